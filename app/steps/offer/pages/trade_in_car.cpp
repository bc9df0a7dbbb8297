// What the car is, its panels, and the house's sum: staff's side of a car in exchange.
#include <algorithm>

#include "kit/base/calendar.h"
#include "kit/base/format.h"
#include "steps/offer/pages/trade_in_parts.h"

namespace foyer::screens::trade_in {
namespace {

using flow::trade_in::Number;
using flow::trade_in::Stage;

// What is asked at the left, a pad at the right; on a tall screen one above the other.
Rect beside_pad(Frame& frame, Rect& body, float above_dp) {
  const bool tall = frame.portrait();
  const Rect pad =
      tall ? take_bottom(body, std::min(frame.px(640), body.height() - frame.px(above_dp)))
           : take_right(body, body.width() * .38f);
  (tall ? body.max.y : body.max.x) -= frame.px(tall ? 24 : 40);
  return pad;
}

std::string day_as_typed(const std::string& digits) {
  std::string text = digits;
  if (text.size() > 6) text.insert(6, "-");
  if (text.size() > 4) text.insert(4, "-");
  return text;
}

std::string grouped(const std::string& digits, Lang lang) {
  return digits.empty() ? digits : number(std::stoll(digits), lang);
}

Text both(const Phrase& phrase) { return {std::string(phrase.zh), std::string(phrase.en)}; }

std::string_view trouble_text(domain::UsedCarTrouble what, Lang lang) {
  using domain::UsedCarTrouble;
  switch (what) {
    case UsedCarTrouble::no_day:
      return words::kNoDay.in(lang);
    case UsedCarTrouble::not_yet:
      return words::kNotYet.in(lang);
    case UsedCarTrouble::too_early:
      return words::kTooEarly.in(lang);
    case UsedCarTrouble::km_too_many:
      return words::kKmTooMany.in(lang);
    case UsedCarTrouble::none:
    case UsedCarTrouble::untold:
      break;
  }
  return {};
}

// Four things that are written by hand.
void written(const TradeInView& view, Frame& frame, Rect& body, TradeInTaps& taps) {
  struct Field {
    TradeInText about;
    const char* id;
    const Phrase& name;
    const std::string& value;
  };
  const domain::Visit& visit = view.visit();
  const Field fields[] = {{TradeInText::car, "car", words::kModel, visit.present_car},
                          {TradeInText::plate, "plate", words::kPlateOf, visit.plate},
                          {TradeInText::vin, "vin", words::kVin, view.model.vin},
                          {TradeInText::owner, "owner", words::kOwner, view.model.owner}};
  const float gap = frame.px(12);
  const Rect grid = take_top(body, frame.px(104) * 2 + gap);
  body.min.y += gap;
  for (int i = 0; i < 4; ++i) {
    const Field& one = fields[i];
    if (staff::number_field(frame, one.id, cell(grid, i, 2, 2, gap), one.name.in(frame.lang),
                            one.value, words::kTouchToWrite.in(frame.lang), false))
      taps.write = one.about;
  }
}

void numbers(const TradeInView& view, Frame& frame, Rect& body, TradeInTaps& taps) {
  const auto& model = view.model;
  const float gap = frame.px(12);
  const auto field = [&](Number number, const char* id, const Phrase& name, const std::string& text,
                         const Phrase& hint) {
    if (staff::number_field(frame, id, take_top(body, frame.px(104)), name.in(frame.lang), text,
                            hint.in(frame.lang), model.writing == number))
      taps.intent = flow::trade_in::WriteNumber{number};
    body.min.y += gap;
  };
  field(Number::registered, "registered", words::kRegistered, day_as_typed(model.registered),
        words::kDayLike);
  field(Number::km, "km", words::kKm, grouped(model.km, frame.lang), words::kKmLike);
  field(Number::wish, "wish", words::kWish, grouped(model.wish, frame.lang), words::kWishLike);
}

}  // namespace

void draw_car_data(const TradeInView& view, Frame& frame, TradeInTaps& taps) {
  Rect foot;
  Rect body = begin(view, frame, words::kTitleCar.in(frame.lang), foot, taps);
  const auto trouble = flow::trade_in::trouble(view.model, view.context);
  const bool ready = trouble == domain::UsedCarTrouble::none;
  if (ui::button(frame, "go", take_right(foot, foot.width() * .4f), words::kGoLook.in(frame.lang),
                 ready ? ui::ButtonKind::primary : ui::ButtonKind::waiting) &&
      ready)
    taps.intent = flow::trade_in::SaveCar{};
  foot.max.x -= frame.px(24);
  if (ui::button(frame, "decline", take_left(foot, foot.width() * .4f),
                 words::kKeepsIt.in(frame.lang), ui::ButtonKind::quiet))
    taps.intent = flow::trade_in::GoTo{Stage::decline};
  foot.min.x += frame.px(24);
  frame.write(foot, trouble_text(trouble, frame.lang),
              {.dp = 28, .colour = frame.palette.warn, .middle = true});
  const Rect pad = beside_pad(frame, body, 780);
  written(view, frame, body, taps);
  numbers(view, frame, body, taps);
  const std::vector<domain::Choice> kinds{{"fuel", both(words::kFuel)},
                                          {"hybrid", both(words::kHybrid)},
                                          {"electric", both(words::kElectric)}};
  Rect line = take_top(body, frame.px(frame.theme.size.chip));
  frame.write(take_left(line, line.width() * .25f), words::kEnergy.in(frame.lang),
              {.dp = 27, .colour = frame.palette.ink2, .middle = true});
  const std::string energy = choices(frame, line, "energy", kinds, view.model.energy, 3);
  if (!energy.empty()) taps.intent = flow::trade_in::PickEnergy{energy};
  if (const auto key = pressed(frame, pad)) taps.intent = *key;
}

namespace {

// Five at a time, or one.
void battery(const TradeInView& view, Frame& frame, Rect& box, TradeInTaps& taps) {
  if (!flow::trade_in::has_battery(view.model)) return;
  Rect line = take_top(box, frame.px(frame.theme.size.chip));
  frame.write(take_left(line, line.width() * .34f), words::kBattery.in(frame.lang),
              {.dp = 27, .colour = frame.palette.ink2, .middle = true});
  const int steps[] = {-5, -1, 1, 5};
  int at = 0;
  for (const int column_of : {0, 1, 3, 4}) {
    const int by = steps[at++];
    const std::string text = (by > 0 ? "+" : "−") + std::to_string(by > 0 ? by : -by);
    if (pick(frame, "battery." + std::to_string(by), column(line, column_of, 5, frame.px(8)), text,
             false))
      taps.intent = flow::trade_in::StepBattery{by};
  }
  const int percent = view.model.battery_percent;
  frame.write(column(line, 2, 5, frame.px(8)),
              percent < 0 ? std::string("–") : std::to_string(percent) + " %",
              {.dp = 32,
               .colour = frame.palette.ink,
               .face = ui::Face::bold,
               .align = Frame::Align::centre,
               .middle = true});
  box.min.y += frame.px(16);
}

void questions(const TradeInView& view, Frame& frame, Rect& box, TradeInTaps& taps) {
  const auto& answers = view.model.answers;
  for (const domain::Question& question : view.pack().questions) {
    Rect line = take_top(box, frame.px(frame.theme.size.chip));
    Rect name = take_left(line, line.width() * .27f);
    name.max.x -= frame.px(12);
    frame.write(name, frame.say(question.text),
                {.dp = 27, .colour = frame.palette.ink2, .middle = true});
    const auto found =
        std::ranges::find(answers, question.id, &domain::TradeInInspected::Answer::question);
    const std::string chosen = found == answers.end() ? std::string() : found->answer;
    const std::string touched = choices(frame, line, "answer." + question.id, question.options,
                                        chosen, static_cast<int>(question.options.size()));
    if (!touched.empty()) taps.intent = flow::trade_in::GiveAnswer{question.id, touched};
    box.min.y += frame.px(14);
  }
}

}  // namespace

void draw_look(const TradeInView& view, Frame& frame, TradeInTaps& taps) {
  Rect foot;
  Rect body = begin(view, frame, words::kTitleLook.in(frame.lang), foot, taps);
  if (taps.back) {
    taps.back = false;
    taps.intent = flow::trade_in::GoTo{Stage::car};
  }
  if (ui::button(frame, "go", take_right(foot, foot.width() * .4f), words::kGoOffer.in(frame.lang),
                 ui::ButtonKind::primary))
    taps.intent = flow::trade_in::SaveLook{};
  const bool tall = frame.portrait();
  Rect asked =
      tall ? take_bottom(body, body.height() * .4f) : take_right(body, body.width() * .46f);
  (tall ? body.max.y : body.max.x) -= frame.px(32);
  frame.write(take_top(body, frame.px(44)), words::kTouchPanels.in(frame.lang),
              {.dp = 26, .colour = frame.palette.ink2, .middle = true});
  const auto& marks = view.pack().marks;
  const std::string brush = choices(frame, body, "mark", marks, view.model.brush,
                                    static_cast<int>(std::min<std::size_t>(marks.size(), 4)));
  if (!brush.empty()) taps.intent = flow::trade_in::PickMark{brush};
  const auto panel = staff::car_from_above(
      frame, body, {view.pack().panels, marks_of(view, view.model.marks, frame.lang)});
  if (panel) taps.intent = flow::trade_in::TouchPanel{*panel};
  questions(view, frame, asked, taps);
  battery(view, frame, asked, taps);
}

void draw_offer(const TradeInView& view, Frame& frame, TradeInTaps& taps) {
  Rect foot;
  Rect body = begin(view, frame, words::kTitleOffer.in(frame.lang), foot, taps);
  if (taps.back) {
    taps.back = false;
    taps.intent = flow::trade_in::GoTo{Stage::look};
  }
  const bool ready = domain::is_price(flow::trade_in::fen_of(view.model.sum));
  if (ui::button(frame, "go", take_right(foot, foot.width() * .4f),
                 words::kSaveOffer.in(frame.lang),
                 ready ? ui::ButtonKind::primary : ui::ButtonKind::waiting) &&
      ready)
    taps.intent = flow::trade_in::MakeOffer{};
  const Rect pad = beside_pad(frame, body, 620);
  const domain::UsedCar* car = view.car();
  if (car != nullptr && car->wished && car->wished->wish_fen > 0)
    staff::fact_line(frame, body, words::kGuestWishes.in(frame.lang),
                     fen_in_words(car->wished->wish_fen, frame.lang), false);
  staff::number_field(frame, "sum", take_top(body, frame.px(120)), words::kSum.in(frame.lang),
                      grouped(view.model.sum, frame.lang), words::kSumLike.in(frame.lang), true);
  body.min.y += frame.px(12);
  const std::string today = view.context.today();
  const std::string until = domain::offer_holds_until(view.pack(), today);
  frame.write(take_top(body, frame.px(46)),
              said(words::kWouldHold, frame.lang, {day(until, frame.lang)}),
              {.dp = 27, .colour = frame.palette.ink2, .middle = true});
  if (const auto* stood = car == nullptr ? nullptr : car->standing())
    frame.write(
        take_top(body, frame.px(46)),
        said(words::kReplaces, frame.lang, {fen_in_words(stood->offered.offer_fen, frame.lang)}),
        {.dp = 27, .colour = frame.palette.ink2, .middle = true});
  body.min.y += frame.px(20);
  staff::section(frame, body, words::kSource.in(frame.lang));
  const std::string source =
      choices(frame, body, "source", view.pack().sources, view.model.source, 2);
  if (!source.empty()) taps.intent = flow::trade_in::PickSource{source};
  if (const auto key = pressed(frame, pad)) taps.intent = *key;
}

}  // namespace foyer::screens::trade_in
