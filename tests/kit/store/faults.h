// What the tests of faults share: how often they run, what they count, and when everybody agrees.
//
// A run is lost if a fact that its device had acknowledged to a guest is missing in the end,
// doubled if it is there twice, stuck if after the trouble a device and the store never agree.
// `tests/faults.sh` collects the rows that these tests print; with FOYER_FAULTS=full in the
// environment they run as often as it asks for, else as often as fits into every test run.
#pragma once

#include <chrono>
#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <map>
#include <memory>
#include <random>
#include <string>
#include <thread>
#include <vector>

#include "devices.h"
#include "support/postgres.h"

namespace foyer::tests {

inline bool in_full() { return std::getenv("FOYER_FAULTS") != nullptr; }
inline int times(int every_run, int by_command) { return in_full() ? by_command : every_run; }

struct Tally {
  std::string fault;
  std::int64_t runs = 0, lost = 0, doubled = 0, stuck = 0;
  std::string remark = "";

  // A row of the table, and the test's verdict.
  void conclude() const {
    std::cout << "| " << fault << " | " << runs << " | " << lost << " | " << doubled << " | "
              << stuck << " | " << remark << " |" << std::endl;
    EXPECT_GT(runs, 0);
    EXPECT_EQ(lost, 0);
    EXPECT_EQ(doubled, 0);
    EXPECT_EQ(stuck, 0);
  }
};

inline void pause_ms(int milliseconds) {
  std::this_thread::sleep_for(std::chrono::milliseconds(milliseconds));
}

class Dice {
 public:
  explicit Dice(unsigned seed) : engine_(seed) {}
  // 0 … sides - 1
  int roll(int sides) { return static_cast<int>(engine_() % static_cast<unsigned>(sides)); }

 private:
  std::mt19937 engine_;
};

// Every head that has facts, by origin. A head's hash chains all facts up to it, so who has equal
// heads has equal facts, except for what was erased.
inline std::vector<log::Head> heads_of(const log::VisitLog& log) {
  auto heads = log.cursors();
  if (!heads) throw std::runtime_error(heads.error().what);
  if (const log::Head own = log.head(); own.last > 0) heads->push_back(own);
  std::sort(heads->begin(), heads->end(),
            [](const log::Head& a, const log::Head& b) { return a.origin < b.origin; });
  return *heads;
}

// One value of the store, as text.
inline std::string value_in(const std::string& dealer, const std::string& sql) {
  const std::atomic<bool> never = false;
  const auto session = sync::PostgresSession::open(dealer, never, {10'000, 120'000});
  if (!session) throw std::runtime_error(session.error().what);
  const auto answers = (*session)->ask({{sql, {}}}, sync::Reply::text);
  if (!answers || !answers->front().state().empty()) throw std::runtime_error("no answer: " + sql);
  return std::string(answers->front().at(0, 0).value_or("NULL"));
}

inline std::string text_of(const std::vector<log::Head>& heads) {
  std::string text;
  for (const log::Head& head : heads) {
    text += head.origin.hex() + " " + std::to_string(head.last) + " ";
    for (const std::uint8_t byte : head.hash) {
      constexpr const char* kDigits = "0123456789abcdef";
      text += {kDigits[byte / 16U], kDigits[byte % 16U]};
    }
    text += "\n";
  }
  return text;
}

inline std::string heads_in(const std::string& dealer) {
  return value_in(dealer,
                  "SELECT coalesce(string_agg(encode(origin, 'hex') || ' ' || last || ' ' || "
                  "encode(hash, 'hex') || E'\\n', '' ORDER BY origin), '') FROM head "
                  "WHERE last > 0");
}

// Rounds until every device has what the store has and the other way round; how many devices
// never got there. The limit is far above what a healthy store needs (two each).
inline int stuck_of(const std::vector<Device*>& devices, const std::string& dealer) {
  constexpr int kRoundsMax = 200;
  int apart = 0;
  std::map<std::string, int> troubles;
  for (int round = 0; round < kRoundsMax; ++round) {
    bool good = true;
    for (Device* device : devices)
      if (const auto done = device->sync().round(); !done) {
        good = false;
        ++troubles[done.error().what];
      }
    if (!good) {
      pause_ms(20);
      continue;
    }
    const std::string truth = heads_in(dealer);
    apart = static_cast<int>(std::count_if(devices.begin(), devices.end(), [&](Device* device) {
      return text_of(heads_of(device->log())) != truth;
    }));
    if (apart == 0) return 0;
  }
  for (const auto& [trouble, count] : troubles)
    std::cerr << count << " rounds failed: " << trouble << "\n";
  return std::max(apart, 1);
}

// Counts `visits` (of `visit_number`) in the store and on every device, and compares every fact.
inline void judge(Tally& tally, const std::vector<Device*>& devices, const std::string& dealer,
                  const std::vector<int>& visits) {
  tally.stuck += stuck_of(devices, dealer);
  const auto truth = facts_of(dealer);
  std::map<Id, int> openings;
  for (const log::Record& fact : truth)
    if (fact.kind == "visit.opened") ++openings[fact.visit];
  for (const int visit : visits) tally.lost += openings.contains(visit_number(visit)) ? 0 : 1;
  for (const auto& [visit, count] : openings) tally.doubled += count > 1 ? 1 : 0;
  for (Device* device : devices) {
    const auto known = facts_of(device->log());
    EXPECT_EQ(known, truth);
    const auto verdict = device->log().verify();
    EXPECT_TRUE(verdict && !verdict->fault) << "a chain is broken";
  }
}

// Devices with folders of their own at one PostgreSQL store.
class Faults : public testing::Test {
 protected:
  Faults() {
    if (PostgresServer::is_installed()) store_ = std::make_unique<PostgresStore>();
  }
  void SetUp() override { ASSERT_TRUE(store_) << "PostgreSQL 15 is not installed"; }
  std::filesystem::path home(const std::string& name) const { return folder_.path() / name; }
  std::string dealer() const { return store_->dealer(); }

  Folder folder_;
  std::unique_ptr<PostgresStore> store_;
};

}  // namespace foyer::tests
