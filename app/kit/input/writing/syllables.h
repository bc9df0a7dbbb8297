// The syllables of pinyin, and every way of parting letters into them.
//
// "xian" is xian or xi-an, "wjg" three beginnings, "wangjiang" perhaps still growing into
// "wangjianguo": a parse is one such reading, a row of pieces that covers all the letters. An
// apostrophe ends a piece. Threads: immutable after construction.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace foyer::input {

using SyllableId = std::uint16_t;

// The syllables [first, last) in the alphabetical table that a piece may stand for.
struct SyllableRange {
  SyllableId first = 0;
  SyllableId last = 0;
  bool is_empty() const { return first == last; }
  bool has(SyllableId id) const { return first <= id && id < last; }
};

struct Piece {
  SyllableRange syllables;
  std::size_t begin = 0;  // letters [begin, end), apostrophes included
  std::size_t end = 0;
  float cost = 0.0F;  // natural logarithm of how much rarer people write it so; 0 for a whole one
};

using Parse = std::vector<Piece>;

class Syllables {
 public:
  // Any order; what no one types as a syllable ("m", "ng") is left out.
  explicit Syllables(std::vector<std::string> texts);

  std::optional<SyllableId> find(std::string_view text) const;
  SyllableRange beginning_with(std::string_view prefix) const;
  const std::string& text(SyllableId id) const { return texts_[id]; }
  std::size_t size() const { return texts_.size(); }

  // All parses of all the letters into at most `pieces_max` pieces.
  std::vector<Parse> parses(std::string_view letters, std::size_t pieces_max) const;
  // The pieces that may stand at the beginning, whole syllables before unfinished ones.
  std::vector<Piece> first_pieces(std::string_view letters) const;

 private:
  std::vector<Piece> pieces_at(std::string_view letters, std::size_t begin) const;
  void extend(std::string_view letters, std::size_t pieces_max, Parse& begun,
              std::vector<Parse>& found) const;

  std::vector<std::string> texts_;
};

}  // namespace foyer::input
