// The demo dealer's pack, as it stands in data/.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>

#include "content/pack.h"

namespace foyer::content {
namespace {

const Loaded& demo() {
  static const Loaded loaded = load(FOYER_SOURCE_DIR "/data", Depth::full);
  return loaded;
}

void expect_both(const Text& text, const std::string& where) {
  for (const Lang lang : kLangs) EXPECT_FALSE(text.in(lang).empty()) << where << " " << code(lang);
}

TEST(DemoPack, is_whole) {
  std::string faults;
  for (const Fault& fault : demo().faults) faults += to_string(fault) + "\n";
  EXPECT_EQ(faults, "");
}

TEST(DemoPack, shows_five_cars_at_six_positions_with_sixty_cards_or_more) {
  EXPECT_EQ(demo().content.vehicles.size(), 5u);
  EXPECT_EQ(demo().content.showroom.positions.size(), 6u);
  EXPECT_GE(demo().content.cards.size(), 60u);
}

TEST(DemoPack, tells_every_card_in_four_steps_and_both_languages) {
  for (const domain::Card& card : demo().content.cards) {
    expect_both(card.feature, card.id);
    expect_both(card.meaning, card.id);
    expect_both(card.benefit, card.id);
    expect_both(card.question, card.id);
    for (const auto& [use, text] : card.benefit_for) expect_both(text, card.id + " " + use);
  }
}

TEST(DemoPack, walks_round_every_car_by_every_position) {
  std::map<std::string, std::set<std::string>> seen;
  for (const domain::Card& card : demo().content.cards) seen[card.vehicle].insert(card.position);
  for (const domain::Vehicle& vehicle : demo().content.vehicles)
    EXPECT_EQ(seen[vehicle.id].size(), demo().content.showroom.positions.size()) << vehicle.id;
}

TEST(DemoPack, has_something_to_say_about_every_priority_of_every_car) {
  std::map<std::string, std::set<std::string>> seen;
  for (const domain::Card& card : demo().content.cards)
    seen[card.vehicle].insert(card.priorities.begin(), card.priorities.end());
  for (const domain::Vehicle& vehicle : demo().content.vehicles)
    for (const domain::Choice& priority : demo().content.questionnaire.priorities)
      EXPECT_TRUE(seen[vehicle.id].contains(priority.id)) << vehicle.id << " " << priority.id;
}

TEST(DemoPack, words_benefits_for_every_kind_of_use) {
  std::set<std::string> uses;
  for (const domain::Card& card : demo().content.cards)
    for (const auto& [use, text] : card.benefit_for) uses.insert(use);
  EXPECT_EQ(uses.size(), demo().content.questionnaire.uses.size());
}

// A budget that no car fits, or a gap that no range covers, would leave a guest without an answer.
TEST(DemoPack, has_budgets_that_follow_each_other_without_a_gap) {
  const auto& budgets = demo().content.questionnaire.budgets;
  ASSERT_FALSE(budgets.empty());
  EXPECT_EQ(budgets.front().min_yuan, 0);
  EXPECT_FALSE(budgets.back().max_yuan.has_value());
  for (std::size_t i = 1; i < budgets.size(); ++i) {
    ASSERT_TRUE(budgets[i - 1].max_yuan.has_value());
    EXPECT_LE(budgets[i].min_yuan - *budgets[i - 1].max_yuan, 1) << budgets[i].id;
  }
}

// Every key that stands in the demo pack is explained to dealers.
TEST(DemoPack, has_no_key_that_its_readme_does_not_name) {
  const std::filesystem::path folder = FOYER_SOURCE_DIR "/data";
  const auto text_of = [](const std::filesystem::path& file) {
    std::ostringstream text;
    text << std::ifstream(file).rdbuf();
    return text.str();
  };
  const std::string readme = text_of(folder / "README.md");
  const std::regex key("(?:^|\\n)(?:\\[+([a-z_.]+)\\]+|([a-z_]+) =)");
  std::size_t keys = 0;
  for (const char* file :
       {"showroom.toml", "questionnaire.toml", "grades.toml", "vehicles/s7.toml"}) {
    const std::string text = text_of(folder / file);
    for (std::sregex_iterator at(text.begin(), text.end(), key), end; at != end; ++at, ++keys) {
      const std::string table = (*at)[1].str();
      // [priority.power] is explained as [priority.safety] is.
      const std::string word = table.empty()                    ? (*at)[2].str()
                               : table.starts_with("question.") ? table
                                                                : table.substr(0, table.find('.'));
      EXPECT_NE(readme.find(word), std::string::npos) << file << ": " << word;
    }
  }
  EXPECT_GT(keys, 100u);
}

}  // namespace
}  // namespace foyer::content
