// The plan of the test cars: who has which car when, what hinders a drive, and when the next one
// can be. Two drives of one car need the dealer's minutes for cleaning between them; a consultant
// goes along with one guest at a time. Pure: what is booked is handed in. Moments are wall time, ms
// since 1970 UTC; a day of 23 or 25 hours has its own hours. Threads: values.
#pragma once

#include <cstdint>
#include <functional>
#include <limits>
#include <map>
#include <memory>
#include <optional>
#include <ranges>
#include <string>
#include <string_view>
#include <vector>

#include "house/panels.h"
#include "house/test_drives.h"
#include "kit/base/id.h"
#include "kit/base/time_zone.h"

namespace foyer::domain {

// Nobody knows when.
inline constexpr std::int64_t kNoEnd_ms = std::numeric_limits<std::int64_t>::max();

// A drive that is booked, out or was made today; or another use of the car.
struct Busy {
  std::string car;
  std::string consultant;  // staff id; may be empty
  std::int64_t from_ms = 0, to_ms = 0;
  Id visit;  // nil: who has not come yet, or nobody
  std::string drive = {};
  bool out = false;          // the car is on the road
  bool back = false;         // it has come back
  Id appointment = {};       // by which it is booked; nil: by the visit
  std::string use = {};      // pack id: the car is used for this, and no guest has it
  bool at_home = false;      // the ways there and back are in it
  std::int64_t way_min = 0;  // each of them
  friend bool operator==(const Busy&, const Busy&) = default;
};

// As a car was last seen.
struct CarNow {
  int odometer_km = 0;
  int energy_percent = -1;            // -1: nobody told
  std::vector<PanelMark> marks = {};  // damage that is known
};

enum class Hindrance : std::uint8_t {
  none,
  no_such_car,
  retired,
  uninsured,  // on the day of the drive
  uninspected,
  low_energy,  // now; a car that is charged until then may be booked for later
  past,
  closed,   // outside the hours of the plan
  too_far,  // more days ahead than the plan has
  car_away,
  car_busy,
  consultant_busy,
};

// Drives that took the same car at the same time, told by two devices that did not know of each
// other, or a drive of a car that is used for something else then: a person moves one. Or one drive
// that two devices moved to two slots: a person says which. Or a drive whose car may not be driven
// any more by then (`unfit`): it was sold, or its insurance ends before.
struct Clash {
  Busy first, second;
  Hindrance unfit = Hindrance::none;
  bool is_one_drive() const {
    return unfit == Hindrance::none && first.use.empty() && first.drive == second.drive;
  }
};

// What takes the time of cars and consultants, and the cars as they were last seen: made once of
// what is known, and then only asked.
class Bookings {
  using Places = std::map<std::string, std::vector<std::size_t>, std::less<>>;
  auto those(const Places& places, std::string_view key) const {
    static const std::vector<std::size_t> kNone;
    const auto found = places.find(key);
    return (found == places.end() ? kNone : found->second) |
           std::views::transform([this](std::size_t at) -> const Busy& { return busy_[at]; });
  }

 public:
  Bookings() = default;
  // `unfit`: clashes of drives with what their cars are by then (`unfit_on`).
  Bookings(std::vector<Busy> busy, std::map<std::string, CarNow> cars,
           std::vector<Clash> unfit = {});

  // Each by `from_ms`.
  const std::vector<Busy>& busy() const { return busy_; }
  auto of_car(std::string_view car) const { return those(by_car_, car); }
  auto of_consultant(std::string_view staff) const { return those(by_consultant_, staff); }
  // By id; every car of the fleet.
  const std::map<std::string, CarNow>& cars() const { return cars_; }
  const std::vector<Clash>& clashes() const { return clashes_; }

 private:
  std::vector<Busy> busy_;
  Places by_car_, by_consultant_;
  std::map<std::string, CarNow> cars_;
  std::vector<Clash> clashes_;
};

struct DrivePlan {
  const TestDrives& drives;
  const TimeZone& zone;
  std::int64_t now_ms = 0;
  // Never null. Shared, since a page asks for the plan again and again in a frame, and two thousand
  // drives are not copied for that.
  std::shared_ptr<const Bookings> known;

  const std::vector<Busy>& busy() const { return known->busy(); }
  const std::map<std::string, CarNow>& cars() const { return known->cars(); }
};

// Whether this car may be driven on a day: insured, inspected, and still the house's. nullptr: it
// is no car of the fleet.
Hindrance unfit_on(const DemoCar* car, std::string_view day);

struct AskedDrive {
  std::string car;
  std::string consultant;
  std::int64_t from_ms = 0;
  int minutes = 0;
  std::string drive;  // its own booking, when it is moved
  bool here = true;   // the guest is, and may drive at once, whatever the hour
};

struct Verdict {
  Hindrance why = Hindrance::none;
  std::int64_t until_ms = 0;  // of what is busy, cleaning included; 0: not known
  bool possible() const { return why == Hindrance::none; }
};

Verdict judge(const DrivePlan& plan, const AskedDrive& asked);
// A guest who is here may drive now though the hours are over; it is noted with the return.
bool is_outside_hours(const DrivePlan& plan, const AskedDrive& asked);
// The earliest possible beginning: now, or the next slots. None: not within the plan's days.
std::optional<std::int64_t> next_free(const DrivePlan& plan, AskedDrive asked);

// When the slots of a day begin. Empty: there is no such day.
std::vector<std::int64_t> slots(const DrivePlan& plan, std::string_view day);
// "15:30" of the showroom on this day as a moment.
std::int64_t moment(const TimeZone& zone, std::string_view day, int minute);
// None: it is no such time.
std::optional<std::int64_t> moment(const TimeZone& zone, std::string_view day,
                                   std::string_view clock);

// A car that is not back although it was due then.
bool is_overdue(const DrivePlanRules& rules, std::int64_t due_ms, std::int64_t now_ms);

// What a return says that a person should see: "odometer" (lower than at the start, or more
// kilometres than minutes allow), "too-long".
std::vector<std::string> abnormal(int km_out, int km_back, std::int64_t out_ms,
                                  std::int64_t back_ms, int planned_min,
                                  const DrivePlanRules& rules);

}  // namespace foyer::domain
