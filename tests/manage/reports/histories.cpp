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

// Drives of the first edition, and those that were booked.
domain::Event driven(Dice& dice) {
  using namespace domain;
  const std::string drive = dice.pick({"aa", "bb"});
  switch (dice.roll(4)) {
    case 0:
      return DriveStarted{"e5", ""};
    case 1:
      return DriveBooked{drive, "e5-1", "e5", "town", 1'790'000'000'000, 12, false, "0000000a"};
    case 2:
      return DriveStarted{"e5", "town", drive, "e5-1", 100, 75, 1'790'000'000'000};
    default:
      return DriveEnded{drive, 112, 70, 1'790'000'900'000, {}, {}};
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
      return dice.roll(3) == 0 ? driven(dice) : Event(StageReached{"offer"});
    case 8:
      return VisitLeft{1'790'000'000'000 + dice.roll(1'000'000), false};
    case 9:
      return VisitClosed{dice.pick({"ordered", "lost"}), dice.pick({"H", ""}), "", "", "", ""};
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
      return VisitClosed{
          "lost", "", "", "", dice.pick({"another, \"red\"", ""}), dice.pick({"price", ""})};
    case 18:
      return dice.often() ? Event(CardWithdrawn{"c1"}) : Event(VisitReopened{"by mistake"});
    default:
      return dice.roll(3) == 0
                 ? Event(GuestErased{"asked"})
                 : Event(ContestSettled{dice.pick({"name", "phone", "honorific"}), {}, "赵"});
  }
}

}  // namespace

domain::Event anything(Dice& dice, const std::vector<std::string>& others) {
  using namespace domain;
  switch (dice.roll(22)) {
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
