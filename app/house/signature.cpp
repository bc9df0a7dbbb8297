#include "house/signature.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string_view>

namespace foyer::domain {
namespace {

constexpr std::string_view kDigits =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
constexpr int kMost = 4095;  // twelve bits
constexpr int kTick_ms = 10;
constexpr std::size_t kPointLetters = 6, kTextLetters = 390;
constexpr double kLeastLength = 700;  // thousandths of the paper's height: two strokes of a name

void put(std::string& text, int value) {
  const int bits = std::clamp(value, 0, kMost);
  text += kDigits[static_cast<std::size_t>(bits >> 6)];
  text += kDigits[static_cast<std::size_t>(bits & 63)];
}

std::optional<int> take(std::string_view text, std::size_t at) {
  const auto high = kDigits.find(text[at]), low = kDigits.find(text[at + 1]);
  if (high == std::string_view::npos || low == std::string_view::npos) return std::nullopt;
  return static_cast<int>(high << 6 | low);
}

double length(const Signature& written) {
  double sum = 0;
  for (const auto& stroke : written)
    for (std::size_t i = 1; i < stroke.size(); ++i)
      sum += std::hypot(stroke[i].x - stroke[i - 1].x, stroke[i].y - stroke[i - 1].y);
  return sum;
}

std::size_t points(const Signature& written) {
  std::size_t count = 0;
  for (const auto& stroke : written) count += stroke.size();
  return count;
}

}  // namespace

bool is_signature(const Signature& written) { return length(written) >= kLeastLength; }

Signature thinned(const Signature& written) {
  const std::size_t count = points(written);
  if (count <= kSignaturePointsMax) return written;
  Signature kept(written.begin(), written.begin() + static_cast<std::ptrdiff_t>(std::min(
                                                        written.size(), kSignaturePointsMax / 4)));
  const std::size_t step = 2 * points(kept) / kSignaturePointsMax + 1;
  for (auto& stroke : kept) {
    std::vector<SignaturePoint> fewer;
    for (std::size_t i = 0; i < stroke.size(); i += step) fewer.push_back(stroke[i]);
    if (!stroke.empty() && fewer.back() != stroke.back()) fewer.push_back(stroke.back());
    stroke = std::move(fewer);
  }
  return kept;
}

std::vector<std::string> to_texts(const Signature& written) {
  std::vector<std::string> texts;
  for (const auto& stroke : written) {
    if (stroke.empty()) continue;
    texts.emplace_back();
    for (const SignaturePoint& point : stroke) {
      if (texts.back().size() + kPointLetters > kTextLetters) texts.emplace_back("+");
      put(texts.back(), point.x);
      put(texts.back(), point.y);
      put(texts.back(), point.at_ms / kTick_ms);
    }
  }
  return texts;
}

Signature signature_of(const std::vector<std::string>& texts) {
  Signature read;
  for (std::string_view text : texts) {
    const bool goes_on = text.starts_with('+');
    if (goes_on) text.remove_prefix(1);
    if (!goes_on || read.empty()) read.emplace_back();
    for (std::size_t at = 0; at + kPointLetters <= text.size(); at += kPointLetters) {
      const auto x = take(text, at), y = take(text, at + 2), ticks = take(text, at + 4);
      if (x && y && ticks) read.back().push_back({*x, *y, *ticks * kTick_ms});
    }
  }
  return read;
}

}  // namespace foyer::domain
