// What the board of a month says, in both languages.
#pragma once

#include "roles/entrance/pages/words.h"

namespace foyer::screens::words {

inline constexpr Phrase kBoard{"看板", "Board"};
inline constexpr Phrase kTimeGone{"工作日 %s / %s，时间 %s %",
                                  "working day %s of %s, %s % of the time"};
inline constexpr Phrase kMonthOver{"已结束，%s 个工作日", "over, %s working days"};
inline constexpr Phrase kAhead{"%s %，快 %s 点", "%s %, %s pts ahead"};
inline constexpr Phrase kBehind{"%s %，慢 %s 点", "%s %, %s pts behind"};
inline constexpr Phrase kRest{"还差 %s，每天 %s", "%s to go, %s a day"};
inline constexpr Phrase kRestToday{"还差 %s", "%s to go"};
inline constexpr Phrase kReached{"目标已达成", "Target reached"};
inline constexpr Phrase kNeedsVisits{"约需首次到店 %s", "about %s first visits"};
inline constexpr Phrase kNeedsVisitsShort{"约需首次 %s", "needs %s visits"};
inline constexpr Phrase kNoTarget{"没有目标", "No target"};
inline constexpr Phrase kZeroTarget{"目标是 0，不算达成", "A target of 0: nothing to reach"};
inline constexpr Phrase kOfTarget{"/ %s", "/ %s"};
inline constexpr Phrase kByConsultant{"按顾问", "Consultants"};
inline constexpr Phrase kBySource{"按渠道", "Sources"};
inline constexpr Phrase kStock{"库存", "Stock"};
inline constexpr Phrase kStockModel{"车型", "Model"};
inline constexpr Phrase kStockFree{"可卖", "Free"};
inline constexpr Phrase kUpToDays{"≤ %s 天", "≤ %s d"};
inline constexpr Phrase kOverDays{"> %s 天", "> %s d"};
inline constexpr Phrase kStockPromised{"已配", "Promised"};
inline constexpr Phrase kStockComing{"在途", "Coming"};
inline constexpr Phrase kStockAll{"合计", "All"};
inline constexpr Phrase kStockAsOf{"库存表 %s", "list of %s"};
inline constexpr Phrase kStockOld{"库存表是 %s 的，旧了", "the list is of %s: old"};
inline constexpr Phrase kNoStockList{"还没有读过库存表。", "No list of stock has been read."};
inline constexpr Phrase kOpening{"月初", "On the 1st"};
inline constexpr Phrase kOpenCustomers{"月初意向客户", "Open customers on the 1st"};
inline constexpr Phrase kOpenOrders{"月初未交订单", "Open orders on the 1st"};
inline constexpr Phrase kOpenOrdersAre{"已订、没取消，车还没交",
                                       "ordered, not cancelled, car not handed over"};
inline constexpr Phrase kNoGrade{"未定级", "no grade"};
inline constexpr Phrase kConversion{"转化率", "Conversion"};
inline constexpr Phrase kConversionIs{"订单 %s ÷（建卡 %s + 月初意向客户 %s）",
                                      "orders %s ÷ (cards %s + open customers on the 1st %s)"};
inline constexpr Phrase kDeliveredRate{"交车率", "Delivered"};
inline constexpr Phrase kDeliveredRateIs{
    "交车 %s ÷（订单 %s + 月初未交订单 %s）",
    "handed over %s ÷ (orders %s + open orders on the 1st %s)"};
inline constexpr Phrase kLossRate{"战败率", "Lost"};
inline constexpr Phrase kLossRateIs{"战败 %s ÷（建卡 %s + 月初意向客户 %s）",
                                    "lost %s ÷ (cards %s + open customers on the 1st %s)"};
inline constexpr Phrase kOpeningUnknown{
    "这台设备没有更早的全部记录，不知道月初还有多少客户和订单。数据库里有。",
    "This device does not have all of what was before, so it does not know what was open on the "
    "1st. The database does."};
inline constexpr Phrase kSharedOut{"已分到人 %s / %s", "Shared: %s of %s"};
inline constexpr Phrase kAchieved{"达成", "Achieved"};
inline constexpr Phrase kSinceDay{"%s 起", "since %s"};
inline constexpr Phrase kLeftHouse{"已离职", "has left"};
inline constexpr Phrase kReadingMonth{"正在读取本月……", "Reading the month …"};
inline constexpr Phrase kNobodyYet{"还没有人。", "Nobody yet."};
inline constexpr Phrase kSetTarget{"定目标", "Set the target"};
inline constexpr Phrase kChangeTarget{"改目标 %s", "Change the target of %s"};
inline constexpr Phrase kSettleTarget{"定为 %s", "Make it %s"};
inline constexpr Phrase kNoTargetMore{"取消目标", "No target"};
inline constexpr Phrase kTargetFor{"%s 的目标", "Target: %s"};
inline constexpr Phrase kWholeHouse{"全店", "The house"};
inline constexpr Phrase kLastTargets{"照上月的目标", "Last month's targets"};
inline constexpr Phrase kTargetTaught{"现在 %s；上月的目标是 %s",
                                      "now %s; last month's target was %s"};
inline constexpr Phrase kTargetNow{"现在 %s", "now %s"};
inline constexpr Phrase kTimeIs{"时间 %s % = 工作日 %s ÷ %s", "time %s % = working day %s ÷ %s"};
inline constexpr Phrase kLeadIs{"快慢 = 达成 − 时间", "lead = achieved − time"};

}  // namespace foyer::screens::words
