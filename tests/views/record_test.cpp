// One person's record, read from the log.
#include "views/record.h"

#include <gtest/gtest.h>

#include <array>

#include "kit/log/device.h"
#include "views/house.h"

namespace foyer::views {
namespace {

using namespace domain;

// What nobody had a right to say is in the log, and in no record.
TEST(ARecord, has_no_answer_of_who_was_no_manager) {
  constexpr const char *kManager = "cc22dd33", *kConsultant = "aa00bb11", *kColleague = "ee44ff55";
  log::TemporaryHome home;
  const std::unique_ptr<log::VisitLog> log = log::open_log(home.folder());
  Id guest;
  guest.bytes.fill(7);
  std::int64_t now_ms = log::kNoon_ms;
  const auto say = [&](const Id& about, const std::string& actor, std::vector<Event> events) {
    EXPECT_TRUE(log->append({about, log->tick(now_ms += 1000), actor, std::move(events)}));
  };
  say({}, "desk", {StaffAdded{kManager, "manager", "许文涛"}, PinSet{kManager, "hash"}});
  say({}, kManager, {StaffAdded{kConsultant, "consultant", "李婷"}});
  say({}, kManager, {StaffAdded{kColleague, "consultant", "林岚"}});
  say(guest, "entrance", {VisitOpened{"look", "A001", "zh"}, VisitCheckedIn{}});
  OfferMade made;
  made.offer = "a";
  made.level = "showroom";
  made.valid_until_ms = now_ms + 1'000'000;
  say(guest, kConsultant, {made, ApprovalAsked{"a", {}}});
  say(guest, kColleague, {ApprovalAnswered{"a", "approved", 0, ""}});
  HouseView view(*log);
  ASSERT_TRUE(view.open({}));
  const std::array visits{guest};
  const auto before = record_of(*log, view.house(), visits);
  ASSERT_TRUE(before && before->size() == 1);
  EXPECT_FALSE(before->front().offer("a")->answer);
  EXPECT_EQ(before->front(), *view.house().visit(guest));
  say(guest, kManager, {ApprovalAnswered{"a", "approved", 0, ""}});
  const auto after = record_of(*log, view.house(), visits);
  ASSERT_TRUE(after);
  EXPECT_TRUE(after->front().offer("a")->answer);
}

}  // namespace
}  // namespace foyer::views
