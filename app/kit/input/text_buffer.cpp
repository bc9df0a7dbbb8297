#include "kit/input/text_buffer.h"

#include <algorithm>

#include "kit/base/text_so_far.h"

namespace foyer::input {
namespace {

// Seen between its neighbours, since joiners and selectors come one key at a time. What stands
// there already was cleaned when it came.
std::string cleaned(const std::string& head, std::string_view input, const std::string& tail,
                    Lines lines) {
  input = input.substr(0, kInputBytesMax);
  constexpr std::size_t kNeighbour = 64;  // bytes: the last character, with its marks
  std::size_t near = head.size() > kNeighbour ? head.size() - kNeighbour : 0;
  while (near < head.size() && (static_cast<unsigned char>(head[near]) & 0xC0) == 0x80) ++near;
  const std::string before = head.substr(near);
  const std::string clean_before = sanitised_so_far(before, lines);
  const std::string both = before + std::string(input);
  std::string piece = tail.empty() ? sanitised_so_far(both, lines) : sanitised(both, lines);
  if (clean_before == before && piece.starts_with(before)) return piece.substr(before.size());
  return tail.empty() ? sanitised_so_far(input, lines) : sanitised(input, lines);
}

}  // namespace

TextBuffer::TextBuffer(std::size_t length_max, Lines lines)
    : length_max_(length_max), lines_(lines) {}

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

std::size_t TextBuffer::byte_of(std::size_t place) const {
  return starts_[std::min(place, length())];
}

std::size_t TextBuffer::place_of_byte(std::size_t byte) const {
  const auto behind = std::upper_bound(starts_.begin(), starts_.end(), byte);
  return static_cast<std::size_t>(behind - starts_.begin()) - 1;
}

// A piece that joins what stands beside it (an accent) changes the count in ways that only the
// whole text tells: cut, count again, until it fits.
bool TextBuffer::insert(std::string_view input) {
  bool fitted = input.size() <= kInputBytesMax;
  const auto [from, to] = selection();
  const std::string head = text_.substr(0, starts_[from]);
  const std::string tail = text_.substr(starts_[to]);
  std::string piece = cleaned(head, input, tail, lines_);
  const std::size_t bytes_max = length_max_ * kCharacterBytesMax;
  for (;;) {
    const std::string whole = head + piece + tail;
    const std::size_t count = character_starts(whole).size() - 1;
    if ((count <= length_max_ && whole.size() <= bytes_max) || piece.empty()) break;
    fitted = false;
    const std::vector<std::size_t> places = character_starts(piece);
    const std::size_t excess = count > length_max_ ? count - length_max_ : 1;
    piece.resize(places[places.size() - 1 - std::min(excess, places.size() - 1)]);
  }
  if (!piece.empty() || input.empty()) replace(from, to, piece);
  return fitted;
}

void TextBuffer::erase_before() {
  if (!has_selection() && caret_ > 0) anchor_ = caret_ - 1;
  const auto [from, to] = selection();
  replace(from, to, {});
}

void TextBuffer::erase_after() {
  if (!has_selection() && caret_ < length()) anchor_ = caret_ + 1;
  const auto [from, to] = selection();
  replace(from, to, {});
}

void TextBuffer::clear() { replace(0, length(), {}); }

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

// The caret comes to stand behind what was put in, or behind the character that it became part of.
void TextBuffer::replace(std::size_t from, std::size_t to, std::string_view with) {
  const std::size_t begin = starts_[from];
  text_.replace(begin, starts_[to] - begin, with);
  starts_ = character_starts(text_);
  const auto at = std::lower_bound(starts_.begin(), starts_.end(), begin + with.size());
  move_to(static_cast<std::size_t>(at - starts_.begin()));
}

}  // namespace foyer::input
