// An offer and an order as papers: read back by another program, to the fen.
#include <gtest/gtest.h>

#include <regex>

#include "content/pack.h"
#include "kit/log/device.h"
#include "steps/offer/order.h"
#include "support/other_program.h"
#include "tools/commands/export_commands.h"

namespace foyer::shell {
namespace {

using namespace domain;

const std::filesystem::path kDemoPack = std::filesystem::path(FOYER_SOURCE_DIR) / "data";
constexpr const char* kWhoSells = "0a1b2c3d";

OfferLine line(const std::string& id, std::string_view part, Fen amount, const Text& text) {
  OfferLine one;
  one.id = id;
  one.part = part;
  one.text = text;
  one.amount = one.later = amount;
  return one;
}

class PapersOfAnOffer : public testing::Test {
 protected:
  PapersOfAnOffer() : rules_(content::load(kDemoPack, content::Depth::start).content.orders) {
    visit_.bytes.fill(0x5A);
    log_ = log::open_log(home_.folder());
    tell({}, {StaffAdded{kWhoSells, "consultant", "李婷"}});
    tell(visit_, {VisitOpened{"look", "A012", "zh"}, GuestNamed{"王建国", "mr"}, VisitCheckedIn{}});
    made_.offer = "00aabbccddeeff112233445566778899";
    made_.version = 2;
    made_.vehicle = "e5";
    made_.trim = "e5-605";
    made_.day = "2026-11-21";
    made_.looks = {"松石青", "Turquoise"};
    made_.lines = {line("e5-605", part::kGuide, 229'800'00, {"605 舒享版", "605 Comfort"}),
                   line("discount", part::kDiscount, -9'800'00, {}),
                   line("purchase-tax", part::kDue, 9'734'51, {"购置税减半", "Purchase tax, half"}),
                   line("compulsory", part::kDue, 950'00, {"交强险", "Compulsory insurance"}),
                   line("charger", part::kChoice, 2'000'00, {"家充桩", "Home charger"}),
                   line("mats", part::kGift, 0, {"脚垫", "Floor mats"})};
    made_.lines[5].worth = 1'200'00;
    made_.principal = 132'000'00;
    made_.down = 88'000'00;
    made_.months = 36;
    made_.monthly = 3'896'58;
    made_.last = 3'896'50;
    made_.annual_bp = 399;
    made_.lender = {"合作银行", "The bank"};
    made_.valid_until_ms = log::kNoon_ms + 7 * 86'400'000LL;
  }
  void tell(const Id& subject, std::vector<Event> events) {
    EXPECT_TRUE(log_->append({subject, log_->tick(log::kNoon_ms), kWhoSells, std::move(events)}));
  }
  void offer() { tell(visit_, {made_, OfferShown{made_.offer, "zh", log::kNoon_ms}}); }
  // With the charger left out.
  void order(Lang lang) {
    const Fen sum = total(taken_lines(made_, {}));
    const OfferAccepted accepted{made_.offer, {}, false, sum, sum - made_.principal, 1};
    OrderMade terms;
    terms.order = "0dbbccddeeff11223344556677889900";
    terms.offer = made_.offer;
    terms.day = "2026-11-21";
    terms.price = car_price(made_.lines);
    terms.total = sum;
    terms.deposit = 10'000'00;
    terms.kind = rules_.deposits[0].id;
    terms.kind_text = rules_.deposits[0].text;
    terms.meaning = rules_.deposits[0].meaning;
    terms.place = rules_.place;
    terms.delivery_from = "2026-12-20";
    terms.delivery_to = "2027-01-10";
    terms.contract = rules_.contract.version;
    OrderSigned said;
    said.order = terms.order;
    for (const Choice& clause : rules_.clauses) said.clauses.push_back(clause.id);
    said.at_ms = log::kNoon_ms;
    said.witness = kWhoSells;
    said.buyer = "王建国";
    said.strokes = to_texts({{{100, 100, 0}, {900, 500, 200}, {1500, 200, 400}}});
    bind(said, rules_, {.made = made_, .by = {}, .accepted = accepted}, terms, lang);
    tell(visit_, {accepted, terms, said});
  }
  std::string written(const std::string& command) {
    log_.reset();
    CLI::App app;
    const ExportCommands commands(app);
    const auto file = home_.folder() / "paper.pdf";
    app.parse("export " + command + " --visit A012 --out " + file.string());
    code_ = commands.run(home_.folder(), kDemoPack, {});
    return code_ == 0 ? test::printed_by({"/usr/bin/pdftotext", "-layout", file.string(), "-"})
                      : std::string();
  }
  static std::string without_blanks(const std::string& text) {
    std::string kept;
    for (const char c : text)
      if (c != ' ' && c != '\n' && c != '\f') kept += c;
    return kept;
  }
  static void has(const std::string& text, const std::string& there) {
    EXPECT_NE(without_blanks(text).find(without_blanks(there)), std::string::npos)
        << there << " in " << text;
  }
  // The figure at the end of the line that begins with `name`, in fen.
  static Fen figure(const std::string& text, const std::string& name) {
    const std::regex row(name + R"([^\n]*?((?:−)?)([0-9,]+)\.([0-9]{2}) *\n)");
    std::smatch found;
    if (!std::regex_search(text, found, row)) return -1;
    std::string digits = found[2].str() + found[3].str();
    std::erase(digits, ',');
    return (found[1].length() > 0 ? -1 : 1) * std::stoll(digits);
  }

  log::TemporaryHome home_;
  std::unique_ptr<log::VisitLog> log_;
  OrderRules rules_;
  OfferMade made_;
  Id visit_;
  int code_ = -1;
};

TEST_F(PapersOfAnOffer, say_every_line_and_a_sum_that_is_that_of_its_rounded_lines) {
  offer();
  const std::string text = written("offer");
  ASSERT_EQ(code_, 0);
  Fen sum = 0;
  for (const char* name : {"指导价", "优惠", "购置税减半", "交强险", "家充桩"})
    sum += figure(text, name);
  EXPECT_EQ(figure(text, "一共"), sum) << text;
  EXPECT_EQ(sum, total(made_.lines));
  EXPECT_EQ(figure(text, "车价"), 220'000'00);
  EXPECT_EQ(figure(text, "每月 × 36"), 3'896'58);
  EXPECT_EQ(figure(text, "末月"), 3'896'50);
  EXPECT_EQ(figure(text, "利息共"), 8'276'80);
  EXPECT_EQ(figure(text, "今天付"), total(made_.lines) - made_.principal);
  for (const char* there : {"第 2 版", "王建国", "605 舒享版", "送您，值 1,200",
                            "有效至 2027-01-22", "00aabbcc", "李婷", "3.99 %"})
    has(text, there);
}

TEST_F(PapersOfAnOffer, of_a_car_in_exchange_that_is_worth_more_say_who_pays_whom) {
  made_.months = 0;
  made_.lines.push_back({"own", "trade-in", {}, {}, {}, -400'000'00, -400'000'00, 0, true});
  offer();
  const std::string text = written("offer");
  ASSERT_EQ(code_, 0);
  EXPECT_EQ(figure(text, "我们付给您"), -total(made_.lines)) << text;
  EXPECT_GT(figure(text, "我们付给您"), 0);
}

TEST_F(PapersOfAnOffer, are_in_the_guests_language_and_say_nothing_of_the_house) {
  made_.level = "showroom";
  made_.trade_in_above = 500'00;
  offer();
  const std::string text = written("offer --lang en");
  ASSERT_EQ(code_, 0);
  for (const char* there :
       {"Offer, version 2", "List price", "Purchase tax, half", "In all", "Valid until"})
    has(text, there);
  EXPECT_EQ(text.find("showroom"), std::string::npos);
  EXPECT_EQ(figure(text, "In all"), total(made_.lines));
}

TEST_F(PapersOfAnOffer, of_a_signed_order_say_what_was_agreed_and_that_the_seal_holds) {
  offer();
  order(Lang::zh);
  const std::string text = written("order");
  ASSERT_EQ(code_, 0);
  has(text, "封印：完好");
  has(text, rules_.deposits[0].meaning.zh);
  for (const Choice& clause : rules_.clauses) has(text, clause.text.zh);
  EXPECT_EQ(figure(text, "合计"), total(taken_lines(made_, {})));
  EXPECT_EQ(without_blanks(text).find("家充桩"), std::string::npos) << "it was left out";
  for (const char* there : {"定金：10,000.00", "2026-12-20 – 2027-01-10", "王建国", "0dbbccdd"})
    has(text, there);
}

TEST_F(PapersOfAnOffer, of_an_order_are_in_the_language_in_which_it_was_signed) {
  offer();
  order(Lang::en);
  const std::string text = written("order");
  ASSERT_EQ(code_, 0);
  for (const char* there : {"Purchase contract", "Seal: unbroken", "Earnest money"})
    has(text, there);
}

TEST_F(PapersOfAnOffer, of_an_erased_guest_hold_no_name) {
  offer();
  order(Lang::zh);
  tell(visit_, {GuestErased{"asked"}});
  const std::string text = written("order");
  ASSERT_EQ(code_, 0);
  has(text, "签字已按客户要求删除");
  EXPECT_EQ(text.find("王建国"), std::string::npos);
}

TEST_F(PapersOfAnOffer, that_are_not_there_are_said_to_be_missing) {
  EXPECT_EQ(written("order"), "");
  EXPECT_NE(code_, 0);
}

}  // namespace
}  // namespace foyer::shell
