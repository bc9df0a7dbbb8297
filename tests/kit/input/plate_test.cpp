#include "kit/input/plate.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace foyer::input {
namespace {

TEST(Plate, an_ordinary_plate_is_province_letter_and_five_characters) {
  EXPECT_EQ(plate_kind("京A12345"), PlateKind::ordinary);
  EXPECT_EQ(plate_kind("粤BZ89K1"), PlateKind::ordinary);
}

TEST(Plate, a_small_new_energy_car_has_its_letter_first) {
  EXPECT_EQ(plate_kind("沪AD12345"), PlateKind::new_energy_battery);
  EXPECT_EQ(plate_kind("沪AA12345"), PlateKind::new_energy_battery);
  EXPECT_EQ(plate_kind("沪AF12345"), PlateKind::new_energy_other);
  EXPECT_EQ(plate_kind("沪ADC2345"), PlateKind::new_energy_battery);
  EXPECT_EQ(plate_kind("沪AD1234A"), PlateKind::unusual);
}

TEST(Plate, a_large_new_energy_vehicle_has_its_letter_last) {
  EXPECT_EQ(plate_kind("粤B12345D"), PlateKind::new_energy_battery);
  EXPECT_EQ(plate_kind("粤B12345F"), PlateKind::new_energy_other);
  EXPECT_EQ(plate_kind("粤B12345A"), PlateKind::unusual);
}

TEST(Plate, I_and_O_stand_on_no_plate) {
  EXPECT_EQ(plate_kind("京AI2345"), PlateKind::unusual);
  EXPECT_EQ(plate_kind("京O12345"), PlateKind::unusual);
}

TEST(Plate, police_learner_trailer_and_border_plates_are_special) {
  EXPECT_EQ(plate_kind("京A1234警"), PlateKind::special);
  EXPECT_EQ(plate_kind("京A1234学"), PlateKind::special);
  EXPECT_EQ(plate_kind("粤ZA123港"), PlateKind::special);
  EXPECT_EQ(plate_kind("京A1234港"), PlateKind::unusual);
  EXPECT_EQ(plate_kind("使224578"), PlateKind::special);
}

TEST(Plate, a_beginning_is_incomplete_and_never_wrong) {
  for (const char* begun : {"", "京", "京A", "京A1", "京AD1234", "使22"})
    EXPECT_EQ(plate_kind(begun),
              begun == std::string_view("京AD1234") ? PlateKind::ordinary : PlateKind::incomplete)
        << begun;
}

TEST(Plate, only_fitting_keys_are_offered_next) {
  EXPECT_TRUE(may_follow("", "京"));
  EXPECT_FALSE(may_follow("", "A"));
  EXPECT_TRUE(may_follow("京", "A"));
  EXPECT_FALSE(may_follow("京", "1"));
  EXPECT_TRUE(may_follow("京A1234", "警"));
  EXPECT_FALSE(may_follow("京A123", "警"));
  EXPECT_TRUE(may_follow("京AD1234", "5"));
  EXPECT_FALSE(may_follow("京AD1234", "A"));
  EXPECT_TRUE(may_follow("京A12345", "F"));
  EXPECT_FALSE(may_follow("京A12345", "6"));
  EXPECT_FALSE(may_follow("京AD12345", "6"));
}

TEST(Plate, what_a_person_copies_from_the_metal_is_tidied) {
  EXPECT_EQ(tidy_plate(" 京a·１2345 "), "京A12345");
  EXPECT_EQ(tidy_plate("沪-AD 12345"), "沪AD12345");
  EXPECT_EQ(plate_as_shown("京A12345"), "京A·12345");
  EXPECT_EQ(plate_as_shown("B-MW 4711"), "B-MW 4711");
}

TEST(Plate, damaged_text_is_unusual_and_harms_nothing) {
  EXPECT_EQ(plate_kind("\xFF\xFE京"), PlateKind::unusual);
  EXPECT_EQ(plate_kind(std::string(100000, 'A')), PlateKind::unusual);
}

}  // namespace
}  // namespace foyer::input
