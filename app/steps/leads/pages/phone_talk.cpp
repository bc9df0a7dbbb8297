// The call while it goes on: who it is and whose, what they ask, which time suits, and what is said
// back to them.
#include <algorithm>

#include "kit/base/calendar.h"
#include "kit/ui/keyboard.h"
#include "roles/host/pages/staff_door.h"
#include "steps/leads/pages/phone_parts.h"

namespace foyer::screens::leads {
namespace {

using flow::phone::Entry;
using flow::phone::Slot;

constexpr std::size_t kSlotsShown = 5;

void toggle_one(std::string& chosen, const std::string& id) { chosen = chosen == id ? "" : id; }
void toggle_in(std::vector<std::string>& chosen, const std::string& id) {
  if (std::erase(chosen, id) == 0) chosen.push_back(id);
}
bool is_in(const std::vector<std::string>& chosen, const std::string& id) {
  return std::ranges::find(chosen, id) != chosen.end();
}

// What is known of whoever it is stands in the form from the start.
void take_up(const PhoneView& view, PhoneDraft& draft) {
  if (draft.taken_up) return;
  draft.taken_up = true;
  const flow::phone::Caller& caller = view.shown.caller;
  Entry& entry = draft.entry;
  entry.name = caller.name;
  entry.honorific = caller.honorific;
  draft.name.text.set_text(caller.name);
  if (view.model.by_desk) return;
  entry.source = view.rules().call_source;
  for (const domain::CallKind& kind : view.rules().call_kinds)
    if (entry.kind.empty() && kind.enquiry) entry.kind = kind.id;
  const domain::Lead* lead = view.lead();
  if (lead != nullptr) entry.vehicle = lead->received.vehicle;
}

bool is_drive(const PhoneView& view, const Entry& entry) {
  return std::ranges::any_of(view.rules().asked, [&](const domain::CallerAsks& one) {
    return one.drive && is_in(entry.asked, one.id);
  });
}

std::vector<Slot> slots_on(const PhoneView& view, const Entry& entry, const std::string& day) {
  const bool drive = is_drive(view, entry) && !entry.vehicle.empty();
  return flow::phone::free_slots(view.context.plan(), {entry.vehicle, drive, view.shown.owner}, day,
                                 kSlotsShown);
}

Agreed agreed_in(const PhoneView& view, const Entry& entry) {
  return {.name = entry.name,
          .honorific = entry.honorific,
          .at_ms = entry.slot ? entry.slot->at_ms : 0,
          .vehicle = entry.vehicle,
          .drive = entry.slot && !entry.slot->car.empty(),
          .consultant = view.shown.owner};
}

// "01:12": how long they have been talking.
void clock(const PhoneView& view, Frame& frame, const Rect& box) {
  if (view.model.began_ms <= 0) return;
  const std::int64_t s =
      std::clamp<std::int64_t>((view.context.now_ms - view.model.began_ms) / 1000, 0, 99 * 60);
  std::string text = std::to_string(s / 60) + (s % 60 < 10 ? ":0" : ":") + std::to_string(s % 60);
  if (s < 600) text.insert(text.begin(), '0');
  frame.write(box, text,
              {.dp = 44,
               .colour = frame.palette.stage_ink,
               .face = ui::Face::bold,
               .align = Frame::Align::right,
               .middle = true});
  frame.draw_again_in(1000);
}

// The free times of a day, with a choice at the end of the row.
void slot_row(const PhoneView& view, PhoneDraft& draft, Frame& frame, Rect& body, bool today) {
  const Lang lang = frame.lang;
  Entry& entry = draft.entry;
  const std::string day = day_after(view.context.today(), today ? 0 : draft.day);
  const std::string caption = today            ? std::string(words::kTodayRow.in(lang))
                              : draft.day == 1 ? std::string(words::kTomorrowRow.in(lang))
                                               : month_and_day(day);
  const std::vector<Slot> slots = slots_on(view, entry, day);
  std::vector<Pick> picks;
  for (const Slot& slot : slots)
    picks.push_back({std::to_string(picks.size()), view.context.zone().clock(slot.at_ms),
                     entry.slot && entry.slot->at_ms == slot.at_ms});
  if (picks.empty()) picks.push_back({"nothing", std::string(words::kNothingFree.in(lang)), false});
  picks.push_back(today ? Pick{"none", std::string(words::kNoneMade.in(lang)), draft.why_none}
                        : Pick{"later", std::string(words::kOtherDay.in(lang)), false});
  const auto tapped =
      pick_row(frame, body, caption, today ? "today" : "then", picks, kSlotsShown + 1);
  if (!tapped) return;
  constexpr int kDaysMost = 7;
  if (*tapped < slots.size()) {
    const bool same = entry.slot && entry.slot->at_ms == slots[*tapped].at_ms;
    entry.slot = same ? std::nullopt : std::optional(slots[*tapped]);
    draft.why_none = false;
    entry.no_appointment.clear();
  } else if (*tapped + 1 == picks.size()) {
    if (!today) draft.day = draft.day % kDaysMost + 1;
    if (today) draft.why_none = !draft.why_none;
    if (today) entry.slot.reset();
  }
}

// What is said back, to be ticked off; or why no time was found.
void agreement(const PhoneView& view, PhoneDraft& draft, Frame& frame, Rect& body) {
  const Lang lang = frame.lang;
  Entry& entry = draft.entry;
  if (draft.why_none) {
    const auto& reasons = view.rules().no_appointment;
    if (const auto i =
            pick_row(frame, body, words::kWhyNone.in(lang), "why",
                     picks_of(
                         reasons, [&](auto& id) { return entry.no_appointment == id; }, lang)))
      toggle_one(entry.no_appointment, reasons[*i].id);
    return;
  }
  if (!entry.slot) return;
  const ui::Palette& p = frame.palette;
  const Rect box = take_top(body, frame.px(104));
  body.min.y += frame.px(kPickGap_dp);
  if (frame.tap("repeat", box)) entry.repeated = !entry.repeated;
  frame.list.AddRectFilled(
      box.min, box.max, ui::mix(p.surface, entry.repeated ? p.good : p.track, .16f), frame.px(24));
  Rect inner = box.inset(frame.px(14));
  ui::draw_icon(frame, take_left(inner, frame.px(64)),
                entry.repeated ? "check" : "message-text-outline", 38,
                entry.repeated ? p.good : p.accent_ink);
  frame.write(take_top(inner, inner.height() * .36f),
              (entry.repeated ? words::kSaidBack : words::kSayBack).in(lang),
              {.dp = 23, .colour = p.ink2, .middle = true});
  frame.write(inner, sentence(agreed_in(view, entry), view.context, lang),
              {.dp = 28, .colour = p.ink, .face = ui::Face::bold, .middle = true});
}

void main_rows(const PhoneView& view, PhoneDraft& draft, Frame& frame, Rect body) {
  const Lang lang = frame.lang;
  const domain::LeadRules& rules = view.rules();
  Entry& entry = draft.entry;
  if (const auto i =
          pick_row(frame, body, words::kKindRow.in(lang), "kind",
                   picks_of(
                       rules.call_kinds, [&](auto& id) { return entry.kind == id; }, lang)))
    entry.kind = rules.call_kinds[*i].id;
  if (!rules.is_enquiry(entry.kind)) return;
  if (const auto i =
          pick_row(frame, body, words::kAskedRow.in(lang), "asked",
                   picks_of(
                       rules.asked, [&](auto& id) { return is_in(entry.asked, id); }, lang))) {
    toggle_in(entry.asked, rules.asked[*i].id);
    entry.slot.reset();
  }
  std::vector<Pick> cars;
  for (const domain::Vehicle& car : view.context.content.vehicles)
    cars.push_back({car.id, car.name.in(lang), entry.vehicle == car.id});
  if (const auto i = pick_row(frame, body, words::kCarRow.in(lang), "car", cars)) {
    toggle_one(entry.vehicle, cars[*i].id);
    entry.slot.reset();
  }
  slot_row(view, draft, frame, body, true);
  slot_row(view, draft, frame, body, false);
  agreement(view, draft, frame, body);
}

// The second page of a call, and the whole of a lead that nobody called about.
void more_rows(const PhoneView& view, PhoneDraft& draft, Frame& frame, Rect body) {
  const Lang lang = frame.lang;
  const domain::LeadRules& rules = view.rules();
  const domain::Questionnaire& asked = view.context.content.questionnaire;
  Entry& entry = draft.entry;
  const auto one_of = [&](const Phrase& caption, const char* id, const std::vector<Pick>& picks,
                          std::string& chosen, std::size_t columns = 0) {
    if (picks.empty()) return;
    if (const auto i = pick_row(frame, body, caption.in(lang), id, picks, columns, kLowPick_dp))
      toggle_one(chosen, picks[*i].id);
  };
  const auto chosen_is = [](const std::string& chosen) {
    return [&chosen](const std::string& id) { return chosen == id; };
  };
  std::vector<Pick> sources, campaigns;
  for (const domain::Channel& one : rules.channels)
    if (!one.is_top()) sources.push_back({one.id, one.text.in(lang), entry.source == one.id});
  for (const domain::Campaign& one : rules.campaigns)
    if (one.runs_on(view.context.today()))
      campaigns.push_back({one.id, one.text.in(lang), entry.campaign == one.id});
  constexpr std::size_t kInARow = 5;
  one_of(words::kSourceRow, "source", sources, entry.source, kInARow);
  one_of(words::kCampaignRow, "campaign", campaigns, entry.campaign);
  one_of(words::kMediumRow, "medium", picks_of(rules.media, chosen_is(entry.medium), lang),
         entry.medium);
  if (view.model.by_desk) {
    std::vector<Pick> cars;
    for (const domain::Vehicle& car : view.context.content.vehicles)
      cars.push_back({car.id, car.name.in(lang), entry.vehicle == car.id});
    one_of(words::kCarRow, "car", cars, entry.vehicle);
  }
  constexpr std::size_t kLongInARow = 3;
  one_of(words::kTimingRow, "timing", picks_of(asked.timings, chosen_is(entry.timing), lang),
         entry.timing, kLongInARow);
  one_of(words::kBudgetRow, "budget", picks_of(asked.budgets, chosen_is(entry.budget), lang),
         entry.budget);
  if (view.model.by_desk) return;
  const auto some_of = [&](const Phrase& caption, const char* id, const auto& list,
                           std::vector<std::string>& chosen, std::size_t columns) {
    const auto picks = picks_of(
        list, [&](const std::string& one) { return is_in(chosen, one); }, lang);
    if (const auto i = pick_row(frame, body, caption.in(lang), id, picks, columns, kLowPick_dp))
      toggle_in(chosen, picks[*i].id);
  };
  some_of(words::kPromiseRow, "promise", rules.promises, entry.promises, 0);
  constexpr std::size_t kItemsInARow = 3;
  some_of(words::kItemsRow, "item", rules.items, entry.items, kItemsInARow);
}

// Their name, with the keys for it.
void name_rows(const PhoneView& view, PhoneDraft& draft, Frame& frame, Rect body) {
  const auto& titles = view.context.content.showroom.honorifics;
  Rect line = take_top(body, frame.px(96));
  body.min.y += frame.px(14);
  Rect side = take_right(line, line.width() * .42f);
  line.max.x -= frame.px(16);
  for (std::size_t i = 0; i < titles.size(); ++i)
    if (ui::chip(frame, "honorific." + titles[i].id,
                 column(side, static_cast<int>(i), static_cast<int>(titles.size()), frame.px(10)),
                 frame.say(titles[i].text), draft.entry.honorific == titles[i].id))
      toggle_one(draft.entry.honorific, titles[i].id);
  if (ui::text_field(frame, "name", line, draft.name.text,
                     {.placeholder = words::kYourName.in(frame.lang),
                      .preedit = draft.name.composition.preedit,
                      .shown = {},
                      .prefix = {}}))
    ui::forget_composition(draft.name, view.writers.engines);
  frame.list.AddRectFilled(body.min, body.max, frame.palette.keyboard, frame.px(28));
  ui::writing_panel(frame, body.inset(frame.px(16)), draft.name, view.writers.engines,
                    writing_words(frame.lang));
}

void end_naming(const PhoneView& view, PhoneDraft& draft) {
  ui::finish_composition(draft.name, view.writers.engines);
  draft.entry.name = draft.name.text.text();
  draft.naming = false;
}

void main_button(const PhoneView& view, PhoneDraft& draft, Frame& frame, const Rect& box,
                 PhoneTaps& taps) {
  const Lang lang = frame.lang;
  if (draft.naming) {
    if (ui::button(frame, "named", box, words::kNameDone.in(lang), ui::ButtonKind::primary))
      end_naming(view, draft);
    return;
  }
  const Phrase& label = view.model.by_desk ? words::kKeepLead
                        : draft.entry.slot ? words::kLogAndSend
                                           : words::kLog;
  if (!ui::button(frame, "log", box, label.in(lang), ui::ButtonKind::primary)) return;
  if (view.model.by_desk)
    taps.intent = flow::phone::AddLead{draft.entry};
  else
    taps.intent = flow::phone::LogCall{draft.entry};
}

void buttons(const PhoneView& view, PhoneDraft& draft, Frame& frame, Rect line, PhoneTaps& taps) {
  const Lang lang = frame.lang;
  const float gap = frame.px(12);
  main_button(view, draft, frame, take_right(line, line.width() * .36f), taps);
  line.max.x -= gap;
  if (draft.naming) return;
  std::vector<std::pair<std::string, std::string>> all{
      {"name", std::string(words::kNameThem.in(lang))}};
  if (!view.model.by_desk)
    all.emplace_back("more", std::string((draft.more ? words::kLess : words::kMore).in(lang)));
  if (view.model.out) all.emplace_back("unanswered", words::kNobodyAnswers.in(lang));
  const std::string owner = view.context.house.name_of(view.shown.owner);
  if (!view.model.out && !view.model.by_desk && !view.shown.owner.empty())
    all.emplace_back(
        "transfer",
        said(draft.entry.transferred ? words::kTransferred : words::kTransfer, lang, {owner}));
  for (std::size_t i = 0; i < all.size(); ++i) {
    const bool on = (all[i].first == "transfer" && draft.entry.transferred) ||
                    (all[i].first == "more" && draft.more);
    if (!pick(frame, all[i].first,
              column(line, static_cast<int>(i), static_cast<int>(all.size()), gap), all[i].second,
              on))
      continue;
    if (all[i].first == "name") draft.naming = true;
    if (all[i].first == "more") draft.more = !draft.more;
    if (all[i].first == "transfer") draft.entry.transferred = !draft.entry.transferred;
    if (all[i].first == "unanswered") taps.intent = flow::phone::Unanswered{};
  }
}

}  // namespace

std::optional<std::size_t> pick_row(Frame& frame, Rect& body, std::string_view caption,
                                    std::string_view id, const std::vector<Pick>& all,
                                    std::size_t columns, float height_dp) {
  std::optional<std::size_t> tapped;
  if (columns == 0) columns = std::max<std::size_t>(1, all.size());
  const std::size_t rows = (all.size() + columns - 1) / columns;
  const float gap = frame.px(height_dp < kPick_dp ? kPickGap_dp - 2 : kPickGap_dp),
              height = frame.px(height_dp);
  Rect block = take_top(body, static_cast<float>(rows) * (height + gap) - gap);
  body.min.y += gap;
  Rect name = take_left(block, frame.px(112));
  name.max.y = name.min.y + height;
  frame.write(name, caption, {.dp = 25, .colour = frame.palette.ink2, .middle = true});
  for (std::size_t i = 0; i < all.size(); ++i)
    if (ui::chip(frame, std::string(id) + "." + all[i].id,
                 cell(block, static_cast<int>(i), static_cast<int>(columns), static_cast<int>(rows),
                      gap),
                 all[i].text, all[i].on))
      tapped = i;
  return tapped;
}

void draw_talk(const PhoneView& view, PhoneDraft& draft, Frame& frame, Rect box, PhoneTaps& taps) {
  take_up(view, draft);
  const Lang lang = frame.lang;
  const auto& model = view.model;
  const Entry& entry = draft.entry;
  const std::string number = number_text(model.phone, view.context, lang);
  const std::string what(model.by_desk ? words::kALead.in(lang)
                         : model.out   ? words::kOutCall.in(lang)
                                       : std::string_view());
  const bool named = !entry.name.empty();
  std::string who =
      named ? full_name(entry.name, entry.honorific, view.context.content, lang) : number;
  const Rect right = dark_head(frame, box, who, joined({named ? number : std::string(), what}),
                               model.by_desk ? "account-plus" : "phone-in-talk");
  clock(view, frame, right);
  const bool more = draft.more || model.by_desk;
  if (!draft.naming && !more) owner_band(view, frame, box);
  Rect body{{box.min.x + frame.px(32), box.min.y + frame.px(16)},
            {box.max.x - frame.px(32), box.max.y - frame.px(24)}};
  const Rect line = take_bottom(body, frame.px(96));
  body.max.y -= frame.px(12);
  if (draft.naming)
    name_rows(view, draft, frame, body);
  else if (more)
    more_rows(view, draft, frame, body);
  else
    main_rows(view, draft, frame, body);
  buttons(view, draft, frame, line, taps);
}

}  // namespace foyer::screens::leads
