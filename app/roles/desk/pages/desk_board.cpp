// The board: the day's figures, who waits, who is with whom, and whose turn it is.
#include <algorithm>
#include <cmath>

#include "kit/ui/scroll.h"
#include "manage/register/day.h"
#include "manage/today/pages/words_still_open.h"
#include "manage/turns/turn.h"
#include "roles/desk/pages/desk_board_cards.h"
#include "roles/desk/pages/desk_parts.h"
#include "roles/desk/pages/desk_sheets.h"
#include "roles/host/pages/words_staff.h"

namespace foyer::screens::desk {
namespace {

// Eight guests a column on a full-HD display, and the next one peeks.
constexpr float kCard_dp = 84, kGhost_dp = 60, kCardGap_dp = 8, kRow_dp = 76, kStrip_dp = 68;

// --- the top row ---

std::string sync_text(const SyncState& sync, Lang lang) {
  if (!sync.clock.empty()) return std::string(words::kClockShort.in(lang));
  if (sync.connected && sync.waiting == 0) return std::string(words::kSynced.in(lang));
  if (sync.waiting == 0) return std::string(words::kNotConnected.in(lang));
  std::string text = said(words::kToSync, lang, {std::to_string(sync.waiting)});
  if (!sync.since.empty()) text = joined({text, said(words::kSinceTime, lang, {sync.since})});
  return text;
}

void top(const DeskView& view, Frame& frame, DeskTaps& taps) {
  const Lang lang = frame.lang;
  Rect line = top_box(frame);
  const float gap = frame.px(16);
  if (ui::round_chip(frame, "menu", take_right(line, line.height()), false, false, "menu"))
    taps.intent = flow::OpenMenu{};
  line.max.x -= gap;
  if (view.content.leads.kept()) {
    if (ui::round_chip(frame, "phone", take_right(line, line.height()), false, false, "phone"))
      taps.intent = flow::OpenPage{flow::DeskPage::phone};
    line.max.x -= gap;
  }
  const auto word = words::kRegisterGuest.in(lang);
  const float wide = ui::chip_width(frame, word, false) + frame.px(20);
  if (ui::chip(frame, "register", take_right(line, wide), word, true))
    taps.intent = flow::OpenPage{flow::DeskPage::walk_in};
  line.max.x -= gap;
  const auto search = words::kSearch.in(lang);
  if (ui::chip(frame, "search", take_right(line, ui::chip_width(frame, search, true)), search,
               false, false, "magnify"))
    taps.intent = flow::OpenPage{flow::DeskPage::search};
  line.max.x -= frame.px(24);

  const std::string state = sync_text(view.sync, lang);
  const bool good = view.sync.connected && view.sync.waiting == 0 && view.sync.clock.empty();
  const ImU32 ink = good ? frame.palette.good : frame.palette.warn;
  const Frame::Setting setting{.dp = 26, .colour = ink, .face = ui::Face::bold, .middle = true};
  const float width = frame.width(state, setting) + frame.px(44) + 2;
  Rect sync = take_right(line, std::min(width, line.width() * .5f));
  line.max.x = sync.min.x - frame.px(24);
  if (frame.tap("sync", sync)) taps.intent = flow::OpenSync{};
  frame.list.AddCircleFilled({sync.min.x + frame.px(14), sync.centre().y}, frame.px(11), ink, 32);
  sync.min.x += frame.px(36);
  frame.write(sync, state, setting);

  // Who is at the desk; a tap is a change of hands.
  const domain::Staff* me = view.me();
  const Frame::Setting brand{
      .dp = 32, .colour = frame.palette.ink, .face = ui::Face::bold, .middle = true};
  const std::string title = joined({std::string(words::kDesk.in(lang)), view.date});
  const float brand_width = std::min(frame.width(title, brand) + 2, line.width() * .7f);
  frame.write(take_left(line, brand_width), title, brand);
  line.min.x += frame.px(20);
  if (me == nullptr || line.width() < frame.px(96)) return;
  const float name_width = std::min(ui::chip_width(frame, me->name, true), line.width());
  if (ui::chip(frame, "lock", take_left(line, name_width), me->name, false, false,
               "account-switch"))
    taps.lock = true;
}

// --- the figures ---

struct FigureText {
  Phrase name;
  int value = 0;
  std::string beside;
};

std::vector<FigureText> figure_texts(const reports::DayFigures& f, Lang lang) {
  const int longest = static_cast<int>(f.longest_wait_ms / 60000);
  const auto percent = [](std::optional<int> value) {
    return value ? std::to_string(*value) : std::string();
  };
  using reports::Figure;
  const reports::Counts& n = f.counts;
  const std::string filing = percent(n.percent(Figure::filing_rate)),
                    drive = percent(n.percent(Figure::test_drive_rate));
  return {{words::kWaiting, f.waiting,
           f.waiting == 0 ? "" : said(words::kLongest, lang, {minutes_text(longest, lang)})},
          {words::kWithConsultant, f.with_consultant,
           f.on_the_road == 0 ? ""
                              : said(words::kOfThemDriving, lang, {std::to_string(f.on_the_road)})},
          {words::kFirstToday, n.of(Figure::first_visits),
           filing.empty() ? "" : said(words::kFiling, lang, {filing})},
          {words::kAgainToday, n.of(Figure::again_visits), ""},
          {words::kDrives, n.of(Figure::test_drives), drive.empty() ? "" : drive + "%"},
          {words::kLeftToday, f.left,
           f.stay_min() ? said(words::kAverage, lang, {minutes_text(*f.stay_min(), lang)}) : ""}};
}

constexpr float kFigurePad_dp = 22, kFigureGap_dp = 12;

struct FigureType {  // one for all of them
  Frame::Setting name, value, beside;
};

FigureType figure_type(const Frame& frame, float dp) {
  const ui::Palette& p = frame.palette;
  return {{.dp = dp, .colour = p.ink2, .middle = true},
          {.dp = dp + 8, .colour = p.ink, .face = ui::Face::bold, .middle = true},
          {.dp = dp - 2, .colour = p.ink2, .middle = true}};
}

float figure_width(Frame& frame, const FigureText& one, const FigureType& type) {
  float width = frame.width(one.name.in(frame.lang), type.name) + frame.px(kFigureGap_dp) +
                frame.width(std::to_string(one.value), type.value) + 2 * frame.px(kFigurePad_dp);
  if (!one.beside.empty()) width += frame.px(kFigureGap_dp) + frame.width(one.beside, type.beside);
  return width + 4;
}

void figure(Frame& frame, Rect inner, const FigureText& one, const FigureType& type) {
  const auto put = [&](std::string_view text, const Frame::Setting& setting) {
    const float wide = frame.width(text, setting) + 1;
    frame.write(take_left(inner, std::min(wide, inner.width())), text, setting);
    inner.min.x += frame.px(kFigureGap_dp);
  };
  put(one.name.in(frame.lang), type.name);
  put(std::to_string(one.value), type.value);
  if (!one.beside.empty()) put(one.beside, type.beside);
}

// One strip: nobody acts on a figure forty times a day, on guests they do.
void figures(const DeskView& view, Frame& frame, const Rect& box, DeskTaps& taps) {
  const std::vector<FigureText> all = figure_texts(view.board.figures, frame.lang);
  float dp = 25, sum = 0;
  const auto widths = [&] {
    sum = 0;
    for (const FigureText& one : all) sum += figure_width(frame, one, figure_type(frame, dp));
    return sum;
  };
  while (widths() > box.width() && dp > 19) dp -= 1;
  const FigureType type = figure_type(frame, dp);
  const float spare = std::max(0.f, box.width() - sum) / static_cast<float>(all.size());
  card_box(frame, box, false, false, 18);
  Rect rest = box;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const bool last = i + 1 == all.size();
    const Rect place = last ? rest : take_left(rest, figure_width(frame, all[i], type) + spare);
    const std::string id = "figure." + std::to_string(i);
    if (frame.tap(id, place)) taps.intent = flow::OpenFigure{i};
    if (frame.held(id, place))
      frame.list.AddRectFilled(place.min, place.max, ui::with_alpha(frame.palette.press, .06f),
                               frame.px(12));
    if (!last) {
      const float x = std::round(place.max.x), inset = frame.px(18);
      frame.list.AddRectFilled({x, place.min.y + inset}, {x + frame.line(2), place.max.y - inset},
                               frame.palette.line);
    }
    const float pad = frame.px(kFigurePad_dp);
    figure(frame, {{place.min.x + pad, place.min.y}, {place.max.x, place.max.y}}, all[i], type);
  }
}

// --- the guests ---

// The next part of a column, `high` px of it; its outline lies within the window.
Rect next_row(Frame& frame, Rect& content, float high) {
  Rect place = take_top(content, high);
  place.max.x -= frame.line(2);
  content.min.y += frame.px(kCardGap_dp);
  return place;
}

void empty_column(Frame& frame, Rect& content, std::string_view text) {
  frame.write(next_row(frame, content, frame.px(kGhost_dp)), text,
              {.dp = 28, .colour = frame.palette.ink2, .middle = true});
}

// Who waits, and below them, paler, who is expected; where these begin below the window, the next
// one is named in the column's head.
void waiting(const DeskView& view, DeskDraft& draft, Frame& frame, Rect box, DeskTaps& taps) {
  const flow::Board& board = view.board;
  Rect head = take_top(box, frame.px(48));
  box.min.y += frame.px(8);
  const float gap = frame.px(kCardGap_dp), card = frame.px(kCard_dp), ghost = frame.px(kGhost_dp);
  const float guests =
      board.waiting.empty() ? ghost + gap : static_cast<float>(board.waiting.size()) * (card + gap);
  const float height = guests + static_cast<float>(board.expected.size()) * (ghost + gap);
  if (!board.expected.empty() && guests - draft.waiting.offset > box.height() - ghost / 2)
    expected_chip(frame, head, board, taps);
  title(frame, head,
        std::string(words::kWaiting.in(frame.lang)) + " " + std::to_string(board.figures.waiting));
  Rect content = ui::begin_scroll(frame, box, draft.waiting, height);
  if (board.waiting.empty()) empty_column(frame, content, words::kNobodyWaits.in(frame.lang));
  for (std::size_t i = 0; i < board.waiting.size(); ++i)
    if (const Rect place = next_row(frame, content, card); ui::seen_in(box, place))
      guest_card(view, frame, "waiting." + std::to_string(i), place, {&board.waiting[i], false},
                 taps);
  for (std::size_t i = 0; i < board.expected.size(); ++i)
    if (const Rect place = next_row(frame, content, ghost); ui::seen_in(box, place))
      expected_card(view, frame, "expected." + std::to_string(i), place, board.expected[i], taps);
  ui::end_scroll(frame, draft.waiting);
}

void with_consultant(const DeskView& view, DeskDraft& draft, Frame& frame, Rect box,
                     DeskTaps& taps) {
  const std::vector<flow::BoardGuest>& all = view.board.with;
  const Rect head = take_top(box, frame.px(48));
  box.min.y += frame.px(8);
  const float gap = frame.px(kCardGap_dp), card = frame.px(kCard_dp);
  title(frame, head,
        std::string(words::kWithConsultant.in(frame.lang)) + " " + std::to_string(all.size()));
  const float height = static_cast<float>(std::max<std::size_t>(1, all.size())) * (card + gap);
  Rect content = ui::begin_scroll(frame, box, draft.with, height);
  if (all.empty()) empty_column(frame, content, words::kNobodyWith.in(frame.lang));
  for (std::size_t i = 0; i < all.size(); ++i)
    if (const Rect place = next_row(frame, content, card); ui::seen_in(box, place))
      guest_card(view, frame, "with." + std::to_string(i), place, {&all[i], true}, taps);
  ui::end_scroll(frame, draft.with);
}

// --- the consultants ---

void turn_row(Frame& frame, std::string_view id, const Rect& box, const flow::BoardConsultant& one,
              DeskTaps& taps) {
  const ui::Palette& p = frame.palette;
  if (frame.tap(id, box)) taps.intent = flow::OpenConsultant{one.staff->id};
  if (frame.held(id, box))
    frame.list.AddRectFilled(box.min, box.max, ui::with_alpha(p.press, .06f), frame.px(12));
  frame.list.AddRectFilled({box.min.x, box.max.y - frame.line(2)}, box.max, p.line);
  const bool free = one.place > 0;
  Rect inner = box;
  const std::string state = duty_text(one, frame.lang);
  const Frame::Setting second{.dp = 24,
                              .colour = one.place == 1 ? p.accent_ink : p.ink2,
                              .face = one.place == 1 ? ui::Face::bold : ui::Face::regular,
                              .align = Frame::Align::right,
                              .middle = true};
  frame.write(take_right(inner, std::min(frame.width(state, second) + 2, inner.width() * .6f)),
              state, second);
  inner.max.x -= frame.px(12);
  frame.write(inner, one.staff->name,
              {.dp = 30,
               .colour = free ? p.ink : p.ink2,
               .face = free ? ui::Face::bold : ui::Face::regular,
               .middle = true});
}

void hand_button(const DeskView& view, Frame& frame, const Rect& box, DeskTaps& taps) {
  const domain::Proposal& next = view.board.next;
  const auto first = std::ranges::find_if(view.board.waiting,
                                          [](const flow::BoardGuest& one) { return !one.calling; });
  if (first == view.board.waiting.end()) return;
  const std::string label = next.consultant.empty()
                                ? std::string(words::kNobodyFree.in(frame.lang))
                                : said(words::kHandTo, frame.lang,
                                       {called(*first->visit, view.content, frame.lang),
                                        view.house.name_of(next.consultant)});
  const auto kind = next.consultant.empty() ? ui::ButtonKind::waiting : ui::ButtonKind::primary;
  if (ui::button(frame, "hand", box, label, kind)) {
    if (next.consultant.empty())
      taps.intent = flow::OpenGuest{first->visit->id};
    else
      taps.intent = flow::HandTo{first->visit->id, next.consultant};
  }
}

void consultants(const DeskView& view, DeskDraft& draft, Frame& frame, const Rect& box,
                 DeskTaps& taps) {
  ui::surface(frame, box);
  Rect inner = box.inset(frame.px(32));
  const Rect button_box = take_bottom(inner, frame.px(96));
  inner.max.y -= frame.px(24);
  Rect head = take_top(inner, frame.px(56));
  inner.min.y += frame.px(8);
  const std::vector<flow::BoardConsultant>& all = view.board.turn;
  const float height = frame.px(kRow_dp);
  const auto fit = static_cast<std::size_t>(std::max(1.f, inner.height() / height));
  const std::size_t from = std::min(draft.turn_from, all.size());
  const std::size_t to = pages(frame, "turn", head, draft.turn_from, all.size(), fit);
  title(frame, head, words::kTurnTitle.in(frame.lang));
  for (std::size_t i = from; i < to; ++i)
    turn_row(frame, "turn." + std::to_string(i), take_top(inner, height), all[i], taps);
  hand_button(view, frame, button_box, taps);
}

// What is left over from before: who was never seen leaving, and for a manager all that is open.
void left_over(const DeskView& view, Frame& frame, Rect& body, DeskTaps& taps) {
  const std::vector<flow::BoardGuest>& all = view.board.forgotten;
  const std::size_t open = view.board.open.size();
  if (all.empty() && open == 0) return;
  Rect line = take_bottom(body, frame.px(64));
  body.max.y -= frame.px(12);
  const auto chip = [&](const char* id, const Phrase& phrase, std::size_t count, const char* icon) {
    const std::string text = said(phrase, frame.lang, {std::to_string(count)});
    const Rect place = take_left(line, std::min(ui::chip_width(frame, text, true), line.width()));
    line.min.x += frame.px(12);
    return ui::chip(frame, id, place, text, false, false, icon);
  };
  if (open > 0 && chip("still-open", words::kStillOpenCount, open, "clipboard-list-outline"))
    taps.intent = flow::OpenPage{flow::DeskPage::still_open};
  if (!all.empty() && chip("forgotten", words::kForgotten, all.size(), "history"))
    taps.intent = flow::OpenDay{view.zone().day(all.front().visit->arrived_at.unix_ms())};
}

}  // namespace

DeskTaps draw_board(const DeskView& view, DeskDraft& draft, Frame& frame) {
  DeskTaps taps;
  frame.list.AddRectFilled(frame.screen.min, frame.screen.max, frame.palette.ground);
  top(view, frame, taps);
  const Rect head = top_box(frame);
  const float strip = head.max.y + frame.px(20);
  figures(view, frame, {{head.min.x, strip}, {head.max.x, strip + frame.px(kStrip_dp)}}, taps);
  Rect body{{head.min.x, strip + frame.px(kStrip_dp + 16)},
            {head.max.x, frame.screen.max.y - frame.px(36)}};
  consultants(view, draft, frame, take_right(body, frame.px(460)), taps);
  body.max.x -= frame.px(28);
  left_over(view, frame, body, taps);
  waiting(view, draft, frame, column(body, 0, 2, frame.px(28)), taps);
  with_consultant(view, draft, frame, column(body, 1, 2, frame.px(28)), taps);
  return taps;
}

}  // namespace foyer::screens::desk
