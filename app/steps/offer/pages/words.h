// What the pages of an offer say, in both languages. What a guest reads addresses them as 您.
#pragma once

#include "roles/host/pages/words_staff.h"

namespace foyer::screens::offer::words {
using namespace foyer::screens::words;
// --- lines ---
inline constexpr Phrase kCarPrice{"车价", "Price of the car"};
inline constexpr Phrase kTotal{"一共", "In all"};
inline constexpr Phrase kTo{"→ %s", "→ %s"};
inline constexpr Phrase kGiven{"送您，值 %s", "A present, worth %s"};
inline constexpr Phrase kWaived{"免收，值 %s", "Free, worth %s"};
inline constexpr Phrase kLaterTitle{"办妥后可能拿到", "What you may get later"};
// --- the guest's page ---
inline constexpr Phrase kYourPrice{"%s，这是您的价格", "%s, this is your price"};
inline constexpr Phrase kYourPriceAlone{"这是您的价格", "This is your price"};
inline constexpr Phrase kVersionOf{"第 %s 版 · %s", "Version %s · %s"};
inline constexpr Phrase kWhyThis{"为什么是这台", "Why this one"};
inline constexpr Phrase kUseReason{"用途", "Use"};
inline constexpr Phrase kBudgetReason{"预算", "Budget"};
inline constexpr Phrase kTimingReason{"时间", "Time"};
inline constexpr Phrase kAgainst{"比第 %s 版", "Against version %s"};
inline constexpr Phrase kLess{"少 %s", "%s less"};
inline constexpr Phrase kMore{"多 %s", "%s more"};
inline constexpr Phrase kSame{"一样", "The same"};
inline constexpr Phrase kAdded{"加了%s", "Added: %s"};
inline constexpr Phrase kGone{"去掉%s", "Left out: %s"};
inline constexpr Phrase kGave{"送了%s", "Given: %s"};
inline constexpr Phrase kInInstalments{"分 %s 期", "%s months"};
inline constexpr Phrase kAtOnce{"全款", "All at once"};
inline constexpr Phrase kMonthly{"每月", "A month"};
inline constexpr Phrase kLastMonth{"末月 %s · 年化 %s %", "Last %s · %s % a year"};
inline constexpr Phrase kToday{"今天付", "To pay today"};
inline constexpr Phrase kPaidOut{"我们付给您", "We pay you"};
inline constexpr Phrase kPaidOutHow{"您的旧车抵完还有余，多的付给您",
                                    "Your car is worth more; you get the rest"};
inline constexpr Phrase kWithDown{"含首付 %s · 利息共 %s", "Down %s · interest %s"};
inline constexpr Phrase kWithFee{"含手续费 %s", "Fee of %s included"};
inline constexpr Phrase kAllPaid{"含车、税、险、牌", "Car, taxes, insurance and plates"};
inline constexpr Phrase kInvoiceDay{"哪天开票，决定税", "The day of the invoice decides"};
inline constexpr Phrase kDelivery{"预计 %s – %s 交车", "Delivery %s – %s"};
inline constexpr Phrase kUntilDay{"%s前", "Before %s"};
inline constexpr Phrase kFromDay{"%s起", "From %s"};
inline constexpr Phrase kYouBear{"差的 %s 由您承担", "You would pay the %s"};
inline constexpr Phrase kValidUntil{"有效至 %s %s", "Valid until %s, %s"};
inline constexpr Phrase kExpired{"已过期，请顾问重新报价", "Expired: ask for a new one"};
inline constexpr Phrase kTakeThis{"就按这版", "I take this one"};
inline constexpr Phrase kChangeAgain{"再改改", "Change"};
inline constexpr Phrase kAgreed{"说好了，就按这版", "Agreed: this version"};
inline constexpr Phrase kTakeAway{"扫码带走", "Take it along"};
inline constexpr Phrase kFurther{"算总账", "Over the years"};
inline constexpr Phrase kAsExample{"金额以税务局、保险公司等收款方为准",
                                   "What they collect for others is for those to say"};
inline constexpr Phrase kBackToConsultant{"返回顾问", "Consultant"};
// --- over the years, beside another car ---
inline constexpr Phrase kYearsTitle{"%s 年一共花多少", "What it costs over %s years"};
inline constexpr Phrase kTwoCars{"两台车放一起看", "Two cars side by side"};
inline constexpr Phrase kVersionShort{"第 %s 版", "Version %s"};
inline constexpr Phrase kNotOpen{"这版已经不能定", "Not to be had any more"};
inline constexpr Phrase kDeliveryShort{"交车", "Delivery"};
inline constexpr Phrase kOwnCar{"置换的旧车作价", "Your car in exchange"};
inline constexpr Phrase kInterest{"贷款利息和手续费", "Interest and fee"};
inline constexpr Phrase kEnergyOf{"%s 公里的电费或油费", "Energy for %s km"};
inline constexpr Phrase kServiceOf{"%s 年保养", "Service for %s years"};
inline constexpr Phrase kInsuranceOf{"以后 %s 年的保险", "Insurance, %s more years"};
inline constexpr Phrase kResidual{"%s 年后车还值", "Worth after %s years"};
inline constexpr Phrase kYearsTotal{"%s 年合计", "In all, %s years"};
inline constexpr Phrase kMonthOf{"平均每月", "A month, on average"};
inline constexpr Phrase kNoFigures{"这台车还没有可核对的用车成本",
                                   "No figures with a source for this car"};
inline constexpr Phrase kSourceOf{"来源：%s（%s 查）", "Source: %s (looked up %s)"};
inline constexpr Phrase kBackToPrice{"回到价格", "Back to the price"};
inline constexpr Phrase kCodeTitle{"扫一扫，带走这份报价", "Scan to take this offer along"};
inline constexpr Phrase kCodeHint{"码里没有您的姓名", "Your name is not in the code"};
// --- the consultant's page ---
inline constexpr Phrase kOffer{"报价", "Offer"};
inline constexpr Phrase kDraftOf{"%s · 第 %s 版草稿", "%s · draft of version %s"};
inline constexpr Phrase kPaperOf{"%s · 第 %s 版", "%s · version %s"};
inline constexpr Phrase kOnlyYou{"只有您看得到", "For your eyes only"};
inline constexpr Phrase kCar{"车", "Car"};
inline constexpr Phrase kExtras{"加上", "With it"};
inline constexpr Phrase kCashOff{"现金优惠", "Cash discount"};
inline constexpr Phrase kListIs{"指导价 %s", "List %s"};
inline constexpr Phrase kRoundTo{"取整到 %s", "To %s"};
inline constexpr Phrase kGifts{"赠品 · 按零售价计入", "Gifts count at retail"};
inline constexpr Phrase kFreeOf{"免%s", "Free: %s"};
inline constexpr Phrase kGivesAll{"一共让 %s", "Given in all: %s"};
inline constexpr Phrase kGivesParts{"现金 %s + 赠品 %s + 免收 %s + 旧车高估 %s",
                                    "Cash %s + gifts %s + fees %s + trade-in %s"};
inline constexpr Phrase kUpTo{"到 %s", "to %s"};
inline constexpr Phrase kInYourHands{"在您的权限内", "Within your own authority"};
inline constexpr Phrase kBeyondYou{"比您的权限多 %s，要%s点头",
                                   "%s more than you may give: ask the %s"};
inline constexpr Phrase kBeyondAll{"超出所有人的权限", "More than anybody here may give"};
inline constexpr Phrase kLoan{"付款", "Payment"};
inline constexpr Phrase kMonths{"%s 期", "%s mo."};
inline constexpr Phrase kDown{"首付 %s %", "%s % down"};
inline constexpr Phrase kGuestSees{"客户会看到", "What the guest will see"};
inline constexpr Phrase kTimesMonths{"每月 × %s", "A month × %s"};
inline constexpr Phrase kShow{"给客户看", "Show the guest"};
inline constexpr Phrase kMake{"定下这版", "Make this version"};
inline constexpr Phrase kAsk{"请%s批", "Ask the %s"};
inline constexpr Phrase kAskAgain{"再请批一次", "Ask again"};
inline constexpr Phrase kWaits{"等%s答复", "Waiting for the %s"};
inline constexpr Phrase kWithdrawIt{"撤回这版", "Withdraw"};
inline constexpr Phrase kTypeSum{"按保单填", "As on the policy"};
inline constexpr Phrase kTypeDone{"好", "Done"};
inline constexpr Phrase kOldPrices{"价格表更新了，这版仍按原来的数",
                                   "Prices changed: this version keeps its own"};
inline constexpr Phrase kTwoStand{"两份报价并存：撤回一份", "Two offers stand: withdraw one"};
// --- its state ---
inline constexpr Phrase kStateDraft{"还没请批", "Not asked for yet"};
inline constexpr Phrase kStateWaits{"等%s答复，到 %s", "Waits for the %s until %s"};
inline constexpr Phrase kStateNotLeft{"没有网络：请求还没发给%s", "Offline: not sent yet"};
inline constexpr Phrase kNotLeftHint{
    "连上网就发出；着急的话请当面问",
    "It goes out by itself once online; ask in person if it is urgent"};
inline constexpr Phrase kStateUnanswered{"超时没人批：再请一次", "No answer in time: ask again"};
inline constexpr Phrase kStateCountered{"只同意让 %s：请改", "Only %s granted: change it"};
inline constexpr Phrase kStateRefused{"没批", "Refused"};
inline constexpr Phrase kStateReady{"可以给客户看", "Ready to be shown"};
inline constexpr Phrase kStateApproved{"批准了，可以给客户看", "Approved: ready to be shown"};
inline constexpr Phrase kStateShown{"客户看过", "The guest has seen it"};
inline constexpr Phrase kStateAccepted{"客户说好了", "The guest agreed"};
inline constexpr Phrase kStateExpired{"过期了，改一版", "Expired: make another"};
inline constexpr Phrase kStateNew{"还没定下", "Not made yet"};
inline constexpr Phrase kEvidence{"一起发给店长", "Sent with it"};
inline constexpr Phrase kSpeaksDrove{"试驾过了", "Has driven it"};
inline constexpr Phrase kSpeaksSoon{"一周内想定", "Wants to decide this week"};
inline constexpr Phrase kSpeaksOpen{"还有没解决的异议", "An objection is still open"};
inline constexpr Phrase kAskedAgain{"批准后再改，要重新批", "A change needs a new approval"};
// --- the order ---
inline constexpr Phrase kOrderTitle{"签约", "The order"};
inline constexpr Phrase kToOrder{"签约下订", "To the order"};
inline constexpr Phrase kOrderSigned{"合同", "The contract"};
inline constexpr Phrase kWhichDeposit{"交哪一种", "Which deposit"};
inline constexpr Phrase kHowMuch{"交多少", "How much"};
inline constexpr Phrase kOtherSum{"其他", "Another"};
inline constexpr Phrase kYuanOnly{"整元", "whole yuan"};
inline constexpr Phrase kWhenDelivered{"什么时候交车", "When it is handed over"};
inline constexpr Phrase kAsOffered{"按报价", "As offered"};
inline constexpr Phrase kDaysLater{"晚 %s 天", "+%s day(s)"};
inline constexpr Phrase kToSign{"请客户看合同", "Let the guest sign"};
inline constexpr Phrase kBackToSign{"接着签", "Go on signing"};
inline constexpr Phrase kNeverCame{"没有首次来店的记录，不能签约",
                                   "No first visit on record: no order"};
inline constexpr Phrase kNotAccepted{"客户还没有定下报价", "The guest accepted no offer yet"};
inline constexpr Phrase kNoDeposit{"还没选交多少", "Choose a deposit"};
inline constexpr Phrase kDepositOver{"%s最多 %s", "%s: %s at most"};
inline constexpr Phrase kOrderStands{"已经有一份有效的合同", "Another order stands already"};
inline constexpr Phrase kTwoOrders{"两份合同并存：请取消一份", "Two orders stand: cancel one"};
inline constexpr Phrase kBeforeYouSign{"%s，签约前请确认", "%s, before you sign"};
inline constexpr Phrase kBeforeYouSignAlone{"签约前请确认", "Before you sign"};
inline constexpr Phrase kDepositDue{"还没收款", "Deposit not received yet"};
inline constexpr Phrase kDepositPaid{"已收%s %s", "%s received: %s"};
inline constexpr Phrase kNotAsAgreed{"，约定 %s", ", agreed: %s"};
inline constexpr Phrase kCancelledOn{"%s 取消（%s），退还 %s", "Cancelled on %s (%s), %s back"};
inline constexpr Phrase kTakeDeposit{"收到 %s", "Received %s"};
inline constexpr Phrase kAnotherSum{"金额不同", "Another sum"};
inline constexpr Phrase kAsAgreed{"按约定", "As agreed"};
inline constexpr Phrase kCancelOrder{"取消合同", "Cancel it"};
inline constexpr Phrase kOrderAnew{"重新签约", "A new order"};
inline constexpr Phrase kCancelTitle{"取消合同", "Cancel the order"};
inline constexpr Phrase kWhoCancels{"谁要取消", "Who cancels"};
inline constexpr Phrase kByGuest{"客户", "the guest"};
inline constexpr Phrase kByHouse{"本店", "we"};
inline constexpr Phrase kWhyCancel{"为什么", "Why"};
inline constexpr Phrase kDepositFate{"交的钱怎么办", "What becomes of the deposit"};
inline constexpr Phrase kNothingPaid{"没有收过款", "Nothing was paid"};
inline constexpr Phrase kConfirmCancel{"确定取消", "Cancel the order"};
// --- what cannot be right ---
inline constexpr Phrase kNoCarTrouble{"先选车型", "Choose a version first"};
inline constexpr Phrase kTooMuchOff{"优惠超过车价", "The discount exceeds the price"};
inline constexpr Phrase kOptionsClash{"选装互相冲突", "These options exclude each other"};
inline constexpr Phrase kOptionNotFor{"这款不能选装", "Not available for this version"};
inline constexpr Phrase kRuleEnded{"%s的规则到 %s 为止：请更新价格表",
                                   "%s: the rule ended on %s; update the prices"};
inline constexpr Phrase kRuleUnknown{"%s还没有规则：请更新价格表",
                                     "%s: no rule yet; update the prices"};
inline constexpr Phrase kNotTyped{"%s还没填金额", "%s: type its figure"};
inline constexpr Phrase kLoanOver{"这个分期方案不能用", "This loan is not on offer"};
inline constexpr Phrase kDownSmall{"首付不够", "Too little down"};
inline constexpr Phrase kDownLarge{"首付超过车价", "More down than the price"};
}  // namespace foyer::screens::offer::words
