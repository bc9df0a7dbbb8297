// What the pages of sales and service say, in both languages.
#pragma once

#include "roles/entrance/pages/words.h"

namespace foyer::screens::words {

inline constexpr Phrase kSharedWork{"业服共战", "Sales and service"};
inline constexpr Phrase kAllShared{"全部", "Everything"};
inline constexpr Phrase kSharedHint{"这个月，两边给了什么、回了什么",
                                    "this month: what each gave, and what came of it"};
inline constexpr Phrase kItemLine{"做了 %s/%s · 给售后 %s · 售后反馈 %s",
                                  "done %s of %s · to service %s · back %s"};
inline constexpr Phrase kPlanTab{"要做的 %s/%s", "Done %s of %s"};
inline constexpr Phrase kPassedTab{"给售后的 %s/%s 有答复", "To service: %s of %s answered"};
inline constexpr Phrase kCameTab{"售后反馈 %s/%s 有答复", "From service: %s of %s answered"};
inline constexpr Phrase kLateCount{"%s 件晚了", "%s late"};
// --- results ---
inline constexpr Phrase kLedRow{"反馈成了订单", "Signals that led to an order"};
inline constexpr Phrase kBaseRow{"老客户的订单", "Orders from the base"};
inline constexpr Phrase kLedOf{"%s，本月能成交的反馈 %s 条",
                               "%s of %s this month that may lead to one"};
inline constexpr Phrase kBaseOf{"%s，本月订单 %s 张", "%s of %s orders this month"};
inline constexpr Phrase kReadingShared{"正在读这个月的…", "Reading this month…"};
// --- what is planned ---
inline constexpr Phrase kNobodyPlanned{"还没定谁做", "nobody has it yet"};
inline constexpr Phrase kWhoAndWhen{"谁、什么时候", "Who and when"};
inline constexpr Phrase kPlanDone{"做了", "Done"};
inline constexpr Phrase kPlanSeen{"%s 看过，做了", "done, seen by %s"};
inline constexpr Phrase kPlanUntil{"%s 前", "by %s"};
inline constexpr Phrase kPlanWho{"谁做", "Who"};
inline constexpr Phrase kPlanWhen{"什么时候做完", "Until when"};
inline constexpr Phrase kPlanTake{"就这么定", "Agreed"};
inline constexpr Phrase kPlanLeave{"不改了", "Leave it"};
inline constexpr Phrase kPlanBack{"收回", "Take back"};
inline constexpr Phrase kNoPlan{"没有要做的。", "Nothing is planned here."};
// --- what passed, what came back ---
inline constexpr Phrase kNothingPassed{"这个月没有交给售后的。",
                                       "Nothing passed to service this month."};
inline constexpr Phrase kNothingCame{"没有售后反馈。", "Nothing came from service."};
inline constexpr Phrase kGivenTo{"%s 给 %s", "%s to %s"};
inline constexpr Phrase kServicePeople{"售后", "service"};
inline constexpr Phrase kNotNamed{"不记名客户", "a guest without a name"};
inline constexpr Phrase kPassedTaken{"已接下", "taken"};
inline constexpr Phrase kPassedRefused{"没接", "refused"};
inline constexpr Phrase kDueOn{"%s 前答复", "due by %s"};
inline constexpr Phrase kWasDue{"%s 就该答复", "was due on %s"};
inline constexpr Phrase kBecameOrder{"%s 成了订单", "order on %s"};
inline constexpr Phrase kWhatCame{"怎么样了", "What came of it"};
// --- a new one ---
inline constexpr Phrase kNewSignal{"记一条售后反馈", "Service told us something"};
inline constexpr Phrase kAboutWhom{"%s 的反馈", "About %s"};
inline constexpr Phrase kWhatSignal{"售后听到什么", "What the service heard"};
inline constexpr Phrase kWhoTold{"谁说的", "Who told it"};
inline constexpr Phrase kWhoTakes{"交给谁", "Who takes it"};
inline constexpr Phrase kTellIt{"交给 %s", "Hand to %s"};
inline constexpr Phrase kTellFirst{"先选听到什么", "First choose what was heard"};
inline constexpr Phrase kTellTaker{"先选交给谁", "First choose who takes it"};
inline constexpr Phrase kTellLeave{"不记了", "Leave it"};
inline constexpr Phrase kTellDue{"%s 前答复", "to be answered by %s"};

}  // namespace foyer::screens::words
