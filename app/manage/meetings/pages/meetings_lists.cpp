// What a meeting looks at and does not change: what nobody has brought to an end, who comes.
#include <set>

#include "kit/base/calendar.h"
#include "manage/meetings/pages/meetings_parts.h"
#include "roles/host/pages/words_staff.h"

namespace foyer::screens::meetings_page {
namespace {

constexpr float kLine_dp = 104;

// Who has them, without saying anybody twice.
std::string owners_of(const AtHand& at, const std::vector<morning::OpenThing>& all,
                      morning::OpenKind kind, Lang lang) {
  std::set<std::string> seen;
  std::string names;
  for (const morning::OpenThing& one : all) {
    if (one.kind != kind || one.staff.empty() || !seen.insert(one.staff).second) continue;
    if (!names.empty()) names += lang == Lang::zh ? "、" : ", ";
    names += at.context().house.name_of(one.staff) + " " +
             std::to_string(morning::count_of(all, kind, one.staff));
  }
  return names;
}

// Two texts at the left, one at the right.
void text_row(Frame& frame, Rect box, std::string_view upper, std::string_view lower,
              std::string_view right, bool pressing) {
  const ui::Palette& p = frame.palette;
  Rect inner{{box.min.x, box.min.y + frame.px(12)}, {box.max.x, box.max.y - frame.px(12)}};
  const Frame::Setting end{.dp = 27,
                           .colour = pressing ? p.warn : p.ink2,
                           .face = pressing ? ui::Face::bold : ui::Face::regular,
                           .align = Frame::Align::right,
                           .middle = true};
  if (!right.empty()) {
    frame.write(take_right(inner, frame.width(right, end) + 2), right, end);
    inner.max.x -= frame.px(16);
  }
  frame.write(take_top(inner, inner.height() * (lower.empty() ? 1.f : .54f)), upper,
              {.dp = 30, .colour = p.ink, .face = ui::Face::bold, .min_dp = 22, .middle = true});
  frame.write(inner, lower, {.dp = 25, .colour = p.ink2, .min_dp = 20, .middle = true});
  frame.list.AddRectFilled({box.min.x, box.max.y - frame.line(2)}, box.max, p.line);
}

// When, who, for what, and whose guest it is.
void coming_row(const AtHand& at, Frame& frame, Rect line, const meetings::Coming& one) {
  const meetings::Context& context = at.context();
  const domain::Content& content = context.content;
  const Lang lang = frame.lang;
  frame.write(take_left(line, frame.px(130)), one.time,
              {.dp = 34, .colour = frame.palette.ink, .face = ui::Face::bold, .middle = true});
  std::string who, what, vehicle, place;
  if (one.delivery != nullptr) {
    who =
        staff::full_name(one.delivery->opened.name, one.delivery->opened.honorific, content, lang);
    what = words::kDelivery.in(lang);
    vehicle = one.delivery->opened.vehicle;
  } else {
    const domain::AppointmentMade& made = one.appointment->made;
    const domain::Purpose* purpose = content.purpose(made.purpose);
    who = staff::full_name(made.name, {}, content, lang);
    what = purpose != nullptr ? purpose->text.in(lang) : std::string(words::kAppointment.in(lang));
    vehicle = made.vehicle;
    if (made.at_home) {
      what = words::kHomeDrive.in(lang);
      place = made.place.empty() ? std::string(words::kNoPlaceYet.in(lang)) : made.place;
    }
  }
  text_row(
      frame, line, who,
      joined({what, vehicle.empty() ? std::string() : staff::vehicle_name(content, vehicle, lang),
              place}),
      one.staff.empty() ? std::string(words::kNobodys.in(lang)) : context.house.name_of(one.staff),
      one.staff.empty());
}

}  // namespace

void draw_open(const AtHand& at, MeetingsDraft& draft, Frame& frame, Rect box) {
  const auto& all = at.view.gathered.open;
  std::vector<morning::OpenKind> kinds;
  for (const morning::OpenThing& one : all)
    if (kinds.empty() || kinds.back() != one.kind) kinds.push_back(one.kind);
  if (kinds.empty())
    frame.write(box, words::kAllClosed.in(frame.lang), {.dp = 29, .colour = frame.palette.ink2});
  const float high = frame.px(kLine_dp);
  Rect content = ui::begin_scroll(frame, box, draft.list, high * static_cast<float>(kinds.size()));
  for (const morning::OpenKind kind : kinds) {
    Rect line = take_top(content, high);
    if (!ui::seen_in(box, line)) continue;
    frame.write(take_left(line, frame.px(88)), std::to_string(morning::count_of(all, kind)),
                {.dp = 42, .colour = frame.palette.ink, .face = ui::Face::bold, .middle = true});
    text_row(frame, line, morning::name_of(kind, frame.lang), owners_of(at, all, kind, frame.lang),
             {}, false);
  }
  ui::end_scroll(frame, draft.list, frame.palette.surface);
}

void draw_expected(const AtHand& at, MeetingsDraft& draft, Frame& frame, Rect box) {
  const auto& all = at.gathered().coming;
  if (all.empty())
    frame.write(box, said(words::kNobodyComes, frame.lang, {month_and_day(at.gathered().comes_on)}),
                {.dp = 29, .colour = frame.palette.ink2});
  const float high = frame.px(kLine_dp);
  Rect content = ui::begin_scroll(frame, box, draft.list, high * static_cast<float>(all.size()));
  for (const meetings::Coming& one : all)
    if (const Rect line = take_top(content, high); ui::seen_in(box, line))
      coming_row(at, frame, line, one);
  ui::end_scroll(frame, draft.list, frame.palette.surface);
}

}  // namespace foyer::screens::meetings_page
