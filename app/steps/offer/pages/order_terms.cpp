// The consultant's page before a signature: which deposit, how much, when the car comes.
#include <algorithm>
#include <array>

#include "steps/offer/pages/order_parts.h"

namespace foyer::screens::order {
namespace {

// A kind of deposit with what follows from it: the whole card is the target.
void kind_card(const OrderView& view, Frame& frame, const Rect& box,
               const domain::DepositKind& kind, OrderTaps& taps) {
  const bool chosen = kind.id == view.model.kind;
  const ui::Palette& p = frame.palette;
  if (frame.tap("kind." + kind.id, box)) taps.intent = flow::order::PickKind{kind.id};
  const float radius = frame.px(22), line = frame.line(chosen ? 4 : 2);
  frame.list.AddRectFilled(box.min, box.max, chosen ? p.chosen : p.surface, radius);
  const Rect edge = box.inset(line / 2);
  frame.list.AddRect(edge.min, edge.max, chosen ? p.accent_ink : p.line, radius, 0, line);
  Rect inner = box.inset(frame.px(20));
  frame.write(
      take_top(inner, frame.room(48, 34)), frame.say(kind.text),
      {.dp = 34, .colour = chosen ? p.accent_ink : p.ink, .face = ui::Face::bold, .middle = true});
  frame.write(inner, frame.say(kind.meaning), {.dp = 25, .colour = p.ink});
}

void kinds(const OrderView& view, Frame& frame, Rect& box, OrderTaps& taps) {
  section(frame, box, words::kWhichDeposit.in(frame.lang));
  const auto& all = view.rules().deposits;
  const int count = static_cast<int>(all.size());
  const Rect row = take_top(box, frame.room(214, 25));
  for (int i = 0; i < count; ++i)
    kind_card(view, frame, column(row, i, count, frame.px(16)), all[static_cast<std::size_t>(i)],
              taps);
}

void sums(const OrderView& view, Frame& frame, Rect& box, OrderTaps& taps) {
  const domain::OrderMade terms = flow::order::terms(view.model, view.context);
  const auto* kind = domain::find_by_id(view.rules().deposits, terms.kind);
  if (kind == nullptr) return;
  box.min.y += frame.px(18);
  section(frame, box, words::kHowMuch.in(frame.lang));
  const auto all = domain::deposits_to_choose(*kind, terms.price, terms.total);
  const int count = static_cast<int>(all.size()) + 1;
  const Rect row = take_top(box, frame.px(96));
  for (int i = 0; i + 1 < count; ++i) {
    const domain::Fen one = all[static_cast<std::size_t>(i)];
    if (pick(frame, "deposit." + std::to_string(one / 100), column(row, i, count, frame.px(12)),
             domain::short_fen_text(one, frame.lang),
             !view.model.typing && one == view.model.deposit))
      taps.intent = flow::order::PickDeposit{one};
  }
  if (pick(frame, "deposit.other", column(row, count - 1, count, frame.px(12)),
           words::kOtherSum.in(frame.lang), view.model.typing))
    taps.intent = flow::order::TypeSum{!view.model.typing};
  box.min.y += frame.px(12);
  if (view.model.typing) type_sum(view, frame, box, terms.kind_text.in(frame.lang), taps);
}

void delivery(const OrderView& view, Frame& frame, Rect& box, OrderTaps& taps) {
  constexpr std::array kLater{0, 7, 14, 30};
  box.min.y += frame.px(18);
  section(frame, box, words::kWhenDelivered.in(frame.lang));
  const Rect row = take_top(box, frame.px(96));
  for (int i = 0; i < static_cast<int>(kLater.size()); ++i) {
    const int days = kLater[static_cast<std::size_t>(i)];
    const std::string word = days == 0
                                 ? std::string(words::kAsOffered.in(frame.lang))
                                 : said(words::kDaysLater, frame.lang, {std::to_string(days)});
    if (pick(frame, "later." + std::to_string(days),
             column(row, i, static_cast<int>(kLater.size()), frame.px(12)), word,
             days == view.model.later_days))
      taps.intent = flow::order::PickLater{days};
  }
}

}  // namespace

void draw_terms(const OrderView& view, Frame& frame, OrderTaps& taps) {
  Rect body = begin(view, frame, words::kOrderTitle.in(frame.lang), taps);
  Rect foot = take_bottom(body, frame.px(frame.theme.size.button));
  body.max.y -= frame.px(24);
  const auto troubles = flow::order::troubles(view.model, view.context);
  const Rect go = take_right(foot, std::min(frame.px(620), foot.width() * .56f));
  foot.max.x -= frame.px(24);
  const domain::OrderFile* made = view.file();
  const bool again = made != nullptr && !made->signed_ && !made->cancelled;
  if (again && ui::button(frame, "to_guest", take_left(foot, std::min(frame.px(420), foot.width())),
                          words::kBackToSign.in(frame.lang), ui::ButtonKind::quiet))
    taps.intent = flow::order::ToGuest{};
  const bool ready = troubles.empty();
  if (ui::button(frame, "make", go, words::kToSign.in(frame.lang),
                 ready ? ui::ButtonKind::primary : ui::ButtonKind::waiting) &&
      ready)
    taps.intent = flow::order::Make{};
  Rect side = frame.portrait() ? take_bottom(body, body.height() * .38f)
                               : take_right(body, body.width() * .4f);
  (frame.portrait() ? body.max.y : body.max.x) -= frame.px(32);
  if (!view.model.typing) kinds(view, frame, body, taps);  // the keys need the room
  sums(view, frame, body, taps);
  if (!view.model.typing) delivery(view, frame, body, taps);
  staff::card_box(frame, side, false);
  Rect inner = side.inset(frame.px(28));
  if (!ready) {
    const std::string why = trouble_text(view, troubles.front(), frame.lang);
    const Frame::Setting warn{.dp = 27, .colour = frame.palette.warn, .face = ui::Face::bold};
    frame.write(take_bottom(inner, frame.height(why, warn, inner.width()) + 2), why, warn);
    inner.max.y -= frame.px(12);
  }
  elements(view, frame, inner, false);
}

}  // namespace foyer::screens::order
