#include "kit/ui/car_outline.h"

#include <algorithm>
#include <cmath>

#include "kit/ui/paint_colour.h"

namespace foyer::ui {
namespace {

float degrees(float dy, float dx) { return std::atan2(dy, dx) * 180 / 3.1415927f; }

// The shape's numbers as heights and places, kept within what can still be a car.
struct Plan {
  explicit Plan(const CarShape& shape);
  float x(float part) const { return left + part * length; }
  float apex() const { return head + (roof - head) * (hatch ? .42f : .38f); }  // the roof's top

  float length, left, height, sill, radius, arch;
  float belt;                            // height of the window line at the windscreen's foot
  float edge;                            // height of the bonnet's front edge
  float deck;                            // height of the boot's or the tailgate's shoulder
  float hood, screen, head, roof, rear;  // parts of the length; the windscreen ends at head
  float front, back;                     // axles, units
  float drop;                            // of the roof at its rear end
  bool hatch;                            // the rear window ends in the tail itself
  bool van;                              // no glass behind the front doors
  bool two_doors;
};

Plan::Plan(const CarShape& s) {
  drop = std::clamp(s.roof_drop, 0.f, 24.f);
  length = std::clamp(s.length, 500.f, 950.f);
  left = (kCarBoxWidth - length) / 2;
  height = std::clamp(s.height, 150.f, 304.f);
  radius = std::clamp(s.wheel_radius, 30.f, height * .29f);
  arch = radius + 6;
  sill = std::clamp(s.clearance, 16.f, radius * .9f);
  belt = std::max(height * .6f, 2 * radius + 19);
  edge = sill + (belt - sill) * (.70f + .13f * smooth(215, 275, height));
  hood = std::clamp(s.hood, .06f, .5f);
  screen = std::clamp(s.windscreen, hood + .06f, .7f);
  head = screen + .055f + .022f * smooth(205, 280, height);
  roof = std::clamp(s.roof, head + .04f, .96f);
  rear = std::clamp(s.rear, roof + .03f, .99f);
  hatch = rear > .92f;
  van = rear - roof < .07f;
  two_doors = height < 196 || roof - screen < .16f;
  deck = belt + 9 + (std::clamp(s.deck, 40.f, 90.f) - 70) * .4f;
  front = x(std::clamp(s.front_axle, .13f, .30f));
  back = x(std::clamp(s.rear_axle, .65f, .86f));
}

// Nose, bonnet and windscreen, up to the front end of the roof.
void add_front(std::vector<Knot>& knots, const Plan& p) {
  const float face = p.edge - p.sill;
  knots.push_back(smooth_knot({p.x(.040f), p.sill - 1}, 172));
  knots.push_back(smooth_knot({p.x(.009f), p.sill + face * .17f}, 116, .42f));
  knots.push_back(smooth_knot({p.x(0), p.sill + face * .62f}, 90, .4f));
  // The windscreen leaves the bonnet in a short bend, not in a kink.
  const bool long_bonnet = p.front < p.x(p.hood) - 40;
  const float arrive =
      long_bonnet ? 4.5f : std::min(degrees(p.belt - p.edge, (p.hood - .024f) * p.length), 24.f);
  const float fall = std::tan(arrive * .0174533f);
  // From here the roof still rises a little, without ever passing its height.
  const float to_top = (p.apex() - p.head) * p.length, below = std::clamp(to_top * .04f, 2.5f, 8.f);
  const float rising = std::min(7.f, degrees(below, to_top * .4f));
  const ImVec2 foot{p.x(p.hood), p.belt + 1}, head{p.x(p.head), p.height - below};
  // The bonnet's front edge turns towards what comes next: the wing, or the windscreen's foot.
  const float wing_x = p.front + 4;
  const ImVec2 edge{p.x(.024f), p.edge - 2};
  const ImVec2 next =
      long_bonnet
          ? ImVec2{wing_x, std::max(2 * p.radius + 12, foot.y - 2 - (foot.x - wing_x) * fall)}
          : foot;
  const float turn = std::min(31.f, 5 + 2.1f * degrees(next.y - edge.y, next.x - edge.x));
  knots.push_back({edge, turn + 6, turn, .36f, .3f});
  if (long_bonnet) knots.push_back(smooth_knot(next, 6, .4f));
  const float slope = degrees(head.y - foot.y, head.x - foot.x) + (p.van ? 3.f : 4.f);
  const float bend = 15, a = slope * .0174533f;
  knots.push_back(smooth_knot({foot.x - bend, foot.y - bend * fall}, arrive, .36f));
  knots.push_back(
      smooth_knot({foot.x + bend * std::cos(a), foot.y + bend * std::sin(a)}, slope, .48f));
  if (!p.two_doors) knots.push_back({head, rising, rising, .34f, .4f});
}

void add_roof(std::vector<Knot>& knots, const Plan& p) {
  knots.push_back({{p.x(p.apex()), p.height}, 0, 0, p.two_doors ? .34f : .4f, .4f});
  const float fall = degrees(-2.f * p.drop, (p.roof - p.apex()) * p.length);
  knots.push_back(smooth_knot({p.x(p.roof), p.height - p.drop}, std::max(fall, -14.f), .38f));
}

// A boot: the roof runs out over the rear window into a short deck with a crisp edge.
void add_boot(std::vector<Knot>& knots, const Plan& p) {
  const float tail = p.deck - 4;
  knots.push_back(smooth_knot({p.x(p.rear), p.deck + 3}, -9, .42f));
  knots.push_back({{p.x(.988f), tail}, -3, -62, .45f, .2f});
  knots.push_back(smooth_knot({p.x(1), tail - 26}, -86, .36f));
  knots.push_back(smooth_knot({p.x(.994f), p.sill + (tail - p.sill) * .36f}, -100, .36f));
  knots.push_back(smooth_knot({p.x(.962f), p.sill + 2}, -150, .4f));
}

// A tailgate: the roof ends in a spoiler's edge, the window falls steeply to the tail.
void add_tailgate(std::vector<Knot>& knots, const Plan& p) {
  const float gap = p.rear - p.roof, roof_end = p.height - p.drop;
  const ImVec2 lip{p.x(p.roof + gap * (p.van ? .62f : .66f)),
                   roof_end - (p.van ? 4.f : 6 + gap * 75)};
  const ImVec2 foot{p.x(std::max(p.rear, .972f)), p.deck - 6};
  const float slope = degrees(foot.y - lip.y, foot.x - lip.x);
  knots.push_back({lip, -15, slope + 7, .4f, .3f});
  knots.push_back(smooth_knot(foot, slope - 6, .36f));
  const float low = p.sill + (p.deck - p.sill) * .42f;
  knots.push_back(smooth_knot({p.x(.999f), low + (p.deck - low) * .42f}, -88, .42f));
  knots.push_back(smooth_knot({p.x(.994f), low}, -98, .36f));
  knots.push_back(smooth_knot({p.x(.966f), p.sill + 4}, -154, .42f));
}

Line2 upper_line(const Plan& p, float tolerance) {
  std::vector<Knot> knots;
  add_front(knots, p);
  add_roof(knots, p);
  if (p.hatch)
    add_tailgate(knots, p);
  else
    add_boot(knots, p);
  return curve_through(knots, tolerance);
}

float belt_at(const Plan& p, float x) {
  return p.belt - 5 + (x - p.x(p.hood)) / p.length * (p.van ? 4.f : 14.f);
}

// The side glass: the silhouette moved inwards, above the belt. Its front stands back from the
// windscreen by the A-pillar, its rear by the C-pillar.
Line2 side_glass(const Plan& p, const Line2& upper) {
  const auto depth = [&](std::size_t i) {
    const float t = (upper[i].x - p.left) / p.length;
    const float front = 21 - 9 * std::clamp((t - p.hood) / (p.screen - p.hood), 0.f, 1.f);
    const float back = std::clamp((t - p.roof) / std::max(p.rear - p.roof, .01f), 0.f, 1.f);
    return std::max(front, 12 + (p.hatch ? 13.f : 7.f) * back);
  };
  const Line2 inner = moved_right(upper, depth);
  // Inside a corner the moved line folds over: such points are closer to the silhouette than meant.
  const auto folded = [&](std::size_t i) {
    for (const ImVec2 q : upper)
      if (std::hypot(q.x - inner[i].x, q.y - inner[i].y) < depth(i) * .985f - .15f) return true;
    return false;
  };
  Line2 glass;
  for (std::size_t i = 0; i < inner.size(); ++i) {
    const float t = (upper[i].x - p.left) / p.length;
    if (t > p.hood - .02f && t < (p.hatch ? .985f : p.rear + .01f) && !folded(i) &&
        (glass.empty() || inner[i].x > glass.back().x))
      glass.push_back(inner[i]);
  }
  if (glass.empty()) return glass;
  glass.push_back({glass.back().x, 0});
  glass.push_back({glass.front().x, 0});
  glass = cut(glass, [&](ImVec2 q) { return q.y - belt_at(p, q.x); });
  if (p.van) {
    const float end = p.front + p.arch + p.length * .155f;
    glass = cut(glass, [&](ImVec2 q) { return end - (q.y - p.belt) * .06f - q.x; });
  }
  return glass;
}

void add_doors(CarOutline& car, const Plan& p) {
  const float low = p.sill + 10, crease = car.belt;
  const float first = std::max(p.front + p.arch + 13, p.x(p.hood) + 34);
  const float last = p.back - p.arch - 8;
  const auto shut = [&](float top_x, float low_x, float bend) {
    const std::vector<Knot> knots{
        smooth_knot({top_x, belt_at(p, top_x) - 1}, -90 - bend),
        smooth_knot({(top_x + low_x) / 2 - bend * .25f, (crease + low) / 2}, -90),
        smooth_knot({low_x, low}, -90 + bend * 1.4f)};
    car.shuts.push_back(curve_through(knots, .3f));
  };
  const auto handle = [&](float x) {
    const float y = height_at(car.shoulder, x) - 10;
    car.handles.push_back({{x - 30, y - .6f}, {x, y}});
  };
  const auto pillar = [&](float x, float lean) {
    car.pillars.push_back({{x, belt_at(p, x)}, {x + lean * (p.height - p.belt), p.height - 10}});
  };
  shut(first, first + 4, 5);
  if (p.two_doors) {
    const float end = first + (last - first) * .86f;
    shut(end + 8, end - 8, -3);
    handle(end - 6);
    pillar(end + 12, -.22f);
    return;
  }
  const float middle = p.van ? p.front + p.arch + p.length * .165f : first + (last - first) * .5f;
  shut(middle, middle, p.van ? 0.f : 2.f);
  handle(middle - 12);
  if (!p.van) pillar(middle + 4, -.1f);
  const float rear_end = p.hatch ? last + 26 : last + 20;
  if (!p.van) {
    const std::vector<Knot> knots{
        smooth_knot({rear_end + 18, belt_at(p, rear_end) - 1}, -100),
        smooth_knot({p.back - p.arch * .86f, p.radius + p.arch * .62f}, -118),
        smooth_knot({last + 2, low}, -96)};
    car.shuts.push_back(curve_through(knots, .3f));
    handle(rear_end - 4);
    pillar(rear_end + 16, -.16f);
  } else {
    shut(last - 4, last - 4, 0);
    handle(middle + 52);
    car.shuts.push_back({{last + 6, p.belt - 38}, {p.x(.955f), p.belt - 36}});  // the door's rail
  }
}

void add_creases(CarOutline& car, const Plan& p) {
  const float drop = p.belt - p.edge;
  const ImVec2 lamp{p.x(.105f), p.edge - 6 + drop * .1f},
      door{p.x(p.van ? .22f : .33f), p.belt - 20};
  const float climb = std::clamp(1.7f * degrees(door.y - lamp.y, door.x - lamp.x), 0.f, 14.f);
  const std::vector<Knot> shoulder{
      smooth_knot(lamp, climb), smooth_knot(door, 2), smooth_knot({p.x(.72f), p.belt - 17}, 1.5f),
      smooth_knot({p.x(.955f), p.belt - 20 + (p.hatch ? 0.f : 2.f)}, -3)};
  car.shoulder = curve_through(shoulder, .2f);
  const float low = p.sill + (p.belt - p.sill) * .22f;
  const std::vector<Knot> catcher{smooth_knot({p.front + p.arch + 30, low - 1}, 2),
                                  smooth_knot({p.x(.56f), low + 4}, 4),
                                  smooth_knot({p.back - p.arch - 10, low + 18}, 14)};
  car.catcher = curve_through(catcher, .2f);
}

// Lines that follow the silhouette a little below it.
Line2 below(const Line2& upper, float from_x, float to_x, float depth_from, float depth_to) {
  const float middle = kCarBoxWidth / 2;
  Line2 part;
  const Line2 moved = moved_right(upper, [&](std::size_t i) {
    const float k = std::clamp((upper[i].x - from_x) / (to_x - from_x), 0.f, 1.f);
    return depth_from + (depth_to - depth_from) * k;
  });
  for (std::size_t i = 1; i + 1 < upper.size(); ++i) {
    const bool rising = direction_at(upper, i).y > -.99f && upper[i].x < middle;
    if (rising && moved[i].x >= from_x && moved[i].x <= to_x && direction_at(upper, i).x > .3f)
      part.push_back(moved[i]);
  }
  return part;
}

void add_lamps(CarOutline& car, const Plan& p) {
  const float front = height_at({{p.x(.02f), p.edge - 20}, {p.x(.1f), p.edge - 4}}, p.x(.02f));
  const std::vector<Knot> head{
      smooth_knot({p.x(.016f), front}, 38), smooth_knot({p.x(.05f), p.edge - 9}, 13),
      smooth_knot({p.x(.104f), p.edge - 4.5f + (p.belt - p.edge) * .12f}, 9)};
  car.head_lamp = curve_through(head, .15f);
  const float y = p.hatch ? p.belt - 12 : p.deck - 24;
  float edge = 0;  // where the tail is at the lamp's height
  for (const ImVec2 q : car.upper)
    if (std::abs(q.y - (y - 6)) < 6) edge = std::max(edge, q.x);
  if (edge == 0) edge = p.x(.99f);
  const float inwards = p.length / 100;
  const std::vector<Knot> tail{smooth_knot({edge - 4, y - 6}, 152),
                               smooth_knot({edge - 2.6f * inwards, y + .5f}, 168),
                               smooth_knot({edge - 7 * inwards, y + 5}, 174)};
  car.tail_lamp = curve_through(tail, .15f);
}

void add_mirror(CarOutline& car, const Plan& p) {
  if (car.windows.empty()) return;
  float x = 1e9f;
  for (const ImVec2 q : car.windows) x = std::min(x, q.x);
  x += p.van ? 14.f : 26.f;
  const float y = belt_at(p, x) + 2, k = p.van ? 1.3f : 1;
  const std::vector<Knot> shell{{{x - 3 * k, y}, 0, 168},
                                smooth_knot({x - 14 * k, y + 6 * k}, 84),
                                smooth_knot({x - 4 * k, y + 12 * k}, 8),
                                {{x + 9 * k, y + 10 * k}, -12, -78},
                                {{x + 5 * k, y + 1 * k}, -140, -170},
                                {{x - 3 * k, y}, 180, 180}};
  car.mirror = curve_through(shell, .2f);
}

}  // namespace

CarOutline outline_of(const CarShape& shape, float tolerance) {
  const Plan p(shape);
  CarOutline car;
  car.sill = p.sill;
  car.belt = p.belt;
  car.top = p.height;
  car.upper = upper_line(p, tolerance);
  car.body = car.upper;
  car.body.push_back({p.back + p.arch, p.sill - 1});
  car.body.push_back({p.front - p.arch, p.sill - 1});
  car.wheels = {CarWheel{{p.front, p.radius}, p.radius, p.arch},
                CarWheel{{p.back, p.radius}, p.radius, p.arch}};
  car.windows = rounded(side_glass(p, car.upper), 7);
  add_creases(car, p);
  add_doors(car, p);
  add_lamps(car, p);
  add_mirror(car, p);
  const float bonnet_end = p.x(p.hood) + 20;
  if (!p.van) car.bonnet = below(car.upper, p.x(.115f), bonnet_end, 15, 13);
  return car;
}

}  // namespace foyer::ui
