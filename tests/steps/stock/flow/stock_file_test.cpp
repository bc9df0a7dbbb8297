// The list of stock from a file: every line taken, known or named; who left, and who only seems to.
#include "steps/stock/flow/stock_file.h"

#include <gtest/gtest.h>

#include <random>

#include "showroom/stock_at_hand.h"
#include "support/demo_content.h"
#include "support/demo_prices.h"

namespace foyer::flow::stock {
namespace {

constexpr std::int64_t kListRead_ms = 1'795'996'800'000;  // 2026-11-30 08:00 in Shanghai
constexpr std::int64_t kListDay_ms = 24LL * 3'600'000;
const std::string kHeads = "车架号,车型,配置,颜色,内饰,状态,入库日期\n";
const std::string kOne = "1M8GDM9AXKP042788", kTwo = "LSVAA4187E2184847";

class AStockFile : public testing::Test {
 protected:
  AStockFile() {
    content_.prices = demo::prices();
    content_.prices.colours = {{"pearl", {"珍珠白", "Pearl"}, 0xFFFFFF, 0}};
    content_.prices.interiors = {{"moon", {"月岩", "Moon rock"}, 0x888888, 0}};
    content_.stock = {{30, 60}, 2};
  }
  StockFile read(const std::string& bytes, std::int64_t now_ms = kListRead_ms, bool part = false) {
    return read_stock_file(bytes, house_, content_, {now_ms, part});
  }
  // What a desk would write of it.
  void take(const StockFile& file, std::int64_t now_ms = kListRead_ms) {
    const auto say = [&](const Id& id, domain::Event event) {
      domain::apply(house_, {{Id{}, ++seq_}, id, Hlc::at_ms(now_ms), "desk", std::move(event)});
    };
    for (const domain::StockListed& car : file.listed) say(domain::stock_of(car.vin), car);
    for (const std::string& vin : file.left)
      say(domain::stock_of(vin), domain::StockLeft{"unlisted"});
    say(Id{}, domain::StockCounted{content_.showroom.time_zone.day(now_ms), file.cars,
                                   static_cast<int>(file.broken.size())});
  }
  std::string trim() const { return content_.prices.trims.front().id; }
  std::string vehicle() const { return content_.prices.trims.front().vehicle; }
  std::string line(const std::string& vin, const std::string& more = ",,,,,2026-11-10") const {
    return vin + "," + vehicle() + more + "\n";
  }

  domain::Content content_ = demo::content();
  domain::House house_;
  std::int64_t seq_ = 0;
};

TEST_F(AStockFile, is_read_by_headings_in_words_with_each_car_once) {
  const auto& prices = content_.prices;
  const domain::Trim& first = prices.trims.front();
  const std::string colour = prices.colours.front().text.zh;
  const StockFile file =
      read(kHeads + "1m8gdm9axkp042788," + content_.vehicle(vehicle())->name.zh + "," +
           first.name.zh + "," + colour + ",,在库,2026/9/4\n" + line(kTwo, ",,,,在途,2026-11-28"));
  ASSERT_EQ(file.listed.size(), 2u);
  EXPECT_TRUE(file.broken.empty());
  const domain::StockListed& car = file.listed.front();
  EXPECT_EQ(car.vin, kOne);
  EXPECT_EQ(car.vehicle, vehicle());
  EXPECT_EQ(car.trim, trim());
  EXPECT_EQ(car.colour, prices.colours.front().id);
  EXPECT_EQ(car.place, domain::kStandsHere);
  EXPECT_EQ(car.since, "2026-09-04");
  EXPECT_EQ(file.listed.back().place, domain::kInTransit);
  take(file);
  const auto cars = domain::free_cars(house_, {vehicle(), {}, {}, {}});
  ASSERT_EQ(cars.size(), 1u) << "one is still on its way";
  EXPECT_EQ(domain::days_in_stock(*cars.front(), "2026-11-30"), 87);
}

TEST_F(AStockFile, counts_days_back_where_it_tells_days_instead_of_a_date) {
  const StockFile file = read("VIN;Model;Days in stock\n" + kOne + ";" + vehicle() + ";86\n" +
                              kTwo + ";" + vehicle() + ";\n");
  ASSERT_EQ(file.listed.size(), 2u);
  EXPECT_EQ(file.listed.front().since, "2026-09-05");
  EXPECT_EQ(file.listed.back().since, "") << "nobody knows, and nobody guesses";
}

TEST_F(AStockFile, adds_nothing_when_it_is_read_again_and_says_what_changed_when_it_is_another) {
  take(read(kHeads + line(kOne) + line(kTwo)));
  const StockFile again = read(kHeads + line(kOne) + line(kTwo));
  EXPECT_TRUE(again.listed.empty());
  EXPECT_TRUE(again.left.empty());
  EXPECT_EQ(again.cars, 2);
  const StockFile other = read(kHeads + line(kOne, ",,,,,2026-11-11"));
  ASSERT_EQ(other.listed.size(), 1u);
  EXPECT_EQ(other.left, std::vector<std::string>{kTwo}) << "no list names it any more";
  take(other);
  EXPECT_FALSE(house_.car_of(kTwo)->is_in_stock());
  const StockFile back = read(kHeads + line(kOne, ",,,,,2026-11-11") + line(kTwo));
  ASSERT_EQ(back.listed.size(), 1u);
  take(back);
  EXPECT_TRUE(house_.car_of(kTwo)->is_in_stock()) << "it came back";
}

// A device keeps some days of facts; a car may stand here for longer.
TEST_F(AStockFile, says_after_a_week_again_what_has_not_changed) {
  take(read(kHeads + line(kOne)));
  EXPECT_TRUE(read(kHeads + line(kOne), kListRead_ms + 6 * kListDay_ms).listed.empty());
  const StockFile later = read(kHeads + line(kOne), kListRead_ms + 7 * kListDay_ms);
  EXPECT_EQ(later.listed.size(), 1u);
  EXPECT_EQ(later.renewed, 1);
}

TEST_F(AStockFile, says_it_sooner_again_where_devices_keep_few_days) {
  content_.showroom.keep.device_days = 3;
  take(read(kHeads + line(kOne)));
  EXPECT_TRUE(read(kHeads + line(kOne), kListRead_ms + kListDay_ms).listed.empty());
  EXPECT_EQ(read(kHeads + line(kOne), kListRead_ms + 2 * kListDay_ms).renewed, 1);
}

TEST_F(AStockFile, keeps_since_when_a_car_is_here_though_a_later_list_does_not_say_it) {
  take(read(kHeads + line(kOne)));
  EXPECT_TRUE(read("vin,vehicle\n" + line(kOne, "")).listed.empty());
  EXPECT_EQ(house_.car_of(kOne)->listed.since, "2026-11-10");
}

// One that cannot be read may have been any car.
TEST_F(AStockFile, takes_nobody_as_having_left_where_a_number_could_not_be_read) {
  take(read(kHeads + line(kOne) + line(kTwo)));
  const StockFile torn = read(kHeads + line(kOne) + line("LSVAA4187E21848"));
  EXPECT_EQ(torn.broken.size(), 1u);
  EXPECT_TRUE(torn.part);
  EXPECT_TRUE(torn.left.empty());
  EXPECT_TRUE(read(kHeads + line(kOne), kListRead_ms, true).left.empty()) << "told to be a part";
  const StockFile other_car = read(kHeads + line(kOne) + line(kTwo, ",x,,,,2026-11-10"));
  EXPECT_EQ(other_car.broken.size(), 1u);
  EXPECT_FALSE(other_car.part) << "whose number was read is known to be there";
  EXPECT_TRUE(other_car.left.empty());
}

TEST_F(AStockFile, that_would_take_more_than_half_of_the_cars_away_says_so) {
  std::string all = kHeads, few = kHeads;
  for (int i = 0; i < 20; ++i) {
    const std::string vin = "LSVAA4187E21848" + std::to_string(10 + i);
    all += line(vin);
    if (i < 8) few += line(vin);
  }
  take(read(all));
  const StockFile half = read(few);
  EXPECT_TRUE(half.most_left);
  EXPECT_EQ(half.left.size(), 12u);
}

struct BrokenCar {
  const char *name, *line, *told;
};
void PrintTo(const BrokenCar& one, std::ostream* out) { *out << one.name; }

class BrokenLineOfStock : public AStockFile, public testing::WithParamInterface<BrokenCar> {};

TEST_P(BrokenLineOfStock, is_named_with_what_is_wrong_and_the_rest_is_taken) {
  std::string broken = GetParam().line;
  for (std::size_t at; (at = broken.find("CAR")) != std::string::npos;)
    broken.replace(at, 3, vehicle());
  const StockFile file = read(kHeads + broken + "\n" + line(kTwo));
  ASSERT_EQ(file.broken.size(), 1u);
  EXPECT_EQ(file.broken.front().line, 2u);
  EXPECT_NE(file.broken.front().what.find(GetParam().told), std::string::npos)
      << file.broken.front().what;
  EXPECT_EQ(file.listed.size(), 1u);
}

INSTANTIATE_TEST_SUITE_P(
    Of, BrokenLineOfStock,
    testing::Values(BrokenCar{"no_number", ",CAR,,,,,", "vin is empty"},
                    BrokenCar{"letter_o", "LSVAA4187E218484O,CAR,,,,,", "17 letters and digits"},
                    BrokenCar{"no_car", "1M8GDM9AXKP042788,巡洋舰,,,,,", "vehicle is none"},
                    BrokenCar{"empty_car", "1M8GDM9AXKP042788,,,,,,", "vehicle is none"},
                    BrokenCar{"trim", "1M8GDM9AXKP042788,CAR,顶配王,,,,", "trim is none"},
                    BrokenCar{"colour", "1M8GDM9AXKP042788,CAR,,彩虹,,,", "colour is none"},
                    BrokenCar{"interior", "1M8GDM9AXKP042788,CAR,,,狐皮,,", "interior is none"},
                    BrokenCar{"place", "1M8GDM9AXKP042788,CAR,,,,月球,", "place is none"},
                    BrokenCar{"no_day", "1M8GDM9AXKP042788,CAR,,,,,2026-02-30", "no date"},
                    BrokenCar{"future", "1M8GDM9AXKP042788,CAR,,,,,2026-12-01", "still to come"},
                    BrokenCar{"ancient", "1M8GDM9AXKP042788,CAR,,,,,1996-12-01", "ten years"}),
    [](const auto& one) { return std::string(one.param.name); });

TEST_F(AStockFile, with_one_number_in_two_lines_takes_the_first_and_names_the_second) {
  const StockFile file = read(kHeads + line(kOne) + line(kOne, ",,,,,2026-11-20"));
  EXPECT_EQ(file.listed.size(), 1u);
  ASSERT_EQ(file.broken.size(), 1u);
  EXPECT_NE(file.broken.front().what.find("line 2 already"), std::string::npos);
}

TEST_F(AStockFile, checks_the_ninth_place_where_the_dealers_cars_fill_it) {
  content_.delivery.gates = {{"pdi", {"验车", "PDI"}, {}, 0}};
  content_.delivery.items = {{"papers", {"资料", "Papers"}, {}, 6, false}};
  EXPECT_EQ(read(kHeads + line(kOne)).listed.size(), 1u);
  EXPECT_EQ(read(kHeads + line(kTwo)).broken.size(), 1u);
  content_.delivery.check_digit = false;
  EXPECT_EQ(read(kHeads + line(kTwo)).broken.size(), 0u);
}

TEST_F(AStockFile, that_is_no_such_table_says_what_is_missing) {
  for (const char* bytes : {"", "车型,颜色\nS7,红\n", "vin\n1M8GDM9AXKP042788\n", "\x01\x02\x03"}) {
    const StockFile file = read(bytes);
    EXPECT_EQ(file.cars, 0);
    EXPECT_EQ(file.broken.size(), 1u) << bytes;
    EXPECT_TRUE(file.left.empty());
  }
}

TEST_F(AStockFile, of_anything_at_all_crashes_nothing) {
  std::mt19937 dice(7);
  const std::string good = kHeads + line(kOne) + line(kTwo);
  for (int i = 0; i < 2'000; ++i) {
    std::string bytes = good;
    for (int change = 0; change < 4; ++change)
      bytes[dice() % bytes.size()] = static_cast<char>(dice() % 256);
    const StockFile file = read(bytes);
    EXPECT_LE(file.listed.size(), 3u);
  }
}

// Of free cars only: what a delivery names is promised, and what left is gone.
TEST_F(AStockFile, is_counted_by_age_without_what_is_promised_or_still_to_come) {
  const std::string three = "LSVAA4187E2184810", four = "LSVAA4187E2184811";
  take(read(kHeads + line(kOne, ",,,,,2026-11-20") + line(kTwo, ",,,,,2026-09-01") +
            line(three, ",,,,在途,2026-11-20") + line(four, ",,,,,2026-10-15")));
  const Id delivery = domain::delivery_of("11");
  domain::DeliveryOpened opened;
  opened.order = "11";
  domain::apply(house_, {{Id{}, 90}, delivery, Hlc::at_ms(kListRead_ms), "desk", opened});
  domain::apply(
      house_,
      {{Id{}, 91}, delivery, Hlc::at_ms(kListRead_ms + 1), "desk", domain::DeliveryCar{four}});
  const auto lines = domain::stock_by_age(house_, content_, "2026-11-30");
  ASSERT_EQ(lines.size(), 1u);
  EXPECT_EQ(lines.front().by_age, (std::vector<int>{1, 0, 1})) << "10 days, and 90";
  EXPECT_EQ(lines.front().promised, 1);
  EXPECT_EQ(lines.front().coming, 1);
  EXPECT_EQ(lines.front().here(), 2);
  const auto free = domain::free_cars(house_, {vehicle(), {}, {}, {}});
  EXPECT_EQ(domain::count_of(free, "2026-11-30"), (domain::CarsHere{2, 90, 50}));
  EXPECT_FALSE(domain::is_stock_list_old(house_, content_.stock, "2026-12-02"));
  EXPECT_TRUE(domain::is_stock_list_old(house_, content_.stock, "2026-12-03"));
}

}  // namespace
}  // namespace foyer::flow::stock
