// Leads, read back by an XML parser and by the standard's own rules.
#include <gtest/gtest.h>

#include <pugixml.hpp>

#include "manage/papers/one_day.h"

namespace foyer::exporting {
namespace {

TEST_F(Export, a_lead_has_the_structure_that_dealer_systems_read) {
  const std::string text = leads(Lang::zh, false);
  EXPECT_TRUE(
      text.starts_with("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<?adf version=\"1.0\"?>"))
      << text.substr(0, 80);
  pugi::xml_document document;
  ASSERT_TRUE(document.load_string(text.c_str()));
  const auto leads = document.child("adf").children("prospect");
  ASSERT_EQ(std::distance(leads.begin(), leads.end()), 2);
  const pugi::xml_node lead = *leads.begin();
  EXPECT_STREQ(lead.attribute("status").value(), "new");
  EXPECT_EQ(lead.child("id").text().get(), visit_id(1).hex());
  EXPECT_STREQ(lead.child("requestdate").text().get(), "2025-11-21T09:00:00+08:00");
  const pugi::xml_node vehicle = lead.child("vehicle");
  EXPECT_STREQ(vehicle.attribute("interest").value(), "test-drive");
  EXPECT_STREQ(vehicle.child("finance").child("amount").text().get(), "300000");
  EXPECT_STREQ(vehicle.child("finance").child("amount").attribute("limit").value(), "maximum");
  const pugi::xml_node own = vehicle.next_sibling("vehicle");
  EXPECT_STREQ(own.attribute("interest").value(), "trade-in");
  EXPECT_STREQ(own.attribute("status").value(), "used");
  const pugi::xml_node contact = lead.child("customer").child("contact");
  EXPECT_STREQ(contact.child("name").text().get(), "王建国");
  EXPECT_STREQ(contact.child("name").attribute("part").value(), "full");
  EXPECT_STREQ(contact.child("phone").text().get(), "138 0013 8000");
  EXPECT_TRUE(lead.child("vendor").child("contact").child("name"));
}

TEST_F(Export, a_lead_holds_to_the_standard_and_has_no_empty_tag) {
  tell(visit_id(1), PresentCarTold{"大众 朗逸 2018款", "", true});
  const auto file = home.folder() / "leads.xml";
  for (const Lang lang : kLangs) {
    ASSERT_TRUE(write_adf(leads(lang, false), file));
    EXPECT_EQ(test::printed_by({"/usr/bin/xmllint", "--noout", "--dtdvalid",
                                FOYER_SOURCE_DIR "/tests/manage/papers/adf.dtd", file.string()}),
              "");
    pugi::xml_document document;
    ASSERT_TRUE(document.load_file(file.c_str()));
    for (const auto& leaf : document.select_nodes("//*[not(*)]"))
      EXPECT_STRNE(leaf.node().text().get(), "") << leaf.node().path();
  }
}

TEST_F(Export, a_lead_says_what_was_told_of_the_car_in_exchange_and_holds_to_the_standard) {
  content.trade_ins.panels = {{"hood", {"发动机盖", "Bonnet"}}};
  content.trade_ins.marks = {{"dent", {"凹陷", "dent"}}};
  content.trade_ins.questions = {{.id = "mortgage",
                                  .text = {"抵押", "Mortgage"},
                                  .hint = {},
                                  .options = {{"none", {"无抵押", "none"}}}}};
  tell(visit_id(1), PresentCarTold{"大众 朗逸", "苏C12345", true});
  tell(visit_id(1), TradeInWished{"2019-05-12", 86000, "fuel", 7'500'000, "LSVAA0000K1234567", ""});
  tell(visit_id(1), TradeInInspected{-1, {{"mortgage", "none"}}, {{"hood", "dent"}}});
  tell(visit_id(1), TradeInOffered{6'800'050, "own", "2025-11-21", "2025-11-26", 0});
  const auto file = home.folder() / "leads.xml";
  ASSERT_TRUE(write_adf(leads(Lang::en, false), file));
  EXPECT_EQ(test::printed_by({"/usr/bin/xmllint", "--noout", "--dtdvalid",
                              FOYER_SOURCE_DIR "/tests/manage/papers/adf.dtd", file.string()}),
            "");
  pugi::xml_document document;
  ASSERT_TRUE(document.load_file(file.c_str()));
  const pugi::xml_node car =
      document.child("adf").child("prospect").find_child_by_attribute("interest", "trade-in");
  EXPECT_STREQ(car.child("year").text().get(), "2019");
  EXPECT_STREQ(car.child("vin").text().get(), "LSVAA0000K1234567");
  EXPECT_STREQ(car.child("odometer").text().get(), "86000");
  EXPECT_STREQ(car.child("odometer").attribute("units").value(), "km");
  EXPECT_STREQ(car.child("price").text().get(), "68000.50");
  EXPECT_STREQ(car.child("price").attribute("type").value(), "appraisal");
  EXPECT_STREQ(car.child("comments").text().get(),
               "苏C12345\nFirst registered: 2019-05-12\nAsks for: ¥75,000\nMortgage: none\n"
               "Bonnet: dent\nOffer valid until: 2025-11-26");
}

OfferMade an_offer() {
  OfferMade made;
  made.offer = "of1";
  made.vehicle = "e5";
  made.lines = {
      {"e5-605", "guide", {"605 舒享版", "605 Comfort"}, {}, {}, 22'980'000, 22'980'000, 0, true},
      {"wheels", "option", {"20 寸轮毂", "20-inch wheels"}, {}, {}, 700'000, 700'000, 0, true},
      {"discount", "discount", {}, {}, {}, -600'000, -600'000, 0, true},
      {"tax", "due", {"购置税", "Tax"}, {}, {}, 1'000'050, 1'000'050, 0, true}};
  made.loan = "bank";
  made.months = 36;
  made.down = 9'000'000;
  made.monthly = 413'274;
  made.valid_until_ms = kNine_ms + 1;
  return made;
}

// Price, options and finance of the car that was offered, as a dealer's system takes them.
TEST_F(Export, a_lead_has_the_offer_that_stands_and_holds_to_the_standard) {
  tell(visit_id(1), an_offer());
  const auto file = home.folder() / "leads.xml";
  ASSERT_TRUE(write_adf(leads(Lang::en, false), file));
  EXPECT_EQ(test::printed_by({"/usr/bin/xmllint", "--noout", "--dtdvalid",
                              FOYER_SOURCE_DIR "/tests/manage/papers/adf.dtd", file.string()}),
            "");
  pugi::xml_document document;
  ASSERT_TRUE(document.load_file(file.c_str()));
  const pugi::xml_node car = document.child("adf").child("prospect").child("vehicle");
  EXPECT_STREQ(car.child("trim").text().get(), "605 Comfort");
  EXPECT_STREQ(car.child("price").text().get(), "230800");
  EXPECT_STREQ(car.child("price").attribute("type").value(), "offer");
  EXPECT_STREQ(car.child("option").child("optionname").text().get(), "20-inch wheels");
  EXPECT_STREQ(car.child("option").child("price").text().get(), "7000");
  EXPECT_STREQ(car.child("finance").child("method").text().get(), "finance");
  std::string amounts;
  for (const auto& one : car.child("finance").children("amount"))
    amounts += std::string(one.attribute("type").value()) + " " + one.text().get() + "\n";
  EXPECT_EQ(amounts, "downpayment 90000\nmonthly 4132.74\ntotal 240800.50\n");
}

// The first vehicles of the first lead: interest, year, make and model of each.
std::string cars_of(const std::string& leads) {
  pugi::xml_document document;
  document.load_string(leads.c_str());
  std::string cars;
  for (const auto& one : document.child("adf").child("prospect").children("vehicle"))
    cars += std::string(one.attribute("interest").value()) + ": " + one.child("year").text().get() +
            " " + one.child("make").text().get() + " " + one.child("model").text().get() + "\n";
  return cars;
}

TEST_F(Export, a_lead_names_the_cars_make_and_year) {
  tell(visit_id(1), PresentCarTold{"", "", false});
  EXPECT_EQ(cars_of(leads(Lang::zh, false)), "test-drive: 2025 晨曜汽车 s7\n")
      << "a pack that does not say who makes the cars: the dealer's name";
  content.showroom.make = {"晨曜", "Chenyao"};
  Vehicle& car = content.vehicles.emplace_back();
  car.id = "s7";
  car.name = {"曜行 S7", "Yaoxing S7"};
  EXPECT_EQ(cars_of(leads(Lang::zh, false)), "test-drive: 2025 晨曜 曜行 S7\n");
  EXPECT_EQ(cars_of(leads(Lang::en, false)), "test-drive: 2025 Chenyao Yaoxing S7\n");
  car.year = 2026;
  car.make = {"曜途", "Yaotu"};
  EXPECT_EQ(cars_of(leads(Lang::zh, false)), "test-drive: 2026 曜途 曜行 S7\n");
}

// As a consultant writes down what the guest drives now.
TEST_F(Export, a_lead_says_of_the_car_that_is_traded_in_what_was_written_down) {
  const std::vector<std::pair<const char*, const char*>> written{
      {"大众 朗逸 2018款", "2018 大众 朗逸"},
      {"2018款 大众 朗逸 1.5L", "2018 大众 朗逸 1.5L"},
      {"大众朗逸2018", "2018 unknown 大众朗逸"},
      {"大众 朗逸 18款", "2018 大众 朗逸"},
      {"桑塔纳 99款", "1999 unknown 桑塔纳"},
      {"2016年 Honda CR-V", "2016 Honda CR-V"},
      {"Mazda 323", "unknown Mazda 323"},
      {"标致 2008 2019款", "2019 标致 2008"},  // a car that is called like a year
      {"Peugeot 3008", "unknown Peugeot 3008"},
      {"标致 2008", "unknown 标致 2008"},
      {"东风标致2008", "unknown unknown 东风标致2008"},
      {"Peugeot 2008", "unknown Peugeot 2008"},
      {"PEUGEOT 2008 GT", "unknown PEUGEOT 2008 GT"},
      {"2019 Peugeot 2008", "2019 Peugeot 2008"},
      {"Peugeot 2008 2019", "2019 Peugeot 2008"},
      {"Peugeot 308 2008", "2008 Peugeot 308"},
      {"曜行 2020", "unknown 曜行 2020"},  // as a car of the pack is called
      {"曜行 2020 2024", "2024 曜行 2020"},
      {"Toyota Corolla 2020", "2020 Toyota Corolla"},
      {"BMW X2018", "unknown BMW X2018"},
      {"北京 2020S", "unknown 北京 2020S"},
      {"Lada 2107", "unknown Lada 2107"},  // nobody has one of that year
      {"Fiat 1100", "unknown Fiat 1100"},
      {"朗逸 2027", "unknown 朗逸 2027"},
      {"大众 朗逸 ２０１８款", "2018 大众 朗逸"},
      {"2018年款 大众 朗逸", "2018 大众 朗逸"},
      {"2018年6月的 大众 朗逸", "2018 大众 朗逸"},
      {"大众 朗逸 2018.6", "2018 大众 朗逸"},
      {"大众 朗逸 2018-06", "2018 大众 朗逸"},
      {"大众 朗逸 2018.", "2018 大众 朗逸 ."},
      {"VW Lavida MY2018", "2018 VW Lavida"},
      {"VW Lavida MY18", "2018 VW Lavida"},
      {"奔驰 30款", "unknown 奔驰 30款"},
      {"五菱", "unknown unknown 五菱"},
      {"2018", "2018 unknown unknown"},
      {"", "unknown unknown unknown"},
      {" \n", "unknown unknown unknown"}};
  Vehicle& pack = content.vehicles.emplace_back();
  pack.id = "x20";
  pack.name = {"曜行 2020", "Yaoxing 2020"};
  for (const auto& [words, right] : written) {
    tell(visit_id(1), PresentCarTold{words, "", true});
    const std::string cars = cars_of(leads(Lang::zh, false));
    EXPECT_NE(cars.find(std::string("trade-in: ") + right + "\n"), std::string::npos)
        << words << "\n"
        << cars;
  }
}

// A workbook with a line a version, read by a program that is not ours.
TEST_F(Export, the_register_of_offers_is_read_by_another_program) {
  tell(visit_id(1), an_offer());
  const Sheet sheet = offers_sheet(house, content, kDay, Lang::en, kNine_ms);
  const auto file = home.folder() / "offers.csv";
  ASSERT_TRUE(write_csv(sheet, file));
  EXPECT_EQ(python("import csv, sys\nrows = list(csv.reader(open(sys.argv[1], "
                   "encoding='utf-8-sig')))\nprint(dict(zip(rows[0], rows[1]))['Total'], "
                   "dict(zip(rows[0], rows[1]))['Given in all'], len(rows))",
                   file),
            "240,800.50 6,000.00 2\n");
}

TEST_F(Export, the_register_of_orders_is_read_by_another_program) {
  domain::OfferMade offer = an_offer();
  domain::OrderMade terms;
  terms.order = "o1";
  terms.offer = offer.offer;
  terms.day = "2026-11-21";
  terms.price = 22'980'000;
  terms.total = 24'080'050;
  terms.kind = "earnest";
  terms.kind_text = {"定金", "Earnest money"};
  terms.deposit = 2'000'000;
  domain::OrderSigned signed_paper;
  signed_paper.order = "o1";
  domain::OfferAccepted yes;
  yes.offer = offer.offer;
  tell(visit_id(1), domain::VisitCheckedIn{});
  tell(visit_id(1), offer);
  tell(visit_id(1), yes);
  tell(visit_id(1), terms);
  tell(visit_id(1), signed_paper);
  tell(visit_id(1), domain::OrderPaid{"o1", 2'000'000, kNine_ms});
  tell(visit_id(1),
       domain::OrderCancelled{
           "o1", "house", "late", "twice", {"双倍返还", "Twice back"}, 4'000'000, kNine_ms});
  const Sheet sheet = orders_sheet(house, content, kDay, Lang::en);
  const auto file = home.folder() / "orders.csv";
  ASSERT_TRUE(write_csv(sheet, file));
  EXPECT_EQ(python("import csv, sys\nrows = list(csv.reader(open(sys.argv[1], "
                   "encoding='utf-8-sig')))\nrow = dict(zip(rows[0], rows[1]))\nprint(len(rows), "
                   "*[row[k] for k in ('Kind of deposit', 'Paid', 'Share of the price', 'State', "
                   "'Cancelled by', 'What became of the deposit', 'Back')], sep=' | ')",
                   file),
            "2 | Earnest money | 20,000.00 | 8.70% | cancelled | the house | Twice back | "
            "40,000.00\n");
}

TEST_F(Export, a_guest_who_did_not_agree_is_no_lead) {
  tell(visit_id(1), ConsentRefused{"contact", "1"});
  EXPECT_EQ(leads(Lang::zh, false).find("王建国"), std::string::npos);
}

}  // namespace
}  // namespace foyer::exporting
