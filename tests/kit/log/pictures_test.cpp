// Pictures beside the facts of a log: sealed, kept for their time, gone with their guest.
#include "house/pictures.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <fstream>
#include <sstream>

#include "kit/log/device.h"
#include "kit/log/picture.h"
#include "showroom/visit.h"

namespace foyer::log {
namespace {

constexpr std::int64_t kDay_ms = 24LL * 3600 * 1000;

Picture picture_of(const Id& visit, const std::string& bytes, int days = 60) {
  return {visit, digest_of(bytes), kNoon_ms + days * kDay_ms, bytes};
}

class Pictures : public ::testing::Test {
 protected:
  Pictures() : log_(open_log(home_.folder())) {
    EXPECT_TRUE(append(*log_, visit_number(1), check_in()));
  }
  bool take(const Picture& picture) {
    domain::PictureTaken said;
    said.picture = hex_of(picture.digest);
    said.of = domain::kLicencePicture;
    const Draft draft{picture.visit, log_->tick(kNoon_ms), "li", {said}, {picture}};
    return log_->append(draft).has_value();
  }
  bool is_here(const Picture& picture) const {
    const auto found = log_->picture(picture.visit, picture.digest);
    EXPECT_TRUE(found);
    if (!found || !*found) return false;
    EXPECT_EQ(**found, picture);
    return true;
  }
  std::string files() const {
    std::ostringstream all;
    for (const char* name : {"foyer.db", "foyer.db-wal"})
      all << std::ifstream(home_.folder() / name, std::ios::binary).rdbuf();
    return all.str();
  }

  TemporaryHome home_;
  std::unique_ptr<VisitLog> log_;
  const Picture licence_ = picture_of(visit_number(1), "CANARY of a licence");
};

TEST_F(Pictures, are_there_with_the_fact_that_names_them_also_after_a_restart) {
  ASSERT_TRUE(take(licence_));
  EXPECT_TRUE(is_here(licence_));
  log_.reset();
  log_ = open_log(home_.folder());
  EXPECT_TRUE(is_here(licence_));
  EXPECT_FALSE(is_here(picture_of(visit_number(2), licence_.bytes))) << "it is another guest's";
}

TEST_F(Pictures, cannot_be_read_from_the_file) {
  ASSERT_TRUE(take(licence_));
  EXPECT_EQ(files().find("CANARY"), std::string::npos);
}

TEST_F(Pictures, go_with_their_guest_and_stay_away) {
  const Picture other = picture_of(visit_number(2), "of somebody else");
  ASSERT_TRUE(append(*log_, visit_number(2), check_in()));
  ASSERT_TRUE(take(licence_));
  ASSERT_TRUE(take(other));
  ASSERT_TRUE(append(*log_, visit_number(1), {domain::GuestErased{"asked"}}, "desk"));
  EXPECT_FALSE(is_here(licence_));
  EXPECT_TRUE(is_here(other));
  ASSERT_TRUE(take(licence_)) << "the fact is one like any other";
  EXPECT_FALSE(is_here(licence_)) << "and its picture is not kept";
}

// What the law keeps of somebody who asked to be erased is what they signed.
TEST_F(Pictures, go_when_their_guest_is_locked) {
  ASSERT_TRUE(take(licence_));
  ASSERT_TRUE(
      append(*log_, visit_number(1), {domain::GuestLocked{"2036-11-30", "agreement"}}, "desk"));
  EXPECT_FALSE(is_here(licence_));
}

TEST_F(Pictures, go_one_by_one_when_staff_take_one_out) {
  const Picture scratch = picture_of(visit_number(1), "of a scratch");
  ASSERT_TRUE(take(licence_));
  ASSERT_TRUE(take(scratch));
  ASSERT_TRUE(append(*log_, visit_number(1),
                     {domain::PictureDropped{hex_of(licence_.digest), "withdrawn"}}, "li"));
  EXPECT_FALSE(is_here(licence_));
  EXPECT_TRUE(is_here(scratch));
  ASSERT_TRUE(log_->keep_fetched(licence_, kNoon_ms));
  EXPECT_FALSE(is_here(licence_)) << "it does not come back from a store that lagged behind";
}

TEST_F(Pictures, are_no_entrances_to_take_out) {
  ASSERT_TRUE(take(licence_));
  ASSERT_TRUE(append(*log_, visit_number(1),
                     {domain::PictureDropped{hex_of(licence_.digest), "withdrawn"}}));
  ASSERT_TRUE(append(*log_, visit_number(1), {domain::GuestErased{"asked"}}));
  EXPECT_TRUE(is_here(licence_));
}

TEST_F(Pictures, go_by_another_devices_word_as_well) {
  ASSERT_TRUE(take(licence_));
  TemporaryHome desk_home;
  const auto desk = open_log(desk_home.folder());
  ASSERT_TRUE(append(*desk, visit_number(1), {domain::GuestErased{"asked"}}, "desk"));
  ASSERT_TRUE(log_->take_in(*desk->own_after(0, 10)));
  EXPECT_FALSE(is_here(licence_));
}

TEST_F(Pictures, go_by_themselves_when_their_time_is_over) {
  const Picture scratch = picture_of(visit_number(1), "of a scratch", 365);
  ASSERT_TRUE(take(licence_));
  ASSERT_TRUE(take(scratch));
  EXPECT_EQ(*log_->drop_old_pictures(kNoon_ms + 59 * kDay_ms), 0);
  EXPECT_EQ(*log_->drop_old_pictures(kNoon_ms + 60 * kDay_ms + 1), 1);
  EXPECT_FALSE(is_here(licence_));
  EXPECT_TRUE(is_here(scratch)) << "nobody else has it yet, however old it is";
}

TEST_F(Pictures, leave_the_device_a_week_after_the_store_has_them) {
  ASSERT_TRUE(take(licence_));
  ASSERT_EQ(log_->pictures_to_send(10)->size(), 1U);
  ASSERT_TRUE(log_->note_picture_sent(licence_));
  EXPECT_EQ(log_->pictures_to_send(10)->size(), 0U);
  EXPECT_EQ(*log_->drop_old_pictures(kNoon_ms + kOwnPictureHere_ms - 1), 0);
  EXPECT_TRUE(is_here(licence_));
  EXPECT_EQ(*log_->drop_old_pictures(kNoon_ms + kOwnPictureHere_ms + 1), 1);
  EXPECT_FALSE(is_here(licence_));
}

TEST_F(Pictures, are_sent_again_to_a_store_that_lost_them) {
  ASSERT_TRUE(take(licence_));
  ASSERT_TRUE(log_->note_picture_sent(licence_));
  EXPECT_EQ(*log_->pictures_waiting(), 0);
  ASSERT_TRUE(log_->send_pictures_again());
  EXPECT_EQ(*log_->pictures_waiting(), 1);
  EXPECT_EQ(log_->pictures_to_send(10)->front(), licence_);
}

TEST_F(Pictures, that_were_fetched_are_looked_at_for_a_day) {
  ASSERT_TRUE(log_->keep_fetched(licence_, kNoon_ms));
  EXPECT_TRUE(is_here(licence_));
  EXPECT_EQ(*log_->pictures_waiting(), 0) << "the store has it";
  EXPECT_EQ(*log_->drop_old_pictures(kNoon_ms + kDay_ms + 1), 1);
}

TEST_F(Pictures, that_no_device_can_have_sent_are_not_kept) {
  Picture wrong = licence_;
  wrong.bytes += "?";
  const auto kept = log_->keep_fetched(wrong, kNoon_ms);
  ASSERT_FALSE(kept);
  EXPECT_EQ(kept.error().what,
            "The dealer's database holds a picture that no device can have sent.");
}

TEST_F(Pictures, that_are_too_large_are_refused_with_their_fact) {
  const Picture large = picture_of(visit_number(1), std::string(kPictureMax_bytes + 1, 'x'));
  EXPECT_FALSE(take(large));
  EXPECT_EQ(every_record(*log_).size(), 5U) << "the check-in, and nothing else";
  EXPECT_TRUE(take(picture_of(visit_number(1), std::string(kPictureMax_bytes, 'x'))));
}

TEST_F(Pictures, whose_bytes_were_changed_in_the_file_are_an_error) {
  ASSERT_TRUE(take(licence_));
  log_.reset();
  {
    SQLite::Database db(home_.log().string(), SQLite::OPEN_READWRITE);
    db.exec("UPDATE picture SET sealed = zeroblob(100)");
  }
  log_ = open_log(home_.folder());
  const auto found = log_->picture(licence_.visit, licence_.digest);
  ASSERT_FALSE(found);
  EXPECT_EQ(found.error().what,
            "A picture in the visit log was changed, or sealed under another key.");
}

TEST_F(Pictures, are_overwritten_where_they_stood) {
  const Picture plain = picture_of(visit_number(1), "of a scratch");
  ASSERT_TRUE(take(plain));
  log_.reset();
  std::string sealed;
  {
    SQLite::Database db(home_.log().string(), SQLite::OPEN_READONLY);
    sealed = db.execAndGet("SELECT sealed FROM picture").getString();
  }
  log_ = open_log(home_.folder());
  ASSERT_NE(files().find(sealed), std::string::npos);
  ASSERT_TRUE(append(*log_, visit_number(1), {domain::GuestErased{"asked"}}, "desk"));
  EXPECT_EQ(files().find(sealed), std::string::npos);
}

}  // namespace
}  // namespace foyer::log
