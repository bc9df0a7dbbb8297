// The plan of the test cars as the house's facts tell it, and what the board says of them. Pure.
// Threads: values.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "house/content.h"
#include "showroom/house.h"
#include "steps/drive/plan.h"

namespace foyer::flow::drive {

// Drives that are booked, by guests or by appointments, out, or came back today; and what else the
// cars are used for.
std::shared_ptr<const domain::Bookings> bookings(const domain::House& house,
                                                 const domain::Content& content,
                                                 std::int64_t now_ms);

// The same as they were worked out last: they hold for one edition of what is known, for one day.
class KnownBookings {
 public:
  // `edition` of the house; -1: nothing made from it may be kept.
  std::shared_ptr<const domain::Bookings> at(const domain::House& house,
                                             const domain::Content& content, std::int64_t edition,
                                             std::int64_t now_ms);

 private:
  std::int64_t edition_ = -1;
  std::string day_;
  std::shared_ptr<const domain::Bookings> bookings_;
};

// When the guest of an appointment is expected, or their drive begins; none: it is no such time.
std::optional<std::int64_t> begins(const domain::AppointmentMade& made, const TimeZone& zone);

// What this consultant goes along with today or tomorrow and has not begun: guests to be reminded
// of it. By time.
std::vector<domain::Busy> drives_ahead(const domain::DrivePlan& plan, std::string_view staff);

// One that is on the road.
struct OnTheRoad {
  std::int64_t due_ms = 0;
  bool late = false;
};
// This guest's, if one is.
std::optional<OnTheRoad> on_the_road(const domain::Visit& visit, const domain::TestDrives& drives,
                                     std::int64_t now_ms);
// The appointment that this guest keeps, where a test car is booked with it and the visit has not
// taken that over yet; else nullptr.
const domain::Appointment* booked_drive(const domain::House& house, const domain::Visit& visit);
// That booking as the visit's own, with who is with them now.
std::optional<domain::DriveBooked> taken_over(const domain::House& house,
                                              const domain::Visit& visit, const TimeZone& zone,
                                              const std::string& who);
// The route that lets this guest feel most of what they care about; the pack's first where it is
// all the same. `because`: which of their priorities, most important first.
struct ProposedRoute {
  const domain::DriveRoute* route = nullptr;
  std::vector<std::string> because;
};
ProposedRoute propose_route(const domain::Content& content, const domain::Needs& needs);

}  // namespace foyer::flow::drive
