// What is soft, dark or measured: shadows, the stage, the radar, the QR code.
#include "kit/ui/paint.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <string>

#include "support/rasteriser.h"

namespace foyer::ui {
namespace {

class Painting : public ::testing::Test {
 protected:
  test::Canvas canvas{640, 480};
  Paint paint{canvas.textures()};
};

struct Soft {
  float radius, blur;
};

TEST_F(Painting, shadow_is_symmetrical_and_vanishes_outside_its_blur) {
  for (const Soft soft : {Soft{0, 20}, Soft{32, 40}, Soft{28, 8}, Soft{60, 12}, Soft{90, 80}}) {
    const Rect box{{200, 140}, {440, 340}};
    const test::Picture picture = canvas.picture([&](ImDrawList& list) {
      paint.shadow(list, box, soft.radius, 0, soft.blur, IM_COL32_BLACK);
    });
    const int reach = static_cast<int>(soft.blur) + 1;
    int worst = 0, outside = 0;
    for (int y = 0; y < 480; ++y)
      for (int x = 0; x < 640; ++x) {
        const int v = picture.pixel(x, y)[0];
        worst = std::max(worst, std::abs(v - picture.pixel(639 - x, y)[0]));
        worst = std::max(worst, std::abs(v - picture.pixel(x, 479 - y)[0]));
        const bool far = x < 200 - reach || x >= 440 + reach || y < 140 - reach || y >= 340 + reach;
        if (far && v != 255) ++outside;
      }
    EXPECT_LE(worst, 2) << "radius " << soft.radius << ", blur " << soft.blur;
    EXPECT_EQ(outside, 0) << "radius " << soft.radius << ", blur " << soft.blur;
    // Half way at a straight edge, whole in the middle, as a Gaussian is.
    const int edge = picture.pixel(320, 139)[0] + picture.pixel(320, 140)[0];
    EXPECT_NEAR(edge / 2.0, 128, 8) << soft.blur;
    if (soft.blur < 80) {
      EXPECT_LE(picture.pixel(320, 240)[0], 8) << soft.blur;
    }
  }
}

TEST_F(Painting, shadow_falls_below_by_its_offset) {
  const test::Picture picture = canvas.picture([&](ImDrawList& list) {
    paint.shadow(list, {{200, 140}, {440, 340}}, 20, 30, 20, IM_COL32_BLACK);
  });
  EXPECT_NEAR(picture.pixel(320, 170)[0], 128, 12);
  EXPECT_NEAR(picture.pixel(320, 369)[0], 128, 12);
}

double mean(const test::Picture& picture, int left, int top, int side, int channel) {
  double sum = 0;
  for (int y = top; y < top + side; ++y)
    for (int x = left; x < left + side; ++x) sum += picture.pixel(x, y)[channel];
  return sum / (side * side);
}

TEST_F(Painting, stage_has_the_designs_colours_and_does_not_band) {
  test::Canvas screen(1920, 1080);
  Paint wide(screen.textures());
  const test::Picture picture = screen.picture([&](ImDrawList& list) {
    wide.stage(list, {{0, 0}, {1920, 1080}});
  });
  EXPECT_NEAR(mean(picture, 952, 770, 16, 0), 0x1D, 2);
  EXPECT_NEAR(mean(picture, 952, 770, 16, 2), 0x38, 2.5);
  EXPECT_NEAR(mean(picture, 952, 8, 16, 0), 0x05, .6);
  EXPECT_NEAR(mean(picture, 952, 8, 16, 2), 0x0B, .6);
  // From the light upwards the mean grows darker a little at a time: no steps, no flat bands.
  double before = mean(picture, 700, 760, 16, 2);
  for (int y = 744; y > 360; y -= 16) {
    const double now = mean(picture, 700, y, 16, 2);
    EXPECT_LT(now, before + .08) << y;
    EXPECT_GT(now, before - 2.2) << y;
    before = now;
  }
  // And no run of one value is long enough to be seen as a ring.
  int run = 0, longest = 0;
  for (int y = 1; y < 1000; ++y) {
    run = picture.pixel(700, y)[2] == picture.pixel(700, y - 1)[2] ? run + 1 : 0;
    longest = std::max(longest, run);
  }
  EXPECT_LT(longest, 40);
}

TEST_F(Painting, stage_looks_the_same_where_the_frame_is_black_already) {
  constexpr ImU32 kBlack = IM_COL32(0, 0, 0, 255);
  const auto stage = [&](ImDrawList& list) { paint.stage(list, {{0, 0}, {640, 480}}); };
  const test::Picture with_its_own_black = canvas.picture(stage, kBlack);
  paint.frames_begin_black();
  const test::Picture without = canvas.picture(stage, kBlack);
  EXPECT_TRUE(without == with_its_own_black);
  // On anything else it still brings its own.
  const test::Picture on_white = canvas.picture([&](ImDrawList& list) {
    list.AddRectFilled({0, 0}, {640, 480}, IM_COL32_WHITE);
    stage(list);
  });
  EXPECT_LT(on_white.pixel(320, 8)[0], 20);
}

TEST_F(Painting, stage_leaves_a_cards_rounded_corners_free) {
  const test::Picture picture = canvas.picture([&](ImDrawList& list) {
    paint.stage(list, {{100, 100}, {500, 300}}, 32, ImDrawFlags_RoundCornersTop);
  });
  EXPECT_EQ(picture.pixel(103, 103)[0], 255);
  EXPECT_EQ(picture.pixel(496, 103)[0], 255);
  EXPECT_LT(picture.pixel(101, 298)[0], 40);  // square below
  EXPECT_LT(picture.pixel(498, 298)[0], 40);
  EXPECT_LT(picture.pixel(140, 104)[0], 40);
  EXPECT_EQ(picture.pixel(300, 98)[0], 255);
}

TEST_F(Painting, radar_passes_through_its_values_and_no_further) {
  const std::array<float, 6> values{.25f, .25f, .8f, 1, .25f, .6f};
  const ImVec2 centre{320, 240};
  const auto drawn = [&](float grown) {
    return canvas.picture([&](ImDrawList& list) {
      paint.radar(list, centre, 190, values, IM_COL32(24, 73, 214, 255), IM_COL32_WHITE, grown);
    });
  };
  const auto at = [&](const test::Picture& picture, std::size_t i, float part) {
    const float a = 1.0471976f * static_cast<float>(i) - 1.5707963f;
    return picture.pixel(static_cast<int>(centre.x + std::cos(a) * 190 * part),
                         static_cast<int>(centre.y + std::sin(a) * 190 * part));
  };
  const test::Picture full = drawn(1), half = drawn(.5f);
  for (std::size_t i = 0; i < values.size(); ++i) {
    EXPECT_LT(at(full, i, values[i])[0], 60) << i;
    EXPECT_GT(at(full, i, values[i] + .08f)[0], 245) << i;
    EXPECT_LT(at(half, i, values[i] / 2)[0], 60) << i;
  }
  EXPECT_NEAR(full.pixel(320, 300)[0], 255 - .16 * (255 - 24), 3);  // tinted inside
}

std::string read_by_a_scanner(const std::filesystem::path& picture) {
  std::array<int, 2> pipe_ends{};
  if (pipe2(pipe_ends.data(), O_CLOEXEC) != 0) return "no pipe";
  const pid_t scanner = fork();
  if (scanner == 0) {
    dup2(pipe_ends[1], STDOUT_FILENO);
    dup2(open("/dev/null", O_WRONLY | O_CLOEXEC), STDERR_FILENO);
    execlp("zbarimg", "zbarimg", "--quiet", "--raw", picture.c_str(), nullptr);
    _exit(127);
  }
  close(pipe_ends[1]);
  std::string text;
  std::array<char, 256> some{};
  for (ssize_t got = 0; (got = read(pipe_ends[0], some.data(), some.size())) > 0;)
    text.append(some.data(), static_cast<std::size_t>(got));
  close(pipe_ends[0]);
  waitpid(scanner, nullptr, 0);
  while (!text.empty() && text.back() == '\n') text.pop_back();
  return text;
}

TEST_F(Painting, qr_code_is_read_back_by_a_scanner) {
  for (const std::string text : {"A-027", "FOYER:TICKET:A-027:0123456789abcdef0123456789abcdef"}) {
    bool drawn = false;
    const test::Picture picture = canvas.picture(
        [&](ImDrawList& list) {
          drawn = paint.qr(list, {{150, 90}, {450, 390}}, text);
        },
        IM_COL32(9, 12, 20, 255));
    ASSERT_TRUE(drawn);
    const auto path = std::filesystem::path(::testing::TempDir()) / "foyer_qr_test.png";
    ASSERT_TRUE(test::write_png(path, picture));
    EXPECT_EQ(read_by_a_scanner(path), text) << "(zbarimg of Debian's zbar-tools reads it)";
    std::filesystem::remove(path);
  }
}

TEST_F(Painting, qr_code_that_would_not_be_readable_is_refused) {
  ImDrawList& list = canvas.begin();
  EXPECT_FALSE(paint.qr(list, {{0, 0}, {300, 300}}, std::string(4000, 'x')));
  EXPECT_FALSE(paint.qr(list, {{0, 0}, {20, 20}}, "A-027"));
  EXPECT_FALSE(paint.qr(list, {{0, 0}, {300, 300}}, ""));
  EXPECT_TRUE(paint.qr(list, {{0, 0}, {300, 300}}, "A-027"));
  canvas.end();
}

TEST(PaintTextures, all_are_given_back) {
  test::Canvas canvas(640, 480);
  const std::size_t before = canvas.textures().count();
  {
    Paint paint(canvas.textures());
    ImDrawList& list = canvas.begin();
    paint.stage(list, {{0, 0}, {640, 480}});
    paint.car(list, {{0, 0}, {640, 230}}, CarShape{});
    canvas.end();
    EXPECT_GT(canvas.textures().count(), before);
  }
  EXPECT_EQ(canvas.textures().count(), before);
}

}  // namespace
}  // namespace foyer::ui
