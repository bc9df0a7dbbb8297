// Calls and leads as the desk's own touches have them: which lead a guest came from.
#include "roles/desk/flow/desk_floor.h"

namespace foyer::flow {
namespace {

class DeskPhone : public Desk {
 protected:
  DeskPhone() {
    tell(lead_, received("+8613800138000"));
    arrive(1);
    tell(visit_id(1), domain::ConsentGiven{"contact", "1", "zh"});
    tell(visit_id(1), domain::ContactGiven{"+8613800138000"});
  }
  static domain::LeadReceived received(const std::string& phone) {
    domain::LeadReceived told;
    told.by = "desk";
    told.came_ms = kNine_ms;
    told.phone = phone;
    return told;
  }
  const domain::Lead& lead() const { return house.leads.at(lead_); }

  const Id lead_ = visit_id(70);
};

TEST_F(DeskPhone, credits_the_lead_that_a_guest_came_from_with_one_touch) {
  ASSERT_EQ(does(CreditLead{visit_id(1), lead_, "number"}).size(), 1u);
  EXPECT_EQ(domain::state_of(lead()), domain::LeadState::visited);
  EXPECT_EQ(lead().visit, visit_id(1).hex());
  EXPECT_EQ(lead().visit_told_by, "number");
}

TEST_F(DeskPhone, credits_nobody_twice_and_no_lead_that_is_over) {
  does(CreditLead{visit_id(1), lead_, "number"});
  EXPECT_TRUE(does(CreditLead{visit_id(1), lead_, "number"}).empty()) << "it has the credit";
  arrive(2);
  EXPECT_TRUE(does(CreditLead{visit_id(2), lead_, "word"}).empty()) << "it brought somebody else";
  const Id second = visit_id(71);
  tell(second, received({}));
  EXPECT_TRUE(does(CreditLead{visit_id(1), second, "word"}).empty()) << "another one brought them";
  tell(second, domain::LeadNotInterested{"no-plan"});
  EXPECT_TRUE(does(CreditLead{visit_id(2), second, "word"}).empty()) << "it was given up";
}

TEST_F(DeskPhone, credits_nothing_for_a_visit_or_a_lead_that_is_not_there) {
  EXPECT_TRUE(does(CreditLead{visit_id(9), lead_, "number"}).empty());
  EXPECT_TRUE(does(CreditLead{visit_id(1), visit_id(72), "number"}).empty());
  EXPECT_EQ(domain::state_of(lead()), domain::LeadState::received);
}

}  // namespace
}  // namespace foyer::flow
