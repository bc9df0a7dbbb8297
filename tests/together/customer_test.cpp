// One customer from the first call to the third contact after the car was handed over: what the
// entrance, the desk and a tablet did over four months is the same on all of them and in the
// dealer's database, although that one was lost half way and an old copy took its place. And then
// they ask to be forgotten.
#include "house/erasing.h"
#include "steps/delivery/facts.h"
#include "together/one_customer.h"

namespace foyer::together {

// All that the contract does not need goes; what it needs is locked, and nothing shows it.
void OneCustomer::asks_to_be_forgotten() {
  rooms_.act(kDesk, [&](Device& desk) {
    const domain::House known = desk.house();
    domain::GuestRecord record;
    for (const log::Record& fact : rooms_.dealer_facts()) {
      const domain::Fact said = log::to_fact(fact);
      if (!fact.visit.is_nil()) record.subjects.push_back(fact.visit);
      record.said.push_back({fact.visit, fact.kind, said.event.text("order"), said.at.unix_ms()});
      if (const auto opened = said.event.as<domain::DeliveryOpened>())
        record.belongings.push_back({fact.visit, kVisit, fact.kind});
    }
    desk.at_desk(
        {flow::OpenRecord{kVisit}, flow::AskErase{}, flow::AskEraseAgain{},
         flow::EraseGuest{domain::answer_erasing(record, content_.showroom.keep,
                                                 content_.showroom.time_zone, desk.now_ms())}});
  });
  rooms_.sync_all();
  const domain::House told = house();
  for (const std::size_t device : {kEntrance, kTablet}) EXPECT_EQ(rooms_.house(device), told);
  const domain::Visit& visit = *told.visit(kVisit);
  EXPECT_FALSE(visit.name);
  EXPECT_EQ(visit.locked_until, "2036-03-14") << "ten years from the hand-over";
  EXPECT_EQ(told.leads.begin()->second.received.phone, "");
  EXPECT_EQ(asked("SELECT guest IS NULL, phone IS NULL FROM walk_in_register"), "1|1");
  const auto held = std::ranges::count_if(rooms_.dealer_facts(), [](const log::Record& fact) {
    return fact.visit == kVisit && fact.personal;
  });
  EXPECT_GT(held, 0) << "and the contract is whole";
}

TEST_F(OneCustomer,
       is_known_from_the_first_call_to_the_third_contact_though_the_database_was_lost) {
  at("2026-03-02", 10);
  the_house_opens();
  calls();
  comes();
  is_taken();
  drives();
  orders();
  goes();
  for (const int days : {3, 3}) {  // how the drive was, news of the car
    later(days);
    is_called(1);
  }
  later(3);
  is_prepared_for();
  rooms_.back_up();
  later(2);
  takes_the_car();
  EXPECT_EQ(asked("SELECT state FROM delivery"), "delivered");
  // The server's disk is gone; what was copied two days ago takes its place.
  rooms_.restore();
  EXPECT_EQ(asked("SELECT state FROM delivery"), "ready");
  rooms_.sync_all();
  EXPECT_EQ(asked("SELECT state, vin FROM delivery"), std::string("delivered|") + kVin);
  for (const int days : {1, 4, 20, 70}) {  // home safe, a week, the service adviser, 100 days
    later(days);
    is_called(1);
  }

  const domain::House told = house();
  for (const std::size_t device : {kEntrance, kTablet}) EXPECT_EQ(rooms_.house(device), told);
  EXPECT_EQ(asked("SELECT direction, lead IS NOT NULL FROM call"), "in|1");
  EXPECT_EQ(asked("SELECT state, visit, visit_told_by FROM lead"),
            "visited|" + kVisit.hex() + "|code");
  EXPECT_EQ(asked("SELECT state, km FROM drive"), "felt|12");
  EXPECT_EQ(asked("SELECT state FROM offer"), "accepted");
  EXPECT_EQ(asked("SELECT state, paid_fen = deposit_fen FROM \"order\""), "stands|1");
  EXPECT_EQ(asked("SELECT item, in_time FROM task WHERE state = 'done' ORDER BY due_to"),
            "after-drive|1|order-news|1|home-safe|1|week|1|service-adviser|1|hundred|1");
  EXPECT_EQ(asked("SELECT guest, phone FROM walk_in_register"), std::string("王晓|") + kPhone);
  asks_to_be_forgotten();
}

}  // namespace foyer::together
