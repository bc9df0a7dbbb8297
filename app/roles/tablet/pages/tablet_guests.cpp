// My guests: who is here, who waits, what is due.
#include <algorithm>

#include "kit/base/format.h"
#include "manage/today/pages/words_today.h"
#include "roles/tablet/pages/tablet_parts.h"
#include "showroom/instruction.h"

namespace foyer::screens::tablet {
namespace {

using flow::tablet::OpenGuest;

struct Entry {  // a heading, a visit below it, or a word that there is none
  std::string text;
  const domain::Visit* visit = nullptr;
  bool heading = false, warn = false, strong = false;
  const domain::Delivery* delivery = nullptr;
  // A drive at home: `text`, and where; an instruction: of whom, and its words; a fault, and until
  // when.
  std::optional<flow::tablet::Intent> opens = {};
  std::string where = {};          // empty: nobody asked yet
  std::string key = {};            // tells the row from others
  std::string_view icon = "home";  // of a row that opens something else
  bool is_row() const { return visit != nullptr || delivery != nullptr || opens; }
};
using Entries = std::vector<Entry>;

constexpr float kHeading_dp = 64, kRow_dp = 132, kGap_dp = 14;

void add(Entries& all, const Phrase& phrase, Lang lang,
         const std::vector<const domain::Visit*>& visits, bool warn = false, bool strong = false) {
  if (visits.empty()) return;
  all.push_back({std::string(phrase.in(lang)) + "  " + std::to_string(visits.size()), nullptr, true,
                 warn, false});
  for (const domain::Visit* visit : visits) all.push_back({{}, visit, false, warn, strong});
}

std::string state_of(const TabletView& view, const domain::Visit& visit, Lang lang) {
  if (domain::is_present(visit)) {
    if (visit.state == domain::VisitState::assigned) return std::string(words::kOnTheWay.in(lang));
    const auto minutes = static_cast<int>((view.now_ms - visit.arrived_at.unix_ms()) / (60 * 1000));
    if (visit.state != domain::VisitState::taken)
      return said(words::kWaited, lang, {staff::minutes_text(std::max(0, minutes), lang)});
    const std::string stage = staff::stage_text(visit.stage, lang);
    return joined({visit.at_home ? std::string(words::kIsAtHome.in(lang)) : std::string(), stage,
                   staff::minutes_text(std::max(0, minutes), lang)});
  }
  if (visit.next_step) {
    const auto* step = domain::find_by_id(view.content.follow_up.next_steps, visit.next_step->step);
    return joined({known_or_id(staff::text_of(step, lang), visit.next_step->step, lang),
                   day_text(visit.next_step->on, lang)});
  }
  return visit.closed ? outcome_text(view.content, visit.closed->outcome, lang) : "";
}

void visit_row(const TabletView& view, Frame& frame, const Rect& box, const Entry& entry,
               TabletTaps& taps) {
  const domain::Visit& visit = *entry.visit;
  const std::string id = "guest." + visit.id.short_hex();
  const bool tapped = frame.tap(id, box, entry.strong);
  staff::card_box(frame, box, frame.held(id, box), entry.warn);
  Rect inner{{box.min.x + frame.px(30), box.min.y + frame.px(14)},
             {box.max.x - frame.px(30), box.max.y - frame.px(14)}};
  Rect head = take_top(inner, inner.height() * .55f);
  const ui::Palette& p = frame.palette;
  const Frame::Setting right{.dp = 26,
                             .colour = entry.warn ? p.warn : p.ink2,
                             .align = Frame::Align::right,
                             .middle = true};
  const std::string state = state_of(view, visit, frame.lang);
  const float wide = std::min(frame.width(state, right) + 2, head.width() * .55f);
  frame.write(take_right(head, wide), state, right);
  head.max.x -= frame.px(16);
  frame.write(head, joined({visit.ticket, staff::full_name(visit, view.content, frame.lang)}),
              {.dp = 34, .colour = p.ink, .face = ui::Face::bold, .middle = true});
  frame.write(inner,
              joined({answer_text(view.content, visit, "use", frame.lang),
                      answer_text(view.content, visit, "budget", frame.lang),
                      answer_text(view.content, visit, "priorities", frame.lang)}),
              {.dp = 25, .colour = p.ink2, .middle = true});
  if (tapped) taps.intent = OpenGuest{visit.id};
}

// A car of mine to hand over: when, to whom, which.
void delivery_row(const TabletView& view, Frame& frame, const Rect& box,
                  const domain::Delivery& one, TabletTaps& taps) {
  const std::string id = "delivery." + one.id.short_hex();
  if (frame.tap(id, box)) taps.intent = flow::tablet::OpenDelivery{one.id};
  staff::card_box(frame, box, frame.held(id, box));
  Rect inner = box.inset(frame.px(22));
  ui::draw_icon(frame, take_left(inner, frame.px(44)), "car-key", 38, frame.palette.accent_ink);
  inner.min.x += frame.px(18);
  frame.write(inner, delivery_line(one, view.content, view.context().today(), frame.lang),
              {.dp = 29, .colour = frame.palette.ink, .face = ui::Face::bold, .middle = true});
}

// A drive at the guest's home: a touch begins it, or opens the guest whose it is. An instruction: a
// touch shows it with its answers. Or what is to be mended.
void home_row(Frame& frame, const Rect& box, const Entry& entry, TabletTaps& taps) {
  const ui::Palette& p = frame.palette;
  const std::string id = std::string(entry.icon) + "." + entry.key;
  if (frame.tap(id, box)) taps.intent = *entry.opens;
  const bool missing = entry.where.empty() || entry.warn;
  staff::card_box(frame, box, frame.held(id, box), missing);
  Rect inner = box.inset(frame.px(22));
  ui::draw_icon(frame, take_left(inner, frame.px(44)), entry.icon, 38, p.accent_ink);
  inner.min.x += frame.px(18);
  frame.write(take_top(inner, inner.height() * .54f), entry.text,
              {.dp = 29, .colour = p.ink, .face = ui::Face::bold, .min_dp = 22, .middle = true});
  frame.write(inner,
              entry.where.empty() ? std::string(words::kNoPlaceYet.in(frame.lang)) : entry.where,
              {.dp = 25, .colour = missing ? p.warn : p.ink2, .min_dp = 20, .middle = true});
}

float height_of(const Frame& frame, const Entry& entry) {
  constexpr float kDelivery_dp = 96, kHome_dp = 124;
  const float row = entry.visit      ? kRow_dp
                    : entry.delivery ? kDelivery_dp
                    : entry.opens    ? kHome_dp
                                     : kHeading_dp;
  return frame.px(row);
}

void column(const TabletView& view, Frame& frame, const Rect& box, ui::Scroll& scroll,
            const Entries& entries, TabletTaps& taps) {
  float height = 0;
  for (const Entry& entry : entries)
    height += height_of(frame, entry) + (entry.is_row() ? frame.px(kGap_dp) : 0);
  Rect content = ui::begin_scroll(frame, box, scroll, height);
  for (const Entry& entry : entries) {
    const Rect line = take_top(content, height_of(frame, entry));
    if (entry.is_row()) content.min.y += frame.px(kGap_dp);
    if (!ui::seen_in(box, line)) continue;
    if (entry.visit)
      visit_row(view, frame, line, entry, taps);
    else if (entry.delivery)
      delivery_row(view, frame, line, *entry.delivery, taps);
    else if (entry.opens)
      home_row(frame, line, entry, taps);
    else
      frame.write(line, entry.text,
                  {.dp = 28,
                   .colour = entry.warn ? frame.palette.warn : frame.palette.ink2,
                   .face = entry.heading ? ui::Face::bold : ui::Face::regular,
                   .middle = true});
  }
  ui::end_scroll(frame, scroll);
}

// Booked with me for today and tomorrow, whether the guest is here or has not come yet.
void add_drives(const TabletView& view, Entries& all, Lang lang) {
  const flow::drive::Context context = view.context().of_drive();
  if (!view.content.test_drives.offered()) return;
  const auto ahead = flow::drive::drives_ahead(context.plan(), view.who);
  if (ahead.empty()) return;
  all.push_back({std::string(words::kDrivesAhead.in(lang)), nullptr, true, false, false});
  const std::string today = context.today();
  for (const domain::Busy& one : ahead) {
    const std::string day = view.zone().day(one.from_ms);
    const domain::Visit* visit = view.house.visit(one.visit);
    const auto booked = view.house.appointments.find(one.appointment);
    const std::string who = visit != nullptr ? staff::full_name(*visit, view.content, lang)
                            : booked != view.house.appointments.end() ? booked->second.made.name
                                                                      : std::string();
    const domain::DemoCar* car = view.content.test_drives.car(one.car);
    const std::string when = view.zone().clock(one.from_ms + one.way_min * 60'000);
    std::string what = one.car;
    if (car != nullptr)
      what = joined({staff::vehicle_name(view.content, car->vehicle, lang), car->name.in(lang)});
    Entry entry;
    entry.text = joined({day == today ? when : said(words::kTomorrowAt, lang, {when}), who, what});
    if (one.at_home && visit != nullptr) {
      const domain::DriveFile* file = visit->drive_file(one.drive);
      entry.where = file == nullptr ? std::string() : file->booked.place;
      entry.opens = OpenGuest{one.visit};
      entry.key = one.drive.substr(0, 8);
    } else if (one.at_home && booked != view.house.appointments.end()) {
      entry.where = booked->second.made.place;
      entry.opens = flow::tablet::OpenAtHome{one.appointment};
      entry.key = one.appointment.short_hex();
    }
    all.push_back(std::move(entry));
  }
}

void add_deliveries(const TabletView& view, Entries& all, Lang lang) {
  const auto mine = flow::delivery::of_consultant(view.house, view.who);
  if (mine.empty()) return;
  all.push_back({std::string(words::kCarsToHandOver.in(lang)) + "  " + std::to_string(mine.size()),
                 nullptr, true});
  for (const domain::Delivery* one : mine) {
    Entry entry;
    entry.delivery = one;
    all.push_back(std::move(entry));
  }
}

// What was found wrong on a round and is mine to mend, what is due first, first.
void add_faults(const TabletView& view, Entries& all, Lang lang) {
  const StandardsView at{view.context().of_standards()};
  const auto mine = standards::faults_of(at.context);
  if (mine.empty()) return;
  const std::string today = at.context.today();
  const bool late = standards::is_late(mine.front(), today);
  all.push_back({faults_title(mine.size(), lang), nullptr, true, late, false});
  for (const standards::OpenFault& one : mine) {
    Entry entry;
    entry.text = one.item->text.in(lang);
    entry.where = due_text(at, one, lang);
    entry.warn = standards::is_late(one, today);
    entry.opens = flow::tablet::OpenFaults{};
    entry.icon = "clipboard-check";
    entry.key = one.item->id + "." + one.round->id.short_hex();
    all.push_back(std::move(entry));
  }
}

void add_instructions(const TabletView& view, Entries& all,
                      const std::vector<const domain::Visit*>& visits, Lang lang) {
  if (visits.empty()) return;
  all.push_back({std::string(words::kInstructions.in(lang)) + "  " + std::to_string(visits.size()),
                 nullptr, true, true});
  for (const domain::Visit* visit : visits) {
    Entry entry;
    entry.text = joined({visit->ticket, staff::full_name(*visit, view.content, lang)});
    entry.where = domain::in_words(visit->waiting_instruction()->given, view.content, lang);
    entry.opens = flow::tablet::OpenInstruction{visit->id};
    entry.key = "instruction." + visit->id.short_hex();
    entry.icon = "comment-text-outline";
    all.push_back(std::move(entry));
  }
}

// The house today, and how many wait there for this manager's word.
std::string today_label(const TabletView& view, Lang lang) {
  const today::Context context = view.context().of_today();
  const auto waiting = std::ranges::count_if(view.house.visits, [&](const auto& entry) {
    return today::waits_for(entry.second, context);
  });
  return joined(
      {std::string(today_title(lang)),
       waiting == 0 ? std::string() : said(words::kWaitsForYou, lang, {std::to_string(waiting)})});
}

// What else can be opened from here, from the right end on.
struct TopChip {
  const char* id;
  std::string label;
  const char* icon;
  flow::tablet::Intent opens;
};
std::vector<TopChip> top_chips(const TabletView& view, Lang lang) {
  using namespace flow::tablet;
  std::vector<TopChip> all{
      {"ticket", std::string(words::kByTicket.in(lang)), "qrcode-scan",
       WriteText{TextAbout::ticket}},
      {"roll", std::string(roll_title(lang)), "account-multiple", OpenRollCall{}}};
  const domain::Staff* me = view.house.who(view.who);
  const bool manages = me != nullptr && me->is_manager();
  if (manages) all.push_back({"today", today_label(view, lang), "chart-line", OpenToday{}});
  if (manages && view.content.meetings.kept())
    all.push_back(
        {"meetings", std::string(meetings_title(lang)), "calendar-clock", OpenMeetings{}});
  if (manages && view.content.standards.kept())
    all.push_back(
        {"standards", std::string(standards_title(lang)), "clipboard-check", OpenStandards{}});
  if (view.content.care.kept()) {
    const auto day = view.context().of_care().day;
    const std::string count = std::to_string(day->overdue.size() + day->today.size());
    all.push_back({"care", said(words::kToContact, lang, {count}), "phone", OpenCare{}});
  }
  return all;
}

// On as many lines as they need. Standing, there is no room for any of them beside the title.
// Returns where the last line ends.
float draw_top_chips(const TabletView& view, Frame& frame, Rect& line, const Frame::Setting& title,
                     TabletTaps& taps) {
  const float high = line.height(), gap = frame.px(16);
  const Rect whole = top_box(frame);
  const auto next_line = [&](const Rect& after) {
    return Rect{{whole.min.x, after.max.y + gap}, {whole.max.x, after.max.y + gap + high}};
  };
  Rect chips = frame.portrait() ? next_line(line) : line;
  bool beside_title = !frame.portrait();
  for (const TopChip& one : top_chips(view, frame.lang)) {
    const float taken =
        beside_title ? frame.width(words::kMyGuests.in(frame.lang), title) + gap : 0;
    if (chips.width() < taken + ui::chip_width(frame, one.label, true)) {
      chips = next_line(chips);
      beside_title = false;
    }
    if (end_chip(frame, chips, one.id, one.label, one.icon)) taps.intent = one.opens;
    if (beside_title) line = chips;
  }
  return chips.max.y;
}

Rect top(const TabletView& view, Frame& frame, TabletTaps& taps) {
  frame.list.AddRectFilled(frame.screen.min, frame.screen.max, frame.palette.ground);
  const Rect whole = top_box(frame);
  Rect line = whole;
  // A name of any length leaves the others their places.
  if (end_chip(frame, line, "lock", view.house.name_of(view.who), "account-switch", false, false,
               .4f))
    taps.lock = true;
  const Lang other = frame.lang == Lang::zh ? Lang::en : Lang::zh;
  if (end_chip(frame, line, "language", other == Lang::zh ? "中文" : "English", {}))
    taps.language = other;
  const Frame::Setting title{
      .dp = 44, .colour = frame.palette.ink, .face = ui::Face::bold, .middle = true};
  const float ends = draw_top_chips(view, frame, line, title, taps);
  frame.write(line, words::kMyGuests.in(frame.lang), title);
  Rect below{{whole.min.x, ends + frame.px(32)},
             {whole.max.x, frame.screen.max.y - frame.px(frame.theme.size.edge)}};
  if (!view.clock_warning.empty())
    frame.write(take_top(below, frame.px(80)), view.clock_warning,
                {.dp = 26, .colour = frame.palette.warn, .leading = 1.05f, .middle = true});
  return below;
}

}  // namespace

TabletTaps draw_guests(const TabletView& view, TabletDraft& draft, Frame& frame) {
  TabletTaps taps;
  Rect body = top(view, frame, taps);
  const flow::tablet::Lists all = flow::tablet::lists(view.context());
  const Lang lang = frame.lang;
  Entries here, later;
  add_instructions(view, later, all.instructed, lang);
  add_drives(view, later, lang);
  add_deliveries(view, later, lang);
  add_faults(view, later, lang);
  add(here, words::kNow, lang, all.now, false, true);
  if (all.now.empty())
    here.push_back({std::string(words::kNobodyNow.in(lang)), nullptr, false, false, false});
  add(here, words::kWaitingToo, lang, all.waiting);
  add(later, words::kOverdue, lang, all.overdue, true);
  add(later, words::kDueToday, lang, all.due);
  if (later.empty())
    later.push_back({std::string(words::kNothingDue.in(lang)), nullptr, false, false, false});
  add(later, words::kTodayDone, lang, all.today);
  if (frame.portrait()) {
    here.insert(here.end(), later.begin(), later.end());
    column(view, frame, body, draft.left, here, taps);
    return taps;
  }
  const Rect left = take_left(body, body.width() * .54f);
  body.min.x += frame.px(48);
  column(view, frame, left, draft.left, here, taps);
  column(view, frame, body, draft.right, later, taps);
  return taps;
}

}  // namespace foyer::screens::tablet
