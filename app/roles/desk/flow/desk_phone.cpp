// Calls and leads at the desk, and which of them a guest came from.
#include "roles/desk/flow/desk_answer.h"

namespace foyer::flow {

void on(DeskAnswer& answer, const PhoneTouch& touch) {
  if (answer.model().page != DeskPage::phone) return;
  phone::Step step = phone::update(answer.model().phone, touch.intent, answer.context.of_phone());
  for (domain::Write& write : step.writes) answer.step.writes.push_back(std::move(write));
  answer.model().phone = std::move(step.model);
}

void on(DeskAnswer& answer, const CreditLead& credit) {
  const domain::House& house = answer.context.house;
  const auto found = house.leads.find(credit.lead);
  if (answer.visit(credit.visit) == nullptr || found == house.leads.end()) return;
  if (!domain::is_live(found->second) || phone::credited_lead(house, credit.visit) != nullptr)
    return;
  answer.say(found->first, {domain::LeadVisited{credit.visit.hex(), credit.told_by}});
}

}  // namespace foyer::flow
