// A guest who did not check in, on one page: few taps, and nothing that has to be answered.
#include <algorithm>
#include <functional>
#include <map>

#include "kit/base/text.h"
#include "kit/input/dialled.h"
#include "kit/input/plate.h"
#include "kit/ui/keyboard.h"
#include "roles/desk/pages/desk_parts.h"
#include "roles/host/pages/staff_door.h"
#include "roles/host/pages/words_staff.h"

namespace foyer::screens::desk {
namespace {

using Field = WalkInDraft::Field;

ui::Writing& writing_of(WalkInDraft& draft, Field field) {
  switch (field) {
    case Field::name:
      return draft.name;
    case Field::description:
      return draft.description;
    case Field::phone:
      return draft.phone;
    case Field::car:
      return draft.car;
    case Field::plate:
      return draft.plate;
  }
  return draft.name;
}

// What is known already stands in the draft from the start.
void take_up(const DeskView& view, WalkInDraft& draft) {
  if (draft.taken_up == 1) return;
  draft.taken_up = 1;
  if (!view.content.showroom.purposes.empty())
    draft.purpose = view.content.showroom.purposes.front().id;
  if (!view.model.known.person.empty()) {
    draft.person = view.model.known.person;
    draft.name.text.set_text(view.model.known.name);
    draft.honorific = view.model.known.honorific;
    draft.first_visit = false;
  }
  const auto found = view.house.appointments.find(view.model.appointment);
  if (found == view.house.appointments.end()) return;
  const domain::AppointmentMade& made = found->second.made;
  draft.name.text.set_text(made.name);
  if (view.content.purpose(made.purpose)) draft.purpose = made.purpose;
  draft.requested = made.consultant;
}

// A line of chips under its name; returns the one that was tapped.
template <class Item, class Text>
std::optional<std::size_t> chips(Frame& frame, std::string_view id, Rect& body,
                                 std::string_view caption, const std::vector<Item>& all,
                                 int columns, const Text& text) {
  std::optional<std::size_t> tapped;
  frame.write(take_top(body, frame.px(36)), caption,
              {.dp = 24, .colour = frame.palette.ink2, .middle = true});
  body.min.y += frame.px(6);
  const float gap = frame.px(12), height = frame.px(64);
  const int rows = (static_cast<int>(all.size()) + columns - 1) / columns;
  Rect grid = take_top(
      body, height * static_cast<float>(rows) + gap * static_cast<float>(std::max(0, rows - 1)));
  body.min.y += frame.px(18);
  for (std::size_t i = 0; i < all.size(); ++i) {
    const auto [label, on, name] = text(all[i]);
    if (ui::chip(frame, std::string(id) + "." + name,
                 cell(grid, static_cast<int>(i), columns, rows, gap), label, on))
      tapped = i;
  }
  return tapped;
}

struct ChipText {
  std::string label;
  bool on = false;
  std::string name;
};

void toggle(std::string& chosen, const std::string& id) { chosen = chosen == id ? "" : id; }

void answers(const DeskView& view, WalkInDraft& draft, Frame& frame, Rect body) {
  const Lang lang = frame.lang;
  const domain::Showroom& showroom = view.content.showroom;
  if (const auto i = chips(frame, "purpose", body, words::kCameFor.in(lang), showroom.purposes, 3,
                           [&](const domain::Purpose& one) {
                             return ChipText{one.text.in(lang), draft.purpose == one.id, one.id};
                           }))
    draft.purpose = showroom.purposes[*i].id;
  std::vector<int> counts;
  for (int count = 1; count <= showroom.party_max; ++count) counts.push_back(count);
  if (const auto i = chips(frame, "party", body, words::kPartyCount.in(lang), counts,
                           showroom.party_max, [&](int count) {
                             const bool most = count == showroom.party_max;
                             return ChipText{std::to_string(count) + (most ? "+" : ""),
                                             draft.party == count, std::to_string(count)};
                           }))
    draft.party = draft.party == counts[*i] ? std::nullopt : std::optional(counts[*i]);
  const std::vector<bool> both{true, false};
  if (const auto i =
          chips(frame, "visit", body, words::kFirstVisit.in(lang), both, 2, [&](bool first) {
            return ChipText{std::string((first ? words::kFirst : words::kAgain).in(lang)),
                            draft.first_visit == first, first ? "first" : "again"};
          }))
    draft.first_visit = both[*i];
  if (const auto i = chips(frame, "source", body, words::kSource.in(lang), showroom.sources, 4,
                           [&](const domain::Choice& one) {
                             return ChipText{one.text.in(lang), draft.source == one.id, one.id};
                           }))
    toggle(draft.source, showroom.sources[*i].id);
  std::vector<const domain::Staff*> asked;
  for (const flow::BoardConsultant& one : view.board.turn)
    if (asked.size() < 6) asked.push_back(one.staff);
  if (asked.empty() || body.height() < frame.px(106)) return;
  if (const auto i =
          chips(frame, "asked", body, words::kAskedForShort.in(lang), asked,
                static_cast<int>(asked.size()), [&](const domain::Staff* one) {
                  const auto place = std::ranges::find(asked, one) - asked.begin();
                  return ChipText{one->name, draft.requested == one->id, std::to_string(place)};
                }))
    toggle(draft.requested, asked[*i]->id);
}

struct FieldName {
  Field field;
  Phrase name;
  std::string_view id;
};
constexpr std::array<FieldName, 5> kFields{{{Field::name, words::kYourName, "name"},
                                            {Field::description, words::kLooksLike, "looks"},
                                            {Field::phone, words::kPhonePlaceholder, "phone"},
                                            {Field::car, words::kPresentCar, "car"},
                                            {Field::plate, words::kPlate, "plate"}}};

// Which field the keys write into.
void tabs(const DeskView& view, WalkInDraft& draft, Frame& frame, const Rect& line) {
  for (std::size_t i = 0; i < kFields.size(); ++i) {
    const bool filled_in = !writing_of(draft, kFields[i].field).text.is_empty();
    std::string text(kFields[i].name.in(frame.lang));
    if (filled_in && draft.field != kFields[i].field) text += " ·";
    if (ui::chip(frame, "field." + std::string(kFields[i].id),
                 column(line, static_cast<int>(i), static_cast<int>(kFields.size()), frame.px(10)),
                 text, draft.field == kFields[i].field)) {
      ui::forget_composition(writing_of(draft, draft.field), view.writers.engines);
      draft.field = kFields[i].field;
    }
  }
}

void quick_looks(WalkInDraft& draft, Frame& frame, const Rect& line) {
  const std::array<Phrase, 5> looks{words::kLookDarkBlue, words::kLookBlack, words::kLookCoat,
                                    words::kLookCap, words::kLookChild};
  for (std::size_t i = 0; i < looks.size(); ++i)
    if (ui::chip(frame, "look." + std::to_string(i),
                 column(line, static_cast<int>(i), static_cast<int>(looks.size()), frame.px(10)),
                 looks[i].in(frame.lang), false)) {
      if (!draft.description.text.is_empty() && frame.lang == Lang::en)
        draft.description.text.insert(" ");
      draft.description.text.insert(looks[i].in(frame.lang));
    }
}

// What most people drive; whoever says more writes it behind.
void quick_cars(WalkInDraft& draft, Frame& frame, const Rect& line) {
  const std::array<Phrase, 5> cars{words::kDrivesNothing, words::kDrivesSaloon, words::kDrivesSuv,
                                   words::kDrivesMpv, words::kDrivesVan};
  input::TextBuffer& text = draft.car.text;
  const bool is_quick = std::ranges::any_of(
      cars, [&](const Phrase& one) { return text.text() == one.in(frame.lang); });
  for (std::size_t i = 0; i < cars.size(); ++i) {
    const std::string car(cars[i].in(frame.lang));
    const bool on = text.text() == car;
    if (!ui::chip(frame, "drives." + std::to_string(i),
                  column(line, static_cast<int>(i), static_cast<int>(cars.size()), frame.px(10)),
                  car, on))
      continue;
    if (text.is_empty() || is_quick)
      text.set_text(on ? "" : car);
    else
      text.insert(" " + car);
  }
}

// How plates begin here: province and letter, most frequent first among those of the last days.
std::vector<std::string> beginnings_of_plates(const domain::House& house) {
  std::map<std::string, int> seen;
  for (const auto& [id, visit] : house.visits) {
    const input::PlateKind kind = input::plate_kind(visit.plate);
    if (!input::is_complete(kind) || kind == input::PlateKind::special) continue;
    std::size_t end = 0;
    next_code_point(visit.plate, end);
    ++seen[visit.plate.substr(0, end + 1)];
  }
  std::vector<std::pair<std::string, int>> all(seen.begin(), seen.end());
  std::ranges::stable_sort(all, std::greater<>{}, &std::pair<std::string, int>::second);
  constexpr std::size_t kMost = 5;
  std::vector<std::string> first;
  for (std::size_t i = 0; i < all.size() && i < kMost; ++i) first.push_back(all[i].first);
  return first;
}

void quick_plates(const DeskView& view, WalkInDraft& draft, Frame& frame, const Rect& line) {
  const std::vector<std::string> all = beginnings_of_plates(view.house);
  for (std::size_t i = 0; i < all.size(); ++i)
    if (ui::chip(frame, "begins." + std::to_string(i),
                 column(line, static_cast<int>(i), static_cast<int>(all.size()), frame.px(10)),
                 all[i], draft.plate.text.text().starts_with(all[i])))
      draft.plate.text.set_text(all[i]);
}

void titles(const DeskView& view, WalkInDraft& draft, Frame& frame, const Rect& line) {
  const auto& all = view.content.showroom.honorifics;
  for (std::size_t i = 0; i < all.size(); ++i)
    if (ui::chip(frame, "honorific." + all[i].id,
                 column(line, static_cast<int>(i), static_cast<int>(all.size()), frame.px(10)),
                 frame.say(all[i].text), draft.honorific == all[i].id))
      toggle(draft.honorific, all[i].id);
}

// Somebody with this number was here before; or the guest's yes to keeping it.
void phone_line(const DeskView& view, WalkInDraft& draft, Frame& frame, const Rect& line) {
  const Lang lang = frame.lang;
  if (view.same_phone && draft.person.empty()) {
    const std::string text = said(words::kWasHere, lang,
                                  {view.same_phone->masked_name, view.same_phone->last_day,
                                   view.house.name_of(view.same_phone->consultant)});
    if (ui::chip(frame, "was_here", line, text, false, false, "history")) {
      draft.person = view.same_phone->person;
      draft.first_visit = false;
    }
    return;
  }
  if (ui::chip(frame, "consent", line, words::kMayKeep.in(lang), draft.may_keep_phone, false,
               draft.may_keep_phone ? "check" : "shield-check"))
    draft.may_keep_phone = !draft.may_keep_phone;
}

void writing(const DeskView& view, WalkInDraft& draft, Frame& frame, Rect body) {
  const Lang lang = frame.lang;
  tabs(view, draft, frame, take_top(body, frame.px(72)));
  body.min.y += frame.px(16);
  ui::Writing& at = writing_of(draft, draft.field);
  const auto name = std::ranges::find(kFields, draft.field, &FieldName::field);
  if (ui::text_field(frame, "walk_in", take_top(body, frame.px(104)), at.text,
                     {.placeholder = name->name.in(lang),
                      .preedit = at.composition.preedit,
                      .shown = {},
                      .prefix = {}}))
    ui::forget_composition(at, view.writers.engines);
  body.min.y += frame.px(16);
  const Rect line = take_top(body, frame.px(72));
  body.min.y += frame.px(16);
  if (draft.field == Field::name) titles(view, draft, frame, line);
  if (draft.field == Field::description) quick_looks(draft, frame, line);
  if (draft.field == Field::phone) phone_line(view, draft, frame, line);
  if (draft.field == Field::car) quick_cars(draft, frame, line);
  if (draft.field == Field::plate) quick_plates(view, draft, frame, line);
  const float side = frame.px(20);
  frame.list.AddRectFilled({body.min.x, body.min.y}, body.max, frame.palette.keyboard,
                           frame.px(28));
  const Rect keys{{body.min.x + side, body.min.y + side}, {body.max.x - side, body.max.y - side}};
  ui::writing_panel(frame, keys, at, view.writers.engines, writing_words(lang));
}

}  // namespace

DeskTaps draw_walk_in(const DeskView& view, DeskDraft& all, Frame& frame) {
  DeskTaps taps;
  WalkInDraft& draft = all.walk_in;
  take_up(view, draft);
  Rect body = begin(view, frame, words::kRegisterGuest.in(frame.lang), taps);
  Rect left = take_left(body, body.width() * .46f);
  body.min.x += frame.px(40);
  const Rect save = take_bottom(left, frame.px(104));
  left.max.y -= frame.px(12);
  // A second "first visit" of one person is questioned, not refused.
  const bool twice = draft.first_visit == true && (view.same_phone || !draft.person.empty());
  answers(view, draft, frame, left);
  writing(view, draft, frame, body);
  const std::string label((twice ? words::kFirstAlthough : words::kRegisterGuest).in(frame.lang));
  if (ui::button(frame, "save", save, label,
                 draft.purpose.empty() ? ui::ButtonKind::waiting : ui::ButtonKind::primary) &&
      !draft.purpose.empty()) {
    if (twice) {
      draft.first_visit = false;
      if (view.same_phone) draft.person = view.same_phone->person;
    } else {
      ui::finish_composition(writing_of(draft, draft.field), view.writers.engines);
      taps.intent = flow::RegisterWalkIn{walk_in_of(view, draft)};
    }
  }
  return taps;
}

}  // namespace foyer::screens::desk

namespace foyer::screens {

ui::Writing& WalkInDraft::writing() { return desk::writing_of(*this, field); }

flow::WalkIn walk_in_of(const DeskView& view, const WalkInDraft& draft) {
  flow::WalkIn guest{.purpose = draft.purpose,
                     .party = draft.party,
                     .first_visit = draft.first_visit,
                     .name = draft.name.text.text(),
                     .honorific = draft.honorific,
                     .description = draft.description.text.text(),
                     .source = draft.source,
                     .requested = draft.requested,
                     .car = draft.car.text.text(),
                     .plate = draft.plate.text.text(),
                     .phone = {},
                     .person = draft.person};
  if (draft.may_keep_phone && !draft.phone.text.is_empty()) {
    const std::string& typed = draft.phone.text.text();
    guest.phone = input::number_as_kept(typed, view.content.showroom.country).value_or(typed);
  }
  return guest;
}

}  // namespace foyer::screens
