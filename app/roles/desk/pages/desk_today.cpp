// The house today, for a manager: the day's figures and the month's, what waits for an answer, what
// is still open, and what was said at the meeting beside what came of it. Each opens what it is
// about.
#include <algorithm>

#include "kit/ui/scroll.h"
#include "manage/meetings/pages/meetings_page.h"
#include "roles/desk/pages/desk_target_parts.h"
#include "roles/desk/pages/words_today.h"

namespace foyer::screens::desk {
namespace {

using morning::OpenKind;
using morning::OpenThing;
using reports::Figure;

constexpr float kCard_dp = 168, kAsked_dp = 132, kOpenLine_dp = 92;

// --- the figures ---

struct TodayFigure {
  const char* id;
  std::string name, value, beside;
  flow::DeskIntent opens;
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
std::string said_of(const DeskView& view, std::string_view figure, Lang lang) {
  const auto& all = view.content.meetings.promises;
  for (std::size_t i = 0; i < all.size() && i < view.board.promises.house.size(); ++i)
    if (const auto& one = view.board.promises.house[i]; all[i].figure == figure && one.promised)
      return said(words::kTodaySaid, lang, {std::to_string(*one.promised)});
  return {};
}

std::vector<TodayFigure> today_figures(const DeskView& view, Lang lang) {
  const reports::Counts& n = view.board.figures.counts;
  const auto whole = [](int number) { return std::to_string(number); };
  std::vector<TodayFigure> all{
      {"first", std::string(words::kTodayFirst.in(lang)), whole(n.of(Figure::first_visits)),
       said(words::kTodayAgain, lang, {whole(n.of(Figure::again_visits))}), flow::OpenFigure{2}},
      {"filed", std::string(words::kTodayFiled.in(lang)), rate_text(n, Figure::filing_rate),
       part_of_whole(n, Figure::filing_rate), flow::OpenFigure{2}},
      {"drives", std::string(words::kTodayDriven.in(lang)), rate_text(n, Figure::test_drive_rate),
       part_of_whole(n, Figure::test_drive_rate), flow::OpenFigure{4}},
      {"orders", std::string(words::kTodayOrders.in(lang)), whole(n.of(Figure::orders)),
       said_of(view, "orders", lang), flow::OpenDay{view.board.day}}};
  if (view.content.delivery.kept())
    all.push_back({"delivered", std::string(words::kTodayDelivered.in(lang)),
                   whole(view.board.delivered), said_of(view, domain::kDeliveries, lang),
                   flow::OpenPage{flow::DeskPage::deliveries}});
  if (view.board_of_month != nullptr && !view.board_of_month->house.empty()) {
    const targets::MeasureLine& line = view.board_of_month->house.front();
    const targets::Standing& one = line.standing;
    const std::string so_far =
        whole(one.actual) + (one.target ? " / " + whole(*one.target) : std::string());
    all.push_back(
        {"month",
         said(words::kTodayMonth, lang, {std::string(line.measure->text.in(lang)), so_far}),
         one.achieved_bp ? targets::percent_text(*one.achieved_bp) + " %" : std::string("–"),
         one.achieved_bp ? said(words::kTodayTime, lang,
                                {targets::percent_text(view.board_of_month->progress.time_bp())})
                         : std::string(words::kTodayNoTarget.in(lang)),
         flow::OpenPage{flow::DeskPage::targets}, &line});
  }
  return all;
}

void figure_card(const DeskView& view, Frame& frame, const Rect& box, const TodayFigure& one,
                 DeskTaps& taps) {
  const ui::Palette& p = frame.palette;
  const std::string id = std::string("today.") + one.id;
  card_box(frame, box, frame.held(id, box), false, 22);
  if (frame.tap(id, box)) taps.intent = one.opens;
  Rect inner{{box.min.x + frame.px(22), box.min.y + frame.px(16)},
             {box.max.x - frame.px(14), box.max.y - frame.px(16)}};
  Rect name = take_top(inner, frame.px(42));
  ui::draw_icon(frame, take_right(name, frame.px(36)), "chevron-right", 30, p.ink2);
  frame.write(name, one.name, {.dp = 25, .colour = p.ink2, .min_dp = 19, .middle = true});
  if (one.month != nullptr)
    target_bar(frame, take_bottom(inner, frame.px(14)), one.month->standing,
               view.board_of_month->progress.time_bp());
  const Frame::Setting value{.dp = 50, .colour = p.ink, .face = ui::Face::bold, .middle = true};
  frame.write(take_left(inner, frame.width(one.value, value) + 2), one.value, value);
  inner.min.x += frame.px(12);
  frame.write(inner, one.beside, {.dp = 23, .colour = p.ink2, .min_dp = 17, .middle = true});
}

void figures_of_today(const DeskView& view, Frame& frame, const Rect& box, DeskTaps& taps) {
  const auto all = today_figures(view, frame.lang);
  const int columns = frame.portrait() ? 3 : static_cast<int>(all.size());
  const int rows = (static_cast<int>(all.size()) + columns - 1) / columns;
  for (int i = 0; i < static_cast<int>(all.size()); ++i)
    figure_card(view, frame, ui::cell(box, i, columns, rows, frame.px(18)),
                all[static_cast<std::size_t>(i)], taps);
}

// --- what waits for an answer ---

std::vector<const OpenThing*> asked_of_me(const DeskView& view) {
  std::vector<const OpenThing*> all;
  for (const OpenThing& one : view.board.open) {
    if (one.visit == nullptr) continue;
    const bool offer = flow::asks_for(*one.visit, view.house, view.who, view.now_ms) != nullptr;
    const bool loss = flow::loss_asked(*one.visit, view.house, view.who) != nullptr;
    if ((one.kind == OpenKind::approval && offer) || (one.kind == OpenKind::loss && loss))
      all.push_back(&one);
  }
  return all;
}

// Who asks for what, for which guest; the row opens all that speaks for it, the key agrees.
void asked_row(const DeskView& view, Frame& frame, const Rect& box, const OpenThing& one,
               DeskTaps& taps) {
  const ui::Palette& p = frame.palette;
  const Lang lang = frame.lang;
  const domain::Visit& visit = *one.visit;
  const std::string key = visit.id.hex();
  const domain::OfferFile* offer = one.kind == OpenKind::approval
                                       ? flow::asks_for(visit, view.house, view.who, view.now_ms)
                                       : nullptr;
  const domain::LossFile* loss =
      offer == nullptr ? flow::loss_asked(visit, view.house, view.who) : nullptr;
  Rect inner{{box.min.x, box.min.y + frame.px(12)}, {box.max.x, box.max.y - frame.px(12)}};
  const Rect button = take_right(inner, std::min(frame.px(170), inner.width() * .32f));
  inner.max.x -= frame.px(14);
  if (answer_key(frame, "agree." + key, button, words::kAgreeTo.in(lang), false, p.ink)) {
    if (offer != nullptr)
      taps.intent = flow::AnswerOffer{visit.id, offer->made.offer, "approved"};
    else if (loss != nullptr)
      taps.intent = flow::AnswerLoss{visit.id, loss->asked.loss, "approved"};
  }
  if (frame.tap("asks." + key, inner)) {
    if (offer != nullptr)
      taps.intent = flow::OpenAnswer{visit.id};
    else
      taps.intent = flow::OpenGuest{visit.id};
  }
  if (frame.held("asks." + key, inner))
    frame.list.AddRectFilled(inner.min, inner.max, ui::with_alpha(p.press, .06f), frame.px(12));
  const domain::Said& by = offer != nullptr ? offer->asked_by : loss->by;
  const std::string what =
      offer != nullptr ? asks_text(view, visit, lang) : std::string(words::kGivesUp.in(lang));
  const auto waited = static_cast<int>((view.now_ms - by.at.unix_ms()) / 60'000);
  frame.write(take_top(inner, inner.height() * .54f),
              joined({called(visit, view.content, lang), what}),
              {.dp = 30, .colour = p.ink, .face = ui::Face::bold, .min_dp = 21, .middle = true});
  frame.write(inner,
              joined({view.house.name_of(by.actor),
                      said(words::kWaitedFor, lang, {minutes_text(std::max(0, waited), lang)})}),
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

void asked_panel(const DeskView& view, DeskDraft& draft, Frame& frame, const Rect& box,
                 DeskTaps& taps) {
  const auto all = asked_of_me(view);
  const Rect inner =
      panel(frame, box, said(words::kWaitsForYou, frame.lang, {std::to_string(all.size())}));
  if (all.empty())
    frame.write(inner, words::kNothingWaits.in(frame.lang),
                {.dp = 27, .colour = frame.palette.ink2});
  const float high = frame.px(kAsked_dp);
  Rect content = ui::begin_scroll(frame, inner, draft.asked, high * static_cast<float>(all.size()));
  for (const OpenThing* one : all)
    if (const Rect place = take_top(content, high); ui::seen_in(inner, place))
      asked_row(view, frame, place, *one, taps);
  ui::end_scroll(frame, draft.asked, frame.palette.surface);
}

// --- what is still open ---

void open_panel(const DeskView& view, DeskDraft& draft, Frame& frame, const Rect& box,
                DeskTaps& taps) {
  const ui::Palette& p = frame.palette;
  const auto& open = view.board.open;
  const Rect inner =
      panel(frame, box, said(words::kTodayOpen, frame.lang, {std::to_string(open.size())}));
  std::vector<OpenKind> kinds;
  for (const OpenThing& one : open)
    if (kinds.empty() || kinds.back() != one.kind) kinds.push_back(one.kind);
  if (kinds.empty())
    frame.write(inner, words::kTodayNothingOpen.in(frame.lang), {.dp = 27, .colour = p.ink2});
  const float high = frame.px(kOpenLine_dp);
  Rect content =
      ui::begin_scroll(frame, inner, draft.today_open, high * static_cast<float>(kinds.size()));
  for (const OpenKind kind : kinds) {
    Rect line = take_top(content, high);
    if (!ui::seen_in(inner, line)) continue;
    const std::string id = "kind." + std::string(morning::word(kind));
    if (frame.tap(id, line)) {
      draft.open_kind = kind;
      draft.open_of.clear();
      taps.intent = flow::OpenPage{flow::DeskPage::still_open};
    }
    if (frame.held(id, line))
      frame.list.AddRectFilled(line.min, line.max, ui::with_alpha(p.press, .06f), frame.px(12));
    frame.list.AddRectFilled({line.min.x, line.max.y - frame.line(2)}, line.max, p.line);
    ui::draw_icon(frame, take_right(line, frame.px(40)), "chevron-right", 30, p.ink2);
    frame.write(take_left(line, frame.px(92)), std::to_string(morning::count_of(open, kind)),
                {.dp = 38,
                 .colour = is_pressing(kind) ? p.warn : p.ink,
                 .face = ui::Face::bold,
                 .min_dp = 26,
                 .middle = true});
    frame.write(line, morning::name_of(kind, frame.lang),
                {.dp = 28, .colour = p.ink, .min_dp = 20, .middle = true});
  }
  ui::end_scroll(frame, draft.today_open, p.surface);
}

// --- what was said, and what came of it ---

void said_panel(const DeskView& view, DeskDraft& draft, Frame& frame, const Rect& box,
                DeskTaps& taps) {
  const Lang lang = frame.lang;
  Rect inner = panel(frame, box, words::kSaidAndNow.in(lang));
  if (view.board.promises.any()) {
    draw_promises_kept(view.content.meetings, view.board.promises, draft.promised, frame, inner);
    return;
  }
  frame.write(take_top(inner, frame.px(60)), words::kNotSaidYet.in(lang),
              {.dp = 27, .colour = frame.palette.ink2, .middle = true});
  const std::string label(words::kHoldMeeting.in(lang));
  Rect line = take_top(inner, frame.px(72));
  if (ui::chip(frame, "today.meeting", take_left(line, ui::chip_width(frame, label, true)), label,
               false, false, "calendar-clock"))
    taps.intent = flow::OpenPage{flow::DeskPage::meetings};
}

// How far what is shown is known, and the meeting that is due.
void beside_title(const DeskView& view, Frame& frame, DeskTaps& taps) {
  Rect line = top_box(frame);
  take_left(line, line.width() * (frame.portrait() ? .62f : .5f));
  const meetings::Context context{view.house, view.content, view.who, view.now_ms};
  const auto* due = domain::find_by_id(view.content.meetings.kinds, meetings::due_now(context));
  if (due != nullptr &&
      end_chip(frame, line, "today.due", std::string(due->text.in(frame.lang)) + " " + due->at,
               "calendar-clock"))
    taps.intent = flow::OpenPage{flow::DeskPage::meetings};
  if (view.board_of_month == nullptr || frame.portrait()) return;
  frame.write(line, known_text(view, frame.lang),
              {.dp = 24,
               .colour = is_known_whole(view) ? frame.palette.ink2 : frame.palette.warn,
               .align = Frame::Align::right,
               .min_dp = 18,
               .middle = true});
}

}  // namespace

DeskTaps draw_today(const DeskView& view, DeskDraft& draft, Frame& frame) {
  DeskTaps taps;
  Rect body = begin(
      view, frame,
      joined({std::string(words::kHouseToday.in(frame.lang)), view.date + " " + view.clock}), taps);
  beside_title(view, frame, taps);
  const bool upright = frame.portrait();
  const float gap = frame.px(20);
  figures_of_today(view, frame, take_top(body, frame.px(upright ? 2 * kCard_dp + 18 : kCard_dp)),
                   taps);
  body.min.y += gap;
  const bool meets = view.content.meetings.kept() && !view.content.meetings.promises.empty();
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
  asked_panel(view, draft, frame, asked, taps);
  open_panel(view, draft, frame, open, taps);
  if (meets) said_panel(view, draft, frame, told, taps);
  return taps;
}

}  // namespace foyer::screens::desk
