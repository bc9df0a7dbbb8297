// The board of a month, for a manager: what it has come to beside what it should, the funnel, and
// who has what part of it. Every figure opens its formula and who is behind it.
#include <algorithm>

#include "kit/base/calendar.h"
#include "kit/ui/scroll.h"
#include "roles/desk/pages/desk_target_parts.h"
#include "roles/desk/pages/words_targets.h"
#include "roles/host/pages/words_staff.h"

namespace foyer::screens::desk {
namespace {

using reports::Figure;
using targets::BoardRow;
using targets::MeasureLine;
using targets::Standing;

constexpr Figure kFunnelSteps[] = {Figure::first_visits, Figure::filed, Figure::cards,
                                   Figure::test_drives, Figure::orders};
constexpr Figure kFunnelRates[] = {Figure::first_visits, Figure::filing_rate, Figure::card_rate,
                                   Figure::test_drive_rate, Figure::order_rate};

void tap_figure(Frame& frame, const std::string& id, const Rect& box, reports::Counted figure,
                const targets::Whose& whose, DeskTaps& taps) {
  if (frame.tap(id, box)) taps.intent = flow::OpenBoardFigure{figure, whose};
  if (frame.held(id, box))
    frame.list.AddRectFilled(box.min, box.max, ui::with_alpha(frame.palette.press, .06f),
                             frame.px(14));
}

// One figure of the house beside its target.
void measure_card(const DeskView& view, Frame& frame, const Rect& box, const MeasureLine& line,
                  DeskTaps& taps) {
  const ui::Palette& p = frame.palette;
  const Standing& one = line.standing;
  card_box(frame, box, false, false, 22);
  tap_figure(frame, "measure." + line.measure->figure, box, line.counted, {}, taps);
  Rect inner{{box.min.x + frame.px(24), box.min.y + frame.px(16)},
             {box.max.x - frame.px(24), box.max.y - frame.px(16)}};
  Rect name = take_top(inner, frame.px(36));
  const Frame::Setting small{
      .dp = 22, .colour = p.ink2, .align = Frame::Align::right, .middle = true};
  const std::string needs =
      one.visits ? said(words::kNeedsVisitsShort, frame.lang, {std::to_string(*one.visits)})
                 : std::string();
  frame.write(take_right(name, frame.width(needs, small) + 2), needs, small);
  frame.write(name, line.measure->text.in(frame.lang),
              {.dp = 26, .colour = p.ink2, .middle = true});
  Rect big = take_top(inner, frame.px(68));
  const Frame::Setting value{.dp = 54, .colour = p.ink, .face = ui::Face::bold, .middle = true};
  const std::string actual = std::to_string(one.actual);
  frame.write(take_left(big, frame.width(actual, value) + 2), actual, value);
  big.min.x += frame.px(12);
  if (one.target)
    frame.write(big, said(words::kOfTarget, frame.lang, {std::to_string(*one.target)}),
                {.dp = 30, .colour = p.ink2, .middle = true});
  inner.min.y += frame.px(6);
  target_bar(frame, take_top(inner, frame.px(16)), one, view.board_of_month->progress.time_bp());
  inner.min.y += frame.px(8);
  frame.write(take_top(inner, inner.height() * .54f), lead_text(one, frame.lang),
              {.dp = 26,
               .colour = tone_ink(frame, one.tone),
               .face = ui::Face::bold,
               .min_dp = 20,
               .middle = true});
  frame.write(inner, rest_text(one, false, frame.lang),
              {.dp = 23, .colour = p.ink2, .min_dp = 18, .middle = true});
}

void measures(const DeskView& view, Frame& frame, const Rect& box, DeskTaps& taps) {
  const auto& all = view.board_of_month->house;
  const int count = static_cast<int>(all.size());
  const int columns = std::min(2, std::max(1, count));
  const int rows = (count + columns - 1) / columns;
  for (int i = 0; i < count; ++i)
    measure_card(view, frame, ui::cell(box, i, columns, rows, frame.px(20)),
                 all[static_cast<std::size_t>(i)], taps);
}

void funnel(const DeskView& view, Frame& frame, const Rect& box, DeskTaps& taps) {
  const ui::Palette& p = frame.palette;
  const reports::Counts& counts = view.board_of_month->tally.visits;
  ui::surface(frame, box);
  Rect inner = box.inset(frame.px(18));
  const int count = static_cast<int>(std::size(kFunnelSteps));
  const int most = std::max(1, counts.of(Figure::first_visits));
  for (int i = 0; i < count; ++i) {
    const auto at = static_cast<std::size_t>(i);
    const Rect line = ui::row(inner, i, count, frame.px(4));
    const int value = counts.of(kFunnelSteps[at]);
    const auto rate = i == 0 ? std::nullopt : counts.rate(kFunnelRates[at]);
    const std::string name(reports::row_of(kFunnelSteps[at]).name);
    tap_figure(frame, "funnel." + name, line, kFunnelRates[at], {}, taps);
    Rect rest = line;
    frame.write(take_left(rest, line.width() * .24f),
                figure_name(view, kFunnelSteps[at], frame.lang),
                {.dp = 26, .colour = p.ink, .min_dp = 20, .middle = true});
    const Rect right = take_right(rest, frame.px(112));
    if (rate)
      frame.write(right, targets::percent_text(static_cast<int>(*rate * 10'000 + .5)) + " %",
                  {.dp = 24, .colour = p.ink2, .align = Frame::Align::right, .middle = true});
    frame.write(take_right(rest, frame.px(96)), std::to_string(value),
                {.dp = 30,
                 .colour = p.ink,
                 .face = ui::Face::bold,
                 .align = Frame::Align::right,
                 .middle = true});
    rest.max.x -= frame.px(12);
    const float half = std::min(frame.px(14), line.height() * .3f);
    const float part = std::clamp(static_cast<float>(value) / static_cast<float>(most), 0.f, 1.f);
    const float wide = std::max(half, rest.width() * part);
    if (value > 0)
      frame.list.AddRectFilled(
          {rest.min.x, line.centre().y - half}, {rest.min.x + wide, line.centre().y + half},
          ui::mix(p.surface, p.accent, i + 1 == count ? 1.f : .55f), frame.px(8));
  }
}

// --- who has what part ---

struct TableColumns {
  Rect name, lead, achieved;
  std::vector<Rect> others;
};

TableColumns columns_of(Frame& frame, Rect line, std::size_t measures) {
  TableColumns all;
  all.name = take_left(line, line.width() * .2f);
  line.min.x += frame.px(10);
  all.achieved = take_right(line, frame.px(112));
  line.max.x -= frame.px(14);
  const float other = frame.px(104);
  all.others.resize(measures > 1 ? measures - 1 : 0);
  for (std::size_t i = all.others.size(); i > 0; --i) all.others[i - 1] = take_right(line, other);
  all.lead = line;
  return all;
}

void table_head(Frame& frame, const Rect& line, const std::vector<MeasureLine>& measures) {
  const TableColumns at = columns_of(frame, line, measures.size());
  const auto write = [&](Rect box, std::string_view text, Frame::Align align) {
    if (align == Frame::Align::right) box.min.x += frame.px(14);  // apart from the one before
    frame.write(
        box, text,
        {.dp = 22, .colour = frame.palette.ink2, .align = align, .min_dp = 15, .middle = true});
  };
  for (std::size_t i = 0; i < measures.size(); ++i)
    write(i == 0 ? at.lead : at.others[i - 1], measures[i].measure->text.in(frame.lang),
          i == 0 ? Frame::Align::left : Frame::Align::right);
  write(at.achieved, words::kAchieved.in(frame.lang), Frame::Align::right);
  frame.list.AddRectFilled({line.min.x, line.max.y - frame.line(2)}, line.max, frame.palette.line);
}

void lead_cell(const DeskView& view, Frame& frame, Rect box, const BoardRow& row,
               const Standing& one) {
  const ui::Palette& p = frame.palette;
  const targets::Progress own =
      targets::progress_of(view.content.targets.calendar, view.board_of_month->month,
                           view.board_of_month->today, row.came);
  Rect number = take_right(box, frame.px(112));
  box.max.x -= frame.px(12);
  const float half = frame.px(9);
  target_bar(frame, {{box.min.x, box.centre().y - half}, {box.max.x, box.centre().y + half}}, one,
             own.time_bp());
  const Frame::Setting bold{.dp = 28, .colour = p.ink, .face = ui::Face::bold, .middle = true};
  const std::string actual = std::to_string(one.actual);
  frame.write(take_left(number, frame.width(actual, bold) + 2), actual, bold);
  number.min.x += frame.px(8);
  if (one.target)
    frame.write(number, said(words::kOfTarget, frame.lang, {std::to_string(*one.target)}),
                {.dp = 24, .colour = p.ink2, .middle = true});
}

void table_row(const DeskView& view, Frame& frame, const std::string& id, const Rect& box,
               const BoardRow& row, const std::string& level, DeskTaps& taps) {
  const ui::Palette& p = frame.palette;
  const targets::Whose whose{level, row.id};
  TableColumns at = columns_of(frame, box, row.lines.size());
  if (row.lines.empty()) return;
  const MeasureLine& lead = row.lines.front();
  tap_figure(frame, id + "." + lead.measure->figure, {at.name.min, {at.lead.max.x, at.lead.max.y}},
             lead.counted, whose, taps);
  const std::string beside = row.gone ? std::string(words::kLeftHouse.in(frame.lang))
                             : row.came.empty()
                                 ? std::string()
                                 : said(words::kSinceDay, frame.lang, {month_and_day(row.came)});
  Rect name = at.name;
  if (!beside.empty()) {
    Rect upper = take_top(name, name.height() * .56f);
    frame.write(name, beside, {.dp = 21, .colour = p.ink2, .min_dp = 16});
    name = upper;
  }
  frame.write(name, row.name,
              {.dp = 29, .colour = p.ink, .face = ui::Face::bold, .min_dp = 20, .middle = true});
  lead_cell(view, frame, at.lead, row, lead.standing);
  for (std::size_t i = 1; i < row.lines.size(); ++i) {
    const MeasureLine& line = row.lines[i];
    tap_figure(frame, id + "." + line.measure->figure, at.others[i - 1], line.counted, whose, taps);
    frame.write(at.others[i - 1], std::to_string(line.standing.actual),
                {.dp = 28, .colour = p.ink, .align = Frame::Align::right, .middle = true});
  }
  if (lead.standing.achieved_bp)
    frame.write(at.achieved, targets::percent_text(*lead.standing.achieved_bp) + " %",
                {.dp = 28,
                 .colour = tone_ink(frame, lead.standing.tone),
                 .face = ui::Face::bold,
                 .align = Frame::Align::right,
                 .min_dp = 20,
                 .middle = true});
  frame.list.AddRectFilled({box.min.x, box.max.y - frame.line(2)}, box.max, p.line);
}

// Which table; and beside the consultants, how much of the house's target is theirs.
void table_chips(const DeskView& view, DeskDraft& draft, Frame& frame, Rect chips) {
  const auto chip = [&](const char* id, const Phrase& text, BoardTable table) {
    const std::string label(text.in(frame.lang));
    const Rect place = take_left(chips, ui::chip_width(frame, label, false));
    chips.min.x += frame.px(12);
    if (ui::chip(frame, id, place, label, draft.board_table == table)) {
      draft.board_table = table;
      draft.rows = {};
    }
  };
  chip("by.consultant", words::kByConsultant, BoardTable::consultants);
  chip("by.source", words::kBySource, BoardTable::sources);
  if (view.content.stock.kept()) chip("by.stock", words::kStock, BoardTable::stock);
  chip("by.opening", words::kOpening, BoardTable::opening);
  const targets::Board& board = *view.board_of_month;
  if (draft.board_table == BoardTable::consultants && board.shared_out && !board.house.empty() &&
      board.house.front().standing.target)
    frame.write(chips,
                said(words::kSharedOut, frame.lang,
                     {std::to_string(*board.shared_out),
                      std::to_string(*board.house.front().standing.target)}),
                {.dp = 23,
                 .colour = frame.palette.ink2,
                 .align = Frame::Align::right,
                 .min_dp = 17,
                 .middle = true});
}

void table(const DeskView& view, DeskDraft& draft, Frame& frame, const Rect& box, DeskTaps& taps) {
  ui::surface(frame, box);
  Rect inner = box.inset(frame.px(28));
  table_chips(view, draft, frame, take_top(inner, frame.px(64)));
  if (draft.board_table == BoardTable::stock && view.content.stock.kept())
    return stock_table(view, draft, frame, inner);
  if (draft.board_table == BoardTable::opening) return opening_table(view, draft, frame, inner);
  const bool by_source = draft.board_table == BoardTable::sources;
  const Rect head = take_top(inner, frame.px(48));
  const targets::Board& board = *view.board_of_month;
  const auto& rows = by_source ? board.sources : board.consultants;
  if (!rows.empty())
    table_head(frame, head, rows.front().lines);
  else
    frame.write(inner, words::kNobodyYet.in(frame.lang), {.dp = 28, .colour = frame.palette.ink2});
  const float high = frame.px(kBoardRow_dp);
  Rect content = ui::begin_scroll(frame, inner, draft.rows, high * static_cast<float>(rows.size()));
  for (std::size_t i = 0; i < rows.size(); ++i)
    if (const Rect place = take_top(content, high); ui::seen_in(inner, place))
      table_row(view, frame, "row." + std::to_string(i), place, rows[i],
                by_source ? "source" : "consultant", taps);
  ui::end_scroll(frame, draft.rows, frame.palette.surface);
}

// Which month, how far it is, and as of when it is known.
void month_line(const DeskView& view, Frame& frame, Rect line, DeskTaps& taps) {
  const targets::Board& board = *view.board_of_month;
  const std::string today = domain::month_of(view.zone().day(view.now_ms));
  const float side = line.height();
  const auto step = [&](const char* id, const char* icon, int months, bool may) {
    const Rect place = take_left(line, side);
    if (may && ui::round_chip(frame, id, place, false, false, icon))
      taps.intent = flow::OpenMonth{domain::month_after(board.month, months)};
  };
  step("month.before", "chevron-left", -1, board.month > domain::month_after(today, -12));
  line.min.x += frame.px(8);
  frame.write(take_left(line, frame.px(170)), board.month,
              {.dp = 32,
               .colour = frame.palette.ink,
               .face = ui::Face::bold,
               .align = Frame::Align::centre,
               .middle = true});
  line.min.x += frame.px(8);
  step("month.after", "chevron-right", 1, board.month <= today);
  line.min.x += frame.px(20);
  if (!board.has_targets() && flow::may_set_target({.house = view.house,
                                                    .content = view.content,
                                                    .who = view.who,
                                                    .lang = {},
                                                    .fresh = {},
                                                    .ticket = {},
                                                    .now_ms = view.now_ms},
                                                   board.month)) {
    const std::string label(words::kLastTargets.in(frame.lang));
    if (ui::chip(frame, "targets.last", take_left(line, ui::chip_width(frame, label, false)), label,
                 false))
      taps.intent = flow::TakeLastTargets{};
    line.min.x += frame.px(20);
  }
  const targets::Progress& gone = board.progress;
  const std::string time = board.over
                               ? said(words::kMonthOver, frame.lang, {std::to_string(gone.days)})
                               : said(words::kTimeGone, frame.lang,
                                      {std::to_string(gone.gone), std::to_string(gone.days),
                                       targets::percent_text(gone.time_bp())});
  Rect upper = take_top(line, line.height() * .54f);
  frame.write(upper, time,
              {.dp = 26,
               .colour = frame.palette.ink,
               .align = Frame::Align::right,
               .min_dp = 18,
               .middle = true});
  frame.write(
      line, month::known_text(board, view.sync, view.clock, frame.lang),
      {.dp = 21,
       .colour = month::is_known_whole(board, view.sync) ? frame.palette.ink2 : frame.palette.warn,
       .align = Frame::Align::right,
       .min_dp = 15,
       .middle = true});
}

}  // namespace

DeskTaps draw_targets(const DeskView& view, DeskDraft& draft, Frame& frame) {
  DeskTaps taps;
  Rect body = begin(view, frame, words::kBoard.in(frame.lang), taps);
  if (view.board_of_month == nullptr) {
    frame.write(body, words::kReadingMonth.in(frame.lang),
                {.dp = 30, .colour = frame.palette.ink2});
    return taps;
  }
  Rect line = top_box(frame);
  line.min.x += frame.px(330);
  month_line(view, frame, line, taps);
  const float gap = frame.px(24);
  Rect left = frame.portrait() ? take_top(body, body.height() * .52f)
                               : take_left(body, body.width() * .45f);
  (frame.portrait() ? body.min.y : body.min.x) += gap;
  const Rect upper = take_top(left, left.height() * .56f);
  left.min.y += gap;
  measures(view, frame, upper, taps);
  funnel(view, frame, left, taps);
  table(view, draft, frame, body, taps);
  return taps;
}

}  // namespace foyer::screens::desk
