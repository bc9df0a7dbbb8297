// A guest with one finger before the entrance's pages themselves, with the real engine of pinyin:
// what they touch is touched by its place, what they want is answered by the flow, and every touch
// is counted and timed by the keystroke-level model.
//
// The model's times are named in app/decisions/guests-minute.md. Threads: one.
#pragma once

#include <gtest/gtest.h>

#include <memory>
#include <optional>
#include <string>

#include "kit/input/writing.h"
#include "kit/ui/desk.h"
#include "roles/entrance/flow/update.h"
#include "roles/entrance/pages/view.h"

namespace foyer::screens::test {

// How long a hand and a head take.
struct Pace {
  double think_s = 0;         // the operator M: reads, decides, recalls
  double per_bit_s = 0;       // of Fitts' law, log2(distance / width + 1)
  double per_movement_s = 0;  // the finger goes down, or comes up
};
// The published times of the keystroke-level model and of the model human processor; and of people
// over 65. A page of ours stands at the latest after the twentieth of a second (README).
constexpr Pace kUsualPace{1.35, .100, .070}, kOver65{1.35 * 118 / 70, .175, .146};
constexpr double kAnswer_s = .05;

class GuestAtTheGlass {
 public:
  GuestAtTheGlass(const domain::Content& content, Lang lang);

  // With a thought before it, or as the next of something that goes by itself (a letter, a digit).
  void touch(const std::string& target) { press(target, true); }
  void type(const std::string& letters);
  // A number that they know by heart: three digits, four, four.
  void dial(const std::string& digits);
  void hold_before_the_scanner(const domain::BookingCode& code);
  // As a target that is shown is called: the first that begins so.
  std::string one_of(const std::string& beginning) const;

  bool shows(const std::string& target) const { return desk_->shows(target); }
  const flow::Model& model() const { return model_; }
  int touches() const { return touches_; }
  double seconds(const Pace& pace) const;

 private:
  void press(const std::string& target, bool with_a_thought);
  void obey(const flow::Intent& intent);

  const domain::Content& content_;
  flow::Model model_ = flow::attract();
  Drafts drafts_;
  std::unique_ptr<input::Composer> composer_;
  std::optional<flow::Intent> wanted_;
  std::unique_ptr<ui::keyed::Desk> desk_;
  std::int64_t now_ms_ = 1'790'000'000'000;
  std::int64_t facts_ = 0;
  int touches_ = 0, thoughts_ = 0;
  double bits_ = 0;
  ImVec2 at_{};
};

}  // namespace foyer::screens::test
