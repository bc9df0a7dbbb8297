// The calendar of the test cars as an iCalendar file (RFC 5545), which any calendar program reads.
//
// One event a booked drive, of a guest or of somebody who has not come yet: which car, when, which
// route, who goes along; and one a car that is used for something else. Nothing of the guest is in
// it, neither name nor visit: such a file is subscribed to, mailed and left lying about. Its UID is
// the drive's own id, which a guest's drive has from the appointment that they keep, so that a
// calendar that reads a newer file moves what was moved and strikes what was cancelled. What wants
// a car that another one has then is tentative, until a person has moved one.
// Times are UTC. Threads: any.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

#include "house/content.h"
#include "kit/base/result.h"
#include "manage/reports/register.h"
#include "showroom/house.h"

namespace foyer::exporting {

// Drives that are planned for these days, or went out on them, and what else the cars are used for
// then. Empty: there is none, and a calendar
// without anything in it is no calendar.
std::string fleet_calendar(const domain::House& house, const domain::Content& content,
                           const reports::Days& days, Lang lang, std::int64_t now_ms);
Result<void> write_calendar(const std::string& calendar, const std::filesystem::path& file);

}  // namespace foyer::exporting
