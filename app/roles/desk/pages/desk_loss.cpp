// A guest who is given up: why, for what, and whether a manager agrees.
#include <algorithm>

#include "roles/desk/pages/desk_sheets.h"
#include "roles/host/pages/words_staff.h"

namespace foyer::screens::desk {
namespace {

// Why they are given up, for what, and what was never answered.
std::string why_lost(const DeskView& view, const domain::LossAsked& asked, Lang lang) {
  std::vector<std::string> open;
  for (const std::string& id : asked.objections)
    if (const auto* one = domain::find_by_id(view.content.follow_up.objections, id))
      open.push_back(one->text.in(lang));
  std::string all = joined(
      {text_of(domain::find_by_id(view.content.follow_up.lost_reasons, asked.reason), lang),
       text_of(domain::find_by_id(view.content.orders.rivals, asked.rival), lang), asked.model});
  for (const std::string& one : open) all = joined({all, said(words::kStillOpenOf, lang, {one})});
  return all;
}

}  // namespace

void loss_question(const DeskView& view, Frame& frame, Rect& body, const domain::Visit& visit,
                   DeskTaps& taps) {
  const domain::LossFile* loss = visit.loss();
  if (loss == nullptr) return;
  const Lang lang = frame.lang;
  const bool asks = flow::loss_asked(visit, view.house, view.who) != nullptr;
  const Phrase& how = !loss->answer                        ? words::kAsksLoss
                      : loss->answer->answer == "approved" ? words::kLossApproved
                                                           : words::kLossRefused;
  const std::string who =
      view.house.name_of(loss->answer ? loss->answered_by.actor : loss->by.actor);
  const std::string text = said(how, lang, {who, why_lost(view, loss->asked, lang)});
  const Frame::Setting setting{.dp = 27, .colour = frame.palette.ink, .face = ui::Face::bold};
  frame.write(take_top(body, std::min(frame.height(text, setting, body.width()), frame.px(120))),
              text, setting);
  body.min.y += frame.px(10);
  if (!asks) return;
  const Rect line = take_top(body, frame.px(96));
  body.min.y += frame.px(18);
  const auto answer = [&](int at, const char* id, const Phrase& word, ui::ButtonKind kind) {
    if (ui::button(frame, std::string("loss.") + id, column(line, at, 2, frame.px(20)),
                   word.in(lang), kind))
      taps.intent = flow::AnswerLoss{visit.id, loss->asked.loss, id};
  };
  answer(0, "refused", words::kKeepTrying, ui::ButtonKind::quiet);
  answer(1, "approved", words::kAgreeLoss, ui::ButtonKind::primary);
}

}  // namespace foyer::screens::desk
