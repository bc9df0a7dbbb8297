// How long everybody takes beside hostile rows, as a ratio to the same showroom without them, in
// the same run and in turn. Measured by tests/faults.sh alone: no run of the tests has a clock.
#include <chrono>
#include <iomanip>
#include <sstream>

#include "hostile_showroom.h"
#include "house/device_roles.h"

namespace foyer::tests {
namespace {

enum class Harm { random_today, random_before, a_thousand_origins };

struct Case {
  const char* store;
  Harm harm;
  const char* words;
};

constexpr Case kCases[] = {
    {"postgres", Harm::random_today, "random rows, PostgreSQL"},
    {"postgres", Harm::random_before, "random rows, PostgreSQL that checks nothing"},
    {"postgres", Harm::a_thousand_origins, "a thousand unsound origins, PostgreSQL"},
    {"sqlite", Harm::random_today, "random rows, a file"},
    {"sqlite", Harm::random_before, "random rows, a file that checks nothing"},
    {"sqlite", Harm::a_thousand_origins, "a thousand unsound origins, a file"},
};

double median(std::vector<double> all) {
  std::ranges::sort(all);
  return all[all.size() / 2];
}

// A showroom with some weeks of guests, and its devices.
class Weeks : public HostileShowroom {
 public:
  Weeks(bool postgres, const std::filesystem::path& folder) : HostileShowroom(postgres, folder) {
    for (const std::string& role : domain::role_names())
      devices_.push_back(std::make_unique<Device>(home(role), address(role, role)));
    for (int guest = 1; guest <= kGuests; ++guest) devices_.front()->check_in(guest);
    // All but the last ones have left.
    for (int guest = 1; guest <= kGuests - 20; ++guest)
      devices_.back()->write(visit_number(guest), {domain::VisitLeft{}});
    for (auto& device : devices_) round_of(*device);
  }
  void suffer(Harm harm) {
    HostileSayings sayings(20261129, 60);
    if (harm == Harm::random_before) check_nothing();
    if (harm == Harm::a_thousand_origins) {
      std::vector<HostileSaying> lone;
      for (int i = 0; i < 1000; ++i) lone.push_back(lone_row(i));
      EXPECT_TRUE(hear_all(lone));
    } else {
      for (int i = 0; i < 300; ++i) hears(sayings.next());
    }
    for (int rounds = 0; rounds < 12; ++rounds)
      for (auto& device : devices_) round_of(*device);  // they know by now whom they leave out
  }
  // What is measured: everybody's way, in milliseconds.
  std::vector<std::pair<std::string, std::function<void()>>> ways() {
    std::vector<std::pair<std::string, std::function<void()>>> all;
    for (std::size_t at = 0; at < devices_.size(); ++at) {
      Device* device = devices_[at].get();
      all.emplace_back(std::string("a guest's round, ") + domain::role_names()[at], [this, device] {
        device->check_in(++guests_);
        round_of(*device);
      });
    }
    for (const int days : {1, 0})
      all.emplace_back(days == 0 ? "a new tablet, everything" : "a new tablet, the last days",
                       [this, days] {
                         const auto name = "new" + std::to_string(++newcomers_);
                         EXPECT_TRUE(newcomer(name, days, in_hand_));
                         std::filesystem::remove_all(home(name));
                       });
    for (const auto& look : looks())
      all.emplace_back(look.name, [look] { EXPECT_EQ(look.trouble(), ""); });
    return all;
  }

 private:
  static constexpr int kGuests = 1000;
  static HostileSaying lone_row(int number) {
    HostileSaying saying;
    saying.origin = origin_number(1 + number);
    saying.last = 1;
    saying.hash = std::string(32, '\x11');
    HostileRow& row = saying.rows.emplace_back();
    row.kind = "visit.opened";
    row.at = 1;
    row.actor = "entrance";
    row.body = "{}";
    row.visit = std::string(16, '\x77');
    row.personal_hash = std::string(32, '\0');
    row.hash = saying.hash;
    return saying;
  }

  std::vector<std::unique_ptr<Device>> devices_;
  std::string in_hand_ = address("in-hand", "consultant");
  int guests_ = kGuests, newcomers_ = 0;
};

class HostileCost : public testing::TestWithParam<Case> {};

TEST_P(HostileCost, is_told_as_a_ratio) {
  constexpr int kTimes = 5;
  const Folder folder;
  const bool postgres = std::string(GetParam().store) == "postgres";
  Weeks clean(postgres, folder.path() / "clean"), hostile(postgres, folder.path() / "hostile");
  hostile.suffer(GetParam().harm);
  auto without = clean.ways(), with = hostile.ways();
  const auto took_ms = [](const std::function<void()>& way) {
    const auto begun = std::chrono::steady_clock::now();
    way();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begun)
        .count();
  };
  for (std::size_t at = 0; at < with.size(); ++at) {
    std::vector<double> before, beside;
    for (int i = 0; i < kTimes; ++i) {
      before.push_back(took_ms(without[at].second));
      beside.push_back(took_ms(with[at].second));
    }
    std::ostringstream row;
    row << std::fixed << std::setprecision(1) << "| " << GetParam().words << ": " << with[at].first
        << " | " << kTimes << " | " << median(before) << " | " << median(beside) << " | "
        << std::setprecision(2) << median(beside) / median(before) << " | |";
    std::cout << row.str() << std::endl;
  }
}

GTEST_ALLOW_UNINSTANTIATED_PARAMETERIZED_TEST(HostileCost);
INSTANTIATE_TEST_SUITE_P(Beside, HostileCost,
                         testing::ValuesIn(in_full() ? std::vector<Case>(std::begin(kCases),
                                                                         std::end(kCases))
                                                     : std::vector<Case>{}),
                         [](const auto& one) {
                           std::string name = one.param.words;
                           std::erase_if(name, [](char c) { return c == ' ' || c == ','; });
                           return name;
                         });

}  // namespace
}  // namespace foyer::tests
