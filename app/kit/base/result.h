// What can go wrong in the world, as a value that cannot be ignored.
//
// A full disk, a damaged file, a database that does not answer: these are `Error`s. Our own
// mistakes are assertions; a guest's typing is never an error at all.
// Threads: values, no shared state.
#pragma once

#include <string>
#include <tl/expected.hpp>
#include <utility>

namespace foyer {

// `what` is one sentence for a person: what happened, where, and what would be right.
// It never carries personal data: it may be printed and logged.
struct Error {
  std::string what;
  friend bool operator==(const Error&, const Error&) = default;
};

template <class T>
class [[nodiscard]] Result : public tl::expected<T, Error> {
 public:
  using tl::expected<T, Error>::expected;
  Result(tl::expected<T, Error> other) : tl::expected<T, Error>(std::move(other)) {}
};

inline tl::unexpected<Error> fail(std::string what) {
  return tl::unexpected<Error>(Error{std::move(what)});
}

}  // namespace foyer
