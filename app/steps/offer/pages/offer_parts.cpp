#include "steps/offer/pages/offer_parts.h"

#include <algorithm>

#include "kit/base/calendar.h"
#include "kit/base/format.h"
#include "roles/entrance/pages/car_picture.h"

namespace foyer::screens::offer {
std::string short_day(std::string_view day, Lang lang) {
  const std::string whole = foyer::day(day, lang);  // with its weekday at one end
  const std::size_t blank = whole.find(' ');
  if (blank == std::string::npos) return whole;
  return lang == Lang::zh ? whole.substr(0, blank) : whole.substr(blank + 1);
}

std::string trouble_text(const domain::Troubled& one, const domain::Prices& prices, Lang lang) {
  using domain::OfferTrouble;
  const domain::CostLine* line = domain::find_by_id(prices.lines, one.what);
  const std::string what = line ? line->text.in(lang) : one.what;
  switch (one.trouble) {
    case OfferTrouble::no_car:
      return std::string(words::kNoCarTrouble.in(lang));
    case OfferTrouble::discount_above_price:
      return std::string(words::kTooMuchOff.in(lang));
    case OfferTrouble::options_exclude:
      return std::string(words::kOptionsClash.in(lang));
    case OfferTrouble::option_not_for_trim:
      return std::string(words::kOptionNotFor.in(lang));
    case OfferTrouble::rule_ended:
      return said(words::kRuleEnded, lang, {what, one.day});
    case OfferTrouble::rule_unknown:
      return said(words::kRuleUnknown, lang, {what});
    case OfferTrouble::not_typed_in:
      return said(words::kNotTyped, lang, {what});
    case OfferTrouble::loan_over:
      return std::string(words::kLoanOver.in(lang));
    case OfferTrouble::down_too_small:
      return std::string(words::kDownSmall.in(lang));
    case OfferTrouble::down_too_large:
      return std::string(words::kDownLarge.in(lang));
  }
  return {};
}

namespace {

constexpr float kPickPad_dp = 12, kPickMost_dp = 27, kPickLeast_dp = 20;

Frame::Setting pick_setting(const Frame& frame, bool on, float dp) {
  return {.dp = dp,
          .colour = on ? frame.palette.on_accent : frame.palette.ink,
          .face = ui::Face::bold,
          .align = Frame::Align::centre,
          .middle = true};
}

}  // namespace

float size_for(Frame& frame, float width, const std::vector<std::string>& texts) {
  const float room = width - 2 * frame.px(kPickPad_dp);
  for (float dp = kPickMost_dp; dp > kPickLeast_dp; dp -= 1)
    if (std::ranges::all_of(texts, [&](const std::string& one) {
          return frame.width(one, pick_setting(frame, false, dp)) <= room;
        }))
      return dp;
  return kPickLeast_dp;
}

bool pick_of(Frame& frame, std::string_view id, const Rect& box, std::string_view text, bool on,
             float dp) {
  const bool tapped = pick(frame, id, box, {}, on);
  frame.write(box.inset(frame.px(kPickPad_dp)), text, pick_setting(frame, on, dp));
  return tapped;
}

void pair_row(Frame& frame, const Rect& box, std::string_view left, std::string_view right,
              bool strong, ImU32 colour) {
  const ui::Face face = strong ? ui::Face::bold : ui::Face::regular;
  const ImU32 ink = colour != 0 ? colour : frame.palette.ink;
  const Frame::Setting figure{.dp = strong ? 32.f : 28.f,
                              .colour = ink,
                              .face = face,
                              .align = Frame::Align::right,
                              .middle = true};
  Rect line = box;
  const float wide = std::min(frame.width(right, figure) + frame.px(4), line.width() * .62f);
  frame.write(take_right(line, wide), right, figure);
  line.max.x -= frame.px(12);
  frame.write(line, left,
              {.dp = strong ? 30.f : 27.f, .colour = ink, .face = face, .middle = true});
}

void car_card(const OfferView& view, const domain::OfferMade& paper, std::string_view version,
              Frame& frame, const Rect& box) {
  const domain::Vehicle* vehicle = view.context.content.vehicle(paper.vehicle);
  staff::card_box(frame, box, false);
  Rect inner = box.inset(frame.px(14));
  Rect words =
      take_bottom(inner, std::min(frame.px(version.empty() ? 116 : 150), inner.height() * .54f));
  if (vehicle != nullptr && inner.height() > frame.px(60)) {
    constexpr float kFlat = .4f;  // a car's height to its width
    const float wide = std::min(inner.width(), inner.height() / kFlat) * .94f;
    const ImVec2 c = inner.centre();
    car_picture(frame,
                {.box = inner,
                 .stand = {{c.x - wide / 2, c.y - wide * kFlat / 2},
                           {c.x + wide / 2, c.y + wide * kFlat / 2}},
                 .radius = frame.px(20)},
                *vehicle, "side");
  }
  words.min.x += frame.px(10);
  const Frame::Setting small{.dp = 25, .colour = frame.palette.ink2, .middle = true};
  if (!version.empty()) frame.write(take_bottom(words, words.height() * .26f), version, small);
  const auto guide = std::ranges::find(paper.lines, domain::part::kGuide, &domain::OfferLine::part);
  const std::string trim = guide == paper.lines.end() ? "" : frame.say(guide->text);
  const std::string name = vehicle ? frame.say(vehicle->name) + " " + trim : trim;
  frame.write(take_top(words, words.height() * .56f), name,
              {.dp = 34, .colour = frame.palette.ink, .face = ui::Face::bold, .middle = true});
  frame.write(words, frame.say(paper.looks), small);
}

}  // namespace foyer::screens::offer

namespace foyer::screens {

OfferTaps draw_offer(const OfferView& view, OfferDraft& draft, ui::Frame& frame) {
  OfferTaps taps;
  using flow::offer::Stage;
  switch (view.model.stage) {
    case Stage::make:
      offer::draw_make(view, draft, frame, taps);
      break;
    case Stage::guest:
      offer::draw_guest(view, draft, frame, taps);
      break;
    case Stage::compare:
      offer::draw_compare(view, frame, taps);
      break;
    case Stage::code:
      offer::draw_code(view, frame, taps);
      break;
  }
  return taps;
}

}  // namespace foyer::screens
