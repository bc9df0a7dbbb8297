#include "kit/pack/id_book.h"

#include <utility>

namespace foyer::content {

std::string_view word_for(IdKind kind) {
  switch (kind) {
    case IdKind::purpose:
      return "purpose";
    case IdKind::source:
      return "source";
    case IdKind::honorific:
      return "honorific";
    case IdKind::position:
      return "position";
    case IdKind::level:
      return "level";
    case IdKind::use:
      return "use";
    case IdKind::budget:
      return "budget";
    case IdKind::timing:
      return "timing";
    case IdKind::priority:
      return "priority";
    case IdKind::question:
      return "question";
    case IdKind::vehicle:
      return "vehicle";
    case IdKind::card:
      return "card";
    case IdKind::grade:
      return "grade";
    case IdKind::outcome:
      return "outcome";
    case IdKind::next_step:
      return "next step";
    case IdKind::lost_reason:
      return "reason for a loss";
    case IdKind::objection:
      return "objection";
    case IdKind::demo_car:
      return "demo car";
    case IdKind::route:
      return "route";
    case IdKind::refusal:
      return "reason for not driving";
    case IdKind::briefing:
      return "briefing point";
    case IdKind::clause:
      return "clause";
    case IdKind::aspect:
      return "aspect of a drive";
    case IdKind::fit:
      return "verdict";
    case IdKind::damage:
      return "kind of damage";
    case IdKind::car_use:
      return "use of a test car";
  }
  return "id";
}

void IdBook::define(IdKind kind, const std::string& id, const Spot& spot,
                    std::vector<Fault>& faults) {
  const auto [at, fresh] = defined_[kind].emplace(id, spot);
  if (fresh) return;
  faults.push_back({spot.file, spot.line,
                    "the " + std::string(word_for(kind)) + " id " + in_quotes(id) +
                        " stands already in " + at->second.file.generic_string() + ":" +
                        std::to_string(at->second.line) + "; every id stands once in a pack"});
}

void IdBook::refer(IdKind kind, const std::string& id, const Spot& spot) {
  references_.push_back({kind, id, spot});
}

void IdBook::need_all(IdKind kind, std::set<std::string> given, std::string what,
                      const Spot& spot) {
  coverages_.push_back({kind, std::move(given), std::move(what), spot});
}

std::vector<std::string> IdBook::known(IdKind kind) const {
  std::vector<std::string> ids;
  if (const auto all = defined_.find(kind); all != defined_.end())
    for (const auto& [id, spot] : all->second) ids.push_back(id);
  return ids;
}

void IdBook::judge(std::vector<Fault>& faults) const {
  for (const Reference& reference : references_) {
    const auto all = defined_.find(reference.kind);
    if (all == defined_.end() || all->second.contains(reference.id)) continue;
    faults.push_back({reference.spot.file, reference.spot.line,
                      "no " + std::string(word_for(reference.kind)) + " has the id " +
                          in_quotes(reference.id) +
                          suggestion(reference.id, known(reference.kind))});
  }
  for (const Coverage& coverage : coverages_) {
    for (const std::string& id : known(coverage.kind))
      if (!coverage.given.contains(id))
        faults.push_back({coverage.spot.file, coverage.spot.line,
                          "[" + coverage.what + "." + id + "] is missing; every " +
                              std::string(word_for(coverage.kind)) + " of questionnaire.toml " +
                              "needs its points and evidence"});
  }
}

}  // namespace foyer::content
