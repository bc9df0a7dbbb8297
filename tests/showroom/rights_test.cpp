// Who is obeyed: what an entrance signs is a guest's word at most, and the roster is a manager's.
#include "house/rights.h"

#include <gtest/gtest.h>

#include "showroom/obeyed.h"

namespace foyer::domain {
namespace {

constexpr const char* kManager = "aaaa0001";
constexpr const char* kConsultant = "bbbb0002";

class Rights : public testing::Test {
 protected:
  // A house that a desk began: a manager, and a consultant whom she added.
  Rights() {
    tell("desk", StaffAdded{kManager, "manager", "Manager"});
    tell("desk", PinSet{kManager, "hash of the manager"});
    tell(kManager, StaffAdded{kConsultant, "consultant", "Consultant"});
    tell(kManager, PinSet{kConsultant, "hash of the consultant"});
  }
  void tell(const std::string& actor, const Event& event, const Id& visit = {}) {
    ++seq_;
    apply(house_, {{Id{}, seq_}, visit, Hlc::at_ms(1000 * seq_), actor, event});
  }
  std::string pin_of(const char* staff) const { return house_.who(staff)->pin_hash; }

  House house_;
  std::int64_t seq_ = 0;
};

TEST_F(Rights, make_nobody_a_manager_by_an_entrances_word) {
  tell("entrance", PinSet{kManager, "hash of a known PIN"});
  tell("entrance", StaffRemoved{kManager});
  tell("entrance", StaffAdded{"cccc0003", "manager", "Nobody"});
  EXPECT_EQ(pin_of(kManager), "hash of the manager");
  EXPECT_FALSE(house_.who(kManager)->removed);
  EXPECT_EQ(house_.who("cccc0003"), nullptr);
}

TEST_F(Rights, over_the_roster_are_a_managers_and_over_a_pin_its_owners_too) {
  for (const char* actor : {"desk", "consultant", kConsultant, "dddd0004", ""}) {
    tell(actor, StaffAdded{kConsultant, "manager", "Consultant"});
    EXPECT_EQ(house_.who(kConsultant)->role, Role::consultant) << actor;
    tell(actor, StaffRemoved{kManager});
    tell(actor, PinSet{kManager, "hash of a known PIN"});
    EXPECT_FALSE(house_.who(kManager)->removed) << actor;
    EXPECT_EQ(pin_of(kManager), "hash of the manager") << actor;
  }
  for (const char* actor : {kConsultant, "dddd0004", ""}) {
    tell(actor, StaffAdded{"cccc0003", "manager", "Nobody"});
    EXPECT_EQ(house_.who("cccc0003"), nullptr) << actor;
  }
  tell(kConsultant, PinSet{kConsultant, "another of the consultant"});
  EXPECT_EQ(pin_of(kConsultant), "another of the consultant");
  tell(kManager, StaffAdded{kConsultant, "manager", "Consultant"});
  tell(kConsultant, StaffRemoved{kManager});
  EXPECT_TRUE(house_.who(kManager)->removed) << "a manager by a manager's word";
  tell(kManager, StaffAdded{kManager, "manager", "Manager"});
  EXPECT_TRUE(house_.who(kManager)->removed) << "and no manager any more";
}

TEST_F(Rights, over_the_roster_are_also_those_of_a_second_device_that_began_the_house_unknowing) {
  tell("desk", StaffAdded{"cccc0003", "manager", "Another"});
  tell("desk", PinSet{"cccc0003", "hash of another"});
  tell("cccc0003", StaffAdded{"dddd0004", "consultant", "Hers"});
  ASSERT_NE(house_.who("dddd0004"), nullptr);
  tell("desk", PinSet{"cccc0003", "hash of a known PIN"});
  EXPECT_EQ(pin_of("cccc0003"), "hash of another") << "once she has one it is hers";
}

TEST_F(Rights, of_an_entrance_over_the_house_are_none_and_it_begins_none) {
  House nobodys;
  apply(nobodys,
        {{Id{}, 1}, {}, Hlc::at_ms(1000), "entrance", StaffAdded{kManager, "manager", "X"}});
  EXPECT_EQ(nobodys.who(kManager), nullptr);
  tell("entrance", AppointmentMade{"2026-11-30", "15:30", "look", "", "", "Guest", ""});
  EXPECT_TRUE(house_.appointments.empty());
  tell(kConsultant, AppointmentMade{"2026-11-30", "15:30", "look", "", "", "Guest", ""});
  EXPECT_EQ(house_.appointments.size(), 1U);
}

TEST_F(Rights, of_an_entrance_over_a_visit_are_those_of_its_guest) {
  Id visit;
  visit.bytes[0] = 1;
  tell("entrance", VisitOpened{"look", "A001", "zh"}, visit);
  tell("entrance", GuestNamed{"Guest", ""}, visit);
  tell("entrance", GuestErased{"asked"}, visit);
  tell("entrance", VisitAssigned{kConsultant, "chosen", {}, ""}, visit);
  tell("entrance", GuestCorrected{"name", "Somebody else", "Guest"}, visit);
  const Visit& guest = *house_.visit(visit);
  EXPECT_FALSE(guest.erased);
  EXPECT_EQ(guest.name, "Guest");
  EXPECT_EQ(guest.state, VisitState::open);
  EXPECT_EQ(guest.unknown, 3) << "kept, and flagged";
  EXPECT_EQ(house_.all_unread(), 0) << "no newer program said it";
  tell(kConsultant, GuestErased{"asked"}, visit);
  EXPECT_TRUE(house_.visit(visit)->erased);
}

TEST_F(Rights, of_the_dealers_own_commands_are_to_erase) {
  Id visit;
  visit.bytes[0] = 1;
  tell("entrance", VisitOpened{"look", "A001", "zh"}, visit);
  tell("dealer", VisitLeft{1, false}, visit);
  EXPECT_FALSE(house_.visit(visit)->left_ms);
  tell("dealer", GuestErased{"age"}, visit);
  EXPECT_TRUE(house_.visit(visit)->erased);
}

TEST_F(Rights, are_said_of_every_kind_and_leave_no_kind_to_nobody) {
  for (const Right& right : kRights) {
    EXPECT_NE(right.devices, 0) << right.kind;
    EXPECT_NE(right.devices & kDesk, 0) << right.kind << ": a desk does what a showroom needs";
    EXPECT_EQ(right.devices & kEntrance ? right.hand == Hand::anybody : true, true) << right.kind;
    EXPECT_EQ(may_say("entrance", right.kind), (right.devices & kEntrance) != 0) << right.kind;
    EXPECT_TRUE(may_say(kManager, right.kind)) << right.kind;
  }
  EXPECT_TRUE(may_say("entrance", "some.newer_kind")) << "kept, and obeyed by nobody here";
}

}  // namespace
}  // namespace foyer::domain
