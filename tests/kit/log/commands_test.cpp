// `foyer log show`, `verify`, `export`, as a member of staff sees them.
#include "kit/log/commands.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <sys/stat.h>

#include <nlohmann/json.hpp>

#include "kit/log/device.h"
#include "showroom/visit.h"

namespace foyer::log {
namespace {

using nlohmann::json;

struct Said {
  int code = 0;
  std::string out;
  std::string errors;
};
template <class Command>
Said run(Command command) {
  std::ostringstream out;
  std::ostringstream errors;
  const int code = command(out, errors);
  return {code, out.str(), errors.str()};
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

class CommandsTest : public ::testing::Test {
 protected:
  CommandsTest() : log_(open_log(home_.folder())) {
    EXPECT_TRUE(append(*log_, visit_number(1), check_in()));
    EXPECT_TRUE(append(*log_, visit_number(2), {domain::VisitCheckedIn{}}));
  }
  Said show(const std::optional<Id>& visit, bool as_json) {
    return run(
        [&](auto& out, auto& errors) { return log::show(*log_, visit, as_json, out, errors); });
  }

  TemporaryHome home_;
  std::unique_ptr<VisitLog> log_;
};

TEST_F(CommandsTest, show_tells_every_fact_and_nobodys_name) {
  const Said said = show({}, false);
  EXPECT_EQ(said.code, 0);
  const std::vector<std::string> lines = lines_of(said.out);
  ASSERT_EQ(lines.size(), 6U);
  EXPECT_EQ(said.out.find("Canary"), std::string::npos);
  EXPECT_EQ(said.out.find("1390000"), std::string::npos);
  EXPECT_EQ(lines[1], "2027-01-15T08:00:00.000Z  " + log_->origin().short_hex() + "/2  visit " +
                          visit_number(1).hex() +
                          "  entrance  guest.named  {\"honorific\":\"ms\"}"
                          "  personal: name=…");
  ASSERT_TRUE(log_->erase_personal_of(visit_number(1)));
  EXPECT_NE(show({}, false).out.find("personal: erased"), std::string::npos);
}

TEST_F(CommandsTest, show_can_be_about_one_visit) {
  EXPECT_EQ(lines_of(show(visit_number(2), false).out).size(), 1U);
  const Said nobody = show(visit_number(3), false);
  EXPECT_EQ(nobody.code, 1);
  EXPECT_EQ(nobody.errors, "There is no visit 03030303030303030303030303030303 in this log.\n");
}

TEST_F(CommandsTest, a_terminal_is_never_commanded_by_a_fact) {
  ASSERT_TRUE(append(*log_, visit_number(1), {domain::Event{"\x1b[2J", 1, "{\"\x1b]0;\"}", ""}}));
  EXPECT_EQ(show({}, false).out.find('\x1b'), std::string::npos);
}

// The export holds everything that the chain was made of.
Record record_of(const json& line) {
  const auto bytes = [](const json& text, auto& out) {
    const auto hex = text.get<std::string>();
    ASSERT_EQ(hex.size(), out.size() * 2);
    for (std::size_t i = 0; i < out.size(); ++i) {
      out[i] = static_cast<std::uint8_t>(std::stoi(hex.substr(2 * i, 2), nullptr, 16));
    }
  };
  const auto text = [](const json& value) {
    return value.is_string() ? value.get<std::string>() : value.dump();
  };
  Record record;
  bytes(line["origin"], record.id.origin.bytes);
  record.id.seq = line["seq"];
  bytes(line["visit"], record.visit.bytes);
  record.kind = line["kind"];
  record.version = line["version"];
  record.at = Hlc::at_ms(line["at_ms"], line["at_counter"]);
  record.actor = line["actor"];
  record.body = text(line["body"]);
  if (!line["personal"].is_null()) record.personal = text(line["personal"]);
  if (!line["salt"].is_null()) bytes(line["salt"], record.salt.emplace());
  bytes(line["hash"], record.hash);
  bytes(line["personal_hash"], record.personal_hash);
  return record;
}

TEST_F(CommandsTest, the_export_tells_every_byte_of_every_fact) {
  ASSERT_TRUE(append(*log_, visit_number(1),
                     {domain::Event{"coffee.ordered", 2, "[\"not\",\n\"an object\"]", "42"}}));
  const std::filesystem::path file = home_.folder() / "facts.jsonl";
  const Said said =
      run([&](auto& out, auto& errors) { return export_json_lines(*log_, file, out, errors); });
  EXPECT_EQ(said.code, 0) << said.errors;
  EXPECT_EQ(said.out.find("7 facts written to " + file.string()), 0U) << said.out;
  std::vector<Record> exported;
  for (const std::string& line : lines_of(bytes_of(file)))
    exported.push_back(record_of(json::parse(line)));
  EXPECT_EQ(exported, every_record(*log_));
  EXPECT_EQ(bytes_of(file), show({}, true).out);
  struct stat status {};
  ASSERT_EQ(::stat(file.c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 0777U, 0600U);
}

TEST_F(CommandsTest, an_export_that_fails_leaves_the_old_one_in_place) {
  const std::filesystem::path file = home_.folder() / "facts.jsonl";
  std::ofstream(file) << "yesterday's";
  std::filesystem::create_directory(home_.folder() / "taken");
  std::ofstream(home_.folder() / "taken" / "inside") << "x";
  const auto into = [&](const std::filesystem::path& where) {
    return run(
        [&](auto& out, auto& errors) { return export_json_lines(*log_, where, out, errors); });
  };
  const Said nowhere = into(home_.folder() / "no" / "such" / "folder");
  EXPECT_EQ(nowhere.code, 1);
  EXPECT_NE(nowhere.errors.find("cannot be written"), std::string::npos);
  EXPECT_EQ(into(home_.folder() / "taken").code, 1);
  EXPECT_FALSE(std::filesystem::exists(home_.folder() / "taken.unfinished"));

  log_.reset();
  SQLite::Database(home_.log().string(), SQLite::OPEN_READWRITE)
      .exec("DROP TRIGGER event_is_only_erased; UPDATE event SET salt = NULL WHERE seq = 4");
  log_ = open_log(home_.folder());
  EXPECT_EQ(into(file).code, 1);
  EXPECT_EQ(bytes_of(file), "yesterday's");
  EXPECT_FALSE(std::filesystem::exists(home_.folder() / "facts.jsonl.unfinished"));
}

TEST_F(CommandsTest, verify_counts_or_names_the_first_bad_fact) {
  const auto verify_now = [&] {
    return run([&](auto& out, auto& errors) { return log::verify(*log_, out, errors); });
  };
  EXPECT_EQ(verify_now().out, "6 facts of 1 origin, the chain is whole\n");
  EXPECT_EQ(verify_now().code, 0);
  const std::string origin = log_->origin().short_hex();
  log_.reset();
  SQLite::Database(home_.log().string(), SQLite::OPEN_READWRITE)
      .exec("DROP TRIGGER event_is_only_erased; UPDATE event SET body = '{}' WHERE seq IN (3, 5)");
  log_ = open_log(home_.folder());
  const Said broken = verify_now();
  EXPECT_EQ(broken.code, 1);
  EXPECT_EQ(broken.out, "The chain is broken at fact 3 of origin " + origin +
                            ": its hash does not follow from what it says and from the fact before "
                            "it; 2 facts before it are good.\n");
}

}  // namespace
}  // namespace foyer::log
