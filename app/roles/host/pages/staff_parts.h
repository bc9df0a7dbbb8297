// Pieces that the pages of all staff share: how a guest is named, words for what facts say, rows,
// lists that are longer than their place. UI thread.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "kit/ui/widgets.h"
#include "roles/entrance/pages/chrome.h"
#include "showroom/visit.h"

namespace foyer::screens::staff {

using ui::Frame;
using ui::Rect;

// "王建国 先生" / "Ms Emily Carter", or "no name".
std::string full_name(const domain::Visit& visit, const domain::Content& content, Lang lang);
std::string full_name(const std::string& name, const std::string& honorific,
                      const domain::Content& content, Lang lang);
// How they are called across the room: "王先生", or the ticket.
std::string called(const domain::Visit& visit, const domain::Content& content, Lang lang);
// The first %s or %d of the phrase is the first value, and so on; an ending in brackets behind it
// ("%d visit(s)") goes by that number.
std::string said(const Phrase& phrase, Lang lang, std::initializer_list<std::string> values);
// With " · " between those that are not empty.
std::string joined(std::initializer_list<std::string> parts);
std::string minutes_text(int minutes, Lang lang);
std::string text_of(const domain::Choice* choice, Lang lang);
std::string vehicle_name(const domain::Content& content, std::string_view id, Lang lang);
std::string reason_text(std::string_view reason, Lang lang);
std::string stage_text(std::string_view stage, Lang lang);

// `radius_dp`: of its corners; 0: a card's.
void card_box(Frame& frame, const Rect& box, bool held, bool marked = false, float radius_dp = 0);
// A small grey label.
float tag(Frame& frame, ImVec2 at, std::string_view text, float room, float height_dp = 46);
void title(Frame& frame, const Rect& box, std::string_view text);
// A row of a sheet's list: two texts and a line below; tappable.
bool row(Frame& frame, std::string_view id, const Rect& box, std::string_view left,
         std::string_view right, bool strong = false);

// The ground, a way back (true: it was tapped), a title and a line beside it; the body is left in
// `body`. `right`: what is left of the top row, instead of a line.
bool page_head(Frame& frame, std::string_view title, std::string_view hint, Rect& body,
               Rect* right = nullptr);
Rect body_below(const Frame& frame, const Rect& top);
// A chip at the right end of `from`, of which it takes the share `most` at most.
bool end_chip(Frame& frame, Rect& from, std::string_view id, std::string_view label,
              std::string_view icon, bool on = false, bool dark = false, float most = 1);
void heading(Frame& frame, const Rect& box, std::string_view text);
// A choice among several: filled when it is chosen.
bool pick(Frame& frame, std::string_view id, const Rect& box, std::string_view text, bool on,
          std::string_view hint = {});
// Chips on as many lines as they need: how high they are, and which one was touched (empty: none).
// Their targets are `name`, a dot and the id.
struct ChipOf {
  std::string id, label;
};
float chips_height(Frame& frame, const std::vector<ChipOf>& all, float width);
std::string chips(Frame& frame, std::string_view name, Rect box, const std::vector<ChipOf>& all,
                  std::string_view chosen);
// One answer of several that stand side by side: in its own colour when it is the one.
bool answer_key(Frame& frame, std::string_view id, const Rect& box, std::string_view label, bool on,
                ImU32 colour);

// How many of `count` rows of `height` fit, and chips to turn the page in `bar` if they do not.
// Moves `from`; returns one behind the last that is shown.
std::size_t pages(Frame& frame, std::string_view id, Rect& bar, std::size_t& from,
                  std::size_t count, std::size_t fit);

}  // namespace foyer::screens::staff
