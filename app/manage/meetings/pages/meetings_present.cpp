// Who is here, and who is not and why: one touch a person.
#include <algorithm>

#include "manage/meetings/pages/meetings_parts.h"

namespace foyer::screens::meetings_page {
namespace {

using meetings::Attendee;

constexpr float kPerson_dp = 112, kReasons_dp = 82;

std::string about_them(const AtHand& at, const Attendee& one, Lang lang) {
  if (one.state == domain::kIsAbsent && !one.why.empty())
    return domain::text_or_id(at.context().rules().absences, one.why, lang);
  if (!one.state.empty() || at.is_signed()) return {};
  return std::string(one.staff->duty == domain::Duty::out ? words::kNotOnDuty.in(lang)
                                                          : words::kOnDuty.in(lang));
}

bool asks_why(const AtHand& at, const Attendee& one) {
  return one.state == domain::kIsAbsent && !at.is_signed() &&
         !at.context().rules().absences.empty();
}

Touched person_row(const AtHand& at, Frame& frame, Rect box, const Attendee& one) {
  Touched touched;
  const ui::Palette& p = frame.palette;
  const Lang lang = frame.lang;
  const std::string& id = one.staff->id;
  Rect upper = take_top(box, frame.px(kPerson_dp));
  if (asks_why(at, one)) {
    const auto& reasons = at.context().rules().absences;
    const int count = static_cast<int>(reasons.size());
    Rect line = take_top(box, frame.px(kReasons_dp - 8));
    for (int i = 0; i < count; ++i) {
      const domain::Choice& reason = reasons[static_cast<std::size_t>(i)];
      if (staff::answer_key(frame, "why." + reason.id + "." + id,
                            ui::column(line, i, count, frame.px(10)), reason.text.in(lang),
                            one.why == reason.id, p.ink))
        touched = meetings::Present{at.kind.id, id, std::string(domain::kIsAbsent), reason.id};
    }
  }
  Rect inner{{upper.min.x, upper.min.y + frame.px(12)}, {upper.max.x, upper.max.y - frame.px(12)}};
  const Rect keys = take_right(inner, std::min(frame.px(300), inner.width() * .52f));
  inner.max.x -= frame.px(14);
  const auto key = [&](int i, const char* name, const Phrase& word, std::string_view state,
                       ImU32 colour) {
    const bool on = one.state == state;
    const Rect place = ui::column(keys, i, 2, frame.px(12));
    if (at.is_signed()) {
      if (on)
        frame.write(place, word.in(lang),
                    {.dp = 27,
                     .colour = colour,
                     .face = ui::Face::bold,
                     .align = Frame::Align::centre,
                     .middle = true});
      return;
    }
    if (staff::answer_key(frame, std::string(name) + "." + id, place, word.in(lang), on, colour))
      touched = meetings::Present{at.kind.id, id, std::string(state), on ? one.why : ""};
  };
  key(0, "here", words::kHere, domain::kIsHere, p.good);
  key(1, "absent", words::kAbsent, domain::kIsAbsent, p.warn);
  const std::string about = about_them(at, one, lang);
  frame.write(take_top(inner, inner.height() * (about.empty() ? 1.f : .58f)), one.staff->name,
              {.dp = 33, .colour = p.ink, .face = ui::Face::bold, .min_dp = 24, .middle = true});
  frame.write(inner, about, {.dp = 24, .colour = p.ink2, .min_dp = 20, .middle = true});
  return touched;
}

}  // namespace

Touched draw_present(const AtHand& at, MeetingsDraft& draft, Frame& frame, Rect box) {
  Touched touched;
  const Lang lang = frame.lang;
  const auto all = meetings::attendees(at.context(), at.meeting);
  const bool offers = std::ranges::any_of(all, [](const Attendee& one) {
    return one.state.empty() && one.staff->duty != domain::Duty::out;
  });
  if (offers && !at.is_signed()) {
    const std::string label(words::kAllHere.in(lang));
    Rect line = take_top(box, frame.px(72));
    if (ui::chip(frame, "all-here", take_left(line, ui::chip_width(frame, label, true)), label,
                 false, false, "check-circle"))
      touched = meetings::AllPresent{at.kind.id};
    box.min.y += frame.px(14);
  }
  constexpr int kColumns = 2;
  const auto high = [&](std::size_t row) {
    float most = frame.px(kPerson_dp);
    for (std::size_t i = row; i < std::min(all.size(), row + kColumns); ++i)
      if (asks_why(at, all[i])) most = frame.px(kPerson_dp + kReasons_dp);
    return most;
  };
  float whole = 0;
  for (std::size_t i = 0; i < all.size(); i += kColumns) whole += high(i);
  Rect content = ui::begin_scroll(frame, box, draft.list, whole);
  for (std::size_t i = 0; i < all.size(); i += kColumns) {
    const Rect line = take_top(content, high(i));
    if (!ui::seen_in(box, line)) continue;
    for (int at_column = 0; at_column < kColumns; ++at_column) {
      const std::size_t place = i + static_cast<std::size_t>(at_column);
      if (place >= all.size()) continue;
      if (const Touched some = person_row(
              at, frame, ui::column(line, at_column, kColumns, frame.px(48)), all[place]))
        touched = some;
    }
    frame.list.AddRectFilled({line.min.x, line.max.y - frame.line(2)}, line.max,
                             frame.palette.line);
  }
  ui::end_scroll(frame, draft.list, frame.palette.surface);
  return touched;
}

}  // namespace foyer::screens::meetings_page
