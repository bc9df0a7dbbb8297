// Something that the service told of a customer: what, by whom, and who takes it.
#include <algorithm>

#include "kit/base/calendar.h"
#include "kit/base/format.h"
#include "manage/service/pages/service_parts.h"

namespace foyer::screens::service_page {
namespace {

std::vector<staff::ChipOf> signal_chips(const ServiceView& view, Lang lang) {
  std::vector<staff::ChipOf> all;
  for (const domain::ServiceSignalKind& one : view.context.rules().signals)
    all.push_back({one.id, std::string(one.text.in(lang))});
  return all;
}

std::vector<staff::ChipOf> adviser_chips(const ServiceView& view, Lang lang) {
  std::vector<staff::ChipOf> all;
  for (const domain::ServiceAdviser& one : view.context.content.delivery.advisers)
    all.push_back({one.id, std::string(one.text.in(lang))});
  return all;
}

// Whose customer it is takes it, unless somebody else is chosen.
void begin_telling(const ServiceView& view, ServiceDraft& draft) {
  if (draft.telling == view.about.visit) return;
  draft.telling = view.about.visit;
  draft.kind.clear();
  draft.giver.clear();
  draft.list = {};
  const domain::Staff* theirs = view.context.house.who(view.about.consultant);
  draft.taker = theirs != nullptr && !theirs->removed ? theirs->id : std::string();
}

}  // namespace

ServiceTaps draw_tell(const ServiceView& view, ServiceDraft& draft, Frame& frame, Rect box) {
  ServiceTaps taps;
  const Lang lang = frame.lang;
  begin_telling(view, draft);
  ui::surface(frame, box);
  Rect inner = box.inset(frame.px(32));
  const Rect foot = take_bottom(inner, frame.px(frame.theme.size.button));
  inner.max.y -= frame.px(20);
  const auto* kind = domain::find_by_id(view.context.rules().signals, draft.kind);
  Rect head = take_top(inner, frame.px(64));
  if (kind != nullptr) {
    const std::string due =
        said(words::kTellDue, lang, {month_and_day(service::due_of(*kind, view.context.today()))});
    const Frame::Setting right{.dp = 27,
                               .colour = frame.palette.ink2,
                               .align = Frame::Align::right,
                               .min_dp = 20,
                               .middle = true};
    frame.write(take_right(head, std::min(head.width() * .5f, frame.width(due, right) + 2)), due,
                right);
    head.max.x -= frame.px(20);
  }
  frame.write(
      head,
      said(words::kAboutWhom, lang,
           {staff::full_name(view.about.name, view.about.honorific, view.context.content, lang)}),
      {.dp = 38,
       .colour = frame.palette.ink,
       .face = ui::Face::bold,
       .min_dp = 26,
       .middle = true});
  inner.min.y += frame.px(14);
  std::vector<Asked> asked{{"kind", words::kWhatSignal, signal_chips(view, lang), draft.kind},
                           {"taker", words::kWhoTakes, people_of(view.context), draft.taker}};
  if (auto advisers = adviser_chips(view, lang); !advisers.empty())
    asked.push_back({"giver", words::kWhoTold, std::move(advisers), draft.giver});
  draw_asked(frame, inner, draft.list, std::move(asked));
  const bool whole = kind != nullptr && !draft.taker.empty();
  const std::string label =
      whole ? said(words::kTellIt, lang, {view.context.house.name_of(draft.taker)})
            : std::string((kind == nullptr ? words::kTellFirst : words::kTellTaker).in(lang));
  const Foot touched = draw_foot(frame, foot, words::kTellLeave.in(lang), label, whole);
  if (touched.take)
    taps.intent = service::Tell{view.about.visit, draft.kind, draft.giver, draft.taker};
  taps.leave = touched.take || touched.leave;
  if (taps.leave) draft = {};
  return taps;
}

}  // namespace foyer::screens::service_page
