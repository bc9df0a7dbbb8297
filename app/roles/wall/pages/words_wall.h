// What the board on the wall says, in both languages.
#pragma once

#include <array>

#include "roles/entrance/pages/words.h"

namespace foyer::screens::words {

inline constexpr Phrase kWallTitle{"%s 月看板", "%s"};
inline constexpr std::array<std::string_view, 12> kMonths{
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December"};
inline constexpr Phrase kWallTime{"，工作日 %s / %s", ", day %s of %s"};
inline constexpr Phrase kWallAhead{"%s %，快 %s 点", "%s %, ahead by %s"};
inline constexpr Phrase kWallBehind{"%s %，慢 %s 点", "%s %, behind by %s"};
inline constexpr Phrase kWallRest{"还差 %s", "%s to go"};
inline constexpr Phrase kWallRestADay{"还差 %s，每天 %s", "%s to go, %s a day"};
inline constexpr Phrase kWallReached{"目标已达成", "Target reached"};
inline constexpr Phrase kWallNoTarget{"没有目标", "No target"};
inline constexpr Phrase kWallConsultants{"顾问", "Consultant"};
inline constexpr Phrase kWallSources{"渠道", "Source"};
inline constexpr Phrase kWallOld{"数据只到 %s", "As of %s, nothing since"};
inline constexpr Phrase kWallNever{"没有连上，数据不全", "Not connected: incomplete"};
inline constexpr Phrase kWallKnownFrom{"本月从 %s 起有全部到店", "Every visit since %s is here"};
inline constexpr Phrase kWallReading{"正在读取本月……", "Reading the month …"};
inline constexpr Phrase kWallAchieved{"达成", "Reached"};

// --- deliveries ---
inline constexpr Phrase kWallDeliveries{"今天交车", "Handed over today"};
inline constexpr Phrase kWallHandedOver{"，已交", ", done"};

// --- stock ---
inline constexpr Phrase kWallStock{"库存可卖 %s 台", "In stock: %s free"};
inline constexpr Phrase kWallStockFree{"可卖", "Free"};
inline constexpr Phrase kWallUpToDays{"≤ %s 天", "≤ %s d"};
inline constexpr Phrase kWallOverDays{"> %s 天", "> %s d"};
inline constexpr Phrase kWallStockPromised{"已配", "Sold"};
inline constexpr Phrase kWallStockAsOf{"库存表 %s", "list of %s"};
inline constexpr Phrase kWallStockOld{"库存表 %s，旧了", "list of %s: old"};

// --- meetings ---
inline constexpr Phrase kWallPromised{"今天说的，现在", "Said, and now"};
inline constexpr Phrase kWallHouse{"全店", "House"};
inline constexpr Phrase kWallActions{"会上定的", "Agreed"};

}  // namespace foyer::screens::words
