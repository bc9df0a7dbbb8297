// What it costs to register a guest who walks in: counted on the screens themselves.
//
// Seconds are the keystroke-level model's (Card, Moran & Newell, CACM 23(7), 1980), for somebody
// who does it forty times a day and makes no mistake: for each tap the hand's way P and press and
// release, 2 B = 0.2 s; M = 1.35 s for each thing that has to be thought of anew: a new guest is
// there, what they said, how they look, and that it is all right. Where one question follows the
// other as they are asked, M falls away (rule 1 there). P is Fitts' law over the distance D and the
// lesser side W of the target, log2(D / W + 1) / 4.9 bit/s: the upper end of what is measured with
// a mouse (Soukoreff & MacKenzie, IJHCS 61(6), 2004); fingers on glass do more, about 7 bit/s
// (MacKenzie, HCI International 2015).
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "content/pack.h"
#include "showroom/visit.h"
#include "tools/scenes/desk_glass.h"

namespace foyer::screens::test {
namespace {

constexpr double kPress_s = .2, kThink_s = 1.35, kBits_per_s = 4.9;

class Reception : public testing::TestWithParam<std::pair<int, int>> {
 protected:
  Reception() { glass_.show(scene_, content_, Lang::zh); }

  DeskTaps touch(const std::string& target) {
    const auto found = std::ranges::find(glass_.targets(), target, &ui::Target::id);
    if (found == glass_.targets().end()) {
      ADD_FAILURE() << target << " is not on the screen";
      return {};
    }
    const ui::Rect box = found->box;
    const double distance = std::hypot(box.centre().x - hand_.x, box.centre().y - hand_.y);
    seconds_ += std::log2(distance / std::min(box.width(), box.height()) + 1) / kBits_per_s;
    seconds_ += kPress_s;
    hand_ = box.centre();
    ++taps_;
    const auto taps = glass_.tap(scene_, content_, Lang::zh, target);
    if (taps && taps->intent) {
      if (const auto* open = std::get_if<flow::OpenPage>(&*taps->intent)) {
        scene_.model = {};
        scene_.model.page = open->page;
        glass_.show(scene_, content_, Lang::zh);
      }
    }
    return taps.value_or(DeskTaps{});
  }
  void thinks(int times) { seconds_ += kThink_s * times; }

  void says_what_brings_them() {
    touch("register");
    touch("purpose." + content_.showroom.purposes[1].id);
    touch("party.2");
    touch("visit.first");
    touch("source." + content_.showroom.sources[1].id);
    touch("asked.0");
  }
  void looks_like() {
    touch("field.looks");
    touch("look.0");
    touch("look.2");
  }
  // What the last touch registers.
  flow::WalkIn saved() {
    const DeskTaps done = touch("save");
    const auto* made = done.intent ? std::get_if<flow::RegisterWalkIn>(&*done.intent) : nullptr;
    if (made == nullptr) {
      ADD_FAILURE() << "nobody is registered";
      return {};
    }
    EXPECT_EQ(made->guest.purpose, content_.showroom.purposes[1].id);
    EXPECT_EQ(made->guest.party, 2);
    EXPECT_EQ(made->guest.first_visit, true);
    EXPECT_EQ(made->guest.source, content_.showroom.sources[1].id);
    EXPECT_FALSE(made->guest.requested.empty());
    EXPECT_FALSE(made->guest.description.empty());
    return made->guest;
  }
  void costs(const char* what) {
    RecordProperty("taps", taps_);
    RecordProperty("seconds", std::to_string(seconds_));
    std::printf("%s: %d taps, %.1f s by the keystroke-level model\n", what, taps_, seconds_);
  }

  const domain::Content content_ =
      content::load(FOYER_SOURCE_DIR "/data", content::Depth::start).content;
  DeskGlass glass_{GetParam().first, GetParam().second};
  DeskScene scene_;
  ImVec2 hand_{static_cast<float>(GetParam().first) / 2, static_cast<float>(GetParam().second)};
  int taps_ = 0;
  double seconds_ = 0;
};

TEST_P(Reception, registers_who_will_not_say_their_name_in_twelve_taps_and_fifteen_seconds) {
  thinks(4);
  says_what_brings_them();
  looks_like();
  const flow::WalkIn guest = saved();
  EXPECT_TRUE(guest.car.empty());
  costs("a registration");
  EXPECT_LE(taps_, 12);
  EXPECT_LE(seconds_, 15);
}

TEST_P(Reception, registers_them_with_the_car_that_they_drive_in_as_much) {
  thinks(4);
  says_what_brings_them();
  touch("field.car");
  touch("drives.2");
  looks_like();
  const flow::WalkIn guest = saved();
  EXPECT_EQ(guest.car, "SUV");
  costs("with the present car");
  EXPECT_LE(taps_, 12);
  EXPECT_LE(seconds_, 15);
}

// Of a plate every character is a tap; what stands on most plates here is one.
TEST_P(Reception, registers_them_with_their_plate_in_seven_taps_more) {
  thinks(5);  // and what stands on the plate
  says_what_brings_them();
  touch("field.plate");
  touch("begins.0");
  for (const char character : std::string("8K26M")) touch(std::string("key.") + character);
  looks_like();
  const flow::WalkIn guest = saved();
  EXPECT_EQ(guest.plate, "苏C8K26M");
  costs("with the plate");
  EXPECT_LE(taps_, 10 + 7);
}

// The number is known when it rings: typed with a digit a tap, or by a scanner in none.
class ACall : public Reception {
 protected:
  ACall() {
    scene_.phoning = true;
    glass_.show(scene_, content_, Lang::zh);
  }
  // What the page asks for becomes its next state, as the desk's program makes it.
  void press(const std::string& target) {
    const DeskTaps taps = touch(target);
    if (!taps.intent) return;
    const auto* phone = std::get_if<flow::PhoneTouch>(&*taps.intent);
    if (phone == nullptr) return;
    std::vector<Id> fresh{desk_visit(240), desk_visit(241), desk_visit(242)};
    const domain::House house = phoning();
    const flow::phone::Context context{.house = house,
                                       .content = content_,
                                       .who = "a0000001",
                                       .fresh = fresh,
                                       .now_ms = kSaturday_ms};
    flow::phone::Step step = flow::phone::update(scene_.model.phone, phone->intent, context);
    for (domain::Write& write : step.writes) written_.push_back(std::move(write));
    scene_.model.phone = step.model;
    if (written_.empty()) scene_.draft.phone = {};
    glass_.show(scene_, content_, Lang::zh);
  }
  void dials(const std::string& number) {
    for (const char digit : number) press(std::string("key.") + digit);
  }
  template <class Kind>
  std::optional<Kind> wrote() const {
    for (const domain::Write& write : written_)
      for (const domain::Event& event : write.events)
        if (const auto said = event.as<Kind>()) return *said;
    return std::nullopt;
  }
  void books_a_drive() {
    press("talk");
    press("asked.drive");
    press("car.s7");
    press("then.1");
    press("repeat");
    press("log");
  }

  std::vector<domain::Write> written_;
};

TEST_P(ACall, of_a_known_number_is_logged_with_an_appointment_in_ten_touches) {
  touch("phone");
  scene_.draft.phone.number.text.set_text("+8613800138000");  // by a scanner
  glass_.show(scene_, content_, Lang::zh);
  books_a_drive();
  const auto call = wrote<domain::CallLogged>();
  ASSERT_TRUE(call);
  EXPECT_EQ(call->name, "黄志强");
  EXPECT_EQ(call->lead, desk_visit(200).hex()) << "no second lead of one person";
  EXPECT_TRUE(call->repeated);
  const auto made = wrote<domain::AppointmentMade>();
  ASSERT_TRUE(made);
  EXPECT_FALSE(made->car.empty());
  EXPECT_EQ(made->consultant, "c0000002") << "whose customer he is";
  EXPECT_FALSE(wrote<domain::LeadReceived>());
  costs("a call by somebody known");
  EXPECT_LE(taps_, 10);
}

TEST_P(ACall, of_a_new_number_is_logged_in_ten_touches_and_the_number_s_eleven) {
  touch("phone");
  dials("13900139000");
  const int digits = taps_ - 1;
  EXPECT_EQ(digits, 11);
  books_a_drive();
  const auto lead = wrote<domain::LeadReceived>();
  ASSERT_TRUE(lead);
  EXPECT_EQ(lead->vehicle, "s7");
  costs("a call by somebody new");
  EXPECT_LE(taps_ - digits, 10);
}

TEST_P(ACall, for_the_service_is_logged_in_four_touches) {
  touch("phone");
  press("talk");
  press("kind.service");
  press("log");
  ASSERT_TRUE(wrote<domain::CallLogged>());
  EXPECT_EQ(wrote<domain::CallLogged>()->call_kind, "service");
  EXPECT_FALSE(wrote<domain::LeadReceived>());
  EXPECT_LE(taps_, 4);
}

INSTANTIATE_TEST_SUITE_P(Desk, ACall, testing::Values(std::pair{1920, 1080}, std::pair{1280, 800}));
INSTANTIATE_TEST_SUITE_P(Desk, Reception,
                         testing::Values(std::pair{1920, 1080}, std::pair{1280, 800}));

}  // namespace
}  // namespace foyer::screens::test
