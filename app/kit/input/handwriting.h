// Writing by hand: strokes in, ranked characters out.
//
// It holds no strokes: undoing one is asking again with one fewer, and nothing of a guest stays.
// Threads: made and used on the worker (about 6 ms a character); one thread at a time.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace foyer::input {

// In the writing area: (0, 0) is its upper left corner, (1, 1) its lower right one. Points
// outside are taken to the nearest edge, points that are no numbers are left out.
struct InkPoint {
  float x = 0.0F;
  float y = 0.0F;
};
using Stroke = std::vector<InkPoint>;

class Handwriting {
 public:
  virtual ~Handwriting() = default;
  Handwriting(const Handwriting&) = delete;
  Handwriting& operator=(const Handwriting&) = delete;

  // Best first, at most `limit`; none for no ink. Strokes beyond `kStrokesMax` are left out.
  virtual std::vector<std::string> recognise(std::span<const Stroke> strokes,
                                             std::size_t limit) = 0;

  static constexpr std::size_t kStrokesMax = 40;

 protected:
  Handwriting() = default;
};

}  // namespace foyer::input
