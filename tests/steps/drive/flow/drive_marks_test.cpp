// What the drawn car bears before a drive and after it.
#include "steps/drive/flow/drive_floor.h"

namespace foyer::flow::drive {
namespace {

using domain::PanelMark;
using testing::ElementsAre;
using testing::IsEmpty;

class Marks : public TestDrive {
 protected:
  Marks() { content_.test_drives.damages.push_back({"dent", {"凹陷", "Dent"}}); }
  void go() {
    start();
    touch(PickCar{"s7-1", 0});
    touch(Book{});
    show_licence();
    brief();
    sign();
  }
  void mark(const std::string& damage, const std::string& panel) {
    touch(GoTo{Stage::marks});
    touch(PickBrush{damage});
    touch(TouchPanel{panel});
    touch(GoTo{});
  }
  void come_back() {
    now_ += 20 * kMinute_ms;
    touch(Return{});
    type("1010");
  }
};

TEST_F(Marks, seen_by_both_before_the_drive_are_nobodys_new_ones_afterwards) {
  go();
  mark("scratch", "lid");
  EXPECT_EQ(model_.stage, Stage::leave);
  drive_off();
  EXPECT_THAT(file().out->marks, ElementsAre(PanelMark{"lid", "scratch"}));
  come_back();
  EXPECT_THAT(marks(model_, context()), IsEmpty());
  EXPECT_THAT(marks_before(model_, context()), ElementsAre(PanelMark{"lid", "scratch"}));
  mark("dent", "roof");
  EXPECT_EQ(model_.stage, Stage::back);
  touch(CarIsBack{});
  EXPECT_THAT(file().back->marks, ElementsAre(PanelMark{"roof", "dent"}));
  EXPECT_THAT(file().back->damages, ElementsAre("dent")) << "a mark is a damage";
  EXPECT_THAT(file().back->abnormal, testing::Contains("damage"));
}

TEST_F(Marks, of_one_drive_are_there_before_the_next_and_go_when_they_are_mended) {
  go();
  drive_off();
  come_back();
  mark("dent", "roof");
  touch(CarIsBack{});
  touch(NotFelt{});
  now_ += 60 * kMinute_ms;  // and clean
  go();
  EXPECT_THAT(marks(model_, context()), ElementsAre(PanelMark{"roof", "dent"}));
  mark("dent", "roof");
  EXPECT_THAT(marks(model_, context()), IsEmpty()) << "touched again: it was mended";
}

TEST_F(Marks, are_put_on_no_panel_that_is_not_drawn_and_by_no_damage_of_another_pack) {
  go();
  mark("scratch", "wing");
  mark("rust", "lid");
  EXPECT_THAT(marks(model_, context()), ElementsAre(PanelMark{"lid", "scratch"}))
      << "the brush stays what it was";
}

// What was written before there was a drawing is read as it was meant.
TEST_F(Marks, are_none_in_what_an_older_program_wrote) {
  const domain::Event old{"drive.ended", 2,
                          R"({"abnormal":[],"at_ms":5,"damages":["scratch"],"drive":"d",)"
                          R"("energy_percent":-1,"odometer_km":7})",
                          ""};
  const auto read = old.as<domain::DriveEnded>();
  ASSERT_TRUE(read);
  EXPECT_THAT(read->damages, ElementsAre("scratch"));
  EXPECT_THAT(read->marks, IsEmpty());
  const domain::Event began{"drive.started", 2,
                            R"({"at_ms":5,"car":"s7-1","drive":"d","energy_percent":80,)"
                            R"("odometer_km":7,"route":"lake","vehicle":"s7"})",
                            ""};
  ASSERT_TRUE(began.as<domain::DriveStarted>());
  EXPECT_EQ(began.as<domain::DriveStarted>()->day_min, 0);
  const domain::Event made{"appointment.made", 2,
                           R"({"car":"s7-1","consultant":"","day":"2026-11-21","minutes":30,)"
                           R"("purpose":"look","ride":false,"route":"lake","time":"15:00",)"
                           R"("vehicle":"s7"})",
                           ""};
  ASSERT_TRUE(made.as<domain::AppointmentMade>());
  EXPECT_EQ(made.as<domain::AppointmentMade>()->from_ms, 0);
  EXPECT_EQ(begins(*made.as<domain::AppointmentMade>(), content_.showroom.time_zone),
            domain::moment(content_.showroom.time_zone, "2026-11-21", 15 * 60));
}

}  // namespace
}  // namespace foyer::flow::drive
