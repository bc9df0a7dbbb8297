#include "tools/scenes/tablet_scenes.h"

#include "showroom/house.h"
#include "tools/scenes/silent_composer.h"
#include "tools/scenes/tablet_story.h"

namespace foyer::screens::test {
namespace {

using namespace flow::tablet;

using Story = TabletStory;
constexpr const char* kMe = Story::kMe;
constexpr const char* kOther = Story::kOther;
constexpr std::int64_t kNoon_ms = Story::kNoon_ms;
constexpr std::int64_t kMinute_ms = Story::kMinute_ms, kDay_ms = Story::kDay_ms;
Id id_of(int number) { return Story::id_of(number); }

void present_the_car(Story& story, const domain::Content& content) {
  story.touch(Walk{"s7"});
  story.keep("walk");
  for (const int level : {3, 4, 1, 3}) story.touch(Judge{level});
  story.keep("walk-judged");
  story.touch(GoPosition{"rear_seats"});
  story.keep("walk-jumped");
  story.touch(ShowCoverage{});
  story.keep("coverage");
  story.touch(CloseSheet{});
  story.touch(Present{true});
  story.keep("present");
  story.touch(Present{false});
  for (const domain::Card& card : content.cards)
    if (card.vehicle == "s7" && card.expired_on("2027-07-01")) break;
  story.touch(OpenPage{flow::tablet::Page::objections});
  story.touch(RaiseObjection{"too_dear", "running_cost"});
  story.touch(RaiseObjection{"family", ""});
  story.keep("objections");
  story.touch(Back{});
  story.touch(OpenPage{flow::tablet::Page::compare});
  story.keep("compare");
  story.touch(Present{true});
  story.keep("compare-present");
  story.touch(Present{false});
  story.touch(Back{});
  story.touch(Back{});
}

void close_it(Story& story) {
  story.touch(OpenPage{flow::tablet::Page::closing});
  story.keep("closing");
  story.touch(ChooseOutcome{"following"});
  story.touch(ChooseStep{"drive"});
  story.keep("closing-following");
  story.touch(ChooseGrade{"C"});
  story.keep("closing-overridden");
  story.touch(ChooseOutcome{"lost"});
  story.keep("closing-lost");
  story.touch(ChooseOutcome{"following"});
  story.touch(ChooseGrade{"A"});
  story.touch(ChooseDay{"2026-11-23"});
  story.touch(WriteText{TextAbout::reason});
  story.touch(SaveText{"孩子下周开学前要用车"});
  story.touch(ConfirmClose{});
  story.keep("summary");
  story.touch(Present{true});
  story.keep("summary-present");
  story.touch(Present{false});
  story.touch(Back{});
  story.keep("card");
  story.touch(OpenPage{flow::tablet::Page::years});
  story.keep("years");
  story.touch(Back{});
  story.touch(OpenPage{flow::tablet::Page::card});
}

// What a desk with a newer pack wrote: kept, and shown plainly.
void newer_pack(Story& story) {
  const Id id = id_of(1);
  const std::int64_t at = kNoon_ms - kMinute_ms;
  story.say(id, kOther, at, domain::NeedsCorrected{"towing", {"caravan"}, {}, {}, {}});
  story.say(id, kOther, at, domain::CardPresented{"x9-wings", "x9", "roof"});
  story.say(id, kOther, at, domain::CardJudged{"x9-wings", 4});
  story.say(id, kOther, at, domain::ObjectionRaised{"noise", "earplugs", ""});
  story.say(id, kOther, at, domain::NextStepAgreed{"flight", "2026-11-20"});
  story.keep("card-newer-pack");
}

flow::drive::Intent digit(char one) { return flow::drive::Digit{one}; }

struct Touches {
  Story& story;
  const domain::Content& content;
  void operator()(const flow::drive::Intent& intent) const { story.touch(DriveTouch{intent}); }
  void type(std::string_view digits) const {
    for (const char one : digits) (*this)(digit(one));
  }
  void tick() const {
    for (const auto& clause : content.test_drives.clauses)
      (*this)(flow::drive::ToggleClause{clause.id});
  }
};

constexpr std::int64_t kAfternoon_ms = kNoon_ms - (5 * 60 + 28) * kMinute_ms;

// At half past two: one car is out and late, another is booked, and this guest drives.
void plan_drive(Story& story, const domain::Content& content) {
  namespace d = flow::drive;
  const Touches touch{story, content};
  story.be_at(kAfternoon_ms);
  const std::int64_t went = kAfternoon_ms - 50 * kMinute_ms;
  story.say(id_of(2), kOther, went,
            domain::DriveBooked{"d2", "s7-1", "s7", "lake", went, 32, false, kOther});
  story.say(id_of(2), kOther, went,
            domain::DriveStarted{"s7", "lake", "d2", "s7-1", 18204, 75, went});
  story.say(id_of(3), kOther, went,
            domain::DriveBooked{"d3", "v6-1", "v6", "town", kAfternoon_ms + 58 * kMinute_ms, 12,
                                false, kOther});
  story.touch(OpenGuest{id_of(1)});
  story.touch(OpenDrive{"s7"});
  story.keep("drive-plan");
  touch(d::PickCar{"s7-1", 0});
  story.keep("drive-plan-busy");
  touch(d::OpenCar{"c3-1"});
  touch(d::PickUse{"workshop"});
  story.keep("drive-car");
  touch(d::GoTo{d::Stage::plan});
  touch(d::GoTo{d::Stage::refuse});
  story.keep("drive-refuse");
  touch(d::GoTo{d::Stage::plan});
  touch(d::PickCar{"s7-2", 0});
}

// The guest's papers and signature, and those of who drives besides.
void sign_drive(Story& story, const domain::Content& content) {
  namespace d = flow::drive;
  const Touches touch{story, content};
  touch(d::Book{});
  touch(d::PickClass{"C1"});
  touch.type("20260512203205121234");
  story.keep("drive-papers-too-young");
  touch(d::WriteNumber{d::Number::since});
  for (int i = 0; i < 8; ++i) touch(d::EraseDigit{});
  touch.type("20170512");
  story.keep("drive-papers");
  play_licence_picture(story);
  touch(d::AcceptLicence{});
  for (const auto& point : content.test_drives.briefing) touch(d::ToggleTold{point.id});
  story.keep("drive-brief");
  touch(d::Briefed{});
  touch.tick();
  story.keep("drive-sign");
  touch(d::ReadAll{true});
  story.keep("drive-text");
  touch(d::ReadAll{false});
  domain::Signature strokes(2);
  for (int i = 0; i < 40; ++i) {
    strokes[0].push_back({i * 20, 300, i * 10});
    strokes[1].push_back({i * 20, 600, 500 + i * 10});
  }
  touch(d::Sign{domain::to_texts(strokes)});
  touch.type("9630");
  touch(d::PickEnergy{75});
  touch(d::GoTo{d::Stage::marks});
  touch(d::TouchPanel{"bumper-rear"});
  story.keep("drive-marks");
  touch(d::GoTo{});
  story.keep("drive-leave");
  touch(d::AddDriver{});
  story.keep("drive-papers-second");
  touch(d::PickClass{"C1"});
  touch.type("20150512203105125678");
  touch(d::AcceptLicence{});
  touch.tick();
  touch(d::Sign{domain::to_texts(strokes)});
  story.keep("drive-leave-two");
  touch(d::ShowPaper{true});
  story.keep("drive-paper");
  touch(d::ShowPaper{false});
}

void test_drive(Story& story, const domain::Content& content) {
  namespace d = flow::drive;
  const Touches touch{story, content};
  plan_drive(story, content);
  sign_drive(story, content);
  touch(d::Leave{});
  story.keep("drive-road");
  story.be_at(kAfternoon_ms + 32 * kMinute_ms);
  touch(d::Return{});
  touch.type("9600");
  touch(d::ToggleDamage{"inside"});
  touch(d::GoTo{d::Stage::marks});
  touch(d::PickBrush{"dent"});
  touch(d::TouchPanel{"door-rear-left"});
  touch(d::PickBrush{"scratch"});
  touch(d::TouchPanel{"lid"});
  story.keep("drive-marks-back");
  play_damage_picture(story);
  touch(d::GoTo{});
  story.keep("drive-back");
  touch(d::CarIsBack{});
  for (const auto& aspect : content.test_drives.aspects) touch(d::Rate{aspect.id, 4});
  touch(d::PickFit{"yes"});
  touch(d::PickStars{4});
  story.keep("drive-felt");
  touch(d::Felt{});
  story.keep("drive-done");
  story.touch(Back{});
  story.touch(OpenDrive{"s7"});
  story.keep("drive-plan-again");
}

// Two guests to be reminded of their drives: one is in the house, one has not come yet.
void drives_ahead(Story& story) {
  story.say(id_of(90), kOther, kNoon_ms - kDay_ms,
            domain::AppointmentMade{"2026-11-22", "10:30", "look", kMe, "e5", "何婷", "13800000001",
                                    "e5-1", "town", 12, false});
  story.say(
      id_of(2), kOther, kNoon_ms,
      domain::DriveBooked{"d9", "s7-1", "s7", "lake", kNoon_ms + 30 * kMinute_ms, 32, false, kMe});
  story.keep("guests-drives");
}

}  // namespace

void call_the_roll(Story& story) {
  story.say(Id{}, kOther, kNoon_ms - 300 * kMinute_ms, domain::ClockedIn{kMe});
  story.touch(OpenRollCall{});
  story.keep("roll-call");
  story.touch(RollTouch{rollcall::Call{true}});
  story.touch(RollTouch{rollcall::Tick{id_of(1).hex(), "found"}});
  story.touch(RollTouch{rollcall::Tick{id_of(2).hex(), "missing"}});
  story.keep("roll-call-on");
}

void walk_the_hall(Story& story) {
  story.touch(OpenStandards{});
  story.keep_standards("standards-due", kDueTabId);
  story.keep_standards("standards-steps", kStepsTabId);
  for (const auto& [item, answer] :
       {std::pair{"lights", "yes"}, {"floor", "no"}, {"exits", "yes"}, {"drinks", "na"}})
    story.touch(StandardsTouch{standards::Answer{"hall", item, answer}});
  story.keep_standards("standards", "hall");
  story.touch(StandardsTouch{standards::Answer{"hall", "exits", "no"}});
  story.keep_faults("standards-faults", {});
  story.see(flow::drive::Shot{"3c", 1200, 900, 80'000});
  const Id round = story.house().standard_rounds.begin()->first;
  StandardsDraft draft;
  draft.picture_round = round;
  draft.picture_item = "exits";
  draft.taking = true;
  story.keep_faults("standards-picture-came", draft);
  story.touch(StandardsTouch{standards::KeepPicture{round, "exits"}});
  story.keep_faults("standards-faults-camera", {});
  draft.taking = false;
  story.keep_faults("standards-pictures", draft);
}

// A manager's tablet.
void hold_a_meeting(Story& story) {
  story.say(Id{}, "", Story::kNoon_ms - 299 * Story::kMinute_ms,
            domain::StaffAdded{Story::kMe, "manager", "李婷"});
  story.say(Id{}, "", Story::kNoon_ms - 298 * Story::kMinute_ms,
            domain::StaffAdded{"ee44ff55", "consultant", "欧阳淑敏"});
  story.be_at(Story::kNoon_ms - 240 * Story::kMinute_ms);  // the evening's time has not come
  story.keep("guests-manager");
  story.touch(OpenMeetings{});
  story.touch(MeetingsTouch{meetings::Present{"morning", Story::kMe, "here", ""}});
  story.touch(MeetingsTouch{meetings::Present{"morning", Story::kOther, "absent", "leave"}});
  story.keep("meetings");
  story.touch(MeetingsTouch{meetings::TickPoint{"morning", "present", true}});
  story.touch(MeetingsTouch{meetings::TickPoint{"morning", "yesterday", true}});
  story.touch(
      MeetingsTouch{meetings::Agree{"morning", "waits", "practise", Story::kOther, "2026-11-22"}});
  story.keep("meetings-actions");
  for (const char* point : {"actions", "open", "news", "expected"})
    story.touch(MeetingsTouch{meetings::TickPoint{"morning", point, true}});
  for (const auto& [figure, count] : {std::pair{"orders", 1}, {"test_drives", 2}})
    story.touch(MeetingsTouch{meetings::MakePromise{"morning", Story::kMe, figure, count}});
  story.keep("meetings-promises");
}

std::vector<TabletScene> tablet_scenes(const domain::Content& content) {
  Story story(content);
  story.keep("guests");
  story.touch(OpenGuest{id_of(3)});
  story.keep("take");
  story.touch(CloseSheet{});
  story.touch(FindTicket{"Z1"});
  story.keep("not-found");
  story.touch(CloseSheet{});
  story.touch(WriteText{TextAbout::ticket});
  story.keep("ticket");
  story.touch(Back{});
  story.touch(OpenGuest{id_of(1)});
  story.touch(ToggleDrive{"s7"});
  story.keep("guest");
  story.say(id_of(1), kOther, kNoon_ms, domain::NeedsCorrected{"use", {"leisure"}, {}, {}, {}});
  story.keep("guest-contested");
  story.touch(Settle{"use", "family"});
  story.touch(EditNeed{"priorities"});
  story.keep("need");
  story.touch(Back{});
  story.touch(WriteText{TextAbout::note});
  story.keep("note");
  story.touch(SaveText{"太太下次一起来，最关心后排空间。"});
  story.touch(WriteText{TextAbout::name});
  story.keep("name");
  story.touch(Back{});
  story.touch(WriteText{TextAbout::phone});
  story.keep("phone");
  story.touch(Back{});
  story.touch(WriteText{TextAbout::plate});
  story.keep("plate");
  story.touch(SaveText{"苏C12345"});
  present_the_car(story, content);
  close_it(story);
  newer_pack(story);
  Story drives(content);
  test_drive(drives, content);
  Story exchange(content), ends(content), offers(content), odd(content), ahead(content),
      handed_over(content), roll(content), hall(content), meeting(content), contacts(content),
      home(content), mending(content), told(content);
  play_my_faults(mending);
  play_instructions(told);
  play_care(contacts);
  play_at_home(home);
  play_trade_in(exchange);
  play_ends_of_trade_ins(ends);
  play_offer(offers);
  play_order(offers);
  play_odd_papers(odd);
  drives_ahead(ahead);
  play_delivery(handed_over);
  call_the_roll(roll);
  walk_the_hall(hall);
  hold_a_meeting(meeting);
  std::vector<TabletScene> all = story.take();
  for (Story* one : {&drives, &exchange, &ends, &offers, &odd, &ahead, &handed_over, &roll, &hall,
                     &meeting, &contacts, &home, &mending, &told})
    for (TabletScene& scene : one->take()) all.push_back(std::move(scene));
  for (TabletScene& scene : managers_day(content)) all.push_back(std::move(scene));
  return all;
}

TabletView view_of(const TabletScene& scene, const domain::Content& content) {
  static foyer::scenes::SilentComposer composer;
  using flow::tablet::Page;
  const Page page = scene.model.page;
  const bool of_day = page == Page::today || page == Page::still_open;
  const domain::House& house = scene.house;
  TabletView view{.model = scene.model,
                  .house = house,
                  .content = content,
                  .who = scene.who,
                  .clock = content.showroom.time_zone.clock(scene.now_ms),
                  .now_ms = scene.now_ms,
                  .saved = {},
                  .same_person = scene.same_person,
                  .writers = {.engines = {&composer, true}, .phones = nullptr},
                  .gathered = page == Page::meetings
                                  ? std::make_shared<const morning::Gathering>(morning::gathering(
                                        {house, content, scene.who, scene.now_ms}))
                                  : nullptr,
                  .camera = scene.camera,
                  .at_hand = of_day ? std::make_shared<const today::DayAtHand>(
                                          today::day_at_hand(house, content, scene.now_ms))
                                    : nullptr,
                  .board_of_month = scene.month.get(),
                  .sync = {.connected = true, .waiting = 0, .since = {}, .trouble = {}},
                  .origin = Story::id_of(200),
                  .kept_since = scene.offline ? std::optional(Stamp{}) : std::nullopt};
  const domain::Visit* asked = page == Page::answer ? house.visit(scene.model.asked) : nullptr;
  if (asked != nullptr)
    if (const auto* file = today::asks_for(*asked, house, scene.who, scene.now_ms))
      view.asked = today::approval_case(house, content, *asked, *file, {}, scene.now_ms);
  return view;
}

}  // namespace foyer::screens::test
