// What the pages of care say, in both languages; they speak to staff.
#pragma once

#include "roles/host/pages/words_staff.h"

namespace foyer::screens::care::words {
using namespace foyer::screens::words;
// --- the day ---
inline constexpr Phrase kTitle{"今天要联系", "To contact today"};
inline constexpr Phrase kDoneOf{"完成 %s", "%s done"};
inline constexpr Phrase kTomorrowOf{"明天 %s", "tomorrow %s"};
inline constexpr Phrase kOverdue{"逾期", "Overdue"};
inline constexpr Phrase kToday{"今天", "Today"};
inline constexpr Phrase kSoon{"这几天", "These days"};
inline constexpr Phrase kDone{"今天完成", "Done today"};
inline constexpr Phrase kNotAsked{"没同意联系，不打", "Did not agree to calls"};
inline constexpr Phrase kYesterday{"昨天", "yesterday"};
inline constexpr Phrase kDaysAgo{"%s 天前", "%s days ago"};
inline constexpr Phrase kUntil{"到 %s", "by %s"};
inline constexpr Phrase kNoName{"未留名", "No name"};
inline constexpr Phrase kByService{"服务顾问", "service adviser"};
inline constexpr Phrase kNothing{"今天没有要联系的客户", "Nobody to contact today"};
inline constexpr Phrase kNothingHint{"到时候会自己出现在这里。",
                                     "They turn up here by themselves."};
inline constexpr Phrase kNobodyPicked{"都联系过了", "All of them are done"};
// --- one of them ---
inline constexpr Phrase kDayOf{"%s%s，今天第 %s 天", "%s %s, day %s"};
inline constexpr Phrase kAfterVisit{"到店", "Visit"};
inline constexpr Phrase kAfterDrive{"试驾", "Drive"};
inline constexpr Phrase kAfterLost{"流失", "Given up"};
inline constexpr Phrase kAfterOrder{"订车", "Order"};
inline constexpr Phrase kAfterDelivery{"交车", "Delivery"};
inline constexpr Phrase kHoliday{"节日", "Holiday"};
inline constexpr Phrase kGuestPage{"客户资料", "Guest"};
inline constexpr Phrase kTries{"打过 %s 次，上次%s", "Tried %s time(s), last: %s"};
inline constexpr Phrase kResultRow{"电话", "Call"};
inline constexpr Phrase kDayRow{"改到", "Until"};
inline constexpr Phrase kFindingRow{"用车", "Car"};
inline constexpr Phrase kUnfinishedRow{"没办完", "Left open"};
inline constexpr Phrase kNone{"没有", "No"};
inline constexpr Phrase kSome{"有", "Yes"};
inline constexpr Phrase kSatisfiedRow{"愿推荐", "Recommend"};
inline constexpr Phrase kHandRow{"转给", "Hand to"};
inline constexpr Phrase kHandOn{"转给同事", "Hand on"};
inline constexpr Phrase kNobodyElse{"没有别的同事", "No colleague to hand it to"};
inline constexpr Phrase kSay{"可以这样说", "What to say"};
inline constexpr Phrase kDial{"手机扫码拨号", "Scan to dial"};
inline constexpr Phrase kFriend{"朋友也想看车？", "A friend who looks for a car?"};
inline constexpr Phrase kFriendHint{"让朋友自己扫，自己留名。我们不记他的号码。",
                                    "They scan it and give their own name. We keep no number of "
                                    "theirs."};
inline constexpr Phrase kGiven{"给客户了", "Given"};
inline constexpr Phrase kNotNow{"这次不提", "Not this time"};
inline constexpr Phrase kNote{"记一句", "Note"};
inline constexpr Phrase kSave{"记下", "Write it down"};
inline constexpr Phrase kSaveNext{"记下，下一次 %s", "Write it down, next on %s"};
inline constexpr Phrase kSaveEnds{"记下，不再联系", "Write it down: no call"};
inline constexpr Phrase kPickFirst{"先选电话结果", "What came of the call?"};
inline constexpr Phrase kNoConsent{"客户没有同意我们联系。计划跳过这一次；来店时可以再问。",
                                   "They did not agree to be called. The plan leaves this one out; "
                                   "ask again when they come."};
inline constexpr Phrase kHappened{"%s 已经来过或通过话，这一项自动完成。",
                                  "They were here or on the phone on %s: this one is done."};
inline constexpr Phrase kLapsed{"过期太久，不再要求。", "Too long ago: no longer asked for."};
inline constexpr Phrase kFriendCard{"%s\n%s\n%s\n到店出示：%s", "%s\n%s\n%s\nShow this: %s"};

// --- over the years ---
inline constexpr Phrase kAhead{"接下来", "To come"};
inline constexpr Phrase kEarlierComing{"更早的正在读取", "earlier ones are being read"};
inline constexpr Phrase kYears{"全部往来", "All their years"};
inline constexpr Phrase kCame{"到店", "Came"};
inline constexpr Phrase kWentAway{"没登记完就走了", "Went away at the entrance"};
inline constexpr Phrase kOfferNo{"报价第 %s 版", "Offer, version %s"};
inline constexpr Phrase kAccepted{"已接受", "taken"};
inline constexpr Phrase kOrdered{"签订单", "Order signed"};
inline constexpr Phrase kPaid{"付定金", "Deposit paid"};
inline constexpr Phrase kCancelled{"取消订单", "Order cancelled"};
inline constexpr Phrase kDeliveredCar{"交车", "Car handed over"};
inline constexpr Phrase kAgreed{"约定", "Agreed"};
inline constexpr Phrase kMissed{"未接来电", "Missed call"};
inline constexpr Phrase kCalledUs{"来电", "Called us"};
inline constexpr Phrase kWeCalled{"去电", "We called"};
inline constexpr Phrase kLead{"线索", "Lead"};
inline constexpr Phrase kToDo{"要联系", "To contact"};
inline constexpr Phrase kEarlierPlan{"以前计划的联系", "Contact of an earlier plan"};
inline constexpr Phrase kPoints{"愿推荐 %s 分", "would recommend: %s"};
inline constexpr Phrase kDroppedTask{"不再联系", "not contacted"};

}  // namespace foyer::screens::care::words
