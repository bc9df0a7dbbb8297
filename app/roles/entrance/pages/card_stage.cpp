#include "roles/entrance/pages/card_stage.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <vector>

#include "kit/ui/pictures.h"
#include "kit/ui/widgets.h"
#include "roles/entrance/pages/address.h"
#include "roles/entrance/pages/car_picture.h"
#include "roles/entrance/pages/car_shape.h"

namespace foyer::screens {
namespace {

using ui::Frame;
using ui::Rect;

// As far a picture may lose its sides to be larger.
constexpr float kLarger = 1.06f;

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

// Where the positions stand: in a row, in large text in two.
struct WalkRound {
  int rows = 1;
  float head = 0, height = 0;  // px
};
WalkRound walk_round_of(const Frame& frame) {
  constexpr float kHead_dp = 40, kGap_dp = 12, kRow_dp = 88;
  const int rows = frame.theme.large_text ? 2 : 1;
  const float head = frame.room(kHead_dp, 24);
  return {rows, head, head + frame.px(kGap_dp + kRow_dp) * static_cast<float>(rows)};
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
  const WalkRound walk = walk_round_of(frame);
  frame.write(take_top(rest, walk.head), counted,
              {.dp = 24, .colour = frame.palette.stage_ink2, .middle = true});
  rest.min.y += frame.px(12);
  for (std::size_t i = 0; i < positions.size(); ++i) {
    const domain::Choice& position = positions[i];
    const int columns = (static_cast<int>(positions.size()) + walk.rows - 1) / walk.rows;
    const Rect place = cell(rest, static_cast<int>(i), columns, walk.rows, frame.px(12));
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
                 .min_dp = 12,
                 .middle = true});
    if (tapped && to) intent = flow::GoToCard{*to};
  }
  return intent;
}

const domain::Card* card_at(const View& view, std::size_t index) {
  return index < view.model.deck.size() ? view.content.card(view.model.deck[index]) : nullptr;
}

struct Shot {
  std::string file;      // empty: there is none
  bool of_card = false;  // a detail: it has no hot-spots
};

// The card's own picture, else that of its position, else the side view.
Shot shot_of(const domain::Vehicle& vehicle, const domain::Card& card) {
  if (!card.picture.empty()) return {card.picture, true};
  for (const std::string& place : {card.position, std::string("side")})
    if (const auto found = vehicle.pictures.find(place); found != vehicle.pictures.end())
      return {found->second, false};
  return {};
}

// Where a picture stands on the stage: as wide as it, in the middle of what is free.
Rect picture_box(const Rect& free) {
  const float height = std::min(free.height(), free.width() / kPictureAspect * kLarger);
  const float top = std::round(free.centre().y - height / 2);
  return {{free.min.x, top}, {free.max.x, std::round(top + height)}};
}

Rect moved(Rect box, float by) {
  box.min.x += by;
  box.max.x += by;
  return box;
}

void draw_car(Frame& frame, Rect free, const domain::Vehicle& vehicle, Rect& car) {
  const float side = margin(frame);
  free.min.x += side;
  free.max.x -= side;
  free.min.y += frame.px(120);
  const float width = std::min(free.width(), free.height() / .4f);
  const ImVec2 c = free.centre();
  car = {{c.x - width / 2, c.y - width * .2f}, {c.x + width / 2, c.y + width * .2f}};
  frame.paint.car(frame.list, car, car_shape(vehicle.profile));
}

void fade(Frame& frame, const Rect& box, ImU32 top, ImU32 bottom) {
  frame.list.AddRectFilledMultiColor(box.min, box.max, top, top, bottom, bottom);
}

constexpr float kNameGap_dp = 16;
Frame::Setting name_setting(const Frame& frame) {
  return {.dp = 34, .colour = frame.palette.stage_ink, .face = ui::Face::bold, .middle = true};
}
Frame::Setting beside_setting(const Frame& frame) {
  return {.dp = 26, .colour = frame.palette.stage_ink2, .middle = true};
}
const std::string& beside_name(Frame& frame, const Deck& deck) {
  return deck.beside.empty() ? frame.say(deck.vehicle->kind) : deck.beside;
}

// Dark behind the car's name, whatever shines there, and gone to its right and below it.
void shade_name(Frame& frame, const Rect& box, const Deck& deck, float shown) {
  const float end = margin(frame) + frame.px(kNameGap_dp) +
                    frame.width(frame.say(deck.vehicle->name), name_setting(frame)) +
                    frame.width(beside_name(frame, deck), beside_setting(frame));
  const float high = frame.px(frame.theme.size.edge + frame.theme.size.chip);
  const float beyond = frame.px(120);
  const ImU32 dim = ui::with_alpha(kNight, .8f * shown), clear = ui::with_alpha(kNight, 0);
  const ImVec2 a = box.min, b{std::min(a.x + end, box.max.x), a.y + high};
  const ImVec2 c{std::min(b.x + beyond, box.max.x), b.y + beyond};
  frame.list.AddRectFilled(a, b, dim);
  frame.list.AddRectFilledMultiColor({b.x, a.y}, {c.x, b.y}, dim, clear, clear, dim);
  frame.list.AddRectFilledMultiColor({a.x, b.y}, {b.x, c.y}, dim, dim, clear, clear);
  frame.list.AddRectFilledMultiColor(b, c, dim, clear, clear, clear);
}

// A picture's upper and lower edge lose themselves in the dark.
void soften(Frame& frame, const Rect& box, const Rect& picture, float shown) {
  const ImU32 night = ui::with_alpha(kNight, shown), clear = ui::with_alpha(kNight, 0);
  const float above = frame.px(190), below = frame.px(110);
  fade(frame, {picture.min, {picture.max.x, picture.min.y + frame.px(60)}}, night, clear);
  fade(frame, {{picture.min.x, picture.max.y - below}, picture.max}, clear, night);
  fade(frame, {box.min, {box.max.x, box.min.y + above}}, ui::with_alpha(kNight, .6f * shown),
       clear);
}

// Where each spot of this position lies, and on what.
struct Spot {
  std::size_t index = 0;
  ImVec2 at;
};
std::vector<Spot> spots_of(const View& view, const Deck& deck, const Rect& whole,
                           const Rect& seen) {
  std::vector<Spot> spots;
  for (std::size_t i = 0; i < view.model.deck.size(); ++i) {
    const domain::Card* card = card_at(view, i);
    if (!card || !card->has_spot || card->position != deck.card->position) continue;
    const ImVec2 at{whole.min.x + whole.width() * static_cast<float>(card->spot_x),
                    whole.min.y + whole.height() * static_cast<float>(card->spot_y)};
    if (seen.contains(at)) spots.push_back({i, at});
  }
  return spots;
}

MaybeIntent draw_spots(Frame& frame, const Rect& area, const std::vector<Spot>& spots,
                       std::size_t told) {
  for (const Spot& spot : spots) {
    const bool here = spot.index == told;
    const float grown = frame.ease("spot/" + std::to_string(spot.index), here ? 1.f : 0.f, 0);
    if (here) frame.paint.glow(frame.list, spot.at, frame.px(72) * grown, ui::rgb(0x5E8BFF, .8f));
    const float radius = frame.px(20.f + 10.f * grown);
    frame.list.AddCircleFilled(spot.at, radius,
                               here ? frame.palette.accent : ui::rgb(0x05070B, .45f), 48);
    frame.list.AddCircle(spot.at, radius, frame.palette.stage_ink, 48, frame.px(4));
  }
  // One target for all: they may lie closer together than fingers do, and the nearest is meant.
  // Out of reach they only show: the foot leads to the same cards.
  const bool out_of_reach = area.min.y < frame.reach.min.y;
  if (spots.size() < 2 || out_of_reach || !frame.tap("spots", area)) return std::nullopt;
  constexpr float kNear_dp = 72;
  const ImVec2 finger = frame.pointer().tapped_at();
  const auto far = [&](const Spot& s) { return std::hypot(s.at.x - finger.x, s.at.y - finger.y); };
  const auto best = std::ranges::min_element(spots, {}, far);
  if (best->index == told || far(*best) > frame.px(kNear_dp)) return std::nullopt;
  return flow::GoToCard{best->index};
}

// The pictures of this card and, while a finger draws them, of its neighbour.
MaybeIntent show(const View& view, Frame& frame, const Rect& box, const Rect& free,
                 const Deck& deck, float offset, const ui::Zoom& zoom) {
  const Shot shot = deck.card ? shot_of(*deck.vehicle, *deck.card) : Shot{};
  const Rect place = picture_box(free);
  const domain::Card* beside =
      offset == 0 ? nullptr : card_at(view, offset < 0 ? deck.at + 1 : deck.at - 1);
  const Shot other = beside ? shot_of(*deck.vehicle, *beside) : Shot{};
  const float by = std::round(other.file == shot.file ? 0 : offset);  // the same one stays
  Rect car;
  frame.list.PushClipRect(box.min, box.max, true);
  const int from = frame.list.VtxBuffer.Size;
  if (ui::picture_shown(frame, shot.file, place) < 1) {
    frame.paint.stage(frame.list, box);
    draw_car(frame, free, *deck.vehicle, car);
  } else {
    frame.list.AddRectFilled(box.min, box.max, kNight);
  }
  // Enlarged, it is seen in its place alone: that is where its edges are softened.
  if (zoom.enlarged()) frame.list.PushClipRect(place.min, place.max, true);
  const ui::PictureDrawn drawn = ui::picture(frame, shot.file, moved(place, by));
  if (by != 0 && !other.file.empty())
    ui::picture(frame, other.file, moved(place, by + std::copysign(box.width(), -by)));
  ui::enlarge_since(frame, from, box, zoom);
  if (zoom.enlarged()) frame.list.PopClipRect();
  if (drawn.shown > 0) {
    soften(frame, box, place, drawn.shown);
    shade_name(frame, box, deck, drawn.shown);
  }
  frame.list.PopClipRect();
  // What comes next is made ready while this one is looked at.
  if (drawn.shown > 0)
    if (const domain::Card* next = card_at(view, deck.at + 1))
      ui::picture_soon(frame, shot_of(*deck.vehicle, *next).file, place);
  if (!deck.card || shot.of_card || by != 0 || zoom.enlarged()) return std::nullopt;
  if (shot.file.empty()) return draw_spots(frame, car, spots_of(view, deck, car, car), deck.at);
  if (drawn.shown < 1) return std::nullopt;
  Rect area = place;  // below the name
  area.min.y = std::max(area.min.y, box.min.y + frame.px(48 + frame.theme.size.chip + 8));
  return draw_spots(frame, area, spots_of(view, deck, drawn.whole, area), deck.at);
}

void name_of_car(Frame& frame, Rect head, const Deck& deck) {
  const Frame::Setting name = name_setting(frame);
  const std::string& text = frame.say(deck.vehicle->name);
  frame.write(take_left(head, frame.width(text, name) + 2), text, name);
  head.min.x += frame.px(kNameGap_dp);
  frame.write(head, beside_name(frame, deck), beside_setting(frame));
}

}  // namespace

Deck deck_of(const View& view) {
  const flow::Model& model = view.model;
  Deck deck;
  deck.vehicle = view.content.vehicle(model.visit.chosen);
  deck.count = model.deck.size();
  deck.at = std::min(model.card, deck.count == 0 ? 0 : deck.count - 1);
  if (deck.count > 0) deck.card = view.content.card(model.deck[deck.at]);
  return deck;
}

std::string_view picture_of(const Deck& deck) {
  return deck.card      ? std::string_view(deck.card->id)
         : deck.vehicle ? std::string_view(deck.vehicle->id)
                        : std::string_view{};
}

MaybeIntent draw_card_stage(const View& view, Frame& frame, const Rect& box, const Deck& deck,
                            float offset, const ui::Zoom& zoom) {
  const float side = margin(frame);
  const float foot = frame.portrait() ? box.max.y - frame.px(40) : back_box(frame).min.y;
  Rect inner{{box.min.x + side, box.min.y + frame.px(frame.theme.size.edge)},
             {box.max.x - side, foot}};
  if (!frame.portrait()) inner.max.y -= frame.px(28);
  const Rect walk = take_bottom(inner, walk_round_of(frame).height);
  // The picture ends above the chips where these have come down into reach.
  const bool low = frame.reach.min.y > box.min.y;
  const float end = low ? std::min(frame.reach.min.y, walk.min.y) : walk.min.y;
  const Rect free{box.min, {box.max.x, end - frame.px(20)}};
  MaybeIntent intent;
  if (deck.vehicle) {
    intent = show(view, frame, box, free, deck, offset, zoom);
    name_of_car(frame, take_top(inner, frame.px(frame.theme.size.chip)), deck);
  } else {
    frame.paint.stage(frame.list, box);
  }
  if (MaybeIntent gone = walk_round(view, frame, walk, deck)) intent = gone;
  return intent;
}

}  // namespace foyer::screens
