// Three devices of one showroom as the processes that they are: each with a home and a log of its
// own, and one embedded dealer's database between them.
//
// Whatever a device does, it does in a process that begins with it and ends after it, as if it had
// been switched on for that; the test itself opens a log only to look. What one touch writes comes
// from the flow, over the house that this device knows. Threads: one.
#pragma once

#include <functional>
#include <set>
#include <string>
#include <vector>

#include "house/content.h"
#include "kit/log/visit_log.h"
#include "kit/store/devices.h"
#include "roles/desk/flow/desk.h"
#include "roles/tablet/flow/tablet.h"
#include "showroom/house.h"

namespace foyer::together {

inline constexpr std::int64_t kNine_ms = 1'763'686'800'000;  // 2025-11-21 09:00 in China
inline constexpr std::size_t kDevices = 3;

// A device while it is on.
class Device {
 public:
  Device(log::VisitLog& log, const domain::Content& content, std::int64_t now_ms)
      : log_(log), content_(content), now_ms_(now_ms) {}

  void tell(const Id& visit, const std::string& actor, std::vector<domain::Event> events);
  // Touches at a desk, and on a consultant's tablet; the house is read again after each.
  void at_desk(const std::vector<flow::DeskIntent>& touches);
  void on_tablet(const std::string& who, const std::vector<flow::tablet::Intent>& touches);
  // One touch after the other where the next one hangs on what the last one showed.
  const flow::DeskModel& touch_desk(const flow::DeskIntent& touch);
  const flow::tablet::Model& touch_tablet(const std::string& who,
                                          const flow::tablet::Intent& touch);
  void pass(std::int64_t minutes) { now_ms_ += minutes * 60'000; }
  std::int64_t now_ms() const { return now_ms_; }
  const domain::Content& content() const { return content_; }
  void write(const std::vector<flow::Write>& writes, const std::string& actor);
  domain::House house() const;
  std::size_t written() const { return written_; }

 private:
  log::VisitLog& log_;
  const domain::Content& content_;
  std::int64_t now_ms_;
  std::size_t written_ = 0;
  flow::DeskModel desk_;
  flow::tablet::Model tablet_;
  std::uint64_t fresh_ = 0;  // ids that were handed out
};

using Act = std::function<void(Device&)>;

class Rooms {
 public:
  Rooms();
  // With another pack than that of the small showroom, from this moment on.
  Rooms(domain::Content content, std::int64_t now_ms);
  void at(std::int64_t now_ms) { now_ms_ = now_ms; }

  // In a process of its own; returns how many facts it wrote.
  std::size_t act(std::size_t device, const Act& act);
  void sync(std::size_t device);
  void sync_all();  // until everybody knows everything
  domain::House house(std::size_t device) const;
  std::vector<log::Record> facts(std::size_t device) const;
  std::vector<log::Record> dealer_facts() const { return tests::facts_of(dealer()); }
  // Everything as it was when `keep` was called, homes and database.
  void keep();
  void back();
  // The dealer's database alone: a copy of it, and that copy in its place.
  void back_up();
  void restore();
  std::string dealer() const;

 private:
  std::filesystem::path home(std::size_t device) const;
  tests::Folder folder_;
  domain::Content content_;
  std::int64_t now_ms_ = kNine_ms;
};

// What every device does, in this order, one after the other or not: acts and syncs as digits of
// the devices. All interleavings, the first in order, or `some` of them, drawn by `seed`.
std::vector<std::vector<std::size_t>> orders(std::size_t steps_each, std::size_t some,
                                             unsigned seed);

}  // namespace foyer::together
