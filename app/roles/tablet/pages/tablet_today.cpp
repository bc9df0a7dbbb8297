// A manager's day on the tablet: the house today, the morning sheet and what waits for their word,
// as at the desk; and a colleague's guest, to read.
#include "manage/today/pages/today_page.h"
#include "roles/tablet/pages/tablet_parts.h"

namespace foyer::screens::tablet {
namespace {

AnswerView answers_of_tablet(const TabletView& view) {
  return {view.context().of_today(), view.asked, view.writers};
}

TodayView today_on_tablet(const TabletView& view) {
  return {.context = view.context().of_today(),
          .figures = view.at_hand->figures,
          .delivered = view.at_hand->delivered,
          .open = view.at_hand->open,
          .promises = view.at_hand->promises,
          .opens =
              [&view](const today::Touch& touch) {
                return flow::tablet::can_open(touch, view.context());
              },
          .month = view.board_of_month,
          .sync = view.sync,
          .clock = view.clock,
          .kind = view.model.open_kind};
}

void take(const TodayTouched& touched, TabletTaps& taps) {
  if (touched) taps.intent = flow::tablet::TodayTouch{*touched};
}

}  // namespace

TabletTaps draw_today(const TabletView& view, TabletDraft& draft, Frame& frame) {
  TabletTaps taps;
  Rect line;
  const Rect body = begin(frame, today_title(frame.lang), {}, taps, &line);
  if (view.at_hand == nullptr) return taps;
  const TodayView shown = today_on_tablet(view);
  if (end_chip(frame, line, "roll", roll_title(frame.lang), "account-multiple"))
    taps.intent = flow::tablet::OpenRollCall{};
  take(draw_beside_today(shown, frame, line), taps);
  take(screens::draw_today(shown, draft.today, frame, body), taps);
  return taps;
}

TabletTaps draw_still_open(const TabletView& view, TabletDraft& draft, Frame& frame) {
  TabletTaps taps;
  const Rect body = begin(frame, still_open_title(frame.lang), {}, taps);
  if (view.at_hand == nullptr) return taps;
  take(screens::draw_still_open(today_on_tablet(view), draft.today, frame, body), taps);
  return taps;
}

TabletTaps draw_answer(const TabletView& view, TabletDraft& draft, Frame& frame) {
  TabletTaps taps;
  const AnswerView answer = answers_of_tablet(view);
  const domain::Visit* visit = view.house.visit(view.model.asked);
  const Rect body = begin(frame, answer_title(answer, visit, frame.lang), {}, taps);
  const bool of_loss =
      visit != nullptr && !view.asked &&
      today::loss_asked(*visit, answer.context.house, answer.context.who) != nullptr;
  take(of_loss ? draw_loss_answer(answer, *visit, draft.answer, frame, body)
               : screens::draw_answer(answer, draft.answer, frame, body),
       taps);
  return taps;
}

}  // namespace foyer::screens::tablet
