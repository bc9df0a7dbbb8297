// What a dealer says of the phone and of leads: kinds of calls, by which way people come, media and
// campaigns, what a caller asks and is promised, the standard's items, what came of trying to reach
// somebody, why somebody is not interested, and how long a customer is whose. Read from the pack's
// leads.toml; a dealer without that file keeps no such list.
//
// Ids are the pack's own short words; they are what the log records. Days are "2026-12-31" and the
// first and last one on which something holds. Threads: values, immutable once loaded.
#pragma once

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "house/choice.h"

namespace foyer::domain {

struct CallKind {
  std::string id;
  Text text;
  // It is an enquiry: it is counted among the calls, and who called becomes a lead. Service calls
  // and wrong numbers are counted apart.
  bool enquiry = false;
};

// By which way somebody came. Two levels: one without a parent is how, one with it is from where.
struct Channel {
  std::string id;
  Text text;
  std::string parent;
  bool is_top() const { return parent.empty(); }
};

struct Campaign {
  std::string id;
  Text text;
  std::string from, until;  // either may be empty: since ever, for ever
  bool runs_on(std::string_view day) const {
    return (from.empty() || from <= day) && (until.empty() || day <= until);
  }
};

// What a caller wants to know.
struct CallerAsks {
  std::string id;
  Text text;
  bool drive = false;  // for a test drive: an appointment keeps a car
};

// What came of trying to reach somebody.
struct ContactResult {
  std::string id;
  Text text;
  bool effective = false;  // they were spoken to: protection counts from here
};

struct LeadRules {
  std::vector<CallKind> call_kinds;
  std::vector<Channel> channels;
  std::vector<Choice> media;
  std::vector<Campaign> campaigns;
  std::vector<CallerAsks> asked;
  std::vector<Choice> promises;        // what the house will do
  std::vector<Choice> items;           // of the phone standard, to be ticked off
  std::vector<Choice> no_appointment;  // why none was made
  std::vector<ContactResult> results;
  std::vector<Choice> not_interested;
  std::string call_source;   // of who calls and does not say how they heard of the house
  Text address;              // for the message to whoever is expected
  int protection_days = 10;  // from the last effective contact on, where the grade says nothing
  std::map<std::string, int> days_of_grade;
  int contact_within_min = 30;  // a lead that waits longer is shown in the warning colour

  bool kept() const { return !call_kinds.empty(); }
  int days_for(const std::string& grade) const {
    const auto found = days_of_grade.find(grade);
    return found == days_of_grade.end() ? protection_days : found->second;
  }
  bool is_enquiry(std::string_view kind) const {
    return std::ranges::any_of(call_kinds,
                               [&](const CallKind& one) { return one.id == kind && one.enquiry; });
  }
};

}  // namespace foyer::domain
