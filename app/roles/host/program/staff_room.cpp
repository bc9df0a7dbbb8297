#include "roles/host/program/staff_room.h"

#include <algorithm>
#include <utility>

#include "house/pictures.h"
#include "kit/log/picture.h"
#include "roles/host/pages/device_clock.h"
#include "roles/host/program/tickets.h"

namespace foyer::shell {
StaffRoom::StaffRoom(const domain::Content& content, log::VisitLog& log, Settings settings,
                     Surroundings surroundings)
    : lang(settings.language),
      content_(content),
      log_(log),
      settings_(std::move(settings)),
      around_(std::move(surroundings)),
      writer_(log, around_.tell_staff, around_.wrote),
      view_(log) {}

Result<views::HouseView> StaffRoom::read_house(const log::VisitLog& log,
                                               const domain::Content& content,
                                               std::int64_t now_ms) {
  constexpr std::int64_t kDay_ms = 24LL * 60 * 60 * 1000;
  // What was booked as far ahead as the plan of the test cars goes is still to come.
  const auto& drives = content.test_drives;
  const int days =
      std::max(content.showroom.staff.board_days, drives.offered() ? drives.plan.days + 1 : 0);
  views::HouseView house(log);
  if (auto folded = house.open(Hlc::at_ms(now_ms - days * kDay_ms)); !folded)
    return tl::unexpected<Error>(folded.error());
  return house;
}

Result<void> StaffRoom::open(std::optional<views::HouseView> read) {
  note_stamps();
  if (!read) {
    auto now = read_house(log_, content_, now_ms());
    if (!now) return tl::unexpected<Error>(now.error());
    read = std::move(*now);
  }
  view_ = std::move(*read);
  return {};
}

bool StaffRoom::refresh() {
  const auto came = view_.refresh();
  if (!came) around_.tell_staff(came.error());
  return came && *came;
}

bool StaffRoom::write(const std::vector<flow::Write>& writes) {
  for (const flow::Write& one : writes) {
    if (one.events.empty()) continue;
    auto pictures = pictures_of(one);
    if (!pictures ||
        !writer_.write({one.visit, log_.tick(now_ms()), who_.empty() ? settings_.role : who_,
                        one.events, std::move(*pictures)})) {
      not_saved_ = true;
      refresh();
      return false;
    }
  }
  note_stamps();
  refresh();
  return true;
}

std::optional<std::vector<log::Picture>> StaffRoom::pictures_of(const flow::Write& one) const {
  std::vector<log::Picture> pictures;
  for (const domain::Event& event : one.events) {
    const auto taken = event.as<domain::PictureTaken>();
    if (!taken) continue;
    const auto bytes = around_.camera ? around_.camera->bytes_of(taken->picture) : nullptr;
    const auto digest = log::hash_from_hex(taken->picture);
    if (!bytes || !digest) {
      tell({"A picture was not written: the camera has made another one since."});
      return std::nullopt;
    }
    pictures.push_back({one.visit, *digest, taken->until_ms, *bytes});
  }
  return pictures;
}

void StaffRoom::note_stamps() { stamped_ms_ = now_ms() + log_.ahead_ms(now_ms()); }

screens::SyncState StaffRoom::sync_state() const {
  const sync::Status status = sync();
  return {.connected = status.connected,
          .waiting = status.waiting,
          .since = status.last_success_ms == 0 ? "" : zone().clock(status.last_success_ms),
          .trouble = status.trouble.empty() ? status.notice : status.trouble,
          .unread = house().all_unread(),
          .clock = clock_warning()};
}

std::string StaffRoom::clock_warning() const {
  const sync::Status status = sync();
  return screens::clock_warning({.off_ms = status.clock_off_ms,
                                 .log_ahead_ms = std::max<std::int64_t>(0, stamped_ms_ - now_ms()),
                                 .other_zone = status.other_zone},
                                lang);
}

std::string StaffRoom::next_ticket(std::string_view letter) {
  const auto before = visits_of_today(log_, zone(), now_ms());
  return ticket(letter, before ? *before : 0);
}

}  // namespace foyer::shell
