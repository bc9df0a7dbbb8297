#include "roles/entrance/program/session.h"

#include <algorithm>
#include <utility>

#include "roles/host/program/tickets.h"

namespace foyer::shell {

Session::Session(const domain::Content& content, log::VisitLog& log, Surroundings surroundings)
    : content_(content),
      log_(log),
      around_(std::move(surroundings)),
      writer_(log, around_.tell_staff, around_.wrote),
      model_(flow::attract()) {
  model_.lang = around_.language;
}

flow::Context Session::context(const flow::Intent& intent) {
  const std::int64_t now = around_.wall_ms();
  flow::Context context{.content = content_,
                        .at = log_.tick(now),
                        .origin = log_.origin(),
                        .next_seq = log_.head().last + 1,
                        .fresh_visit = {},
                        .ticket = {},
                        .actor = around_.actor,
                        .now_ms = around_.steady_ms()};
  if (std::holds_alternative<flow::ChoosePurpose>(intent) ||
      std::holds_alternative<flow::ShowAppointment>(intent)) {
    context.fresh_visit = around_.fresh_id();
    const auto before = visits_of_today(log_, content_.showroom.time_zone, now);
    context.ticket = ticket(around_.ticket_letter, before ? *before : 0);
  }
  return context;
}

bool Session::dispatch(const flow::Intent& intent) {
  const flow::Context about = context(intent);
  flow::Step step = flow::update(model_, intent, about);
  if (!step.events.empty() && !writer_.write({step.visit, about.at, about.actor, step.events})) {
    model_ = flow::trouble(model_);
    return true;
  }
  const bool wiped =
      step.model.screen == flow::Screen::attract && model_.screen != flow::Screen::attract;
  if (wiped) step.model.lang = around_.language;
  const bool changed = !(step.model == model_);
  model_ = std::move(step.model);
  return changed;
}

int Session::idle_seconds_left() const {
  const auto& showroom = content_.showroom;
  const std::int64_t end = model_.last_touch_ms + 1000LL * (showroom.idle_warning_after_s +
                                                            std::max(20, showroom.idle_grace_s));
  return static_cast<int>(std::max<std::int64_t>(0, (end - around_.steady_ms() + 999) / 1000));
}

std::int64_t Session::idle_due_ms() const {
  if (model_.screen == flow::Screen::attract) return -1;
  constexpr std::int64_t kCountdown_ms = 1000;
  if (model_.sheet == flow::Sheet::idle_warning) return kCountdown_ms;
  const std::int64_t waits_ms = 1000LL * content_.showroom.idle_warning_after_s;
  const std::int64_t due_ms =
      model_.last_touch_ms + (model_.screen == flow::Screen::thanks ? waits_ms / 2 : waits_ms);
  return std::max<std::int64_t>(1, due_ms - around_.steady_ms());
}

}  // namespace foyer::shell
