// The page: its head with the day's sums, the list, and beside it whatever is being done.
#include "steps/leads/pages/phone.h"

#include <algorithm>

#include "kit/base/calendar.h"
#include "steps/leads/pages/phone_parts.h"
#include "steps/leads/pages/words_import.h"

namespace foyer::screens::leads {
namespace {

constexpr std::int64_t kMinute_ms = 60'000;

// The day's sums, from the right; what is counted apart stands at the end.
void sums(const PhoneView& view, Frame& frame, Rect line) {
  const Lang lang = frame.lang;
  const domain::CallSums& day = view.shown.sums;
  const Frame::Setting name{.dp = 25, .colour = frame.palette.ink2, .middle = true};
  const Frame::Setting value{
      .dp = 34, .colour = frame.palette.ink, .face = ui::Face::bold, .middle = true};
  const auto put = [&](const Phrase& what, int count) {
    const std::string number = std::to_string(count);
    const float wide = frame.width(number, value) + 1, label = frame.width(what.in(lang), name) + 1;
    if (line.width() < wide + label + frame.px(40)) return;
    frame.write(take_right(line, wide), number, value);
    line.max.x -= frame.px(8);
    frame.write(take_right(line, label), what.in(lang), name);
    line.max.x -= frame.px(30);
  };
  const std::string apart =
      joined({day.missed > 0 ? said(words::kMissedToday, lang, {std::to_string(day.missed)}) : "",
              day.others > 0 ? said(words::kApart, lang, {std::to_string(day.others)}) : ""});
  if (!apart.empty()) {
    const float wide = frame.width(apart, name) + 1;
    if (wide < line.width() * .5f) {
      frame.write(take_right(line, wide), apart, name);
      line.max.x -= frame.px(30);
    }
  }
  put(words::kArrivedToday, view.shown.arrived);
  put(words::kBookedToday, day.appointments);
  put(words::kNumbersLeft, day.numbers);
  put(words::kCallsToday, day.enquiries);
}

std::string waited(std::int64_t ms, Lang lang) {
  const std::int64_t minutes = ms / kMinute_ms;
  constexpr std::int64_t kDay_min = 24 * 60;
  if (minutes < kDay_min) return minutes_text(static_cast<int>(minutes), lang);
  return said(words::kDays, lang, {std::to_string(minutes / kDay_min)});
}

struct RowText {
  std::string who, below, tag;
  ImU32 ink = 0;  // of the tag
};

// How far a lead is.
void tag_lead(const PhoneView& view, const Frame& frame, const domain::Lead& lead, RowText& text) {
  using domain::LeadState;
  const Lang lang = frame.lang;
  const ui::Palette& p = frame.palette;
  const std::string whose = view.context.house.name_of(lead.consultant);
  text.ink = p.ink2;
  switch (domain::state_of(lead)) {
    case LeadState::duplicate: {
      const auto of = Id::from_hex(lead.duplicate_of);
      const auto found = of ? view.context.house.leads.find(*of) : view.context.house.leads.end();
      const bool owned =
          found != view.context.house.leads.end() && !found->second.consultant.empty();
      text.tag = owned ? said(words::kDuplicateOf, lang,
                              {view.context.house.name_of(found->second.consultant)})
                       : std::string(words::kDuplicate.in(lang));
      return;
    }
    case LeadState::received: {
      const std::int64_t waits_ms = view.context.now_ms - domain::came_ms(lead);
      const bool late = waits_ms >= view.rules().contact_within_min * kMinute_ms;
      text.tag = late ? said(words::kWaitsFor, lang, {waited(waits_ms, lang)})
                      : std::string(words::kUnallotted.in(lang));
      text.ink = late ? p.warn : p.accent_ink;
      return;
    }
    case LeadState::allotted:
      text.tag = said(words::kWith, lang, {whose});
      text.ink = p.warn;
      return;
    case LeadState::confirmed:
      text.tag = said(words::kHas, lang, {whose});
      return;
    case LeadState::contacted:
      text.tag = said(words::kSpokenTo, lang, {whose});
      text.ink = p.good;
      return;
    case LeadState::carded:
      text.tag = words::kCarded.in(lang);
      text.ink = p.good;
      return;
    case LeadState::visited:
      text.tag = words::kVisited.in(lang);
      text.ink = p.good;
      return;
    case LeadState::not_interested:
      text.tag = words::kGivenUp.in(lang);
      return;
  }
}

std::string source_name(const domain::LeadRules& rules, const std::string& id, Lang lang) {
  const auto* channel = domain::find_by_id(rules.channels, id);
  return channel == nullptr ? std::string() : channel->text.in(lang);
}

RowText text_of_call(const PhoneView& view, const Frame& frame, const domain::Call& call) {
  const Lang lang = frame.lang;
  const domain::CallLogged& told = call.logged;
  const auto& context = view.context;
  RowText text{caller_name(told.name, told.honorific, told.phone, context, lang), {}, {}, 0};
  text.ink = frame.palette.ink2;
  const auto* kind = domain::find_by_id(view.rules().call_kinds, told.call_kind);
  const Phrase& how = told.direction == "out" ? words::kCallOut
                      : told.missed           ? words::kMissedCall
                                              : words::kCallIn;
  text.below = joined({std::string(how.in(lang)),
                       kind != nullptr && !kind->enquiry ? kind->text.in(lang) : std::string(),
                       vehicle_name(context.content, told.vehicle, lang)});
  const auto booked = Id::from_hex(told.appointment);
  const auto found =
      booked ? context.house.appointments.find(*booked) : context.house.appointments.end();
  if (told.missed && told.direction == "in") {
    const bool waits = flow::phone::waits_for_return(context.house, call);
    text.tag = (waits ? words::kReturn : words::kReturned).in(lang);
    if (waits) text.ink = frame.palette.warn;
    if (told.phone.empty()) text.tag.clear();
  } else if (found != context.house.appointments.end() && !found->second.cancelled) {
    const domain::AppointmentMade& made = found->second.made;
    const std::string when =
        made.day == context.today() ? made.time : month_and_day(made.day) + " " + made.time;
    text.tag = said(words::kBookedAt, lang, {when});
    text.ink = frame.palette.good;
  } else if (kind != nullptr && !kind->enquiry) {
    text.tag = words::kNotCounted.in(lang);
  }
  return text;
}

RowText text_of(const PhoneView& view, const Frame& frame, const flow::phone::Row& row) {
  RowText text;
  const domain::House& house = view.context.house;
  if (const auto call = house.calls.find(row.call); call != house.calls.end())
    text = text_of_call(view, frame, call->second);
  const auto lead = house.leads.find(row.lead);
  if (lead == house.leads.end()) return text;
  const domain::LeadReceived& told = lead->second.received;
  if (text.who.empty()) {
    text.who = caller_name(told.name, told.honorific, told.phone, view.context, frame.lang);
    text.below = joined({source_name(view.rules(), told.source, frame.lang),
                         vehicle_name(view.context.content, told.vehicle, frame.lang)});
  }
  if (text.tag.empty()) tag_lead(view, frame, lead->second, text);
  return text;
}

void list_row(const PhoneView& view, Frame& frame, Rect box, std::string_view id,
              const flow::phone::Row& row, PhoneTaps& taps) {
  const ui::Palette& p = frame.palette;
  const RowText text = text_of(view, frame, row);
  const bool open = view.model.part == flow::phone::Part::lead && row.lead == view.model.lead;
  const bool tapped = frame.tap(id, box);
  if (open || frame.held(id, box))
    frame.list.AddRectFilled(box.min, box.max, open ? p.chosen : ui::with_alpha(p.press, .06f),
                             frame.px(20));
  frame.list.AddRectFilled({box.min.x, box.max.y - frame.line(2)}, box.max, p.line);
  Rect inner = box;
  inner.max.y -= frame.line(2);
  const std::int64_t at_ms = row.at_ms;
  const TimeZone& zone = view.context.zone();
  const std::string day = zone.day(at_ms);
  frame.write(take_left(inner, frame.px(84)),
              day == view.context.today() ? zone.clock(at_ms) : month_and_day(day),
              {.dp = 24, .colour = p.ink2, .middle = true});
  inner.min.x += frame.px(8);
  const Frame::Setting tag{.dp = 23,
                           .colour = text.ink,
                           .face = ui::Face::bold,
                           .align = Frame::Align::right,
                           .middle = true};
  frame.write(take_right(inner, std::min(frame.width(text.tag, tag) + 2, inner.width() * .5f)),
              text.tag, tag);
  inner.max.x -= frame.px(12);
  const float pad = frame.px(8);
  inner = {{inner.min.x, inner.min.y + pad}, {inner.max.x, inner.max.y - pad}};
  frame.write(take_top(inner, inner.height() * .54f), text.who,
              {.dp = 27, .colour = p.ink, .face = ui::Face::bold, .middle = true});
  frame.write(inner, text.below, {.dp = 23, .colour = p.ink2, .middle = true});
  if (!tapped) return;
  const auto call = view.context.house.calls.find(row.call);
  if (!row.lead.is_nil())
    taps.intent = flow::phone::OpenLead{row.lead};
  else if (call != view.context.house.calls.end() &&
           flow::phone::waits_for_return(view.context.house, call->second))
    taps.intent = flow::phone::CallNumber{call->second.logged.phone};
}

// Under the list: leads from a file, how far that is, and what it came to.
void import_foot(const PhoneView& view, PhoneDraft& draft, Frame& frame, Rect& box,
                 PhoneTaps& taps) {
  const LeadsImport& import = view.import;
  const bool writing = import.of > 0, broken = !import.broken.empty();
  const Lang lang = frame.lang;
  draft.broken_lines = draft.broken_lines && broken;
  const Rect foot = take_bottom(box, frame.px(72));
  box.max.y -= frame.px(12);
  if (writing) {
    ui::meter(
        frame, "import",
        {{foot.min.x, foot.centre().y - frame.px(5)}, {foot.max.x, foot.centre().y + frame.px(5)}},
        static_cast<float>(import.made) / static_cast<float>(import.of));
  } else if (ui::button(frame, "import", broken ? column(foot, 0, 2, frame.px(12)) : foot,
                        words::kImportLeads.in(lang), ui::ButtonKind::quiet)) {
    taps.import_leads = true;
  }
  const Phrase& turn = draft.broken_lines ? words::kBackToList : words::kShowBroken;
  if (broken && ui::button(frame, "broken", column(foot, 1, 2, frame.px(12)), turn.in(lang),
                           ui::ButtonKind::quiet)) {
    draft.broken_lines = !draft.broken_lines;
    draft.list = {};
  }
  const std::string text = writing ? said(words::kWritingLeads, lang,
                                          {std::to_string(import.made), std::to_string(import.of)})
                                   : import.report;
  if (text.empty()) return;
  const Frame::Setting setting{.dp = 24, .colour = frame.palette.ink2};
  const float most = frame.px(96);
  frame.write(take_bottom(box, std::min(most, frame.height(text, setting, box.width()))), text,
              setting);
  box.max.y -= frame.px(12);
}

// What was wrong with each line of the file, in the place of the list.
void broken_list(const PhoneView& view, PhoneDraft& draft, Frame& frame, const Rect& inner) {
  const auto& lines = view.import.broken;
  const float height = frame.px(64);
  Rect content =
      ui::begin_scroll(frame, inner, draft.list, height * static_cast<float>(lines.size()));
  for (const std::string& text : lines)
    if (const Rect line = take_top(content, height); ui::seen_in(inner, line))
      frame.write(line, text, {.dp = 24, .colour = frame.palette.ink, .middle = true});
  ui::end_scroll(frame, draft.list, frame.palette.surface);
}

}  // namespace

void draw_list(const PhoneView& view, PhoneDraft& draft, Frame& frame, Rect box, PhoneTaps& taps) {
  using flow::phone::List;
  ui::surface(frame, box);
  Rect inner = box.inset(frame.px(24));
  const Rect tabs = take_top(inner, frame.px(72));
  inner.min.y += frame.px(12);
  const flow::phone::Shown& shown = view.shown;
  const std::array<std::tuple<List, Phrase, std::size_t, const char*>, 3> all{
      {{List::today, words::kListToday, shown.today, "list.today"},
       {List::open, words::kListOpen, shown.open, "list.open"},
       {List::pool, words::kListPool, shown.pool, "list.pool"}}};
  for (std::size_t i = 0; i < all.size(); ++i) {
    const auto& [which, words, count, id] = all[i];
    if (ui::chip(frame, id, column(tabs, static_cast<int>(i), 3, frame.px(8)),
                 said(words, frame.lang, {std::to_string(count)}), view.model.list == which)) {
      taps.intent = flow::phone::ShowList{which};
      draft.list = {};
    }
  }
  import_foot(view, draft, frame, inner, taps);
  if (draft.broken_lines) return broken_list(view, draft, frame, inner);
  const float height = frame.px(92);
  if (shown.rows.empty())
    frame.write(take_top(inner, height), words::kEmptyList.in(frame.lang),
                {.dp = 27, .colour = frame.palette.ink2, .middle = true});
  Rect content =
      ui::begin_scroll(frame, inner, draft.list, height * static_cast<float>(shown.rows.size()));
  for (std::size_t i = 0; i < shown.rows.size(); ++i)
    if (const Rect line = take_top(content, height); ui::seen_in(inner, line))
      list_row(view, frame, line, "row." + std::to_string(i), shown.rows[i], taps);
  ui::end_scroll(frame, draft.list, frame.palette.surface);
}

Rect dark_head(Frame& frame, Rect& box, std::string_view name, std::string_view below,
               std::string_view icon) {
  const Rect head = take_top(box, frame.px(128));
  frame.paint.stage(frame.list, head, frame.px(frame.theme.size.radius_card),
                    ImDrawFlags_RoundCornersTop);
  Rect inner = head.inset(frame.px(22));
  inner.min.x += frame.px(12);
  const Rect sign = take_left(inner, inner.height());
  const float radius = std::min(sign.width(), sign.height()) / 2;
  frame.list.AddCircleFilled(sign.centre(), radius, frame.palette.good, 48);
  ui::draw_icon(frame, sign, icon, 44, frame.palette.stage_ink);
  inner.min.x += frame.px(26);
  const Rect rest = inner;
  inner.max.x -= frame.px(260);
  frame.write(
      take_top(inner, inner.height() * .58f), name,
      {.dp = 36, .colour = frame.palette.stage_ink, .face = ui::Face::bold, .middle = true});
  frame.write(inner, below, {.dp = 25, .colour = frame.palette.stage_ink2, .middle = true});
  return {{rest.max.x - frame.px(248), rest.min.y}, rest.max};
}

}  // namespace foyer::screens::leads

namespace foyer::screens {

PhoneTaps draw_phone(const PhoneView& view, PhoneDraft& draft, ui::Frame& frame) {
  using flow::phone::Part;
  PhoneTaps taps;
  ui::Rect body, line;
  taps.back = staff::page_head(frame, leads::words::kTitle.in(frame.lang), {}, body, &line);
  leads::sums(view, frame, line);
  const float gap = frame.px(28);
  ui::Rect list;
  if (frame.portrait()) {
    list = ui::take_bottom(body, body.height() * .32f);
    body.max.y -= gap;
  } else {
    list = ui::take_left(body, body.width() * .36f);
    body.min.x += gap;
  }
  leads::draw_list(view, draft, frame, list, taps);
  ui::surface(frame, body);
  switch (view.model.part) {
    case Part::number:
      leads::draw_number(view, draft, frame, body, taps);
      break;
    case Part::talk:
      leads::draw_talk(view, draft, frame, body, taps);
      break;
    case Part::sent:
      leads::draw_sent(view, draft, frame, body, taps);
      break;
    case Part::lead:
      leads::draw_lead(view, draft, frame, body, taps);
      break;
  }
  return taps;
}

}  // namespace foyer::screens
