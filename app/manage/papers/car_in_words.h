// A car as a consultant wrote it down ("大众 朗逸 2018款"), taken apart for receivers who want a
// year, a make and a model.
//
// A number is a year only where the words or the content pack leave no doubt: 款, 年, MY or a
// date's month beside it; or four digits that stand for themselves, from 1950 to the year after the
// visit, and are not what the car is called (there is a Peugeot 2008, and a pack may have more
// such). Threads: any. Inside papers.
#pragma once

#include <string>

#include "house/content.h"

namespace foyer::exporting {

// What nobody knows is said to be unknown: a receiver refuses a lead whose tag is empty.
inline constexpr std::string_view kUnknown = "unknown";

struct Car {
  std::string year, make, model;
};

// `this_year`: in which it was written.
Car car_in_words(const std::string& words, const domain::Content& content, int this_year);

}  // namespace foyer::exporting
