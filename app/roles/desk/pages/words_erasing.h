// What the desk says of a guest who asks to be forgotten.
#pragma once

#include "roles/entrance/pages/words.h"

namespace foyer::screens::words {

inline constexpr Phrase kEraseAsk{"删除 %s 的个人信息", "Erase the personal data of %s"};
inline constexpr Phrase kEraseCount{"涉及 %d 次到店、%d 个预约，本机和经销商数据库里的都算。",
                                    "Visits: %d, appointments: %d; on this device and in the "
                                    "dealer's database."};
inline constexpr Phrase kEraseGoes{"会删除", "Will be erased"};
inline constexpr Phrase kEraseGoesList{
    "姓名和电话\n外貌、现有车和车牌\n备注和手写的异议\n预约里的姓名和电话",
    "Name and phone number\nLooks, present car and plate\nNotes and objections in own words\n"
    "Name and number of appointments"};
inline constexpr Phrase kEraseStays{"会保留", "Will be kept"};
inline constexpr Phrase kEraseStaysList{
    "哪天来、谁接待、看了哪款车\n需求的选择和结果，不再对应任何人\n何时、为什么删除\n"
    "签过的合同：锁定到规定的年限",
    "The day, the consultant, the car\nAnswers and outcome, linked to no one\n"
    "When and why it was erased\nSigned contracts: locked, for as long as they must be kept"};
inline constexpr Phrase kEraseGo{"客户要求删除，继续…", "The guest asked for it: continue …"};
inline constexpr Phrase kEraseManager{"请管理员登录后操作。", "A manager has to sign in for this."};
inline constexpr Phrase kEraseSure{"真的删除 %s 的个人信息？", "Really erase %s?"};
inline constexpr Phrase kEraseSureHint{"删除后谁也不能恢复。", "Nobody can bring it back."};
inline constexpr Phrase kEraseNone{"现在没有可以删除的。", "Nothing can be erased now."};
inline constexpr Phrase kErasing{"正在查经销商数据库…", "Asking the dealer's database …"};
inline constexpr Phrase kEraseNot{"先不删除", "Keep it"};
inline constexpr Phrase kEraseNow{"删除，不再恢复", "Erase for good"};
inline constexpr Phrase kErasedTitle{"已处理", "Done"};
// The three answers, with how many records each is about.
inline constexpr Phrase kToBeErased{"将删除", "Will be erased"};
inline constexpr Phrase kToBeLocked{"将锁定到 %s", "Will be locked until %s"};
inline constexpr Phrase kAnsweredErased{"已删除", "Erased"};
inline constexpr Phrase kAnsweredLocked{"已锁定到 %s", "Locked until %s"};
inline constexpr Phrase kAnsweredRefused{"现在不能删除", "Not now"};
inline constexpr Phrase kRecordsOne{"1 条记录", "1 record"};
inline constexpr Phrase kRecordsMany{"%d 条记录", "%d records"};
inline constexpr Phrase kErasedMeans{"姓名、电话、备注都不留。", "Name, number and notes go."};
inline constexpr Phrase kHeldContract{
    "里面有签过的合同，按规定要保存。不再显示，也不再使用，到期自动删除。",
    "A signed contract is in it and has to be kept. It is neither shown nor used, and is erased "
    "when "
    "the day has come."};
inline constexpr Phrase kHeldAgreement{"里面有签过的试驾协议。不再显示，也不再使用，到期自动删除。",
                                       "A signed test-drive agreement is in it. It is neither "
                                       "shown nor used, and is erased when the day "
                                       "has come."};
inline constexpr Phrase kRunsContract{
    "合同还没有履行完。交车或解约后可以再申请。",
    "The contract is still being carried out: ask again after the "
    "hand-over, or once it is cancelled."};
inline constexpr Phrase kRunsDrive{"客户正在路上试驾。车回来后可以再申请。",
                                   "They are on the road in one of our cars: ask again when it is "
                                   "back."};
inline constexpr Phrase kErasedEverywhere{"其他设备下次同步时照做。",
                                          "Other devices follow when they sync next."};
inline constexpr Phrase kErasedHereOnly{
    "经销商数据库现在连不上，更早的到店记录没有查；连上后请管理员再用号码查一次"
    "（foyer dealer erase --phone）。",
    "The dealer's database could not be asked for older visits: when it is back, have them erased "
    "by "
    "the number (foyer dealer erase --phone)."};

}  // namespace foyer::screens::words
