#include "manage/targets/board.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>
#include <tuple>

#include "kit/base/calendar.h"
#include "kit/base/format.h"
#include "manage/register/day.h"

namespace foyer::targets {
namespace {

using domain::Delivery;
using domain::Visit;
using reports::Counted;
using reports::Figure;
using reports::Tally;

constexpr int kWhole_bp = 10'000;

// Rounded half up; nothing here is negative but a lead, which is a difference of two of these.
int share(std::int64_t part, std::int64_t whole, int of) {
  return static_cast<int>((part * of * 2 + whole) / (whole * 2));
}

Tone tone_of(int lead_bp, int amber_points) {
  if (lead_bp >= 0) return Tone::good;
  return lead_bp >= -amber_points * 100 ? Tone::amber : Tone::red;
}

// What a month comes to, of the house and of each.
struct MonthTallies {
  Tally house;
  std::map<std::string, Tally> consultants, sources;
  int lost = 0;
};

bool is_of(const Visit& visit, const Whose& whose) {
  if (whose.level == "consultant") return visit.handover.consultant == whose.id;
  if (whose.level == "source") return visit.source == whose.id;
  return true;
}
bool is_of(const Delivery& delivery, const Whose& whose) {
  if (whose.level == "consultant") return delivery.opened.consultant == whose.id;
  return whose.level == "house";
}

template <class Take>
void each_of_month(const domain::House& house, const domain::Content& content,
                   std::string_view month, Take take) {
  const TimeZone& zone = content.showroom.time_zone;
  const auto from = zone.begin_ms(domain::first_day(month));
  const auto until = zone.begin_ms(domain::first_day(domain::month_after(month)));
  if (!from || !until) return;
  for (const auto& [id, visit] : house.visits) {
    const std::int64_t arrived = visit.arrived_at.unix_ms();
    if (domain::is_visit(visit) && arrived >= *from && arrived < *until) take(visit);
  }
}

MonthTallies counted(const domain::House& house, const domain::Content& content,
                     std::string_view month) {
  MonthTallies all;
  each_of_month(house, content, month, [&](const Visit& visit) {
    const bool buying = reports::is_buying(visit, content);
    all.house.visits.add(visit, buying);
    const bool lost = visit.closed && visit.closed->outcome == "lost";
    all.lost += lost && buying && reports::is_counted(visit) ? 1 : 0;
    if (!visit.handover.consultant.empty())
      all.consultants[visit.handover.consultant].visits.add(visit, buying);
    if (!visit.source.empty()) all.sources[visit.source].visits.add(visit, buying);
  });
  for (const Delivery* one : domain::delivered_in(house, month, content.showroom.time_zone)) {
    ++all.house.deliveries;
    if (!one->opened.consultant.empty()) ++all.consultants[one->opened.consultant].deliveries;
  }
  return all;
}

class Maker {
 public:
  Maker(const domain::House& house, const domain::Content& content, Board& board)
      : house_(house), content_(content), board_(board) {}

  std::vector<MeasureLine> lines(const Tally& tally, const Whose& whose,
                                 const Progress& progress) const {
    std::vector<MeasureLine> all;
    for (const domain::Measure& measure : content_.targets.measures) {
      const auto counted = Counted::named(measure.figure);
      const bool is_delivered = counted == Counted::deliveries();
      if (!counted || (is_delivered && whose.level == "source")) continue;
      // A car that leaves was ordered long before: this month's visits say nothing of it.
      const bool of_firsts = !is_delivered && *counted != Counted(Figure::first_visits);
      const auto firsts =
          of_firsts ? std::optional(tally.visits.of(Figure::first_visits)) : std::nullopt;
      all.push_back({&measure, *counted,
                     standing_of(tally.of(*counted),
                                 house_.target(board_.month, measure.figure, whose.level, whose.id),
                                 progress, content_.targets.amber_points, firsts)});
    }
    return all;
  }

  bool has_target(const std::string& level, const std::string& id) const {
    return std::ranges::any_of(content_.targets.measures, [&](const domain::Measure& one) {
      return house_.target(board_.month, one.figure, level, id).has_value();
    });
  }

  void take_consultants(const std::map<std::string, Tally>& counts) {
    for (const auto& [id, staff] : house_.staff) {
      if (staff.role != domain::Role::consultant) continue;
      const auto found = counts.find(id);
      const std::string came = content_.showroom.time_zone.day(staff.came.unix_ms());
      const bool here = !staff.removed && domain::month_of(came) <= board_.month;
      if (!here && found == counts.end() && !has_target("consultant", id)) continue;
      BoardRow& row = board_.consultants.emplace_back();
      row.id = id;
      row.name = staff.name;
      row.gone = staff.removed;
      if (domain::month_of(came) == board_.month && came > domain::first_day(board_.month))
        row.came = came;
      if (found != counts.end()) row.tally = found->second;
      row.lines =
          lines(row.tally, {"consultant", id},
                progress_of(content_.targets.calendar, board_.month, board_.today, row.came));
    }
    std::ranges::sort(board_.consultants, {}, [](const BoardRow& row) {
      const bool told = !row.lines.empty();
      const Standing standing = told ? row.lines.front().standing : Standing{};
      return std::tuple(row.gone, -standing.achieved_bp.value_or(-1), -standing.actual, row.name,
                        row.id);
    });
  }

  void take_sources(const std::map<std::string, Tally>& counts, Lang lang) {
    for (const domain::Choice& source : content_.showroom.sources) {
      const auto found = counts.find(source.id);
      if (found == counts.end() && !has_target("source", source.id)) continue;
      BoardRow row;
      row.id = source.id;
      row.name = source.text.in(lang);
      if (found != counts.end()) row.tally = found->second;
      row.lines = lines(row.tally, {"source", source.id}, board_.progress);
      if (!row.lines.empty()) board_.sources.push_back(std::move(row));
    }
    std::ranges::stable_sort(board_.sources, std::greater{}, [](const BoardRow& row) {
      return row.tally.visits.of(Figure::first_visits);
    });
  }

  void share_out() {
    for (const BoardRow& row : board_.consultants)
      if (!row.lines.empty() && row.lines.front().standing.target)
        board_.shared_out = board_.shared_out.value_or(0) + *row.lines.front().standing.target;
  }

 private:
  const domain::House& house_;
  const domain::Content& content_;
  Board& board_;
};

}  // namespace

int Progress::time_bp() const { return days <= 0 ? 0 : share(gone, days, kWhole_bp); }

Progress progress_of(const domain::WorkCalendar& calendar, std::string_view month,
                     std::string_view today, std::string_view from) {
  const std::string begins = std::max(domain::first_day(month), std::string(from));
  const std::string ends = domain::last_day(month);
  const std::string until = std::min(ends, std::string(today));
  return {calendar.working_days(begins, ends), calendar.working_days(begins, until)};
}

Standing standing_of(int actual, std::optional<int> target, const Progress& progress,
                     int amber_points, std::optional<int> first_visits) {
  Standing one;
  one.actual = actual;
  one.target = target;
  if (!target || *target <= 0) return one;
  one.achieved_bp = share(actual, *target, kWhole_bp);
  one.lead_bp = *one.achieved_bp - progress.time_bp();
  one.tone = tone_of(*one.lead_bp, amber_points);
  one.rest = std::max(0, *target - actual);
  if (one.rest == 0) return one;
  // As long as something is left it is never "0 a day".
  if (progress.left() > 0) one.a_day_tenths = std::max(1, share(one.rest, progress.left(), 10));
  if (first_visits && *first_visits > 0 && actual > 0)
    one.visits = static_cast<int>((std::int64_t{one.rest} * *first_visits + actual - 1) / actual);
  return one;
}

bool Board::has_targets() const {
  const auto is_set = [](const MeasureLine& line) { return line.standing.target.has_value(); };
  const auto any = [&](const BoardRow& row) { return std::ranges::any_of(row.lines, is_set); };
  return std::ranges::any_of(house, is_set) || std::ranges::any_of(consultants, any) ||
         std::ranges::any_of(sources, any);
}

Board board(const domain::House& house, const domain::Content& content, std::string_view month,
            std::int64_t now_ms, std::string_view known_from, Lang lang) {
  Board board;
  board.month = month;
  board.today = content.showroom.time_zone.day(now_ms);
  board.over = domain::month_of(board.today) > board.month;
  board.progress = progress_of(content.targets.calendar, month, board.today);
  if (known_from > domain::first_day(month)) board.known_from = known_from;
  const MonthTallies counts = counted(house, content, month);
  board.tally = counts.house;
  board.lost = counts.lost;
  Maker maker(house, content, board);
  board.house = maker.lines(counts.house, {}, board.progress);
  maker.take_consultants(counts.consultants);
  maker.take_sources(counts.sources, lang);
  maker.share_out();
  return board;
}

std::optional<int> RateOfOpening::bp() const {
  if (came + open <= 0) return std::nullopt;
  return share(part, came + open, kWhole_bp);
}

RateOfOpening rate_of(const Board& board, OpeningRate rate) {
  if (!board.opening) return {};
  const int cards = board.tally.visits.of(Figure::cards);
  const int orders = board.tally.visits.of(Figure::orders);
  const int customers = board.opening->all_customers();
  switch (rate) {
    case OpeningRate::conversion:
      return {orders, cards, customers};
    case OpeningRate::delivered:
      return {board.tally.deliveries, orders, board.opening->orders};
    case OpeningRate::lost:
      return {board.lost, cards, customers};
  }
  return {};
}

std::vector<const Visit*> behind(const domain::House& house, const domain::Content& content,
                                 std::string_view month, Figure figure, const Whose& whose) {
  const reports::FigureRow& asked = reports::row_of(figure);
  const reports::FigureRow& row = asked.of != nullptr ? asked : reports::row_of(asked.part);
  std::vector<const Visit*> all;
  each_of_month(house, content, month, [&](const Visit& visit) {
    const bool counts = reports::is_counted(visit) && is_of(visit, whose) &&
                        row.of(visit, reports::is_buying(visit, content)) > 0;
    if (counts) all.push_back(&visit);
  });
  std::ranges::sort(all, [](const Visit* a, const Visit* b) {
    return std::tie(b->arrived_at, b->id) < std::tie(a->arrived_at, a->id);
  });
  return all;
}

std::vector<const Delivery*> delivered_behind(const domain::House& house,
                                              const domain::Content& content,
                                              std::string_view month, const Whose& whose) {
  auto all = domain::delivered_in(house, month, content.showroom.time_zone);
  std::erase_if(all, [&](const Delivery* one) { return !is_of(*one, whose); });
  return all;
}

std::string known_from(const domain::Showroom& showroom, int days, std::int64_t now_ms) {
  return day_after(showroom.time_zone.day(now_ms), 1 - days);
}

std::string percent_text(int bp) { return one_decimal(bp); }

std::string tenths_text(int tenths) {
  return std::to_string(tenths / 10) +
         (tenths % 10 == 0 ? std::string() : "." + std::to_string(tenths % 10));
}

}  // namespace foyer::targets
