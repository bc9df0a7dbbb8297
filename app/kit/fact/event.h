// An event: what a fact says, as it is written down. A kind, a version, and two JSON texts, one of
// them personal.
//
// A kind is one struct: `kKind` (its name for ever), `kVersion` (from 1; another meaning or other
// fields are another number), its fields (fields.h) and its fold (folds.h). An Event is made from
// such a struct and read as one; nothing else needs to know which kinds there are. JSON is written
// with sorted keys and no blanks, so that it hashes the same anywhere.
//
// Reading is tolerant where that is safe: a field that this program does not know is passed over
// (and stays in the bytes), a personal field may be missing, since it can have been erased. An
// event of a newer version, or one whose fields have other types, is not read as anything: it is
// kept, forwarded and counted, never half understood. Texts are cleaned and cut as they are read
// (kit/base/clean_text.h): others may have written control characters or a name of ten thousand
// letters. Threads: values.
#pragma once

#include <concepts>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "kit/fact/fields.h"

namespace foyer::facts {

template <class K>
concept Kind = std::default_initializable<K> && requires(K kind, Fields& f) {
  { K::kKind } -> std::convertible_to<std::string_view>;
  { K::kVersion } -> std::convertible_to<int>;
  kind.fields(f);
};

struct Event {
  std::string kind;  // "visit.opened"
  int version = 1;
  std::string body;      // a JSON object without personal data
  std::string personal;  // a JSON object, or empty: nothing personal, or erased

  Event() = default;
  Event(std::string name, int written_in, std::string said, std::string about_a_person)
      : kind(std::move(name)),
        version(written_in),
        body(std::move(said)),
        personal(std::move(about_a_person)) {}
  template <Kind K>
  Event(K said) {  // NOLINT: a kind is an event
    write(K::kKind, K::kVersion, &said, &list_fields<K>);
  }

  // Whether it is of this kind, whatever its version.
  template <Kind K>
  bool is() const {
    return kind == K::kKind;
  }
  // None: of another kind, of a newer version, or not readable.
  template <Kind K>
  std::optional<K> as() const {
    std::optional<K> said;
    if (!is<K>()) return said;
    if (!read(K::kVersion, &said.emplace(), &list_fields<K>)) said.reset();
    return said;
  }
  // A text of the body, whatever kind this is; empty: there is none of this name.
  std::string text(std::string_view member) const;
  friend bool operator==(const Event&, const Event&) = default;

 private:
  using ListFields = void (*)(void* kind, Fields& f);
  template <Kind K>
  static void list_fields(void* kind, Fields& f) {
    static_cast<K*>(kind)->fields(f);
  }
  void write(std::string_view name, int newest, void* said, ListFields list);
  bool read(int newest, void* said, ListFields list) const;
};

}  // namespace foyer::facts
