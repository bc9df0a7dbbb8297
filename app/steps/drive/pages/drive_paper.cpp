// The signed agreement: as it is kept, as a file, and as a code that the guest's telephone reads.
#include <algorithm>

#include "steps/drive/pages/drive_parts.h"

namespace foyer::screens::drive {
namespace {

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

// Where several drive, each has a paper.
void which_driver(const DriveView& view, Frame& frame, Rect& body, DriveTaps& taps) {
  const domain::DriveFile* file = view.file();
  const int count = file == nullptr ? 0 : flow::drive::signed_drivers(*file);
  if (count < 2) return;
  const Rect line = take_top(body, frame.px(84));
  body.min.y += frame.px(16);
  for (int i = 0; i < count; ++i) {
    const std::string name = i == 0
                                 ? staff::full_name(view.visit(), view.context.content, frame.lang)
                                 : domain::driver_text(i, frame.lang);
    if (pick(frame, "driver." + std::to_string(i), column(line, i, count, frame.px(12)), name,
             i == view.model.driver))
      taps.intent = flow::drive::ShowPaper{true, i};
  }
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

// In the language in which it was read, whatever staff speak.
void page(Frame& frame, Rect box, const domain::SignedPaper& paper) {
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

}  // namespace

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

void draw_paper(const DriveView& view, Frame& frame, DriveTaps& taps) {
  const auto paper = domain::signed_paper(view.context.house, view.context.content, view.visit(),
                                          view.model.drive, view.model.driver);
  Rect body =
      begin(frame, words::kSignedPaper.in(frame.lang), who_and_what(view, frame.lang), taps);
  if (taps.back) {
    taps.back = false;
    taps.intent = flow::drive::ShowPaper{false};
  }
  if (!paper) return;
  which_driver(view, frame, body, taps);
  Rect side = frame.portrait() ? take_bottom(body, body.height() * .34f)
                               : take_right(body, body.width() * .32f);
  (frame.portrait() ? body.max.y : body.max.x) -= frame.px(36);
  page(frame, body, *paper);
  const Rect save = take_bottom(side, frame.px(frame.theme.size.button));
  side.max.y -= frame.px(12);
  if (ui::button(frame, "save_paper", save, words::kSavePaper.in(frame.lang),
                 ui::ButtonKind::quiet))
    taps.save_paper = true;
  if (!view.saved.empty()) {
    frame.write(
        take_bottom(side, frame.px(48)), filled(words::kSavedPaper.in(frame.lang), view.saved),
        {.dp = 23, .colour = frame.palette.ink2, .align = Frame::Align::centre, .middle = true});
  }
  frame.write(
      take_top(side, frame.px(56)),
      (paper->lang == Lang::zh ? words::kPaperCode.zh : words::kPaperCode.en),
      {.dp = 27, .colour = frame.palette.ink, .align = Frame::Align::centre, .middle = true});
  const float wide = std::min(side.width(), side.height());
  const ImVec2 c = side.centre();
  frame.paint.qr(frame.list, {{c.x - wide / 2, side.min.y}, {c.x + wide / 2, side.min.y + wide}},
                 domain::as_text(*paper));
}

}  // namespace foyer::screens::drive
