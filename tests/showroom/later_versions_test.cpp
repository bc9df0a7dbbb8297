// What a newer Foyer says, in every kind that there is: counted, and nothing else is done with it.
#include "house_of_facts.h"
#include "showroom/all_kinds.h"

namespace foyer::domain {
namespace {

template <class K>
Event of_the_next_version() {
  Event event = K{};
  ++event.version;
  return event;
}
template <class... K>
std::vector<Event> of_the_next_version(Kinds<K...>) {
  return {of_the_next_version<K>()...};
}

class LaterVersions : public HouseOfFacts {
 protected:
  void SetUp() override {
    consultant(1, "0a1b2c3d");
    tell(2, appointment_, AppointmentMade{"2025-11-25", "14:30", "look", "", "s7", "王建国", ""});
    tell(3, guest_, VisitOpened{"look", "A012", "zh"});
    tell(3, guest_, GuestNamed{"王建国", "mr"});
    tell(4, guest_, VisitCheckedIn{});
    tell(5, guest_, VisitTaken{"0a1b2c3d", ""});
    tell(6, {}, RegisterClosed{"2025-11-20", "0a1b2c3d", 29});
  }
  const Id guest_ = visit(1), appointment_ = visit(2);
};

TEST_F(LaterVersions, of_every_kind_are_counted_and_change_nothing_else) {
  int told = 0;
  for (const Event& event : of_the_next_version(AllKinds())) {
    if (forgets(event)) continue;
    House expected = house;
    ++expected.visits[guest_].unknown;
    // No visit, but where it is counted.
    Visit& counted = expected.visits[appointment_];
    counted.id = appointment_;
    ++counted.unknown;
    for (const Id& subject : {guest_, appointment_, Id{}}) ++expected.unread[subject];
    tell(10, guest_, event);
    tell(10, appointment_, event);
    tell(10, {}, event);
    EXPECT_EQ(house, expected) << event.kind;
    house = expected;
    ++told;
  }
  EXPECT_EQ(told + static_cast<int>(kForgettingKinds.size()),
            static_cast<int>(kKnownKinds.size()));
  EXPECT_EQ(house.visit(guest_)->unknown, told);
  EXPECT_EQ(house.all_unread(), 3 * told);
  EXPECT_FALSE(is_visit(*house.visit(appointment_)));
}

TEST_F(LaterVersions, of_an_erasure_erase_all_the_same) {
  tell(10, guest_, of_the_next_version<GuestErased>());
  tell(10, appointment_, of_the_next_version<GuestLocked>());
  const Visit& guest = *house.visit(guest_);
  EXPECT_EQ(guest.name, std::nullopt);
  EXPECT_TRUE(guest.erased);
  EXPECT_EQ(guest.unknown, 1) << "what else it says is not known";
  EXPECT_TRUE(house.appointments.at(appointment_).erased);
}

}  // namespace
}  // namespace foyer::domain
