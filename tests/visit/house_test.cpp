// The whole house from outside: entrance, desk and a consultant's tablet, three programs with three
// homes over one dealer's database, and afterwards every paper that tells of the visit.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <ctime>
#include <iterator>

#include "visit/staff.h"

namespace foyer::visit {
namespace {

using testing::HasSubstr;

void add_consultant(Showroom& desk, const std::string& name) {
  desk.touch("add.consultant");
  desk.wait_for_target("key.shift");
  desk.type(name);
  desk.touch("next");
  type_pin(desk);
  type_pin(desk);
  desk.wait_for_screen("desk-people");
}

// The first start makes the manager, who adds a consultant; she clocks in.
void open_the_house(Showroom& desk) {
  make_manager(desk, "Linda");
  desk.touches({"menu", "menu.people"});
  add_consultant(desk, "Quinn");
  desk.touches({"back", "turn.0", "clock.in"});
}

void sign_in(Showroom& tablet) {
  tablet.touch("staff.1");  // by name: Linda, Quinn
  type_pin(tablet);
  tablet.wait_for_screen("tablet-guests");
}

void check_in(Showroom& entrance) {
  entrance.touch_to("begin", "welcome");
  entrance.touch("language.en");
  entrance.touch_to("purpose.look", "name");
  entrance.wait_for_target("key.shift");
  entrance.type("Emily Carter");
  entrance.touch_to("honorific.ms", "phone");
  entrance.type("13900001111");
  entrance.touch_to("next", "party");
  entrance.touch_to("party.2", "use");
  entrance.tell_needs();
  entrance.touch_to(entrance.wait_for_one({"model."}), "cards");
  entrance.touch_to("ask_consultant", "thanks");
  entrance.touch("source.website");
  entrance.touch_to("finish", "attract");
}

// Which card of a walk stands there, as "2 / 14" says it; 0: none.
int card_on(const Seen& now, std::string& of_all) {
  for (const std::string& text : now.texts) {
    const std::size_t digits = text.find_first_not_of("0123456789");
    if (digits == 0 || digits == std::string::npos || !text.substr(digits).starts_with(" / "))
      continue;
    of_all = text.substr(digits);
    return std::stoi(text.substr(0, digits));
  }
  return 0;
}

// One card after the other, each judged once it is there.
void judge_cards(Showroom& tablet, const Words& levels) {
  std::string of_all;
  int at = 0;
  const auto is_there = [&](const Seen& now) { return (at = card_on(now, of_all)) > 0; };
  EXPECT_TRUE(tablet.wait(60, is_there)) << "no card is there";
  for (const std::string& level : levels) {
    tablet.touch(level);
    const auto is_next = [&](const Seen& now) { return card_on(now, of_all) == at + 1; };
    EXPECT_TRUE(tablet.wait(60, is_next)) << "no card follows " << at << of_all;
    ++at;
  }
}

// The guest appears by themselves, and is presented the car that suits them best.
void present(Showroom& tablet) {
  tablet.touch(tablet.wait_for_one({"guest."}));
  while (tablet.wait_for_one({"take", "walk."}) == "take") {  // the hand-over is still on its way
    tablet.touch("close");
    tablet.wait_until_gone("take");
    tablet.touch(tablet.wait_for_one({"guest."}));
  }
  tablet.wait_for_screen("tablet-guest");
  tablet.touch_to(tablet.wait_for_one({"walk."}), "tablet-walk");
  judge_cards(tablet, {"level.3", "level.4", "level.2"});
  tablet.touch_to("back", "tablet-guest");
}

// For the guest who was handed over: the first car that is free, when it is.
void book_a_drive(Showroom& desk) {
  desk.touches({"with.0"});
  desk.touch_to("drive", "desk-drive-plan");
  desk.touch_to("book", "desk-drive-done");
  desk.touch_to("done", "desk-board");
}

// Three strokes across the paper.
void write_on_paper(Showroom& tablet) {
  const Place middle = tablet.place_of("paper");
  for (const int down : {-30, 0, 30}) {
    std::vector<Place> line;
    for (int x = -120; x <= 120; x += 20) line.push_back({middle.x + x, middle.y + down});
    tablet.draw(line);
  }
}

// Every row of the page that begins so.
void tick_all(Showroom& tablet, const std::string& beginning) {
  const Seen page = tablet.seen();
  for (const auto& [target, place] : page.targets)
    if (target.starts_with(beginning)) tablet.touch(target);
}

// What the desk has booked is there; the guest shows a licence, signs, drives and says how it was.
void drive(Showroom& tablet) {
  tablet.touch_to("page.tablet-drive", "drive-papers");
  tablet.touch("class.C1");
  tablet.type("20170512");
  tablet.type("20330512");
  tablet.type("1234");
  tablet.touch_to("accept", "drive-brief");
  tick_all(tablet, "told.");
  tablet.touch_to("briefed", "drive-sign");
  tick_all(tablet, "clause.");
  write_on_paper(tablet);
  tablet.touch_to("sign", "drive-leave");
  tablet.type("30000");
  tablet.touch_to("go", "drive-road");
  tablet.touch_to("return", "drive-back");
  tablet.type("30005");
  tablet.touch_to("go", "drive-felt");
  tablet.touch("fit.yes");
  tablet.touch_to("felt", "drive-done");
  tablet.touch_to("done", "tablet-guest");
}

// More than she may give by herself: the manager grants less, and she makes another version of it.
void offer(Showroom& tablet, Showroom& desk) {
  tablet.touch_to("page.tablet-offer", "offer-make");
  tablet.touches({"discount.2", "make"});
  desk.wait_for_target("with.0");
  desk.touches({"with.0", "offer.countered"});
  desk.wait_until_gone("offer.countered");
  desk.touch("close");
  tablet.wait_for_words("granted: change it");
  tablet.touches({"discount.1", "make"});
  tablet.touch_to("show", "offer-guest");
  tablet.touch("accept");
  tablet.wait_until_gone("accept");
  tablet.touch_to("to_staff", "offer-make");
}

// The guest signs for what they accepted; the car does not come, and they get the deposit back
// twice.
void order(Showroom& tablet) {
  tablet.touch_to("order", "order-terms");
  tablet.touch_to("make", "order-sign");
  tick_all(tablet, "clause.");
  write_on_paper(tablet);
  tablet.touch_to("sign", "order-paper");
  tablet.touch("paid");
  tablet.touch_to("cancel", "order-cancel");
  tablet.touches({"by.house", "reason.no-car", "fate.earnest-double"});
  tablet.touch_to("confirm_cancel", "order-paper");
  tablet.touch_to("back", "offer-make");
  tablet.touch_to("back", "tablet-guest");
}

void close(Showroom& tablet) {
  tablet.touch_to("closing", "tablet-closing");
  tablet.touches({"outcome.following", "step.drive"});
  tablet.touch(tablet.wait_for_one({"day."}));
  tablet.touch_to("confirm", "tablet-summary");
}

void leave(Showroom& desk) {
  desk.touches({"with.0", "left", "left.0"});
  desk.wait_until_gone("with.0");
}

void sign_the_day(Showroom& desk) {
  desk.touches({"menu", "menu.day", "sign"});
  desk.wait_until_gone("sign");
}

std::string of(const Row& row, const std::string& column) {
  const auto cell = row.find(column);
  return cell == row.end() ? "no such column" : cell->second.value_or("");
}

// What another program reads in a file: this Python, with the file as its argument.
std::string read_by_python(const std::string& program, const std::filesystem::path& file) {
  const Ran read = run({"/usr/bin/python3", "-I", "-c", program, file.string()});
  EXPECT_EQ(read.code, 0) << read.errors;
  return read.out;
}

constexpr const char* kWorkbook = R"(
import sys, openpyxl
for row in openpyxl.load_workbook(sys.argv[1]).active.iter_rows(values_only=True):
    print("|".join("" if cell is None else str(cell) for cell in row))
)";
constexpr const char* kTable = R"(
import sys, csv
for row in csv.reader(open(sys.argv[1], encoding="utf-8-sig", newline="")):
    print("|".join(row))
)";
constexpr const char* kLeads = R"(
import sys, xml.etree.ElementTree as tree
adf = tree.parse(sys.argv[1]).getroot()
assert adf.tag == "adf", adf.tag
for lead in adf.findall("prospect"):
    contact = lead.find("customer/contact")
    print(lead.find("id").text, contact.find("name").text, contact.find("phone").text,
          lead.find("requestdate").text[:10], lead.find("vehicle/model").text, sep="|")
)";

// Every paper, taken out of the dealer's database by the program, says what the register says.
void expect_papers(const Showroom& desk, const std::string& dealer, const Row& row) {
  const auto taken_out = [&](const Words& what, const std::string& name) {
    Words words{"--dealer", dealer, "export"};
    words.insert(words.end(), what.begin(), what.end());
    words.insert(words.end(), {"--lang", "en", "--out", (desk.home() / name).string()});
    const Ran done = desk.command(words);
    EXPECT_EQ(done.code, 0) << done.errors;
    return desk.home() / name;
  };
  const std::string day = of(row, "day");  // it may be over by now
  const std::string workbook = read_by_python(
      kWorkbook, taken_out({"register", "--format", "xlsx", "--from", day}, "register.xlsx"));
  const std::string table = read_by_python(
      kTable, taken_out({"register", "--format", "csv", "--from", day}, "register.csv"));
  EXPECT_EQ(workbook, table);
  for (const char* cell :
       {"|Quinn|Ms Emily Carter|first|", "|2|", "Follow up", "A test drive", "A001"})
    EXPECT_THAT(table, HasSubstr(cell));
  EXPECT_THAT(table, HasSubstr(of(row, "next_at")));
  EXPECT_THAT(table, HasSubstr("|" + of(row, "grade") + "|"));
  const std::string lead = read_by_python(kLeads, taken_out({"leads", "--from", day}, "leads.xml"));
  // The number as one dials it here.
  EXPECT_THAT(lead,
              HasSubstr(of(row, "visit") + "|Emily Carter|139 0000 1111|" + of(row, "day") + "|"));
  const auto page = taken_out({"summary", "--visit", "A001"}, "summary.pdf");
  const Ran text = run({"pdftotext", "-layout", page.string(), "-"});
  EXPECT_EQ(text.code, 0) << text.errors;
  for (const char* word : {"Emily Carter", "Quinn"}) EXPECT_THAT(text.out, HasSubstr(word));
}

std::string digits_of(const std::string& text) {
  std::string digits;
  for (const char c : text)
    if (c >= '0' && c <= '9') digits += c;
  return digits;
}

// "2026-11-23" as a screen in English says it.
std::string day_in_words(const std::string& day) {
  std::tm parts{};
  if (::strptime(day.c_str(), "%Y-%m-%d", &parts) == nullptr) return day;
  char weekday[32] = "", month[32] = "";
  std::strftime(weekday, sizeof weekday, "%A", &parts);
  std::strftime(month, sizeof month, "%B", &parts);
  return std::string(weekday) + " " + std::to_string(parts.tm_mday) + " " + month;
}

// "Safety, Comfort" as the register has it: "safety,comfort".
std::string as_ids(std::string text) {
  std::erase(text, ' ');
  for (char& c : text) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return text;
}

// What the guest signed on the tablet for the drive that the desk had booked, by another program.
void expect_signed_paper(const Showroom& desk, const std::string& dealer) {
  const auto file = desk.home() / "agreement.pdf";
  const Ran done = desk.command(
      {"--dealer", dealer, "export", "agreement", "--visit", "A001", "--out", file.string()});
  EXPECT_EQ(done.code, 0) << done.errors;
  const Ran text = run({"pdftotext", "-layout", file.string(), "-"});
  EXPECT_EQ(text.code, 0) << text.errors;
  for (const char* words : {"Emily Carter", "Quinn", "Seal: unbroken", "Test drive agreement"})
    EXPECT_THAT(text.out, HasSubstr(words));
}

// The contract, as it was signed and as it ended.
void expect_order(const Showroom& desk, const std::string& dealer) {
  const auto file = desk.home() / "order.pdf";
  const Ran done = desk.command(
      {"--dealer", dealer, "export", "order", "--visit", "A001", "--out", file.string()});
  EXPECT_EQ(done.code, 0) << done.errors;
  const Ran text = run({"pdftotext", "-layout", file.string(), "-"});
  for (const char* words :
       {"Emily Carter", "Quinn", "Seal: unbroken", "Earnest money", "cancelled "})
    EXPECT_THAT(text.out, HasSubstr(words));
}

// The views have the one drive, from its booking to what the guest said of it.
void expect_drive(const std::filesystem::path& database) {
  const auto drives = rows(database, "SELECT * FROM drive");
  ASSERT_EQ(drives.size(), 1u);
  for (const auto& [column, value] : {std::pair{"state", "felt"},
                                      {"licence_class", "C1"},
                                      {"with_papers", "1"},
                                      {"odometer_out", "30000"},
                                      {"odometer_back", "30005"},
                                      {"contested", "0"}})
    EXPECT_EQ(of(drives[0], column), value) << column;
  EXPECT_LE(of(drives[0], "out_at"), of(drives[0], "back_at"));
}

// The customer card on the tablet, opened by touches, says what the register says.
void expect_card(Showroom& tablet, const Row& row) {
  tablet.touch_to("back", "tablet-guest");
  tablet.touch_to("page.tablet-card", "tablet-card");
  tablet.wait_for_words("1 visit · ");
  const Words texts = tablet.seen().texts;
  const auto has = [](const std::string& words) { return testing::Contains(HasSubstr(words)); };
  EXPECT_EQ(texts.empty() ? "" : texts.front(), "Ms " + of(row, "guest"));
  EXPECT_THAT(texts, has("Follow up · " + of(row, "grade") + " · A test drive " +
                         day_in_words(of(row, "next_at")) + " · Quinn"));
  EXPECT_THAT(texts, has(" · " + of(row, "ticket")));
  EXPECT_THAT(texts, testing::IsSupersetOf({"Family", "Within a month"}));
  Words numbers, ids;
  std::ranges::transform(texts, std::back_inserter(numbers), digits_of);
  std::ranges::transform(texts, std::back_inserter(ids), as_ids);
  const std::string phone = digits_of(of(row, "phone"));
  EXPECT_THAT(numbers, has(phone.substr(phone.size() - std::min<std::size_t>(11, phone.size()))));
  EXPECT_THAT(numbers, testing::Contains(of(row, "budget_min") + of(row, "budget_max")));
  EXPECT_THAT(ids, testing::Contains(of(row, "priorities")));
  // Behind the last answer stand the cards that were shown, three of them with how strong they
  // were; then what the guest said of the drive, and the drive.
  EXPECT_THAT(texts, testing::IsSupersetOf({"Strong", "Must have", "Good"}));
  ASSERT_GE(texts.size(), 2u);
  const auto drive = texts.end() - 2;
  EXPECT_THAT(Words(drive, texts.end()),
              testing::ElementsAre("This is the one", testing::StartsWith("Drove · ")));
  const auto cards = drive - std::ranges::find(texts, "Family") - 1 - 3;
  EXPECT_EQ(std::to_string(cards), of(row, "cards_presented"));
}

TEST(the_house, serves_a_guest_from_the_door_to_the_signed_register_on_three_devices) {
  const TemporaryFolder shared;
  const std::string dealer = "sqlite:" + (shared / "dealer.db").string();
  const std::string english = "language = \"en\"\n";
  Showroom desk({.dealer = dealer, .role = "desk", .configuration = english});
  Showroom tablet({.size = "1280x800",
                   .dealer = dealer,
                   .role = "consultant",
                   .configuration = english,
                   .texts = true});
  Showroom entrance({.dealer = dealer});
  entrance.open();
  desk.open();
  open_the_house(desk);
  tablet.open();
  sign_in(tablet);

  check_in(entrance);
  desk.wait_for_target("hand");  // the guest stands on the board
  desk.touch("hand");
  book_a_drive(desk);
  present(tablet);
  drive(tablet);
  offer(tablet, desk);
  order(tablet);
  leave(desk);
  close(tablet);
  sign_the_day(desk);

  const auto rows = wait_for_register(shared / "dealer.db", 1, "left_at");
  ASSERT_EQ(rows.size(), 1u);
  EXPECT_EQ(of(rows[0], "guest"), "Emily Carter");
  EXPECT_EQ(of(rows[0], "outcome"), "following");
  EXPECT_EQ(of(rows[0], "next_step"), "drive");
  EXPECT_EQ(of(rows[0], "test_drive"), "driven");
  expect_drive(shared / "dealer.db");
  expect_signed_paper(desk, dealer);
  expect_order(desk, dealer);
  expect_papers(desk, dealer, rows[0]);
  expect_card(tablet, rows[0]);
}

}  // namespace
}  // namespace foyer::visit
