// The test drive: wished, booked or declined, papers checked, briefed, signed, out, back, felt.
//
// Each is a fact about the visit; `drive` says which drive of it, 32 hexadecimal digits made fresh
// by whoever books. Moments are wall time, milliseconds since 1970 UTC, so that midnight and summer
// time need no rule here. Ids of cars, routes, clauses and aspects are the pack's. Threads: values.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "house/panels.h"
#include "house/test_drives.h"
#include "house/visit.h"

namespace foyer::domain {

struct Drives;

struct DriveWished {
  static constexpr std::string_view kKind = "drive.wished";
  static constexpr int kVersion = 1;
  std::string vehicle;
  bool wished = true;
  void fields(Fields& f) {
    f("vehicle", vehicle);
    f("wished", wished);
  }
  void fold(const Fact&, Drives& drives) const;
  friend bool operator==(const DriveWished&, const DriveWished&) = default;
};

// drive.booked: a car and a time for this guest; said again for the same drive, it was moved. The
// second version may be at the guest's home: then the minutes have both ways in them, and they
// begin when the car leaves the yard.
struct DriveBooked {
  static constexpr std::string_view kKind = "drive.booked";
  static constexpr int kVersion = 2;
  std::string drive;
  std::string car;      // of the fleet
  std::string vehicle;  // its model
  std::string route;
  std::int64_t from_ms = 0;
  int minutes = 0;
  bool ride = false;       // the guest sits beside; nobody signs
  std::string consultant;  // staff id: who goes along
  bool at_home = false;
  int travel_min = 0;      // of it, each way
  std::string place = {};  // personal: where that is; empty: nobody asked yet
  void fields(Fields& f) {
    f("drive", drive);
    f("car", car);
    f("vehicle", vehicle);
    f("route", route);
    f("from_ms", from_ms);
    f("minutes", minutes);
    f("ride", ride);
    f("consultant", consultant);
    if (f.version() < 2) return;
    f("at_home", at_home);
    f("travel_min", travel_min);
    f.personal("place", place);
  }
  std::int64_t way_min() const { return domain::way_min(at_home, travel_min); }
  std::int64_t drive_min() const { return minutes - 2 * way_min(); }  // without the ways
  void fold(const Fact& fact, Drives& drives) const;
  friend bool operator==(const DriveBooked&, const DriveBooked&) = default;
};

struct DriveCancelled {
  static constexpr std::string_view kKind = "drive.cancelled";
  static constexpr int kVersion = 1;
  std::string drive;
  std::string by;      // "guest" | "house"
  std::string reason;  // as in DriveDeclined; may be empty
  void fields(Fields& f) {
    f("drive", drive);
    f("by", by);
    f("reason", reason);
  }
  void fold(const Fact&, Drives& drives) const;
  friend bool operator==(const DriveCancelled&, const DriveCancelled&) = default;
};

// drive.declined: a rate that knows no refusals says too much.
struct DriveDeclined {
  static constexpr std::string_view kKind = "drive.declined";
  static constexpr int kVersion = 1;
  std::string vehicle;  // may be empty: none at all
  std::string reason;   // pack id
  void fields(Fields& f) {
    f("vehicle", vehicle);
    f("reason", reason);
  }
  void fold(const Fact& fact, Drives& drives) const;
  friend bool operator==(const DriveDeclined&, const DriveDeclined&) = default;
};

// drive.licence: somebody looked at the licence and compared name and picture; the actor did.
struct LicenceChecked {
  static constexpr std::string_view kKind = "drive.licence";
  static constexpr int kVersion = 2;
  std::string drive;
  std::string licence_class;          // "C1"
  std::string since, until;           // personal, days; `until` empty: for life
  std::string last_four;              // personal, of the licence's number
  std::vector<std::string> warnings;  // which did not stop: "age", "ends-soon", "held"
  int driver = 0;                     // 0: the guest; 1: who drives besides, and so on
  void fields(Fields& f) {
    f("drive", drive);
    f("class", licence_class);
    f.personal("since", since);
    f.personal("until", until);
    f.personal("last_four", last_four);
    f("warnings", warnings);
    if (f.version() >= 2) f("driver", driver);
  }
  void fold(const Fact&, Drives& drives) const;
  friend bool operator==(const LicenceChecked&, const LicenceChecked&) = default;
};

// drive.briefed: the car and its dangers were explained; the actor did.
struct DriveBriefed {
  static constexpr std::string_view kKind = "drive.briefed";
  static constexpr int kVersion = 1;
  std::string drive;
  std::vector<std::string> points;
  std::int64_t at_ms = 0;
  void fields(Fields& f) {
    f("drive", drive);
    f("points", points);
    f("at_ms", at_ms);
  }
  void fold(const Fact&, Drives& drives) const;
  friend bool operator==(const DriveBriefed&, const DriveBriefed&) = default;
};

// drive.signed: what the guest read, ticked and signed, bound by one seal (agreement.h).
struct DriveSigned {
  static constexpr std::string_view kKind = "drive.signed";
  static constexpr int kVersion = 2;
  std::string drive;
  std::string agreement;             // version of the text
  std::string language;              // in which it was read
  std::string text;                  // digest of title, text and clauses as they were shown
  std::vector<std::string> clauses;  // ticked, in their order
  std::string car, route;
  int odometer_km = 0;
  std::int64_t at_ms = 0;
  std::string witness;               // staff id
  std::string ink;                   // digest of the strokes, so that the seal outlives them
  std::string seal;                  // digest of all that stands above
  std::vector<std::string> strokes;  // personal (signature.h)
  int driver = 0;                    // as in LicenceChecked
  void fields(Fields& f) {
    f("drive", drive);
    f("agreement", agreement);
    f("language", language);
    f("text", text);
    f("clauses", clauses);
    f("car", car);
    f("route", route);
    f("odometer_km", odometer_km);
    f("at_ms", at_ms);
    f("witness", witness);
    f("ink", ink);
    f("seal", seal);
    f.personal("strokes", strokes);
    if (f.version() >= 2) f("driver", driver);
  }
  void fold(const Fact&, Drives& drives) const;
  friend bool operator==(const DriveSigned&, const DriveSigned&) = default;
};

// drive.started: out of the yard. The first edition knew the model and the route alone; the third
// says how long the pack lets cars be out that day, and what both saw on the car.
struct DriveStarted {
  static constexpr std::string_view kKind = "drive.started";
  static constexpr int kVersion = 3;
  std::string vehicle;
  std::string route;       // as the dealer names it; may be empty
  std::string drive = {};  // may be empty: nobody had booked it
  std::string car = {};
  int odometer_km = 0;
  int energy_percent = -1;  // fuel or charge; -1: not told
  std::int64_t at_ms = 0;
  int day_min = 0;                    // minutes of the plan's day; 0: an older device began it
  std::vector<PanelMark> marks = {};  // all that the car bears; marks are the pack's damages
  void fields(Fields& f) {
    f("vehicle", vehicle);
    f("route", route);
    if (f.version() < 2) return;
    f("drive", drive);
    f("car", car);
    f("odometer_km", odometer_km);
    f("energy_percent", energy_percent);
    f("at_ms", at_ms);
    if (f.version() < 3) return;
    f("day_min", day_min);
    f("marks", marks);
  }
  void fold(const Fact& fact, Drives& drives, VisitBasics& visit) const;
  friend bool operator==(const DriveStarted&, const DriveStarted&) = default;
};

// drive.ended: back in the yard. The third edition says where on the car the damage is.
struct DriveEnded {
  static constexpr std::string_view kKind = "drive.ended";
  static constexpr int kVersion = 3;
  std::string drive = {};  // empty: the last one that began
  int odometer_km = 0;
  int energy_percent = -1;
  std::int64_t at_ms = 0;
  std::vector<std::string> damages = {};  // pack ids
  std::vector<std::string> abnormal =
      {};                             // "too-long", "odometer", "damage": what a person should see
  std::vector<PanelMark> marks = {};  // new ones alone; their kinds are among `damages`
  void fields(Fields& f) {
    if (f.version() < 2) return;
    f("drive", drive);
    f("odometer_km", odometer_km);
    f("energy_percent", energy_percent);
    f("at_ms", at_ms);
    f("damages", damages);
    f("abnormal", abnormal);
    if (f.version() >= 3) f("marks", marks);
  }
  void fold(const Fact& fact, Drives& drives) const;
  friend bool operator==(const DriveEnded&, const DriveEnded&) = default;
};

// drive.felt: what the guest said of it, with their own hand.
struct DriveFelt {
  static constexpr std::string_view kKind = "drive.felt";
  static constexpr int kVersion = 1;
  struct Rating {
    std::string aspect;
    int points = 0;  // 1 to 5
    void fields(Fields& f) {
      f("aspect", aspect);
      f("points", points);
    }
    friend bool operator==(const Rating&, const Rating&) = default;
  };
  std::string drive;
  std::vector<Rating> ratings;
  std::string fit;     // pack id; may be empty
  int consultant = 0;  // 1 to 5; 0: not told
  void fields(Fields& f) {
    f("drive", drive);
    f("ratings", ratings);
    f("fit", fit);
    f("consultant", consultant);
  }
  void fold(const Fact&, Drives& drives) const;
  friend bool operator==(const DriveFelt&, const DriveFelt&) = default;
};

struct Drive {  // one that began
  std::string vehicle;
  std::string route;
  Stamp started_at;
  Stamp ended_at;  // zero: on the road
  std::string id = {};
  friend bool operator==(const Drive&, const Drive&) = default;
};

// One that a guest did not want, and who was told so.
struct DriveRefusal {
  std::string vehicle;  // may be empty: none at all
  std::string reason;
  Said by;
  friend bool operator==(const DriveRefusal&, const DriveRefusal&) = default;
};

// Who drives besides the guest: a licence and a signature of their own.
struct OtherDriver {
  std::optional<LicenceChecked> licence = {};
  std::optional<DriveSigned> signed_ = {};
  friend bool operator==(const OtherDriver&, const OtherDriver&) = default;
};
inline constexpr int kOtherDriversMax = 3;

// Everything that is known of one drive that was booked.
struct DriveFile {
  std::string id;
  DriveBooked booked;
  Said booked_by;
  std::optional<DriveCancelled> cancelled = {};
  std::optional<LicenceChecked> licence = {};
  std::string licence_by = {};
  std::optional<DriveBriefed> briefed = {};
  std::string briefed_by = {};
  std::optional<DriveSigned> signed_ = {};
  std::optional<DriveStarted> out = {};
  Stamp out_at = {};  // when that was said
  std::optional<DriveEnded> back = {};
  std::optional<DriveFelt> felt = {};
  std::vector<OtherDriver> others = {};

  bool is_out() const { return out && !back; }
  bool is_over() const { return back || cancelled; }
  // What this driver signed; nullptr: nothing yet.
  const DriveSigned* signed_by(int driver) const;
  friend bool operator==(const DriveFile&, const DriveFile&) = default;
};

struct Drives {
  std::vector<std::string> drives_wished;  // vehicle ids
  std::vector<Drive> drives;
  std::vector<DriveFile> drive_files;
  std::vector<DriveRefusal> drives_declined;

  const DriveFile* drive_file(std::string_view id) const;
  DriveFile* known_drive(std::string_view id);
  // One that began is not over: the guest is with it, and not in the house.
  bool on_the_road() const;
  // What the licence said, how the guest signed and where they live. That there was a drive, of
  // which car, stays.
  void forget_guest();
  friend bool operator==(const Drives&, const Drives&) = default;
};

using DriveKinds = Kinds<DriveWished, DriveBooked, DriveCancelled, DriveDeclined, LicenceChecked,
                         DriveBriefed, DriveSigned, DriveStarted, DriveEnded, DriveFelt>;

}  // namespace foyer::domain
