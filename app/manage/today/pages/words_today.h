// What the pages of the house today say, in both languages.
#pragma once

#include "roles/entrance/pages/words.h"

namespace foyer::screens::words {

inline constexpr Phrase kHouseToday{"店里今天", "The house today"};
inline constexpr Phrase kTodayFirst{"首次到店", "First visits"};
inline constexpr Phrase kTodayAgain{"再次 %s", "back again %s"};
inline constexpr Phrase kTodayFiled{"留档率", "Filed"};
inline constexpr Phrase kTodayDriven{"试驾率", "Drive rate"};
inline constexpr Phrase kTodayOrders{"今日订单", "Orders today"};
inline constexpr Phrase kTodayDelivered{"今日交付", "Delivered today"};
inline constexpr Phrase kTodaySaid{"会上说 %s", "said %s"};
inline constexpr Phrase kTodayMonth{"本月%s %s", "%s %s"};
inline constexpr Phrase kTodayTime{"时间 %s %", "time %s %"};
inline constexpr Phrase kTodayNoTarget{"没有目标", "no target"};
inline constexpr Phrase kWaitsForYou{"等您批 %s", "Waits for you: %s"};
inline constexpr Phrase kNothingWaits{"没有要您批的。", "Nothing waits for you."};
inline constexpr Phrase kTodayOpen{"没收尾的 %s", "Still open: %s"};
inline constexpr Phrase kTodayNothingOpen{"都收尾了。", "Nothing is left open."};
inline constexpr Phrase kSaidAndNow{"会上说的，现在", "Said this morning, and now"};
inline constexpr Phrase kNotSaidYet{"今天还没开会。", "No meeting yet today."};
inline constexpr Phrase kHoldMeeting{"去开会", "Hold the meeting"};
inline constexpr Phrase kWaitedFor{"等了 %s", "waits %s"};
inline constexpr Phrase kAgreeTo{"同意", "Agree"};
inline constexpr Phrase kGivesUp{"申请战败", "asks to give up"};
// --- as of when ---
inline constexpr Phrase kKnownFrom{"这台设备从 %s 起有全部到店，之前的不全",
                                   "This device has every visit from %s on; before that, not all"};
inline constexpr Phrase kAsOf{"到 %s 为止", "as of %s"};
inline constexpr Phrase kOthersUntil{"到 %s 为止；其他设备之后的还没收到",
                                     "as of %s; what other devices have since is not here yet"};
inline constexpr Phrase kOthersNever{"只有这台设备的", "of this device alone"};
// --- what this device cannot open ---
inline constexpr Phrase kSeenAtDesk{"到前台看", "at the desk"};

}  // namespace foyer::screens::words
