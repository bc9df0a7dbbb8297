// The order as it was signed, what was paid of it, and how it is cancelled.
#include "showroom/order_paper.h"

#include <algorithm>

#include "kit/base/calendar.h"
#include "steps/offer/pages/order_parts.h"

namespace foyer::screens::order {
namespace {

std::string day_of(const OrderView& view, std::int64_t ms) {
  return view.context.content.showroom.time_zone.day(ms);
}

// In one line, how it stands.
void state(const OrderView& view, Frame& frame, Rect& side, const domain::OrderFile& file) {
  const Lang lang = frame.lang;
  std::string text(words::kDepositDue.in(lang));
  ImU32 ink = frame.palette.warn;
  if (file.cancelled) {
    text = said(
        words::kCancelledOn, lang,
        {day_of(view, file.cancelled->at_ms),
         std::string((file.cancelled->by == "house" ? words::kByHouse : words::kByGuest).in(lang)),
         domain::short_fen_text(file.cancelled->back, lang)});
  } else if (file.paid) {
    ink = frame.palette.good;
    text = said(words::kDepositPaid, lang,
                {file.made.kind_text.in(lang), domain::short_fen_text(file.paid->amount, lang)});
    if (file.paid->amount != file.made.deposit) {
      ink = frame.palette.warn;
      text += said(words::kNotAsAgreed, lang, {domain::short_fen_text(file.made.deposit, lang)});
    }
  }
  const Frame::Setting setting{.dp = 27, .colour = ink, .face = ui::Face::bold};
  frame.write(take_top(side, frame.height(text, setting, side.width()) + 2), text, setting);
  side.min.y += frame.px(14);
}

void two_stand(const OrderView& view, Frame& frame, Rect& body) {
  if (view.visit().standing_orders().size() < 2) return;
  const Frame::Setting setting{.dp = 27, .colour = frame.palette.warn, .face = ui::Face::bold};
  frame.write(take_top(body, frame.room(50, 27)), words::kTwoOrders.in(frame.lang), setting);
}

// What can be done with it, at the foot of the side; true: the code has no room beside it.
void actions(const OrderView& view, Frame& frame, Rect foot, const domain::OrderFile& file,
             OrderTaps& taps) {
  const Lang lang = frame.lang;
  const float gap = frame.px(16);
  if (file.cancelled) {
    if (ui::button(frame, "anew", take_right(foot, foot.width() * .5f), words::kOrderAnew.in(lang),
                   ui::ButtonKind::quiet))
      taps.intent = flow::order::GoTo{flow::order::Stage::terms};
    return;
  }
  if (ui::button(frame, "cancel", take_left(foot, foot.width() * .26f),
                 words::kCancelOrder.in(lang), ui::ButtonKind::quiet))
    taps.intent = flow::order::GoTo{flow::order::Stage::cancel};
  foot.min.x += gap;
  const domain::Fen sum = flow::order::typed_sum(view.model, file.made.deposit);
  const Rect other = take_left(foot, foot.width() * .4f);
  foot.min.x += gap;
  if (ui::button(frame, "other_sum", other,
                 (view.model.typing ? words::kAsAgreed : words::kAnotherSum).in(lang),
                 ui::ButtonKind::quiet))
    taps.intent = flow::order::TypeSum{!view.model.typing};
  if (ui::button(frame, "paid", foot,
                 said(words::kTakeDeposit, lang, {domain::short_fen_text(sum, lang)}),
                 file.paid && !view.model.typing ? ui::ButtonKind::quiet : ui::ButtonKind::primary))
    taps.intent = flow::order::Paid{};
}

// Reasons, sides and fates: a grid of choices; the one that was touched, or empty.
template <class Choices>
std::string grid(Frame& frame, Rect& box, std::string_view id, const Choices& all,
                 std::string_view chosen, int columns) {
  std::string touched;
  const int count = static_cast<int>(all.size());
  const int rows = (count + columns - 1) / columns;
  const float high = frame.px(96), gap = frame.px(14);
  const Rect whole = take_top(
      box, high * static_cast<float>(rows) + gap * static_cast<float>(std::max(0, rows - 1)));
  for (int i = 0; i < count; ++i) {
    const auto& [name, text] = all[static_cast<std::size_t>(i)];
    if (pick(frame, std::string(id) + "." + name, cell(whole, i, columns, rows, gap), text,
             name == chosen))
      touched = name;
  }
  return touched;
}

using Named = std::vector<std::pair<std::string, std::string>>;

void fates(const OrderView& view, Frame& frame, Rect& body, const domain::OrderFile& file,
           OrderTaps& taps) {
  const Lang lang = frame.lang;
  const domain::Fen paid = file.deposit_paid();
  body.min.y += frame.px(18);
  section(frame, body, words::kDepositFate.in(lang));
  if (paid == 0) {
    frame.write(take_top(body, frame.room(50, 27)), words::kNothingPaid.in(lang),
                {.dp = 27, .colour = frame.palette.ink2, .middle = true});
    return;
  }
  Named all;
  for (const auto* one : domain::fates_of(view.rules(), file.made.kind, view.model.by))
    all.emplace_back(one->id, one->text.in(lang) + " · " +
                                  domain::short_fen_text(domain::back_of(*one, paid), lang));
  const std::string fate = grid(frame, body, "fate", all, view.model.fate, 2);
  if (!fate.empty()) taps.intent = flow::order::PickFate{fate};
}

}  // namespace

void draw_paper(const OrderView& view, Frame& frame, OrderTaps& taps) {
  Rect body = begin(view, frame, words::kOrderSigned.in(frame.lang), taps);
  const domain::OrderFile* file = view.file();
  if (file == nullptr) return;
  two_stand(view, frame, body);
  const auto paper = domain::order_paper(view.context.house, view.context.content, view.visit(),
                                         file->made.order, domain::Told::on_screen);
  actions(view, frame, take_bottom(body, frame.px(frame.theme.size.button)), *file, taps);
  body.max.y -= frame.px(24);
  Rect side = frame.portrait() ? take_bottom(body, body.height() * .3f)
                               : take_right(body, body.width() * .32f);
  (frame.portrait() ? body.max.y : body.max.x) -= frame.px(36);
  state(view, frame, side, *file);
  if (paper) staff::signed_page(frame, body, *paper);
  if (view.model.typing)
    return type_sum(view, frame, side, file->made.kind_text.in(frame.lang), taps);
  if (paper && staff::signed_paper_side(frame, side, *paper, view.saved)) taps.save_paper = true;
}

void draw_cancel(const OrderView& view, Frame& frame, OrderTaps& taps) {
  const Lang lang = frame.lang;
  Rect body = begin(view, frame, words::kCancelTitle.in(lang), taps);
  if (taps.back) {
    taps.back = false;
    taps.intent = flow::order::GoTo{flow::order::Stage::paper};
  }
  const domain::OrderFile* file = view.file();
  if (file == nullptr) return;
  const Rect foot = take_bottom(body, frame.px(frame.theme.size.button));
  section(frame, body, words::kWhoCancels.in(lang));
  const std::string by = grid(frame, body, "by",
                              Named{{"guest", std::string(words::kByGuest.in(lang))},
                                    {"house", std::string(words::kByHouse.in(lang))}},
                              view.model.by, 2);
  if (!by.empty()) taps.intent = flow::order::PickSide{by};
  body.min.y += frame.px(18);
  section(frame, body, words::kWhyCancel.in(lang));
  Named reasons;
  for (const domain::Choice& one : view.rules().cancel_reasons)
    reasons.emplace_back(one.id, one.text.in(lang));
  const std::string reason =
      grid(frame, body, "reason", reasons, view.model.reason, frame.portrait() ? 2 : 3);
  if (!reason.empty()) taps.intent = flow::order::PickReason{reason};
  fates(view, frame, body, *file, taps);
  const bool ready =
      !view.model.reason.empty() && (file->deposit_paid() == 0 || !view.model.fate.empty());
  Rect end = foot;
  if (ui::button(frame, "confirm_cancel", take_right(end, std::min(frame.px(460), end.width())),
                 words::kConfirmCancel.in(lang),
                 ready ? ui::ButtonKind::primary : ui::ButtonKind::waiting) &&
      ready)
    taps.intent = flow::order::Cancel{};
}

}  // namespace foyer::screens::order
