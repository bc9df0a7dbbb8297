// Whom a number belongs to, as far as leads and visits tell: their name, whose customer they are
// and until when, and when they were here last; and the times that they can be offered. Pure.
// Threads: values.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "house/content.h"
#include "showroom/house.h"
#include "steps/drive/plan.h"
#include "steps/leads/lead.h"

namespace foyer::flow::phone {

// A visit from before the days that the house at hand knows, as a list of all guests has it.
struct EarlierVisit {
  std::string name, honorific;
  std::string day;         // "2026-11-15"
  std::string consultant;  // staff id
};

enum class Effective : std::uint8_t { none, allotted, spoken, visited };

struct Caller {
  std::string name, honorific;
  bool again = false;  // the number is known
  Id lead;             // the one that is counted, else the last that ended; nil: none
  bool lead_lives = false;
  domain::Protection protection;  // of the last effective contact, over or not
  Effective by = Effective::none;
  std::string grade;     // as the last visit was closed
  std::string last_day;  // of their last visit; empty: they were never here
  int leads = 0;         // joined ones apart
};

// `phone`: E.164, or as typed. Empty: nobody.
Caller known_caller(const domain::House& house, const domain::Content& content,
                    const std::string& phone,
                    const std::optional<EarlierVisit>& earlier = std::nullopt);

// A time that can be offered.
struct Slot {
  std::int64_t at_ms = 0;
  std::string car, route;  // of a test car that is kept for then; empty: no drive
  int minutes = 0;
};

struct Wanted {
  std::string vehicle;     // pack id; empty: any
  bool drive = false;      // a test drive
  std::string consultant;  // staff id of whoever has to be free; empty: nobody in particular
};

// The free times of a day, `most` of them at most (0: all): of today the next ones, of later days
// spread over the hours. A drive needs a car of the model that is free; a visit needs the
// consultant, if any.
std::vector<Slot> free_slots(const domain::DrivePlan& plan, const Wanted& wanted,
                             std::string_view day, std::size_t most);

}  // namespace foyer::flow::phone
