// An offer as a readable whole: each line a step on the way from the list price to the total.
#include <algorithm>

#include "steps/offer/money.h"
#include "steps/offer/offer_rows.h"
#include "steps/offer/pages/offer_parts.h"

namespace foyer::screens::offer {
namespace {

using domain::Fen;

using Row = domain::OfferRow;

// Where bars stand: not from nothing, since the steps are small beside the car. What begins at
// nothing is broken off at the left.
struct Scale {
  Fen low = 0, high = 1;
  Rect box;
  float at(Fen value) const {
    const auto share = static_cast<double>(value - low) / static_cast<double>(high - low);
    return box.min.x + box.width() * static_cast<float>(std::clamp(share, 0., 1.));
  }
};

Scale scale_of(const std::vector<Row>& rows, Fen total) {
  Scale scale;
  scale.low = scale.high = total;
  for (const Row& row : rows) {
    if (row.kind == Row::Kind::heading || row.kind == Row::Kind::given) continue;
    scale.low = std::min(scale.low, row.to);
    scale.high = std::max(scale.high, row.to);
  }
  const Fen width = std::max<Fen>(scale.high - scale.low, 1);
  scale.low -= width / 3;
  return scale;
}

// `stretch`: how much more room there is than the rows need at least.
float height_of(Frame& frame, const Row& row, float stretch) {
  if (row.kind == Row::Kind::choice)
    return std::max(frame.px(frame.theme.size.chip), frame.room(66, 28)) *
           std::clamp(stretch, 1.f, 1.1f);
  return frame.room(row.kind == Row::Kind::heading ? 32 : 38, 28) * stretch;
}

float stretch_of(Frame& frame, const std::vector<Row>& rows, float height) {
  float least = 0;
  for (const Row& row : rows) least += height_of(frame, row, 1);
  constexpr float kLeast = .86f, kMost = 1.4f;
  return least > 0 ? std::clamp(height / least, kLeast, kMost) : 1;
}

void bar(Frame& frame, const Rect& place, Scale scale, const Row& row, ImU32 colour) {
  scale.box = place;
  const bool whole = row.from == 0;
  const float a = whole ? place.min.x : scale.at(std::min(row.from, row.to));
  const float b = std::max(scale.at(std::max(row.from, row.to)), a + frame.px(4));
  const float half = frame.px(13), y = place.centre().y;
  frame.list.AddRectFilled({a, y - half}, {b, y + half}, colour, frame.px(whole ? 5 : 6));
  if (!whole) return;
  const float x = place.min.x + frame.px(20), slant = frame.px(7), wide = frame.px(6);
  frame.list.AddQuadFilled({x, y + half}, {x + wide, y + half}, {x + slant + wide, y - half},
                           {x + slant, y - half}, frame.palette.surface);
}

ImU32 colour_of(const Frame& frame, const Row& row) {
  const ui::Palette& p = frame.palette;
  if (row.kind == Row::Kind::sum) return p.ink;
  if (row.kind == Row::Kind::choice) return ui::mix(p.accent_ink, p.surface, .45f);
  return row.to < row.from ? p.good : p.ink2;
}

void figure(Frame& frame, const Rect& box, const Row& row) {
  const ui::Palette& p = frame.palette;
  const bool sum = row.kind == Row::Kind::sum;
  frame.write(box, fen_text(row.amount, frame.lang),
              {.dp = 28,
               .colour = row.amount < 0 ? p.good : p.ink,
               .face = sum ? ui::Face::bold : ui::Face::regular,
               .align = Frame::Align::right,
               .middle = true});
}

// The name, and behind it who gets the money, or what is to be known.
void name(Frame& frame, Rect box, const Row& row) {
  const Frame::Setting setting{
      .dp = 28,
      .colour = frame.palette.ink,
      .face = row.kind == Row::Kind::sum ? ui::Face::bold : ui::Face::regular,
      .middle = true};
  const float wide = std::min(frame.width(row.text, setting) + 2, box.width());
  frame.write(take_left(box, wide), row.text, setting);
  if (row.line == nullptr || row.line->payee.zh.empty() || row.amount == 0) return;
  box.min.x += frame.px(10);
  const std::string payee = said(words::kTo, frame.lang, {frame.say(row.line->payee)});
  const Frame::Setting small{.dp = 22, .colour = frame.palette.ink2, .middle = true};
  if (frame.width(payee, small) <= box.width()) frame.write(box, payee, small);
}

void given(Frame& frame, Rect box, const Row& row) {
  const std::string worth =
      said(words::kGiven, frame.lang, {short_fen_text(row.line->worth, frame.lang)});
  const Frame::Setting tag{.dp = 23,
                           .colour = frame.palette.good,
                           .face = ui::Face::bold,
                           .align = Frame::Align::centre,
                           .middle = true};
  Rect place = take_right(box, std::min(frame.width(worth, tag) + frame.px(32), box.width() * .7f));
  place.min.y += frame.px(4);
  place.max.y -= frame.px(4);
  frame.list.AddRectFilled(place.min, place.max,
                           ui::mix(frame.palette.surface, frame.palette.good, .1f), frame.px(12));
  frame.write(place, worth, tag);
  frame.write(box, row.text, {.dp = 28, .colour = frame.palette.ink, .middle = true});
}

void choice_name(Frame& frame, Rect box, const Row& row) {
  std::string hint = joined({frame.say(row.line->hint), frame.say(row.line->payee)});
  if (row.line->worth > 0)
    hint = said(words::kWaived, frame.lang, {short_fen_text(row.line->worth, frame.lang)});
  const Frame::Setting strong{.dp = 28, .colour = frame.palette.ink, .middle = true};
  if (hint.empty()) {
    frame.write(box, row.text, strong);
    return;
  }
  frame.write(take_top(box, box.height() * .54f), row.text, strong);
  frame.write(box, hint, {.dp = 22, .colour = frame.palette.ink2});
}

// The whole row is the target; its switch stands at the left.
bool choice_row(Frame& frame, Rect box, const Row& row, const Scale& scale, bool live) {
  const bool tapped = live && frame.tap("line." + row.line->id, box);
  const ui::Palette& p = frame.palette;
  const bool on = row.line->on;
  const Rect place = take_left(box, frame.px(84));
  const float half = frame.px(24), y = place.centre().y;
  const Rect track{{place.min.x, y - half}, {place.max.x, y + half}};
  frame.list.AddRectFilled(track.min, track.max, on ? p.accent_ink : p.track, half);
  const float x = on ? track.max.x - half : track.min.x + half;
  frame.list.AddCircleFilled({x, y}, half - frame.px(6), p.surface, 40);
  box.min.x += frame.px(18);
  Rect right = take_right(box, frame.px(184));
  figure(frame, right, row);
  const Rect steps = take_right(box, box.width() * .44f);
  box.max.x -= frame.px(8);
  if (on && row.amount != 0) bar(frame, steps, scale, row, colour_of(frame, row));
  choice_name(frame, box, row);
  return tapped;
}

void total_row(Frame& frame, Rect box, Fen total, Scale scale) {
  const ui::Palette& p = frame.palette;
  frame.list.AddRectFilled(box.min, {box.max.x, box.min.y + frame.line(2)}, p.line);
  const Frame::Setting sum{.dp = 38,
                           .colour = p.accent_ink,
                           .face = ui::Face::bold,
                           .align = Frame::Align::right,
                           .middle = true};
  const std::string text = fen_text(total, frame.lang);
  frame.write(take_right(box, frame.width(text, sum) + frame.px(6)), text, sum);
  box.max.x -= frame.px(16);
  const Rect left = take_left(box, box.width() * .5f);
  bar(frame, box, scale, {Row::Kind::sum, nullptr, {}, 0, total, total}, p.accent_ink);
  frame.write(left, words::kTotal.in(frame.lang),
              {.dp = 30, .colour = p.ink, .face = ui::Face::bold, .middle = true});
}

}  // namespace

std::optional<flow::offer::Intent> draw_waterfall(const Waterfall& what, OfferDraft& draft,
                                                  Frame& frame, const Rect& box) {
  std::optional<flow::offer::Intent> tapped;
  ui::surface(frame, box);
  Rect inner = box.inset(frame.px(18));
  inner.min.x += frame.px(6);
  inner.max.x -= frame.px(6);
  const Fen all = domain::total(what.lines, what.after);
  const std::vector<Row> rows = domain::rows_of(what.lines, what.after, frame.lang);
  const Scale scale = scale_of(rows, all);
  const Rect foot = take_bottom(inner, frame.room(60, 38));
  const float stretch = stretch_of(frame, rows, inner.height());
  float height = 0;
  for (const Row& row : rows) height += height_of(frame, row, stretch);
  Rect content = ui::begin_scroll(frame, inner, draft.lines, height);
  for (const Row& row : rows) {
    Rect line = take_top(content, height_of(frame, row, stretch));
    if (!ui::seen_in(inner, line)) continue;
    if (row.kind == Row::Kind::heading) {
      frame.write(line, row.text, {.dp = 23, .colour = frame.palette.ink2, .middle = true});
    } else if (row.kind == Row::Kind::given) {
      given(frame, line, row);
    } else if (row.kind == Row::Kind::choice) {
      if (choice_row(frame, line, row, scale, what.live))
        tapped = flow::offer::Switch{row.line->id};
    } else {
      figure(frame, take_right(line, frame.px(184)), row);
      const Rect steps = take_right(line, line.width() * .38f);
      line.max.x -= frame.px(10);
      if (row.amount != 0) bar(frame, steps, scale, row, colour_of(frame, row));
      name(frame, line, row);
    }
  }
  ui::end_scroll(frame, draft.lines, frame.palette.surface);
  total_row(frame, foot, all, scale);
  return tapped;
}

}  // namespace foyer::screens::offer
