// The daily report at the desk, for a manager: a line a guest, with what is to be done and what was
// answered; the customers by grade below; signed at the foot. A touch on a line writes the
// instruction.
#include <algorithm>

#include "kit/ui/scroll.h"
#include "roles/desk/pages/desk_sheets.h"
#include "roles/desk/pages/words_report.h"
#include "roles/host/pages/words_staff.h"

namespace foyer::screens::desk {
namespace {

using reports::Daily;
using reports::DailyLine;

constexpr float kReportRow_dp = 108, kGrades_dp = 104;

struct ReportCell {
  Daily of;
  float part;  // of the line's width
};
// The upper half of a line; below stand what came of it and what is to be done.
constexpr ReportCell kUpper[] = {
    {Daily::at, .085f},     {Daily::how, .095f},   {Daily::guest, .25f}, {Daily::model, .18f},
    {Daily::purpose, .19f}, {Daily::before, .05f}, {Daily::now, .05f},   {Daily::consultant, .1f}};

// The grade before and after are one thing to read: "B → A".
std::string cell_text(const DailyLine& line, Daily of) {
  if (of != Daily::now || line[Daily::before].empty() || line[Daily::now].empty()) return line[of];
  return "→ " + line[Daily::now];
}

void upper_half(const DailyLine& line, Frame& frame, Rect box) {
  const float width = box.width();
  for (const ReportCell& one : kUpper) {
    Rect place = take_left(box, width * one.part);
    place.max.x -= frame.px(12);
    const bool strong = one.of == Daily::guest;
    const bool grey = one.of == Daily::at || one.of == Daily::how || one.of == Daily::before;
    frame.write(place, cell_text(line, one.of),
                {.dp = 27,
                 .colour = grey ? frame.palette.ink2 : frame.palette.ink,
                 .face = strong ? ui::Face::bold : ui::Face::regular,
                 .min_dp = 20,
                 .middle = true});
  }
}

void lower_half(const DailyLine& line, bool changed, Frame& frame, Rect box) {
  const ui::Palette& p = frame.palette;
  Rect left = take_left(box, box.width() * .45f);
  left.max.x -= frame.px(20);
  const Frame::Setting small{.dp = 24, .colour = p.ink2, .min_dp = 19, .middle = true};
  Frame::Setting since = small;
  since.colour = p.warn;
  if (changed) {
    const auto text = words::kChangedSince.in(frame.lang);
    frame.write(take_left(left, frame.width(text, since) + frame.px(16)), text, since);
  }
  frame.write(left, line[Daily::course], small);
  if (!line.instructed) {
    if (!line.visit.is_nil()) frame.write(box, words::kInstructHere.in(frame.lang), small);
    return;
  }
  Frame::Setting given = small;
  given.colour = line.waits ? p.warn : p.ink;
  given.face = ui::Face::bold;
  const std::string answer =
      line.waits ? std::string(words::kWaitsForAnswer.in(frame.lang)) : line[Daily::answer];
  frame.write(box, joined({line[Daily::instruction], answer}), given);
}

void report_row(Frame& frame, const Rect& box, const std::string& id, const DailyLine& line,
                bool changed, const std::string& day, DeskTaps& taps) {
  if (!line.visit.is_nil() && frame.tap(id, box))
    taps.intent = flow::OpenInstruction{line.visit, day};
  if (frame.held(id, box))
    frame.list.AddRectFilled(box.min, box.max, ui::with_alpha(frame.palette.press, .06f),
                             frame.px(12));
  frame.list.AddRectFilled({box.min.x, box.max.y - frame.line(2)}, box.max, frame.palette.line);
  Rect inner{{box.min.x, box.min.y + frame.px(10)}, {box.max.x, box.max.y - frame.px(12)}};
  upper_half(line, frame, take_top(inner, inner.height() * .54f));
  lower_half(line, changed, frame, inner);
}

void report_lines(const ReportShown& shown, const std::string& day, DeskDraft& draft, Frame& frame,
                  const Rect& box, DeskTaps& taps) {
  if (shown.lines.empty())
    frame.write(box, words::kReportNothing.in(frame.lang),
                {.dp = 28, .colour = frame.palette.ink2});
  const float high = frame.px(kReportRow_dp);
  Rect content =
      ui::begin_scroll(frame, box, draft.report, high * static_cast<float>(shown.lines.size()));
  for (std::size_t i = 0; i < shown.lines.size(); ++i) {
    const Rect place = take_top(content, high);
    if (!ui::seen_in(box, place)) continue;
    const bool changed = i < shown.since.changed.size() && shown.since.changed[i];
    report_row(frame, place, "report." + std::to_string(i), shown.lines[i], changed, day, taps);
  }
  ui::end_scroll(frame, draft.report, frame.palette.surface);
}

// Customers by grade: who is held, who of them stayed from last month and who is new.
void grades(const ReportShown& shown, Frame& frame, Rect box) {
  const ui::Palette& p = frame.palette;
  const int count = static_cast<int>(shown.grades.size());
  if (count == 0) return;
  frame.write(take_left(box, frame.px(120)), words::kHeldByGrade.in(frame.lang),
              {.dp = 26, .colour = p.ink2, .middle = true});
  for (int i = 0; i < count; ++i) {
    const reports::GradeCount& one = shown.grades[static_cast<std::size_t>(i)];
    Rect place = column(box, i, count, frame.px(16));
    card_box(frame, place, false);
    place = place.inset(frame.px(14));
    frame.write(take_top(place, place.height() * .52f),
                said(words::kGradeCount, frame.lang, {one.grade, std::to_string(one.held)}),
                {.dp = 32, .colour = p.ink, .face = ui::Face::bold, .min_dp = 22, .middle = true});
    frame.write(place,
                said(words::kGradeFrom, frame.lang,
                     {std::to_string(one.kept()), std::to_string(one.fresh)}),
                {.dp = 23, .colour = p.ink2, .min_dp = 18, .middle = true});
  }
}

std::string signature_text(const DeskView& view, const ReportShown& shown, Lang lang) {
  if (!view.export_report.empty()) return view.export_report;
  if (!shown.signature.empty()) return shown.signature;
  const std::size_t open = flow::still_open(view.house, view.model.day, view.zone()).size();
  return open == 0 ? std::string() : said(words::kSettleFirst, lang, {std::to_string(open)});
}

// Who signed, or what keeps it from being signed; the files; the signature.
void report_foot(const DeskView& view, const ReportShown& shown, Frame& frame, Rect foot,
                 DeskTaps& taps) {
  const Lang lang = frame.lang;
  const bool is_signed = view.house.reports.contains(view.model.day);
  if (!is_signed) {
    const std::string label =
        said(words::kSignAs, lang, {view.me() == nullptr ? "" : view.me()->name});
    const Rect place = take_right(foot, foot.width() * (frame.portrait() ? .34f : .25f));
    if (ui::button(frame, "sign", place, label,
                   shown.may_sign ? ui::ButtonKind::primary : ui::ButtonKind::waiting) &&
        shown.may_sign)
      taps.intent = flow::SignReport{};
    foot.max.x -= frame.px(24);
  }
  const bool changed = shown.since.any() && view.export_report.empty();
  frame.write(foot, signature_text(view, shown, lang),
              {.dp = 26,
               .colour = changed || !is_signed ? frame.palette.warn : frame.palette.ink2,
               .min_dp = 19,
               .leading = 1.1f,
               .middle = true});
}

// The day, and the files of it and of its month.
void report_top(const DeskView& view, Frame& frame, Rect line, DeskTaps& taps) {
  if (auto day = day_chips(view, frame, line)) taps.intent = flow::OpenReport{std::move(*day)};
  if (!view.can_export || view.report == nullptr) return;
  if (end_chip(frame, line, "status", words::kStatusFiles.in(frame.lang), "download"))
    taps.export_status = true;
  if (end_chip(frame, line, "export", words::kReportFiles.in(frame.lang), "download"))
    taps.export_report = true;
}

}  // namespace

DeskTaps draw_report(const DeskView& view, DeskDraft& draft, Frame& frame) {
  DeskTaps taps;
  Rect body = begin(view, frame, words::kDailyReport.in(frame.lang), taps);
  report_top(view, frame, take_top(body, frame.px(72)), taps);
  body.min.y += frame.px(20);
  if (view.report == nullptr) {
    ui::surface(frame, body);
    frame.write(body.inset(frame.px(36)), words::kReportReading.in(frame.lang),
                {.dp = 28, .colour = frame.palette.ink2});
    return taps;
  }
  report_foot(view, *view.report, frame, take_bottom(body, frame.px(96)), taps);
  body.max.y -= frame.px(16);
  grades(*view.report, frame, take_bottom(body, frame.px(kGrades_dp)));
  body.max.y -= frame.px(16);
  ui::surface(frame, body);
  report_lines(*view.report, view.model.day, draft, frame, body.inset(frame.px(28)), taps);
  return taps;
}

}  // namespace foyer::screens::desk
