// Sets text into lines of a width: as many pieces a line as fit, but no last line of one or two
// characters where that can be had; and remembers what it has set, since a screen asks the same
// again in every frame.
//
// Threads: the UI thread. Units: px.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "kit/ui/line_breaker.h"
#include "kit/ui/type.h"

namespace foyer::ui {

struct LinesOfText {
  std::vector<Line> lines;
  float widest = 0;
  bool torn = false;  // a piece was wider than a line and broken between characters
};

class LineSetter {
 public:
  using Advance = std::function<float(char32_t, const Style&)>;
  explicit LineSetter(Advance advance) : advance_(std::move(advance)) {}

  // The reference holds until 1,000 other questions have been asked.
  const LinesOfText& set(std::string_view text, const Style& style, float max_width, Lang lang);
  float width(std::string_view text, const Style& style) const;

 private:
  struct Question {
    std::string text;
    Style style;
    float max_width;
    Lang lang;
  };
  struct Asked {  // the same without owning the text
    std::string_view text;
    Style style;
    float max_width;
    Lang lang;
    Asked(std::string_view t, const Style& s, float w, Lang l)
        : text(t), style(s), max_width(w), lang(l) {}
    Asked(const Question& q) : Asked(q.text, q.style, q.max_width, q.lang) {}
    friend bool operator==(const Asked&, const Asked&) = default;
  };
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(const Asked& asked) const;
  };
  struct Equal {
    using is_transparent = void;
    bool operator()(const Asked& a, const Asked& b) const { return a == b; }
  };
  using Answers = std::unordered_map<Question, LinesOfText, Hash, Equal>;

  LinesOfText compute(std::string_view text, const Style& style, float max_width, Lang lang);

  Advance advance_;
  LineBreaker breaker_;
  // Two generations: when the newer one is full it becomes the older one, whose answers go.
  static constexpr std::size_t kAnswersMax = 1000;
  Answers newer_, older_;
};

}  // namespace foyer::ui
