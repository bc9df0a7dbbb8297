// Pictures of a drive: what is asked first, what is kept, and what goes.
#include "steps/drive/flow/drive_floor.h"

namespace foyer::flow::drive {
namespace {

constexpr std::int64_t kDayOf_ms = 24 * 60 * kMinute_ms;

class PicturesOfADrive : public TestDrive {
 protected:
  PicturesOfADrive() {
    content_.test_drives.pictures = {
        60, 365, {"2026-12", {"拍驾照", "A picture"}, {"60 天", "60 days"}, {"正文", "The text"}}};
    camera_ = Shot{};
    start();
    look(Book{});
  }
  // A touch on a device whose camera has made this.
  std::size_t look(const Intent& intent) {
    Context with = context();
    with.camera = camera_;
    const Step step = update(model_, intent, with);
    std::size_t count = 0;
    for (const domain::Write& write : step.writes)
      for (const domain::Event& event : write.events) say(write.visit, event), ++count;
    model_ = step.model;
    return count;
  }
  void camera_makes(const std::string& picture) { camera_ = Shot{picture, 1200, 800, 90'000}; }
  std::vector<domain::KeptPicture> kept() const { return pictures(model_, context()); }
  void photograph_licence() {
    look(OpenPictures{});
    look(TakePicture{std::string(domain::kLicencePicture)});
    look(AgreePicture{true});
    camera_makes("aa");
    look(KeepPicture{});
  }

  std::optional<Shot> camera_;
};

TEST_F(PicturesOfADrive, a_licence_is_photographed_only_after_its_owner_said_yes) {
  ASSERT_EQ(model_.stage, Stage::papers);
  look(OpenPictures{});
  ASSERT_EQ(model_.stage, Stage::pictures);
  look(TakePicture{std::string(domain::kLicencePicture)});
  EXPECT_EQ(model_.stage, Stage::picture_word);
  EXPECT_TRUE(is_in_the_guests_hands(model_.stage));
  EXPECT_FALSE(wants_camera(model_)) << "nothing is taken while they read";
  EXPECT_EQ(look(AgreePicture{true}), 1U);
  EXPECT_EQ(model_.stage, Stage::pictures);
  EXPECT_TRUE(wants_camera(model_));
  EXPECT_EQ(look(KeepPicture{}), 0U) << "nothing has come yet";
  camera_makes("aa");
  EXPECT_EQ(look(KeepPicture{}), 1U);
  ASSERT_EQ(kept().size(), 1U);
  const domain::PictureTaken taken = kept().front().taken;
  EXPECT_EQ(taken.picture, "aa");
  EXPECT_EQ(taken.of, "licence");
  EXPECT_EQ(taken.about, model_.drive);
  EXPECT_EQ(taken.part, "0");
  EXPECT_EQ(taken.until_ms, now_ + 60 * kDayOf_ms);
  EXPECT_FALSE(wants_camera(model_));
}

TEST_F(PicturesOfADrive, who_says_no_drives_all_the_same) {
  look(OpenPictures{});
  look(TakePicture{std::string(domain::kLicencePicture)});
  EXPECT_EQ(look(AgreePicture{false}), 1U);
  EXPECT_FALSE(wants_camera(model_));
  EXPECT_FALSE(picture_word(model_, context())->agreed);
  look(ClosePictures{});
  EXPECT_EQ(model_.stage, Stage::papers);
  show_licence();
  EXPECT_EQ(model_.stage, Stage::brief);
  EXPECT_TRUE(kept().empty());
}

TEST_F(PicturesOfADrive, who_hands_the_tablet_back_has_said_nothing) {
  look(OpenPictures{});
  look(TakePicture{std::string(domain::kLicencePicture)});
  EXPECT_EQ(look(ToStaff{}), 0U);
  EXPECT_EQ(model_.stage, Stage::pictures);
  EXPECT_EQ(picture_word(model_, context()), nullptr);
}

TEST_F(PicturesOfADrive, a_picture_that_is_not_good_is_taken_again) {
  look(OpenPictures{});
  look(TakePicture{std::string(domain::kLicencePicture)});
  look(AgreePicture{true});
  camera_makes("blurred");
  const int before = model_.shot;
  EXPECT_EQ(look(AgainPicture{}), 0U);
  EXPECT_NE(model_.shot, before) << "the device forgets the one that came";
  camera_makes("sharp");
  look(KeepPicture{});
  ASSERT_EQ(kept().size(), 1U);
  EXPECT_EQ(kept().front().taken.picture, "sharp");
}

TEST_F(PicturesOfADrive, a_driver_besides_the_guest_is_asked_for_themselves) {
  photograph_licence();
  look(ClosePictures{});
  show_licence();
  brief();
  sign();
  look(AddDriver{});
  ASSERT_EQ(model_.stage, Stage::papers);
  look(OpenPictures{});
  look(TakePicture{std::string(domain::kLicencePicture)});
  EXPECT_EQ(model_.stage, Stage::picture_word);
  look(AgreePicture{true});
  camera_makes("bb");
  look(KeepPicture{});
  ASSERT_EQ(kept().size(), 2U);
  EXPECT_EQ(kept().back().taken.part, "1");
}

TEST_F(PicturesOfADrive, damage_needs_no_word_and_says_whether_it_was_there_before) {
  show_licence();
  brief();
  sign();
  touch(GoTo{Stage::marks});
  look(OpenPictures{});
  look(TakePicture{std::string(domain::kDamagePicture)});
  EXPECT_TRUE(wants_camera(model_));
  camera_makes("before");
  look(KeepPicture{});
  EXPECT_EQ(kept().back().taken.part, "before");
  EXPECT_EQ(kept().back().taken.until_ms, now_ + 365 * kDayOf_ms);
  look(ClosePictures{});
  EXPECT_EQ(model_.stage, Stage::marks);
  touch(GoTo{});
  drive_off();
  touch(Return{});
  touch(GoTo{Stage::marks});
  look(OpenPictures{});
  look(TakePicture{std::string(domain::kDamagePicture)});
  camera_makes("after");
  look(KeepPicture{});
  EXPECT_EQ(kept().back().taken.part, "after");
  EXPECT_FALSE(may_take(model_, domain::kLicencePicture, context()));
}

TEST_F(PicturesOfADrive, one_is_taken_out_by_a_second_touch_and_a_licences_owner_is_asked_anew) {
  photograph_licence();
  look(SeePicture{"aa"});
  EXPECT_EQ(look(DropPicture{true}), 0U) << "it was not asked whether it is meant";
  EXPECT_EQ(look(DropPicture{false}), 0U);
  EXPECT_TRUE(model_.drops_picture);
  EXPECT_EQ(look(DropPicture{true}), 2U) << "the picture goes, and so does the word";
  EXPECT_TRUE(kept().empty());
  EXPECT_TRUE(model_.seen_picture.empty());
  EXPECT_FALSE(picture_word(model_, context())->agreed);
  look(TakePicture{std::string(domain::kLicencePicture)});
  EXPECT_EQ(model_.stage, Stage::picture_word);
}

TEST_F(PicturesOfADrive, one_whose_time_is_over_is_not_shown) {
  photograph_licence();
  now_ += 60 * kDayOf_ms - 1;
  EXPECT_EQ(kept().size(), 1U);
  now_ += 1;
  EXPECT_TRUE(kept().empty());
}

TEST_F(PicturesOfADrive, go_when_the_guest_is_erased) {
  photograph_licence();
  say(id_, domain::GuestErased{"asked"}, "desk");
  EXPECT_TRUE(kept().empty());
}

TEST_F(PicturesOfADrive, are_not_offered_without_a_camera_or_where_the_dealer_takes_none) {
  camera_.reset();
  look(OpenPictures{});
  EXPECT_EQ(model_.stage, Stage::papers);
  camera_ = Shot{};
  content_.test_drives.pictures = {};
  look(OpenPictures{});
  EXPECT_EQ(model_.stage, Stage::papers);
}

TEST_F(PicturesOfADrive, are_found_again_from_the_plan_when_the_drive_is_long_over) {
  photograph_licence();
  look(ClosePictures{});
  show_licence();
  brief();
  sign();
  EXPECT_EQ(last_drive(model_, house_), nullptr);
  drive_off();
  touch(Return{});
  type("1010");
  touch(CarIsBack{});
  touch(NotFelt{});
  const std::string drive = model_.drive;
  now_ += 3 * kDayOf_ms;
  start();
  ASSERT_EQ(model_.stage, Stage::plan);
  touch(SeeDrive{});
  EXPECT_EQ(model_.stage, Stage::done);
  EXPECT_EQ(model_.drive, drive);
  look(OpenPictures{});
  EXPECT_EQ(model_.stage, Stage::pictures);
  EXPECT_EQ(kept().size(), 1U);
  look(ClosePictures{});
  EXPECT_EQ(model_.stage, Stage::done);
}

TEST_F(PicturesOfADrive, are_looked_at_on_a_device_without_a_camera) {
  photograph_licence();
  look(ClosePictures{});
  camera_.reset();
  EXPECT_TRUE(has_pictures(model_, context()));
  look(OpenPictures{});
  EXPECT_EQ(model_.stage, Stage::pictures);
  look(TakePicture{std::string(domain::kLicencePicture)});
  EXPECT_FALSE(wants_camera(model_));
}

}  // namespace
}  // namespace foyer::flow::drive
