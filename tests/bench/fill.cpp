#include "fill.h"

#include <chrono>
#include <functional>
#include <string>
#include <vector>

#include "kit/log/record.h"
#include "showroom/visit.h"

namespace foyer::bench {
namespace {

using domain::Event;

constexpr int kByGuest = 14, kByStaff = 6;

std::uint64_t mixed(std::uint64_t number) {
  number += 0x9E3779B97F4A7C15U;
  number = (number ^ (number >> 30)) * 0xBF58476D1CE4E5B9U;
  number = (number ^ (number >> 27)) * 0x94D049BB133111EBU;
  return number ^ (number >> 31);
}

Id id_of(std::uint64_t number) {
  Id id;
  for (std::size_t i = 0; i < 16; ++i)
    id.bytes[i] = static_cast<std::uint8_t>(mixed(number * 2 + i / 8) >> (8 * (i % 8)));
  return id;
}

std::vector<Event> by_guest(std::uint64_t dice, const std::string& number) {
  using namespace domain;
  const auto pick = [&](std::vector<const char*> of) -> std::string {
    dice = mixed(dice);
    return of[dice % of.size()];
  };
  const std::string purpose = pick({"look", "look", "look", "again", "service"});
  const std::string car = pick({"e5", "s7", "v6", "c3"});
  const std::string phone = "+86138" + std::to_string(10'000'000 + dice % 89'999'999);
  return {VisitOpened{purpose, "A" + number, "zh"},
          GuestNamed{pick({"王建国", "李婷", "赵子涵"}), pick({"mr", "ms"})},
          ConsentGiven{"contact", "2026-10", "zh"},
          ContactGiven{phone},
          PartyTold{1 + static_cast<int>(dice % 3), dice % 4 != 0,
                    pick({"passing", "friend", "video", "website"})},
          NeedsAnswered{"use", {pick({"family", "commute", "business"})}, {}, {}},
          NeedsAnswered{"budget", {"20to30"}, 200'000, 300'000},
          NeedsAnswered{"timing", {pick({"week", "month", "quarter"})}, {}, {}},
          NeedsAnswered{"priorities", {"safety", pick({"comfort", "economy"})}, {}, {}},
          ModelsRecommended{{{"s7", 91}, {"v6", 84}, {car, 70}}, "2026-11"},
          ModelChosen{car},
          CardPresented{"s7-cage", car, "front45"},
          CardJudged{"s7-cage", static_cast<int>(dice % 5)},
          VisitCheckedIn{}};
}

std::vector<Event> by_staff(std::uint64_t dice, const std::string& consultant, std::int64_t at_ms) {
  using namespace domain;
  const Event drive =
      dice % 3 == 0 ? Event(DriveStarted{"s7", "ring"}) : Event(StageReached{"offer"});
  const char* const grades[]{"H", "A", "B", "C"};
  return {VisitAssigned{consultant, "turn", {}, ""},
          VisitTaken{consultant, consultant},
          drive,
          NextStepAgreed{"call", "2026-12-01"},
          VisitClosed{dice % 9 == 0 ? "ordered" : "following", grades[dice % 4], "", "", "", ""},
          VisitLeft{at_ms + 3'000'000, false}};
}

struct Row {
  log::Record record;
  std::string line;

  void text(const std::string& value) {
    for (const char c : value) {
      if (c == '\\') line += '\\';
      line += c;
    }
    line += '\t';
  }
  void bytes(const std::uint8_t* from, std::size_t count) {
    constexpr const char* kDigits = "0123456789abcdef";
    line += "\\\\x";
    for (std::size_t i = 0; i < count; ++i) {
      line += kDigits[from[i] >> 4];
      line += kDigits[from[i] & 15];
    }
    line += '\t';
  }
  void print(std::FILE* out) {
    line.clear();
    bytes(record.id.origin.bytes.data(), 16);
    text(std::to_string(record.id.seq));
    bytes(record.visit.bytes.data(), 16);
    text(record.kind);
    text(std::to_string(record.version));
    text(std::to_string(record.at.value));
    text(record.actor);
    text(record.body);
    text(record.personal ? *record.personal : "");
    if (!record.personal) line.replace(line.size() - 1, 1, "\\N\t");
    if (record.salt)
      bytes(record.salt->data(), 16);
    else
      line += "\\N\t";
    bytes(record.personal_hash.data(), 32);
    bytes(record.hash.data(), 32);
    line.back() = '\n';
    std::fputs(line.c_str(), out);
  }
};

// Every fact of one device, in order. `each` may be empty: then only the chain is walked.
log::Record walk(const Years& years, int device, const std::function<void(Row&)>& each) {
  const std::int64_t visits = years.facts / (kByGuest + kByStaff);
  const bool entrance = device < years.entrances;
  const int all = entrance ? years.entrances : years.consultants;
  const int number = entrance ? device : device - years.entrances;
  const std::int64_t days = (visits + years.visits_a_day - 1) / years.visits_a_day;
  Row row;
  row.record.id = {id_of(static_cast<std::uint64_t>(device) + 1'000'000'000'000U), 0};
  for (std::int64_t i = number; i < visits; i += all) {
    const std::uint64_t dice = mixed(static_cast<std::uint64_t>(i));
    const std::int64_t at_ms = years.last_day_ms +
                               (i / years.visits_a_day - days + 1) * 86'400'000 + 9 * 3'600'000 +
                               i % years.visits_a_day * (9 * 3'600'000 / years.visits_a_day);
    const std::string staff = std::to_string(10'000'000 + i % years.consultants);
    const auto events = entrance ? by_guest(dice, std::to_string(i % years.visits_a_day))
                                 : by_staff(dice, staff, at_ms);
    row.record.visit = id_of(static_cast<std::uint64_t>(i));
    row.record.actor = entrance ? "entrance" : staff;
    std::int64_t later_ms = entrance ? 0 : 300'000;
    for (const Event& event : events) {
      const domain::Event encoded = domain::Event(event);
      const log::Hash before = row.record.hash;
      ++row.record.id.seq;
      row.record.kind = encoded.kind;
      row.record.at = Hlc::at_ms(at_ms + (later_ms += 7000));
      row.record.body = encoded.body;
      row.record.personal.reset();
      row.record.salt.reset();
      row.record.personal_hash = {};
      if (!encoded.personal.empty()) {
        row.record.personal = encoded.personal;
        row.record.salt = id_of(dice + 7).bytes;
        row.record.personal_hash = log::hash_personal(*row.record.salt, encoded.personal);
      }
      row.record.hash = log::chain(before, row.record);
      if (each) each(row);
    }
  }
  return row.record;
}

}  // namespace

std::int64_t today_ms() {
  constexpr std::int64_t kDay_ms = 86'400'000, kChina_ms = 8 * 3'600'000;
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  const auto now_ms = std::chrono::duration_cast<std::chrono::milliseconds>(now).count();
  return (now_ms + kChina_ms) / kDay_ms * kDay_ms - kChina_ms;
}

void each_fact(const Years& years, int device,
               const std::function<void(const log::Record&)>& each) {
  walk(years, device, [&](const Row& row) { each(row.record); });
}

void print_events(const Years& years, std::FILE* out) {
  for (int device = 0; device < years.devices(); ++device)
    walk(years, device, [&](Row& row) { row.print(out); });
}

void print_heads(const Years& years, std::FILE* out) {
  for (int device = 0; device < years.devices(); ++device) {
    Row row{walk(years, device, {}), {}};
    row.bytes(row.record.id.origin.bytes.data(), 16);
    row.text(std::to_string(row.record.id.seq));
    row.bytes(row.record.hash.data(), 32);
    row.line.back() = '\n';
    std::fputs(row.line.c_str(), out);
  }
}

}  // namespace foyer::bench
