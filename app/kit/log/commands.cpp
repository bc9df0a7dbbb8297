#include "kit/log/commands.h"

#include <array>
#include <cstdio>
#include <ctime>
#include <nlohmann/json.hpp>
#include <ostream>

#include "kit/base/clean_text.h"
#include "kit/base/hex.h"
#include "kit/base/whole_file.h"

namespace foyer::log {
namespace {

using nlohmann::json;

std::string utc(Hlc at) {
  const std::time_t seconds = at.unix_ms() / 1000;
  std::tm parts{};
  if (::gmtime_r(&seconds, &parts) == nullptr) return std::to_string(at.unix_ms());
  std::array<char, 32> day{};
  if (std::strftime(day.data(), day.size(), "%Y-%m-%dT%H:%M:%S", &parts) == 0) return {};
  std::array<char, 8> rest{};
  std::snprintf(rest.data(), rest.size(), ".%03dZ", static_cast<int>(at.unix_ms() % 1000));
  return std::string(day.data()) + rest.data();
}

std::string quoted(const std::string& text) {
  return json(text).dump(-1, ' ', false, json::error_handler_t::replace);
}

// The stored text itself if it can stand in a line as an object, else a string that holds it.
std::string object_or_string(const std::string& text) {
  const bool one_line = text.find_first_of("\r\n") == std::string::npos;
  const json parsed = one_line ? json::parse(text, nullptr, false) : json();
  return parsed.is_object() ? text : quoted(text);
}

std::string masked(const Record& record) {
  if (!record.personal) return record.personal_hash == Hash{} ? "" : "  personal: erased";
  const json personal = json::parse(*record.personal, nullptr, false);
  if (!personal.is_object() || personal.empty()) return "  personal: …";
  std::string names;
  for (const auto& [name, value] : personal.items()) names += " " + name + "=…";
  return "  personal:" + names;
}

std::string counted(std::int64_t count, const std::string& one, const std::string& many) {
  return std::to_string(count) + " " + (count == 1 ? one : many);
}

int say(std::ostream& errors, const std::string& what) {
  errors << what << "\n";
  return 1;
}

}  // namespace

std::string readable_line(const Record& record) {
  return utc(record.at) + "  " + record.id.origin.short_hex() + "/" +
         std::to_string(record.id.seq) + "  visit " +
         (record.visit.is_nil() ? "-" : record.visit.hex()) + "  " + printable(record.actor) +
         "  " + printable(record.kind) +
         (record.version == 1 ? "" : " v" + std::to_string(record.version)) + "  " +
         printable(record.body) + printable(masked(record));
}

std::string json_line(const Record& record) {
  const auto named = [](const char* name, const std::string& value) {
    return std::string("\"") + name + "\":" + value;
  };
  const auto text = [](const std::string& value) { return "\"" + value + "\""; };
  return "{" + named("origin", text(record.id.origin.hex())) + "," +
         named("seq", std::to_string(record.id.seq)) + "," +
         named("visit", text(record.visit.hex())) + "," + named("kind", quoted(record.kind)) + "," +
         named("version", std::to_string(record.version)) + "," +
         named("at_ms", std::to_string(record.at.unix_ms())) + "," +
         named("at_counter", std::to_string(record.at.value & 0xFFFF)) + "," +
         named("actor", quoted(record.actor)) + "," + named("body", object_or_string(record.body)) +
         "," + named("personal", record.personal ? object_or_string(*record.personal) : "null") +
         "," + named("salt", record.salt ? text(hex(*record.salt)) : "null") + "," +
         named("hash", text(hex(record.hash))) + "," +
         named("personal_hash", text(hex(record.personal_hash))) + "}";
}

int show(const VisitLog& log, const std::optional<Id>& visit, bool json, std::ostream& out,
         std::ostream& errors) {
  const auto print = [&](const Record& record) {
    out << (json ? json_line(record) : readable_line(record)) << "\n";
    return out.good();
  };
  if (!visit) {
    const Result<void> read = log.each(print);
    return read ? 0 : say(errors, read.error().what);
  }
  const Result<std::vector<Record>> records = log.of_visit(*visit);
  if (!records) return say(errors, records.error().what);
  if (records->empty()) return say(errors, "There is no visit " + visit->hex() + " in this log.");
  for (const Record& record : *records) print(record);
  return 0;
}

int verify(const VisitLog& log, std::ostream& out, std::ostream& errors) {
  const Result<Verdict> verdict = log.verify();
  if (!verdict) return say(errors, verdict.error().what);
  if (verdict->fault) {
    const facts::FactId& id = verdict->fault->id;
    return say(out, "The chain is broken at fact " + std::to_string(id.seq) + " of origin " +
                        id.origin.short_hex() + ": " + verdict->fault->what + "; " +
                        counted(verdict->facts, "fact", "facts") + " before it " +
                        (verdict->facts == 1 ? "is" : "are") + " good.");
  }
  out << counted(verdict->facts, "fact", "facts") << " of "
      << counted(verdict->origins, "origin", "origins") << ", the chain is whole\n";
  return 0;
}

int export_json_lines(const VisitLog& log, const std::filesystem::path& file, std::ostream& out,
                      std::ostream& errors) {
  WholeFile unfinished(file);
  const auto not_written = [&] {
    return say(errors,
               "The export " + file.string() + " cannot be written: " + unfinished.why() + ".");
  };
  std::int64_t facts = 0;
  bool written = true;
  const Result<void> read = log.each([&](const Record& record) {
    written = unfinished.write(json_line(record) + "\n");
    facts += written ? 1 : 0;
    return written;
  });
  if (!read) return say(errors, read.error().what);
  if (!written || !unfinished.put_in_place()) return not_written();
  std::ostream& told = WholeFile::is_standard_output(file) ? errors : out;
  told << counted(facts, "fact", "facts") << " written to " << file.string()
       << ". It holds names and telephone numbers in clear: keep it closed, and delete it when it "
          "has served.\n";
  return 0;
}

}  // namespace foyer::log
