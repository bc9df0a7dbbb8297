// What it costs to make one tap's facts durable, against the least that SQLite can do for as many
// bytes: a WAL, synchronous=FULL, one insert of one blob into a table without an index, in a file
// beside it. In turn: A B A B …
//
//   bench_append FOLDER [TAPS]   prints "APPEND p50 p99 bare-p50 bare-p99 bytes" in microseconds
//
// The folder (made, and removed) decides which disk is measured. A tap is what the entrance writes
// oftenest: one answered question; every eighth carries a name as well.
#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <string>
#include <vector>

#include "kit/log/visit_log.h"
#include "showroom/visit.h"

namespace {

using namespace foyer;
using Clock = std::chrono::steady_clock;

double us_since(Clock::time_point then) {
  return std::chrono::duration<double, std::micro>(Clock::now() - then).count();
}

double quantile(std::vector<double>& all, double q) {
  std::sort(all.begin(), all.end());
  return all[static_cast<std::size_t>(q * static_cast<double>(all.size() - 1))];
}

std::vector<domain::Event> tap(int number) {
  std::vector<domain::Event> events{domain::NeedsAnswered{"budget", {"20to30"}, 200000, 300000}};
  if (number % 8 == 0) events.push_back(domain::GuestNamed{"Wang Jianguo", "mr"});
  return events;
}

// The bytes that the facts of a tap hold, without what SQLite adds.
std::size_t bytes_of(const std::vector<log::Record>& records) {
  constexpr std::size_t kFixed = 16 + 8 + 16 + 4 + 8 + 32 + 32;  // ids, stamps, hashes
  std::size_t bytes = 0;
  for (const log::Record& one : records)
    bytes += kFixed + one.kind.size() + one.actor.size() + one.body.size() +
             (one.personal ? one.personal->size() + 40 + 56 : 0);
  return bytes;
}

int run(const std::filesystem::path& folder, int taps) {
  auto log = log::VisitLog::open({.home = folder / "home", .read_only = false, .vfs = {}});
  if (!log) {
    std::fprintf(stderr, "%s\n", log.error().what.c_str());
    return 1;
  }
  SQLite::Database bare((folder / "bare.db").string(),
                        SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE | SQLite::OPEN_NOMUTEX);
  bare.exec(
      "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA journal_size_limit=4194304;"
      "CREATE TABLE fact(bytes BLOB)");
  SQLite::Statement insert(bare, "INSERT INTO fact(bytes) VALUES(?1)");
  std::vector<double> ours, theirs;
  std::size_t bytes = 0;
  constexpr int kWarm = 50;
  for (int i = 0; i < kWarm + taps; ++i) {
    const std::vector<domain::Event> events = tap(i);
    const Stamp at = (*log)->tick(1'790'000'000'000 + i);
    Id visit;
    visit.bytes[15] = static_cast<std::uint8_t>(i / 20);
    auto begun = Clock::now();
    const auto written = (*log)->append({visit, at, "entrance", events});
    const double append_us = us_since(begun);
    if (!written) {
      std::fprintf(stderr, "%s\n", written.error().what.c_str());
      return 1;
    }
    const std::string blob(bytes_of(*written), 'x');
    begun = Clock::now();
    insert.reset();
    insert.bind(1, blob.data(), static_cast<int>(blob.size()));
    insert.exec();
    const double bare_us = us_since(begun);
    if (i < kWarm) continue;
    ours.push_back(append_us);
    theirs.push_back(bare_us);
    bytes += blob.size();
  }
  std::printf("APPEND %.0f %.0f %.0f %.0f %zu\n", quantile(ours, .5), quantile(ours, .99),
              quantile(theirs, .5), quantile(theirs, .99), bytes / static_cast<std::size_t>(taps));
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2 || argc > 3) {
    std::fprintf(stderr, "bench_append FOLDER [TAPS]\n");
    return 2;
  }
  const std::filesystem::path folder = argv[1];
  std::filesystem::remove_all(folder);
  std::filesystem::create_directories(folder);
  const int result = run(folder, argc == 3 ? std::max(100, std::atoi(argv[2])) : 2000);
  std::filesystem::remove_all(folder);
  return result;
}
