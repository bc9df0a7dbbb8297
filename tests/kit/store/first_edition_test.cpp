// Logs and stores that the first edition wrote (tests/first_edition) belong to dealers: every later
// program opens them, tells the same register, and goes on with them, together with new devices and
// new stores.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "support/postgres.h"
#include "visit/process.h"

namespace foyer::tests {
namespace {

namespace fs = std::filesystem;

const fs::path& written() {
  static const fs::path all = fs::path(FOYER_SOURCE_DIR) / "tests" / "first_edition";
  return all;
}

using Row = std::map<std::string, std::string>;  // by the heading of its column

std::vector<std::string> cells_of(const std::string& line) {
  std::vector<std::string> cells;
  std::string cell;
  bool quoted = false;
  for (std::size_t at = 0; at < line.size(); ++at) {
    if (line[at] == '"' && quoted && at + 1 < line.size() && line[at + 1] == '"')
      cell += line[at++];
    else if (line[at] == '"')
      quoted = !quoted;
    else if (line[at] == ',' && !quoted)
      cells.push_back(std::exchange(cell, {}));
    else if (line[at] != '\r')
      cell += line[at];
  }
  cells.push_back(cell);
  return cells;
}

// None of the fields has a line feed.
std::vector<Row> register_in(const fs::path& file) {
  std::istringstream lines(visit::text_of(file));
  std::string line;
  std::getline(lines, line);
  if (line.starts_with("\xEF\xBB\xBF")) line.erase(0, 3);
  const std::vector<std::string> headings = cells_of(line);
  std::vector<Row> rows;
  while (std::getline(lines, line)) {
    const std::vector<std::string> cells = cells_of(line);
    Row row;
    for (std::size_t at = 0; at < std::min(cells.size(), headings.size()); ++at)
      row[headings[at]] = cells[at];
    rows.push_back(row);
  }
  return rows;
}

// Every visit and every column that the first edition told; later ones may tell more columns.
void expect_the_same(const fs::path& before, const fs::path& now) {
  const std::vector<Row> expected = register_in(before), told = register_in(now);
  ASSERT_FALSE(expected.empty());
  ASSERT_EQ(told.size(), expected.size());
  for (std::size_t at = 0; at < expected.size(); ++at)
    for (const auto& [heading, value] : expected[at]) {
      const auto found = told[at].find(heading);
      ASSERT_NE(found, told[at].end()) << "no column " << heading;
      EXPECT_EQ(found->second, value) << "row " << at + 1 << ", " << heading;
    }
}

class FirstEdition : public testing::Test {
 protected:
  FirstEdition() {
    fs::copy(written(), folder_ / "kept", fs::copy_options::recursive);
    for (const char* home : {"entrance", "desk", "front", "tablet"}) {
      fs::permissions(kept(home), fs::perms::owner_all);
      for (const fs::path& file : {kept(home) / "foyer.db", kept(home) / "foyer.key"})
        fs::permissions(file, fs::perms::owner_read | fs::perms::owner_write);
    }
  }
  fs::path kept(const std::string& name) const { return folder_ / "kept" / name; }
  std::string store() const { return "sqlite:" + kept("dealer.db").string(); }
  std::string home(const std::string& name) const { return (folder_ / name).string(); }

  visit::Ran foyer(const visit::Words& words) const {
    // The evening on which they were written: what a device keeps depends on the day.
    visit::Words command{"faketime",    "-f",     "@2026-11-29 12:00:00",
                         FOYER_PROGRAM, "--pack", visit::demo_pack().string()};
    command.insert(command.end(), words.begin(), words.end());
    return visit::run(command, {{"PGPASSWORD", PostgresServer::kPassword}, {"TZ", "UTC"}});
  }
  void must(const visit::Words& words) const {
    const visit::Ran ran = foyer(words);
    ASSERT_EQ(ran.code, 0) << words.back() << "\n" << ran.out << ran.errors;
  }
  // What `where` ("--home" or "--dealer", and which) tells is what `before` was.
  void expect_register(const visit::Words& where, const std::string& before) const {
    const fs::path now = folder_ / "now.csv";
    visit::Words words = where;
    for (const char* word : {"export", "register", "--format", "csv", "--lang", "zh", "--from",
                             "2026-11-01", "--to", "2026-12-31", "--out"})
      words.emplace_back(word);
    words.push_back(now.string());
    must(words);
    SCOPED_TRACE(before);
    expect_the_same(written() / (before + ".csv"), now);
    fs::remove(now);
  }
  // A desk, which knows everybody, that has just been unpacked.
  std::string new_desk() const {
    fs::create_directory(home("new"));
    visit::write_text(folder_ / "new" / "foyer.toml", "role = \"desk\"\n");
    fs::permissions(folder_ / "new" / "foyer.toml", fs::perms::owner_read | fs::perms::owner_write);
    return home("new");
  }
  void sync(const std::string& home, const std::string& dealer) const {
    must({"--home", home, "--dealer", dealer, "sync", "--once"});
    must({"--home", home, "log", "verify"});
  }

  visit::TemporaryFolder folder_;
};

TEST_F(FirstEdition, the_logs_of_its_devices_are_whole_and_tell_the_same_register) {
  for (const std::string name : {"entrance", "desk", "front", "tablet"}) {
    must({"--home", kept(name).string(), "log", "verify"});
    expect_register({"--home", kept(name).string()}, name);
  }
}

TEST_F(FirstEdition, its_embedded_store_tells_the_same_register) {
  expect_register({"--dealer", store()}, "dealer");
}

TEST_F(FirstEdition, its_device_goes_on_with_its_store) {
  sync(kept("tablet").string(), store());
  expect_register({"--dealer", store()}, "dealer");
}

TEST_F(FirstEdition, its_device_fills_a_new_store_for_a_new_device) {
  const std::string fresh = "sqlite:" + (folder_ / "fresh.db").string();
  for (const char* name : {"entrance", "desk", "front", "tablet"}) sync(kept(name).string(), fresh);
  expect_register({"--dealer", fresh}, "tablet");
  sync(new_desk(), fresh);
  expect_register({"--home", home("new")}, "tablet");
}

TEST_F(FirstEdition, a_new_device_learns_all_of_it_from_its_store) {
  sync(new_desk(), store());
  expect_register({"--home", home("new")}, "dealer");
}

TEST_F(FirstEdition, its_postgresql_store_is_brought_up_to_date_without_losing_a_row) {
  ASSERT_TRUE(PostgresServer::is_installed()) << "PostgreSQL 15 is not installed";
  PostgresServer server;
  server.run_sql("postgres", "CREATE DATABASE dealer");
  const auto load = [&](const char* file) {
    return visit::run({std::string(PostgresServer::kBin) + "psql", "-q", "-X", "-v",
                       "ON_ERROR_STOP=1", "-d", server.url("dealer"), "-f",
                       (written() / file).string()});
  };
  for (const char* file : {"roles.sql", "postgres.sql"}) {
    const visit::Ran loaded = load(file);
    ASSERT_EQ(loaded.code, 0) << file << ": " << loaded.errors;
  }
  std::string url = server.url("dealer");
  url.erase(url.find(':', url.find("//")), 1 + std::string(PostgresServer::kPassword).size());
  for (int times = 0; times < 2; ++times) {
    must({"dealer", "init", url});
    expect_register({"--dealer", url}, "postgres");
  }
  // Its devices keep their logins; new ones can be added, and learn what there is.
  const visit::Ran status = foyer({"--dealer", url, "dealer", "status"});
  EXPECT_EQ(status.code, 0) << status.errors;
  for (const char* name : {"entrance-1", "desk-1", "consultant-1"})
    EXPECT_NE(status.out.find(name), std::string::npos) << status.out;
  sync(new_desk(), url);
  expect_register({"--home", home("new")}, "postgres");
}

}  // namespace
}  // namespace foyer::tests
