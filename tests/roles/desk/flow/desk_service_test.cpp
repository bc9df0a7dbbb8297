// Sales and service together at the desk: told of whoever was found, on its own page alone.
#include "roles/desk/flow/desk_floor.h"

namespace foyer::flow {
namespace {

class DeskService : public Desk {
 protected:
  DeskService() {
    content.service.items = {{.id = "information",
                              .text = {"信息", "Information"},
                              .hint = {},
                              .passes = {},
                              .actions = {}}};
    content.service.signals = {{"next-car", {"换车", "Next car"}, "information", true, 1}};
    content.service.outcomes = {{"invited", {"约好", "Will come"}}};
    arrive(1);
    tell(visit_id(1), domain::GuestNamed{"王建国", "mr"});
    taker_ = house.staff.begin()->first;
  }
  service::Intent told() const { return service::Tell{visit_id(1), "next-car", "", taker_}; }
  std::string taker_;
};

TEST_F(DeskService, tells_of_the_guest_whose_record_is_open_and_goes_on_to_the_list) {
  does(OpenRecord{visit_id(1)});
  does(TellOfKnown{visit_id(1), taker_});
  EXPECT_EQ(model.page, DeskPage::service);
  EXPECT_EQ(model.about, (service::About{visit_id(1), "王建国", "mr", taker_}));
  const auto said = does(ServiceTouch{told()});
  ASSERT_EQ(said.size(), 1u);
  EXPECT_EQ(said.front().as<domain::SignalTold>()->visit, visit_id(1).hex());
  EXPECT_EQ(model.about, service::About{});
  EXPECT_EQ(house.signals.size(), 1u);
}

TEST_F(DeskService, leaves_it_without_a_word) {
  does(OpenRecord{visit_id(1)});
  does(TellOfKnown{visit_id(1), taker_});
  EXPECT_TRUE(does(LeaveTelling{}).empty());
  EXPECT_EQ(model.page, DeskPage::service);
  EXPECT_EQ(model.about, service::About{});
}

TEST_F(DeskService, tells_on_its_own_page_and_nowhere_without_the_dealers_file) {
  EXPECT_TRUE(does(ServiceTouch{told()}).empty());
  content.service = {};
  does(OpenRecord{visit_id(1)});
  does(TellOfKnown{visit_id(1), taker_});
  EXPECT_NE(model.page, DeskPage::service);
}

}  // namespace
}  // namespace foyer::flow
