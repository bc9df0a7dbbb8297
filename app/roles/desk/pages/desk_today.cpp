// The house today, the morning sheet, and what a manager answers, at the desk: the same pages as on
// every device of a manager, and where each touch leads from here.
#include "roles/desk/pages/desk_sheets.h"

namespace foyer::screens::desk {
namespace {

today::Context context_of(const DeskView& view) {
  return {view.house, view.content, view.who, view.now_ms};
}

AnswerView answers_of_desk(const DeskView& view) {
  return {context_of(view), view.asked, view.writers};
}

TodayView today_at_desk(const DeskView& view) {
  return {.context = context_of(view),
          .figures = view.board.figures,
          .delivered = view.board.delivered,
          .open = view.board.open,
          .promises = view.board.promises,
          .opens = [](const today::Touch&) { return true; },
          .month = view.board_of_month,
          .sync = view.sync,
          .clock = view.clock,
          .kind = view.model.open_kind};
}

// Where each touch leads from the desk.
struct Leads {
  const DeskView& view;

  flow::DeskIntent operator()(const today::OpenFigure& one) const {
    using today::DayFigure;
    switch (one.figure) {
      case DayFigure::first:
      case DayFigure::filed:
        return flow::OpenFigure{2};
      case DayFigure::drives:
        return flow::OpenFigure{4};
      case DayFigure::orders:
        return flow::OpenDay{view.board.day};
      case DayFigure::delivered:
        return flow::OpenPage{flow::DeskPage::deliveries};
      case DayFigure::month:
        break;
    }
    return flow::OpenPage{flow::DeskPage::targets};
  }
  flow::DeskIntent operator()(const today::OpenThing& one) const {
    using today::Subject;
    switch (one.subject) {
      case Subject::instruction:
        return flow::OpenInstruction{one.id, one.day};
      case Subject::visit:
        return flow::OpenGuest{one.id};
      case Subject::appointment:
        return flow::OpenAppointment{one.id};
      case Subject::delivery:
        return flow::OpenPage{flow::DeskPage::deliveries};
      case Subject::fault:
      case Subject::round:
        return flow::OpenPage{flow::DeskPage::standards};
      case Subject::action:
        return flow::OpenPage{flow::DeskPage::meetings};
      case Subject::service:
        return flow::OpenPage{flow::DeskPage::service};
      case Subject::car:
        break;
    }
    return flow::OpenDrives{};
  }
  // An offer is answered on a page of its own, a loss on the guest's sheet.
  flow::DeskIntent operator()(const today::OpenAnswer& one) const {
    const domain::Visit* guest = view.house.visit(one.visit);
    if (guest != nullptr && today::asks_for(*guest, view.house, view.who, view.now_ms) != nullptr)
      return flow::OpenAnswer{one.visit};
    return flow::OpenGuest{one.visit};
  }
  flow::DeskIntent operator()(const today::OpenKind& one) const {
    return flow::OpenStillOpen{one.kind};
  }
  flow::DeskIntent operator()(const today::OpenMeetings&) const {
    return flow::OpenPage{flow::DeskPage::meetings};
  }
  flow::DeskIntent operator()(const today::AnswerOffer& one) const { return one; }
  flow::DeskIntent operator()(const today::AnswerLoss& one) const { return one; }
};

void take(const DeskView& view, const TodayTouched& touched, DeskTaps& taps) {
  if (touched) taps.intent = std::visit(Leads{view}, *touched);
}

}  // namespace

DeskTaps draw_today(const DeskView& view, DeskDraft& draft, Frame& frame) {
  DeskTaps taps;
  const TodayView shown = today_at_desk(view);
  const Rect body =
      begin(view, frame,
            joined({std::string(today_title(frame.lang)), view.date + " " + view.clock}), taps);
  Rect line = top_box(frame);
  take_left(line, line.width() * (frame.portrait() ? .62f : .5f));
  take(view, draw_beside_today(shown, frame, line), taps);
  take(view, screens::draw_today(shown, draft.today, frame, body), taps);
  return taps;
}

DeskTaps draw_still_open(const DeskView& view, DeskDraft& draft, Frame& frame) {
  DeskTaps taps;
  const Rect body = begin(view, frame, still_open_title(frame.lang), taps);
  take(view, screens::draw_still_open(today_at_desk(view), draft.today, frame, body), taps);
  return taps;
}

DeskTaps draw_answer(const DeskView& view, DeskDraft& draft, Frame& frame) {
  DeskTaps taps;
  const AnswerView answer = answers_of_desk(view);
  const Rect body = begin(
      view, frame, answer_title(answer, view.house.visit(view.model.guest), frame.lang), taps);
  take(view, screens::draw_answer(answer, draft.answer, frame, body), taps);
  return taps;
}

void approval(const DeskView& view, Frame& frame, Rect& body, const domain::Visit& visit,
              DeskTaps& taps) {
  if (view.asked && view.asked->visit->id == visit.id)
    take(view, draw_approval(answers_of_desk(view), frame, body), taps);
}

void loss_question(const DeskView& view, Frame& frame, Rect& body, const domain::Visit& visit,
                   DeskTaps& taps) {
  take(view, draw_loss(answers_of_desk(view), visit, frame, body), taps);
}

std::string asks_text(const DeskView& view, const domain::Visit& visit, Lang lang) {
  return screens::asks_text(context_of(view), visit, lang);
}

}  // namespace foyer::screens::desk
