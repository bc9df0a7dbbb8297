// What every view that a report reads must have, by the fold that the devices use. For the test
// that compares the two. Threads: values.
#pragma once

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <cstdlib>
#include <map>
#include <stdexcept>
#include <string>
#include <tuple>
#include <vector>

#include "kit/base/calendar.h"
#include "kit/log/record.h"
#include "manage/reports/car_days.h"
#include "manage/reports/columns.h"
#include "manage/reports/drive_columns.h"
#include "manage/reports/drive_figures.h"
#include "manage/reports/figures.h"
#include "manage/reports/funnel.h"
#include "manage/reports/offer_figures.h"
#include "manage/reports/order_columns.h"
#include "manage/reports/trade_in_columns.h"

namespace foyer::tests {

using namespace domain;
using Row = std::vector<std::string>;
using Table = std::vector<Row>;
using reports::Figure;

constexpr const char* kNull = "-";
constexpr std::int64_t kHour_ms = 3'600'000;

inline std::string shown(const std::optional<std::string>& value) { return value.value_or(kNull); }
inline std::string shown(const std::string& text) { return text.empty() ? kNull : text; }
inline std::string shown(const std::optional<std::int64_t>& number) {
  return number ? std::to_string(*number) : kNull;
}
inline std::string time_of(Stamp at) { return *reports::as_printed(reports::Moment{at.unix_ms()}); }

// The two stores write a rate with other numbers of digits.
inline std::string as_rate(const std::string& text) {
  if (text == kNull) return text;
  std::array<char, 32> digits{};
  std::snprintf(digits.data(), digits.size(), "%.6f", std::strtod(text.c_str(), nullptr));
  return digits.data();
}

// What a view says of single facts, beside the state: the last word on an answer or a card.
struct LastWords {
  std::map<std::tuple<Id, std::string>, bool> corrected;       // visit, question
  std::map<std::tuple<Id, std::string>, std::string> vehicle;  // visit, card
  std::map<std::tuple<Id, std::string>, Said> judged;          // visit, card

  void take(const Fact& fact) {
    if (const auto answered = fact.event.as<NeedsAnswered>())
      corrected[{fact.visit, answered->question}] = false;
    if (const auto put_right = fact.event.as<NeedsCorrected>())
      corrected[{fact.visit, put_right->question}] = true;
    if (const auto settled = fact.event.as<ContestSettled>())
      corrected[{fact.visit, settled->about}] = true;
    if (const auto card = fact.event.as<CardPresented>())
      vehicle[{fact.visit, card->card}] = card->vehicle;
    if (const auto card = fact.event.as<CardJudged>())
      judged[{fact.visit, card->card}] = {fact.actor, fact.id.origin, fact.at};
  }
};

// What each view must have, by the fold that the devices use.
class Expected {
 public:
  Expected(const std::vector<log::Record>& facts, const TimeZone& zone) {
    content_.showroom.time_zone = zone;
    content_.showroom.purposes = {
        {.id = "look", .text = {}, .hint = {}, .icon = {}},
        {.id = "collect", .text = {}, .hint = {}, .icon = {}, .buying = false}};
    for (const log::Record& record : facts) {
      const Fact& fact = facts_.emplace_back(log::to_fact(record));
      apply(house_, fact);
      words_.take(fact);
    }
    for (const auto& [id, visit] : house_.visits)
      if (visit.arrived_at != Stamp{}) visits_.push_back(&visit);
    ahead_ = reports::visits_ahead(house_);
  }

  template <class NameOf>
  Table visits(NameOf name_of) const {
    Table table;
    for (const Visit* visit : visits_) {
      Row& row = table.emplace_back();
      const reports::Asked asked{house_, content_, *visit};
      for (const reports::Column& column : reports::columns())
        if (!name_of(column.views).empty())
          row.push_back(shown(reports::as_printed(column.value(asked))));
    }
    return table;
  }

  Table answers() const {
    Table table;
    for (const Visit* visit : visits_)
      for (const auto& [question, said] : visit->said) {
        const bool ranged = question == "budget";
        const reports::Value options = answer_to(visit->needs, question);
        table.push_back({visit->id.hex(), day_of_visit(*visit), question,
                         shown(reports::as_printed(options)),
                         ranged ? shown(visit->needs.budget_min_yuan) : kNull,
                         ranged ? shown(visit->needs.budget_max_yuan) : kNull, time_of(said.at),
                         said.actor, words_.corrected.at({visit->id, question}) ? "1" : "0"});
      }
    return table;
  }

  Table judgements() const {
    Table table;
    for (const Visit* visit : visits_)
      for (const auto& [card, level] : visit->judged) {
        const auto vehicle = words_.vehicle.find({visit->id, card});
        const Said& said = words_.judged.at({visit->id, card});
        table.push_back({visit->id.hex(), day_of_visit(*visit), card, std::to_string(level),
                         vehicle == words_.vehicle.end() ? kNull : vehicle->second,
                         time_of(said.at), said.actor});
      }
    return table;
  }

  Table figures(std::string (*whose)(const Visit&)) const {
    std::map<std::pair<std::string, std::string>, reports::Counts> counts;
    for (const Visit* visit : visits_)
      if (reports::is_counted(*visit))
        counts[{day_of_visit(*visit), whose(*visit)}].add(*visit, buying(*visit));
    Table table;
    for (const auto& [key, all] : counts) {
      Row& row = table.emplace_back(Row{key.first, shown(key.second)});
      for (const reports::FigureRow& one : reports::figure_rows()) {
        const auto rate = all.rate(one.figure);
        row.push_back(one.of != nullptr ? std::to_string(all.of(one.figure))
                      : rate            ? as_rate(std::to_string(*rate) + "0")
                                        : kNull);
      }
    }
    return table;
  }

  Table funnel() const {
    std::map<std::string, std::vector<int>> days;
    for (const Visit* visit : visits_) {
      if (visit->at_home) continue;
      std::vector<int>& counts = days[day_of_visit(*visit)];
      counts.resize(2 + reports::funnel_steps().size());
      ++counts[buying(*visit) ? 0 : 1];
      for (std::size_t i = 0; i < reports::funnel_steps().size(); ++i)
        counts[i + 2] += buying(*visit) && reports::funnel_steps()[i].of(*visit);
    }
    Table table;
    for (const auto& [day, counts] : days) {
      Row& row = table.emplace_back(Row{day});
      for (const int count : counts) row.push_back(std::to_string(count));
    }
    return table;
  }

  // Every drive of the history; `see` gets it as it is asked for in a row.
  template <class See>
  void each_drive(See see) const {
    const reports::ContestedDrives contested(house_, now_ms_);
    const auto each_of = [&](const Visit& visit) {
      for (const reports::DriveRow& row : reports::drive_rows(visit))
        see(visit, reports::DriveAsked{
                       {house_, content_, visit}, row, now_ms_, contested.has(visit, row)});
    };
    for (const Visit* visit : visits_) each_of(*visit);
    for (const Visit& visit : ahead_) each_of(visit);
  }
  static std::string in_drive(const char* name, const reports::DriveAsked& drive) {
    for (const reports::DriveColumn& column : reports::drive_columns())
      if (column.name == name) return shown(reports::as_printed(column.value(drive)));
    throw std::runtime_error(name);
  }

  Table drives(bool personal) const {
    Table table;
    each_drive([&](const Visit&, const reports::DriveAsked& drive) {
      Row& row = table.emplace_back();
      for (const reports::DriveColumn& column : reports::drive_columns())
        if (!column.name.empty() && (personal || !column.personal))
          row.push_back(shown(reports::as_printed(column.value(drive))));
    });
    return table;
  }

  Table trade_ins() const {
    Table table;
    for (const Visit* visit : visits_) {
      if (visit->used_car() == nullptr) continue;
      Row& row = table.emplace_back();
      const reports::TradeInAsked asked{
          {house_, content_, *visit}, *visit->used_car(), content_.showroom.time_zone.day(now_ms_)};
      for (const reports::TradeInColumn& column : reports::trade_in_columns())
        row.push_back(shown(reports::as_printed(column.value(asked))));
    }
    return table;
  }

  const std::vector<Fact>& facts() const { return facts_; }
  std::int64_t now_ms() const { return now_ms_; }
  const House& house() const { return house_; }
  const TimeZone& zone() const { return content_.showroom.time_zone; }
  const Content& content() const { return content_; }
  bool is_for_buying(const Visit& visit) const { return buying(visit); }

  // Every version of the history; `see` gets it as it is asked for in a row.
  template <class See>
  void each_offer(See see) const {
    for (const Visit* visit : visits_)
      for (const OfferFile& file : visit->offers)
        see(reports::OfferAsked{{house_, content_, *visit}, file, now_ms_});
  }
  template <class Columns, class Asked>
  static Row row_of(const Columns& columns, const Asked& asked) {
    Row row;
    for (const auto& column : columns)
      if (!column.name.empty()) row.push_back(shown(reports::as_printed(column.value(asked))));
    return row;
  }

  Table offers() const {
    Table table;
    each_offer(
        [&](const auto& asked) { table.push_back(row_of(reports::offer_columns(), asked)); });
    return table;
  }

  Table lines_of_offers() const {
    Table table;
    each_offer([&](const auto& asked) {
      int place = 0;
      for (const OfferLine& line : asked.made().lines)
        table.push_back(
            row_of(reports::offer_line_columns(), reports::OfferLineAsked{asked, ++place, line}));
    });
    return table;
  }

  Table concessions() const {
    Table table;
    each_offer([&](const auto& asked) {
      for (const Given& one : given(asked.made().lines, asked.made().trade_in_above))
        table.push_back(
            row_of(reports::concession_columns(), reports::ConcessionAsked{asked, one}));
    });
    return table;
  }

  Table orders() const {
    Table table;
    for (const Visit* visit : visits_)
      for (const OrderFile& file : visit->orders)
        table.push_back(row_of(reports::order_columns(),
                               reports::OrderAsked{{house_, content_, *visit}, file}));
    return table;
  }

  Table offer_days() const {
    std::map<Row, reports::OfferCounts> counts;
    each_offer([&](const reports::OfferAsked& asked) {
      if (buying(asked.of.visit))
        counts[{day_of_visit(asked.of.visit), shown(asked.file.by.actor),
                shown(asked.made().vehicle)}]
            .add(asked);
    });
    Table table;
    for (const auto& [key, all] : counts) {
      Row& row = table.emplace_back(key);
      for (const reports::OfferFigureRow& one : reports::offer_figure_rows()) {
        const auto rate = all.rate(one.figure);
        row.push_back(one.of != nullptr ? std::to_string(all.of(one.figure))
                      : rate            ? as_rate(std::to_string(*rate) + "0")
                                        : kNull);
      }
    }
    return table;
  }

  Table ratings() const {
    Table table;
    each_drive([&](const Visit& visit, const reports::DriveAsked& drive) {
      if (drive.row.file == nullptr || !drive.row.file->felt) return;
      for (const auto& rating : drive.row.file->felt->ratings)
        table.push_back({visit.id.hex(), drive.row.file->id, day_of_visit(visit), rating.aspect,
                         std::to_string(rating.points)});
    });
    return table;
  }

  Table drive_days() const {
    std::map<std::pair<std::string, std::string>, reports::DriveCounts> counts;
    each_drive([&](const Visit& visit, const reports::DriveAsked& drive) {
      if (buying(visit)) counts[{day_of_visit(visit), in_drive("consultant", drive)}].add(drive);
    });
    Table table;
    for (const auto& [key, all] : counts) {
      Row& row = table.emplace_back(Row{key.first, key.second});
      for (const reports::DriveFigureRow& one : reports::drive_figure_rows()) {
        const auto rate = all.rate(one.figure);
        row.push_back(one.of != nullptr ? std::to_string(all.of(one.figure))
                      : rate            ? as_rate(std::to_string(*rate) + "0")
                                        : kNull);
      }
    }
    return table;
  }

  Table refusals() const {
    std::map<Row, int> counts;
    each_drive([&](const Visit& visit, const reports::DriveAsked& drive) {
      if (drive.row.refusal != nullptr && buying(visit))
        ++counts[{day_of_visit(visit), in_drive("reason", drive), in_drive("vehicle", drive)}];
    });
    Table table;
    for (const auto& [key, count] : counts) {
      table.push_back(key);
      table.back().push_back(std::to_string(count));
    }
    return table;
  }

  Table cars() const {
    Table table;
    for (const auto& [key, day] : reports::car_days(house_, content_, now_ms_))
      table.push_back({key.first, key.second, std::to_string(day.drives),
                       std::to_string(day.minutes_out), std::to_string(day.km),
                       day.minutes_possible > 0 ? std::to_string(day.minutes_possible) : kNull,
                       day.use_rate() ? as_rate(std::to_string(*day.use_rate()) + "0") : kNull,
                       std::to_string(day.bookings), std::to_string(day.kept),
                       std::to_string(day.missed), std::to_string(day.cancelled),
                       std::to_string(day.minutes_booked)});
    return table;
  }

  // Visit, state, whether they are on a test drive and whether it is at home, of whoever is still
  // there, of the last seven days that had visits.
  Table open() const {
    std::string newest;
    for (const Visit* visit : visits_) newest = std::max(newest, day_of_visit(*visit));
    const std::string before = day_after(newest, -7);
    Table table;
    for (const Visit* visit : visits_) {
      const bool gone = visit->left_ms || visit->closed || visit->state == VisitState::abandoned;
      if (gone || day_of_visit(*visit) <= before) continue;
      const char* state = visit->state == VisitState::waiting    ? "waiting"
                          : visit->state == VisitState::assigned ? "assigned"
                          : visit->state == VisitState::taken    ? "with_consultant"
                                                                 : "checking_in";
      const bool out = std::ranges::any_of(reports::drive_rows(*visit), [](const auto& row) {
        return reports::drive_state(row, 0) == "out";
      });
      table.push_back({visit->id.hex(), state, out ? "1" : "0", visit->at_home ? "1" : "0"});
    }
    return table;
  }

  std::size_t size() const { return visits_.size(); }

 private:
  std::string day_of_visit(const Visit& visit) const {
    return content_.showroom.time_zone.day(visit.arrived_at.unix_ms());
  }
  bool buying(const Visit& visit) const { return reports::is_buying(visit, content_); }

  House house_;
  Content content_;
  std::vector<Fact> facts_;
  std::int64_t now_ms_ = std::chrono::duration_cast<std::chrono::milliseconds>(
                             std::chrono::system_clock::now().time_since_epoch())
                             .count();
  std::vector<const Visit*> visits_;  // those that were opened
  std::vector<Visit> ahead_;
  LastWords words_;
};

}  // namespace foyer::tests
