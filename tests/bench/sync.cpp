// How fast facts travel through the embedded dealer's database, against bare inserts of the same
// rows into the same keyed table, in transactions of the same size, on the same disk.
//
//   bench_sync FOLDER [ROUNDS [FACTS]]   prints "SYNC push pull bare" in rows a second, the medians
//                                        of the rounds, measured in turn: push pull bare, …
//
// The folder is made and removed. Every round is a new store: 4,000 facts, or so many, of one
// device, pushed by it and pulled by another. Informative: the budget is on PostgreSQL.
#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <vector>

#include "kit/log/visit_log.h"
#include "kit/store/sqlite_schema.h"
#include "kit/sync/replicator.h"
#include "manage/reports/store_rules.h"
#include "showroom/visit.h"

namespace {

using namespace foyer;
using Clock = std::chrono::steady_clock;

std::unique_ptr<log::VisitLog> open_log(const std::filesystem::path& home) {
  auto log = log::VisitLog::open({.home = home, .read_only = false, .vfs = {}});
  if (!log) throw std::runtime_error(log.error().what);
  return std::move(*log);
}

constexpr int kVisit = 20;

void fill(log::VisitLog& log, int facts) {
  for (int i = 0; i < facts / kVisit; ++i) {
    Id visit;
    visit.bytes[14] = static_cast<std::uint8_t>(i / 256);
    visit.bytes[15] = static_cast<std::uint8_t>(i % 256);
    std::vector<domain::Event> events{domain::VisitOpened{"look", "A" + std::to_string(i), "zh"},
                                      domain::GuestNamed{"Wang Jianguo", "mr"}};
    while (events.size() < kVisit)
      events.push_back(domain::NeedsAnswered{"budget", {"20to30"}, 200000, 300000});
    const auto written =
        log.append({visit, log.tick(1'790'000'000'000 + i), "entrance", std::move(events)});
    if (!written) throw std::runtime_error(written.error().what);
  }
}

double rows_a_second(double rows, Clock::time_point begun) {
  return rows / std::chrono::duration<double>(Clock::now() - begun).count();
}

double round(log::VisitLog& log, const std::string& dealer, int facts) {
  sync::Replicator replicator(log, [&] { return sync::connect(dealer, reports::store_rules()); });
  const auto begun = Clock::now();
  const auto done = replicator.round();
  if (!done) throw std::runtime_error(done.error().what);
  if (done->pushed + done->pulled != facts) throw std::runtime_error("not every fact travelled");
  return rows_a_second(facts, begun);
}

double bare(const std::filesystem::path& file, const std::vector<log::Record>& records) {
  SQLite::Database db(file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
  db.exec("PRAGMA journal_mode=DELETE; PRAGMA synchronous=FULL");
  db.exec(sync::kSqliteTables);
  const auto begun = Clock::now();
  SQLite::Statement insert(
      db,
      "INSERT INTO event(origin,seq,visit,kind,version,at,actor,body,personal,"
      "salt,hash,personal_hash) VALUES(?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12)");
  for (std::size_t from = 0; from < records.size(); from += sync::Replicator::kBatchMax) {
    SQLite::Transaction transaction(db, SQLite::TransactionBehavior::IMMEDIATE);
    const std::size_t to = std::min(records.size(), from + sync::Replicator::kBatchMax);
    for (std::size_t i = from; i < to; ++i) {
      const log::Record& one = records[i];
      insert.reset();
      insert.clearBindings();
      insert.bind(1, one.id.origin.bytes.data(), 16);
      insert.bind(2, one.id.seq);
      insert.bind(3, one.visit.bytes.data(), 16);
      insert.bind(4, one.kind);
      insert.bind(5, one.version);
      insert.bind(6, static_cast<std::int64_t>(one.at.value));
      insert.bind(7, one.actor);
      insert.bind(8, one.body);
      if (one.personal) insert.bind(9, *one.personal);
      if (one.salt) insert.bind(10, one.salt->data(), 16);
      insert.bind(11, one.hash.data(), 32);
      insert.bind(12, one.personal_hash.data(), 32);
      insert.exec();
    }
    transaction.commit();
  }
  return rows_a_second(static_cast<double>(records.size()), begun);
}

double median(std::vector<double>& all) {
  std::sort(all.begin(), all.end());
  return all[all.size() / 2];
}

void run(const std::filesystem::path& folder, int rounds, int facts) {
  std::vector<double> pushes, pulls, bares;
  const auto sender = open_log(folder / "sender");
  fill(*sender, facts);
  const auto records = sender->own_after(0, static_cast<std::size_t>(facts));
  if (!records) throw std::runtime_error(records.error().what);
  for (int i = 0; i < rounds; ++i) {
    const std::string number = std::to_string(i);
    const std::string dealer = "sqlite:" + (folder / ("dealer" + number + ".db")).string();
    pushes.push_back(round(*sender, dealer, facts));
    const auto receiver = open_log(folder / ("receiver" + number));
    pulls.push_back(round(*receiver, dealer, facts));
    bares.push_back(bare(folder / ("bare" + number + ".db"), *records));
  }
  std::printf("SYNC %.0f %.0f %.0f\n", median(pushes), median(pulls), median(bares));
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2 || argc > 4) {
    std::fprintf(stderr, "bench_sync FOLDER [ROUNDS [FACTS]]\n");
    return 2;
  }
  const std::filesystem::path folder = argv[1];
  std::filesystem::remove_all(folder);
  std::filesystem::create_directories(folder);
  int result = 0;
  try {
    const int rounds = argc > 2 ? std::max(1, std::atoi(argv[2])) : 5;
    run(folder, rounds, argc > 3 ? std::max(1, std::atoi(argv[3]) / kVisit) * kVisit : 4000);
  } catch (const std::exception& problem) {
    std::fprintf(stderr, "%s\n", problem.what());
    result = 1;
  }
  std::filesystem::remove_all(folder);
  return result;
}
