#include "kit/pack/id_book.h"

#include <array>
#include <utility>

namespace foyer::content {

namespace {

// In the order of the enumeration.
constexpr auto kKinds = static_cast<std::size_t>(IdKind::instruction_answer) + 1;
constexpr std::array<std::string_view, kKinds> kWords{"purpose",
                                                      "source",
                                                      "honorific",
                                                      "position",
                                                      "level",
                                                      "use",
                                                      "budget",
                                                      "timing",
                                                      "priority",
                                                      "question",
                                                      "vehicle",
                                                      "card",
                                                      "grade",
                                                      "outcome",
                                                      "next step",
                                                      "reason for a loss",
                                                      "objection",
                                                      "demo car",
                                                      "route",
                                                      "reason for not driving",
                                                      "briefing point",
                                                      "clause",
                                                      "aspect of a drive",
                                                      "verdict",
                                                      "kind of damage",
                                                      "use of a test car",
                                                      "question about a used car",
                                                      "panel",
                                                      "kind of mark",
                                                      "source of an appraisal",
                                                      "reason for keeping a car",
                                                      "trim",
                                                      "colour",
                                                      "interior",
                                                      "option",
                                                      "accessory",
                                                      "supply",
                                                      "line",
                                                      "rule",
                                                      "subsidy",
                                                      "loan",
                                                      "level of approval",
                                                      "deposit",
                                                      "fate",
                                                      "clause of the contract",
                                                      "reason for cancelling",
                                                      "rival",
                                                      "kind of call",
                                                      "channel",
                                                      "medium",
                                                      "campaign",
                                                      "thing that callers ask",
                                                      "promise",
                                                      "item of the phone standard",
                                                      "reason for no appointment",
                                                      "result of a call back",
                                                      "reason for not being interested",
                                                      "gate of a delivery",
                                                      "item of the hand-over list",
                                                      "small thing of a ceremony",
                                                      "bay",
                                                      "reason for stopping a delivery",
                                                      "service adviser",
                                                      "way to be reached",
                                                      "thing that passes to the service",
                                                      "contact of the plan",
                                                      "result of a contact",
                                                      "finding",
                                                      "holiday",
                                                      "area of the standards",
                                                      "item of the standards",
                                                      "scorecard",
                                                      "meeting",
                                                      "reason of absence",
                                                      "problem",
                                                      "measure",
                                                      "item of sales and service",
                                                      "action of sales and service",
                                                      "signal of the service",
                                                      "outcome of a signal",
                                                      "instruction",
                                                      "answer to an instruction"};

}  // namespace

std::string_view word_for(IdKind kind) { return kWords[static_cast<std::size_t>(kind)]; }

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
