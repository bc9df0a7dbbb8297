// The text of a field of our own: what is written, where the caret stands, what is selected.
//
// It counts as a person counts: every position is a number of characters (grapheme clusters, by
// ICU), never of bytes, so a caret cannot stand inside an emoji or between a letter and its accent.
// Whatever comes in is sanitised (kit/base/clean_text.h) and cut to the maximum length; what is a
// real character is kept, whether or not any font has it. Threads: a value. No errors: bad input is
// repaired.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kit/base/clean_text.h"

namespace foyer::input {

class TextBuffer {
 public:
  explicit TextBuffer(std::size_t length_max, Lines lines = Lines::one);

  const std::string& text() const { return text_; }
  bool is_empty() const { return text_.empty(); }
  std::size_t length() const { return starts_.size() - 1; }
  std::size_t length_max() const { return length_max_; }
  bool is_full() const { return length() >= length_max_; }

  std::size_t caret() const { return caret_; }
  bool has_selection() const { return caret_ != anchor_; }
  // First and behind the last selected character; equal without a selection.
  std::pair<std::size_t, std::size_t> selection() const;
  std::string_view selected_text() const;
  std::string_view before_caret() const;
  std::string_view character(std::size_t place) const;
  // For drawing: where in `text()` a character begins, and which character a byte belongs to.
  std::size_t byte_of(std::size_t place) const;
  std::size_t place_of_byte(std::size_t byte) const;

  // Replaces the selection. Returns whether all of it fitted.
  bool insert(std::string_view input);
  void erase_before();  // the selection, else the character before the caret
  void erase_after();   // the selection, else the character behind it
  void clear();
  void set_text(std::string_view text);  // caret to the end

  void move_to(std::size_t place);  // and selects nothing
  void select_to(std::size_t place);
  void select(std::size_t from, std::size_t to);
  void select_all();

  friend bool operator==(const TextBuffer&, const TextBuffer&) = default;

 private:
  void replace(std::size_t from, std::size_t to, std::string_view with);

  std::string text_;
  std::vector<std::size_t> starts_{0};  // bytes where characters begin, and the end
  std::size_t length_max_;
  std::size_t caret_ = 0;
  std::size_t anchor_ = 0;
  Lines lines_;
};

}  // namespace foyer::input
