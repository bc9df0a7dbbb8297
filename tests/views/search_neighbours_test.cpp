// A guest is found however the name was written and however it is typed: a row each.
#include <gtest/gtest.h>

#include "views/search.h"

namespace foyer::views {
namespace {

struct Row {
  const char* name;
  const char* typed;
};

bool is_found(const Row& row, const std::string& phone = {}, int calling_code = 86) {
  GuestIndex index(calling_code);
  Id person;
  person.bytes[15] = 1;
  index.add({person, row.name, "", phone, "", Hlc::at_ms(1), Hlc::at_ms(1), 1});
  index.sort();
  return index.find(row.typed, 10).best.size() == 1;
}

TEST(ASearchOfNames, understands_what_a_keyboard_makes_of_pinyin) {
  for (const Row& row : std::vector<Row>{{"王小明", "ＷＸＭ"},
                                         {"王小明", "WXM"},
                                         {"王小明", "WANG XIAOMING"},
                                         {"王小明", "Wang, Xiaoming"},
                                         {"王小明", "wáng xiǎo míng"},
                                         {"王小明", "wang-xiao-ming"},
                                         {"王小明", "wang·xiaoming"},
                                         {"西安", "xi'an"},
                                         {"西安", "xi`an"},
                                         {"吕绿", "lu:lu:"},
                                         {"王小明", "王xiaoming"},
                                         {"王小明", "王xiao明"},
                                         {"王小明", "xiaoming wang"},
                                         {"王小明", "Xiaoming, Wang"},
                                         {"王小明", "xiao ming wang"},
                                         {"李〇", "liling"}})
    EXPECT_TRUE(is_found(row)) << row.name << " " << row.typed;
}

// As people write a name into the name field.
TEST(ASearchOfNames, takes_syllables_and_their_beginnings_in_one_row) {
  for (const Row& row : std::vector<Row>{{"王建国", "wangjg"},
                                         {"王建国", "wjguo"},
                                         {"王建国", "wjianguo"},
                                         {"王建国", "wjiang"},
                                         {"王建国", "wangjianG"},
                                         {"王建国", "jguo"},
                                         {"张三", "zsan"},
                                         {"张三", "zhs"},
                                         {"张三", "zhangs"},
                                         {"吕绿", "lvl"},
                                         {"吕绿", "llv"},
                                         {"欧阳娜娜", "ouynn"},
                                         {"欧阳娜娜", "oynana"},
                                         {"单雄信", "shanxx"},
                                         {"单雄信", "danxx"}})
    EXPECT_TRUE(is_found(row)) << row.name << " " << row.typed;
  for (const Row& row : std::vector<Row>{
           {"王建国", "wangjx"}, {"王建国", "wangg"}, {"王建国", "wjguog"}, {"王建国", "wongjg"}})
    EXPECT_FALSE(is_found(row)) << row.name << " " << row.typed;
}

TEST(ASearchOfNames, takes_any_round_mark_between_the_parts_of_a_name) {
  for (const char* mark :
       {"·", "•", "・", "･", "‧", "∙", "⋅", "●", "◦", "˙", "\uA78F", "．", "。", "-"})
    EXPECT_TRUE(is_found({"阿卜杜拉·买买提", (std::string("阿卜杜拉") + mark + "买买提").c_str()}))
        << mark;
}

TEST(ASearchOfNames, knows_the_other_readings_of_characters) {
  for (const Row& row : std::vector<Row>{{"张重阳", "zhangchongyang"},
                                         {"张重阳", "zhangzhongyang"},
                                         {"李长江", "lichangjiang"},
                                         {"令狐冲", "linghuchong"},
                                         {"令狐冲", "lhc"},
                                         {"查良镛", "zhaliangyong"},
                                         {"万俟卨", "mqx"},
                                         {"解缙", "xiejin"},
                                         {"任盈盈", "renyingying"},
                                         {"翟天临", "zhaitianlin"},
                                         {"沈珩", "shenheng"},
                                         {"沈珩", "sh"},
                                         {"阿卜杜拉·买买提", "abudula-m"},
                                         {"格日勒", "gerile"},
                                         {"江玟", "jiangwen"},
                                         {"乐嘉", "yuejia"},
                                         {"乐嘉", "lejia"}})
    EXPECT_TRUE(is_found(row)) << row.name << " " << row.typed;
}

TEST(ASearchOfNames, knows_a_character_in_its_other_writing) {
  for (const Row& row : std::vector<Row>{{"劉德華", "刘德华"},
                                         {"刘德华", "劉德華"},
                                         {"劉德華", "ldh"},
                                         {"蕭薔", "萧蔷"},
                                         {"萧蔷", "蕭薔"},
                                         {"葉問", "叶问"},
                                         {"\xEF\xA4\x9D小明", "\xEF\xA4\x9D小明"},
                                         {"葛\xF3\xA0\x84\x80飾", "葛飾"}})
    EXPECT_TRUE(is_found(row)) << row.name << " " << row.typed;
}

TEST(ASearchOfNames, needs_no_accents_and_takes_them_in_either_form) {
  for (const Row& row : std::vector<Row>{{"José Núñez", "jose"},
                                         {"José Núñez", "JOSÉ"},
                                         {"Jose\u0301 Nu\u0301n\u0303ez", "josé núñez"},
                                         {"José Núñez", "jose\u0301 nu\u0301n\u0303ez"},
                                         {"Noe\u0308l Carter", "nc"},
                                         {"Noël Carter", "Noe\u0308l"},
                                         {"Strauß", "strauss"},
                                         {"Strauss", "Strauß"},
                                         {"Jürgen Müller", "muller"},
                                         {"Jürgen Müller", "Mueller"},
                                         {"Jürgen Müller", "juergen mueller"},
                                         {"Sørensen", "sorensen"},
                                         {"Sørensen", "soerensen"},
                                         {"Łukasz", "lukasz"},
                                         {"Nguyễn Đức", "nguyen duc"},
                                         {"İpek Işıl", "ipek"},
                                         {"O'Brien", "O’Brien"},
                                         {"O’Brien", "o'brien"},
                                         {"O`Brien", "obrien"},
                                         {"Anne-Marie", "anne-marie"},
                                         {"Emily Carter", "carter emily"},
                                         {"Emily Carter", "Carter, Emily"}})
    EXPECT_TRUE(is_found(row)) << row.name << " " << row.typed;
}

TEST(ASearchOfNames, reads_other_scripts_as_they_are_written) {
  for (const Row& row : std::vector<Row>{{"Иван Петров", "иван"},
                                         {"Иван Петров", "ПЕТРОВ"},
                                         {"Иван Петров", "ivan"},
                                         {"محمد", "محمد"},
                                         {"أحمد", "احمد"},
                                         {"مُحَمَّد", "محمد"},
                                         {"김민수", "김민"},
                                         {"さくら", "さくら"},
                                         {"ｻｸﾗ", "サクラ"},
                                         {"👨\u200D👩\u200D👧", "👨\u200D👩\u200D👧"},
                                         {"王❤\uFE0F", "王❤"},
                                         {"𱅒小明", "𱅒"}})
    EXPECT_TRUE(is_found(row)) << row.name << " " << row.typed;
}

TEST(ASearchOfNames, passes_over_what_nobody_sees) {
  for (const Row& row : std::vector<Row>{{"王小明", "王\u200B小明"},
                                         {"王小明", " 王　小明 "},
                                         {"王小明", "\uFEFF王小明"},
                                         {"王小明", "wang\u200Bxiao"},
                                         {"王 小明", "王小明"}})
    EXPECT_TRUE(is_found(row)) << row.name << " " << row.typed;
}

TEST(ASearchOfNames, finds_nobody_by_what_is_somebody_elses) {
  for (const Row& row : std::vector<Row>{{"王小明", "xue"},
                                         {"许明", "xue"},
                                         {"王小明", "明王小"},
                                         {"王小明", "…"},
                                         {"王小明", "'"},
                                         {"王小明", ""},
                                         {"王小明", "wang li"},
                                         {"Emily Carter", "ray"}})
    EXPECT_FALSE(is_found(row)) << row.name << " " << row.typed;
}

TEST(ASearchOfNumbers, takes_them_in_any_dress) {
  for (const char* typed :
       {"138-0013-8003", "138.0013.8003", "(138) 0013 8003", "138\u20130013\u20138003",
        "138\u00A00013\u00A08003", "+86 138 0013 8003", "8613800138003", "008613800138003",
        "086-13800138003", "１３８００１３８００３", "8003"})
    EXPECT_TRUE(is_found({"王芳", typed}, "+8613800138003")) << typed;
  for (const char* typed : {"+44 (0)7400 123456", "0044 7400 123456", "07400-123-456"})
    EXPECT_TRUE(is_found({"Emily", typed}, "+447400123456", 44)) << typed;
  for (const char* typed : {"+86 (0)516 8000 0000", "0516/80000000"})
    EXPECT_TRUE(is_found({"王芳", typed}, "+8651680000000")) << typed;
}

}  // namespace
}  // namespace foyer::views
