// Appointments: who is expected, typed in here or taken from the dealer's file.
#include <algorithm>

#include "kit/base/calendar.h"
#include "kit/base/clean_text.h"
#include "kit/input/dialled.h"
#include "kit/ui/keyboard.h"
#include "manage/register/day.h"
#include "roles/desk/pages/desk_sheets.h"
#include "roles/desk/pages/words_import.h"
#include "roles/host/pages/staff_door.h"
#include "roles/host/pages/words_staff.h"
#include "steps/reception/booking_code.h"

namespace foyer::screens::desk {
namespace {

std::string day_in(const DeskView& view, int days) {
  return day_after(view.zone().day(view.now_ms), days);
}

// A line of chips that cut the line into equal parts.
template <class Label>
std::optional<int> chip_line(Frame& frame, std::string_view id, Rect& body, int count,
                             const Label& label) {
  std::optional<int> tapped;
  const Rect line = take_top(body, frame.px(64));
  body.min.y += frame.px(14);
  for (int i = 0; i < count; ++i) {
    const auto [text, on] = label(i);
    if (ui::chip(frame, std::string(id) + "." + std::to_string(i),
                 column(line, i, count, frame.px(10)), text, on))
      tapped = i;
  }
  return tapped;
}

using Chip = std::pair<std::string, bool>;

void when_and_who(const DeskView& view, AppointmentDraft& draft, Frame& frame, Rect body) {
  const Lang lang = frame.lang;
  if (const auto i = chip_line(frame, "on", body, 6, [&](int days) {
        const std::string text = days == 0   ? std::string(words::kToday.in(lang))
                                 : days == 1 ? std::string(words::kTomorrow.in(lang))
                                             : month_and_day(day_in(view, days));
        return Chip{text, draft.day == days};
      }))
    draft.day = *i;
  for (int part = 0; part < 3; ++part)
    if (const auto i = chip_line(frame, "at" + std::to_string(part), body, 6, [&](int slot) {
          const int minutes = 9 * 60 + (part * 6 + slot) * 30;
          const std::string time = std::to_string(minutes / 60 / 10) +
                                   std::to_string(minutes / 60 % 10) + ":" +
                                   (minutes % 60 == 0 ? "00" : "30");
          return Chip{time, draft.time == time};
        })) {
      const int minutes = 9 * 60 + (part * 6 + *i) * 30;
      draft.time = std::to_string(minutes / 60 / 10) + std::to_string(minutes / 60 % 10) + ":" +
                   (minutes % 60 == 0 ? "00" : "30");
    }
  std::vector<const domain::Staff*> consultants;
  for (const flow::BoardConsultant& one : view.board.turn)
    if (consultants.size() < 6) consultants.push_back(one.staff);
  if (!consultants.empty())
    if (const auto i =
            chip_line(frame, "whom", body, static_cast<int>(consultants.size()), [&](int n) {
              const auto* one = consultants[static_cast<std::size_t>(n)];
              return Chip{one->name, draft.consultant == one->id};
            })) {
      const std::string& id = consultants[static_cast<std::size_t>(*i)]->id;
      draft.consultant = draft.consultant == id ? "" : id;
    }
  const auto& cars = view.content.vehicles;
  if (const auto i = chip_line(frame, "car", body, static_cast<int>(cars.size()), [&](int n) {
        const auto& car = cars[static_cast<std::size_t>(n)];
        return Chip{car.name.in(lang), draft.vehicle == car.id};
      })) {
    const std::string& id = cars[static_cast<std::size_t>(*i)].id;
    draft.vehicle = draft.vehicle == id ? "" : id;
  }
}

void fields(const DeskView& view, AppointmentDraft& draft, Frame& frame, Rect body) {
  const Lang lang = frame.lang;
  const Rect tabs = take_top(body, frame.px(72));
  body.min.y += frame.px(14);
  if (ui::chip(frame, "field.name", column(tabs, 0, 2, frame.px(10)), words::kYourName.in(lang),
               !draft.on_phone))
    draft.on_phone = false;
  if (ui::chip(frame, "field.phone", column(tabs, 1, 2, frame.px(10)),
               words::kPhonePlaceholder.in(lang), draft.on_phone))
    draft.on_phone = true;
  ui::Writing& at = draft.on_phone ? draft.phone : draft.name;
  if (ui::text_field(
          frame, "appointment", take_top(body, frame.px(104)), at.text,
          {.placeholder = (draft.on_phone ? words::kPhonePlaceholder : words::kYourName).in(lang),
           .preedit = at.composition.preedit,
           .shown = {},
           .prefix = {}}))
    ui::forget_composition(at, view.writers.engines);
  body.min.y += frame.px(16);
  frame.list.AddRectFilled(body.min, body.max, frame.palette.keyboard, frame.px(28));
  ui::writing_panel(frame, body.inset(frame.px(20)), at, view.writers.engines, writing_words(lang));
}

std::string kept_number(const DeskView& view, const AppointmentDraft& draft) {
  const std::string& typed = draft.phone.text.text();
  return input::number_as_kept(typed, view.content.showroom.country).value_or(typed);
}

void new_appointment(const DeskView& view, DeskDraft& all, Frame& frame, Rect body,
                     DeskTaps& taps) {
  AppointmentDraft& draft = all.appointment;
  const Lang lang = frame.lang;
  Rect left = take_left(body, body.width() * .46f);
  body.min.x += frame.px(40);
  const Rect save = take_bottom(left, frame.px(104));
  left.max.y -= frame.px(12);
  const bool drives = view.model.asks_for_whom;
  bool when = !draft.time.empty();
  if (drives)
    when = chosen_drive(view, frame, left);
  else
    when_and_who(view, draft, frame, left);
  fields(view, draft, frame, body);
  const bool written = !draft.name.text.is_empty() || !draft.name.composition.is_empty();
  const bool ready = written && when;
  if (ui::button(frame, "save", save, words::kSave.in(lang),
                 ready ? ui::ButtonKind::primary : ui::ButtonKind::waiting) &&
      ready) {
    ui::finish_composition(draft.name, view.writers.engines);
    std::string purpose;
    for (const domain::Purpose& one : view.content.showroom.purposes)
      if (purpose.empty() && one.buying) purpose = one.id;
    domain::AppointmentMade made{.day = day_in(view, draft.day),
                                 .time = draft.time,
                                 .purpose = purpose,
                                 .consultant = draft.consultant,
                                 .vehicle = draft.vehicle,
                                 .name = draft.name.text.text(),
                                 .phone = kept_number(view, draft)};
    if (drives) made = with_chosen_drive(view, std::move(made));
    taps.intent = flow::MakeAppointments{{std::move(made)}};
    all.typing_appointment = false;
    all.appointment = {};
  }
}

// What the file came to; its broken lines are behind it.
void import_line(const DeskView& view, DeskDraft& draft, Frame& frame, const Rect& foot) {
  std::string text = view.import_report;
  draft.broken_lines = draft.broken_lines && !view.import_broken.empty();
  if (draft.broken_lines) text = std::string(words::kBrokenBack.in(frame.lang));
  if (!view.import_broken.empty() && frame.tap("broken", foot)) {
    draft.broken_lines = !draft.broken_lines;
    draft.list_from = 0;
  }
  frame.write(foot, text,
              {.dp = 24, .colour = frame.palette.ink2, .leading = 1.05f, .middle = true});
}

// A list that is longer than its place, a page of it at a time.
template <class Row>
void list(DeskDraft& draft, Frame& frame, Rect body, std::size_t count, const Row& row) {
  Rect bar = take_bottom(body, frame.px(64));
  body.max.y -= frame.px(8);
  const float height = frame.px(76);
  const auto fit = static_cast<std::size_t>(std::max(1.f, body.height() / height));
  const std::size_t from = std::min(draft.list_from, count);
  const std::size_t to = pages(frame, "list", bar, draft.list_from, count, fit);
  for (std::size_t i = from; i < to; ++i) row(i, take_top(body, height));
  if (count == 0)
    frame.write(take_top(body, frame.px(80)), words::kNothingYet.in(frame.lang),
                {.dp = 30, .colour = frame.palette.ink2, .middle = true});
}

}  // namespace

DeskTaps draw_appointments(const DeskView& view, DeskDraft& draft, Frame& frame) {
  DeskTaps taps;
  const Lang lang = frame.lang;
  Rect body = begin(view, frame, words::kAppointments.in(lang), taps);
  if (draft.typing_appointment || view.model.asks_for_whom) {
    new_appointment(view, draft, frame, body, taps);
    return taps;
  }
  Rect foot = take_bottom(body, frame.px(104));
  body.max.y -= frame.px(20);
  if (ui::button(frame, "new", take_right(foot, frame.px(440)), words::kNewAppointment.in(lang),
                 ui::ButtonKind::primary))
    draft.typing_appointment = true;
  foot.max.x -= frame.px(20);
  if (ui::button(frame, "import", take_right(foot, frame.px(440)), words::kImportCsv.in(lang),
                 ui::ButtonKind::quiet))
    taps.import_appointments = true;
  foot.max.x -= frame.px(24);
  import_line(view, draft, frame, foot);
  ui::surface(frame, body);
  body = body.inset(frame.px(36));
  if (draft.broken_lines) {
    list(draft, frame, body, view.import_broken.size(),
         [&](std::size_t i, const Rect& box) { row(frame, "", box, view.import_broken[i], ""); });
    return taps;
  }
  // Who did not come in the last days is asked again, or moved.
  constexpr int kMissedDays = 2;
  const std::string first = day_after(view.board.day, -kMissedDays);
  std::vector<const domain::Appointment*> all;
  for (const auto& [id, one] : view.house.appointments)
    if (one.made.day >= first && !one.erased && !one.cancelled && one.kept_by.empty())
      all.push_back(&one);
  std::ranges::sort(all, {}, [](const domain::Appointment* one) {
    return std::tie(one->made.day, one->made.time, one->id);
  });
  list(draft, frame, body, all.size(), [&](std::size_t i, const Rect& box) {
    const domain::AppointmentMade& made = all[i]->made;
    const std::string who = made.consultant.empty() ? "" : view.house.name_of(made.consultant);
    if (row(frame, "appointment." + std::to_string(i), box,
            joined({made.day, made.time, made.name, kept_text(view, *all[i], lang)}),
            joined({booked_car(view, made, lang), place_text(made, lang), who})))
      taps.intent = flow::OpenAppointment{all[i]->id};
  });
  return taps;
}

namespace {

// What the guest photographs, and holds before the scanner at the entrance.
void code_to_photograph(Frame& frame, Rect box, const domain::Appointment& one) {
  const std::string_view hint = words::kBookingHint.in(frame.lang);
  const Frame::Setting small{
      .dp = 24, .colour = frame.palette.ink2, .align = Frame::Align::centre, .leading = 1.05f};
  const float height = frame.height(hint, small, box.width()) + 2;
  frame.write(take_bottom(box, height), hint, small);
  box.max.y -= frame.px(16);
  const float side = std::min(box.width(), box.height());
  const ImVec2 c = box.centre();
  frame.paint.qr(frame.list, {{c.x - side / 2, c.y - side / 2}, {c.x + side / 2, c.y + side / 2}},
                 domain::written({one.id, one.made.day, one.made.time}));
}

// Of a drive at home, where nobody comes to the scanner.
void where_it_is(Frame& frame, Rect box, const domain::AppointmentMade& made) {
  const ui::Palette& p = frame.palette;
  ui::draw_icon(frame, take_top(box, frame.px(80)), "map-marker", 56,
                made.place.empty() ? p.warn : p.accent_ink);
  box.min.y += frame.px(12);
  frame.write(box, place_text(made, frame.lang),
              {.dp = 30,
               .colour = made.place.empty() ? p.warn : p.ink,
               .align = Frame::Align::centre,
               .leading = 1.15f});
}

// Two devices moved it to two times.
void which_holds(const DeskView& view, Frame& frame, Rect& body, const domain::Appointment& one,
                 DeskTaps& taps) {
  frame.write(take_top(body, frame.px(76)), words::kMovedTwice.in(frame.lang),
              {.dp = 27, .colour = frame.palette.warn, .middle = true});
  for (const domain::AppointmentMade* made : {&one.made, &*one.rival}) {
    const std::string slot =
        joined({month_and_day(made->day) + " " + made->time, booked_car(view, *made, frame.lang)});
    if (choice_button(frame, made == &one.made ? "holds.last" : "holds.other", body,
                      said(words::kHolds, frame.lang, {slot}), ui::ButtonKind::quiet))
      taps.intent = flow::SettleAppointment{made->slot()};
  }
}

}  // namespace

DeskTaps draw_appointment(const DeskView& view, DeskDraft&, Frame& frame) {
  DeskTaps taps;
  const Lang lang = frame.lang;
  const auto found = view.house.appointments.find(view.model.appointment);
  if (found == view.house.appointments.end()) return taps;
  const domain::AppointmentMade& made = found->second.made;
  const std::string who = made.consultant.empty() ? "" : view.house.name_of(made.consultant);
  Sheet sheet = open_sheet(frame, 1240, found->second.rival ? 860 : 720, made.name,
                           joined({made.day, made.time, booked_car(view, made, lang), who,
                                   kept_text(view, found->second, lang)}),
                           taps);
  if (made.at_home)
    where_it_is(frame, take_right(sheet.body, frame.px(400)), made);
  else
    code_to_photograph(frame, take_right(sheet.body, frame.px(400)), found->second);
  sheet.body.max.x -= frame.px(40);
  if (choice_button(frame, "cancelled", sheet.body, words::kWillNotCome.in(lang),
                    ui::ButtonKind::quiet))
    taps.intent = flow::CancelAppointment{"told"};
  if (view.content.test_drives.offered() && !found->second.rival &&
      choice_button(frame, "drive", sheet.body,
                    (made.at_home       ? words::kMoveHomeDrive
                     : made.car.empty() ? words::kBookDriveFor
                                        : words::kMoveDrive)
                        .in(lang),
                    ui::ButtonKind::quiet))
    taps.intent = flow::OpenDrives{{}, found->first};
  // Nobody is awaited at the door: whoever goes there begins it on the tablet.
  if (!made.at_home &&
      choice_button(frame, "here", sheet.body, words::kIsHere.in(lang), ui::ButtonKind::primary))
    taps.intent = flow::ComesAsArranged{};
  if (found->second.rival) which_holds(view, frame, sheet.body, found->second, taps);
  return taps;
}

}  // namespace foyer::screens::desk

namespace foyer::screens {

std::string import_report(const flow::AppointmentFile& file, Lang lang) {
  std::string text = desk::said(words::kImported, lang,
                                {std::to_string(file.made.size()), std::to_string(file.known),
                                 std::to_string(file.broken.size())});
  if (file.over > 0) text += desk::said(words::kImportedOver, lang, {std::to_string(file.over)});
  constexpr std::size_t kBeside = 2;  // as many lines as have room beside the buttons
  const std::vector<std::string> lines = import_broken(file, lang);
  const bool more = lines.size() > kBeside;
  for (std::size_t i = 0; i < (more ? 1 : lines.size()); ++i) text += "\n" + lines[i];
  if (more) text += "\n" + std::string(words::kBrokenMore.in(lang));
  return text;
}

std::vector<std::string> import_broken(const flow::AppointmentFile& file, Lang lang) {
  constexpr std::size_t kValueShown = 24;  // characters
  std::vector<std::string> lines;
  for (const auto& broken : file.broken) {
    std::string line = std::to_string(broken.line);
    std::string what(words::import_fault(broken.what, lang));
    lines.push_back(
        broken.value.empty()
            ? desk::said(words::kBrokenLine, lang, {std::move(line), std::move(what)})
            : desk::said(words::kBrokenValue, lang,
                         {std::move(line), std::move(what), taken_in(broken.value, kValueShown)}));
  }
  return lines;
}

std::string import_missing(Lang lang) { return std::string(words::kNoCsv.in(lang)); }
std::string import_begun(Lang lang) { return std::string(words::kReadingFile.in(lang)); }

}  // namespace foyer::screens
