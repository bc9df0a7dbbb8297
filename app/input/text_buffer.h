// The text of a field of our own: what is written, where the caret stands, what is selected.
//
// It counts as a person counts: every position is a number of characters (grapheme clusters, by
// ICU), never of bytes, so a caret cannot stand inside an emoji or between a letter and its accent.
// Whatever comes in is sanitised and cut to the maximum length; what is a real character is kept,
// whether or not any font has it. Threads: a value; ICU is asked only where a text has more
// than plain letters and ideographs. No errors: bad input is repaired.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace foyer::input {

enum class Lines : bool { one, several };

// Well-formed UTF-8 without anything that is not writing: control characters, unpaired surrogates,
// malformed bytes, bidi controls, zero-width characters (except joiners within a visible sequence
// and variation selectors behind a character), noncharacters, private-use characters (they mean
// nothing outside the machine that they come from) and marks heaped beyond `kMarksMax`. Line breaks
// and tabs become blanks, or stay breaks in a field of several lines. Every other character stays,
// assigned or not: a newer Unicode than ours may know it. At most `kInputBytesMax` bytes are read,
// so a paste of 10 MB costs milliseconds.
std::string sanitised(std::string_view input, Lines lines = Lines::one);
inline constexpr std::size_t kInputBytesMax = 64 * 1024;
inline constexpr std::size_t kMarksMax = 8;       // on one character
inline constexpr std::size_t kCharacterBytesMax = 32;  // a text has at most this times its length

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
