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
#include <cstdio>
#include <string>
#include <vector>

#include "steps/needs/recommend.h"
#include "timed_tablet.h"

namespace {

using namespace foyer;
using namespace foyer::bench;
using domain::Event;

constexpr std::int64_t kMinute_ms = 60 * 1000, kDay_ms = 24 * 60 * kMinute_ms;
constexpr int kVisits = 200, kCardTimes = 40, kSwipes = 60, kScrolled = 300;

// Two years of one guest, and that guest waiting now; returns the visit that waits.
Id fill(log::VisitLog& log, const domain::Content& content) {
  const auto say = [&](const Id& visit, const char* actor, std::int64_t at_ms,
                       std::vector<Event> events) {
    if (!log.append({visit, log.tick(at_ms), actor, std::move(events)})) std::abort();
  };
  const std::int64_t now = shell::wall_ms();
  say({}, kMe, now - 800 * kDay_ms, the_consultant());
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

class Tablet : private TimedTablet {
 public:
  Tablet(shell::App& shown, const Id& guest) : TimedTablet(shown), guest_(guest) {}

  Result<void> play() {
    if (auto inside = sign_in(); !inside) return inside;
    if (auto opened = open_guest(); !opened) return opened;
    if (auto timed = open_card(); !timed) return timed;
    if (auto scrolled = scroll_card(); !scrolled) return scrolled;
    const auto fits =
        domain::recommend(staff.room().content(), staff.room().house().visit(guest_)->needs);
    if (auto begun = finger.touch("walk." + fits.front().vehicle); !begun) return begun;
    if (auto turned = turn_cards(); !turned) return turned;
    return swipe_cards();
  }

 private:
  Result<void> open_guest() {
    const std::int64_t begun = wall_ns();
    if (auto asked = finger.touch("guest." + guest_.short_hex()); !asked) return asked;
    if (auto taken = finger.touch("take"); !taken) return taken;
    const auto read = wait_until("the earlier visits",
                                 [this] { return staff.room().house().visits.size() > kVisits; });
    std::printf("READ %.0f\n", static_cast<double>(wall_ns() - begun) / 1e6);
    return read;
  }
  Result<void> open_card() {
    std::vector<std::int64_t> ns, wall;
    for (int i = 0; i < kCardTimes; ++i) {
      if (auto tapped = tap("page.tablet-card", ns, wall); !tapped) return tapped;
      if (auto back = finger.touch("back"); !back) return back;
    }
    print("CARD", ns, wall);
    return {};
  }
  Result<void> scroll_card() {
    if (auto opened = finger.touch("page.tablet-card"); !opened) return opened;
    std::vector<std::int64_t> ns;
    land(part_of_glass(.5f, .8f));
    for (int i = 0; i < kScrolled; ++i) {
      move({0, -40}, 16);
      ns.push_back(app.display().ui_work_ns());
    }
    leave(200);
    app.settle();
    print("SCROLL", ns);
    return finger.touch("back");
  }
  Result<void> turn_cards() {
    std::vector<std::int64_t> ns, wall;
    const std::size_t cards = 12;
    for (std::size_t i = 0; i + 1 < cards; ++i) {
      if (auto turned = tap("next", ns, wall); !turned) return turned;
      // The one that follows may be on its way; the one that is shown may not.
      if (!app.pictures_shown()) return fail("a picture was not there in the card's first frame");
    }
    print("TAP", ns, wall);
    return {};
  }
  Result<void> swipe_cards() {
    std::vector<std::int64_t> ns;
    const float wide = part_of_glass(1, 1).x;
    for (int i = 0; i < kSwipes; ++i) {
      const float way = (i / 10) % 2 == 0 ? 1.f : -1.f;  // back, and forth again
      land(part_of_glass(way > 0 ? .2f : .6f, .4f));
      for (int step = 0; step < 12; ++step) {
        move({way * wide * .03f, 0}, 12);
        ns.push_back(app.display().ui_work_ns());
      }
      leave(0);
      for (int after = 0; after < 6; ++after)
        if (app.frame()) ns.push_back(app.display().ui_work_ns());
    }
    print("SWIPE", ns);
    return {};
  }

  Id guest_;
};

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    std::fprintf(stderr, "bench_tablet PACK HOME\n");
    return 2;
  }
  const shell::Settings settings = tablet_settings(argv[1], argv[2]);
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
