// A showroom with two consultants and two waiting guests, as a consultant's touches find it.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "roles/tablet/flow/tablet.h"
#include "support/demo_content.h"

namespace foyer::flow::tablet {

constexpr const char* kMe = "aa00bb11";
constexpr const char* kOther = "cc22dd33";
constexpr std::int64_t kNoon_ms = 1795262400000;  // 2026-11-21 12:00 UTC

inline Id id_of(int number) {
  Id id;
  id.bytes.fill(static_cast<std::uint8_t>(number));
  return id;
}

// A house with a log under it, as the shell has one.
class Tablet : public testing::Test {
 protected:
  Tablet();
  ~Tablet() override;

  void say(const Id& visit, const std::string& actor, domain::Event event);
  void arrive(int number, const std::string& ticket);
  Context context() const { return {house_, content_, kMe, now_ms_}; }
  // Touches, and writes what it makes; returns how many facts that were.
  std::size_t touch(const Intent& intent);
  void follow();  // the closing page, with what every following visit has
  void take(int number);
  const domain::Visit& visit(int number = 1) const { return *house_.visit(id_of(number)); }

  domain::Content content_ = demo::content();
  domain::House house_;
  std::vector<domain::Fact> facts_;
  Model model_;
  std::int64_t now_ms_ = kNoon_ms;
};

}  // namespace foyer::flow::tablet
