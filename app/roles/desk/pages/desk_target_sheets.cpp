// Above the board of a month: a figure with its formula and who is behind it; and a target.
#include <algorithm>

#include "kit/base/calendar.h"
#include "kit/ui/scroll.h"
#include "roles/desk/pages/desk_target_parts.h"
#include "roles/desk/pages/words_targets.h"
#include "roles/host/pages/words_staff.h"

namespace foyer::screens::desk {
namespace {

using reports::Figure;
using targets::Standing;

constexpr int kMostOfATarget = 9'999;

struct FigureWord {
  Figure figure;
  Phrase word;
};
constexpr FigureWord kFigureWords[] = {
    {Figure::first_visits, {"首次到店", "First visits"}},
    {Figure::filed, {"留档", "Filed"}},
    {Figure::filing_rate, {"留档率", "Filing rate"}},
    {Figure::cards, {"建卡", "Cards"}},
    {Figure::card_rate, {"建卡率", "Card rate"}},
    {Figure::test_drives, {"试驾", "Test drives"}},
    {Figure::test_drive_rate, {"试驾率", "Drive rate"}},
    {Figure::orders, {"订单", "Orders"}},
    {Figure::order_rate, {"成交率", "Order rate"}},
};

std::string whose_name(const DeskView& view, Lang lang) {
  const targets::Whose& whose = view.model.board.whose;
  if (whose.level == "consultant") return view.house.name_of(whose.id);
  if (whose.level == "source")
    return text_of(domain::find_by_id(view.content.showroom.sources, whose.id), lang);
  return std::string(words::kWholeHouse.in(lang));
}

// Of a consultant or a source; the house has none.
const targets::BoardRow* open_row(const DeskView& view) {
  const targets::Whose& whose = view.model.board.whose;
  if (view.board_of_month == nullptr || whose.level == "house") return nullptr;
  const auto& rows =
      whose.level == "source" ? view.board_of_month->sources : view.board_of_month->consultants;
  const auto row = std::ranges::find(rows, whose.id, &targets::BoardRow::id);
  return row == rows.end() ? nullptr : &*row;
}

const targets::MeasureLine* open_line(const DeskView& view) {
  const targets::BoardRow* row = open_row(view);
  if (view.board_of_month == nullptr || (row == nullptr && view.model.board.whose.level != "house"))
    return nullptr;
  const auto& lines = row == nullptr ? view.board_of_month->house : row->lines;
  const auto found =
      std::ranges::find(lines, view.model.board.figure, &targets::MeasureLine::counted);
  return found == lines.end() ? nullptr : &*found;
}

reports::Tally open_tally(const DeskView& view) {
  if (view.model.board.whose.level == "house") return view.board_of_month->tally;
  const targets::BoardRow* row = open_row(view);
  return row == nullptr ? reports::Tally{} : row->tally;
}

// "318 ÷ 402 = 79.1 %".
std::string rate_in_numbers(const reports::Counts& counts, const reports::FigureRow& row) {
  const auto n = [&](Figure one) { return std::to_string(counts.of(one)); };
  std::string whole = n(row.whole[0]);
  if (row.whole[1] != row.whole[0]) whole = "(" + whole + " + " + n(row.whole[1]) + ")";
  const auto rate = counts.rate(row.figure);
  return n(row.part) + " ÷ " + whole +
         (rate ? " = " + targets::percent_text(static_cast<int>(*rate * 10'000 + .5)) + " %"
               : std::string());
}

// A rate; "43 ÷ 60 = 71.7 %": a figure with a target; "43".
std::string numbers(const DeskView& view, const reports::Tally& tally, reports::Counted figure) {
  if (figure.of_visits())
    if (const auto& row = reports::row_of(*figure.of_visits()); row.of == nullptr)
      return rate_in_numbers(tally.visits, row);
  const std::string actual = std::to_string(tally.of(figure));
  const targets::MeasureLine* line = open_line(view);
  if (line == nullptr || !line->standing.achieved_bp) return actual;
  return actual + " ÷ " + std::to_string(*line->standing.target) + " = " +
         targets::percent_text(*line->standing.achieved_bp) + " %";
}

// What is worked out of it, with the words that say how.
std::string worked_out(const DeskView& view, Lang lang) {
  const targets::MeasureLine* line = open_line(view);
  if (line == nullptr) return {};
  const Standing& one = line->standing;
  if (!one.achieved_bp) return lead_text(one, lang);
  const targets::BoardRow* row = open_row(view);
  const targets::Progress time =
      targets::progress_of(view.content.targets.calendar, view.board_of_month->month,
                           view.board_of_month->today, row == nullptr ? std::string() : row->came);
  const std::string gone = said(words::kTimeIs, lang,
                                {targets::percent_text(time.time_bp()), std::to_string(time.gone),
                                 std::to_string(time.days)});
  return joined({lead_text(one, lang), rest_text(one, true, lang)}) + "\n" +
         joined({gone, std::string(words::kLeadIs.in(lang))});
}

// Who is behind a figure: one of the two.
struct Behind {
  const domain::Visit* visit = nullptr;
  const domain::Delivery* delivery = nullptr;
};

std::vector<Behind> all_behind(const DeskView& view) {
  const domain::House& house = *view.month_house;
  const flow::BoardChoice& at = view.model.board;
  std::vector<Behind> all;
  if (const auto figure = at.figure.of_visits()) {
    for (const auto* one : targets::behind(house, view.content, at.month, *figure, at.whose))
      all.push_back({one, nullptr});
  } else {
    for (const auto* one : targets::delivered_behind(house, view.content, at.month, at.whose))
      all.push_back({nullptr, one});
  }
  return all;
}

// A name, of which consultant, and when it was. A touch opens the guest.
void behind_row(const DeskView& view, Frame& frame, const std::string& id, const Rect& box,
                const Behind& one, DeskTaps& taps) {
  std::string name, consultant;
  std::int64_t at_ms = 0;
  Id visit;
  if (one.visit != nullptr) {
    name = full_name(*one.visit, view.content, frame.lang);
    consultant = one.visit->handover.consultant;
    at_ms = one.visit->arrived_at.unix_ms();
    visit = one.visit->id;
  } else {
    const domain::DeliveryOpened& opened = one.delivery->opened;
    name = staff::full_name(opened.name, opened.honorific, view.content, frame.lang);
    consultant = opened.consultant;
    at_ms = one.delivery->done.at_ms;
    visit = Id::from_hex(opened.visit).value_or(Id{});
  }
  if (row(frame, id, box, name,
          joined({consultant.empty() ? std::string() : view.house.name_of(consultant),
                  month_and_day(view.zone().day(at_ms)), view.zone().clock(at_ms)})))
    taps.intent = flow::OpenGuest{visit};
}

void names_behind(const DeskView& view, DeskDraft& draft, Frame& frame, const Rect& box,
                  DeskTaps& taps) {
  const std::vector<Behind> all = all_behind(view);
  const float high = frame.px(72);
  Rect content = ui::begin_scroll(frame, box, draft.behind, high * static_cast<float>(all.size()));
  for (std::size_t i = 0; i < all.size(); ++i)
    if (const Rect place = take_top(content, high); ui::seen_in(box, place))
      behind_row(view, frame, "behind." + std::to_string(i), place, all[i], taps);
  ui::end_scroll(frame, draft.behind, frame.palette.surface);
}

}  // namespace

std::string lead_text(const Standing& one, Lang lang) {
  if (!one.target) return std::string(words::kNoTarget.in(lang));
  if (!one.achieved_bp) return std::string(words::kZeroTarget.in(lang));
  return said(
      *one.lead_bp < 0 ? words::kBehind : words::kAhead, lang,
      {targets::percent_text(*one.achieved_bp), targets::percent_text(std::abs(*one.lead_bp))});
}

std::string rest_text(const Standing& one, bool with_visits, Lang lang) {
  if (!one.achieved_bp) return {};
  if (one.rest == 0) return std::string(words::kReached.in(lang));
  const std::string rest = std::to_string(one.rest);
  return joined(
      {one.a_day_tenths ? said(words::kRest, lang, {rest, targets::tenths_text(*one.a_day_tenths)})
                        : said(words::kRestToday, lang, {rest}),
       one.visits && with_visits ? said(words::kNeedsVisits, lang, {std::to_string(*one.visits)})
                                 : std::string()});
}

std::string figure_name(const DeskView& view, reports::Counted figure, Lang lang) {
  for (const domain::Measure& one : view.content.targets.measures)
    if (one.figure == figure.name()) return one.text.in(lang);
  const auto found = std::ranges::find_if(
      kFigureWords, [&](const FigureWord& one) { return figure == one.figure; });
  return found == std::end(kFigureWords) ? std::string() : std::string(found->word.in(lang));
}

DeskTaps draw_board_figure(const DeskView& view, DeskDraft& draft, Frame& frame) {
  DeskTaps taps;
  const Lang lang = frame.lang;
  const flow::BoardChoice& at = view.model.board;
  const std::string title =
      joined({whose_name(view, lang), figure_name(view, at.figure, lang), at.month});
  Sheet sheet = open_sheet(frame, 1200, 980, title, at.figure.meaning(lang), taps);
  if (view.month_house == nullptr || view.board_of_month == nullptr) return taps;
  frame.write(take_top(sheet.body, frame.px(72)), numbers(view, open_tally(view), at.figure),
              {.dp = 46, .colour = frame.palette.ink, .face = ui::Face::bold, .middle = true});
  if (const std::string more = worked_out(view, lang); !more.empty())
    frame.write(take_top(sheet.body, frame.px(80)), more,
                {.dp = 25, .colour = frame.palette.ink2, .min_dp = 19, .leading = 1.1f});
  const targets::MeasureLine* line = open_line(view);
  const bool may = line != nullptr && flow::may_set_target({.house = view.house,
                                                            .content = view.content,
                                                            .who = view.who,
                                                            .lang = {},
                                                            .fresh = {},
                                                            .ticket = {},
                                                            .now_ms = view.now_ms},
                                                           at.month);
  if (may) {
    const Rect foot = take_bottom(sheet.body, frame.px(96));
    sheet.body.max.y -= frame.px(16);
    const std::string label = line->standing.target ? said(words::kChangeTarget, lang,
                                                           {std::to_string(*line->standing.target)})
                                                    : std::string(words::kSetTarget.in(lang));
    if (ui::button(frame, "target", foot, label, ui::ButtonKind::quiet))
      taps.intent = flow::AskTarget{};
  }
  names_behind(view, draft, frame, sheet.body, taps);
  return taps;
}

DeskTaps draw_target(const DeskView& view, DeskDraft& draft, Frame& frame) {
  DeskTaps taps;
  const Lang lang = frame.lang;
  const flow::BoardChoice& at = view.model.board;
  const targets::MeasureLine* line = open_line(view);
  const std::string what =
      joined({whose_name(view, lang), figure_name(view, at.figure, lang), at.month});
  if (line == nullptr) {  // the pack has no target of it any more
    open_sheet(frame, 900, 400, what, {}, taps);
    return taps;
  }
  if (draft.target_of != what) {
    draft.target_of = what;
    draft.target = line->standing.target.value_or(line->standing.actual);
  }
  const std::string month_before = domain::month_after(at.month, -1);
  const auto before =
      view.house.target(month_before, at.figure.name(), at.whose.level, at.whose.id);
  const std::string now = std::to_string(line->standing.actual);
  Sheet sheet = open_sheet(frame, 1000, 640, said(words::kTargetFor, lang, {what}),
                           before ? said(words::kTargetTaught, lang, {now, std::to_string(*before)})
                                  : said(words::kTargetNow, lang, {now}),
                           taps);
  Rect foot = take_bottom(sheet.body, frame.px(104));
  if (line->standing.target) {
    const Rect off = take_left(foot, foot.width() * .34f);
    foot.min.x += frame.px(20);
    if (ui::button(frame, "target.none", off, words::kNoTargetMore.in(lang), ui::ButtonKind::quiet))
      taps.intent = flow::SetTarget{std::nullopt};
  }
  if (ui::button(frame, "target.set", foot,
                 said(words::kSettleTarget, lang, {std::to_string(draft.target)}),
                 ui::ButtonKind::primary))
    taps.intent = flow::SetTarget{draft.target};
  sheet.body.max.y -= frame.px(32);
  constexpr int kSteps[] = {-10, -1, 0, 1, 10};
  for (int i = 0; i < 5; ++i) {
    const Rect place = ui::column(sheet.body, i, 5, frame.px(20));
    if (kSteps[i] == 0) {
      frame.write(place, std::to_string(draft.target),
                  {.dp = 84,
                   .colour = frame.palette.ink,
                   .face = ui::Face::bold,
                   .align = Frame::Align::centre,
                   .middle = true});
      continue;
    }
    const std::string label = (kSteps[i] > 0 ? "+" : "−") + std::to_string(std::abs(kSteps[i]));
    if (ui::button(frame, "step." + std::to_string(kSteps[i]), place, label, ui::ButtonKind::quiet))
      draft.target = std::clamp(draft.target + kSteps[i], 0, kMostOfATarget);
  }
  return taps;
}

}  // namespace foyer::screens::desk
