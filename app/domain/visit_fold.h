// The pieces of a visit's fold that visit.cpp (what a guest does) and visit_staff.cpp (what staff
// do) share. Inside domain. Threads: values.
#pragma once

#include <string>
#include <vector>

#include "domain/visit.h"

namespace foyer::domain::fold {

// Notes that what stood there was replaced by someone who did not know of it. A later contest about
// the same thing takes the earlier one's place.
void contest(Visit& visit, const std::string& about, std::string theirs, std::string ours);
void settle(Visit& visit, const std::string& about);
std::string listed(const std::vector<std::string>& options);  // "a, b"

// The answer that stands, as options.
std::vector<std::string> answer_to(const Needs& needs, const std::string& question);
void answer(Visit& visit, const Fact& fact, const NeedsAnswered& said);

void apply_staff(Visit&, const Fact&, const GuestDescribed&);
void apply_staff(Visit&, const Fact&, const PresentCarTold&);
void apply_staff(Visit&, const Fact&, const ConsultantRequested&);
void apply_staff(Visit&, const Fact&, const GuestCorrected&);
void apply_staff(Visit&, const Fact&, const NeedsCorrected&);
void apply_staff(Visit&, const Fact&, const GuestLinked&);
void apply_staff(Visit&, const Fact&, const VisitAssigned&);
void apply_staff(Visit&, const Fact&, const VisitTaken&);
void apply_staff(Visit&, const Fact&, const VisitReturned&);
void apply_staff(Visit&, const Fact&, const StageReached&);
void apply_staff(Visit&, const Fact&, const CardWithdrawn&);
void apply_staff(Visit&, const Fact&, const DriveWished&);
void apply_staff(Visit&, const Fact&, const DriveStarted&);
void apply_staff(Visit&, const Fact&, const DriveEnded&);
void apply_staff(Visit&, const Fact&, const NoteWritten&);
void apply_staff(Visit&, const Fact&, const ObjectionRaised&);
void apply_staff(Visit&, const Fact&, const NextStepAgreed&);
void apply_staff(Visit&, const Fact&, const VisitLeft&);
void apply_staff(Visit&, const Fact&, const VisitClosed&);
void apply_staff(Visit&, const Fact&, const VisitReopened&);
void apply_staff(Visit&, const Fact&, const ContestSettled&);
void apply_staff(Visit&, const Fact&, const GuestErased&);
void apply_staff(Visit&, const Fact&, const AppointmentKept&);
// Facts of the house say nothing about a visit: domain/house.h folds them.
template <class OfTheHouse>
void apply_staff(Visit&, const Fact&, const OfTheHouse&) {}

}  // namespace foyer::domain::fold
