// The tours that the program plays of itself, each role's in a window of its own.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "visit/showroom.h"

namespace foyer::visit {
namespace {

namespace fs = std::filesystem;
using testing::AllOf;
using testing::HasSubstr;

Ran tour(const std::string& size, const Words& more) {
  VirtualScreen screen(size);
  Words words{"--pack", demo_pack().string(), "tour", "--size", size};
  words.insert(words.end(), more.begin(), more.end());
  return run(foyer(words), screen.surroundings(), 180);
}

TEST(the_tour, ends_well_and_prints_what_the_dealer_has) {
  TemporaryFolder out;
  const Ran ran = tour("1920x1080", {"--lang", "en", "--out", (out / "pictures").string(), "--home",
                                     (out / "fresh").string()});
  EXPECT_EQ(ran.code, 0) << ran.out << ran.errors;
  EXPECT_THAT(ran.out, AllOf(HasSubstr("phone = +8613800138000"),
                             HasSubstr("priorities = safety,comfort,economy"),
                             HasSubstr("every answer is in the dealer's database")));
  EXPECT_TRUE(fs::exists(out / "pictures/01-attract.png"));
}

TEST(the_tour, fails_when_the_dealers_database_cannot_be_written) {
  TemporaryFolder out;
  const Ran ran = tour("960x540", {"--out", (out / "pictures").string(), "--dealer",
                                   "sqlite:/proc/1/none/dealer.db"});
  EXPECT_NE(ran.code, 0);
  EXPECT_THAT(ran.out, HasSubstr("/proc/1/none"));
}

TEST(the_tour, of_the_desk_plays_a_day_that_the_dealer_has) {
  TemporaryFolder out;
  const Ran ran =
      tour("1280x800", {"--role", "desk", "--lang", "zh", "--out", out.path().string()});
  EXPECT_EQ(ran.code, 0) << ran.out << ran.errors;
  EXPECT_THAT(ran.out,
              AllOf(HasSubstr("party = 2"), HasSubstr("every answer is in the dealer's database")));
}

// Standing, where the list of what a guest has said must be scrolled.
TEST(the_tour, of_a_consultant_costs_eight_cards_no_tap_but_the_answers) {
  TemporaryFolder out;
  const Ran ran =
      tour("800x1280", {"--role", "consultant", "--lang", "en", "--out", out.path().string()});
  EXPECT_EQ(ran.code, 0) << ran.out << ran.errors;
  EXPECT_THAT(ran.out, AllOf(HasSubstr("eight cards: 4 answers, 3 swipes, nothing else"),
                             HasSubstr("outcome = following"),
                             HasSubstr("every answer is in the dealer's database")));
}

TEST(the_tour, of_a_manager_plays_a_morning_with_a_tablet_that_the_dealer_has) {
  TemporaryFolder out;
  const Ran ran =
      tour("1920x1200", {"--role", "manager", "--lang", "zh", "--out", out.path().string()});
  EXPECT_EQ(ran.code, 0) << ran.out << ran.errors;
  EXPECT_THAT(ran.out, AllOf(HasSubstr("ticket = A031"),
                             HasSubstr("every answer is in the dealer's database")));
}

}  // namespace
}  // namespace foyer::visit
