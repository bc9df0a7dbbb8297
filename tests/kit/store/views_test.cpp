// What a dealer's reports read: the figures, who may see them, and a store from before they were.
#include <SQLiteCpp/SQLiteCpp.h>

#include "devices.h"
#include "kit/base/calendar.h"
#include "manage/reports/read_views.h"
#include "manage/reports/store_rules.h"
#include "showroom/house.h"
#include "support/postgres.h"

namespace foyer::tests {
namespace {

using Table = std::vector<std::vector<std::string>>;

Table ask_postgres(const std::string& dealer, const std::string& sql) {
  const std::atomic<bool> never = false;
  const auto session = sync::PostgresSession::open(dealer, never);
  if (!session) throw std::runtime_error(session.error().what);
  const auto answers = (*session)->ask({{sql, {}}}, sync::Reply::text);
  if (!answers) throw std::runtime_error(answers.error().what);
  const sync::PgAnswer& answer = answers->front();
  if (!answer.state().empty()) return {{answer.state()}};
  Table table(static_cast<std::size_t>(answer.rows()));
  for (int row = 0; row < answer.rows(); ++row)
    for (int column = 0; column < answer.columns(); ++column)
      table[static_cast<std::size_t>(row)].emplace_back(answer.at(row, column).value_or("-"));
  return table;
}

Table ask_sqlite(const std::filesystem::path& path, const std::string& sql) {
  SQLite::Database store(path.string());
  SQLite::Statement asked(store, sql);
  Table table;
  while (asked.executeStep()) {
    auto& row = table.emplace_back();
    for (int i = 0; i < asked.getColumnCount(); ++i)
      row.push_back(asked.getColumn(i).isNull() ? "-" : asked.getColumn(i).getString());
  }
  return table;
}

class Reports : public testing::TestWithParam<std::string> {
 protected:
  Reports() {
    if (GetParam() == "sqlite") {
      auto store = std::make_unique<SqliteStore>(folder_.path());
      path_ = store->path();
      store_ = std::move(store);
    } else if (PostgresServer::is_installed()) {
      store_ = std::make_unique<PostgresStore>();
    }
  }
  void SetUp() override { ASSERT_TRUE(store_) << "PostgreSQL 15 is not installed"; }
  Table ask(const std::string& sql) const {
    return path_.empty() ? ask_postgres(store_->dealer(), sql) : ask_sqlite(path_, sql);
  }
  // As a rate prints: the stores write 0.5 with other numbers of zeros.
  std::string rate(const std::string& column, const std::string& of) const {
    return ask("SELECT CAST(round(100 * " + column + ") AS integer) FROM " + of).at(0).at(0);
  }

  Folder folder_;
  std::unique_ptr<DealerStore> store_;
  std::filesystem::path path_;  // sqlite
};

using namespace domain;

// A first visit that leaves a telephone number, is graded and drives; and so on, as it says.
struct Caller {
  bool first = true;
  bool filed = true;
  const char* grade = "H";
  bool drives = false;
  const char* outcome = "following";
  const char* purpose = "look";
};

void receive(Device& device, int number, const Caller& caller) {
  const Id visit = visit_number(number);
  device.write(visit, {VisitOpened{caller.purpose, "A1", "zh"}});
  if (caller.filed)
    device.write(visit, {ConsentGiven{"contact", "1", "zh"}, ContactGiven{"+8613800000000"}});
  device.write(visit, {PartyTold{2, caller.first, "friend"}, VisitCheckedIn{}});
  device.write(visit,
               {VisitAssigned{"0000000a", "turn", {}, ""}, VisitTaken{"0000000a", "0000000a"}});
  if (caller.drives) device.write(visit, {DriveStarted{"e5", ""}, DriveEnded{}});
  device.write(visit, {VisitClosed{caller.outcome, caller.grade, "", "", "", ""},
                       VisitLeft{1'790'000'000'000, false}});
}

TEST_P(Reports, rates_are_those_that_the_formulas_say) {
  Device desk(folder_.path() / "desk", store_->dealer());
  receive(desk, 1, {.drives = true, .outcome = "ordered"});
  receive(desk, 2, {});
  receive(desk, 3, {.grade = ""});     // filed, but no card
  receive(desk, 4, {.filed = false});  // nobody to call
  receive(desk, 5, {.first = false, .drives = true});
  receive(desk, 6, {.purpose = "service"});  // not buying: counted apart
  // Nobody knows more of this one, who came and went: counted, and counted as incomplete.
  desk.write(visit_number(7), {VisitOpened{"look", "A7", "zh"}, VisitCheckedIn{},
                               VisitLeft{1'790'000'000'000, false}});
  // Walked away from the entrance: in the funnel alone.
  desk.write(visit_number(8), {VisitOpened{"look", "A8", "zh"}, PartyTold{1, true, "friend"},
                               VisitAbandoned{"idle", "use"}});
  round_of(desk);
  const Table counts = ask(
      "SELECT sum(visits), sum(other_visits), sum(first_visits), sum(again_visits), "
      "sum(untold_visits), sum(filed), sum(unfiled), sum(test_drives), sum(cards), sum(orders), "
      "sum(incomplete) FROM consultant_day");
  EXPECT_EQ(counts, (Table{{"6", "1", "4", "1", "1", "3", "1", "2", "2", "1", "1"}}));
  const std::string of = "source_day WHERE source = 'friend'";
  EXPECT_EQ(rate("filing_rate", of), "75");      // 3 of 4
  EXPECT_EQ(rate("test_drive_rate", of), "50");  // 2 of 3 filed and 1 again
  EXPECT_EQ(rate("card_rate", of), "50");        // 2 of 4
  EXPECT_EQ(rate("order_rate", of), "50");       // 1 of 2
  EXPECT_EQ(ask("SELECT opened, other_visits, checked_in, with_consultant, visits_driven, closed, "
                "orders, abandoned FROM funnel_day"),
            (Table{{"7", "1", "6", "5", "2", "5", "1", "1"}}));
  EXPECT_EQ(ask("SELECT filing_rate FROM source_day WHERE source IS NULL"), (Table{{"-"}}));
}

TEST_P(Reports, a_figure_stays_when_its_guest_is_erased_and_two_drives_are_two) {
  Device desk(folder_.path() / "desk", store_->dealer());
  receive(desk, 1, {.drives = true});
  desk.write(visit_number(1), {DriveStarted{"s7", ""}, DriveEnded{}, GuestErased{"asked"}});
  receive(desk, 2, {.drives = true, .purpose = "service"});  // on the way to the workshop: apart
  round_of(desk);
  EXPECT_EQ(ask("SELECT filed, test_drives, visits_driven, other_visits FROM source_day"),
            (Table{{"1", "2", "1", "1"}}));
}

// Whose visit it is, is nobody's business who reads reports: it is an id of a person.
TEST_P(Reports, an_answer_is_what_a_guest_answered_and_never_whose_visit_it_is) {
  Device desk(folder_.path() / "desk", store_->dealer());
  const Id visit = visit_number(1);
  desk.write(visit, {VisitOpened{"look", "A1", "zh"}, NeedsAnswered{"use", {"family"}, {}, {}}});
  for (const char* about : {"person", "consultant", "closing", "name", "phone", "honorific"})
    desk.write(visit, {ContestSettled{about, {visit_number(2).hex()}, ""}});
  round_of(desk);
  EXPECT_EQ(ask("SELECT question, options FROM answer"), (Table{{"use", "family"}}));
}

// A guest who was handed back waits, whoever had them before.
TEST_P(Reports, who_came_back_from_a_consultant_waits_again) {
  Device desk(folder_.path() / "desk", store_->dealer());
  desk.write(visit_number(1), {VisitOpened{"look", "A1", "zh"}, VisitCheckedIn{},
                               VisitTaken{"0000000a", ""}, VisitReturned{"busy", "0000000a"}});
  round_of(desk);
  EXPECT_EQ(ask("SELECT state FROM open_visit"), (Table{{"waiting"}}));
}

TEST_P(Reports, who_is_in_the_house_is_whoever_has_neither_left_nor_closed) {
  Device desk(folder_.path() / "desk", store_->dealer());
  receive(desk, 1, {});
  desk.write(visit_number(2), {VisitOpened{"look", "A2", "zh"}, VisitCheckedIn{}});
  desk.write(visit_number(3), {VisitOpened{"look", "A3", "zh"}, VisitAbandoned{"idle", "name"}});
  desk.write(visit_number(4), {VisitOpened{"look", "A4", "zh"}, VisitCheckedIn{},
                               VisitAssigned{"0000000a", "turn", {}, ""}});
  round_of(desk);
  EXPECT_EQ(ask("SELECT ticket, state, consultant FROM open_visit ORDER BY ticket"),
            (Table{{"A2", "waiting", "-"}, {"A4", "assigned", "0000000a"}}));
}

TEST_P(Reports, an_answer_and_a_judgement_are_the_last_word_on_it) {
  Device desk(folder_.path() / "desk", store_->dealer());
  const Id visit = visit_number(1);
  desk.write(visit, {VisitOpened{"look", "A1", "zh"}});
  desk.write(visit,
             {NeedsAnswered{"use", {"family"}, {}, {}}, CardJudged{"c1", 1}, CardJudged{"c2", 3}});
  desk.write(visit, {NeedsCorrected{"use", {"family", "work"}, {}, {}, {"family"}},
                     CardJudged{"c1", 4}, CardWithdrawn{"c2"}});
  round_of(desk);
  EXPECT_EQ(ask("SELECT question, options, corrected FROM answer"),
            (Table{{"use", "family,work", "1"}}));
  EXPECT_EQ(ask("SELECT card, level FROM card_judgement"), (Table{{"c1", "4"}}));
}

// The day of a showroom in China begins at 16:00 UTC.
TEST_P(Reports, a_day_is_the_showrooms_day) {
  Device desk(folder_.path() / "desk", store_->dealer());
  const auto opened = [&](int number, std::int64_t at_ms) {
    const auto written = desk.log().append({visit_number(number),
                                            desk.log().tick(at_ms),
                                            "entrance",
                                            {VisitOpened{"look", "A", "zh"}}});
    ASSERT_TRUE(written);
  };
  opened(1, 1'790'006'399'000);  // 2026-09-21T15:59:59Z
  opened(2, 1'790'006'400'000);
  opened(3, (std::int64_t{1} << 31) * 1000);  // seconds have no room in 32 bits any more
  round_of(desk);
  EXPECT_EQ(ask("SELECT day, arrived_at FROM visit ORDER BY arrived_at"),
            (Table{{"2026-09-21", "2026-09-21T15:59:59Z"},
                   {"2026-09-22", "2026-09-21T16:00:00Z"},
                   {"2038-01-19", "2038-01-19T03:14:08Z"}}));
}

INSTANTIATE_TEST_SUITE_P(With, Reports, testing::Values("sqlite", "postgresql"),
                         [](const auto& kind) { return kind.param; });

// What a device of another dealer sees: its zone, and summer time in it.
TEST_P(Reports, a_day_that_clocks_are_changed_on_has_all_of_its_hours) {
  const TimeZone berlin = TimeZone::named("Europe/Berlin").value();
  if (path_.empty())
    ASSERT_TRUE(sync::init_dealer(store_->dealer(), reports::store_rules(), {.time_zone = berlin}));
  else
    ASSERT_TRUE(sync::connect(store_->dealer(), reports::store_rules(), berlin));
  Device desk(folder_.path() / "desk", store_->dealer());
  int number = 0;
  const auto opened = [&](std::int64_t at_ms) {
    ASSERT_TRUE(desk.log().append({visit_number(++number),
                                   desk.log().tick(at_ms),
                                   "entrance",
                                   {VisitOpened{"look", "A", "zh"}}}));
  };
  for (const char* day : {"2026-03-28", "2026-03-29", "2026-10-25"}) {
    opened(*berlin.begin_ms(day));
    opened(*berlin.begin_ms(day_after(day)) - 1);
  }
  round_of(desk);
  EXPECT_EQ(ask("SELECT day, count(*) FROM visit GROUP BY day ORDER BY day"),
            (Table{{"2026-03-28", "2"}, {"2026-03-29", "2"}, {"2026-10-25", "2"}}));
  EXPECT_EQ(ask("SELECT count(*) FROM visit WHERE day = '2026-10-25'"), (Table{{"2"}}));
}

// A clock that was eight hours or ten years ahead, and is right for the guest who comes next.
TEST_P(Reports, a_clock_that_was_wrong_once_moves_nobody_elses_day) {
  Device desk(folder_.path() / "desk", store_->dealer());
  constexpr std::int64_t kHour_ms = 3'600'000, kNoon_ms = 1'790'006'400'000 - 12 * kHour_ms;
  int number = 0;
  const auto received = [&](std::int64_t at_ms) {
    const Id visit = visit_number(++number);
    for (std::vector<Event> events :
         {std::vector<Event>{VisitOpened{"look", "A", "zh"}}, std::vector<Event>{VisitCheckedIn{}},
          std::vector<Event>{VisitTaken{"a", ""}}}) {
      ASSERT_TRUE(desk.log().append({visit, desk.log().tick(at_ms), "desk", std::move(events)}));
      at_ms += 60'000;
    }
  };
  received(kNoon_ms + 8 * kHour_ms);
  received(kNoon_ms);
  received(kNoon_ms + 24 * kHour_ms * 3652);
  received(kNoon_ms + kHour_ms);
  round_of(desk);
  EXPECT_EQ(
      ask("SELECT arrived_at, checked_in_at, taken_at, waited_s FROM visit WHERE day = "
          "'2026-09-21' ORDER BY arrived_at"),
      (Table{{"2026-09-21T04:00:00Z", "2026-09-21T04:01:00Z", "2026-09-21T04:02:00Z", "120"},
             {"2026-09-21T05:00:00Z", "2026-09-21T05:01:00Z", "2026-09-21T05:02:00Z", "120"},
             {"2026-09-21T12:00:00Z", "2026-09-21T12:01:00Z", "2026-09-21T12:02:00Z", "120"}}));
  EXPECT_EQ(ask("SELECT count(*) FROM open_visit WHERE day = '2026-09-21'"), (Table{{"3"}}));
}

class ReportsOnPostgres : public testing::Test {
 protected:
  void SetUp() override {
    ASSERT_TRUE(PostgresServer::is_installed()) << "PostgreSQL 15 is not installed";
    store_ = std::make_unique<PostgresStore>();
  }
  // A tool's login, a member of that group; gone with the test.
  std::string login(const std::string& group) const {
    store_->run("DROP ROLE IF EXISTS tool; CREATE ROLE tool LOGIN PASSWORD 's3cret' IN ROLE " +
                group);
    std::string url = store_->dealer();
    return url.replace(url.find("foyer:"), 6, "tool:");
  }
  void TearDown() override {
    if (store_) store_->run("DROP ROLE IF EXISTS tool");
  }
  Folder folder_;
  std::unique_ptr<PostgresStore> store_;
};

TEST_F(ReportsOnPostgres, a_tool_reads_figures_and_nobodys_name_unless_it_was_given_the_register) {
  Device desk(folder_.path() / "desk", store_->dealer());
  receive(desk, 1, {});
  round_of(desk);
  const std::string reader = login("foyer_reader");
  for (const char* view : reports::kReportViews)
    EXPECT_NE(ask_postgres(reader, std::string("SELECT * FROM ") + view), (Table{{"42501"}}))
        << view;
  EXPECT_EQ(ask_postgres(reader, "SELECT visits FROM source_day"), (Table{{"1"}}));
  for (const char* closed :
       {"walk_in_register", "drive_register", "known", "set_aside", "event", "head", "meta",
        "device", "told", "opening", "counted", "drive_row", "drive_slot"})
    EXPECT_EQ(ask_postgres(reader, std::string("SELECT * FROM ") + closed), (Table{{"42501"}}))
        << closed;
  EXPECT_EQ(ask_postgres(reader, "INSERT INTO meta VALUES ('a', 'b')"), (Table{{"42501"}}));
  const std::string with_register = login("foyer_register");
  EXPECT_EQ(ask_postgres(with_register, "SELECT phone FROM walk_in_register"),
            (Table{{"+8613800000000"}}));
  EXPECT_EQ(ask_postgres(with_register, "SELECT guest FROM drive_register"), Table{});
  EXPECT_EQ(ask_postgres(with_register, "SELECT * FROM event"), (Table{{"42501"}}));
}

TEST_F(ReportsOnPostgres, an_older_store_gets_the_views_and_keeps_every_fact) {
  Device desk(folder_.path() / "desk", store_->dealer());
  receive(desk, 1, {});
  round_of(desk);
  std::string drops =
      "DROP INDEX event_day; DELETE FROM meta WHERE name IN ('not_buying', 'time_zone');";
  for (const auto& some :
       {std::vector<std::string>(reports::kReportViews.begin(), reports::kReportViews.end()),
        std::vector<std::string>(reports::kRegisterViews.begin(), reports::kRegisterViews.end()),
        std::vector<std::string>(reports::kInnerViews.begin(), reports::kInnerViews.end())})
    for (const std::string& view : some) drops += "DROP VIEW IF EXISTS " + view + " CASCADE;";
  store_->run(drops +
              "CREATE VIEW walk_in_register AS SELECT 1 AS visit;"
              "UPDATE meta SET value = '1' WHERE name = 'views'");
  const auto before = facts_of(store_->dealer());
  ASSERT_TRUE(sync::init_dealer(store_->dealer(), reports::store_rules()));
  EXPECT_EQ(facts_of(store_->dealer()), before);
  EXPECT_EQ(ask_postgres(store_->dealer(), "SELECT value FROM meta WHERE name = 'views'"),
            (Table{{std::to_string(reports::kViews)}}));
  EXPECT_EQ(ask_postgres(store_->dealer(), "SELECT visits, orders FROM source_day"),
            (Table{{"1", "0"}}));
}

TEST_F(ReportsOnPostgres, another_time_zone_moves_the_days_and_nothing_else) {
  Device desk(folder_.path() / "desk", store_->dealer());
  receive(desk, 1, {});  // 2026-09-21T14:13Z
  round_of(desk);
  ASSERT_TRUE(sync::init_dealer(store_->dealer(), reports::store_rules(),
                                {.time_zone = TimeZone::named("Asia/Magadan")}));
  EXPECT_EQ(ask_postgres(store_->dealer(), "SELECT day FROM visit"), (Table{{"2026-09-22"}}));
  ASSERT_TRUE(sync::init_dealer(store_->dealer(), reports::store_rules()));
  EXPECT_EQ(ask_postgres(store_->dealer(), "SELECT day FROM visit"), (Table{{"2026-09-22"}}));
}

TEST_F(ReportsOnPostgres, a_store_that_kept_an_offset_counts_by_the_showrooms_zone_from_now_on) {
  Device desk(folder_.path() / "desk", store_->dealer());
  receive(desk, 1, {});
  round_of(desk);
  store_->run(
      "DELETE FROM meta WHERE name = 'time_zone'; INSERT INTO meta VALUES ('utc_offset_min', "
      "'600'); UPDATE meta SET value = '3' WHERE name = 'views'");
  ASSERT_TRUE(sync::init_dealer(store_->dealer(), reports::store_rules()))
      << "nobody says which zone that is";
  EXPECT_EQ(ask_postgres(store_->dealer(), "SELECT day FROM visit"), (Table{{"2026-09-22"}}));
  ASSERT_TRUE(sync::init_dealer(store_->dealer(), reports::store_rules(),
                                {.time_zone = TimeZone::named("Asia/Shanghai")}));
  EXPECT_EQ(ask_postgres(store_->dealer(), "SELECT day FROM visit"), (Table{{"2026-09-21"}}));
  EXPECT_EQ(ask_postgres(store_->dealer(),
                         "SELECT name, value FROM meta WHERE name IN ('time_zone', "
                         "'utc_offset_min')"),
            (Table{{"time_zone", "Asia/Shanghai"}}));
}

}  // namespace
}  // namespace foyer::tests
