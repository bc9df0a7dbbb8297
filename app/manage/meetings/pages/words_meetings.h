// What the pages of meetings say, in both languages.
#pragma once

#include "roles/entrance/pages/words.h"

namespace foyer::screens::words {

inline constexpr Phrase kMeetings{"晨夕会", "Meetings"};
inline constexpr Phrase kLedBy{"%s 主持，%s 开始", "%s leads, since %s"};
inline constexpr Phrase kNotBegun{"还没开始，点一下就开始", "not begun; the first touch begins it"};
inline constexpr Phrase kMeetingSignedBy{"%s %s 签字", "signed by %s at %s"};
inline constexpr Phrase kPointDone{"这一项好了", "Dealt with"};
inline constexpr Phrase kPointOpen{"再来一次", "Open again"};
inline constexpr Phrase kSignMeeting{"签字散会", "Sign and close"};
inline constexpr Phrase kNobodyHereYet{"先点谁到了", "First say who is here"};
inline constexpr Phrase kStands{"到 %s 人，%s / %s 项", "%s here, %s of %s points"};
// --- who is here ---
inline constexpr Phrase kHere{"到了", "Here"};
inline constexpr Phrase kAbsent{"没到", "Absent"};
inline constexpr Phrase kAllHere{"打卡的都到了", "All on duty are here"};
inline constexpr Phrase kOnDuty{"已打卡", "on duty"};
inline constexpr Phrase kNotOnDuty{"没打卡", "not on duty"};
// --- promises ---
inline constexpr Phrase kAllTogether{"全店", "House"};
inline constexpr Phrase kKeptOn{"%s 说的，做到的", "Said on %s, and what came of it"};
inline constexpr Phrase kNothingSaid{"没有说过要做到什么。", "Nothing was promised."};
inline constexpr Phrase kNobodyToPromise{"还没有销售顾问。", "There are no consultants yet."};
// --- what comes, what is open ---
inline constexpr Phrase kAppointment{"预约", "appointment"};
inline constexpr Phrase kDelivery{"交车", "delivery"};
inline constexpr Phrase kNobodyComes{"%s 没有预约，也没有交车。", "Nobody is expected on %s."};
inline constexpr Phrase kNobodys{"没人接待", "nobody's yet"};
inline constexpr Phrase kAllClosed{"都收尾了。", "Nothing is left open."};
// --- actions ---
inline constexpr Phrase kNoActions{"没有定下要做的事。", "Nothing was agreed."};
inline constexpr Phrase kAgreeOne{"定一件事", "Agree on something"};
inline constexpr Phrase kWhatProblem{"什么问题", "What is the problem"};
inline constexpr Phrase kWhatMeasure{"怎么办", "What is done"};
inline constexpr Phrase kWhoDoes{"谁", "Who"};
inline constexpr Phrase kUntilWhen{"什么时候", "Until when"};
inline constexpr Phrase kAgreed{"就这么定", "Agreed"};
inline constexpr Phrase kNotAgreed{"不定了", "Leave it"};
inline constexpr Phrase kDoneIt{"做了", "Done"};
inline constexpr Phrase kNotDone{"没做", "Not done"};
inline constexpr Phrase kTakenBack{"收回", "Take back"};
inline constexpr Phrase kUntil{"%s 前", "by %s"};
inline constexpr Phrase kSeenBy{"%s 看过，做了", "done, seen by %s"};

}  // namespace foyer::screens::words
