// What staff write is on the disk when the page shows it, pictures with the facts that name them.
#include "roles/host/program/staff_room.h"

#include <gtest/gtest.h>
#include <stb/stb_image_write.h>

#include <thread>

#include "house/pictures.h"
#include "kit/log/device.h"
#include "kit/log/picture.h"
#include "support/demo_content.h"

namespace foyer::shell {
namespace {

class PicturesInTheRoom : public testing::Test {
 protected:
  PicturesInTheRoom() {
    std::filesystem::create_directory(folder_);
    room_.emplace(content_, *log_, Settings{},
                  StaffRoom::Surroundings{.wall_ms = [] { return log::kNoon_ms; },
                                          .steady_ms = [] { return std::int64_t{0}; },
                                          .fresh_id = [] { return log::visit_number(9); },
                                          .tell_staff = [this](const Error&) { ++told_; },
                                          .wrote = {},
                                          .sync = {},
                                          .camera = &camera_});
    EXPECT_TRUE(room_->open());
  }
  void photograph() {
    camera_.begin();
    const std::vector<unsigned char> grey(64 * 48 * 3, 90);
    stbi_write_jpg((folder_ / "one.jpg").c_str(), 64, 48, 3, grey.data(), 90);
    while (camera_.shot().picture.empty()) {
      camera_.look();
      worker_.finish();
      std::this_thread::yield();
    }
  }
  domain::PictureTaken taken() const {
    const Camera::Shot& shot = camera_.shot();
    return domain::picture_taken({shot.picture, shot.width, shot.height, 1, false},
                                 domain::kDamagePicture, "d1", "before", log::kNoon_ms, 30);
  }

  log::TemporaryHome home_;
  std::filesystem::path folder_ = home_.folder() / "camera";
  std::unique_ptr<log::VisitLog> log_ = log::open_log(home_.folder() / "log");
  domain::Content content_ = demo::content();
  Worker worker_{[] {}};
  Camera camera_{folder_, worker_, [] {}};
  int told_ = 0;
  std::optional<StaffRoom> room_;
};

TEST_F(PicturesInTheRoom, are_written_with_the_fact_that_names_them) {
  photograph();
  const domain::PictureTaken said = taken();
  ASSERT_TRUE(room_->write({{log::visit_number(1), {said}}}));
  const auto kept = log_->picture(log::visit_number(1), *log::hash_from_hex(said.picture));
  ASSERT_TRUE(kept && *kept);
  EXPECT_EQ((*kept)->bytes, *camera_.bytes_of(said.picture));
  EXPECT_EQ((*kept)->keep_until_ms, said.until_ms);
}

TEST_F(PicturesInTheRoom, that_the_camera_no_longer_has_are_not_said_to_be_written) {
  photograph();
  const domain::PictureTaken said = taken();
  camera_.end();
  EXPECT_FALSE(room_->write({{log::visit_number(1), {said}}}));
  EXPECT_TRUE(room_->not_saved());
  EXPECT_EQ(told_, 1);
  EXPECT_TRUE(log::every_record(*log_).empty()) << "no fact names a picture that is nowhere";
}

}  // namespace
}  // namespace foyer::shell
