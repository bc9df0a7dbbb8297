// Whose visit a visit is. Staff link a visit to the one in which that person was first met
// (guest.linked); that one may be linked in turn. What a screen groups, what a search finds and
// what an erasure takes out go by this rule, each over links of its own. Threads: values.
#pragma once

#include <algorithm>
#include <optional>
#include <string_view>
#include <vector>

#include "kit/base/id.h"

namespace foyer::facts {

// The end of the links from this visit on: the person. Round a circle, which two devices may make
// at once, it is the least of it, whichever of them is asked. `next`: what a visit is linked to,
// if it is: std::optional<Id>(const Id&).
template <class Next>
Id person_at_end(const Id& visit, Next next) {
  std::vector<Id> way;
  for (Id at = visit;;) {
    const auto circle = std::ranges::find(way, at);
    if (circle != way.end()) return *std::min_element(circle, way.end());
    const std::optional<Id> other = next(at);
    if (!other) return at;
    way.push_back(at);
    at = *other;
  }
}

// Linked to itself: staff said that it is nobody else's, although the number is the same.
inline bool is_said_apart(const Id& visit, std::string_view person) {
  return !person.empty() && person == visit.hex();
}

}  // namespace foyer::facts
