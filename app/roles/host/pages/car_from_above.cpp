#include "roles/host/pages/car_from_above.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <sstream>

namespace foyer::screens::staff {
namespace {

// From nose (0) to tail (1), and from the driver's right (0) to the left (1).
struct Place {
  std::string_view panel;  // empty: glass
  float nose, tail, right, left;
};
constexpr std::array<Place, 15> kPlaces{{
    {"bumper-front", 0, .105f, .12f, .88f},
    {"hood", .115f, .345f, .255f, .745f},
    {"fender-right", .115f, .345f, 0, .235f},
    {"fender-left", .115f, .345f, .765f, 1},
    {"", .355f, .435f, .275f, .725f},
    {"door-front-right", .355f, .545f, 0, .235f},
    {"door-front-left", .355f, .545f, .765f, 1},
    {"roof", .445f, .68f, .255f, .745f},
    {"door-rear-right", .555f, .735f, 0, .235f},
    {"door-rear-left", .555f, .735f, .765f, 1},
    {"", .69f, .755f, .275f, .725f},
    {"quarter-right", .745f, .885f, 0, .235f},
    {"quarter-left", .745f, .885f, .765f, 1},
    {"lid", .765f, .885f, .255f, .745f},
    {"bumper-rear", .895f, 1, .12f, .88f},
}};

// The car's own box within this one: about twice as long as it is wide.
Rect car_in(const Rect& box, bool upright) {
  constexpr float kSlender = 1.9f;
  const float room = upright ? box.height() : box.width(),
              side = upright ? box.width() : box.height();
  const float length = std::min(room, side * kSlender),
              width = std::min(side, room / kSlender * 1.2f);
  const ImVec2 c = box.centre();
  const ImVec2 half = upright ? ImVec2{width / 2, length / 2} : ImVec2{length / 2, width / 2};
  return {{c.x - half.x, c.y - half.y}, {c.x + half.x, c.y + half.y}};
}

Rect place_in(const Rect& car, const Place& at, bool upright) {
  const auto x = [&](float part) { return car.min.x + part * car.width(); };
  const auto y = [&](float part) { return car.min.y + part * car.height(); };
  // Nose up, the driver's left is at the left; nose to the left, it is below.
  if (upright) return {{x(1 - at.left), y(at.nose)}, {x(1 - at.right), y(at.tail)}};
  return {{x(at.nose), y(at.right)}, {x(at.tail), y(at.left)}};
}

// One size for all marks: the largest at which no word of any is broken.
float size_of_marks(Frame& frame, const Rect& whole, const CarFromAbove& car, bool upright) {
  constexpr float kSizes[] = {26, 24, 22, 20, 18, 16, 15, 14, 13};
  const auto fits = [&](float dp, const MarkedPanel& mark) {
    const auto at = std::ranges::find(kPlaces, mark.panel, &Place::panel);
    if (at == kPlaces.end()) return true;
    const float room = place_in(whole, *at, upright).width() - frame.px(8);
    std::istringstream words(mark.text);
    for (std::string word; words >> word;)
      if (static_cast<unsigned char>(word.front()) < 0x80 &&
          frame.width(word, {.dp = dp, .face = ui::Face::bold}) > room)
        return false;
    return true;
  };
  for (const float dp : kSizes)
    if (std::ranges::all_of(car.marks, [&](const auto& mark) { return fits(dp, mark); })) return dp;
  return kSizes[std::size(kSizes) - 1];
}

}  // namespace

std::optional<std::string> car_from_above(Frame& frame, const Rect& box, const CarFromAbove& car) {
  std::optional<std::string> touched;
  const ui::Palette& p = frame.palette;
  const bool upright = box.height() > box.width();
  const Rect whole = car_in(box, upright);
  const float marks_dp = size_of_marks(frame, whole, car, upright);
  const ImU32 line = car.dark ? p.stage_ink3 : p.ink2;
  for (const Place& at : kPlaces) {
    const Rect place = place_in(whole, at, upright);
    const float round = frame.px(at.panel.starts_with("bumper") ? 34 : 18);
    if (at.panel.empty()) {
      frame.list.AddRectFilled(place.min, place.max, ui::mix(p.stage_ink3, p.accent, .15f), round);
      continue;
    }
    const std::string id(at.panel);
    const bool known = domain::find_by_id(car.panels, id) != nullptr;
    const std::string target = "panel." + id;
    if (car.touchable && known && frame.tap(target, place)) touched = id;
    const auto mark = std::ranges::find(car.marks, id, &MarkedPanel::panel);
    const bool marked = mark != car.marks.end();
    const bool held = car.touchable && known && frame.held(target, place);
    const bool before = marked && mark->before;
    ImU32 fill = before ? p.track : marked ? p.warn : car.dark ? p.stage_fill : p.surface;
    if (held) fill = ui::mix(fill, p.press, .1f);
    frame.list.AddRectFilled(place.min, place.max, fill, round);
    frame.list.AddRect(place.min, place.max, marked && !before ? p.warn : line, round, 0,
                       frame.line(2));
    if (marked)
      frame.write(place.inset(frame.px(4)), mark->text,
                  {.dp = marks_dp,
                   .colour = before ? p.ink : p.surface,
                   .face = ui::Face::bold,
                   .align = Frame::Align::centre,
                   .min_dp = marks_dp,
                   .middle = true});
  }
  return touched;
}

}  // namespace foyer::screens::staff
