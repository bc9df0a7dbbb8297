// A file erases by age without anybody at it: its devices do, and say of it what they did.
#include "roles/host/program/keeping.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "kit/log/device.h"
#include "kit/sync/replicator.h"
#include "manage/reports/store_rules.h"
#include "roles/host/program/program_log.h"

namespace foyer::shell {
namespace {

TEST(a_file, that_erased_by_age_has_its_device_say_how_many_and_by_which_rule) {
  constexpr std::int64_t kDay_ms = 24LL * 3600 * 1000;
  const log::TemporaryHome home;
  domain::Showroom showroom;
  showroom.keep.personal_days = 730;
  Settings settings;
  settings.dealer = "sqlite:" + (home.folder() / "dealer.db").string();
  const sync::Keeping keeping = keeping_of(settings, showroom);
  ASSERT_TRUE(keeping.retain);
  const auto front = log::open_log(home.folder() / "front");
  for (std::uint8_t guest = 1; guest <= 20; ++guest) {
    const std::int64_t came_ms = keeping.wall_ms() - (guest == 1 ? 800 : 1) * kDay_ms;
    ASSERT_TRUE(front->append(
        {log::visit_number(guest), front->tick(came_ms), "entrance", log::check_in()}));
  }
  sync::Replicator sync(*front,
                        [&] { return sync::connect(settings.dealer, reports::store_rules()); });
  ASSERT_TRUE(sync.round());

  const ProgramLog log;
  EXPECT_TRUE(keeping.retain(Id{}));
  EXPECT_EQ(log.text(),
            "info: 1 guests were erased by age, by the rule of 730 days; 2 facts lost what was "
            "personal\n");
  EXPECT_TRUE(keeping.retain(Id{}));
  EXPECT_THAT(log.text(), testing::Not(testing::HasSubstr("0 guests"))) << "of nobody, nothing";
}

}  // namespace
}  // namespace foyer::shell
