#include "roles/entrance/pages/chrome.h"

#include <algorithm>
#include <string>
#include <vector>

#include "kit/ui/pictures.h"
#include "kit/ui/widgets.h"

namespace foyer::screens {
namespace {

using ui::Frame;
using ui::Rect;

constexpr float kFoot_dp = 56;  // below the row of buttons

constexpr float kBrandLeast_dp = 150;  // the name is left out where it has less room

struct Chip {
  std::string id;
  std::string_view word, icon;
  flow::Intent intent;
  bool on = false;
  bool shown = true;  // otherwise its place stays empty, so that the others keep theirs
};

Lang other_than(Lang lang) { return lang == Lang::zh ? Lang::en : Lang::zh; }
std::string_view own_name(Lang lang) { return lang == Lang::zh ? "中文" : "English"; }

// From the right: start over, the language (both on the welcome), call a person; on the welcome
// large text by its name, with the other ways behind it. `apart`: that one has a row of its own.
Chip large_text(const View& view, Lang lang) {
  return {"large_text", words::kLargeText.in(lang), "format-size",
          flow::OpenAccess{.large_text = true}, view.model.access.large_text};
}
std::vector<Chip> chips_of(const View& view, Lang lang, bool apart = false) {
  std::vector<Chip> all;
  if (view.model.screen != flow::Screen::welcome) {
    all.push_back({"start_over", words::kStartOver.in(lang), {}, flow::StartOver{}});
    all.push_back(
        {"language", own_name(other_than(lang)), {}, flow::ChooseLanguage{other_than(lang)}});
  } else {
    for (const Lang one : {Lang::en, Lang::zh})
      all.push_back({"language." + std::string(code(one)),
                     own_name(one),
                     {},
                     flow::ChooseLanguage{one},
                     one == lang});
  }
  all.push_back(
      {"call_person", words::kCallPerson.in(lang), "bell-ring-outline", flow::CallPerson{}});
  if (view.model.screen == flow::Screen::welcome && !apart) all.push_back(large_text(view, lang));
  return all;
}

// Draws the chips at the right end and returns the room that is left of them. Where they want
// more room than there is, all become narrower by the same part.
Rect draw_chips(const View& view, Frame& frame, Rect box, bool dark, const std::vector<Chip>& all,
                MaybeIntent& intent) {
  const float gap = frame.px(12);
  if (ui::round_chip(frame, "access", take_right(box, box.height()), view.model.access.any(), dark,
                     "human-handsdown"))
    intent = flow::OpenAccess{};
  box.max.x -= gap;
  float wanted = 0;
  for (const Chip& chip : all) wanted += ui::chip_width(frame, chip.word, !chip.icon.empty());
  const float room = box.width() - gap * static_cast<float>(all.size() - 1);
  const float part = std::min(1.f, room / std::max(wanted, 1.f));
  for (const Chip& chip : all) {
    const float width = ui::chip_width(frame, chip.word, !chip.icon.empty()) * part;
    const Rect place = take_right(box, width);
    if (chip.shown && ui::chip(frame, chip.id, place, chip.word, chip.on, dark, chip.icon))
      intent = chip.intent;
    box.max.x -= gap;
  }
  return box;
}

bool lifted(const Frame& frame) { return frame.reach.min.y > frame.screen.min.y; }

}  // namespace

float margin(const Frame& frame) {
  const float usual = frame.theme.size.margin;
  return frame.px(frame.portrait() ? std::min(56.f, usual) : usual);
}

Rect back_box(const Frame& frame) {
  const Rect& s = frame.screen;
  const bool large = frame.theme.large_text;
  const float left = s.min.x + margin(frame), bottom = s.max.y - frame.px(kFoot_dp);
  return {{left, bottom - frame.px(frame.theme.size.button)},
          {left + frame.px(frame.portrait() ? large ? 176 : 232 : 300), bottom}};
}

Rect top_box(const Frame& frame) {
  const float side = margin(frame);
  const float top = frame.reach.min.y + frame.px(lifted(frame) ? 24 : frame.theme.size.edge);
  return {{frame.screen.min.x + side, top},
          {frame.screen.max.x - side, top + frame.px(frame.theme.size.chip)}};
}

namespace {

constexpr float kLogo_dp = 52, kLogoWidth_dp = 400;
constexpr ImU32 kStage = ui::rgb(0x1B2436);  // the lightest place of it that bears words

// The logo, and the branch beside it; 0: there is no logo to be seen.
float logo(const View& view, Frame& frame, const Rect& box, bool dark, const std::string& branch,
           const Frame::Setting& setting) {
  Rect place = box;
  const float spare = (box.height() - frame.px(kLogo_dp)) / 2;
  place.min.y += spare;
  place.max.y -= spare;
  place.max.x = std::min(place.max.x, place.min.x + frame.px(kLogoWidth_dp));
  const ImU32 ground = dark ? kStage : frame.palette.ground;
  const ui::MarkDrawn drawn = ui::mark(frame, view.content.showroom.logo, place, ground);
  if (drawn.coming) return 1;  // better nothing than a name that changes into it
  if (drawn.width == 0 || branch.empty()) return drawn.width;
  Rect rest = box;
  rest.min.x += drawn.width + frame.px(24);
  if (frame.width(branch, setting) > rest.width()) return drawn.width;
  frame.write(rest, branch, setting);
  return drawn.width + frame.px(24) + frame.width(branch, setting);
}

}  // namespace

float brand(const View& view, Frame& frame, const Rect& box, bool dark, bool with_branch) {
  if (box.width() < frame.px(kBrandLeast_dp)) return 0;
  const domain::Showroom& showroom = view.content.showroom;
  const Frame::Setting setting{.dp = 32,
                               .colour = dark ? frame.palette.stage_ink : frame.palette.ink,
                               .face = ui::Face::bold,
                               .middle = true};
  const std::string branch = with_branch ? frame.say(showroom.branch) : "";
  if (const float width = logo(view, frame, box, dark, branch, setting); width > 0) return width;
  std::string name = frame.say(showroom.dealer);
  const std::string longer = name + " · " + branch;
  if (with_branch && frame.width(longer, setting) <= box.width()) name = longer;
  frame.write(box, name, setting);
  return std::min(frame.width(name, setting), box.width());
}

Rect stage_above(const View& view, Frame& frame) {
  Rect above{frame.screen.min, {frame.screen.max.x, frame.reach.min.y}};
  if (!lifted(frame)) return above;
  frame.paint.stage(frame.list, above);
  above.min.x += margin(frame);
  above.max.x -= margin(frame);
  above.min.y += frame.px(frame.portrait() ? 48 : 20);
  if (frame.portrait()) {
    brand(view, frame, take_top(above, frame.px(frame.theme.size.chip)), true, true);
    above.min.y += frame.px(24);
  }
  above.max.y -= frame.px(frame.portrait() ? 32 : 16);
  return above;
}

MaybeIntent trouble_row(const View& view, Frame& frame, const Rect& box) {
  MaybeIntent intent;
  std::vector<Chip> all = chips_of(view, frame.lang);
  for (Chip& chip : all) chip.shown = chip.id == "language";
  const Rect rest = draw_chips(view, frame, box, true, all, intent);
  brand(view, frame, rest, true, true);
  return intent;
}

MaybeIntent top_row(const View& view, Frame& frame, const Rect& box, bool dark, bool bare) {
  MaybeIntent intent;
  // On a standing glass the dealer's name would have no room beside it.
  const bool apart = frame.portrait() && !lifted(frame);
  const Rect rest = draw_chips(view, frame, box, dark, chips_of(view, frame.lang, apart), intent);
  if (apart && view.model.screen == flow::Screen::welcome) {
    const Chip chip = large_text(view, frame.lang);
    const float width = ui::chip_width(frame, chip.word, true), below = frame.px(24);
    const Rect place{{box.max.x - width, box.max.y + below},
                     {box.max.x, box.max.y + below + box.height()}};
    if (ui::chip(frame, chip.id, place, chip.word, chip.on, dark, chip.icon))
      intent = flow::OpenAccess{.large_text = true};
  }
  if (bare) return intent;
  const bool named = !lifted(frame) || !frame.portrait();
  const float width =
      named ? brand(view, frame, rest, dark, view.model.screen == flow::Screen::welcome) : 0;

  const flow::Progress steps = flow::progress(view.model, view.content);
  if (steps.count == 0) return intent;
  const float bar = frame.px(100) * static_cast<float>(steps.count) - frame.px(12);
  Rect place{{box.centre().x - bar / 2, box.centre().y - frame.px(4)},
             {box.centre().x + bar / 2, box.centre().y + frame.px(4)}};
  if (frame.portrait()) {
    place = {{box.min.x, box.max.y + frame.px(36)}, {box.max.x, box.max.y + frame.px(44)}};
  } else {
    // Between the name and the chips; shorter where they leave less room.
    const float left = rest.min.x + width + frame.px(40);
    const float room = rest.max.x - frame.px(24) - left;
    const float length = std::min(bar, room);
    if (length < frame.px(120)) return intent;
    const float start = std::min(std::max(place.min.x, left), left + room - length);
    place.min.x = start;
    place.max.x = start + length;
  }
  ui::progress(frame, place, steps.step + 1, steps.count, dark);
  return intent;
}

// One line if it fits at four fifths of the size; a second line rather than smaller type. With a
// low reach the words stand on the stage above, where nobody has to touch them.
void question(Frame& frame, Rect& box, std::string_view title, std::string_view hint, bool above) {
  const ui::Palette& p = frame.palette;
  Frame::Setting h1{.dp = frame.theme.type.h1,
                    .colour = above ? p.stage_ink : p.ink,
                    .face = ui::Face::bold,
                    .min_dp = frame.theme.type.h1 * .8f};
  const Frame::Setting sub{.dp = 28, .colour = above ? p.stage_ink2 : p.ink2, .leading = 1.1f};
  float title_height = frame.height("国", h1, box.width());
  if (frame.width(title, h1) * .82f > box.width()) title_height *= 2;
  const float gap = hint.empty() ? 0 : frame.px(10);
  float hint_height = hint.empty() ? 0 : frame.height(hint, sub, box.width());
  if (above) {  // its foot stands at the foot of the stage
    hint_height = std::min(hint_height, box.height() * .4f);
    title_height = std::min(title_height, box.height() - gap - hint_height);
    h1.min_dp *= .5f;
    box.min.y = box.max.y - title_height - gap - hint_height;
  }
  // A name that two lines do not hold is set smaller.
  if (frame.height(title, h1, box.width()) > title_height) h1.min_dp *= .6f;
  frame.write(take_top(box, title_height), title, h1);
  if (hint.empty()) return;
  box.min.y += gap;
  frame.write(take_top(box, hint_height), hint, sub);
}

Page begin_page(const View& view, Frame& frame, std::string_view title, std::string_view hint) {
  frame.list.AddRectFilled(frame.screen.min, frame.screen.max, frame.palette.ground);
  Page page;
  const Rect top = top_box(frame);
  page.intent = top_row(view, frame, top, false);
  frame.arriving(true);  // what is above and at the foot is on every page and stays
  page.body = {{top.min.x, top.max.y + frame.px(frame.portrait() ? 104 : 44)},
               {top.max.x, frame.screen.max.y - frame.px(kFoot_dp)}};
  if (lifted(frame)) {
    Rect above = stage_above(view, frame);
    question(frame, above, title, hint, true);
    page.body.min.y -= frame.px(frame.portrait() ? 24 : 16);
    return page;
  }
  question(frame, page.body, title, hint, false);
  page.body.min.y += frame.px(40);
  return page;
}

FootTap foot(Frame& frame, Rect& body, const Foot& what) {
  FootTap tapped = FootTap::none;
  frame.arriving(false);
  Rect line = take_bottom(body, frame.px(frame.theme.size.button));
  body.max.y -= frame.px(40);
  const bool narrow = line.width() < frame.px(1200);
  const float gap = frame.px(narrow && frame.theme.large_text ? 16 : 24);
  const bool large = frame.theme.large_text;
  const float quiet = frame.px(narrow ? large ? 344 : 288 : 340);
  const float primary = frame.px(narrow ? large ? 416 : 400 : 460);
  if (what.back && ui::button(frame, "back", back_box(frame), words::kBack.in(frame.lang),
                              ui::ButtonKind::quiet))
    tapped = FootTap::back;
  if (what.next) {
    const Rect box = take_right(line, primary);
    line.max.x -= gap;
    const auto kind = what.next_ready ? ui::ButtonKind::primary : ui::ButtonKind::waiting;
    if (ui::button(frame, "next", box, what.next->in(frame.lang), kind) && what.next_ready)
      tapped = FootTap::next;
  }
  if (what.skip && ui::button(frame, "skip", take_right(line, quiet), what.skip->in(frame.lang),
                              ui::ButtonKind::quiet))
    tapped = FootTap::skip;
  frame.arriving(true);
  return tapped;
}

}  // namespace foyer::screens
