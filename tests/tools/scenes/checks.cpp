#include "tools/scenes/checks.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "kit/base/contrast.h"

namespace foyer::screens::test {
namespace {

constexpr float kRounding_px = 1;

// The whole glass answers, and whatever else is on it.
bool is_everywhere(const ui::Target& target) { return target.id == "wake" || target.id == "stay"; }

bool lies_in(const ui::Rect& inner, const ui::Rect& outer) {
  return inner.min.x >= outer.min.x - kRounding_px && inner.min.y >= outer.min.y - kRounding_px &&
         inner.max.x <= outer.max.x + kRounding_px && inner.max.y <= outer.max.y + kRounding_px;
}

bool overlap(const ui::Rect& a, const ui::Rect& b) {
  return std::min(a.max.x, b.max.x) - std::max(a.min.x, b.min.x) > kRounding_px &&
         std::min(a.max.y, b.max.y) - std::max(a.min.y, b.min.y) > kRounding_px;
}

std::string quoted(const std::string& text) { return '"' + text + '"'; }

std::string number(double value) {
  const auto hundredths = std::lround(value * 100);
  std::string rest = std::to_string(hundredths % 100);
  if (rest.size() < 2) rest.insert(rest.begin(), '0');
  return std::to_string(hundredths / 100) + "." + rest;
}

std::uint32_t hex_of(ImU32 colour) {
  return ((colour >> IM_COL32_R_SHIFT) & 255u) << 16 | ((colour >> IM_COL32_G_SHIFT) & 255u) << 8 |
         ((colour >> IM_COL32_B_SHIFT) & 255u);
}

double opacity(ImU32 colour) {
  return static_cast<double>((colour >> IM_COL32_A_SHIFT) & 255u) / 255;
}

// How much the ink stands out from all but the least readable twelfth of what lies below it:
// that much may be the rounded corner of a button, or the thin line around it.
double contrast_on(const foyer::test::Picture& ground, const ui::Rect& box, ImU32 ink) {
  std::vector<double> all;
  const int right = std::min(ground.width, static_cast<int>(std::ceil(box.max.x)));
  const int foot = std::min(ground.height, static_cast<int>(std::ceil(box.max.y)));
  for (int y = std::max(0, static_cast<int>(box.min.y)); y < foot; ++y)
    for (int x = std::max(0, static_cast<int>(box.min.x)); x < right; ++x) {
      const std::uint8_t* pixel = ground.pixel(x, y);
      const auto below = static_cast<std::uint32_t>(pixel[0] << 16) |
                         static_cast<std::uint32_t>(pixel[1] << 8) |
                         static_cast<std::uint32_t>(pixel[2]);
      all.push_back(contrast(mixed(below, hex_of(ink), opacity(ink)), below));
    }
  if (all.empty()) return 21;
  const auto least = all.begin() + static_cast<std::ptrdiff_t>(all.size() / 12);
  std::nth_element(all.begin(), least, all.end());
  return *least;
}

}  // namespace

Complaints small_targets(const Drawn& drawn, const ui::Theme& theme) {
  Complaints all;
  constexpr float kRounding_mm = .05f;
  for (const ui::Target& target : drawn.targets) {
    const float least = theme.target_mm(target.primary), mm_per_px = theme.panel.mm_per_px;
    const float width = target.box.width() * mm_per_px, height = target.box.height() * mm_per_px;
    if (std::min(width, height) < least - kRounding_mm)
      all.push_back(target.id + " is " + number(width) + " x " + number(height) + " mm");
  }
  return all;
}

Complaints misplaced_targets(const Drawn& drawn, const ui::Rect& screen) {
  Complaints all;
  std::set<std::string> ids;
  const auto& targets = drawn.targets;
  for (std::size_t i = 0; i < targets.size(); ++i) {
    if (!lies_in(targets[i].box, screen)) all.push_back(targets[i].id + " leaves the glass");
    if (!ids.insert(targets[i].id).second) all.push_back(targets[i].id + " is there twice");
    for (std::size_t j = i + 1; j < targets.size(); ++j)
      if (!is_everywhere(targets[i]) && !is_everywhere(targets[j]) &&
          overlap(targets[i].box, targets[j].box))
        all.push_back(targets[i].id + " lies on " + targets[j].id);
  }
  return all;
}

Complaints unreachable_targets(const Drawn& drawn, const ui::Rect& reach) {
  Complaints all;
  for (const ui::Target& target : drawn.targets)
    if (!is_everywhere(target) && !lies_in(target.box, reach))
      all.push_back(target.id + " is out of reach");
  return all;
}

Complaints clipped_texts(const Drawn& drawn, const ui::Rect& screen) {
  Complaints all;
  for (const ui::TextBox& text : drawn.texts) {
    if (!lies_in(text.drawn, text.box))
      all.push_back(quoted(text.text) + " takes " + number(text.width) + " x " +
                    number(text.height) + " of " + number(text.box.width()) + " x " +
                    number(text.box.height()) + " px");
    if (!lies_in(text.drawn, screen)) all.push_back(quoted(text.text) + " leaves the glass");
    if (text.cut) all.push_back(quoted(text.text) + " is cut");
  }
  return all;
}

Complaints colliding_texts(const Drawn& drawn) {
  Complaints all;
  for (std::size_t i = 0; i < drawn.texts.size(); ++i)
    for (std::size_t j = i + 1; j < drawn.texts.size(); ++j)
      if (overlap(drawn.texts[i].drawn, drawn.texts[j].drawn))
        all.push_back(quoted(drawn.texts[i].text) + " lies on " + quoted(drawn.texts[j].text));
  for (const ui::TextBox& text : drawn.texts)
    for (const ui::Target& target : drawn.targets)
      if (!is_everywhere(target) && overlap(text.drawn, target.box) &&
          !lies_in(text.drawn, target.box))
        all.push_back(quoted(text.text) + " lies across the edge of " + target.id);
  return all;
}

Complaints missing_glyphs(const Drawn& drawn) {
  if (drawn.missing == 0) return {};
  return {std::to_string(drawn.missing) + " characters are in no font"};
}

Complaints faint_inks(const Drawn& drawn, const foyer::test::Picture& ground, bool high) {
  constexpr double kHigh = 7;
  constexpr float kLarge_dp = 38;
  Complaints all;
  for (const ui::TextBox& text : drawn.texts) {
    const bool large = text.bold && text.set_dp >= kLarge_dp;
    const double least = high ? kHigh : large ? kLargeContrast : kTextContrast;
    const double there = contrast_on(ground, text.drawn, text.ink);
    if (there < least) all.push_back(quoted(text.text) + " has " + number(there) + " to 1");
  }
  for (const ui::Sign& sign : drawn.signs) {
    const double there = contrast_on(ground, sign.drawn, sign.ink);
    if (there < kLargeContrast) all.push_back("an icon has " + number(there) + " to 1");
  }
  return all;
}

Complaints small_type(const Drawn& drawn) {
  // 60 cm · 2 tan(0.35°) = 7.33 mm of capital height; Noto Sans's capitals have 0.733 em.
  constexpr float kLeast_dp = 7.33f / .733f / ui::kDp_mm;
  Complaints all;
  for (const ui::TextBox& text : drawn.texts)
    if (text.set_dp < kLeast_dp - .2f)
      all.push_back(quoted(text.text) + " is set in " + number(text.set_dp) + " dp");
  return all;
}

std::string told(const Complaints& complaints) {
  std::string all;
  for (const std::string& one : complaints) all += "\n  " + one;
  return all;
}

}  // namespace foyer::screens::test
