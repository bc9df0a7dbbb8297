// Where a new device begins, asked of either kind of store. Private to this folder.
#pragma once

namespace foyer::sync {

// A visit that was opened earlier and never closed was forgotten; it is no reason to read on.
constexpr int kOpenMax_days = 90;

// Facts that end a visit for its guest; visit.reopened takes it back.
inline constexpr const char* kEndings = "('visit.closed', 'visit.left', 'visit.abandoned')";
// Facts after which a guest is somebody else's, or nobody's.
inline constexpr const char* kTakenOver =
    "('visit.assigned', 'visit.taken', 'visit.closed', 'visit.left', 'visit.abandoned', "
    "'guest.erased')";
// Facts that say who works here, of which the last about each person counts.
inline constexpr const char* kStaff = "('staff.added', 'staff.removed', 'staff.pin')";

}  // namespace foyer::sync
