// The ledger of turns, and the day's register: what happened today, line by line.
#include <algorithm>
#include <array>

#include "kit/base/calendar.h"
#include "manage/register/day.h"
#include "roles/desk/pages/desk_sheets.h"
#include "roles/host/pages/words_staff.h"

namespace foyer::screens::desk {
namespace {

std::string passed_text(const DeskView& view, const domain::Visit& visit, Lang lang) {
  std::string passed;
  for (const domain::Skip& one : visit.handover.skipped)
    passed += (passed.empty() ? "" : ", ") + view.house.name_of(one.staff) + " " +
              reason_text(one.reason, lang);
  return passed.empty() ? passed : said(words::kPassed, lang, {passed});
}

std::string first_text(const domain::Visit& visit, Lang lang) {
  if (!visit.first_visit) return {};
  return std::string((*visit.first_visit ? words::kFirstShort : words::kAgainShort).in(lang));
}

// What is missing in a visit that is over; empty: nothing.
std::string state_text(const DeskView& view, const domain::Visit& visit, Lang lang) {
  std::string state;
  if (visit.left_ms)
    state = clock_text(view, *visit.left_ms);
  else if (is_present(visit))
    state = words::kStillHere.in(lang);
  if (domain::corrected_after_signing(view.house, visit, view.zone()))
    state = joined({state, std::string(words::kCorrectedLater.in(lang))});
  return state;
}

// The register's columns that the desk reads at a glance; the export has all of them. `part` of the
// width; headed as the dealer's form is, where the pack says how.
struct DayColumn {
  std::string_view id;
  Phrase heading;
  float part = 0;
};
constexpr std::array<DayColumn, 7> kDayColumns{{{"arrived", words::kArrivedAt, .09f},
                                                {"ticket", words::kTicketNo, .09f},
                                                {"guest", words::kGuestName, .24f},
                                                {"first", words::kFirstOrAgain, .12f},
                                                {"consultant", words::kConsultant, .14f},
                                                {"model", words::kModelSeen, .14f},
                                                {"left", words::kLeftAt, .18f}}};

Rect day_cell(Frame& frame, const Rect& line, std::size_t which) {
  float from = 0;
  for (std::size_t i = 0; i < which; ++i) from += kDayColumns[i].part;
  const float left = line.min.x + line.width() * from;
  const float gap = frame.px(which + 1 < kDayColumns.size() ? 12 : 0);
  return {{left, line.min.y}, {left + line.width() * kDayColumns[which].part - gap, line.max.y}};
}

void day_headings(const DeskView& view, Frame& frame, const Rect& line) {
  const auto& own = view.content.showroom.register_headings;
  for (std::size_t i = 0; i < kDayColumns.size(); ++i) {
    const auto found = own.find(std::string(kDayColumns[i].id));
    const std::string text = found == own.end() ? std::string(kDayColumns[i].heading.in(frame.lang))
                                                : found->second.in(frame.lang);
    frame.write(day_cell(frame, line, i), text,
                {.dp = 22, .colour = frame.palette.ink2, .middle = true});
  }
  frame.list.AddRectFilled({line.min.x, line.max.y - frame.line(2)}, line.max, frame.palette.line);
}

void day_row(const DeskView& view, Frame& frame, std::string_view id, const Rect& box,
             const domain::Visit& visit, DeskTaps& taps) {
  const Lang lang = frame.lang;
  if (row(frame, id, box, {}, {})) taps.intent = flow::OpenGuest{visit.id};
  const std::array<std::string, 7> cells{
      clock_text(view, visit.arrived_at.unix_ms()),
      visit.ticket,
      full_name(visit, view.content, lang),
      first_text(visit, lang),
      visit.handover.consultant.empty() ? "" : view.house.name_of(visit.handover.consultant),
      vehicle_name(view.content, visit.chosen, lang),
      state_text(view, visit, lang)};
  const bool here = is_present(visit);
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const bool warned = here && i + 1 == cells.size();
    frame.write(day_cell(frame, box, i), cells[i],
                {.dp = 26,
                 .colour = warned ? frame.palette.warn : frame.palette.ink,
                 .face = here && i == 2 ? ui::Face::bold : ui::Face::regular,
                 .middle = true});
  }
}

// The day before and after; the register of another day.
void day_chips(const DeskView& view, Frame& frame, Rect& line, DeskTaps& taps) {
  const float side = line.height();
  const Rect before = take_left(line, side);
  if (view.model.day > flow::first_whole_day(view.content.showroom, view.now_ms) &&
      ui::round_chip(frame, "day.before", before, false, false, "chevron-left"))
    taps.intent = flow::OpenDay{day_after(view.model.day, -1)};
  line.min.x += frame.px(12);
  frame.write(take_left(line, frame.px(230)), view.model.day,
              {.dp = 32,
               .colour = frame.palette.ink,
               .face = ui::Face::bold,
               .align = Frame::Align::centre,
               .middle = true});
  line.min.x += frame.px(12);
  const Rect after = take_left(line, side);
  if (view.model.day < view.board.day &&
      ui::round_chip(frame, "day.after", after, false, false, "chevron-right"))
    taps.intent = flow::OpenDay{day_after(view.model.day)};
  line.min.x += frame.px(24);
}

std::string counted(const DeskView& view, Lang lang) {
  const domain::Figures f = domain::figures(view.house, view.content, view.model.day, view.now_ms);
  const auto n = [](int value) { return std::to_string(value); };
  return said(
      words::kDayTotals, lang,
      {n(f.first), n(f.again), n(f.drives), n(f.ordered), n(f.not_buying), n(f.incomplete)});
}

void sign_foot(const DeskView& view, Frame& frame, Rect foot, DeskTaps& taps) {
  const Lang lang = frame.lang;
  const std::size_t open = flow::still_open(view.house, view.model.day, view.zone()).size();
  const auto found = view.house.registers.find(view.model.day);
  const Rect place = take_right(foot, frame.px(560));
  foot.max.x -= frame.px(24);
  if (view.can_export) {
    const auto text = words::kTakeOut.in(lang);
    if (ui::button(frame, "export", take_right(foot, frame.px(300)), text, ui::ButtonKind::quiet,
                   "download"))
      taps.export_day = true;
    foot.max.x -= frame.px(24);
  }
  std::string text = view.export_report;
  if (text.empty() && found != view.house.registers.end())
    text = said(words::kSignedBy, lang,
                {view.house.name_of(found->second.closed.staff),
                 clock_text(view, found->second.at.unix_ms()),
                 std::to_string(found->second.closed.visits)});
  else if (text.empty() && open > 0)
    text = said(words::kSettleFirst, lang, {std::to_string(open)});
  frame.write(
      foot, text,
      {.dp = 26, .colour = open > 0 ? frame.palette.warn : frame.palette.ink2, .middle = true});
  if (found != view.house.registers.end()) return;
  const bool whole = view.model.day >= flow::first_whole_day(view.content.showroom, view.now_ms);
  const bool ready = open == 0 && whole;
  const std::string label =
      said(words::kSignAs, lang, {view.me() == nullptr ? "" : view.me()->name});
  if (ui::button(frame, "sign", place, label,
                 ready ? ui::ButtonKind::primary : ui::ButtonKind::waiting) &&
      ready)
    taps.intent = flow::SignDay{view.model.day};
}

}  // namespace

void ledger_rows(const DeskView& view, DeskDraft& draft, Frame& frame, Rect body,
                 std::span<const domain::Visit* const> visits, DeskTaps& taps) {
  const Lang lang = frame.lang;
  const float height = frame.px(76);
  Rect bar = take_bottom(body, frame.px(64));
  body.max.y -= frame.px(8);
  const auto fit = static_cast<std::size_t>(std::max(1.f, body.height() / height));
  const std::size_t from = std::min(draft.list_from, visits.size());
  const std::size_t to = pages(frame, "list", bar, draft.list_from, visits.size(), fit);
  for (std::size_t i = from; i < to; ++i) {
    const domain::Visit& visit = *visits[i];
    const std::string left = joined({clock_text(view, visit.handover.assigned_at.unix_ms()),
                                     view.house.name_of(visit.handover.consultant),
                                     full_name(visit, view.content, lang)});
    const std::string right =
        joined({reason_text(visit.handover.reason, lang), passed_text(view, visit, lang)});
    if (row(frame, "ledger." + std::to_string(i), take_top(body, height), left, right))
      taps.intent = flow::OpenGuest{visit.id};
  }
}

void draw_ledger(const DeskView& view, DeskDraft& draft, Frame& frame, DeskTaps& taps) {
  Rect body = begin(view, frame, words::kLedger.in(frame.lang), taps);
  std::vector<const domain::Visit*> visits =
      domain::visits_on(view.house, view.board.day, view.zone());
  std::erase_if(visits, [](const domain::Visit* one) { return one->handover.consultant.empty(); });
  std::ranges::sort(visits, {}, [](const domain::Visit* one) { return one->handover.assigned_at; });
  ui::surface(frame, body);
  body = body.inset(frame.px(36));
  if (visits.empty())
    frame.write(take_top(body, frame.px(80)), words::kNothingYet.in(frame.lang),
                {.dp = 30, .colour = frame.palette.ink2, .middle = true});
  ledger_rows(view, draft, frame, body, visits, taps);
}

void draw_day(const DeskView& view, DeskDraft& draft, Frame& frame, DeskTaps& taps) {
  const Lang lang = frame.lang;
  Rect body = begin(view, frame, words::kDayRegister.in(lang), taps);
  Rect line = take_top(body, frame.px(72));
  body.min.y += frame.px(20);
  day_chips(view, frame, line, taps);
  frame.write(line, counted(view, lang), {.dp = 26, .colour = frame.palette.ink2, .middle = true});
  const Rect foot = take_bottom(body, frame.px(104));
  body.max.y -= frame.px(20);
  sign_foot(view, frame, foot, taps);
  ui::surface(frame, body);
  body = body.inset(frame.px(32));
  // Those who are still here come first: they have to be settled.
  std::vector<const domain::Visit*> visits =
      domain::visits_on(view.house, view.model.day, view.zone());
  std::ranges::stable_sort(visits, {}, [](const domain::Visit* one) { return !is_present(*one); });
  Rect bar = take_bottom(body, frame.px(64));
  body.max.y -= frame.px(8);
  day_headings(view, frame, take_top(body, frame.px(48)));
  const float height = frame.px(68);
  const auto fit = static_cast<std::size_t>(std::max(1.f, body.height() / height));
  const std::size_t from = std::min(draft.list_from, visits.size());
  const std::size_t to = pages(frame, "list", bar, draft.list_from, visits.size(), fit);
  for (std::size_t i = from; i < to; ++i)
    day_row(view, frame, "day." + std::to_string(i), take_top(body, height), *visits[i], taps);
  if (visits.empty())
    frame.write(take_top(body, frame.px(80)), words::kNothingYet.in(lang),
                {.dp = 30, .colour = frame.palette.ink2, .middle = true});
}

}  // namespace foyer::screens::desk
