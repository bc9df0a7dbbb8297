#include "steps/offer/pages/order_parts.h"

#include "showroom/order_paper.h"

namespace foyer::screens::order {

Rect begin(const OrderView& view, Frame& frame, std::string_view title, OrderTaps& taps) {
  Rect body;
  if (staff::page_head(frame, title,
                       staff::full_name(view.visit(), view.context.content, frame.lang), body))
    taps.back = true;
  return body;
}

void elements(const OrderView& view, Frame& frame, Rect& box, bool dark) {
  const domain::OrderMade terms = flow::order::terms(view.model, view.context);
  std::vector<staff::FactLine> lines;
  for (auto& line : domain::key_elements(view.context.content, view.visit(), terms, frame.lang,
                                         dark ? domain::Told::on_screen : domain::Told::whole))
    lines.push_back({std::move(line.name), std::move(line.value)});
  staff::fact_lines(frame, box, lines, dark);
}

std::string meaning_of(const domain::OrderMade& terms, Lang lang) {
  return terms.kind_text.in(lang) + " " + domain::fen_text(terms.deposit, lang) +
         (lang == Lang::zh ? "：" : ": ") + terms.meaning.in(lang);
}

std::string trouble_text(const OrderView& view, domain::OrderTrouble trouble, Lang lang) {
  using domain::OrderTrouble;
  switch (trouble) {
    case OrderTrouble::never_came:
      return std::string(words::kNeverCame.in(lang));
    case OrderTrouble::not_accepted:
      return std::string(words::kNotAccepted.in(lang));
    case OrderTrouble::no_deposit:
      return std::string(words::kNoDeposit.in(lang));
    case OrderTrouble::two_stand:
      return std::string(words::kOrderStands.in(lang));
    case OrderTrouble::deposit_over:
      break;
  }
  const domain::OrderMade terms = flow::order::terms(view.model, view.context);
  const auto* kind = domain::find_by_id(view.rules().deposits, terms.kind);
  const domain::Fen most =
      kind == nullptr ? 0 : domain::deposit_most(*kind, terms.price, terms.total);
  return said(words::kDepositOver, lang,
              {terms.kind_text.in(lang), domain::short_fen_text(most, lang)});
}

void type_sum(const OrderView& view, Frame& frame, Rect& box, std::string_view name,
              OrderTaps& taps) {
  staff::number_field(frame, "sum", take_top(box, frame.px(110)), name, view.model.typed,
                      words::kYuanOnly.in(frame.lang), true);
  box.min.y += frame.px(12);
  const Rect pad = take_top(box, std::min(box.height(), frame.px(430)));
  if (const auto key = staff::digit_pad(frame, pad)) {
    if (key->typed == '\0')
      taps.intent = flow::order::EraseDigit{};
    else
      taps.intent = flow::order::Digit{key->typed};
  }
}

}  // namespace foyer::screens::order

namespace foyer::screens {

OrderTaps draw_order(const OrderView& view, OrderDraft& draft, ui::Frame& frame) {
  using flow::order::Stage;
  OrderTaps taps;
  switch (view.model.stage) {
    case Stage::terms:
      order::draw_terms(view, frame, taps);
      break;
    case Stage::sign:
      order::draw_sign(view, draft, frame, taps);
      break;
    case Stage::text:
      order::draw_text(view, draft, frame, taps);
      break;
    case Stage::paper:
      order::draw_paper(view, frame, taps);
      break;
    case Stage::cancel:
      order::draw_cancel(view, frame, taps);
      break;
  }
  return taps;
}

}  // namespace foyer::screens
