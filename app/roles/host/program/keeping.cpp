#include "roles/host/program/keeping.h"

#include <spdlog/spdlog.h>

#include <chrono>

#include "house/device_roles.h"
#include "house/erasing.h"
#include "kit/store/erasure.h"
#include "manage/reports/store_rules.h"

namespace foyer::shell {
namespace {

std::int64_t now_ms() {
  using namespace std::chrono;
  return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

}  // namespace

sync::Keeping keeping_of(const Settings& settings, const domain::Showroom& showroom) {
  const domain::Keep& keep = showroom.keep;
  sync::Keeping keeping;
  keeping.others = domain::audience_of(settings.role) == domain::Audience::staff;
  keeping.device_days = keep.device_days;
  keeping.wall_ms = now_ms;
  keeping.time_zone = showroom.time_zone.name();
  if (settings.dealer.starts_with("sqlite:")) {
    keeping.retain = [dealer = settings.dealer, days = keep.personal_days,
                      holds = domain::holds_of(keep)](const Id& self) -> Result<void> {
      const auto erased = sync::erase_older_than(
          dealer, reports::store_rules(),
          {.days = days, .wall_ms = now_ms(), .self = self, .many = false, .holds = holds});
      if (!erased) {
        spdlog::error("{}", erased.error().what);
        return fail(erased.error().what);
      }
      if (erased->visits > 0)
        spdlog::info(
            "{} guests were erased by age, by the rule of {} days; {} facts lost what was "
            "personal",
            erased->visits, days, erased->facts);
      return {};
    };
  }
  return keeping;
}

}  // namespace foyer::shell
