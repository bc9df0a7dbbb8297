// The costs of prices.toml: lines, the dated rules that say how much, and subsidies.
#include <algorithm>
#include <set>
#include <utility>

#include "content/price_parts.h"
#include "kit/base/calendar.h"

namespace foyer::content {
namespace {

using domain::CostLine;
using domain::CostRule;
using domain::Energy;
using domain::RuleKind;

CostLine read_line(Table& table) {
  CostLine line;
  line.id = table.id(IdKind::cost_line);
  line.text = table.text("text");
  line.hint = table.hint("hint");
  line.payee = table.text("payee");
  line.source = table.hint("source");
  line.optional = table.truth("optional", false);
  line.typed_in = table.truth("typed_in", false);
  line.waivable = table.truth("waivable", false);
  line.amount = read_optional_money(table, "amount").value_or(0);
  if (line.typed_in && table.has("amount"))
    table.fault(table.spot_of("amount"),
                "a line that is typed in has an amount; it is expected to have none");
  table.done();
  return line;
}

std::optional<RuleKind> rule_kind(std::string_view word) {
  if (word == "share") return RuleKind::share;
  if (word == "displacement") return RuleKind::displacement;
  if (word == "seats") return RuleKind::seats;
  return std::nullopt;
}

void read_bands(Table& table, CostRule& rule) {
  int below = 0;
  std::vector<Table> bands = table.tables("band", 1);
  for (std::size_t i = 0; i < bands.size(); ++i) {
    domain::Band band;
    const bool last = i + 1 == bands.size();
    if (const auto up_to = bands[i].optional_whole("up_to", {0, 100'000}))
      band.up_to = static_cast<int>(*up_to);
    if (last == bands[i].has("up_to"))
      bands[i].fault(bands[i].spot(), "the last band, and only that, is expected without up_to");
    else if (!last && band.up_to <= below && i > 0)
      bands[i].fault(bands[i].spot_of("up_to"),
                     "up_to is not more than in the band before; bands are expected to rise");
    below = band.up_to;
    band.amount = read_money(bands[i], "amount");
    bands[i].done();
    rule.bands.push_back(band);
  }
}

CostRule read_rule(Table& table) {
  constexpr std::string_view kKinds = "\"share\", \"displacement\" or \"seats\"";
  CostRule rule;
  rule.id = table.id(IdKind::cost_rule);
  const Word line = table.word("line", "the id of a line");
  rule.line = line.text;
  if (!line.text.empty()) table.reading().ids.refer(IdKind::cost_line, line.text, line.spot);
  if (const auto region = table.optional_word("region", "a region such as \"CN-JS\""))
    rule.region = region->text;
  rule.energy = read_optional_energy(table);
  rule.invoiced = read_window(table, "valid_from", "valid_to");
  const Word kind = table.word("kind", kKinds);
  const auto known = rule_kind(kind.text);
  if (!known && !kind.text.empty())
    table.fault(kind.spot,
                "kind is " + in_quotes(kind.text) + "; " + std::string(kKinds) + " is expected");
  rule.kind = known.value_or(RuleKind::share);
  rule.text = table.hint("text");
  if (rule.kind == RuleKind::share) {
    rule.rate_bp = static_cast<int>(table.whole("rate_bp", {0, kWhole_bp, "basis points"}));
    rule.vat_bp = read_share(table, "vat_bp", 0);
    rule.relief_bp = read_share(table, "relief_bp", 0);
    rule.relief_max = read_optional_money(table, "relief_max").value_or(0);
    if (rule.relief_bp > 0 && !table.has("relief_max"))
      table.fault(table.spot(),
                  "a rule with relief_bp has no relief_max; the most that it leaves "
                  "to the buyer is expected, in yuan");
  } else {
    read_bands(table, rule);
  }
  rule.source = table.text("source");
  rule.checked_on = read_day(table, "checked_on");
  table.done();
  return rule;
}

domain::Subsidy read_subsidy(Table& table) {
  domain::Subsidy subsidy;
  subsidy.id = table.id(IdKind::subsidy);
  subsidy.text = table.text("text");
  subsidy.conditions = table.text("conditions");
  if (const auto region = table.optional_word("region", "a region such as \"CN-JS\""))
    subsidy.region = region->text;
  subsidy.energy = read_optional_energy(table);
  if (const auto ml = table.optional_whole("displacement_max_ml", {1, 20'000, "millilitres"}))
    subsidy.displacement_max_ml = static_cast<int>(*ml);
  subsidy.invoiced = read_window(table, "valid_from", "valid_to");
  subsidy.rate_bp = static_cast<int>(table.whole("rate_bp", {0, kWhole_bp, "basis points"}));
  subsidy.cap = read_money(table, "cap");
  subsidy.source = table.text("source");
  subsidy.checked_on = read_day(table, "checked_on");
  table.done();
  return subsidy;
}

// A rule with the place where its window is written.
struct Dated {
  const CostRule* rule = nullptr;
  Spot spot;
};

// Two rules of one line that both hold on a day, or a day between them on which none does.
void check_neighbours(const Dated& first, const Dated& next, Table& file) {
  const std::string& ended = first.rule->invoiced.to;
  const std::string& begins = next.rule->invoiced.from;
  const std::string expected = ended.empty() ? std::string() : day_after(ended);
  if (!expected.empty() && begins == expected) return;
  const std::string names = "the rule " + in_quotes(next.rule->id) + " begins " +
                            (begins.empty() ? "at any time" : "on " + begins) + " and " +
                            in_quotes(first.rule->id) + " ends " +
                            (ended.empty() ? "never" : "on " + ended);
  if (ended.empty() || begins <= ended)
    file.fault(next.spot, names + ", so both hold on a day; " +
                              (ended.empty() ? "a valid_to of the earlier one is expected"
                                             : "valid_from = \"" + expected + "\" is expected"));
  else
    file.fault(next.spot,
               names + ", so none holds between; valid_from = \"" + expected + "\" is expected");
}

std::vector<Dated> applying(const std::vector<Dated>& all, const std::string& line, Energy energy,
                            const std::string& region) {
  std::vector<Dated> found;
  for (const Dated& one : all) {
    const CostRule& rule = *one.rule;
    if (rule.line == line && (rule.region.empty() || rule.region == region) &&
        (!rule.energy || *rule.energy == energy))
      found.push_back(one);
  }
  std::ranges::stable_sort(found, {}, [](const Dated& one) { return one.rule->invoiced.from; });
  return found;
}

// Every kind of car that is sold here has to have its rule for every line that has rules at all.
void check_dates(Table& file, const domain::Prices& prices, const std::vector<Dated>& rules) {
  std::set<std::string> regions{prices.region};
  for (const CostRule& rule : prices.rules)
    if (!rule.region.empty()) regions.insert(rule.region);
  std::set<std::pair<const CostRule*, const CostRule*>> told;
  for (const CostLine& line : prices.lines)
    for (const Energy energy : {Energy::fuel, Energy::electric})
      for (const std::string& region : regions) {
        const std::vector<Dated> found = applying(rules, line.id, energy, region);
        for (std::size_t i = 1; i < found.size(); ++i)
          if (told.insert({found[i - 1].rule, found[i].rule}).second)
            check_neighbours(found[i - 1], found[i], file);
        const bool ruled = std::ranges::any_of(
            prices.rules, [&](const CostRule& rule) { return rule.line == line.id; });
        const bool sold = std::ranges::any_of(
            prices.trims, [&](const domain::Trim& trim) { return trim.energy == energy; });
        if (ruled && sold && found.empty() && region == prices.region)
          file.fault(file.spot_of("rule"),
                     "the line " + in_quotes(line.id) + " has no rule for cars of energy = \"" +
                         (energy == Energy::fuel ? "fuel" : "electric") + "\" in " +
                         in_quotes(region) + "; one is expected, of no yuan if nothing is due");
      }
}

}  // namespace

std::optional<Energy> read_optional_energy(Table& table) {
  if (!table.has("energy")) return std::nullopt;
  return read_energy(table);
}

void read_costs(Table& file, domain::Prices& prices) {
  for (Table& table : file.tables("line", 0)) prices.lines.push_back(read_line(table));
  std::vector<Spot> spots;
  for (Table& table : file.tables("rule", 0)) {
    spots.push_back(table.has("valid_from") ? table.spot_of("valid_from") : table.spot());
    prices.rules.push_back(read_rule(table));
  }
  for (Table& table : file.tables("subsidy", 0)) prices.subsidies.push_back(read_subsidy(table));
  std::vector<Dated> dated;
  for (std::size_t i = 0; i < prices.rules.size(); ++i)
    dated.push_back({&prices.rules[i], spots[i]});
  check_dates(file, prices, dated);
}

}  // namespace foyer::content
