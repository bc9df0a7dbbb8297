// The keyboard on the glass and the field above it, drawn from `input`'s tables and values.
// Neither keeps state: what is typed belongs to the screen's draft. UI thread.
#pragma once

#include <functional>
#include <optional>
#include <string_view>

#include "kit/input/keyboard_layout.h"
#include "kit/input/text_buffer.h"
#include "kit/ui/frame.h"

namespace foyer::ui {

// What stands on the keys that act, in the guest's language. A key without a word is left out, and
// the space key (or else the rest of the row) takes its room.
struct KeyWords {
  std::string_view space, symbols, done, clear;
  // Keys that hardly come next are dimmed; they still work. None: all are alike.
  std::function<bool(const input::Key&)> unlikely;
};

// Draws the layout's rows into the box and returns the key that was pressed. Targets are named
// "key.q", "key.erase", "key.space" …
std::optional<input::Key> keyboard(Frame& frame, const Rect& box,
                                   const input::KeyboardLayout& layout, bool shift,
                                   const KeyWords& words);

struct FieldLook {
  std::string_view placeholder;
  std::string_view preedit;  // being composed, shown at the caret
  std::string_view shown;    // instead of the text, when it is formatted (a phone number)
  std::string_view prefix;   // stands before the text, quietly (the country code)
};

// The text field: a white box with an accent line, text, preedit and caret. A tap on the text
// moves the caret, a finger that is drawn across it selects; its x button clears. Returns true if
// the text, the caret or the selection changed.
bool text_field(Frame& frame, std::string_view id, const Rect& box, input::TextBuffer& text,
                const FieldLook& look);

}  // namespace foyer::ui
