#include "steps/offer/pages/trade_in_parts.h"

#include "kit/base/format.h"
#include "kit/input/plate.h"
#include "steps/offer/money.h"

namespace foyer::screens::trade_in {

Rect begin(const TradeInView& view, Frame& frame, std::string_view title, Rect& foot,
           TradeInTaps& taps) {
  Rect body;
  const std::string whose = joined(
      {staff::full_name(view.visit(), view.context.content, frame.lang), car_in_words(view)});
  taps.back = staff::page_head(frame, title, whose, body);
  foot = take_bottom(body, frame.px(frame.theme.size.button));
  body.max.y -= frame.px(24);
  return body;
}

std::string fen_in_words(std::int64_t fen, Lang lang) { return money(fen / domain::kYuan, lang); }

std::string car_in_words(const TradeInView& view) {
  return joined({view.visit().present_car, input::plate_as_shown(view.visit().plate)});
}

std::vector<staff::MarkedPanel> marks_of(const TradeInView& view,
                                         const std::vector<domain::TradeInInspected::Mark>& marks,
                                         Lang lang) {
  std::vector<staff::MarkedPanel> all;
  for (const auto& one : marks) {
    const auto* mark = domain::find_by_id(view.pack().marks, one.mark);
    all.push_back({one.panel, mark == nullptr ? one.mark : mark->text.in(lang)});
  }
  return all;
}

std::string choices(Frame& frame, Rect& box, std::string_view id,
                    const std::vector<domain::Choice>& all, std::string_view chosen, int columns) {
  std::string touched;
  const int count = static_cast<int>(all.size());
  const int rows = (count + columns - 1) / columns;
  const float gap = frame.px(12), high = frame.px(frame.theme.size.chip);
  const Rect grid = take_top(box, (high + gap) * static_cast<float>(rows) - gap);
  for (int i = 0; i < count; ++i) {
    const domain::Choice& one = all[static_cast<std::size_t>(i)];
    if (pick(frame, std::string(id) + "." + one.id, cell(grid, i, columns, rows, gap),
             frame.say(one.text), one.id == chosen))
      touched = one.id;
  }
  box.min.y += frame.px(20);
  return touched;
}

std::string reasons(const TradeInView& view, Frame& frame, Rect body) {
  std::string touched;
  for (const domain::Choice& one : view.pack().refusals) {
    const float high = frame.px(frame.theme.size.button);
    if (body.height() < high) break;
    if (ui::tile(frame, "reason." + one.id, take_top(body, high), frame.say(one.text), {}, false))
      touched = one.id;
    body.min.y += frame.px(14);
  }
  return touched;
}

std::optional<flow::trade_in::Intent> pressed(Frame& frame, const Rect& pad) {
  const auto key = staff::digit_pad(frame, pad);
  if (!key) return std::nullopt;
  if (key->typed == '\0') return flow::trade_in::EraseDigit{};
  return flow::trade_in::Digit{key->typed};
}

}  // namespace foyer::screens::trade_in

namespace foyer::screens {

std::string_view trade_in_state_text(domain::TradeInState state, Lang lang) {
  namespace words = trade_in_words;
  using domain::TradeInState;
  switch (state) {
    case TradeInState::wished:
      return words::kStateWished.in(lang);
    case TradeInState::inspected:
      return words::kStateInspected.in(lang);
    case TradeInState::offered:
      return words::kStateOffered.in(lang);
    case TradeInState::accepted:
      return words::kStateAccepted.in(lang);
    case TradeInState::refused:
      return words::kStateRefused.in(lang);
    case TradeInState::expired:
      return words::kStateExpired.in(lang);
  }
  return {};
}

TradeInTaps draw_trade_in(const TradeInView& view, ui::Frame& frame) {
  using flow::trade_in::Stage;
  TradeInTaps taps;
  switch (view.model.stage) {
    case Stage::car:
      trade_in::draw_car_data(view, frame, taps);
      break;
    case Stage::look:
      trade_in::draw_look(view, frame, taps);
      break;
    case Stage::offer:
      trade_in::draw_offer(view, frame, taps);
      break;
    case Stage::decline:
      trade_in::draw_decline(view, frame, taps);
      break;
    case Stage::done:
      trade_in::draw_standing(view, frame, taps);
      break;
    case Stage::show:
      trade_in::draw_show(view, frame, taps);
      break;
    case Stage::refuse:
      trade_in::draw_refuse(view, frame, taps);
      break;
    case Stage::thanks:
      trade_in::draw_thanks(view, frame, taps);
      break;
  }
  return taps;
}

}  // namespace foyer::screens
