#include "tools/scenes/tablet_scenes.h"

#include "showroom/house.h"
#include "tools/scenes/silent_composer.h"

namespace foyer::screens::test {
namespace {

using namespace flow::tablet;

constexpr const char* kMe = "aa00bb11";
constexpr const char* kOther = "cc22dd33";
constexpr std::int64_t kNoon_ms = 1795262400000;  // 2026-11-21 12:00 UTC
constexpr std::int64_t kMinute_ms = 60 * 1000, kDay_ms = 24 * 60 * kMinute_ms;

Id id_of(int number) {
  Id id;
  id.bytes.fill(static_cast<std::uint8_t>(number));
  return id;
}

// A consultant with a house, who touches and keeps scenes.
class Story {
 public:
  explicit Story(const domain::Content& content) : content_(content) {
    say(Id{}, "", kNoon_ms - 300 * kMinute_ms, domain::StaffAdded{kMe, "consultant", "李婷"});
    say(Id{}, "", kNoon_ms - 300 * kMinute_ms, domain::StaffAdded{kOther, "consultant", "赵磊"});
    guest(1, "A012", "王建国", "mr", 26, {"safety", "comfort", "economy"}, "month");
    guest(2, "A013", "Emily Carter", "ms", 12, {"handling", "power"}, "quarter");
    guest(3, "A014", "欧阳淑敏", "ms", 4, {"economy"}, "looking");
    earlier(4, "A003", "陈晓梅", "ms", 0, "2026-11-23");
    earlier(5, "B007", "刘志强", "mr", 3, "2026-11-21");
    earlier(6, "B002", "孙丽", "ms", 5, "2026-11-19");
    say(id_of(1), kOther, kNoon_ms - 20 * kMinute_ms, domain::VisitAssigned{kMe, "turn", {}, ""});
    say(id_of(2), kOther, kNoon_ms - 3 * kMinute_ms, domain::VisitAssigned{kMe, "turn", {}, ""});
  }

  void say(const Id& visit, const std::string& actor, std::int64_t at_ms, domain::Event event) {
    const domain::Fact fact{
        {id_of(200), ++seq_}, visit, Hlc::at_ms(at_ms), actor, std::move(event)};
    domain::apply(house_, fact);
  }
  void touch(const Intent& intent) {
    Step step = update(model_, intent, {house_, content_, kMe, now_ms_});
    for (const flow::Write& write : step.writes)
      for (const domain::Event& event : write.events)
        say(write.visit, kMe, now_ms_ - kMinute_ms, event);
    model_ = step.model;
  }
  void keep(const std::string& name) { scenes_.push_back({name, house_, model_, now_ms_}); }
  void be_at(std::int64_t now_ms) { now_ms_ = now_ms; }
  const domain::House& house() const { return house_; }
  std::vector<TabletScene> take() { return std::move(scenes_); }

 private:
  void guest(int number, const std::string& ticket, const std::string& name,
             const std::string& honorific, int minutes, std::vector<std::string> priorities,
             const std::string& timing, std::int64_t days = 0) {
    const Id id = id_of(number);
    const std::int64_t at = kNoon_ms - minutes * kMinute_ms - days * kDay_ms;
    const bool english = name.front() < 0x7F && name.front() > 0;
    say(id, "entrance", at, domain::VisitOpened{"look", ticket, english ? "en" : "zh"});
    say(id, "entrance", at, domain::GuestNamed{name, honorific});
    say(id, "entrance", at, domain::NeedsAnswered{"use", {"family"}, {}, {}});
    say(id, "entrance", at, domain::NeedsAnswered{"budget", {"20to30"}, 200000, 300000});
    say(id, "entrance", at, domain::NeedsAnswered{"timing", {timing}, {}, {}});
    say(id, "entrance", at, domain::NeedsAnswered{"priorities", std::move(priorities), {}, {}});
    say(id, "entrance", at, domain::VisitCheckedIn{});
  }
  void earlier(int number, const std::string& ticket, const std::string& name,
               const std::string& honorific, std::int64_t days, const std::string& next) {
    guest(number, ticket, name, honorific, 150, {"comfort"}, "quarter", days);
    const std::int64_t at = kNoon_ms - 100 * kMinute_ms - days * kDay_ms;
    say(id_of(number), kMe, at, domain::VisitTaken{kMe, ""});
    say(id_of(number), kMe, at, domain::NextStepAgreed{"call", next});
    say(id_of(number), kMe, at, domain::VisitClosed{"following", "B", "B", "", "", ""});
    say(id_of(number), kMe, at, domain::VisitLeft{at, false});
  }

  const domain::Content& content_;
  domain::House house_;
  Model model_;
  std::int64_t seq_ = 0;
  std::int64_t now_ms_ = kNoon_ms;
  std::vector<TabletScene> scenes_;
};

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
  story.touch(OpenPage{Page::objections});
  story.touch(RaiseObjection{"too_dear", "running_cost"});
  story.touch(RaiseObjection{"family", ""});
  story.keep("objections");
  story.touch(Back{});
  story.touch(OpenPage{Page::compare});
  story.keep("compare");
  story.touch(Present{true});
  story.keep("compare-present");
  story.touch(Present{false});
  story.touch(Back{});
  story.touch(Back{});
}

void close_it(Story& story) {
  story.touch(OpenPage{Page::closing});
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
  story.touch(OpenPage{Page::card});
  story.keep("card");
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
  touch(d::ToggleDamage{"scratch"});
  story.keep("drive-back");
  touch(d::CarIsBack{});
  for (const auto& aspect : content.test_drives.aspects) touch(d::Rate{aspect.id, 4});
  touch(d::PickFit{"yes"});
  touch(d::PickStars{4});
  story.keep("drive-felt");
  touch(d::Felt{});
  story.keep("drive-done");
}

// The car that the guest gives in exchange: told, looked at, offered, and refused in their hands.
void trade_in(Story& story) {
  namespace t = flow::trade_in;
  const auto touch = [&](const t::Intent& intent) { story.touch(TradeInTouch{intent}); };
  const auto type = [&](const char* digits) {
    for (; *digits; ++digits) touch(t::Digit{*digits});
  };
  story.touch(OpenGuest{id_of(1)});
  story.touch(WriteText{TextAbout::car});
  story.touch(SaveText{"曜行 S5"});
  story.touch(WriteText{TextAbout::plate});
  story.touch(SaveText{"苏C12345"});
  story.touch(OpenTradeIn{});
  type("20190512");
  type("99000000");
  story.keep("trade-in-car");
  for (int i = 0; i < 3; ++i) touch(t::EraseDigit{});
  touch(t::PickEnergy{"electric"});
  touch(t::WriteNumber{t::Number::wish});
  type("75000");
  touch(t::SaveCar{});
  for (const char* panel : {"fender-right", "door-rear-right", "bumper-front"})
    touch(t::TouchPanel{panel});
  touch(t::PickMark{"repaint"});
  for (const char* panel : {"hood", "lid"}) touch(t::TouchPanel{panel});
  touch(t::GiveAnswer{"mortgage", "none"});
  touch(t::GiveAnswer{"accident", "repaired"});
  touch(t::StepBattery{1});
  story.keep("trade-in-look");
  touch(t::SaveLook{});
  type("68000");
  story.keep("trade-in-offer");
  touch(t::MakeOffer{});
  touch(t::ToGuest{});
  story.keep("trade-in-show");
  touch(t::GoTo{t::Stage::refuse});
  story.keep("trade-in-refuse");
  touch(t::Refuse{6'800'000, "price"});
  touch(t::ToStaff{});
  story.keep("trade-in-done");
}

}  // namespace

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
  Story exchange(content);
  trade_in(exchange);
  std::vector<TabletScene> all = story.take();
  for (Story* one : {&drives, &exchange})
    for (TabletScene& scene : one->take()) all.push_back(std::move(scene));
  return all;
}

TabletView view_of(const TabletScene& scene, const domain::Content& content) {
  static foyer::scenes::SilentComposer composer;
  return {.model = scene.model,
          .house = scene.house,
          .content = content,
          .who = kMe,
          .clock = "20:00",
          .now_ms = scene.now_ms,
          .saved = {},
          .writers = {.engines = {&composer, true}, .phones = nullptr}};
}

}  // namespace foyer::screens::test
