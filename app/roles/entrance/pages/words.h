// Foyer's own words on the glass, in both languages. What belongs to the dealer is in the pack.
// The same thing has the same name everywhere; Chinese addresses the guest as 您.
#pragma once

#include <string_view>

#include "kit/base/text.h"

namespace foyer::screens {

struct Phrase {
  std::string_view zh, en;
  constexpr std::string_view in(Lang lang) const { return lang == Lang::zh ? zh : en; }
};

namespace words {
// --- always there ---
inline constexpr Phrase kBack{"上一步", "Back"};
inline constexpr Phrase kSkip{"跳过", "Skip"};
inline constexpr Phrase kNext{"下一步", "Next"};
inline constexpr Phrase kStartOver{"重新开始", "Start over"};
inline constexpr Phrase kCallPerson{"请人来帮我", "Call a person"};
// --- attract and welcome ---
inline constexpr Phrase kWelcome{"欢迎光临", "Welcome"};
inline constexpr Phrase kTouchToBegin{"轻触屏幕开始", "Touch to begin"};
inline constexpr Phrase kWelcomeHint{
    "约一分钟，我们为您安排最合适的顾问。",
    "About a minute, and the right person will be with you."};
inline constexpr Phrase kWhatBringsYou{"您今天来想做什么？约一分钟，我们为您安排最合适的顾问。",
                                       "What brings you here today? In about a minute the right "
                                       "person will be with you."};
inline constexpr Phrase kPrivacyLine{"我们只在您同意后保存联系方式，您可随时要求删除。",
                                     "We keep your contact details only if you agree, and delete "
                                     "them whenever you ask."};
// --- name ---
inline constexpr Phrase kNameTitle{"怎么称呼您？", "How should we address you?"};
inline constexpr Phrase kNamePlaceholder{"姓就可以", "Your surname is enough"};
inline constexpr Phrase kNamePlaceholderWhole{"您的姓名", "Your name"};
inline constexpr Phrase kNoName{"不想留姓名", "Rather not say"};
inline constexpr Phrase kSpace{"空格", "space"};
inline constexpr Phrase kPinyin{"拼音", "Pinyin"};
inline constexpr Phrase kHandwriting{"手写", "Handwrite"};
inline constexpr Phrase kLatin{"英文", "ABC"};
inline constexpr Phrase kUndoStroke{"撤一笔", "Undo stroke"};
inline constexpr Phrase kClearInk{"清空", "Clear"};
inline constexpr Phrase kWriteHere{"在这里写字，一次写一个", "Write here, one character at a time"};
// --- phone ---
inline constexpr Phrase kPhoneTitle{"方便留个电话吗？", "May we have your number?"};
inline constexpr Phrase kPhoneTitleAgain{"请输入预约时或上次登记的手机号",
                                         "Which number did you book with, or leave last time?"};
inline constexpr Phrase kPhonePlaceholder{"手机号码", "Phone number"};
inline constexpr Phrase kPhoneHint{"这个号码看起来不太常见，没关系，也可以继续。",
                                   "This number looks unusual. That is fine; you can go on."};
inline constexpr Phrase kConsentRead{"查看隐私说明", "Read what I agree to"};
inline constexpr Phrase kAgreeNext{"同意并继续", "Agree & continue"};
inline constexpr Phrase kNoPhone{"不留电话", "No, thank you"};
inline constexpr Phrase kCountryTitle{"您的号码属于哪个国家或地区？",
                                      "Which country or region is your number from?"};
inline constexpr Phrase kPlateInstead{"用车牌号", "Use my plate"};
// --- plate ---
inline constexpr Phrase kPlateTitle{"您的车牌号是多少？", "What is your number plate?"};
inline constexpr Phrase kPlatePlaceholder{"车牌号", "Number plate"};
// --- party ---
inline constexpr Phrase kPartyTitle{"今天一共来了几位？", "How many of you are here today?"};
inline constexpr Phrase kPartyCount{"您一共几位？", "How many of you today?"};
inline constexpr Phrase kFirstVisit{"您是第一次来吗？", "Is this your first visit?"};
inline constexpr Phrase kFirst{"第一次来", "First time"};
inline constexpr Phrase kAgain{"以前来过", "Been here before"};
inline constexpr Phrase kSource{"您从哪里知道我们的？", "How did you hear about us?"};
// --- needs ---
inline constexpr Phrase kUseTitle{"这辆车，您主要用来做什么？",
                                  "What will you mainly use the car for?"};
inline constexpr Phrase kBudgetTitle{"您的预算大概是多少？", "What budget do you have in mind?"};
inline constexpr Phrase kBudgetHint{"按裸车价算，选最接近的一项。",
                                    "For the car itself. Choose whatever comes closest."};
inline constexpr Phrase kTimingTitle{"您打算什么时候提车？",
                                     "When would you like to have your new car?"};
inline constexpr Phrase kPrioritiesTitle{"买车时，您最看重什么？",
                                         "What matters most to you in a car?"};
inline constexpr Phrase kPrioritiesHint{
    "按重要程度依次点选，最多三项。再点一次可取消。",
    "Touch up to three, the most important first. Touch again to "
    "undo."};
inline constexpr Phrase kSeeModels{"看看推荐", "Show me cars"};
// --- models ---
inline constexpr Phrase kModelsTitleTo{"%s，这三款最适合您", "%s, these three fit you best"};
inline constexpr Phrase kModelsTitle{"这三款最适合您", "These three fit you best"};
inline constexpr Phrase kTwoModelsTitle{"这两款最适合您", "These two fit you best"};
inline constexpr Phrase kOneModelTitle{"这一款最适合您", "This one fits you best"};
inline constexpr Phrase kNoModelsTitle{"让顾问为您推荐", "A consultant will find your car"};
inline constexpr Phrase kNoModelsHint{"展厅里还有更多选择，顾问会当面为您介绍。",
                                      "There is more in the showroom than on this screen."};
inline constexpr Phrase kModelsHint{"轻触一款，看看它的亮点。",
                                    "Touch a car to see what it does for you."};
inline constexpr Phrase kPriceFrom{"%s起", "from %s"};
inline constexpr Phrase kFit{"匹配度", "Fit"};
inline constexpr Phrase kSeeCards{"看看亮点", "See its highlights"};
inline constexpr Phrase kAskConsultant{"请顾问带我看车", "Meet a consultant"};
// --- cards ---
inline constexpr Phrase kFeature{"特点", "What it is"};
inline constexpr Phrase kMeaning{"有什么作用", "What it does"};
inline constexpr Phrase kBenefit{"对您的好处", "What you get"};
inline constexpr Phrase kYourPriority{"您看重的第 %d 项", "your no. %d"};
inline constexpr Phrase kWalkRound{"绕车看一圈", "Walk-round"};
inline constexpr Phrase kSeen{"已看 %d / %d", "%d of %d seen"};
// --- thanks ---
inline constexpr Phrase kThanksTo{"%s，谢谢您", "Thank you, %s"};
inline constexpr Phrase kThanks{"谢谢您", "Thank you"};
inline constexpr Phrase kTicket{"您的号码", "Your number"};
inline constexpr Phrase kWhoComesBuying{"请稍坐，销售顾问马上来接您。",
                                        "Please take a seat; a sales consultant will be right "
                                        "with you."};
inline constexpr Phrase kWhoComesOther{"请稍坐，接待同事马上来接您。",
                                       "Please take a seat; someone from reception will be right "
                                       "with you."};
inline constexpr Phrase kOnTheWay{"请稍坐，您的顾问已经安排好，正过来接您。",
                                  "Please take a seat; your consultant is on the way to you."};
inline constexpr Phrase kBusyWait{"请稍坐，大约 %d 分钟后有顾问来接您。",
                                  "Please take a seat; a consultant will be with you in about %d "
                                  "minutes."};
inline constexpr Phrase kBusy{"请稍坐，顾问一有空就来接您。",
                              "Please take a seat; a consultant will be with you as soon as one is "
                              "free."};
inline constexpr Phrase kShowAtDesk{"请把这个号码告诉前台，我们马上为您安排。",
                                    "Please show this number at the desk, and we will look after "
                                    "you right away."};
inline constexpr Phrase kFirstCar{"先带您看 %s", "We begin with the %s"};
inline constexpr Phrase kTicketPhoto{"建议拍照留存", "Take a photo of it"};
inline constexpr Phrase kTicketCode{"顾问扫码用", "For your consultant"};
inline constexpr Phrase kAddName{"留下称呼", "Add my name"};
inline constexpr Phrase kWholeName{"补全姓名", "My full name"};
inline constexpr Phrase kExtraOffer{"趁等候，再答几个小问题", "A few more questions while I wait"};
inline constexpr Phrase kNeedsOffer{"趁等候，说说想看的车", "Tell us what you are looking for"};
inline constexpr Phrase kFinish{"好了", "Done"};
inline constexpr Phrase kExtraHintMany{"可以多选。", "Choose as many as you like."};
// --- sheets ---
inline constexpr Phrase kIdleTitle{"您还在吗？", "Are you still there?"};
inline constexpr Phrase kIdleText{"%d 秒后会清除您填写的内容，回到首页。",
                                  "What you entered will be cleared in %d seconds."};
inline constexpr Phrase kIdleContinue{"继续", "Continue"};
inline constexpr Phrase kStartOverTitle{"重新开始？", "Start over?"};
inline constexpr Phrase kStartOverText{"您刚才填写的内容会从屏幕上清除。",
                                       "What you entered will be cleared from the screen."};
inline constexpr Phrase kStartOverYes{"重新开始", "Start over"};
inline constexpr Phrase kStartOverNo{"不，继续填写", "No, continue"};
inline constexpr Phrase kCalledTitle{"已通知工作人员", "Someone is on the way"};
inline constexpr Phrase kCalledText{"工作人员马上过来。您可以在这里等，也可以继续填写。",
                                    "They will be with you in a moment. Feel free to carry on."};
inline constexpr Phrase kClose{"好的", "OK"};
inline constexpr Phrase kCalledBusy{"工作人员都在接待，大约 %d 分钟后过来。您可以继续填写。",
                                    "We are all with guests; someone will be with you in about %d "
                                    "minutes. Feel free to carry on."};
inline constexpr Phrase kCalledOfflineTitle{"请到前台找我们", "Please come to the desk"};
inline constexpr Phrase kCalledOffline{"网络暂时不通，没能通知到工作人员。前台随时为您服务。",
                                       "We could not reach anyone just now. The desk is happy to "
                                       "help you."};
inline constexpr Phrase kBookingTitle{"这是您的预约吗？", "Is this your appointment?"};
inline constexpr Phrase kBookingText{"点“是”就有号码，不用再填姓名和电话。",
                                     "Say yes and you have your number; no name or phone is asked "
                                     "for."};
inline constexpr Phrase kBookingYes{"是，是我的", "Yes, it is mine"};
inline constexpr Phrase kBookingNo{"不是", "No"};
// --- ways to see and reach the screen ---
inline constexpr Phrase kAccessTitle{"怎样看得更清楚？", "What would make this easier?"};
inline constexpr Phrase kAccessHint{"只对您这次有效，离开后自动恢复。",
                                    "For this visit only; it ends when you leave."};
inline constexpr Phrase kLargeText{"大字", "Large text"};
inline constexpr Phrase kLargeTextHint{"字更大，看得更清楚", "Bigger letters, easier to read"};
inline constexpr Phrase kHighContrast{"高对比度", "High contrast"};
inline constexpr Phrase kHighContrastHint{"黑白分明，线条更粗", "Black on white, bolder lines"};
inline constexpr Phrase kLowReach{"按钮放低", "Lower buttons"};
inline constexpr Phrase kLowReachHint{"坐着也够得到", "Within reach when you are seated"};
inline constexpr Phrase kReducedMotion{"减少动画", "Less motion"};
inline constexpr Phrase kReducedMotionHint{"画面不再移动", "Nothing slides or grows"};
// --- trouble ---
inline constexpr Phrase kTroubleTitle{"请到前台，我们来为您登记",
                                      "Please come to the desk; we will check you in"};
inline constexpr Phrase kTroubleText{"设备暂时无法使用，给您添麻烦了。",
                                     "This screen is out of order. Sorry for the trouble."};
}  // namespace words
}  // namespace foyer::screens
