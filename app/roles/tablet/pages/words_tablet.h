// What the consultant's tablet says, in both languages. What a guest reads while they hold it
// addresses them as 您; the rest speaks to staff.
#pragma once

#include "roles/host/pages/words_staff.h"

namespace foyer::screens::tablet::words {
using namespace foyer::screens::words;  // what all roles say; the tablet's own goes before it
// --- my guests ---
inline constexpr Phrase kCarsToHandOver{"要交的车", "Cars to hand over"};
inline constexpr Phrase kDelivery{"交车", "Delivery"};
inline constexpr Phrase kToContact{"要联系 %s", "Calls %s"};
inline constexpr Phrase kInstruction{"经理批示", "Manager's instruction"};
inline constexpr Phrase kInstructions{"经理批示，等您答复", "Instructions, to be answered"};
inline constexpr Phrase kAnswerInOwnWords{"写几句", "In your own words"};
inline constexpr Phrase kAnsweredAlready{"已答复：%s", "answered: %s"};
inline constexpr Phrase kWriteAnswer{"答复经理", "Answer the manager"};
inline constexpr Phrase kMyGuests{"我的客户", "My guests"};
inline constexpr Phrase kNow{"现在", "Now"};
inline constexpr Phrase kTomorrowAt{"明天 %s", "Tomorrow %s"};
inline constexpr Phrase kDrivesAhead{"今明两天的试驾，记得提醒客户",
                                     "Drives today and tomorrow: remind the guests"};
inline constexpr Phrase kWaitingToo{"等候中", "Waiting"};
inline constexpr Phrase kOverdue{"已逾期", "Overdue"};
inline constexpr Phrase kDueToday{"今天要做", "Due today"};
inline constexpr Phrase kTodayDone{"今天接待过", "Earlier today"};
inline constexpr Phrase kNobodyNow{"现在没有您的客户", "No guest of yours is here"};
inline constexpr Phrase kNothingDue{"没有要做的事", "Nothing is due"};
inline constexpr Phrase kByTicket{"输入号码", "By ticket"};
inline constexpr Phrase kOnTheWay{"交给您了", "handed to you"};
inline constexpr Phrase kWaited{"等了 %s", "waiting for %s"};
inline constexpr Phrase kTakeTitle{"接待 %s？", "Take over %s?"};
inline constexpr Phrase kTakeWaiting{"这位客户在等候，还没有顾问。",
                                     "This guest is waiting and has no consultant."};
inline constexpr Phrase kTakeOthers{"这位客户现在由%s接待。",
                                    "This guest is with %s at the moment."};
inline constexpr Phrase kTakeYes{"接待", "Take over"};
inline constexpr Phrase kAtHomeTitle{"开始上门试驾？", "Begin the drive at home?"};
inline constexpr Phrase kAtHomeYes{"到了，开始", "I am there: begin"};
inline constexpr Phrase kIsAtHome{"上门", "at home"};
inline constexpr Phrase kNotFoundTitle{"没有找到这个号码", "There is no guest with this ticket"};
inline constexpr Phrase kNotFoundText{"请核对号码，或到前台登记。",
                                      "Check the ticket, or register the guest at the desk."};
// --- one guest ---
inline constexpr Phrase kGuestName{"称呼", "Name"};
inline constexpr Phrase kPhone{"电话", "Phone"};
inline constexpr Phrase kMovedSoFar{"最打动的", "What impressed them most"};
inline constexpr Phrase kStandsInTheWay{"还没答复的异议", "Open objections"};
inline constexpr Phrase kNotesSoFar{"记下的", "Notes"};
inline constexpr Phrase kNothingYet{"看车后，最打动的会列在这里",
                                    "What impressed them will appear here"};
inline constexpr Phrase kNeeds{"需求", "Needs"};
inline constexpr Phrase kNotSaid{"还没说", "not said yet"};
inline constexpr Phrase kSaidByGuest{"客户在入口说的", "the guest, at the entrance"};
inline constexpr Phrase kRecommended{"推荐", "Recommended"};
inline constexpr Phrase kStartWalk{"开始看车", "Walk-round"};
inline constexpr Phrase kCompare{"对比", "Compare"};
inline constexpr Phrase kObjections{"异议", "Objections"};
inline constexpr Phrase kOffer{"报价", "Offer"};
inline constexpr Phrase kNote{"添加备注", "Note"};
inline constexpr Phrase kYears{"全部往来", "All their years"};
inline constexpr Phrase kWholeCard{"客户卡", "Customer card"};
inline constexpr Phrase kCloseVisit{"结束接待", "Close the visit"};
inline constexpr Phrase kNextAgain{"再约下一步", "Agree the next step"};
inline constexpr Phrase kSummary{"摘要", "Summary"};
inline constexpr Phrase kPresentCar{"现有车", "Current car"};
inline constexpr Phrase kPlate{"车牌", "Plate"};
inline constexpr Phrase kTradeInOf{"置换", "Trade-in"};
inline constexpr Phrase kTradeIn{"要置换", "trade-in"};
inline constexpr Phrase kNoTradeIn{"不置换", "no trade-in"};
inline constexpr Phrase kDrove{"试驾过", "Drove"};
inline constexpr Phrase kTestDrive{"试驾", "Test drive"};
inline constexpr Phrase kWantsDrive{"想试驾", "Wants to drive"};
inline constexpr Phrase kClosedAlready{"这次到店已结束", "This visit has been closed"};
inline constexpr Phrase kReopen{"重新打开", "Reopen"};
inline constexpr Phrase kTwoRecords{"两边记录不一致：%s", "Two records differ: %s"};
inline constexpr Phrase kOutcome{"结果", "Outcome"};
// --- round the car ---
inline constexpr Phrase kForGuest{"给客户看", "Show the guest"};
inline constexpr Phrase kToStaff{"返回顾问", "Consultant"};
inline constexpr Phrase kHowStrong{"对%s有多大作用？", "How strong was it for %s?"};
inline constexpr Phrase kHowStrongYou{"这一点对您有多重要？", "How much does this matter to you?"};
inline constexpr Phrase kJudged{"已记：%s", "Noted: %s"};
inline constexpr Phrase kUndo{"撤销", "Undo"};
inline constexpr Phrase kComeBack{"回到第 %d 张", "Back to no. %d"};
inline constexpr Phrase kPrevious{"上一张", "Previous"};
inline constexpr Phrase kNextCard{"下一张", "Next"};
inline constexpr Phrase kPlaceOfWalk{"第 %s 位 %s", "no. %s: %s"};
inline constexpr Phrase kTold{"已讲 %s / %s", "%s of %s shown"};
inline constexpr Phrase kCoverage{"讲解进度", "What was covered"};
inline constexpr Phrase kMovedMost{"最打动的", "What impressed them most"};
inline constexpr Phrase kLeftOut{"还没讲、但客户看重的", "Not shown yet, but matters to them"};
inline constexpr Phrase kNothingJudged{"还没有评价", "Nothing judged yet"};
inline constexpr Phrase kNothingLeftOut{"看重的都讲到了", "Everything that matters was shown"};
inline constexpr Phrase kEvidence{"依据：%s", "Evidence: %s"};
inline constexpr Phrase kValidUntil{"有效至 %s", "valid until %s"};
inline constexpr Phrase kExpired{"这条说法的依据已于 %s 过期，不能再讲。",
                                 "The evidence for this expired on %s; it must not be told."};
// --- compare ---
inline constexpr Phrase kCompareHint{"选两到三款，按客户看重的来比",
                                     "Two or three cars, on what matters to this guest"};
inline constexpr Phrase kCompareForYou{"按您看重的来比", "Compared on what matters to you"};
inline constexpr Phrase kBetter{"更好", "better"};
inline constexpr Phrase kWorse{"稍逊", "behind"};
// --- writing ---
inline constexpr Phrase kWriteNote{"添加备注", "A note"};
inline constexpr Phrase kWriteTicket{"客户的号码", "The guest's ticket"};
inline constexpr Phrase kWriteObjection{"客户担心什么？", "What stands in their way?"};
inline constexpr Phrase kWriteCar{"现在开什么车？", "What do they drive now?"};
inline constexpr Phrase kWritePlate{"车牌号", "The number plate"};
inline constexpr Phrase kWriteName{"客户怎么称呼？", "The guest's name"};
inline constexpr Phrase kWriteVin{"置换车的车架号", "The VIN of the car in exchange"};
inline constexpr Phrase kWriteCare{"说了什么", "What they said"};
inline constexpr Phrase kWriteOwner{"行驶证上的车主", "The owner in the car's papers"};
inline constexpr Phrase kWritePhone{"客户的电话", "The guest's phone number"};
inline constexpr Phrase kFind{"查找", "Find"};
inline constexpr Phrase kTicketLike{"A012", "A012"};
inline constexpr Phrase kAskFirst{"请先问客户是否同意保存", "Ask first whether we may keep it"};
inline constexpr Phrase kWriteReason{"为什么不是建议的等级？", "Why not the suggested grade?"};
inline constexpr Phrase kWriteLost{"买了或想买哪款？", "Which car instead?"};
inline constexpr Phrase kWriteSomething{"写点什么", "Write here"};
inline constexpr Phrase kOtherObjection{"其他", "Something else"};
inline constexpr Phrase kOwnWords{"客户原话", "Their words"};
inline constexpr Phrase kReal{"真的", "Real"};
inline constexpr Phrase kPretext{"借口", "Pretext"};
inline constexpr Phrase kWithCard{"卖点", "A card"};
inline constexpr Phrase kWithFigure{"数字", "Figures"};
inline constexpr Phrase kWithDrive{"试驾", "A drive"};
inline constexpr Phrase kWithColleague{"同事", "Colleague"};
inline constexpr Phrase kCleared{"解决了", "Cleared"};
inline constexpr Phrase kPartly{"部分", "Partly"};
inline constexpr Phrase kOpenStill{"没解决", "Open"};
inline constexpr Phrase kNotCleared{"上次没解决，接着谈", "Not cleared last time: go on from here"};
inline constexpr Phrase kOpenFromBefore{"上次没解决：%s", "Open since last time: %s"};
inline constexpr Phrase kRival{"买了哪一类", "What they go for"};
inline constexpr Phrase kWorry{"客户担心的", "What they worry about"};
inline constexpr Phrase kAnsweredBy{"怎么答复的", "What answered it"};
inline constexpr Phrase kStillOpen{"没有答复", "still open"};
// --- closing ---
inline constexpr Phrase kHowItEnds{"这次接待的结果", "How does the visit end?"};
inline constexpr Phrase kGrade{"等级", "Grade"};
inline constexpr Phrase kSuggested{"建议 %s：%s", "Suggested: %s. %s"};
inline constexpr Phrase kStillMissing{"还差：%s", "Still missing: %s"};
inline constexpr Phrase kDay{"日期", "the day"};
inline constexpr Phrase kReason{"理由", "the reason"};
inline constexpr Phrase kLossParts{"原因和车型", "reason and car"};
inline constexpr Phrase kReasonFor{"改动的理由", "Why another grade"};
inline constexpr Phrase kNextStep{"下一步", "Next step"};
inline constexpr Phrase kOnDay{"哪一天", "On which day"};
inline constexpr Phrase kWithinDays{"%s 级要在 %d 天内联系", "%s: contact within %d day(s)"};
inline constexpr Phrase kLostReason{"为什么没有成交", "Why"};
inline constexpr Phrase kLostModel{"买了或想买哪款", "Which car instead"};
inline constexpr Phrase kLeavesNow{"客户现在离店", "The guest leaves now"};
inline constexpr Phrase kLeavesHome{"上门现在结束", "The visit at home ends now"};
inline constexpr Phrase kLeavesHomeHint{"登记表里记下结束时间", "When it ended is recorded"};
inline constexpr Phrase kLeavesHint{"登记表里记下离店时间", "Their leaving time is recorded"};
inline constexpr Phrase kAnotherModel{"其他车型", "Another car"};
// --- the customer card and the summary ---
inline constexpr Phrase kGuestThemselves{"客户", "guest"};
inline constexpr Phrase kEarlierComing{"正在读取更早的到店记录", "reading earlier visits"};
inline constexpr Phrase kTakeHome{"扫码保存", "Scan to take it home"};
inline constexpr Phrase kSavePdf{"生成 PDF", "Make a PDF"};
inline constexpr Phrase kLiked{"您喜欢的", "What you liked"};
inline constexpr Phrase kSavedAs{"已保存：%s", "Saved: %s"};
}  // namespace foyer::screens::tablet::words
