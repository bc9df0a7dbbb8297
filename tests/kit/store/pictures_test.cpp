// Pictures in both kinds of store: sent behind the facts, fetched by who looks at one, and gone
// with their guest, by a person's word, or when their time is over.
#include "house/pictures.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <atomic>
#include <chrono>

#include "kit/log/picture.h"
#include "kit/store/dealer_devices.h"
#include "kit/store/erasure.h"
#include "manage/reports/store_rules.h"
#include "on_both_stores.h"

namespace foyer::tests {
namespace {

constexpr std::int64_t kDayOfPictures_ms = 24LL * 3600 * 1000;

std::int64_t wall_now_ms() {
  using namespace std::chrono;
  return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

log::Picture picture_of(int visit, const std::string& bytes, int days = 60) {
  return {visit_number(visit), log::digest_of(bytes), wall_now_ms() + days * kDayOfPictures_ms,
          bytes};
}

void take(Device& device, const log::Picture& picture) {
  domain::PictureTaken said;
  said.picture = log::hex_of(picture.digest);
  const auto written = device.log().append(
      {picture.visit, device.log().tick(wall_now_ms()), "desk", {said}, {picture}});
  ASSERT_TRUE(written) << written.error().what;
}

sync::Keeping with_clock(std::function<std::int64_t()> wall_ms) {
  sync::Keeping keeping;
  keeping.wall_ms = std::move(wall_ms);
  return keeping;
}

class PicturesInStores : public OnBothStores {
 protected:
  void SetUp() override {
    OnBothStores::SetUp();
    tablet_ = std::make_unique<Device>(home("tablet"), dealer());
    desk_ = std::make_unique<Device>(home("desk"), dealer());
    tablet_->check_in(1);
  }
  sync::Round round_at(Device& device, std::int64_t now_ms) {
    const std::string where = dealer();
    sync::Replicator sync(
        device.log(), [where] { return sync::connect(where, reports::store_rules()); },
        with_clock([now_ms] { return now_ms; }));
    const auto round = sync.round();
    if (!round) throw std::runtime_error(round.error().what);
    return *round;
  }

  // None: the device has it neither at hand nor from the store.
  std::optional<log::Picture> seen_at(Device& device, const log::Picture& one) {
    const std::string where = dealer();
    sync::Replicator sync(
        device.log(), [where] { return sync::connect(where, reports::store_rules()); },
        with_clock(wall_now_ms));
    if (const auto round = sync.round(); !round) throw std::runtime_error(round.error().what);
    const auto fetched = sync.fetch_picture(one.visit, one.digest);
    if (!fetched) throw std::runtime_error(fetched.error().what);
    const auto found = device.log().picture(one.visit, one.digest);
    return *fetched && found ? *found : std::nullopt;
  }
  // Asked as whoever owns the store.
  std::int64_t ask_store(const std::string& sql) {
    if (!is_postgres()) {
      SQLite::Database store(dealer().substr(7), SQLite::OPEN_READWRITE);
      if (!sql.starts_with("SELECT")) return store.exec(sql);
      return store.execAndGet(sql).getInt64();
    }
    const std::atomic<bool> never = false;
    const auto session = sync::PostgresSession::open(dealer(), never);
    if (!session) throw std::runtime_error(session.error().what);
    const auto answers = (*session)->ask({{sql, {}}}, sync::Reply::text);
    if (!answers || !answers->front().state().empty()) throw std::runtime_error(sql);
    if (!sql.starts_with("SELECT")) return answers->front().affected();
    return std::stoll(std::string(answers->front().at(0, 0).value_or("-1")));
  }
  std::int64_t in_store() { return ask_store("SELECT count(*) FROM picture"); }

  std::unique_ptr<Device> tablet_, desk_;
  const log::Picture licence_ = picture_of(1, std::string(140'000, 'L') + std::string("\0\xFF", 2));
};

TEST_P(PicturesInStores, are_seen_on_another_device_once_they_were_sent) {
  take(*tablet_, licence_);
  round_of(*desk_);
  EXPECT_EQ(seen_at(*desk_, licence_), std::nullopt) << "it is on the tablet alone";
  EXPECT_EQ(tablet_->sync().round()->pictures, 1);
  round_of(*desk_);
  EXPECT_EQ(seen_at(*desk_, licence_), licence_);
  EXPECT_EQ(tablet_->sync().round()->pictures, 0) << "it is not sent twice";
}

TEST_P(PicturesInStores, come_a_few_at_a_time_behind_all_facts) {
  for (int i = 0; i < 9; ++i) take(*tablet_, picture_of(1, "picture " + std::to_string(i)));
  const auto first = tablet_->sync().round();
  ASSERT_TRUE(first);
  EXPECT_EQ(first->pushed, 3 + 9);
  EXPECT_EQ(first->pictures, 4);
  EXPECT_EQ(tablet_->sync().round()->pictures, 4);
  EXPECT_EQ(tablet_->sync().round()->pictures, 1);
}

TEST_P(PicturesInStores, are_sent_again_when_the_line_broke_and_stored_once) {
  take(*tablet_, licence_);
  tablet_->fail_by(once(Call::put_picture, Fault::lose_answer));
  EXPECT_FALSE(tablet_->sync().round());
  tablet_->all_well();
  EXPECT_EQ(tablet_->sync().round()->pictures, 1);
  round_of(*desk_);
  EXPECT_EQ(seen_at(*desk_, licence_), licence_);
}

TEST_P(PicturesInStores, go_with_their_guest_wherever_they_are) {
  take(*tablet_, licence_);
  round_of(*tablet_);
  round_of(*desk_);
  ASSERT_EQ(seen_at(*desk_, licence_), licence_);
  const auto erased = sync::erase_visits(dealer(), reports::store_rules(), {visit_number(1)},
                                         "asked", wall_now_ms());
  ASSERT_TRUE(erased) << erased.error().what;
  EXPECT_EQ(in_store(), 0);
  round_of(*desk_);
  round_of(*tablet_);
  for (Device* device : {desk_.get(), tablet_.get()})
    EXPECT_EQ(*device->log().picture(licence_.visit, licence_.digest), std::nullopt);
}

TEST_P(PicturesInStores, of_a_guest_who_was_erased_meanwhile_are_not_taken_in) {
  round_of(*tablet_);
  take(*tablet_, licence_);
  ASSERT_TRUE(sync::erase_visits(dealer(), reports::store_rules(), {visit_number(1)}, "asked",
                                 wall_now_ms()));
  round_of(*tablet_);
  EXPECT_EQ(in_store(), 0);
  EXPECT_EQ(*tablet_->log().pictures_waiting(), 0);
}

TEST_P(PicturesInStores, go_when_staff_take_one_out_and_do_not_come_back) {
  const log::Picture scratch = picture_of(1, "of a scratch");
  take(*tablet_, licence_);
  take(*tablet_, scratch);
  round_of(*tablet_);
  round_of(*desk_);
  desk_->write_as("li", visit_number(1),
                  {domain::PictureDropped{log::hex_of(licence_.digest), "withdrawn"}});
  round_of(*desk_);
  EXPECT_EQ(in_store(), 1);
  ASSERT_TRUE(tablet_->log().send_pictures_again());
  round_of(*tablet_);
  round_of(*tablet_);
  EXPECT_EQ(in_store(), 1);
  EXPECT_EQ(seen_at(*desk_, licence_), std::nullopt);
  EXPECT_EQ(seen_at(*desk_, scratch), scratch);
}

// A store goes by a clock of its own, a file by what others wrote last: one device whose clock is
// ahead erases nothing there.
TEST_P(PicturesInStores, are_not_hurried_away_by_a_device_whose_clock_is_ahead) {
  take(*tablet_, picture_of(1, "of one day", 1));
  round_at(*tablet_, wall_now_ms());
  round_at(*desk_, wall_now_ms() + 2 * kDayOfPictures_ms);
  EXPECT_EQ(in_store(), 1);
}

TEST_P(PicturesInStores, go_by_themselves_when_their_time_is_over) {
  take(*tablet_, licence_);
  take(*tablet_, picture_of(1, "of a scratch", 365));
  round_at(*tablet_, wall_now_ms());
  ASSERT_EQ(in_store(), 2);
  ask_store("UPDATE picture SET keep_until = 1000 WHERE length(bytes) > 1000");
  EXPECT_EQ(seen_at(*desk_, licence_), std::nullopt) << "nobody sees it from that moment";
  round_at(*desk_, wall_now_ms());
  EXPECT_EQ(in_store(), 1);
}

TEST_P(PicturesInStores, of_an_older_time_are_not_taken_in) {
  log::Picture over = picture_of(1, "of last year");
  over.keep_until_ms = wall_now_ms() - kDayOfPictures_ms;
  take(*tablet_, over);
  round_at(*tablet_, wall_now_ms());
  EXPECT_EQ(*tablet_->log().pictures_waiting(), 0);
  EXPECT_EQ(in_store(), 0);
  EXPECT_EQ(seen_at(*desk_, over), std::nullopt);
}

TEST_P(PicturesInStores, whose_time_is_over_keep_no_other_from_being_sent) {
  for (int i = 0; i < 5; ++i) {
    log::Picture over = picture_of(1, "of last year " + std::to_string(i));
    over.keep_until_ms = wall_now_ms() - kDayOfPictures_ms;
    take(*tablet_, over);
  }
  take(*tablet_, licence_);
  const std::string where = dealer();
  sync::Replicator sync(
      tablet_->log(), [where] { return sync::connect(where, reports::store_rules()); },
      with_clock(wall_now_ms));
  std::int64_t sent = 0;
  for (int rounds = 0; rounds < 2; ++rounds) sent += sync.round()->pictures;
  EXPECT_EQ(sent, 1);
  EXPECT_EQ(in_store(), 1);
}

// A store that an older program prepared has no such table, and nothing that obeys about it.
TEST_P(PicturesInStores, wait_where_there_is_no_place_for_them_and_facts_go_on) {
  round_of(*tablet_);
  if (!is_postgres())
    for (const char* trigger : {"pictures_go", "picture_goes"})
      ask_store(std::string("DROP TRIGGER ") + trigger);
  ask_store("DROP TABLE picture");
  int asked = 0;
  tablet_->fail_by([&asked](Call call, std::size_t) {
    asked += call == Call::put_picture ? 1 : 0;
    return Fault::none;
  });
  take(*tablet_, licence_);
  const auto round = tablet_->sync().round();
  ASSERT_TRUE(round) << round.error().what;
  EXPECT_EQ(round->pushed, 1);
  EXPECT_TRUE(round->no_place);
  EXPECT_TRUE(tablet_->sync().round()->no_place);
  EXPECT_EQ(asked, 1) << "a server's log is not filled with it";
  EXPECT_EQ(*tablet_->log().pictures_waiting(), 1);
  tablet_->reconnect();
  EXPECT_TRUE(tablet_->sync().round()->no_place);
  EXPECT_EQ(asked, 2);
}

INSTANTIATE_TEST_SUITE_P(Stores, PicturesInStores, testing::Values("sqlite", "postgres"),
                         [](const auto& store) { return std::string(store.param); });

}  // namespace
}  // namespace foyer::tests
