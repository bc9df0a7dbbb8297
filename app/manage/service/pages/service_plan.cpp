// What is planned for an item: who does it, until when, and whether it was done.
#include <algorithm>

#include "kit/base/calendar.h"
#include "kit/base/format.h"
#include "manage/service/pages/service_parts.h"

namespace foyer::screens::service_page {
namespace {

using service::Planned;

constexpr float kPlanRow_dp = 124;

std::string plan_text(const ServiceView& view, const Planned& one, Lang lang) {
  const domain::House& house = view.context.house;
  if (one.state == nullptr) return std::string(words::kNobodyPlanned.in(lang));
  if (one.is_done()) return said(words::kPlanSeen, lang, {house.name_of(one.state->done.actor)});
  return joined({house.name_of(one.state->said.owner),
                 said(words::kPlanUntil, lang, {month_and_day(one.state->said.due)})});
}

Touched plan_row(const ServiceView& view, ServiceDraft& draft, Frame& frame, const Rect& box,
                 const Planned& one) {
  Touched touched;
  const Lang lang = frame.lang;
  const std::string& key = one.action->id;
  Rect inner{{box.min.x, box.min.y + frame.px(14)}, {box.max.x, box.max.y - frame.px(14)}};
  const bool plans = view.context.manager() && !one.is_done();
  const bool looks = one.state != nullptr;
  const int keys = (plans ? 1 : 0) + (looks ? 1 : 0);
  if (keys > 0) {
    const float each = std::min(frame.px(230), inner.width() * .29f);
    const Rect place = take_right(inner, each * static_cast<float>(keys));
    inner.max.x -= frame.px(16);
    if (plans && staff::answer_key(frame, "plan." + key, ui::column(place, 0, keys, frame.px(12)),
                                   words::kWhoAndWhen.in(lang), false, frame.palette.ink)) {
      draft.planning = key;
      draft.owner = looks ? one.state->said.owner : std::string();
      draft.due = {};
      draft.list = {};
    }
    if (looks &&
        staff::answer_key(frame, "did." + key, ui::column(place, keys - 1, keys, frame.px(12)),
                          words::kPlanDone.in(lang), one.is_done(), frame.palette.good))
      touched = service::CheckAction{key, !one.is_done()};
  }
  const bool late = service::is_late(one, view.context.today());
  two_lines(frame, box, inner, one.action->text.in(lang), plan_text(view, one, lang),
            late ? frame.palette.warn : frame.palette.ink2);
  return touched;
}

// Who has it and until when.
Touched draw_planning(const ServiceView& view, ServiceDraft& draft, const Planned& one,
                      Frame& frame, Rect box) {
  const Lang lang = frame.lang;
  std::vector<staff::ChipOf> days;
  for (const std::string& offered : service::offered_days(view.context))
    days.push_back({offered, month_and_day(offered)});
  if (std::ranges::find(days, draft.due, &staff::ChipOf::id) == days.end())
    draft.due = days.front().id;
  const Rect foot = take_bottom(box, frame.px(frame.theme.size.button));
  box.max.y -= frame.px(20);
  staff::heading(frame, take_top(box, frame.px(56)), one.action->text.in(lang));
  draw_asked(frame, box, draft.list,
             {{"owner", words::kPlanWho, people_of(view.context), draft.owner},
              {"due", words::kPlanWhen, std::move(days), draft.due, true}});
  // Without anybody, what was planned is taken back.
  const bool back = draft.owner.empty() && one.state != nullptr;
  const Foot touched = draw_foot(frame, foot, words::kPlanLeave.in(lang),
                                 (back ? words::kPlanBack : words::kPlanTake).in(lang),
                                 back || !draft.owner.empty());
  Touched made;
  if (touched.take) made = service::PlanAction{one.action->id, draft.owner, draft.due};
  if (touched.take || touched.leave) draft.planning.clear();
  return made;
}

}  // namespace

Touched draw_plan(const ServiceView& view, ServiceDraft& draft, const domain::SharedItem* item,
                  Frame& frame, const Rect& box) {
  const auto all = service::plan(view.context, item);
  const auto planning = std::ranges::find_if(
      all, [&](const Planned& one) { return one.action->id == draft.planning; });
  if (planning != all.end()) return draw_planning(view, draft, *planning, frame, box);
  Touched touched;
  if (all.empty())
    frame.write(box, words::kNoPlan.in(frame.lang), {.dp = 29, .colour = frame.palette.ink2});
  const float high = frame.px(kPlanRow_dp);
  Rect content = ui::begin_scroll(frame, box, draft.list, high * static_cast<float>(all.size()));
  for (const Planned& one : all) {
    const Rect place = take_top(content, high);
    if (!ui::seen_in(box, place)) continue;
    if (const Touched some = plan_row(view, draft, frame, place, one)) touched = some;
  }
  ui::end_scroll(frame, draft.list, frame.palette.surface);
  return touched;
}

}  // namespace foyer::screens::service_page
