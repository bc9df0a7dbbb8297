// Everybody that this device has ever known, findable by name, pinyin, initials or the end of the
// phone number, sorted by pinyin.
//
// Built once from the log, off the UI thread (it reads every fact, and ICU's first transliterator
// costs a tenth of a second); afterwards a visit that changed is put in one at a time. A query
// looks up sorted keys and goes through a few hundred of them, whatever is typed (sorted_keys.h).
// A person is the visits that are linked, directly or by way of others, or have the same phone
// number; one that was linked to itself is nobody else, whatever its number. Names are in clear, in
// memory only; whoever is erased is out of it at once. Threads: build on one, then use on one.
// Errors: the log's.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kit/base/result.h"
#include "kit/log/visit_log.h"
#include "showroom/people.h"
#include "showroom/visit.h"

namespace foyer::views {

class SortedKeys;

struct KnownGuest {
  Id person;
  std::string name;
  std::string honorific;   // pack id
  std::string phone;       // E.164 or as typed; empty: none
  std::string consultant;  // staff id of the last visit's, or empty
  Stamp first, last;       // when they came
  int visits = 0;
};

// "wangjianguo" and "wjg" of 王建国; Latin names in lower case, without accents. In the letters of
// `plain_pinyin`.
struct Spelling {
  std::string full, initials;
  std::vector<std::size_t> syllables;  // where each begins in `full`
};

class Speller {
 public:
  Speller();
  ~Speller();
  Speller(Speller&&) noexcept;
  Speller& operator=(Speller&&) noexcept;
  // Every way in which it may be read, the likeliest first: surnames as surnames are (单 shan, 尉迟
  // yuchi …), then as their characters usually are, then with other readings (readings.h). At least
  // one.
  std::vector<Spelling> spell(std::string_view name);
  static constexpr std::size_t kSpellings_max = 6;
  // The characters of a name as they are looked for: as name_key has them, traditional ones as the
  // simplified, without accents and vowel marks.
  std::string characters(std::string_view name);

 private:
  struct Part;
  static std::optional<std::vector<Part>> with_umlauts(std::vector<Part> parts);
  static Spelling written_out(const std::vector<Part>& parts);
  std::string syllable(char32_t character);
  char32_t simplified(char32_t character);
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

// ü is written u or v, by forms and keyboards: "lvnv" is "lunu".
std::string plain_pinyin(std::string_view letters);
// What was typed as letters alone, with or without accents and blanks ("Lǚ", "Wang Jian"); none:
// there is something else in it.
std::optional<std::string> typed_letters(std::string_view typed);

class GuestIndex {
 public:
  // Numbers of this calling code are looked for without it, too.
  explicit GuestIndex(int calling_code = 86);
  ~GuestIndex();
  GuestIndex(const GuestIndex&) = delete;
  GuestIndex& operator=(const GuestIndex&) = delete;

  // Every visit of this log. `stop` is asked now and then; `also`: whatever else is kept of each;
  // `each`: of every fact.
  Result<void> build(const log::VisitLog& log, const std::function<bool()>& stop = {},
                     const std::function<void(const domain::Visit&)>& also = {},
                     const std::function<void(const domain::Fact&)>& each = {});
  // Guests that came from elsewhere (tests, benchmarks); call `sort` afterwards.
  void add(KnownGuest guest);
  void sort();
  // A visit that is new or has changed. False: who was one is two now, or was erased; the list is
  // right again for everybody else, and for this person when it was built anew.
  bool put(const domain::Visit& visit);

  std::size_t size() const;
  struct Answer {
    std::vector<const KnownGuest*> best;  // sorted by pinyin
    // Of all that fit; where they are hundreds, who was merged since the last sorting counts still.
    std::size_t count = 0;
    std::size_t walked = 0;  // keys that were gone through for it: what it cost
  };
  // Digits, of every width and grouped as one likes, look for the end (four or fewer: the last
  // four) or the whole of a phone number, with or without what one dials before it; letters for
  // pinyin or initials; anything else for the characters of a name, from the surname or from the
  // given name on. Where that finds nobody, for what else may be meant (wanted.h), and at last for
  // syllables and their beginnings in one row (mixed_letters.h).
  Answer find(std::string_view typed, std::size_t most) const;
  // Whoever has exactly this phone number; whose visit this is. None: nullptr.
  const KnownGuest* with_phone(std::string_view phone) const;
  const KnownGuest* of_visit(const Id& visit) const;
  // All visits of the person whose visit this is, in the order in which they were put in.
  std::vector<Id> visits_of(const Id& visit) const;

 private:
  Answer find_in(const SortedKeys& keys, const std::string& wanted, std::size_t most) const;
  Answer find_mixed(const std::string& letters, std::size_t most) const;
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

// "138****0001": the first three and the last four digits of a number as one dials it.
std::string masked(std::string_view dialled);
// "王*国", "E**** C*****": enough to ask "is that you?", too little for whoever reads along.
std::string masked_name(std::string_view name);

}  // namespace foyer::views
