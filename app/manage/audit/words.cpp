// What each kind of fact says, in both languages. A test walks all kinds that there are.
#include <algorithm>
#include <array>

#include "manage/audit/audit.h"

namespace foyer::audit {
namespace {

struct KindInWords {
  std::string_view kind, zh, en;
  bool exception = false;
};

constexpr std::array kWords{
    // --- the guest ---
    KindInWords{"visit.opened", "到店，开始登记", "Visit opened"},
    KindInWords{"visit.at_home", "上门接待，没有到店", "Visit at the guest's home"},
    KindInWords{"guest.language", "选了语言", "Language chosen"},
    KindInWords{"guest.named", "留了称呼", "Name given"},
    KindInWords{"picture.taken", "拍下照片", "Picture taken"},
    KindInWords{"picture.dropped", "删除照片", "Picture deleted"},
    KindInWords{"consent.given", "表示同意", "Consent given"},
    KindInWords{"consent.refused", "表示不同意", "Consent refused"},
    KindInWords{"guest.contact", "留了电话", "Phone number given"},
    KindInWords{"party.told", "说了几位、从哪里知道", "Party and source told"},
    KindInWords{"needs.answered", "回答了需求", "Need answered"},
    KindInWords{"models.recommended", "推荐了车型", "Models recommended"},
    KindInWords{"model.chosen", "选了车型", "Model chosen"},
    KindInWords{"card.presented", "介绍了卖点", "Feature presented"},
    KindInWords{"card.judged", "评了卖点", "Feature judged"},
    KindInWords{"person.called", "请人接待", "A person asked for"},
    KindInWords{"visit.checked_in", "登记完成", "Checked in"},
    KindInWords{"visit.abandoned", "登记中途离开", "Left while checking in"},
    KindInWords{"appointment.kept", "按预约到店", "Appointment kept"},
    KindInWords{"guest.car", "说了现有的车", "Present car told"},
    // --- a visit ---
    KindInWords{"guest.described", "写了怎么认出来", "Guest described"},
    KindInWords{"consultant.requested", "点名要某位顾问", "Consultant asked for"},
    KindInWords{"guest.corrected", "改正客户资料", "Guest's data corrected", true},
    KindInWords{"needs.corrected", "改正需求", "Need corrected", true},
    KindInWords{"guest.linked", "合并或拆开档案", "Records joined or parted", true},
    KindInWords{"visit.assigned", "交给顾问", "Handed to a consultant"},
    KindInWords{"visit.taken", "接了客户", "Guest taken"},
    KindInWords{"visit.returned", "交回前台", "Given back to the desk", true},
    KindInWords{"stage.reached", "进到下一步", "Next step reached"},
    KindInWords{"card.withdrawn", "撤回卖点的评分", "Feature's judgement taken back"},
    KindInWords{"note.written", "写了备注", "Note written"},
    KindInWords{"objection.raised", "记了异议", "Objection raised"},
    KindInWords{"next_step.agreed", "约了下一步", "Next step agreed"},
    KindInWords{"visit.left", "客户离店", "Guest left"},
    KindInWords{"visit.closed", "结案", "Visit closed"},
    KindInWords{"visit.reopened", "重新打开", "Visit opened again", true},
    KindInWords{"contest.settled", "两种说法定了一种", "Contested word settled", true},
    KindInWords{"guest.erased", "应要求删除资料", "Guest's data erased", true},
    KindInWords{"guest.locked", "应要求锁存资料", "Guest's data locked", true},
    // --- drives ---
    KindInWords{"drive.wished", "想试驾", "Drive wished for"},
    KindInWords{"drive.booked", "订了试驾", "Drive booked"},
    KindInWords{"drive.cancelled", "取消试驾", "Drive cancelled", true},
    KindInWords{"drive.declined", "不试驾", "Drive declined"},
    KindInWords{"drive.licence", "查了驾照", "Licence checked"},
    KindInWords{"drive.briefed", "讲了注意事项", "Driver briefed"},
    KindInWords{"drive.signed", "签了试驾协议", "Drive agreement signed"},
    KindInWords{"drive.started", "试驾出发", "Drive began"},
    KindInWords{"drive.ended", "试驾回来", "Drive ended"},
    KindInWords{"drive.felt", "说了试驾感受", "Drive rated"},
    KindInWords{"car.away", "试驾车停用", "Test car out of use", true},
    KindInWords{"car.back", "试驾车恢复", "Test car back in use"},
    // --- cars in exchange, offers, orders ---
    KindInWords{"trade_in.wished", "想置换", "Exchange wished for"},
    KindInWords{"trade_in.inspected", "查验旧车", "Car in exchange inspected"},
    KindInWords{"trade_in.offered", "给旧车报价", "Car in exchange priced"},
    KindInWords{"trade_in.accepted", "接受旧车价", "Price of exchange accepted"},
    KindInWords{"trade_in.refused", "不接受旧车价", "Price of exchange refused"},
    KindInWords{"offer.made", "做了报价", "Offer made"},
    KindInWords{"offer.asked", "请批让利", "Concession asked for"},
    KindInWords{"offer.answered", "答复让利", "Concession answered", true},
    KindInWords{"offer.shown", "给客户看报价", "Offer shown"},
    KindInWords{"offer.accepted", "客户接受报价", "Offer accepted"},
    KindInWords{"offer.withdrawn", "收回报价", "Offer withdrawn", true},
    KindInWords{"order.made", "做了订单", "Order made"},
    KindInWords{"order.signed", "签了订单", "Order signed"},
    KindInWords{"order.paid", "收到定金", "Deposit received"},
    KindInWords{"order.cancelled", "取消订单", "Order cancelled", true},
    KindInWords{"loss.asked", "申请战败", "Asked to give a guest up"},
    KindInWords{"loss.answered", "答复战败", "Giving up answered", true},
    // --- care ---
    KindInWords{"instruction.given", "经理批示", "Manager's instruction"},
    KindInWords{"instruction.answered", "答复经理批示", "Instruction answered"},
    KindInWords{"task.tried", "联系未果", "Contact tried"},
    KindInWords{"task.done", "联系完成", "Contact made"},
    KindInWords{"task.moved", "改期联系", "Contact moved"},
    KindInWords{"task.handed", "转交联系", "Contact handed on"},
    KindInWords{"task.dropped", "不再联系", "Contact dropped", true},
    // --- the phone and leads ---
    KindInWords{"appointment.made", "做了或改了预约", "Appointment made or moved"},
    KindInWords{"appointment.cancelled", "取消预约", "Appointment cancelled", true},
    KindInWords{"call.logged", "记了电话", "Call logged"},
    KindInWords{"call.message", "发了地址和时间", "Address and time sent"},
    KindInWords{"lead.received", "收到线索", "Lead received"},
    KindInWords{"lead.joined", "线索并入", "Lead joined to another"},
    KindInWords{"lead.allotted", "分了线索", "Lead allotted"},
    KindInWords{"lead.confirmed", "接了线索", "Lead confirmed"},
    KindInWords{"lead.contacted", "联系了线索", "Lead contacted"},
    KindInWords{"lead.carded", "线索建卡", "Lead carded"},
    KindInWords{"lead.visited", "线索到店", "Lead visited"},
    KindInWords{"lead.not_interested", "线索无意向", "Lead not interested"},
    // --- deliveries and stock ---
    KindInWords{"delivery.opened", "开了交车单", "Delivery opened"},
    KindInWords{"delivery.car", "定了交哪台车", "Delivery's car said"},
    KindInWords{"delivery.gate", "开或关交车关口", "Gate of a delivery passed or shut"},
    KindInWords{"delivery.planned", "定了交车时间", "Delivery planned"},
    KindInWords{"delivery.stopped", "停止交车", "Delivery stopped", true},
    KindInWords{"delivery.began", "开始交车", "Hand-over began"},
    KindInWords{"delivery.item", "勾了交车清单", "Hand-over row ticked"},
    KindInWords{"delivery.photo", "问了交车照片", "Hand-over photograph asked"},
    KindInWords{"delivery.signed", "签了交车清单", "Hand-over list signed"},
    KindInWords{"delivery.service", "介绍了售后", "Service introduced"},
    KindInWords{"delivery.passed", "转给售后", "Passed to the service"},
    KindInWords{"delivery.answered", "售后答复", "Service answered"},
    KindInWords{"delivery.done", "车开走了", "Car handed over"},
    KindInWords{"stock.listed", "库存表列了一台车", "Car listed in stock"},
    KindInWords{"stock.left", "车出库", "Car left the stock"},
    KindInWords{"stock.counted", "读了库存表", "Stock list read"},
    // --- the house ---
    KindInWords{"staff.added", "加了或改了同事", "Colleague added or changed"},
    KindInWords{"staff.removed", "移除同事", "Colleague removed", true},
    KindInWords{"staff.pin", "设了密码", "PIN set", true},
    KindInWords{"staff.clocked_in", "上班打卡", "Clocked in"},
    KindInWords{"staff.clocked_out", "下班打卡", "Clocked out"},
    KindInWords{"staff.paused", "暂离", "On a pause"},
    KindInWords{"register.closed", "签了当日登记表", "Day's register signed"},
    KindInWords{"report.signed", "签了日报表", "Daily report signed"},
    KindInWords{"target.set", "定了目标", "Target set", true},
    KindInWords{"roll.called", "开始点名", "Roll call began"},
    KindInWords{"roll.ticked", "点名一人", "Somebody ticked in the roll call"},
    KindInWords{"roll.ended", "结束点名", "Roll call ended"},
    KindInWords{"standard.observed", "旁听接待", "Round beside a guest"},
    KindInWords{"standard.answered", "检查一条", "Item of the standards answered"},
    KindInWords{"standard.fault", "定了谁整改", "Somebody to mend a fault"},
    KindInWords{"standard.mended", "说整改好了", "Fault said to be mended"},
    KindInWords{"standard.checked", "复查整改", "Fault looked at again"},
    KindInWords{"standard.signed", "签了检查表", "Round of standards signed"},
    KindInWords{"score.given", "给了升级评分", "Module scored"},
    KindInWords{"meeting.began", "开会", "Meeting began"},
    KindInWords{"meeting.point", "过了一项议程", "Point of a meeting dealt with"},
    KindInWords{"meeting.present", "点到", "Somebody present or absent"},
    KindInWords{"meeting.promised", "会上说要做到", "Promised at a meeting"},
    KindInWords{"meeting.action", "会上定一件事", "Agreed at a meeting"},
    KindInWords{"meeting.checked", "看了定的事做没做", "Agreed thing looked at"},
    KindInWords{"meeting.signed", "签了会议记录", "Meeting signed"},
    KindInWords{"service.told", "售后有反馈", "Told by the service"},
    KindInWords{"service.answered", "答复了售后反馈", "What the service told, answered"},
    KindInWords{"service.led", "售后反馈成了订单", "What the service told led to an order"},
    KindInWords{"shared.planned", "定了业服共战的事", "Planned with the service"},
    KindInWords{"shared.checked", "看了业服共战的事做没做", "Planned with the service, looked at"},
};

const KindInWords* row_of(std::string_view kind) {
  const auto found = std::ranges::find(kWords, kind, &KindInWords::kind);
  return found == kWords.end() ? nullptr : &*found;
}

}  // namespace

bool is_exception(std::string_view kind) {
  const KindInWords* row = row_of(kind);
  return row != nullptr && row->exception;
}

std::string words_for(std::string_view kind, Lang lang) {
  const KindInWords* row = row_of(kind);
  if (row == nullptr) return std::string(kind);
  return std::string(lang == Lang::zh ? row->zh : row->en);
}

}  // namespace foyer::audit
