// One broken pack for every fault there is: the file, the line and the words have to be right, and
// nothing else may be reported.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <ostream>

#include "content/small_pack.h"

namespace foyer::content {
namespace {

struct Broken {
  const char* name;   // the test's
  const char* file;   // which file is changed, and where the fault is expected
  const char* from;   // this text …
  const char* to;     // … becomes this one
  const char* line;   // the fault's line is the first that holds this; "": the file as a whole
  const char* words;  // what the fault says
  bool alone = true;  // false: the mistake has consequences elsewhere, which are faults too
  friend std::ostream& operator<<(std::ostream& out, const Broken& one) { return out << one.name; }
};

constexpr const char* kShow = "showroom.toml";
constexpr const char* kAsk = "questionnaire.toml";
constexpr const char* kCar = "vehicles/k1.toml";
constexpr const char* kCards = "cards/k1.toml";
constexpr const char* kGrade = "grades.toml";
constexpr const char* kZh = "consent/contact.zh.md";
constexpr const char* kEn = "consent/contact.en.md";

const Broken kBroken[] = {
    // keys
    {"unknown_key_of_a_file", kCar, "price_from", "tyres = 4\nprice_from", "tyres",
     "\"tyres\" is no key of this file; known are"},
    {"misspelt_key_of_a_table", kShow, "branch = {", "brunch = {}\nbranch = {", "brunch",
     "\"brunch\" is no key of [dealer]; did you mean \"branch\"?"},
    {"misspelt_key_of_a_card", kCards, "spot = ", "spott = ", "spott",
     "\"spott\" is no key of [[card]]; did you mean \"spot\"?"},
    {"unknown_table_of_the_showroom", kShow, "[limits]", "[limit]\n\n[limits]", "[limit]",
     "\"limit\" is no key of this file; did you mean \"limits\"?"},
    {"third_language", kAsk, "en = \"Family\"", "en = \"Family\", fr = \"Famille\"", "Famille",
     "\"fr\" is no key of text; known are en and zh"},
    {"missing_key", kCards, "position = \"rear\"\n", "", "[[card]]", "[[card]] has no position"},
    {"missing_key_of_a_file", kCar, "delivery_days = 14\n", "", "",
     "this file has no delivery_days; a whole number of days from 0 to 3650 is expected"},
    {"no_time_zone", kShow, "time_zone = \"Asia/Shanghai\"\n", "", "[dealer]",
     "[dealer] has no time_zone; the showroom's time zone, such as time_zone = "
     "\"Asia/Shanghai\", is expected"},
    {"misspelt_time_zone", kShow, "\"Asia/Shanghai\"", "\"Asia/Shanhai\"", "time_zone",
     "time_zone is \"Asia/Shanhai\", which is no time zone; did you mean \"Asia/Shanghai\"?"},
    {"time_zone_that_is_an_offset", kShow, "\"Asia/Shanghai\"", "\"+08:00\"", "time_zone",
     "a name such as \"Asia/Shanghai\" is expected"},
    {"missing_dealer", kShow, "[dealer]", "[[dealer]]", "[[dealer]]", "dealer is a list"},
    // how a visit ends
    {"grade_in_small_letters", kGrade, "id = \"H\"", "id = \"hot\"", "\"hot\"",
     "one to four capital letters or digits are expected"},
    {"grades_out_of_order", kGrade, "rule = { zh = \"以后\", en = \"Later\" }",
     "rule = { zh = \"以后\", en = \"Later\" }\ndays_max = 3", "[[grade]]",
     "the grade \"C\" does not buy later than the one before it"},
    {"outcome_that_no_record_knows", kGrade, "\"following\"", "\"thinking\"", "\"thinking\"",
     "the outcome \"thinking\" is not known"},
    {"contact_interval_of_no_day", kGrade, "contact_every_days = 2", "contact_every_days = 0",
     "contact_every_days = 0", "contact_every_days is 0"},
    {"two_answers_alike", kGrade, "[[objection.answer]]",
     "[[objection.answer]]\nid = \"cost\"\ntext = { zh = \"算\", en = \"Count\" }\n"
     "[[objection.answer]]",
     "id = \"cost\"\ntext = { zh = \"算总账", "stands twice"},
    {"expiry_that_is_no_day", kCards, "spot = ", "expires = \"2027-02-30\"\nspot = ", "expires",
     "a day such as \"2027-06-30\" is expected"},
    // texts
    {"missing_english", kCar, ", en = \"Enough\"", "", "tagline", "tagline has no en"},
    {"missing_chinese", kCards, "zh = \"三百升\", ", "", "It takes 300", "meaning has no zh"},
    {"empty_text", kAsk, "en = \"In full\"", "en = \"\"", "全款", "text.en is empty"},
    {"blank_text", kAsk, "en = \"In full\"", "en = \"  \"", "全款", "text.en is empty"},
    {"hint_in_one_language", kShow, "hint = { zh = \"\"", "hint = { zh = \"随便看看\"", "hint",
     "hint is empty in one language only"},
    {"text_without_languages", kCar, "{ zh = \"小车\", en = \"Small car\" }", "\"Small car\"",
     "kind", "kind is \"Small car\"; a text in both languages, { zh = \"…\", en = \"…\" }, is"},
    {"text_that_is_a_number", kCar, "en = \"Enough\"", "en = 12", "tagline",
     "en is 12; a text in quotes is expected"},
    {"control_character", kCar, "\"Enough\"", "\"Eno\\u0007ugh\"", "tagline",
     "en holds the control character U+0007"},
    {"turned_writing", kCar, "\"Enough\"", "\"Eno\\u202Eugh\"", "tagline", "U+202E"},
    {"line_break_in_a_text", kCar, "\"Enough\"", "\"Eno\\nugh\"", "tagline", "a line break"},
    // numbers and other types
    {"price_that_is_no_number", kCar, "80000", "\"about 80,000\"", "price_from",
     "price_from is \"about 80,000\"; a whole number of yuan from 1 to 100000000 is expected"},
    {"price_with_cents", kCar, "80000", "80000.5", "price_from", "price_from is 80000.5; a whole"},
    {"price_of_nothing", kCar, "80000", "0", "price_from", "price_from is 0; a whole number"},
    {"year_of_two_digits", kCar, "price_from", "year = 27\nprice_from", "year",
     "year is 27; a whole number from 1990 to 2100 is expected"},
    {"year_as_words", kCar, "price_from", "year = \"2027款\"\nprice_from", "year",
     "year is \"2027款\"; a whole number"},
    {"make_in_one_language", kCar, "price_from", "make = { zh = \"晨曜\" }\nprice_from", "make",
     "make has no en"},
    {"price_that_falls", kCar, "120000", "70000", "price_to", "less than price_from, 80000"},
    {"points_above_a_hundred", kCar, "points = 60", "points = 101", "points = 101",
     "points is 101; a whole number of points from 0 to 100 is expected"},
    {"weight_below_zero", kCards, "weight = 80", "weight = -1", "weight = -1", "weight is -1"},
    {"delivery_on_a_date", kCar, "= 14", "= 2026-11-21", "delivery_days", "is a date"},
    {"budget_upside_down", kAsk, "max_yuan = 200000", "max_yuan = -1", "max_yuan",
     "max_yuan is -1; a whole number of yuan"},
    {"budget_that_ends_before_it_begins", kAsk, "min_yuan = 0\n", "min_yuan = 300000\n", "max_yuan",
     "max_yuan is 200000, less than min_yuan, 300000"},
    {"idle_grace_too_short", kShow, "grace_s = 25", "grace_s = 19", "grace_s",
     "grace_s is 19; a whole number of seconds from 20 to 600 is expected"},
    {"party_of_one", kShow, "party_max = 6", "party_max = 1", "party_max", "party_max is 1"},
    {"accent_too_pale_for_white_words", kShow, "#1849D6", "#5FA8FF", "accent",
     "accent is \"#5FA8FF\", which is too pale for white words on it (2.4 to 1); a colour with at "
     "least 4.5 to 1 is expected, such as \"#"},
    {"evening_without_an_end", kShow, "[limits]", "[evening]\nfrom = \"18:00\"\n\n[limits]",
     "[evening]", "[evening] has no to; a time of the day such as \"21:30\""},
    {"limit_of_staff_that_is_no_time", kShow, "[limits]", "[staff]\nwait_min = 0\n\n[limits]",
     "wait_min", "wait_min is 0; a whole number of minutes from 1 to 1440 is expected"},
    {"heading_over_no_column", kShow, "[limits]",
     "[register]\nconsultent = { zh = \"顾问\", en = \"By\" }\n\n[limits]", "consultent",
     "\"consultent\" is no key of [register]"},
    {"screen_off_without_an_end", kShow, "[limits]", "[screen]\noff_from = \"21:30\"\n\n[limits]",
     "[screen]", "[screen] has no off_to; a time of the day such as \"21:30\""},
    {"screen_off_at_no_time", kShow, "[limits]",
     "[screen]\noff_from = \"24:00\"\noff_to = \"08:00\"\n\n[limits]", "24:00",
     "off_from is \"24:00\"; a time of the day such as \"21:30\" is expected"},
    {"screen_off_all_day", kShow, "[limits]",
     "[screen]\noff_from = \"08:00\"\noff_to = \"08:00\"\n\n[limits]", "off_to",
     "off_to is the same as off_from"},
    {"seven_priorities_to_choose", kShow, "priorities_max = 3", "priorities_max = 7",
     "priorities_max", "priorities_max is 7; a whole number from 1 to 6"},
    {"truth_in_quotes", kAsk, "many = false", "many = \"no\"", "many",
     "many is \"no\"; true or false is expected"},
    {"profile_out_of_its_box", kCar, "length = 900", "length = 1200", "length = 1200",
     "length is 1200; a number from 500 to 1000 is expected"},
    {"profile_that_is_no_number", kCar, "length = 900", "length = nan", "length =", "length is"},
    {"profile_out_of_order", kCar, "hood = 0.3", "hood = 0.5", "[profile]",
     "hood, windscreen, roof and rear do not follow each other"},
    {"axles_swapped", kCar, "hood = 0.3", "front_axle = 0.9", "[profile]", "front_axle is not"},
    {"spot_with_one_number", kCards, "[0.5, 0.25]", "[0.5]", "spot",
     "spot is a list; a list of 2 numbers is expected"},
    {"spot_outside_the_picture", kCards, "[0.5, 0.25]", "[0.5, 1.5]", "spot",
     "spot is 1.5; a number from 0 to 1 is expected"},
    {"bad_colour", kShow, "#1849D6", "blue", "accent",
     "accent is \"blue\"; a colour such as \"#1849D6\" is expected"},
    {"bad_country", kShow, "\"SG\"", "\"sgp\"", "country",
     "country is \"sgp\"; two capital letters such as \"CN\" are expected"},
    {"bad_calling_code", kShow, "calling_code = 65", "calling_code = 0", "calling_code",
     "calling_code is 0"},
    {"bad_icon", kShow, "car-side", "Car side!", "icon", "icon is \"Car side!\""},
    {"honorific_without_a_name", kShow, "Mr %s", "Mister", "address",
     "address.en is \"Mister\"; one %s is expected where the name goes"},
    {"honorific_with_two_names", kShow, "%s先生", "%s%s先生", "address", "address.zh is"},
    // ids and references
    {"id_in_capitals", kShow, "id = \"friend\"", "id = \"Friend\"", "Friend",
     "id is \"Friend\"; an id of a-z, 0-9, - and _"},
    {"id_of_a_vehicle_is_its_file", kCar, "id = \"k1\"", "id = \"k2\"", "k2",
     "id is \"k2\"; \"k1\", the file's name, is expected"},
    {"twice_the_same_card", kCards, "id = \"k1-belt\"", "id = \"k1-boot\" # twice", "# twice",
     "the card id \"k1-boot\" stands already in cards/k1.toml:2"},
    {"twice_the_same_use", kAsk, "id = \"trade\"", "id = \"family\" # twice", "# twice",
     "the use id \"family\" stands already in questionnaire.toml:2", false},
    {"twice_the_same_option", kAsk, "id = \"loan\"", "id = \"cash\" # twice", "# twice",
     "the option id \"cash\" stands twice"},
    {"question_that_foyer_asks", kAsk, "id = \"payment\"", "id = \"budget\"", "id = \"budget\"",
     "a question cannot be called \"budget\""},
    {"card_at_no_position", kCards, "\"front45\"", "\"front54\"", "front54",
     "no position has the id \"front54\"; did you mean \"front45\"?"},
    {"card_for_no_priority", kCards, "[\"safety\"]", "[\"savety\"]", "savety",
     "no priority has the id \"savety\"; did you mean \"safety\"?"},
    {"card_without_a_priority", kCards, "[\"safety\"]", "[]", "[]", "priorities is empty"},
    {"card_with_a_priority_twice", kCards, "[\"safety\"]", "[\"safety\", \"safety\"]",
     "\"safety\", \"safety\"", "priorities names \"safety\" twice"},
    {"card_with_a_bare_priority", kCards, "[\"safety\"]", "\"safety\"", "= \"safety\"",
     "priorities is \"safety\"; a list of priority ids"},
    {"benefit_for_no_use", kCards, "family = {", "famliy = {", "famliy",
     "no use has the id \"famliy\"; did you mean \"family\"?"},
    {"vehicle_without_a_use", kCar,
     "[use.trade]\npoints = 60\nevidence = { zh = \"六十分\", en = \"Sixty\" }\n", "",
     "[use.family]", "[use.trade] is missing"},
    {"vehicle_without_a_priority", kCar,
     "[priority.economy]\npoints = 70\nevidence = { zh = \"七十分\", en = \"Seventy\" }\n", "",
     "[priority.power]", "[priority.economy] is missing"},
    {"vehicle_with_a_strange_priority", kCar, "[use.family]",
     "[priority.colour]\npoints = 1\nevidence = { zh = \"红\", en = \"Red\" }\n\n[use.family]",
     "[priority.colour]", "no priority has the id \"colour\""},
    {"score_without_evidence", kCar,
     "[use.trade]\npoints = 60\nevidence = { zh = \"六十分\", en = \"Sixty\" }\n",
     "[use.trade]\npoints = 60\n", "[use.trade]", "trade of [use] has no evidence"},
    // how many
    {"four_levels", kShow, "[[level]]\nid = \"some\"\ntext = { zh = \"一般\", en = \"Some\" }\n",
     "", "[[level]]", "there are 4 [[level]]; exactly five are expected"},
    {"seven_priorities", kAsk, "[[priority]]\nid = \"power\"",
     "[[priority]]\nid = \"colour\"\ntext = { zh = \"色\", en = \"Colour\" }\n\n"
     "[[priority]]\nid = \"power\"",
     "[[priority]]", "there are 7 [[priority]]; exactly six are expected", false},
    {"no_source", kShow,
     "[[source]]\nid = \"friend\"\ntext = { zh = \"朋友\", en = \"A friend\" }\n", "", "",
     "this file has no source; a list of tables, [[source]], is expected"},
    {"question_without_options", kAsk,
     "[[question.option]]\nid = \"cash\"\ntext = { zh = \"全款\", en = \"In full\" }\n\n"
     "[[question.option]]\nid = \"loan\"\ntext = { zh = \"贷款\", en = \"With a loan\" }\n",
     "", "[[question]]", "[[question]] has no option"},
    // files
    {"a_name_without_quotes", kCar, "price_from = 80000", "name = { idth \u00D7 height\" }", "idth",
     "a character that is not ASCII stands outside of quotes"},
    {"a_key_without_quotes", kCar, "price_from = 80000", "\u4EF7\u683C = 80000", "= 80000",
     "a character that is not ASCII stands outside of quotes"},
    {"syntax", kCar, "price_from = 80000", "price_from 80000", "price_from", "this is not TOML"},
    {"key_written_twice", kCar, "price_from = 80000", "price_from = 80000\nprice_from = 1",
     "price_from = 1\n", "this is not TOML"},
    {"malformed_utf8", kCar, "\"Enough\"", "\"Eno\xC3\x28ugh\"", "tagline",
     "this line is not UTF-8"},
    {"endless_dots", kCar, "hood = 0.3",
     "a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a."
     "a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a."
     "a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a."
     "a = 1",
     "a.a.a", "this line has more than 100 dots"},
    // consent
    {"consent_without_a_title", kZh, "# 联系方式", "联系方式", "联系方式",
     "a title, \"# …\", is expected"},
    {"consent_without_a_version", kZh, "version: 2026-11", "edition: 2026-11", "edition",
     "a line such as \"version: 2026-11\" is expected"},
    {"consent_of_another_version", kEn, "2026-11", "2026-12", "version",
     "the version is \"2026-12\", but contact.zh.md has \"2026-11\""},
    {"consent_without_a_text", kEn,
     "\n\nWe keep your number.\n\nYou may ask us to erase it at any time.\n", "\n", "Only",
     "the file ends early; the text itself is expected"},
    {"consent_with_a_long_summary", kEn, "Only to reach you.\n", "Only to\nreach you.\n", "reach",
     "the summary goes on here"},
    {"consent_with_a_control_character", kEn, "We keep", "We\x01keep", "keep", "U+0001"},
    {"consent_in_another_encoding", kZh, "联系方式", "\xC1\xAA\xCF\xB5", "# ",
     "this line is not UTF-8"},
    // pictures
    {"picture_that_is_not_there", kCar, "k1.png", "k9.png", "side",
     "the picture \"k9.png\" is not in assets"},
    {"picture_in_capitals", kCar, "k1.png", "K1.PNG", "side",
     "the picture \"K1.PNG\" is not in assets; did you mean \"k1.png\"?"},
    {"picture_outside_of_assets", kCar, "k1.png", "../k1.png", "side", "leads out of assets"},
    {"detail_that_is_not_there", kCards, "spot = ", "picture = \"boot.jpg\"\nspot = ", "boot.jpg",
     "the picture \"boot.jpg\" is not in assets"},
    {"picture_at_no_position", kCar, "side = ", "sied = ", "sied", "no position has the id"},
    {"logo_that_is_not_there", kShow, "accent = ", "logo = \"sun.png\"\naccent = ", "sun.png",
     "the picture \"sun.png\" is not in assets"},
    {"logo_outside_of_assets", kShow, "accent = ", "logo = \"../k1.png\"\naccent = ", "k1.png",
     "leads out of assets"},
    {"logo_too_low", kShow, "accent = ", "logo = \"k1.png\"\naccent = ", "k1.png",
     "the logo \"k1.png\" is 1 x 1 pixels; at least 64 pixels of height"},
    {"picture_without_a_name", kCar, "\"k1.png\"", "\"\"", "side", "side is empty"},
};

class BrokenPack : public testing::TestWithParam<Broken> {};

TEST_P(BrokenPack, is_refused_with_file_line_and_words) {
  const Broken& broken = GetParam();
  SmallPack pack;
  pack.replace(broken.file, broken.from, broken.to);
  const Loaded loaded = pack.load();
  ASSERT_FALSE(loaded.faults.empty());
  const Fault& fault = loaded.faults.front();
  EXPECT_EQ(fault.file, broken.file) << to_string(fault);
  EXPECT_EQ(fault.line, *broken.line ? pack.line_of(broken.file, broken.line) : 0)
      << to_string(fault);
  EXPECT_THAT(fault.what, testing::HasSubstr(broken.words));
  if (broken.alone && loaded.faults.size() > 1)
    ADD_FAILURE() << "one mistake, two faults: " << to_string(loaded.faults[1]);
}

INSTANTIATE_TEST_SUITE_P(Everything, BrokenPack, testing::ValuesIn(kBroken),
                         [](const auto& one) { return std::string(one.param.name); });

}  // namespace
}  // namespace foyer::content
