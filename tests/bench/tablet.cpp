// A consultant's tablet, with a guest of two hundred visits and a synthetic finger.
//
//   bench_tablet PACK HOME
//     TAP p50 p99 wall-p50      from the release over "next" to the next card's first frame
//     SWIPE p50 p99             UI work a frame while cards are drawn across
//     CARD p50 p99 wall-p50     from the release over "customer card" to its first frame
//     SCROLL p50 p99            UI work a frame while it scrolls
//     READ ms                   until the earlier visits were read from the log
//
// us of the UI thread's processor time, wall time in ms. HOME is a folder that is used up. Exit
// code 1: it got stuck, and where; or a picture that should have been decoded ahead was not.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <string>
#include <thread>
#include <vector>

#include "kit/log/visit_log.h"
#include "kit/machine/pin.h"
#include "roles/all/roles.h"
#include "roles/host/program/staff_place.h"
#include "showroom/house.h"
#include "steps/needs/recommend.h"
#include "tools/tour/finger.h"

namespace {

using namespace foyer;
using domain::Event;

constexpr const char* kMe = "0a1b2c3d";
constexpr std::int64_t kMinute_ms = 60 * 1000, kDay_ms = 24 * 60 * kMinute_ms;
constexpr int kVisits = 200, kCardTimes = 40, kSwipes = 60, kScrolled = 300;

std::int64_t processor_ns() {
  timespec spent{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &spent);
  return std::int64_t{spent.tv_sec} * 1000000000 + spent.tv_nsec;
}
std::int64_t wall_ns() {
  return std::chrono::duration_cast<std::chrono::nanoseconds>(
             std::chrono::steady_clock::now().time_since_epoch())
      .count();
}

std::int64_t quantile(std::vector<std::int64_t> all, double q) {
  std::sort(all.begin(), all.end());
  return all.empty() ? 0 : all[static_cast<std::size_t>(q * static_cast<double>(all.size() - 1))];
}
void print(const char* name, const std::vector<std::int64_t>& ns,
           const std::vector<std::int64_t>& wall = {}) {
  std::printf("%s %.1f %.1f", name, static_cast<double>(quantile(ns, .5)) / 1e3,
              static_cast<double>(quantile(ns, .99)) / 1e3);
  if (!wall.empty()) std::printf(" %.1f", static_cast<double>(quantile(wall, .5)) / 1e6);
  std::printf("\n");
  std::fflush(stdout);
}

// Two years of one guest, and that guest waiting now; returns the visit that waits.
Id fill(log::VisitLog& log, const domain::Content& content) {
  const auto say = [&](const Id& visit, const char* actor, std::int64_t at_ms,
                       std::vector<Event> events) {
    if (!log.append({visit, log.tick(at_ms), actor, std::move(events)})) std::abort();
  };
  const std::int64_t now = shell::wall_ms();
  say({}, kMe, now - 800 * kDay_ms,
      {domain::StaffAdded{kMe, "manager", "李婷"}, domain::PinSet{kMe, shell::hash_of_pin("4711")},
       domain::ClockedIn{kMe}});
  const auto arrive = [&](std::int64_t at_ms, const std::string& ticket) {
    const Id id = shell::random_id();
    say(id, "entrance", at_ms,
        {domain::VisitOpened{"look", ticket, "zh"}, domain::GuestNamed{"王建国", "mr"},
         domain::ConsentGiven{"contact", "1", "zh"}, domain::ContactGiven{"+8613800138000"},
         domain::PartyTold{2, false, "friend"}, domain::NeedsAnswered{"use", {"family"}, {}, {}},
         domain::NeedsAnswered{"budget", {"20to30"}, 200000, 300000},
         domain::NeedsAnswered{"timing", {"month"}, {}, {}},
         domain::NeedsAnswered{"priorities", {"safety", "comfort", "economy"}, {}, {}},
         domain::VisitCheckedIn{}});
    return id;
  };
  for (int i = 0; i < kVisits; ++i) {
    const std::int64_t at_ms = now - (kVisits - i + 12) * 3 * kDay_ms;
    const Id id = arrive(at_ms, "A" + std::to_string(100 + i));
    std::vector<Event> events{domain::VisitTaken{kMe, ""}, domain::ModelChosen{"s7"}};
    int shown = 0;
    for (const domain::Card& card : content.cards)
      if (card.vehicle == "s7" && shown++ < 8) {
        events.push_back(domain::CardPresented{card.id, card.vehicle, card.position});
        events.push_back(domain::CardJudged{card.id, shown % 5});
      }
    events.push_back(domain::NoteWritten{"太太下次一起来，最关心后排空间和儿童座椅的安装。"});
    events.push_back(domain::ObjectionRaised{"too_dear", i % 2 == 0 ? "running_cost" : "", ""});
    events.push_back(domain::NextStepAgreed{"call", "2026-01-01"});
    events.push_back(domain::VisitClosed{"following", "B", "B", "", "", ""});
    events.push_back(domain::VisitLeft{at_ms + 60 * kMinute_ms, false});
    say(id, kMe, at_ms + kMinute_ms, std::move(events));
  }
  return arrive(now - kMinute_ms, "A999");
}

class Tablet {
 public:
  Tablet(shell::App& app, const Id& guest)
      : app_(app), staff_(app.place<shell::StaffPlace>()), finger_(app), guest_(guest) {}

  Result<void> play() {
    if (auto inside = sign_in(); !inside) return inside;
    if (auto opened = open_guest(); !opened) return opened;
    if (auto timed = open_card(); !timed) return timed;
    if (auto scrolled = scroll_card(); !scrolled) return scrolled;
    const auto fits =
        domain::recommend(staff_.room().content(), staff_.room().house().visit(guest_)->needs);
    if (auto begun = finger_.touch("walk." + fits.front().vehicle); !begun) return begun;
    if (auto turned = turn_cards(); !turned) return turned;
    return swipe_cards();
  }

 private:
  Result<void> wait_until(const char* what, const std::function<bool()>& done) {
    constexpr int kTries = 20000;
    for (int i = 0; i < kTries && !done(); ++i) {
      std::this_thread::sleep_for(std::chrono::milliseconds(1));
      app_.frame();
    }
    if (!done()) return fail(std::string("waited in vain for ") + what);
    return {};
  }
  Result<void> sign_in() {
    if (auto named = finger_.touch("staff.0"); !named) return named;
    if (auto typed = finger_.type("4711"); !typed) return typed;
    if (auto entered = finger_.touch("enter"); !entered) return entered;
    return wait_until("the PIN", [this] { return staff_.inside(); });
  }
  Result<void> open_guest() {
    const std::int64_t begun = wall_ns();
    if (auto asked = finger_.touch("guest." + guest_.short_hex()); !asked) return asked;
    if (auto taken = finger_.touch("take"); !taken) return taken;
    const auto read = wait_until("the earlier visits",
                                 [this] { return staff_.room().house().visits.size() > kVisits; });
    std::printf("READ %.0f\n", static_cast<double>(wall_ns() - begun) / 1e6);
    return read;
  }
  // Presses and lets go of a target, and draws until its effect is on the glass.
  Result<void> tap(const std::string& target, std::vector<std::int64_t>& ns,
                   std::vector<std::int64_t>& wall) {
    app_.settle();
    const auto& all = app_.display().targets();
    const auto there = std::find_if(all.begin(), all.end(),
                                    [&](const ui::Target& one) { return one.id == target; });
    if (there == all.end()) return fail(target + " is not on " + std::string(app_.screen()));
    const ImVec2 at = there->box.centre();
    constexpr std::int64_t kBetween_ms = 600;
    at_ms_ = std::max(shell::steady_ms(), at_ms_ + kBetween_ms);
    app_.push({ui::Pointer::Event::Kind::down, at, at_ms_});
    app_.frame();
    app_.push({ui::Pointer::Event::Kind::up, at, at_ms_ + 60});
    const std::int64_t wall0 = wall_ns(), cpu0 = processor_ns();
    app_.frame();      // the release: obeyed, written
    app_.frame(true);  // what it leads to
    ns.push_back(processor_ns() - cpu0);
    wall.push_back(wall_ns() - wall0);
    return {};
  }
  Result<void> open_card() {
    std::vector<std::int64_t> ns, wall;
    for (int i = 0; i < kCardTimes; ++i) {
      if (auto tapped = tap("page.tablet-card", ns, wall); !tapped) return tapped;
      if (auto back = finger_.touch("back"); !back) return back;
    }
    print("CARD", ns, wall);
    return {};
  }
  Result<void> scroll_card() {
    if (auto opened = finger_.touch("page.tablet-card"); !opened) return opened;
    std::vector<std::int64_t> ns;
    const auto high = static_cast<float>(app_.display().window().height());
    ImVec2 at{static_cast<float>(app_.display().window().width()) / 2, high * .8f};
    at_ms_ = std::max(shell::steady_ms(), at_ms_ + 400);
    app_.push({ui::Pointer::Event::Kind::down, at, at_ms_});
    app_.frame();
    for (int i = 0; i < kScrolled; ++i) {
      at.y -= 40;
      app_.push({ui::Pointer::Event::Kind::move, at, at_ms_ += 16});
      app_.frame();
      ns.push_back(app_.display().ui_work_ns());
    }
    app_.push({ui::Pointer::Event::Kind::up, at, at_ms_ + 200});
    app_.settle();
    print("SCROLL", ns);
    return finger_.touch("back");
  }
  Result<void> turn_cards() {
    std::vector<std::int64_t> ns, wall;
    const std::size_t cards = 12;
    for (std::size_t i = 0; i + 1 < cards; ++i) {
      if (auto turned = tap("next", ns, wall); !turned) return turned;
      // The one that follows may be on its way; the one that is shown may not.
      if (!app_.pictures_shown()) return fail("a picture was not there in the card's first frame");
    }
    print("TAP", ns, wall);
    return {};
  }
  Result<void> swipe_cards() {
    std::vector<std::int64_t> ns;
    const auto wide = static_cast<float>(app_.display().window().width());
    const auto high = static_cast<float>(app_.display().window().height());
    for (int i = 0; i < kSwipes; ++i) {
      const float way = (i / 10) % 2 == 0 ? 1.f : -1.f;  // back, and forth again
      app_.settle();
      at_ms_ = std::max(shell::steady_ms(), at_ms_ + 400);
      ImVec2 at{wide * (way > 0 ? .2f : .6f), high * .4f};
      app_.push({ui::Pointer::Event::Kind::down, at, at_ms_});
      app_.frame();
      for (int step = 0; step < 12; ++step) {
        at.x += way * wide * .03f;
        app_.push({ui::Pointer::Event::Kind::move, at, at_ms_ += 12});
        app_.frame();
        ns.push_back(app_.display().ui_work_ns());
      }
      app_.push({ui::Pointer::Event::Kind::up, at, at_ms_});
      for (int after = 0; after < 6; ++after)
        if (app_.frame()) ns.push_back(app_.display().ui_work_ns());
    }
    print("SWIPE", ns);
    return {};
  }

  shell::App& app_;
  shell::StaffPlace& staff_;
  shell::Finger finger_;
  Id guest_;
  std::int64_t at_ms_ = 0;
};

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    std::fprintf(stderr, "bench_tablet PACK HOME\n");
    return 2;
  }
  shell::Settings settings;
  settings.pack = argv[1];
  settings.home = argv[2];
  settings.role = "consultant";
  settings.dealer = "sqlite:" + (settings.home / "dealer.db").string();
  settings.width = 1920;
  settings.height = 1200;
  Id guest;
  {
    const auto pack = content::load(settings.pack, content::Depth::start);
    auto log = log::VisitLog::open({.home = settings.home, .read_only = false, .vfs = {}});
    if (!log) return std::fprintf(stderr, "%s\n", log.error().what.c_str()), 1;
    guest = fill(**log, pack.content);
  }
  auto app = shell::open_role(settings);
  if (!app) return std::fprintf(stderr, "%s\n", app.error().what.c_str()), 1;
  Tablet tablet(**app, guest);
  if (const auto played = tablet.play(); !played)
    return std::fprintf(stderr, "the tablet got stuck: %s\n", played.error().what.c_str()), 1;
  return 0;
}
