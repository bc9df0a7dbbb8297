#include "roles/host/program/sync_watch.h"

#include <spdlog/fmt/fmt.h>
#include <spdlog/spdlog.h>

#include <cstdlib>

namespace foyer::shell {

namespace {

std::string clock_words(const sync::Status& now) {
  if (now.clock_off_ms)
    return fmt::format("This device's clock is {} s {} the dealer's database's; set it right.",
                       std::abs(*now.clock_off_ms) / 1000,
                       *now.clock_off_ms > 0 ? "ahead of" : "behind");
  if (!now.other_zone.empty())
    return fmt::format(
        "The dealer's database counts its days by {}, which is not the pack's time zone; give it "
        "the pack's with foyer dealer init.",
        now.other_zone);
  return {};
}

}  // namespace

// A difference of clocks changes by milliseconds: it is told again when it has grown by a minute.
void SyncWatch::look_at_clock(const sync::Status& now) {
  const std::string what = clock_words(now);
  const std::int64_t off_min = now.clock_off_ms.value_or(0) / 60'000;
  if (what.empty() == clock_told_.empty() && off_min == off_told_min_) return;
  if (what.empty())
    spdlog::info("This device's clock agrees with the dealer's database again.");
  else
    spdlog::warn("{}", what);
  clock_told_ = what;
  off_told_min_ = off_min;
}

void SyncWatch::look(const sync::Status& now) {
  look_at_clock(now);
  const std::string& what = now.trouble.empty() ? now.notice : now.trouble;
  if (what == told_) return;
  if (what.empty())
    spdlog::info("the dealer's database is reached again; {} facts wait", now.waiting);
  else
    spdlog::error("{}", what);
  told_ = what;
}

}  // namespace foyer::shell
