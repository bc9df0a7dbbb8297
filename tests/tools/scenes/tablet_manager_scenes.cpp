// A manager's day on the tablet, on the Saturday of the desk's scenes; and what a consultant has to
// mend.
#include <tuple>

#include "tools/scenes/desk_scenes.h"
#include "tools/scenes/tablet_story.h"

namespace foyer::screens::test {
namespace {

using flow::tablet::OpenFaults;
using flow::tablet::OpenToday;
using flow::tablet::StandardsTouch;
using flow::tablet::TodayTouch;

constexpr const char* kLeads = "a0000002";
constexpr std::int64_t kDayMinute_ms = 60'000;

// What days before left open, what is asked for now, and what was said at the meeting.
domain::House on_a_saturday() {
  domain::House house = left_open();
  std::int64_t seq = 0;
  const auto tell = [&](const Id& about, int minutes_ago, const char* actor, domain::Event event) {
    domain::apply(house, {{desk_visit(96), ++seq},
                          about,
                          Hlc::at_ms(kSaturday_ms - minutes_ago * kDayMinute_ms),
                          actor,
                          std::move(event)});
  };
  tell({}, 9'000, kLeads, domain::TargetSet{"2026-11", "orders", "house", "", 12});
  const Id meeting = domain::meeting_of("2026-11-21", "morning");
  tell(meeting, 350, kLeads, domain::MeetingBegan{"2026-11-21", "morning"});
  for (const auto& [who, figure, count] : {std::tuple{"c0000001", "orders", 1},
                                           {"c0000001", "test_drives", 2},
                                           {"c0000002", "orders", 1},
                                           {"c0000003", "test_drives", 1},
                                           {"c0000003", "deliveries", 1}})
    tell(meeting, 340, kLeads, domain::MeetingPromised{who, figure, count});
  const Id round = desk_visit(95);
  tell(round, 3'000, kLeads, domain::StandardAnswered{"hall", "floor", "no", false});
  tell(round, 3'000, kLeads, domain::StandardFault{"floor", "c0000002", "2026-11-20"});
  domain::DeliveryOpened opened;
  opened.consultant = "c0000003";
  opened.vehicle = "e5";
  opened.name = "周小川";
  opened.honorific = "mr";
  tell(desk_visit(94), 20'000, "c0000003", opened);
  return house;
}

class ManagersDay {
 public:
  explicit ManagersDay(const domain::Content& content)
      : content_(content),
        month_(std::make_shared<const targets::Board>(
            targets::board(house_, content, "2026-11", kSaturday_ms,
                           targets::known_from(content.showroom, 30, kSaturday_ms), Lang::zh))) {}

  void touch(const flow::tablet::Intent& intent) {
    model_ = flow::tablet::update(model_, intent, {house_, content_, kLeads, kSaturday_ms}).model;
  }
  void touch_day(const today::Touch& one) { touch(TodayTouch{one}); }
  void keep(const std::string& name) {
    TabletScene& scene = scenes_.emplace_back();
    scene.name = name;
    scene.house = house_;
    scene.model = model_;
    scene.now_ms = kSaturday_ms;
    scene.who = kLeads;
    scene.month = month_;
  }
  void keep_writing(const std::string& name) {
    keep(name);
    scenes_.back().writing = true;
  }
  std::vector<TabletScene> take() { return std::move(scenes_); }

 private:
  const domain::Content& content_;
  domain::House house_ = on_a_saturday();
  std::shared_ptr<const targets::Board> month_;
  flow::tablet::Model model_;
  std::vector<TabletScene> scenes_;
};

}  // namespace

std::vector<TabletScene> managers_day(const domain::Content& content) {
  ManagersDay day(content);
  day.touch(OpenToday{});
  day.keep("today");
  day.touch_day(today::OpenAnswer{desk_visit(6)});
  day.keep("answer");
  day.keep_writing("answer-word");
  day.touch(flow::tablet::Back{});
  day.touch_day(today::OpenAnswer{desk_visit(5)});
  day.keep("answer-loss");
  day.touch(flow::tablet::Back{});
  day.touch_day(today::OpenKind{morning::OpenKind::no_show});
  day.keep("still-open-at-desk");
  day.touch(flow::tablet::Back{});
  day.touch_day(today::OpenKind{morning::OpenKind::follow_up});
  day.keep("still-open");
  day.touch_day(today::OpenThing{today::Subject::visit, desk_visit(101)});
  day.keep("person");
  return day.take();
}

void play_my_faults(TabletStory& story) {
  const Id round = TabletStory::id_of(80);
  const std::int64_t at = TabletStory::kNoon_ms - TabletStory::kDay_ms;
  const char* me = TabletStory::kMe;
  for (const auto& [item, due] : {std::pair{"floor", "2026-11-20"}, {"exits", "2026-11-22"}}) {
    story.say(round, TabletStory::kOther, at, domain::StandardAnswered{"hall", item, "no", false});
    story.say(round, TabletStory::kOther, at, domain::StandardFault{item, me, due});
  }
  story.keep("guests-faults");
  story.see(flow::drive::Shot{"3c", 1200, 900, 80'000});
  story.touch(OpenFaults{});
  story.keep("faults");
  story.touch(StandardsTouch{standards::Mend{round, "exits"}});
  StandardsDraft draft;
  draft.picture_round = round;
  draft.picture_item = "exits";
  draft.taking = true;
  story.keep_faults("faults-picture", draft);
}

}  // namespace foyer::screens::test
