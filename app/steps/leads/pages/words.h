// What the page of calls and leads says, in both languages; it speaks to staff. The sentence that
// is said back and the message are for the caller.
#pragma once

#include "roles/host/pages/words_staff.h"

namespace foyer::screens::leads::words {
using namespace foyer::screens::words;
// --- the head ---
inline constexpr Phrase kTitle{"来电与线索", "Calls and leads"};
inline constexpr Phrase kCallsToday{"今日来电", "Calls"};
inline constexpr Phrase kNumbersLeft{"留下联系", "Numbers"};
inline constexpr Phrase kBookedToday{"约到店", "Booked"};
inline constexpr Phrase kArrivedToday{"已到", "Here"};
inline constexpr Phrase kApart{"不计 %s", "apart %s"};
inline constexpr Phrase kMissedToday{"未接 %s", "missed %s"};
// --- the list ---
inline constexpr Phrase kListToday{"今天 %s", "Today %s"};
inline constexpr Phrase kListOpen{"没联系 %s", "To contact %s"};
inline constexpr Phrase kListPool{"公海 %s", "Pool %s"};
inline constexpr Phrase kCallIn{"来电", "Call"};
inline constexpr Phrase kCallOut{"去电", "Called"};
inline constexpr Phrase kMissedCall{"未接来电", "Missed call"};
inline constexpr Phrase kNoNumber{"没显示号码", "No number"};
inline constexpr Phrase kReturn{"回拨", "Call back"};
inline constexpr Phrase kReturned{"已回", "Returned"};
inline constexpr Phrase kNotCounted{"不计入", "Apart"};
inline constexpr Phrase kBookedAt{"约 %s", "Booked %s"};
inline constexpr Phrase kDuplicate{"重复", "Twice"};
inline constexpr Phrase kDuplicateOf{"重复，是%s的", "Twice: %s's"};
inline constexpr Phrase kUnallotted{"没分配", "Nobody's"};
inline constexpr Phrase kWaitsFor{"等了 %s", "waits %s"};
inline constexpr Phrase kWith{"%s 待确认", "%s to confirm"};
inline constexpr Phrase kHas{"%s 已接", "%s has it"};
inline constexpr Phrase kSpokenTo{"%s 联系过", "%s spoke"};
inline constexpr Phrase kCarded{"已建卡", "Card kept"};
inline constexpr Phrase kVisited{"已到店", "Came"};
inline constexpr Phrase kGivenUp{"无意向", "Given up"};
inline constexpr Phrase kEmptyList{"没有", "Nothing here"};
// --- who calls ---
inline constexpr Phrase kWhoCalls{"谁来电？", "Who is calling?"};
inline constexpr Phrase kNumberHint{"来电号码", "Their number"};
inline constexpr Phrase kOddNumber{"号码看起来不完整，照样记下", "Looks incomplete; kept as typed"};
inline constexpr Phrase kTalk{"接起来，记这通电话", "Lifted: log the call"};
inline constexpr Phrase kTalkHidden{"没有号码，也记下", "No number: log it all the same"};
inline constexpr Phrase kNobodyLifted{"没接到", "Missed it"};
inline constexpr Phrase kOnlyLead{"不是来电，添加线索", "Not a call: add a lead"};
// --- who it is ---
inline constexpr Phrase kNewCaller{"第一次来电", "First call"};
inline constexpr Phrase kCallsAgain{"打过电话或来过", "Called or came before"};
inline constexpr Phrase kWasHereOn{"%s 到过店", "was here on %s"};
inline constexpr Phrase kOwnCustomer{"%s的客户，保护到 %s", "%s's customer until %s"};
inline constexpr Phrase kDaysLeft{"还剩 %s 天", "%s day(s) left"};
inline constexpr Phrase kLastDay{"今天到期", "last day today"};
inline constexpr Phrase kNobodys{"还不是谁的客户", "Nobody's customer yet"};
inline constexpr Phrase kOver{"以前是%s的客户，%s 到期", "Was %s's customer, until %s"};
inline constexpr Phrase kSinceContact{"%s 天，从 %s 联系算起",
                                      "%s day(s) from being spoken to, %s"};
inline constexpr Phrase kSinceVisit{"%s 天，从 %s 到店算起", "%s day(s) from the visit of %s"};
inline constexpr Phrase kSinceAllotted{"%s 天，从 %s 分配算起",
                                       "%s day(s) from being allotted, %s"};
inline constexpr Phrase kOutCall{"打给客户", "Calling them"};
inline constexpr Phrase kALead{"添加线索", "A lead"};
// --- the call ---
inline constexpr Phrase kKindRow{"类别", "Kind"};
inline constexpr Phrase kAskedRow{"想问", "Asks"};
inline constexpr Phrase kCarRow{"车", "Car"};
inline constexpr Phrase kTodayRow{"今天", "Today"};
inline constexpr Phrase kTomorrowRow{"明天", "Tomorrow"};
inline constexpr Phrase kOtherDay{"后一天", "Next day"};
inline constexpr Phrase kNothingFree{"没有空档", "Nothing free"};
inline constexpr Phrase kNoneMade{"没约成", "None made"};
inline constexpr Phrase kWhyNone{"没约成，因为", "None made:"};
inline constexpr Phrase kSayBack{"念一遍", "Say it back"};
inline constexpr Phrase kSaidBack{"念过了", "Said"};
inline constexpr Phrase kMore{"更多", "More"};
inline constexpr Phrase kLess{"返回", "Back"};
inline constexpr Phrase kNameThem{"称呼", "Name"};
inline constexpr Phrase kTransfer{"转%s", "Put through to %s"};
inline constexpr Phrase kTransferred{"已转%s", "Put through to %s"};
inline constexpr Phrase kLog{"记下", "Log the call"};
inline constexpr Phrase kLogAndSend{"记下，约好了", "Log it: booked"};
inline constexpr Phrase kNobodyAnswers{"没人接", "No answer"};
inline constexpr Phrase kKeepLead{"记为线索", "Keep the lead"};
inline constexpr Phrase kNameDone{"好了", "Done"};
// --- more ---
inline constexpr Phrase kSourceRow{"来源", "Source"};
inline constexpr Phrase kCampaignRow{"活动", "Campaign"};
inline constexpr Phrase kMediumRow{"媒体", "Medium"};
inline constexpr Phrase kTimingRow{"时间", "When"};
inline constexpr Phrase kBudgetRow{"预算", "Budget"};
inline constexpr Phrase kPromiseRow{"答应", "Promised"};
inline constexpr Phrase kItemsRow{"标准", "Standard"};
// --- the message ---
inline constexpr Phrase kSendTitle{"发给客户", "Send to them"};
inline constexpr Phrase kSendHint{"用手机扫一下，就有文字，发给客户。",
                                  "Scan it with a phone, and send the text on."};
inline constexpr Phrase kSent{"发好了", "Sent"};
inline constexpr Phrase kNotSent{"不发了", "Not sent"};
// --- a lead ---
inline constexpr Phrase kAllotRow{"给谁", "For whom"};
inline constexpr Phrase kConfirmIt{"%s已接", "%s has it"};
inline constexpr Phrase kCallThem{"打给客户", "Call them"};
inline constexpr Phrase kResultRow{"联系结果", "What came of it"};
inline constexpr Phrase kGiveUpRow{"无意向，因为", "Not interested:"};
inline constexpr Phrase kBothHave{"两边同时分给了 %s 和 %s：以哪一个为准？",
                                  "Two devices gave it to %s and to %s: which holds?"};
inline constexpr Phrase kTries{"联系过 %s 次", "tried %s time(s)"};
inline constexpr Phrase kAgainAfter{"以前的线索又来了", "a lead again"};
// --- a guest who came by one ---
inline constexpr Phrase kCameByLead{"来自线索：%s，记上", "From a lead: %s. Credit it"};
// --- for the caller ---
inline constexpr Phrase kYou{"您好", "Good day"};
inline constexpr Phrase kTodayAt{"今天 %s", "today at %s"};
inline constexpr Phrase kTomorrowAt{"明天 %s", "tomorrow at %s"};
inline constexpr Phrase kDayAt{"%s %s", "%s at %s"};
inline constexpr Phrase kToDrive{"试驾%s", "to drive the %s"};
inline constexpr Phrase kToSee{"来看%s", "to see the %s"};
inline constexpr Phrase kToCome{"来店里", "to visit us"};
inline constexpr Phrase kMeets{"%s在门口接您", "%s meets you at the door"};
inline constexpr Phrase kWeMeet{"我们在门口接您", "we meet you at the door"};
inline constexpr Phrase kSentence{"%s，%s %s，%s。", "%s: %s %s; %s."};
inline constexpr Phrase kMessage{"%s%s，%s，电话 %s。", "%s %s, %s, tel. %s."};

}  // namespace foyer::screens::leads::words
