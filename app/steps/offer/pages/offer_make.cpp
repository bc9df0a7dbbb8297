// The consultant's page: the car and what comes with it, what is given away and who may grant it,
// what the guest will see. For nobody else's eyes.
#include <algorithm>

#include "kit/base/format.h"
#include "kit/input/keyboard_layout.h"
#include "kit/ui/keyboard.h"
#include "steps/offer/flow/order.h"
#include "steps/offer/pages/offer_parts.h"

namespace foyer::screens::offer {
namespace {

using domain::Fen;

bool holds(const std::vector<std::string>& all, const std::string& id) {
  return std::ranges::find(all, id) != all.end();
}

void label(Frame& frame, const Rect& box, std::string_view left, std::string_view right = {}) {
  const Frame::Setting small{.dp = 25, .colour = frame.palette.ink2, .middle = true};
  frame.write(box, left, small);
  if (right.empty()) return;
  Frame::Setting end = small;
  end.align = Frame::Align::right;
  frame.write(box, right, end);
}

void swatches(const OfferView& view, Frame& frame, Rect box,
              const std::vector<domain::Paint>& paints, const std::vector<std::string>& ids,
              const std::string& chosen, bool inside, OfferTaps& taps) {
  const float side = frame.px(frame.theme.size.chip);
  std::string name;
  for (const std::string& id : ids) {
    const domain::Paint* paint = domain::find_by_id(paints, id);
    if (paint == nullptr || box.width() < side * 2) continue;
    const Rect place = take_left(box, side);
    box.min.x += frame.px(10);
    if (frame.tap((inside ? "interior." : "colour.") + id, place)) {
      if (inside)
        taps.intent = flow::offer::PickInterior{id};
      else
        taps.intent = flow::offer::PickColour{id};
    }
    const ImVec2 c = place.centre();
    const float radius = frame.px(28);
    frame.list.AddCircleFilled(c, radius, ui::rgb(paint->swatch), 48);
    frame.list.AddCircle(c, radius, frame.palette.line, 48, frame.line(2));
    if (id != chosen) continue;
    frame.list.AddCircle(c, radius + frame.px(6), frame.palette.accent_ink, 48, frame.line(4));
    name = frame.say(paint->text);
    if (paint->price > 0) name += " +" + short_fen_text(paint->price, frame.lang);
  }
  box.min.x += frame.px(6);
  frame.write(box, name, {.dp = 25, .colour = frame.palette.ink, .middle = true});
  (void)view;
}

// One of what may come with it, with its price and whether it does.
bool extra_row(Frame& frame, std::string_view id, Rect box, const std::string& name,
               const std::string& sum, bool on) {
  const bool tapped = frame.tap(id, box);
  const ui::Palette& p = frame.palette;
  frame.list.AddRectFilled(box.min, {box.max.x, box.min.y + frame.line(1.5f)}, p.line);
  const Rect place = take_right(box, frame.px(80));
  box.max.x -= frame.px(14);
  const float half = frame.px(22), y = place.centre().y;
  frame.list.AddRectFilled({place.min.x, y - half}, {place.max.x, y + half},
                           on ? p.accent_ink : p.track, half);
  const float x = on ? place.max.x - half : place.min.x + half;
  frame.list.AddCircleFilled({x, y}, half - frame.px(5), p.surface, 40);
  pair_row(frame, box, name, sum, false, on ? p.ink : p.ink2);
  return tapped;
}

void extras(const OfferView& view, OfferDraft& draft, Frame& frame, const Rect& box,
            OfferTaps& taps) {
  const domain::Prices& prices = view.context.prices();
  const domain::OfferWish& wish = view.model.wish;
  struct Row {
    std::string id, name, sum;
    bool on = false;
    flow::offer::Intent intent;
  };
  std::vector<Row> rows;
  for (const domain::CarOption& one : prices.options)
    if (one.trims.empty() || holds(one.trims, wish.trim))
      rows.push_back({"option." + one.id, frame.say(one.text),
                      short_fen_text(one.price, frame.lang), holds(wish.options, one.id),
                      flow::offer::ToggleOption{one.id}});
  for (const domain::CostLine& one : prices.lines) {
    if (!one.optional) continue;
    Fen sum = one.amount;
    for (const domain::TypedIn& typed : wish.typed)
      if (typed.line == one.id) sum = typed.amount;
    rows.push_back({"take." + one.id, frame.say(one.text),
                    one.typed_in && sum == 0 ? "" : short_fen_text(sum, frame.lang),
                    holds(wish.taken, one.id), flow::offer::ToggleTaken{one.id}});
  }
  for (const domain::Accessory& one : prices.accessories)
    if (!holds(wish.gifts, one.id))
      rows.push_back({"take." + one.id, frame.say(one.text), short_fen_text(one.price, frame.lang),
                      holds(wish.accessories, one.id), flow::offer::ToggleTaken{one.id}});
  const float height = frame.px(frame.theme.size.chip + 4);
  Rect content =
      ui::begin_scroll(frame, box, draft.extras, height * static_cast<float>(rows.size()));
  for (const Row& row : rows) {
    const Rect line = take_top(content, height);
    if (ui::seen_in(box, line) && extra_row(frame, row.id, line, row.name, row.sum, row.on))
      taps.intent = row.intent;
  }
  ui::end_scroll(frame, draft.extras, frame.palette.surface);
}

// The next car that has a price, for the chip that changes it.
std::string next_vehicle(const OfferView& view, const std::string& now) {
  std::vector<std::string> all;
  for (const domain::Vehicle& one : view.context.content.vehicles)
    if (!view.context.prices().trims_of(one.id).empty()) all.push_back(one.id);
  const auto at = std::ranges::find(all, now);
  if (all.size() < 2 || at == all.end()) return {};
  return at + 1 == all.end() ? all.front() : *(at + 1);
}

void state_buttons(const OfferView& view, Frame& frame, Rect box, OfferTaps& taps) {
  const domain::OfferFile* file = flow::offer::newest(view.model, view.context.house);
  const bool stands = file != nullptr && !view.model.changed;
  Rect right = take_right(box, box.width() * (frame.portrait() ? .5f : .4f));
  box.max.x -= frame.px(20);
  if (file != nullptr && !file->accepted &&
      ui::button(frame, "withdraw", take_left(box, box.width() * .42f),
                 words::kWithdrawIt.in(frame.lang), ui::ButtonKind::quiet))
    taps.intent = flow::offer::Withdraw{};
  const flow::order::Context& context = view.context;
  if (stands && file->accepted && flow::order::can_open(view.visit(), context)) {
    const bool stays = !view.visit().standing_orders().empty();
    if (ui::button(frame, "order", right,
                   (stays ? words::kOrderSigned : words::kToOrder).in(frame.lang),
                   ui::ButtonKind::primary, "gesture"))
      taps.order = true;
    if (ui::button(frame, "show", take_right(box, box.width() * .5f), words::kShow.in(frame.lang),
                   ui::ButtonKind::quiet, "eye"))
      taps.intent = flow::offer::Show{};
    return;
  }
  if (stands && domain::may_be_shown(*file, view.context.now_ms)) {
    if (ui::button(frame, "show", right, words::kShow.in(frame.lang), ui::ButtonKind::primary,
                   "eye"))
      taps.intent = flow::offer::Show{};
    return;
  }
  if (stands && domain::state_of(*file, view.context.now_ms) == domain::OfferState::unanswered) {
    if (ui::button(frame, "ask-again", right, words::kAskAgain.in(frame.lang),
                   ui::ButtonKind::primary))
      taps.intent = flow::offer::AskAgain{};
    return;
  }
  const flow::offer::Authority who = flow::offer::authority(view.model, view.context);
  const bool ready = !stands && flow::offer::worked(view.model, view.context).troubles.empty() &&
                     (who.enough || who.needs != nullptr);
  const bool asks =
      stands && domain::state_of(*file, view.context.now_ms) == domain::OfferState::asks;
  std::string word{words::kMake.in(frame.lang)};
  if (!who.enough && who.needs != nullptr)
    word = said(asks ? words::kWaits : words::kAsk, frame.lang, {frame.say(who.needs->text)});
  if (ui::button(frame, "make", right, word,
                 ready ? ui::ButtonKind::primary : ui::ButtonKind::waiting) &&
      ready)
    taps.intent = flow::offer::Make{};
}

}  // namespace

void make_car(const OfferView& view, OfferDraft& draft, Frame& frame, Rect box, OfferTaps& taps) {
  staff::card_box(frame, box, false);
  box = box.inset(frame.px(18));
  const domain::Prices& prices = view.context.prices();
  const domain::OfferWish& wish = view.model.wish;
  const domain::Trim* trim = prices.trim(wish.trim);
  if (trim == nullptr) return;
  const float chip = frame.px(frame.theme.size.chip), gap = frame.px(10);
  Rect first = take_top(box, chip);
  const auto trims = prices.trims_of(trim->vehicle);
  const int count = static_cast<int>(std::min<std::size_t>(trims.size(), 4));
  std::vector<std::string> names;
  for (int i = 0; i < count; ++i)
    names.push_back(frame.say(trims[static_cast<std::size_t>(i)]->name));
  float dp = size_for(frame, column(first, 0, count, gap).width(), names);
  for (int i = 0; i < count; ++i) {
    const domain::Trim& one = *trims[static_cast<std::size_t>(i)];
    if (pick_of(frame, "trim." + one.id, column(first, i, count, gap), frame.say(one.name),
                one.id == wish.trim, dp))
      taps.intent = flow::offer::PickTrim{one.id};
  }
  box.min.y += gap;
  swatches(view, frame, take_top(box, chip), prices.colours, trim->colours, wish.colour, false,
           taps);
  box.min.y += gap;
  swatches(view, frame, take_top(box, chip), prices.interiors, trim->interiors, wish.interior, true,
           taps);
  box.min.y += gap;
  Rect where = take_top(box, chip);
  const int supplies = static_cast<int>(std::min<std::size_t>(prices.supplies.size(), 4));
  names.clear();
  for (int i = 0; i < supplies; ++i)
    names.push_back(frame.say(prices.supplies[static_cast<std::size_t>(i)].text));
  dp = size_for(frame, column(where, 0, supplies, gap).width(), names);
  for (int i = 0; i < supplies; ++i) {
    const domain::Supply& one = prices.supplies[static_cast<std::size_t>(i)];
    if (pick_of(frame, "supply." + one.id, column(where, i, supplies, gap), frame.say(one.text),
                one.id == wish.supply, dp))
      taps.intent = flow::offer::PickSupply{one.id};
  }
  const domain::OfferMade now = flow::offer::current(view.model, view.context);
  box.min.y += frame.px(6);
  frame.write(
      take_top(box, frame.room(38, 24)),
      said(words::kDelivery, frame.lang,
           {short_day(now.invoice_from, frame.lang), short_day(now.invoice_to, frame.lang)}),
      {.dp = 24,
       .colour = now.first_after.empty() ? frame.palette.ink2 : frame.palette.warn,
       .middle = true});
  label(frame, take_top(box, frame.room(40, 25)), words::kExtras.in(frame.lang));
  extras(view, draft, frame, box, taps);
}

void draw_make(const OfferView& view, OfferDraft& draft, Frame& frame, OfferTaps& taps) {
  Rect body, right;
  const domain::OfferMade now = flow::offer::current(view.model, view.context);
  const bool stands =
      !view.model.changed && flow::offer::newest(view.model, view.context.house) != nullptr;
  taps.back = staff::page_head(frame, words::kOffer.in(frame.lang), {}, body, &right);
  const std::string& vehicle = now.vehicle;
  const std::string next = next_vehicle(view, vehicle);
  if (!next.empty() && end_chip(frame, right, "vehicle",
                                staff::vehicle_name(view.context.content, vehicle, frame.lang),
                                "swap-horizontal", false, false, .4f))
    taps.intent = flow::offer::PickVehicle{next};
  right.max.x -= frame.px(12);
  const std::string secret{words::kOnlyYou.in(frame.lang)};
  const Frame::Setting small{.dp = 24, .colour = frame.palette.ink2, .middle = true};
  const std::string whose = said(stands ? words::kPaperOf : words::kDraftOf, frame.lang,
                                 {staff::full_name(view.visit(), view.context.content, frame.lang),
                                  std::to_string(now.version)});
  // The sign is always there; its words where there is room for them.
  const float wide = frame.width(secret, small) + frame.px(56);
  const bool in_words = frame.width(whose, small) + wide < right.width();
  Rect tag = take_right(right, in_words ? wide : frame.px(48));
  ui::draw_icon(frame, take_left(tag, frame.px(48)), "eye-off", 30, frame.palette.ink2);
  if (in_words) frame.write(tag, secret, small);
  frame.write(right, whose, small);
  state_buttons(view, frame, take_bottom(body, frame.px(frame.theme.size.button)), taps);
  const float gap = frame.px(18);
  body.max.y -= gap;
  if (frame.portrait()) {
    const Rect upper = take_top(body, body.height() * .56f);
    body.min.y += gap;
    make_car(view, draft, frame, column(upper, 0, 2, gap), taps);
    make_money(view, frame, column(upper, 1, 2, gap), taps);
    return make_preview(view, frame, body, taps);
  }
  const Rect left = take_left(body, body.width() * .3f);
  body.min.x += gap;
  const Rect side = take_right(body, body.width() * .39f);
  body.max.x -= gap;
  make_car(view, draft, frame, left, taps);
  make_money(view, frame, body, taps);
  make_preview(view, frame, side, taps);
}

}  // namespace foyer::screens::offer
