#include "kit/ui/second_tap.h"

#include <algorithm>
#include <cmath>

namespace foyer::ui {
namespace {

constexpr std::int64_t kSecond_ms = 400;    // from the first tap's end to the second's landing
constexpr std::int64_t kReaction_ms = 150;  // nobody sees a page and touches it faster
constexpr float kSamePlace_mm = 15;

}  // namespace

bool SecondTap::on_page(std::string_view page) {
  if (begun_ && page == page_) return false;
  const bool first = !begun_;
  begun_ = true;
  page_ = page;
  page_changed_ = awaited_ = !first;
  return !first;
}

void SecondTap::presented(std::int64_t now_ms) {
  if (awaited_) shown_ms_ = now_ms;
  awaited_ = false;
}

void SecondTap::tapped(std::string_view id, ImVec2 at, std::int64_t ms) {
  id_ = id;
  at_ = at;
  tapped_ms_ = ms;
  page_changed_ = gone_ = false;
  seen_ = true;
}

void SecondTap::end_frame() {
  gone_ = !seen_;
  seen_ = false;
}

bool SecondTap::is_one(ImVec2 landed_at, std::int64_t landed_ms, float px_per_mm) const {
  if (tapped_ms_ < 0 || !(page_changed_ || gone_)) return false;
  const float far = std::hypot(landed_at.x - at_.x, landed_at.y - at_.y);
  const std::int64_t reacted_ms = page_changed_ ? shown_ms_ + kReaction_ms : 0;
  return far <= kSamePlace_mm * px_per_mm &&
         landed_ms <= std::max(tapped_ms_ + kSecond_ms, reacted_ms);
}

}  // namespace foyer::ui
