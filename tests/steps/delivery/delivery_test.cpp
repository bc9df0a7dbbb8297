// A delivery as its facts tell it: what keeps a car here, what two devices tick, and what is bound.
#include <gtest/gtest.h>

#include "showroom/house.h"
#include "steps/delivery/hand_over.h"

namespace foyer::domain {
namespace {

constexpr const char* kOrder = "00112233445566778899aabbccddeeff";
constexpr const char* kVin = "1M8GDM9AXKP042788";    // the example of 49 CFR 565
constexpr const char* kOther = "11111111111111111";  // the other one that is always right
constexpr std::int64_t kNow_ms = 1'764'921'600'000, kMinute_ms = 60'000;

DeliveryRules rules() {
  DeliveryRules all;
  all.title = {"交车确认单", "Hand-over list"};
  all.gates = {{"invoice", {"发票", "Invoice"}, {}, 24}, {"pdi", {"验车", "PDI"}, {}, 24}};
  all.items = {{"papers", {"资料", "Papers"}, {}, 6, false},
               {"paint", {"漆面", "Paint"}, {}, 8, false}};
  all.photo_keep = {"留照片", "Keep a photograph"};
  return all;
}

class Deliver : public testing::Test {
 protected:
  void say(const Event& event, std::string actor = "aaaa0001", int origin = 0) {
    Id from;
    from.bytes[0] = static_cast<std::uint8_t>(origin);
    apply(house_,
          {{from, ++seq_}, id_, Hlc::at_ms(kNow_ms + kMinute_ms * seq_), std::move(actor), event});
  }
  const Delivery& one() const { return house_.deliveries.at(id_); }
  void open() {
    DeliveryOpened opened;
    opened.order = kOrder;
    opened.gates = {"invoice", "pdi"};
    opened.name = "徐玥";
    say(opened);
  }
  void pass_all() {
    say(DeliveryGate{"invoice", true, ""});
    say(DeliveryGate{"pdi", true, "aaaa0002"});
  }
  void sign() {
    DeliverySigned said;
    said.vin = one().vin;
    said.items = {"papers", "paint"};
    said.at_ms = kNow_ms + 30 * kMinute_ms;
    said.name = "徐玥";
    said.strokes = {"AABBCCDDEEFF"};
    bind(said, one(), rules(), Lang::zh);
    say(said);
  }
  void leave(const char* vin) {
    Delivered done;
    done.order = kOrder;
    done.vin = vin;
    done.at_ms = kNow_ms;
    say(done);
  }

  House house_;
  Id id_ = delivery_of(kOrder);
  std::int64_t seq_ = 0;
};

TEST_F(Deliver, two_desks_that_open_one_order_open_one_delivery) {
  EXPECT_EQ(delivery_of(kOrder), delivery_of(kOrder));
  EXPECT_NE(delivery_of(kOrder), delivery_of("ff112233445566778899aabbccddeeff"));
  open();
  DeliveryOpened later;
  later.order = kOrder;
  say(later);
  EXPECT_EQ(one().opened.gates.size(), 2U);
}

TEST_F(Deliver, a_car_goes_through_waiting_preparing_ready_signed_and_delivered) {
  open();
  EXPECT_EQ(state_of(one()), DeliveryState::waits);
  say(DeliveryCar{kVin});
  EXPECT_EQ(state_of(one()), DeliveryState::preparing);
  EXPECT_EQ(shut_gates(one()), (std::vector<std::string>{"invoice", "pdi"}));
  pass_all();
  EXPECT_EQ(state_of(one()), DeliveryState::ready);
  say(DeliveryBegan{kNow_ms});
  EXPECT_EQ(state_of(one()), DeliveryState::handing_over);
  sign();
  EXPECT_EQ(state_of(one()), DeliveryState::signed_);
  leave(kVin);
  EXPECT_EQ(state_of(one()), DeliveryState::delivered);
}

TEST_F(Deliver, no_car_leaves_with_a_gate_shut_whoever_says_that_it_did) {
  open();
  say(DeliveryCar{kVin});
  say(DeliveryGate{"invoice", true, ""});
  sign();
  leave(kVin);
  EXPECT_EQ(state_of(one()), DeliveryState::signed_);
  say(DeliveryGate{"pdi", true, ""});
  leave(kVin);
  EXPECT_EQ(state_of(one()), DeliveryState::delivered);
}

TEST_F(Deliver, a_gate_that_was_shut_again_keeps_the_car) {
  open();
  say(DeliveryCar{kVin});
  pass_all();
  sign();
  say(DeliveryGate{"pdi", false, ""});
  leave(kVin);
  EXPECT_EQ(shut_gates(one()), (std::vector<std::string>{"pdi"}));
  EXPECT_NE(state_of(one()), DeliveryState::delivered);
}

TEST_F(Deliver, another_car_than_the_orders_does_not_leave_nor_one_without_a_number) {
  open();
  say(DeliveryCar{kVin});
  pass_all();
  sign();
  leave(kOther);
  leave("");
  leave("1M8GDM9AXKP04278");
  EXPECT_EQ(state_of(one()), DeliveryState::signed_);
}

TEST_F(Deliver, no_car_leaves_before_the_guest_has_signed_nor_after_the_order_was_given_up) {
  open();
  say(DeliveryCar{kVin});
  pass_all();
  leave(kVin);
  EXPECT_EQ(state_of(one()), DeliveryState::ready);
  sign();
  say(DeliveryStopped{"cancelled"});
  leave(kVin);
  EXPECT_EQ(state_of(one()), DeliveryState::stopped);
}

TEST_F(Deliver, a_delivery_that_nobody_opened_or_that_names_no_gates_delivers_nothing) {
  say(DeliveryCar{kVin});
  pass_all();
  sign();
  leave(kVin);
  EXPECT_FALSE(is_told(one()));
  EXPECT_NE(state_of(one()), DeliveryState::delivered);
  DeliveryOpened opened;
  opened.order = kOrder;
  say(opened);
  leave(kVin);
  EXPECT_NE(state_of(one()), DeliveryState::delivered);
}

TEST_F(Deliver, what_an_entrance_says_of_a_delivery_is_not_obeyed) {
  open();
  say(DeliveryGate{"pdi", true, ""}, "entrance");
  EXPECT_FALSE(is_passed(one(), "pdi"));
}

TEST_F(Deliver, two_devices_that_tick_one_list_tick_it_together_and_the_later_word_holds) {
  open();
  say(DeliveryBegan{kNow_ms});
  say(DeliveryItem{"paint", true, "aaaa0002", kNow_ms + 20 * kMinute_ms}, "aaaa0002", 2);
  say(DeliveryItem{"papers", true, "aaaa0001", kNow_ms + 6 * kMinute_ms}, "aaaa0001", 1);
  EXPECT_EQ(ticked(one(), rules()), 2);
  EXPECT_EQ(minutes_of(one(), "papers", rules()), 6);
  EXPECT_EQ(minutes_of(one(), "paint", rules()), 14);
  say(DeliveryItem{"paint", false, "aaaa0001", 0}, "aaaa0001", 1);
  EXPECT_EQ(ticked(one(), rules()), 1);
  EXPECT_EQ(minutes_of(one(), "paint", rules()), 0);
}

TEST_F(Deliver, what_was_signed_proves_itself_and_a_changed_tick_breaks_the_seal) {
  open();
  say(DeliveryCar{kVin});
  sign();
  EXPECT_EQ(bond(one()), Bond::unbroken);
  Delivery forged = one();
  forged.list.items.pop_back();
  EXPECT_EQ(bond(forged), Bond::broken);
  forged = one();
  forged.list.strokes = {"FFFFFFFFFFFF"};
  EXPECT_EQ(bond(forged), Bond::broken);
}

TEST_F(Deliver,
       an_erased_guest_leaves_neither_name_nor_signature_and_the_seal_still_proves_itself) {
  open();
  say(DeliveryCar{kVin});
  sign();
  say(GuestErased{"asked"});
  EXPECT_TRUE(one().erased);
  EXPECT_EQ(one().opened.name, "");
  EXPECT_EQ(one().list.name, "");
  EXPECT_EQ(bond(one()), Bond::erased);
  EXPECT_TRUE(house_.visits.empty());
}

TEST_F(Deliver, what_passed_to_the_service_has_an_answer_until_it_is_given_anew) {
  open();
  say(ServiceAnswered{"car", "taken"});
  say(PassedToService{"car", "he-jun", "2026-12-08"});
  EXPECT_EQ(one().passed.at("car").answer, "");
  say(ServiceAnswered{"car", "refused"});
  EXPECT_EQ(one().passed.at("car").answer, "refused");
  say(PassedToService{"car", "wu-fan", "2026-12-09"});
  EXPECT_EQ(one().passed.at("car").answer, "");
}

TEST(Vin, is_seventeen_letters_and_digits_whose_ninth_is_what_the_others_come_to) {
  for (const char* right : {kVin, kOther, "1HGCM82633A004352"})
    EXPECT_TRUE(has_vin_check_digit(right)) << right;
  for (const char* wrong :
       {"", "1M8GDM9A1KP042788", "1M8GDM9AXKP04278", "1M8GDM9AXKP0427888", "1M8GDM9AXKPO42788",
        "1m8gdm9axkp042788", "1M8GDM9AXKP04278.", "车车车车车车"})
    EXPECT_FALSE(has_vin_check_digit(wrong)) << wrong;
}

}  // namespace
}  // namespace foyer::domain
