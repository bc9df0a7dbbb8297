// What a consultant asks a manager about an offer, and the answer in one touch.
#include <algorithm>

#include "roles/desk/pages/desk_sheets.h"
#include "roles/host/pages/words_staff.h"
#include "steps/offer/authority.h"
#include "steps/offer/money.h"
#include "steps/offer/money_text.h"

namespace foyer::screens::desk {
namespace {

domain::Fen given_by(const domain::OfferMade& made) {
  return domain::concession_of(made.lines, made.trade_in_above).all();
}

domain::Fen guide_of(const domain::OfferMade& made) {
  const auto line = std::ranges::find(made.lines, domain::part::kGuide, &domain::OfferLine::part);
  return line == made.lines.end() ? 0 : line->amount;
}

// What the consultant may give by themselves: the counter-offer that needs no second asking.
domain::Fen counter(const DeskView& view, const domain::OfferMade& made) {
  const domain::Trim* trim = view.content.prices.trim(made.trim);
  return trim == nullptr ? 0 : domain::own_limit(view.content.prices, *trim, "consultant");
}

}  // namespace

std::string asks_text(const DeskView& view, const domain::Visit& visit, Lang lang) {
  const domain::OfferFile* file = flow::asks_for(visit, view.house, view.who, view.now_ms);
  return file == nullptr
             ? std::string()
             : said(words::kAsksOff, lang, {domain::short_fen_text(given_by(file->made), lang)});
}

void approval(const DeskView& view, Frame& frame, Rect& body, const domain::Visit& visit,
              DeskTaps& taps) {
  const domain::OfferFile* file = flow::asks_for(visit, view.house, view.who, view.now_ms);
  if (file == nullptr) return;
  const Lang lang = frame.lang;
  const domain::OfferMade& made = file->made;
  const domain::Fen given = given_by(made);
  const domain::Trim* trim = view.content.prices.trim(made.trim);
  const std::string car = vehicle_name(view.content, made.vehicle, lang) +
                          (trim == nullptr ? "" : " " + trim->name.in(lang));
  const std::string text =
      said(words::kAsksWhole, lang,
           {view.house.name_of(file->asked_by.actor), car, domain::short_fen_text(given, lang),
            domain::percent_text(domain::bp_of(given, guide_of(made)), lang),
            domain::fen_text(domain::total(made.lines), lang)});
  const Frame::Setting setting{.dp = 27, .colour = frame.palette.ink, .face = ui::Face::bold};
  frame.write(take_top(body, std::min(frame.height(text, setting, body.width()), frame.px(84))),
              text, setting);
  body.min.y += frame.px(10);
  const Rect line = take_top(body, frame.px(96));
  body.min.y += frame.px(18);
  const float gap = frame.px(20);
  const domain::Fen up_to = counter(view, made);
  const auto answer = [&](int at, const char* id, const std::string& word, ui::ButtonKind kind,
                          domain::Fen sum) {
    if (ui::button(frame, std::string("offer.") + id, column(line, at, 3, gap), word, kind))
      taps.intent = flow::AnswerOffer{visit.id, made.offer, id, sum};
  };
  answer(0, "refused", std::string(words::kRefuse.in(lang)), ui::ButtonKind::quiet, 0);
  answer(1, "countered", said(words::kApproveUpTo, lang, {domain::short_fen_text(up_to, lang)}),
         ui::ButtonKind::quiet, up_to);
  answer(2, "approved", std::string(words::kApprove.in(lang)), ui::ButtonKind::primary, 0);
}

}  // namespace foyer::screens::desk
