// One area, item by item: what is right there, and what the round comes to.
#include <algorithm>

#include "manage/standards/pages/standards_parts.h"

namespace foyer::screens::standards_page {
namespace {

using domain::StandardItem;

constexpr float kItem_dp = 116;

// One of three answers: its own colour when it is the one.
bool answer_key(Frame& frame, const std::string& id, const Rect& box, std::string_view label,
                bool on, ImU32 colour) {
  const ui::Palette& p = frame.palette;
  const bool tapped = frame.tap(id, box);
  const bool held = frame.held(id, box);
  const float radius = frame.px(18);
  ui::key_box(frame, box,
              held ? p.press
              : on ? ui::mix(p.surface, colour, .12f)
                   : p.surface,
              radius);
  const float line = frame.line(on ? 4 : 2);
  const Rect inside = box.inset(line / 2);
  frame.list.AddRect(inside.min, inside.max, on ? colour : p.line, radius, 0, line);
  frame.write(box.inset(frame.px(6)), label,
              {.dp = 27,
               .colour = on ? colour : p.ink,
               .face = on ? ui::Face::bold : ui::Face::regular,
               .align = Frame::Align::centre,
               .min_dp = 20,
               .middle = true});
  return tapped;
}

Touched answers(Frame& frame, Rect box, const StandardItem& item, const std::string& answer) {
  Touched touched;
  const ui::Palette& p = frame.palette;
  const Lang lang = frame.lang;
  struct Key {
    const Phrase& word;
    std::string_view says;
    ImU32 colour;
  };
  const Key keys[] = {{words::kRight, domain::kIsRight, p.good},
                      {words::kWrong, domain::kIsWrong, p.warn},
                      {words::kNotHere, domain::kDoesNotApply, p.ink2}};
  int at = 0;
  for (const Key& key : keys) {
    const Rect place = column(box, at++, 3, frame.px(12));
    if (answer_key(frame, std::string(key.says) + "." + item.id, place, key.word.in(lang),
                   answer == key.says, key.colour))
      touched = standards::Answer{item.area, item.id, std::string(key.says)};
  }
  return touched;
}

Touched item_row(const StandardsView& view, Frame& frame, const Rect& box, const StandardItem& item,
                 const domain::StandardRound* round) {
  const ui::Palette& p = frame.palette;
  const Lang lang = frame.lang;
  const std::string answer = standards::answer_of(view.context, item, round);
  Rect inner{{box.min.x, box.min.y + frame.px(12)}, {box.max.x, box.max.y - frame.px(12)}};
  const float keys = std::min(frame.px(390), inner.width() * .5f);
  const Touched touched = answers(frame, take_right(inner, keys), item, answer);
  inner.max.x -= frame.px(16);
  std::string beside = said(words::kWeightIs, lang, {std::to_string(item.weight)});
  if (!item.measured.empty()) {
    const standards::Measured log =
        standards::measured(item, view.context.house, view.context.content, view.context.now_ms);
    beside =
        joined({said(words::kMeasuredAs, lang, {std::to_string(log.right), std::to_string(log.of)}),
                beside});
  }
  if (item.critical) beside = joined({std::string(words::kCritical.in(lang)), beside});
  Rect upper = take_top(inner, inner.height() * .54f);
  frame.write(upper, item.text.in(lang),
              {.dp = 31, .colour = p.ink, .face = ui::Face::bold, .min_dp = 24, .middle = true});
  frame.write(inner, joined({beside, std::string(item.hint.in(lang))}),
              {.dp = 23,
               .colour = item.critical && answer == domain::kIsWrong ? p.warn : p.ink2,
               .min_dp = 23,
               .middle = true});
  frame.list.AddRectFilled({box.min.x, box.max.y - frame.line(2)}, box.max, p.line);
  return touched;
}

Touched items(const StandardsView& view, StandardsDraft& draft, Frame& frame, const Rect& box,
              const domain::Choice& area) {
  Touched touched;
  ui::surface(frame, box);
  const Rect inner = box.inset(frame.px(28));
  const auto* round = standards::open_round(view.context, area.id);
  const auto& all = view.context.rules().items;
  const auto count = std::ranges::count(all, area.id, &StandardItem::area);
  const float high = frame.px(kItem_dp);
  Rect content = ui::begin_scroll(frame, inner, draft.list, high * static_cast<float>(count));
  for (const StandardItem& item : all) {
    if (item.area != area.id) continue;
    const Rect place = take_top(content, high);
    if (!ui::seen_in(inner, place)) continue;
    if (const Touched one = item_row(view, frame, place, item, round)) touched = one;
  }
  ui::end_scroll(frame, draft.list, frame.palette.surface);
  return touched;
}

std::string points_text(std::optional<int> bp) {
  constexpr int kHalf = 5;
  return bp ? standards::tenths_text((*bp + kHalf) / 10) : std::string("–");
}

// What it comes to so far, by which formula, and what it was last time.
void score_panel(const StandardsView& view, Frame& frame, Rect box, const domain::Choice& area,
                 const standards::RoundScore& score) {
  const ui::Palette& p = frame.palette;
  const Lang lang = frame.lang;
  ui::surface(frame, box);
  Rect inner = box.inset(frame.px(32));
  const domain::StandardRules& rules = view.context.rules();
  constexpr int kBp = 100;
  const bool enough = score.bp() && *score.bp() >= rules.target * kBp && score.critical_wrong == 0;
  Rect big = take_top(inner, frame.px(110));
  const Frame::Setting value{
      .dp = 92, .colour = enough ? p.good : p.ink, .face = ui::Face::bold, .middle = true};
  const std::string points = points_text(score.bp());
  frame.write(take_left(big, frame.width(points, value) + 2), points, value);
  big.min.x += frame.px(16);
  frame.write(big,
              joined({std::string(words::kPoints.in(lang)),
                      said(words::kRoundTarget, lang, {std::to_string(rules.target)})}),
              {.dp = 27, .colour = p.ink2, .middle = true});
  const auto line = [&](const std::string& text, ImU32 colour, bool bold) {
    if (text.empty()) return;
    const Frame::Setting setting{
        .dp = 26, .colour = colour, .face = bold ? ui::Face::bold : ui::Face::regular};
    frame.write(take_top(inner, frame.height(text, setting, inner.width()) + frame.px(8)), text,
                setting);
  };
  line(said(words::kRoundIs, lang, {std::to_string(score.right), std::to_string(score.counted)}),
       p.ink, true);
  line(std::string(words::kRoundFormula.in(lang)), p.ink2, false);
  if (score.wrong_items > 0)
    line(said(words::kToMend, lang, {std::to_string(score.wrong_items)}), p.warn, true);
  if (score.critical_wrong > 0) line(std::string(words::kCriticalWrong.in(lang)), p.warn, true);
  const auto* last = standards::last_signed(view.context.house, area.id);
  line(
      last == nullptr
          ? std::string(words::kNoLastRound.in(lang))
          : said(words::kLastRound, lang,
                 {view.context.content.showroom.time_zone.day(last->signed_.at.unix_ms()).substr(5),
                  points_text(standards::score_bp(last->as_signed))}),
      p.ink2, false);
}

}  // namespace

Touched draw_area(const StandardsView& view, StandardsDraft& draft, Frame& frame, Rect body,
                  const domain::Choice& area) {
  const bool upright = frame.portrait();
  const float gap = frame.px(24);
  const standards::RoundScore score = standards::score_of(view.context, area.id);
  Rect side = upright ? take_bottom(body, frame.px(560)) : take_right(body, body.width() * .32f);
  (upright ? body.max.y : body.max.x) -= gap;
  Touched touched = items(view, draft, frame, body, area);
  const Rect foot = take_bottom(side, frame.px(frame.theme.size.button));
  side.max.y -= gap;
  score_panel(view, frame, side, area, score);
  const bool whole = score.is_whole();
  const std::string label =
      whole ? std::string(words::kSignRound.in(frame.lang))
            : said(words::kItemsLeft, frame.lang, {std::to_string(score.items - score.answered)});
  if (ui::button(frame, "round.sign", foot, label,
                 whole ? ui::ButtonKind::primary : ui::ButtonKind::waiting) &&
      whole)
    touched = standards::SignRound{area.id};
  return touched;
}

}  // namespace foyer::screens::standards_page
