// How a showroom is touched from outside: by xdotool's pointer on a virtual screen, or by a hand on
// a real panel.
#include <gtest/gtest.h>

#include <cctype>
#include <chrono>
#include <cstdlib>
#include <thread>

#include "visit/showroom.h"

namespace foyer::visit {

// The state that follows a touch is that the program has heard it, whatever came of it.
bool Showroom::is_taken(std::size_t touches, const std::function<void()>& touch) {
  const Seen before = seen();
  touch();
  const auto heard = [&](const Seen& now) { return now.touches >= before.touches + touches; };
  EXPECT_TRUE(wait(60, heard) || !is_running()) << "the program has not heard a touch";
  return seen().passed_over == before.passed_over;
}

namespace {

void add(Words& finger, const Words& more) {
  finger.insert(finger.end(), more.begin(), more.end());
}

void move_to(Words& finger, Place at) {
  add(finger, {"mousemove", std::to_string(at.x), std::to_string(at.y)});
}

// Sooner in the same place, it would be one touch of a wet finger.
const char* pause_between(Place one, Place next) {
  constexpr int kFinger_px = 40;
  const bool elsewhere =
      std::abs(next.x - one.x) > kFinger_px || std::abs(next.y - one.y) > kFinger_px;
  return elsewhere ? "0.05" : "0.20";
}

void lay_on(const Words& finger, const Surroundings& glass) {
  const Ran touched = run(finger, glass);
  EXPECT_EQ(touched.code, 0) << touched.errors;
}

}  // namespace

bool Showroom::tap(const std::vector<Place>& places, std::size_t from) {
  return is_taken(places.size() - from, [&] {
    if (setting_.glass) {
      for (std::size_t i = from; i < places.size(); ++i) {
        setting_.glass->hand().tap(places[i]);
        std::this_thread::sleep_for(std::chrono::milliseconds(70));
      }
      return;
    }
    Words finger{"xdotool"};
    for (std::size_t i = from; i < places.size(); ++i) {
      if (i > 0) add(finger, {"sleep", pause_between(places[i - 1], places[i])});
      move_to(finger, places[i]);
      add(finger, {"mousedown", "1", "mouseup", "1"});
    }
    lay_on(finger, surroundings());
  });
}

void Showroom::draw(const std::vector<Place>& line) {
  if (testing::Test::HasFailure() || line.empty()) return;
  Words finger{"xdotool"};
  move_to(finger, line.front());
  add(finger, {"mousedown", "1"});
  for (const Place& at : line) {
    move_to(finger, at);
    add(finger, {"sleep", "0.005"});
  }
  add(finger, {"mouseup", "1"});
  is_taken(1, [&] { lay_on(finger, surroundings()); });
}

Place Showroom::place_of(const std::string& target) {
  wait_for_target(target);
  const Seen now = seen();
  const auto at = now.targets.find(target);
  return at == now.targets.end() ? Place{} : at->second;
}

void Showroom::touch(const std::string& target) {
  if (testing::Test::HasFailure()) return;  // what follows would only wait
  Place at = place_of(target);
  while (!testing::Test::HasFailure() && !tap({at})) at = place_of(target);
}

void Showroom::touches(const Words& targets) {
  for (const std::string& target : targets) touch(target);
}

void Showroom::touch_to(const std::string& target, const std::string& screen) {
  touch(target);
  if (!testing::Test::HasFailure()) wait_for_screen(screen);
}

// Each step checked by the screen that must follow.
void Showroom::tell_needs() {
  touch_to("option.family", "budget");
  touch_to("option.20to30", "timing");
  touch_to("option.month", "priorities");
  touches({"priority.safety", "priority.comfort"});
  touch_to("priority.economy", "models");
}

void Showroom::type(const std::string& text) {
  if (testing::Test::HasFailure()) return;
  std::vector<Place> places = places_of(text);
  if (testing::Test::HasFailure() || places.empty()) return;
  while (!testing::Test::HasFailure() && !tap({places.front()})) places = places_of(text);
  if (places.size() > 1) tap(places, 1);
}

std::vector<Place> Showroom::places_of(const std::string& text) {
  const Seen now = seen();
  std::vector<Place> places;
  bool shift = true;  // an empty field begins with a capital, and so does a word after a space
  const auto press = [&](const std::string& key) {
    const auto at = now.targets.find(key);
    if (at == now.targets.end())
      ADD_FAILURE() << "there is no \"" << key << "\" on the screen \"" << now.screen << "\"";
    else
      places.push_back(at->second);
  };
  for (const char one : text) {
    const auto letter = static_cast<unsigned char>(one);
    const bool capital = std::isupper(letter) != 0;
    if (std::isalpha(letter) && now.targets.contains("key.shift") && capital != shift)
      press("key.shift");
    press(one == ' ' ? "key.space"
                     : "key." + std::string(1, static_cast<char>(std::tolower(letter))));
    shift = one == ' ';
  }
  return places;
}

}  // namespace foyer::visit
