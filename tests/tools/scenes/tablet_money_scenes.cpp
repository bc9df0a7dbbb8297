#include "tools/scenes/tablet_story.h"

namespace foyer::screens::test {

// The car that the guest gives in exchange: told, looked at, offered, and refused in their hands.
void play_trade_in(TabletStory& story) {
  using namespace flow::tablet;
  namespace t = flow::trade_in;
  const auto touch = [&](const t::Intent& intent) { story.touch(TradeInTouch{intent}); };
  const auto type = [&](const char* digits) {
    for (; *digits; ++digits) touch(t::Digit{*digits});
  };
  story.touch(OpenGuest{TabletStory::id_of(1)});
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

// How it may end besides: taken, kept, too late, and offered twice by two devices.
void play_ends_of_trade_ins(TabletStory& story) {
  using namespace flow::tablet;
  namespace t = flow::trade_in;
  constexpr std::int64_t kSum_fen = 68'000'00;
  const auto touch = [&](const t::Intent& intent) { story.touch(TradeInTouch{intent}); };
  const auto offered = [&](int guest, const char* on, const char* until, std::int64_t fen) {
    story.say(TabletStory::id_of(guest), TabletStory::kOther,
              TabletStory::kNoon_ms - TabletStory::kMinute_ms,
              domain::TradeInOffered{fen, "own", on, until, 0});
  };
  for (const int guest : {1, 2}) {
    const auto say = [&](domain::Event event) {
      story.say(TabletStory::id_of(guest), TabletStory::kOther,
                TabletStory::kNoon_ms - 10 * TabletStory::kMinute_ms, std::move(event));
    };
    say(domain::PresentCarTold{guest == 1 ? "曜行 S5" : "Yaoxing S5", "苏C12345", true});
    say(domain::TradeInWished{"2019-05-12", 99'000, "fuel", 75'000'00, "", ""});
    say(domain::TradeInInspected{-1, {{"mortgage", "none"}}, {{"lid", "repaint"}}});
  }
  offered(2, "2026-11-21", "2026-11-26", kSum_fen);
  story.touch(OpenGuest{TabletStory::id_of(2)});
  story.touch(OpenTradeIn{});
  touch(t::ToGuest{});
  touch(t::Accept{kSum_fen});
  story.keep("trade-in-thanks");
  touch(t::ToStaff{});
  story.touch(Back{});
  story.touch(GoGuests{});
  offered(1, "2026-11-10", "2026-11-15", kSum_fen);
  story.touch(OpenGuest{TabletStory::id_of(1)});
  story.touch(OpenTradeIn{});
  story.keep("trade-in-expired");
  touch(t::GoTo{t::Stage::decline});
  story.keep("trade-in-decline");
  touch(t::GoTo{t::Stage::done});
  offered(1, "2026-11-21", "2026-11-26", 70'000'00);
  story.keep("trade-in-contested");
}

// Two versions: the first within the consultant's own authority, the second a manager's to grant,
// with a delivery on either side of a day on which a tax changes.
void play_offer(TabletStory& story) {
  using namespace flow::tablet;
  namespace o = flow::offer;
  constexpr const char* kManager = "ee44ff55";
  constexpr std::int64_t kMorning_ms = 1826677800000;  // 2027-11-20 10:30 in Shanghai
  const auto touch = [&](const o::Intent& intent) { story.touch(OfferTouch{intent}); };
  story.say(Id{}, "", TabletStory::kNoon_ms - 300 * TabletStory::kMinute_ms,
            domain::StaffAdded{kManager, "manager", "许文涛"});
  story.touch(OpenGuest{TabletStory::id_of(2)});
  story.touch(OpenOffer{});
  touch(o::Make{});
  touch(o::Show{});
  story.keep("offer-guest-first");
  touch(o::ShowCode{});
  story.keep("offer-code");
  touch(o::ShowCode{false});
  touch(o::LookFurther{});
  story.keep("offer-years");
  touch(o::ToStaff{});
  touch(o::PickVehicle{"e5"});
  touch(o::Make{});
  touch(o::Show{});
  touch(o::LookFurther{});
  story.keep("offer-compare");
  touch(o::ToStaff{});
  story.touch(Back{});
  story.touch(GoGuests{});
  story.be_at(kMorning_ms);
  story.touch(OpenGuest{TabletStory::id_of(1)});
  story.touch(OpenOffer{});
  touch(o::PickVehicle{"e5"});
  touch(o::PickTrim{"e5-605"});
  touch(o::PickSupply{"transit"});
  touch(o::SetDiscount{6'000'00});
  touch(o::ToggleTaken{"insurance"});
  for (const char one : {'4', '8', '6', '0'}) touch(o::Digit{one});
  story.keep("offer-typing");
  touch(o::TypeFor{});
  touch(o::ToggleTaken{"plates-service"});
  touch(o::Make{});
  story.keep("offer-ready");
  touch(o::Show{});
  touch(o::ToStaff{});
  touch(o::SetDiscount{9'800'00});
  touch(o::ToggleTaken{"charger"});
  touch(o::ToggleGift{"mats"});
  story.keep("offer-make");
  touch(o::Make{});
  story.keep("offer-asks");
  story.keep_offline("offer-asks-offline");
  story.be_at(kMorning_ms + 20 * TabletStory::kMinute_ms);
  story.keep("offer-unanswered");
  story.be_at(kMorning_ms);
  const domain::OfferFile* file = story.house().visit(TabletStory::id_of(1))->newest_offer();
  story.say(TabletStory::id_of(1), kManager, kMorning_ms,
            domain::ApprovalAnswered{file->made.offer, "approved", 0, ""});
  touch(o::Show{});
  story.keep("offer-guest");
  touch(o::LookAfter{true});
  touch(o::PayAtOnce{true});
  touch(o::Switch{"charger"});
  story.keep("offer-guest-after");
  touch(o::Accept{});
  story.keep("offer-agreed");
  touch(o::ToStaff{});
  story.keep("offer-accepted");
}

// A paper from before the prices changed, and one of a guest whose own car is worth more than what
// they would pay.
void play_odd_papers(TabletStory& story) {
  using namespace flow::tablet;
  namespace o = flow::offer;
  const auto touch = [&](const o::Intent& intent) { story.touch(OfferTouch{intent}); };
  const Id guest = TabletStory::id_of(2), before = TabletStory::id_of(6);
  domain::ObjectionRaised dear;
  dear.objection = "too_dear";
  dear.outcome = "open";
  story.say(before, TabletStory::kMe, TabletStory::kNoon_ms - TabletStory::kDay_ms, dear);
  story.touch(OpenGuest{guest});
  story.keep_with("guest-open-before", {guest, before});
  story.touch(OpenOffer{});
  touch(o::Make{});
  domain::OfferMade made = story.house().visit(guest)->newest_offer()->made;
  const auto follow = [&](const char* id) {
    made.follows = made.offer;
    made.offer = id;
    ++made.version;
    story.say(guest, TabletStory::kMe, TabletStory::kNoon_ms, made);
    story.touch(Back{});
    story.touch(OpenOffer{});
  };
  made.pack = "2026-01";
  follow("old");
  story.keep("offer-old-prices");
  constexpr domain::Fen kWorth = 400'000'00;
  for (const domain::Event& event :
       {domain::Event(domain::TradeInWished{"2024-05-12", 9'000, "fuel", kWorth, "", ""}),
        domain::Event(domain::TradeInOffered{kWorth, "own", "2026-11-21", "2026-11-26", 0}),
        domain::Event(domain::TradeInAccepted{kWorth, "2026-11-21"})})
    story.say(guest, TabletStory::kOther, TabletStory::kNoon_ms, event);
  story.touch(Back{});
  story.touch(OpenOffer{});
  touch(o::PickLoan{});
  touch(o::Make{});
  touch(o::Show{});
  story.keep("offer-paid-out");
}

void play_order(TabletStory& story) {
  using namespace flow::tablet;
  namespace r = flow::order;
  const auto touch = [&](const r::Intent& intent) { story.touch(OrderTouch{intent}); };
  story.touch(OpenOrder{});
  story.keep("order-terms");
  touch(r::TypeSum{});
  for (const char one : {'5', '0', '0', '0', '0'}) touch(r::Digit{one});
  story.keep("order-terms-over");  // more than a fifth of the price
  touch(r::PickDeposit{10'000'00});
  touch(r::Make{});
  touch(r::ToggleClause{"deposit"});
  touch(r::ToggleClause{"invoice"});
  story.keep("order-sign");
  touch(r::ReadAll{});
  story.keep("order-text");
  touch(r::ReadAll{false});
  for (const char* clause : {"loan", "late", "optional"}) touch(r::ToggleClause{clause});
  touch(r::Sign{domain::to_texts({{{100, 300, 0}, {700, 280, 200}, {900, 320, 300}},
                                  {{400, 100, 500}, {380, 700, 800}},
                                  {{1200, 200, 900}, {1100, 600, 1100}, {1700, 640, 1300}}})});
  story.keep("order-paper");
  touch(r::Paid{});
  touch(r::GoTo{r::Stage::cancel});
  touch(r::PickSide{"house"});
  touch(r::PickReason{"no-car"});
  touch(r::PickFate{"earnest-double"});
  story.keep("order-cancel");
  touch(r::Cancel{});
  story.keep("order-cancelled");
}

}  // namespace foyer::screens::test
