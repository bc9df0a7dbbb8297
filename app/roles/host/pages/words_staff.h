// What the staff's side says, in both languages: the door, the desk, the sheets that both share.
#pragma once

#include "roles/entrance/pages/words.h"

namespace foyer::screens::words {
// --- the door ---
inline constexpr Phrase kWhoIsThere{"谁在使用？", "Who is it?"};
inline constexpr Phrase kWhoHint{"点自己的名字，输入密码。", "Tap your name, then your PIN."};
inline constexpr Phrase kPinTitle{"%s，请输入密码", "%s, enter your PIN"};
inline constexpr Phrase kNewPinTitle{"为%s设一个密码", "A PIN for %s"};
inline constexpr Phrase kPinAgainTitle{"再输入一次", "Enter it again"};
inline constexpr Phrase kPinHint{"%s 到 8 位数字", "%s to 8 digits"};
inline constexpr Phrase kPinWrong{"密码不对，请再试一次。", "That PIN is not right. Try again."};
inline constexpr Phrase kPinWaits{"试得太多了，请等 %d 秒。",
                                  "Too many tries. Please wait %d seconds."};
inline constexpr Phrase kPinShort{"至少 %s 位数字。", "At least %s digits."};
inline constexpr Phrase kPinDiffers{"两次不一样，请重新输入。",
                                    "The two were not the same. Start again."};
inline constexpr Phrase kPinUnanswered{
    "经理的密码要由数据库核对，现在核对不了。请稍后再试，或到前台登录。",
    "The database checks a manager's PIN, and cannot be asked now. Try again later, or sign in at "
    "the "
    "desk."};
inline constexpr Phrase kPinBusy{"正在核对…", "One moment …"};
inline constexpr Phrase kEnter{"登录", "Sign in"};
inline constexpr Phrase kFirstTitle{"先登记门店管理员", "First: who manages this showroom?"};
inline constexpr Phrase kFirstHint{"之后由管理员添加其他同事。",
                                   "The manager adds the colleagues afterwards."};
inline constexpr Phrase kNewColleague{"新同事叫什么？", "What is your colleague's name?"};
inline constexpr Phrase kYourName{"姓名", "Name"};
inline constexpr Phrase kReception{"前台", "Reception"};
inline constexpr Phrase kConsultant{"销售顾问", "Consultant"};
inline constexpr Phrase kManagerRole{"管理员", "Manager"};
// --- both roles ---
inline constexpr Phrase kNotSavedTitle{"没有保存成功", "It could not be saved"};
inline constexpr Phrase kNotSavedText{"刚才的操作没有写入，请再试一次；还是不行，请找管理员。",
                                      "Nothing was written. Try again; if it stays like this, "
                                      "fetch the manager."};
inline constexpr Phrase kUnderstood{"知道了", "OK"};
inline constexpr Phrase kCancel{"取消", "Cancel"};
inline constexpr Phrase kSave{"保存", "Save"};
inline constexpr Phrase kMinutes{"%d 分钟", "%d min"};
inline constexpr Phrase kHours{"%d 小时", "%d h"};
inline constexpr Phrase kClosePage{"关闭", "Close"};
inline constexpr Phrase kStageNeeds{"需求", "needs"};
inline constexpr Phrase kStagePresentation{"看车", "viewing"};
inline constexpr Phrase kDriveUntil{"试驾，%s 回", "Test drive, back %s"};
inline constexpr Phrase kDriveLate{"试驾超时，该 %s 回", "Test drive late, due %s"};
inline constexpr Phrase kStageDrive{"试驾中", "test drive"};
inline constexpr Phrase kStageOffer{"报价", "quote"};
inline constexpr Phrase kStageOrder{"签约", "ordering"};
// --- a page in the guest's hands ---
inline constexpr Phrase kSignHere{"请签名", "Your signature"};
inline constexpr Phrase kSignAgain{"重写", "Again"};
inline constexpr Phrase kSignMore{"请写下全名", "Please write your full name"};
inline constexpr Phrase kWitness{"见证：%s", "Witness: %s"};
inline constexpr Phrase kRightsStay{"签名不改变您依法享有的权利",
                                    "Signing changes none of your legal rights"};
inline constexpr Phrase kSigned{"签好了", "Signed"};
inline constexpr Phrase kSavePaper{"存成 PDF", "Save as PDF"};
inline constexpr Phrase kSavedPaper{"已存：%s", "Saved: %s"};
inline constexpr Phrase kPaperCode{"扫一扫，带走凭据", "Scan to take it with you"};
inline constexpr Phrase kWholeText{"看全文", "Read it all"};
inline constexpr Phrase kReadIt{"看完了", "I have read it"};
inline constexpr Phrase kReadAndTick{"读一句，点一句，再签个名。",
                                     "Read and tick each line, then sign."};
inline constexpr Phrase kToConsultant{"返回顾问", "Consultant"};
// --- the board ---
inline constexpr Phrase kDesk{"前台", "Desk"};
inline constexpr Phrase kDays{"%d 天", "%d day(s)"};
inline constexpr Phrase kClockShort{"时间有误", "wrong time"};
inline constexpr Phrase kClockAhead{"本机时间比门店快 %s，请校准本机时间。",
                                    "This device's clock is %s fast; please set it right."};
inline constexpr Phrase kClockBehind{"本机时间比门店慢 %s，请校准本机时间。",
                                     "This device's clock is %s slow; please set it right."};
inline constexpr Phrase kClockWasAhead{
    "本机时间曾快 %s，当时的记录时间不准；现在的记录是准的。",
    "This device's clock was %s fast; what was written then has a wrong time, what is written now "
    "is right."};
inline constexpr Phrase kOtherZone{
    "数据库按 %s 的时区计算日期，与门店不一致，请联系管理员。",
    "The database counts its days by %s, not by the showroom's time zone; please tell whoever runs "
    "it."};
inline constexpr Phrase kSynced{"已同步", "synced"};
inline constexpr Phrase kNotConnected{"未连接", "offline"};
inline constexpr Phrase kToSync{"%d 条待同步", "%d to sync"};
inline constexpr Phrase kSinceTime{"自 %s", "since %s"};
inline constexpr Phrase kSearch{"搜索 姓名 / 拼音 / 手机尾号", "Name, pinyin or last digits"};
inline constexpr Phrase kRegisterGuest{"登记客户", "Register a guest"};
inline constexpr Phrase kWaiting{"等候", "Waiting"};
inline constexpr Phrase kOfThemDriving{"%s 组在外试驾", "%s out driving"};
inline constexpr Phrase kWithConsultant{"接待中", "With a consultant"};
inline constexpr Phrase kFirstToday{"今日首次", "First visits"};
inline constexpr Phrase kAgainToday{"再次到店", "Back again"};
inline constexpr Phrase kDrives{"试驾", "Test drives"};
inline constexpr Phrase kLeftToday{"已离店", "Left"};
inline constexpr Phrase kLongest{"最久 %s", "longest %s"};
inline constexpr Phrase kFiling{"留档 %s%", "filed %s%"};
inline constexpr Phrase kAverage{"平均 %s", "average %s"};
inline constexpr Phrase kTurnTitle{"接待轮序", "Rotation"};
inline constexpr Phrase kNextUp{"下一位", "next"};
inline constexpr Phrase kPlace{"第 %d 位", "no. %d"};
inline constexpr Phrase kWithFor{"接待中 %s", "with a guest, %s"};
inline constexpr Phrase kDriving{"试驾中", "on a test drive"};
inline constexpr Phrase kPausedUntil{"外出 %s 回", "back at %s"};
inline constexpr Phrase kPausedNow{"暂离", "paused"};
inline constexpr Phrase kOffDuty{"未上班", "off duty"};
inline constexpr Phrase kHandTo{"把%s交给%s", "Hand %s to %s"};
inline constexpr Phrase kNobodyWaits{"没有人在等", "Nobody is waiting"};
inline constexpr Phrase kNobodyWith{"没有接待中的客户", "Nobody is being looked after"};
inline constexpr Phrase kNobodyFree{"暂时没有空闲的顾问", "No consultant is free"};
inline constexpr Phrase kNoNameYet{"未留名", "No name"};
inline constexpr Phrase kFirstShort{"首次", "first visit"};
inline constexpr Phrase kAgainShort{"再次", "back again"};
inline constexpr Phrase kPeopleCount{"%d 人", "party of %d"};
inline constexpr Phrase kRankTag{"%s 第1", "%s first"};
inline constexpr Phrase kAskedFor{"指定 %s", "asked for %s"};
inline constexpr Phrase kCardsSeen{"看了 %d 张卡片", "%d card(s) seen"};
inline constexpr Phrase kNotTaken{"还没接", "not taken up"};
inline constexpr Phrase kFinishedHere{"谈完了，还在店里", "Finished, still here"};
inline constexpr Phrase kComing{"正在过去", "on the way"};
inline constexpr Phrase kAsksOff{"请批：让 %s", "Asks: %s off"};
inline constexpr Phrase kAsksWhole{"%s请批：%s，一共让 %s（%s %），客户付 %s",
                                   "%s asks: %s, gives %s (%s %), the guest pays %s"};
inline constexpr Phrase kApprove{"批准", "Approve"};
inline constexpr Phrase kApproveUpTo{"只批到 %s", "Up to %s"};
inline constexpr Phrase kRefuse{"不批", "Refuse"};
inline constexpr Phrase kAnswerInWords{"别的答复", "Another answer"};
inline constexpr Phrase kAnswerTitle{"答复：%s", "Your answer: %s"};
inline constexpr Phrase kCounterWith{"只批到多少", "Grant up to"};
inline constexpr Phrase kReasonInWords{"写给顾问的一句话，可不写",
                                       "A word to the consultant, if you like"};
inline constexpr Phrase kAnsweredMeanwhile{"已经有人答复，或时间已过",
                                           "Somebody has answered, or its time is over"};
inline constexpr Phrase kGradeShort{"意向", "Grade"};
inline constexpr Phrase kGradeSaid{"%s 级（顾问定）", "%s (the consultant's)"};
inline constexpr Phrase kGradeByRule{"%s 级（按规则）", "%s (by the rule)"};
inline constexpr Phrase kSpeaksFor{"说明", "In favour"};
inline constexpr Phrase kSpeaksDriven{"试驾过了", "has driven it"};
inline constexpr Phrase kSpeaksThisWeek{"一周内想定", "decides this week"};
inline constexpr Phrase kOpenObjections{"没解决的", "Still open"};
inline constexpr Phrase kRival{"在比", "Rival"};
inline constexpr Phrase kCarFrom{"车源", "The car"};
inline constexpr Phrase kDaysUnknown{"没有库存表", "no list of stock"};
inline constexpr Phrase kDaysHere{"在库", "In stock"};
inline constexpr Phrase kNoneLikeIt{"没有同款", "none like it"};
inline constexpr Phrase kLikeIt{"同款 %s 台", "%s like it"};
inline constexpr Phrase kLongestDays{"最久 %s 天", "longest %s days"};
inline constexpr Phrase kOfThisModel{"这个车型 %s 台", "%s of this model"};
inline constexpr Phrase kStockListOf{"%s 的库存表", "by the list of %s"};
inline constexpr Phrase kSoFar{"已经让过", "Given so far"};
inline constexpr Phrase kNothingGiven{"还没有", "nothing yet"};
inline constexpr Phrase kGivenBefore{"上一版 %s", "%s on the last version"};
inline constexpr Phrase kGivenEarlier{"以前成交 %s", "%s on earlier deals"};
inline constexpr Phrase kConsultantGives{"这位顾问平均", "This consultant"};
inline constexpr Phrase kModelGives{"这款车平均", "This model"};
inline constexpr Phrase kUsually{"%s（%s %），%s 单", "%s (%s %), %s deal(s)"};
inline constexpr Phrase kNoneYet{"还没有成交的报价", "none accepted yet"};
inline constexpr Phrase kLossWaits{"战败待批", "loss to answer"};
inline constexpr Phrase kAsksLoss{"%s申请战败：%s", "%s gives them up: %s"};
inline constexpr Phrase kLossApproved{"%s同意战败：%s", "%s agreed to the loss: %s"};
inline constexpr Phrase kLossRefused{"%s没同意战败：%s", "%s did not agree to the loss: %s"};
inline constexpr Phrase kKeepTrying{"不同意，再跟进", "No: try again"};
inline constexpr Phrase kAgreeLoss{"同意战败", "Agree to the loss"};
inline constexpr Phrase kStillOpenOf{"没解决：%s", "still open: %s"};
inline constexpr Phrase kContested{"两边记录不一致", "two records differ"};
inline constexpr Phrase kAtEntrance{"在门口，请人帮忙", "at the entrance, asks for help"};
inline constexpr Phrase kArranged{"预约 %s", "booked %s"};
inline constexpr Phrase kChecksIn{"正在门口签到", "checking in"};
inline constexpr Phrase kHereBefore{"号码到过店？", "here before?"};
inline constexpr Phrase kForgotten{"%d 位昨天还没离店", "Open from earlier days: %d"};
// --- reasons ---
inline constexpr Phrase kReasonTurn{"按轮序", "by turn"};
inline constexpr Phrase kReasonRequested{"客户指定", "asked for"};
inline constexpr Phrase kReasonAppointment{"预约", "booked with"};
inline constexpr Phrase kReasonPrevious{"上次接待", "had them before"};
inline constexpr Phrase kReasonChosen{"前台指定", "chosen by the desk"};
inline constexpr Phrase kSkipPaused{"暂离", "paused"};
inline constexpr Phrase kSkipBusy{"忙不开", "busy"};
inline constexpr Phrase kSkipDeclined{"不方便接", "declined"};
inline constexpr Phrase kSkipOut{"未上班", "off duty"};
inline constexpr Phrase kSkipOther{"其他原因", "another reason"};
// --- the sheets ---
inline constexpr Phrase kTakenUp{"已接", "taken up"};
inline constexpr Phrase kPassed{"跳过 %s", "passed over: %s"};
inline constexpr Phrase kArrivedAt{"到店", "Arrived"};
inline constexpr Phrase kBegunAtHome{"上门开始", "Begun at home"};
inline constexpr Phrase kDeliveries{"交车", "Deliveries"};
inline constexpr Phrase kLeftAt{"离店", "Left at"};
inline constexpr Phrase kLooksLike{"特征", "Description"};
inline constexpr Phrase kAskedForShort{"指定顾问", "Asked for"};
inline constexpr Phrase kPresentCar{"现有车", "Current car"};
inline constexpr Phrase kNobody{"没有人", "nobody"};
inline constexpr Phrase kContestAbout{"%s：两边同时改了，以哪一个为准？",
                                      "%s: two people changed this at once. Which is right?"};
inline constexpr Phrase kTradeInOffer{"置换报价", "Trade-in offer"};
inline constexpr Phrase kSamePersonAs{"是谁的记录", "Whose record"};
inline constexpr Phrase kNobodyElse{"单独一份", "nobody else's"};
inline constexpr Phrase kUse{"用途", "Use"};
inline constexpr Phrase kBudget{"预算", "Budget"};
inline constexpr Phrase kTiming{"时间", "When"};
inline constexpr Phrase kPriorities{"看重", "Priorities"};
inline constexpr Phrase kNotInPack{"%s（本机内容包没有）", "%s (not in this device's content)"};
inline constexpr Phrase kOlderRecord{"较早的记录", "an older record"};
inline constexpr Phrase kHowCalled{"称呼", "Title"};
inline constexpr Phrase kOutcome{"结果", "Outcome"};
inline constexpr Phrase kTwiceFirst{"%s %s 到过店，这次却说是首次。同一位吗？",
                                    "%s was here (%s), but this visit is marked as the first."};
inline constexpr Phrase kSameYes{"是同一位，改为再次", "Same guest: back again"};
inline constexpr Phrase kSameNo{"不是同一位", "Somebody else"};
inline constexpr Phrase kBookedAsk{"今天有同名预约：%s。是这位吗？",
                                   "Booked today under this name: %s. Is it them?"};
inline constexpr Phrase kBookedYes{"是，按预约到店", "Yes, they came as booked"};
inline constexpr Phrase kNotThem{"不是这位", "Not them"};
inline constexpr Phrase kNeverBefore{"以前没有到店", "no earlier visit"};
inline constexpr Phrase kVisitsAndLast{"到店 %d 次 · 上次 %s", "%d visit(s) · before: %s"};
inline constexpr Phrase kGuestLeft{"标记离店", "Mark as left"};
inline constexpr Phrase kSomebodyElse{"改派他人", "Hand to someone else"};
inline constexpr Phrase kReassign{"换顾问", "Reassign"};
inline constexpr Phrase kTakeBack{"退回等候", "Back to waiting"};
inline constexpr Phrase kGiveTo{"交给%s", "Hand to %s"};
inline constexpr Phrase kToWhom{"把%s交给谁？", "Hand %s to whom?"};
inline constexpr Phrase kWhyNot{"为什么不是%s？", "Why not %s?"};
inline constexpr Phrase kWhyNotHint{"原因会记在轮序记录里。",
                                    "The reason goes into the rotation log."};
inline constexpr Phrase kWhenLeft{"%s什么时候离店的？", "When did %s leave?"};
inline constexpr Phrase kLeftNow{"刚刚", "Just now"};
inline constexpr Phrase kLeftAgo{"%d 分钟前", "%d minute(s) ago"};
inline constexpr Phrase kLeftAfter{"那天 %s", "that day at %s"};
inline constexpr Phrase kFormulaWaiting{"在店，还没有交给顾问的客户。",
                                        "Guests in the house whom no consultant has."};
inline constexpr Phrase kFormulaWith{"已交给顾问，还没有离店的客户。",
                                     "Guests handed to a consultant who have not left."};
inline constexpr Phrase kFormulaLeft{"平均停留 = 停留分钟之和 ÷ 已离店",
                                     "Average stay = sum of minutes ÷ guests who left"};
inline constexpr Phrase kCountedApart{
    "另计：提车、售后等 %d · 不完整 %d · 未说是否首次 %d · 门口中断 %d",
    "Apart: not for buying %d · incomplete %d · first visit unknown %d · abandoned %d"};
inline constexpr Phrase kMenu{"更多", "More"};
inline constexpr Phrase kAppointments{"预约", "Appointments"};
inline constexpr Phrase kLedger{"轮序记录", "Rotation log"};
inline constexpr Phrase kDayRegister{"当日登记表", "The day's register"};
inline constexpr Phrase kColleagues{"同事与密码", "Colleagues and PINs"};
inline constexpr Phrase kLanguage{"语言", "Language"};
inline constexpr Phrase kChangeHands{"切换账号 / 锁屏", "Switch user / lock"};
inline constexpr Phrase kFactsWaiting{"等待同步的记录", "Facts waiting to be synced"};
inline constexpr Phrase kLastSync{"最近一次同步", "Last synced"};
inline constexpr Phrase kUnread{
    "另有 %d 条记录由更新的版本写入：本机保留并转发，但不显示。请更新本机的 Foyer。",
    "%d more facts were written by a newer version: they are kept and passed on, but not shown "
    "here. Please update Foyer on this device."};
inline constexpr Phrase kNever{"还没有", "never"};
inline constexpr Phrase kClockIn{"上班", "Clock in"};
inline constexpr Phrase kClockOut{"下班", "Clock out"};
inline constexpr Phrase kBackNow{"回来了", "Back now"};
inline constexpr Phrase kPauseFor{"离开 %d 分钟", "Pause %d min"};
inline constexpr Phrase kReceivedToday{"今天接待 %d 位", "%d guest(s) today"};
// --- registering a guest ---
inline constexpr Phrase kCameFor{"来做什么？", "Here for"};
inline constexpr Phrase kPlate{"车牌", "Plate"};
inline constexpr Phrase kDrivesNothing{"没有车", "No car"};
inline constexpr Phrase kDrivesSaloon{"轿车", "Saloon"};
inline constexpr Phrase kDrivesSuv{"SUV", "SUV"};
inline constexpr Phrase kDrivesMpv{"MPV", "MPV"};
inline constexpr Phrase kDrivesVan{"货车", "Van"};
inline constexpr Phrase kLookDarkBlue{"深蓝", "dark blue"};
inline constexpr Phrase kLookBlack{"黑色", "black"};
inline constexpr Phrase kLookCoat{"外套", "coat"};
inline constexpr Phrase kLookCap{"戴帽子", "cap"};
inline constexpr Phrase kLookChild{"带孩子", "with a child"};
inline constexpr Phrase kMayKeep{"客户同意保存电话", "The guest agrees that we keep it"};
inline constexpr Phrase kWasHere{"%s？%s 到过店，%s 接待 · 是同一位",
                                 "%s? Here on %s, %s · same guest"};
inline constexpr Phrase kFirstAlthough{"这个号码到过店，改为再次到店",
                                       "This number was here: make it a return visit"};
// --- the day ---
inline constexpr Phrase kGuestName{"客户姓名", "Guest"};
inline constexpr Phrase kStillHere{"还在店", "still here"};
inline constexpr Phrase kCorrectedLater{"签字后改过", "corrected after signing"};
inline constexpr Phrase kDayTotals{
    "首次 %d · 再次 %d · 试驾 %d · 订单 %d · 非购车 %d · 不完整 %d",
    "first %d · again %d · drives %d · orders %d · not buying %d · incomplete %d"};
inline constexpr Phrase kTakeOut{"导出", "Export"};
inline constexpr Phrase kSignedBy{"%s 于 %s 签字，共 %d 位", "Signed by %s at %s, %d visit(s)"};
inline constexpr Phrase kSettleFirst{"还有 %d 位没有离店，请先处理",
                                     "Still open: %d. Settle them first"};
inline constexpr Phrase kSignAs{"%s签字并日结", "Sign as %s and close"};
inline constexpr Phrase kNothingYet{"还没有记录", "Nothing yet"};
// --- colleagues ---
inline constexpr Phrase kAddColleague{"添加%s", "Add: %s"};
inline constexpr Phrase kRemoveColleague{"移除", "Remove"};
inline constexpr Phrase kNewPin{"重置密码", "Set a new PIN"};
// --- appointments ---
inline constexpr Phrase kToday{"今天", "today"};
inline constexpr Phrase kTomorrow{"明天", "tomorrow"};
inline constexpr Phrase kNewAppointment{"新预约", "New appointment"};
inline constexpr Phrase kImportCsv{"导入 CSV", "Import CSV"};
inline constexpr Phrase kImported{"新增 %d 条 · 已有 %d 条 · 有误 %d 行",
                                  "%d taken · %d known already · %d line(s) broken"};
inline constexpr Phrase kBrokenLine{"第 %d 行：%s", "line %d: %s"};
inline constexpr Phrase kBrokenMore{"点这里看全部", "Tap here for all of them"};
inline constexpr Phrase kBrokenBack{"点这里回到预约", "Tap here for the appointments"};
inline constexpr Phrase kReadingFile{"正在读取 appointments.csv…", "Reading appointments.csv…"};
inline constexpr Phrase kNoCsv{"请把 appointments.csv 放进本机的 Foyer 文件夹，再点一次。",
                               "Put appointments.csv into this device's Foyer folder, then tap "
                               "again."};
inline constexpr Phrase kBookingHint{"请客户拍照保存，到店时在入口扫码",
                                     "For the guest's phone: the scanner at the entrance reads it"};
inline constexpr Phrase kWillNotCome{"取消预约", "Cancel"};
inline constexpr Phrase kIsHere{"已到店", "Arrived"};
inline constexpr Phrase kMovedTwice{"两台设备各改了一次，请确认按哪个",
                                    "Moved twice, on two devices: which one holds?"};
inline constexpr Phrase kMovedTwiceShort{"改期有冲突", "Moved to two times"};
inline constexpr Phrase kHolds{"按 %s", "Keep %s"};
inline constexpr Phrase kLateBy{"已过 %d 分钟，还没到", "%d min late, not here yet"};
inline constexpr Phrase kNoShow{"没有来", "did not come"};
inline constexpr Phrase kCameEarly{"早到 %d 分钟", "came %d min early"};
inline constexpr Phrase kCameOnTime{"准时到", "came on time"};
inline constexpr Phrase kCameLate{"晚到 %d 分钟", "came %d min late"};
inline constexpr Phrase kMovedTimes{"改过 %d 次", "moved %d×"};
inline constexpr Phrase kDrivePlan{"试驾安排", "Test drives"};
inline constexpr Phrase kStageDrivesIn{"试驾", "Test drive"};
inline constexpr Phrase kBookDriveFor{"约试驾", "Book a test drive"};
inline constexpr Phrase kHomeDrive{"上门试驾", "Test drive at home"};
inline constexpr Phrase kNoPlaceYet{"还没有地址", "no address yet"};
inline constexpr Phrase kMoveHomeDrive{"改车、时间或地址", "Car, time or address"};
inline constexpr Phrase kNotBegunYet{"还没开始", "not begun yet"};
inline constexpr Phrase kNotDriven{"没有去成", "did not take place"};
inline constexpr Phrase kMoveDrive{"改车或改时间", "Another car or time"};
inline constexpr Phrase kTakenMeanwhile{"这个时间刚被约走，请回去另选一个",
                                        "Somebody else has just taken this time: choose again"};
// --- known guests ---
inline constexpr Phrase kSearchTitle{"查找客户", "Find a guest"};
inline constexpr Phrase kSearchHint{"输入姓名、拼音、首字母或手机尾号",
                                    "Type a name, pinyin, initials or last digits"};
inline constexpr Phrase kReadingGuests{"正在整理客户名册…", "Reading the list of guests …"};
inline constexpr Phrase kFoundCount{"找到 %d 位", "%d found"};
inline constexpr Phrase kRecord{"到店记录", "Record"};
inline constexpr Phrase kVisitsCount{"到店 %d 次", "%d visit(s)"};
inline constexpr Phrase kVisitsOne{"到店 1 次", "1 visit"};
inline constexpr Phrase kComesAgain{"今天再次到店，登记", "Check in again"};
inline constexpr Phrase kSeparate{"不是同一位，分开", "Separate again"};
inline constexpr Phrase kMergedBy{"%s %s 合并", "merged by %s, %s"};
inline constexpr Phrase kMergeWith{"与另一份记录合并", "Merge records"};
inline constexpr Phrase kMergeSearch{"哪一份也是 %s 的记录？", "Which record is also %s?"};
inline constexpr Phrase kMergeAsk{"这两份是同一位客户的吗？", "Are these one and the same guest?"};
inline constexpr Phrase kMergeHint{
    "合并后按较早的一份算一位；合并写进记录，随时可以分开。",
    "They count as one, under the earlier record. It stands in the record and can be undone."};
inline constexpr Phrase kOnePerson{"是同一位，合并", "One guest: merge"};
inline constexpr Phrase kTwoPeople{"是两位", "Two guests"};
inline constexpr Phrase kFirstMet{"第一次来", "First here"};
inline constexpr Phrase kLastMet{"上次来", "Last here"};
inline constexpr Phrase kVisitsOf{"到店次数", "Visits"};
// --- being forgotten ---
inline constexpr Phrase kToForget{"删除个人信息", "Erase personal data"};
inline constexpr Phrase kEntranceStaff{"入口设备", "This entrance"};
inline constexpr Phrase kThisDevice{"本机", "This device"};
inline constexpr Phrase kBackToGuests{"回到客户界面", "Back to the guests"};
inline constexpr Phrase kEndProgram{"结束程序", "End the program"};
inline constexpr Phrase kNoDevicePin{
    "本机还没有密码，所以这里什么也看不到。请管理员在本机运行：foyer pin",
    "This device has no PIN yet, so there is nothing to see here. Whoever looks after it runs: "
    "foyer pin"};
inline constexpr Phrase kDevice{"设备", "Device"};
inline constexpr Phrase kSyncLine{"同步", "Sync"};
inline constexpr Phrase kFactsHere{"本机写下的记录", "Facts of this device"};
inline constexpr Phrase kPackLine{"内容包", "Content"};
inline constexpr Phrase kLogLine{"程序日志", "Program's log"};
// --- pictures ---
inline constexpr Phrase kKeptUntil{"保存到 %s", "Kept until %s"};
inline constexpr Phrase kTakeWithCamera{"拍好后照片自己出现在这里", "It appears here by itself"};
inline constexpr Phrase kNoPictureCame{"没有收到能看的照片，请再拍一张",
                                       "What came is no picture: please take it again"};
inline constexpr Phrase kPictureGood{"清楚，留下", "Keep it"};
inline constexpr Phrase kPictureAgain{"重拍", "Again"};
inline constexpr Phrase kNoPictureNow{"不拍了", "No picture"};
inline constexpr Phrase kAllPictures{"回到照片", "Back to the pictures"};
inline constexpr Phrase kDeletePicture{"删除这张", "Delete it"};
inline constexpr Phrase kReallyDelete{"真的删除？所有设备上都会删掉，找不回来",
                                      "Delete it on all devices? It cannot be brought back"};
inline constexpr Phrase kDeleteIt{"删除", "Delete"};
inline constexpr Phrase kKeepIt{"不删", "Keep"};
inline constexpr Phrase kPictureComes{"照片在经销商数据库里，连上后出现",
                                      "It comes from the dealer's database once that is reached"};
inline constexpr Phrase kPictures{"照片", "Pictures"};
inline constexpr Phrase kPicturesCount{"照片 %s 张", "Pictures: %s"};
}  // namespace foyer::screens::words
