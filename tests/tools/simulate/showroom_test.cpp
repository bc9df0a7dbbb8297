#include "tools/simulate/showroom.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <vector>

#include "support/dealer_store.h"
#include "support/demo_content.h"

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
  simulate::Count fill(const std::string& store, std::uint64_t seed) {
    const simulate::Plan plan{.dealer = "sqlite:" + (folder_ / store).string(),
                              .devices = 4,
                              .days = 3,
                              .visits_a_day = 12,
                              .seed = seed,
                              .last_day = "2026-11-19"};
    const auto count =
        simulate::fill(plan, demo::content(), [&](int day) { days_.push_back(day); });
    if (!count) throw std::runtime_error(count.error().what);
    return *count;
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

}  // namespace
}  // namespace foyer::tests
