// The light-line car: within its box whatever the shape, drawn from what is kept.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "kit/ui/car.h"
#include "kit/ui/car_outline.h"
#include "kit/ui/paint.h"
#include "kit/ui/paint_atlas.h"
#include "support/rasteriser.h"

namespace foyer::ui {
namespace {

struct Named {
  const char* name;
  CarShape shape;
};

CarShape shape(float length, float height, float hood, float windscreen, float roof, float rear,
               float drop, float radius, float clearance, float front, float back) {
  return {length, height, hood, windscreen, roof, rear, drop, 70, clearance, radius, front, back};
}

const std::vector<Named>& showroom() {
  static const std::vector<Named> cars{
      {"saloon", shape(940, 205, .29f, .42f, .62f, .86f, 8, 60, 30, .205f, .785f)},
      {"suv", shape(900, 282, .28f, .385f, .79f, .955f, 16, 70, 52, .2f, .79f)},
      {"mpv", shape(940, 270, .16f, .29f, .86f, .965f, 10, 58, 34, .165f, .8f)},
      {"coupe", shape(940, 188, .33f, .44f, .635f, .9f, 6, 64, 28, .205f, .785f)},
      {"van", shape(930, 300, .12f, .22f, .93f, .985f, 4, 56, 36, .16f, .78f)},
      {"everything too small", shape(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)},
      {"everything too large", shape(9000, 9000, 9, 9, 9, 9, 900, 900, 900, 9, 9)},
  };
  return cars;
}

class LightLineCar : public ::testing::Test {
 protected:
  test::Canvas canvas{1600, 700};
};

TEST_F(LightLineCar, stays_within_its_box_for_every_shape_size_and_moment) {
  Paint paint(canvas.textures());
  for (const auto& [name, form] : showroom())
    for (const float width : {1340.f, 560.f, 300.f})
      for (const float light : {-1.f, .02f, .5f, .98f}) {
        const Rect box{{100, 80}, {100 + width, 80 + width * .36f}};
        ImDrawList& list = canvas.begin();
        const int before = list.VtxBuffer.Size;
        paint.car(list, box, form, light, light < 0 ? 1 : light);
        ASSERT_GT(list.VtxBuffer.Size, before + 500) << name;
        for (int i = before; i < list.VtxBuffer.Size; ++i) {
          const ImVec2 p = list.VtxBuffer[i].pos;
          ASSERT_TRUE(std::isfinite(p.x) && std::isfinite(p.y)) << name;
          ASSERT_TRUE(box.inset(-1.5f).contains(p))
              << name << " at " << width << " px: " << p.x << ", " << p.y;
        }
        canvas.end();
      }
}

TEST_F(LightLineCar, drawn_again_makes_no_new_geometry_and_no_new_texture) {
  PaintAtlas atlas(canvas.textures());
  CarPainter painter(canvas.textures(), atlas);
  const Rect here{{0, 0}, {1000, 360}}, there{{77, 31}, {1077, 391}};
  painter.draw(canvas.begin(), here, showroom()[0].shape, -1, 1);
  canvas.end();
  const std::size_t textures = canvas.textures().count();
  for (const float at : {-1.f, .3f, .7f}) {
    painter.draw(canvas.begin(), there, showroom()[0].shape, at, 1);
    canvas.end();
  }
  EXPECT_EQ(painter.made(), 1u);
  EXPECT_EQ(canvas.textures().count(), textures);
  painter.draw(canvas.begin(), here, showroom()[1].shape, -1, 1);
  canvas.end();
  EXPECT_EQ(painter.made(), 2u);
}

TEST_F(LightLineCar, keeps_a_limited_number_of_models_and_textures) {
  PaintAtlas atlas(canvas.textures());
  CarPainter painter(canvas.textures(), atlas);
  for (int i = 0; i < 40; ++i) {
    CarShape form;
    form.height = 200 + static_cast<float>(i);
    painter.draw(canvas.begin(), {{0, 0}, {300, 108}}, form, -1, 1);
    canvas.end();
  }
  EXPECT_LE(canvas.textures().count(), 20u);
}

TEST_F(LightLineCar, stands_on_its_wheels_and_its_roof_has_the_height_asked_for) {
  for (const auto& [name, form] : showroom()) {
    if (form.length < 100 || form.length > 1000) continue;  // not a car
    const CarOutline car = outline_of(form, .2f);
    float top = 0;
    for (const ImVec2 p : car.upper) top = std::max(top, p.y);
    EXPECT_NEAR(top, form.height, 2.5f) << name;
    for (const CarWheel& wheel : car.wheels) {
      EXPECT_FLOAT_EQ(wheel.centre.y, wheel.radius) << name;
      // The wing and the tail cover the arch.
      float above = 0;
      for (const ImVec2 p : car.upper)
        if (std::abs(p.x - wheel.centre.x) < 20) above = std::max(above, p.y);
      EXPECT_GT(above, wheel.centre.y + wheel.arch) << name;
    }
  }
}

TEST_F(LightLineCar, has_no_kink_between_bonnet_windscreen_and_roof) {
  for (const auto& [name, form] : showroom()) {
    if (form.length < 100 || form.length > 1000) continue;
    const Line2 line = outline_of(form, .1f).upper;
    for (std::size_t i = 1; i + 1 < line.size(); ++i) {
      if (line[i].x > 30 + form.roof * form.length) break;  // the tail may have an edge
      const ImVec2 a = line[i] - line[i - 1], b = line[i + 1] - line[i];
      const float turn = std::abs(std::atan2(a.x * b.y - a.y * b.x, a.x * b.x + a.y * b.y));
      EXPECT_LT(turn, .26f) << name << " at " << line[i].x << ", " << line[i].y;
    }
  }
}

// Sum of what was drawn right of the middle and above the belt: only the line and its glow.
double brightness(const test::Picture& picture, int left, int right) {
  double sum = 0;
  for (int y = 0; y < 180; ++y)
    for (int x = left; x < right; ++x) sum += picture.pixel(x, y)[1];
  return sum / (180.0 * (right - left));
}

TEST_F(LightLineCar, is_revealed_from_the_nose_and_carries_a_light_along_its_line) {
  Paint paint(canvas.textures());
  const auto shown = [&](float light, float reveal) {
    return canvas.picture(
        [&](ImDrawList& list) {
          paint.car(list, {{0, 0}, {1000, 360}}, showroom()[0].shape, light, reveal);
        },
        IM_COL32_BLACK);
  };
  const test::Picture nothing = shown(-1, 0), half = shown(-1, .5f), whole = shown(-1, 1);
  EXPECT_LT(brightness(nothing, 0, 1000), .5);
  EXPECT_GT(brightness(half, 300, 450), 4 * brightness(half, 750, 900) + 1);
  EXPECT_GT(brightness(whole, 750, 900), 2 * brightness(half, 750, 900));
  const test::Picture lit = shown(.5f, 1);
  EXPECT_GT(brightness(lit, 400, 600), brightness(whole, 400, 600) + .5);
  EXPECT_NEAR(brightness(lit, 900, 1000), brightness(whole, 900, 1000), .1);
}

}  // namespace
}  // namespace foyer::ui
