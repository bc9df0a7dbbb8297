#include "roles/host/pages/signing.h"

#include <algorithm>
#include <cmath>

#include "roles/host/pages/number_pad.h"
#include "roles/host/pages/words_staff.h"

namespace foyer::screens::staff {
namespace {

using domain::SignaturePoint;

// --- the signature ---

// px: a thousandth of the paper's height, or of a quarter of its width where it is very wide.
float unit_of(const Rect& paper) { return std::max(paper.height(), paper.width() / 4) / 1000; }

SignaturePoint to_paper(const Rect& paper, ImVec2 at, std::int64_t ms) {
  const float unit = unit_of(paper);
  return {static_cast<int>(std::lround((at.x - paper.min.x) / unit)),
          static_cast<int>(std::lround((at.y - paper.min.y) / unit)), static_cast<int>(ms)};
}

// The finger that leads writes; every place that it went through in this frame counts.
void follow_finger(Frame& frame, const Rect& paper, SigningDraft& draft) {
  frame.tap("paper", paper);
  if (!frame.live()) return;
  const ui::Pointer& finger = frame.pointer();
  if (finger.landed() && paper.contains(finger.landed_at())) {
    if (draft.strokes.empty()) draft.began_ms = frame.now_ms;
    draft.strokes.emplace_back();
    draft.writing = true;
  }
  if (!draft.writing || draft.strokes.empty()) return;
  frame.keep_others_off(paper);
  for (const ImVec2 at : finger.trail()) {
    const ImVec2 inside{std::clamp(at.x, paper.min.x, paper.max.x),
                        std::clamp(at.y, paper.min.y, paper.max.y)};
    const SignaturePoint point = to_paper(paper, inside, frame.now_ms - draft.began_ms);
    auto& stroke = draft.strokes.back();
    if (stroke.empty() ||
        std::abs(stroke.back().x - point.x) + std::abs(stroke.back().y - point.y) > 2)
      stroke.push_back(point);
  }
  if (finger.released() || !finger.down()) draft.writing = false;
}

// A curve through the middles of neighbouring points: no corner of a fast hand is seen.
void draw_line(Frame& frame, ImVec2 corner, float unit, float width,
               const std::vector<domain::SignaturePoint>& stroke) {
  const auto place = [&](const domain::SignaturePoint& one) {
    return ImVec2{corner.x + static_cast<float>(one.x) * unit,
                  corner.y + static_cast<float>(one.y) * unit};
  };
  if (stroke.empty()) return;
  const ImU32 ink = frame.palette.ink;
  frame.list.AddCircleFilled(place(stroke.front()), width / 2, ink, 16);
  if (stroke.size() < 2) return;
  frame.list.PathLineTo(place(stroke.front()));
  for (std::size_t i = 1; i + 1 < stroke.size(); ++i) {
    const ImVec2 a = place(stroke[i]), b = place(stroke[i + 1]);
    frame.list.PathBezierQuadraticCurveTo(a, {(a.x + b.x) / 2, (a.y + b.y) / 2}, 4);
  }
  frame.list.PathLineTo(place(stroke.back()));
  frame.list.PathStroke(ink, 0, width);
  frame.list.AddCircleFilled(place(stroke.back()), width / 2, ink, 16);
}

void draw_stroke(Frame& frame, const Rect& sheet,
                 const std::vector<domain::SignaturePoint>& stroke) {
  const float unit = std::max(sheet.height(), sheet.width() / 4) / 1000;
  draw_line(frame, sheet.min, unit, frame.px(7), stroke);
}

void draw_strokes(Frame& frame, const Rect& box, const domain::Signature& strokes) {
  int most_x = 1, most_y = 1;
  for (const auto& stroke : strokes)
    for (const domain::SignaturePoint& point : stroke) {
      most_x = std::max(most_x, point.x);
      most_y = std::max(most_y, point.y);
    }
  const float unit =
      std::min(box.width() / static_cast<float>(most_x), box.height() / static_cast<float>(most_y));
  for (const auto& stroke : strokes) draw_line(frame, box.min, unit, frame.px(5), stroke);
}

void seal(const domain::SignedPaper& paper, Frame& frame, Rect& inner) {
  const bool broken = paper.bond == domain::Bond::broken;
  const ImU32 ink = broken ? frame.palette.warn : frame.palette.good;
  const std::string_view text = domain::bond_text(paper.bond, paper.lang);
  const Frame::Setting said{.dp = 27, .colour = ink, .face = ui::Face::bold};
  const float sign = frame.px(44);
  Rect line = take_bottom(inner, frame.height(text, said, inner.width() - sign) + 2);
  ui::draw_icon(frame, take_left(line, sign), broken ? "alert-circle-outline" : "shield-check", 30,
                ink);
  frame.write(line, text, said);
}

// What was ticked; or that it was read in other words than the pack's of today.
void clauses(Frame& frame, Rect& box, const domain::SignedPaper& paper) {
  const ui::Palette& p = frame.palette;
  if (!paper.same_words) {
    frame.write(box, domain::signed_words(paper.lang).other_words, {.dp = 25, .colour = p.ink2});
    return;
  }
  box.min.y += frame.px(8);
  const float sign = frame.px(40), gap = frame.px(6);
  Frame::Setting said{.dp = 26, .colour = p.ink};
  const auto height = [&](const std::string& clause) {
    return frame.height(clause, said, box.width() - sign) + 2;
  };
  for (const float smaller : {26.f, 23.f, 20.f}) {
    said.dp = smaller;
    float all = -gap;
    for (const std::string& clause : paper.clauses) all += height(clause) + gap;
    if (all <= box.height()) break;
  }
  for (const std::string& clause : paper.clauses) {
    Rect line = box;
    line.max.y = line.min.y + height(clause);
    box.min.y = line.max.y + gap;
    ui::draw_icon(frame, take_left(line, sign), "check", 24, p.good);
    frame.write(line, clause, said);
  }
}

}  // namespace

void signing_sheet(Frame& frame, const Rect& box, SigningDraft& draft, std::string_view witness) {
  staff::card_box(frame, box, false);
  Rect inner = box.inset(frame.px(20));
  Rect below = take_bottom(inner, frame.px(44));
  const Frame::Setting small{.dp = 23, .colour = frame.palette.ink2, .middle = true};
  frame.write(take_left(below, below.width() * .42f),
              said(words::kWitness, frame.lang, {std::string(witness)}), small);
  frame.write(
      below, words::kRightsStay.in(frame.lang),
      {.dp = 23, .colour = frame.palette.ink2, .align = Frame::Align::right, .middle = true});
  Rect head = inner;
  head.max.y = head.min.y + frame.px(frame.theme.size.chip);
  const auto again = words::kSignAgain.in(frame.lang);
  const Rect chip =
      take_right(head, std::min(ui::chip_width(frame, again, true), head.width() * .5f));
  Rect sheet = inner;
  sheet.max.x = chip.min.x - frame.px(16);
  frame.list.AddRectFilled({inner.min.x, inner.max.y - frame.line(2)}, inner.max,
                           frame.palette.line);
  follow_finger(frame, sheet, draft);
  if (ui::chip(frame, "again", chip, again, false, false, "undo")) {
    draft.strokes.clear();
    draft.writing = false;
  }
  if (draft.strokes.empty()) {
    Rect hint = sheet;
    hint.max.y = hint.min.y + frame.px(44);
    frame.write(hint, words::kSignHere.in(frame.lang),
                {.dp = 28, .colour = frame.palette.ink, .face = ui::Face::bold});
  }
  frame.list.PushClipRect(sheet.min, sheet.max, true);
  for (const auto& stroke : draft.strokes) draw_stroke(frame, sheet, stroke);
  frame.list.PopClipRect();
}

bool sign_button(Frame& frame, const Rect& box, const SigningDraft& draft, bool all_ticked) {
  const bool written = domain::is_signature(draft.strokes);
  const bool ready = written && all_ticked;
  const auto word = !draft.strokes.empty() && !written ? words::kSignMore : words::kSigned;
  return ui::button(frame, "sign", box, word.in(frame.lang),
                    ready ? ui::ButtonKind::primary : ui::ButtonKind::waiting) &&
         ready;
}

bool tick_row(Frame& frame, std::string_view id, const Rect& box, std::string_view text, bool on) {
  const ui::Palette& p = frame.palette;
  const bool tapped = frame.tap(id, box);
  staff::card_box(frame, box, frame.held(id, box));
  Rect inner = box.inset(frame.px(8));
  inner.min.x += frame.px(16);
  const Rect mark = take_left(inner, frame.px(56));
  const float radius = frame.px(26);
  if (on) {
    frame.list.AddCircleFilled(mark.centre(), radius, p.good, 40);
    ui::draw_icon(frame, mark, "check", 34, p.surface);
  } else {
    frame.list.AddCircle(mark.centre(), radius, p.ink2, 40, frame.line(3));
  }
  inner.min.x += frame.px(24);
  frame.write(inner, text, {.dp = 30, .colour = p.ink, .middle = true});
  return tapped;
}

void signed_page(Frame& frame, Rect box, const domain::SignedPaper& paper) {
  ui::surface(frame, box);
  Rect inner = box.inset(frame.px(40));
  const ui::Palette& p = frame.palette;
  frame.write(take_top(inner, frame.px(64)), paper.title,
              {.dp = 38, .colour = p.ink, .face = ui::Face::bold, .middle = true});
  frame.write(take_top(inner, frame.px(44)), joined({paper.dealer, paper.branch, paper.when}),
              {.dp = 25, .colour = p.ink2, .middle = true});
  inner.min.y += frame.px(12);
  seal(paper, frame, inner);
  inner.max.y -= frame.px(12);
  // Lying, what was ticked and the signature stand beside the rest, standing below it.
  const bool beside = inner.width() > inner.height();
  Rect other = inner;
  if (beside) {
    other = take_right(inner, inner.width() * .5f);
    other.min.x += frame.px(36);
  }
  Rect& below = beside ? other : inner;
  if (!paper.strokes.empty()) {
    const Rect ink = take_bottom(below, std::min(frame.px(220), below.height() * .28f));
    frame.list.AddRectFilled({ink.min.x, ink.max.y - frame.line(2)}, ink.max, p.line);
    draw_strokes(frame, ink.inset(frame.px(12)), paper.strokes);
    below.max.y -= frame.px(16);
  }
  std::vector<FactLine> lines;
  for (const domain::SignedPaper::Line& line : paper.lines)
    lines.push_back({std::string(line.name), line.value});
  fact_lines(frame, inner, lines, false);
  clauses(frame, below, paper);
}

bool signed_paper_side(Frame& frame, Rect side, const domain::SignedPaper& paper,
                       std::string_view saved) {
  const Rect save = take_bottom(side, frame.px(frame.theme.size.button));
  side.max.y -= frame.px(12);
  const bool asked = ui::button(frame, "save_paper", save, words::kSavePaper.in(frame.lang),
                                ui::ButtonKind::quiet);
  if (!saved.empty())
    frame.write(
        take_bottom(side, frame.px(48)), said(words::kSavedPaper, frame.lang, {std::string(saved)}),
        {.dp = 23, .colour = frame.palette.ink2, .align = Frame::Align::centre, .middle = true});
  frame.write(
      take_top(side, frame.px(56)),
      (paper.lang == Lang::zh ? words::kPaperCode.zh : words::kPaperCode.en),
      {.dp = 27, .colour = frame.palette.ink, .align = Frame::Align::centre, .middle = true});
  const float wide = std::min(side.width(), side.height());
  const ImVec2 c = side.centre();
  frame.paint.qr(frame.list, {{c.x - wide / 2, side.min.y}, {c.x + wide / 2, side.min.y + wide}},
                 domain::as_text(paper));
  return asked;
}

}  // namespace foyer::screens::staff
