// The days whose register was read and signed. Threads: values.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "house/facts.h"

namespace foyer::domain {

struct SignedDays;

// register.closed: the day's register was read and signed; later facts of its visits are
// corrections, and are shown as such.
struct RegisterClosed {
  static constexpr std::string_view kKind = "register.closed";
  static constexpr int kVersion = 1;
  std::string day;    // "2026-11-21"
  std::string staff;  // who signed
  int visits = 0;     // as they stood in it
  void fields(Fields& f) {
    f("day", day);
    f("staff", staff);
    f("visits", visits);
  }
  void fold(const Fact& fact, SignedDays& days) const;
  friend bool operator==(const RegisterClosed&, const RegisterClosed&) = default;
};

struct SignedRegister {
  RegisterClosed closed;
  Stamp at;
  friend bool operator==(const SignedRegister&, const SignedRegister&) = default;
};

struct SignedDays {
  std::map<std::string, SignedRegister> registers;  // by day, "2026-11-21"; the first signature
  friend bool operator==(const SignedDays&, const SignedDays&) = default;
};

using SignedDayKinds = Kinds<RegisterClosed>;

}  // namespace foyer::domain
