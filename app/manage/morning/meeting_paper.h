// The record of a meeting as a paper: who was there, what was gone through, what each promised and
// what came of it, what was agreed. Pure. Threads: values.
#pragma once

#include <string_view>

#include "manage/morning/in_words.h"

namespace foyer::morning {

// Of a day and one of the pack's meetings. None: nobody has begun it.
std::optional<OpenPaper> meeting_paper(const domain::House& house, const domain::Content& content,
                                       std::string_view day, const domain::MeetingKind& kind,
                                       Lang lang);

}  // namespace foyer::morning
