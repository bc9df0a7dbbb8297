// Whom a consultant is to contact: the list, one contact from the call to what came of it, and what
// may not be asked.
#include "tools/scenes/tablet_story.h"

namespace foyer::screens::test {
namespace care_scenes {
namespace {

using namespace flow::tablet;
namespace c = flow::care;

constexpr const char *kMe = TabletStory::kMe, *kOther = TabletStory::kOther;
constexpr std::int64_t kNoon_ms = TabletStory::kNoon_ms, kDay_ms = TabletStory::kDay_ms,
                       kMinute_ms = TabletStory::kMinute_ms;

void touch(TabletStory& story, const c::Intent& intent) { story.touch(CareTouch{intent}); }

// The guests of the last days agree to be called.
void agree(TabletStory& story, int number, const std::string& phone, std::int64_t days) {
  const std::int64_t at = kNoon_ms - 140 * kMinute_ms - days * kDay_ms;
  const Id id = TabletStory::id_of(number);
  story.say(id, "entrance", at, domain::ConsentGiven{"contact", "2026-10", "zh"});
  story.say(id, "entrance", at, domain::ContactGiven{phone});
}

// One who came so many days ago, drove or ordered or was given up.
void came(TabletStory& story, int number, const std::string& name, const std::string& honorific,
          std::int64_t days) {
  const std::int64_t at = kNoon_ms - 150 * kMinute_ms - days * kDay_ms;
  const Id id = TabletStory::id_of(number);
  const bool english = name.front() > 0;
  story.say(id, "entrance", at,
            domain::VisitOpened{"look", "C0" + std::to_string(number), english ? "en" : "zh"});
  story.say(id, "entrance", at, domain::GuestNamed{name, honorific});
  story.say(id, "entrance", at, domain::VisitCheckedIn{});
  story.say(id, kMe, at + kMinute_ms, domain::VisitTaken{kMe, ""});
  story.say(id, kMe, at + 60 * kMinute_ms, domain::VisitLeft{at + 60 * kMinute_ms, false});
}

void drove(TabletStory& story, int number, const std::string& vehicle, std::int64_t days) {
  const std::int64_t at = kNoon_ms - 120 * kMinute_ms - days * kDay_ms;
  story.say(TabletStory::id_of(number), kMe, at, domain::DriveStarted{vehicle, "town"});
  story.say(TabletStory::id_of(number), kMe, at + 20 * kMinute_ms, domain::DriveEnded{});
}

void ordered(TabletStory& story, int number, const std::string& vehicle, std::int64_t days) {
  const std::int64_t at = kNoon_ms - 110 * kMinute_ms - days * kDay_ms;
  const Id id = TabletStory::id_of(number);
  domain::OfferMade offer;
  offer.offer = "p" + std::to_string(number);
  offer.vehicle = vehicle;
  offer.valid_until_ms = at + 7 * kDay_ms;
  domain::OrderMade order;
  order.order = "o" + std::to_string(number);
  order.offer = offer.offer;
  domain::OrderSigned said;
  said.order = order.order;
  said.at_ms = at;
  said.witness = kMe;
  story.say(id, kMe, at, offer);
  story.say(id, kMe, at, domain::OfferAccepted{offer.offer, {}, false, 1, 1, at});
  story.say(id, kMe, at, order);
  story.say(id, kMe, at, said);
  story.say(id, kMe, at, domain::VisitClosed{"ordered", "", "", "", "", ""});
}

// With the car, and with an adviser who was introduced.
void delivered(TabletStory& story, int number, const std::string& vehicle, std::int64_t days) {
  constexpr const char* kVin = "LSVAA0000K1234567";
  const std::int64_t at = kNoon_ms - 100 * kMinute_ms - days * kDay_ms;
  const std::string order = "o" + std::to_string(number);
  const Id id = domain::delivery_of(order);
  domain::DeliveryOpened opened;
  opened.order = order;
  opened.visit = TabletStory::id_of(number).hex();
  opened.vehicle = vehicle;
  opened.consultant = kMe;
  opened.gates = {"paid"};
  domain::DeliverySigned list;
  list.vin = kVin;
  domain::Delivered done;
  done.order = order;
  done.visit = opened.visit;
  done.vin = kVin;
  done.consultant = kMe;
  done.at_ms = at;
  story.say(id, kMe, at, opened);
  story.say(id, kMe, at, domain::DeliveryCar{kVin});
  story.say(id, kMe, at, domain::DeliveryGate{"paid", true, {}});
  story.say(id, kMe, at, list);
  story.say(id, kMe, at, done);
}

// What was done about a contact before.
void was_done(TabletStory& story, int number, const std::string& task, std::int64_t days) {
  domain::TaskDone done;
  done.task = done.item = task;
  done.result = "reached";
  story.say(TabletStory::id_of(number), kMe, kNoon_ms - 90 * kMinute_ms - days * kDay_ms, done);
}

}  // namespace

static void play(TabletStory& story) {
  story.touch(OpenCare{});
  story.keep("care-empty");
  for (const auto& [number, phone, days] :
       {std::tuple{5, "+8613805160005", 3}, {6, "+8613805160006", 5}})
    agree(story, number, phone, days);
  came(story, 20, "高文静", "ms", 7);
  agree(story, 20, "+8613805160020", 7);
  ordered(story, 20, "e5", 7);
  came(story, 24, "郭志成", "mr", 40);
  agree(story, 24, "+8613805160024", 40);
  ordered(story, 24, "s7", 40);
  delivered(story, 24, "s7", 7);
  was_done(story, 24, "home-safe", 6);
  came(story, 21, "马俊", "mr", 3);
  agree(story, 21, "+8613805160021", 3);
  drove(story, 21, "s7", 3);
  came(story, 22, "Jonathan Featherstone", "mr", 1);
  agree(story, 22, "+8613805160022", 1);
  came(story, 23, "沈佳", "ms", 1);
  story.keep("care");
  const Id gao = TabletStory::id_of(20);
  touch(story, c::Show{gao, "order-news"});
  story.keep("care-order");
  touch(story, c::PickResult{"no-answer"});
  touch(story, c::Show{gao, "order-news"});
  touch(story, c::PickResult{"later"});
  story.keep("care-later");
  touch(story, c::PickResult{"later"});
  touch(story, c::HandOn{true});
  story.keep("care-hand-on");
  touch(story, c::HandOn{false});
  touch(story, c::PickResult{"reached"});
  story.touch(WriteText{TextAbout::care});
  story.keep("care-note");
  story.touch(SaveText{"月底到店前再确认一次颜色"});
  story.keep("care-reached");
  touch(story, c::Save{});
  touch(story, c::Show{gao, "order-news"});
  story.keep("care-done");
  const Id guo = TabletStory::id_of(24);
  touch(story, c::Show{guo, "week"});
  touch(story, c::PickResult{"reached"});
  touch(story, c::PickFinding{"fine"});
  touch(story, c::PickUnfinished{"no"});
  touch(story, c::PickSatisfied{9});
  touch(story, c::PickReferral{"given"});
  story.keep("care-week");
  touch(story, c::Show{guo, "service-adviser"});
  story.keep("care-ahead");
  touch(story, c::Show{TabletStory::id_of(23), "thanks"});
  story.keep("care-no-consent");
  story.say({}, kOther, kNoon_ms, domain::ClockedIn{kOther});
}

}  // namespace care_scenes

void play_care(TabletStory& story) { care_scenes::play(story); }

}  // namespace foyer::screens::test
