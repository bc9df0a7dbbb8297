// Writing Chinese by pinyin: letters in, candidates out.
//
// The composer holds what is being written (the preedit) and nothing else: chosen text is handed
// over at once in `Composition::committed`, and the field keeps it. Choosing a candidate that
// covers only the beginning commits that part and goes on with the rest. In a name field whole
// names come first, and once a surname stands before the caret the rest is read as a given name.
//
// It learns nothing: two guests who type the same letters see the same candidates.
// Threads: may be made on any thread, then used by one thread. A key costs well under a
// millisecond. No call fails; letters that fit nothing give no candidates and can be committed raw.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "kit/input/field.h"

namespace foyer::input {

// What stands on the glass after a call. `committed` is what this call hands over: the caller
// inserts it at the caret, in front of the preedit.
struct Composition {
  std::string preedit;                  // parted into syllables: "wang jian guo"
  std::vector<std::string> candidates;  // of this page, best first
  bool has_previous_page = false;
  bool has_next_page = false;
  std::string committed;
  bool is_empty() const { return preedit.empty(); }
};

class Composer {
 public:
  virtual ~Composer() = default;
  Composer(const Composer&) = delete;
  Composer& operator=(const Composer&) = delete;

  // Begins anew in a field, forgetting what was being written. `before_caret` is the text of the
  // field up to the caret. Call it when a field gets the focus, when the caret is moved and after
  // every change of the field that was not a commit of this composer.
  virtual Composition start(Field field, std::string_view before_caret) = 0;

  // A letter (either case) or an apostrophe. Anything else, and letters beyond `kLettersMax`,
  // change nothing.
  virtual Composition type(char letter) = 0;
  // Takes back one letter. With nothing left to take back the field's own delete is meant.
  virtual Composition erase() = 0;
  // Chooses a candidate of the current page by its place. A place that is not there does nothing.
  virtual Composition choose(std::size_t place) = 0;
  virtual Composition next_page() = 0;
  virtual Composition previous_page() = 0;
  // Hands over the letters as they were typed.
  virtual Composition commit_raw() = 0;
  // Forgets the letters and what stood before the caret.
  virtual Composition clear() = 0;

  static constexpr std::size_t kLettersMax = 40;
  static constexpr std::size_t kPageSize = 10;

 protected:
  Composer() = default;
};

}  // namespace foyer::input
