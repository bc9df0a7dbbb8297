// A showroom at half past two with two guests and three test cars, and a consultant's touches on
// the pages of a test drive.
#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "house/signature.h"
#include "steps/drive/flow/drive.h"
#include "support/demo_content.h"
#include "support/demo_drives.h"

namespace foyer::flow::drive {

inline constexpr const char* kMe = "aa00bb11";
inline constexpr std::int64_t kMinute_ms = 60'000;

inline std::vector<std::string> a_name() {
  domain::Signature strokes(2);
  for (int i = 0; i < 40; ++i) {
    strokes[0].push_back({i * 20, 300, i * 10});
    strokes[1].push_back({i * 20, 600, 500 + i * 10});
  }
  return domain::to_texts(strokes);
}

class TestDrive : public testing::Test {
 protected:
  TestDrive() {
    content_.test_drives = demo::test_drives();
    content_.showroom.time_zone = *TimeZone::named("Asia/Shanghai");
    now_ = domain::moment(content_.showroom.time_zone, "2026-11-21", 14 * 60 + 30);
    id_.bytes.fill(1);
    other_.bytes.fill(2);
    for (const Id& id : {id_, other_}) {
      say(id, domain::VisitOpened{"look", "A001", "zh"});
      say(id, domain::NeedsAnswered{"priorities", {"safety", "comfort"}, {}, {}});
      say(id, domain::VisitCheckedIn{});
    }
  }
  void say(const Id& visit, domain::Event event, const std::string& actor = kMe) {
    domain::Fact fact;
    fact.id = {id_, ++seq_};
    fact.visit = visit;
    fact.at = Hlc::at_ms(now_ + seq_);
    fact.actor = actor;
    fact.event = std::move(event);
    domain::apply(house_, fact);
  }
  Context context() const { return {house_, content_, kMe, Lang::zh, now_, at_desk_}; }
  void start(const std::string& vehicle = "s7") { model_ = open(id_, vehicle, context()); }
  // Touches, and writes what it makes; returns how many facts that were.
  std::size_t touch(const Intent& intent) {
    const Step step = update(model_, intent, context());
    std::size_t count = 0;
    for (const domain::Write& write : step.writes)
      for (const domain::Event& event : write.events) say(write.visit, event), ++count;
    model_ = step.model;
    return count;
  }
  void type(const std::string& digits) {
    for (const char digit : digits) touch(Digit{digit});
  }
  void show_licence(const std::string& since = "20170512", const std::string& until = "20330512") {
    touch(PickClass{"C1"});
    type(since);
    type(until);
    type("123X");
    touch(AcceptLicence{});
  }
  void brief() {
    touch(ToggleTold{"seat"});
    touch(ToggleTold{"stop"});
    touch(Briefed{});
  }
  void sign() {
    touch(ToggleClause{"fit"});
    touch(ToggleClause{"belts"});
    touch(Sign{a_name()});
  }
  void drive_off() {
    type("1000");
    touch(PickEnergy{75});
    touch(Leave{});
  }
  const domain::DriveFile& file() const { return *file_of(model_, house_); }

  domain::Content content_ = demo::content();
  domain::House house_;
  Model model_;
  Id id_, other_;
  std::int64_t seq_ = 0;
  std::int64_t now_ = 0;
  bool at_desk_ = false;
};

}  // namespace foyer::flow::drive
