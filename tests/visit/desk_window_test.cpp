// Whose visit it was, at a real desk: two records of one person are made one and two again, and a
// guest who asks for it is forgotten. What was touched is what the log, the search and the dealer's
// database say.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "visit/staff.h"

namespace foyer::visit {
namespace {

using testing::HasSubstr;
using testing::Not;

// Two records of one person, one of them under a slip of the pen, as they are typed here; and what
// the screen says of them.
struct Case {
  const char* name = "";
  const char* size = "";
  const char* configuration = "";
  const char* manager = "";
  int first_candidate = -1;  // -1: letters are written as they are
  const char *one = "", *other = "";
  int other_candidate = -1;
  const char* search = "";
  const char *found_one = "", *found_two = "";
  const char *visits_one = "", *visits_two = "";
};

const Case kCases[] = {
    {"in_english", "1280x800", "language = \"en\"\n", "Linda", -1, "Emily Carter", "Emily Cater",
     -1, "emily", "1 found", "2 found", "1 visit", "2 visits"},
    {"in_chinese", "1280x800", "", "linlan", 0, "wangjianguo", "wangjianguo", 1, "wjg", "找到 1 位",
     "找到 2 位", "到店 1 次", "到店 2 次"},
};

class TheDesk : public testing::TestWithParam<Case> {
 protected:
  TheDesk()
      : desk_({.size = GetParam().size,
               .role = "desk",
               .configuration = GetParam().configuration,
               .texts = true}) {}

  bool is_pinyin() const { return GetParam().first_candidate >= 0; }
  void registers(const std::string& letters, int candidate, const std::string& phone) {
    desk_.touch_to("register", "desk-walk-in");
    desk_.wait_for_target("key.space");
    if (is_pinyin()) desk_.wait_until_gone("key.shift");
    write_name(desk_, letters, candidate);
    if (!phone.empty()) {
      desk_.touch("field.phone");
      desk_.wait_for_target("consent");
      desk_.type(phone);
      desk_.touch("consent");
    }
    desk_.touch_to("save", "desk-board");
  }
  // From the board to what the search finds.
  void searches(const char* found) {
    desk_.touch_to("search", "desk-search");
    desk_.wait_for_target("key.space");
    desk_.type(GetParam().search);
    desk_.wait_for_words(found);
  }
  void makes_one_of_two() {
    searches(GetParam().found_two);
    desk_.touch_to("found.0", "desk-search.person");
    desk_.touch_to("merge", "desk-search");
    desk_.wait_for_target("key.space");
    desk_.type(GetParam().search);
    desk_.wait_for_words(GetParam().found_one);  // but for whose record it is
    desk_.touch_to("found.0", "desk-search.merge");
    desk_.touch_to("one", "desk-search.person");
    desk_.wait_for_one({"separate."});
  }
  void back_to_the_board() {
    desk_.touch("close");
    desk_.wait_until_gone("close");
    desk_.touch_to("back", "desk-board");
  }
  std::string log() const {
    const Ran shown = desk_.command({"log", "show"});
    EXPECT_EQ(shown.code, 0) << shown.errors;
    return shown.out;
  }
  std::size_t facts(const std::string& kind) const {
    return rows(desk_.dealer_file(), "SELECT seq FROM event WHERE kind = '" + kind + "'").size();
  }

  Showroom desk_;
};

TEST_P(TheDesk, makes_one_of_two_records_and_two_again_and_forgets_who_asks_for_it) {
  desk_.open();
  make_manager(desk_, GetParam().manager, GetParam().first_candidate);
  registers(GetParam().one, GetParam().first_candidate, "13900001111");
  registers(GetParam().other, GetParam().other_candidate, "");

  makes_one_of_two();
  back_to_the_board();
  searches(GetParam().found_one);
  desk_.touch_to("found.0", "desk-search.person");
  desk_.wait_for_words(GetParam().visits_two);
  desk_.touch(desk_.wait_for_one({"separate."}));
  desk_.wait_for_words(GetParam().visits_one);
  back_to_the_board();
  searches(GetParam().found_two);
  EXPECT_THAT(log(), HasSubstr("guest.linked"));

  // The one whose number is known asks to be forgotten.
  desk_.touch_to("back", "desk-board");
  desk_.touch_to("search", "desk-search");
  desk_.touch("key.symbols");
  desk_.wait_for_target("key.1");
  desk_.type("1111");
  desk_.touch_to("found.0", "desk-search.person");
  desk_.touch_to("erase", "desk-search.erase");
  desk_.touch_to("erase", "desk-search.erase-sure");
  desk_.touch_to("erase_now", "desk-board.erased");
  desk_.touch_to("understood", "desk-board");
  searches(GetParam().found_one);

  const auto register_ = wait_for_register(desk_.dealer_file(), 2, "purpose");
  ASSERT_EQ(register_.size(), 2u);
  EXPECT_EQ(register_[0].at("guest"), std::nullopt);
  EXPECT_EQ(register_[0].at("phone"), std::nullopt);
  EXPECT_NE(register_[1].at("guest"), std::nullopt);
  EXPECT_THAT(log(), HasSubstr("guest.erased"));
  EXPECT_THAT(log(), Not(HasSubstr("13900001111")));
  EXPECT_EQ(desk_.command({"log", "verify"}).code, 0);
  EXPECT_EQ(facts("guest.erased"), 1u);
}

INSTANTIATE_TEST_SUITE_P(Desk, TheDesk, testing::ValuesIn(kCases),
                         [](const auto& one) { return std::string(one.param.name); });

}  // namespace
}  // namespace foyer::visit
