// Finding a known guest as one types.
#include "views/search.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include "kit/base/text.h"
#include "showroom/visit.h"

namespace foyer::views {
namespace {

Id person(int number) {
  Id id;
  id.bytes[15] = static_cast<std::uint8_t>(number);
  return id;
}

domain::Visit met(int number, const std::string& name, const std::string& phone = {}) {
  domain::Visit visit;
  visit.id = person(number);
  visit.state = domain::VisitState::waiting;
  visit.name = name;
  visit.phone = phone;
  visit.arrived_at = Hlc::at_ms(number);
  return visit;
}

class KnownGuests : public testing::Test {
 protected:
  KnownGuests() {
    int number = 0;
    for (const auto& [name, phone] : std::initializer_list<std::pair<const char*, const char*>>{
             {"王建国", "+8613800000001"},
             {"王芳", "+8613912345678"},
             {"欧阳娜娜", ""},
             {"Emily Carter", "+447700900123"},
             {"单雄", "+8615000000002"},
             {"安琪", ""}})
      index.add(
          {person(++number), name, "mr", phone, "", Hlc::at_ms(number), Hlc::at_ms(number), 1});
    index.sort();
  }
  std::vector<std::string> names(std::string_view typed) const {
    std::vector<std::string> all;
    for (const KnownGuest* one : index.find(typed, 10).best) all.push_back(one->name);
    return all;
  }
  GuestIndex index;
};
using Names = std::vector<std::string>;

TEST_F(KnownGuests, are_found_by_what_is_typed_of_them) {
  EXPECT_EQ(names("王建"), Names{"王建国"});
  EXPECT_EQ(names("建国"), Names{"王建国"});
  EXPECT_EQ(names("wangjian"), Names{"王建国"});
  EXPECT_EQ(names("Wang Jian"), Names{"王建国"});
  EXPECT_EQ(names("wjg"), Names{"王建国"});
  EXPECT_EQ(names("jg"), Names{"王建国"});
  EXPECT_EQ(names("oynn"), Names{"欧阳娜娜"});
  EXPECT_EQ(names("emily"), Names{"Emily Carter"});
  EXPECT_EQ(names("carter"), Names{"Emily Carter"});
  EXPECT_EQ(names("5678"), Names{"王芳"});
  EXPECT_EQ(names("13800000001"), Names{"王建国"});
  EXPECT_EQ(names(""), Names{});
  EXPECT_EQ(names("zzz"), Names{});
}

TEST_F(KnownGuests, stand_in_the_order_of_pinyin) {
  EXPECT_EQ(names("w"), (Names{"王芳", "王建国"}));
}

TEST_F(KnownGuests, stand_in_that_order_however_many_there_are_and_are_counted_once) {
  // Two hundred whose names begin with the same letter, twice each: by surname and given name.
  for (int i = 0; i < 200; ++i)
    index.add({person(100 + i % 150), i < 150 ? "吴伟" : "王薇", "", "", "", {}, {}, 1});
  index.sort();
  for (const char* typed : {"w", "wu", "wuw", "wuwei"}) {
    const auto answer = index.find(typed, 3);
    EXPECT_EQ(answer.best.size(), 3u) << typed;
    EXPECT_EQ(answer.count, index.find(typed, 1000).count) << typed;
  }
  EXPECT_EQ(index.find("w", 1).best.front()->name, "王芳");
  index.put(met(400, "卫兰"));
  EXPECT_EQ(index.find("wl", 3).count, 1u) << "who came since is found among them";
}

// Whatever another device wrote: a key an ending would be gigabytes, and a call a letter the stack.
TEST_F(KnownGuests, a_name_of_forty_thousand_letters_costs_what_one_of_forty_does) {
  const std::string endless(40000, 'A');
  index.add({person(50), endless, "", "+86" + std::string(40000, '1'), "", {}, {}, 1});
  index.put(met(51, endless + "b"));
  index.sort();
  EXPECT_EQ(names(std::string(40, 'a')).size(), 2u);
  EXPECT_TRUE(names(std::string(41, 'a')).empty()) << "no key is longer than what a field holds";
  EXPECT_TRUE(names(std::string(42, '1')).empty());
  EXPECT_EQ(names("1111").size(), 1u);
  EXPECT_EQ(names("wjg"), Names{"王建国"}) << "and the others are found as before";
}

TEST_F(KnownGuests, many_who_bear_the_same_long_name_are_counted) {
  for (int i = 0; i < 200; ++i) {
    Id id = person(100);
    id.bytes[0] = static_cast<std::uint8_t>(i);
    index.add({id, std::string(40, 'a'), "", "", "", {}, {}, 1});
    id.bytes[1] = 1;
    index.add({id, std::string(40, 'a'), "", "", "", {}, {}, 1});
  }
  index.sort();
  EXPECT_EQ(index.find(std::string(40, 'a'), 3).count, 400u);
  EXPECT_LE(index.find(std::string(40, 'a'), 3).walked, 256u);
}

// A showroom of ten thousand, every eighth of them of one surname.
class ManyKnownGuests : public testing::Test {
 protected:
  ManyKnownGuests() {
    const std::vector<std::string> surnames{"王", "李", "林", "陈", "张", "赵", "欧阳", "L"};
    const std::vector<std::string> given{"伟", "芳", "丽娜", "建国", "敏", "静", "磊", "ina"};
    for (int i = 0; i < 10'000; ++i) {
      char phone[24];
      std::snprintf(phone, sizeof phone, "+86138%08d", i);
      index.add({many(i), surnames[i % 8u] + given[i / 8u % 8], "mr", phone, "", Hlc::at_ms(i),
                 Hlc::at_ms(i), 1});
    }
    index.sort();
  }
  static Id many(int number) {
    Id id;
    id.bytes[14] = static_cast<std::uint8_t>(number >> 8);
    id.bytes[15] = static_cast<std::uint8_t>(number);
    return id;
  }
  // Whoever is shown first is the same as when everybody is gone through.
  void expect_as_if_all_were_gone_through(const char* typed) const {
    const auto quick = index.find(typed, 12), slow = index.find(typed, 20'000);
    ASSERT_EQ(quick.best.size(), std::min<std::size_t>(12, slow.best.size())) << typed;
    for (std::size_t i = 0; i < quick.best.size(); ++i)
      EXPECT_EQ(quick.best[i]->person, slow.best[i]->person) << typed;
  }
  static constexpr std::array<const char*, 16> kTyped{
      "l",  "li", "lin",  "lina", "linlin", "w",  "wa",      "wang",
      "wj", "王", "王建", "李丽", "欧",     "13", "8613800", "0042"};
  GuestIndex index;
};

TEST_F(ManyKnownGuests, are_found_by_any_beginning_without_going_through_them) {
  for (const char* typed : kTyped) {
    expect_as_if_all_were_gone_through(typed);
    EXPECT_LE(index.find(typed, 12).walked, 300u) << typed;
    EXPECT_GT(index.find(typed, 12).count, 0u) << typed;
    EXPECT_EQ(index.find(typed, 12).count, index.find(typed, 20'000).count) << typed;
  }
}

TEST_F(ManyKnownGuests, who_were_merged_or_erased_leave_no_gap_in_the_list) {
  const Id gone = index.find("li", 12).best[3]->person, kept = index.find("li", 12).best[4]->person;
  domain::Visit linked = met(1, "李伟");
  linked.id = gone;
  linked.person = kept.hex();
  EXPECT_TRUE(index.put(linked));
  domain::Visit erased;
  erased.id = kept;
  erased.erased = true;
  index.put(erased);
  for (const char* typed : {"li", "l", "李"}) expect_as_if_all_were_gone_through(typed);
}

TEST_F(KnownGuests, with_a_rare_reading_of_the_surname_are_found_by_it) {
  EXPECT_EQ(names("shan"), Names{"单雄"});
}

TEST_F(KnownGuests, come_as_one_when_two_visits_are_linked) {
  domain::Visit again = met(50, "王建国");
  again.person = person(1).hex();
  again.arrived_at = Hlc::at_ms(1000);
  index.put(again);
  const auto answer = index.find("wjg", 10);
  ASSERT_EQ(answer.count, 1u);
  EXPECT_EQ(answer.best.front()->visits, 2);
  index.put(again);
  EXPECT_EQ(index.find("wjg", 10).best.front()->visits, 2) << "a visit is counted once";
  again.person.clear();
  EXPECT_FALSE(index.put(again)) << "one is two now: the list is to be read again";
}

TEST_F(KnownGuests, who_are_merged_are_one_at_once_under_every_name_and_number_they_had) {
  domain::Visit one = met(51, "赵钢", "+8613700000051"), other = met(52, "赵刚");
  const domain::Visit third = met(53, "赵刚先生");
  for (const auto& visit : {one, other, third}) EXPECT_TRUE(index.put(visit));
  other.person = third.id.hex();
  EXPECT_TRUE(index.put(other));
  EXPECT_EQ(index.size(), 8u);
  domain::Visit root = third;
  root.person = one.id.hex();
  EXPECT_TRUE(index.put(root));
  EXPECT_EQ(index.size(), 7u);
  ASSERT_EQ(index.find("zhaogang", 10).count, 1u);
  EXPECT_EQ(index.find("zhaogang", 10).best.front()->visits, 3);
  EXPECT_EQ(index.find("0051", 10).count, 1u);
  EXPECT_EQ(index.visits_of(other.id).size(), 3u);
  EXPECT_EQ(index.of_visit(other.id)->first, one.arrived_at);
}

TEST_F(KnownGuests, with_one_number_are_one_until_a_person_says_that_they_are_not) {
  const domain::Visit one = met(51, "赵刚", "+8613700000051");
  domain::Visit son = met(52, "赵小刚", "+8613700000051");
  son.person = son.id.hex();
  index.put(one);
  index.put(son);
  EXPECT_EQ(index.visits_of(son.id).size(), 1u);
  EXPECT_EQ(index.with_phone("+8613700000051")->name, "赵刚");
}

TEST_F(KnownGuests, who_are_erased_are_found_by_nothing_any_more) {
  domain::Visit visit = met(51, "赵刚", "+8613700000051");
  index.put(visit);
  visit.erased = true;
  visit.name.reset();
  visit.phone.clear();
  EXPECT_FALSE(index.put(visit));
  EXPECT_EQ(names("zhao"), Names{});
  EXPECT_EQ(names("0051"), Names{});
  EXPECT_EQ(index.with_phone("+8613700000051"), nullptr);
}

TEST(MaskedName, lets_a_guest_say_yes_and_nobody_else_read_it) {
  EXPECT_EQ(masked_name("王建国"), "王*国");
  EXPECT_EQ(masked_name("王芳"), "王*");
  EXPECT_EQ(masked_name("Emily Carter"), "E**** C*****");
}

TEST_F(KnownGuests, who_are_new_are_found_before_the_list_is_sorted_again) {
  domain::Visit visit;
  visit.id = person(60);
  visit.state = domain::VisitState::waiting;
  visit.name.emplace("赵刚");
  index.put(visit);
  EXPECT_EQ(names("zhaog"), Names{"赵刚"});
}

TEST_F(KnownGuests, are_known_by_their_phone) {
  ASSERT_NE(index.with_phone("+8613800000001"), nullptr);
  EXPECT_EQ(index.with_phone("+8613800000001")->name, "王建国");
  EXPECT_EQ(index.with_phone("+8613800000009"), nullptr);
}

TEST(MaskedPhone, shows_three_digits_and_the_last_four) {
  EXPECT_EQ(masked("138 1234 0001"), "138****0001") << "as it is dialled here";
  EXPECT_EQ(masked(""), "");
  EXPECT_EQ(masked("12345"), "****");
}

// --- whatever the name field can write ---

// Whether a guest of this name is found by what is typed.
bool finds(const std::string& name, std::string_view typed, const std::string& phone = {},
           int calling_code = 86) {
  GuestIndex index(calling_code);
  index.add({person(1), name, "", phone, "", Hlc::at_ms(1), Hlc::at_ms(1), 1});
  for (const bool sorted : {false, true}) {
    if (sorted) index.sort();
    if (index.find(typed, 10).best.size() != 1) return false;
  }
  return true;
}

TEST(ASearch, knows_u_with_dots_as_u_and_as_v) {
  for (const char* typed : {"lv", "lvlv", "lu", "lulu", "lü", "Lǚ", "LV", "ll", "lyu", "吕", "绿"})
    EXPECT_TRUE(finds("吕绿", typed)) << typed;
  for (const char* typed : {"nvhe", "nuhe", "nühe", "nv", "nh"})
    EXPECT_TRUE(finds("女禾", typed)) << typed;
  for (const char* typed : {"lve", "lue", "lüe", "lveshang", "ls"})
    EXPECT_TRUE(finds("略商", typed)) << typed;
  for (const char* typed : {"silva", "silv", "alvarez", "denver"})
    EXPECT_TRUE(finds("Silva Alvarez Denver", typed)) << typed;
  EXPECT_FALSE(finds("吕绿", "lan"));
}

TEST(ASearch, knows_the_marks_between_the_parts_of_a_name_as_one) {
  for (const char* typed :
       {"阿卜杜拉·买买提", "阿卜杜拉•买买提", "阿卜杜拉・买买提", "阿卜杜拉‧买买提",
        "阿卜杜拉･买买提", "阿卜杜拉.买买提", "阿卜杜拉 买买提", "阿卜杜拉买买提", "买买提"})
    for (const char* name : {"阿卜杜拉·买买提", "阿卜杜拉•买买提", "阿卜杜拉买买提"})
      EXPECT_TRUE(finds(name, typed)) << name << " " << typed;
  EXPECT_TRUE(finds("Anne-Marie O’Neil", "annemarie"));
  EXPECT_TRUE(finds("Anne-Marie O’Neil", "o'neil"));
}

TEST(ASearch, knows_a_character_of_an_old_system_as_the_one_that_is_meant) {
  EXPECT_TRUE(finds("刘\xEE\xA1\xA3", "刘䶮"));
  EXPECT_TRUE(finds("刘䶮", "刘\xEE\xA1\xA3"));
  EXPECT_TRUE(finds("刘\xEE\xA1\xA3", "liuyan"));
  EXPECT_TRUE(finds("\xE2\xBD\xA5小明", "田小明"));  // a radical that stands for the character
}

TEST(ASearch, knows_surnames_by_both_of_their_readings) {
  for (const auto& [name, typed] :
       std::vector<std::pair<const char*, const char*>>{{"单雄", "shanxiong"},
                                                        {"单雄", "danxiong"},
                                                        {"解晓东", "xie"},
                                                        {"曾志伟", "zeng"},
                                                        {"区瑞强", "ou"},
                                                        {"仇英", "qiu"},
                                                        {"尉迟恭", "yuchi"},
                                                        {"尉迟恭", "ycg"},
                                                        {"单于雄", "chanyu"},
                                                        {"万俟晶", "moqi"},
                                                        {"长孙无忌", "zhangsun"},
                                                        {"朴成", "piao"},
                                                        {"朴成", "pu"},
                                                        {"覃明", "tan"},
                                                        {"覃明", "qin"},
                                                        {"张乐", "zhangle"},
                                                        {"张乐", "zhangyue"},
                                                        {"李茜", "liqian"},
                                                        {"李茜", "lixi"}})
    EXPECT_TRUE(finds(name, typed)) << name << " " << typed;
}

// The name field writes 单 by "shan" because a surname says so in its data; whoever was written
// like that has to be found like that.
TEST(ASearch, knows_every_reading_that_the_name_field_has_of_its_own) {
  std::ifstream surnames(FOYER_SOURCE_DIR "/data/names/surnames.txt");
  std::size_t looked_at = 0;
  for (std::string line; std::getline(surnames, line);) {
    if (line.starts_with('#')) continue;
    std::istringstream words(line);
    for (std::string word; words >> word;) {
      const std::size_t equals = word.find('=');
      if (equals == std::string::npos) continue;
      std::string reading = word.substr(equals + 1);
      std::erase(reading, '\'');
      EXPECT_TRUE(finds(word.substr(0, equals) + "明", reading + "ming")) << word;
      ++looked_at;
    }
  }
  EXPECT_GT(looked_at, 50u);
  std::ifstream characters(FOYER_SOURCE_DIR "/data/names/characters.txt");
  for (std::string line; std::getline(characters, line);) {
    if (!line.starts_with("reading ")) continue;
    std::istringstream words(line.substr(8));
    std::string character;
    words >> character;
    character.pop_back();  // the colon
    int share = 0;
    for (std::string reading; words >> reading >> share;)
      EXPECT_TRUE(finds("王" + character, "wang" + reading)) << line;
  }
}

// 沈珩 is written by shenheng. Each character that the name field writes by its first reading.
TEST(ASearch, reads_every_character_as_the_name_fields_dictionary_does) {
  std::ifstream file("/usr/share/rime-data/pinyin_simp.dict.yaml");
  ASSERT_TRUE(file) << "rime-data-pinyin-simp is not installed";
  std::map<std::string, std::pair<double, std::set<std::string>>> best;  // most often, and by what
  for (std::string line; std::getline(file, line);) {
    std::istringstream words(line);
    std::string character, reading;
    double often = 0;
    if (!(words >> character >> reading >> often) || often <= 0) continue;
    if (decode_utf8(character).size() != 1 || decode_utf8(character).front() < 0x3400) continue;
    auto& [most, readings] = best[character];
    if (often > most) readings.clear();
    if (often >= most) readings.insert(reading);
    most = std::max(most, often);
  }
  EXPECT_GT(best.size(), 10'000U);
  std::string strange;
  Speller speller;
  for (const auto& [character, of_it] : best) {
    const auto spellings = speller.spell("王" + character);
    const bool found = std::ranges::any_of(of_it.second, [&](const std::string& reading) {
      return std::ranges::any_of(spellings, [&](const Spelling& one) {
        return one.full == plain_pinyin("wang" + reading);
      });
    });
    if (!found) strange += character;
  }
  EXPECT_EQ(strange, "");
}

TEST(ASearch, finds_a_number_as_one_dials_it_or_writes_it) {
  for (const char* typed :
       {"051680000000", "0516 8000 0000", "0516-80000000", "51680000000", "+86 516 8000 0000",
        "008651680000000", "０５１６８０００００００", "0000"})
    EXPECT_TRUE(finds("王芳", typed, "+8651680000000")) << typed;
  for (const char* typed : {"07400123456", "07400 123456", "7400123456", "+447400123456", "3456"})
    EXPECT_TRUE(finds("Emily", typed, "+447400123456", 44)) << typed;
}

}  // namespace
}  // namespace foyer::views
