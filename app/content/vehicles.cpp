// vehicles/<id>.toml: one car, its scores with evidence, its drawing and its pictures.
#include <set>

#include "content/sections.h"

namespace foyer::content {
namespace {

constexpr std::int64_t kYuanMax = 100'000'000;

// [priority.safety] and [use.family]: points and what earns them.
std::map<std::string, domain::Score> read_scores(Table& file, const std::string& key, IdKind kind) {
  std::map<std::string, domain::Score> scores;
  std::set<std::string> given;
  std::optional<Table> all = file.optional_table(key);
  if (!all && file.has(key)) return scores;  // already refused as no table
  if (all) {
    for (const Word& id : all->keys()) {
      given.insert(id.text);
      file.reading().ids.refer(kind, id.text, id.spot);
      std::optional<Table> table = all->table(id.text);
      if (!table) continue;
      domain::Score& score = scores[id.text];
      score.points = static_cast<int>(table->whole("points", {0, 100, "points"}));
      score.evidence = table->text("evidence");
      table->done();
    }
  }
  const Spot spot = all ? all->spot() : Spot{file.spot().file, 0};
  file.reading().ids.need_all(kind, std::move(given), key, spot);
  return scores;
}

void check_order(Table& table, const domain::Profile& p) {
  if (!(p.hood < p.windscreen && p.windscreen < p.roof && p.roof < p.rear))
    table.fault(table.spot(),
                "hood, windscreen, roof and rear do not follow each other; each is expected to be "
                "greater than the one before");
  if (!(p.front_axle < p.rear_axle))
    table.fault(table.spot(), "front_axle is not before rear_axle; a smaller number is expected");
}

domain::Profile read_profile(Table& file) {
  domain::Profile p;
  std::optional<Table> table = file.optional_table("profile");
  if (!table) return p;
  p.length = table->number("length", {500, 1000}, p.length);
  p.height = table->number("height", {120, 330}, p.height);
  p.hood = table->number("hood", {0, 1}, p.hood);
  p.windscreen = table->number("windscreen", {0, 1}, p.windscreen);
  p.roof = table->number("roof", {0, 1}, p.roof);
  p.rear = table->number("rear", {0, 1}, p.rear);
  p.roof_drop = table->number("roof_drop", {0, 120}, p.roof_drop);
  p.deck = table->number("deck", {0, 200}, p.deck);
  p.clearance = table->number("clearance", {10, 120}, p.clearance);
  p.wheel_radius = table->number("wheel_radius", {30, 110}, p.wheel_radius);
  p.front_axle = table->number("front_axle", {0, 1}, p.front_axle);
  p.rear_axle = table->number("rear_axle", {0, 1}, p.rear_axle);
  check_order(*table, p);
  table->done();
  return p;
}

std::map<std::string, std::string> read_pictures(Table& file, std::vector<Word>& pictures) {
  std::map<std::string, std::string> all;
  std::optional<Table> table = file.optional_table("pictures");
  if (!table) return all;
  for (const Word& position : table->keys()) {
    if (position.text != "side" && position.text != "tile")
      file.reading().ids.refer(IdKind::position, position.text, position.spot);
    const Word picture = table->word(position.text, "the name of a picture in assets");
    if (picture.text.empty()) continue;
    all[position.text] = picture.text;
    pictures.push_back(picture);
  }
  return all;
}

void read_prices(Table& file, domain::Vehicle& vehicle) {
  vehicle.price_from_yuan = file.whole("price_from", {1, kYuanMax, "yuan"});
  vehicle.price_to_yuan = file.whole("price_to", {1, kYuanMax, "yuan"});
  // A price_to that was refused reads as 1, and one fault is enough.
  if (vehicle.price_to_yuan > 1 && vehicle.price_to_yuan < vehicle.price_from_yuan)
    file.fault(file.spot_of("price_to"), "price_to is " + std::to_string(vehicle.price_to_yuan) +
                                             ", less than price_from, " +
                                             std::to_string(vehicle.price_from_yuan) +
                                             "; the dearest version's price is expected");
}

}  // namespace

domain::Vehicle read_vehicle(Table& file, std::string_view stem, std::vector<Word>& pictures) {
  domain::Vehicle vehicle;
  vehicle.id = file.local_id().text;
  if (!vehicle.id.empty() && vehicle.id != stem)
    file.fault(file.spot_of("id"), "id is " + in_quotes(vehicle.id) + "; " + in_quotes(stem) +
                                       ", the file's name, is expected");
  vehicle.name = file.text("name");
  vehicle.kind = file.text("kind");
  vehicle.tagline = file.text("tagline");
  vehicle.make = file.hint("make");
  if (const auto year = file.optional_whole("year", {1990, 2100}))
    vehicle.year = static_cast<int>(*year);
  read_prices(file, vehicle);
  vehicle.delivery_days = static_cast<int>(file.whole("delivery_days", {0, 3650, "days"}));
  for (Table& table : file.tables("specification", 0)) {
    domain::Specification& specification = vehicle.specifications.emplace_back();
    specification.name = table.text("name");
    specification.value = table.text("value");
    table.done();
  }
  vehicle.priorities = read_scores(file, "priority", IdKind::priority);
  vehicle.uses = read_scores(file, "use", IdKind::use);
  vehicle.profile = read_profile(file);
  vehicle.pictures = read_pictures(file, pictures);
  file.done();
  return vehicle;
}

}  // namespace foyer::content
