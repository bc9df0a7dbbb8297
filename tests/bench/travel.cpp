#include "travel.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <memory>
#include <stdexcept>
#include <thread>
#include <vector>

#include "fill.h"
#include "kit/log/visit_log.h"
#include "kit/sync/sync_thread.h"
#include "manage/reports/store_rules.h"
#include "showroom/visit.h"
#include "slow_line.h"

namespace foyer::bench {
namespace {

using Clock = std::chrono::steady_clock;

double seconds_since(Clock::time_point begun) {
  return std::chrono::duration<double>(Clock::now() - begun).count();
}

long pss_kib() {
  std::ifstream rollup("/proc/self/smaps_rollup");
  for (std::string line; std::getline(rollup, line);)
    if (line.starts_with("Pss:")) return std::strtol(line.c_str() + 4, nullptr, 10);
  return 0;
}

std::unique_ptr<log::VisitLog> open_log(const std::filesystem::path& home) {
  auto log = log::VisitLog::open({.home = home, .read_only = false, .vfs = {}});
  if (!log) throw std::runtime_error(log.error().what);
  return std::move(*log);
}

sync::Replicator::Connect to(const std::string& dealer) {
  return [dealer] { return sync::connect(dealer, reports::store_rules()); };
}

Id visit_number(int number) {
  Id visit;
  for (std::size_t i = 0; i < 4; ++i) visit.bytes[i] = static_cast<std::uint8_t>(number >> (8 * i));
  return visit;
}

void check_in(log::VisitLog& log, int number, std::size_t facts) {
  std::vector<domain::Event> events{domain::VisitOpened{"look", "A" + std::to_string(number), "zh"},
                                    domain::GuestNamed{"Wang Jianguo", "mr"}};
  while (events.size() < facts)
    events.push_back(domain::NeedsAnswered{"budget", {"20to30"}, 200000, 300000});
  const auto written = log.append(
      {visit_number(number), log.tick(1'790'000'000'000 + number), "entrance", std::move(events)});
  if (!written) throw std::runtime_error(written.error().what);
}

sync::Round round_of(log::VisitLog& log, const std::string& dealer, int device_days = 0) {
  sync::Keeping keeping;
  keeping.device_days = device_days;
  sync::Replicator replicator(log, to(dealer), keeping);
  const auto done = replicator.round();
  if (!done) throw std::runtime_error(done.error().what);
  return *done;
}

}  // namespace

void travel(const std::string& dealer, const std::filesystem::path& folder, int facts) {
  constexpr int kVisit = 20;
  const auto sender = open_log(folder / "sender");
  for (int i = 0; i < facts / kVisit; ++i) check_in(*sender, i, kVisit);
  const auto timed = [&](const char* what, log::VisitLog& log, std::int64_t sync::Round::*count) {
    const std::clock_t computed = std::clock();
    const auto begun = Clock::now();
    const std::int64_t travelled = round_of(log, dealer).*count;
    const double seconds = seconds_since(begun);
    const double own = static_cast<double>(std::clock() - computed) / CLOCKS_PER_SEC;
    const auto all = static_cast<double>(travelled);
    std::printf("%s %.0f %ld %.1f\n", what, all / seconds, pss_kib(), own * 1e6 / all);
    return travelled;
  };
  const auto pushed = timed("PUSH", *sender, &sync::Round::pushed);
  const auto receiver = open_log(folder / "receiver");
  const auto pulled = timed("PULL", *receiver, &sync::Round::pulled);
  if (pushed != pulled) throw std::runtime_error("not every fact travelled");
}

void store_years(const std::string& dealer, std::int64_t facts) {
  const Years years{.facts = facts};
  const auto store = sync::connect(dealer, reports::store_rules());
  if (!store) throw std::runtime_error(store.error().what);
  std::int64_t stored = 0;
  for (int device = 0; device < years.devices(); ++device) {
    std::vector<log::Record> batch;
    log::Head head;
    const auto push = [&] {
      if (batch.empty()) return;
      const auto verdict = (*store)->push(head, batch);
      if (!verdict) throw std::runtime_error(verdict.error().what);
      if (*verdict != sync::PushVerdict::stored) throw std::runtime_error("a batch was refused");
      stored += static_cast<std::int64_t>(batch.size());
      head = {batch.back().id.origin, batch.back().id.seq, batch.back().hash};
      batch.clear();
    };
    each_fact(years, device, [&](const log::Record& record) {
      head.origin = record.id.origin;
      batch.push_back(record);
      if (batch.size() == sync::Replicator::kBatchMax) push();
    });
    push();
  }
  std::printf("STORED %lld\n", static_cast<long long>(stored));
}

void first_start(const std::string& dealer, const std::filesystem::path& folder) {
  const auto tablet = open_log(folder / "tablet");
  const auto begun = Clock::now();
  constexpr int kDevice_days = 8;  // as the content pack that comes with Foyer has it
  const auto pulled = round_of(*tablet, dealer, kDevice_days).pulled;
  std::printf("FIRST %.1f %lld %ld\n", seconds_since(begun), static_cast<long long>(pulled),
              pss_kib());
}

void backlog(const std::filesystem::path& socket, const std::string& database,
             const std::filesystem::path& folder, int facts) {
  constexpr int kVisit = 20;
  constexpr double kWifi_bits_a_second = 10e6;
  const auto sender = open_log(folder / "sender");
  for (int i = 0; i < facts / kVisit; ++i) check_in(*sender, i, kVisit);
  const SlowLine line(socket, kWifi_bits_a_second);
  const std::string dealer = "postgresql://foyer@127.0.0.1:" + std::to_string(line.port()) + "/" +
                             database + "?sslmode=disable";
  const auto begun = Clock::now();
  const auto pushed = round_of(*sender, dealer).pushed;
  const double seconds = seconds_since(begun);
  if (pushed != facts) throw std::runtime_error("not every fact travelled");
  std::printf("BACKLOG %.1f %.1f %ld\n", seconds,
              static_cast<double>(line.bytes_up()) * 8 / kWifi_bits_a_second, pss_kib());
}

namespace {

// A house of devices that poll as they do all day, and listen; of two of them the logs are at hand.
class Floor {
 public:
  Floor(const std::string& dealer, const std::filesystem::path& folder, int devices)
      : first(open_log(folder / "first")),
        second(open_log(folder / "second")),
        first_sync(*first, to(dealer)),
        second_sync(*second, to(dealer)) {
    for (int i = 2; i < devices; ++i) {
      logs_.push_back(open_log(folder / ("other" + std::to_string(i))));
      others_.push_back(std::make_unique<sync::SyncThread>(*logs_.back(), to(dealer)));
    }
    std::this_thread::sleep_for(std::chrono::seconds(3));
  }
  // From now until `there` has as many facts of this visit, ms.
  static double travel_ms(log::VisitLog& there, const Id& visit, std::size_t facts) {
    const auto begun = Clock::now();
    while (there.of_visit(visit).value().size() < facts) {
      if (seconds_since(begun) > 60) throw std::runtime_error("the other was never told");
      std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
    return 1000 * seconds_since(begun);
  }

  std::unique_ptr<log::VisitLog> first, second;
  sync::SyncThread first_sync, second_sync;

 private:
  std::vector<std::unique_ptr<log::VisitLog>> logs_;
  std::vector<std::unique_ptr<sync::SyncThread>> others_;
};

struct Waits {
  std::vector<double> ms;
  void print() {
    std::sort(ms.begin(), ms.end());
    std::printf(" %.0f %.0f", ms[ms.size() / 2], ms[ms.size() * 95 / 100]);
  }
};

void write(log::VisitLog& log, int number, const std::string& actor,
           std::vector<domain::Event> events) {
  const auto written = log.append(
      {visit_number(number), log.tick(1'790'000'000'000 + number), actor, std::move(events)});
  if (!written) throw std::runtime_error(written.error().what);
}

}  // namespace

void delay(const std::string& dealer, const std::filesystem::path& folder, int devices, int times) {
  Floor floor(dealer, folder, devices);
  Waits waits;
  for (int i = 0; i < times; ++i) {
    check_in(*floor.first, i, 3);
    floor.first_sync.nudge();
    waits.ms.push_back(Floor::travel_ms(*floor.second, visit_number(i), 1));
    std::this_thread::sleep_for(std::chrono::milliseconds(37 * (i % 11)));
  }
  std::printf("DELAY");
  waits.print();
  std::printf("\n");
}

void approval(const std::string& dealer, const std::filesystem::path& folder, int devices,
              int times) {
  Floor floor(dealer, folder, devices);
  Waits there, back;
  for (int i = 0; i < times; ++i) {
    domain::OfferMade made;
    made.offer = std::to_string(i);
    made.level = "showroom";
    write(*floor.first, i, "0000000a", {made, domain::ApprovalAsked{made.offer, {"drove"}}});
    floor.first_sync.nudge();
    there.ms.push_back(Floor::travel_ms(*floor.second, visit_number(i), 2));
    write(*floor.second, i, "0000000b", {domain::ApprovalAnswered{made.offer, "approved", 0, ""}});
    floor.second_sync.nudge();
    back.ms.push_back(Floor::travel_ms(*floor.first, visit_number(i), 3));
    std::this_thread::sleep_for(std::chrono::milliseconds(37 * (i % 11)));
  }
  std::printf("APPROVAL");
  there.print();
  back.print();
  std::printf("\n");
}

}  // namespace foyer::bench
