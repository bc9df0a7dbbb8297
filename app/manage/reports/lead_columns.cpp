#include "manage/reports/lead_columns.h"

#include "manage/reports/lead_views.h"
#include "steps/leads/lead.h"

namespace foyer::reports {
namespace {

using C = const AskedCall&;
using L = const AskedLead&;
using W = const ViewSql&;

constexpr std::int64_t kYear9999_ms = 253'402'300'799'000;

// As ViewSql::moment reads it.
Value moment_of(std::int64_t ms) {
  return ms >= 0 && ms <= kYear9999_ms ? Value(Moment{ms}) : Value();
}
Value moment_of(const domain::Said& said) {
  return said.at == Stamp{} ? Value() : Value(Moment{said.at.unix_ms()});
}
std::string day_or_null(const TimeZone& zone, std::int64_t ms) {
  return ms >= 0 && ms <= kYear9999_ms ? zone.day(ms) : std::string();
}

// Asked for once, though a zone's offsets are compared with it again and again.
std::string day_of(W w, const std::string& ms) {
  return "(SELECT " + w.day("t.ms") + " FROM (SELECT " + ms + " AS ms) t)";
}

template <auto Member>
Value told_in_call(C a) {
  return a.of.logged.*Member;
}
template <auto Member>
Value told_in_lead(L a) {
  return a.of.received.*Member;
}

using domain::CallLogged;
using domain::LeadReceived;

constexpr SubjectColumn<AskedCall> kCallColumns[] = {
    {"call", Kind::id, [](C a) -> Value { return a.of.id.hex(); },
     [](W w) { return w.hex("v.visit"); }, "which it is"},
    {"day", Kind::text, [](C a) -> Value { return day_or_null(a.zone, a.of.logged.from_ms); },
     [](W w) { return day_of(w, w.moment("from_ms")); }, "the showroom's day on which it began"},
    {"started_at", Kind::moment, [](C a) { return moment_of(a.of.logged.from_ms); },
     [](W w) { return w.iso(w.moment("from_ms")); }, "when somebody lifted, or it rang in vain"},
    {"ended_at", Kind::moment, [](C a) { return moment_of(a.of.logged.until_ms); },
     [](W w) { return w.iso(w.moment("until_ms")); }, "when it was logged"},
    {"direction", Kind::id, told_in_call<&CallLogged::direction>,
     [](W w) { return w.text("direction"); }, "`in`, or `out`: the house called"},
    {"kind", Kind::id, told_in_call<&CallLogged::call_kind>, [](W w) { return w.text("kind"); },
     "the pack's: an enquiry, the service, a wrong number …; of a missed call nobody knows"},
    {"missed", Kind::flag, [](C a) -> Value { return a.of.logged.missed; },
     [](W w) { return w.flag("missed"); }, "1: nobody lifted"},
    {"number_left", Kind::flag, [](C a) -> Value { return a.of.logged.number_left; },
     [](W w) { return w.flag("number_left"); },
     "1: the house has a number to call back; stays when the caller is erased"},
    {"source", Kind::id, told_in_call<&CallLogged::source>, [](W w) { return w.text("source"); },
     "the channel's second level"},
    {"medium", Kind::id, told_in_call<&CallLogged::medium>, [](W w) { return w.text("medium"); },
     "the pack's"},
    {"campaign", Kind::id, told_in_call<&CallLogged::campaign>,
     [](W w) { return w.text("campaign"); }, "the pack's"},
    {"asked", Kind::ids, [](C a) -> Value { return a.of.logged.asked; },
     [](W w) { return w.list("asked", ""); }, "what the caller wanted to know"},
    {"vehicle", Kind::id, told_in_call<&CallLogged::vehicle>, [](W w) { return w.text("vehicle"); },
     "which car"},
    {"budget", Kind::id, told_in_call<&CallLogged::budget>, [](W w) { return w.text("budget"); },
     "the questionnaire's answer"},
    {"timing", Kind::id, told_in_call<&CallLogged::timing>, [](W w) { return w.text("timing"); },
     "the questionnaire's answer"},
    {"appointment", Kind::id, told_in_call<&CallLogged::appointment>,
     [](W w) { return w.text("appointment"); }, "that was made in it"},
    {"no_appointment", Kind::id, told_in_call<&CallLogged::no_appointment>,
     [](W w) { return w.text("no_appointment"); }, "why none was"},
    {"items", Kind::ids, [](C a) -> Value { return a.of.logged.items; },
     [](W w) { return w.list("items", ""); }, "of the phone standard, ticked off"},
    {"promises", Kind::ids, [](C a) -> Value { return a.of.logged.promises; },
     [](W w) { return w.list("promises", ""); }, "what the house will do"},
    {"repeated", Kind::flag, [](C a) -> Value { return a.of.logged.repeated; },
     [](W w) { return w.flag("repeated"); }, "1: what was agreed was said back"},
    {"transferred_to", Kind::id, told_in_call<&CallLogged::transferred_to>,
     [](W w) { return w.text("transferred_to"); }, "staff id of who took it over"},
    {"lead", Kind::id, told_in_call<&CallLogged::lead>, [](W w) { return w.text("lead"); },
     "which lead it made or was about"},
    {"logged_by", Kind::id, [](C a) -> Value { return a.of.by.actor; },
     [](W w) { return first_told(w, "call.logged", "f.actor"); }, "who logged it first"},
    {"message_at", Kind::moment, [](C a) { return moment_of(a.of.sent); },
     [](W w) { return w.iso(w.last("'call.message'", "k.wall_ms")); },
     "when address and time went to the caller, for the last time"},
    {"message_by", Kind::id, [](C a) -> Value { return a.of.sent.actor; },
     [](W w) { return w.last("'call.message'", "k.actor"); }, "and by whom"},
};

constexpr SubjectColumn<AskedLead> kLeadColumns[] = {
    {"lead", Kind::id, [](L a) -> Value { return a.of.id.hex(); },
     [](W w) { return w.hex("v.visit"); }, "which it is"},
    {"day", Kind::text, [](L a) -> Value { return day_or_null(a.zone, domain::came_ms(a.of)); },
     [](W w) { return day_of(w, lead_came_ms(w)); },
     "the showroom's day on which they turned to the house"},
    {"came_at", Kind::moment, [](L a) { return moment_of(domain::came_ms(a.of)); },
     [](W w) { return w.iso("(" + lead_came_ms(w) + ")"); }, "and when"},
    {"received_by", Kind::id, told_in_lead<&LeadReceived::by>, [](W w) { return w.text("by"); },
     "`call`, `desk` or `file`"},
    {"call", Kind::id, told_in_lead<&LeadReceived::call>, [](W w) { return w.text("call"); },
     "that made it"},
    {"source", Kind::id, told_in_lead<&LeadReceived::source>, [](W w) { return w.text("source"); },
     "the channel's second level"},
    {"medium", Kind::id, told_in_lead<&LeadReceived::medium>, [](W w) { return w.text("medium"); },
     "the pack's"},
    {"campaign", Kind::id, told_in_lead<&LeadReceived::campaign>,
     [](W w) { return w.text("campaign"); }, "the pack's"},
    {"vehicle", Kind::id, told_in_lead<&LeadReceived::vehicle>,
     [](W w) { return w.text("vehicle"); }, "which car"},
    {"budget", Kind::id, told_in_lead<&LeadReceived::budget>, [](W w) { return w.text("budget"); },
     "the questionnaire's answer"},
    {"timing", Kind::id, told_in_lead<&LeadReceived::timing>, [](W w) { return w.text("timing"); },
     "the questionnaire's answer"},
    {"state", Kind::id,
     [](L a) -> Value { return std::string(domain::word(domain::state_of(a.of))); },
     [](W w) { return lead_state(w); },
     "`received`, `allotted`, `confirmed`, `contacted`, `carded`, `visited`; `not_interested`, "
     "`duplicate`"},
    {"duplicate_of", Kind::id, [](L a) -> Value { return a.of.duplicate_of; },
     [](W w) { return lead_duplicate_of(w); }, "which lead of the same person is counted instead"},
    {"earlier", Kind::id, told_in_lead<&LeadReceived::earlier>,
     [](W w) { return w.text("earlier"); }, "which lead of the same number had ended before"},
    {"consultant", Kind::id, [](L a) -> Value { return a.of.consultant; },
     [](W w) { return lead_consultant(w); }, "whose it is"},
    {"allotted_at", Kind::moment, [](L a) { return moment_of(a.of.allotted); },
     [](W w) { return w.iso(w.last("'lead.allotted'", "k.wall_ms")); }, "since when"},
    {"rival", Kind::id, [](L a) -> Value { return a.of.rival; }, [](W w) { return lead_rival(w); },
     "whose it was for a device that did not know of that; a person settles it"},
    {"confirmed_at", Kind::moment, [](L a) { return moment_of(a.of.confirmed); },
     [](W w) { return w.iso(lead_confirmed(w, "k.wall_ms")); },
     "when the consultant whose it is said that they have it"},
    {"contacts", Kind::whole, [](L a) -> Value { return std::int64_t(a.of.contacts.size()); },
     [](W w) { return w.count("lead.contacted"); }, "how often they were tried"},
    {"spoken_at", Kind::moment,
     [](L a) -> Value {
       Value last;
       for (const domain::LeadContact& one : a.of.contacts)
         if (one.told.effective) last = moment_of(one.by);
       return last;
     },
     [](W w) { return w.iso(lead_spoken(w, "k.wall_ms")); },
     "when somebody spoke to them, for the last time"},
    {"carded_in", Kind::id, [](L a) -> Value { return a.of.carded_in; },
     [](W w) { return w.last("'lead.carded'", w.text("visit")); }, "the visit that has their card"},
    {"visit", Kind::id, [](L a) -> Value { return a.of.visit; },
     [](W w) { return w.last("'lead.visited'", w.text("visit")); }, "that came of it"},
    {"visit_told_by", Kind::id, [](L a) -> Value { return a.of.visit_told_by; },
     [](W w) {
       return w.last("'lead.visited'", "CASE WHEN " + w.text("visit") + " IS NOT NULL THEN " +
                                           w.text("told_by") + " END");
     },
     "how that was found: `number`, `code` or `word`"},
    {"lost_reason", Kind::id, [](L a) -> Value { return a.of.lost_reason; },
     [](W w) { return lead_lost_reason(w); }, "why they are not interested"},
};

}  // namespace

std::span<const SubjectColumn<AskedCall>> call_columns() { return kCallColumns; }
std::span<const SubjectColumn<AskedLead>> lead_columns() { return kLeadColumns; }

}  // namespace foyer::reports
