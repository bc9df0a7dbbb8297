// Whole visits through a real window, from outside: what was touched is what the dealer has.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "visit/pack_copy.h"
#include "visit/showroom.h"
#include "visit/ways.h"

namespace foyer::visit {
namespace {

using testing::HasSubstr;
using testing::Not;

std::string first_car(const Showroom& showroom) {
  for (const auto& [target, place] : showroom.seen().targets)
    if (target.starts_with("model.")) return target;
  return "model.?";
}

// Reads a card to its question and answers it.
void judge_a_card(Showroom& showroom, const std::string& level) {
  for (int step = 0; step < 3; ++step) showroom.touch("next");
  showroom.touch(level);
  showroom.wait_until_gone(level);
}

void expect_row(const Row& row, const Row& expected) {
  for (const auto& [column, value] : expected) {
    const auto there = row.find(column);
    ASSERT_NE(there, row.end()) << column;
    EXPECT_EQ(there->second, value) << column;
  }
}

void write_chinese_name(Showroom& showroom) {
  wait_for_pinyin(showroom);
  showroom.type("wangjianguo");
  showroom.touch("candidate.0");
  showroom.wait_until_gone("candidate.0");
}

TEST(a_visit_in_a_real_window, in_chinese_on_a_landscape_screen_is_in_the_dealers_database) {
  Showroom showroom({.size = "1920x1080", .dealer = {}, .before = {}});
  showroom.open();
  showroom.touch_to("begin", "welcome");
  showroom.touch_to("purpose.look", "name");
  write_chinese_name(showroom);
  showroom.touch_to("honorific.mr", "phone");
  showroom.type("13800138000");
  showroom.touch_to("next", "party");
  showroom.touch_to("party.3", "use");
  showroom.tell_needs();
  showroom.touch_to(first_car(showroom), "cards");
  judge_a_card(showroom, "level.3");
  showroom.touch_to("ask_consultant", "thanks");
  showroom.touch("source.friend");

  const auto register_ = wait_for_register(showroom.dealer_file(), 1, "priorities");
  ASSERT_EQ(register_.size(), 1u);
  expect_row(register_[0], {{"guest", "王建国"},
                            {"honorific", "mr"},
                            {"phone", "+8613800138000"},
                            {"party", "3"},
                            {"first_visit", "1"},
                            {"purpose", "look"},
                            {"source", "friend"},
                            {"use", "family"},
                            {"budget_min", "200000"},
                            {"budget_max", "300000"},
                            {"timing", "month"},
                            {"priorities", "safety,comfort,economy"},
                            {"cards_presented", "2"},
                            {"consultant", std::nullopt},
                            {"ticket", "A001"}});
  // The answer itself has no column, but the fact is there.
  const auto judged =
      rows(showroom.dealer_file(), "SELECT body FROM event WHERE kind = 'card.judged'");
  ASSERT_EQ(judged.size(), 1u);
  EXPECT_THAT(judged[0].at("body").value_or(""), HasSubstr("3"));
}

TEST(a_visit_in_a_real_window, in_english_on_a_portrait_screen_is_in_the_dealers_database) {
  Showroom showroom({.size = "1080x1920", .dealer = {}, .before = {}});
  showroom.open();
  showroom.touch_to("begin", "welcome");
  showroom.touch("language.en");
  showroom.touch_to("purpose.again", "phone");
  wait_for_the_rules_of_numbers(showroom);
  showroom.type("13900001111");
  showroom.touch_to("next", "thanks");
  showroom.touch_to("tell_name", "name");
  showroom.wait_for_target("key.shift");
  showroom.type("Emily Carter");
  showroom.touch_to("honorific.ms", "thanks");
  showroom.touch_to("extra", "party");
  showroom.touch_to("party.2", "use");
  showroom.tell_needs();
  showroom.touch_to(first_car(showroom), "cards");
  showroom.touch_to("ask_consultant", "thanks");
  showroom.touch_to("finish", "attract");

  const auto register_ = wait_for_register(showroom.dealer_file(), 1, "models");
  ASSERT_EQ(register_.size(), 1u);
  expect_row(register_[0], {{"phone", "+8613900001111"},
                            {"party", "2"},
                            {"first_visit", "0"},
                            {"purpose", "again"},
                            {"guest", "Emily Carter"},
                            {"honorific", "ms"},
                            {"cards_presented", "1"}});
}

TEST(a_visit_in_a_real_window, without_a_name_or_a_phone_is_a_visit_all_the_same) {
  Showroom showroom({});
  showroom.open();
  showroom.touch_to("begin", "welcome");
  showroom.touch_to("purpose.look", "name");
  showroom.touch_to("skip", "phone");
  showroom.touch_to("skip", "party");
  showroom.touch_to("skip", "use");
  showroom.tell_needs();

  const auto register_ = wait_for_register(showroom.dealer_file(), 1, "priorities");
  ASSERT_EQ(register_.size(), 1u);
  expect_row(register_[0], {{"guest", std::nullopt},
                            {"phone", std::nullopt},
                            {"party", std::nullopt},
                            {"use", "family"},
                            {"timing", "month"}});
  const auto consents =
      rows(showroom.dealer_file(), "SELECT kind FROM event WHERE kind LIKE 'consent.%'");
  ASSERT_EQ(consents.size(), 1u);
  EXPECT_EQ(consents[0].at("kind"), "consent.refused");
}

TEST(a_visit_in_a_real_window, for_service_asks_nothing_about_buying_a_car) {
  Showroom showroom({});
  showroom.open();
  showroom.touch_to("begin", "welcome");
  showroom.touch_to("purpose.service", "phone");
  wait_for_the_rules_of_numbers(showroom);
  showroom.type("13800138000");
  showroom.touch_to("next", "thanks");

  const auto register_ = wait_for_register(showroom.dealer_file(), 1, "phone");
  ASSERT_EQ(register_.size(), 1u);
  expect_row(register_[0], {{"purpose", "service"},
                            {"phone", "+8613800138000"},
                            {"use", std::nullopt},
                            {"models", std::nullopt},
                            {"ticket", "A001"}});
}

TEST(a_guest_who_starts_over, leaves_no_trace_for_the_next_one) {
  Showroom showroom({});
  showroom.open();
  showroom.touch_to("begin", "welcome");
  showroom.touch_to("purpose.look", "name");
  wait_for_pinyin(showroom);
  const std::string name_before = showroom.picture();
  write_chinese_name(showroom);
  EXPECT_NE(showroom.picture(), name_before);
  showroom.touch_to("honorific.mr", "phone");
  showroom.type("13800138000");
  const std::string phone_written = showroom.picture();
  showroom.touch("start_over");
  showroom.touch_to("start_over.yes", "attract");

  showroom.touch_to("begin", "welcome");
  showroom.touch_to("purpose.look", "name");
  EXPECT_TRUE(showroom.picture() == name_before) << "the next guest sees another name page";
  showroom.touch_to("skip", "phone");
  EXPECT_FALSE(showroom.picture() == phone_written);
  showroom.touch_to("skip", "party");

  const auto register_ = wait_for_register(showroom.dealer_file(), 2, "purpose");
  ASSERT_EQ(register_.size(), 2u);
  EXPECT_EQ(register_[0].at("guest"), "王建国");  // what was confirmed stays known
  EXPECT_EQ(register_[0].at("phone"), std::nullopt);
  EXPECT_EQ(register_[1].at("guest"), std::nullopt);
  EXPECT_NE(register_[0].at("ticket"), register_[1].at("ticket"));
}

TEST(a_program_killed_in_the_middle_of_a_visit, has_kept_everything_that_its_screens_had_taken) {
  Showroom showroom({.size = "1920x1080", .dealer = "sqlite:/proc/1/none/dealer.db", .before = {}});
  showroom.open();
  showroom.touch_to("begin", "welcome");
  showroom.touch_to("purpose.look", "name");
  showroom.touch("honorific.ms");
  showroom.touch_to("skip", "phone");
  showroom.type("13800138000");
  showroom.touch_to("next", "party");
  showroom.touch_to("party.4", "use");
  showroom.touch_to("option.commute", "budget");
  showroom.kill();

  const Ran verified = showroom.command({"log", "verify"});
  EXPECT_EQ(verified.code, 0) << verified.errors;
  EXPECT_THAT(verified.out, HasSubstr("the chain is whole"));
  const Ran pushed = showroom.command({"sync", "--once"});
  EXPECT_EQ(pushed.code, 0) << pushed.errors;
  EXPECT_THAT(pushed.out, HasSubstr("pushed 6"));
  const auto register_ = walk_in_register(showroom.dealer_file());
  ASSERT_EQ(register_.size(), 1u);
  expect_row(
      register_[0],
      {{"honorific", "ms"}, {"phone", "+8613800138000"}, {"party", "4"}, {"use", "commute"}});

  showroom.open();  // and the next guest can come
  showroom.touch_to("begin", "welcome");
  showroom.touch_to("purpose.look", "name");
}

TEST(a_guest_who_walks_away, is_asked_and_then_forgotten) {
  PackCopy pack;
  pack.lose_patience();
  Showroom showroom({.size = "1920x1080", .pack = pack.path(), .dealer = {}, .before = {}});
  showroom.open();
  showroom.touch_to("begin", "welcome");
  showroom.touch_to("purpose.look", "name");
  showroom.wait_for_target("stay");  // the warning lies on the page
  showroom.touch("continue");        // and goes when the guest says so
  showroom.wait_until_gone("stay");
  EXPECT_EQ(showroom.seen().screen, "name");
  showroom.wait_for_target("stay");
  showroom.wait_for_screen("attract");
  const auto register_ = wait_for_register(showroom.dealer_file(), 1, "outcome");
  ASSERT_EQ(register_.size(), 1u);
}

}  // namespace
}  // namespace foyer::visit
