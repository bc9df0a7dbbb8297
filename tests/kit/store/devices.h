// Devices of a showroom for the tests of replication: a real visit log each, a real store, and a
// line between them that can be told to fail.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "house/rights.h"
#include "kit/log/visit_log.h"
#include "kit/store/postgres_uplink.h"
#include "kit/sync/replicator.h"
#include "manage/reports/store_rules.h"
#include "showroom/visit.h"
#include "support/dealer_store.h"
#include "support/faulty_uplink.h"

namespace foyer::log {
// What a failed comparison shows of a fact.
inline void PrintTo(const Record& record, std::ostream* out) {
  *out << record.id.origin.short_hex() << "/" << record.id.seq << " " << record.kind;
}
}  // namespace foyer::log

namespace foyer::tests {

// A folder that goes when the test does; in memory where there is such a place, since thousands of
// synced commits on a shared disk take minutes and no test here is about the disk.
class Folder {
 public:
  Folder() {
    const bool in_memory = std::filesystem::is_directory("/dev/shm");
    const auto parent = in_memory ? "/dev/shm" : std::filesystem::temp_directory_path();
    std::string name = (parent / "foyer-sync-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
    path_ = name;
  }
  ~Folder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

inline Id visit_number(int number) {
  Id id;
  id.bytes[0] = 0xA0;
  id.bytes[14] = static_cast<std::uint8_t>(number / 256);
  id.bytes[15] = static_cast<std::uint8_t>(number % 256);
  return id;
}

class Device {
 public:
  static constexpr std::int64_t kBegins_ms = 1'790'000'000'000;  // what its clock shows first

  Device(std::filesystem::path home, std::string dealer, const sync::PgLimits& limits = {})
      : home_(std::move(home)), dealer_(std::move(dealer)), limits_(limits) {
    switch_on();
  }

  void switch_off() {
    sync_.reset();
    log_.reset();
  }
  void switch_on() {
    auto opened = log::VisitLog::open({.home = home_, .read_only = false, .vfs = ""});
    if (!opened) throw std::runtime_error(opened.error().what);
    log_ = std::move(*opened);
    reconnect();
  }
  // Forgets the connection.
  void reconnect() {
    sync_ = std::make_unique<sync::Replicator>(*log_, [this] { return connect(); });
  }
  // The whole disk, as an image of it would be taken while the device is off.
  void copy_disk_to(const std::filesystem::path& there) {
    switch_off();
    std::filesystem::remove_all(there);
    std::filesystem::copy(home_, there, std::filesystem::copy_options::recursive);
    switch_on();
  }
  void restore_disk_from(const std::filesystem::path& there) {
    switch_off();
    std::filesystem::remove_all(home_);
    std::filesystem::copy(there, home_, std::filesystem::copy_options::recursive);
    switch_on();
  }

  void pass_time(std::int64_t ms) { wall_ms_ += ms; }
  log::VisitLog& log() { return *log_; }
  sync::Replicator& sync() { return *sync_; }
  void fail_by(Plan plan) { plan_ = std::move(plan); }
  void all_well() { plan_ = nullptr; }

  void write(const Id& visit, std::vector<domain::Event> events) {
    // Signed as a guest's touch, unless a guest may not say it.
    const bool guests = std::ranges::all_of(events, [](const domain::Event& event) {
      const auto* right = domain::right_of(event.kind);
      return right != nullptr && (right->devices & domain::kEntrance) != 0;
    });
    write_as(guests ? "entrance" : "desk", visit, std::move(events));
  }
  void write_as(const std::string& actor, const Id& visit, std::vector<domain::Event> events) {
    const auto written =
        log_->append({visit, log_->tick(wall_ms_ += 1000), actor, std::move(events)});
    if (!written) throw std::runtime_error(written.error().what);
  }
  // Three facts.
  void check_in(int visit) {
    write(visit_number(visit), {domain::VisitOpened{"look", "A" + std::to_string(visit), "zh"},
                                domain::GuestNamed{"王小姐 " + std::to_string(visit), "ms"}});
    write(visit_number(visit), {domain::VisitCheckedIn{}});
  }

 private:
  Result<std::unique_ptr<sync::Uplink>> connect() {
    Result<std::unique_ptr<sync::Uplink>> real =
        dealer_.starts_with("postgresql:")
            ? Result<std::unique_ptr<sync::Uplink>>(sync::make_postgres_uplink(dealer_, limits_))
            : sync::connect(dealer_, reports::store_rules());
    if (!real) return real;
    return std::unique_ptr<sync::Uplink>(std::make_unique<FaultyUplink>(
        std::move(*real),
        [this](Call call, std::size_t size) { return plan_ ? plan_(call, size) : Fault::none; }));
  }

  std::filesystem::path home_;
  std::string dealer_;
  sync::PgLimits limits_;
  Plan plan_;
  std::int64_t wall_ms_ = kBegins_ms;
  std::unique_ptr<log::VisitLog> log_;
  std::unique_ptr<sync::Replicator> sync_;
};

// Fails the call number `at` (from 0) of this kind, once.
inline Plan once(Call which, Fault fault, int at = 0) {
  return [=, count = 0](Call call, std::size_t) mutable {
    return call == which && count++ == at ? fault : Fault::none;
  };
}

inline std::vector<log::Record> sorted(std::vector<log::Record> records) {
  std::sort(records.begin(), records.end(),
            [](const log::Record& a, const log::Record& b) { return a.id < b.id; });
  return records;
}

// Everything that a device knows, ordered by origin, seq.
inline std::vector<log::Record> facts_of(log::VisitLog& log) {
  std::vector<log::Record> records;
  const auto read = log.each([&](const log::Record& record) {
    records.push_back(record);
    return true;
  });
  if (!read) throw std::runtime_error(read.error().what);
  return sorted(std::move(records));
}

// A connection that has been greeted, as every connection is.
inline std::unique_ptr<sync::Uplink> connection_to(const std::string& dealer) {
  auto uplink = sync::connect(dealer, reports::store_rules());
  if (!uplink) throw std::runtime_error(uplink.error().what);
  if (const auto hello = (*uplink)->hello(Id{}); !hello)
    throw std::runtime_error(hello.error().what);
  return std::move(*uplink);
}

// Everything that the store would tell a device that knows nothing yet.
inline std::vector<log::Record> facts_of(const std::string& dealer) {
  auto records = connection_to(dealer)->pull(Id{}, {}, 10'000'000);
  if (!records) throw std::runtime_error(records.error().what);
  return *records;
}

// How often a guest of that number is known: 1 unless something was lost or doubled.
inline std::ptrdiff_t openings_of(const std::vector<log::Record>& facts, int visit) {
  return std::count_if(facts.begin(), facts.end(), [&](const log::Record& fact) {
    return fact.visit == visit_number(visit) && fact.kind == "visit.opened";
  });
}

// The rules of a program that knows a role more than this one: staff look at it, and it says
// nothing.
inline facts::StoreRules rules_with_one_more_role() {
  std::vector<domain::DeviceRole> roles(domain::kDeviceRoles.begin(), domain::kDeviceRoles.end());
  roles.push_back({"lounge", "a screen in the lounge", domain::Audience::staff, 0});
  return reports::store_rules(roles);
}

// A round that must go well.
inline sync::Round round_of(Device& device) {
  const auto round = device.sync().round();
  EXPECT_TRUE(round) << round.error().what;
  return round.value_or(sync::Round{});
}

}  // namespace foyer::tests
