// orders.toml: deposits and what becomes of them, clauses, why an order is cancelled.
#include <algorithm>

#include "content/price_parts.h"

namespace foyer::content {
namespace {

domain::DepositKind read_deposit(Table& table) {
  constexpr std::string_view kSums = "sums of whole yuan such as \"5000\"";
  constexpr std::size_t kUsualMost = 4;  // what a row holds
  domain::DepositKind kind;
  kind.id = table.id(IdKind::deposit);
  kind.text = table.text("text");
  kind.meaning = table.text("meaning");
  kind.max_bp = read_share(table, "max_bp", 0);
  const std::vector<Word> sums = table.words("usual", kSums);
  for (const Word& word : sums) {
    constexpr std::size_t kDigitsMost = 7;
    const bool digits = !word.text.empty() && word.text.size() <= kDigitsMost &&
                        std::ranges::all_of(word.text, [](char c) { return c >= '0' && c <= '9'; });
    const domain::Fen sum = digits ? std::stoll(word.text) * 100 : 0;
    if (sum == 0)
      table.fault(word.spot, "a usual deposit is " + in_quotes(word.text) + "; " +
                                 std::string(kSums) + " are expected");
    kind.usual.push_back(sum);
  }
  if (sums.size() > kUsualMost)
    table.fault(table.spot_of("usual"),
                "there are " + std::to_string(sums.size()) +
                    " usual sums; 4 at most are expected, what a row holds");
  std::ranges::sort(kind.usual);
  table.done();
  return kind;
}

domain::DepositFate read_fate(Table& table) {
  constexpr std::int64_t kTwice = 2 * kWhole_bp;
  domain::DepositFate fate;
  fate.id = table.id(IdKind::deposit_fate);
  fate.text = table.text("text");
  const Word deposit = table.word("deposit", "the id of a deposit");
  fate.deposit = deposit.text;
  if (!deposit.text.empty()) table.reading().ids.refer(IdKind::deposit, deposit.text, deposit.spot);
  const Word by = table.word("by", "\"guest\" or \"house\"");
  if (!by.text.empty() && by.text != "guest" && by.text != "house")
    table.fault(by.spot, "by is " + in_quotes(by.text) + "; \"guest\" or \"house\" is expected");
  fate.by = by.text;
  fate.back_bp = static_cast<int>(table.whole("back_bp", {0, kTwice, "basis points"}));
  table.done();
  return fate;
}

// Whoever cancels, there is something that becomes of the deposit. A fate of nobody that is known
// was told by itself, and may have been meant.
void check_fates(Table& file, const domain::OrderRules& rules) {
  for (const domain::DepositKind& kind : rules.deposits)
    for (const std::string_view by : {"guest", "house"})
      if (std::ranges::none_of(rules.fates, [&](const domain::DepositFate& one) {
            return one.deposit == kind.id &&
                   (one.by == by || (one.by != "guest" && one.by != "house"));
          }))
        file.fault(file.spot_of("fate"), "no fate says what becomes of the deposit " +
                                             in_quotes(kind.id) + " where the " + std::string(by) +
                                             " cancels; one with by = \"" + std::string(by) +
                                             "\" is expected");
}

}  // namespace

domain::OrderRules read_orders(Table& file) {
  constexpr std::size_t kClausesMost = 6, kListMost = 8;  // what one page holds
  domain::OrderRules rules;
  rules.place = file.text("place");
  for (Table& table : file.tables("deposit", 1)) rules.deposits.push_back(read_deposit(table));
  for (Table& table : file.tables("fate", 1)) rules.fates.push_back(read_fate(table));
  rules.clauses = read_choices(file, "clause", IdKind::order_clause, 1);
  rules.cancel_reasons = read_choices(file, "cancel_reason", IdKind::cancel_reason, 1);
  rules.rivals = read_choices(file, "rival", IdKind::rival, 0);
  constexpr std::size_t kDepositsMost = 3;
  at_most(file, "deposit", rules.deposits.size(), kDepositsMost);
  at_most(file, "clause", rules.clauses.size(), kClausesMost);
  at_most(file, "cancel_reason", rules.cancel_reasons.size(), kListMost);
  at_most(file, "rival", rules.rivals.size(), kListMost);
  check_fates(file, rules);
  file.done();
  return rules;
}

}  // namespace foyer::content
