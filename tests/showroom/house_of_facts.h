// A house that the tests tell, fact by fact, of a morning that begins at nine.
#pragma once

#include <gtest/gtest.h>

#include <cstdint>
#include <string>
#include <utility>

#include "showroom/house.h"

namespace foyer::domain {

constexpr std::int64_t kNine_ms = 1'763'686'800'000;  // 2025-11-21 09:00 in China
constexpr std::int64_t kMinute_ms = 60'000;

class HouseOfFacts : public testing::Test {
 protected:
  // A fact of the device `from`, `minute` minutes after nine.
  void tell(int minute, const Id& visit, Event event, int from = 1,
            const std::string& actor = "desk") {
    Id origin;
    origin.bytes[0] = static_cast<std::uint8_t>(from);
    apply(house, {{origin, ++seq_},
                  visit,
                  Hlc::at_ms(kNine_ms + minute * kMinute_ms, ++counter_),
                  actor,
                  std::move(event)});
  }
  static Id visit(int number) {
    Id id;
    id.bytes[15] = static_cast<std::uint8_t>(number);
    return id;
  }
  void consultant(int minute, const std::string& id) {
    tell(0, {}, StaffAdded{id, "consultant", "name of " + id});
    tell(minute, {}, ClockedIn{id});
  }

  House house;

 private:
  std::int64_t seq_ = 0;
  std::uint16_t counter_ = 0;
};

}  // namespace foyer::domain
