#include "shell/finger.h"

#include <algorithm>
#include <cctype>

namespace foyer::shell {

const ui::Target* Finger::find(std::string_view target) const {
  const auto& all = program_.display().targets();
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const ui::Target& one) { return one.id == target; });
  return found == all.end() ? nullptr : &*found;
}

Result<void> Finger::touch(std::string_view target) {
  program_.settle();
  const ui::Target* there = find(target);
  if (!there) {
    std::string names;
    for (const ui::Target& one : program_.display().targets()) names += " " + one.id;
    return fail("\"" + std::string(target) + "\" is not on the screen \"" +
                std::string(program_.screen()) + "\"; there are" + names);
  }
  const ImVec2 at = there->box.centre();
  using Kind = ui::Pointer::Event::Kind;
  constexpr std::int64_t kBetweenTaps_ms = 60;
  last_ms_ = std::max(steady_ms(), last_ms_ + kBetweenTaps_ms);
  program_.push({Kind::down, at, last_ms_});
  program_.frame();
  program_.push({Kind::up, at, last_ms_});
  program_.frame();
  program_.settle();
  return {};
}

Result<void> Finger::swipe(float part) {
  program_.settle();
  const auto wide = static_cast<float>(program_.display().window().width());
  const auto high = static_cast<float>(program_.display().window().height());
  using Kind = ui::Pointer::Event::Kind;
  constexpr std::int64_t kBetweenTouches_ms = 400, kMove_ms = 12;
  constexpr int kMoves = 8;
  last_ms_ = std::max(steady_ms(), last_ms_ + kBetweenTouches_ms);
  const ImVec2 from{wide * (part < 0 ? .6f : .2f), high * .4f};
  program_.push({Kind::down, from, last_ms_});
  program_.frame();
  ImVec2 at = from;
  for (int i = 1; i <= kMoves; ++i) {
    last_ms_ += kMove_ms;
    at.x = from.x + wide * part * static_cast<float>(i) / kMoves;
    program_.push({Kind::move, at, last_ms_});
    program_.frame();
  }
  program_.push({Kind::up, at, last_ms_});
  program_.frame();
  program_.settle();
  return {};
}

Result<void> Finger::type(std::string_view text) {
  for (const char c : text) {
    const bool capital = std::isupper(static_cast<unsigned char>(c)) != 0;
    std::string key = "key.";
    if (c == ' ')
      key += "space";
    else
      key += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    // A field begins with shift on; a key that shows the other case wants the shift key first.
    const bool letter = std::isalpha(static_cast<unsigned char>(c)) != 0;
    if (letter && find("key.shift") && capital != program_.shows_capitals())
      if (auto shifted = touch("key.shift"); !shifted) return shifted;
    // Digits and signs lie behind a key of their own.
    if (!find(key) && find("key.symbols"))
      if (auto turned = touch("key.symbols"); !turned) return turned;
    if (auto touched = touch(key); !touched) return touched;
  }
  return {};
}

}  // namespace foyer::shell
