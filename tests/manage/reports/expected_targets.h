// What the views of months and of roll calls must have, by the fold that the devices use. Threads:
// values.
#pragma once

#include <gtest/gtest.h>

#include <set>

#include "manage/reports/expected.h"
#include "manage/reports/target_views.h"
#include "manage/targets/board.h"

namespace foyer::tests {

inline Row figures_row(Row key, const reports::Counts& counts) {
  for (const reports::FigureRow& row : reports::figure_rows()) {
    const auto rate = counts.rate(row.figure);
    key.push_back(row.of != nullptr ? std::to_string(counts.of(row.figure))
                  : rate            ? as_rate(std::to_string(*rate) + "0")
                                    : kNull);
  }
  return key;
}

// One row a month and whatever `of` says of its visits; none where nothing was counted.
template <class Of>
std::map<Row, reports::Counts> counted_by_month(const Expected& all, Of of) {
  std::map<Row, reports::Counts> counts;
  for (const auto& [id, visit] : all.house().visits) {
    if (visit.arrived_at == Stamp{} || !reports::is_counted(visit)) continue;
    const std::string month = month_of(all.zone().day(visit.arrived_at.unix_ms()));
    counts[of(month, visit)].add(visit, all.is_for_buying(visit));
  }
  return counts;
}
inline Table table_of_months(const std::map<Row, reports::Counts>& counts) {
  Table table;
  for (const auto& [key, one] : counts) table.push_back(figures_row(key, one));
  return table;
}
inline Table house_months_of(const Expected& all) {
  return table_of_months(
      counted_by_month(all, [](const std::string& month, const Visit&) { return Row{month}; }));
}
template <class Whose>
Table months_of(const Expected& all, Whose whose) {
  return table_of_months(counted_by_month(all, [&](const std::string& month, const Visit& visit) {
    return Row{month, shown(whose(visit))};
  }));
}

inline Table targets_of(const Expected& all) {
  Table table;
  for (const auto& [key, one] : all.house().targets)
    if (one.set.target)
      table.push_back({one.set.month, one.set.level, shown(one.set.whose), one.set.measure,
                       std::to_string(*one.set.target), one.by, time_of(one.at)});
  return table;
}

inline Table achievements_of(const Expected& all) {
  Table table;
  for (const reports::TargetRow& row : reports::target_rows(all.house(), all.content())) {
    const std::string rate =
        row.target == 0
            ? std::string(kNull)
            : as_rate(std::to_string(static_cast<double>(row.actual) / row.target) + "0");
    table.push_back({row.month, row.level, shown(row.whose), row.measure,
                     std::to_string(row.target), std::to_string(row.actual), rate});
  }
  return table;
}

inline Table rolls_of(const Expected& all) {
  Table table;
  for (const auto& [id, roll] : all.house().rolls) {
    if (roll.called.at == Stamp{}) continue;
    std::set<std::string> people;
    for (const auto& [key, word] : roll.words) people.insert(key.first);
    const auto count = [&](RollState state) {
      return std::to_string(std::ranges::count_if(
          people, [&](const std::string& who) { return word_on(roll, who).state == state; }));
    };
    table.push_back({id.hex(), all.zone().day(roll.called.at.unix_ms()), roll.drill ? "1" : "0",
                     roll.called.actor, time_of(roll.called.at),
                     roll.ended.at == Stamp{} ? std::string(kNull) : time_of(roll.ended.at),
                     count(RollState::found), count(RollState::left), count(RollState::missing)});
  }
  return table;
}

// A pack whose measures and sources are those of the histories.
inline Content with_measures(Content content) {
  for (const char* figure : {"orders", "visits", "cards", "deliveries"})
    content.targets.measures.push_back({figure, {figure, figure}});
  for (const char* source : {"friend", "passing"})
    content.showroom.sources.push_back({source, {source, source}});
  return content;
}

// A view asked for once: by the columns of its key, what stands in each of the others.
using ByKey = std::map<Row, std::map<std::string, std::string>>;
template <class Ask>
ByKey read_view(Ask ask, const std::string& view, const std::vector<std::string>& key,
                const std::vector<std::string>& columns) {
  std::string all;
  for (const auto* list : {&key, &columns})
    for (const std::string& one : *list) all += (all.empty() ? "" : ", ") + one;
  ByKey read;
  for (const Row& row : ask("SELECT " + all + " FROM " + view)) {
    auto& cells = read[Row(row.begin(), row.begin() + static_cast<std::ptrdiff_t>(key.size()))];
    for (std::size_t i = 0; i < columns.size(); ++i) cells[columns[i]] = row[key.size() + i];
  }
  return read;
}
// A figure that no row has is none of anything.
inline std::string cell_of(const ByKey& view, const Row& key, const std::string& column,
                           const char* otherwise) {
  const auto row = view.find(key);
  return row == view.end() ? otherwise : row->second.at(column);
}

// Of delivery_day, the days of each month together: by month, and by month and consultant.
template <class Ask>
std::map<Row, int> delivered_by_month(Ask ask) {
  std::map<Row, int> sums;
  for (const Row& row : ask("SELECT day, consultant, delivered FROM delivery_day")) {
    const std::string month = month_of(row.at(0));
    sums[{month}] += std::stoi(row.at(2));
    sums[{month, row.at(1)}] += std::stoi(row.at(2));
  }
  return sums;
}

// Walks every figure of the board of each month: the view that VIEWS.md names has it, too.
template <class Ask>
void expect_boards_as_in_views(const Expected& all, Ask ask) {
  const Content content = with_measures(all.content());
  std::vector<std::string> figures;
  for (const reports::FigureRow& row : reports::figure_rows()) figures.emplace_back(row.name);
  const ByKey target = read_view(ask, "target", {"month", "level", "whose", "measure"}, {"target"});
  std::map<std::string, ByKey> months{
      {"house", read_view(ask, "house_month", {"month"}, figures)},
      {"consultant", read_view(ask, "consultant_month", {"month", "consultant"}, figures)},
      {"source", read_view(ask, "source_month", {"month", "source"}, figures)}};
  const std::map<Row, int> delivered = delivered_by_month(ask);
  int walked = 0;
  const auto in_views = [&](const targets::MeasureLine& line, const std::string& level,
                            const Row& key) {
    if (line.counted.of_visits()) return cell_of(months[level], key, line.measure->figure, "0");
    const auto found = delivered.find(key);
    return found == delivered.end() ? std::string("0") : std::to_string(found->second);
  };
  const auto expect_line = [&](const targets::MeasureLine& line, const std::string& level,
                               const std::string& month, const std::string& whose) {
    const Row key = whose.empty() ? Row{month} : Row{month, whose};
    const std::string what = line.measure->figure + " of " + level + " " + whose + ", " + month;
    EXPECT_EQ(std::to_string(line.standing.actual), in_views(line, level, key)) << what;
    EXPECT_EQ(line.standing.target ? std::to_string(*line.standing.target) : kNull,
              cell_of(target, {month, level, shown(whose), line.measure->figure}, "target", kNull))
        << what;
    walked += line.standing.target && line.standing.actual > 0 ? 1 : 0;
  };
  for (const std::string month : {"2025-10", "2025-11"}) {
    const std::int64_t now = all.zone().begin_ms(month + "-21").value();
    const targets::Board board = targets::board(all.house(), content, month, now, {}, Lang::en);
    for (const reports::FigureRow& row : reports::figure_rows()) {
      const auto rate = board.tally.visits.rate(row.figure);
      const std::string expected = row.of != nullptr
                                       ? std::to_string(board.tally.visits.of(row.figure))
                                   : rate ? as_rate(std::to_string(*rate) + "0")
                                          : kNull;
      EXPECT_EQ(expected, cell_of(months["house"], {month}, std::string(row.name),
                                  row.of != nullptr ? "0" : kNull))
          << row.name << " of " << month;
    }
    EXPECT_EQ(
        ask("SELECT count(*) FROM visit WHERE outcome = 'lost' AND buying = 1 AND state NOT IN "
            "('checking_in', 'abandoned') AND CAST(day AS text) LIKE '" +
            month + "%'"),
        (Table{{std::to_string(board.lost)}}))
        << "lost in " << month;
    for (const auto& line : board.house) expect_line(line, "house", month, "");
    for (const auto& [rows, level] : {std::pair{&board.consultants, std::string("consultant")},
                                      {&board.sources, std::string("source")}})
      for (const targets::BoardRow& row : *rows)
        for (const auto& line : row.lines) expect_line(line, level, month, row.id);
  }
  EXPECT_GT(walked, 3) << "a board without a target and a figure is walked in vain";
}

}  // namespace foyer::tests
