// A showroom with two consultants and two waiting guests, as a consultant's touches find it.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "flow/tablet.h"
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
  Tablet() {
    for (int i = 0; i < 8; ++i)
      content_.cards.push_back(demo::card("s7-more" + std::to_string(i), "s7", "side", {"safety"}));
    say(Id{}, "", domain::StaffAdded{kMe, "consultant", "李"});
    say(Id{}, "", domain::StaffAdded{kOther, "consultant", "赵"});
    arrive(1, "A001");
    arrive(2, "A002");
  }

  void say(const Id& visit, const std::string& actor, domain::Event event) {
    facts_.push_back({{id_of(200), static_cast<std::int64_t>(facts_.size()) + 1},
                      visit,
                      Hlc::at_ms(kNoon_ms + static_cast<std::int64_t>(facts_.size())),
                      actor,
                      std::move(event)});
    domain::apply(house_, facts_.back());
  }
  void arrive(int number, const std::string& ticket) {
    say(id_of(number), "entrance", domain::VisitOpened{"look", ticket, "zh"});
    say(id_of(number), "entrance", domain::NeedsAnswered{"priorities", {"safety"}, {}, {}});
    say(id_of(number), "entrance", domain::NeedsAnswered{"timing", {"month"}, {}, {}});
    say(id_of(number), "entrance", domain::VisitCheckedIn{});
  }
  Context context() const { return {house_, content_, kMe, now_ms_, 0}; }
  // Touches, and writes what it makes; returns how many facts that were.
  std::size_t touch(const Intent& intent) {
    Step step = update(model_, intent, context());
    std::size_t count = 0;
    for (const Write& write : step.writes)
      for (const domain::Event& event : write.events) say(write.visit, kMe, event), ++count;
    model_ = step.model;
    return count;
  }
  void follow() {  // the closing page, with what every following visit has
    take(1);
    touch(OpenPage{Page::closing});
    touch(ChooseOutcome{"following"});
    touch(ChooseStep{"call"});
  }
  void take(int number) {
    touch(OpenGuest{id_of(number)});
    touch(TakeGuest{});
  }
  const domain::Visit& visit(int number = 1) const { return *house_.visit(id_of(number)); }

  domain::Content content_ = demo::content();
  domain::House house_;
  std::vector<domain::Fact> facts_;
  Model model_;
  std::int64_t now_ms_ = kNoon_ms;
};

}  // namespace foyer::flow::tablet
