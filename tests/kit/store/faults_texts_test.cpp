// Texts of every kind that somebody can type, paste or write with a login's plain words, in facts
// of both stores: each comes through as it was or is left out with its origin, and stands in
// nobody's way: not a device's, not a new one's, not the register's.
#include "faults.h"
#include "kit/store/dealer_quarantine.h"
#include "kit/store/register.h"
#include "manage/reports/store_rules.h"
#include "on_both_stores.h"

namespace foyer::tests {
namespace {

std::string many(std::string_view piece, std::size_t times) {
  std::string all;
  for (std::size_t i = 0; i < times; ++i) all += piece;
  return all;
}

const std::vector<std::string>& pieces() {
  static const std::vector<std::string> all{"王",
                                            "W",
                                            "\n",
                                            "\r\n",
                                            "\t",
                                            std::string(1, '\0'),
                                            "\x1b[2J",
                                            "\u0308",
                                            "\u202E",
                                            "\u2066",
                                            "\u200B",
                                            "\uFFFE",
                                            "\uFFFF",
                                            "\xFF",
                                            "\xED\xA0\x80",
                                            "\"",
                                            "\\",
                                            "\\u0000",
                                            "=",
                                            "＝",
                                            "'",
                                            "%s",
                                            "{",
                                            "}",
                                            "\U0001F468\u200D\U0001F469",
                                            "\U0010FFFF",
                                            "\u0085",
                                            "\u2028",
                                            "<",
                                            "]]>",
                                            "--",
                                            "'; "};
  return all;
}

class HostileTexts : public OnBothStores {
 protected:
  static std::string text(Dice& dice) {
    const auto& all = pieces();
    const auto piece = [&] {
      return all[static_cast<std::size_t>(dice.roll(static_cast<int>(all.size())))];
    };
    if (dice.roll(4) == 0) return many(piece(), 10'000);
    std::string some;
    for (int more = 1 + dice.roll(30); more > 0; --more) some += piece();
    return some;
  }
};

TEST_P(HostileTexts, in_facts_stand_in_nobodys_way) {
  Tally tally{.fault = std::string("hostile texts in facts, ") + GetParam()};
  Dice dice(20261129);
  const std::string dealer = store_->dealer();
  Device entrance(home("entrance"), dealer), desk(home("desk"), dealer);
  std::vector<int> opened;
  int refused = 0;
  const int runs = times(40, 1000);
  for (int run = 1; run <= runs; ++run) {
    const Id visit = visit_number(run);
    try {
      entrance.write(visit, {domain::VisitOpened{text(dice), text(dice), text(dice)}});
      opened.push_back(run);
      entrance.write(visit, {domain::GuestNamed{text(dice), text(dice)},
                             domain::ContactGiven{text(dice)}, domain::VisitCheckedIn{}});
      desk.write(visit, {domain::GuestDescribed{text(dice)}, domain::NoteWritten{text(dice)}});
    } catch (const std::runtime_error&) {
      ++refused;  // longer than any fact
    }
    if (run % 10 != 0) continue;
    for (Device* device : {&entrance, &desk, &entrance})
      tally.stuck += device->sync().round() ? 0 : 1;
  }
  for (Device* device : {&entrance, &desk, &entrance}) round_of(*device);
  Device tablet(home("tablet"), dealer);
  round_of(tablet);
  EXPECT_EQ(facts_of(tablet.log()), facts_of(dealer));
  for (Device* device : {&entrance, &desk}) EXPECT_EQ(facts_of(device->log()), facts_of(dealer));
  const auto known = facts_of(tablet.log());
  for (const int visit : opened) {
    const auto openings = openings_of(known, visit);
    tally.lost += openings == 0 ? 1 : 0;
    tally.doubled += openings > 1 ? 1 : 0;
  }
  const auto unsound = sync::unsound_origins(dealer, reports::store_rules(), true);
  tally.stuck += unsound && unsound->empty() ? 0 : 1;
  const auto rows = sync::register_rows(dealer, 10'000);
  EXPECT_TRUE(rows) << rows.error().what;
  tally.runs = runs;
  if (refused > 0) tally.remark = std::to_string(refused) + " were longer than a fact";
  tally.conclude();
}

INSTANTIATE_TEST_SUITE_P(Stores, HostileTexts, testing::Values("sqlite", "postgres"),
                         [](const auto& one) { return std::string(one.param); });

}  // namespace
}  // namespace foyer::tests
