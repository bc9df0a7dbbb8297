#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include "kit/base/format.h"
#include "kit/ui/widgets.h"
#include "roles/entrance/pages/address.h"
#include "roles/entrance/pages/car_picture.h"
#include "roles/entrance/pages/screens.h"

namespace foyer::screens {
namespace {

using ui::Frame;
using ui::Rect;

// What the guest said, in one line: 家庭出行 · 20–30 万 · 一个月内 · 安全、舒适、经济
std::string answers_line(const View& view, Lang lang) {
  const domain::Needs& needs = view.model.visit.needs;
  const auto& asked = view.content.questionnaire;
  std::string line;
  const auto add = [&](const std::string& part) {
    if (part.empty()) return;
    line += (line.empty() ? "" : " · ") + part;
  };
  for (const std::string& use : needs.use)
    if (const auto* one = domain::find_by_id(asked.uses, use)) add(one->text.in(lang));
  if (const auto* budget = view.content.budget(needs.budget)) add(budget->text.in(lang));
  if (const auto* timing = view.content.timing(needs.timing)) add(timing->text.in(lang));
  std::vector<std::string> ranked;
  for (const std::string& id : needs.priorities)
    if (const auto* one = domain::find_by_id(asked.priorities, id))
      ranked.push_back(one->text.in(lang));
  add(listed(ranked, lang));
  return line;
}

constexpr float kReasonSign_dp = 34, kReasonGap_dp = 6;

// Which reasons there is room for: what speaks against the car, which is never dropped for a point
// in favour, then the strongest, then the others. In favour first.
std::vector<const domain::Reason*> chosen_reasons(Frame& frame, const Rect& box,
                                                  const domain::Recommendation& one,
                                                  const Frame::Setting& setting, std::size_t most) {
  std::vector<const domain::Reason*> chosen;
  float room = box.height();
  const auto take = [&](const domain::Reason& reason) {
    const float width = box.width() - frame.px(kReasonSign_dp);
    const float height = frame.height(frame.say(reason.text), setting, width);
    if (height > room || chosen.size() == most) return false;
    room -= height + frame.px(kReasonGap_dp);
    chosen.push_back(&reason);
    return true;
  };
  const auto& all = one.reasons;
  const auto against = std::ranges::find(all, false, &domain::Reason::in_favour);
  if (against != all.end()) take(*against);
  if (against != all.begin() && !all.empty()) take(all.front());
  for (std::size_t i = 1; i < all.size(); ++i)
    if (&all[i] != std::to_address(against) && !take(all[i])) break;
  std::ranges::stable_partition(chosen, [](const auto* reason) { return reason->in_favour; });
  return chosen;
}

void reasons(Frame& frame, Rect box, const domain::Recommendation& one, std::size_t most) {
  // Smaller type before a reason less.
  Frame::Setting line{.dp = 25};
  const std::size_t wanted = std::min(most, one.reasons.size());
  while (line.dp > 21 && chosen_reasons(frame, box, one, line, most).size() < wanted) line.dp -= 2;
  for (const domain::Reason* reason : chosen_reasons(frame, box, one, line, most)) {
    line.colour = reason->in_favour ? frame.palette.ink : frame.palette.warn;
    const std::string& text = frame.say(reason->text);
    const float sign = frame.px(kReasonSign_dp);
    Rect place = take_top(box, frame.height(text, line, box.width() - sign));
    Rect mark = take_left(place, sign);
    mark.max.y = mark.min.y + frame.height("+", line, sign);
    ui::draw_icon(frame, mark, reason->in_favour ? "plus" : "minus", 24, line.colour);
    frame.write(place, text, line);
    box.min.y += frame.px(kReasonGap_dp);
  }
}

void facts(Frame& frame, Rect box, const domain::Vehicle& vehicle,
           const domain::Recommendation& one) {
  const Frame::Setting price{.dp = 30,
                             .colour = frame.palette.ink,
                             .face = ui::Face::bold,
                             .align = Frame::Align::right,
                             .middle = true};
  const std::string cost =
      filled(words::kPriceFrom.in(frame.lang), money(vehicle.price_from_yuan, frame.lang));
  Rect head = take_top(box, frame.room(60, 40));
  if (frame.theme.large_text) {  // one below the other
    const std::string& called = frame.say(vehicle.name);
    frame.write(head, called,
                {.dp = 40, .colour = frame.palette.ink, .face = ui::Face::bold, .middle = true});
    head = take_top(box, frame.room(44, 30));
  }
  const float cost_width = frame.width(cost, price) + 2;
  frame.write(take_right(head, cost_width), cost, price);
  head.max.x -= frame.px(16);
  const Frame::Setting name{
      .dp = 40, .colour = frame.palette.ink, .face = ui::Face::bold, .middle = true};
  const float name_width = std::min(frame.width(frame.say(vehicle.name), name) + 2, head.width());
  if (!frame.theme.large_text)
    frame.write(take_left(head, name_width), frame.say(vehicle.name), name);
  box.min.y += frame.px(6);

  const std::string fit = std::string(words::kFit.in(frame.lang)) + " " + std::to_string(one.fit);
  Frame::Setting small{
      .dp = 26, .colour = frame.palette.ink2, .align = Frame::Align::right, .middle = true};
  if (frame.theme.large_text) {  // beside the price: the reasons need the room of the bar
    small.align = Frame::Align::left;
    small.min_dp = 14;
    frame.write(head, fit, small);
    return reasons(frame, box, one, 4);
  }
  Rect bar = take_top(box, frame.room(40, 26));
  frame.write(take_right(bar, frame.width(fit, small) + 2), fit, small);
  bar.max.x -= frame.px(16);
  const float half = frame.px(6);
  ui::meter(frame, "fit." + vehicle.id,
            {{bar.min.x, bar.centre().y - half}, {bar.max.x, bar.centre().y + half}},
            static_cast<float>(one.fit) / 100.f);
  box.min.y += frame.px(10);
  reasons(frame, box, one, 4);
}

// What stands on the picture: the kind of car above it, "see its highlights" at its foot.
void on_picture(Frame& frame, const Rect& picture, const domain::Vehicle& vehicle) {
  Rect box = picture.inset(frame.px(24));
  box.min.y -= frame.px(8);
  box.max.y += frame.px(10);
  frame.write(take_top(box, frame.room(40, 25)), frame.say(vehicle.kind),
              {.dp = 25, .colour = frame.palette.stage_ink2, .middle = true});
  Rect foot_row = take_bottom(box, frame.room(44, 27));
  const std::string_view word = words::kSeeCards.in(frame.lang);
  const Frame::Setting setting{
      .dp = 27, .colour = frame.palette.stage_ink, .face = ui::Face::bold, .middle = true};
  ui::draw_icon(frame, take_right(foot_row, frame.px(36)), "chevron-right", 34,
                frame.palette.stage_ink);
  const float width = frame.width(word, setting) + 2;
  if (frame.theme.large_text) return;  // the arrow says as much
  frame.write(take_right(foot_row, std::min(width, foot_row.width())), word, setting);
}

bool model_card(const View& view, Frame& frame, const Rect& box, const domain::Recommendation& one,
                bool best) {
  const domain::Vehicle* vehicle = view.content.vehicle(one.vehicle);
  if (!vehicle) return false;
  const std::string id = "model." + one.vehicle;
  const bool tapped = frame.tap(id, box, true);
  ui::surface(frame, box);
  const float radius = frame.px(frame.theme.size.radius_card);
  Rect inner = box;
  const bool beside = frame.portrait(), large = frame.theme.large_text;
  const Rect picture =
      beside ? take_left(inner, box.width() * .42f)
             : take_top(inner, std::min(box.height() * (large ? .26f : .45f), frame.px(300)));
  Rect stand = picture.inset(frame.px(beside ? 26 : 14));
  if (!beside && !large) stand.max.y -= frame.px(28);
  if (!beside && large) {  // beside its kind
    const float kind = frame.width(frame.say(vehicle->kind), {.dp = 25}) + frame.px(24);
    stand.min.x += std::min(stand.width() * .6f, std::max(stand.width() * .36f, kind));
  }
  if (beside) {  // a car stands on the foot of its box: here that is its own height's
    const float height = stand.width() * .4f;
    stand = {{stand.min.x, stand.centre().y - height / 2},
             {stand.max.x, stand.centre().y + height / 2}};
  }
  car_picture(frame,
              {.box = picture,
               .stand = stand,
               .radius = radius,
               .corners = beside ? ImDrawFlags_RoundCornersLeft : ImDrawFlags_RoundCornersTop,
               .words_above = frame.room(120, 25),
               .words_below = frame.room(120, 27)},
              *vehicle, "tile");
  const float air = frame.px(large ? 10 : 20);  // large text needs every line
  Rect text{{inner.min.x + frame.px(34), inner.min.y + air},
            {inner.max.x - frame.px(34), inner.max.y - std::min(air, frame.px(18))}};
  on_picture(frame, picture, *vehicle);
  facts(frame, text, *vehicle, one);
  if (best) {
    const float line = frame.px(4);
    frame.list.AddRect(box.inset(line / 2).min, box.inset(line / 2).max, frame.palette.accent_ink,
                       radius - line / 2, 0, line);
  }
  if (frame.held(id, box))
    frame.list.AddRectFilled(box.min, box.max, ui::rgb(0x11151C, .08f), radius);
  return tapped;
}

std::string models_title(std::size_t count, const std::string& address, Lang lang) {
  if (count >= 3) return addressed(words::kModelsTitleTo, words::kModelsTitle, address, lang);
  if (count == 0) return std::string(words::kNoModelsTitle.in(lang));
  return std::string((count == 1 ? words::kOneModelTitle : words::kTwoModelsTitle).in(lang));
}

}  // namespace

MaybeIntent draw_models(const View& view, Frame& frame) {
  const std::string address = form_of_address(view.model.visit, view.content, frame.lang);
  std::string line = answers_line(view, frame.lang);
  if (view.model.shown.empty())
    line = words::kNoModelsHint.in(frame.lang);
  else if (line.empty())
    line = words::kModelsHint.in(frame.lang);
  Page page =
      begin_page(view, frame, models_title(view.model.shown.size(), address, frame.lang), line);
  MaybeIntent intent = page.intent;
  page.body.min.y -= frame.px(10);
  const FootTap tapped = foot(frame, page.body, {.skip = {}, .next = words::kAskConsultant});
  const float gap = frame.px(frame.theme.size.gap);
  const std::size_t count = std::min<std::size_t>(view.model.shown.size(), 3);
  Rect body = page.body;
  body.max.y += frame.px(12);
  for (std::size_t i = 0; i < count; ++i) {
    Rect box;
    if (frame.portrait()) {
      box = row(body, static_cast<int>(i), 3, gap);
    } else {  // the best one is wider
      const float unit = (body.width() - gap * 2) / 3.25f;
      const float left = i == 0 ? 0 : unit * 1.25f + gap + (unit + gap) * static_cast<float>(i - 1);
      box = {{body.min.x + left, body.min.y},
             {body.min.x + left + unit * (i == 0 ? 1.25f : 1), body.max.y}};
    }
    if (model_card(view, frame, box, view.model.shown[i], i == 0))
      intent = flow::ChooseModel{view.model.shown[i].vehicle};
  }
  if (tapped == FootTap::back) intent = flow::Back{};
  if (tapped == FootTap::next) intent = flow::AskConsultant{};
  return intent;
}

}  // namespace foyer::screens
