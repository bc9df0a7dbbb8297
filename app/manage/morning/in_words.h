// The morning sheet in words: a line a thing, for the page, for the paper on the table and for
// files. Names are in clear. Pure. Threads: values.
#pragma once

#include <string>
#include <vector>

#include "manage/morning/open_things.h"

namespace foyer::morning {

struct OpenLine {
  std::string who;    // "王建国 先生", a car, or who had booked
  std::string about;  // "电话回访 · 2026-11-19"
  std::string staff;  // the name of who has to; "nobody's"
  std::string since;  // "昨天", "3 天", "14:31" of today; of papers "到 2026-11-28"
};
OpenLine in_words(const OpenThing& one, const domain::House& house, const domain::Content& content,
                  std::int64_t now_ms, Lang lang);
// Since when alone.
std::string since_in_words(const OpenThing& one, const TimeZone& zone, std::int64_t now_ms,
                           Lang lang);

// A sheet for a meeting: lines under headings. Of what is open: by kind, with room to tick it off.
struct OpenPaper {
  Lang lang = Lang::zh;
  std::string title;   // "没收尾的 2026-11-21"
  std::string dealer;  // and from when on it is known
  struct Part {
    std::string name;
    std::vector<OpenLine> lines;
  };
  std::vector<Part> parts;
  std::string nothing;  // said where there are none
  bool boxes = true;    // one before each line, to tick it off
  std::string foot;     // below all of it; may be empty
};
// The dealer's name and branch.
std::string dealer_in_words(const domain::Content& content, Lang lang);
OpenPaper open_paper(const domain::House& house, const domain::Content& content,
                     std::int64_t now_ms, Lang lang);

}  // namespace foyer::morning
