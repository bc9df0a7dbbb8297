// The audit log 操作记录: who said what, when and at which device, fact by fact, in words. What a
// manager is asked about later.
//
// A line names the guest by their ticket alone and repeats nothing personal that a fact holds: what
// was said is in the guest's record, with their right to have it erased; that somebody said it
// stays. Pure. Threads: values.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "house/content.h"
#include "showroom/house.h"

namespace foyer::audit {

// What a fact of this kind says: "offer.answered": "答复让利", "Concession answered". A kind that
// this program does not know is its own name.
std::string words_for(std::string_view kind, Lang lang);

// Whether a manager looks at such a fact though nobody asks: something was answered, put right,
// cancelled, opened again or taken away.
bool is_exception(std::string_view kind);

// What of a fact its line is made of: nothing personal. Made where the log is read, since it reads
// the fact's body; a line of it is made in no time.
struct AuditFact {
  domain::FactId id;
  Id visit;
  Stamp at;
  std::string kind, actor;
  std::string names;  // whoever among the staff, or which day or month it is about; may be empty
};
AuditFact audit_fact(const domain::Fact& fact);

struct AuditLine {
  std::int64_t at_ms = 0;  // when it was said, by the clock on the wall
  std::string actor;       // staff id, "entrance" or "dealer": whoever signed it
  std::string who;         // in words
  std::string what;
  std::string about;           // "A012", who among the staff, or empty
  std::string device;          // the first eight digits of the log that it began in
  std::int64_t number = 0;     // in that log, from 1
  bool exception = false;      // by its kind, or since it came …
  bool after_signing = false;  // … after the register of its visit's day was signed
  friend bool operator==(const AuditLine&, const AuditLine&) = default;
};
AuditLine audit_line(const AuditFact& fact, const domain::House& house,
                     const domain::Content& content, Lang lang);

// Who said how much of these, who said most first.
struct AuditPerson {
  std::string actor, who;
  int count = 0;
};
std::vector<AuditPerson> people_in(const std::vector<AuditLine>& lines);

// What the lines of a file are headed with, and the cells of one.
std::vector<std::string> audit_headings(Lang lang);
std::vector<std::string> audit_cells(const AuditLine& line, const TimeZone& zone, Lang lang);
// "after signing", "exception", or empty.
std::string remark_of(const AuditLine& line, Lang lang);

}  // namespace foyer::audit
