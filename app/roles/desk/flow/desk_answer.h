// One intent at the desk being answered: the model as it becomes, and the writes it makes. Each
// `on` answers one kind; those of people are in desk_people.cpp, of
// appointments and test drives in desk_later.cpp.
// Inside `flow` only. Threads: values.
#pragma once

#include <utility>
#include <vector>

#include "roles/desk/flow/desk.h"

namespace foyer::flow {

struct DeskAnswer {
  DeskStep step;
  const DeskContext& context;

  DeskModel& model() { return step.model; }
  void close() { model().sheet = DeskSheet::none; }
  void say(const Id& visit, std::vector<domain::Event> events) {
    step.writes.push_back({visit, std::move(events)});
  }
  const domain::Visit* visit(const Id& id) const { return context.house.visit(id); }
  // A guest who is in the house, or nobody.
  const domain::Visit* present(const Id& id) const {
    const domain::Visit* found = visit(id);
    return found != nullptr && is_present(*found) ? found : nullptr;
  }
  // To another page, with nothing of what was on this one but the day.
  void go(DeskPage page);
};

void on(DeskAnswer& answer, const MakeAppointments& make);
void on(DeskAnswer& answer, const CancelAppointment& cancel);
void on(DeskAnswer& answer, const SettleAppointment& settle);
void on(DeskAnswer& answer, const OpenDrives& open);
void on(DeskAnswer& answer, const DriveTouch& touch);
void on(DeskAnswer& answer, const PhoneTouch& touch);
void on(DeskAnswer& answer, const DeliveryTouch& touch);
void on(DeskAnswer& answer, const CreditLead& credit);
void on(DeskAnswer& answer, const OpenAnswer& open);
void on(DeskAnswer& answer, const AnswerOffer& said);
void on(DeskAnswer& answer, const AnswerLoss& said);
void on(DeskAnswer& answer, const OpenReport& open);
void on(DeskAnswer& answer, const OpenInstruction& open);
void on(DeskAnswer& answer, const GiveInstruction& give);
void on(DeskAnswer& answer, const AnswerInstruction& said);
void on(DeskAnswer& answer, const SignReport&);
void on(DeskAnswer& answer, const OpenMonth& open);
void on(DeskAnswer& answer, const OpenBoardFigure& open);
void on(DeskAnswer& answer, const AskTarget&);
void on(DeskAnswer& answer, const SetTarget& set);
void on(DeskAnswer& answer, const TakeLastTargets&);
void on(DeskAnswer& answer, const RollTouch& touch);
void on(DeskAnswer& answer, const StandardsTouch& touch);
void on(DeskAnswer& answer, const MeetingsTouch& touch);
void on(DeskAnswer& answer, const ServiceTouch& touch);
void on(DeskAnswer& answer, const TellOfKnown& tell);
void on(DeskAnswer& answer, const LeaveTelling&);
void on(DeskAnswer& answer, const OpenPerson& open);
void on(DeskAnswer& answer, const OpenRecord& open);
void on(DeskAnswer& answer, const ComesAgain&);
void on(DeskAnswer& answer, const LinkTo& link);
void on(DeskAnswer& answer, const NotThem& link);
void on(DeskAnswer& answer, const AskMerge&);
void on(DeskAnswer& answer, const StopMerging&);
void on(DeskAnswer& answer, const Merge&);
void on(DeskAnswer& answer, const Unlink& link);
void on(DeskAnswer& answer, const AskErase&);
void on(DeskAnswer& answer, const AskEraseAgain&);
void on(DeskAnswer& answer, const EraseGuest& erase);
void on(DeskAnswer& answer, const KeepAppointment& keep);
void on(DeskAnswer& answer, const NotArranged& not_arranged);
void on(DeskAnswer& answer, const Settle& settle);

}  // namespace foyer::flow
