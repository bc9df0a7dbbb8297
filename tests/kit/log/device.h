// A device's home folder that is gone after the test, and facts to put into its log.
// Threads: one test at a time.
#pragma once

#include <gtest/gtest.h>
#include <stdlib.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <memory>
#include <ostream>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "kit/log/visit_log.h"
#include "showroom/visit.h"

namespace foyer::log {

constexpr std::int64_t kNoon_ms = 1'800'000'000'000;

// How a failed expectation names a record.
inline void PrintTo(const Record& record, std::ostream* out) {
  *out << record.id.origin.short_hex() << "/" << record.id.seq << " " << record.kind;
}

class TemporaryHome {
 public:
  TemporaryHome() {
    // In memory where that can be: the tests sync a hundred thousand times, and what a disk may
    // do to a sync is the business of support/fault_vfs.h.
    const std::filesystem::path memory = "/dev/shm";
    std::filesystem::path place = std::filesystem::temp_directory_path();
    if (::access(memory.c_str(), W_OK) == 0) place = memory;
    std::string pattern = (place / "foyer-log-XXXXXX").string();
    if (::mkdtemp(pattern.data()) == nullptr) ADD_FAILURE() << "no temporary folder";
    folder_ = pattern;
  }
  ~TemporaryHome() { std::filesystem::remove_all(folder_); }
  TemporaryHome(const TemporaryHome&) = delete;
  TemporaryHome& operator=(const TemporaryHome&) = delete;

  const std::filesystem::path& folder() const { return folder_; }
  std::filesystem::path log() const { return folder_ / "foyer.db"; }
  std::filesystem::path key() const { return folder_ / "foyer.key"; }

 private:
  std::filesystem::path folder_;
};

inline Result<std::unique_ptr<VisitLog>> try_open(const std::filesystem::path& home,
                                                  const std::string& vfs = {}) {
  return VisitLog::open(Options{home, false, vfs});
}

inline std::unique_ptr<VisitLog> open_log(const std::filesystem::path& home) {
  auto log = try_open(home);
  EXPECT_TRUE(log) << log.error().what;
  return log ? std::move(*log) : nullptr;
}

inline Id visit_number(std::uint8_t number) {
  Id id;
  id.bytes.fill(number);
  return id;
}

// What a guest's check-in writes, name and phone included: five facts.
inline std::vector<domain::Event> check_in() {
  domain::PartyTold party;
  party.party = 3;
  party.source = "friend";
  return {domain::VisitOpened{"look", "A012", "en"}, domain::GuestNamed{"Canary Wu", "ms"},
          domain::ConsentGiven{"contact", "2024-1", "en"}, domain::ContactGiven{"+8613900001111"},
          party};
}

inline Result<std::vector<Record>> append(VisitLog& log, const Id& visit,
                                          std::vector<domain::Event> events,
                                          const char* actor = "entrance") {
  return log.append(Draft{visit, log.tick(kNoon_ms), actor, std::move(events)});
}

inline std::vector<Record> every_record(const VisitLog& log) {
  std::vector<Record> records;
  const Result<void> read = log.each([&](const Record& record) {
    records.push_back(record);
    return true;
  });
  EXPECT_TRUE(read) << read.error().what;
  return records;
}

// Empty if the chain is whole, else what is wrong.
inline std::string fault_of(const VisitLog& log) {
  const Result<Verdict> verdict = log.verify();
  if (!verdict) return verdict.error().what;
  if (!verdict->fault) return {};
  return verdict->fault->id.origin.short_hex() + "/" + std::to_string(verdict->fault->id.seq) +
         " " + verdict->fault->what;
}

inline std::string bytes_of(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::ostringstream bytes;
  bytes << in.rdbuf();
  return bytes.str();
}

}  // namespace foyer::log
