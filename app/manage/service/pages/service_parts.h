// Pieces of the pages of sales and service. Inside `manage/service/pages`. UI thread.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "manage/service/pages/service_page.h"
#include "manage/service/pages/words_service.h"

namespace foyer::screens::service_page {

using staff::joined;
using staff::said;
using ui::Frame;
using ui::Rect;
using Touched = std::optional<service::Intent>;

// Two texts at the left, the lower one in `ink`, and a line below.
void two_lines(Frame& frame, const Rect& box, Rect inner, std::string_view upper,
               std::string_view lower, ImU32 ink);
// Whoever works here, by name.
std::vector<staff::ChipOf> people_of(const service::Context& context);
// A question above its chips, which stand below one another in `rest`. The one that stands is
// touched again: nothing is chosen, unless something always is.
struct Asked {
  const char* name;
  const Phrase& asks;
  std::vector<staff::ChipOf> all;
  std::string& chosen;
  bool always = false;
};
void draw_asked(Frame& frame, const Rect& box, ui::Scroll& list, std::vector<Asked> all);
// Two buttons at the foot: true in `take` where the right one was touched.
struct Foot {
  bool leave = false, take = false;
};
Foot draw_foot(Frame& frame, const Rect& box, std::string_view leave, std::string_view take,
               bool whole);

// `item`: nullptr: of every one.
Touched draw_plan(const ServiceView& view, ServiceDraft& draft, const domain::SharedItem* item,
                  Frame& frame, const Rect& box);
void draw_passed(const ServiceView& view, ServiceDraft& draft, const domain::SharedItem* item,
                 Frame& frame, const Rect& box);
Touched draw_came(const ServiceView& view, ServiceDraft& draft, const domain::SharedItem* item,
                  Frame& frame, const Rect& box);
ServiceTaps draw_tell(const ServiceView& view, ServiceDraft& draft, Frame& frame, Rect box);

}  // namespace foyer::screens::service_page
