// What one customer does in a showroom over months, a device of its own at each step: calls, comes,
// drives, orders, takes the car, and is called. In the demo pack, through the flows that its
// screens have. Threads: one.
#pragma once

#include <gtest/gtest.h>

#include <string>

#include "together/rooms.h"

namespace foyer::together {

inline constexpr std::size_t kEntrance = 0, kDesk = 1, kTablet = 2;
inline constexpr const char *kPhone = "+8613912345678", *kLi = "li", *kVin = "LFYSH7A03T0000017";
inline const Id kVisit = tests::visit_number(1);

class OneCustomer : public testing::Test {
 protected:
  OneCustomer();

  // A moment of a day of the showroom, at so many hours; and days later, at ten.
  void at(const std::string& day, double hours);
  void later(int days);
  domain::House house() const { return rooms_.house(kDesk); }
  // What the dealer's database answers: fields with "|" between them.
  std::string asked(const std::string& sql) const;

  void the_house_opens();
  void calls();
  void comes();
  void is_taken();
  void drives();
  void orders();
  void goes();
  void is_prepared_for();
  void takes_the_car();
  void is_called(int expected);
  void asks_to_be_forgotten();

  domain::Content content_;
  Rooms rooms_;
  std::string day_, slot_day_;
  double slot_hours_ = 0;
};

}  // namespace foyer::together
