// Writing with a finger: the field's text and everything below it, whichever way it is written.
//
// `Writing` is the half-written text and how it is being written; it belongs to the screen's draft
// and is forgotten with the guest. The panel draws the keyboard, the candidates or the ink area of
// the way that is in use, below a switch that always shows all ways and which one it is. UI
// thread; handwriting is read by whoever owns the recogniser, off this thread: it looks at `ink`
// and answers into `read`.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kit/input/composer.h"
#include "kit/input/field.h"
#include "kit/input/handwriting.h"
#include "kit/input/text_buffer.h"
#include "kit/ui/frame.h"

namespace foyer::ui {

struct Ink {
  std::vector<input::Stroke> strokes;
  bool down = false;          // the last stroke is being drawn
  std::uint64_t version = 0;  // grows with every finished stroke, undo and clear
};

struct Writing {
  explicit Writing(input::Field kind) : field(kind), text(input::length_max(kind)) {}
  input::Field field;
  input::TextBuffer text;
  std::optional<input::Way> way;  // none: what suits the language
  bool shift = true;
  bool symbols = false;
  input::Composition composition;
  std::size_t first_shown = 0;  // of the candidates: the bar shows a part of a page
  Ink ink;
  std::vector<std::string> read;   // candidates of the ink …
  std::uint64_t read_version = 0;  // … as it was then
};

// Ways that can be used now; and those whose engine is still being opened, which are offered all
// the same and come when it is. The others are left out.
struct Engines {
  input::Composer* composer = nullptr;
  bool handwriting = false;
  bool pinyin_comes = false, handwriting_comes = false;
};

struct WritingWords {
  std::string_view space, pinyin, handwriting, latin, undo_stroke, clear, write_here;
};

input::Way way_in_use(const Writing& writing, const Engines& engines, Lang lang);

// Draws what belongs to the way in use into the box and takes what is pressed.
void writing_panel(Frame& frame, Rect box, Writing& writing, const Engines& engines,
                   const WritingWords& words);

// From a physical keyboard or a scanner.
void write_character(Writing& writing, const Engines& engines, Lang lang, char32_t character);
void erase_character(Writing& writing, const Engines& engines);
// The field was changed by something else (cleared, caret moved): what was being composed is gone.
void forget_composition(Writing& writing, const Engines& engines);
// Takes the first candidate of what is still being composed, so that "next" loses nothing.
void finish_composition(Writing& writing, const Engines& engines);

}  // namespace foyer::ui
