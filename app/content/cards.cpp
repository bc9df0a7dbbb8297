// cards/<vehicle id>.toml: the selling points of one car, each in four steps.
#include <set>

#include "content/sections.h"
#include "kit/base/calendar.h"

namespace foyer::content {
namespace {

std::vector<std::string> read_priorities(Table& table) {
  std::vector<std::string> priorities;
  std::set<std::string> seen;
  for (const Word& id : table.words(
           "priorities", "a list of priority ids, strongest first, such as [\"safety\"],")) {
    table.reading().ids.refer(IdKind::priority, id.text, id.spot);
    if (!seen.insert(id.text).second)
      table.fault(id.spot, "priorities names " + in_quotes(id.text) +
                               " twice; each priority is expected once");
    priorities.push_back(id.text);
  }
  return priorities;
}

std::map<std::string, Text> read_benefits(Table& table) {
  std::map<std::string, Text> benefits;
  std::optional<Table> all = table.optional_table("benefit_for");
  if (!all) return benefits;
  for (const Word& use : all->keys()) {
    table.reading().ids.refer(IdKind::use, use.text, use.spot);
    benefits[use.text] = all->text(use.text);
  }
  return benefits;
}

std::string read_expiry(Table& table) {
  const auto day = table.optional_word("expires", "a day such as \"2027-06-30\"");
  if (!day || day->text.empty() || is_day(day->text)) return day ? day->text : std::string();
  table.fault(day->spot,
              "expires is " + in_quotes(day->text) + "; a day such as \"2027-06-30\" is expected");
  return {};
}

domain::Card read_card(Table& table, std::string_view vehicle, std::vector<Word>& pictures) {
  domain::Card card;
  card.id = table.id(IdKind::card);
  card.vehicle = vehicle;
  const Word position = table.word("position", "the id of a position");
  card.position = position.text;
  if (!position.text.empty())
    table.reading().ids.refer(IdKind::position, position.text, position.spot);
  card.priorities = read_priorities(table);
  card.weight = static_cast<int>(table.whole("weight", {0, 100}));
  card.feature = table.text("feature");
  card.meaning = table.text("meaning");
  card.benefit = table.text("benefit");
  card.benefit_for = read_benefits(table);
  card.question = table.text("question");
  if (const auto spot = table.numbers("spot", 2, {0, 1})) {
    card.spot_x = (*spot)[0];
    card.spot_y = (*spot)[1];
    card.has_spot = true;
  }
  if (const auto picture = table.optional_word("picture", "the name of a picture in assets")) {
    card.picture = picture->text;
    if (!picture->text.empty()) pictures.push_back(*picture);
  }
  card.evidence = table.hint("evidence");
  card.expires = read_expiry(table);
  table.done();
  return card;
}

}  // namespace

std::vector<domain::Card> read_cards(Table& file, std::string_view vehicle,
                                     std::vector<Word>& pictures) {
  file.reading().ids.refer(IdKind::vehicle, std::string(vehicle), {file.spot().file, 0});
  std::vector<domain::Card> cards;
  for (Table& table : file.tables("card", 1)) cards.push_back(read_card(table, vehicle, pictures));
  file.done();
  return cards;
}

}  // namespace foyer::content
