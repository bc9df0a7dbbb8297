// A guest's name and number that occur nowhere else, erased, and then looked for in every file: of
// the store, its write-ahead log, the devices' homes, what they export and what they print.
#include <fstream>
#include <sstream>

#include "devices.h"
#include "kit/log/commands.h"
#include "kit/store/erasure.h"
#include "manage/reports/store_rules.h"
#include "showroom/visit.h"
#include "support/postgres.h"

namespace foyer::tests {
namespace {

constexpr const char* kName = "Quetzalcanary";
constexpr const char* kPhone = "+8613877665544";
constexpr std::int64_t kNow_ms = 1'790'000'500'000;

// The files under `folder` that hold one of the two, as they are or as UTF-16.
std::vector<std::string> files_with_canary(const std::filesystem::path& folder) {
  std::vector<std::string> found;
  std::error_code gone;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder, gone)) {
    if (!entry.is_regular_file(gone)) continue;
    std::ifstream file(entry.path(), std::ios::binary);
    std::stringstream all;
    all << file.rdbuf();
    const std::string bytes = all.str();
    if (bytes.find(kName) != std::string::npos || bytes.find(kPhone) != std::string::npos)
      found.push_back(entry.path().string());
  }
  return found;
}

void let_a_canary_in(Device& device) {
  for (int guest = 1; guest < 60; ++guest) device.check_in(guest);
  device.write(visit_number(77),
               {domain::VisitOpened{"look", "A077", "en"}, domain::GuestNamed{kName, "ms"},
                domain::ConsentGiven{"contact", "1", "en"}, domain::ContactGiven{kPhone},
                domain::VisitCheckedIn{}});
  for (int guest = 80; guest < 140; ++guest) device.check_in(guest);
}

void erase_by_phone(const std::string& dealer) {
  const auto found = sync::visits_of_phone(dealer, {kPhone});
  ASSERT_TRUE(found) << found.error().what;
  ASSERT_EQ(*found, std::vector<Id>{visit_number(77)});
  const auto erased = sync::erase_visits(dealer, reports::store_rules(), *found, "asked", kNow_ms);
  ASSERT_TRUE(erased) << erased.error().what;
  ASSERT_EQ(erased->facts, 2);
}

// Exports of the device, in clear, into its own home.
void export_all(Device& device, const std::filesystem::path& file) {
  std::ostringstream out;
  ASSERT_EQ(log::export_json_lines(device.log(), file, out, out), 0) << out.str();
}

TEST(Canary, is_found_nowhere_in_an_embedded_store_and_its_devices) {
  Folder folder;
  const SqliteStore store(folder.path());
  Device entrance(folder.path() / "entrance", store.dealer());
  Device desk(folder.path() / "desk", store.dealer());
  let_a_canary_in(entrance);
  round_of(entrance);
  round_of(desk);
  EXPECT_EQ(files_with_canary(folder.path()).size(), 1U) << "the store, in clear; logs are sealed";
  erase_by_phone(store.dealer());
  round_of(entrance);
  round_of(desk);
  export_all(entrance, folder.path() / "entrance.jsonl");
  export_all(desk, folder.path() / "desk.jsonl");
  EXPECT_EQ(files_with_canary(folder.path()), std::vector<std::string>{});
  for (Device* device : {&entrance, &desk}) {
    const auto verdict = device->log().verify();
    ASSERT_TRUE(verdict);
    EXPECT_FALSE(verdict->fault);
  }
}

// As POSTGRESQL.md tells an administrator to do: wal_recycle off, VACUUM FULL, two checkpoints
// with a switch of the write-ahead log between them.
TEST(Canary, is_found_nowhere_in_a_postgresql_server_once_its_files_were_renewed) {
  ASSERT_TRUE(PostgresServer::is_installed()) << "PostgreSQL 15 is not installed";
  PostgresServer server;
  Folder folder;
  server.run_sql("postgres", "ALTER SYSTEM SET wal_recycle = off");
  server.run_sql("postgres", "SELECT pg_reload_conf()");
  server.run_sql("postgres", "CREATE DATABASE showroom");
  const std::string dealer = server.url("showroom");
  const auto made = sync::init_dealer(dealer, reports::store_rules());
  ASSERT_TRUE(made) << made.error().what;
  const std::atomic<bool> never = false;
  const auto session = sync::PostgresSession::open(dealer, never);
  const auto where = (*session)->ask({{"SHOW data_directory", {}}}, sync::Reply::text);
  const std::filesystem::path data(std::string(*where->front().at(0, 0)));
  Device entrance(folder.path() / "entrance", dealer), desk(folder.path() / "desk", dealer);
  let_a_canary_in(entrance);
  round_of(entrance);
  round_of(desk);
  server.run_sql("showroom", "CHECKPOINT");
  server.run_sql("showroom", "ANALYZE");
  EXPECT_GE(files_with_canary(data).size(), 2U) << "the table and the write-ahead log";
  erase_by_phone(dealer);
  round_of(entrance);
  round_of(desk);
  server.run_sql("showroom", "VACUUM FULL event");
  server.run_sql("showroom", "VACUUM FULL pg_statistic");
  for (int times = 0; times < 3; ++times) {
    server.run_sql("showroom", "CHECKPOINT");
    server.run_sql("showroom", "SELECT pg_switch_wal()");
  }
  server.run_sql("showroom", "CHECKPOINT");
  export_all(entrance, folder.path() / "entrance.jsonl");
  export_all(desk, folder.path() / "desk.jsonl");
  EXPECT_EQ(files_with_canary(data), std::vector<std::string>{});
  EXPECT_EQ(files_with_canary(folder.path()), std::vector<std::string>{});
}

}  // namespace
}  // namespace foyer::tests
