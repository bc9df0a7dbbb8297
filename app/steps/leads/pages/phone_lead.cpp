// One lead of the list: who, from where, whose, and what can be done with it.
#include "steps/leads/pages/phone_parts.h"

namespace foyer::screens::leads {
namespace {

// From where, for which car, how often they were tried, and that they were a lead before.
std::string told_of(const PhoneView& view, const domain::Lead& lead, Lang lang) {
  const domain::LeadRules& rules = view.rules();
  const auto* channel = domain::find_by_id(rules.channels, lead.received.source);
  const auto* campaign = domain::find_by_id(rules.campaigns, lead.received.campaign);
  const std::string tries = std::to_string(lead.contacts.size());
  return joined(
      {channel != nullptr ? channel->text.in(lang) : std::string(),
       campaign != nullptr ? campaign->text.in(lang) : std::string(),
       vehicle_name(view.context.content, lead.received.vehicle, lang),
       lead.contacts.empty() ? std::string() : said(words::kTries, lang, {tries}),
       lead.received.earlier.empty() ? std::string() : std::string(words::kAgainAfter.in(lang))});
}

void whose(const PhoneView& view, Frame& frame, Rect& body, const domain::Lead& lead,
           PhoneTaps& taps) {
  const Lang lang = frame.lang;
  if (!lead.rival.empty())
    frame.write(
        take_top(body, frame.px(64)),
        said(words::kBothHave, lang,
             {view.context.house.name_of(lead.consultant), view.context.house.name_of(lead.rival)}),
        {.dp = 25, .colour = frame.palette.warn, .middle = true});
  std::vector<Pick> picks;
  for (const domain::Staff* one : view.consultants)
    picks.push_back({std::to_string(picks.size()), one->name,
                     one->id == lead.consultant && lead.rival.empty()});
  constexpr std::size_t kInARow = 4;
  if (const auto i = pick_row(frame, body, words::kAllotRow.in(lang), "allot", picks,
                              std::min(kInARow, std::max<std::size_t>(1, picks.size()))))
    taps.intent = flow::phone::Allot{view.consultants[*i]->id};
}

}  // namespace

void draw_lead(const PhoneView& view, PhoneDraft&, Frame& frame, Rect box, PhoneTaps& taps) {
  const domain::Lead* lead = view.lead();
  if (lead == nullptr) return;
  const Lang lang = frame.lang;
  const domain::LeadReceived& told = lead->received;
  const domain::LeadRules& rules = view.rules();
  dark_head(frame, box, caller_name(told.name, told.honorific, told.phone, view.context, lang),
            joined({told.name.empty() ? std::string() : number_text(told.phone, view.context, lang),
                    told_of(view, *lead, lang)}),
            "account");
  owner_band(view, frame, box);
  Rect body{{box.min.x + frame.px(32), box.min.y + frame.px(20)},
            {box.max.x - frame.px(32), box.max.y - frame.px(24)}};
  const Rect line = take_bottom(body, frame.px(96));
  body.max.y -= frame.px(12);
  const bool live = domain::is_live(*lead);
  const bool lost = domain::state_of(*lead) == domain::LeadState::not_interested;
  if (live || lost) whose(view, frame, body, *lead, taps);
  if (live) {
    if (const auto i = pick_row(frame, body, words::kResultRow.in(lang), "result",
                                picks_of(
                                    rules.results, [](auto&) { return false; }, lang)))
      taps.intent = flow::phone::Contact{rules.results[*i].id};
  }
  if (live || lost) {
    constexpr std::size_t kInARow = 3;
    const auto reasons = picks_of(
        rules.not_interested, [&](auto& id) { return lead->lost_reason == id; }, lang);
    if (const auto i =
            pick_row(frame, body, words::kGiveUpRow.in(lang), "give-up", reasons, kInARow))
      taps.intent = flow::phone::GiveUp{rules.not_interested[*i].id};
  }
  const bool to_confirm = domain::state_of(*lead) == domain::LeadState::allotted;
  const float gap = frame.px(16);
  if (ui::button(frame, "next-call", column(line, 0, 3, gap), words::kWhoCalls.in(lang),
                 ui::ButtonKind::quiet))
    taps.intent = flow::phone::NextCall{};
  if (to_confirm &&
      ui::button(frame, "confirm", column(line, 1, 3, gap),
                 said(words::kConfirmIt, lang, {view.context.house.name_of(lead->consultant)}),
                 ui::ButtonKind::quiet))
    taps.intent = flow::phone::Confirm{};
  if (live && !told.phone.empty() &&
      ui::button(frame, "call-them", column(line, 2, 3, gap), words::kCallThem.in(lang),
                 ui::ButtonKind::primary, "phone"))
    taps.intent = flow::phone::CallBack{};
}

}  // namespace foyer::screens::leads
