// The needs analysis: what the guest answered, what was recommended for it, and which car they
// chose. Threads: values.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "house/visit.h"

namespace foyer::domain {

struct NeedsAnalysis;

// needs.answered: one question of the questionnaire. `question` is "use", "budget", "timing",
// "priorities" or an optional question's id. Empty `options`: the guest skipped it.
// Options are pack ids, for priorities in order of importance.
// For the budget the range is recorded too, so that it can be read without the pack.
struct NeedsAnswered {
  static constexpr std::string_view kKind = "needs.answered";
  static constexpr int kVersion = 1;
  std::string question;
  std::vector<std::string> options;
  std::optional<std::int64_t> min_yuan;
  std::optional<std::int64_t> max_yuan;
  void fields(Fields& f) {
    f("question", question);
    f("options", options);
    f("min_yuan", min_yuan);
    f("max_yuan", max_yuan);
  }
  void fold(const Fact& fact, NeedsAnalysis& analysis, VisitBasics& visit) const;
  friend bool operator==(const NeedsAnswered&, const NeedsAnswered&) = default;
};

// needs.corrected: an answer that staff completed or corrected together with the guest.
struct NeedsCorrected {
  static constexpr std::string_view kKind = "needs.corrected";
  static constexpr int kVersion = 1;
  std::string question;              // as in needs.answered
  std::vector<std::string> options;  // pack ids
  std::optional<std::int64_t> min_yuan, max_yuan;
  std::vector<std::string> instead_of;  // the options that stood there
  void fields(Fields& f) {
    f("question", question);
    f("options", options);
    f("min_yuan", min_yuan);
    f("max_yuan", max_yuan);
    f("instead_of", instead_of);
  }
  void fold(const Fact& fact, NeedsAnalysis& analysis, VisitBasics& visit) const;
  friend bool operator==(const NeedsCorrected&, const NeedsCorrected&) = default;
};

// models.recommended: what was shown, best first, with the fit in points of 100.
struct RecommendedModel {
  std::string vehicle;
  int fit = 0;
  void fields(Fields& f) {
    f("vehicle", vehicle);
    f("fit", fit);
  }
  friend bool operator==(const RecommendedModel&, const RecommendedModel&) = default;
};

struct ModelsRecommended {
  static constexpr std::string_view kKind = "models.recommended";
  static constexpr int kVersion = 1;
  std::vector<RecommendedModel> models;
  std::string pack;  // content version that the judgement rests on
  void fields(Fields& f) {
    f("models", models);
    f("pack", pack);
  }
  void fold(const Fact&, NeedsAnalysis& analysis) const;
  friend bool operator==(const ModelsRecommended&, const ModelsRecommended&) = default;
};

// model.chosen: the guest wants to see this one.
struct ModelChosen {
  static constexpr std::string_view kKind = "model.chosen";
  static constexpr int kVersion = 1;
  std::string vehicle;
  void fields(Fields& f) { f("vehicle", vehicle); }
  void fold(const Fact&, NeedsAnalysis& analysis) const;
  friend bool operator==(const ModelChosen&, const ModelChosen&) = default;
};

struct Needs {
  std::vector<std::string> use;  // at most one today
  std::string budget;            // id, empty if not said
  std::optional<std::int64_t> budget_min_yuan;
  std::optional<std::int64_t> budget_max_yuan;
  std::string timing;
  std::vector<std::string> priorities;                       // most important first
  std::map<std::string, std::vector<std::string>> optional;  // question id -> options
  friend bool operator==(const Needs&, const Needs&) = default;
};

struct NeedsAnalysis {
  Needs needs;
  std::map<std::string, Said> said;  // question id -> who answered it last
  std::vector<RecommendedModel> recommended;
  std::string chosen;  // vehicle id

  void settle(const Fact& fact, const ContestSettled& said);
  void forget_guest() {}  // answers are pack ids
  friend bool operator==(const NeedsAnalysis&, const NeedsAnalysis&) = default;
};

using NeedsKinds = Kinds<NeedsAnswered, NeedsCorrected, ModelsRecommended, ModelChosen>;

// The answer that stands, as options.
std::vector<std::string> answer_to(const Needs& needs, const std::string& question);

}  // namespace foyer::domain
