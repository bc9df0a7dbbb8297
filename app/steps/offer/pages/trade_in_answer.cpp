// How a car in exchange stands, for staff; and the offer in the guest's hands, where nothing of the
// house's is to be seen: no source, no other offer, no name but the consultant's.
#include <algorithm>
#include <array>

#include "kit/base/format.h"
#include "roles/entrance/pages/address.h"
#include "roles/host/pages/guest_side.h"
#include "steps/offer/pages/trade_in_parts.h"

namespace foyer::screens::trade_in {
namespace {

using flow::trade_in::Stage;

std::vector<domain::TradeInInspected::Mark> found_on(const domain::UsedCar* car) {
  return car != nullptr && car->inspected ? car->inspected->marks
                                          : std::vector<domain::TradeInInspected::Mark>();
}

// The sum, whose, until when, and what the guest said.
void lines(const TradeInView& view, Frame& frame, Rect body, const domain::UsedCar& car) {
  const Lang lang = frame.lang;
  const auto line = [&](const Phrase& name, const std::string& value) {
    if (!value.empty()) staff::fact_line(frame, body, name.in(lang), value, false);
  };
  if (car.wished && car.wished->wish_fen > 0)
    line(words::kGuestWishes, fen_in_words(car.wished->wish_fen, lang));
  if (const domain::TradeInOffer* offer = car.standing()) {
    line(words::kOfferLine, fen_in_words(offer->offered.offer_fen, lang));
    line(words::kSource,
         staff::text_of(domain::find_by_id(view.pack().sources, offer->offered.source), lang));
    line(words::kByLine, view.context.house.name_of(offer->by.actor));
    line(words::kValidLine, day(offer->offered.on, lang) + " – " + day(offer->offered.until, lang));
  }
  if (const domain::TradeInDecision* last = car.decided()) {
    line(words::kDecidedLine, day(last->on, lang));
    line(words::kReasonLine,
         staff::text_of(domain::find_by_id(view.pack().refusals, last->reason), lang));
  }
  if (car.wished) {
    line(words::kRegistered, car.wished->registered);
    line(words::kKm, number(car.wished->km, lang));
  }
  if (car.inspected && car.inspected->battery_percent >= 0)
    line(words::kBattery, std::to_string(car.inspected->battery_percent) + " %");
  if (!car.inspected) return;
  for (const auto& one : car.inspected->answers)
    if (const auto* question = domain::find_by_id(view.pack().questions, one.question))
      if (body.height() > frame.px(44))
        staff::fact_line(frame, body, frame.say(question->text),
                         staff::text_of(domain::find_by_id(question->options, one.answer), lang),
                         false);
}

// At the foot: what is done next, and what may be done again.
void steps(const TradeInView& view, Frame& frame, Rect foot, const domain::UsedCar& car,
           TradeInTaps& taps) {
  const bool open = flow::trade_in::open_offer(view.model, view.context) != nullptr;
  const bool anew = !open && !flow::trade_in::is_contested(view.model, view.context) &&
                    car.state() != domain::TradeInState::accepted;
  const auto word = open ? words::kShowGuest : anew ? words::kOfferAnew : words::kToGuestPage;
  if (ui::button(frame, "go", take_right(foot, foot.width() * .34f), word.in(frame.lang),
                 ui::ButtonKind::primary)) {
    if (open)
      taps.intent = flow::trade_in::ToGuest{};
    else if (anew)
      taps.intent = flow::trade_in::GoTo{Stage::offer};
    else
      taps.back = true;
  }
  foot.max.x -= frame.px(16);
  const std::array<std::pair<Phrase, Stage>, 4> others{{{words::kCorrectCar, Stage::car},
                                                        {words::kLookAgain, Stage::look},
                                                        {words::kKeepsIt, Stage::decline},
                                                        {words::kOfferAnew, Stage::offer}}};
  const int count = anew ? 3 : 4;
  for (int i = 0; i < count; ++i) {
    const auto& [label, stage] = others[static_cast<std::size_t>(i)];
    if (pick(frame, "again." + std::string(flow::trade_in::name(stage)),
             column(foot, i, count, frame.px(12)), label.in(frame.lang), false))
      taps.intent = flow::trade_in::GoTo{stage};
  }
}

std::string consultant(const TradeInView& view) { return view.context.house.name_of(view.who); }

// The dark side with the car and what was found on it; returns the body.
Rect guests_page(const TradeInView& view, Frame& frame, TradeInTaps& taps) {
  staff::GuestSide side = staff::guest_side(frame);
  if (side.to_staff) taps.intent = flow::trade_in::ToStaff{};
  if (side.language) taps.language = side.language;
  const auto marks = marks_of(view, found_on(view.car()), frame.lang);
  const std::string name = car_in_words(view);
  frame.write(
      take_top(side.stage, frame.px(56)), name,
      {.dp = 34, .colour = frame.palette.stage_ink, .face = ui::Face::bold, .middle = true});
  Rect words_below = take_bottom(side.stage, frame.px(48));
  frame.write(words_below,
              joined({std::string(words::kWeFound.in(frame.lang)),
                      marks.empty() ? std::string(words::kNoMarks.in(frame.lang)) : ""}),
              {.dp = 25,
               .colour = frame.palette.stage_ink2,
               .align = Frame::Align::centre,
               .middle = true});
  staff::car_from_above(frame, side.stage.inset(frame.px(16)),
                        {view.pack().panels, marks, false, true});
  return side.body;
}

// However long a name is in it, three lines leave room for what is below.
void large(Frame& frame, Rect& body, std::string_view text, float dp, ImU32 colour) {
  const Frame::Setting setting{.dp = dp, .colour = colour, .face = ui::Face::bold};
  const float most = 3 * frame.height("国", setting, body.width());
  const float height = std::min(most, frame.height(text, setting, body.width()));
  frame.write(take_top(body, height), text, setting);
  body.min.y += frame.px(16);
}

// What may stand no longer by the time the guest reads it.
bool gone(const TradeInView& view, Frame& frame, Rect& body) {
  if (flow::trade_in::open_offer(view.model, view.context) != nullptr) return false;
  large(frame, body, said(words::kNoLonger, frame.lang, {consultant(view)}), 40, frame.palette.ink);
  return true;
}

}  // namespace

void draw_decline(const TradeInView& view, Frame& frame, TradeInTaps& taps) {
  Rect foot;
  Rect body = begin(view, frame, words::kTitleDecline.in(frame.lang), foot, taps);
  if (taps.back) {
    taps.back = false;
    taps.intent = flow::trade_in::GoTo{flow::trade_in::stage_of(view.car())};
  }
  if (!frame.portrait()) body.max.x = body.min.x + body.width() * .6f;
  const std::string reason = reasons(view, frame, body);
  if (!reason.empty()) taps.intent = flow::trade_in::Decline{reason};
}

void draw_standing(const TradeInView& view, Frame& frame, TradeInTaps& taps) {
  Rect foot;
  Rect body = begin(view, frame, words::kTitleDone.in(frame.lang), foot, taps);
  const domain::UsedCar* car = view.car();
  if (car == nullptr) return;
  const bool contested = flow::trade_in::is_contested(view.model, view.context);
  const auto state = car->state_on(view.context.today());
  const bool warn = contested || state == domain::TradeInState::expired;
  frame.write(
      take_top(body, frame.px(70)),
      contested ? words::kContestedOffer.in(frame.lang) : trade_in_state_text(state, frame.lang),
      {.dp = 38,
       .colour = warn ? frame.palette.warn : frame.palette.ink,
       .face = ui::Face::bold,
       .middle = true});
  body.min.y += frame.px(16);
  const bool tall = frame.portrait();
  Rect drawn =
      tall ? take_bottom(body, body.height() * .44f) : take_right(body, body.width() * .5f);
  (tall ? body.max.y : body.max.x) -= frame.px(32);
  staff::car_from_above(frame, drawn,
                        {view.pack().panels, marks_of(view, found_on(car), frame.lang), false});
  lines(view, frame, body, *car);
  steps(view, frame, foot, *car, taps);
}

void draw_show(const TradeInView& view, Frame& frame, TradeInTaps& taps) {
  Rect body = guests_page(view, frame, taps);
  if (gone(view, frame, body)) return;
  const auto& offer = flow::trade_in::open_offer(view.model, view.context)->offered;
  Rect foot = take_bottom(body, frame.px(frame.theme.size.button));
  large(frame, body,
        addressed(words::kYourCar, words::kYourCarAlone,
                  form_of_address(view.visit(), view.context.content, frame.lang), frame.lang),
        44, frame.palette.ink);
  body.min.y += frame.px(24);
  large(frame, body, fen_in_words(offer.offer_fen, frame.lang), 96, frame.palette.accent_ink);
  const std::string until = said(words::kHoldsUntil, frame.lang, {day(offer.until, frame.lang)});
  frame.write(take_top(body, frame.px(110)), until, {.dp = 31, .colour = frame.palette.ink2});
  const Rect no = take_left(foot, foot.width() * .34f);
  foot.min.x += frame.px(20);
  if (ui::button(frame, "refuse", no, words::kRatherNotSell.in(frame.lang), ui::ButtonKind::quiet))
    taps.intent = flow::trade_in::GoTo{Stage::refuse};
  if (ui::button(frame, "accept", foot, words::kAccept.in(frame.lang), ui::ButtonKind::primary))
    taps.intent = flow::trade_in::Accept{offer.offer_fen};
}

void draw_refuse(const TradeInView& view, Frame& frame, TradeInTaps& taps) {
  Rect body = guests_page(view, frame, taps);
  if (gone(view, frame, body)) return;
  const auto& offer = flow::trade_in::open_offer(view.model, view.context)->offered;
  Rect foot = take_bottom(body, frame.px(frame.theme.size.button));
  if (ui::button(frame, "show", take_left(foot, foot.width() * .34f),
                 foyer::screens::words::kBack.in(frame.lang), ui::ButtonKind::quiet))
    taps.intent = flow::trade_in::GoTo{Stage::show};
  large(frame, body, words::kWhyNot.in(frame.lang), 44, frame.palette.ink);
  const std::string reason = reasons(view, frame, body);
  if (!reason.empty()) taps.intent = flow::trade_in::Refuse{offer.offer_fen, reason};
}

void draw_thanks(const TradeInView& view, Frame& frame, TradeInTaps& taps) {
  Rect body = guests_page(view, frame, taps);
  const domain::UsedCar* car = view.car();
  const bool yes = car != nullptr && car->state() == domain::TradeInState::accepted;
  Rect foot = take_bottom(body, frame.px(frame.theme.size.button));
  large(frame, body, (yes ? words::kThanksYes : words::kThanksNo).in(frame.lang), 44,
        frame.palette.ink);
  if (yes && car->standing() != nullptr)
    large(frame, body, fen_in_words(car->standing()->offered.offer_fen, frame.lang), 96,
          frame.palette.accent_ink);
  if (ui::button(frame, "give_back", foot, said(words::kGiveBack, frame.lang, {consultant(view)}),
                 ui::ButtonKind::primary))
    taps.intent = flow::trade_in::ToStaff{};
}

}  // namespace foyer::screens::trade_in
