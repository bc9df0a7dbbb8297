// What the roll call says, in both languages.
#pragma once

#include "roles/entrance/pages/words.h"

namespace foyer::screens::words {

inline constexpr Phrase kRollCall{"点名", "Roll call"};
inline constexpr Phrase kRollWho{"现在店里 %s 人：客人 %s，同事 %s",
                                 "%s people are in the house: %s guests, %s staff"};
inline constexpr Phrase kRollHint{
    "店里要清空时，用它找齐每一个人。没有网络也能用；几台设备分头找，连上以后合在一起。",
    "Finds everybody when the house is cleared. It needs no network; what several devices find is "
    "put together when they meet."};
inline constexpr Phrase kRollAlarm{"真的要清空，开始点名", "This is real: call the roll"};
inline constexpr Phrase kRollDrill{"演练", "A drill"};
inline constexpr Phrase kRollLeft{"还没找到 %s", "%s not found yet"};
inline constexpr Phrase kRollAll{"全部找到", "Everybody is found"};
inline constexpr Phrase kRollSince{"%s 开始，%s 分钟，名单上 %s 人", "since %s, %s min, %s people"};
inline constexpr Phrase kRollIsDrill{"演练", "drill"};
inline constexpr Phrase kRollOpenOnly{"只看没找到的", "Only those not found"};
inline constexpr Phrase kRollEnd{"结束点名", "End the roll call"};
inline constexpr Phrase kRollOver{"上次点名 %s，%s 分钟，名单 %s 人，没找到 %s",
                                  "Last roll call at %s: %s min, %s people, %s not found"};
inline constexpr Phrase kRollFound{"找到了", "Found"};
inline constexpr Phrase kRollGone{"走了", "Left"};
inline constexpr Phrase kRollMissing{"没找到", "Not found"};
inline constexpr Phrase kRollParty{"一行 %s 位", "party of %s"};
inline constexpr Phrase kRollWith{"%s 陪着", "with %s"};
inline constexpr Phrase kRollStaff{"同事", "staff"};
inline constexpr Phrase kRollDriving{"试驾在外", "out on a test drive"};
inline constexpr Phrase kRollAtHome{"上门试驾，不在店里", "out at a guest's home"};
inline constexpr Phrase kRollSeenOff{"%s 已离店", "left at %s"};
inline constexpr Phrase kRollSaid{"%s %s", "%s by %s"};
inline constexpr Phrase kRollNobody{"店里没有人。", "Nobody is in the house."};

}  // namespace foyer::screens::words
