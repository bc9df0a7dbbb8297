// The camera as a folder: what counts as a picture that was just taken, and what stays of it.
#include "roles/host/program/camera.h"

#include <gtest/gtest.h>
#include <stb/stb_image_write.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <thread>

namespace foyer::shell {
namespace {

class ACamera : public testing::Test {
 protected:
  ~ACamera() override { std::filesystem::remove_all(folder_); }

  static std::filesystem::path fresh_folder() {
    std::string pattern = (std::filesystem::temp_directory_path() / "foyer-camera-XXXXXX").string();
    return mkdtemp(pattern.data());
  }
  void photograph(const std::string& name, int width = 64) const {
    const std::vector<unsigned char> grey(static_cast<std::size_t>(width * 48 * 3), 90);
    stbi_write_jpg((folder_ / name).c_str(), width, 48, 3, grey.data(), 90);
  }
  void write(const std::string& name, const std::string& bytes) const {
    std::ofstream(folder_ / name, std::ios::binary | std::ios::app) << bytes;
  }
  // One look, to its end.
  void look() {
    camera_.look();
    worker_.post([] {}, [this] { ++looked_; });
    for (const int before = looked_; looked_ == before; std::this_thread::yield()) worker_.finish();
  }
  void look_often() {
    for (int i = 0; i < 4; ++i) look();
  }
  bool is_there(const std::string& name) const { return std::filesystem::exists(folder_ / name); }

  std::filesystem::path folder_ = fresh_folder();
  int came_ = 0, looked_ = 0;
  Worker worker_{[] {}};
  Camera camera_{folder_, worker_, [this] { ++came_; }};
};

TEST_F(ACamera, takes_what_came_after_it_was_asked_and_leaves_nothing_in_the_folder) {
  photograph("before.jpg");
  camera_.begin();
  look_often();
  EXPECT_TRUE(camera_.shot().picture.empty()) << "it lay there already";
  photograph("licence.jpg");
  look_often();
  ASSERT_FALSE(camera_.shot().picture.empty());
  EXPECT_EQ(camera_.shot().width, 64);
  EXPECT_EQ(came_, 1);
  EXPECT_FALSE(is_there("licence.jpg"));
  EXPECT_TRUE(is_there("before.jpg")) << "what was there is somebody else's";
  EXPECT_NE(camera_.bytes_of(camera_.shot().picture), nullptr);
}

TEST_F(ACamera, waits_until_a_file_is_written_to_its_end) {
  camera_.begin();
  look();
  photograph("whole.jpg");
  std::ostringstream whole;
  whole << std::ifstream(folder_ / "whole.jpg", std::ios::binary).rdbuf();
  const std::string bytes = whole.str();
  std::filesystem::remove(folder_ / "whole.jpg");
  write("slow.jpg", bytes.substr(0, 100));
  look();
  write("slow.jpg", bytes.substr(100));
  look();
  EXPECT_EQ(came_, 0) << "it grew since the last look";
  look();
  EXPECT_EQ(came_, 1);
  EXPECT_FALSE(camera_.shot().unreadable);
}

TEST_F(ACamera, forgets_what_it_made_when_another_picture_is_asked_for_or_none) {
  camera_.begin();
  look();
  photograph("one.jpg");
  look_often();
  const std::string first = camera_.shot().picture;
  ASSERT_FALSE(first.empty());
  camera_.begin();
  EXPECT_EQ(camera_.bytes_of(first), nullptr);
  look();
  photograph("two.jpg", 80);
  look_often();
  EXPECT_EQ(camera_.shot().width, 80);
  camera_.end();
  EXPECT_TRUE(camera_.shot().picture.empty());
  photograph("three.jpg");
  look_often();
  EXPECT_TRUE(is_there("three.jpg")) << "nobody waits for it";
}

TEST_F(ACamera, says_that_a_file_is_no_picture_and_goes_on_waiting) {
  camera_.begin();
  look();
  write("notes.jpg", "no picture");
  look_often();
  EXPECT_TRUE(camera_.shot().unreadable);
  EXPECT_TRUE(camera_.shot().picture.empty());
  photograph("good.jpg");
  look_often();
  EXPECT_FALSE(camera_.shot().unreadable);
  EXPECT_FALSE(camera_.shot().picture.empty());
}

TEST_F(ACamera, follows_no_link_and_opens_no_folder_or_pipe) {
  std::ofstream(folder_.string() + ".secret") << "somebody else's";
  camera_.begin();
  look();
  std::filesystem::create_symlink(folder_.string() + ".secret", folder_ / "link.jpg");
  std::filesystem::create_directory(folder_ / "folder.jpg");
  ASSERT_EQ(::mkfifo((folder_ / "pipe.jpg").c_str(), 0600), 0);
  look_often();
  EXPECT_EQ(came_, 0);
  EXPECT_TRUE(std::filesystem::exists(folder_.string() + ".secret"));
  std::filesystem::remove(folder_.string() + ".secret");
}

TEST_F(ACamera, whose_folder_has_gone_makes_nothing_and_harms_nothing) {
  std::filesystem::remove_all(folder_);
  camera_.begin();
  look_often();
  EXPECT_EQ(came_, 0);
}

}  // namespace
}  // namespace foyer::shell
