// What the pages of a test drive say, in both languages. What a guest reads while they hold the
// tablet addresses them as 您; the rest speaks to staff.
#pragma once

#include "roles/host/pages/words_staff.h"

namespace foyer::screens::drive::words {
using namespace foyer::screens::words;
// --- the plan ---
inline constexpr Phrase kBookDrive{"约试驾", "Test drive"};
inline constexpr Phrase kMe{"%s（我）", "%s (me)"};
inline constexpr Phrase kToday{"今天", "Today"};
inline constexpr Phrase kTomorrow{"明天", "Tomorrow"};
inline constexpr Phrase kNowSlot{"现在", "Now"};
inline constexpr Phrase kBooked{"已约", "Booked"};
inline constexpr Phrase kBackAt{"%s 回", "Back %s"};
inline constexpr Phrase kOverdueSince{"该 %s 回", "Due %s"};
inline constexpr Phrase kCleaning{"清洁", "Clean"};
inline constexpr Phrase kDriving{"试驾", "Drive"};
inline constexpr Phrase kFuel{"油 %s %", "Fuel %s %"};
inline constexpr Phrase kCharge{"电 %s %", "Charge %s %"};
inline constexpr Phrase kKilometres{"%s 公里", "%s km"};
inline constexpr Phrase kRoute{"路线", "Route"};
inline constexpr Phrase kRouteFor{"按看重的选", "For what matters"};
inline constexpr Phrase kRouteLength{"%s 公里 · %s 分钟 · 限速 %s",
                                     "%s km · %s min · limit %s km/h"};
inline constexpr Phrase kStart{"起", "S"};
inline constexpr Phrase kRideAlong{"试乘，不驾驶", "Ride along"};
inline constexpr Phrase kNotToday{"今天不试，记原因", "Not today: say why"};
inline constexpr Phrase kCancelDrive{"取消这次试驾", "Cancel this drive"};
inline constexpr Phrase kGoNow{"现在试驾", "Drive now"};
inline constexpr Phrase kBookToday{"约今天 %s", "Book today %s"};
inline constexpr Phrase kBookFor{"约 %s %s", "Book %s, %s"};
inline constexpr Phrase kNoCar{"没有这款试驾车", "No test car of this model"};
// --- at the guest's home ---
inline constexpr Phrase kAtHouse{"到店", "At the showroom"};
inline constexpr Phrase kAtHome{"上门", "At home"};
inline constexpr Phrase kHomeTimes{"%s 出发 · %s 到客户家 · %s 回店",
                                   "Leaves %s · there %s · back %s"};
inline constexpr Phrase kAskPlace{"还没有地址，点这里写", "No address yet: touch to write it"};
inline constexpr Phrase kWhereTo{"上门地址", "The address"};
inline constexpr Phrase kPlaceHint{"小区、楼号、停车的地方", "Street, house, where to park"};
inline constexpr Phrase kBookHomeToday{"约今天 %s 上门", "At home today %s"};
inline constexpr Phrase kBookHomeFor{"约 %s %s 上门", "At home %s, %s"};
// --- what hinders ---
inline constexpr Phrase kRetired{"已退役", "Retired"};
inline constexpr Phrase kUninsured{"保险已到期，不能开", "Insurance has expired: not to be driven"};
inline constexpr Phrase kUninspected{"年检已到期，不能开",
                                     "Inspection is overdue: not to be driven"};
inline constexpr Phrase kLowEnergy{"电量或油量太低，先补能", "Too low: charge or refuel first"};
inline constexpr Phrase kPastTime{"这个时间已经过了", "That time has passed"};
inline constexpr Phrase kClosedThen{"不在试驾时间内", "Outside the hours for test drives"};
inline constexpr Phrase kTooFar{"还不能约这么远", "Too far ahead to be booked"};
inline constexpr Phrase kCarBusy{"约不上：车要到 %s 才空", "Not possible: the car is free from %s"};
inline constexpr Phrase kIAmBusy{"约不上：您要到 %s 才空", "Not possible: you are free from %s"};
inline constexpr Phrase kTheyAreBusy{"约不上：顾问要到 %s 才空",
                                     "Not possible: the consultant is free from %s"};
inline constexpr Phrase kCarAway{"约不上：这台车在用", "Not possible: the car is in use"};
inline constexpr Phrase kNextFree{"最近的空档：%s", "Next free: %s"};
inline constexpr Phrase kTwice{"%s 和 %s 约了同一台车：请改一个",
                               "%s and %s have the same car: move one"};
inline constexpr Phrase kUnfit{"%s约的车不能开了（%s）：请改",
                               "%s booked a car that may not be driven (%s): move it"};
inline constexpr Phrase kMovedTwice{"%s的预约被改到了两个时间：%s、%s，请与客户确认",
                                    "%s was moved to two times, %s and %s: ask which one holds"};
inline constexpr Phrase kMove{"改：%s", "Move: %s"};
// --- at the desk ---
inline constexpr Phrase kBookedButAway{"%s约的车用不了（%s）：请改",
                                       "%s booked a car that is away (%s): move it"};
inline constexpr Phrase kGoesAlong{"谁陪驾", "Who goes along"};
inline constexpr Phrase kBackToDesk{"回到前台", "Back to the board"};
// --- a car that no guest drives ---
inline constexpr Phrase kUsedFor{"这台车现在做什么？", "What is this car used for now?"};
inline constexpr Phrase kUntilWhen{"到什么时候？", "Until when?"};
inline constexpr Phrase kNotKnown{"还不知道", "Not known yet"};
inline constexpr Phrase kSendAway{"先不给试驾", "Take it off the plan"};
inline constexpr Phrase kCarIsHere{"回来了，可以试驾", "It is back: guests may drive it"};
inline constexpr Phrase kSaidBy{"%s，%s 起", "%s, since %s"};
inline constexpr Phrase kStateLine{"方式", "How"};
// --- why not ---
inline constexpr Phrase kWhyNot{"为什么今天不试？", "Why not today?"};
inline constexpr Phrase kNoted{"记下了", "Noted"};
// --- the licence ---
inline constexpr Phrase kLicence{"核对驾照", "The driving licence"};
inline constexpr Phrase kLicenceHint{"看原件，姓名和照片对得上",
                                     "Look at the original: name and picture match"};
inline constexpr Phrase kClass{"准驾车型", "Class"};
inline constexpr Phrase kSince{"初次领证", "First issued"};
inline constexpr Phrase kUntil{"有效期至", "Valid until"};
inline constexpr Phrase kForLife{"长期", "For life"};
inline constexpr Phrase kLastFour{"证号后四位", "Last four of its number"};
inline constexpr Phrase kDayLike{"年月日，8 位", "Year, month, day"};
inline constexpr Phrase kMatches{"对得上，继续", "It matches: go on"};
inline constexpr Phrase kTroubleUntold{"还没填完", "Not complete yet"};
inline constexpr Phrase kTroubleNoDay{"没有这一天，请核对", "There is no such day: check it"};
inline constexpr Phrase kTroubleClass{"准驾车型不符，不能开这台车",
                                      "This class may not drive the car"};
inline constexpr Phrase kTroubleNotYet{"领证日期在今天以后", "Issued on a day to come"};
inline constexpr Phrase kTroubleHeld{"领证不满 %s 年", "Held for less than %s years"};
inline constexpr Phrase kTroubleHeldOne{"领证不满 1 年", "Held for less than a year"};
inline constexpr Phrase kTroubleEnded{"驾照已过期", "The licence has expired"};
inline constexpr Phrase kTroubleSoon{"驾照快到期了，提醒客户换证",
                                     "It expires soon: tell the guest"};
inline constexpr Phrase kOffersRide{"可以改为试乘", "They can ride along instead"};
// --- the briefing ---
inline constexpr Phrase kBriefing{"出发前讲解", "Before you leave"};
inline constexpr Phrase kBriefingHint{"讲一条，点一条", "Tick each when it has been explained"};
inline constexpr Phrase kHandOver{"交给客户签", "Hand over to sign"};
inline constexpr Phrase kBriefed{"讲完了", "Explained"};
inline constexpr Phrase kBriefingDone{"安全讲解完成", "Safety briefing done"};
// --- signing, in the guest's hands ---
inline constexpr Phrase kBeforeYouGo{"%s，出发前请确认", "%s, before we leave"};
inline constexpr Phrase kBeforeYouGoAlone{"出发前请确认", "Before we leave"};
inline constexpr Phrase kCarLine{"试驾车", "Car"};
inline constexpr Phrase kPlateLine{"车牌", "Plate"};
inline constexpr Phrase kTimeLine{"时间", "Time"};
inline constexpr Phrase kRouteLine{"路线", "Route"};
inline constexpr Phrase kBesideLine{"陪驾", "Beside you"};  // to the guest
inline constexpr Phrase kAlongLine{"陪驾", "Goes along"};
inline constexpr Phrase kInsuranceLine{"保险", "Insurance"};
inline constexpr Phrase kOdometerLine{"里程", "Mileage"};
// --- out and back ---
inline constexpr Phrase kLeaving{"出发前看一眼", "Before you drive off"};
inline constexpr Phrase kKeysAt{"钥匙：%s", "Keys: %s"};
inline constexpr Phrase kOdometer{"里程表（公里）", "Odometer (km)"};
inline constexpr Phrase kLastWas{"上次是 %s", "It was %s"};
inline constexpr Phrase kBelowLast{"比上次的 %s 少，请再看一眼",
                                   "Less than the last %s: look again"};
inline constexpr Phrase kEnergy{"油量", "Fuel"};
inline constexpr Phrase kEnergyElectric{"电量", "Charge"};
inline constexpr Phrase kDriveOff{"出发", "Drive off"};
inline constexpr Phrase kOnTheRoad{"正在试驾", "On the road"};
inline constexpr Phrase kDueBack{"%s 前回来", "Due back at %s"};
inline constexpr Phrase kLateBack{"已经超时，该 %s 回", "Late: it was due at %s"};
inline constexpr Phrase kSignedWhole{"签字完好", "Signature unbroken"};
inline constexpr Phrase kSignedBroken{"签字与内容不符", "The signature does not match"};
inline constexpr Phrase kSignedErased{"签字已按要求删除", "The signature was erased as asked"};
inline constexpr Phrase kToTry{"路上试这几处", "What to try on the way"};
inline constexpr Phrase kIsBack{"车回来了", "The car is back"};
inline constexpr Phrase kComingBack{"收车", "Taking the car back"};
inline constexpr Phrase kDamage{"有新的损伤吗？", "Any new damage?"};
inline constexpr Phrase kNoDamage{"没有就不用点", "Leave it empty if there is none"};
inline constexpr Phrase kOnDrawing{"在车图上标出", "Mark it on the car"};
inline constexpr Phrase kMarksNow{"出发前车身损伤：%s 处", "Damage before the drive: %s"};
inline constexpr Phrase kMarksNew{"车图上新标了 %s 处", "New on the car: %s"};
inline constexpr Phrase kTitleMarks{"车身损伤", "Damage on the car"};
inline constexpr Phrase kTouchPanels{"先选是什么，再点车上的位置；再点一下就去掉",
                                     "Choose what it is, then touch where; touch again to remove"};
inline constexpr Phrase kWasBefore{"原有：%s", "Before: %s"};
inline constexpr Phrase kMarksDone{"标好了", "Done"};
inline constexpr Phrase kTakeBack{"收好了，请客户说说", "Done: ask the guest"};
// --- the paper ---
inline constexpr Phrase kSignedPaper{"签字协议", "Signed agreement"};
inline constexpr Phrase kAddDriver{"再加一位驾驶人", "Another driver"};
inline constexpr Phrase kDriversAre{"驾驶人：%s 位，各自签了字", "%s drivers, each has signed"};
// --- pictures ---
inline constexpr Phrase kLastDrive{"上次试驾", "The last drive"};
inline constexpr Phrase kNoPictures{"这次试驾还没有照片", "No pictures of this drive yet"};
inline constexpr Phrase kLicenceOf{"驾照：%s", "Licence: %s"};
inline constexpr Phrase kDamageBefore{"出发前的车身", "The car before the drive"};
inline constexpr Phrase kDamageAfter{"回来后的车身", "The car after the drive"};
inline constexpr Phrase kTakeLicence{"拍驾照", "Photograph the licence"};
inline constexpr Phrase kTakeDamage{"拍损伤", "Photograph the damage"};
inline constexpr Phrase kAsksFirst{"拍之前先请客户看说明、自己选",
                                   "The guest reads what it is for and decides first"};
inline constexpr Phrase kRefusedPicture{"客户不同意拍照，不影响试驾",
                                        "Declined by the guest: the drive goes ahead all the same"};
inline constexpr Phrase kDamageHint{"拍清楚位置，也拍一张整侧",
                                    "The spot, and once the whole side"};
inline constexpr Phrase kLicenceInView{"请用平板的相机拍驾照",
                                       "Photograph the licence with this device"};
inline constexpr Phrase kDamageInView{"请用平板的相机拍损伤",
                                      "Photograph the damage with this device"};
inline constexpr Phrase kCanItBeRead{"字都看得清吗？", "Can all of it be read?"};
inline constexpr Phrase kIsItSeen{"看得清损伤吗？", "Is the damage seen well?"};
inline constexpr Phrase kNoLicencePicture{"不拍", "No picture"};
inline constexpr Phrase kYesLicencePicture{"同意拍照", "I agree"};
// --- how it was, in the guest's hands ---
inline constexpr Phrase kHowWasIt{"%s，开下来怎么样？", "%s, how was it?"};
inline constexpr Phrase kHowWasItAlone{"开下来怎么样？", "How was it?"};
inline constexpr Phrase kNotHappy{"不满意", "Poor"};
inline constexpr Phrase kVeryHappy{"很满意", "Excellent"};
inline constexpr Phrase kYouCare{"您看重的%s", "You care about: %s"};
inline constexpr Phrase kFits{"这台车，适合您吗？", "Is this the car for you?"};
inline constexpr Phrase kHowWasBeside{"%s陪您，陪得怎么样？", "How was %s beside you?"};
inline constexpr Phrase kRatherNot{"不想评", "Rather not"};
inline constexpr Phrase kGiveTo{"好了，交给%s", "Done: back to %s"};
inline constexpr Phrase kMinutesDriven{"分钟", "min"};
inline constexpr Phrase kKmDriven{"公里", "km"};
// --- done ---
inline constexpr Phrase kDoneTitle{"试驾记好了", "The drive is on record"};
inline constexpr Phrase kBookedTitle{"试驾约好了", "The drive is booked"};
inline constexpr Phrase kDeclinedTitle{"原因记好了", "The reason is on record"};
inline constexpr Phrase kBackToGuest{"回到客户", "Back to the guest"};
inline constexpr Phrase kAskGuest{"请客户说说", "Ask the guest"};
inline constexpr Phrase kAnotherDrive{"再试一款", "Another car"};
inline constexpr Phrase kSaidAs{"客户说", "What the guest said"};
inline constexpr Phrase kAbnormal{"请看一眼", "Look at this"};
inline constexpr Phrase kAbnormalOdometer{"里程对不上", "The mileage does not fit"};
inline constexpr Phrase kAbnormalLong{"比计划久", "Took longer than planned"};
inline constexpr Phrase kAbnormalHours{"在试驾时间以外", "Outside the hours for test drives"};
inline constexpr Phrase kAbnormalDamage{"有新的损伤", "New damage"};
}  // namespace foyer::screens::drive::words
