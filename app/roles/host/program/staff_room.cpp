#include "roles/host/program/staff_room.h"

#include <ctime>
#include <utility>

#include "roles/host/program/session.h"

namespace foyer::shell {
StaffRoom::StaffRoom(const domain::Content& content, log::VisitLog& log, Settings settings,
                     Surroundings surroundings)
    : lang(settings.language),
      content_(content),
      log_(log),
      settings_(std::move(settings)),
      around_(std::move(surroundings)),
      view_(log) {}

Result<void> StaffRoom::open() {
  constexpr std::int64_t kDay_ms = 24LL * 60 * 60 * 1000;
  return view_.open(Hlc::at_ms(now_ms() - limits().board_days * kDay_ms));
}

bool StaffRoom::refresh() {
  const auto came = view_.refresh();
  if (!came) around_.tell_staff(came.error());
  return came && *came;
}

bool StaffRoom::write(const std::vector<flow::Write>& writes) {
  for (const flow::Write& one : writes) {
    if (one.events.empty()) continue;
    const auto written = log_.append(
        {one.visit, log_.tick(now_ms()), who_.empty() ? settings_.role : who_, one.events});
    if (!written) {
      around_.tell_staff(written.error());
      not_saved_ = true;
      refresh();
      return false;
    }
  }
  refresh();
  if (around_.wrote) around_.wrote();
  return true;
}

int StaffRoom::utc_offset_min() const {
  const std::time_t now = now_ms() / 1000;
  std::tm local{};
  localtime_r(&now, &local);
  return static_cast<int>(local.tm_gmtoff / 60);
}

std::string StaffRoom::next_ticket(std::string_view letter) {
  const auto before = log_.visits_opened_since(Hlc::at_ms(local_midnight_ms(now_ms())));
  return ticket(letter, before ? *before : 0);
}

}  // namespace foyer::shell
