// A pack as a whole: what a whole one gives, that all faults are found at once, and that no bytes
// on disk can do harm.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>

#include "content/check.h"
#include "content/small_pack.h"

namespace foyer::content {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

std::string all_of(const Loaded& loaded) {
  std::string text;
  for (const Fault& fault : loaded.faults) text += to_string(fault) + "\n";
  return text;
}

TEST(WholePack, gives_everything_that_it_says) {
  const Loaded loaded = SmallPack().load();
  ASSERT_EQ(all_of(loaded), "");
  const domain::Content& content = loaded.content;
  EXPECT_EQ(content.showroom.dealer_id, "corner");
  EXPECT_EQ(content.showroom.accent, "#1849D6");
  EXPECT_EQ(content.showroom.country, "SG");
  EXPECT_EQ(content.showroom.calling_code, 65);
  EXPECT_EQ(content.showroom.idle_grace_s, 25);
  EXPECT_EQ(content.showroom.purposes.front().icon, "car-side");
  EXPECT_EQ(content.showroom.honorifics.front().hint.zh, "%s先生");
  EXPECT_EQ(content.showroom.levels.size(), 5u);
  EXPECT_EQ(content.questionnaire.uses.front().hint.en, "All of us");
  EXPECT_EQ(content.budget("to20")->max_yuan, 200000);
  EXPECT_EQ(content.budget("above")->max_yuan, std::nullopt);
  EXPECT_EQ(content.timing("month")->days_max, 30);
  EXPECT_EQ(content.question("payment")->options.back().text.en, "With a loan");
  const domain::Vehicle* car = content.vehicle("k1");
  ASSERT_NE(car, nullptr);
  EXPECT_EQ(car->price_to_yuan, 120000);
  EXPECT_EQ(car->specifications.front().value.zh, "3.6 米");
  EXPECT_EQ(car->priorities.at("safety").points, 70);
  EXPECT_EQ(car->uses.at("trade").evidence.en, "Sixty");
  EXPECT_DOUBLE_EQ(car->profile.length, 900);
  EXPECT_DOUBLE_EQ(car->profile.roof, domain::Profile{}.roof);
  EXPECT_EQ(car->pictures.at("side"), "k1.png");
  const domain::Card* card = content.card("k1-boot");
  ASSERT_NE(card, nullptr);
  EXPECT_EQ(card->vehicle, "k1");
  EXPECT_THAT(card->priorities, ElementsAre("comfort", "economy"));
  EXPECT_EQ(card->benefit_to("family").zh, "婴儿车放得下");
  EXPECT_EQ(card->benefit_to("trade").en, "Nothing stays behind");
  EXPECT_DOUBLE_EQ(card->spot_y, .25);
  EXPECT_EQ(content.contact_consent.version, "2026-11");
  EXPECT_EQ(content.contact_consent.summary.en, "Only to reach you.");
  EXPECT_EQ(content.contact_consent.body.zh, "我们保存您的电话。\n\n您随时可以要求删除。");
}

TEST(WholePack, may_say_when_the_screen_is_off_and_show_a_detail) {
  SmallPack pack;
  pack.replace("showroom.toml", "[limits]",
               "[screen]\noff_from = \"21:30\"\noff_to = \"08:00\"\n\n[limits]");
  pack.replace("cards/k1.toml", "spot = ", "picture = \"k1.png\"\nspot = ");
  const Loaded loaded = pack.load();
  ASSERT_EQ(all_of(loaded), "");
  const auto& off = loaded.content.showroom.screen_off;
  ASSERT_TRUE(off.has_value());
  EXPECT_FALSE(off->at(21 * 60 + 29));
  EXPECT_TRUE(off->at(21 * 60 + 30));
  EXPECT_TRUE(off->at(0));
  EXPECT_FALSE(off->at(8 * 60));
  EXPECT_TRUE((domain::Hours{60, 120}.at(60)));
  EXPECT_FALSE((domain::Hours{60, 120}.at(120)));
  EXPECT_EQ(loaded.content.card("k1-boot")->picture, "k1.png");
  EXPECT_TRUE(loaded.content.card("k1-boot")->has_spot);
  EXPECT_FALSE(loaded.content.card("k1-belt")->has_spot);
}

TEST(WholePack, may_say_when_it_is_evening) {
  SmallPack pack;
  pack.replace("showroom.toml", "[limits]",
               "[evening]\nfrom = \"18:00\"\nto = \"07:00\"\n\n[limits]");
  const Loaded loaded = pack.load();
  ASSERT_EQ(all_of(loaded), "");
  ASSERT_TRUE(loaded.content.showroom.evening.has_value());
  EXPECT_FALSE(loaded.content.showroom.evening->at(17 * 60 + 59));
  EXPECT_TRUE(loaded.content.showroom.evening->at(23 * 60));
  EXPECT_FALSE(loaded.content.showroom.evening->at(7 * 60));
}

TEST(WholePack, may_set_the_limits_of_staff_and_head_the_register_in_its_own_words) {
  SmallPack pack;
  pack.replace("showroom.toml", "[limits]",
               "[staff]\nwait_min = 9\ntake_up_min = 4\nlock_after_min = 2\nboard_days = 31\n\n"
               "[register]\nconsultant = { zh = \"接待顾问\", en = \"Received by\" }\n\n[limits]");
  const Loaded loaded = pack.load();
  ASSERT_EQ(all_of(loaded), "");
  EXPECT_EQ(loaded.content.showroom.staff,
            (domain::StaffLimits{
                .lock_after_s = 120, .wait_min = 9, .take_up_min = 4, .board_days = 31}));
  EXPECT_EQ(loaded.content.showroom.register_headings.at("consultant").en, "Received by");
}

TEST(WholePack, may_leave_out_what_is_optional) {
  SmallPack pack;
  pack.replace("showroom.toml", "accent = \"#1849D6\"\n", "");
  pack.replace("showroom.toml", "country = \"SG\"\ncalling_code = 65\n", "");
  pack.replace("showroom.toml", "[idle]\nwarning_after_s = 60\ngrace_s = 25\n", "");
  pack.replace("showroom.toml", "hint = { zh = \"\", en = \"\" }\n", "");
  pack.replace("vehicles/k1.toml", "[pictures]\nside = \"k1.png\"\n", "");
  pack.replace("cards/k1.toml", "spot = [0.5, 0.25]\n", "");
  EXPECT_EQ(all_of(pack.load()), "");
}

TEST(WholePack, may_come_from_another_system_with_its_line_ends_and_byte_order_mark) {
  SmallPack pack;
  for (const auto& [name, bytes] : std::map(pack.files())) {
    if (name.ends_with(".png")) continue;
    std::string other = "\xEF\xBB\xBF";
    for (const char c : bytes) other += c == '\n' ? std::string("\r\n") : std::string(1, c);
    pack.set(name, other);
  }
  const Loaded loaded = pack.load();
  EXPECT_EQ(all_of(loaded), "");
  EXPECT_EQ(loaded.content.contact_consent.title.en, "Your contact details");
}

TEST(WholePack, has_a_version_that_follows_every_byte_of_its_files) {
  SmallPack pack;
  const std::string before = pack.load().content.version;
  EXPECT_EQ(before.size(), 16u);
  EXPECT_EQ(pack.load().content.version, before);
  pack.replace("cards/k1.toml", "weight = 60", "weight = 61");
  EXPECT_NE(pack.load().content.version, before);
}

TEST(WholePack, may_have_its_pictures_beside_it_or_inside) {
  SmallPack pack;
  const std::filesystem::path folder = pack.write();
  ASSERT_EQ(all_of(load(folder, Depth::start)), "");
  std::filesystem::rename(folder / "assets", folder.parent_path() / "assets");
  EXPECT_EQ(all_of(load(folder, Depth::start)), "");
  EXPECT_EQ(all_of(load(folder / "", Depth::start)), "");
}

TEST(BrokenPacks, have_all_of_their_faults_found_in_one_run) {
  SmallPack pack;
  pack.replace("showroom.toml", "grace_s = 25", "grace_s = 5");
  pack.replace("showroom.toml", "#1849D6", "#18");
  pack.replace("questionnaire.toml", "id = \"loan\"", "id = \"cash\"");
  pack.replace("questionnaire.toml", "days_max = 30", "days_max = \"soon\"");
  pack.replace("vehicles/k1.toml", "80000", "\"about 80,000\"");
  pack.replace("vehicles/k1.toml", ", en = \"Enough\"", "");
  pack.replace("vehicles/k1.toml", "k1.png", "k9.png");
  pack.replace("cards/k1.toml", "\"front45\"", "\"front\"");
  pack.replace("cards/k1.toml", "family = {", "familie = {");
  pack.replace("consent/contact.en.md", "2026-11", "2025-01");
  const Loaded loaded = pack.load();
  EXPECT_EQ(loaded.faults.size(), 10u) << all_of(loaded);
}

TEST(BrokenPacks, are_read_on_behind_a_file_that_is_not_toml) {
  SmallPack pack;
  pack.set("questionnaire.toml", "[[use]\n");
  pack.replace("cards/k1.toml", "weight = 80", "weight = 800");
  pack.replace("cards/k1.toml", "\"front45\"", "\"front54\"");
  const Loaded loaded = pack.load();
  EXPECT_EQ(loaded.faults.size(), 3u) << all_of(loaded);
}

TEST(BrokenPacks, list_their_faults_in_order_of_file_and_line) {
  SmallPack pack;
  pack.replace("vehicles/k1.toml", "= 14", "= -1");
  pack.replace("vehicles/k1.toml", "80000", "-1");
  pack.replace("cards/k1.toml", "\"front45\"", "\"nowhere\"");
  const Loaded loaded = pack.load();
  ASSERT_EQ(loaded.faults.size(), 3u) << all_of(loaded);
  EXPECT_EQ(loaded.faults[0].file, "cards/k1.toml");
  EXPECT_LT(loaded.faults[1].line, loaded.faults[2].line);
}

TEST(BrokenPacks, name_every_file_that_is_missing) {
  for (const char* file :
       {"showroom.toml", "questionnaire.toml", "consent/contact.zh.md", "consent/contact.en.md"}) {
    SmallPack pack;
    pack.drop(file);
    const Loaded loaded = pack.load();
    ASSERT_EQ(loaded.faults.size(), 1u) << all_of(loaded);
    EXPECT_EQ(to_string(loaded.faults[0]),
              std::string(file) + ": this file is missing; every pack has it");
  }
}

TEST(BrokenPacks, need_a_vehicle_and_cards_and_a_vehicle_for_every_file_of_cards) {
  SmallPack pack;
  pack.drop("vehicles/k1.toml");
  pack.drop("cards/k1.toml");
  EXPECT_EQ(all_of(pack.load()),
            "cards: there is no *.toml in this folder; at least one is expected\n"
            "vehicles: there is no *.toml in this folder; at least one is expected\n");
  SmallPack renamed;
  renamed.set("cards/k7.toml", renamed.files().at("cards/k1.toml"));
  renamed.drop("cards/k1.toml");
  EXPECT_EQ(all_of(renamed.load()),
            "cards/k7.toml: no vehicle has the id \"k7\"; did you mean \"k1\"?\n");
}

TEST(BrokenPacks, name_the_other_file_when_an_id_stands_in_two) {
  SmallPack pack;
  std::string other = pack.files().at("vehicles/k1.toml");
  other.replace(other.find("\"k1\""), 4, "\"k2\"");
  pack.set("vehicles/k2.toml", other);
  pack.set("cards/k2.toml", pack.files().at("cards/k1.toml"));
  const Loaded loaded = pack.load();
  ASSERT_EQ(loaded.faults.size(), 2u) << all_of(loaded);
  EXPECT_EQ(to_string(loaded.faults[0]),
            "cards/k2.toml:2: the card id \"k1-boot\" stands already in cards/k1.toml:2; "
            "every id stands once in a pack");
}

TEST(BrokenPacks, may_have_a_folder_or_a_giant_where_a_file_should_be) {
  SmallPack pack;
  pack.drop("showroom.toml");
  pack.set("showroom.toml/inside", "");
  EXPECT_THAT(all_of(pack.load()), HasSubstr("showroom.toml: this file cannot be read"));
  SmallPack giant;
  giant.set("cards/k1.toml", std::string((1 << 20) + 1, '#'));
  EXPECT_EQ(all_of(giant.load()),
            "cards/k1.toml: this file is larger than 1 MiB; a file of text is expected\n");
}

// An editor's hidden ending would otherwise make a car vanish without a word.
TEST(BrokenPacks, name_a_file_that_would_not_be_read) {
  SmallPack pack;
  pack.set("vehicles/k2.toml.txt", "");
  pack.set("vehicles/k1.toml~", "");
  for (const char* name : {".DS_Store", "._k1.toml", "Thumbs.db", "desktop.ini", "~$k1.toml"})
    pack.set(std::string("vehicles/") + name, "\x01\x02 no TOML");
  pack.set("cards/.k1.toml.swp", "");
  EXPECT_EQ(all_of(pack.load()),
            "vehicles/k2.toml.txt: this file is not read; a name that ends in .toml is expected, "
            "or no file\n");
}

TEST(BrokenPacks, may_have_a_pipe_where_a_file_should_be_and_nobody_waits_for_it) {
  SmallPack pack;
  const std::filesystem::path showroom = pack.write() / "showroom.toml";
  std::filesystem::remove(showroom);
  ASSERT_EQ(mkfifo(showroom.c_str(), 0600), 0);
  EXPECT_EQ(all_of(load(showroom.parent_path(), Depth::start)),
            "showroom.toml: this file cannot be read; a file that Foyer may read is expected\n");
}

TEST(BrokenPacks, may_not_be_there_at_all) {
  const Loaded loaded = load("/no/such/pack", Depth::start);
  EXPECT_EQ(all_of(loaded), "/no/such/pack: there is no such folder; a content pack is expected\n");
}

struct BadPicture {
  const char* name;
  std::string bytes;
  Depth depth;
  std::string words;
};

TEST(BadPictures, are_refused_from_their_headers_or_when_they_are_decoded) {
  const BadPicture bad[] = {
      {"no picture", "not a picture at all", Depth::start, "is no JPEG or PNG"},
      {"empty", "", Depth::start, "is no JPEG or PNG"},
      {"only a signature", png_of(1, 1).substr(0, 8), Depth::start, "cannot be decoded"},
      {"too wide", png_of(20000, 10), Depth::start, "is 20000 x 10 pixels; at most 8192 x 8192"},
      {"too high", png_of(10, 8193), Depth::start, "is 10 x 8193 pixels"},
      {"too wide, in depth", png_of(20000, 20000), Depth::full, "is 20000 x 20000 pixels"},
      {"cut off", png_of(1, 1).substr(0, 45), Depth::full, "cannot be decoded"},
      {"pixels missing", png_of(64, 64), Depth::full, "cannot be decoded"},
  };
  for (const BadPicture& one : bad) {
    SCOPED_TRACE(one.name);
    SmallPack pack;
    pack.set("assets/k1.png", one.bytes);
    const Loaded loaded = pack.load(one.depth);
    ASSERT_EQ(loaded.faults.size(), 1u) << all_of(loaded);
    EXPECT_EQ(loaded.faults[0].line, pack.line_of("vehicles/k1.toml", "k1.png"));
    EXPECT_THAT(loaded.faults[0].what, HasSubstr(one.words));
  }
}

TEST(BadPictures, are_not_decoded_when_the_program_starts) {
  SmallPack pack;
  pack.set("assets/k1.png", png_of(64, 64));
  EXPECT_EQ(all_of(pack.load(Depth::start)), "");
}

TEST(Check, tells_every_fault_and_how_many_there_are) {
  SmallPack pack;
  pack.replace("vehicles/k1.toml", "= 14", "= -1");
  pack.replace("cards/k1.toml", "weight = 80", "weight = 800");
  std::ostringstream out;
  EXPECT_EQ(check(pack.write(), out), 1);
  EXPECT_THAT(out.str(), HasSubstr("cards/k1.toml:19: weight is 800;"));
  EXPECT_THAT(out.str(), HasSubstr("vehicles/k1.toml:7: delivery_days is -1;"));
  EXPECT_THAT(out.str(), HasSubstr("\n2 faults in "));
}

TEST(Check, says_that_a_whole_pack_is_whole) {
  std::ostringstream out;
  EXPECT_EQ(check(SmallPack().write(), out), 0);
  EXPECT_THAT(out.str(), HasSubstr("is whole: 1 vehicle, 2 cards, 1 purpose,"));
}

// The seed is fixed, so that a failure can be looked at again.
TEST(AnyBytes, in_a_pack_are_read_without_harm) {
  std::mt19937 random(20261121);
  const auto below = [&](std::size_t limit) {
    return std::uniform_int_distribution<std::size_t>(0, limit - 1)(random);
  };
  const SmallPack whole;
  const std::filesystem::path folder = whole.write();
  const auto put = [&](const std::string& file, const std::string& bytes) {
    // A new file: some file systems sync one that is cut to nothing and written again.
    std::filesystem::remove(folder / file);
    std::ofstream(folder / file, std::ios::binary) << bytes;
  };
  const std::string noise = "\"'[]{}=.,#\n\\\x01\xFF\xC3\xE6 0-9ea";
  std::size_t faults = 0;
  for (int round = 0; round < 3000; ++round) {
    const auto& [file, original] =
        *std::next(whole.files().begin(), static_cast<long>(below(whole.files().size())));
    std::string bytes = original;
    for (std::size_t times = 1 + below(4); times > 0 && !bytes.empty(); --times) {
      const std::size_t at = below(bytes.size());
      switch (below(4)) {
        case 0:
          bytes[at] = noise[below(noise.size())];
          break;
        case 1:
          bytes.erase(at, 1 + below(20));
          break;
        case 2:
          bytes.insert(at, bytes, below(bytes.size()), below(30));
          break;
        default:
          bytes[at] = static_cast<char>(below(256));
          break;
      }
    }
    put(file, bytes);
    for (const Fault& fault : load(folder, Depth::full).faults) {
      ++faults;
      ASSERT_FALSE(fault.file.empty());
      ASSERT_FALSE(fault.what.empty());
      ASSERT_GE(fault.line, 0);
    }
    put(file, original);
  }
  EXPECT_GT(faults, 1000u);
}

}  // namespace
}  // namespace foyer::content
