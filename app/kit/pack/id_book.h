// Every id that a pack defines, and every place that refers to one.
//
// References are judged at the end, when all files have been read, so that the order of files does
// not matter. A kind of which nothing is defined is not judged: its list is missing or could not
// be read, which is a fault of its own, and one is enough.
// Threads: values, no shared state.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "kit/pack/faults.h"

namespace foyer::content {

enum class IdKind {
  purpose,
  source,
  honorific,
  position,
  level,
  use,
  budget,
  timing,
  priority,
  question,
  vehicle,
  card,
  grade,
  outcome,
  next_step,
  lost_reason,
  objection,
  demo_car,
  route,
  refusal,
  briefing,
  clause,
  aspect,
  fit,
  damage,
  car_use,
  trade_in_question,
  panel,
  mark,
  appraisal,
  trade_in_refusal,
  trim,
  colour,
  interior,
  car_option,
  accessory,
  supply,
  cost_line,
  cost_rule,
  subsidy,
  loan,
  approval,
  deposit,
  deposit_fate,
  order_clause,
  cancel_reason,
  rival,
  call_kind,
  channel,
  medium,
  campaign,
  asked,
  promise,
  call_item,
  no_appointment,
  contact_result,
  not_interested,
  delivery_gate,
  hand_over_item,
  small_thing,
  bay,
  stop_reason,
  adviser,
  reach,
  passed_thing,
  care_item,
  care_result,
  care_finding,
  care_holiday,
  standard_area,
  standard_item,
  scorecard,
  meeting,
  absence,
  meeting_problem,
  meeting_measure,
  shared_item,
  shared_action,
  service_signal,
  signal_outcome,
  instruction,
  instruction_answer
};

// "position", as faults say it.
std::string_view word_for(IdKind kind);

class IdBook {
 public:
  // Notes an id where it is defined. A second one of the same kind is a fault.
  void define(IdKind kind, const std::string& id, const Spot& spot, std::vector<Fault>& faults);
  void refer(IdKind kind, const std::string& id, const Spot& spot);
  // `given` has to hold every id of this kind; `what` says whose it is: "priority".
  void need_all(IdKind kind, std::set<std::string> given, std::string what, const Spot& spot);

  // Dangling references and ids that are missing where all are needed.
  void judge(std::vector<Fault>& faults) const;

 private:
  struct Reference {
    IdKind kind;
    std::string id;
    Spot spot;
  };
  struct Coverage {
    IdKind kind;
    std::set<std::string> given;
    std::string what;
    Spot spot;
  };
  std::vector<std::string> known(IdKind kind) const;

  std::map<IdKind, std::map<std::string, Spot>> defined_;
  std::vector<Reference> references_;
  std::vector<Coverage> coverages_;
};

}  // namespace foyer::content
