// One guest who is or was in the house: what is known, what is asked, and what can be done.
#include <algorithm>

#include "kit/base/format.h"
#include "manage/register/day.h"
#include "manage/turns/turn.h"
#include "roles/desk/pages/desk_sheets.h"
#include "roles/host/pages/contest_words.h"
#include "roles/host/pages/words_staff.h"
#include "showroom/people.h"

namespace foyer::screens::desk {
namespace {

std::string about(const DeskView& view, const domain::Visit& visit, Lang lang) {
  const domain::Purpose* purpose = view.content.purpose(visit.purpose);
  std::string first;
  if (visit.first_visit)
    first = (*visit.first_visit ? words::kFirstShort : words::kAgainShort).in(lang);
  std::string party;
  if (visit.party) party = said(words::kPeopleCount, lang, {std::to_string(*visit.party)});
  return joined({visit.ticket, purpose == nullptr ? "" : purpose->text.in(lang), first, party,
                 text_of(domain::find_by_id(view.content.showroom.sources, visit.source), lang)});
}

std::string handover_text(const DeskView& view, const domain::Visit& visit, Lang lang) {
  const domain::Handover& hand = visit.handover;
  if (hand.consultant.empty()) return {};
  std::string passed;
  for (const domain::Skip& one : hand.skipped)
    passed += (passed.empty() ? "" : ", ") + view.house.name_of(one.staff) + " " +
              reason_text(one.reason, lang);
  std::string state((hand.taken_at == Stamp{} ? words::kComing : words::kTakenUp).in(lang));
  if (hand.taken_at != Stamp{}) state += " " + clock_text(view, hand.taken_at.unix_ms());
  const std::string skipped = passed.empty() ? "" : said(words::kPassed, lang, {passed});
  return joined(
      {view.house.name_of(hand.consultant), reason_text(hand.reason, lang), state, skipped});
}

// All of this guest's visits are one touch away, and the last one is named.
void record_line(const DeskView& view, Frame& frame, Rect& body, const domain::Visit& visit,
                 DeskTaps& taps) {
  const Lang lang = frame.lang;
  const domain::Visit* before = visit_before(view, visit);
  std::string text(words::kNeverBefore.in(lang));
  if (before != nullptr)
    text = said(words::kVisitsAndLast, lang,
                {std::to_string(view.record.size()), last_time(view, *before)});
  const float height = frame.px(72);
  if (body.height() < height) return;
  Rect line = take_top(body, height);
  if (frame.tap("record", line)) taps.intent = flow::OpenRecord{visit.id};
  Rect inner = line;
  ui::draw_icon(frame, take_right(inner, frame.px(40)), "chevron-right", 32, frame.palette.ink2);
  if (frame.held("record", line))
    frame.list.AddRectFilled(line.min, line.max, ui::with_alpha(frame.palette.press, .06f),
                             frame.px(12));
  row(frame, {}, inner, words::kRecord.in(lang), text);
  frame.list.AddRectFilled({inner.max.x, line.max.y - frame.line(2)}, line.max, frame.palette.line);
}

void facts(const DeskView& view, Frame& frame, Rect& body, const domain::Visit& visit,
           DeskTaps& taps) {
  const Lang lang = frame.lang;
  const auto line = [&](const Phrase& name, const std::string& value) {
    if (value.empty() || body.height() < frame.px(56)) return;
    row(frame, {}, take_top(body, frame.px(56)), name.in(lang), value);
  };
  record_line(view, frame, body, visit, taps);
  line(visit.at_home ? words::kBegunAtHome : words::kArrivedAt,
       clock_text(view, visit.arrived_at.unix_ms()));
  line(words::kConsultant, handover_text(view, visit, lang));
  line(words::kLooksLike, visit.description);
  line(words::kAskedForShort, visit.requested.empty() ? "" : view.house.name_of(visit.requested));
  line(words::kPresentCar, joined({visit.present_car, visit.plate}));
  std::string needs;
  for (const std::string& one : visit.needs.use)
    needs = text_of(domain::find_by_id(view.content.questionnaire.uses, one), lang);
  if (const auto* budget = view.content.budget(visit.needs.budget))
    needs = joined({needs, budget->text.in(lang)});
  line(words::kStageNeeds, joined({needs, vehicle_name(view.content, visit.chosen, lang)}));
  if (visit.left_ms) line(words::kLeftAt, clock_text(view, *visit.left_ms));
}

// --- what is asked about this guest ---

// A question with two answers; returns which was tapped: 0, 1, or none. Where it has no room what
// stands above is to be answered first.
std::optional<int> ask(Frame& frame, Rect& body, const std::string& id, std::string_view question,
                       const std::array<std::string, 2>& answers,
                       const std::array<const char*, 2>& names) {
  if (body.height() < frame.px(136)) return std::nullopt;
  frame.write(take_top(body, frame.px(44)), question,
              {.dp = 26, .colour = frame.palette.warn, .face = ui::Face::bold, .middle = true});
  body.min.y += frame.px(8);
  const Rect line = take_top(body, frame.px(84));
  body.min.y += frame.px(16);
  std::optional<int> tapped;
  for (int i = 0; i < 2; ++i) {
    const auto which = static_cast<std::size_t>(i);
    if (ui::button(frame, id + "." + names[which], column(line, i, 2, frame.px(20)), answers[which],
                   ui::ButtonKind::quiet))
      tapped = i;
  }
  return tapped;
}

// Two people did something without knowing of each other: one decides here.
void contests(const DeskView& view, Frame& frame, Rect& body, const domain::Visit& visit,
              DeskTaps& taps) {
  const Lang lang = frame.lang;
  const Contested in_words{view.house, view.content, lang};
  for (std::size_t i = 0; i < visit.contests.size() && body.height() > frame.px(300); ++i) {
    const domain::Contest& one = visit.contests[i];
    const auto tapped =
        ask(frame, body, "settle." + std::to_string(i),
            said(words::kContestAbout, lang, {contested_what(view.content, one.about, lang)}),
            {in_words.side(one.about, one.theirs), in_words.side(one.about, one.ours)},
            {"theirs", "ours"});
    if (tapped)
      taps.intent = flow::Settle{visit.id, one.about, *tapped == 0 ? one.theirs : one.ours};
  }
}

// A first visit of a number that was here before, and an appointment under this name.
void questions(const DeskView& view, Frame& frame, Rect& body, const domain::Visit& visit,
               DeskTaps& taps) {
  const Lang lang = frame.lang;
  const domain::Visit* before = visit_before(view, visit);
  if (before != nullptr && is_first_twice(view, visit)) {
    const auto tapped =
        ask(frame, body, "twice",
            said(words::kTwiceFirst, lang,
                 {full_name(*before, view.content, lang), last_time(view, *before)}),
            {std::string(words::kSameYes.in(lang)), std::string(words::kSameNo.in(lang))},
            {"same", "other"});
    if (tapped == 0)
      taps.intent = flow::LinkTo{visit.id, domain::person_of(view.house, *before).hex()};
    if (tapped == 1) taps.intent = flow::NotThem{visit.id};
  }
  const domain::Appointment* booked = flow::booked_under_name(view.house, visit, view.board.day);
  if (booked == nullptr || !is_present(visit)) return;
  const std::string who =
      booked->made.consultant.empty() ? "" : view.house.name_of(booked->made.consultant);
  const auto tapped =
      ask(frame, body, "booked", said(words::kBookedAsk, lang, {joined({booked->made.time, who})}),
          {std::string(words::kBookedYes.in(lang)), std::string(words::kSameNo.in(lang))},
          {"yes", "no"});
  if (tapped == 0) taps.intent = flow::KeepAppointment{visit.id, booked->id};
  if (tapped == 1) taps.intent = flow::NotArranged{visit.id};
}

// What is booked of the test cars for this guest, or how to book it.
void drive_line(const DeskView& view, Frame& frame, Rect& body, const domain::Visit& visit,
                DeskTaps& taps) {
  if (!view.content.test_drives.offered() || !is_present(visit)) return;
  if (body.height() < frame.px(72)) return;
  const Lang lang = frame.lang;
  const domain::DriveFile* file = nullptr;
  for (const domain::DriveFile& one : visit.drive_files)
    if (!one.is_over()) file = &one;
  if (file != nullptr && file->is_out()) return;
  std::string text(words::kBookDriveFor.in(lang));
  if (file != nullptr) {
    const domain::DemoCar* car = view.content.test_drives.car(file->booked.car);
    const std::string on = view.zone().day(file->booked.from_ms);
    text = joined({on == view.board.day ? std::string() : foyer::day(on, lang),
                   view.zone().clock(file->booked.from_ms),
                   vehicle_name(view.content, file->booked.vehicle, lang),
                   car == nullptr ? std::string() : std::string(car->name.in(lang))});
  }
  Rect line = take_top(body, frame.px(72));
  if (frame.tap("drive", line)) taps.intent = flow::OpenDrives{visit.id, {}};
  Rect inner = line;
  ui::draw_icon(frame, take_right(inner, frame.px(40)), "chevron-right", 32, frame.palette.ink2);
  if (frame.held("drive", line))
    frame.list.AddRectFilled(line.min, line.max, ui::with_alpha(frame.palette.press, .06f),
                             frame.px(12));
  row(frame, {}, inner, words::kStageDrivesIn.in(lang), text);
  frame.list.AddRectFilled({inner.max.x, line.max.y - frame.line(2)}, line.max, frame.palette.line);
}

void appointment_line(const DeskView& view, Frame& frame, Rect& body, const domain::Visit& visit,
                      DeskTaps& taps) {
  const Lang lang = frame.lang;
  const domain::Appointment* booked = domain::appointment_of(view.house, visit);
  if (booked == nullptr || body.height() < frame.px(72)) return;
  Rect line = take_top(body, frame.px(72));
  const auto text = words::kNotThem.in(lang);
  const Rect chip = take_right(line, ui::chip_width(frame, text, false));
  if (ui::chip(frame, "not_booked",
               {{chip.min.x, chip.min.y + frame.px(6)}, {chip.max.x, chip.max.y - frame.px(6)}},
               text, false))
    taps.intent = flow::NotArranged{visit.id};
  line.max.x -= frame.px(16);
  const std::string who =
      booked->made.consultant.empty() ? "" : view.house.name_of(booked->made.consultant);
  row(frame, {}, line, words::kAppointments.in(lang),
      joined({booked->made.time, who, booked_car(view, booked->made, lang),
              kept_text(view, *booked, lang)}),
      true);
}

// --- what can be done ---

bool left_button(Frame& frame, Rect box) {
  return ui::button(frame, "left", box, words::kGuestLeft.in(frame.lang), ui::ButtonKind::quiet);
}

void present_foot(const DeskView& view, Frame& frame, Rect foot, const domain::Visit& visit,
                  DeskTaps& taps) {
  const Lang lang = frame.lang;
  const domain::Proposal next = domain::propose(view.house, visit);
  const float gap = frame.px(20);
  const bool waits = visit.handover.consultant.empty();
  const Rect left = take_left(foot, frame.px(250));
  foot.min.x += gap;
  if (left_button(frame, left)) taps.intent = flow::AskLeave{};
  const Rect other = take_left(foot, frame.px(250));
  foot.min.x += gap;
  if (ui::button(frame, "other", other, (waits ? words::kSomebodyElse : words::kReassign).in(lang),
                 ui::ButtonKind::quiet))
    taps.intent = flow::ChooseOther{};
  if (!waits) {
    if (ui::button(frame, "take_back", foot, words::kTakeBack.in(lang), ui::ButtonKind::quiet))
      taps.intent = flow::TakeBack{visit.id};
  } else if (!next.consultant.empty()) {
    const std::string label = said(words::kGiveTo, lang, {view.house.name_of(next.consultant)});
    if (ui::button(frame, "give", foot, label, ui::ButtonKind::primary))
      taps.intent = flow::HandTo{visit.id, next.consultant};
  }
}

}  // namespace

const domain::Visit* visit_before(const DeskView& view, const domain::Visit& visit) {
  for (const domain::Visit& one : view.record)
    if (one.id != visit.id && one.arrived_at < visit.arrived_at) return &one;
  return nullptr;
}

bool is_first_twice(const DeskView& view, const domain::Visit& visit) {
  return std::ranges::find(view.twice, visit.id) != view.twice.end();
}

std::string last_time(const DeskView& view, const domain::Visit& visit) {
  const std::string who =
      visit.handover.consultant.empty() ? "" : view.house.name_of(visit.handover.consultant);
  return joined({view.zone().day(visit.arrived_at.unix_ms()), who});
}

DeskTaps draw_guest(const DeskView& view, DeskDraft&, Frame& frame) {
  DeskTaps taps;
  const domain::Visit* visit = view.house.visit(view.model.guest);
  if (visit == nullptr) return taps;
  Sheet sheet = open_sheet(frame, 1240, 900, full_name(*visit, view.content, frame.lang),
                           about(view, *visit, frame.lang), taps);
  Rect& body = sheet.body;
  const Rect foot = take_bottom(body, frame.px(100));
  body.max.y -= frame.px(24);
  if (is_present(*visit))
    present_foot(view, frame, foot, *visit, taps);
  else if (is_inside(*visit) && left_button(frame, foot))
    taps.intent = flow::AskLeave{};
  approval(view, frame, body, *visit, taps);
  loss_question(view, frame, body, *visit, taps);
  contests(view, frame, body, *visit, taps);
  questions(view, frame, body, *visit, taps);
  lead_question(view, frame, body, *visit, taps);
  appointment_line(view, frame, body, *visit, taps);
  drive_line(view, frame, body, *visit, taps);
  facts(view, frame, body, *visit, taps);
  return taps;
}

}  // namespace foyer::screens::desk
