#include "tools/tour/finger.h"

#include <algorithm>
#include <cctype>
#include <optional>

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
  // Sooner, on a new page, it would be a second tap; and whoever has just seen a page, on a machine
  // that took long to draw it, still needs a moment.
  constexpr std::int64_t kBetweenTaps_ms = 450, kLook_ms = 200;
  last_ms_ = std::max(steady_ms() + kLook_ms, last_ms_ + kBetweenTaps_ms);
  program_.push({Kind::down, at, last_ms_});
  program_.frame();
  program_.push({Kind::up, at, last_ms_});
  program_.frame();
  program_.settle();
  return {};
}

void Finger::draw(ImVec2 from, ImVec2 by) {
  using Kind = ui::Pointer::Event::Kind;
  constexpr std::int64_t kBetweenTouches_ms = 400, kMove_ms = 12;
  constexpr int kMoves = 8;
  last_ms_ = std::max(steady_ms(), last_ms_ + kBetweenTouches_ms);
  program_.push({Kind::down, from, last_ms_});
  program_.frame();
  ImVec2 at = from;
  for (int i = 1; i <= kMoves; ++i) {
    last_ms_ += kMove_ms;
    const float part = static_cast<float>(i) / kMoves;
    at = {from.x + by.x * part, from.y + by.y * part};
    program_.push({Kind::move, at, last_ms_});
    program_.frame();
  }
  program_.push({Kind::up, at, last_ms_});
  program_.frame();
  program_.settle();
}

void Finger::swipe(float part) {
  program_.settle();
  const auto wide = static_cast<float>(program_.display().window().width());
  const auto high = static_cast<float>(program_.display().window().height());
  draw({wide * (part < 0 ? .6f : .2f), high * .4f}, {wide * part, 0});
}

Result<void> Finger::scroll_to(std::string_view target, std::string_view beside) {
  constexpr int kMost = 12;
  program_.settle();
  std::optional<ui::Rect> held;  // stays where the list is when that row has left it
  for (int i = 0; i < kMost && !find(target); ++i) {
    if (const ui::Target* row = find(beside); row && !held) held = row->box;
    if (!held) break;
    draw(held->centre(), {0, -held->height()});  // a list runs on, past what is looked for
    program_.settle();
  }
  if (find(target)) return {};
  return fail("\"" + std::string(target) + "\" is nowhere in the list of \"" + std::string(beside) +
              '"');
}

Result<void> Finger::write(std::string_view paper) {
  program_.settle();
  for (const ImVec2 stroke : {ImVec2{.2f, .25f}, ImVec2{.25f, .5f}, ImVec2{.15f, .8f}}) {
    const ui::Target* on = find(paper);
    if (!on) return fail("there is no \"" + std::string(paper) + "\" to write on");
    const ui::Rect box = on->box;
    draw({box.min.x + box.width() * stroke.x, box.min.y + box.height() * stroke.y},
         {box.width() * .4f, -box.height() * .1f});
  }
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
