#include "roles/desk/pages/desk_board_cards.h"

#include <algorithm>

#include "roles/desk/pages/desk_sheets.h"
#include "roles/host/pages/words_staff.h"
#include "showroom/arrival.h"
#include "showroom/people.h"

namespace foyer::screens::desk {
namespace {

constexpr float kRowRadius_dp = 18;

// What the guest told, the most useful first: what one calls and looks for, then what they want.
std::vector<std::string> told_of(const DeskView& view, const domain::Visit& visit, Lang lang) {
  std::string first;
  if (visit.first_visit)
    first = (*visit.first_visit ? words::kFirstShort : words::kAgainShort).in(lang);
  std::string party;
  if (visit.party) party = said(words::kPeopleCount, lang, {std::to_string(*visit.party)});
  std::string use;
  if (!visit.needs.use.empty())
    use =
        text_of(domain::find_by_id(view.content.questionnaire.uses, visit.needs.use.front()), lang);
  std::string budget;
  if (const domain::BudgetRange* range = view.content.budget(visit.needs.budget))
    budget = range->text.in(lang);
  const domain::Purpose* purpose = view.content.purpose(visit.purpose);
  if (use.empty() && budget.empty() && purpose != nullptr && !purpose->buying)
    use = purpose->text.in(lang);
  const std::string english = visit.lang == "en" && lang == Lang::zh ? "English" : "";
  return {visit.ticket, first, party, visit.description, english, use, budget};
}

// As many of `parts` as one line holds, each of them whole.
std::string in_one_line(Frame& frame, const std::vector<std::string>& parts, float width,
                        const Frame::Setting& setting) {
  std::string line;
  for (const std::string& part : parts) {
    const std::string longer = joined({line, part});
    if (line.empty() || frame.width(longer, setting) + 1 <= width) line = longer;
  }
  return line;
}

std::string with_text(const DeskView& view, const BoardGuestView& guest, Lang lang) {
  const domain::Visit& visit = *guest.guest->visit;
  const std::string who = view.house.name_of(visit.handover.consultant);
  std::string where;
  if (visit.closed)
    where = words::kFinishedHere.in(lang);
  else if (guest.guest->not_taken)
    where = words::kNotTaken.in(lang);
  else if (guest.guest->drive_due_ms != 0)
    where = said(guest.guest->late ? words::kDriveLate : words::kDriveUntil, lang,
                 {view.zone().clock(guest.guest->drive_due_ms)});
  else if (visit.state == domain::VisitState::assigned)
    where = words::kComing.in(lang);
  else
    where = stage_text(visit.stage, lang);
  std::string seen;
  if (!visit.presented.empty())
    seen = said(words::kCardsSeen, lang, {std::to_string(visit.presented.size())});
  const std::string home(visit.at_home ? words::kHomeDrive.in(lang) : std::string_view());
  return joined({who, home, where, seen});
}

std::vector<std::string> tags_of(const DeskView& view, const domain::Visit& visit, Lang lang) {
  std::vector<std::string> tags;
  if (std::string asks = asks_text(view, visit, lang); !asks.empty())
    tags.push_back(std::move(asks));
  if (today::loss_asked(visit, view.house, view.who) != nullptr)
    tags.emplace_back(words::kLossWaits.in(lang));
  if (!visit.contests.empty()) tags.emplace_back(words::kContested.in(lang));
  if (const domain::Appointment* booked = domain::appointment_of(view.house, visit)) {
    const std::string when = said(words::kArranged, lang, {booked->made.time});
    tags.push_back(booked->made.consultant.empty()
                       ? when
                       : when + " " + view.house.name_of(booked->made.consultant));
  }
  if (is_first_twice(view, visit)) tags.emplace_back(words::kHereBefore.in(lang));
  std::string car = visit.chosen;
  if (car.empty() && !visit.recommended.empty()) car = visit.recommended.front().vehicle;
  if (const std::string name = vehicle_name(view.content, car, lang); !name.empty())
    tags.push_back(name);
  if (!visit.needs.priorities.empty())
    tags.push_back(said(words::kRankTag, lang,
                        {text_of(domain::find_by_id(view.content.questionnaire.priorities,
                                                    visit.needs.priorities.front()),
                                 lang)}));
  if (!visit.requested.empty())
    tags.push_back(said(words::kAskedFor, lang, {view.house.name_of(visit.requested)}));
  return tags;
}

}  // namespace

void guest_card(const DeskView& view, Frame& frame, std::string_view id, const Rect& box,
                const BoardGuestView& guest, DeskTaps& taps) {
  const domain::Visit& visit = *guest.guest->visit;
  const Lang lang = frame.lang;
  if (frame.tap(id, box, true)) taps.intent = flow::OpenGuest{visit.id};
  const bool asked = !visit.contests.empty() || !asks_text(view, visit, lang).empty() ||
                     today::loss_asked(visit, view.house, view.who) != nullptr;
  card_box(frame, box, frame.held(id, box), asked || guest.guest->not_taken, kRowRadius_dp);
  Rect inner{{box.min.x + frame.px(24), box.min.y + frame.px(5)},
             {box.max.x - frame.px(24), box.max.y - frame.px(7)}};
  Rect line = take_top(inner, frame.px(42));
  const bool warn = guest.guest->late || guest.guest->not_taken;
  const Frame::Setting waits{.dp = 26,
                             .colour = warn ? frame.palette.warn : frame.palette.ink2,
                             .face = ui::Face::bold,
                             .align = Frame::Align::right,
                             .middle = true};
  const std::string minutes = minutes_text(guest.guest->minutes, lang);
  frame.write(take_right(line, frame.width(minutes, waits) + 2), minutes, waits);
  line.max.x -= frame.px(16);
  const Frame::Setting bold{
      .dp = 30, .colour = frame.palette.ink, .face = ui::Face::bold, .middle = true};
  const std::string name = full_name(visit, view.content, lang);
  frame.write(take_left(line, std::min(frame.width(name, bold) + 2, line.width())), name, bold);
  line.min.x += frame.px(16);
  for (const std::string& one : tags_of(view, visit, lang))
    line.min.x += tag(frame, line.min, one, line.width(), 42);
  const Frame::Setting second{
      .dp = 23,
      .colour = warn && guest.with ? frame.palette.warn : frame.palette.ink2,
      .min_dp = 23,
      .middle = true};
  std::string about;
  if (guest.guest->calling)
    about = words::kAtEntrance.in(lang);
  else if (guest.with)
    about = with_text(view, guest, lang);
  else
    about = in_one_line(frame, told_of(view, visit, lang), inner.width(), second);
  frame.write(inner, about, second);
}

void expected_card(const DeskView& view, Frame& frame, std::string_view id, const Rect& box,
                   const flow::Expected& expected, DeskTaps& taps) {
  const domain::Appointment& appointment = *expected.appointment;
  if (frame.tap(id, box)) taps.intent = flow::OpenAppointment{appointment.id};
  // Only an outline: nobody stands there yet.
  const float radius = frame.px(kRowRadius_dp);
  if (frame.held(id, box))
    frame.list.AddRectFilled(box.min, box.max, ui::with_alpha(frame.palette.press, .06f), radius);
  frame.list.AddRect(box.min, box.max, frame.palette.line, radius, 0, frame.line(2));
  Rect inner{{box.min.x + frame.px(24), box.min.y}, {box.max.x - frame.px(24), box.max.y}};
  const std::string name = appointment.made.name.empty()
                               ? std::string(words::kNoNameYet.in(frame.lang))
                               : appointment.made.name;
  const std::string who =
      appointment.made.consultant.empty() ? "" : view.house.name_of(appointment.made.consultant);
  std::string when = said(words::kArranged, frame.lang, {appointment.made.time});
  if (expected.at_entrance) when = joined({when, std::string(words::kChecksIn.in(frame.lang))});
  const Frame::Setting second{
      .dp = 23, .colour = frame.palette.ink2, .align = Frame::Align::right, .middle = true};
  const Frame::Setting first{.dp = 26, .colour = frame.palette.ink2, .middle = true};
  // The name is whole; of the rest there is what then has room.
  const std::string left = joined({when, name});
  const float room = inner.width() - frame.width(left, first) - 2 - frame.px(12);
  std::string right =
      in_one_line(frame, {booked_car(view, appointment.made, frame.lang), who}, room, second);
  if (frame.width(right, second) + 2 > room)
    right =
        in_one_line(frame, {vehicle_name(view.content, appointment.made.vehicle, frame.lang), who},
                    room, second);
  if (const float wide = frame.width(right, second) + 2; wide <= room)
    frame.write(take_right(inner, wide), right, second);
  const auto state = domain::kept(view.house, appointment, view.content.showroom, view.now_ms);
  const bool late = state.how == domain::Arrival::late && !expected.at_entrance;
  frame.write(
      inner, left,
      {.dp = first.dp, .colour = late ? frame.palette.warn : frame.palette.ink2, .middle = true});
}

void expected_chip(Frame& frame, Rect& head, const flow::Board& board, DeskTaps& taps) {
  std::string text =
      said(words::kArranged, frame.lang, {board.expected.front().appointment->made.time});
  if (board.expected.size() > 1) text += " +" + std::to_string(board.expected.size() - 1);
  Rect box = take_right(head, std::min(ui::chip_width(frame, text, false), head.width() * .6f));
  head.max.x -= frame.px(12);
  const float half = frame.px(30), middle = box.centre().y;
  box.min.y = middle - half;
  box.max.y = middle + half;
  if (ui::chip(frame, "expected", box, text, false))
    taps.intent = flow::OpenPage{flow::DeskPage::appointments};
}

}  // namespace foyer::screens::desk
