// drives.toml: the cars that guests may drive, the routes, and what is said, signed and asked.
#include <algorithm>
#include <utility>

#include "content/sections.h"
#include "kit/base/calendar.h"

namespace foyer::content {

std::string read_day(Table& table, std::string_view key) {
  constexpr std::string_view kDay = "a day such as \"2027-06-30\"";
  const Word day = table.word(key, kDay);
  if (!day.text.empty() && !is_day(day.text))
    table.fault(day.spot, std::string(key) + " is " + in_quotes(day.text) + "; " +
                              std::string(kDay) + " is expected");
  return day.text;
}

std::string read_optional_day(Table& table, std::string_view key) {
  return table.has(key) ? read_day(table, key) : std::string();
}

domain::Energy read_energy(Table& table) {
  const Word word = table.word("energy", "\"fuel\" or \"electric\"");
  if (!word.text.empty() && word.text != "fuel" && word.text != "electric")
    table.fault(word.spot,
                "energy is " + in_quotes(word.text) + "; \"fuel\" or \"electric\" is expected");
  return word.text == "electric" ? domain::Energy::electric : domain::Energy::fuel;
}

namespace {

int read_time(Table& table, std::string_view key, int fallback) {
  constexpr std::string_view kTime = "a time of the day such as \"09:00\"";
  const auto word = table.optional_word(key, kTime);
  if (!word) return fallback;
  const auto minute = minute_of_day(word->text);
  if (!minute && !word->text.empty())
    table.fault(word->spot, std::string(key) + " is " + in_quotes(word->text) + "; " +
                                std::string(kTime) + " is expected");
  return minute.value_or(fallback);
}

int read_whole(Table& table, std::string_view key, const WholeRange& range, int fallback) {
  const auto whole = table.optional_whole(key, range);
  return whole ? static_cast<int>(*whole) : fallback;
}

domain::DrivePlanRules read_plan(Table& file) {
  domain::DrivePlanRules plan;
  std::optional<Table> table = file.optional_table("plan");
  if (!table) return plan;
  plan.opens_min = read_time(*table, "opens", plan.opens_min);
  plan.closes_min = read_time(*table, "closes", plan.closes_min);
  if (plan.closes_min <= plan.opens_min)
    table->fault(table->spot_of("closes"),
                 "closes is not after opens; the end of the last drive is expected");
  plan.slot_min = read_whole(*table, "slot_minutes", {5, 240, "minutes"}, plan.slot_min);
  plan.cleaning_min =
      read_whole(*table, "cleaning_minutes", {0, 240, "minutes"}, plan.cleaning_min);
  plan.days = read_whole(*table, "days", {1, 62, "days"}, plan.days);
  plan.late_after_min =
      read_whole(*table, "late_after_minutes", {0, 240, "minutes"}, plan.late_after_min);
  plan.low_energy_percent =
      read_whole(*table, "low_energy_percent", {0, 90, "percent"}, plan.low_energy_percent);
  plan.remind_days = read_whole(*table, "remind_days", {0, 365, "days"}, plan.remind_days);
  table->done();
  return plan;
}

domain::MayDrive read_may_drive(Table& file) {
  domain::MayDrive may;
  std::optional<Table> table = file.optional_table("may_drive");
  if (!table) return may;
  may.held_years_min = read_whole(*table, "held_years", {0, 20, "years"}, may.held_years_min);
  may.held_stops = table->truth("held_stops", may.held_stops);
  table->done();
  return may;
}

// How long pictures are kept. Neither table has to be there: then none is taken.
domain::PictureRules read_picture_rules(Table& file) {
  domain::PictureRules rules;
  const auto days = [&file](std::string_view key) {
    std::optional<Table> table = file.optional_table(key);
    if (!table) return 0;
    const int kept = static_cast<int>(table->whole("days", {1, 730, "days"}));
    table->done();
    return kept;
  };
  rules.licence_days = days("licence_picture");
  rules.damage_days = days("damage_picture");
  return rules;
}

domain::DemoCar read_car(Table& table) {
  domain::DemoCar car;
  car.id = table.id(IdKind::demo_car);
  const Word vehicle = table.word("vehicle", "the id of a vehicle");
  car.vehicle = vehicle.text;
  if (!vehicle.text.empty()) table.reading().ids.refer(IdKind::vehicle, vehicle.text, vehicle.spot);
  car.name = table.text("name");
  car.plate = table.word("plate", "the car's number plate").text;
  car.energy = read_energy(table);
  car.odometer_km = static_cast<int>(table.whole("odometer_km", {0, 2'000'000, "km"}));
  for (const Word& one : table.words("licences", "classes of licence such as \"C1\""))
    car.licences.push_back(one.text);
  car.insured_until = read_day(table, "insured_until");
  car.inspected_until = read_day(table, "inspected_until");
  if (table.has("retires_on")) car.retires_on = read_day(table, "retires_on");
  car.insurance = table.text("insurance");
  car.keys = table.hint("keys");
  table.done();
  return car;
}

domain::RoutePoint read_point(Table& table, std::vector<std::string>& seen) {
  domain::RoutePoint point;
  const Word id = table.local_id();
  point.id = id.text;
  if (!id.text.empty() && std::ranges::find(seen, id.text) != seen.end())
    table.fault(id.spot, "the point id " + in_quotes(id.text) +
                             " stands twice on this route; every point needs its own");
  seen.push_back(id.text);
  point.text = table.text("text");
  point.hint = table.hint("hint");
  const Word priority = table.word("priority", "the id of a priority");
  point.priority = priority.text;
  if (!priority.text.empty())
    table.reading().ids.refer(IdKind::priority, priority.text, priority.spot);
  if (const auto at = table.numbers("at", 2, {0, 1})) {
    point.x = at->at(0);
    point.y = at->at(1);
  }
  table.done();
  return point;
}

domain::DriveRoute read_route(Table& table) {
  constexpr std::size_t kLinePoints = 16;  // x and y each
  domain::DriveRoute route;
  route.id = table.id(IdKind::route);
  route.text = table.text("text");
  route.metres = static_cast<int>(table.whole("metres", {100, 200'000, "metres"}));
  route.minutes = static_cast<int>(table.whole("minutes", {1, 480, "minutes"}));
  route.limit_kmh = static_cast<int>(table.whole("limit_kmh", {10, 200, "km/h"}));
  if (const auto line = table.numbers("line", 2 * kLinePoints, {0, 1})) route.line = *line;
  std::vector<std::string> seen;
  for (Table& point : table.tables("point", 0)) route.points.push_back(read_point(point, seen));
  table.done();
  return route;
}

domain::DriveAspect read_aspect(Table& table) {
  domain::DriveAspect aspect;
  aspect.id = table.id(IdKind::aspect);
  aspect.text = table.text("text");
  if (const auto priority = table.optional_word("priority", "the id of a priority")) {
    aspect.priority = priority->text;
    if (!priority->text.empty())
      table.reading().ids.refer(IdKind::priority, priority->text, priority->spot);
  }
  table.done();
  return aspect;
}

// A dealer who does not drive at home has no such table.
int read_travel(Table& file) {
  std::optional<Table> table = file.optional_table("at_home");
  if (!table) return 0;
  const auto minutes = table->whole("travel_minutes", {5, 240, "minutes"});
  table->done();
  return static_cast<int>(minutes);
}

// Where the last drive of the day would end after closing, nothing could be booked at all.
void check_lengths(const domain::TestDrives& all, Table& file) {
  const int open = all.plan.closes_min - all.plan.opens_min;
  for (const domain::DriveRoute& route : all.routes)
    if (all.travel_min > 0 && route.minutes <= open && route.minutes + 2 * all.travel_min > open)
      file.fault(file.spot_of("at_home"),
                 "the route " + in_quotes(route.id) + " takes " + std::to_string(route.minutes) +
                     " minutes, with both ways of [at_home] more than a day of [plan]; shorter "
                     "ways, or longer hours, are expected");
  for (const domain::DriveRoute& route : all.routes)
    if (route.minutes > open)
      file.fault(file.spot_of("route"), "the route " + in_quotes(route.id) + " takes " +
                                            std::to_string(route.minutes) +
                                            " minutes, more than a day of [plan]; a shorter one, "
                                            "or longer hours, are expected");
}

}  // namespace

domain::TestDrives read_test_drives(Table& file) {
  constexpr std::size_t kAspectsMax = 6;  // with verdict and consultant, one screen and 8 touches
  domain::TestDrives all;
  all.plan = read_plan(file);
  all.may_drive = read_may_drive(file);
  all.pictures = read_picture_rules(file);
  for (Table& table : file.tables("car", 1)) all.cars.push_back(read_car(table));
  for (Table& table : file.tables("route", 1)) all.routes.push_back(read_route(table));
  all.refusals = read_choices(file, "refusal", IdKind::refusal, 1);
  all.briefing = read_choices(file, "briefing", IdKind::briefing, 1);
  all.clauses = read_choices(file, "clause", IdKind::clause, 1);
  for (Table& table : file.tables("aspect", 1)) all.aspects.push_back(read_aspect(table));
  if (all.aspects.size() > kAspectsMax)
    file.fault(file.spot_of("aspect"), "there are " + std::to_string(all.aspects.size()) +
                                           " aspects; 6 at most are expected, one screen's worth");
  all.fits = read_choices(file, "fit", IdKind::fit, 2);
  all.damages = read_choices(file, "damage", IdKind::damage, 1);
  all.uses = read_choices(file, "use", IdKind::car_use, 0);
  all.travel_min = read_travel(file);
  check_lengths(all, file);
  file.done();
  return all;
}

}  // namespace foyer::content
