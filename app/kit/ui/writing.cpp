#include "kit/ui/writing.h"

#include <algorithm>
#include <cctype>

#include "kit/input/plate.h"
#include "kit/ui/candidates.h"
#include "kit/ui/ink.h"
#include "kit/ui/keyboard.h"
#include "kit/ui/way_switch.h"

namespace foyer::ui {
namespace {

using input::KeyAction;
using input::Way;

bool usable(Way way, const Engines& engines) {
  if (way == Way::pinyin) return engines.composer != nullptr;
  if (way == Way::handwriting) return engines.handwriting;
  return way != Way::symbols;  // those are behind a key of the other keyboards
}

// What the switch shows: what is usable, and what will be.
std::vector<Way> ways_offered(const Writing& writing, const Engines& engines) {
  std::vector<Way> ways;
  for (const Way way : input::ways_of(writing.field)) {
    const bool comes = (way == Way::pinyin && engines.pinyin_comes) ||
                       (way == Way::handwriting && engines.handwriting_comes);
    if (usable(way, engines) || comes) ways.push_back(way);
  }
  return ways;
}

void take(Writing& writing, input::Composition composition) {
  if (!composition.committed.empty()) writing.text.insert(composition.committed);
  composition.committed.clear();
  writing.composition = std::move(composition);
  writing.first_shown = 0;
}

void type_letter(Writing& writing, input::Composer& composer, char letter) {
  if (writing.composition.is_empty())
    take(writing, composer.start(writing.field, writing.text.before_caret()));
  take(writing, composer.type(letter));
}

// What is written behind letters that wait must not end up before them: they stay as letters.
void keep_letters(Writing& writing, const Engines& engines) {
  if (!writing.composition.is_empty() && engines.composer)
    take(writing, engines.composer->commit_raw());
}

void press_latin(Writing& writing, const Engines& engines, const input::Key& key) {
  if (key.action == KeyAction::text || key.action == KeyAction::space)
    keep_letters(writing, engines);
  if (key.action == KeyAction::text) {
    writing.text.insert(writing.shift ? key.shifted : key.text);
    writing.shift = false;
  }
  if (key.action == KeyAction::space) {
    writing.text.insert(" ");
    writing.shift = true;  // the next word of a name begins with a capital
  }
  if (key.action == KeyAction::shift) writing.shift = !writing.shift;
  if (key.action == KeyAction::erase) erase_character(writing, engines);
  if (writing.text.is_empty()) writing.shift = true;
}

void press_pinyin(Writing& writing, const Engines& engines, const input::Key& key) {
  input::Composer& composer = *engines.composer;
  const bool composing = !writing.composition.is_empty();
  const char letter = key.text.size() == 1 ? key.text.front() : '\0';
  if (std::isalpha(static_cast<unsigned char>(letter)) || letter == '\'') {
    type_letter(writing, composer, letter);
  } else if (key.action == KeyAction::text) {
    finish_composition(writing, engines);  // a sign or a digit takes what waits, as a blank does
    writing.text.insert(key.text);
  }
  if (key.action == KeyAction::space) {
    if (composing)
      take(writing, composer.choose(0));
    else
      writing.text.insert(" ");
  }
  if (key.action == KeyAction::erase) erase_character(writing, engines);
}

// A pad of digits, a plate, an e-mail address: what stands on a key is written.
void press_plain(Writing& writing, const input::Key& key) {
  if (key.action == KeyAction::text) writing.text.insert(key.text);
  if (key.action == KeyAction::space) writing.text.insert(" ");
  if (key.action == KeyAction::erase) writing.text.erase_before();
  if (key.action == KeyAction::clear) writing.text.clear();
}

input::Keyboard board_of(const Writing& writing, Way way) {
  const bool province_next = writing.text.is_empty() || writing.text.caret() == 0;
  switch (way) {
    case Way::keypad:
      return writing.field == input::Field::phone ? input::Keyboard::phone
                                                  : input::Keyboard::digits;
    case Way::plate:
      return province_next ? input::Keyboard::plate_province : input::Keyboard::plate_number;
    case Way::email:
      return input::Keyboard::email;
    case Way::pinyin:
      return writing.symbols ? input::Keyboard::symbols_zh : input::Keyboard::pinyin;
    case Way::symbols:
    case Way::handwriting:
    case Way::latin:
      break;
  }
  return writing.symbols ? input::Keyboard::symbols : input::Keyboard::latin;
}

void keys(Frame& frame, const Rect& box, Writing& writing, const Engines& engines, Way way,
          const WritingWords& words) {
  const KeyWords on_keys{.space = words.space,
                         .symbols = writing.symbols ? std::string_view("ABC") : "123",
                         .done = {},
                         .clear = way == Way::keypad ? words.clear : std::string_view{},
                         .unlikely = {}};
  KeyWords on_plate = on_keys;
  if (way == Way::plate)
    on_plate.unlikely = [&](const input::Key& key) {
      return key.action == KeyAction::text &&
             !input::may_follow(writing.text.before_caret(), key.text);
    };
  const bool latin = way == Way::latin;
  const auto key =
      keyboard(frame, box, input::layout(board_of(writing, way)), latin && writing.shift, on_plate);
  if (!key) return;
  if (key->action == KeyAction::symbols) {
    writing.symbols = !writing.symbols;
  } else if (way == Way::pinyin) {
    press_pinyin(writing, engines, *key);
  } else if (latin) {
    press_latin(writing, engines, *key);
  } else {
    press_plain(writing, *key);
  }
}

void candidate_bar(Frame& frame, const Rect& bar, Writing& writing, const Engines& engines) {
  const input::Composition& now = writing.composition;
  const CandidateTap tap = candidates(frame, bar, now.candidates, writing.first_shown,
                                      now.has_previous_page, now.has_next_page);
  if (tap.chosen) take(writing, engines.composer->choose(*tap.chosen));
  if (tap.next) {
    if (tap.more_here)
      writing.first_shown = *tap.more_here;
    else
      take(writing, engines.composer->next_page());
  }
  if (tap.previous) {
    if (writing.first_shown > 0)
      writing.first_shown = 0;
    else
      take(writing, engines.composer->previous_page());
  }
}

void by_hand(Frame& frame, const Rect& bar, const Rect& paper, Writing& writing,
             const WritingWords& words) {
  const bool fresh = writing.read_version == writing.ink.version;
  const std::vector<std::string> none;
  const std::vector<std::string>& read = fresh || writing.ink.down ? writing.read : none;
  const CandidateTap tap = candidates(frame, bar, read, writing.first_shown, false, false);
  if (tap.chosen && *tap.chosen < read.size()) {
    writing.text.insert(read[*tap.chosen]);
    clear_ink(writing.ink);
    writing.read.clear();
    writing.first_shown = 0;
  }
  if (tap.more_here && tap.next) writing.first_shown = *tap.more_here;
  if (tap.previous) writing.first_shown = 0;
  const InkTap pressed =
      ink_panel(frame, paper, writing.ink,
                {.hint = words.write_here, .undo = words.undo_stroke, .clear = words.clear});
  if (pressed == InkTap::erase) writing.text.erase_before();
  if (pressed == InkTap::inked) writing.first_shown = 0;
}

void go_over_to(Way way, Writing& writing, const Engines& engines) {
  forget_composition(writing, engines);
  clear_ink(writing.ink);
  writing.read.clear();
  writing.symbols = false;
  writing.way = way;
}

// The strip above the keys or the paper: the switch, and the candidates beside it, or below it
// where that would leave them no room. Returns the candidates' place.
Rect strip_with_switch(Frame& frame, Rect& box, Writing& writing, const Engines& engines,
                       const WritingWords& words, Way way) {
  const float gap = frame.px(14);
  const std::vector<Way> ways = ways_offered(writing, engines);
  const bool some = ways.size() > 1, reads = way == Way::pinyin || way == Way::handwriting;
  if (!some && !reads) return {};
  Rect strip = take_top(box, frame.px(kWaySwitch_dp));
  box.min.y += gap;
  if (!some) return strip;
  const float wanted = way_switch_width(frame, ways, words);
  const bool below = strip.width() < frame.px(1200);
  const Rect place = take_left(strip, std::min(wanted, strip.width()));
  strip.min.x += gap;
  if (below && reads) {
    strip = take_top(box, frame.px(kWaySwitch_dp));
    box.min.y += gap;
  }
  if (const auto touched = way_switch(frame, place, ways, way, words); touched && *touched != way)
    go_over_to(*touched, writing, engines);
  return strip;
}

}  // namespace

Way way_in_use(const Writing& writing, const Engines& engines, Lang lang) {
  const std::span<const Way> ways = input::ways_of(writing.field);
  if (std::ranges::find(ways, Way::latin) == ways.end()) return ways.front();  // there is but one
  const Way wanted = writing.way.value_or(lang == Lang::zh ? Way::pinyin : Way::latin);
  return usable(wanted, engines) ? wanted : Way::latin;
}

void writing_panel(Frame& frame, Rect box, Writing& writing, const Engines& engines,
                   const WritingWords& words) {
  const Way way = way_in_use(writing, engines, frame.lang);
  const Rect strip = strip_with_switch(frame, box, writing, engines, words, way);
  if (way == Way::handwriting) return by_hand(frame, strip, box, writing, words);
  if (way == Way::pinyin) candidate_bar(frame, strip, writing, engines);
  keys(frame, box, writing, engines, way, words);
}

void write_character(Writing& writing, const Engines& engines, Lang lang, char32_t character) {
  const bool letter =
      character < 128 && (std::isalpha(static_cast<int>(character)) || character == '\'');
  if (letter && way_in_use(writing, engines, lang) == Way::pinyin) {
    type_letter(writing, *engines.composer, static_cast<char>(character));
    return;
  }
  if (character == ' ' && !writing.composition.is_empty() && engines.composer) {
    take(writing, engines.composer->choose(0));
    return;
  }
  keep_letters(writing, engines);
  std::string text;
  append_utf8(text, character);
  writing.text.insert(text);
  writing.shift = false;
}

void erase_character(Writing& writing, const Engines& engines) {
  if (!writing.composition.is_empty() && engines.composer)
    take(writing, engines.composer->erase());
  else
    writing.text.erase_before();
}

void forget_composition(Writing& writing, const Engines& engines) {
  if (engines.composer) (void)engines.composer->clear();
  writing.composition = {};
  writing.first_shown = 0;
}

void finish_composition(Writing& writing, const Engines& engines) {
  if (!engines.composer) return;
  for (std::size_t i = 0; i < input::Composer::kLettersMax && !writing.composition.is_empty();
       ++i) {
    if (writing.composition.candidates.empty())
      take(writing, engines.composer->commit_raw());
    else
      take(writing, engines.composer->choose(0));
  }
}

}  // namespace foyer::ui
