// What a dealer says of test drives: the cars, the routes, who may drive, what is signed and what
// is asked afterwards. Read from the pack's drives.toml; a dealer without that file has none of it.
//
// Ids are the pack's own short words; they are what the log records. Days are "2027-05-31" and the
// last one on which something holds. Threads: values, immutable once loaded.
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "house/choice.h"
#include "house/consent_text.h"
#include "kit/base/text.h"

namespace foyer::domain {

// Minutes of each way to a guest's home, as a fact says them, within reason: none at the showroom.
constexpr std::int64_t way_min(bool at_home, int travel_min) {
  constexpr int kMost_min = 24 * 60;
  return at_home ? std::clamp(travel_min, 0, kMost_min) : 0;
}

enum class Energy : std::uint8_t { fuel, electric };

// A car that stands there to be driven by guests.
struct DemoCar {
  std::string id;
  std::string vehicle;  // which model of the pack it is
  Text name;            // "1 号车": among those of its model
  std::string plate;
  Energy energy = Energy::fuel;
  int odometer_km = 0;                // when it came into service
  std::vector<std::string> licences;  // classes that may drive it: "C1", "A2"; never empty
  std::string insured_until;
  std::string inspected_until;
  std::string retires_on;  // empty: not yet known
  Text insurance;          // what is covered, as it is told before the drive
  Text keys;               // where they hang
};

// A place on a route where something is to be tried.
struct RoutePoint {
  std::string id;
  Text text;
  Text hint;
  std::string priority;   // what it lets the guest feel, as the questionnaire names it
  double x = .5, y = .5;  // on the route's drawing, 0 to 1
};

struct DriveRoute {
  std::string id;
  Text text;
  int metres = 0;
  int minutes = 0;
  int limit_kmh = 0;
  std::vector<double> line;  // x, y, x, y … of the drawing, 0 to 1; closed
  std::vector<RoutePoint> points;
};

// What the guest is asked afterwards, from 1 to 5.
struct DriveAspect {
  std::string id;
  Text text;
  std::string priority;  // which of the guest's priorities it speaks to; may be empty
};

struct MayDrive {
  int held_years_min = 1;  // 0: no matter since when
  bool held_stops = true;  // a younger licence stops; otherwise it only warns
};

struct DrivePlanRules {
  int opens_min = 9 * 60, closes_min = 18 * 60;  // minutes of the showroom's day
  int slot_min = 30;                             // slots begin at multiples of this
  int cleaning_min = 15;                         // after every drive
  int days = 14;                                 // how far ahead
  int late_after_min = 10;                       // not back by then: the board says so
  int low_energy_percent = 20;                   // below it a car is not given out
  int remind_days = 14;  // so long before a car's insurance or inspection ends a manager is told
};

// Which pictures are taken and how long each is kept, days after it was taken; 0: none is taken.
struct PictureRules {
  int licence_days = 0, damage_days = 0;
  Consent licence;  // what a driver agrees to before their licence is photographed
};

struct TestDrives {
  DrivePlanRules plan;
  MayDrive may_drive;
  std::vector<DemoCar> cars;
  std::vector<DriveRoute> routes;
  std::vector<Choice> refusals;  // why a guest did not drive
  std::vector<Choice> briefing;
  std::vector<Choice> clauses;
  std::vector<DriveAspect> aspects;
  std::vector<Choice> fits;  // the guest's own verdict, the warmest first
  std::vector<Choice> damages;
  std::vector<Choice> uses;  // of a car that no guest drives
  Consent agreement;
  PictureRules pictures;
  int travel_min = 0;  // to a guest's home, each way; 0: nobody drives at home

  bool offered() const { return !cars.empty() && !routes.empty(); }
  bool at_home() const { return offered() && travel_min > 0; }
  const DemoCar* car(std::string_view id) const;
  const DriveRoute* route(std::string_view id) const;
};

}  // namespace foyer::domain
