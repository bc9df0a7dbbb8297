// The test drive: wished, begun, ended. Threads: values.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "house/visit.h"

namespace foyer::domain {

struct Drives;

// drive.wished / drive.started / drive.ended: the test drive.
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

struct DriveStarted {
  static constexpr std::string_view kKind = "drive.started";
  static constexpr int kVersion = 1;
  std::string vehicle;
  std::string route;  // as the dealer names it; may be empty
  void fields(Fields& f) {
    f("vehicle", vehicle);
    f("route", route);
  }
  void fold(const Fact& fact, Drives& drives, VisitBasics& visit) const;
  friend bool operator==(const DriveStarted&, const DriveStarted&) = default;
};

struct DriveEnded {
  static constexpr std::string_view kKind = "drive.ended";
  static constexpr int kVersion = 1;
  void fields(Fields&) {}
  void fold(const Fact& fact, Drives& drives) const;
  friend bool operator==(const DriveEnded&, const DriveEnded&) = default;
};

struct Drive {
  std::string vehicle;
  std::string route;
  Stamp started_at;
  Stamp ended_at;  // zero: on the road
  friend bool operator==(const Drive&, const Drive&) = default;
};

struct Drives {
  std::vector<std::string> drives_wished;  // vehicle ids
  std::vector<Drive> drives;

  void forget_guest() {}  // nothing here says who it was
  friend bool operator==(const Drives&, const Drives&) = default;
};

using DriveKinds = Kinds<DriveWished, DriveStarted, DriveEnded>;

}  // namespace foyer::domain
