// What the pages of a car in exchange say, in both languages.
#pragma once

#include "roles/host/pages/words_staff.h"

namespace foyer::screens::trade_in_words {
// --- the car ---
inline constexpr Phrase kTitleCar{"置换的车", "The car in exchange"};
inline constexpr Phrase kModel{"品牌车型", "Make and model"};
inline constexpr Phrase kPlateOf{"车牌", "Plate"};
inline constexpr Phrase kVin{"车架号", "VIN"};
inline constexpr Phrase kOwner{"登记车主", "Registered owner"};
inline constexpr Phrase kTouchToWrite{"点这里填写", "Touch to write"};
inline constexpr Phrase kRegistered{"首次登记", "First registered"};
inline constexpr Phrase kDayLike{"年月日 8 位", "year, month, day: 8 digits"};
inline constexpr Phrase kKm{"里程（公里）", "Mileage, km"};
inline constexpr Phrase kKmLike{"看仪表", "as the dashboard says"};
inline constexpr Phrase kWish{"客户期望价（元）", "Guest's wish, yuan"};
inline constexpr Phrase kWishLike{"可以不填", "may be left out"};
inline constexpr Phrase kEnergy{"动力", "Runs on"};
inline constexpr Phrase kFuel{"燃油", "fuel"};
inline constexpr Phrase kHybrid{"混动", "hybrid"};
inline constexpr Phrase kElectric{"纯电", "electric"};
inline constexpr Phrase kNoDay{"没有这一天", "There is no such day"};
inline constexpr Phrase kNotYet{"登记日期在今天之后", "That day is still to come"};
inline constexpr Phrase kTooEarly{"登记日期太早", "That is too long ago"};
inline constexpr Phrase kKmTooMany{"里程不对，请再看一眼仪表",
                                   "That mileage cannot be: look at the dashboard again"};
inline constexpr Phrase kGoLook{"下一步：看车", "Next: look at it"};
// --- its panels ---
inline constexpr Phrase kTitleLook{"查车", "Looking at the car"};
inline constexpr Phrase kTouchPanels{"先选痕迹，再点车身", "Choose a mark, then touch the panel"};
inline constexpr Phrase kBattery{"电池健康度", "Battery health"};
inline constexpr Phrase kGoOffer{"查好了", "Done looking"};
// --- the offer ---
inline constexpr Phrase kTitleOffer{"给客户报价", "The house's offer"};
inline constexpr Phrase kSum{"置换价（元）", "Offer, yuan"};
inline constexpr Phrase kSumLike{"输入金额", "the sum"};
inline constexpr Phrase kGuestWishes{"客户期望", "Guest's wish"};
inline constexpr Phrase kSource{"评估来源", "Appraised by"};
inline constexpr Phrase kWouldHold{"有效期至 %s", "Valid until %s"};
inline constexpr Phrase kReplaces{"会替换原报价 %s", "Replaces the offer of %s"};
inline constexpr Phrase kSaveOffer{"确定报价", "Make this offer"};
// --- how it stands ---
inline constexpr Phrase kTitleDone{"置换进展", "The trade-in so far"};
inline constexpr Phrase kStateWished{"有意向，还没查车", "Wished for, not looked at yet"};
inline constexpr Phrase kStateInspected{"已查车，还没报价", "Looked at, no offer yet"};
inline constexpr Phrase kStateOffered{"已报价，等客户决定", "Offered, the guest decides"};
inline constexpr Phrase kStateAccepted{"客户同意了", "The guest accepted"};
inline constexpr Phrase kStateRefused{"客户没同意", "The guest refused"};
inline constexpr Phrase kStateExpired{"报价过期了，要重新报价", "The offer ran out: offer anew"};
inline constexpr Phrase kContestedOffer{"有两个报价，请先在客户页上选定一个",
                                        "There are two offers: settle it on the guest's page"};
inline constexpr Phrase kOfferLine{"报价", "Offer"};
inline constexpr Phrase kByLine{"报价人", "Offered by"};
inline constexpr Phrase kValidLine{"有效期", "Valid"};
inline constexpr Phrase kDecidedLine{"决定日期", "Decided on"};
inline constexpr Phrase kReasonLine{"原因", "Reason"};
inline constexpr Phrase kMarksLine{"车身", "Panels"};
inline constexpr Phrase kNoMarks{"没有痕迹", "no marks"};
inline constexpr Phrase kKeepsIt{"客户不换了", "Guest keeps it"};
inline constexpr Phrase kTitleDecline{"客户为什么不换？", "Why does the guest keep it?"};
inline constexpr Phrase kCorrectCar{"改车辆信息", "Correct the car"};
inline constexpr Phrase kLookAgain{"重新查车", "Look again"};
inline constexpr Phrase kOfferAnew{"重新报价", "Offer anew"};
inline constexpr Phrase kShowGuest{"请客户看", "Show the guest"};
inline constexpr Phrase kToGuestPage{"回到客户", "Back to the guest"};
// --- in the guest's hands ---
inline constexpr Phrase kYourCar{"%s，这是您爱车的置换价", "%s, our offer for your car"};
inline constexpr Phrase kYourCarAlone{"这是您爱车的置换价", "Our offer for your car"};
inline constexpr Phrase kHoldsUntil{"%s（含）之前都有效，不用现在决定。",
                                    "It holds up to and including %s; you need not decide now."};
inline constexpr Phrase kWeFound{"我们看到的", "What we found"};
inline constexpr Phrase kAccept{"同意这个价格", "Accept this offer"};
inline constexpr Phrase kRatherNotSell{"不换了", "No, thank you"};
inline constexpr Phrase kWhyNot{"方便告诉我们原因吗？", "May we ask why?"};
inline constexpr Phrase kNoLonger{"这个报价不能用了，请把平板交给%s。",
                                  "This offer no longer stands. Please give the tablet to %s."};
inline constexpr Phrase kThanksYes{"好的，置换价定了", "Thank you: it is agreed"};
inline constexpr Phrase kThanksNo{"好的，谢谢您告诉我们", "Thank you for telling us"};
inline constexpr Phrase kGiveBack{"请把平板交给%s", "Please give the tablet to %s"};
}  // namespace foyer::screens::trade_in_words
