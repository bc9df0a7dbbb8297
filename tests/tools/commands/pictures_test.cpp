// `foyer export pictures`: files that show what was photographed, from this device or the dealer's.
#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "kit/log/device.h"
#include "kit/sync/replicator.h"
#include "manage/reports/store_rules.h"
#include "roles/host/program/opening.h"
#include "tools/commands/export_commands.h"

namespace foyer::shell {
namespace {

using namespace domain;

const std::filesystem::path kPackOfPictures = std::filesystem::path(FOYER_SOURCE_DIR) / "data";

class PicturesCommand : public testing::Test {
 protected:
  PicturesCommand() : log_(log::open_log(tablet_.folder() / "home")) {
    visit_.bytes.fill(0x5A);
    say({VisitOpened{"look", "A012", "zh"}, GuestNamed{"王建国", "mr"}, VisitCheckedIn{}});
  }
  void say(std::vector<Event> events, std::vector<log::Picture> pictures = {}) {
    const auto said =
        log_->append({visit_, log_->tick(wall_ms()), "li", std::move(events), std::move(pictures)});
    ASSERT_TRUE(said) << said.error().what;
  }
  void photograph(std::string_view of, const std::string& part, const std::string& bytes,
                  int days = 60) {
    const std::int64_t until = wall_ms() + days * 24LL * 3600 * 1000;
    const log::Hash digest = log::digest_of(bytes);
    say({PictureTaken{log::hex_of(digest), std::string(of), "d1", part, 1200, 800,
                      static_cast<int>(bytes.size()), until}},
        {{visit_, digest, until, bytes}});
  }
  std::string dealer() const { return "sqlite:" + (tablet_.folder() / "dealer.db").string(); }
  void sync() {
    sync::Replicator replicator(*log_,
                                [this] { return sync::connect(dealer(), reports::store_rules()); });
    ASSERT_TRUE(replicator.round());
  }
  int run(const std::string& dealer = {}) {
    log_.reset();
    CLI::App app;
    const ExportCommands commands(app);
    app.parse("export pictures --visit A012 --out " + folder().string());
    return commands.run(tablet_.folder() / "home", kPackOfPictures, dealer);
  }
  std::filesystem::path folder() const { return tablet_.folder() / "pictures"; }
  std::string file(const std::string& name) const {
    std::ostringstream bytes;
    bytes << std::ifstream(folder() / name, std::ios::binary).rdbuf();
    return bytes.str();
  }

  log::TemporaryHome tablet_;
  std::unique_ptr<log::VisitLog> log_;
  Id visit_;
};

TEST_F(PicturesCommand, writes_one_file_each_and_no_name_into_any_files_name) {
  photograph(kLicencePicture, "0", "of the licence");
  photograph(kDamagePicture, "before", "of one scratch");
  photograph(kDamagePicture, "before", "of another");
  photograph(kDamagePicture, "after", "of a dent");
  ASSERT_EQ(run(), 0);
  EXPECT_EQ(file("licence-1.jpg"), "of the licence");
  EXPECT_EQ(file("damage-before-1.jpg"), "of one scratch");
  EXPECT_EQ(file("damage-before-2.jpg"), "of another");
  EXPECT_EQ(file("damage-after-1.jpg"), "of a dent");
  const auto mode = std::filesystem::status(folder() / "licence-1.jpg").permissions();
  EXPECT_EQ(mode, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
}

TEST_F(PicturesCommand, asks_the_dealers_database_for_those_of_other_devices) {
  photograph(kLicencePicture, "0", "of the licence");
  sync();
  ASSERT_EQ(run(dealer()), 0);
  EXPECT_EQ(file("licence-1.jpg"), "of the licence");
}

TEST_F(PicturesCommand, writes_none_whose_time_is_over_or_whose_guest_was_erased) {
  photograph(kLicencePicture, "0", "of the licence", -1);
  EXPECT_NE(run(), 0);
  log_ = log::open_log(tablet_.folder() / "home");
  photograph(kLicencePicture, "0", "of the licence, again");
  say({GuestErased{"asked"}});
  EXPECT_NE(run(), 0);
  EXPECT_FALSE(std::filesystem::exists(folder()));
}

}  // namespace
}  // namespace foyer::shell
