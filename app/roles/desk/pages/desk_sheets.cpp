// What lies above the desk's pages: one guest, whom to hand them to, a figure's formula, the menu.
#include "roles/desk/pages/desk_sheets.h"

#include <algorithm>

#include "kit/base/format.h"
#include "manage/register/day.h"
#include "manage/reports/drives_in_words.h"
#include "roles/desk/pages/desk_parts.h"
#include "roles/desk/pages/words_still_open.h"
#include "roles/desk/pages/words_targets.h"
#include "roles/host/pages/staff_door.h"
#include "roles/host/pages/words_staff.h"

namespace foyer::screens::desk {

Sheet open_sheet(Frame& frame, float width_dp, float height_dp, std::string_view text,
                 std::string_view below, DeskTaps& taps) {
  const Rect box = ui::sheet(frame, width_dp, height_dp);
  Rect inner = box.inset(frame.px(48));
  Rect head = take_top(inner, frame.px(72));
  if (ui::round_chip(frame, "close", take_right(head, frame.px(72)), false, false, "close"))
    taps.intent = flow::CloseDeskSheet{};
  head.max.x -= frame.px(24);
  frame.write(head, text,
              {.dp = 44, .colour = frame.palette.ink, .face = ui::Face::bold, .middle = true});
  if (!below.empty()) {
    const Frame::Setting setting{.dp = 26, .colour = frame.palette.ink2, .leading = 1.1f};
    inner.min.y += frame.px(8);
    const float height = std::min(frame.height(below, setting, inner.width()) + 2, frame.px(120));
    frame.write(take_top(inner, height), below, setting);
  }
  inner.min.y += frame.px(20);
  return {box, inner};
}

bool choice_button(Frame& frame, std::string_view id, Rect& body, std::string_view text,
                   ui::ButtonKind kind) {
  const Rect line = take_bottom(body, frame.px(96));
  body.max.y -= frame.px(20);
  return ui::button(frame, id, line, text, kind);
}

// --- to whom, and why not to the next ---

DeskTaps draw_hand_to(const DeskView& view, DeskDraft& draft, Frame& frame) {
  DeskTaps taps;
  const Lang lang = frame.lang;
  const domain::Visit* visit = view.house.visit(view.model.guest);
  if (visit == nullptr) return taps;
  Sheet sheet = open_sheet(
      frame, 1000, 900, said(words::kToWhom, lang, {called(*visit, view.content, lang)}), {}, taps);
  const std::vector<flow::BoardConsultant>& all = view.board.turn;
  const float height = frame.px(88);
  Rect bar = take_bottom(sheet.body, frame.px(64));
  sheet.body.max.y -= frame.px(12);
  const auto fit = static_cast<std::size_t>(std::max(1.f, sheet.body.height() / height));
  const std::size_t from = std::min(draft.list_from, all.size());
  const std::size_t to = pages(frame, "list", bar, draft.list_from, all.size(), fit);
  for (std::size_t i = from; i < to; ++i)
    if (row(frame, "to." + std::to_string(i), take_top(sheet.body, height), all[i].staff->name,
            duty_text(all[i], lang), all[i].place > 0))
      taps.intent = flow::HandTo{visit->id, all[i].staff->id};
  return taps;
}

DeskTaps draw_skip(const DeskView& view, DeskDraft&, Frame& frame) {
  DeskTaps taps;
  const Lang lang = frame.lang;
  const domain::Visit* visit = view.house.visit(view.model.guest);
  if (visit == nullptr) return taps;
  std::string passed;
  for (const domain::Skip& one : flow::passed_over(view.house, *visit, view.model.staff))
    if (one.reason.empty()) passed += (passed.empty() ? "" : ", ") + view.house.name_of(one.staff);
  Sheet sheet = open_sheet(frame, 1000, 620, said(words::kWhyNot, lang, {passed}),
                           words::kWhyNotHint.in(lang), taps);
  const std::array<const char*, 3> reasons{"other", "busy", "declined"};
  for (const char* reason : reasons)
    if (choice_button(frame, std::string("skip.") + reason, sheet.body, reason_text(reason, lang),
                      ui::ButtonKind::quiet))
      taps.intent = flow::SkipBecause{reason};
  return taps;
}

DeskTaps draw_leave(const DeskView& view, DeskDraft&, Frame& frame) {
  DeskTaps taps;
  const Lang lang = frame.lang;
  const domain::Visit* visit = view.house.visit(view.model.guest);
  if (visit == nullptr) return taps;
  constexpr std::int64_t kMinute_ms = 60 * 1000;
  const bool today = view.zone().day(visit->arrived_at.unix_ms()) == view.board.day;
  Sheet sheet =
      open_sheet(frame, 1000, 620,
                 said(words::kWhenLeft, lang, {called(*visit, view.content, lang)}), {}, taps);
  // Of an earlier day: within some hours of arriving.
  const std::array<int, 3> minutes =
      today ? std::array<int, 3>{30, 10, 0} : std::array<int, 3>{120, 60, 30};
  for (const int one : minutes) {
    const std::int64_t at =
        today ? view.now_ms - one * kMinute_ms : visit->arrived_at.unix_ms() + one * kMinute_ms;
    const std::string text = today ? (one == 0 ? std::string(words::kLeftNow.in(lang))
                                               : said(words::kLeftAgo, lang, {std::to_string(one)}))
                                   : said(words::kLeftAfter, lang, {clock_text(view, at)});
    if (choice_button(frame, "left." + std::to_string(one), sheet.body, text,
                      one == minutes.back() ? ui::ButtonKind::primary : ui::ButtonKind::quiet))
      taps.intent = flow::GuestLeft{visit->id, at};
  }
  return taps;
}

namespace {

// --- a figure, as it is written ---

struct Formula {
  Phrase name;
  std::string written, numbers;
};

// A counted figure is written as it is declared.
std::string meaning(reports::Figure figure, Lang lang) {
  const reports::FigureRow& row = reports::row_of(figure);
  return std::string(lang == Lang::zh ? row.zh : row.en);
}

Formula formula(const reports::DayFigures& f, std::size_t which, Lang lang) {
  using reports::Figure;
  const auto n = [&](Figure figure) { return std::to_string(f.counts.of(figure)); };
  switch (which) {
    case 0:
      return {words::kWaiting, std::string(words::kFormulaWaiting.in(lang)),
              std::to_string(f.waiting)};
    case 1:
      return {words::kWithConsultant, std::string(words::kFormulaWith.in(lang)),
              std::to_string(f.with_consultant)};
    case 2:
      return {words::kFirstToday, meaning(Figure::filing_rate, lang),
              n(Figure::filed) + " / " + n(Figure::first_visits)};
    case 3:
      return {words::kAgainToday, meaning(Figure::again_visits, lang), n(Figure::again_visits)};
    case 4:
      return {words::kDrives, meaning(Figure::test_drive_rate, lang),
              n(Figure::test_drives) + " / (" + n(Figure::filed) + " + " + n(Figure::again_visits) +
                  ")"};
    default:
      return {words::kLeftToday, std::string(words::kFormulaLeft.in(lang)),
              std::to_string(f.stay_ms / 60000) + " / " + std::to_string(f.left)};
  }
}

// What stands apart from the figure, and what is meant by it.
std::string beside(const reports::DayFigures& f, std::size_t which, Lang lang) {
  using reports::Figure;
  const auto n = [&](Figure figure) { return std::to_string(f.counts.of(figure)); };
  std::string text = said(words::kCountedApart, lang,
                          {n(Figure::other_visits), n(Figure::incomplete), n(Figure::untold_visits),
                           std::to_string(f.abandoned)}) +
                     "\n" + meaning(Figure::incomplete, lang);
  if (which == 2) text += "\n" + meaning(Figure::filed, lang);
  if (which == 4) text += "\n" + meaning(Figure::test_drives, lang);
  return text;
}

void left_list(const DeskView& view, DeskDraft& draft, Frame& frame, Rect body, DeskTaps& taps) {
  Rect bar = take_bottom(body, frame.px(64));
  body.max.y -= frame.px(8);
  const float height = frame.px(72);
  const std::vector<flow::BoardGuest>& all = view.board.left;
  const auto fit = static_cast<std::size_t>(std::max(1.f, body.height() / height));
  const std::size_t from = std::min(draft.list_from, all.size());
  const std::size_t to = pages(frame, "list", bar, draft.list_from, all.size(), fit);
  for (std::size_t i = from; i < to; ++i) {
    const domain::Visit& visit = *all[i].visit;
    const std::string who =
        visit.handover.consultant.empty() ? "" : view.house.name_of(visit.handover.consultant);
    const std::string stay =
        clock_text(view, visit.arrived_at.unix_ms()) + "–" + clock_text(view, *visit.left_ms);
    if (row(frame, "gone." + std::to_string(i), take_top(body, height),
            full_name(visit, view.content, frame.lang), joined({who, stay})))
      taps.intent = flow::OpenGuest{visit.id};
  }
}

}  // namespace

DeskTaps draw_figure(const DeskView& view, DeskDraft& draft, Frame& frame) {
  DeskTaps taps;
  const Lang lang = frame.lang;
  const reports::DayFigures& f = view.board.figures;
  const Formula one = formula(f, view.model.figure, lang);
  const bool list = view.model.figure == 5, drives = view.model.figure == 4;
  Sheet sheet = open_sheet(frame, drives ? 1400 : 1100, list || drives ? 1000 : 660,
                           one.name.in(lang), one.written, taps);
  frame.write(take_top(sheet.body, frame.px(72)), one.numbers,
              {.dp = 52, .colour = frame.palette.ink, .face = ui::Face::bold, .middle = true});
  sheet.body.min.y += frame.px(12);
  const Frame::Setting small{.dp = 24, .colour = frame.palette.ink2, .leading = 1.1f};
  frame.write(take_top(sheet.body, frame.px(190)), beside(f, view.model.figure, lang), small);
  if (list) left_list(view, draft, frame, sheet.body, taps);
  if (!drives) return taps;
  for (const std::string& told :
       reports::drives_in_words(view.house, view.content, view.board.day, view.now_ms, lang))
    if (sheet.body.height() >= frame.px(64))
      frame.write(take_top(sheet.body, frame.px(64)), told, small);
  return taps;
}

// --- the menu, and what is being synced ---

DeskTaps draw_menu(const DeskView& view, DeskDraft&, Frame& frame) {
  DeskTaps taps;
  const Lang lang = frame.lang;
  Sheet sheet = open_sheet(frame, 900, 1040, words::kMenu.in(lang), {}, taps);
  Rect& body = sheet.body;
  constexpr float kRowsMost = 12;
  const float high = std::min(frame.px(80), body.height() / kRowsMost);
  const auto line = [&](std::string_view id, std::string_view text, std::string_view right) {
    return row(frame, id, take_top(body, high), text, right, true);
  };
  const auto item = [&](std::string_view id, const Phrase& text, std::string_view right) {
    return line(id, text.in(lang), right);
  };
  if (item("menu.appointments", words::kAppointments, std::to_string(view.board.expected.size())))
    taps.intent = flow::OpenPage{flow::DeskPage::appointments};
  if (view.content.test_drives.offered() && item("menu.drives", words::kDrivePlan, {}))
    taps.intent = flow::OpenDrives{};
  if (view.content.delivery.kept() && item("menu.deliveries", words::kDeliveries, {}))
    taps.intent = flow::OpenPage{flow::DeskPage::deliveries};
  if (view.manager() &&
      item("menu.open", words::kStillOpen, std::to_string(view.board.open.size())))
    taps.intent = flow::OpenPage{flow::DeskPage::still_open};
  if (view.manager() && view.content.targets.kept() &&
      item("menu.targets", words::kBoard, view.zone().day(view.now_ms).substr(0, 7)))
    taps.intent = flow::OpenPage{flow::DeskPage::targets};
  if (item("menu.ledger", words::kLedger, {})) taps.intent = flow::OpenPage{flow::DeskPage::ledger};
  if (item("menu.day", words::kDayRegister, {})) taps.intent = flow::OpenPage{flow::DeskPage::day};
  if (line("menu.roll", roll_title(lang), {}))
    taps.intent = flow::OpenPage{flow::DeskPage::roll_call};
  if (view.content.standards.kept() && line("menu.standards", standards_title(lang), {}))
    taps.intent = flow::OpenPage{flow::DeskPage::standards};
  if (view.manager() && item("menu.people", words::kColleagues, {}))
    taps.intent = flow::OpenPage{flow::DeskPage::people};
  if (item("menu.language", words::kLanguage, lang == Lang::zh ? "English" : "中文"))
    taps.language = lang == Lang::zh ? Lang::en : Lang::zh;
  const domain::Staff* me = view.me();
  if (item("menu.lock", words::kChangeHands, me == nullptr ? "" : me->name)) taps.lock = true;
  return taps;
}

DeskTaps draw_sync(const DeskView& view, DeskDraft&, Frame& frame) {
  DeskTaps taps;
  const Lang lang = frame.lang;
  const SyncState& s = view.sync;
  const Phrase& title = s.connected ? words::kSynced : words::kNotConnected;
  const std::string& first = s.clock.empty() ? s.trouble : s.clock;
  const float more = s.unread > 0 ? 130 : 0;
  Sheet sheet = open_sheet(frame, 1000, 560 + more, title.in(lang), first, taps);
  row(frame, {}, take_top(sheet.body, frame.px(76)), words::kFactsWaiting.in(lang),
      number(s.waiting, lang));
  row(frame, {}, take_top(sheet.body, frame.px(76)), words::kLastSync.in(lang),
      s.since.empty() ? std::string(words::kNever.in(lang)) : s.since);
  if (s.unread > 0)
    frame.write(sheet.body, said(words::kUnread, lang, {number(s.unread, lang)}),
                {.dp = 26, .colour = frame.palette.ink2, .leading = 1.2f});
  return taps;
}

// --- a consultant: their turn, and why they had whom ---

DeskTaps draw_consultant(const DeskView& view, DeskDraft& draft, Frame& frame) {
  DeskTaps taps;
  const Lang lang = frame.lang;
  const domain::Staff* staff = view.house.who(view.model.staff);
  if (staff == nullptr) return taps;
  const auto found = std::ranges::find_if(
      view.board.turn, [&](const auto& one) { return one.staff->id == staff->id; });
  Sheet sheet =
      open_sheet(frame, 1100, 900, staff->name,
                 found == view.board.turn.end() ? std::string() : duty_text(*found, lang), taps);
  Rect& body = sheet.body;
  Rect foot = take_bottom(body, frame.px(96));
  body.max.y -= frame.px(20);
  if (staff->duty == domain::Duty::out) {
    if (ui::button(frame, "clock.in", foot, words::kClockIn.in(lang), ui::ButtonKind::primary))
      taps.intent = flow::Clock{staff->id, domain::Duty::in, {}};
  } else {
    const float gap = frame.px(16);
    if (ui::button(frame, "clock.out", column(foot, 0, 4, gap), words::kClockOut.in(lang),
                   ui::ButtonKind::quiet))
      taps.intent = flow::Clock{staff->id, domain::Duty::out, {}};
    if (staff->duty == domain::Duty::paused) {
      const Rect rest{{column(foot, 1, 4, gap).min.x, foot.min.y}, foot.max};
      if (ui::button(frame, "clock.back", rest, words::kBackNow.in(lang), ui::ButtonKind::primary))
        taps.intent = flow::Clock{staff->id, domain::Duty::in, {}};
    } else {
      constexpr std::array<int, 3> kPauses_min{15, 30, 60};
      for (std::size_t i = 0; i < kPauses_min.size(); ++i) {
        const std::string id = "pause." + std::to_string(kPauses_min[i]);
        const std::string text = said(words::kPauseFor, lang, {std::to_string(kPauses_min[i])});
        if (ui::button(frame, id, column(foot, static_cast<int>(i) + 1, 4, gap), text,
                       ui::ButtonKind::quiet))
          taps.intent = flow::Clock{staff->id, domain::Duty::paused,
                                    clock_text(view, view.now_ms + kPauses_min[i] * 60000LL)};
      }
    }
  }
  const auto visits = flow::received(view.house, staff->id, view.board.day, view.zone());
  title(frame, take_top(body, frame.px(48)),
        said(words::kReceivedToday, lang, {std::to_string(visits.size())}));
  ledger_rows(view, draft, frame, body, visits, taps);
  return taps;
}

}  // namespace foyer::screens::desk
