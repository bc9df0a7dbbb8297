// The days whose register, and whose daily report, was read and signed. Threads: values.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

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

// report.signed: a manager read and signed the daily report. What was signed is told by digests, a
// line each, so that every line which became another one since can be pointed at. They are made of
// ids, times and stamps alone (daily.h): of a name or a number a digest could be guessed for ever.
struct ReportSigned {
  static constexpr std::string_view kKind = "report.signed";
  static constexpr int kVersion = 1;
  std::string day;                 // "2026-11-21"
  std::string staff;               // who signed
  std::vector<std::string> lines;  // their digests, in the report's order
  int instructions = 0;            // that stood in it …
  int unanswered = 0;              // … and of these, without an answer
  std::string digest;              // of all of it
  void fields(Fields& f) {
    f("day", day);
    f("staff", staff);
    f("lines", lines);
    f("instructions", instructions);
    f("unanswered", unanswered);
    f("digest", digest);
  }
  void fold(const Fact& fact, SignedDays& days) const;
  friend bool operator==(const ReportSigned&, const ReportSigned&) = default;
};

struct SignedRegister {
  RegisterClosed closed;
  Stamp at;
  friend bool operator==(const SignedRegister&, const SignedRegister&) = default;
};

struct SignedReport {
  ReportSigned as_signed;
  Stamp at;
  friend bool operator==(const SignedReport&, const SignedReport&) = default;
};

// By day, "2026-11-21"; the first signature.
struct SignedDays {
  std::map<std::string, SignedRegister> registers;
  std::map<std::string, SignedReport> reports;
  friend bool operator==(const SignedDays&, const SignedDays&) = default;
};

using SignedDayKinds = Kinds<RegisterClosed, ReportSigned>;

}  // namespace foyer::domain
