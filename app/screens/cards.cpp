// A card of the chosen car, told in four steps; the car and the walk-round beside it.
#include <algorithm>
#include <array>
#include <string>

#include "screens/address.h"
#include "screens/car_shape.h"
#include "screens/card_story.h"
#include "screens/screens.h"
#include "ui/widgets.h"

namespace foyer::screens {
namespace {

using ui::Frame;
using ui::Rect;

struct Deck {
  const domain::Vehicle* vehicle = nullptr;
  const domain::Card* card = nullptr;
  std::size_t at = 0, count = 0;
};

Deck deck_of(const View& view) {
  const flow::Model& model = view.model;
  Deck deck;
  deck.vehicle = view.content.vehicle(model.visit.chosen);
  deck.count = model.deck.size();
  deck.at = std::min(model.card, deck.count == 0 ? 0 : deck.count - 1);
  if (deck.count > 0) deck.card = view.content.card(model.deck[deck.at]);
  return deck;
}

// The first card of a position in this guest's order.
std::optional<std::size_t> first_at(const View& view, const std::string& position) {
  for (std::size_t i = 0; i < view.model.deck.size(); ++i) {
    const domain::Card* card = view.content.card(view.model.deck[i]);
    if (card && card->position == position) return i;
  }
  return std::nullopt;
}

bool position_seen(const View& view, const std::string& position) {
  return std::any_of(view.model.visit.presented.begin(), view.model.visit.presented.end(),
                     [&](const std::string& id) {
                       const domain::Card* card = view.content.card(id);
                       return card && card->vehicle == view.model.visit.chosen &&
                              card->position == position;
                     });
}

MaybeIntent walk_round(const View& view, Frame& frame, const Rect& box, const Deck& deck) {
  MaybeIntent intent;
  const auto& positions = view.content.showroom.positions;
  int seen = 0;
  for (const domain::Choice& position : positions) seen += position_seen(view, position.id) ? 1 : 0;
  Rect rest = box;
  std::string counted = filled(words::kSeen.in(frame.lang), std::to_string(seen));
  counted = std::string(words::kWalkRound.in(frame.lang)) + " · " +
            filled(counted, std::to_string(positions.size()));
  frame.write(take_top(rest, frame.px(40)), counted,
              {.dp = 24, .colour = frame.palette.stage_ink2, .middle = true});
  rest.min.y += frame.px(12);
  for (std::size_t i = 0; i < positions.size(); ++i) {
    const domain::Choice& position = positions[i];
    const Rect place =
        column(rest, static_cast<int>(i), static_cast<int>(positions.size()), frame.px(12));
    const bool here = deck.card && deck.card->position == position.id;
    const auto to = first_at(view, position.id);
    const std::string id = "position." + position.id;
    const bool tapped = frame.tap(id, place);
    const bool done = position_seen(view, position.id);
    ImU32 fill = here ? frame.palette.accent : ui::rgb(0xFFFFFF, done ? .18f : .06f);
    if (frame.held(id, place)) fill = ui::mix(fill, frame.palette.stage_ink, .2f);
    const float radius = frame.px(22);
    frame.list.AddRectFilled(place.min, place.max, fill, radius);
    frame.list.AddRect(place.min, place.max, here ? frame.palette.accent : ui::rgb(0xFFFFFF, .18f),
                       radius, 0, frame.px(2));
    Rect label = place.inset(frame.px(8));
    if (done && !here)
      ui::draw_icon(frame, take_top(label, frame.px(26)), "check", 24, frame.palette.stage_ink);
    frame.write(label, frame.say(position.text),
                {.dp = 25,
                 .colour = frame.palette.stage_ink,
                 .align = Frame::Align::centre,
                 .middle = true});
    if (tapped && to) intent = flow::GoToCard{*to};
  }
  return intent;
}

void spots(const View& view, Frame& frame, const Rect& car, const Deck& deck) {
  for (std::size_t i = 0; i < view.model.deck.size(); ++i) {
    const domain::Card* card = view.content.card(view.model.deck[i]);
    if (!card || !deck.card || card->position != deck.card->position) continue;
    const bool here = i == deck.at;
    const ImVec2 at{car.min.x + car.width() * static_cast<float>(card->spot_x),
                    car.min.y + car.height() * static_cast<float>(card->spot_y)};
    if (here) frame.paint.glow(frame.list, at, frame.px(72), ui::rgb(0x5E8BFF, .8f));
    const float radius = frame.px(here ? 32.f : 22.f);
    frame.list.AddCircleFilled(at, radius, here ? frame.palette.accent : ui::rgb(0xFFFFFF, .14f),
                               48);
    frame.list.AddCircle(at, radius, frame.palette.stage_ink, 48, frame.px(4));
  }
}

MaybeIntent stage(const View& view, Frame& frame, const Rect& box, const Deck& deck) {
  frame.paint.stage(frame.list, box);
  const float side = margin(frame);
  const float foot = frame.portrait() ? box.max.y - frame.px(40) : back_box(frame).min.y;
  Rect inner{{box.min.x + side, box.min.y + frame.px(48)}, {box.max.x - side, foot}};
  Rect head = take_top(inner, frame.px(frame.theme.size.chip));
  const Frame::Setting name{
      .dp = 34, .colour = frame.palette.stage_ink, .face = ui::Face::bold, .middle = true};
  if (deck.vehicle) {
    const std::string& text = frame.say(deck.vehicle->name);
    frame.write(take_left(head, frame.width(text, name) + 2), text, name);
    head.min.x += frame.px(16);
    frame.write(head, frame.say(deck.vehicle->kind),
                {.dp = 26, .colour = frame.palette.stage_ink2, .middle = true});
  }
  if (!frame.portrait()) inner.max.y -= frame.px(28);
  const MaybeIntent intent = walk_round(view, frame, take_bottom(inner, frame.px(140)), deck);
  inner.max.y -= frame.px(20);
  if (deck.vehicle) {
    const float width = std::min(inner.width(), inner.height() / .4f);
    const ImVec2 c = inner.centre();
    const Rect car{{c.x - width / 2, c.y - width * .2f}, {c.x + width / 2, c.y + width * .2f}};
    frame.paint.car(frame.list, car, car_shape(deck.vehicle->profile));
    spots(view, frame, car, deck);
  }
  return intent;
}

constexpr Frame::Setting kQuestion{.dp = 28, .face = ui::Face::bold};

MaybeIntent judge(const View& view, Frame& frame, Rect box, const Deck& deck) {
  MaybeIntent intent;
  const std::string& question = frame.say(deck.card->question);
  frame.write(take_top(box, frame.height(question, kQuestion, box.width())), question, kQuestion);
  box.min.y += frame.px(14);
  box.max.y = std::min(box.max.y, box.min.y + frame.px(116));
  const auto& levels = view.content.showroom.levels;
  const auto judged = view.model.visit.judged.find(deck.card->id);
  for (std::size_t i = 0; i < levels.size(); ++i) {
    const bool on =
        judged != view.model.visit.judged.end() && judged->second == static_cast<int>(i);
    const Rect place =
        column(box, static_cast<int>(i), static_cast<int>(levels.size()), frame.px(14));
    const std::string id = "level." + std::to_string(i);
    if (frame.tap(id, place, true)) intent = flow::JudgeCard{static_cast<int>(i)};
    const float radius = frame.px(24);
    ImU32 fill = on ? frame.palette.accent : frame.palette.surface;
    if (frame.held(id, place)) fill = ui::mix(fill, frame.palette.accent, .3f);
    frame.list.AddRectFilled(place.min, place.max, fill, radius);
    frame.list.AddRect(place.min, place.max, on ? frame.palette.accent : frame.palette.line, radius,
                       0, frame.px(2));
    frame.write(place.inset(frame.px(8)), frame.say(levels[i].text),
                {.dp = 27,
                 .colour = on ? frame.palette.on_accent : frame.palette.ink,
                 .face = ui::Face::bold,
                 .align = Frame::Align::centre,
                 .middle = true});
  }
  return intent;
}

// "安全 · 您的第 1 看重" and how far one has come.
void headline(const View& view, Frame& frame, Rect line, const Deck& deck) {
  const std::string place = std::to_string(deck.at + 1) + " / " + std::to_string(deck.count);
  const Frame::Setting counted{
      .dp = 28, .colour = frame.palette.ink2, .align = Frame::Align::right, .middle = true};
  frame.write(take_right(line, frame.px(140)), place, counted);
  const auto& ranked = view.model.visit.needs.priorities;
  std::string text;
  for (std::size_t rank = 0; rank < ranked.size() && text.empty(); ++rank) {
    if (std::find(deck.card->priorities.begin(), deck.card->priorities.end(), ranked[rank]) ==
        deck.card->priorities.end())
      continue;
    if (const auto* priority =
            domain::find_by_id(view.content.questionnaire.priorities, ranked[rank]))
      text = frame.say(priority->text) + " · " +
             filled(words::kYourPriority.in(frame.lang), std::to_string(rank + 1));
  }
  if (text.empty() && !deck.card->priorities.empty())
    if (const auto* priority = domain::find_by_id(view.content.questionnaire.priorities,
                                                  deck.card->priorities.front()))
      text = frame.say(priority->text);
  frame.write(line, text,
              {.dp = 28, .colour = frame.palette.accent, .face = ui::Face::bold, .middle = true});
}

MaybeIntent card_foot(const View& view, Frame& frame, Rect line) {
  MaybeIntent intent;
  const float gap = frame.px(24);
  // Where it is on every screen: lying, that is on the stage.
  const Rect back = back_box(frame);
  const auto kind = frame.portrait() ? ui::ButtonKind::quiet : ui::ButtonKind::stage;
  if (ui::button(frame, "back", back, words::kBack.in(frame.lang), kind)) intent = flow::Back{};
  if (frame.portrait()) line.min.x = back.max.x + gap;
  const bool asking = view.model.card_step >= 3;
  const Rect next = take_right(line, frame.px(256));
  line.max.x -= gap;
  if (ui::button(frame, "ask_consultant", line, words::kEnough.in(frame.lang),
                 ui::ButtonKind::quiet))
    intent = flow::AskConsultant{};
  if (asking) {
    if (ui::button(frame, "skip", next, words::kSkip.in(frame.lang), ui::ButtonKind::quiet))
      intent = flow::Skip{};
  } else if (ui::button(frame, "next", next, words::kNext.in(frame.lang),
                        ui::ButtonKind::primary)) {
    intent = flow::NextStep{};
  }
  return intent;
}

MaybeIntent panel(const View& view, Frame& frame, Rect box, const Deck& deck, bool with_top) {
  MaybeIntent intent;
  if (with_top) {
    intent = top_row(view, frame, take_top(box, frame.px(frame.theme.size.chip)), false, true);
    box.min.y += frame.px(20);
  }
  if (MaybeIntent tapped =
          card_foot(view, frame, take_bottom(box, frame.px(frame.theme.size.button))))
    intent = tapped;
  box.max.y -= frame.px(24);
  if (!deck.card) return intent;
  headline(view, frame, take_top(box, frame.px(52)), deck);
  box.min.y += frame.px(10);
  const int step = view.model.card_step;
  const float asked = frame.height(frame.say(deck.card->question), kQuestion, box.width());
  Rect ask = take_bottom(box, asked + frame.px(14 + 116));
  box.max.y -= frame.px(16);
  const std::string use =
      view.model.visit.needs.use.empty() ? "" : view.model.visit.needs.use.front();
  draw_story(frame, box, *deck.card, use, step);
  if (step >= 3)
    if (MaybeIntent judged = judge(view, frame, ask, deck)) intent = judged;
  return intent;
}

}  // namespace

MaybeIntent draw_cards(const View& view, Frame& frame) {
  frame.list.AddRectFilled(frame.screen.min, frame.screen.max, frame.palette.ground);
  const Deck deck = deck_of(view);
  Rect rest = frame.screen;
  MaybeIntent intent;
  if (frame.portrait()) {
    Rect top = top_box(frame);
    rest.min.y = top.max.y + frame.px(64);
    const float side = margin(frame);
    intent = top_row(view, frame, top, false);
    if (MaybeIntent tapped = stage(view, frame, take_top(rest, frame.px(640)), deck))
      intent = tapped;
    const Rect box{{rest.min.x + side, rest.min.y + frame.px(28)},
                   {rest.max.x - side, rest.max.y - frame.px(56)}};
    if (MaybeIntent tapped = panel(view, frame, box, deck, false)) intent = tapped;
    return intent;
  }
  const Rect left = take_left(rest, frame.screen.width() * .5625f);
  intent = stage(view, frame, left, deck);
  const Rect box{{rest.min.x + frame.px(48), top_box(frame).min.y},
                 {top_box(frame).max.x, back_box(frame).max.y}};
  if (MaybeIntent tapped = panel(view, frame, box, deck, true)) intent = tapped;
  return intent;
}

}  // namespace foyer::screens
