#include "manage/reports/histories.h"

namespace foyer::tests {
namespace {

domain::Event answer(Dice& dice) {
  using domain::NeedsAnswered;
  switch (dice.roll(5)) {
    case 0:
      return NeedsAnswered{"use", dice.some({"family", "business"}), {}, {}};
    case 1:
      return NeedsAnswered{"budget", dice.some({"mid"}), dice.maybe<std::int64_t>(150'000),
                           dice.maybe<std::int64_t>(250'000)};
    case 2:
      return NeedsAnswered{"timing", dice.some({dice.pick({"month", "year"})}), {}, {}};
    case 3:
      return NeedsAnswered{"priorities", dice.some({"power", "safety", "comfort"}), {}, {}};
    default:
      return NeedsAnswered{"present_car", dice.some({"none"}), {}, {}};
  }
}

domain::Event settled(Dice& dice) {
  using domain::ContestSettled;
  switch (dice.roll(4)) {
    case 0:
      return ContestSettled{"consultant", dice.some({"0000000a"}), ""};
    case 1:
      return ContestSettled{"closing", {dice.pick({"ordered", "lost"})}, ""};
    case 2:
      return ContestSettled{"timing", dice.some({"month"}), ""};
    default:
      return ContestSettled{dice.pick({"use", "priorities"}), dice.some({"family", "power"}), ""};
  }
}

// Far behind every clock and far before it, so that no answer hangs on when it is asked for.
constexpr std::int64_t kPast_ms = 1'700'000'000'000, kFuture_ms = 4'070'908'800'000;
constexpr std::int64_t kMinute_ms = 60'000;

std::int64_t some_time(Dice& dice, bool future) {
  return (future ? kFuture_ms : kPast_ms) + dice.roll(200'000) * 5 * kMinute_ms;
}

domain::Event with_papers(Dice& dice, const std::string& drive) {
  using namespace domain;
  switch (dice.roll(4)) {
    case 0:
    case 1:
      return LicenceChecked{drive,
                            dice.pick({"C1", ""}),
                            dice.pick({"2017-05-12", ""}),
                            dice.pick({"2027-05-12", ""}),
                            dice.pick({"1234", ""}),
                            dice.some({"ends-soon", "held"})};
    case 2:
      return DriveBriefed{drive, {"belt"}, some_time(dice, false)};
    default:
      return DriveSigned{drive,
                         "2",
                         "zh",
                         "t",
                         {"a"},
                         "e5-1",
                         "town",
                         100,
                         some_time(dice, false),
                         dice.pick({"0000000b", ""}),
                         "i",
                         "s",
                         {"ABCDEF"}};
  }
}

domain::Event on_the_road(Dice& dice, const std::string& drive) {
  using namespace domain;
  const std::int64_t out = some_time(dice, false);
  switch (dice.roll(5)) {
    case 0:
      return DriveStarted{"e5", dice.pick({"", "old"})};
    case 1:
    case 2:
      return DriveStarted{dice.pick({"e5", "s7", ""}),
                          dice.pick({"town", ""}),
                          drive,
                          dice.pick({"e5-1", "s7-1", ""}),
                          100 + dice.roll(30),
                          dice.roll(20) - 1,
                          out,
                          out / (5 * kMinute_ms) % 2 == 0 ? 540 : 0,
                          {}};
    default:
      return DriveEnded{
          drive,
          90 + dice.roll(60),
          dice.roll(20) - 1,
          out + dice.roll(90) * kMinute_ms,
          dice.some({"scratch", "glass"}),
          dice.some({"too-long", "odometer", "damage"}),
          {{out / (5 * kMinute_ms) % 2 == 0 ? "hood" : "lid", "scratch"}, {"roof", "dent"}}};
  }
}

// Drives of the first edition, and those that were booked. Many are still to come, and all of those
// on one day, so that they want the same cars.
domain::Event driven(Dice& dice) {
  using namespace domain;
  const std::string drive = dice.pick({"aa", "aa", "bb"});
  const bool future = dice.often();
  switch (dice.roll(11)) {
    case 0:
    case 1:
      return DriveBooked{drive,
                         dice.pick({"e5-1", "s7-1", ""}),
                         dice.pick({"e5", ""}),
                         dice.pick({"town", "lake"}),
                         future ? kFuture_ms + dice.roll(400) * kMinute_ms : some_time(dice, false),
                         12 + dice.roll(20),
                         dice.roll(3) == 0,
                         dice.pick({"0000000a", "0000000b", ""}),
                         dice.roll(3) == 0,
                         dice.roll(3) * 15,
                         dice.pick({"湖滨路 8 号", ""})};
    case 3:
      return DriveCancelled{drive, dice.pick({"guest", "house"}), dice.pick({"no-time", ""})};
    case 4:
      return DriveDeclined{dice.pick({"e5", "s7", ""}), dice.pick({"no-time", "weather", ""})};
    case 5:
    case 6:
    case 7:
      return with_papers(dice, drive);
    case 8: {
      DriveFelt felt{drive, {}, dice.pick({"yes", ""}), dice.roll(6)};
      for (const std::string& aspect : dice.some({"power", "quiet"}))
        felt.ratings.push_back({aspect, 1 + dice.roll(5)});
      return felt;
    }
    default:
      return on_the_road(dice, drive);
  }
}

domain::Event by_staff(Dice& dice, const std::vector<std::string>& others) {
  using namespace domain;
  switch (dice.roll(20)) {
    case 0:
      return VisitAssigned{dice.pick({"0000000a", "0000000b"}), "turn", {}, ""};
    case 1:
      return VisitTaken{dice.pick({"0000000a", "0000000b"}), dice.pick({"", "0000000a"})};
    case 2:
      return dice.roll(3) == 0 ? Event(VisitReturned{"busy", "0000000a"}) : Event(DriveEnded{});
    case 3:
      return GuestCorrected{dice.pick({"name", "phone", "honorific"}), dice.pick({"", "李"}), ""};
    case 4:
      return dice.often()
                 ? NeedsCorrected{dice.pick({"use", "priorities"}), {"mixed", "b"}, {}, {}, {}}
                 : NeedsCorrected{"timing", {"week"}, {}, {}, {}};
    case 5:
      return NeedsCorrected{"budget", {"high"}, dice.maybe<std::int64_t>(300'000), {}, {}};
    case 6:
      return DriveWished{dice.pick({"e5", "s7"}), dice.often()};
    case 7:
      return dice.often()
                 ? Event(StageReached{"offer"})
                 : Event(AppointmentKept{dice.pick({"00000000000000000000000000000001", ""})});
    case 8:
      return VisitLeft{1'790'000'000'000 + dice.roll(1'000'000), false};
    case 9:
      return VisitClosed{
          dice.pick({"ordered", "lost", "following"}), dice.pick({"H", ""}), "", "", "", ""};
    case 10:
      return dice.often() ? Event(NextStepAgreed{"call", "2026-11-25"}) : Event(VisitReopened{""});
    case 11:
      return NoteWritten{dice.pick({"will ask his wife", ""})};
    case 12:
      return settled(dice);
    case 13:
      return GuestLinked{dice.pick(others), dice.maybe<std::string>("")};
    case 14:
      return dice.often() ? Event(ContestSettled{"budget", {dice.pick({"mid", "high"})}, ""})
                          : Event(ContestSettled{"person", {dice.pick(others)}, ""});
    case 15:
      return GuestDescribed{dice.pick({"dark blue coat", ""})};
    case 16:
      return PresentCarTold{dice.pick({"2018 saloon", ""}), dice.pick({"苏C12345", ""}), true};
    case 17:
      return VisitClosed{"lost", "", "", "", dice.pick({"\"red\"", ""}), dice.pick({"price", ""})};
    case 18:
      if (dice.roll(3) == 0) return VisitAtHome{};
      return dice.often() ? Event(CardWithdrawn{"c1"}) : Event(VisitReopened{"by mistake"});
    default:
      return dice.roll(3) == 0
                 ? forgotten(dice)
                 : Event(ContestSettled{dice.pick({"name", "phone", "honorific"}), {}, "赵"});
  }
}

}  // namespace

// Few sums, so that two devices often offer the same one, and often another; days long past and
// still to come, so that no answer hangs on when it is asked for.
domain::Event traded_in(Dice& dice) {
  using namespace domain;
  const auto sum = [&] { return std::int64_t{100} * (680 + 20 * dice.roll(2)); };
  const std::string day = dice.pick({"2025-10-20", "2025-10-22", "2098-01-01", ""});
  switch (dice.roll(9)) {
    case 0:
      return TradeInWished{dice.pick({"2019-05-12", ""}),
                           dice.roll(3) * 50'000 - 1,
                           dice.pick({"fuel", "electric", ""}),
                           dice.roll(2) * sum(),
                           dice.pick({"LSV1", ""}),
                           dice.pick({"王\"小", ""})};
    case 1: {
      TradeInInspected look{dice.roll(3) * 45 - 1, {}, {}};
      for (const std::string& one : dice.some({"owner", "mortgage"}))
        look.answers.push_back({one, dice.pick({"private", "none"})});
      for (const std::string& one : dice.some({"hood", "roof", "lid"}))
        look.marks.push_back({one, dice.pick({"dent", "scratch"})});
      return look;
    }
    case 2:
    case 3:
    case 4:
      return TradeInOffered{sum(), dice.pick({"own", ""}), "2025-10-20",
                            dice.pick({"2025-10-21", "2098-12-31"}), dice.roll(2) * sum()};
    case 5:
      return ContestSettled{"trade_in", {dice.pick({"68000", "70000"})}, ""};
    case 6:
      return TradeInRefused{dice.roll(2) * sum(), dice.pick({"price", ""}), day};
    default:
      return TradeInAccepted{sum(), day};
  }
}

namespace {

// Few papers, so that they follow each other, or the same one, and are made twice; sums that a
// rounding would show.
domain::OfferMade a_paper(Dice& dice) {
  domain::OfferMade made;
  made.offer = dice.pick({"p1", "p2", "p3"});
  made.version = 1 + dice.roll(3);
  made.follows = dice.pick({"", "", "p1", "p2"});
  made.vehicle = dice.pick({"e5", "s7"});
  made.trim = dice.pick({"e5-605", ""});
  made.level = dice.pick({"", "showroom", "sales"});
  const std::int64_t guide = 20980000 + dice.roll(3) * 12345;
  made.lines.push_back({"car", "guide", {"舒享", "Comfort"}, {}, {}, guide, guide, 0, true});
  for (const std::string& part :
       dice.some({"option", "discount", "due", "choice", "gift", "trade-in", "subsidy"})) {
    const std::int64_t amount = dice.roll(100'000) * (part == "discount" ? -1 : 1);
    made.lines.push_back({"l-" + part,
                          part,
                          {"名", ""},
                          {},
                          {},
                          amount,
                          amount + dice.roll(2) * 77,
                          dice.roll(2) * 120'000,
                          dice.often()});
  }
  made.first_after = dice.pick({"", "2028-01-01"});
  made.trade_in_above = dice.roll(3) * 50'000;
  made.months = dice.roll(2) * 36;
  made.principal = 14'000'000;
  made.monthly = 413'274;
  made.fee = dice.roll(2) * 30'000;
  made.valid_until_ms = dice.often() ? kFuture_ms : kPast_ms;
  return made;
}

}  // namespace

domain::Event offered(Dice& dice) {
  using namespace domain;
  const std::string paper = dice.pick({"p1", "p2", "p3", "p9"});
  switch (dice.roll(12)) {
    case 0:
    case 1:
    case 2:
      return a_paper(dice);
    case 3:
    case 4:
    case 5:
      return ApprovalAsked{paper, dice.some({"drove", "soon"}), kPast_ms,
                           dice.roll(3) == 0 ? 0
                           : dice.often()    ? kFuture_ms
                                             : kPast_ms};
    case 6:
    case 7:
    case 8:
      return ApprovalAnswered{paper, dice.pick({"approved", "countered", "refused"}),
                              dice.roll(3) * 100'000, dice.pick({"太低\"了", ""})};
    case 9:
      return OfferShown{paper, "zh", kPast_ms + dice.roll(1000) * kMinute_ms};
    case 10:
      return OfferAccepted{paper,        dice.some({"l-choice", "mats"}),
                           dice.often(), 20'000'000 + dice.roll(100),
                           5'000'000,    kPast_ms};
    default:
      return dice.often() ? Event(OfferWithdrawn{paper, dice.pick({"guest", "house"})})
                          : Event(OfferShown{paper, "en", kPast_ms});
  }
}

// Few slots, so that what was moved is often what somebody else moved, too; all still to come or
// long past.
domain::Event forgotten(Dice& dice) {
  if (dice.often()) return domain::GuestErased{"asked"};
  return domain::GuestLocked{{"2036-11-30", "contract"}};
}

domain::Event arranged(Dice& dice) {
  using namespace domain;
  const auto slot = [&] {
    return dice.pick({"2025-10-22 10:00 ", "2025-10-22 11:00 "}) + dice.pick({"e5-1", "s7-1"});
  };
  if (dice.roll(8) == 0)
    return dice.often() ? Event(AppointmentCancelled{"told"}) : forgotten(dice);
  AppointmentMade made{"2025-10-22",
                       dice.pick({"10:00", "11:00"}),
                       dice.pick({"look", "look", "collect"}),
                       dice.pick({"0000000a", ""}),
                       dice.pick({"e5", ""}),
                       dice.pick({"王\"小", ""}),
                       "",
                       dice.pick({"e5-1", "s7-1", "s7-1", ""}),
                       dice.pick({"town", ""}),
                       dice.roll(3) * 20,
                       dice.roll(2) == 0};
  if (dice.roll(6) != 0)
    made.from_ms =
        dice.often() ? kFuture_ms + dice.roll(20) * 5 * kMinute_ms : some_time(dice, false);
  made.at_home = dice.roll(3) == 0;
  made.place = dice.pick({"Lake Road 8", ""});
  made.instead_of = dice.roll(3) == 0 ? slot() : "";
  return made;
}

domain::Event anything(Dice& dice, const std::vector<std::string>& others) {
  using namespace domain;
  switch (dice.roll(30)) {
    case 26:
    case 27:
    case 28:
    case 29:
    case 22:
    case 23:
    case 24:
    case 25:
      return driven(dice);
    case 16:
    case 17:
    case 18:
    case 19:
    case 20:
    case 21:
      return by_staff(dice, others);
    case 0:
      return VisitOpened{dice.pick({"look", "collect", ""}), dice.pick({"A001", "B'2"}), "zh"};
    case 1:
      return GuestNamed{dice.maybe<std::string>(dice.pick({"王\"小\\明", "O'Neil", ""})),
                        dice.pick({"ms", ""})};
    case 2:
      return ConsentGiven{dice.pick({"contact", "photo"}), "1", "zh"};
    case 3:
      return ConsentRefused{dice.pick({"contact", "photo"}), "1"};
    case 4:
      return ContactGiven{dice.pick({"+8613800000000", "+8613911111111", ""})};
    case 5:
      return PartyTold{dice.maybe(dice.roll(6)), dice.maybe(dice.roll(2) == 0),
                       dice.pick({"friend", ""})};
    case 6: {
      ModelsRecommended shown{{}, "p1"};
      for (const std::string& car : dice.some({"e5", "s7", "v6"}))
        shown.models.push_back({car, dice.roll(101)});
      return shown;
    }
    case 7:
      return ModelChosen{dice.pick({"e5", "s7"})};
    case 8:
      return CardPresented{dice.pick({"c1", "c2", "c3"}), "e5", "front"};
    case 9:
      return CardJudged{dice.pick({"c1", "c2"}), dice.roll(5)};
    case 10:
      return dice.roll(4) == 0 ? Event(VisitCheckedIn{}) : Event(PersonCalled{"name"});
    case 11:
      return dice.roll(4) == 0 ? Event(VisitAbandoned{"idle", "use"}) : Event(LanguageChosen{"en"});
    case 12:  // newer versions of what this program knows, and what it does not know
      return Event{dice.pick({"party.told", "visit.abandoned", "needs.answered"}), 2,
                   R"({"question":"use","options":["x"],"party":99})", ""};
    case 13:
      return Event{dice.pick({"staff.clocked_in", "visit.opened"}), 3, "{broken", ""};
    default:
      return answer(dice);
  }
}

}  // namespace foyer::tests
