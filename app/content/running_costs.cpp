// What keeping a car costs, of prices.toml: figures with their source, or none at all.
#include <cmath>

#include "content/price_parts.h"

namespace foyer::content {
namespace {

domain::RunningCost read_one(Table& table) {
  constexpr double kMost = 100, kTenths = 10;
  domain::RunningCost one;
  const Word trim = table.word("trim", "the id of a trim");
  one.trim = trim.text;
  if (!trim.text.empty()) table.reading().ids.refer(IdKind::trim, trim.text, trim.spot);
  one.per_100km_tenths =
      static_cast<int>(std::lround(table.number("per_100km", {0, kMost}, 0) * kTenths));
  one.service = read_money(table, "service");
  one.insurance = read_money(table, "insurance");
  one.residual_bp = static_cast<int>(table.whole("residual_bp", {0, kWhole_bp, "basis points"}));
  one.source = table.text("source");
  one.checked_on = read_day(table, "checked_on");
  table.done();
  return one;
}

}  // namespace

void read_running(Table& file, domain::Prices& prices) {
  if (std::optional<Table> table = file.optional_table("keeping")) {
    domain::Keeping& keeping = prices.keeping;
    keeping.years = static_cast<int>(table->whole("years", {1, 15, "years"}));
    keeping.km_a_year = static_cast<int>(table->whole("km_a_year", {1000, 200'000, "km"}));
    keeping.fuel = read_money(*table, "fuel");
    keeping.electricity = read_money(*table, "electricity");
    keeping.source = table->text("source");
    table->done();
  }
  for (Table& table : file.tables("running", 0)) {
    if (prices.keeping.km_a_year == 0)
      table.fault(table.spot(),
                  "what a car costs to keep is given, but no [keeping] says for how many years and "
                  "kilometres; one is expected");
    prices.running.push_back(read_one(table));
  }
}

}  // namespace foyer::content
