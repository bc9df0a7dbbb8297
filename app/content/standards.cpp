// standards.toml: areas and items of the rounds, and the scorecards.
#include <algorithm>

#include "content/sections.h"

namespace foyer::content {
namespace {

constexpr std::int64_t kWeightMax = 20, kLimitMax = 10'000, kDaysMax = 60, kPoints = 100,
                       kPictureDaysMax = 730;
constexpr NumberRange kPercent{0, 100};
constexpr int kWhole_percent = 100;
constexpr std::size_t kAreasMax = 8, kStepsMax = 8, kItemsMax = 20, kRoundsMax = 4, kModulesMax = 6,
                      kCardsMax = 2;

domain::StandardArea read_area(Table& table, bool has_hours) {
  domain::StandardArea area;
  area.id = table.id(IdKind::standard_area);
  area.text = table.text("text");
  area.observed = table.truth("observed", false);
  if (table.has("often")) {
    area.often = static_cast<domain::HowOften>(read_known(table, "often", domain::kHowOften));
    if (area.observed)
      table.fault(table.spot_of("often"),
                  "the area " + in_quotes(area.id) +
                      " is observed beside a guest, so it has no hour; observed without often is "
                      "expected");
    else if (domain::needs_hours(*area.often) && !has_hours)
      table.fault(table.spot_of("often"),
                  "the area " + in_quotes(area.id) +
                      " goes by the hours in which you are open, and showroom.toml does not say "
                      "them; [open] with from = \"09:00\" and to = \"18:00\" is expected there");
  }
  table.done();
  return area;
}

domain::StandardItem read_standard_item(Table& table) {
  domain::StandardItem item;
  item.id = table.id(IdKind::standard_item);
  const Word area = table.word("area", "the id of an [[area]]");
  item.area = area.text;
  if (!area.text.empty()) table.reading().ids.refer(IdKind::standard_area, area.text, area.spot);
  item.text = table.text("text");
  if (table.has("hint")) item.hint = table.text("hint");
  if (const auto weight = table.optional_whole("weight", {1, kWeightMax, "a weight"}))
    item.weight = static_cast<int>(*weight);
  item.critical = table.truth("critical", false);
  item.picture = table.truth("picture", false);
  if (table.has("measured"))
    item.measured = domain::kMeasuredRules[read_known(table, "measured", domain::kMeasuredRules)];
  if (const auto limit = table.optional_whole("limit", {1, kLimitMax, "the rule's limit"}))
    item.limit = static_cast<int>(*limit);
  if (domain::has_limit(item.measured) && item.limit == 0)
    table.fault(table.spot(), "measured is " + in_quotes(item.measured) +
                                  " and has no limit; limit = minutes (waits) or percent (filed) "
                                  "is expected");
  table.done();
  return item;
}

domain::ScoreModule read_module(Table& table, std::size_t rounds) {
  domain::ScoreModule one;
  one.id = table.local_id().text;
  one.text = table.text("text");
  if (const auto weights = table.numbers("weights", rounds, kPercent))
    for (const double weight : *weights) one.weights.push_back(static_cast<int>(weight));
  one.weights.resize(rounds, 0);
  table.done();
  return one;
}

// A round's modules weigh a hundred together, or none of them has a part in it.
void check_weights(Table& table, const domain::Scorecard& card) {
  int rounds = 0;
  for (std::size_t i = 0; i < card.rounds.size(); ++i) {
    int sum = 0;
    for (const domain::ScoreModule& one : card.modules) sum += one.weights[i];
    if (sum != kWhole_percent && sum != 0)
      table.fault(table.spot(), "the modules' weights of round " + std::to_string(i + 1) + " of " +
                                    in_quotes(card.id) + " come to " + std::to_string(sum) +
                                    " %; 100 % is expected, or 0 for a round without scores");
    rounds += card.rounds[i].weight;
  }
  if (rounds != kWhole_percent)
    table.fault(table.spot(), "the rounds of " + in_quotes(card.id) + " weigh " +
                                  std::to_string(rounds) + " % together; 100 % is expected");
  for (std::size_t i = 0; i < card.modules.size(); ++i)
    for (std::size_t j = 0; j < i; ++j)
      if (card.modules[i].id == card.modules[j].id)
        table.fault(table.spot(), "the module " + in_quotes(card.modules[i].id) +
                                      " stands twice in " + in_quotes(card.id) +
                                      "; once is expected");
}

domain::Scorecard read_card(Table& table) {
  domain::Scorecard card;
  card.id = table.id(IdKind::scorecard);
  card.text = table.text("text");
  if (table.has("note")) card.note = table.text("note");
  if (const auto most = table.optional_whole("most", {1, kPoints, "points"}))
    card.most = static_cast<int>(*most);
  if (const auto pass = table.optional_whole("pass", {1, card.most, "points"}))
    card.pass = static_cast<int>(*pass);
  for (Table& round : table.tables("round", 1)) {
    domain::ScoreRound& one = card.rounds.emplace_back();
    one.text = round.text("text");
    one.weight = static_cast<int>(round.whole("weight", {0, kPoints, "percent"}));
    round.done();
  }
  for (Table& module : table.tables("module", 1))
    card.modules.push_back(read_module(module, card.rounds.size()));
  at_most(table, "round", card.rounds.size(), kRoundsMax);
  at_most(table, "module", card.modules.size(), kModulesMax);
  check_weights(table, card);
  table.done();
  return card;
}

void check_areas(Table& file, const domain::StandardRules& rules) {
  std::size_t steps = 0;
  for (const domain::StandardArea& area : rules.areas) {
    steps += area.observed ? 1 : 0;
    std::size_t count = 0;
    for (const domain::StandardItem& item : rules.items) {
      if (item.area != area.id) continue;
      ++count;
      if (area.observed && !item.measured.empty())
        file.fault(file.spot(), "the item " + in_quotes(item.id) +
                                    " is measured, which tells of the whole house, and its area " +
                                    in_quotes(area.id) +
                                    " is observed beside one guest; one of the two is expected");
    }
    if (count == 0)
      file.fault(file.spot(),
                 "the area " + in_quotes(area.id) + " has no [[item]]; at least one is expected");
    if (count > kItemsMax)
      file.fault(file.spot(), "the area " + in_quotes(area.id) + " has " + std::to_string(count) +
                                  " items; 20 at most are expected");
  }
  at_most(file, "area", rules.areas.size() - steps, kAreasMax);
  if (steps > kStepsMax)
    file.fault(file.spot(), "there are " + std::to_string(steps) +
                                " areas with observed = true; 8 at most are expected");
}

}  // namespace

domain::StandardRules read_standards(Table& file, bool has_hours) {
  domain::StandardRules rules;
  if (const auto target = file.optional_whole("target", {1, kPoints, "points of a hundred"}))
    rules.target = static_cast<int>(*target);
  if (const auto days = file.optional_whole("due_days", {0, kDaysMax, "days"}))
    rules.due_days = static_cast<int>(*days);
  if (auto picture = file.optional_table("fault_picture")) {
    rules.picture_days = static_cast<int>(picture->whole("days", {1, kPictureDaysMax, "days"}));
    picture->done();
  }
  for (Table& table : file.tables("area", 0)) rules.areas.push_back(read_area(table, has_hours));
  for (Table& table : file.tables("item", 0)) rules.items.push_back(read_standard_item(table));
  for (Table& table : file.tables("scorecard", 0)) rules.cards.push_back(read_card(table));
  check_areas(file, rules);
  const bool wanted = std::ranges::any_of(rules.items, &domain::StandardItem::picture);
  if (wanted && rules.picture_days == 0)
    file.fault(file.spot(),
               "an [[item]] has picture = true, and how long pictures are kept is not said; "
               "[fault_picture] with days = 90 is expected");
  if (!rules.kept())
    file.fault(file.spot(), "there is neither an [[area]] nor a [[scorecard]]; one is expected");
  at_most(file, "scorecard", rules.cards.size(), kCardsMax);
  file.done();
  return rules;
}

}  // namespace foyer::content
