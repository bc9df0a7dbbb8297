// Colleagues: who works here, who may sign in, and in which role. For the manager.
#include <algorithm>

#include "roles/desk/pages/desk_sheets.h"
#include "roles/host/pages/staff_door.h"
#include "roles/host/pages/words_staff.h"

namespace foyer::screens::desk {

DeskTaps draw_people(const DeskView& view, DeskDraft& draft, Frame& frame) {
  DeskTaps taps;
  const Lang lang = frame.lang;
  Rect body = begin(view, frame, words::kColleagues.in(lang), taps);
  Rect foot = take_bottom(body, frame.px(104));
  body.max.y -= frame.px(20);
  if (view.manager()) {
    const std::array<domain::Role, 3> roles{domain::Role::consultant, domain::Role::reception,
                                            domain::Role::manager};
    for (std::size_t i = 0; i < roles.size(); ++i) {
      const std::string text =
          said(words::kAddColleague, lang, {std::string(role_name(roles[i]).in(lang))});
      if (ui::button(frame, "add." + std::string(flow::code(roles[i])),
                     column(foot, static_cast<int>(i), 3, frame.px(20)), text,
                     i == 0 ? ui::ButtonKind::primary : ui::ButtonKind::quiet, "account-plus"))
        taps.door = flow::door_for_new(roles[i]);
    }
  }
  ui::surface(frame, body);
  body = body.inset(frame.px(36));
  std::vector<const domain::Staff*> all;
  for (const auto& [id, staff] : view.house.staff)
    if (!staff.removed) all.push_back(&staff);
  std::ranges::sort(all, {}, [](const domain::Staff* one) { return one->name; });
  Rect bar = take_bottom(body, frame.px(64));
  body.max.y -= frame.px(8);
  const float height = frame.px(84);
  const auto fit = static_cast<std::size_t>(std::max(1.f, body.height() / height));
  const std::size_t from = std::min(draft.list_from, all.size());
  const std::size_t to = pages(frame, "list", bar, draft.list_from, all.size(), fit);
  for (std::size_t i = from; i < to; ++i)
    if (row(frame, "colleague." + std::to_string(i), take_top(body, height), all[i]->name,
            role_name(all[i]->role).in(lang)))
      taps.intent = flow::OpenColleague{all[i]->id};
  return taps;
}

DeskTaps draw_colleague(const DeskView& view, DeskDraft&, Frame& frame) {
  DeskTaps taps;
  const Lang lang = frame.lang;
  const domain::Staff* staff = view.house.who(view.model.staff);
  if (staff == nullptr) return taps;
  Sheet sheet = open_sheet(frame, 900, 520, staff->name, role_name(staff->role).in(lang), taps);
  if (view.who != staff->id &&
      choice_button(frame, "remove", sheet.body, words::kRemoveColleague.in(lang),
                    ui::ButtonKind::quiet))
    taps.intent = flow::RemoveColleague{staff->id};
  if (choice_button(frame, "new_pin", sheet.body, words::kNewPin.in(lang),
                    ui::ButtonKind::primary)) {
    taps.door = flow::door_for_pin(staff->id);
    taps.intent = flow::CloseDeskSheet{};
  }
  return taps;
}

}  // namespace foyer::screens::desk
