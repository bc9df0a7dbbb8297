// What the devices fold of a history and what either database answers about it are the same, row
// for row, in every view that a report reads. FOYER_HISTORIES=1000 tells that many, not some tens.
#include <SQLiteCpp/SQLiteCpp.h>

#include <cmath>
#include <cstdlib>
#include <map>
#include <tuple>

#include "kit/base/calendar.h"
#include "kit/log/record.h"
#include "kit/store/devices.h"
#include "kit/store/sqlite_store.h"
#include "manage/reports/columns.h"
#include "manage/reports/figures.h"
#include "manage/reports/funnel.h"
#include "manage/reports/histories.h"
#include "manage/reports/read_views.h"
#include "manage/reports/store_rules.h"
#include "support/postgres.h"

namespace foyer::tests {
namespace {

using namespace domain;
using Row = std::vector<std::string>;
using Table = std::vector<Row>;
using reports::Figure;

constexpr const char* kNull = "-";
constexpr std::int64_t kHour_ms = 3'600'000;

std::string shown(const std::optional<std::string>& value) { return value.value_or(kNull); }
std::string shown(const std::string& text) { return text.empty() ? kNull : text; }
std::string shown(const std::optional<std::int64_t>& number) {
  return number ? std::to_string(*number) : kNull;
}
std::string time_of(Stamp at) { return *reports::as_printed(reports::Moment{at.unix_ms()}); }

// The two stores write a rate with other numbers of digits.
std::string as_rate(const std::string& text) {
  if (text == kNull) return text;
  std::array<char, 32> digits{};
  std::snprintf(digits.data(), digits.size(), "%.6f", std::strtod(text.c_str(), nullptr));
  return digits.data();
}

// What a view says of single facts, beside the state: the last word on an answer or a card.
struct LastWords {
  std::map<std::tuple<Id, std::string>, bool> corrected;       // visit, question
  std::map<std::tuple<Id, std::string>, std::string> vehicle;  // visit, card
  std::map<std::tuple<Id, std::string>, Said> judged;          // visit, card

  void take(const Fact& fact) {
    if (const auto answered = fact.event.as<NeedsAnswered>())
      corrected[{fact.visit, answered->question}] = false;
    if (const auto put_right = fact.event.as<NeedsCorrected>())
      corrected[{fact.visit, put_right->question}] = true;
    if (const auto settled = fact.event.as<ContestSettled>())
      corrected[{fact.visit, settled->about}] = true;
    if (const auto card = fact.event.as<CardPresented>())
      vehicle[{fact.visit, card->card}] = card->vehicle;
    if (const auto card = fact.event.as<CardJudged>())
      judged[{fact.visit, card->card}] = {fact.actor, fact.id.origin, fact.at};
  }
};

// What each view must have, by the fold that the devices use.
class Expected {
 public:
  Expected(const std::vector<log::Record>& facts, const TimeZone& zone) {
    content_.showroom.time_zone = zone;
    content_.showroom.purposes = {
        {.id = "look", .text = {}, .hint = {}, .icon = {}},
        {.id = "collect", .text = {}, .hint = {}, .icon = {}, .buying = false}};
    for (const log::Record& record : facts) {
      const Fact fact = log::to_fact(record);
      apply(house_, fact);
      words_.take(fact);
    }
    for (const auto& [id, visit] : house_.visits)
      if (visit.arrived_at != Stamp{}) visits_.push_back(&visit);
  }

  template <class NameOf>
  Table visits(NameOf name_of) const {
    Table table;
    for (const Visit* visit : visits_) {
      Row& row = table.emplace_back();
      const reports::Asked asked{house_, content_, *visit};
      for (const reports::Column& column : reports::columns())
        if (!name_of(column.views).empty())
          row.push_back(shown(reports::as_printed(column.value(asked))));
    }
    return table;
  }

  Table answers() const {
    Table table;
    for (const Visit* visit : visits_)
      for (const auto& [question, said] : visit->said) {
        const bool ranged = question == "budget";
        const reports::Value options = answer_to(visit->needs, question);
        table.push_back({visit->id.hex(), day_of_visit(*visit), question,
                         shown(reports::as_printed(options)),
                         ranged ? shown(visit->needs.budget_min_yuan) : kNull,
                         ranged ? shown(visit->needs.budget_max_yuan) : kNull, time_of(said.at),
                         said.actor, words_.corrected.at({visit->id, question}) ? "1" : "0"});
      }
    return table;
  }

  Table judgements() const {
    Table table;
    for (const Visit* visit : visits_)
      for (const auto& [card, level] : visit->judged) {
        const auto vehicle = words_.vehicle.find({visit->id, card});
        const Said& said = words_.judged.at({visit->id, card});
        table.push_back({visit->id.hex(), day_of_visit(*visit), card, std::to_string(level),
                         vehicle == words_.vehicle.end() ? kNull : vehicle->second,
                         time_of(said.at), said.actor});
      }
    return table;
  }

  Table figures(std::string (*whose)(const Visit&)) const {
    std::map<std::pair<std::string, std::string>, reports::Counts> counts;
    for (const Visit* visit : visits_)
      if (reports::is_counted(*visit))
        counts[{day_of_visit(*visit), whose(*visit)}].add(*visit, buying(*visit));
    Table table;
    for (const auto& [key, all] : counts) {
      Row& row = table.emplace_back(Row{key.first, shown(key.second)});
      for (const reports::FigureRow& one : reports::figure_rows()) {
        const auto rate = all.rate(one.figure);
        row.push_back(one.of != nullptr ? std::to_string(all.of(one.figure))
                      : rate            ? as_rate(std::to_string(*rate) + "0")
                                        : kNull);
      }
    }
    return table;
  }

  Table funnel() const {
    std::map<std::string, std::vector<int>> days;
    for (const Visit* visit : visits_) {
      std::vector<int>& counts = days[day_of_visit(*visit)];
      counts.resize(2 + reports::funnel_steps().size());
      ++counts[buying(*visit) ? 0 : 1];
      for (std::size_t i = 0; i < reports::funnel_steps().size(); ++i)
        counts[i + 2] += buying(*visit) && reports::funnel_steps()[i].of(*visit);
    }
    Table table;
    for (const auto& [day, counts] : days) {
      Row& row = table.emplace_back(Row{day});
      for (const int count : counts) row.push_back(std::to_string(count));
    }
    return table;
  }

  // Visit and state of whoever is still there, of the last seven days that had visits.
  Table open() const {
    std::string newest;
    for (const Visit* visit : visits_) newest = std::max(newest, day_of_visit(*visit));
    const std::string before = day_after(newest, -7);
    Table table;
    for (const Visit* visit : visits_) {
      const bool gone = visit->left_ms || visit->closed || visit->state == VisitState::abandoned;
      if (gone || day_of_visit(*visit) <= before) continue;
      const char* state = visit->state == VisitState::waiting    ? "waiting"
                          : visit->state == VisitState::assigned ? "assigned"
                          : visit->state == VisitState::taken    ? "with_consultant"
                                                                 : "checking_in";
      table.push_back({visit->id.hex(), state});
    }
    return table;
  }

  std::size_t size() const { return visits_.size(); }

 private:
  std::string day_of_visit(const Visit& visit) const {
    return content_.showroom.time_zone.day(visit.arrived_at.unix_ms());
  }
  bool buying(const Visit& visit) const { return reports::is_buying(visit, content_); }

  House house_;
  Content content_;
  std::vector<const Visit*> visits_;  // those that were opened
  LastWords words_;
};

// Where, and in which kind of store.
class Histories : public testing::TestWithParam<std::tuple<std::string, std::string>> {
 protected:
  Histories() : zone_(TimeZone::named(std::get<1>(GetParam())).value()) {
    if (std::get<0>(GetParam()) == "sqlite") {
      auto store = std::make_unique<SqliteStore>(folder_.path());
      path_ = store->path();
      store_ = std::move(store);
      EXPECT_TRUE(sync::open_sqlite_store(path_, reports::store_rules(), zone_));
    } else if (PostgresServer::is_installed()) {
      store_ = std::make_unique<PostgresStore>();
      EXPECT_TRUE(
          sync::init_dealer(store_->dealer(), reports::store_rules(), {.time_zone = zone_}));
    }
  }
  void SetUp() override { ASSERT_TRUE(store_) << "PostgreSQL 15 is not installed"; }

  // Every guest of a history is written down first, by each device in turn; then all three, whose
  // clocks interleave, write in any order, and hear of each other now and then. The clock of one
  // may be ahead by hours while it does: its facts still say when they were.
  void tell(unsigned seed) {
    constexpr int kGuests = 5;
    Dice dice(seed);
    std::vector<std::string> others{""};
    const int first = static_cast<int>(seed) * kGuests;
    for (int i = 0; i < kGuests; ++i) others.push_back(visit_number(first + i).hex());
    for (int i = 0; i < kGuests; ++i)
      devices_[seed % 3]->write(visit_number(first + i),
                                {VisitOpened{dice.pick({"look", "look", "collect"}), "A1", "en"}});
    for (auto& device : devices_) round_of(*device);
    const std::int64_t ahead_ms = dice.roll(5) == 0 ? dice.roll(12) * kHour_ms : 0;
    Device& wrong = *devices_[static_cast<std::size_t>(dice.roll(3))];
    wrong.pass_time(ahead_ms);
    for (int i = 10 + dice.roll(80); i > 0; --i) {
      Device& device = *devices_[static_cast<std::size_t>(dice.roll(3))];
      device.write(visit_number(first + dice.roll(kGuests)), {anything(dice, others)});
      if (dice.roll(20) == 0) round_of(device);
    }
    wrong.pass_time(-ahead_ms);
    // Up to a day passes; all clocks stay near one another.
    const std::int64_t pause_ms = dice.roll(24) * kHour_ms;
    for (auto& device : devices_) device->pass_time(pause_ms);
  }

  Table ask(const std::string& sql) const {
    return path_.empty() ? ask_postgres(sql) : ask_sqlite(sql);
  }
  void expect_same(const char* view, Table expected, const std::string& columns = "*") const {
    Table got = ask("SELECT " + columns + " FROM " + view);
    std::ranges::sort(got);
    std::ranges::sort(expected);
    ASSERT_EQ(got.size(), expected.size()) << view;
    for (std::size_t i = 0; i < got.size(); ++i) ASSERT_EQ(got[i], expected[i]) << view;
  }

  Folder folder_;
  TimeZone zone_;
  std::unique_ptr<DealerStore> store_;
  std::vector<std::unique_ptr<Device>> devices_;

 private:
  Table ask_postgres(const std::string& sql) const {
    const std::atomic<bool> never = false;
    const auto session = sync::PostgresSession::open(store_->dealer(), never);
    if (!session) throw std::runtime_error(session.error().what);
    const auto answers = (*session)->ask({{sql, {}}}, sync::Reply::text);
    if (!answers) throw std::runtime_error(answers.error().what);
    const sync::PgAnswer& answer = answers->front();
    if (!answer.state().empty()) throw std::runtime_error(sql + ": " + answer.state());
    Table table(static_cast<std::size_t>(answer.rows()));
    for (int row = 0; row < answer.rows(); ++row)
      for (int column = 0; column < answer.columns(); ++column) {
        const std::string value(answer.at(row, column).value_or(kNull));
        const bool rate = answer.name(column).ends_with("_rate");
        table[static_cast<std::size_t>(row)].push_back(rate ? as_rate(value) : value);
      }
    return table;
  }
  Table ask_sqlite(const std::string& sql) const {
    SQLite::Database store(path_.string());
    SQLite::Statement asked(store, sql);
    Table table;
    while (asked.executeStep()) {
      Row& row = table.emplace_back();
      for (int i = 0; i < asked.getColumnCount(); ++i) {
        const SQLite::Column column = asked.getColumn(i);
        const std::string value = column.isNull() ? kNull : column.getString();
        row.push_back(std::string(column.getName()).ends_with("_rate") ? as_rate(value) : value);
      }
    }
    return table;
  }
  std::filesystem::path path_;  // sqlite
};

TEST_P(Histories, are_the_same_in_every_view_as_in_the_devices_fold) {
  for (const char* name : {"entrance", "desk", "tablet"})
    devices_.push_back(std::make_unique<Device>(folder_.path() / name, store_->dealer()));
  // Summer time ends in Europe while the histories go on: a day of 25 hours is among them.
  for (auto& device : devices_)
    device->pass_time(zone_.begin_ms("2025-10-20").value() - Device::kBegins_ms);
  const char* wanted = std::getenv("FOYER_HISTORIES");
  const unsigned histories = wanted == nullptr ? 30u : static_cast<unsigned>(std::atoi(wanted));
  for (unsigned seed = 0; seed < histories; ++seed) tell(seed);
  for (int rounds = 0; rounds < 2; ++rounds)
    for (auto& device : devices_) round_of(*device);

  std::vector<log::Record> facts;
  ASSERT_TRUE(devices_[1]->log().each([&](const log::Record& record) {
    facts.push_back(record);
    return true;
  }));
  const Expected all(facts, zone_);
  ASSERT_EQ(all.size(), histories * 5u);
  expect_same("visit", all.visits(reports::name_in_visit));
  expect_same("walk_in_register", all.visits(reports::name_in_register));
  expect_same("answer", all.answers());
  expect_same("card_judgement", all.judgements());
  expect_same("consultant_day",
              all.figures([](const Visit& visit) { return visit.handover.consultant; }));
  expect_same("source_day", all.figures([](const Visit& visit) { return visit.source; }));
  expect_same("funnel_day", all.funnel());
  expect_same("open_visit", all.open(), "visit, state");
}

INSTANTIATE_TEST_SUITE_P(With, Histories,
                         testing::Combine(testing::Values("sqlite", "postgresql"),
                                          testing::Values("Asia/Shanghai", "Europe/Berlin")),
                         [](const auto& kind) {
                           const std::string zone = std::get<1>(kind.param);
                           return std::get<0>(kind.param) + "_" + zone.substr(zone.find('/') + 1);
                         });

}  // namespace
}  // namespace foyer::tests
