#include "kit/input/writing/pinyin_composer.h"

#include <algorithm>
#include <utility>

#include "kit/base/text.h"

namespace foyer::input {

PinyinComposer::PinyinComposer(NameModel model, std::unique_ptr<RimeEngine> rime)
    : model_(std::move(model)), rime_(std::move(rime)) {}

Composition PinyinComposer::start(Field field, std::string_view before_caret) {
  field_ = field;
  before_ = std::string(before_caret);
  letters_.clear();
  begin_candidates();
  return show();
}

Composition PinyinComposer::type(char letter) {
  if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter + ('a' - 'A'));
  const bool is_letter = letter >= 'a' && letter <= 'z';
  const bool parts = letter == '\'' && !letters_.empty();
  if ((is_letter || parts) && letters_.size() < kLettersMax) {
    letters_ += letter;
    begin_candidates();
  }
  return show();
}

Composition PinyinComposer::erase() {
  if (!letters_.empty()) letters_.pop_back();
  begin_candidates();
  return show();
}

Composition PinyinComposer::choose(std::size_t place) {
  const std::size_t index = begin_of(page_) + place;
  if (index >= begin_of(page_ + 1)) return show();
  find(index + 1);
  if (index >= entries_.size()) return show();
  const Entry entry = entries_[index];
  std::string text = entry.text;
  std::size_t letters = entry.letters;
  if (entry.rime_index) {
    rime_->write(letters_);
    const RimeEngine::Choice choice = rime_->choose(*entry.rime_index);
    std::size_t left = choice.letters_left;
    letters = letters_.size();
    while (left > 0 && letters > 0)
      if (letters_[--letters] != '\'') --left;
  }
  take(letters, text);
  return show(std::move(text));
}

Composition PinyinComposer::next_page() {
  find(begin_of(page_ + 1) + 1);
  if (entries_.size() > begin_of(page_ + 1)) ++page_;
  return show();
}

Composition PinyinComposer::previous_page() {
  if (page_ > 0) --page_;
  return show();
}

Composition PinyinComposer::commit_raw() {
  std::string text = std::exchange(letters_, {});
  before_ += text;
  begin_candidates();
  return show(std::move(text));
}

Composition PinyinComposer::clear() { return start(field_, {}); }

void PinyinComposer::take(std::size_t letters, const std::string& text) {
  before_ += text;
  letters_.erase(0, letters);
  letters_.erase(0, std::min(letters_.find_first_not_of('\''), letters_.size()));
  begin_candidates();
}

void PinyinComposer::begin_candidates() {
  entries_.clear();
  texts_.clear();
  rest_.clear();
  page_ = rime_next_ = rest_next_ = 0;
  first_page_ = kPageSize;
  rime_done_ = letters_.empty();
  if (rime_done_) rime_->write({});
  list_rest_of_syllable();
  if (field_ != Field::name) return;
  const Awaited awaited = NameDecoder::awaited_after(model_, before_);
  for (const NameCandidate& name : NameDecoder(model_).decode(letters_, awaited))
    add({name.text, std::nullopt, name.letters});
  if (!entries_.empty()) first_page_ = std::min(kPageSize, entries_.size());
}

// The longest whole syllable that the letters begin with; its ideographs end the list.
void PinyinComposer::list_rest_of_syllable() {
  for (const Piece& piece : model_.syllables.first_pieces(letters_)) {
    if (piece.cost > 0.0F) continue;
    rest_ = model_.readings[piece.syllables.first];
    rest_letters_ = piece.end;
    return;
  }
}

bool PinyinComposer::add(Entry entry) {
  if (!texts_.insert(entry.text).second) return false;
  entries_.push_back(std::move(entry));
  return true;
}

bool PinyinComposer::find_one() {
  // librime reads the letters when it is first asked: whole pages of names do without it.
  if (!rime_done_) rime_->write(letters_);
  while (!rime_done_) {
    std::optional<std::string> text = rime_->candidate(rime_next_);
    if (!text) {
      rime_done_ = true;
      break;
    }
    if (add({std::move(*text), rime_next_++, 0})) return true;
  }
  while (rest_next_ < rest_.size()) {
    std::string text;
    append_utf8(text, rest_[rest_next_++]);
    if (add({std::move(text), std::nullopt, rest_letters_})) return true;
  }
  return false;
}

void PinyinComposer::find(std::size_t count) {
  while (entries_.size() < count && find_one()) {
  }
}

// Letters of the best reading, parted; librime knows it for anything but names.
std::string PinyinComposer::preedit() {
  if (field_ == Field::name) {
    const auto parses = model_.syllables.parses(letters_, 4);
    const auto cost = [](const Parse& parse) {
      float sum = 0.0F;
      for (const Piece& piece : parse) sum += piece.cost + 0.01F;
      return sum;
    };
    const auto best =
        std::min_element(parses.begin(), parses.end(),
                         [&](const Parse& a, const Parse& b) { return cost(a) < cost(b); });
    if (best != parses.end()) {
      std::string parted;
      for (const Piece& piece : *best) {
        if (!parted.empty() && parted.back() != '\'') parted += ' ';
        parted += letters_.substr(piece.begin, piece.end - piece.begin);
      }
      return parted;
    }
  }
  rime_->write(letters_);
  const std::string parted = rime_->preedit();
  return parted.empty() ? letters_ : parted;
}

Composition PinyinComposer::show(std::string committed) {
  Composition shown;
  shown.committed = std::move(committed);
  if (letters_.empty()) return shown;
  const std::size_t begin = begin_of(page_), end = begin_of(page_ + 1);
  find(end + 1);
  for (std::size_t i = begin; i < std::min(entries_.size(), end); ++i)
    shown.candidates.push_back(entries_[i].text);
  shown.has_previous_page = page_ > 0;
  shown.has_next_page = entries_.size() > end;
  shown.preedit = preedit();
  return shown;
}

}  // namespace foyer::input
