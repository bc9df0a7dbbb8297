// What a meeting looks at of the whole house: what was promised and kept, what is open, who comes.
// Made once a change of the house or a minute, not once a frame; its pointers hold until the house
// changes. Pure. Threads: values.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "manage/meetings/meeting.h"
#include "manage/morning/open_things.h"

namespace foyer::morning {

struct GatheringOf {              // one kind of meeting
  meetings::Promises looks_back;  // without a day: there is none to look back on
  std::string comes_on;           // the day of which `coming` is
  std::vector<meetings::Coming> coming;
};
struct Gathering {
  meetings::Promises today;
  std::vector<OpenThing> open;
  std::map<std::string, GatheringOf> of;  // by the pack's meeting
};
Gathering gathering(const meetings::Context& context);

// The one that was made last, as long as it holds.
class KnownGathering {
 public:
  // `edition` of the house.
  std::shared_ptr<const Gathering> at(const meetings::Context& context, std::int64_t edition);

 private:
  std::int64_t edition_ = -1, minute_ = -1;
  std::shared_ptr<const Gathering> made_;
};

}  // namespace foyer::morning
