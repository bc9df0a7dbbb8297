// The idle rules: a guest who walked away leaves nothing behind, and one who is reading is warned.
#include <algorithm>

#include "roles/entrance/flow/turn.h"

namespace foyer::flow {
namespace {

constexpr int kGraceLeast_s = 20;  // nobody reads and answers a warning faster in comfort

std::int64_t idle_ms(Turn& turn) {
  const std::int64_t now = turn.context.now_ms;
  // A model that was made under another clock: start counting again.
  turn.model.last_touch_ms = std::min(turn.model.last_touch_ms, now);
  return now - turn.model.last_touch_ms;
}

}  // namespace

void on_tick(Turn& turn) {
  Model& model = turn.model;
  if (model.screen == Screen::attract) return;
  const domain::Showroom& showroom = turn.content().showroom;
  const std::int64_t warning_ms = 1000LL * showroom.idle_warning_after_s;
  const std::int64_t grace_ms = 1000LL * std::max(showroom.idle_grace_s, kGraceLeast_s);
  const std::int64_t idle = idle_ms(turn);

  const bool nothing_to_lose = model.visit.state == domain::VisitState::none ||
                               model.screen == Screen::thanks || model.screen == Screen::trouble;
  if (nothing_to_lose) {
    if (idle >= (model.screen == Screen::thanks ? warning_ms / 2 : warning_ms)) turn.leave("idle");
  } else if (model.sheet != Sheet::idle_warning) {
    if (idle < warning_ms) return;
    model.sheet = Sheet::idle_warning;
    // The grace begins when the warning is seen, even if the machine was asleep before.
    model.last_touch_ms = turn.context.now_ms - warning_ms;
  } else if (idle >= warning_ms + grace_ms) {
    turn.leave("idle");
  }
}

}  // namespace foyer::flow
