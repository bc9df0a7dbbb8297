// What the wall says, as values.
#include <algorithm>
#include <cmath>

#include "kit/base/calendar.h"
#include "kit/base/format.h"
#include "roles/wall/pages/wall_parts.h"
#include "roles/wall/pages/words_wall.h"

namespace foyer::screens {

namespace wall {

std::string put(const Phrase& phrase, Lang lang, std::initializer_list<std::string> values) {
  std::string text(phrase.in(lang));
  std::size_t at = 0;
  for (const std::string& value : values) {
    at = text.find("%s", at);
    if (at == std::string::npos) break;
    text.replace(at, 2, value);
    at += value.size();
  }
  return text;
}

}  // namespace wall

namespace {

using wall::put;

using reports::Figure;

constexpr std::size_t kFiguresAPage = 2, kRowsAPage = 7, kRowsAPageStanding = 9;
// Beside the leading one: as many as there is room for.
constexpr std::size_t kOthersMost = 2;

struct Step {
  Figure value, rate;
  Phrase name;
};
constexpr Step kSteps[] = {
    {Figure::first_visits, Figure::first_visits, {"首次到店", "First visits"}},
    {Figure::filed, Figure::filing_rate, {"留档", "Filed"}},
    {Figure::cards, Figure::card_rate, {"建卡", "Cards"}},
    {Figure::test_drives, Figure::test_drive_rate, {"试驾", "Test drives"}},
    {Figure::orders, Figure::order_rate, {"订单", "Orders"}},
};

std::string lead_in_words(const targets::Standing& one, Lang lang) {
  if (!one.lead_bp) return std::string(words::kWallNoTarget.in(lang));
  const std::string points = targets::percent_text(std::abs(*one.lead_bp));
  return put(*one.lead_bp < 0 ? words::kWallBehind : words::kWallAhead, lang,
             {targets::percent_text(*one.achieved_bp), points});
}

std::string rest_in_words(const targets::Standing& one, Lang lang) {
  if (!one.achieved_bp) return {};
  if (one.rest == 0) return std::string(words::kWallReached.in(lang));
  if (!one.a_day_tenths) return put(words::kWallRest, lang, {std::to_string(one.rest)});
  return put(words::kWallRestADay, lang,
             {std::to_string(one.rest), targets::tenths_text(*one.a_day_tenths)});
}

WallFigure figure_of(const targets::MeasureLine& line, int time_bp, Lang lang) {
  const targets::Standing& one = line.standing;
  return {.name = line.measure->text.in(lang),
          .actual = one.actual,
          .target = one.target,
          .achieved_bp = one.achieved_bp,
          .time_bp = time_bp,
          .tone = one.tone,
          .lead = lead_in_words(one, lang),
          .rest = rest_in_words(one, lang)};
}

void add_figures(WallBoard& wall, const targets::Board& board, Lang lang) {
  for (std::size_t i = 0; i < board.house.size(); ++i) {
    if (i % kFiguresAPage == 0) wall.pages.emplace_back();
    wall.pages.back().figures.push_back(figure_of(board.house[i], board.progress.time_bp(), lang));
  }
}

void add_funnel(WallBoard& wall, const reports::Counts& counts, Lang lang) {
  WallPage& page = wall.pages.emplace_back();
  for (const Step& step : kSteps) {
    const auto rate = step.rate == step.value ? std::nullopt : counts.rate(step.rate);
    page.funnel.push_back(
        {std::string(step.name.in(lang)), counts.of(step.value),
         rate ? targets::percent_text(static_cast<int>(std::lround(*rate * 10'000))) + " %"
              : std::string()});
  }
}

void add_rows(WallBoard& wall, const targets::Board& board, const domain::Content& content,
              bool by_source, bool portrait, Lang lang) {
  const auto& rows = by_source ? board.sources : board.consultants;
  const std::size_t most = portrait ? kRowsAPageStanding : kRowsAPage;
  std::size_t shown = 0;
  for (const targets::BoardRow& row : rows) {
    if (row.lines.empty() || row.gone) continue;
    if (shown++ % most == 0) {
      WallPage& page = wall.pages.emplace_back();
      page.of_whom = (by_source ? words::kWallSources : words::kWallConsultants).in(lang);
      for (std::size_t i = 0; i < std::min(row.lines.size(), 1 + kOthersMost); ++i)
        page.headings.push_back(row.lines[i].measure->text.in(lang));
    }
    const targets::Progress own =
        targets::progress_of(content.targets.calendar, board.month, board.today, row.came);
    WallRow& one = wall.pages.back().rows.emplace_back();
    one.name = row.name;
    one.lead = figure_of(row.lines.front(), own.time_bp(), lang);
    for (std::size_t i = 1; i < std::min(row.lines.size(), 1 + kOthersMost); ++i)
      one.others.push_back(row.lines[i].standing.actual);
  }
}

WallBoard headed(const domain::Content& content, std::int64_t now_ms, Lang lang) {
  const TimeZone& zone = content.showroom.time_zone;
  const std::string today = zone.day(now_ms);
  const std::string month = today.substr(5, 2);
  return {.title = put(
              words::kWallTitle, lang,
              {lang == Lang::zh
                   ? std::to_string(std::stoi(month))
                   : std::string(words::kMonths[static_cast<std::size_t>(std::stoi(month) - 1)])}),
          .beside = day(today, lang),
          .clock = zone.clock(now_ms),
          .old = {},
          .pages = {}};
}

// A wall that has heard of nobody for a while shows no figure as if it were of now.
std::string what_is_old(const targets::Board& board, const domain::Content& content,
                        const WallNews& news, std::int64_t now_ms, Lang lang) {
  const TimeZone& zone = content.showroom.time_zone;
  if (news.heard_ms <= 0) return news.connected ? "" : std::string(words::kWallNever.in(lang));
  if (now_ms - news.heard_ms >= kWallOld_ms) {
    const std::string day = zone.day(news.heard_ms);
    const std::string then =
        (day == board.today ? "" : month_and_day(day) + " ") + zone.clock(news.heard_ms);
    return put(words::kWallOld, lang, {then});
  }
  return board.known_from.empty()
             ? ""
             : put(words::kWallKnownFrom, lang, {month_and_day(board.known_from)});
}

}  // namespace

WallBoard wall_board(const targets::Board& board, const domain::Content& content,
                     const WallNews& news, std::int64_t now_ms, bool portrait, Lang lang) {
  WallBoard wall = headed(content, now_ms, lang);
  wall.beside += put(words::kWallTime, lang,
                     {std::to_string(board.progress.gone), std::to_string(board.progress.days)});
  wall.old = what_is_old(board, content, news, now_ms, lang);
  add_figures(wall, board, lang);
  add_funnel(wall, board.tally.visits, lang);
  add_rows(wall, board, content, false, portrait, lang);
  const bool sources_have_targets = std::ranges::any_of(board.sources, [](const auto& row) {
    return std::ranges::any_of(row.lines,
                               [](const auto& line) { return line.standing.target.has_value(); });
  });
  if (sources_have_targets) add_rows(wall, board, content, true, portrait, lang);
  return wall;
}

WallBoard wall_reading(const domain::Content& content, std::int64_t now_ms, Lang lang) {
  WallBoard wall = headed(content, now_ms, lang);
  wall.old = words::kWallReading.in(lang);
  wall.pages.emplace_back();
  return wall;
}

}  // namespace foyer::screens
