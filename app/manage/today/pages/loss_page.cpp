// A guest who is given up: why, for what, and whether a manager agrees.
#include <algorithm>

#include "manage/today/pages/answer_parts.h"

namespace foyer::screens {
namespace {

using staff::joined;
using staff::said;
using ui::Frame;
using ui::Rect;

// Why they are given up, for what, and what was never answered.
std::string why_lost(const domain::Content& content, const domain::LossAsked& asked, Lang lang) {
  std::string all = joined(
      {staff::text_of(domain::find_by_id(content.follow_up.lost_reasons, asked.reason), lang),
       staff::text_of(domain::find_by_id(content.orders.rivals, asked.rival), lang), asked.model});
  for (const std::string& id : asked.objections)
    if (const auto* one = domain::find_by_id(content.follow_up.objections, id))
      all = joined({all, said(words::kStillOpenOf, lang, {std::string(one->text.in(lang))})});
  return all;
}

// Who gives them up and why, or what was answered.
void told_loss(const AnswerView& view, Frame& frame, Rect& body, const domain::LossFile& loss) {
  const Lang lang = frame.lang;
  const Phrase& how = !loss.answer                        ? words::kAsksLoss
                      : loss.answer->answer == "approved" ? words::kLossApproved
                                                          : words::kLossRefused;
  const std::string who =
      view.context.house.name_of(loss.answer ? loss.answered_by.actor : loss.by.actor);
  const std::string text = said(how, lang, {who, why_lost(view.context.content, loss.asked, lang)});
  const Frame::Setting setting{.dp = 27, .colour = frame.palette.ink, .face = ui::Face::bold};
  frame.write(take_top(body, std::min(frame.height(text, setting, body.width()), frame.px(120))),
              text, setting);
  body.min.y += frame.px(10);
}

void loss_answers(Frame& frame, const Rect& line, const Id& visit, const std::string& loss,
                  const std::string& reason, TodayTouched& touched) {
  const auto answer = [&](int at, const char* id, const Phrase& word, ui::ButtonKind kind) {
    if (ui::button(frame, std::string("loss.") + id, column(line, at, 2, frame.px(20)),
                   word.in(frame.lang), kind))
      touched = today::AnswerLoss{visit, loss, id, reason};
  };
  answer(0, "refused", words::kKeepTrying, ui::ButtonKind::quiet);
  answer(1, "approved", words::kAgreeLoss, ui::ButtonKind::primary);
}

const domain::LossFile* asked_loss(const AnswerView& view, const domain::Visit& visit) {
  return today::loss_asked(visit, view.context.house, view.context.who);
}

}  // namespace

TodayTouched draw_loss(const AnswerView& view, const domain::Visit& visit, Frame& frame,
                       Rect& body) {
  TodayTouched touched;
  const domain::LossFile* loss = visit.loss();
  if (loss == nullptr) return touched;
  told_loss(view, frame, body, *loss);
  if (asked_loss(view, visit) == nullptr) return touched;
  const Rect line = take_top(body, frame.px(96));
  body.min.y += frame.px(18);
  loss_answers(frame, line, visit.id, loss->asked.loss, {}, touched);
  return touched;
}

TodayTouched draw_loss_answer(const AnswerView& view, const domain::Visit& visit,
                              AnswerDraft& draft, Frame& frame, Rect body) {
  TodayTouched touched;
  const domain::LossFile* loss = asked_loss(view, visit);
  if (loss == nullptr) {  // somebody else answered meanwhile
    frame.write(take_top(body, frame.px(80)), words::kAnsweredMeanwhile.in(frame.lang),
                {.dp = 30, .colour = frame.palette.ink2, .middle = true});
    return touched;
  }
  const Rect line = take_bottom(body, frame.px(frame.theme.size.button));
  body.max.y -= frame.px(24);
  told_loss(view, frame, body, *loss);
  answer_page::reason_keys(view, frame, body, draft.reason);
  loss_answers(frame, line, visit.id, loss->asked.loss, draft.reason.text.text(), touched);
  return touched;
}

}  // namespace foyer::screens
