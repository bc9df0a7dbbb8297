// A wall with a login of its own in a PostgreSQL dealer's database: it reads the month, writes
// nothing, and has an order of another device on its board as soon as it has pulled.
#include "roles/wall/pages/wall.h"

#include <gtest/gtest.h>

#include "content/pack.h"
#include "kit/store/dealer_devices.h"
#include "kit/store/devices.h"
#include "support/postgres.h"
#include "views/house.h"

namespace foyer::tests {
namespace {

constexpr const char *kLeads = "aaaa0001", *kSells = "cccc0001";
constexpr std::int64_t kRead_ms = Device::kBegins_ms + 3'600'000;

const domain::Content& wall_pack() {
  static const domain::Content content =
      content::load(FOYER_SOURCE_DIR "/data", content::Depth::start).content;
  return content;
}

class AWallOfADealer : public testing::Test {
 protected:
  void SetUp() override {
    ASSERT_TRUE(PostgresServer::is_installed()) << "PostgreSQL 15 is not installed";
    store_ = std::make_unique<PostgresStore>();
    desk_ = std::make_unique<Device>(folder_.path() / "desk", enrol("desk"));
    wall_ = std::make_unique<Device>(folder_.path() / "wall", enrol("wall"));
    desk_->write(Id{}, {domain::StaffAdded{kLeads, "manager", "林岚"}});
    desk_->write_as(kLeads, Id{}, {domain::StaffAdded{kSells, "consultant", "李敏"}});
    desk_->write_as(kLeads, Id{}, {domain::TargetSet{month(), "orders", "house", "", 12}});
    for (int i = 0; i < 3; ++i) guest(i, i == 0 ? "ordered" : "following");
    round_of(*desk_);
  }
  static std::string month() {
    return domain::month_of(wall_pack().showroom.time_zone.day(kRead_ms));
  }
  std::string enrol(const std::string& role) const {
    const auto enrolled =
        sync::enrol_device(store_->dealer(), reports::store_rules(), "one-" + role, role);
    if (!enrolled) throw std::runtime_error(enrolled.error().what);
    return enrolled->dealer;
  }
  void guest(int number, const char* outcome) {
    const Id visit = visit_number(number);
    desk_->check_in(number);
    domain::VisitClosed closed;
    closed.outcome = outcome;
    desk_->write_as(kSells, visit, {domain::VisitTaken{kSells, ""}, closed});
  }
  // What a wall would show that knows what this device knows.
  static screens::WallBoard board_of(Device& device) {
    views::HouseView view(device.log());
    if (const auto opened = view.open({}); !opened) throw std::runtime_error(opened.error().what);
    const targets::Board board =
        targets::board(view.house(), wall_pack(), month(), kRead_ms, {}, Lang::zh);
    return screens::wall_board(board, wall_pack(), {kRead_ms, true}, kRead_ms, false, Lang::zh);
  }
  static int orders_on(const screens::WallBoard& board) {
    return board.pages.front().figures.front().actual;
  }
  std::string count_of(const std::string& rows) const {
    const std::atomic<bool> never = false;
    const auto session = sync::PostgresSession::open(store_->dealer(), never);
    if (!session) throw std::runtime_error(session.error().what);
    const auto answers = (*session)->ask({{"SELECT count(*) FROM " + rows, {}}}, sync::Reply::text);
    if (!answers) throw std::runtime_error(answers.error().what);
    return std::string(answers->front().at(0, 0).value_or("-"));
  }

  Folder folder_;
  std::unique_ptr<PostgresStore> store_;
  std::unique_ptr<Device> desk_, wall_;
};

TEST_F(AWallOfADealer, shows_by_its_own_login_what_the_desk_would_show) {
  EXPECT_EQ(wall_->log().cursors()->size(), 0u) << "it has heard of nobody";
  round_of(*wall_);
  const screens::WallBoard board = board_of(*wall_);
  EXPECT_EQ(orders_on(board), 1);
  EXPECT_EQ(board.pages.front().figures.front().target, 12);
  EXPECT_EQ(board, board_of(*desk_));
}

TEST_F(AWallOfADealer, writes_nothing_into_the_dealers_database) {
  round_of(*wall_);
  const std::string before = count_of("event");
  ASSERT_NE(before, "0");
  wall_->write_as(kLeads, Id{}, {domain::TargetSet{month(), "orders", "house", "", 99}});
  EXPECT_FALSE(wall_->sync().round()) << "the server refuses it";
  EXPECT_EQ(count_of("event"), before);
  EXPECT_EQ(count_of("target WHERE target = 99"), "0");
}

TEST_F(AWallOfADealer, has_a_new_order_on_its_board_with_the_next_pull) {
  round_of(*wall_);
  ASSERT_EQ(orders_on(board_of(*wall_)), 1);
  guest(3, "ordered");
  round_of(*desk_);
  EXPECT_EQ(orders_on(board_of(*wall_)), 1) << "nobody has told it yet";
  round_of(*wall_);
  EXPECT_EQ(orders_on(board_of(*wall_)), 2);
}

}  // namespace
}  // namespace foyer::tests
