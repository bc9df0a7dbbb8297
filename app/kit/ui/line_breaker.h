// Where a line of text may end, by ICU's rules for the language.
//
// Works on UTF-8 (well-formed; see kit/base/text.h) and knows nothing of widths. What Unicode
// leaves to taste is settled here for Chinese: no line starts with closing punctuation. ICU's rules
// are loaded when they are first asked for (about a millisecond). Threads: one at a time.
#pragma once

#include <cstddef>
#include <memory>
#include <string_view>
#include <vector>

#include "kit/base/text.h"

namespace foyer::ui {

// True of punctuation that belongs to what stands before it: ，。、！？）》」 and their kin.
bool closes(char32_t code_point);

class LineBreaker {
 public:
  struct Piece {
    std::size_t begin, end;  // bytes; the blanks behind it are part of it
    bool ends_line;          // a line break stands at its end
  };

  LineBreaker();
  ~LineBreaker();
  // The text cut at every place where a line may end.
  const std::vector<Piece>& pieces(std::string_view text, Lang lang);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
  std::vector<Piece> pieces_;
};

}  // namespace foyer::ui
