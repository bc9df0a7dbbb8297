#include "steps/presentation/compare.h"

#include <algorithm>
#include <functional>

#include "steps/needs/reasons.h"
#include "steps/needs/recommend.h"

namespace foyer::domain {
namespace {

using Cars = std::vector<const Vehicle*>;
const Text kNothing{"—", "—"};

Text plain(std::int64_t value) { return {std::to_string(value), std::to_string(value)}; }

Text days(int value) {
  return {std::to_string(value) + " 天", std::to_string(value) + (value == 1 ? " day" : " days")};
}

void mark(ComparedRow& row, const std::vector<std::int64_t>& values, bool more_is_better) {
  if (values.empty()) return;
  const std::int64_t low = *std::ranges::min_element(values);
  const std::int64_t high = *std::ranges::max_element(values);
  row.differs = low != high;
  for (std::size_t i = 0; row.differs && i < row.cells.size(); ++i) {
    if (values[i] == high) row.cells[i].mark = more_is_better ? Mark::best : Mark::worst;
    if (values[i] == low) row.cells[i].mark = more_is_better ? Mark::worst : Mark::best;
  }
}

using Measure = std::function<std::pair<std::int64_t, ComparedCell>(const Vehicle&)>;

ComparedRow measured(std::string about, Text name, const Cars& cars, bool more_is_better,
                     const Measure& measure) {
  ComparedRow row{std::move(about), std::move(name), false, {}};
  std::vector<std::int64_t> values;
  for (const Vehicle* car : cars) {
    auto [value, cell] = measure(*car);
    values.push_back(value);
    row.cells.push_back(std::move(cell));
  }
  mark(row, values, more_is_better);
  return row;
}

ComparedCell scored(const std::map<std::string, Score>& scores, const std::string& id) {
  const auto found = scores.find(id);
  if (found == scores.end()) return {kNothing, {}, Mark::none, false};
  constexpr int kWeak = 50;  // as a recommendation has it
  return {plain(found->second.points), found->second.evidence, Mark::none,
          found->second.points < kWeak};
}

std::int64_t points(const std::map<std::string, Score>& scores, const std::string& id) {
  const auto found = scores.find(id);
  return found == scores.end() ? 0 : found->second.points;
}

ComparedCell price(const Vehicle& car, const Needs& needs) {
  ComparedCell cell{money(car.price_from_yuan), {}, Mark::none, false};
  if (!needs.budget_max_yuan || car.price_from_yuan <= *needs.budget_max_yuan) return cell;
  const Text over = money(car.price_from_yuan - *needs.budget_max_yuan);
  cell.note = {"比预算高 " + over.zh, over.en + " over the budget"};
  cell.against = true;
  return cell;
}

ComparedCell delivery(const Vehicle& car, const Content& content, const Needs& needs) {
  ComparedCell cell{days(car.delivery_days), {}, Mark::none, false};
  const TimingRange* timing = content.timing(needs.timing);
  if (!timing || !timing->days_max || car.delivery_days <= *timing->days_max) return cell;
  cell.note = {"晚于“" + timing->text.zh + "”", "Later than '" + timing->text.en + "'"};
  cell.against = true;
  return cell;
}

void add_specifications(std::vector<ComparedRow>& rows, const Cars& cars) {
  std::vector<Text> names;
  for (const Vehicle* car : cars)
    for (const Specification& one : car->specifications)
      if (std::ranges::find(names, one.name) == names.end()) names.push_back(one.name);
  for (const Text& name : names) {
    ComparedRow row{"specification", name, false, {}};
    for (const Vehicle* car : cars) {
      const auto found = std::ranges::find(car->specifications, name, &Specification::name);
      row.cells.push_back(
          {found == car->specifications.end() ? kNothing : found->value, {}, Mark::none, false});
    }
    row.differs = std::ranges::any_of(
        row.cells, [&](const ComparedCell& cell) { return cell.value != row.cells.front().value; });
    rows.push_back(std::move(row));
  }
}

}  // namespace

std::vector<ComparedRow> compare(const Content& content, const Needs& needs,
                                 const std::vector<std::string>& vehicles) {
  Cars cars;
  for (const std::string& id : vehicles)
    if (const Vehicle* car = content.vehicle(id)) cars.push_back(car);
  std::vector<ComparedRow> rows;
  if (cars.empty()) return rows;
  const std::vector<Recommendation> fits = recommend(content, needs);
  rows.push_back(measured("fit", {"匹配度", "Fit"}, cars, true, [&](const Vehicle& car) {
    const int fit = std::ranges::find(fits, car.id, &Recommendation::vehicle)->fit;
    return std::pair<std::int64_t, ComparedCell>(fit, {plain(fit), {}, Mark::none, false});
  }));
  for (const std::string& id : needs.priorities)
    if (const Choice* priority = find_by_id(content.questionnaire.priorities, id))
      rows.push_back(measured(id, priority->text, cars, true, [&](const Vehicle& car) {
        return std::pair(points(car.priorities, id), scored(car.priorities, id));
      }));
  if (!needs.use.empty())
    if (const Choice* use = find_by_id(content.questionnaire.uses, needs.use.front()))
      rows.push_back(measured("use", use->text, cars, true, [&](const Vehicle& car) {
        return std::pair(points(car.uses, use->id), scored(car.uses, use->id));
      }));
  rows.push_back(measured(
      "price", {"价格（起）", "Price from"}, cars, false,
      [&](const Vehicle& car) { return std::pair(car.price_from_yuan, price(car, needs)); }));
  rows.push_back(measured("delivery", {"交车", "Delivery"}, cars, false, [&](const Vehicle& car) {
    return std::pair<std::int64_t, ComparedCell>(car.delivery_days, delivery(car, content, needs));
  }));
  add_specifications(rows, cars);
  return rows;
}

}  // namespace foyer::domain
