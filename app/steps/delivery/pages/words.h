// What the pages of a delivery say, in both languages; the list and its signature speak to the
// guest.
#pragma once

#include "roles/host/pages/words_staff.h"

namespace foyer::screens::delivery::words {
using namespace foyer::screens::words;
// --- the desk ---
inline constexpr Phrase kTitle{"交车", "Deliveries"};
inline constexpr Phrase kToday{"今天交 %s", "today %s"};
inline constexpr Phrase kReadyCount{"可交 %s", "ready %s"};
inline constexpr Phrase kUndated{"没约时间 %s", "without a date %s"};
inline constexpr Phrase kNone{"没有要交的车。订单收到定金，就会出现在这里。",
                              "No car to hand over. An order comes here once its deposit is paid."};
inline constexpr Phrase kNoDate{"没约", "no date"};
inline constexpr Phrase kPromised{"承诺 %s 前", "promised by %s"};
inline constexpr Phrase kShutOnes{"还差 %s 项", "%s to go"};
inline constexpr Phrase kNoCar{"没配车", "no car yet"};
inline constexpr Phrase kReady{"可以交", "Ready"};
inline constexpr Phrase kHandingOver{"正在交", "Handing over"};
inline constexpr Phrase kSignedState{"签好了", "Signed"};
inline constexpr Phrase kDelivered{"已交 %s", "Left %s"};
inline constexpr Phrase kStopped{"不交了", "Stopped"};
inline constexpr Phrase kTail{"车架尾号 %s", "VIN …%s"};
inline constexpr Phrase kPassedAt{"%s 办好", "done %s"};
inline constexpr Phrase kHeldFor{"等了 %s", "for %s"};
inline constexpr Phrase kJustNow{"刚到手", "just now"};
inline constexpr Phrase kWhoHolds{"%s在谁手上？", "%s: who has it?"};
inline constexpr Phrase kPlanIt{"约时间", "Set a date"};
inline constexpr Phrase kMoveIt{"改时间", "Move it"};
inline constexpr Phrase kSetCar{"配车", "Which car"};
inline constexpr Phrase kOtherCar{"换车架号", "Another car"};
inline constexpr Phrase kStopIt{"不交了", "Stop it"};
inline constexpr Phrase kMoved{"改过 %s 次", "moved %s×"};
// --- day, hour, bay ---
inline constexpr Phrase kWhen{"哪天几点交？", "When is it handed over?"};
inline constexpr Phrase kDayRow{"哪一天", "Day"};
inline constexpr Phrase kBayRow{"在哪里", "Bay"};
inline constexpr Phrase kTimeRow{"几点", "Time"};
inline constexpr Phrase kLaterDays{"往后", "later"};
inline constexpr Phrase kTaken{"已占", "taken"};
inline constexpr Phrase kCallOff{"取消预约", "Call it off"};
// --- its number ---
inline constexpr Phrase kVinTitle{"车架号是多少？", "Which car is it?"};
inline constexpr Phrase kVinHint{"17 位车架号", "The 17 letters and digits of its VIN"};
inline constexpr Phrase kVinShape{"要 17 位，没有 I、O、Q；现在 %s 位",
                                  "17 are needed, without I, O and Q; these are %s"};
inline constexpr Phrase kVinDigit{"第 9 位对不上，请再核对一遍",
                                  "The ninth does not fit the others: read it again"};
inline constexpr Phrase kVinAnothers{"这台车已经配给了另一位客户", "Another guest has this car"};
inline constexpr Phrase kVinRight{"核对无误", "It adds up"};
inline constexpr Phrase kInStock{"库里同款没配出去的 %s 台，在库最久的在前",
                                 "%s like it in stock and free, the longest here first"};
inline constexpr Phrase kStockDays{"%s 天", "%s days"};
inline constexpr Phrase kUseVin{"就是这台", "This one"};
inline constexpr Phrase kSpace{"空格", "space"};
// --- stopped ---
inline constexpr Phrase kWhyStop{"为什么不交了？", "Why does it not come about?"};
inline constexpr Phrase kStopHint{"订单还在，要取消请在顾问的平板上取消。",
                                  "The order stands; it is cancelled on the consultant's tablet."};
// --- the tablet ---
inline constexpr Phrase kHandOver{"交车", "Delivery"};
inline constexpr Phrase kBeganAt{"%s 开始，已 %s", "since %s, %s"};
inline constexpr Phrase kListOf{"%s逐项点", "%s ticks"};
inline constexpr Phrase kListAlone{"客户逐项点", "The guest ticks"};
inline constexpr Phrase kExpectedEnd{"预计 %s 上路", "off by %s"};
inline constexpr Phrase kTickedAt{"%s 点", "ticked %s"};
inline constexpr Phrase kSmallThings{"小心意", "Small things"};
inline constexpr Phrase kToGuest{"递给客户，从第 %s 项看起", "To the guest, from item %s"};
inline constexpr Phrase kToSignIt{"递给客户签字", "To the guest, to sign"};
inline constexpr Phrase kService{"售后介绍", "The service"};
inline constexpr Phrase kReadTail{"看着车，输车架号后 4 位", "Read the last 4 off the car"};
inline constexpr Phrase kTailWrong{"不是这台车。请核对车架号。",
                                   "That is not this car. Check its VIN."};
inline constexpr Phrase kLeave{"送上路", "Off they go"};
inline constexpr Phrase kGatesKeep{"%s没办好，车不能走", "%s is shut: the car stays"};
inline constexpr Phrase kNoCarKeeps{"还没配车，车不能走", "No car is set: nothing can leave"};
inline constexpr Phrase kGone{"%s 上路，用了 %s", "Off at %s, %s in all"};
inline constexpr Phrase kPhotoNo{"不留照片", "no photograph"};
inline constexpr Phrase kPhotoKept{"可留照片", "photograph may be kept"};
inline constexpr Phrase kPhotoShown{"可留、可展示照片", "photograph may be kept and shown"};
// --- the photograph ---
inline constexpr Phrase kPictures{"合影", "Photographs"};
inline constexpr Phrase kPicturesCount{"合影 %s", "Photographs %s"};
inline constexpr Phrase kTakePicture{"拍合影", "Take one"};
inline constexpr Phrase kPictureToShow{"客户同意留存，也同意展示。", "May be kept, and shown."};
inline constexpr Phrase kPictureToKeep{"客户只同意留存，不要展示。", "May be kept, and not shown."};
inline constexpr Phrase kNoPictureYet{"还没有合影", "No photograph yet"};
inline constexpr Phrase kPictureInView{"请用平板的相机拍", "Photograph it with this device"};
inline constexpr Phrase kIsPictureGood{"这张可以吗？", "Is this one good?"};
// --- in the guest's hands ---
inline constexpr Phrase kGuestTitle{"%s，一项一项看", "%s, item by item"};
inline constexpr Phrase kGuestTitleAlone{"一项一项看", "Item by item"};
inline constexpr Phrase kGuestHint{"看过、听明白了，就点一下。", "Seen and understood? Tick it."};
inline constexpr Phrase kAdviserRow{"售后顾问讲", "with the service adviser"};
inline constexpr Phrase kAllSeen{"都看过了，去签字", "All seen: sign"};
inline constexpr Phrase kStillLeft{"还有 %s 项", "%s still to see"};
inline constexpr Phrase kSignTitle{"%s，请签收", "%s, please sign"};
inline constexpr Phrase kSignTitleAlone{"请签收", "Please sign"};
inline constexpr Phrase kPhotoRow{"合影，由您决定", "A photograph, as you like"};
inline constexpr Phrase kBackToList{"再看一遍", "Look again"};
inline constexpr Phrase kYourCar{"您的车", "Your car"};
inline constexpr Phrase kModelRow{"车型", "Model"};
inline constexpr Phrase kLooksRow{"配置", "Looks"};
inline constexpr Phrase kVinRow{"车架号", "VIN"};
inline constexpr Phrase kConsultantRow{"顾问", "Consultant"};
// --- the service ---
inline constexpr Phrase kServiceTitle{"认识售后", "Meet the service"};
inline constexpr Phrase kAdviserPick{"售后顾问", "Service adviser"};
inline constexpr Phrase kMet{"当面见过了", "Met in person"};
inline constexpr Phrase kNotMet{"还没见面", "Not met yet"};
inline constexpr Phrase kFirstService{"首保", "First service"};
inline constexpr Phrase kFirstServiceBy{"%s 公里或 %s 前，先到为准",
                                        "%s km or by %s, what comes first"};
inline constexpr Phrase kReachRow{"怎么联系您", "How to reach them"};
inline constexpr Phrase kCallRow{"回访电话", "Follow-up call"};
inline constexpr Phrase kPassRow{"交给售后", "Passed to the service"};
inline constexpr Phrase kPassTo{"交给%s", "Pass to %s"};
inline constexpr Phrase kWaitsUntil{"等答复，%s 前", "answer due %s"};
inline constexpr Phrase kAnswerTaken{"已接", "Taken"};
inline constexpr Phrase kAnswerRefused{"没接", "Not taken"};
inline constexpr Phrase kAskTaken{"接了", "Taken"};
inline constexpr Phrase kAskRefused{"不接", "Refused"};
inline constexpr Phrase kFirstAdviser{"先选售后顾问。", "Choose the adviser first."};
inline constexpr Phrase kServiceDone{"好了", "Done"};

}  // namespace foyer::screens::delivery::words
