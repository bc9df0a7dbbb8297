#include "tools/tour/wall_tour.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <thread>
#include <utility>
#include <vector>

#include "content/pack.h"
#include "kit/base/calendar.h"
#include "kit/log/visit_log.h"
#include "kit/machine/picture_file.h"
#include "kit/sync/replicator.h"
#include "kit/sync/uplink.h"
#include "manage/reports/store_rules.h"
#include "roles/all/roles.h"
#include "roles/wall/program/wall_place.h"
#include "showroom/house.h"
#include "tools/tour/tour_stage.h"

namespace foyer::shell {
namespace {

using domain::Event;

constexpr const char* kLeader = "4e5f6071";
constexpr std::int64_t kNewOnTheWall_ms = 2'000;
constexpr int kVisits = 48, kOrdersOfThem = 7;

struct Member {
  const char *id, *zh, *en;
  int target;
};
constexpr std::array kMembers{Member{"0a1b2c3d", "李婷", "Tina", 5},
                              Member{"0a1b2c3e", "钱峰", "Quinn", 4},
                              Member{"0a1b2c3f", "吴桐", "Wanda", 3}};

// Another device, which wrote the month and goes on writing.
class Front {
 public:
  Front(log::VisitLog& log, const TourOptions& options, const TimeZone& zone)
      : log_(log), options_(options), zone_(zone) {}

  Result<void> fill() {
    const std::int64_t now = wall_ms();
    const std::string month = domain::month_of(zone_.day(now));
    const std::int64_t from = zone_.begin_ms(domain::first_day(month)).value_or(now);
    say(Id{}, kLeader, from, {domain::StaffAdded{kLeader, "manager", "林岚"}});
    for (const Member& one : kMembers)
      say(Id{}, kLeader, from,
          {domain::StaffAdded{one.id, "consultant", options_.lang == Lang::zh ? one.zh : one.en},
           domain::TargetSet{month, "orders", "consultant", one.id, one.target}});
    say(Id{}, kLeader, from,
        {domain::TargetSet{month, "orders", "house", "", 12},
         domain::TargetSet{month, "test_drives", "house", "", 30},
         domain::TargetSet{month, "cards", "house", "", 40},
         domain::TargetSet{month, "deliveries", "house", "", 3}});
    hand_over(now);
    list_stock(now);
    for (int i = 0; i < kVisits; ++i) visit(i, from + (now - from) * i / kVisits);
    return push();
  }
  Result<void> order() {
    visit(0, wall_ms());
    return push();
  }

 private:
  void say(const Id& about, const std::string& actor, std::int64_t at_ms,
           std::vector<Event> events) {
    if (!failed_) return;
    const auto written = log_.append({about, log_.tick(at_ms), actor, std::move(events)});
    if (!written) failed_ = fail(written.error().what);
  }
  void visit(int i, std::int64_t at_ms) {
    const Id id = random_id();
    const std::string staff = kMembers.at(static_cast<std::size_t>(i) % kMembers.size()).id;
    std::vector<Event> came{domain::VisitOpened{"look", "A" + std::to_string(i), "zh"},
                            domain::GuestNamed{"王建国", "mr"},
                            domain::PartyTold{1, true, "friend"}};
    if (i % 5 != 4) {
      came.push_back(domain::ConsentGiven{"contact", "1", "zh"});
      came.push_back(domain::ContactGiven{"+8613800138000"});
    }
    came.push_back(domain::VisitCheckedIn{});
    say(id, "entrance", at_ms, std::move(came));
    std::vector<Event> had{domain::VisitTaken{staff, ""}};
    if (i % 2 == 0) had.push_back(domain::DriveStarted{"s7", "lake"});
    domain::VisitClosed closed;
    closed.outcome = i < kOrdersOfThem ? "ordered" : "following";
    closed.grade = "B";
    had.push_back(closed);
    say(id, staff, at_ms, std::move(had));
  }
  // One car has left today, another one leaves this evening.
  void hand_over(std::int64_t now) {
    for (const bool gone : {true, false}) {
      const Id id = random_id();
      domain::DeliveryOpened opened;
      opened.visit = random_id().hex();
      opened.vehicle = gone ? "s7" : "e5";
      opened.consultant = kMembers[gone ? 0 : 1].id;
      opened.gates = {"pdi"};
      const std::string vin = gone ? "LFYS70010T0100977" : "LFYSE6051T0104321";
      std::vector<Event> told{opened, domain::DeliveryCar{vin},
                              domain::DeliveryGate{"pdi", true, ""},
                              domain::DeliveryPlanned{zone_.day(now), "17:30", "bay-1", 60}};
      if (gone) {
        told.push_back(domain::DeliverySigned{});
        domain::Delivered left;
        left.visit = opened.visit;
        left.vin = vin;
        left.consultant = opened.consultant;
        left.at_ms = now;
        told.push_back(left);
      }
      say(id, opened.consultant, now, std::move(told));
    }
  }
  void list_stock(std::int64_t now) {
    struct Car {
      const char *vin, *vehicle;
      int days;
    };
    constexpr Car kCars[]{{"LFYSE605XT0104186", "e5", 12}, {"LFYSE6053T0104574", "e5", 75},
                          {"LFYS7001XT0100812", "s7", 40}, {"LFYS70012T0101032", "s7", 120},
                          {"LFYV6007XT0107001", "v6", 3},  {"LFYSE6051T0104321", "e5", 20}};
    for (const Car& one : kCars)
      say(domain::stock_of(one.vin), "desk", now,
          {domain::StockListed{one.vin, one.vehicle, "", "", "", "here",
                               day_after(zone_.day(now), -one.days)}});
    say(Id{}, "desk", now, {domain::StockCounted{zone_.day(now), 6, 0}});
  }
  Result<void> push() {
    if (!failed_) return failed_;
    sync::Replicator replicator(
        log_, [&] { return sync::connect(options_.settings.dealer, reports::store_rules()); });
    const auto round = replicator.round();
    return round ? Result<void>{} : fail(round.error().what);
  }

  log::VisitLog& log_;
  const TourOptions& options_;
  const TimeZone& zone_;
  Result<void> failed_;
};

class WallTour {
 public:
  WallTour(App& app, const TourOptions& options, std::ostream& out)
      : app_(app), wall_(app.place<WallPlace>()), options_(options), out_(out) {}

  Result<void> play(Front& front) {
    out_ << "[1/3] the wall reads the month" << std::endl;
    if (!wait_until(60'000, [this] { return orders() == kOrdersOfThem; }))
      return fail("the wall does not show the " + std::to_string(kOrdersOfThem) +
                  " orders of the month");
    out_ << "[2/3] it turns its pages" << std::endl;
    if (!has_page(&screens::WallPage::deliveries) || !has_page(&screens::WallPage::stock))
      return fail("the wall has no page of the day's deliveries, or none of the stock");
    for (std::size_t page = 0; page < wall_.board().pages.size(); ++page) {
      if (auto shown = picture("page-" + std::to_string(wall_.page() + 1)); !shown) return shown;
      wall_.turn_page();
    }
    out_ << "[3/3] an order is written on another device" << std::endl;
    if (auto written = front.order(); !written) return written;
    const auto begin = std::chrono::steady_clock::now();
    const bool there = wait_until(20'000, [this] { return orders() == kOrdersOfThem + 1; });
    const auto took = std::chrono::duration_cast<std::chrono::milliseconds>(
                          std::chrono::steady_clock::now() - begin)
                          .count();
    if (!there) return fail("the order did not come to the wall");
    const bool postgres = options_.settings.dealer.starts_with("postgresql:");
    out_ << "  by " << (postgres ? "PostgreSQL" : "the embedded database")
         << " it was on the wall after " << took << " ms; " << kNewOnTheWall_ms
         << " are meant to be enough" << std::endl;
    return picture("order");
  }

 private:
  int orders() const {
    const auto& pages = wall_.board().pages;
    return pages.empty() || pages.front().figures.empty() ? -1
                                                          : pages.front().figures.front().actual;
  }
  template <class Rows>
  bool has_page(Rows screens::WallPage::*rows) const {
    return std::ranges::any_of(wall_.board().pages,
                               [&](const auto& page) { return !(page.*rows).empty(); });
  }
  template <class Done>
  bool wait_until(int most_ms, Done done) {
    for (int waited = 0; waited < most_ms && !done(); waited += 25) {
      std::this_thread::sleep_for(std::chrono::milliseconds(25));
      wall_.tick();
      app_.frame();
    }
    return done();
  }
  Result<void> picture(const std::string& name) {
    app_.settle();
    app_.display().keep_next();
    app_.frame(true);
    ++pictures_;
    return write_png(options_.out / ("0" + std::to_string(pictures_) + "-wall-" + name + ".png"),
                     app_.display().take_picture());
  }

  App& app_;
  WallPlace& wall_;
  const TourOptions& options_;
  std::ostream& out_;
  int pictures_ = 0;
};

bool play_wall(const TourOptions& options, std::ostream& out) {
  auto log =
      log::VisitLog::open({.home = options.settings.home / "front", .read_only = false, .vfs = {}});
  const content::Loaded pack = content::load(options.settings.pack, content::Depth::start);
  if (!log || !pack.faults.empty()) {
    out << "nothing to play with: "
        << (log ? content::to_string(pack.faults.front()) : log.error().what) << std::endl;
    return false;
  }
  Front front(**log, options, pack.content.showroom.time_zone);
  if (const auto filled = front.fill(); !filled) {
    out << "nothing to play with: " << filled.error().what << std::endl;
    return false;
  }
  Settings settings = options.settings;
  settings.role = "wall";
  settings.language = options.lang;
  auto app = open_role(settings);
  if (!app) {
    out << app.error().what << std::endl;
    return false;
  }
  if (const auto played = WallTour(**app, options, out).play(front); !played) {
    out << "the tour stopped: " << played.error().what << std::endl;
    return false;
  }
  return true;
}

}  // namespace

int wall_tour(const TourOptions& given, std::ostream& out) {
  return on_stage(given, out, [&](const TourOptions& options) { return play_wall(options, out); });
}

}  // namespace foyer::shell
