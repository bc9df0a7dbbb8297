#include "steps/care/pages/care.h"

#include <algorithm>

#include "kit/base/calendar.h"
#include "kit/base/format.h"
#include "steps/care/pages/care_parts.h"

namespace foyer::screens::care {
namespace {

using domain::CareTask;
using domain::TaskState;

constexpr float kHeading_dp = 62, kRow_dp = 106, kGap_dp = 8;

struct Entry {  // a heading, or a task below it
  std::string heading;
  const CareTask* task = nullptr;
  int count = 0;
  bool warn = false;
};

void add(std::vector<Entry>& all, const Phrase& name, Lang lang,
         const std::vector<const CareTask*>& tasks, bool warn = false) {
  if (tasks.empty()) return;
  all.push_back({std::string(name.in(lang)), nullptr, static_cast<int>(tasks.size()), warn});
  for (const CareTask* task : tasks) all.push_back({{}, task, 0, warn});
}

std::vector<Entry> entries(const CareView& view, Lang lang) {
  const domain::CareDay& day = *view.context.day;
  std::vector<Entry> all;
  add(all, words::kOverdue, lang, day.overdue, true);
  add(all, words::kToday, lang, day.today);
  add(all, words::kSoon, lang, day.soon);
  add(all, words::kDone, lang, day.done);
  add(all, words::kNotAsked, lang, day.not_asked);
  return all;
}

std::string due_text(const CareView& view, const CareTask& task, Lang lang) {
  const std::string& today = view.context.day->day;
  if (task.state == TaskState::no_consent) return {};
  if (task.file != nullptr && task.file->is_ended())
    return view.context.zone().clock(task.file->ended.at.unix_ms());
  if (task.to == today) return std::string(words::kToday.in(lang));
  if (task.to > today) return said(words::kUntil, lang, {short_day(task.to, lang)});
  const std::int64_t days = day_number(today).value_or(0) - day_number(task.to).value_or(0);
  if (days == 1) return std::string(words::kYesterday.in(lang));
  return said(words::kDaysAgo, lang, {std::to_string(days)});
}

void task_row(const CareView& view, Frame& frame, const Rect& box, const Entry& entry, bool on,
              CareTaps& taps) {
  const ui::Palette& p = frame.palette;
  const CareTask& task = *entry.task;
  const std::string id = "task." + task.visit.short_hex() + "." + task.name;
  if (frame.tap(id, box)) taps.intent = flow::care::Show{task.visit, task.name};
  const Rect card = box.inset(frame.line(2));
  if (on || frame.held(id, box))
    frame.list.AddRectFilled(card.min, card.max, on ? p.chosen : ui::with_alpha(p.press, .06f),
                             frame.px(20));
  if (on) frame.list.AddRect(card.min, card.max, p.accent_ink, frame.px(20), 0, frame.line(3));
  Rect lower{{box.min.x + frame.px(20), box.min.y + frame.px(8)},
             {box.max.x - frame.px(20), box.max.y - frame.px(10)}};
  Rect upper = take_top(lower, lower.height() * .56f);
  const Frame::Setting right{.dp = 26,
                             .colour = entry.warn ? p.warn
                                       : on       ? p.accent_ink
                                                  : p.ink2,
                             .face = entry.warn || on ? ui::Face::bold : ui::Face::regular,
                             .align = Frame::Align::right,
                             .middle = true};
  const Frame::Setting bold{
      .dp = 31, .colour = task.is_due() ? p.ink : p.ink2, .face = ui::Face::bold, .middle = true};
  const std::string when = due_text(view, task, frame.lang), who = who_text(view, task, frame.lang);
  const float wide = std::min(frame.width(when, right) + 2, lower.width() * .45f);
  // A long name has its line to itself.
  const bool beside = frame.width(who, bold) + wide + frame.px(16) <= upper.width();
  if (!when.empty()) {
    frame.write(take_right(beside ? upper : lower, wide), when, right);
    (beside ? upper : lower).max.x -= frame.px(14);
  }
  frame.write(upper, who, bold);
  const std::string by = task.item->by == domain::CareBy::service
                             ? std::string(words::kByService.in(frame.lang))
                             : std::string();
  frame.write(lower, joined({frame.say(task.item->text), by}),
              {.dp = 25, .colour = p.ink2, .min_dp = 20, .middle = true});
}

// Whatever is shown beside it is seen in the list, once it has become that.
void follow(CareDraft& draft, const Frame& frame, const Rect& window, const CareTask* shown,
            float top) {
  const std::string name = shown == nullptr ? "" : shown->visit.hex() + shown->name;
  if (name == draft.shown) return;
  draft.shown = name;
  if (shown == nullptr) return;
  const float bottom = top + frame.px(kRow_dp + 3 * kGap_dp);  // above where it fades
  if (top < draft.list.offset) draft.list.offset = std::max(0.f, top - frame.px(kHeading_dp));
  if (bottom > draft.list.offset + window.height()) draft.list.offset = bottom - window.height();
}

void list(const CareView& view, CareDraft& draft, Frame& frame, const Rect& box,
          const CareTask* shown, CareTaps& taps) {
  ui::surface(frame, box);
  const Rect window{{box.min.x + frame.px(16), box.min.y + frame.px(12)},
                    {box.max.x - frame.px(16), box.max.y - frame.px(12)}};
  const auto all = entries(view, frame.lang);
  float height = 0, top = 0;
  for (const Entry& entry : all) {
    if (entry.task != nullptr && entry.task == shown) top = height;
    height += frame.px(entry.task != nullptr ? kRow_dp + kGap_dp : kHeading_dp);
  }
  follow(draft, frame, window, shown, top);
  Rect content = ui::begin_scroll(frame, window, draft.list, height);
  for (const Entry& entry : all) {
    Rect line = take_top(content, frame.px(entry.task != nullptr ? kRow_dp : kHeading_dp));
    if (entry.task != nullptr) content.min.y += frame.px(kGap_dp);
    if (!ui::seen_in(window, line)) continue;
    if (entry.task != nullptr) {
      task_row(view, frame, line, entry, entry.task == shown, taps);
      continue;
    }
    line.min.x += frame.px(20);
    line.max.x -= frame.px(20);
    const ImU32 colour = entry.warn ? frame.palette.warn : frame.palette.ink2;
    frame.write(take_right(line, frame.px(70)), std::to_string(entry.count),
                {.dp = 26, .colour = colour, .align = Frame::Align::right, .middle = true});
    frame.write(line, entry.heading,
                {.dp = 26, .colour = colour, .face = ui::Face::bold, .middle = true});
  }
  ui::end_scroll(frame, draft.list, frame.palette.surface);
}

// Nothing is due: what was done stands in the list, if anything was.
void nothing(Frame& frame, const Rect& box, bool any) {
  ui::surface(frame, box);
  Rect inner = box.inset(frame.px(48));
  const float middle = inner.centre().y;
  ui::draw_icon(frame,
                {{inner.min.x, middle - frame.px(190)}, {inner.max.x, middle - frame.px(70)}},
                "check-circle", 92, frame.palette.good);
  inner.min.y = middle - frame.px(50);
  frame.write(take_top(inner, frame.px(70)),
              (any ? words::kNobodyPicked : words::kNothing).in(frame.lang),
              {.dp = 40,
               .colour = frame.palette.ink,
               .face = ui::Face::bold,
               .align = Frame::Align::centre,
               .middle = true});
  frame.write(take_top(inner, frame.px(90)), words::kNothingHint.in(frame.lang),
              {.dp = 28, .colour = frame.palette.ink2, .align = Frame::Align::centre});
}

std::string hint(const CareView& view, Lang lang) {
  const domain::CareDay& day = *view.context.day;
  const auto count = [&](const Phrase& phrase, std::size_t of) {
    return of == 0 ? std::string() : said(phrase, lang, {std::to_string(of)});
  };
  return joined({view.context.house.name_of(view.context.who), foyer::day(day.day, lang),
                 count(words::kDoneOf, day.done.size()),
                 count(words::kTomorrowOf, day.tomorrow.size())});
}

}  // namespace

std::string short_day(std::string_view day, Lang lang) {
  const std::string whole = foyer::day(day, lang);
  const auto blank = whole.find(' ');
  if (blank == std::string::npos) return whole;
  return lang == Lang::zh ? whole.substr(0, blank) : whole.substr(blank + 1);
}

std::string who_text(const CareView& view, const CareTask& task, Lang lang) {
  const domain::Visit* visit = view.context.house.visit(task.visit);
  if (visit == nullptr || visit->name.value_or("").empty())
    return visit == nullptr ? std::string(words::kNoName.in(lang))
                            : joined({std::string(words::kNoName.in(lang)), visit->ticket});
  return full_name(*visit, view.context.content, lang);
}

std::string_view anchor_text(domain::CareAnchor anchor, Lang lang) {
  using domain::CareAnchor;
  switch (anchor) {
    case CareAnchor::visit:
    case CareAnchor::unfinished:
      return words::kAfterVisit.in(lang);
    case CareAnchor::drive:
      return words::kAfterDrive.in(lang);
    case CareAnchor::lost:
      return words::kAfterLost.in(lang);
    case CareAnchor::ordered:
      return words::kAfterOrder.in(lang);
    case CareAnchor::delivered:
      return words::kAfterDelivery.in(lang);
    case CareAnchor::holiday:
      return words::kHoliday.in(lang);
  }
  return {};
}

}  // namespace foyer::screens::care

namespace foyer::screens {

CareTaps draw_care(const CareView& view, CareDraft& draft, ui::Frame& frame) {
  using namespace care;
  CareTaps taps;
  Rect body;
  if (page_head(frame, care::words::kTitle.in(frame.lang), care::hint(view, frame.lang), body))
    taps.back = true;
  const domain::CareTask* shown = flow::care::shown(view.model, view.context);
  const bool empty = entries(view, frame.lang).empty();
  if (empty) {
    nothing(frame, body, false);
    return taps;
  }
  const float gap = frame.px(36);
  Rect left = frame.portrait() ? take_top(body, body.height() * .265f)
                               : take_left(body, body.width() * .29f);
  (frame.portrait() ? body.min.y : body.min.x) += gap;
  list(view, draft, frame, left, shown, taps);
  if (shown == nullptr)
    nothing(frame, body, true);
  else
    draw_task(view, frame, body, *shown, taps);
  return taps;
}

}  // namespace foyer::screens
