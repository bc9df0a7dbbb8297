#include "manage/papers/calendar.h"

#include <algorithm>
#include <array>
#include <ctime>
#include <tuple>
#include <vector>

#include "manage/papers/take_out.h"
#include "manage/reports/drive_values.h"

namespace foyer::exporting {
namespace {

using domain::DriveFile;

constexpr std::size_t kOctetsOfALine = 75;

std::string utc(std::int64_t unix_ms) {
  const std::time_t seconds = unix_ms / 1000;
  std::tm broken{};
  gmtime_r(&seconds, &broken);
  std::array<char, 32> text{};
  std::strftime(text.data(), text.size(), "%Y%m%dT%H%M%SZ", &broken);
  return text.data();
}

// A text as a property's value.
std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\r') continue;
    if (c == '\\' || c == ';' || c == ',') out += '\\';
    if (c == '\n')
      out += "\\n";
    else
      out += c;
  }
  return out;
}

bool goes_on(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

// A line of more than 75 octets goes on behind a blank, and never in the middle of a letter.
std::string line(const std::string& name, const std::string& value) {
  const std::string whole = name + ":" + value;
  std::string out;
  std::size_t from = 0;
  while (whole.size() - from > kOctetsOfALine - (from > 0 ? 1 : 0)) {
    std::size_t to = from + kOctetsOfALine - (from > 0 ? 1 : 0);
    while (goes_on(whole[to])) --to;
    out += (from > 0 ? " " : "") + whole.substr(from, to - from) + "\r\n";
    from = to;
  }
  return out + (from > 0 ? " " : "") + whole.substr(from) + "\r\n";
}

struct Event {
  const domain::Visit& visit;
  const DriveFile& file;
  std::int64_t from_ms = 0, to_ms = 0;
};

Event event_of(const domain::Visit& visit, const DriveFile& file) {
  const std::int64_t from = file.out ? file.out->at_ms : file.booked.from_ms;
  const std::int64_t planned = file.booked.minutes * std::int64_t{60'000};
  const std::int64_t to = file.back ? file.back->at_ms : from + planned;
  return {visit, file, from, std::max(to, from)};
}

std::string status(const reports::ContestedDrives& contested, const Event& event) {
  if (event.file.cancelled && !event.file.out) return "CANCELLED";
  const reports::DriveRow row{.file = &event.file};
  return contested.has(event.visit, row) ? "TENTATIVE" : "CONFIRMED";
}

std::string car_in_words(const domain::Content& content, const DriveFile& file, Lang lang) {
  const std::string id = reports::drive_car(file);
  const domain::DemoCar* car = content.test_drives.car(id);
  if (car == nullptr) return id;
  const domain::Vehicle* model = content.vehicle(car->vehicle);
  return (model != nullptr ? model->name.in(lang) + " " : "") + car->name.in(lang) + " " +
         car->plate;
}

std::string told_of(const domain::House& house, const domain::Content& content,
                    const DriveFile& file, Lang lang) {
  const domain::DriveRoute* route = content.test_drives.route(file.booked.route);
  std::string text = route != nullptr ? route->text.in(lang) : file.booked.route;
  if (!file.booked.consultant.empty())
    text += (text.empty() ? "" : "\n") + house.name_of(file.booked.consultant);
  return text;
}

std::string written(const domain::House& house, const domain::Content& content, const Event& event,
                    const std::string& status, Lang lang) {
  const DriveFile& file = event.file;
  const char* what = file.booked.ride ? (lang == Lang::zh ? "试乘" : "ride")
                                      : (lang == Lang::zh ? "试驾" : "test drive");
  return "BEGIN:VEVENT\r\n" + line("UID", file.id + "@foyer") +
         line("DTSTAMP", utc(file.booked_by.at.unix_ms())) + line("DTSTART", utc(event.from_ms)) +
         line("DTEND", utc(event.to_ms)) +
         line("SUMMARY", escaped(car_in_words(content, file, lang) + " · " + what)) +
         line("DESCRIPTION", escaped(told_of(house, content, file, lang))) +
         line("CATEGORIES", escaped(reports::drive_car(file))) + line("STATUS", status) +
         "END:VEVENT\r\n";
}

}  // namespace

std::string fleet_calendar(const domain::House& house, const domain::Content& content,
                           const reports::Days& days, Lang lang, std::int64_t now_ms) {
  const TimeZone& zone = content.showroom.time_zone;
  std::vector<Event> events;
  for (const auto& [id, visit] : house.visits)
    for (const DriveFile& file : visit.drive_files) {
      const Event event = event_of(visit, file);
      const std::string day = zone.day(event.from_ms);
      if (days.from <= day && day <= days.to) events.push_back(event);
    }
  if (events.empty()) return {};
  std::vector<const Event*> sorted;
  for (const Event& event : events) sorted.push_back(&event);
  std::ranges::sort(sorted, {},
                    [](const Event* one) { return std::tie(one->from_ms, one->file.id); });
  const reports::ContestedDrives contested(house, content, now_ms);
  std::string text =
      "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Foyer//Test cars//EN\r\n"
      "CALSCALE:GREGORIAN\r\nMETHOD:PUBLISH\r\n" +
      line("X-WR-CALNAME", lang == Lang::zh ? "试驾车" : "Test cars");
  for (const Event* event : sorted)
    text += written(house, content, *event, status(contested, *event), lang);
  return text + "END:VCALENDAR\r\n";
}

Result<void> write_calendar(const std::string& calendar, const std::filesystem::path& file) {
  return take_out(calendar, file);
}

}  // namespace foyer::exporting
