// Lists of other programs, from the command line: taken into a desk's log, and by nobody else.
#include <gtest/gtest.h>

#include <fstream>

#include "kit/log/device.h"
#include "support/own_device.h"
#include "tools/commands/import_commands.h"
#include "views/house.h"

namespace foyer::shell {
namespace {

const std::filesystem::path kDataPack = std::filesystem::path(FOYER_SOURCE_DIR) / "data";
constexpr const char* kHeadings = "车架号,车型,配置,颜色,入库日期\n";
constexpr const char* kSeven = "1M8GDM9AXKP042788,s7,尊享版,pearl,2026-01-05\n";

// With the check digit that the other places ask for.
std::string vin(const std::string& serial) {
  std::string number = "LFYS70010T0" + serial;
  for (const char check : std::string_view("0123456789X")) {
    number[8] = check;
    if (domain::has_vin_check_digit(number)) break;
  }
  return number;
}
std::string five() { return vin("104186") + ",e5,605 舒享版,teal,2026-02-05\n"; }

class StockCommand : public testing::Test {
 protected:
  int import(const std::string& bytes, const std::string& words = "",
             const std::string& role = "desk") {
    const auto file = home_.folder() / "stock.csv";
    std::ofstream(file, std::ios::binary) << bytes;
    CLI::App app;
    const ImportCommands commands(app);
    app.parse("import stock " + file.string() + " " + words);
    testing::internal::CaptureStdout();
    testing::internal::CaptureStderr();
    const int code = commands.run(home_.folder(), kDataPack, role);
    told_ = testing::internal::GetCapturedStdout() + testing::internal::GetCapturedStderr();
    return code;
  }
  domain::House house() {
    const auto log = log::open_log(home_.folder());
    views::HouseView view(*log);
    EXPECT_TRUE(view.open(Hlc{}));
    return view.house();
  }

  log::TemporaryHome home_;
  std::string told_;
};

TEST_F(StockCommand, takes_the_list_into_a_desks_log_and_says_what_it_came_to) {
  EXPECT_EQ(import(std::string(kHeadings) + kSeven + five() + "nonsense,s7,,,\n"), 0);
  EXPECT_NE(told_.find("stock.csv:4: vin is no vehicle"), std::string::npos) << told_;
  EXPECT_NE(told_.find("2 cars: 2 new or changed, 0 as before"), std::string::npos) << told_;
  const domain::House after = house();
  EXPECT_EQ(after.stock.size(), 2u);
  EXPECT_EQ(after.stock_list.cars, 2);
  EXPECT_EQ(after.stock_list.broken, 1);
  EXPECT_EQ(import(std::string(kHeadings) + kSeven + five()), 0);
  EXPECT_NE(told_.find("2 cars: 0 new or changed, 2 as before"), std::string::npos) << told_;
  EXPECT_EQ(import(std::string(kHeadings) + kSeven), 0);
  EXPECT_FALSE(house().car_of(vin("104186"))->is_in_stock());
}

TEST_F(StockCommand, changes_nothing_on_a_device_that_may_not_say_it_or_with_a_list_of_nothing) {
  for (const char* role : {"entrance", "consultant", "wall"})
    EXPECT_EQ(import(std::string(kHeadings) + kSeven, "", role), 1) << role;
  EXPECT_NE(import("车型\ns7\n"), 0);
  EXPECT_NE(told_.find("has no column vin"), std::string::npos) << told_;
  EXPECT_TRUE(house().stock.empty());
}

TEST_F(StockCommand, asks_a_person_before_more_than_half_of_the_cars_are_gone) {
  std::string many = kHeadings;
  for (int i = 10; i < 30; ++i) many += vin("1041" + std::to_string(i)) + ",s7,,,\n";
  ASSERT_EQ(import(many), 0) << told_;
  EXPECT_EQ(import(std::string(kHeadings) + kSeven), 1);
  EXPECT_NE(told_.find("does not name 20 of the cars in stock"), std::string::npos) << told_;
  EXPECT_EQ(house().stock.size(), 20u) << "nothing was changed";
  EXPECT_EQ(import(std::string(kHeadings) + kSeven, "--part"), 0);
  EXPECT_TRUE(house().car_of(vin("104110"))->is_in_stock());
  EXPECT_EQ(import(std::string(kHeadings) + kSeven, "--most-left"), 0);
  EXPECT_FALSE(house().car_of(vin("104110"))->is_in_stock());
}

}  // namespace
}  // namespace foyer::shell
