// Test drives as rows of a list, one a drive: one that was booked, by a guest or for one who has
// not come yet, one that began though nobody had booked it (the first edition knew no bookings), or
// one that the guest did not want.
//
// The register of drives, the views `drive` and `drive_register` and every figure about drives are
// made of these rows, so none of them can count another thing than the others. Threads: values.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "house/content.h"
#include "showroom/house.h"

namespace foyer::reports {

// Exactly one of the three is there; they are the visit's.
struct DriveRow {
  const domain::DriveFile* file = nullptr;
  const domain::Drive* begun = nullptr;
  const domain::DriveRefusal* refusal = nullptr;
};
std::vector<DriveRow> drive_rows(const domain::Visit& visit);
// Drives of appointments that no visit has taken over, each as the visit that it would be: the
// appointment is its subject, and the moment that is booked its arrival. One that was booked by an
// older device, which did not tell the moment, is none.
std::vector<domain::Visit> visits_ahead(const domain::House& house);

// When a booked drive would be over, ms since 1970.
std::int64_t planned_end_ms(const domain::DriveFile& file);
// It never began, it was not cancelled, and its time is over.
bool is_missed(const domain::DriveFile& file, std::int64_t now_ms);
// Where the drive stands: "declined", "booked", "papers" (the licence was checked), "briefed",
// "signed", "out", "back", "felt" (the guest said how it was), "cancelled", "missed".
std::string_view drive_state(const DriveRow& row, std::int64_t now_ms);

// Booked drives that want the same car at the same time as another one, or that two devices moved
// to two times: those did not know of each other, and nobody has settled it yet.
class ContestedDrives {
 public:
  ContestedDrives(const domain::House& house, std::int64_t now_ms);
  bool has(const domain::Visit& visit, const DriveRow& row) const;

 private:
  std::set<std::string> keys_;
};

}  // namespace foyer::reports
