// What the rounds of standards and the scorecards say, in both languages.
#pragma once

#include "roles/entrance/pages/words.h"

namespace foyer::screens::words {

inline constexpr Phrase kStandards{"展厅检查", "Standards"};
inline constexpr Phrase kRight{"是", "Yes"};
inline constexpr Phrase kWrong{"否", "No"};
inline constexpr Phrase kNotHere{"不适用", "N/A"};
inline constexpr Phrase kCritical{"必须", "must"};
inline constexpr Phrase kWeightIs{"权重 %s", "weight %s"};
inline constexpr Phrase kMeasuredAs{"系统 %s / %s", "measured %s of %s"};
inline constexpr Phrase kPoints{"分", "points"};
inline constexpr Phrase kRoundIs{"%s ÷ %s", "%s ÷ %s"};
inline constexpr Phrase kRoundFormula{"“是”的权重 ÷（是 + 否），不适用不算",
                                      "weights of yes ÷ (yes + no); N/A is not counted"};
inline constexpr Phrase kToMend{"%s 条要改", "%s to mend"};
inline constexpr Phrase kStepNotDone{"%s 条没做到", "%s not done"};
inline constexpr Phrase kCriticalWrong{"有必须项不合格", "something that must be right is not"};
inline constexpr Phrase kRoundTarget{"目标 %s", "target %s"};
inline constexpr Phrase kLastRound{"上次 %s %s：%s 分", "last time, %s, %s: %s points"};
inline constexpr Phrase kLastTime{"上次 %s：%s 分", "last time, %s: %s points"};
inline constexpr Phrase kNoLastRound{"还没有签过", "never signed yet"};
inline constexpr Phrase kItemsLeft{"还差 %s 条", "%s left"};
inline constexpr Phrase kSignRound{"签字交表", "Sign it"};
inline constexpr Phrase kFaultsTab{"要改 %s", "To mend %s"};
inline constexpr Phrase kNoFaults{"没有要改的。", "Nothing is to be mended."};
inline constexpr Phrase kDueBy{"%s 前", "by %s"};
inline constexpr Phrase kFaultLate{"已逾期", "overdue"};
inline constexpr Phrase kNobodyMends{"还没人负责", "nobody yet"};
inline constexpr Phrase kMendedBy{"%s 改好了", "mended by %s"};
inline constexpr Phrase kAnotherLooks{"换个人看一眼", "somebody else looks at it"};
inline constexpr Phrase kWhoMends{"谁来改", "Who mends it"};
inline constexpr Phrase kMended{"改好了", "Mended"};
inline constexpr Phrase kSeenRight{"看过，好了", "Right now"};
inline constexpr Phrase kSeenWrong{"还没好", "Not yet"};
inline constexpr Phrase kWhoMendsIt{"谁来改：%s", "Who mends it: %s"};
inline constexpr Phrase kNotNow{"先不定", "Not now"};
// --- how often ---
inline constexpr Phrase kDueTab{"该查 %s", "Due %s"};
inline constexpr Phrase kDueSince{"该查了，%s 起", "due since %s"};
inline constexpr Phrase kLateSince{"晚了，%s 就该查", "late, due since %s"};
inline constexpr Phrase kNextAt{"下次 %s", "next: %s"};
inline constexpr Phrase kNotKnownHere{"上次的这里没有", "the last one is not known here"};
inline constexpr Phrase kWheneverWanted{"不定时", "at any time"};

// --- steps beside a guest ---
inline constexpr Phrase kStepsTab{"接待步骤", "Steps"};
inline constexpr Phrase kBesideWhom{"现在谁在接待，点一位去看",
                                    "Who has a guest now; touch one to observe"};
inline constexpr Phrase kNobodyHasGuest{"现在没有顾问在接待。", "No consultant has a guest now."};
inline constexpr Phrase kManagersObserve{"由经理在旁边看。", "A manager observes."};
inline constexpr Phrase kStepScores{"最近一次（比上次），目标 %s",
                                    "Last time (against the one before), target %s"};
inline constexpr Phrase kNobodySeen{"还没有看过。", "Not observed yet."};
inline constexpr Phrase kOtherGuest{"换一位", "Another"};

// --- scorecards ---
inline constexpr Phrase kModule{"模块", "Module"};
inline constexpr Phrase kThisRound{"本轮 E", "Round E"};
inline constexpr Phrase kRoundWeight{"权重", "Weight"};
inline constexpr Phrase kWeighted{"加权 F", "Weighted F"};
inline constexpr Phrase kBaseline{"摸底", "baseline"};
inline constexpr Phrase kTotalG{"总分 G", "Total G"};
inline constexpr Phrase kSoFarG{"已评各轮 %s", "so far %s"};
inline constexpr Phrase kPassAt{"%s 分合格", "enough at %s"};
inline constexpr Phrase kScoreOf{"%s，%s", "%s, %s"};
inline constexpr Phrase kScoreHint{"0 到 %s 分", "0 to %s points"};
inline constexpr Phrase kSettleScore{"定为 %s", "Make it %s"};
inline constexpr Phrase kNoScore{"不评", "No score"};
inline constexpr Phrase kWhoScores{"经理点格子打分。", "A manager touches a place to score it."};

// --- pictures of a fault ---
inline constexpr Phrase kPictureMissing{"要照片", "Picture wanted"};
inline constexpr Phrase kPhotographIt{"拍下来", "Photograph it"};
inline constexpr Phrase kFaultHint{"不要拍到客人", "No guest in the picture, please"};
inline constexpr Phrase kNoFaultPictures{"还没有照片", "No picture yet"};
inline constexpr Phrase kFaultInView{"请用平板的相机拍", "Photograph it with this device"};
inline constexpr Phrase kIsFaultSeen{"看得清吗？没有拍到客人吧？",
                                     "Is it seen well, and no guest in it?"};
inline constexpr Phrase kAsFound{"发现时", "As it was found"};
inline constexpr Phrase kAsMended{"整改后", "As it was mended"};
inline constexpr Phrase kBackToFaults{"返回", "Back"};
}  // namespace foyer::screens::words
