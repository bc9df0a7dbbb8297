// A showroom of either kind of store with somebody among its devices who means harm, and whoever
// looks after it: what all of them have to be able to do whatever that one writes.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "hostile_sayings.h"
#include "house/device_roles.h"
#include "kit/store/dealer_devices.h"
#include "kit/store/dealer_quarantine.h"
#include "kit/store/register.h"
#include "manage/reports/read_views.h"
#include "manage/reports/store_rules.h"
#include "showroom/house.h"
#include "visit/process.h"

namespace foyer::tests {

class HostileShowroom {
 public:
  enum class Checks { all, none };  // none: as an older program left it

  // `folder`: for its file and its devices' homes.
  HostileShowroom(bool postgres, std::filesystem::path folder) : folder_(std::move(folder)) {
    std::filesystem::create_directories(folder_);
    if (postgres)
      postgres_ = std::make_unique<PostgresStore>();
    else
      file_ = std::make_unique<SqliteStore>(folder_);
    for (const std::string& role : domain::role_names())
      bad_.push_back(address("bad-" + role, role));
  }

  std::string dealer() const { return postgres_ ? postgres_->dealer() : file_->dealer(); }
  std::filesystem::path home(const std::string& name) const { return folder_ / name; }
  // Of a device of this role; a file has only one.
  std::string address(const std::string& name, const std::string& role) const {
    return postgres_ ? login_of(dealer(), name, role) : dealer();
  }
  void check_nothing() const {
    if (postgres_)
      let_anything_in(*postgres_);
    else
      SQLite::Database(file_->path().string(), SQLite::OPEN_READWRITE, 10'000)
          .exec("DROP TRIGGER event_is_sound");
  }
  // False if it was refused. The roles take turns.
  bool hears(const HostileSaying& saying) {
    if (!postgres_) return say_to_file(file_->path(), saying);
    return say(bad_[turn_++ % bad_.size()], in_postgres(saying)).empty();
  }

  // The same in one go, for what nothing refuses.
  bool hear_all(const std::vector<HostileSaying>& sayings) {
    std::string sql;
    bool heard = true;
    for (const HostileSaying& saying : sayings)
      if (postgres_)
        sql += in_postgres(saying);
      else
        heard = say_to_file(file_->path(), saying) && heard;
    return postgres_ ? say(bad_[turn_++ % bad_.size()], sql).empty() : heard;
  }

  // A new tablet that begins with the last days, or with none: one that takes everything in.
  Result<sync::Round> newcomer(const std::string& name, int days,
                               const std::string& address) const {
    auto log = log::VisitLog::open({.home = home(name), .read_only = false, .vfs = ""});
    if (!log) return fail(log.error().what);
    sync::Keeping keeping;
    keeping.device_days = days;
    sync::Replicator tablet(
        **log, [&] { return sync::connect(address, reports::store_rules()); }, keeping);
    auto round = tablet.round();
    domain::House house;
    for (const log::Record& fact : facts_of(**log)) domain::apply(house, log::to_fact(fact));
    return round;
  }

  // Whoever looks after the database: what each does, and its trouble or nothing.
  struct Look {
    std::string name;
    std::function<std::string()> trouble;
  };
  std::vector<Look> looks() const {
    const auto told = [](const auto& result) { return result ? "" : result.error().what; };
    std::vector<Look> all{
        {"status",
         [=, this] { return told(sync::device_states(dealer(), reports::store_rules())); }},
        {"what is unsound",
         [=, this] {
           return told(sync::unsound_origins(dealer(), reports::store_rules(), false));
         }},
        {"every fact",
         [=, this] { return told(sync::unsound_origins(dealer(), reports::store_rules(), true)); }},
        {"the register", [=, this] { return told(sync::register_rows(dealer(), 1000)); }},
        {"export", [this] { return trouble_of_export(); }}};
    if (postgres_)
      all.push_back({"init", [=, this] {
                       return told(sync::init_dealer(dealer(), reports::store_rules()));
                     }});
    std::vector<std::string> views(reports::kReportViews.begin(), reports::kReportViews.end());
    views.insert(views.end(), {"walk_in_register", "drive_register", "known", "set_aside"});
    for (const std::string& view : views)
      all.push_back({"view " + view, [=, this] { return trouble_of_view(view); }});
    return all;
  }

 private:
  std::string trouble_of_view(const std::string& view) const {
    if (postgres_) return say(dealer(), "SELECT count(v::text) FROM " + view + " v");
    try {
      SQLite::Database store(file_->path().string(), SQLite::OPEN_READWRITE, 10'000);
      SQLite::Statement rows(store, "SELECT * FROM " + view);
      while (rows.executeStep()) {
      }
      return "";
    } catch (const SQLite::Exception& error) {
      return error.what();
    }
  }
  std::string trouble_of_export() const {
    std::string address = dealer();
    if (const auto password = address.find(":" + std::string(PostgresServer::kPassword));
        password != std::string::npos)
      address.erase(password, 1 + std::string(PostgresServer::kPassword).size());
    const auto ran =
        visit::run({FOYER_PROGRAM, "--pack", visit::demo_pack().string(), "--dealer", address,
                    "export", "register", "--format", "csv", "--from", "2026-01-01", "--to",
                    "2027-12-31", "--out", (folder_ / "register.csv").string()},
                   {{"PGPASSWORD", PostgresServer::kPassword}, {"TMPDIR", folder_.string()}}, 300);
    return ran.code == 0 ? "" : ran.out + ran.errors;
  }

  std::filesystem::path folder_;
  std::unique_ptr<PostgresStore> postgres_;
  std::unique_ptr<SqliteStore> file_;
  std::vector<std::string> bad_;
  std::size_t turn_ = 0;
};

}  // namespace foyer::tests
