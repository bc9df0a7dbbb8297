// Who has not come yet: appointments, and the plan of the test cars, which books for guests who are
// here as well.
#include "roles/desk/flow/desk_answer.h"

namespace foyer::flow {
namespace {

void show_appointment(DeskAnswer& answer, const Id& id) {
  answer.go(DeskPage::appointments);
  answer.model().appointment = id;
  answer.model().sheet = DeskSheet::appointment;
}

}  // namespace

// Where a car was chosen first, what was made is shown with its code.
void on(DeskAnswer& answer, const MakeAppointments& make) {
  for (std::size_t i = 0; i < make.made.size() && i < answer.context.fresh.size(); ++i)
    answer.say(answer.context.fresh[i], {make.made[i]});
  if (answer.model().asks_for_whom && !answer.context.fresh.empty())
    show_appointment(answer, answer.context.fresh.front());
}

void on(DeskAnswer& answer, const CancelAppointment& cancel) {
  const auto found = answer.context.house.appointments.find(answer.model().appointment);
  if (found != answer.context.house.appointments.end() && !found->second.cancelled &&
      found->second.kept_by.empty())
    answer.say(found->first, {domain::AppointmentCancelled{cancel.reason}});
  answer.close();
}

void on(DeskAnswer& answer, const SettleAppointment& settle) {
  const auto found = answer.context.house.appointments.find(answer.model().appointment);
  if (found == answer.context.house.appointments.end() || !found->second.rival) return;
  const domain::Appointment& one = found->second;
  domain::AppointmentMade made = one.rival->slot() == settle.slot ? *one.rival : one.made;
  if (made.slot() != settle.slot) return;
  made.instead_of = one.made.slot();
  answer.say(found->first, {std::move(made)});
}

void on(DeskAnswer& answer, const OpenDrives& open) {
  if (!answer.context.content.test_drives.offered()) return;
  const drive::Context context = answer.context.of_drive();
  answer.go(DeskPage::drives);
  answer.model().test_drive =
      answer.visit(open.visit) != nullptr ? drive::open(open.visit, {}, context)
      : !open.appointment.is_nil()        ? drive::open_for(open.appointment, context)
                                          : drive::look(context);
}

void on(DeskAnswer& answer, const DriveTouch& touch) {
  if (answer.model().page != DeskPage::drives) return;
  const drive::Context context = answer.context.of_drive();
  const drive::Model& before = answer.model().test_drive;
  const bool nobody = before.visit.is_nil() && before.appointment.is_nil();
  if (nobody && before.stage == drive::Stage::plan &&
      std::holds_alternative<drive::Book>(touch.intent)) {
    if (!domain::judge(context.plan(), drive::asked(before, context)).possible()) return;
    const drive::Model chosen = before;
    answer.go(DeskPage::appointments);
    answer.model().test_drive = chosen;
    answer.model().asks_for_whom = true;
    return;
  }
  drive::Step step = drive::update(before, touch.intent, context);
  for (domain::Write& write : step.writes) answer.step.writes.push_back(std::move(write));
  answer.model().test_drive = std::move(step.model);
  const drive::Model& after = answer.model().test_drive;
  if (after.stage == drive::Stage::done && !after.appointment.is_nil())
    show_appointment(answer, Id(after.appointment));
}

}  // namespace foyer::flow
