// Calls and leads at the desk: the step's own pages, and what the desk's others say of them.
#include "kit/base/calendar.h"
#include "roles/desk/pages/desk_parts.h"
#include "roles/desk/pages/desk_sheets.h"
#include "steps/leads/pages/words.h"

namespace foyer::screens::desk {

DeskTaps draw_phone(const DeskView& view, DeskDraft& draft, Frame& frame) {
  DeskTaps taps;
  if (view.calls == nullptr) return taps;
  std::vector<const domain::Staff*> consultants;
  for (const auto& [id, one] : view.house.staff)
    if (one.role == domain::Role::consultant && !one.removed) consultants.push_back(&one);
  constexpr std::size_t kMost = 8;  // what two rows hold
  if (consultants.size() > kMost) consultants.resize(kMost);
  const PhoneView phone{
      .model = view.model.phone,
      .context = {view.house, view.content, view.who, {}, view.now_ms, view.caller, view.bookings},
      .shown = *view.calls,
      .consultants = std::move(consultants),
      .writers = view.writers,
      .import = view.leads_import};
  const PhoneTaps said = screens::draw_phone(phone, draft.phone, frame);
  if (said.intent) taps.intent = flow::PhoneTouch{*said.intent};
  if (said.back) taps.intent = flow::OpenPage{view.model.from};
  taps.import_leads = said.import_leads;
  return taps;
}

void lead_question(const DeskView& view, Frame& frame, Rect& body, const domain::Visit& visit,
                   DeskTaps& taps) {
  const flow::phone::ProposedLead proposed = flow::phone::lead_of_visit(view.house, visit);
  if (proposed.lead == nullptr) return;
  const domain::LeadReceived& told = proposed.lead->received;
  const auto* channel = domain::find_by_id(view.content.leads.channels, told.source);
  const std::string day = month_and_day(view.zone().day(domain::came_ms(*proposed.lead)));
  const std::string what =
      joined({channel != nullptr ? channel->text.in(frame.lang) : std::string(), day,
              view.house.name_of(proposed.lead->consultant)});
  if (choice_button(frame, "credit", body, said(leads::words::kCameByLead, frame.lang, {what}),
                    ui::ButtonKind::quiet))
    taps.intent = flow::CreditLead{visit.id, proposed.lead->id, proposed.told_by};
}

}  // namespace foyer::screens::desk
