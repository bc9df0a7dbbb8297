// The house today, for a manager: the day's figures and the month's, what waits for an answer, what
// is still open, and what was said at the meeting beside what came of it. Each opens what it is
// about, where the device has a page for that.
#include <algorithm>

#include "manage/meetings/pages/meetings_page.h"
#include "manage/today/pages/month_parts.h"
#include "manage/today/pages/today_page.h"
#include "manage/today/pages/words_today.h"

namespace foyer::screens {
namespace {

using reports::Figure;
using staff::joined;
using staff::said;
using today::DayFigure;
using ui::Frame;
using ui::Rect;

constexpr float kCard_dp = 168, kAsked_dp = 132, kOpenLine_dp = 92;

// --- the figures ---

struct TodayFigure {
  const char* id;
  std::string name, value, beside;
  DayFigure figure;
  const targets::MeasureLine* month = nullptr;  // with the bar of its target
};

std::string rate_text(const reports::Counts& counts, Figure rate) {
  const auto percent = counts.percent(rate);
  return percent ? std::to_string(*percent) + " %" : std::string("–");
}
std::string part_of_whole(const reports::Counts& counts, Figure rate) {
  return std::to_string(counts.of(reports::row_of(rate).part)) + " / " +
         std::to_string(counts.whole(rate));
}

// What the house said of this figure this morning; empty: nothing.
std::string said_of(const TodayView& view, std::string_view figure, Lang lang) {
  const auto& all = view.content().meetings.promises;
  for (std::size_t i = 0; i < all.size() && i < view.promises.house.size(); ++i)
    if (const auto& one = view.promises.house[i]; all[i].figure == figure && one.promised)
      return said(words::kTodaySaid, lang, {std::to_string(*one.promised)});
  return {};
}

std::vector<TodayFigure> today_figures(const TodayView& view, Lang lang) {
  const reports::Counts& n = view.figures.counts;
  const auto whole = [](int number) { return std::to_string(number); };
  std::vector<TodayFigure> all{
      {"first", std::string(words::kTodayFirst.in(lang)), whole(n.of(Figure::first_visits)),
       said(words::kTodayAgain, lang, {whole(n.of(Figure::again_visits))}), DayFigure::first},
      {"filed", std::string(words::kTodayFiled.in(lang)), rate_text(n, Figure::filing_rate),
       part_of_whole(n, Figure::filing_rate), DayFigure::filed},
      {"drives", std::string(words::kTodayDriven.in(lang)), rate_text(n, Figure::test_drive_rate),
       part_of_whole(n, Figure::test_drive_rate), DayFigure::drives},
      {"orders", std::string(words::kTodayOrders.in(lang)), whole(n.of(Figure::orders)),
       said_of(view, "orders", lang), DayFigure::orders}};
  if (view.content().delivery.kept())
    all.push_back({"delivered", std::string(words::kTodayDelivered.in(lang)), whole(view.delivered),
                   said_of(view, domain::kDeliveries, lang), DayFigure::delivered});
  if (view.month != nullptr && !view.month->house.empty()) {
    const targets::MeasureLine& line = view.month->house.front();
    const targets::Standing& one = line.standing;
    const std::string so_far =
        whole(one.actual) + (one.target ? " / " + whole(*one.target) : std::string());
    all.push_back(
        {"month",
         said(words::kTodayMonth, lang, {std::string(line.measure->text.in(lang)), so_far}),
         one.achieved_bp ? targets::percent_text(*one.achieved_bp) + " %" : std::string("–"),
         one.achieved_bp ? said(words::kTodayTime, lang,
                                {targets::percent_text(view.month->progress.time_bp())})
                         : std::string(words::kTodayNoTarget.in(lang)),
         DayFigure::month, &line});
  }
  return all;
}

// What this device cannot open is no button.
void figure_card(const TodayView& view, Frame& frame, const Rect& box, const TodayFigure& one,
                 TodayTouched& touched) {
  const ui::Palette& p = frame.palette;
  const std::string id = std::string("today.") + one.id;
  const today::OpenFigure open{one.figure};
  const bool opens = view.opens(open);
  staff::card_box(frame, box, opens && frame.held(id, box), false, 22);
  if (opens && frame.tap(id, box)) touched = open;
  Rect inner{{box.min.x + frame.px(22), box.min.y + frame.px(16)},
             {box.max.x - frame.px(14), box.max.y - frame.px(16)}};
  Rect name = take_top(inner, frame.px(42));
  if (opens) ui::draw_icon(frame, take_right(name, frame.px(36)), "chevron-right", 30, p.ink2);
  frame.write(name, one.name, {.dp = 25, .colour = p.ink2, .min_dp = 19, .middle = true});
  if (one.month != nullptr)
    month::target_bar(frame, take_bottom(inner, frame.px(14)), one.month->standing,
                      view.month->progress.time_bp());
  const Frame::Setting value{
      .dp = 50, .colour = p.ink, .face = ui::Face::bold, .min_dp = 34, .middle = true};
  // What is held in the hand has narrow cards: what stands beside the value keeps its place.
  const float most = inner.width() * (frame.theme.panel.in_hand && !one.beside.empty() ? .56f : 1);
  frame.write(take_left(inner, std::min(most, frame.width(one.value, value) + 2)), one.value,
              value);
  inner.min.x += frame.px(12);
  frame.write(inner, one.beside, {.dp = 23, .colour = p.ink2, .min_dp = 17, .middle = true});
}

void figures_of_today(const TodayView& view, Frame& frame, const Rect& box, TodayTouched& touched) {
  const auto all = today_figures(view, frame.lang);
  const int columns = frame.portrait() ? 3 : static_cast<int>(all.size());
  const int rows = (static_cast<int>(all.size()) + columns - 1) / columns;
  for (int i = 0; i < static_cast<int>(all.size()); ++i)
    figure_card(view, frame, ui::cell(box, i, columns, rows, frame.px(18)),
                all[static_cast<std::size_t>(i)], touched);
}

// --- what waits for an answer ---

// Who asks for what, for which guest; the row opens all that speaks for it, the key agrees.
void asked_row(const TodayView& view, Frame& frame, const Rect& box, const morning::OpenThing& one,
               TodayTouched& touched) {
  const ui::Palette& p = frame.palette;
  const Lang lang = frame.lang;
  const domain::Visit& visit = *one.visit;
  const today::Context& at = view.context;
  const std::string key = visit.id.hex();
  const domain::OfferFile* offer = one.kind == morning::OpenKind::approval
                                       ? today::asks_for(visit, at.house, at.who, at.now_ms)
                                       : nullptr;
  const domain::LossFile* loss =
      offer == nullptr ? today::loss_asked(visit, at.house, at.who) : nullptr;
  Rect inner{{box.min.x, box.min.y + frame.px(12)}, {box.max.x, box.max.y - frame.px(12)}};
  const Rect button = take_right(inner, std::min(frame.px(170), inner.width() * .32f));
  inner.max.x -= frame.px(14);
  if (staff::answer_key(frame, "agree." + key, button, words::kAgreeTo.in(lang), false, p.ink)) {
    if (offer != nullptr)
      touched = today::AnswerOffer{visit.id, offer->made.offer, "approved"};
    else if (loss != nullptr)
      touched = today::AnswerLoss{visit.id, loss->asked.loss, "approved"};
  }
  if (frame.tap("asks." + key, inner)) touched = today::OpenAnswer{visit.id};
  if (frame.held("asks." + key, inner))
    frame.list.AddRectFilled(inner.min, inner.max, ui::with_alpha(p.press, .06f), frame.px(12));
  const domain::Said& by = offer != nullptr ? offer->asked_by : loss->by;
  const std::string what =
      offer != nullptr ? asks_text(at, visit, lang) : std::string(words::kGivesUp.in(lang));
  const auto waited = static_cast<int>((at.now_ms - by.at.unix_ms()) / 60'000);
  frame.write(take_top(inner, inner.height() * .54f),
              joined({staff::called(visit, at.content, lang), what}),
              {.dp = 30, .colour = p.ink, .face = ui::Face::bold, .min_dp = 21, .middle = true});
  frame.write(
      inner,
      joined({at.house.name_of(by.actor),
              said(words::kWaitedFor, lang, {staff::minutes_text(std::max(0, waited), lang)})}),
      {.dp = 24, .colour = p.ink2, .min_dp = 19, .middle = true});
  frame.list.AddRectFilled({box.min.x, box.max.y - frame.line(2)}, box.max, p.line);
}

Rect panel(Frame& frame, const Rect& box, std::string_view text) {
  ui::surface(frame, box);
  Rect inner = box.inset(frame.px(28));
  frame.write(take_top(inner, frame.px(56)), text,
              {.dp = 32,
               .colour = frame.palette.ink,
               .face = ui::Face::bold,
               .min_dp = 24,
               .middle = true});
  inner.min.y += frame.px(6);
  return inner;
}

void asked_panel(const TodayView& view, TodayDraft& draft, Frame& frame, const Rect& box,
                 TodayTouched& touched) {
  const auto all = today::asked_of(view.open, view.context);
  const Rect inner =
      panel(frame, box, said(words::kWaitsForYou, frame.lang, {std::to_string(all.size())}));
  if (all.empty())
    frame.write(inner, words::kNothingWaits.in(frame.lang),
                {.dp = 27, .colour = frame.palette.ink2});
  const float high = frame.px(kAsked_dp);
  Rect content = ui::begin_scroll(frame, inner, draft.asked, high * static_cast<float>(all.size()));
  for (const morning::OpenThing* one : all)
    if (const Rect place = take_top(content, high); ui::seen_in(inner, place))
      asked_row(view, frame, place, *one, touched);
  ui::end_scroll(frame, draft.asked, frame.palette.surface);
}

// --- what is still open ---

void open_panel(const TodayView& view, TodayDraft& draft, Frame& frame, const Rect& box,
                TodayTouched& touched) {
  const ui::Palette& p = frame.palette;
  const auto& open = view.open;
  const Rect inner =
      panel(frame, box, said(words::kTodayOpen, frame.lang, {std::to_string(open.size())}));
  std::vector<morning::OpenKind> kinds;
  for (const morning::OpenThing& one : open)
    if (kinds.empty() || kinds.back() != one.kind) kinds.push_back(one.kind);
  if (kinds.empty())
    frame.write(inner, words::kTodayNothingOpen.in(frame.lang), {.dp = 27, .colour = p.ink2});
  const float high = frame.px(kOpenLine_dp);
  Rect content =
      ui::begin_scroll(frame, inner, draft.open, high * static_cast<float>(kinds.size()));
  for (const morning::OpenKind kind : kinds) {
    Rect line = take_top(content, high);
    if (!ui::seen_in(inner, line)) continue;
    const std::string id = "kind." + std::string(morning::word(kind));
    if (frame.tap(id, line)) touched = today::OpenKind{kind};
    if (frame.held(id, line))
      frame.list.AddRectFilled(line.min, line.max, ui::with_alpha(p.press, .06f), frame.px(12));
    frame.list.AddRectFilled({line.min.x, line.max.y - frame.line(2)}, line.max, p.line);
    ui::draw_icon(frame, take_right(line, frame.px(40)), "chevron-right", 30, p.ink2);
    frame.write(take_left(line, frame.px(92)), std::to_string(morning::count_of(open, kind)),
                {.dp = 38,
                 .colour = today::is_pressing(kind) ? p.warn : p.ink,
                 .face = ui::Face::bold,
                 .min_dp = 26,
                 .middle = true});
    frame.write(line, morning::name_of(kind, frame.lang),
                {.dp = 28, .colour = p.ink, .min_dp = 20, .middle = true});
  }
  ui::end_scroll(frame, draft.open, p.surface);
}

// --- what was said, and what came of it ---

void said_panel(const TodayView& view, TodayDraft& draft, Frame& frame, const Rect& box,
                TodayTouched& touched) {
  const Lang lang = frame.lang;
  Rect inner = panel(frame, box, words::kSaidAndNow.in(lang));
  if (view.promises.any()) {
    draw_promises_kept(view.content().meetings, view.promises, draft.promised, frame, inner);
    return;
  }
  frame.write(take_top(inner, frame.px(60)), words::kNotSaidYet.in(lang),
              {.dp = 27, .colour = frame.palette.ink2, .middle = true});
  const std::string label(words::kHoldMeeting.in(lang));
  Rect line = take_top(inner, frame.px(72));
  if (ui::chip(frame, "today.meeting", take_left(line, ui::chip_width(frame, label, true)), label,
               false, false, "calendar-clock"))
    touched = today::OpenMeetings{};
}

}  // namespace

std::string_view today_title(Lang lang) { return words::kHouseToday.in(lang); }

// How far what is shown is known, and the meeting that is due.
TodayTouched draw_beside_today(const TodayView& view, Frame& frame, Rect line) {
  TodayTouched touched;
  const meetings::Context context{view.house(), view.content(), view.context.who,
                                  view.context.now_ms};
  const auto* due = domain::find_by_id(view.content().meetings.kinds, meetings::due_now(context));
  if (due != nullptr &&
      staff::end_chip(frame, line, "today.due",
                      std::string(due->text.in(frame.lang)) + " " + due->at, "calendar-clock"))
    touched = today::OpenMeetings{};
  if (view.month == nullptr || frame.portrait()) return touched;
  frame.write(line, month::known_text(*view.month, view.sync, view.clock, frame.lang),
              {.dp = 24,
               .colour = month::is_known_whole(*view.month, view.sync) ? frame.palette.ink2
                                                                       : frame.palette.warn,
               .align = Frame::Align::right,
               .min_dp = 18,
               .middle = true});
  return touched;
}

TodayTouched draw_today(const TodayView& view, TodayDraft& draft, Frame& frame, Rect body) {
  TodayTouched touched;
  const bool upright = frame.portrait();
  const float gap = frame.px(20);
  figures_of_today(view, frame, take_top(body, frame.px(upright ? 2 * kCard_dp + 18 : kCard_dp)),
                   touched);
  body.min.y += gap;
  const bool meets = view.content().meetings.kept() && !view.content().meetings.promises.empty();
  Rect asked, open, told;
  if (upright) {
    told = meets ? take_bottom(body, body.height() * .44f) : Rect{};
    if (meets) body.max.y -= gap;
    asked = ui::column(body, 0, 2, gap), open = ui::column(body, 1, 2, gap);
  } else {
    told = meets ? take_right(body, body.width() * .38f) : Rect{};
    if (meets) body.max.x -= gap;
    asked = ui::column(body, 0, 2, gap), open = ui::column(body, 1, 2, gap);
  }
  asked_panel(view, draft, frame, asked, touched);
  open_panel(view, draft, frame, open, touched);
  if (meets) said_panel(view, draft, frame, told, touched);
  return touched;
}

}  // namespace foyer::screens
