// Deliveries as desk and tablet touch them: what opens one, what keeps a car here, who signs.
#include <gtest/gtest.h>

#include "steps/delivery/flow/delivery.h"
#include "support/demo_content.h"
#include "support/demo_deliveries.h"

namespace foyer::flow::delivery {
namespace {

using domain::Delivery;

constexpr const char* kMe = "aaaa0001";
constexpr const char* kOrder = "00112233445566778899aabbccddeeff";
constexpr const char* kVin = "1M8GDM9AXKP042788";
constexpr std::int64_t kNow_ms = 1'795'242'720'000, kMinute_ms = 60'000;

domain::Content content() {
  domain::Content all = demo::content();
  all.delivery = demo::deliveries();
  return all;
}

std::vector<std::string> signature() {
  return domain::to_texts({{{100, 300, 0}, {700, 280, 200}, {900, 320, 300}},
                           {{400, 100, 500}, {380, 700, 800}},
                           {{1200, 200, 900}, {1100, 600, 1100}, {1700, 640, 1300}}});
}

class Deliveries : public testing::Test {
 protected:
  void say(const Id& subject, domain::Event event, std::string actor = kMe) {
    domain::apply(
        house_,
        {{Id{}, ++seq_}, subject, Hlc::at_ms(now_ms_ + seq_), std::move(actor), std::move(event)});
  }
  void write(const std::vector<domain::Write>& writes) {
    for (const domain::Write& one : writes)
      for (const domain::Event& event : one.events) say(one.visit, event);
  }
  Context context() { return {house_, content_, kMe, Lang::zh, now_ms_, camera_}; }
  void touch(const Intent& intent) {
    Step step = update(model_, intent, context());
    write(step.writes);
    model_ = step.model;
  }
  void open(Stage stage = Stage::board, const char* order = kOrder) {
    domain::DeliveryOpened opened;
    opened.order = order;
    opened.visit = kOrder;
    opened.consultant = kMe;
    opened.gates = {"invoice", "pdi"};
    opened.name = "徐玥";
    say(domain::delivery_of(order), opened);
    model_ = {};
    model_.stage = stage;
    model_.delivery = domain::delivery_of(order);
  }
  void hand_over() {
    model_.stage = Stage::board;
    touch(SetCar{kVin});
    model_.stage = Stage::overview;
    touch(Begin{});
    for (const char* item : {"papers", "paint"}) {
      now_ms_ += 7 * kMinute_ms;
      touch(ToggleItem{item});
    }
    touch(GoTo{Stage::sign});
    touch(Sign{signature()});
  }
  const Delivery& one() { return house_.deliveries.at(model_.delivery); }

  domain::House house_;
  domain::Content content_ = content();
  Model model_;
  std::int64_t now_ms_ = kNow_ms, seq_ = 0;
  std::optional<domain::CameraShot> camera_;
};

TEST_F(Deliveries, a_gate_is_opened_and_shut_again_with_one_touch_each) {
  open();
  touch(ToggleGate{"invoice"});
  EXPECT_TRUE(domain::is_passed(one(), "invoice"));
  touch(ToggleGate{"invoice"});
  EXPECT_FALSE(domain::is_passed(one(), "invoice"));
  touch(ToggleGate{"sunroof"});
  EXPECT_EQ(one().gates.size(), 1U);
}

TEST_F(Deliveries, who_holds_a_gate_is_somebody_who_works_here) {
  open();
  say(Id{}, domain::StaffAdded{"bbbb0002", "consultant", "李婷"});
  touch(AskHolder{"pdi"});
  touch(Hold{"bbbb0002"});
  EXPECT_EQ(domain::holder_of(one(), "pdi"), "bbbb0002");
  EXPECT_FALSE(domain::is_passed(one(), "pdi"));
  touch(AskHolder{"pdi"});
  touch(Hold{"ffff0009"});
  EXPECT_EQ(domain::holder_of(one(), "pdi"), "bbbb0002");
}

TEST_F(Deliveries, two_cars_never_stand_in_one_bay_at_one_time) {
  open(Stage::board, "ff112233445566778899aabbccddeeff");
  touch(GoTo{Stage::plan});
  touch(PickDay{"2026-11-22"});
  touch(Plan{"09:30"});
  open();
  touch(GoTo{Stage::plan});
  touch(PickDay{"2026-11-22"});
  for (const char* taken : {"09:30", "10:00", "11:11"}) touch(Plan{taken});
  EXPECT_TRUE(one().plan.day.empty());
  touch(PickBay{"bay-2"});
  touch(Plan{"10:00"});
  EXPECT_EQ(one().plan.time, "10:00");
  EXPECT_EQ(model_.stage, Stage::board);
}

TEST_F(Deliveries, a_delivery_is_moved_and_called_off_and_never_planned_for_yesterday) {
  open();
  touch(GoTo{Stage::plan});
  touch(PickDay{"2026-11-20"});
  touch(Plan{"15:00"});
  EXPECT_EQ(one().plan.day, "2026-11-22");
  touch(GoTo{Stage::plan});
  touch(PickDay{"2026-11-25"});
  touch(Plan{"15:00"});
  EXPECT_EQ(one().plan.day, "2026-11-25");
  EXPECT_EQ(one().plans, 2);
  touch(CallOff{});
  EXPECT_TRUE(one().plan.day.empty());
}

TEST_F(Deliveries, a_number_that_does_not_add_up_or_is_anothers_is_no_car) {
  open(Stage::board, "ff112233445566778899aabbccddeeff");
  touch(SetCar{"1M8GDM9A1KP042788"});
  EXPECT_EQ(one().vin, "");
  touch(SetCar{"1m8gdm9ax-kp 042788"});
  EXPECT_EQ(one().vin, kVin);
  open();
  touch(SetCar{kVin});
  EXPECT_EQ(one().vin, "");
  EXPECT_EQ(vin_trouble(kVin, model_.delivery, context()), VinTrouble::anothers);
}

TEST_F(Deliveries, where_makers_fill_no_check_digit_the_pack_asks_for_none) {
  content_.delivery.check_digit = false;
  open();
  touch(SetCar{"1M8GDM9A1KP042788"});
  EXPECT_EQ(one().vin, "1M8GDM9A1KP042788");
}

TEST_F(Deliveries, the_guest_signs_only_when_every_row_is_ticked) {
  open();
  touch(SetCar{kVin});
  model_.stage = Stage::overview;
  touch(Begin{});
  touch(ToggleItem{"papers"});
  touch(GoTo{Stage::sign});
  EXPECT_EQ(model_.stage, Stage::list);
  touch(ToggleItem{"paint"});
  touch(GoTo{Stage::sign});
  touch(Sign{{}});
  EXPECT_FALSE(domain::was_said(one().signed_));
  touch(Sign{signature()});
  EXPECT_EQ(domain::bond(one()), domain::Bond::unbroken);
  EXPECT_EQ(one().list.items, (std::vector<std::string>{"papers", "paint"}));
}

TEST_F(Deliveries, minutes_are_measured_from_tick_to_tick) {
  open();
  hand_over();
  EXPECT_EQ(domain::minutes_of(one(), "papers", content_.delivery), 7);
  EXPECT_EQ(domain::minutes_of(one(), "paint", content_.delivery), 7);
  EXPECT_EQ(domain::minutes_in_all(one(), now_ms_ + 60 * kMinute_ms), 14);
}

TEST_F(Deliveries, a_car_of_the_stock_is_set_from_its_list_and_leaves_the_stock_with_the_guest) {
  open();
  const auto list = [&](const char* vin, const char* vehicle, const char* since) {
    domain::StockListed car;
    car.vin = vin;
    car.vehicle = vehicle;
    car.place = domain::kStandsHere;
    car.since = since;
    say(domain::stock_of(vin), car);
  };
  list("LSVAA4187E2184847", "", "2026-11-10");
  list(kVin, "", "2026-10-01");
  list("LSVAA4187E2184848", "", "");
  const auto cars = cars_for(one(), house_);
  ASSERT_EQ(cars.size(), 3U);
  EXPECT_EQ(cars.front()->listed.vin, kVin) << "who stands here longest, first";
  EXPECT_EQ(cars.back()->listed.since, "");
  hand_over();
  for (const domain::StockCar* car : cars_for(one(), house_)) EXPECT_NE(car->listed.vin, kVin);
  for (const char* gate : {"invoice", "pdi"}) touch(ToggleGate{gate});
  for (const char digit : std::string("2788")) touch(Digit{digit});
  EXPECT_TRUE(house_.car_of(kVin)->is_in_stock());
  touch(Leave{});
  EXPECT_EQ(domain::state_of(one()), domain::DeliveryState::delivered);
  EXPECT_FALSE(house_.car_of(kVin)->is_in_stock());
  EXPECT_EQ(house_.car_of(kVin)->left.why, "delivered");
  EXPECT_EQ(house_.stock.size(), 3U);
}

TEST_F(Deliveries, a_car_leaves_with_its_gates_open_and_the_digits_that_stand_on_it) {
  open();
  hand_over();
  const auto read = [&](const std::string& digits) {
    for (const char digit : digits) touch(Digit{digit});
    touch(Leave{});
  };
  read("2788");
  EXPECT_NE(domain::state_of(one()), domain::DeliveryState::delivered) << "gates are shut";
  model_.tail.clear();
  touch(ToggleGate{"invoice"});
  touch(ToggleGate{"pdi"});
  read("1234");
  EXPECT_TRUE(model_.wrong_tail);
  EXPECT_NE(domain::state_of(one()), domain::DeliveryState::delivered) << "another car";
  read("2788");
  EXPECT_EQ(domain::state_of(one()), domain::DeliveryState::delivered);
  EXPECT_EQ(one().done.visit, kOrder);
  touch(ToggleGate{"pdi"});
  EXPECT_TRUE(domain::is_passed(one(), "pdi")) << "what is over is over";
}

TEST_F(Deliveries, nothing_of_staff_is_reached_from_the_guests_hands) {
  open(Stage::overview);
  touch(Begin{});
  touch(GoTo{Stage::board});
  EXPECT_EQ(model_.stage, Stage::list);
  touch(ToStaff{});
  EXPECT_EQ(model_.stage, Stage::overview);
}

TEST_F(Deliveries, a_photograph_is_shown_to_nobody_unless_it_may_be_kept) {
  open(Stage::overview);
  touch(PhotoWord{true, true});
  EXPECT_FALSE(domain::was_said(one().photo_by)) << "not the guest's hand";
  touch(Begin{});
  touch(PhotoWord{false, true});
  EXPECT_FALSE(one().photo.publish);
  touch(PhotoWord{true, true});
  EXPECT_TRUE(one().photo.keep && one().photo.publish);
}

TEST_F(Deliveries, are_photographed_only_where_the_guest_agreed_and_there_is_a_camera) {
  content_.delivery.picture_days = 365;
  open(Stage::overview);
  camera_ = domain::CameraShot{"abc", 1200, 900, 80'000};
  touch(GoTo{Stage::pictures});
  touch(KeepPicture{});
  EXPECT_TRUE(one().pictures.pictures.empty()) << "they were not asked";
  touch(GoTo{Stage::overview});
  touch(Begin{});
  touch(PhotoWord{true, false});
  touch(ToStaff{});
  touch(KeepPicture{});
  EXPECT_TRUE(one().pictures.pictures.empty()) << "nobody asked for one";
  touch(GoTo{Stage::pictures});
  camera_->picture.clear();
  touch(KeepPicture{});
  EXPECT_TRUE(one().pictures.pictures.empty()) << "the camera has made none yet";
  camera_->picture = "abc";
  touch(KeepPicture{});
  ASSERT_EQ(one().pictures.pictures.size(), 1u);
  const domain::PictureTaken& taken = one().pictures.pictures.front().taken;
  EXPECT_EQ(taken.of, domain::kHandOverPicture);
  EXPECT_EQ(taken.until_ms, now_ms_ + 365LL * 24 * 60 * kMinute_ms);
  content_.delivery.picture_days = 0;
  EXPECT_FALSE(may_photograph(one(), context())) << "the dealer keeps none";
  content_.delivery.picture_days = 365;
  camera_.reset();
  EXPECT_FALSE(may_photograph(one(), context()));
}

TEST_F(Deliveries, whose_guest_takes_their_word_back_keep_no_photograph) {
  content_.delivery.picture_days = 365;
  open(Stage::overview);
  camera_ = domain::CameraShot{"abc", 1200, 900, 80'000};
  touch(Begin{});
  touch(PhotoWord{true, true});
  touch(ToStaff{});
  touch(GoTo{Stage::pictures});
  touch(KeepPicture{});
  camera_->picture = "def";
  touch(KeepPicture{});
  touch(DropPicture{"abc"});
  ASSERT_EQ(one().pictures.pictures.size(), 1u);
  touch(GoTo{Stage::overview});
  touch(Begin{});
  touch(PhotoWord{false, false});
  EXPECT_TRUE(one().pictures.pictures.empty());
}

TEST_F(Deliveries, that_are_erased_show_no_photograph) {
  content_.delivery.picture_days = 365;
  open(Stage::overview);
  camera_ = domain::CameraShot{"abc", 1200, 900, 80'000};
  touch(Begin{});
  touch(PhotoWord{true, true});
  touch(ToStaff{});
  touch(GoTo{Stage::pictures});
  touch(KeepPicture{});
  say(model_.delivery, domain::GuestErased{});
  EXPECT_TRUE(one().pictures.pictures.empty());
  EXPECT_FALSE(may_photograph(one(), context()));
}

TEST_F(Deliveries, what_passes_to_the_service_needs_somebody_who_takes_it_and_has_an_answer) {
  open(Stage::overview);
  touch(GoTo{Stage::service});
  touch(Pass{"file"});
  EXPECT_TRUE(one().passed.empty());
  domain::ServiceIntroduced told;
  told.adviser = "he-jun";
  touch(Introduce{told});
  EXPECT_FALSE(one().service.met);
  EXPECT_FALSE(one().service.first_service.empty());
  touch(Pass{"file"});
  EXPECT_EQ(one().passed.at("file").told.taker, "he-jun");
  touch(Answer{"file", "refused"});
  touch(Pass{"file"});
  EXPECT_EQ(one().passed.at("file").answer, "") << "given anew";
  touch(Answer{"file", "taken"});
  touch(Pass{"file"});
  EXPECT_EQ(one().passed.at("file").answer, "taken");
}

// An order that a guest signed and paid for, of a visit of their own.
class Ordered : public Deliveries {
 protected:
  void order(bool paid) {
    say(visit_, domain::VisitOpened{"look", "A001", "zh"}, "entrance");
    say(visit_, domain::GuestNamed{"徐玥", "ms"}, "entrance");
    say(visit_, domain::VisitCheckedIn{}, "entrance");
    say(visit_, domain::VisitTaken{kMe, ""});
    domain::OfferMade offer;
    offer.offer = "aa";
    offer.vehicle = "e5";
    say(visit_, offer);
    say(visit_, domain::OfferShown{"aa", "zh", now_ms_});
    domain::OfferAccepted accepted;
    accepted.offer = "aa";
    say(visit_, accepted);
    domain::OrderMade made;
    made.order = kOrder;
    made.offer = "aa";
    made.delivery_to = "2026-12-08";
    say(visit_, made);
    domain::OrderSigned said;
    said.order = kOrder;
    say(visit_, said);
    if (paid) say(visit_, domain::OrderPaid{kOrder, 10'000'00, now_ms_});
  }
  Id visit_ = Id::from_hex("ab112233445566778899aabbccddeeff").value();
};

TEST_F(Ordered, an_order_is_delivered_once_its_deposit_came_and_opened_once) {
  order(false);
  EXPECT_TRUE(opened_orders(house_, content_).empty());
  say(visit_, domain::OrderPaid{kOrder, 10'000'00, now_ms_});
  const auto writes = opened_orders(house_, content_);
  ASSERT_EQ(writes.size(), 1U);
  write(writes);
  EXPECT_TRUE(opened_orders(house_, content_).empty());
  const Delivery& one = house_.deliveries.at(domain::delivery_of(kOrder));
  EXPECT_EQ(one.opened.name, "徐玥");
  EXPECT_EQ(one.opened.vehicle, "e5");
  EXPECT_EQ(one.opened.consultant, kMe);
  EXPECT_EQ(one.opened.gates, (std::vector<std::string>{"invoice", "pdi"}));
  EXPECT_EQ(of_visits(house_, {visit_}), &one);
}

TEST_F(Ordered, an_order_that_is_cancelled_stops_its_delivery) {
  order(true);
  write(opened_orders(house_, content_));
  domain::OrderCancelled cancelled;
  cancelled.order = kOrder;
  cancelled.by = "guest";
  say(visit_, cancelled);
  write(opened_orders(house_, content_));
  EXPECT_EQ(house_.deliveries.at(domain::delivery_of(kOrder)).stop_reason, "cancelled");
  EXPECT_TRUE(opened_orders(house_, content_).empty());
}

TEST_F(Ordered, a_house_that_keeps_no_board_of_deliveries_opens_none) {
  order(true);
  content_.delivery = {};
  EXPECT_TRUE(opened_orders(house_, content_).empty());
}

}  // namespace
}  // namespace foyer::flow::delivery
