#include "input/text_buffer.h"

#include <unicode/brkiter.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <memory>

#include "base/text.h"

namespace foyer::input {
namespace {

constexpr char32_t kReplacement = 0xFFFD;
constexpr char32_t kJoiner = 0x200D;

bool is_line_break(char32_t c) {
  return c == '\n' || c == '\r' || c == 0x0B || c == 0x0C || c == 0x85 || c == 0x2028 || c == 0x2029;
}

// Characters that are not writing: controls, formats (bidi, zero-width, tags), surrogates,
// noncharacters, and what a malformed byte became.
bool is_no_writing(char32_t c) {
  if (c == kReplacement) return true;
  if ((c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF)) return true;
  const int8_t category = u_charType(static_cast<UChar32>(c));
  return category == U_CONTROL_CHAR || category == U_FORMAT_CHAR || category == U_SURROGATE;
}

// A joiner is part of a visible sequence only between two signs.
bool joins(const std::vector<char32_t>& points, std::size_t at) {
  const auto is_sign = [&](std::size_t i) {
    return u_hasBinaryProperty(static_cast<UChar32>(points[i]), UCHAR_EXTENDED_PICTOGRAPHIC) ||
           points[i] == 0xFE0F || (points[i] >= 0x1F3FB && points[i] <= 0x1F3FF);
  };
  return at > 0 && at + 1 < points.size() && is_sign(at - 1) && is_sign(at + 1);
}

}  // namespace

std::string sanitised(std::string_view input, Lines lines) {
  const std::vector<char32_t> points = decode_utf8(input.substr(0, kInputBytesMax));
  std::string text;
  text.reserve(points.size());
  for (std::size_t i = 0; i < points.size(); ++i) {
    const char32_t c = points[i];
    if (is_line_break(c)) {
      const bool second_half = c == '\n' && i > 0 && points[i - 1] == '\r';
      if (!second_half) text += lines == Lines::several ? '\n' : ' ';
    } else if (c == '\t') {
      text += ' ';
    } else if (!is_no_writing(c) || (c == kJoiner && joins(points, i))) {
      append_utf8(text, c);
    }
  }
  return text;
}

TextBuffer::TextBuffer(std::size_t length_max, Lines lines) : length_max_(length_max), lines_(lines) {}

std::pair<std::size_t, std::size_t> TextBuffer::selection() const {
  return std::minmax(caret_, anchor_);
}

std::string_view TextBuffer::selected_text() const {
  const auto [from, to] = selection();
  return std::string_view(text_).substr(starts_[from], starts_[to] - starts_[from]);
}

std::string_view TextBuffer::before_caret() const {
  return std::string_view(text_).substr(0, starts_[caret_]);
}

std::string_view TextBuffer::character(std::size_t place) const {
  if (place >= length()) return {};
  return std::string_view(text_).substr(starts_[place], starts_[place + 1] - starts_[place]);
}

std::size_t TextBuffer::byte_of(std::size_t place) const { return starts_[std::min(place, length())]; }

std::size_t TextBuffer::place_of_byte(std::size_t byte) const {
  const auto behind = std::upper_bound(starts_.begin(), starts_.end(), byte);
  return static_cast<std::size_t>(behind - starts_.begin()) - 1;
}

bool TextBuffer::insert(std::string_view input) {
  const std::string fresh = sanitised(input, lines_);
  const auto [from, to] = selection();
  const std::string before = text_.substr(0, starts_[from]);
  const std::string behind = text_.substr(starts_[to]);
  // Characters may join with their neighbours, so only the whole tells how many there are.
  TextBuffer whole(length_max_, lines_);
  whole.replace(0, 0, before + fresh + behind);
  if (whole.length() <= length_max_) {
    replace(from, to, fresh);
    move_to(place_of_byte(before.size() + fresh.size()));
    return true;
  }
  TextBuffer part(length_max_, lines_);
  part.replace(0, 0, fresh);
  const std::size_t taken = length() - (to - from);
  const std::size_t room = length_max_ > taken ? length_max_ - taken : 0;
  const std::string fitting = fresh.substr(0, part.byte_of(std::min(room, part.length())));
  replace(from, to, fitting);
  move_to(place_of_byte(before.size() + fitting.size()));
  return false;
}

void TextBuffer::erase_before() {
  auto [from, to] = selection();
  if (from == to) {
    if (from == 0) return;
    --from;
  }
  const std::size_t byte = starts_[from];
  replace(from, to, {});
  move_to(place_of_byte(byte));
}

void TextBuffer::erase_after() {
  auto [from, to] = selection();
  if (from == to) {
    if (to == length()) return;
    ++to;
  }
  const std::size_t byte = starts_[from];
  replace(from, to, {});
  move_to(place_of_byte(byte));
}

void TextBuffer::clear() {
  text_.clear();
  starts_ = {0};
  caret_ = anchor_ = 0;
}

void TextBuffer::set_text(std::string_view text) {
  clear();
  insert(text);
}

void TextBuffer::move_to(std::size_t place) { caret_ = anchor_ = std::min(place, length()); }
void TextBuffer::select_to(std::size_t place) { caret_ = std::min(place, length()); }
void TextBuffer::select(std::size_t from, std::size_t to) {
  anchor_ = std::min(from, length());
  caret_ = std::min(to, length());
}
void TextBuffer::select_all() { select(0, length()); }

void TextBuffer::replace(std::size_t from, std::size_t to, std::string_view with) {
  text_.replace(starts_[from], starts_[to] - starts_[from], with);
  find_characters();
  caret_ = std::min(caret_, length());
  anchor_ = std::min(anchor_, length());
}

void TextBuffer::find_characters() {
  starts_.assign(1, 0);
  if (text_.empty()) return;
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::BreakIterator> breaks(
      icu::BreakIterator::createCharacterInstance(icu::Locale::getRoot(), status));
  UText utf8 = UTEXT_INITIALIZER;
  utext_openUTF8(&utf8, text_.data(), static_cast<int64_t>(text_.size()), &status);
  if (U_SUCCESS(status)) breaks->setText(&utf8, status);
  if (U_FAILURE(status)) {  // ICU's data is not there: count code points
    for (std::size_t at = 0; at < text_.size();) {
      (void)next_code_point(text_, at);
      starts_.push_back(at);
    }
    return;
  }
  for (int32_t at = breaks->next(); at != icu::BreakIterator::DONE; at = breaks->next())
    starts_.push_back(static_cast<std::size_t>(at));
  utext_close(&utf8);
}

}  // namespace foyer::input
