#include "kit/store/register.h"

#include <array>
#include <ctime>
#include <map>
#include <random>

#include "devices.h"
#include "showroom/visit.h"
#include "support/postgres.h"

namespace foyer::tests {
namespace {

using Value = std::optional<std::string>;

constexpr const char* kColumns[] = {
    "visit",      "ticket",     "arrived_at",  "left_at",    "guest",     "honorific",
    "phone",      "party",      "first_visit", "purpose",    "source",    "use",
    "budget_min", "budget_max", "timing",      "priorities", "models",    "cards_presented",
    "consultant", "test_drive", "grade",       "outcome",    "next_step", "next_at",
    "note",       "day"};

std::string moment(std::int64_t ms, const char* form) {
  const std::time_t seconds = ms / 1000;
  std::tm utc{};
  ::gmtime_r(&seconds, &utc);
  std::array<char, 32> text{};
  std::strftime(text.data(), text.size(), form, &utc);
  return text.data();
}
// 2026-11-21T22:29:10Z
std::string iso(std::int64_t ms) { return moment(ms, "%Y-%m-%dT%H:%M:%SZ"); }
// In China, where the day begins eight hours earlier.
std::string day(std::int64_t ms) { return moment(ms + 8 * 3'600'000, "%Y-%m-%d"); }

Value said(const std::string& text) { return text.empty() ? Value() : Value(text); }
template <class T>
Value said(const std::optional<T>& number) {
  return number ? Value(std::to_string(*number)) : Value();
}
template <class List, class Name>
Value joined(const List& list, Name name) {
  std::string text;
  for (const auto& one : list) text += (text.empty() ? "" : ",") + name(one);
  return said(text);
}

struct Folded {
  domain::Visit visit;
  Stamp gone;  // the last time that it was abandoned
};

// What the register must say, by the fold that the devices use.
sync::RegisterRow expected(const Folded& folded) {
  const domain::Visit& visit = folded.visit;
  const bool abandoned = visit.state == domain::VisitState::abandoned;
  const auto same = [](const std::string& id) { return id; };
  const std::int64_t arrived_ms = visit.arrived_at.unix_ms();
  const std::int64_t left_ms = visit.left_ms.value_or(folded.gone.unix_ms());
  const auto closed = visit.closed.value_or(domain::VisitClosed{});
  const auto next = visit.next_step.value_or(domain::NextStepAgreed{});
  std::vector<Value> values{
      visit.id.hex(),
      said(visit.ticket),
      iso(arrived_ms),
      visit.left_ms || abandoned ? Value(iso(left_ms)) : Value(),
      said(visit.name.value_or("")),
      said(visit.honorific),
      said(visit.phone),
      said(visit.party),
      visit.first_visit ? Value(*visit.first_visit ? "1" : "0") : Value(),
      said(visit.purpose),
      said(visit.source),
      joined(visit.needs.use, same),
      said(visit.needs.budget_min_yuan),
      said(visit.needs.budget_max_yuan),
      said(visit.needs.timing),
      joined(visit.needs.priorities, same),
      joined(visit.recommended, [](const auto& model) { return model.vehicle; }),
      std::to_string(visit.presented.size()),
      said(visit.handover.consultant),
      !visit.drives.empty() ? Value("driven") : said(visit.drives_wished.empty() ? "" : "wished"),
      said(closed.grade),
      said(!closed.outcome.empty() ? closed.outcome
           : abandoned             ? "abandoned"
                                   : ""),
      said(next.step),
      said(next.on),
      said(visit.notes.empty() ? "" : visit.notes.back().text),
      day(arrived_ms)};
  sync::RegisterRow row;
  for (std::size_t i = 0; i < values.size(); ++i) row.emplace_back(kColumns[i], values[i]);
  return row;
}

class Dice {
 public:
  explicit Dice(unsigned seed) : engine_(seed) {}
  int roll(int sides) { return static_cast<int>(engine_() % static_cast<unsigned>(sides)); }
  bool often() { return roll(3) != 0; }
  std::string pick(std::vector<std::string> of) {
    return of[static_cast<std::size_t>(roll(static_cast<int>(of.size())))];
  }
  std::vector<std::string> some(const std::vector<std::string>& of) {
    std::vector<std::string> chosen;
    for (const std::string& one : of)
      if (roll(2) == 0) chosen.push_back(one);
    std::shuffle(chosen.begin(), chosen.end(), engine_);
    return chosen;
  }
  template <class T>
  std::optional<T> maybe(T value) {
    return often() ? std::optional<T>(value) : std::nullopt;
  }

 private:
  std::mt19937 engine_;
};

domain::Event answer(Dice& dice) {
  using domain::NeedsAnswered;
  switch (dice.roll(5)) {
    case 0:
      return NeedsAnswered{"use", dice.some({"family", "business"}), {}, {}};
    case 1:
      return NeedsAnswered{"budget", dice.some({"mid"}), dice.maybe<std::int64_t>(150'000),
                           dice.maybe<std::int64_t>(250'000)};
    case 2:
      return NeedsAnswered{"timing", dice.some({"month", "year"}), {}, {}};
    case 3:
      return NeedsAnswered{"priorities", dice.some({"power", "safety", "comfort"}), {}, {}};
    default:
      return NeedsAnswered{"present_car", dice.some({"none"}), {}, {}};
  }
}

domain::Event by_staff(Dice& dice) {
  using namespace domain;
  switch (dice.roll(14)) {
    case 0:
      return VisitAssigned{dice.pick({"0000000a", "0000000b"}), "turn", {}, ""};
    case 1:
      return VisitTaken{dice.pick({"0000000a", "0000000b"}), dice.pick({"", "0000000a"})};
    case 2:
      return dice.roll(3) == 0 ? Event(VisitReturned{"busy", "0000000a"}) : Event(DriveEnded{});
    case 3:
      return GuestCorrected{dice.pick({"name", "phone", "honorific"}), dice.pick({"", "李"}), ""};
    case 4:
      return NeedsCorrected{dice.pick({"use", "timing", "priorities"}), {"mixed", "b"}, {}, {}, {}};
    case 5:
      return NeedsCorrected{"budget", {"high"}, dice.maybe<std::int64_t>(300'000), {}, {}};
    case 6:
      return DriveWished{dice.pick({"e5", "s7"}), dice.often()};
    case 7:
      return dice.roll(3) == 0 ? Event(DriveStarted{"e5", ""}) : Event(StageReached{"offer"});
    case 8:
      return VisitLeft{1'790'000'000'000 + dice.roll(1'000'000), false};
    case 9:
      return VisitClosed{dice.pick({"ordered", "lost"}), dice.pick({"H", ""}), "", "", "", ""};
    case 10:
      return dice.often() ? Event(NextStepAgreed{"call", "2026-11-25"}) : Event(VisitReopened{""});
    case 11:
      return NoteWritten{dice.pick({"will ask his wife", ""})};
    case 12:
      return ContestSettled{dice.pick({"consultant", "closing", "use", "timing", "priorities"}),
                            dice.some({"0000000a", "ordered"}), ""};
    default:
      return dice.roll(3) == 0
                 ? Event(GuestErased{"asked"})
                 : Event(ContestSettled{dice.pick({"name", "phone", "honorific"}), {}, "赵"});
  }
}

domain::Event anything(Dice& dice) {
  using namespace domain;
  switch (dice.roll(22)) {
    case 16:
    case 17:
    case 18:
    case 19:
    case 20:
    case 21:
      return by_staff(dice);
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
      return CardJudged{"c1", dice.roll(5)};
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

class Register : public testing::TestWithParam<std::string> {
 protected:
  Register() {
    if (GetParam() == "sqlite")
      store_ = std::make_unique<SqliteStore>(folder_.path());
    else if (PostgresServer::is_installed())
      store_ = std::make_unique<PostgresStore>();
  }
  void SetUp() override { ASSERT_TRUE(store_) << "PostgreSQL 15 is not installed"; }
  std::string dealer() const { return store_->dealer(); }
  Folder folder_;
  std::unique_ptr<DealerStore> store_;
};

TEST_P(Register, tells_of_every_visit_what_the_devices_fold_tells) {
  Device entrance(folder_.path() / "entrance", dealer());
  Device desk(folder_.path() / "desk", dealer());
  constexpr int kVisits = 120;
  for (int number = 0; number < kVisits; ++number) {
    Dice dice(static_cast<unsigned>(number));
    entrance.write(visit_number(number),
                   {domain::VisitOpened{"look", "A" + std::to_string(number), "en"}});
    // Both devices write, with clocks that interleave, so that fold order is not arrival order.
    for (int i = dice.roll(25); i > 0; --i)
      (dice.roll(3) == 0 ? desk : entrance).write(visit_number(number), {anything(dice)});
  }
  for (Device* device : {&desk, &entrance, &desk}) round_of(*device);

  std::map<Id, Folded> folded;
  ASSERT_TRUE(desk.log().each([&](const log::Record& record) {
    Folded& one = folded[record.visit];
    domain::apply(one.visit, log::to_fact(record));
    if (record.kind == "visit.abandoned" && record.version == 1) one.gone = log::stamp_of(record);
    return true;
  }));
  ASSERT_EQ(folded.size(), static_cast<std::size_t>(kVisits));
  int compared = 0;
  for (auto& [id, one] : folded) {
    // A desk's clock may stand before the entrance's; the register says when the guest came in.
    if (one.visit.arrived_at == Hlc{}) continue;
    const auto row = sync::register_row(dealer(), id);
    ASSERT_TRUE(row) << row.error().what;
    ASSERT_TRUE(*row);
    EXPECT_EQ(**row, expected(one));
    ++compared;
    if (HasFailure()) FAIL() << "visit " << id.hex();
  }
  EXPECT_GT(compared, kVisits / 2);
}

TEST_P(Register, has_its_columns_in_the_promised_order_and_null_for_what_was_not_said) {
  Device entrance(folder_.path() / "entrance", dealer());
  entrance.write(visit_number(1), {domain::VisitOpened{"look", "A001", "zh"}});
  round_of(entrance);
  const auto row = sync::register_row(dealer(), visit_number(1));
  ASSERT_TRUE(row && *row);
  ASSERT_EQ((*row)->size(), std::size(kColumns));
  for (std::size_t i = 0; i < std::size(kColumns); ++i) {
    EXPECT_EQ((**row)[i].first, kColumns[i]);
    const bool told = i < 3 || (**row)[i].first == "purpose" ||
                      (**row)[i].first == "cards_presented" || (**row)[i].first == "day";
    EXPECT_EQ((**row)[i].second.has_value(), told) << kColumns[i];
  }
}

TEST_P(Register, has_no_row_for_a_visit_that_it_never_heard_of) {
  Device entrance(folder_.path() / "entrance", dealer());
  round_of(entrance);
  const auto row = sync::register_row(dealer(), visit_number(1));
  ASSERT_TRUE(row);
  EXPECT_FALSE(row->has_value());
}

TEST_P(Register, lists_the_latest_arrivals_first) {
  Device entrance(folder_.path() / "entrance", dealer());
  for (int visit = 0; visit < 5; ++visit) entrance.check_in(visit);
  round_of(entrance);
  const auto rows = sync::register_rows(dealer(), 3);
  ASSERT_TRUE(rows);
  ASSERT_EQ(rows->size(), 3U);
  for (int i = 0; i < 3; ++i)
    EXPECT_EQ((*rows)[static_cast<std::size_t>(i)][1].second, "A" + std::to_string(4 - i));
}

TEST(RegisterOfNobody, a_store_that_is_not_there_is_an_error_and_is_not_made) {
  const Folder folder;
  const SqliteStore nowhere(folder.path());
  EXPECT_FALSE(sync::register_row(nowhere.dealer(), visit_number(1)));
  EXPECT_FALSE(std::filesystem::exists(nowhere.path()));
}

TEST_P(Register, still_opens_when_a_poison_fact_was_set_aside) {
  Device entrance(folder_.path() / "entrance", dealer());
  entrance.write(visit_number(1), {domain::VisitOpened{"look", "A001", "zh"}});
  entrance.write(visit_number(1), {domain::Event{"guest.named", 1, "{broken", "{broken"}});
  EXPECT_EQ(round_of(entrance).set_aside, 1);
  const auto row = sync::register_row(dealer(), visit_number(1));
  ASSERT_TRUE(row) << row.error().what;
  EXPECT_TRUE(row->has_value());
}

// Bodies that are JSON objects, but not of the shape that their kind has.
TEST_P(Register, still_opens_when_a_fact_has_another_shape_than_its_kind) {
  Device entrance(folder_.path() / "entrance", dealer());
  entrance.write(visit_number(1), {domain::VisitOpened{"look", "A001", "zh"}});
  const auto told = [&](const char* kind, const char* body) {
    entrance.write(visit_number(1), {domain::Event{kind, 1, body, R"({"name":[1]})"}});
  };
  told("needs.answered", R"({"question":"use","options":"family"})");
  told("needs.answered", R"({"question":"priorities","options":{"a":[1,{}]}})");
  told("needs.answered", R"({"question":"budget","options":5,"min_yuan":1e400,"max_yuan":"many"})");
  told("needs.answered", R"({"question":"timing"})");
  told("models.recommended", R"({"models":[1,null,"x",{"vehicle":{}}]})");
  told("party.told", R"({"party":"two","first_visit":"perhaps"})");
  told("card.presented", R"({"card":["c1"]})");
  told("consent.given", R"({"subject":{"contact":1}})");
  told("guest.contact", R"({})");
  told("guest.named", R"({"honorific":null})");
  EXPECT_EQ(round_of(entrance).set_aside, 0);
  const auto row = sync::register_row(dealer(), visit_number(1));
  ASSERT_TRUE(row) << row.error().what;
  ASSERT_TRUE(row->has_value());
  EXPECT_EQ((**row)[1].second, "A001");
}

INSTANTIATE_TEST_SUITE_P(With, Register, testing::Values("sqlite", "postgresql"),
                         [](const auto& kind) { return kind.param; });

}  // namespace
}  // namespace foyer::tests
