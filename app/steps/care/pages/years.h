// One person over the years, on desk and tablet: visits, drives, offers, orders, deliveries,
// contacts, calls and leads in the order of time, the newest first, and what is to come above them.
//
// `draw_years` takes a const view and the draft, draws from top to bottom, and says whether the way
// back was tapped. UI thread.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "kit/ui/frame.h"
#include "kit/ui/scroll.h"
#include "showroom/care.h"

namespace foyer::screens {

struct YearsView {
  std::vector<const domain::Visit*> visits;  // all of theirs that are known, in any order
  const domain::House& house;
  const domain::Content& content;
  std::int64_t now_ms = 0;
  std::string key;  // changes with what is known of them; empty: nothing may be kept
  bool all_known = true;
};

// What happened, or will, as a line says it.
struct YearsLine {
  std::int64_t at_ms = 0;
  std::string day, clock;  // clock: empty where a day alone is known
  std::string_view icon;
  std::string text, right;
  bool warn = false, ahead = false;
};
std::vector<YearsLine> lines_of(const YearsView& view, Lang lang);

struct YearsDraft {
  ui::Scroll scroll;
  std::string key;  // of the lines; empty: none are made
  std::vector<YearsLine> lines;
};
bool draw_years(const YearsView& view, YearsDraft& draft, ui::Frame& frame);
// In a box of a page of its own, without a head.
void draw_years_in(const YearsView& view, YearsDraft& draft, ui::Frame& frame, const ui::Rect& box);

}  // namespace foyer::screens
