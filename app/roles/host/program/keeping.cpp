#include "roles/host/program/keeping.h"

#include <chrono>

#include "kit/store/erasure.h"

namespace foyer::shell {
namespace {

std::int64_t now_ms() {
  using namespace std::chrono;
  return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

}  // namespace

sync::Keeping keeping_of(const Settings& settings, const domain::Keep& keep) {
  sync::Keeping keeping;
  keeping.others = settings.role != "entrance";
  keeping.device_days = keep.device_days;
  keeping.wall_ms = now_ms;
  if (settings.dealer.starts_with("sqlite:")) {
    keeping.retain = [dealer = settings.dealer, days = keep.personal_days]() -> Result<void> {
      const auto erased = sync::erase_older_than(dealer, days, now_ms());
      if (!erased) return fail(erased.error().what);
      return {};
    };
  }
  return keeping;
}

}  // namespace foyer::shell
