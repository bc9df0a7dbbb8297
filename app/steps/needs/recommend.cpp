#include "steps/needs/recommend.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "steps/needs/reasons.h"

namespace foyer::domain {
namespace {

constexpr std::array<double, 3> kRankWeights{3, 2, 1};
constexpr double kPrioritiesWeight = 4;
constexpr double kUseWeight = 2;
constexpr double kBudgetWeight = 3;
constexpr double kTimingWeight = 1;

class WeightedMean {
 public:
  void add(double points, double weight) {
    sum_ += points * weight;
    weight_ += weight;
  }
  std::optional<double> value() const {
    return weight_ > 0 ? std::optional(sum_ / weight_) : std::nullopt;
  }

 private:
  double sum_ = 0;
  double weight_ = 0;
};

std::optional<double> priority_part(const Vehicle& vehicle, const Needs& needs) {
  WeightedMean mean;
  for (std::size_t i = 0; i < std::min(needs.priorities.size(), kRankWeights.size()); ++i) {
    const auto score = vehicle.priorities.find(needs.priorities[i]);
    if (score != vehicle.priorities.end()) mean.add(score->second.points, kRankWeights[i]);
  }
  return mean.value();
}

std::optional<double> use_part(const Vehicle& vehicle, const Needs& needs) {
  if (needs.use.empty()) return std::nullopt;
  const auto score = vehicle.uses.find(needs.use.front());
  return score == vehicle.uses.end() ? std::nullopt : std::optional<double>(score->second.points);
}

std::optional<double> budget_part(const Vehicle& vehicle, const Needs& needs) {
  if (needs.budget.empty()) return std::nullopt;
  const auto price = static_cast<double>(vehicle.price_from_yuan);
  const auto per_cent_of = [](double part, std::int64_t whole) {
    return 100 * part / static_cast<double>(std::max<std::int64_t>(whole, 1));
  };
  const std::int64_t min = needs.budget_min_yuan.value_or(0);
  if (needs.budget_max_yuan && vehicle.price_from_yuan > *needs.budget_max_yuan) {
    const std::int64_t max = *needs.budget_max_yuan;
    return std::max(0.0, 100 - 4 * per_cent_of(price - static_cast<double>(max), max));
  }
  if (vehicle.price_from_yuan < min)
    return std::max(60.0, 100 - per_cent_of(static_cast<double>(min) - price, min));
  return 100;
}

std::optional<double> timing_part(const Vehicle& vehicle, const Content& content,
                                  const Needs& needs) {
  const TimingRange* timing = content.timing(needs.timing);
  if (timing == nullptr) return std::nullopt;
  if (!timing->days_max || vehicle.delivery_days <= *timing->days_max) return 100;
  const double days_max = std::max(*timing->days_max, 1);
  return std::max(0.0, 100 * (2 - vehicle.delivery_days / days_max));
}

double fit_of(const Vehicle& vehicle, const Content& content, const Needs& needs) {
  WeightedMean fit;
  const auto add = [&](std::optional<double> part, double weight) {
    if (part) fit.add(*part, weight);
  };
  add(priority_part(vehicle, needs), kPrioritiesWeight);
  add(use_part(vehicle, needs), kUseWeight);
  add(budget_part(vehicle, needs), kBudgetWeight);
  add(timing_part(vehicle, content, needs), kTimingWeight);
  if (!fit.value())
    for (const auto& [id, score] : vehicle.priorities) fit.add(score.points, 1);
  return fit.value().value_or(0);
}

// The smallest step lifts what is a half in decimals but a hair less in binary.
int round_half_up(double points) { return static_cast<int>(std::floor(points + 0.5 + 1e-9)); }

}  // namespace

std::vector<Recommendation> recommend(const Content& content, const Needs& needs) {
  std::vector<std::pair<const Vehicle*, int>> fits;
  for (const Vehicle& vehicle : content.vehicles)
    fits.emplace_back(&vehicle, round_half_up(fit_of(vehicle, content, needs)));
  std::ranges::stable_sort(fits, [](const auto& a, const auto& b) {
    if (a.second != b.second) return a.second > b.second;
    return a.first->price_from_yuan < b.first->price_from_yuan;
  });
  std::vector<Recommendation> all;
  for (const auto& [vehicle, fit] : fits)
    all.push_back({vehicle->id, fit, reasons_for(*vehicle, content, needs)});
  return all;
}

}  // namespace foyer::domain
