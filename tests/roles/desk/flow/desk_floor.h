// A showroom at nine with a manager and three consultants on duty, and what a tap at its desk
// writes into it.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "roles/desk/flow/board.h"
#include "roles/desk/flow/desk.h"
#include "support/demo_content.h"

namespace foyer::flow {
inline constexpr std::int64_t kNine_ms = 1'763'686'800'000;  // 2025-11-21 09:00 in China
inline constexpr std::int64_t kMinute_ms = 60'000;

inline Id visit_id(int number) {
  Id id;
  id.bytes[15] = static_cast<std::uint8_t>(number);
  return id;
}

class Desk : public testing::Test {
 protected:
  Desk();
  ~Desk() override;
  void tell(const Id& visit, domain::Event event);
  Hlc now() const {
    return Hlc::at_ms(kNine_ms + minute * kMinute_ms, static_cast<std::uint16_t>(seq));
  }
  void arrive(int number, const std::string& purpose = "look");
  // The tap, its facts written, and the model that is shown then.
  std::vector<domain::Event> does(const DeskIntent& intent);
  const domain::Visit& visit(int number) const { return *house.visit(visit_id(number)); }
  Board board_now() const { return board(house, content, {}, kNine_ms + minute * kMinute_ms); }

  domain::Content content;
  domain::House house;
  DeskModel model;
  std::int64_t seq = 0;
  int minute = 0;
};

}  // namespace foyer::flow
