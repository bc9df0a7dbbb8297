// A drive at the guest's home on the tablet: booked by a guest who is here, asked about on the
// list, and begun there.
#include "tools/scenes/tablet_story.h"

namespace foyer::screens::test {
namespace home_scenes {
namespace {

using namespace flow::tablet;
namespace d = flow::drive;

constexpr std::int64_t kMinute_ms = TabletStory::kMinute_ms;
constexpr std::int64_t kHalfPastTwo_ms = TabletStory::kNoon_ms - (5 * 60 + 28) * kMinute_ms;

// Of the day after, one with its address and one whose address nobody asked for.
void book(TabletStory& story, int number, const std::string& car, int from_noon_min,
          const std::string& name, const std::string& place) {
  const std::int64_t noon_ms = TabletStory::kNoon_ms + 16 * 60 * kMinute_ms;  // of the day after
  domain::AppointmentMade made;
  made.from_ms = noon_ms + from_noon_min * kMinute_ms;
  made.travel_min = 25;
  const TimeZone zone = TimeZone::fixed(480);
  made.day = "2026-11-22";
  made.time = zone.clock(made.from_ms + made.travel_min * kMinute_ms);
  made.purpose = "look";
  made.consultant = TabletStory::kMe;
  made.vehicle = car.substr(0, 2);
  made.name = name;
  made.car = car;
  made.route = "town";
  made.minutes = 62;
  made.at_home = true;
  made.place = place;
  story.say(TabletStory::id_of(number), TabletStory::kOther, kHalfPastTwo_ms - TabletStory::kDay_ms,
            made);
}

}  // namespace
}  // namespace home_scenes

void play_at_home(TabletStory& story) {
  using namespace home_scenes;
  story.be_at(kHalfPastTwo_ms);
  book(story, 90, "e5-1", -120, "何婷", "湖滨路 8 号，西门停车");
  book(story, 91, "v6-1", 60, "徐玥", "");
  story.keep("guests-home");
  story.touch(OpenAtHome{TabletStory::id_of(90)});
  story.keep("guests-at-home-asked");
  story.touch(CloseSheet{});
  story.touch(OpenGuest{TabletStory::id_of(1)});
  story.touch(OpenDrive{"s7"});
  story.touch(DriveTouch{d::PickWhere{true}});
  story.touch(DriveTouch{d::PickCar{"s7-1", kHalfPastTwo_ms + 58 * kMinute_ms}});
  story.keep("drive-plan-home-no-place");
  story.touch(DriveTouch{d::GoTo{d::Stage::place}});
  story.keep("drive-place");
  story.touch(DriveTouch{d::WritePlace{"湖滨路 8 号，西门停车，电话先约"}});
  story.keep("drive-plan-home");
  story.touch(DriveTouch{d::Book{}});
  story.keep("drive-home-booked");
  story.touch(GoGuests{});
  story.be_at(kHalfPastTwo_ms + 23 * 60 * kMinute_ms);
  story.touch(OpenAtHome{TabletStory::id_of(91)});
  story.touch(BeginAtHome{});
  story.keep("guest-at-home");
  story.touch(OpenPage{flow::tablet::Page::closing});
  story.keep("closing-at-home");
  story.touch(Back{});
  story.touch(GoGuests{});
  story.keep("guests-begun-at-home");
}

}  // namespace foyer::screens::test
