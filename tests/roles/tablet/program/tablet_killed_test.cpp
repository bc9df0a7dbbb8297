// A tablet that dies in the middle of a card: what it had written is there, and it comes back at
// the same card.
#include <gtest/gtest.h>

#include "kit/log/device.h"
#include "roles/host/program/staff_room.h"
#include "roles/tablet/flow/tablet.h"
#include "support/demo_content.h"

namespace foyer::shell {
namespace {

using namespace flow::tablet;

constexpr const char* kMe = "0a1b2c3d";

// The program from its start to its death; what survives is in the home.
struct Life {
  Life(const domain::Content& content, const std::filesystem::path& home)
      : log(log::open_log(home)),
        room(content, *log, {},
             {.wall_ms = [] { return log::kNoon_ms; },
              .steady_ms = [] { return std::int64_t{0}; },
              .fresh_id = [] { return Id{}; },
              .tell_staff = [](const Error&) {},
              .wrote = {},
              .sync = {}}) {
    EXPECT_TRUE(room.open());
    room.set_who(kMe);
    const auto place = log->note("tablet");
    model = from_text(place && *place ? **place : std::string(), context());
  }
  Context context() const { return {room.house(), room.content(), kMe, room.now_ms()}; }
  void touch(const Intent& intent) {
    Step step = update(model, intent, context());
    ASSERT_TRUE(room.write(step.writes));
    model = std::move(step.model);
    ASSERT_TRUE(log->set_note("tablet", to_text(model)));
  }
  std::unique_ptr<log::VisitLog> log;
  StaffRoom room;
  Model model;
};

TEST(KilledTablet, comes_back_at_the_same_card_with_everything_that_was_judged) {
  domain::Content content = demo::content();
  for (int i = 0; i < 8; ++i)
    content.cards.push_back(demo::card("s7-more" + std::to_string(i), "s7", "side", {"safety"}));
  const log::TemporaryHome home;
  Id visit;
  visit.bytes.fill(7);
  std::string card;
  domain::House before;
  {
    Life first(content, home.folder());
    first.room.write(
        {{Id{}, {domain::StaffAdded{kMe, "consultant", "李"}}},
         {visit, {domain::VisitOpened{"look", "A001", "zh"}, domain::VisitCheckedIn{}}}});
    first.touch(OpenGuest{visit});
    first.touch(TakeGuest{});
    first.touch(Walk{"s7"});
    first.touch(Judge{3});
    first.touch(Judge{4});
    first.touch(Present{true});
    card = first.model.deck[first.model.at];
    before = first.room.house();
  }
  Life second(content, home.folder());
  EXPECT_EQ(second.model.page, Page::walk);
  EXPECT_EQ(second.model.deck.at(second.model.at), card);
  EXPECT_TRUE(second.model.presenting);
  EXPECT_EQ(second.room.house(), before);
  EXPECT_EQ(second.room.house().visit(visit)->judged.size(), 2u);
}

}  // namespace
}  // namespace foyer::shell
