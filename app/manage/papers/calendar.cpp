#include "manage/papers/calendar.h"

#include <algorithm>
#include <array>
#include <ctime>
#include <set>
#include <tuple>
#include <utility>
#include <vector>

#include "manage/papers/take_out.h"
#include "manage/reports/drive_values.h"
#include "steps/drive/plan.h"

namespace foyer::exporting {
namespace {

using domain::DriveFile;

constexpr std::size_t kOctetsOfALine = 75;
constexpr std::int64_t kMinute_ms = 60'000;

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

// A stretch of time that has a car: a drive of a guest, one that is booked for somebody who has not
// come yet, or another use.
struct Event {
  std::string uid, car, route, consultant, use;
  bool ride = false, at_home = false, cancelled = false;
  bool wants_car = false;  // it is neither over nor missed
  std::int64_t from_ms = 0, to_ms = 0, said_ms = 0;
};
using Events = std::vector<Event>;

Event event_of(const DriveFile& file, std::int64_t now_ms) {
  const std::int64_t way = file.booked.way_min() * kMinute_ms;
  const std::int64_t from = file.out ? file.out->at_ms - way : file.booked.from_ms;
  const std::int64_t planned = file.booked.minutes * kMinute_ms;
  const std::int64_t to = file.back ? file.back->at_ms + way : from + planned;
  return {.uid = file.id,
          .car = reports::drive_car(file),
          .route = file.booked.route,
          .consultant = file.booked.consultant,
          .use = {},
          .ride = file.booked.ride,
          .at_home = file.booked.at_home,
          .cancelled = file.cancelled && !file.out,
          .wants_car = !file.is_over() && !reports::is_missed(file, now_ms),
          .from_ms = from,
          .to_ms = std::max(to, from),
          .said_ms = file.booked_by.at.unix_ms()};
}

// Its drive has the appointment's name once a visit has it: then that is the event.
void add_appointments(Events& all, const domain::House& house, const TimeZone& zone,
                      std::int64_t now_ms) {
  for (const auto& [id, one] : house.appointments) {
    const domain::AppointmentMade& made = one.made;
    const auto from =
        made.from_ms > 0 ? std::optional(made.from_ms) : domain::moment(zone, made.day, made.time);
    if (made.car.empty() || one.erased || !from) continue;
    bool taken = false, gone = false;
    for (const Id& kept : one.kept_by) {
      const domain::Visit* visit = house.visit(kept);
      taken = taken || (visit != nullptr && visit->drive_file(id.hex()) != nullptr);
      gone = gone || (visit != nullptr && visit->left_ms);
    }
    if (taken) continue;
    const std::int64_t to = *from + made.minutes * kMinute_ms;
    const bool off = one.cancelled || gone;
    all.push_back({.uid = id.hex(),
                   .car = made.car,
                   .route = made.route,
                   .consultant = made.consultant,
                   .use = {},
                   .ride = made.ride,
                   .at_home = made.at_home,
                   .cancelled = off,
                   .wants_car = !off && to >= now_ms,
                   .from_ms = *from,
                   .to_ms = to,
                   .said_ms = one.made_at.unix_ms()});
  }
}

// Where nobody knows when the car is back, it is away until now at least.
void add_uses(Events& all, const domain::House& house, std::int64_t now_ms) {
  for (const auto& [car, use] : house.cars_away) {
    const std::int64_t from = use.away.from_ms;
    const std::int64_t known = use.away.until_ms == 0 ? now_ms : use.away.until_ms;
    all.push_back({.uid = car + "-" + std::to_string(from),
                   .car = car,
                   .route = {},
                   .consultant = {},
                   .use = use.away.use,
                   .wants_car = true,
                   .from_ms = from,
                   .to_ms = std::max({known, now_ms, from}),
                   .said_ms = use.by.at.unix_ms()});
  }
}

Events events_of(const domain::House& house, const TimeZone& zone, std::int64_t now_ms) {
  Events all;
  for (const auto& [id, visit] : house.visits)
    for (const DriveFile& file : visit.drive_files) all.push_back(event_of(file, now_ms));
  add_appointments(all, house, zone, now_ms);
  add_uses(all, house, now_ms);
  std::ranges::sort(all, {}, [](const Event& one) { return std::tie(one.from_ms, one.uid); });
  return all;
}

// The names of those that want a car which another one has then.
std::set<std::string> contested(const Events& events) {
  std::vector<domain::Busy> busy;
  for (const Event& one : events)
    if (one.wants_car)
      busy.push_back({.car = one.car,
                      .consultant = {},
                      .from_ms = one.from_ms,
                      .to_ms = one.to_ms,
                      .visit = {},
                      .drive = one.uid});
  std::set<std::string> names;
  const domain::Bookings booked(std::move(busy), {});
  for (const domain::Clash& clash : booked.clashes()) {
    names.insert(clash.first.drive);
    names.insert(clash.second.drive);
  }
  return names;
}

std::string car_in_words(const domain::Content& content, const std::string& id, Lang lang) {
  const domain::DemoCar* car = content.test_drives.car(id);
  if (car == nullptr) return id;
  const domain::Vehicle* model = content.vehicle(car->vehicle);
  return (model != nullptr ? model->name.in(lang) + " " : "") + car->name.in(lang) + " " +
         car->plate;
}

std::string what_for(const domain::Content& content, const Event& event, Lang lang) {
  if (!event.use.empty()) {
    const auto* use = domain::find_by_id(content.test_drives.uses, event.use);
    return use != nullptr ? use->text.in(lang) : event.use;
  }
  const bool zh = lang == Lang::zh;
  if (event.ride && event.at_home) return zh ? "上门试乘" : "ride at home";
  if (event.ride) return zh ? "试乘" : "ride";
  if (event.at_home) return zh ? "上门试驾" : "test drive at home";
  return zh ? "试驾" : "test drive";
}

std::string told_of(const domain::House& house, const domain::Content& content, const Event& event,
                    Lang lang) {
  const domain::DriveRoute* route = content.test_drives.route(event.route);
  std::string text = route != nullptr ? route->text.in(lang) : event.route;
  if (!event.consultant.empty())
    text += (text.empty() ? "" : "\n") + house.name_of(event.consultant);
  return text;
}

std::string written(const domain::House& house, const domain::Content& content, const Event& event,
                    bool is_contested, Lang lang) {
  const char* status = event.cancelled ? "CANCELLED" : is_contested ? "TENTATIVE" : "CONFIRMED";
  return "BEGIN:VEVENT\r\n" + line("UID", event.uid + "@foyer") +
         line("DTSTAMP", utc(event.said_ms)) + line("DTSTART", utc(event.from_ms)) +
         line("DTEND", utc(event.to_ms)) +
         line("SUMMARY", escaped(car_in_words(content, event.car, lang) + " · " +
                                 what_for(content, event, lang))) +
         line("DESCRIPTION", escaped(told_of(house, content, event, lang))) +
         line("CATEGORIES", escaped(event.car)) + line("STATUS", status) + "END:VEVENT\r\n";
}

}  // namespace

std::string fleet_calendar(const domain::House& house, const domain::Content& content,
                           const reports::Days& days, Lang lang, std::int64_t now_ms) {
  const TimeZone& zone = content.showroom.time_zone;
  const Events events = events_of(house, zone, now_ms);
  const std::set<std::string> twice = contested(events);
  std::string text;
  for (const Event& event : events) {
    const bool begins_later = zone.day(event.from_ms) > days.to;
    if (begins_later || zone.day(event.use.empty() ? event.from_ms : event.to_ms) < days.from)
      continue;
    text += written(house, content, event, twice.contains(event.uid), lang);
  }
  if (text.empty()) return {};
  return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Foyer//Test cars//EN\r\n"
         "CALSCALE:GREGORIAN\r\nMETHOD:PUBLISH\r\n" +
         line("X-WR-CALNAME", lang == Lang::zh ? "试驾车" : "Test cars") + text +
         "END:VCALENDAR\r\n";
}

Result<void> write_calendar(const std::string& calendar, const std::filesystem::path& file) {
  return take_out(calendar, file);
}

}  // namespace foyer::exporting
