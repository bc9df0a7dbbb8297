// A car in exchange on the tablet: its page among the others, what is written by hand, whose hands.
#include "roles/tablet/flow/tablet_house.h"
#include "support/demo_trade_ins.h"

namespace foyer::flow::tablet {
namespace {

namespace t = flow::trade_in;

class TabletWithACar : public Tablet {
 protected:
  TabletWithACar() {
    content_.trade_ins = demo::trade_ins();
    take(1);
    touch(OpenTradeIn{});
  }
  std::size_t car(const t::Intent& intent) { return touch(TradeInTouch{intent}); }
  void type(const std::string& digits) {
    for (const char digit : digits) car(t::Digit{digit});
  }
  void offer() {
    type("20190512");
    type("86000");
    car(t::SaveCar{});
    car(t::SaveLook{});
    type("68000");
    car(t::MakeOffer{});
  }
};

TEST_F(TabletWithACar, keeps_what_is_half_typed_while_its_number_and_owner_are_written_by_hand) {
  type("20190512");
  touch(WriteText{TextAbout::vin});
  EXPECT_EQ(model_.page, Page::text);
  EXPECT_EQ(touch(SaveText{"LSVAA0000K1234567"}), 0u);
  EXPECT_EQ(model_.page, Page::trade_in);
  touch(WriteText{TextAbout::owner});
  touch(SaveText{"王建国"});
  touch(WriteText{TextAbout::plate});
  EXPECT_EQ(touch(SaveText{"苏C12345"}), 1u);
  type("86000");
  car(t::SaveCar{});
  ASSERT_NE(visit().used_car(), nullptr);
  EXPECT_EQ(visit().used_cars.at(0).wished->vin, "LSVAA0000K1234567");
  EXPECT_EQ(visit().used_cars.at(0).wished->owner, "王建国");
  EXPECT_EQ(visit().plate, "苏C12345");
}

TEST_F(TabletWithACar, gives_the_guest_nothing_of_staff_while_they_read_the_offer) {
  offer();
  car(t::ToGuest{});
  for (const Intent& intent : std::vector<Intent>{
           GoGuests{}, Back{}, OpenPage{Page::closing}, WriteText{TextAbout::note},
           OpenGuest{id_of(2)}, Walk{"s7"}, OpenTradeIn{}, OpenDrive{}, ToggleTradeIn{}}) {
    EXPECT_EQ(touch(intent), 0u);
    EXPECT_EQ(name(model_), "trade-in-show");
  }
  EXPECT_EQ(car(t::Accept{6'800'000}), 1u);
  car(t::ToStaff{});
  touch(Back{});
  EXPECT_EQ(model_.page, Page::guest);
}

TEST_F(TabletWithACar, opens_at_the_car_after_the_tablet_died_with_staff_before_it) {
  offer();
  car(t::ToGuest{});
  const Model again = from_text(to_text(model_), context());
  EXPECT_EQ(again.page, Page::trade_in);
  EXPECT_EQ(name(again), "trade-in-done");
}

TEST_F(TabletWithACar, settles_two_offers_where_all_contests_are_settled) {
  offer();
  say(id_of(1), kOther, domain::TradeInOffered{7'000'000, "own", "2026-11-21", "2026-11-26", 0});
  touch(Back{});
  EXPECT_EQ(touch(Settle{"trade_in", "6800000"}), 1u);
  EXPECT_TRUE(visit().contests.empty());
  EXPECT_EQ(visit().used_cars.at(0).standing()->offered.offer_fen, 6'800'000);
}

TEST_F(Tablet, of_a_dealer_who_takes_no_cars_opens_no_page_for_one) {
  take(1);
  touch(OpenTradeIn{});
  EXPECT_EQ(model_.page, Page::guest);
  EXPECT_EQ(touch(ToggleTradeIn{}), 1u);
}

}  // namespace
}  // namespace foyer::flow::tablet
