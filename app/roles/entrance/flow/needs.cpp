// What the guest is looking for: use, budget, timing, priorities.
#include <algorithm>

#include "roles/entrance/flow/turn.h"

namespace foyer::flow {
namespace {

constexpr std::size_t kModelsShown = 3;

// The cars are judged on what the visit now says, and shown.
void show_models(Turn& turn) {
  turn.model.shown = domain::recommend(turn.content(), turn.model.visit.needs);
  if (turn.model.shown.size() > kModelsShown) turn.model.shown.resize(kModelsShown);
  domain::ModelsRecommended recommended{{}, turn.content().version};
  for (const domain::Recommendation& one : turn.model.shown)
    recommended.models.push_back({one.vehicle, one.fit});
  turn.say(std::move(recommended));
  turn.go(Screen::models);
}

void rank(Turn& turn) {
  turn.answer("priorities", turn.model.ranked);
  show_models(turn);
}

}  // namespace

void on_use(Turn& turn, const Intent& intent) {
  if (const auto* chosen = std::get_if<ChooseUse>(&intent)) {
    if (!offers(turn.content().questionnaire.uses, chosen->id)) return;
    turn.answer("use", {chosen->id});
    turn.go(Screen::budget);
  } else if (std::holds_alternative<Skip>(intent)) {
    turn.answer("use", {});
    turn.go(Screen::budget);
  } else if (std::holds_alternative<Back>(intent)) {
    turn.go(Screen::party);
  }
}

void on_budget(Turn& turn, const Intent& intent) {
  if (const auto* chosen = std::get_if<ChooseBudget>(&intent)) {
    const domain::BudgetRange* range = turn.content().budget(chosen->id);
    if (range == nullptr) return;
    turn.say(domain::NeedsAnswered{"budget", {range->id}, range->min_yuan, range->max_yuan});
    turn.go(Screen::timing);
  } else if (std::holds_alternative<Skip>(intent)) {
    turn.answer("budget", {});
    turn.go(Screen::timing);
  } else if (std::holds_alternative<Back>(intent)) {
    turn.go(Screen::use);
  }
}

void on_timing(Turn& turn, const Intent& intent) {
  if (const auto* chosen = std::get_if<ChooseTiming>(&intent)) {
    if (turn.content().timing(chosen->id) == nullptr) return;
    turn.answer("timing", {chosen->id});
    turn.go(Screen::priorities);
  } else if (std::holds_alternative<Skip>(intent)) {
    turn.answer("timing", {});
    turn.go(Screen::priorities);
  } else if (std::holds_alternative<Back>(intent)) {
    turn.go(Screen::budget);
  }
}

void on_priorities(Turn& turn, const Intent& intent) {
  std::vector<std::string>& ranked = turn.model.ranked;
  if (const auto* touched = std::get_if<TogglePriority>(&intent)) {
    const int most = turn.content().showroom.priorities_max;
    const std::size_t all = static_cast<std::size_t>(std::max(most, 1)), before = ranked.size();
    if (!offers(turn.content().questionnaire.priorities, touched->id)) return;
    toggle(ranked, touched->id, all);
    // With the last one that there is room for, all is said.
    if (before + 1 == all && ranked.size() == all) rank(turn);
  } else if (std::holds_alternative<Continue>(intent)) {
    if (ranked.empty()) return;  // to leave it open one says so: Skip
    rank(turn);
  } else if (std::holds_alternative<Skip>(intent)) {
    ranked.clear();
    turn.answer("priorities", {});
    show_models(turn);
  } else if (std::holds_alternative<Back>(intent)) {
    turn.go(Screen::timing);
  }
}

}  // namespace foyer::flow
