#include "steps/needs/reasons.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "kit/base/format.h"

namespace foyer::domain {
namespace {

constexpr int kStrong = 60;
constexpr int kWeak = 50;
constexpr std::size_t kForMost = 3;
constexpr std::size_t kLinesMost = 4;
constexpr std::array<int, 3> kRankShares{3, 2, 1};
constexpr int kUseShare = 3;

// Something the guest said they care about, and how this car does in it.
struct Wish {
  std::string about;  // as in Reason
  const Score* score;
  const Text* name;  // "安全" / "Safety"
  int share;
};

const Text& name_of(const std::vector<Choice>& choices, const std::string& id) {
  static const Text kNone;
  const Choice* choice = find_by_id(choices, id);
  return choice == nullptr ? kNone : choice->text;
}

std::vector<Wish> wishes_of(const Vehicle& vehicle, const Content& content, const Needs& needs) {
  const Questionnaire& asked = content.questionnaire;
  std::vector<Wish> wishes;
  for (std::size_t i = 0; i < std::min(needs.priorities.size(), kRankShares.size()); ++i) {
    const std::string& id = needs.priorities[i];
    const auto score = vehicle.priorities.find(id);
    if (score != vehicle.priorities.end())
      wishes.push_back({id, &score->second, &name_of(asked.priorities, id), kRankShares[i]});
  }
  if (!needs.use.empty()) {
    const std::string& id = needs.use.front();
    const auto score = vehicle.uses.find(id);
    if (score != vehicle.uses.end())
      wishes.push_back({"use", &score->second, &name_of(asked.uses, id), kUseShare});
  }
  return wishes;
}

std::string counted(int number, const char* one) {
  return std::to_string(number) + " " + one + (number == 1 ? "" : "s");
}

// Up to six days in days, then in weeks begun: nobody plans a delivery by the day.
Text span(int days) {
  if (days < 7) return {std::to_string(days) + " 天", counted(days, "day")};
  const int weeks = (days + 6) / 7;
  return {std::to_string(weeks) + " 周", counted(weeks, "week")};
}

std::optional<Reason> about_budget(const Vehicle& vehicle, const Needs& needs) {
  if (needs.budget.empty()) return std::nullopt;
  const std::int64_t price = vehicle.price_from_yuan;
  if (needs.budget_max_yuan && price > *needs.budget_max_yuan) {
    const Text over = money(price - *needs.budget_max_yuan);
    return Reason{false, "budget", {"比您的预算高 " + over.zh, over.en + " over your budget"}};
  }
  const Text from = money(price);
  if (price < needs.budget_min_yuan.value_or(0))
    return Reason{
        true, "budget", {"低于您的预算，" + from.zh + "起", "Below your budget, from " + from.en}};
  return Reason{
      true, "budget", {"在您的预算内，" + from.zh + "起", "Within your budget, from " + from.en}};
}

std::optional<Reason> about_timing(const Vehicle& vehicle, const Content& content,
                                   const Needs& needs) {
  const TimingRange* timing = content.timing(needs.timing);
  if (timing == nullptr || !timing->days_max) return std::nullopt;
  const int days = vehicle.delivery_days;
  const Text ready = span(days);
  if (days > *timing->days_max) {
    const Text late = span(days - *timing->days_max);
    return Reason{false,
                  "timing",
                  {"约 " + ready.zh + "可提车，比您计划晚 " + late.zh,
                   "Delivery in about " + ready.en + ", " + late.en + " later than you hoped"}};
  }
  if (days <= 0) return Reason{true, "timing", {"现车，可马上提车", "In stock, ready today"}};
  return Reason{true, "timing", {"约 " + ready.zh + "可提车", "Delivery in about " + ready.en}};
}

void add_strong_wishes(std::vector<Wish> wishes, std::vector<Reason>& in_favour) {
  std::erase_if(wishes, [](const Wish& wish) { return wish.score->points < kStrong; });
  std::ranges::stable_sort(wishes, [](const Wish& a, const Wish& b) {
    return a.share * a.score->points > b.share * b.score->points;
  });
  for (const Wish& wish : wishes) in_favour.push_back({true, wish.about, wish.score->evidence});
}

void add_other_strengths(const Vehicle& vehicle, const Content& content, const Needs& needs,
                         std::vector<Reason>& in_favour) {
  std::vector<std::pair<std::string, const Score*>> others;
  for (const Choice& priority : content.questionnaire.priorities) {
    const auto score = vehicle.priorities.find(priority.id);
    const bool ranked = std::ranges::find(needs.priorities, priority.id) != needs.priorities.end();
    if (!ranked && score != vehicle.priorities.end() && score->second.points >= kStrong)
      others.emplace_back(priority.id, &score->second);
  }
  std::ranges::stable_sort(
      others, [](const auto& a, const auto& b) { return a.second->points > b.second->points; });
  for (const auto& [id, score] : others) in_favour.push_back({true, id, score->evidence});
}

void add_weak_wishes(std::vector<Wish> wishes, std::vector<Reason>& against) {
  std::erase_if(wishes, [](const Wish& wish) { return wish.score->points >= kWeak; });
  if (wishes.empty()) return;
  if (wishes.size() == 1) {
    against.push_back({false, wishes.front().about, wishes.front().score->evidence});
    return;
  }
  Text names;
  for (const Wish& wish : wishes) {
    names.zh += (names.zh.empty() ? "" : "、") + wish.name->zh;
    names.en += (names.en.empty() ? "" : ", ") + wish.name->en;
  }
  against.push_back(
      {false, wishes.front().about, {"不是强项：" + names.zh, "Not its strengths: " + names.en}});
}

}  // namespace

Text money(std::int64_t yuan) {
  return {foyer::money(yuan, Lang::zh), foyer::money(yuan, Lang::en)};
}

std::vector<Reason> reasons_for(const Vehicle& vehicle, const Content& content,
                                const Needs& needs) {
  const std::vector<Wish> wishes = wishes_of(vehicle, content, needs);
  std::vector<Reason> in_favour;
  std::vector<Reason> against;
  add_strong_wishes(wishes, in_favour);
  for (const auto& reason : {about_budget(vehicle, needs), about_timing(vehicle, content, needs)})
    if (reason) (reason->in_favour ? in_favour : against).push_back(*reason);
  add_weak_wishes(wishes, against);
  add_other_strengths(vehicle, content, needs, in_favour);

  in_favour.resize(std::min({in_favour.size(), kForMost, kLinesMost - against.size()}));
  in_favour.insert(in_favour.end(), against.begin(), against.end());
  return in_favour;
}

}  // namespace foyer::domain
