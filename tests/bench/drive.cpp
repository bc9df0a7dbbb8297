// The plan of twenty test cars over fourteen days with two thousand bookings, on a tablet; and a
// log of five years with drives in it, and without.
//
//   bench_drive plan PACK HOME      FIRST p50 p99 wall-p50: from the release over "test drive" to
//                                   the plan's first frame; DRAG p50 p99 empty-p50 empty-p99: UI
//                                   work a frame while a finger draws it, and of an empty frame
//                                   drawn in turn with it; DAY p50 p99: of the frame that shows
//                                   another day. HOME is a folder that is used up.
//   bench_drive years HOME DRIVES   writes five years of 30,000 visits into the log of a new HOME,
//   of
//                                   which so many drove
//
// us of the UI thread's processor time, wall time in ms. Exit code 1: it got stuck, and where.
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <functional>
#include <string>
#include <vector>

#include "timed_tablet.h"

namespace {

using namespace foyer;
using namespace foyer::bench;
using domain::Event;

constexpr std::int64_t kMinute_ms = 60 * 1000, kDay_ms = 24 * 60 * kMinute_ms;
constexpr int kCars = 20, kDays = 14, kBookings = 2000, kOpened = 40, kDragged = 400;
constexpr int kVisits = 30'000, kYears_days = 5 * 365;

// The pack with as many cars as it takes: those that it lacks are like its first model's.
std::vector<std::string> enlarge(const std::filesystem::path& pack) {
  std::vector<std::string> cars;
  for (const auto& car : content::load(pack, content::Depth::start).content.test_drives.cars)
    cars.push_back(car.id);
  std::ofstream file(pack / "drives.toml", std::ios::app);
  for (int i = static_cast<int>(cars.size()); i < kCars; ++i) {
    const std::string number = std::to_string(i + 1);
    cars.push_back("s7-" + std::to_string(i + 10));
    file << "\n[[car]]\nid = \"" << cars.back() << "\"\nvehicle = \"s7\"\nname = { zh = \""
         << number << " 号车\", en = \"no. " << number << "\" }\nplate = \"苏CS00" << i + 10
         << "\"\nenergy = \"fuel\"\nodometer_km = 1000\nlicences = [\"C1\", \"C2\"]\n"
            "insured_until = \"2099-10-31\"\ninspected_until = \"2099-03-31\"\n"
            "insurance = { zh = \"交强险\", en = \"compulsory\" }\n"
            "keys = { zh = \"前台\", en = \"at the desk\" }\n";
  }
  return cars;
}

using Say = std::function<void(const Id&, const char*, std::int64_t, std::vector<Event>)>;

Say into(log::VisitLog& log) {
  return [&log](const Id& visit, const char* actor, std::int64_t at_ms, std::vector<Event> events) {
    if (!log.append({visit, log.tick(at_ms), actor, std::move(events)})) std::abort();
  };
}

Id arrive(const Say& say, std::int64_t at_ms, const std::string& ticket) {
  const Id id = shell::random_id();
  say(id, "entrance", at_ms,
      {domain::VisitOpened{"look", ticket, "zh"}, domain::GuestNamed{"王建国", "mr"},
       domain::PartyTold{2, false, "friend"}, domain::VisitCheckedIn{}});
  return id;
}

// Seven or eight drives a car and day, for as long as the plan is; the guest who waits is returned.
Id fill_plan(log::VisitLog& log, const domain::Content& content,
             const std::vector<std::string>& cars) {
  const Say say = into(log);
  const TimeZone& zone = content.showroom.time_zone;
  const std::int64_t now = shell::wall_ms();
  say({}, kMe, now - 10 * kDay_ms, the_consultant());
  for (int i = 0; i < kBookings; ++i) {
    const Id id = arrive(say, now - 3 * kDay_ms + i * kMinute_ms, "B" + std::to_string(i));
    const auto slot = i / kCars / kDays;
    const std::int64_t from = zone.begin_of_day_ms(now) + (i / kCars % kDays) * kDay_ms +
                              (9 * 60 + slot * 65) * kMinute_ms;
    say(id, kMe, now - 3 * kDay_ms + i * kMinute_ms,
        {domain::VisitTaken{kMe, ""},
         domain::DriveBooked{shell::random_id().hex(), cars[static_cast<std::size_t>(i % kCars)],
                             "s7", "town", from, 12, false, ""},
         domain::VisitClosed{"following", "B", "B", "", "", ""},
         domain::VisitLeft{now - 2 * kDay_ms, false}});
  }
  return arrive(say, now - kMinute_ms, "A999");
}

int fill_years(const std::string& home, int drives) {
  auto log = log::VisitLog::open({.home = home, .read_only = false, .vfs = {}});
  if (!log) return std::fprintf(stderr, "%s\n", log.error().what.c_str()), 1;
  const Say say = into(**log);
  const std::int64_t begin = shell::wall_ms() - kYears_days * kDay_ms;
  say({}, kMe, begin, the_consultant());
  for (int i = 0; i < kVisits; ++i) {
    const std::int64_t at = begin + kYears_days * kDay_ms / kVisits * i;
    const Id id = arrive(say, at, "A" + std::to_string(i % 1000));
    std::vector<Event> events{domain::VisitTaken{kMe, ""}};
    const bool drove =
        i * std::int64_t{drives} / kVisits != (i + 1) * std::int64_t{drives} / kVisits;
    if (drove) {
      const std::string drive = shell::random_id().hex();
      domain::DriveSigned written;
      written.drive = drive;
      written.strokes = {std::string(360, 'A'), std::string(360, 'B')};
      events.push_back(domain::DriveBooked{drive, "s7-1", "s7", "town", at, 12, false, kMe});
      events.push_back(domain::LicenceChecked{drive, "C1", "2017-05-12", "2027-05-12", "1234", {}});
      events.push_back(domain::DriveBriefed{drive, {"seat", "belt"}, at});
      events.push_back(std::move(written));
      events.push_back(domain::DriveStarted{"s7", "town", drive, "s7-1", 1000 + i, 80, at});
      events.push_back(domain::DriveEnded{drive, 1005 + i, 78, at + 12 * kMinute_ms, {}, {}});
      events.push_back(domain::DriveFelt{drive, {{"power", 4}, {"quiet", 5}}, "yes", 5});
    }
    events.push_back(domain::VisitClosed{"following", "B", "B", "", "", ""});
    events.push_back(domain::VisitLeft{at + 60 * kMinute_ms, false});
    say(id, kMe, at + kMinute_ms, std::move(events));
  }
  return 0;
}

class Plan : private TimedTablet {
 public:
  Plan(shell::App& shown, const Id& guest) : TimedTablet(shown), guest_(guest) {}

  Result<void> play() {
    if (auto inside = sign_in(); !inside) return inside;
    for (const auto& step : {&Plan::open_guest, &Plan::open_plan, &Plan::drag, &Plan::turn_days})
      if (auto done = (this->*step)(); !done) return done;
    return {};
  }

 private:
  Result<void> open_guest() {
    if (auto asked = finger.touch("guest." + guest_.short_hex()); !asked) return asked;
    if (auto taken = finger.touch("take"); !taken) return taken;
    return wait_until("the bookings", [this] {
      return staff.room().house().visits.size() > static_cast<std::size_t>(kBookings);
    });
  }
  // From the release to the frame with the plan on it.
  Result<void> open_plan() {
    std::vector<std::int64_t> ns, wall;
    for (int i = 0; i < kOpened; ++i) {
      if (auto tapped = tap("page.tablet-drive", ns, wall); !tapped) return tapped;
      if (auto back = finger.touch("back"); !back) return back;
    }
    print("FIRST", ns, wall);
    return finger.touch("page.tablet-drive");
  }
  Result<void> drag() {
    std::vector<std::int64_t> full, empty;
    land(part_of_glass(.5f, .6f));
    for (int i = 0; i < kDragged; ++i) {
      move({0, (i / 50) % 2 == 0 ? -8.f : 8.f}, 16, true);
      full.push_back(app.display().ui_work_ns());
      app.display().draw(staff.room().lang, [](ui::Frame&) {});
      empty.push_back(app.display().ui_work_ns());
      app.frame(true);
    }
    leave(400);
    app.settle();
    std::printf("DRAG %.1f %.1f %.1f %.1f\n", quantile_us(full, .5), quantile_us(full, .99),
                quantile_us(empty, .5), quantile_us(empty, .99));
    return {};
  }
  Result<void> turn_days() {
    std::vector<std::int64_t> ns, wall;
    for (int i = 0; i < 2 * kDays; ++i)
      if (auto turned = tap("slots.more", ns, wall); !turned) return turned;
    print("DAY", ns);
    return {};
  }

  Id guest_;
};

int plan(const std::filesystem::path& pack, const std::filesystem::path& home) {
  const shell::Settings settings = tablet_settings(home / "pack", home);
  std::filesystem::create_directories(home);
  std::filesystem::copy(pack, settings.pack, std::filesystem::copy_options::recursive);
  const auto cars = enlarge(settings.pack);
  Id guest;
  {
    const auto loaded = content::load(settings.pack, content::Depth::start);
    if (!loaded.faults.empty())
      return std::fprintf(stderr, "%s\n", content::to_string(loaded.faults.front()).c_str()), 1;
    auto log = log::VisitLog::open({.home = home, .read_only = false, .vfs = {}});
    if (!log) return std::fprintf(stderr, "%s\n", log.error().what.c_str()), 1;
    guest = fill_plan(**log, loaded.content, cars);
  }
  auto app = shell::open_role(settings);
  if (!app) return std::fprintf(stderr, "%s\n", app.error().what.c_str()), 1;
  if (const auto played = Plan(**app, guest).play(); !played)
    return std::fprintf(stderr, "the plan got stuck: %s\n", played.error().what.c_str()), 1;
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  const std::string what = argc > 1 ? argv[1] : "";
  if (what == "plan" && argc == 4) return plan(argv[2], argv[3]);
  if (what == "years" && argc == 4) return fill_years(argv[2], std::atoi(argv[3]));
  std::fprintf(stderr, "bench_drive plan PACK HOME | bench_drive years HOME DRIVES\n");
  return 2;
}
