// The showroom's time zone: which day and hour it is there, whatever zone a machine is set to.
//
// A zone is a table of offsets, each in force from a moment on, made once from ICU's rules; so the
// same table can be handed to a database, and a day that has 23 or 25 hours has them everywhere.
// Moments are milliseconds since 1970 UTC. Nothing else in Foyer asks the operating system for a
// zone. Threads: values.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace foyer {

class TimeZone {
 public:
  // The offset east of Greenwich from a moment on.
  struct Change {
    std::int64_t from_ms = 0;
    int offset_min = 0;
    friend bool operator==(const Change&, const Change&) = default;
  };

  TimeZone() = default;  // UTC
  // "Asia/Shanghai": a name of the IANA database. None: there is no such zone.
  static std::optional<TimeZone> named(std::string_view name);
  // One offset for ever, as stores kept it before they knew zones. It has no name.
  static TimeZone fixed(int offset_min);
  static std::vector<std::string> names();

  const std::string& name() const { return name_; }
  // In order; the first is in force before its moment, too.
  const std::vector<Change>& changes() const { return changes_; }
  int offset_min(std::int64_t wall_ms) const;

  std::string day(std::int64_t wall_ms) const;    // "2026-11-21"
  int minute_of_day(std::int64_t wall_ms) const;  // as its clock shows it: 0 to 1439
  std::string clock(std::int64_t wall_ms) const;  // "09:05"
  // "2026-11-21T09:05:00+08:00"
  std::string iso(std::int64_t wall_ms) const;
  // When a day begins, which need not be at 00:00; it ends when the next one begins. None: there is
  // no such day.
  std::optional<std::int64_t> begin_ms(std::string_view day) const;
  std::int64_t begin_of_day_ms(std::int64_t wall_ms) const;
  // When its clock shows this minute on that day; of what is no day, of the first of 1970.
  std::int64_t moment_ms(std::string_view day, int minute_of_day) const;

  friend bool operator==(const TimeZone&, const TimeZone&) = default;

 private:
  std::int64_t local_ms(std::int64_t wall_ms) const;

  std::string name_ = "UTC";
  std::vector<Change> changes_{{}};
};

}  // namespace foyer
