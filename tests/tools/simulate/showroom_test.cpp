#include "tools/simulate/showroom.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "kit/log/visit_log.h"
#include "kit/sync/replicator.h"
#include "manage/reports/offer_figures.h"
#include "manage/reports/order_columns.h"
#include "manage/reports/store_rules.h"
#include "steps/delivery/hand_over.h"
#include "steps/leads/lead.h"
#include "support/dealer_store.h"
#include "support/demo_content.h"
#include "support/demo_deliveries.h"
#include "support/demo_drives.h"
#include "support/demo_orders.h"
#include "support/demo_prices.h"
#include "support/demo_trade_ins.h"

namespace foyer::tests {
namespace {

class Simulation : public testing::Test {
 protected:
  Simulation() {
    std::string name = (std::filesystem::temp_directory_path() / "foyer-simulated-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
    folder_ = name;
  }
  ~Simulation() override {
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
  }
  simulate::Count fill(const std::string& store, std::uint64_t seed, int days = 3,
                       int visits_a_day = 12, const domain::Content& with = content()) {
    const simulate::Plan plan{.dealer = "sqlite:" + (folder_ / store).string(),
                              .devices = 4,
                              .days = days,
                              .visits_a_day = visits_a_day,
                              .seed = seed,
                              .last_day = "2026-11-19"};
    const auto count = simulate::fill(plan, with, [&](int day) { days_.push_back(day); });
    if (!count) throw std::runtime_error(count.error().what);
    return *count;
  }
  static const domain::Content& content() {
    static const domain::Content all = [] {
      domain::Content with_cars = demo::content();
      with_cars.test_drives = demo::test_drives();
      with_cars.trade_ins = demo::trade_ins();
      return with_cars;
    }();
    return all;
  }
  // A dealer who makes offers and takes orders.
  static domain::Content selling() {
    domain::Content with_prices = content();
    with_prices.prices = demo::prices();
    with_prices.orders = demo::orders();
    return with_prices;
  }
  // As a device folds it that takes in everything.
  domain::House folded(const std::string& store) const {
    auto log =
        log::VisitLog::open({.home = folder_ / (store + ".log"), .read_only = false, .vfs = {}});
    if (!log) throw std::runtime_error(log.error().what);
    sync::Replicator pulls(**log, [&] {
      return sync::connect("sqlite:" + (folder_ / store).string(), reports::store_rules());
    });
    if (const auto round = pulls.round(); !round) throw std::runtime_error(round.error().what);
    domain::House house;
    const auto read = (*log)->each([&](const log::Record& record) {
      domain::apply(house, log::to_fact(record));
      return true;
    });
    if (!read) throw std::runtime_error(read.error().what);
    return house;
  }
  std::vector<std::string> ask(const std::string& store, const std::string& sql) const {
    SQLite::Database db((folder_ / store).string());
    SQLite::Statement asked(db, sql);
    std::vector<std::string> rows;
    while (asked.executeStep()) {
      std::string row;
      for (int i = 0; i < asked.getColumnCount(); ++i) row += asked.getColumn(i).getString() + "|";
      rows.push_back(row);
    }
    return rows;
  }
  std::filesystem::path folder_;
  std::vector<int> days_;
};

constexpr const char* kFacts =
    "SELECT hex(visit), kind, version, at, actor, body, coalesce(personal, '') FROM event "
    "ORDER BY at, visit, kind, body";

TEST_F(Simulation, the_same_seed_makes_the_same_visits_and_another_one_others) {
  fill("one.db", 7);
  fill("two.db", 7);
  fill("three.db", 8);
  const auto once = ask("one.db", kFacts);
  EXPECT_GT(once.size(), 300U);
  EXPECT_EQ(once, ask("two.db", kFacts));
  EXPECT_NE(once, ask("three.db", kFacts));
}

TEST_F(Simulation, the_register_has_every_visit_once_and_the_count_is_right) {
  const simulate::Count count = fill("one.db", 1);
  EXPECT_EQ(count.visits, 36);
  EXPECT_EQ(days_, (std::vector<int>{1, 2, 3}));
  EXPECT_EQ(ask("one.db",
                "SELECT count(*), count(DISTINCT visit), count(DISTINCT day) "
                "FROM walk_in_register"),
            std::vector<std::string>{"36|36|3|"});
  EXPECT_EQ(ask("one.db", "SELECT count(*) FROM event"),
            std::vector<std::string>{std::to_string(count.facts) + "|"});
  EXPECT_EQ(ask("one.db", "SELECT count(*) FROM walk_in_register WHERE outcome = 'abandoned'"),
            std::vector<std::string>{std::to_string(count.abandoned) + "|"});
  EXPECT_EQ(ask("one.db", "SELECT count(*) FROM set_aside"), std::vector<std::string>{"0|"});
}

// Of the plan of care alone: most of whom it names are called, some in vain, some another day.
TEST_F(Simulation,
       a_month_of_a_dealer_with_a_plan_of_care_has_contacts_with_all_that_came_of_them) {
  domain::Content with_plan = content();
  domain::CareItem thanks;
  thanks.id = "thanks";
  thanks.anchor = domain::CareAnchor::visit;
  thanks.from_day = 1;
  thanks.to_day = 2;
  thanks.satisfaction = thanks.referral = true;
  with_plan.care.items = {thanks};
  with_plan.care.results = {{"spoke", {}, domain::CareOutcome::reached},
                            {"busy", {}, domain::CareOutcome::again},
                            {"later", {}, domain::CareOutcome::later},
                            {"refused", {}, domain::CareOutcome::ends}};
  with_plan.care.findings = {{"fine", {}, false}, {"complaint", {}, true}};
  fill("care.db", 3, 30, 8, with_plan);
  for (const char* is_so : {"state = 'done'", "state = 'dropped'", "tries > 0", "moved > 0",
                            "in_time = 1", "in_time = 0", "satisfied >= 9", "referral = 'given'"})
    EXPECT_NE(ask("care.db", "SELECT count(*) FROM task WHERE " + std::string(is_so)),
              std::vector<std::string>{"0|"})
        << is_so;
  EXPECT_EQ(ask("care.db", "SELECT count(*) FROM task WHERE item <> 'thanks' OR due_to < due_from"),
            std::vector<std::string>{"0|"});
  EXPECT_EQ(ask("care.db", "SELECT sum(acted_on) - (SELECT count(*) FROM task) FROM task_day"),
            std::vector<std::string>{"0|"});
}

// Kept and broken ones, what was done and what waits; and nobody promises for a guest.
TEST_F(Simulation, a_month_of_a_dealer_with_meetings_has_promises_with_all_that_came_of_them) {
  domain::Content with_meetings = content();
  with_meetings.leads.call_kinds = {{"car", {}}};  // so there is a desk
  domain::MeetingRules& rules = with_meetings.meetings;
  rules.kinds = {{"morning",
                  {},
                  "08:40",
                  {{"who", {}, {}, "present"}, {"today", {}, {}, "promises"}}},
                 {"evening", {}, "18:30", {{"who", {}, {}, "present"}, {"a", {}, {}, "actions"}}}};
  rules.promises = {{"visits", {}}, {"orders", {}}};
  rules.absences = {{"leave", {}}};
  rules.problems = {{"waits", {}}};
  rules.measures = {{"practise", {}}};
  fill("met.db", 3, 30, 8, with_meetings);
  EXPECT_EQ(ask("met.db", "SELECT count(*), count(DISTINCT day) FROM meeting"),
            std::vector<std::string>{"60|30|"});
  for (const char* is_so :
       {"meeting WHERE signed_at IS NULL", "meeting WHERE absent > 0",
        "meeting_promise WHERE actual >= promised", "meeting_promise WHERE actual < promised",
        "meeting_action WHERE done_at IS NULL", "meeting_action WHERE done_at IS NOT NULL"})
    EXPECT_NE(ask("met.db", "SELECT count(*) FROM " + std::string(is_so)),
              std::vector<std::string>{"0|"})
        << is_so;
}

// A month of a small showroom: whoever looks at the views of drives and cars in exchange finds
// something in each.
TEST_F(Simulation, a_month_has_drives_and_cars_in_exchange_with_all_that_became_of_them) {
  fill("month.db", 3, 30, 20);
  for (const char* state : {"declined", "missed", "cancelled", "back", "felt"})
    EXPECT_NE(
        ask("month.db", "SELECT count(*) FROM drive WHERE state = '" + std::string(state) + "'"),
        std::vector<std::string>{"0|"})
        << state;
  EXPECT_EQ(ask("month.db", "SELECT count(*) FROM drive WHERE contested = 1 OR state = 'out'"),
            std::vector<std::string>{"0|"});
  // Nobody at the wheel without papers, and no mileage that cannot be right.
  EXPECT_EQ(ask("month.db",
                "SELECT count(*) FROM drive WHERE out_at IS NOT NULL AND (with_papers <> 1 - ride "
                "OR km IS NULL OR minutes <= 0)"),
            std::vector<std::string>{"0|"});
  // No car is out twice at the same time.
  EXPECT_EQ(ask("month.db",
                "SELECT count(*) FROM drive a JOIN drive b ON a.car = b.car AND a.drive < b.drive "
                "AND a.out_at < b.back_at AND b.out_at < a.back_at"),
            std::vector<std::string>{"0|"});
  for (const char* some : {"late", "damaged", "rides", "refusals", "cancelled_by_guest"})
    EXPECT_NE(ask("month.db", "SELECT sum(" + std::string(some) + ") FROM drive_day"),
              std::vector<std::string>{"0|"})
        << some;
  EXPECT_EQ(ask("month.db", "SELECT count(*) FROM car_day WHERE use_rate NOT BETWEEN 0 AND 1"),
            std::vector<std::string>{"0|"});
  EXPECT_NE(ask("month.db", "SELECT count(*) FROM car_day"), std::vector<std::string>{"0|"});
  EXPECT_NE(ask("month.db", "SELECT count(*) FROM drive_rating"), std::vector<std::string>{"0|"});
  // And cars in exchange: what nobody answered has run out by now.
  for (const char* state : {"wished", "inspected", "accepted", "refused", "expired"})
    EXPECT_NE(
        ask("month.db", "SELECT count(*) FROM trade_in WHERE state = '" + std::string(state) + "'"),
        std::vector<std::string>{"0|"})
        << state;
  EXPECT_EQ(ask("month.db", "SELECT count(*) FROM trade_in WHERE contested = 1"),
            std::vector<std::string>{"0|"});
}

// A month of a dealer who makes offers: every kind of answer and every end of an offer and an order
// is there, and the dealer's views and a device's fold come to the same figures.
TEST_F(Simulation, a_month_has_offers_answers_and_orders_whose_views_agree_with_the_fold) {
  const domain::Content with = selling();
  fill("deals.db", 5, 30, 12, with);
  const auto some = [&](const std::string& view, const std::string& is_so) {
    return ask("deals.db", "SELECT count(*) > 0 FROM " + view + " WHERE " + is_so) ==
           std::vector<std::string>{"1|"};
  };
  for (const char* state : {"accepted", "expired", "withdrawn", "superseded"})
    EXPECT_TRUE(some("offer", "state = '" + std::string(state) + "'")) << state;
  for (const char* answer : {"approved", "countered", "refused"})
    EXPECT_TRUE(some("offer", "answer = '" + std::string(answer) + "'")) << answer;
  EXPECT_FALSE(some("offer", "answered_by = asked_by")) << "who asks never approves";
  EXPECT_FALSE(some("offer",
                    "accepted_at IS NOT NULL AND level IS NOT NULL AND answer <> "
                    "'approved'"));
  for (const char* kind : {"cash", "gift"})
    EXPECT_TRUE(some("concession", "kind = '" + std::string(kind) + "'")) << kind;
  for (const char* is_so :
       {"state = 'stands'", "state = 'cancelled'", "paid_fen > 0", "deposit_fate IS NOT NULL"})
    EXPECT_TRUE(some("\"order\"", is_so)) << is_so;
  EXPECT_FALSE(some("\"order\"", "contested = 1 OR back_fen > 2 * paid_fen"));
  EXPECT_TRUE(some("visit", "outcome = 'lost' AND lost_reason IS NOT NULL"));
  EXPECT_EQ(ask("deals.db", "SELECT sum(orders) FROM consultant_day"),
            ask("deals.db",
                "SELECT count(*) FROM \"order\" o JOIN visit v ON v.visit = o.visit "
                "WHERE o.state = 'stands' AND v.outcome = 'ordered'"));

  const domain::House house = folded("deals.db");
  const std::int64_t now_ms = with.showroom.time_zone.begin_ms("2027-06-01").value();
  for (const std::string& day : ask("deals.db", "SELECT DISTINCT day FROM offer")) {
    const std::string on = day.substr(0, day.size() - 1);
    const auto counts = reports::offer_counts(house, with, on, now_ms);
    for (const reports::OfferFigureRow& row : reports::offer_figure_rows()) {
      if (row.of == nullptr) continue;
      EXPECT_EQ(ask("deals.db", "SELECT sum(" + std::string(row.name) +
                                    ") FROM offer_day WHERE day = '" + on + "'"),
                (std::vector<std::string>{std::to_string(counts.of(row.figure)) + "|"}))
          << on << " " << row.name;
    }
  }
  std::int64_t orders = 0, paid = 0;
  for (const auto& [id, visit] : house.visits)
    for (const domain::OrderFile& file : visit.orders) {
      ++orders;
      paid += file.deposit_paid();
    }
  EXPECT_EQ(ask("deals.db", "SELECT count(*), sum(paid_fen) FROM \"order\""),
            (std::vector<std::string>{std::to_string(orders) + "|" + std::to_string(paid) + "|"}));
}

// What was ordered and paid for is delivered, out of a stock that a list names every morning.
TEST_F(Simulation, a_month_has_deliveries_and_a_stock_whose_views_agree_with_the_fold) {
  domain::Content with = selling();
  with.delivery = demo::deliveries();
  with.stock = {{30, 60, 90}, 2};
  fill("cars.db", 5, 30, 12, with);
  const domain::House house = folded("cars.db");
  std::map<std::string, int> states, places;
  for (const auto& [id, one] : house.deliveries)
    ++states[std::string(domain::word(domain::state_of(one)))];
  for (const auto& [id, car] : house.stock)
    ++places[car.is_in_stock() ? car.listed.place : std::string("left")];
  EXPECT_GT(states["delivered"], 5);
  EXPECT_GT(states["preparing"] + states["ready"], 0) << "some are still under way";
  for (const auto& [state, count] : states)
    EXPECT_EQ(ask("cars.db", "SELECT count(*) FROM delivery WHERE state = '" + state + "'"),
              std::vector<std::string>{std::to_string(count) + "|"})
        << state;
  for (const char* place : {"here", "transit", "left"}) EXPECT_GT(places[place], 0) << place;
  for (const auto& [place, count] : places)
    EXPECT_EQ(ask("cars.db", "SELECT count(*) FROM stock WHERE state = '" + place + "'"),
              std::vector<std::string>{std::to_string(count) + "|"})
        << place;
  // Nobody got a car that somebody else has, and whatever was delivered is not for sale any more.
  EXPECT_EQ(ask("cars.db",
                "SELECT vin FROM delivery WHERE state <> 'stopped' AND vin IS NOT NULL "
                "GROUP BY vin HAVING count(*) > 1"),
            std::vector<std::string>());
  EXPECT_EQ(ask("cars.db",
                "SELECT count(*) FROM delivery d JOIN stock s ON s.vin = d.vin WHERE d.state = "
                "'delivered' AND s.state <> 'left'"),
            std::vector<std::string>{"0|"});
  EXPECT_EQ(ask("cars.db", "SELECT count(*) FROM delivery WHERE delivered_at < signed_at"),
            std::vector<std::string>{"0|"});
}

// The telephone rings there, too: whoever called is counted once and comes from their lead.
TEST_F(Simulation, a_month_has_calls_and_leads_whose_views_agree_with_the_fold) {
  domain::Content with = content();
  domain::LeadRules& rules = with.leads;
  rules.call_kinds = {{"enquiry", {}, true}, {"service", {}, false}};
  rules.channels = {{"call-in", {}, ""}, {"hotline", {}, "call-in"}, {"site", {}, "call-in"}};
  rules.call_source = "hotline";
  rules.results = {{"spoke", {}, true}, {"no-answer", {}, false}};
  rules.not_interested = {{"no-plan", {}, {}}};
  rules.no_appointment = {{"thinks", {}, {}}};
  fill("calls.db", 9, 30, 24, with);
  for (const char* state :
       {"allotted", "confirmed", "contacted", "visited", "not_interested", "duplicate"})
    EXPECT_NE(
        ask("calls.db", "SELECT count(*) FROM lead WHERE state = '" + std::string(state) + "'"),
        std::vector<std::string>{"0|"})
        << state;
  // Nobody is counted twice: of a number one lead lives at a time.
  const domain::House house = folded("calls.db");
  EXPECT_TRUE(domain::to_join(house).empty());
  std::map<std::string, int> states;
  int missed = 0;
  for (const auto& [id, lead] : house.leads) ++states[std::string(word(domain::state_of(lead)))];
  for (const auto& [id, call] : house.calls) missed += call.logged.missed ? 1 : 0;
  for (const auto& [state, count] : states)
    EXPECT_EQ(ask("calls.db", "SELECT count(*) FROM lead WHERE state = '" + state + "'"),
              std::vector<std::string>{std::to_string(count) + "|"})
        << state;
  EXPECT_EQ(ask("calls.db", "SELECT count(*) FROM call WHERE missed = 1"),
            std::vector<std::string>{std::to_string(missed) + "|"});
  EXPECT_GT(missed, 0);
  // Who came by a lead kept the appointment that a call about it had made.
  for (const auto& [id, lead] : house.leads) {
    if (domain::state_of(lead) != domain::LeadState::visited) continue;
    const auto visit = Id::from_hex(lead.visit);
    ASSERT_TRUE(visit && house.visit(*visit) != nullptr);
    const std::string& kept = house.visit(*visit)->appointment;
    EXPECT_TRUE(std::ranges::any_of(house.calls, [&](const auto& call) {
      return call.second.logged.appointment == kept && call.second.logged.lead == id.hex();
    }));
  }
}

}  // namespace
}  // namespace foyer::tests
