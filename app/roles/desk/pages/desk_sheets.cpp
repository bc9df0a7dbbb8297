// What lies above the desk's pages: one guest, whom to hand them to, a figure's formula, the menu.
#include "roles/desk/pages/desk_sheets.h"

#include <algorithm>
#include <functional>

#include "kit/base/format.h"
#include "manage/register/day.h"
#include "manage/reports/drives_in_words.h"
#include "manage/today/pages/words_still_open.h"
#include "manage/today/pages/words_today.h"
#include "roles/desk/pages/desk_parts.h"
#include "roles/desk/pages/words_audit.h"
#include "roles/desk/pages/words_report.h"
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

// One line of the menu: where it leads, or what it does.
struct MenuLine {
  const char* id;
  std::string text, right;
  std::function<void(DeskTaps&)> tapped;
};

MenuLine leads_to(const char* id, std::string_view text, flow::DeskPage page,
                  std::string right = {}) {
  return {id, std::string(text), std::move(right),
          [page](DeskTaps& taps) { taps.intent = flow::OpenPage{page}; }};
}

// Guests and cars: what the day brings; and the device itself.
std::vector<MenuLine> menu_of_the_day(const DeskView& view, Lang lang) {
  std::vector<MenuLine> all{leads_to("menu.appointments", words::kAppointments.in(lang),
                                     flow::DeskPage::appointments,
                                     std::to_string(view.board.expected.size()))};
  if (view.content.test_drives.offered())
    all.push_back({"menu.drives", std::string(words::kDrivePlan.in(lang)), {}, [](DeskTaps& taps) {
                     taps.intent = flow::OpenDrives{};
                   }});
  if (view.content.delivery.kept())
    all.push_back(
        leads_to("menu.deliveries", words::kDeliveries.in(lang), flow::DeskPage::deliveries));
  all.push_back(leads_to("menu.ledger", words::kLedger.in(lang), flow::DeskPage::ledger));
  all.push_back(leads_to("menu.day", words::kDayRegister.in(lang), flow::DeskPage::day));
  all.push_back(leads_to("menu.roll", roll_title(lang), flow::DeskPage::roll_call));
  const Lang other = lang == Lang::zh ? Lang::en : Lang::zh;
  all.push_back({"menu.language", std::string(words::kLanguage.in(lang)),
                 other == Lang::zh ? "中文" : "English",
                 [other](DeskTaps& taps) { taps.language = other; }});
  const domain::Staff* me = view.me();
  all.push_back({"menu.lock", std::string(words::kChangeHands.in(lang)),
                 me == nullptr ? std::string() : me->name,
                 [](DeskTaps& taps) { taps.lock = true; }});
  return all;
}

// What leads the house.
std::vector<MenuLine> menu_of_the_house(const DeskView& view, Lang lang) {
  std::vector<MenuLine> all;
  if (view.manager())
    all.push_back(leads_to("menu.today", words::kHouseToday.in(lang), flow::DeskPage::today));
  if (view.manager())
    all.push_back(leads_to("menu.open", words::kStillOpen.in(lang), flow::DeskPage::still_open,
                           std::to_string(view.board.open.size())));
  if (view.content.meetings.kept())
    all.push_back(leads_to("menu.meetings", meetings_title(lang), flow::DeskPage::meetings));
  if (view.content.service.kept())
    all.push_back(leads_to("menu.service", service_title(lang), flow::DeskPage::service));
  if (view.manager() && view.content.targets.kept())
    all.push_back(leads_to("menu.targets", words::kBoard.in(lang), flow::DeskPage::targets,
                           view.zone().day(view.now_ms).substr(0, 7)));
  if (view.content.standards.kept())
    all.push_back(leads_to("menu.standards", standards_title(lang), flow::DeskPage::standards));
  if (view.manager())
    all.push_back(leads_to("menu.report", words::kDailyReport.in(lang), flow::DeskPage::report));
  if (view.manager())
    all.push_back(leads_to("menu.audit", words::kAudit.in(lang), flow::DeskPage::audit));
  if (view.manager())
    all.push_back(leads_to("menu.people", words::kColleagues.in(lang), flow::DeskPage::people));
  return all;
}

// Side by side; one below the other where the glass stands.
DeskTaps draw_menu(const DeskView& view, DeskDraft&, Frame& frame) {
  DeskTaps taps;
  const Lang lang = frame.lang;
  const bool upright = frame.portrait();
  Sheet sheet = open_sheet(frame, upright ? 900 : 1500, upright ? 1400 : 940, words::kMenu.in(lang),
                           {}, taps);
  const auto lines = [&](const std::vector<MenuLine>& all, Rect& box, float high) {
    for (const MenuLine& one : all)
      if (row(frame, one.id, take_top(box, high), one.text, one.right, true)) one.tapped(taps);
  };
  const auto day = menu_of_the_day(view, lang), house = menu_of_the_house(view, lang);
  const auto most = upright ? day.size() + house.size() : std::max(day.size(), house.size());
  const float high = std::min(frame.px(96), sheet.body.height() / static_cast<float>(most));
  Rect left = upright ? sheet.body : ui::column(sheet.body, 0, 2, frame.px(64));
  Rect right = upright ? sheet.body : ui::column(sheet.body, 1, 2, frame.px(64));
  lines(day, left, high);
  lines(house, upright ? left : right, high);
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
