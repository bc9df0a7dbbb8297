// The ledger of turns, and the day's register: what happened today, line by line.
#include <algorithm>
#include <vector>

#include "manage/register/day.h"
#include "manage/reports/day_figures.h"
#include "manage/reports/register.h"
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

using reports::Column;

// The register's columns that the desk reads at a glance, from left to right; the export has all.
const std::vector<const Column*>& day_columns() {
  static const std::vector<const Column*> all = [] {
    std::vector<const Column*> some;
    for (const Column& one : reports::columns())
      if (one.form.glance.place > 0) some.push_back(&one);
    std::ranges::sort(some, {}, [](const Column* one) { return one->form.glance.place; });
    return some;
  }();
  return all;
}

Rect day_cell(Frame& frame, const Rect& line, std::size_t which) {
  const auto& all = day_columns();
  float from = 0;
  for (std::size_t i = 0; i < which; ++i) from += all[i]->form.glance.part;
  const float left = line.min.x + line.width() * from;
  const float gap = frame.px(which + 1 < all.size() ? 12 : 0);
  return {{left, line.min.y},
          {left + line.width() * all[which]->form.glance.part - gap, line.max.y}};
}

void day_headings(const DeskView& view, Frame& frame, const Rect& line) {
  for (std::size_t i = 0; i < day_columns().size(); ++i)
    frame.write(day_cell(frame, line, i),
                reports::heading_of(*day_columns()[i], view.content.showroom, frame.lang),
                {.dp = 22, .colour = frame.palette.ink2, .middle = true});
  frame.list.AddRectFilled({line.min.x, line.max.y - frame.line(2)}, line.max, frame.palette.line);
}

// The last cell says as well what is still to be settled, and what came after the signature.
std::string last_text(const DeskView& view, const reports::Asked& asked, const std::string& cell) {
  const bool here = cell.empty() && is_present(asked.visit);
  const bool late = domain::corrected_after_signing(view.house, asked.visit, view.zone());
  return joined({here ? std::string(words::kStillHere.in(asked.lang)) : cell,
                 late ? std::string(words::kCorrectedLater.in(asked.lang)) : std::string()});
}

void day_row(const DeskView& view, Frame& frame, std::string_view id, const Rect& box,
             const domain::Visit& visit, DeskTaps& taps) {
  if (row(frame, id, box, {}, {})) taps.intent = flow::OpenGuest{visit.id};
  const reports::Asked asked{view.house, view.content, visit,
                             0,          frame.lang,   reports::Unknown::left_out};
  const bool here = is_present(visit);
  for (std::size_t i = 0; i < day_columns().size(); ++i) {
    const Column& column = *day_columns()[i];
    const bool last = i + 1 == day_columns().size();
    std::string text = reports::cell(column, asked);
    if (last) text = last_text(view, asked, text);
    frame.write(day_cell(frame, box, i), text,
                {.dp = 26,
                 .colour = here && last ? frame.palette.warn : frame.palette.ink,
                 .face = here && column.form.key == "guest" ? ui::Face::bold : ui::Face::regular,
                 .middle = true});
  }
}

std::string counted(const DeskView& view, Lang lang) {
  using reports::Figure;
  const reports::Counts counts =
      reports::day_figures(view.house, view.content, view.model.day, view.now_ms).counts;
  const auto n = [&](Figure figure) { return std::to_string(counts.of(figure)); };
  return said(words::kDayTotals, lang,
              {n(Figure::first_visits), n(Figure::again_visits), n(Figure::test_drives),
               n(Figure::orders), n(Figure::other_visits), n(Figure::incomplete)});
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
  const bool whole = view.model.day >= domain::first_whole_day(view.content.showroom, view.now_ms);
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

DeskTaps draw_ledger(const DeskView& view, DeskDraft& draft, Frame& frame) {
  DeskTaps taps;
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
  return taps;
}

DeskTaps draw_day(const DeskView& view, DeskDraft& draft, Frame& frame) {
  DeskTaps taps;
  const Lang lang = frame.lang;
  Rect body = begin(view, frame, words::kDayRegister.in(lang), taps);
  Rect line = take_top(body, frame.px(72));
  body.min.y += frame.px(20);
  if (auto day = day_chips(view, frame, line)) taps.intent = flow::OpenDay{std::move(*day)};
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
  return taps;
}

}  // namespace foyer::screens::desk
