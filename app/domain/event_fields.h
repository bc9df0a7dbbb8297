// Which fields each kind of event has, once for the writer and the reader alike.
//
// `f(key, member)` goes into the body, `f.personal(key, member)` is kept apart. A key never changes
// its meaning; a change of fields is a new version of the kind. `e` is const for the writer, not
// for the reader. Threads: values.
#pragma once

#include <type_traits>

#include "domain/event.h"

namespace foyer::domain {

template <class E, class Kind>
concept Of = std::is_same_v<std::remove_const_t<E>, Kind>;

template <class F>
void fields(F& f, Of<VisitOpened> auto& e) {
  f("purpose", e.purpose), f("ticket", e.ticket), f("lang", e.lang);
}
template <class F>
void fields(F& f, Of<LanguageChosen> auto& e) {
  f("lang", e.lang);
}
template <class F>
void fields(F& f, Of<GuestNamed> auto& e) {
  f.personal("name", e.name), f("honorific", e.honorific);
}
template <class F>
void fields(F& f, Of<ConsentGiven> auto& e) {
  f("subject", e.subject), f("version", e.version), f("lang", e.lang);
}
template <class F>
void fields(F& f, Of<ConsentRefused> auto& e) {
  f("subject", e.subject), f("version", e.version);
}
template <class F>
void fields(F& f, Of<ContactGiven> auto& e) {
  f.personal("phone", e.phone);
}
template <class F>
void fields(F& f, Of<PartyTold> auto& e) {
  f("party", e.party), f("first_visit", e.first_visit), f("source", e.source);
}
template <class F>
void fields(F& f, Of<NeedsAnswered> auto& e) {
  f("question", e.question), f("options", e.options), f("min_yuan", e.min_yuan),
      f("max_yuan", e.max_yuan);
}
template <class F>
void fields(F& f, Of<ModelsRecommended> auto& e) {
  f("models", e.models), f("pack", e.pack);
}
template <class F>
void fields(F& f, Of<ModelChosen> auto& e) {
  f("vehicle", e.vehicle);
}
template <class F>
void fields(F& f, Of<CardPresented> auto& e) {
  f("card", e.card), f("vehicle", e.vehicle), f("position", e.position);
}
template <class F>
void fields(F& f, Of<CardJudged> auto& e) {
  f("card", e.card), f("level", e.level);
}
template <class F>
void fields(F& f, Of<PersonCalled> auto& e) {
  f("screen", e.screen);
}
template <class F>
void fields(F&, Of<VisitCheckedIn> auto&) {}
template <class F>
void fields(F& f, Of<VisitAbandoned> auto& e) {
  f("reason", e.reason), f("screen", e.screen);
}
template <class F>
void fields(F& f, Of<GuestDescribed> auto& e) {
  f.personal("text", e.text);
}
template <class F>
void fields(F& f, Of<PresentCarTold> auto& e) {
  f.personal("car", e.car), f.personal("plate", e.plate), f("trade_in", e.trade_in);
}
template <class F>
void fields(F& f, Of<ConsultantRequested> auto& e) {
  f("staff", e.staff);
}
template <class F>
void fields(F& f, Of<GuestCorrected> auto& e) {
  f("field", e.field), f.personal("value", e.value), f.personal("instead_of", e.instead_of);
}
template <class F>
void fields(F& f, Of<NeedsCorrected> auto& e) {
  f("question", e.question), f("options", e.options), f("min_yuan", e.min_yuan),
      f("max_yuan", e.max_yuan), f("instead_of", e.instead_of);
}
template <class F>
void fields(F& f, Of<GuestLinked> auto& e) {
  f("person", e.person), f("instead_of", e.instead_of);
}
template <class F>
void fields(F& f, Of<VisitAssigned> auto& e) {
  f("consultant", e.consultant), f("reason", e.reason), f("skipped", e.skipped),
      f("instead_of", e.instead_of);
}
template <class F>
void fields(F& f, Of<VisitTaken> auto& e) {
  f("consultant", e.consultant), f("instead_of", e.instead_of);
}
template <class F>
void fields(F& f, Of<VisitReturned> auto& e) {
  f("reason", e.reason), f("instead_of", e.instead_of);
}
template <class F>
void fields(F& f, Of<StageReached> auto& e) {
  f("stage", e.stage);
}
template <class F>
void fields(F& f, Of<CardWithdrawn> auto& e) {
  f("card", e.card);
}
template <class F>
void fields(F& f, Of<DriveWished> auto& e) {
  f("vehicle", e.vehicle), f("wished", e.wished);
}
template <class F>
void fields(F& f, Of<DriveStarted> auto& e) {
  f("vehicle", e.vehicle), f("route", e.route);
}
template <class F>
void fields(F&, Of<DriveEnded> auto&) {}
template <class F>
void fields(F& f, Of<NoteWritten> auto& e) {
  f.personal("text", e.text);
}
template <class F>
void fields(F& f, Of<ObjectionRaised> auto& e) {
  f("objection", e.objection), f("answer", e.answer), f.personal("text", e.text);
}
template <class F>
void fields(F& f, Of<NextStepAgreed> auto& e) {
  f("step", e.step), f("on", e.on);
}
template <class F>
void fields(F& f, Of<VisitLeft> auto& e) {
  f("at_ms", e.at_ms), f("settled_late", e.settled_late);
}
template <class F>
void fields(F& f, Of<VisitClosed> auto& e) {
  f("outcome", e.outcome), f("grade", e.grade), f("grade_suggested", e.grade_suggested),
      f.personal("grade_reason", e.grade_reason), f("lost_model", e.lost_model),
      f("lost_reason", e.lost_reason);
}
template <class F>
void fields(F& f, Of<VisitReopened> auto& e) {
  f("reason", e.reason);
}
template <class F>
void fields(F& f, Of<ContestSettled> auto& e) {
  f("about", e.about), f("value", e.value), f.personal("personal_value", e.personal_value);
}
template <class F>
void fields(F& f, Of<GuestErased> auto& e) {
  f("reason", e.reason);
}
template <class F>
void fields(F& f, Of<StaffAdded> auto& e) {
  f("staff", e.staff), f("role", e.role), f.personal("name", e.name);
}
template <class F>
void fields(F& f, Of<StaffRemoved> auto& e) {
  f("staff", e.staff);
}
template <class F>
void fields(F& f, Of<PinSet> auto& e) {
  f("staff", e.staff), f.personal("hash", e.hash);
}
template <class F>
void fields(F& f, Of<ClockedIn> auto& e) {
  f("staff", e.staff);
}
template <class F>
void fields(F& f, Of<ClockedOut> auto& e) {
  f("staff", e.staff);
}
template <class F>
void fields(F& f, Of<Paused> auto& e) {
  f("staff", e.staff), f("back_at", e.back_at);
}
template <class F>
void fields(F& f, Of<AppointmentMade> auto& e) {
  f("day", e.day), f("time", e.time), f("purpose", e.purpose), f("consultant", e.consultant),
      f("vehicle", e.vehicle), f.personal("name", e.name), f.personal("phone", e.phone);
}
template <class F>
void fields(F& f, Of<AppointmentCancelled> auto& e) {
  f("reason", e.reason);
}
template <class F>
void fields(F& f, Of<AppointmentKept> auto& e) {
  f("appointment", e.appointment);
}
template <class F>
void fields(F& f, Of<RegisterClosed> auto& e) {
  f("day", e.day), f("staff", e.staff), f("visits", e.visits);
}

}  // namespace foyer::domain
