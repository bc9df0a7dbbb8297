// A showroom at nine with a manager and three consultants on duty, and what a tap at its desk
// writes into it.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "flow/board.h"
#include "flow/desk.h"
#include "support/demo_content.h"

namespace foyer::flow {
inline constexpr std::int64_t kNine_ms = 1'763'686'800'000;  // 2025-11-21 09:00 in China
inline constexpr int kChina_min = 8 * 60;
inline constexpr std::int64_t kMinute_ms = 60'000;

inline Id visit_id(int number) {
  Id id;
  id.bytes[15] = static_cast<std::uint8_t>(number);
  return id;
}

class Desk : public testing::Test {
 protected:
  Desk() {
    content.showroom = demo::showroom();
    tell({}, domain::StaffAdded{"boss", "manager", "Boss"});
    for (const char* id : {"a", "b", "c"}) {
      tell({}, domain::StaffAdded{id, "consultant", std::string("name of ") + id});
      tell({}, domain::ClockedIn{id});
      minute += 1;
    }
  }
  void tell(const Id& visit, domain::Event event) {
    domain::apply(house, {{Id{}, ++seq}, visit, now(), "desk", std::move(event)});
  }
  Hlc now() const {
    return Hlc::at_ms(kNine_ms + minute * kMinute_ms, static_cast<std::uint16_t>(seq));
  }
  void arrive(int number, const std::string& purpose = "look") {
    tell(visit_id(number), domain::VisitOpened{purpose, "A00" + std::to_string(number), "zh"});
    tell(visit_id(number), domain::VisitCheckedIn{});
  }
  // The tap, its facts written, and the model that is shown then.
  std::vector<domain::Event> does(const DeskIntent& intent) {
    DeskContext context{.house = house,
                        .content = content,
                        .who = "boss",
                        .lang = "zh",
                        .fresh = {},
                        .ticket = "D001",
                        .now_ms = kNine_ms + minute * kMinute_ms,
                        .utc_offset_min = kChina_min};
    for (std::size_t i = 0; i < ids_for(intent); ++i) context.fresh.push_back(visit_id(200));
    const DeskStep step = update(model, intent, context);
    std::vector<domain::Event> said;
    for (const Write& write : step.writes)
      for (const domain::Event& event : write.events) {
        said.push_back(event);
        tell(write.visit, event);
      }
    model = step.model;
    return said;
  }
  const domain::Visit& visit(int number) const { return *house.visit(visit_id(number)); }
  Board board_now() const {
    return board(house, content, {}, kNine_ms + minute * kMinute_ms, kChina_min);
  }

  domain::Content content;
  domain::House house;
  DeskModel model;
  std::int64_t seq = 0;
  int minute = 0;
};

}  // namespace foyer::flow
