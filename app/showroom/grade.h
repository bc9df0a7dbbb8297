// Which grade a consultant is proposed for a guest, by the dealer's grades, and on what evidence.
//
//   grade = base - sooner + later - verdict, kept within the dealer's list (index 0: the soonest
//           buyer)
//
//   base    when the guest means to buy: the first grade whose days_max holds the days_max of
//           their answer; an answer without end: the last grade; no answer: the last but one
//   sooner  1 if the guest drove, or judged at least 3 cards "strong" or above (one of the two
//           highest levels); taken back while an objection stands without an answer
//   later   1 if at least 3 cards were judged and their mean lies below level 1.5, between "so-so"
//           and "good"
//
//   verdict 1 if the guest gave the warmest of the pack's verdicts after their last drive, -1 if
//           the coolest, else 0
//
// Source of the base: the usual H/A/B/C by days to the purchase (the pack has the days). The step
// of one grade is ours (no published source): what a guest does may correct what they said, but
// not turn it over. It is a proposal: the consultant decides, and says why where they differ.
// Pure. Threads: any.
#pragma once

#include <string>
#include <vector>

#include "house/content.h"
#include "showroom/visit.h"

namespace foyer::domain {

struct GradeSuggestion {
  std::string grade;           // pack id; empty if the pack has none
  std::vector<Text> evidence;  // what it rests on, for staff
  friend bool operator==(const GradeSuggestion&, const GradeSuggestion&) = default;
};

GradeSuggestion suggest_grade(const Content& content, const Visit& visit);

}  // namespace foyer::domain
