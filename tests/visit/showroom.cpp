#include "visit/showroom.h"

#include <gtest/gtest.h>
#include <sqlite3.h>

#include <cctype>
#include <chrono>
#include <cstdlib>
#include <sstream>
#include <thread>
#include <utility>

namespace foyer::visit {
namespace {

using std::chrono::steady_clock;

void breathe() { std::this_thread::sleep_for(std::chrono::milliseconds(10)); }

std::string names_of(const std::map<std::string, Place>& targets) {
  std::string names;
  for (const auto& [name, place] : targets) names += " " + name;
  return names;
}

}  // namespace

VirtualScreen::VirtualScreen(const std::string& size) {
  const std::filesystem::path number = folder_ / "number";
  // -displayfd lets the server choose a number and say it once it can be used.
  server_ = std::make_unique<Process>(Words{"sh", "-c",
                                            "exec Xvfb -displayfd 5 -screen 0 " + size +
                                                "x24 -nolisten tcp -noreset +extension GLX 5>" +
                                                number.string()});
  const auto end = steady_clock::now() + std::chrono::seconds(30) * patience();
  std::string text;
  while (text.find('\n') == std::string::npos && server_->is_running() &&
         steady_clock::now() < end) {
    text = text_of(number);
    breathe();
  }
  if (text.find('\n') == std::string::npos)
    ADD_FAILURE() << "no virtual screen: " << server_->errors();
  else
    name_ = ":" + text.substr(0, text.find('\n'));
}

std::string VirtualScreen::picture() const {
  const std::filesystem::path file = folder_ / "picture.rgb";
  const Ran taken =
      run({"import", "-silent", "-window", "root", "-depth", "8", "rgb:" + file.string()},
          surroundings());
  EXPECT_EQ(taken.code, 0) << taken.errors;
  return text_of(file);
}

std::string VirtualScreen::still_picture() const {
  std::string last = picture();
  for (int i = 0; i < 50; ++i) {
    std::this_thread::sleep_for(std::chrono::milliseconds(150));
    std::string now = picture();
    if (now == last) return now;
    last = std::move(now);
  }
  ADD_FAILURE() << "the picture never stands still";
  return last;
}

Showroom::Showroom(const Setting& setting) : setting_(setting) {
  if (!setting.glass) screen_ = std::make_unique<VirtualScreen>(setting.size);
}

void Showroom::open() {
  Words arguments{"--home", home_.path().string(), "--pack", setting_.pack.string(),
                  "--trace-targets"};
  if (!setting_.glass) arguments.insert(arguments.end(), {"--window", setting_.size});
  arguments.insert(arguments.end(), {"--role", setting_.role});
  if (setting_.texts) arguments.push_back("--trace-texts");
  if (!setting_.configuration.empty()) write_text(home_ / "foyer.toml", setting_.configuration);
  if (!setting_.dealer.empty()) {
    arguments.push_back("--dealer");
    arguments.push_back(setting_.dealer);
  }
  Words command = foyer(arguments);
  command.insert(command.begin(), setting_.before.begin(), setting_.before.end());
  program_ = std::make_unique<Process>(command, surroundings());
  reading_ = {};
  if (setting_.role == "entrance") return wait_for_screen("attract");
  EXPECT_TRUE(wait(60, [](const Seen& now) { return !now.screen.empty(); }))
      << "no screen came. The program said:\n"
      << said().substr(0, 1000);
}

Ran Showroom::command(const Words& arguments) const {
  Words words{"--home", home_.path().string(), "--pack", setting_.pack.string()};
  words.insert(words.end(), arguments.begin(), arguments.end());
  return run(foyer(words));
}

void Showroom::take_in(const std::string& line) const {
  std::istringstream words(line);
  std::string kind, name;
  words >> kind >> name;
  if (kind == "TARGET") {
    int x0 = 0, y0 = 0, x1 = 0, y1 = 0;
    words >> x0 >> y0 >> x1 >> y1;
    reading_.growing.targets[name] = {(x0 + x1) / 2, (y0 + y1) / 2};
  } else if (kind == "TEXT") {
    reading_.growing.texts.push_back(line.substr(kind.size() + 1));
  } else if (kind == "SCREEN") {
    reading_.growing.screen = name;
    reading_.growing.touches = reading_.whole.touches;
    reading_.growing.passed_over = reading_.whole.passed_over;
    reading_.whole = std::exchange(reading_.growing, {});
  } else if (kind == "TOUCHED") {
    reading_.whole.touches = std::stoull(name);
    words >> reading_.whole.passed_over;
  }
}

// The last list that is complete: it ends with the screen's name.
Seen Showroom::seen() const {
  if (!program_) return {};
  const std::string fresh = program_->errors_since(reading_.bytes);
  reading_.bytes += fresh.size();
  reading_.rest += fresh;
  std::size_t begin = 0;
  for (std::size_t end; (end = reading_.rest.find('\n', begin)) != std::string::npos;
       begin = end + 1)
    take_in(reading_.rest.substr(begin, end - begin));
  reading_.rest.erase(0, begin);
  return reading_.whole;
}

bool Showroom::wait(int seconds, const std::function<bool(const Seen&)>& until) {
  const auto end = steady_clock::now() + std::chrono::seconds(seconds) * patience();
  while (!until(seen())) {
    if (!is_running() || steady_clock::now() > end) return until(seen());
    breathe();
  }
  return true;
}

void Showroom::wait_for_screen(const std::string& screen, int seconds) {
  EXPECT_TRUE(wait(seconds, [&](const Seen& now) { return now.screen == screen; }))
      << "the screen \"" << screen << "\" did not come; \"" << seen().screen
      << "\" is there. The program said:\n"
      << said().substr(0, 1000);
}

void Showroom::wait_for_target(const std::string& target, int seconds) {
  EXPECT_TRUE(wait(seconds, [&](const Seen& now) { return now.targets.contains(target); }))
      << "\"" << target << "\" is not on the screen \"" << seen().screen << "\", which has"
      << names_of(seen().targets);
}

std::string Showroom::wait_for_one(const Words& beginnings, int seconds) {
  std::string found;
  if (testing::Test::HasFailure()) return found;  // what follows would only wait
  EXPECT_TRUE(wait(seconds,
                   [&](const Seen& now) {
                     for (const std::string& beginning : beginnings) {
                       const auto at = now.targets.lower_bound(beginning);
                       if (at != now.targets.end() && at->first.starts_with(beginning))
                         found = at->first;
                     }
                     return !found.empty();
                   }))
      << "no \"" << beginnings.front() << "\" on the screen \"" << seen().screen << "\", which has"
      << names_of(seen().targets);
  return found;
}

void Showroom::wait_until_gone(const std::string& target, int seconds) {
  EXPECT_TRUE(wait(seconds, [&](const Seen& now) { return !now.targets.contains(target); }))
      << "\"" << target << "\" is still on the screen \"" << seen().screen << "\"";
}

namespace {

bool has_words(const Seen& now, const std::string& words) {
  for (const std::string& text : now.texts)
    if (text.find(words) != std::string::npos) return true;
  return false;
}

std::string texts_of(const Seen& now) {
  std::string all;
  for (const std::string& text : now.texts) all += "\n  " + text;
  return all;
}

}  // namespace

void Showroom::wait_for_words(const std::string& words, int seconds) {
  if (testing::Test::HasFailure()) return;  // what follows would only wait
  EXPECT_TRUE(wait(seconds, [&](const Seen& now) { return has_words(now, words); }))
      << "\"" << words << "\" does not stand on the screen \"" << seen().screen << "\", which says"
      << texts_of(seen());
}

void Showroom::wait_until_no_words(const std::string& words, int seconds) {
  if (testing::Test::HasFailure()) return;
  EXPECT_TRUE(wait(seconds, [&](const Seen& now) { return !has_words(now, words); }))
      << "\"" << words << "\" still stands on the screen \"" << seen().screen << "\"";
}

std::vector<Row> rows(const std::filesystem::path& database, const std::string& query) {
  std::vector<Row> found;
  sqlite3* db = nullptr;
  if (sqlite3_open_v2(database.c_str(), &db, SQLITE_OPEN_READONLY, nullptr) == SQLITE_OK) {
    sqlite3_busy_timeout(db, 2000);
    sqlite3_stmt* asked = nullptr;
    if (sqlite3_prepare_v2(db, query.c_str(), -1, &asked, nullptr) == SQLITE_OK)
      while (sqlite3_step(asked) == SQLITE_ROW) {
        Row& row = found.emplace_back();
        for (int i = 0; i < sqlite3_column_count(asked); ++i) {
          const auto* value = reinterpret_cast<const char*>(sqlite3_column_text(asked, i));
          row[sqlite3_column_name(asked, i)] =
              value == nullptr ? std::nullopt : std::optional<std::string>(value);
        }
      }
    sqlite3_finalize(asked);
  }
  sqlite3_close(db);
  return found;
}

std::vector<Row> walk_in_register(const std::filesystem::path& database) {
  return rows(database, "SELECT * FROM walk_in_register ORDER BY arrived_at, ticket");
}

std::vector<Row> wait_for_register(const std::filesystem::path& database, std::size_t visits,
                                   const std::string& column) {
  const auto end = steady_clock::now() + std::chrono::seconds(30) * patience();
  std::vector<Row> now;
  const auto arrived = [&] { return now.size() == visits && now.back().at(column).has_value(); };
  while (!arrived() && steady_clock::now() < end) {
    now = walk_in_register(database);
    breathe();
  }
  EXPECT_TRUE(arrived()) << "the register has " << now.size() << " visits; " << visits << " with "
                         << column << " were expected";
  return now;
}

}  // namespace foyer::visit
