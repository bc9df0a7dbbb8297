// One area, item by item: what is right there, and what the round comes to.
#include <algorithm>
#include <numeric>
#include <vector>

#include "kit/base/calendar.h"
#include "kit/base/format.h"
#include "manage/standards/pages/standards_parts.h"

namespace foyer::screens::standards_page {
namespace {

using domain::StandardItem;
using standards::ItemAnswer;

constexpr float kItem_dp = 116;

Touched answers(Frame& frame, Rect box, const StandardItem& item, const std::string& answer,
                const Id& beside) {
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
    if (staff::answer_key(frame, std::string(key.says) + "." + item.id, place, key.word.in(lang),
                          answer == key.says, key.colour))
      touched = standards::Answer{item.area, item.id, std::string(key.says), beside};
  }
  return touched;
}

float keys_of(Frame& frame, float width) { return std::min(frame.px(390), width * .5f); }

// Weight, figures of the log, the right state: below the item, on as many lines as it needs.
std::string below_item(const ItemAnswer& one, Lang lang) {
  const StandardItem& item = *one.item;
  return joined({item.critical ? std::string(words::kCritical.in(lang)) : std::string(),
                 one.log ? said(words::kMeasuredAs, lang,
                                {std::to_string(one.log->right), std::to_string(one.log->of)})
                         : std::string(),
                 said(words::kWeightIs, lang, {std::to_string(item.weight)}),
                 std::string(item.hint.in(lang))});
}
Frame::Setting small_print(const Frame& frame, bool warn) {
  return {.dp = 23, .colour = warn ? frame.palette.warn : frame.palette.ink2};
}

float item_height(Frame& frame, const ItemAnswer& one, float width) {
  const float room = width - keys_of(frame, width) - frame.px(16);
  const float text = frame.height(below_item(one, frame.lang), small_print(frame, false), room);
  return std::max(frame.px(kItem_dp), text + frame.px(kItem_dp * .62f));
}

Touched item_row(Frame& frame, const Rect& box, const ItemAnswer& one, const Id& beside) {
  const ui::Palette& p = frame.palette;
  const Lang lang = frame.lang;
  const StandardItem& item = *one.item;
  Rect inner{{box.min.x, box.min.y + frame.px(12)}, {box.max.x, box.max.y - frame.px(12)}};
  Rect keys = take_right(inner, keys_of(frame, inner.width()));
  const float half = frame.px((kItem_dp - 24) / 2), middle = keys.centre().y;
  keys = {{keys.min.x, middle - half}, {keys.max.x, middle + half}};
  const Touched touched = answers(frame, keys, item, one.answer, beside);
  inner.max.x -= frame.px(16);
  frame.write(take_top(inner, frame.px(kItem_dp * .42f)), item.text.in(lang),
              {.dp = 31, .colour = p.ink, .face = ui::Face::bold, .min_dp = 24, .middle = true});
  frame.write(inner, below_item(one, lang),
              small_print(frame, item.critical && one.answer == domain::kIsWrong));
  frame.list.AddRectFilled({box.min.x, box.max.y - frame.line(2)}, box.max, p.line);
  return touched;
}

Touched items(const std::vector<ItemAnswer>& all, StandardsDraft& draft, Frame& frame,
              const Rect& box, const Id& beside) {
  Touched touched;
  ui::surface(frame, box);
  const Rect inner = box.inset(frame.px(28));
  std::vector<float> heights;
  for (const ItemAnswer& one : all) heights.push_back(item_height(frame, one, inner.width()));
  Rect content = ui::begin_scroll(frame, inner, draft.list,
                                  std::accumulate(heights.begin(), heights.end(), 0.f));
  for (std::size_t i = 0; i < all.size(); ++i) {
    const ItemAnswer& one = all[i];
    const Rect place = take_top(content, heights[i]);
    if (!ui::seen_in(inner, place)) continue;
    if (const Touched some = item_row(frame, place, one, beside)) touched = some;
  }
  ui::end_scroll(frame, draft.list, frame.palette.surface);
  return touched;
}

// What the area came to last time, or this consultant in the step, and who looked; the name on one
// line, however long it is.
void last_lines(const StandardsView& view, Frame& frame, Rect inner,
                const domain::StandardArea& area, const Id& beside) {
  const Lang lang = frame.lang;
  const std::string whose =
      area.observed ? standards::consultant_beside(view.context, beside) : std::string();
  const auto* last = standards::last_signed(view.context.house, area.id, whose);
  const auto write = [&](std::string_view text) {
    frame.write(take_top(inner, frame.px(40)), text,
                {.dp = 26, .colour = frame.palette.ink2, .min_dp = 20, .middle = true});
  };
  if (last == nullptr) return write(words::kNoLastRound.in(lang));
  write(said(words::kLastTime, lang,
             {moment_text(view, last->signed_.at.unix_ms()),
              points_text(standards::score_bp(last->as_signed))}));
  write(view.context.house.name_of(last->signed_.actor));
}

// What it comes to so far, by which formula, and what it was last time.
void score_panel(const StandardsView& view, Frame& frame, Rect box,
                 const domain::StandardArea& area, const standards::RoundScore& score,
                 const Id& beside) {
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
    line(said(area.observed ? words::kStepNotDone : words::kToMend, lang,
              {std::to_string(score.wrong_items)}),
         p.warn, true);
  if (score.critical_wrong > 0) line(std::string(words::kCriticalWrong.in(lang)), p.warn, true);
  for (const standards::AreaDue& one :
       standards::areas_due(view.context.house, view.context.content, view.context.now_ms))
    if (one.area->id == area.id && one.due) {
      const DueText due = due_text(view, frame, one);
      line(joined({std::string(standards::how_often(*area.often, lang)), due.text}), due.colour,
           one.is_due());
    }
  last_lines(view, frame, inner, area, beside);
}

}  // namespace

std::string points_text(std::optional<int> bp) { return bp ? one_decimal(*bp) : std::string("–"); }

Touched draw_area(const StandardsView& view, StandardsDraft& draft, Frame& frame, Rect body,
                  const domain::StandardArea& area, const Id& beside) {
  const bool upright = frame.portrait();
  const float gap = frame.px(24);
  const std::vector<ItemAnswer> all = standards::answers_of(view.context, area.id, beside);
  const standards::RoundScore score = standards::score_of(all);
  Rect side = upright ? take_bottom(body, frame.px(560)) : take_right(body, body.width() * .32f);
  (upright ? body.max.y : body.max.x) -= gap;
  Touched touched = items(all, draft, frame, body, beside);
  const Rect foot = take_bottom(side, frame.px(frame.theme.size.button));
  side.max.y -= gap;
  score_panel(view, frame, side, area, score, beside);
  const bool whole = score.is_whole();
  const std::string label =
      whole ? std::string(words::kSignRound.in(frame.lang))
            : said(words::kItemsLeft, frame.lang, {std::to_string(score.items - score.answered)});
  if (ui::button(frame, "round.sign", foot, label,
                 whole ? ui::ButtonKind::primary : ui::ButtonKind::waiting) &&
      whole)
    touched = standards::SignRound{area.id, beside};
  return touched;
}

}  // namespace foyer::screens::standards_page
