// Pictures in textures: slice by slice, within their budget, and given back.
#include "roles/host/program/picture_store.h"

#include <gtest/gtest.h>
#include <stb/stb_image_write.h>
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <cstdlib>
#include <fstream>
#include <set>
#include <sstream>
#include <thread>

namespace foyer::shell {
namespace {

class CountedTextures final : public ui::TextureStore {
 public:
  ImTextureID create(int, int, ui::PixelFormat, std::span<const std::uint8_t>) override {
    there.insert(++last_);
    return reinterpret_cast<ImTextureID>(last_);
  }
  void update(ImTextureID, int, int, int, int, std::span<const std::uint8_t> pixels) override {
    largest = std::max(largest, pixels.size());
  }
  void destroy(ImTextureID texture) override {
    there.erase(reinterpret_cast<std::uintptr_t>(texture));
  }
  std::set<std::uintptr_t> there;
  std::size_t largest = 0;

 private:
  std::uintptr_t last_ = 0;
};

class APictureStore : public testing::Test {
 protected:
  APictureStore() {
    std::string pattern = (std::filesystem::temp_directory_path() / "foyer-store-XXXXXX").string();
    folder_ = mkdtemp(pattern.data());
    const std::vector<std::uint8_t> grey(800 * 600 * 3, 90);
    for (const char* name : {"a.png", "b.png", "c.png"})
      stbi_write_png((folder_ / name).c_str(), 800, 600, 3, grey.data(), 800 * 3);
    std::ofstream(folder_ / "broken.png") << "no picture";
  }
  ~APictureStore() override { std::filesystem::remove_all(folder_); }

  PictureStore store(std::size_t budget = PictureStore::kBudget_bytes) {
    return {worker_,
            textures_,
            {.assets = folder_,
             .tell_staff = [this](const Error& error) { told_.push_back(error.what); },
             .draw = [this] { ++drawn_; }},
            budget};
  }
  // Frames that ask for `name` until it has come, or cannot.
  ui::Pictures::Shown wait_for(PictureStore& pictures, const std::string& name) {
    for (int i = 0; i < 2000; ++i) {
      worker_.finish();
      pictures.hand_over();
      const ui::Pictures::Shown shown = pictures.ask(name, 800, 600);
      if (shown.state != ui::Pictures::State::coming) return shown;
      std::this_thread::sleep_for(std::chrono::milliseconds(2));
    }
    ADD_FAILURE() << name << " does not come";
    return {};
  }

  std::filesystem::path folder_;
  CountedTextures textures_;
  std::vector<std::string> told_;
  int drawn_ = 0;
  Worker worker_{[] {}};
};

TEST_F(APictureStore, hands_a_picture_over_in_slices) {
  PictureStore pictures = store();
  EXPECT_EQ(pictures.ask("a.png", 800, 600).state, ui::Pictures::State::coming);
  const auto shown = wait_for(pictures, "a.png");
  EXPECT_EQ(shown.state, ui::Pictures::State::ready);
  EXPECT_NEAR(shown.aspect, 4.f / 3, .001f);
  EXPECT_LE(textures_.largest, PictureStore::kSlice_bytes);
  EXPECT_GT(drawn_, 0);
  EXPECT_FALSE(pictures.busy());
}

TEST_F(APictureStore, gives_back_what_was_not_asked_for_the_longest) {
  PictureStore pictures = store(2 * 800 * 600 * 4);
  wait_for(pictures, "a.png");
  wait_for(pictures, "b.png");
  wait_for(pictures, "c.png");
  EXPECT_EQ(textures_.there.size(), 2u);
  EXPECT_LE(pictures.bytes(), 2u * 800 * 600 * 4);
  EXPECT_EQ(pictures.ask("b.png", 800, 600).state, ui::Pictures::State::ready);
  EXPECT_EQ(pictures.ask("a.png", 800, 600).state, ui::Pictures::State::coming);
}

TEST_F(APictureStore, tells_staff_once_of_a_picture_that_is_broken) {
  PictureStore pictures = store();
  EXPECT_EQ(wait_for(pictures, "broken.png").state, ui::Pictures::State::missing);
  pictures.forget();
  EXPECT_EQ(wait_for(pictures, "broken.png").state, ui::Pictures::State::missing);
  EXPECT_EQ(told_.size(), 1u);
}

TEST_F(APictureStore, keeps_nothing_when_the_guest_has_left_the_cars) {
  PictureStore pictures = store();
  wait_for(pictures, "a.png");
  pictures.ask("b.png", 800, 600);  // still on its way
  pictures.forget();
  EXPECT_TRUE(textures_.there.empty());
  EXPECT_EQ(pictures.bytes(), 0u);
  for (int i = 0; i < 50 && pictures.busy(); ++i) {
    worker_.finish();
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  }
  pictures.hand_over();
  EXPECT_TRUE(textures_.there.empty());
  EXPECT_EQ(wait_for(pictures, "b.png").state, ui::Pictures::State::ready);
}

// By names that begin with "@": a visit's, whose bytes the log or the camera has.
TEST_F(APictureStore, shows_what_is_no_file_and_asks_for_what_is_not_here) {
  std::ostringstream file;
  file << std::ifstream(folder_ / "a.png", std::ios::binary).rdbuf();
  const auto bytes = std::make_shared<const std::string>(file.str());
  std::atomic<bool> here = false;
  std::vector<std::string> wanted;
  PictureStore pictures(worker_, textures_,
                        {.assets = folder_,
                         .tell_staff = [this](const Error& error) { told_.push_back(error.what); },
                         .draw = [this] { ++drawn_; },
                         .bytes_of = [&](const std::string&) { return here ? bytes : nullptr; },
                         .not_here = [&](const std::string& name) { wanted.push_back(name); }});
  using State = ui::Pictures::State;
  EXPECT_EQ(wait_for(pictures, "@kept/one").state, State::missing);
  EXPECT_EQ(wanted, (std::vector<std::string>{"@kept/one"}));
  EXPECT_TRUE(told_.empty()) << "that it is elsewhere is no fault";
  here = true;
  EXPECT_EQ(pictures.ask("@kept/one", 800, 600).state, State::missing)
      << "nobody said that it came";
  pictures.look_again();
  EXPECT_EQ(wait_for(pictures, "@kept/one").state, State::ready);
}

TEST_F(APictureStore, asks_anew_for_whoever_comes_back_to_what_was_not_here) {
  std::vector<std::string> wanted;
  PictureStore pictures(worker_, textures_,
                        {.assets = folder_,
                         .tell_staff = [](const Error&) {},
                         .draw = [] {},
                         .bytes_of = [](const std::string&) { return nullptr; },
                         .not_here = [&](const std::string& name) { wanted.push_back(name); }});
  wait_for(pictures, "@kept/one");
  for (int frames = 0; frames < 3; ++frames) {
    pictures.hand_over();
    pictures.ask("@kept/one", 800, 600);
  }
  EXPECT_EQ(wanted.size(), 1u) << "it is looked at all the time";
  for (int frames = 0; frames < 3; ++frames) pictures.hand_over();  // another page
  wait_for(pictures, "@kept/one");
  EXPECT_EQ(wanted.size(), 2u);
}

}  // namespace
}  // namespace foyer::shell
