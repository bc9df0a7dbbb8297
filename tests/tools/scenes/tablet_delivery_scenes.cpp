#include "tools/scenes/tablet_story.h"

namespace foyer::screens::test {
namespace {

constexpr const char* kDeliveredOrder = "00112233445566778899aabbccddeeff";

domain::DeliveryOpened car_to_hand_over() {
  domain::DeliveryOpened opened;
  opened.order = kDeliveredOrder;
  opened.visit = TabletStory::id_of(1).hex();
  opened.vehicle = "e5";
  opened.looks = {"珍珠白 · 米色内饰", "Pearl white · beige"};
  opened.consultant = TabletStory::kMe;
  opened.promised_to = "2026-11-25";
  opened.gates = {"payment", "invoice",  "insurance", "plates",
                  "pdi",     "cleaning", "papers",    "adviser"};
  opened.language = "zh";
  opened.name = "徐玥";
  opened.honorific = "ms";
  return opened;
}

// With the guest's word: the camera is waited for, what it made is looked at and kept.
void photograph(TabletStory& story) {
  using flow::tablet::DeliveryTouch;
  namespace d = flow::delivery;
  story.see(domain::CameraShot{});
  story.keep("delivery-camera");
  story.touch(DeliveryTouch{d::GoTo{d::Stage::pictures}});
  story.keep("delivery-pictures-none");
  story.see(domain::CameraShot{"c0ffee", 1200, 900, 80'000});
  story.touch(DeliveryTouch{d::KeepPicture{}});
  story.keep("delivery-pictures");
  story.see(std::nullopt);
  story.touch(DeliveryTouch{d::GoTo{d::Stage::overview}});
}

}  // namespace

// A car is handed over: gates and list, the list in the guest's hands, signed, the service, off.
void play_delivery(TabletStory& story) {
  using namespace flow::tablet;
  namespace d = flow::delivery;
  constexpr std::int64_t kMinute = TabletStory::kMinute_ms, kHour = 60 * kMinute;
  const Id one = domain::delivery_of(kDeliveredOrder);
  const auto tell = [&](std::int64_t ago, domain::Event event) {
    story.say(one, TabletStory::kOther, TabletStory::kNoon_ms - ago, std::move(event));
  };
  const auto touch = [&](const d::Intent& intent) { story.touch(DeliveryTouch{intent}); };
  tell(200 * kHour, car_to_hand_over());
  tell(100 * kHour, domain::DeliveryCar{"1M8GDM9AXKP042788"});
  tell(90 * kHour, domain::DeliveryPlanned{"2026-11-21", "20:00", "bay-1", 75});
  for (const char* gate : {"payment", "invoice", "insurance", "pdi", "cleaning", "papers"})
    tell(5 * kHour, domain::DeliveryGate{gate, true, ""});
  story.keep("guests-deliveries");
  story.touch(OpenDelivery{one});
  touch(d::ToggleSmall{"flowers"});
  story.keep("delivery-before");
  touch(d::Begin{});
  for (const char* item : {"payment", "papers", "paint"}) {
    story.be_at(story.now_ms() + 6 * kMinute);
    touch(d::ToggleItem{item});
  }
  story.keep("delivery-list");
  touch(d::ToStaff{});
  story.keep("delivery-overview");
  touch(d::GoTo{d::Stage::service});
  story.keep("delivery-service-first");
  domain::ServiceIntroduced told;
  told.adviser = "he-jun";
  told.met = true;
  told.reach = "chat";
  told.call_on = "2026-11-28";
  touch(d::Introduce{told});
  touch(d::Pass{"owner-file"});
  touch(d::Pass{"first-service"});
  touch(d::Answer{"owner-file", "taken"});
  story.keep("delivery-service");
  touch(d::GoTo{d::Stage::overview});
  touch(d::Begin{});
  for (const char* item : {"tools", "controls", "phone", "service", "send-off"}) {
    story.be_at(story.now_ms() + 7 * kMinute);
    touch(d::ToggleItem{item});
  }
  story.keep("delivery-list-done");
  touch(d::GoTo{d::Stage::sign});
  touch(d::PhotoWord{true, false});
  story.keep("delivery-sign");
  touch(d::Sign{domain::to_texts({{{100, 300, 0}, {700, 280, 200}, {900, 320, 300}},
                                  {{400, 100, 500}, {380, 700, 800}},
                                  {{1200, 200, 900}, {1100, 600, 1100}, {1700, 640, 1300}}})});
  story.keep("delivery-kept");
  photograph(story);
  touch(d::ToggleGate{"plates"});
  touch(d::ToggleGate{"adviser"});
  for (const char digit : {'2', '7', '8', '9'}) touch(d::Digit{digit});
  touch(d::Leave{});
  story.keep("delivery-wrong-car");
  for (const char digit : {'2', '7', '8', '8'}) touch(d::Digit{digit});
  story.keep("delivery-leave");
  touch(d::Leave{});
  story.keep("delivery-gone");
}

}  // namespace foyer::screens::test
