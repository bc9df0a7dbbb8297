// That the golden pictures show what a GPU would: every pixel belongs to one triangle, colours are
// blended as OpenGL does, textures are read at their texels.
#include "support/rasteriser.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <random>
#include <vector>

#include "support/golden.h"

namespace foyer::test {
namespace {

constexpr ImU32 kHalfWhite = IM_COL32(255, 255, 255, 128);

std::array<int, 3> at(const Picture& picture, int x, int y) {
  const std::uint8_t* p = picture.pixel(x, y);
  return {p[0], p[1], p[2]};
}

// A triangle of one colour, without ImGui's soft fringe.
void triangle(ImDrawList& list, ImVec2 a, ImVec2 b, ImVec2 c, ImU32 colour) {
  const ImVec2 white = ImGui::GetFontTexUvWhitePixel();
  list.PrimReserve(3, 3);
  list.PrimVtx(a, white, colour);
  list.PrimVtx(b, white, colour);
  list.PrimVtx(c, white, colour);
}

TEST(Rasteriser, triangles_that_share_an_edge_leave_no_gap_and_cover_nothing_twice) {
  Canvas canvas(200, 200);
  std::mt19937 random(7);
  const auto place = [&](int from, int to) {
    return static_cast<float>(
               from * 256 + static_cast<int>(random() % static_cast<unsigned>((to - from) * 256))) /
           256;
  };
  for (int round = 0; round < 50; ++round) {
    // A fan around a random point fills the square; half-transparent, so that a pixel covered
    // twice or never is not the colour of its neighbours.
    const ImVec2 hub{place(30, 170), place(30, 170)};
    const std::vector<ImVec2> rim{
        {10, 10},   {place(11, 189), 10},  {190, 10}, {190, place(11, 189)},
        {190, 190}, {place(11, 189), 190}, {10, 190}, {10, place(11, 189)}};
    const Picture picture = canvas.picture(
        [&](ImDrawList& list) {
          for (std::size_t i = 0; i < rim.size(); ++i)
            triangle(list, hub, rim[i], rim[(i + 1) % rim.size()], kHalfWhite);
        },
        IM_COL32_BLACK);
    for (int y = 0; y < 200; ++y)
      for (int x = 0; x < 200; ++x) {
        const bool inside = x >= 10 && x < 190 && y >= 10 && y < 190;
        ASSERT_EQ(at(picture, x, y)[0], inside ? 128 : 0) << round << ": " << x << ", " << y;
      }
  }
}

TEST(Rasteriser, a_rectangle_covers_the_pixels_whose_centres_it_holds) {
  Canvas canvas(20, 20);
  const Picture picture = canvas.picture([](ImDrawList& list) {
    list.AddRectFilled({2.5f, 3.4f}, {6.5f, 7.6f}, IM_COL32_BLACK);
  });
  EXPECT_EQ(at(picture, 2, 3)[0], 0);
  EXPECT_EQ(at(picture, 1, 3)[0], 255);
  EXPECT_EQ(at(picture, 2, 2)[0], 255);
  EXPECT_EQ(at(picture, 5, 7)[0], 0);
  EXPECT_EQ(at(picture, 6, 7)[0], 255);
  EXPECT_EQ(at(picture, 5, 8)[0], 255);
}

TEST(Rasteriser, a_rectangle_is_its_two_triangles) {
  Canvas canvas(64, 64);
  std::vector<std::uint8_t> pixels(16 * 16 * 4);
  std::mt19937 random(3);
  for (std::uint8_t& value : pixels) value = static_cast<std::uint8_t>(random());
  const ImTextureID texture = canvas.textures().create(16, 16, ui::PixelFormat::rgba8, pixels);
  const ImU32 tint = IM_COL32(200, 255, 90, 220);
  const ImVec2 a{8.25f, 9.5f}, c{50.75f, 47}, uv_a{0, 0}, uv_c{1, 1};
  const Picture whole =
      canvas.picture([&](ImDrawList& list) { list.AddImage(texture, a, c, uv_a, uv_c, tint); });
  const Picture halves = canvas.picture([&](ImDrawList& list) {
    list.PushTextureID(texture);
    for (const bool upper : {true, false}) {
      list.PrimReserve(3, 3);
      list.PrimVtx(a, uv_a, tint);
      if (upper) list.PrimVtx({c.x, a.y}, {uv_c.x, uv_a.y}, tint);
      list.PrimVtx(c, uv_c, tint);
      if (!upper) list.PrimVtx({a.x, c.y}, {uv_a.x, uv_c.y}, tint);
    }
    list.PopTextureID();
  });
  EXPECT_EQ(difference(whole, halves).pixels, 0u);
}

TEST(Rasteriser, colours_are_blended_by_their_alpha_and_rounded_to_the_nearest) {
  Canvas canvas(256, 1);
  for (const int below : {0, 17, 128, 255}) {
    const Picture picture = canvas.picture(
        [](ImDrawList& list) {
          for (int alpha = 0; alpha < 256; ++alpha) {
            const float x = static_cast<float>(alpha);
            list.AddRectFilled({x, 0}, {x + 1, 1}, IM_COL32(200, 100, 50, alpha));
          }
        },
        IM_COL32(below, below, below, 255));
    for (int alpha = 0; alpha < 256; ++alpha)
      for (std::size_t i = 0; i < 3; ++i) {
        const double above = std::array<double, 3>{200, 100, 50}[i];
        EXPECT_EQ(at(picture, alpha, 0)[i],
                  std::lround((above * alpha + below * (255.0 - alpha)) / 255));
      }
  }
}

TEST(Rasteriser, colours_run_evenly_between_corners) {
  Canvas canvas(256, 8);
  const Picture picture = canvas.picture([](ImDrawList& list) {
    list.AddRectFilledMultiColor({0, 0}, {256, 8}, IM_COL32_BLACK, IM_COL32_WHITE, IM_COL32_WHITE,
                                 IM_COL32_BLACK);
  });
  for (int x = 0; x < 256; ++x) EXPECT_NEAR(at(picture, x, 4)[0], (x + .5) * 255 / 256, .51) << x;
}

TEST(Rasteriser, a_texture_drawn_at_its_size_is_copied_and_one_drawn_larger_is_smooth) {
  Canvas canvas(40, 8);
  const std::vector<std::uint8_t> steps{0, 80, 160, 240};
  std::vector<std::uint8_t> pixels;
  for (int row = 0; row < 4; ++row) pixels.insert(pixels.end(), steps.begin(), steps.end());
  const ImTextureID texture = canvas.textures().create(4, 4, ui::PixelFormat::alpha8, pixels);
  const Picture picture = canvas.picture(
      [&](ImDrawList& list) {
        list.AddImage(texture, {0, 0}, {4, 4});
        list.AddImage(texture, {8, 0}, {40, 8});
      },
      IM_COL32_BLACK);
  for (int x = 0; x < 4; ++x) EXPECT_EQ(at(picture, x, 2)[0], steps[static_cast<std::size_t>(x)]);
  EXPECT_EQ(at(picture, 8, 4)[0], 0) << "clamped at the edge";
  EXPECT_EQ(at(picture, 39, 4)[0], 240);
  for (int x = 9; x < 40; ++x) {
    const int step = at(picture, x, 4)[0] - at(picture, x - 1, 4)[0];
    EXPECT_TRUE(step >= 0 && step <= 11) << x;
  }
}

TEST(Rasteriser, nothing_leaves_its_clip_rectangle) {
  Canvas canvas(40, 40);
  const Picture picture = canvas.picture([](ImDrawList& list) {
    list.PushClipRect({10, 12}, {20, 22});
    list.AddRectFilled({0, 0}, {40, 40}, IM_COL32_BLACK);
    list.AddCircleFilled({15, 17}, 30, IM_COL32_BLACK);
    list.PopClipRect();
    list.AddRectFilled({30, 30}, {90, 90}, IM_COL32_BLACK);
  });
  for (int y = 0; y < 40; ++y)
    for (int x = 0; x < 40; ++x) {
      const bool inside = (x >= 10 && x < 20 && y >= 12 && y < 22) || (x >= 30 && y >= 30);
      EXPECT_EQ(at(picture, x, y)[0], inside ? 0 : 255) << x << ", " << y;
    }
}

TEST(Rasteriser, soft_shapes_look_as_they_did) {
  Canvas canvas(320, 240);
  expect_golden("type/shapes", canvas.picture([](ImDrawList& list) {
    list.AddRectFilled({20, 20}, {150, 110}, IM_COL32(24, 74, 214, 255), 24);
    list.AddRect({170.5f, 20.5f}, {300.5f, 110.5f}, IM_COL32(24, 74, 214, 255), 24, 0, 3);
    list.AddCircleFilled({70, 175}, 40, IM_COL32(18, 23, 33, 160), 0);
    list.AddCircle({70, 175}, 52, IM_COL32(18, 23, 33, 255), 0, 1.5f);
    list.AddBezierCubic({150, 220}, {190, 120}, {240, 260}, {300, 130}, IM_COL32(230, 60, 40, 255),
                        5);
    list.AddTriangleFilled({240, 200}, {310, 220}, {250, 235}, IM_COL32(0, 140, 90, 200));
  }));
}

}  // namespace
}  // namespace foyer::test
