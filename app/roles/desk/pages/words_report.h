// What the pages of the daily report say, in both languages.
#pragma once

#include "roles/entrance/pages/words.h"

namespace foyer::screens::words {

inline constexpr Phrase kDailyReport{"日报表", "Daily report"};
inline constexpr Phrase kReportReading{"正在读取……", "Reading …"};
inline constexpr Phrase kReportNothing{"这一天没有客户往来。",
                                       "Nobody came or called on this day."};
inline constexpr Phrase kHeldByGrade{"在手", "Held"};
inline constexpr Phrase kGradeCount{"%s 级 %s", "%s: %s"};
inline constexpr Phrase kGradeFrom{"留 %s，新 %s", "%s kept, %s new"};
inline constexpr Phrase kReportFiles{"导出日报", "Take out"};
inline constexpr Phrase kStatusFiles{"导出月变动表", "Month's status sheet"};
inline constexpr Phrase kChangedSince{"签后改过", "changed since"};
inline constexpr Phrase kInstructHere{"点一下写批示", "touch to instruct"};
inline constexpr Phrase kWaitsForAnswer{"等答复", "not answered yet"};
inline constexpr Phrase kInstructTitle{"批示 · %s", "Instruction: %s"};
inline constexpr Phrase kInstructGone{"这位客户的记录不在这台设备上。",
                                      "This guest's record is not on this device."};
inline constexpr Phrase kReadySentences{"常用批示", "Ready sentences"};
inline constexpr Phrase kOwnWords{"或者写几句", "Or in your own words"};
inline constexpr Phrase kGive{"批示", "Give"};
inline constexpr Phrase kGiveAnew{"改批示", "Give anew"};
inline constexpr Phrase kTakeInstructionBack{"收回", "Take back"};
inline constexpr Phrase kStandsNow{"现在的批示", "Stands now"};
inline constexpr Phrase kAnsweredBy{"%s 答复 %s：%s", "%s answered at %s: %s"};
inline constexpr Phrase kAnswerFor{"顾问口头答复了，代记", "Answered aloud: write it down"};

}  // namespace foyer::screens::words
