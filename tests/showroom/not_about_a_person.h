// Texts of facts that are no personal data, each with the reason why not.
#pragma once

#include <string>
#include <vector>

namespace foyer::domain {

struct NotAboutAPerson {
  const char* because;
  std::set<std::string> texts;
};

// Whoever adds a text here says why nobody can type a name, a number or a description into it.
inline const NotAboutAPerson& from_the_pack() {
  static const NotAboutAPerson all{"it is chosen from the pack, which knows no guests",
                                   {"visit.opened.purpose",
                                    "party.told.source",
                                    "guest.named.honorific",
                                    "needs.answered.question",
                                    "needs.answered.options",
                                    "needs.corrected.question",
                                    "needs.corrected.options",
                                    "needs.corrected.instead_of",
                                    "contest.settled.value",
                                    "models.recommended.models.vehicle",
                                    "models.recommended.pack",
                                    "model.chosen.vehicle",
                                    "card.presented.card",
                                    "card.presented.vehicle",
                                    "card.presented.position",
                                    "card.judged.card",
                                    "card.withdrawn.card",
                                    "drive.wished.vehicle",
                                    "drive.started.vehicle",
                                    "drive.started.route",
                                    "drive.started.marks.mark",
                                    "drive.ended.marks.mark",
                                    "objection.raised.objection",
                                    "objection.raised.answer",
                                    "trade_in.inspected.answers.question",
                                    "trade_in.inspected.answers.answer",
                                    "trade_in.inspected.marks.panel",
                                    "trade_in.inspected.marks.mark",
                                    "trade_in.offered.source",
                                    "trade_in.refused.reason",
                                    "next_step.agreed.step",
                                    "visit.closed.outcome",
                                    "visit.closed.grade",
                                    "visit.closed.grade_suggested",
                                    "visit.closed.lost_reason",
                                    "appointment.made.purpose",
                                    "appointment.made.vehicle",
                                    "consent.given.version",
                                    "consent.refused.version",
                                    "drive.booked.car",
                                    "drive.booked.route",
                                    "drive.booked.vehicle",
                                    "drive.briefed.points",
                                    "drive.cancelled.reason",
                                    "drive.declined.reason",
                                    "drive.declined.vehicle",
                                    "drive.ended.damages",
                                    "drive.felt.fit",
                                    "drive.felt.ratings.aspect",
                                    "drive.licence.class",
                                    "drive.signed.agreement",
                                    "drive.signed.car",
                                    "drive.signed.clauses",
                                    "drive.signed.route",
                                    "drive.started.car",
                                    "appointment.made.car",
                                    "appointment.made.route",
                                    "car.away.car",
                                    "car.away.use",
                                    "car.back.car"}};
  return all;
}

// Of an offer, which knows cars and sums, and not who is offered them.
inline const std::vector<NotAboutAPerson>& of_an_offer() {
  static const std::vector<NotAboutAPerson> all{
      {"it is chosen from the pack, or worded there",
       {"offer.made.vehicle",       "offer.made.trim",           "offer.made.colour",
        "offer.made.interior",      "offer.made.supply",         "offer.made.looks_zh",
        "offer.made.looks_en",      "offer.made.difference_zh",  "offer.made.difference_en",
        "offer.made.loan",          "offer.made.lender_zh",      "offer.made.lender_en",
        "offer.made.level",         "offer.made.pack",           "offer.made.lines.id",
        "offer.made.lines.zh",      "offer.made.lines.en",       "offer.made.lines.hint_zh",
        "offer.made.lines.hint_en", "offer.made.lines.payee_zh", "offer.made.lines.payee_en",
        "offer.accepted.taken"}},
      {"it is a word of the program's own",
       {"offer.made.lines.part", "offer.asked.evidence", "offer.answered.answer",
        "offer.shown.language", "offer.withdrawn.by"}},
      {"it is a number that stands for a paper, and nobody's name",
       {"offer.made.offer", "offer.made.follows", "offer.asked.offer", "offer.answered.offer",
        "offer.shown.offer", "offer.accepted.offer", "offer.withdrawn.offer"}},
      {"it is a day, which the program writes",
       {"offer.made.day", "offer.made.invoice_from", "offer.made.invoice_to",
        "offer.made.last_before", "offer.made.first_after"}}};
  return all;
}

// Of an order, and of a loss.
inline const std::vector<NotAboutAPerson>& of_an_order() {
  static const std::vector<NotAboutAPerson> all{
      {"it is chosen from the pack, or worded there",
       {"order.made.kind", "order.made.kind_zh", "order.made.kind_en", "order.made.meaning_zh",
        "order.made.meaning_en", "order.made.place_zh", "order.made.place_en",
        "order.made.contract", "order.signed.clauses", "order.cancelled.reason",
        "order.cancelled.fate", "order.cancelled.fate_zh", "order.cancelled.fate_en",
        "loss.asked.reason", "loss.asked.rival", "loss.asked.objections"}},
      {"it is a word of the program's own",
       {"order.signed.language", "order.cancelled.by", "loss.answered.answer",
        "objection.raised.truth", "objection.raised.with", "objection.raised.outcome"}},
      {"it is a number that stands for a paper or for staff, and nobody's name",
       {"order.made.order", "order.made.offer", "order.signed.order", "order.signed.witness",
        "order.paid.order", "order.cancelled.order", "loss.asked.loss", "loss.answered.loss"}},
      {"it is a digest, of texts and sums, or of strokes that nobody could guess",
       {"order.signed.text", "order.signed.figures", "order.signed.ink", "order.signed.seal"}},
      {"it is a day, which the program writes",
       {"order.made.day", "order.made.delivery_from", "order.made.delivery_to"}}};
  return all;
}

// Of calls and leads, which know a number and a name, both personal, and what the pack has.
inline const std::vector<NotAboutAPerson>& of_a_lead() {
  static const std::vector<NotAboutAPerson> all{
      {"it is chosen from the pack",
       {"call.logged.kind",           "call.logged.honorific", "call.logged.source",
        "call.logged.medium",         "call.logged.campaign",  "call.logged.asked",
        "call.logged.vehicle",        "call.logged.budget",    "call.logged.timing",
        "call.logged.no_appointment", "call.logged.items",     "call.logged.promises",
        "lead.received.honorific",    "lead.received.source",  "lead.received.medium",
        "lead.received.campaign",     "lead.received.vehicle", "lead.received.budget",
        "lead.received.timing",       "lead.contacted.result", "lead.not_interested.reason"}},
      {"it is a word of the program's own",
       {"call.logged.direction", "call.message.way", "lead.received.by", "lead.allotted.reason",
        "lead.visited.told_by"}},
      {"it is a number that stands for somebody or something, made at random",
       {"call.logged.appointment", "call.logged.transferred_to", "call.logged.lead",
        "lead.received.call", "lead.received.duplicate_of", "lead.received.earlier",
        "lead.joined.duplicate_of", "lead.allotted.consultant", "lead.allotted.instead_of",
        "lead.confirmed.consultant", "lead.contacted.consultant", "lead.carded.visit",
        "lead.visited.visit"}}};
  return all;
}

// Of a delivery, whose guest's name and strokes are personal.
inline const std::vector<NotAboutAPerson>& of_a_delivery() {
  static const std::vector<NotAboutAPerson> all{
      {"it is chosen from the pack, or worded there",
       {"delivery.opened.vehicle", "delivery.opened.trim", "delivery.opened.looks_zh",
        "delivery.opened.looks_en", "delivery.opened.gates", "delivery.opened.honorific",
        "delivery.gate.gate", "delivery.planned.bay", "delivery.stopped.reason",
        "delivery.item.item", "delivery.signed.items", "delivery.service.adviser",
        "delivery.service.reach", "delivery.passed.what", "delivery.passed.taker",
        "delivery.answered.what", "delivery.done.adviser"}},
      {"it is a word of the program's own",
       {"delivery.opened.language", "delivery.photo.language", "delivery.signed.language",
        "delivery.answered.answer"}},
      {"it is a number that stands for a paper, a visit or staff, and nobody's name",
       {"delivery.opened.order", "delivery.opened.visit", "delivery.opened.consultant",
        "delivery.gate.holder", "delivery.item.by", "delivery.signed.witness",
        "delivery.done.order", "delivery.done.visit", "delivery.done.consultant"}},
      {"it names a car of the house's stock, and no keyboard of a person's name writes it",
       {"delivery.car.vin", "delivery.signed.vin", "delivery.done.vin"}},
      {"it is a digest, of a text of the pack or of strokes that nobody could guess",
       {"delivery.photo.text", "delivery.signed.text", "delivery.signed.ink",
        "delivery.signed.seal"}},
      {"it is a day or a time, which the program writes",
       {"delivery.opened.promised_from", "delivery.opened.promised_to", "delivery.planned.day",
        "delivery.planned.time", "delivery.service.first_service", "delivery.service.call_on",
        "delivery.passed.due"}}};
  return all;
}

inline const std::vector<NotAboutAPerson>& of_the_stock() {
  static const std::vector<NotAboutAPerson> all{
      {"it names a car of the house's stock, and no keyboard of a person's name writes it",
       {"stock.listed.vin"}},
      {"it is chosen from the pack",
       {"stock.listed.vehicle", "stock.listed.trim", "stock.listed.colour",
        "stock.listed.interior"}},
      {"it is a word of the program's own", {"stock.listed.place", "stock.left.why"}},
      {"it is a day, which the program writes", {"stock.listed.since", "stock.counted.day"}}};
  return all;
}

inline const std::vector<NotAboutAPerson>& of_standards() {
  static const std::vector<NotAboutAPerson> all{
      {"it is chosen from the pack",
       {"standard.answered.area", "standard.answered.item", "standard.fault.item",
        "standard.mended.item", "standard.checked.item", "standard.signed.area", "score.given.card",
        "score.given.module"}},
      {"it is a word, a day or a number of the program's own",
       {"standard.answered.answer", "standard.fault.owner", "standard.fault.due"}},
      {"it is a number that stands for a visit or for staff",
       {"standard.observed.visit", "standard.observed.consultant"}}};
  return all;
}

inline const std::vector<NotAboutAPerson>& of_meetings() {
  static const std::vector<NotAboutAPerson> all{
      {"it is chosen from the pack",
       {"meeting.began.meeting", "meeting.point.point", "meeting.present.why",
        "meeting.promised.figure", "meeting.action.problem", "meeting.action.measure"}},
      {"it is a word, a day or a name of the program's own",
       {"meeting.began.day", "meeting.present.state", "meeting.action.action", "meeting.action.due",
        "meeting.checked.action"}},
      {"it is a staff id",
       {"meeting.present.staff", "meeting.promised.staff", "meeting.action.owner"}}};
  return all;
}

// Of what sales and service do together: a signal knows a visit, and no more of whom it is about.
inline const std::vector<NotAboutAPerson>& of_shared_work() {
  static const std::vector<NotAboutAPerson> all{
      {"it is chosen from the pack",
       {"service.told.kind", "service.told.giver", "service.answered.outcome",
        "shared.planned.action", "shared.checked.action"}},
      {"it is a name, a day or a month of the program's own",
       {"service.told.signal", "service.told.due", "service.answered.signal", "service.led.signal",
        "service.led.day", "shared.planned.month", "shared.planned.due", "shared.checked.month"}},
      {"it is a number that stands for somebody or something, made at random",
       {"service.told.visit", "service.told.taker", "service.led.order", "shared.planned.owner"}}};
  return all;
}

// Of targets and roll calls, which name nobody.
inline const std::vector<NotAboutAPerson>& of_a_manager() {
  static const std::vector<NotAboutAPerson> all{
      {"it is a day or a digest of ids, times and stamps, which the program writes",
       {"report.signed.day", "report.signed.lines", "report.signed.digest"}},
      {"it is a staff id", {"report.signed.staff"}},
      {"it is a month, which the program writes", {"target.set.month"}},
      {"it is a word of the program's own",
       {"target.set.measure", "target.set.level", "roll.ticked.state"}},
      {"it is a number that stands for somebody, or the pack's source",
       {"target.set.whose", "roll.ticked.who"}}};
  return all;
}

// Of a contact of the plan of care, whose note alone is anybody's words.
inline const std::vector<NotAboutAPerson>& of_care() {
  static const std::vector<NotAboutAPerson> all{
      {"it is the plan's name of a contact, and behind it a day",
       {"task.tried.task", "task.done.task", "task.moved.task", "task.handed.task",
        "task.dropped.task", "task.tried.item", "task.done.item", "task.moved.item",
        "task.handed.item", "task.dropped.item"}},
      {"it is chosen from the pack",
       {"task.tried.result", "task.done.result", "task.done.finding", "task.moved.result",
        "task.dropped.reason"}},
      {"it is a word of the program's own", {"task.done.unfinished", "task.done.referral"}},
      {"it is the day of a report, which the program writes",
       {"instruction.given.day", "instruction.answered.day"}},
      {"it is a number that stands for somebody of the house",
       {"task.handed.to", "task.handed.instead_of"}},
      {"it is a day, which the program writes",
       {"task.tried.due_from", "task.tried.due_to", "task.done.due_from", "task.done.due_to",
        "task.moved.due_from", "task.moved.due_to", "task.moved.day", "task.handed.due_from",
        "task.handed.due_to", "task.dropped.due_from", "task.dropped.due_to"}}};
  return all;
}

inline const std::vector<NotAboutAPerson>& not_about_a_person() {
  static const std::vector<NotAboutAPerson> all{
      from_the_pack(),
      {"it is a word of the program's own",
       {"visit.opened.lang",      "guest.language.lang",          "consent.given.subject",
        "consent.given.lang",     "consent.refused.subject",      "guest.corrected.field",
        "guest.erased.reason",    "guest.locked.until",           "guest.locked.because",
        "contest.settled.about",  "person.called.screen",         "visit.abandoned.reason",
        "visit.abandoned.screen", "visit.assigned.reason",        "visit.assigned.skipped.reason",
        "visit.returned.reason",  "visit.reopened.reason",        "stage.reached.stage",
        "staff.added.role",       "appointment.cancelled.reason", "drive.cancelled.by",
        "drive.ended.abnormal",   "drive.started.marks.panel",    "drive.ended.marks.panel",
        "drive.licence.warnings", "drive.signed.language",        "trade_in.wished.energy",
        "picture.taken.of",       "picture.taken.part",           "picture.dropped.reason"}},
      {"it is a number that stands for somebody, made at random and by itself nobody's name",
       {"guest.linked.person",
        "guest.linked.instead_of",
        "consultant.requested.staff",
        "visit.assigned.consultant",
        "visit.assigned.skipped.staff",
        "visit.assigned.instead_of",
        "visit.taken.consultant",
        "visit.taken.instead_of",
        "visit.returned.instead_of",
        "staff.added.staff",
        "staff.removed.staff",
        "staff.pin.staff",
        "staff.clocked_in.staff",
        "staff.clocked_out.staff",
        "staff.paused.staff",
        "appointment.made.consultant",
        "appointment.kept.appointment",
        "register.closed.staff",
        "drive.booked.consultant",
        "drive.booked.drive",
        "drive.briefed.drive",
        "drive.cancelled.drive",
        "drive.ended.drive",
        "drive.felt.drive",
        "drive.licence.drive",
        "drive.signed.drive",
        "picture.taken.about",
        "drive.signed.witness",
        "drive.started.drive"}},
      {"it is a digest, of a text of the pack or of strokes that nobody could guess",
       {"drive.signed.text", "drive.signed.ink", "drive.signed.seal", "picture.taken.picture",
        "picture.dropped.picture"}},
      {"it is a day, a time or the number of a turn, which the program writes",
       {"appointment.made.instead_of", "visit.opened.ticket", "next_step.agreed.on",
        "staff.paused.back_at", "appointment.made.day", "appointment.made.time",
        "register.closed.day", "trade_in.offered.on", "trade_in.offered.until",
        "trade_in.accepted.on", "trade_in.refused.on"}},
      {"it is a day that says how old a car is, and not whose", {"trade_in.wished.registered"}},
  };
  return all;
}

}  // namespace foyer::domain
