#include "manage/reports/target_views.h"

#include <map>
#include <set>
#include <tuple>

#include "manage/register/day.h"
#include "manage/reports/tally.h"

namespace foyer::reports {
namespace {

constexpr MonthColumn kTargetColumns[] = {
    {"month", Kind::text, "such as `2026-11`"},
    {"level", Kind::id, "`house`, `consultant` or `source`"},
    {"whose", Kind::id, "staff id, or the pack's source; none: the house"},
    {"measure", Kind::id, "the figure's column in `house_month`, or `deliveries`"},
    {"target", Kind::whole, "the last word on it; one that was taken back is in no row"},
    {"set_by", Kind::id, "staff id of the manager"},
    {"set_at", Kind::moment, "when"},
};

constexpr MonthColumn kAchievementColumns[] = {
    {"month", Kind::text, "as in `target`"},
    {"level", Kind::id, "as in `target`"},
    {"whose", Kind::id, "as in `target`"},
    {"measure", Kind::id, "as in `target`"},
    {"target", Kind::whole, "as in `target`"},
    {"actual", Kind::whole,
     "the figure of that month, from `house_month`, `consultant_month` or `source_month`; of "
     "deliveries the sum of its days in `delivery_day`, and none of a source"},
    {"achievement_rate", Kind::text, "actual ÷ target; none: the target is 0"},
};

constexpr MonthColumn kRollCallColumns[] = {
    {"roll", Kind::id, "which it is"},
    {"day", Kind::text, "the showroom's day on which it was called"},
    {"drill", Kind::flag, "1: a drill, 0: an alarm"},
    {"called_by", Kind::id, "staff id"},
    {"called_at", Kind::moment, "when"},
    {"ended_at", Kind::moment, "when it was ended; none: it goes on"},
    {"found", Kind::whole, "persons whom anybody found; a guest with a party is one"},
    {"was_seen_leaving", Kind::whole, "persons who were seen leaving, and found by nobody"},
    {"missing", Kind::whole, "persons who were looked for in vain by everybody who looked"},
};

const std::string kTargets = "'target.set'";

// A manager's word is asked for once a fact: of every pair it would take longer than anybody waits.
std::string targets(const ViewSql& w) {
  std::string whose;
  for (const char* key : {"month", "measure", "level", "whose"})
    whose += (whose.empty() ? "" : ", ") + ViewSql::said("t", key);
  return "CREATE VIEW target_word AS\nSELECT t.*, row_number() OVER (PARTITION BY " + whose +
         "\n  ORDER BY t.at DESC, t.origin DESC, t.seq DESC) AS nth FROM known t WHERE t.visit = " +
         w.nil() + "\n  AND t.kind = " + kTargets + w.obeyed(kTargets, "t.") + " AND " +
         w.by_manager("t") + ";\nCREATE VIEW target AS\nSELECT " + ViewSql::said("k", "month") +
         " AS month, " + ViewSql::said("k", "level") + " AS level,\n  nullif(" +
         ViewSql::said("k", "whose") + ", '') AS whose, " + ViewSql::said("k", "measure") +
         " AS measure,\n  " + w.number("target") + " AS target, k.actor AS set_by, " +
         w.iso("k.wall_ms") + " AS set_at\nFROM target_word k WHERE k.nth = 1 AND " +
         w.number("target") + " IS NOT NULL;\n";
}

// What is counted is worked out once, for the house and for each.
std::string achievements(const ViewSql& w) {
  const std::string deliveries(domain::kDeliveries);
  std::string names, sums;
  for (const FigureRow& row : figure_rows()) {
    if (row.of == nullptr) continue;
    names += ", c." + std::string(row.name);
    sums += ", sum(" + std::string(row.name) + ") AS " + std::string(row.name);
  }
  const auto of = [&](const char* level, const char* whose) {
    return std::string("SELECT month, '") + level + "' AS level, " + whose + " AS whose" + sums +
           " FROM one GROUP BY 1, 3";
  };
  return "CREATE VIEW achievement AS\nWITH one AS MATERIALIZED (SELECT " + w.month("c.day") +
         " AS month, c.consultant, c.source" + names +
         " FROM counted c),\nmonths AS MATERIALIZED (" + of("house", "''") + "\nUNION ALL " +
         of("consultant", "coalesce(consultant, '-')") + "\nUNION ALL " +
         of("source", "coalesce(source, '-')") + "),\nleft_on AS MATERIALIZED (SELECT " +
         w.month("day") +
         " AS month, coalesce(consultant, '-') AS whose, delivered FROM delivery_day),\n"
         "gone AS MATERIALIZED (SELECT month, 'house' AS level, '' AS whose, sum(delivered) AS "
         "delivered FROM left_on GROUP BY month\nUNION ALL SELECT month, 'consultant', whose, "
         "sum(delivered) FROM left_on GROUP BY month, whose)\nSELECT month, level, whose, measure, "
         "target, actual,\n"
         "  actual * 1.0 / nullif(target, 0) AS achievement_rate\nFROM (SELECT t.month, t.level, "
         "t.whose, t.measure, t.target, " +
         counted_by_name("t.measure", "m", "\n    WHEN '" + deliveries + "' THEN d.delivered") +
         " AS actual\nFROM target t LEFT JOIN months m ON m.month = t.month AND m.level = "
         "t.level\n  AND m.whose = coalesce(t.whose, '')\nLEFT JOIN gone d ON d.month = t.month "
         "AND d.level = t.level\n  AND d.whose = coalesce(t.whose, '')) a;\n";
}

// The last word of each who said one about a person; and what holds of the person by all of them.
std::string roll_calls(const ViewSql& w) {
  const auto first = [&](const char* kind) {
    return "(SELECT " + w.iso("e.wall_ms") + " FROM " +
           w.told("e", std::string("'") + kind + "'", "v") +
           " ORDER BY e.at, e.origin, e.seq LIMIT 1)";
  };
  const auto count = [](int word) {
    return "(SELECT count(*) FROM roll_person p WHERE p.visit = v.visit AND p.word = " +
           std::to_string(word) + ")";
  };
  const std::string ticked = "'roll.ticked'", called = "'roll.called'";
  return "CREATE VIEW roll_word AS\nSELECT k.visit, " + ViewSql::said("k", "who") + " AS who, " +
         ViewSql::said("k", "state") + " AS state\nFROM known k WHERE k.kind = " + ticked +
         w.obeyed(ticked, "k.") + "\n  AND NOT EXISTS (SELECT 1 FROM " + w.told("n", ticked, "k") +
         " AND " + ViewSql::said("n", "who") + " = " + ViewSql::said("k", "who") +
         " AND n.actor = k.actor\n    AND " + ViewSql::in_order("n", ">", "k") +
         ");\nCREATE VIEW roll_person AS\nSELECT visit, who, max(CASE state WHEN 'found' THEN 3 "
         "WHEN 'left' THEN 2\n  WHEN 'missing' THEN 1 ELSE 0 END) AS word FROM roll_word GROUP BY "
         "visit, who;\nCREATE VIEW roll_call AS\nSELECT " +
         w.hex("v.visit") + " AS roll, " + w.day("v.wall_ms") + " AS day, " + w.flag("drill") +
         " AS drill,\n  v.actor AS called_by, " + w.iso("v.wall_ms") + " AS called_at, " +
         first("roll.ended") + " AS ended_at,\n  " + count(3) + " AS found, " + count(2) +
         " AS was_seen_leaving, " + count(1) +
         " AS missing\nFROM known v WHERE v.kind = " + called + w.obeyed(called, "v.") +
         "\n  AND NOT EXISTS (SELECT 1 FROM " + w.told("b", called, "v") + " AND " +
         ViewSql::in_order("b", "<", "v") + ");\n";
}

}  // namespace

std::span<const MonthColumn> target_columns() { return kTargetColumns; }
std::span<const MonthColumn> achievement_columns() { return kAchievementColumns; }
std::span<const MonthColumn> roll_call_columns() { return kRollCallColumns; }

std::string counted_by_name(const std::string& name, const std::string& row,
                            const std::string& more) {
  std::string cases;
  for (const FigureRow& one : figure_rows()) {
    const std::string figure(one.name);
    if (one.of != nullptr) cases += "\n    WHEN '" + figure + "' THEN " + row + "." + figure;
  }
  return "coalesce(CASE " + name + cases + more + " END, 0)";
}

std::string drop_target_views() {
  std::string drops;
  for (const char* view :
       {"achievement", "target", "target_word", "house_month", "consultant_month", "source_month",
        "roll_call", "roll_person", "roll_word"})
    drops += std::string("DROP VIEW IF EXISTS ") + view + ";\n";
  return drops;
}

std::string target_views(const ViewSql& w, const std::string& figures) {
  const auto by = [&](const std::string& view, const std::string& whose) {
    const std::string also = whose.empty() ? "" : ", " + whose;
    return "CREATE VIEW " + view + "_month AS\nSELECT month" + also + figures + "\nFROM (SELECT " +
           w.month("day") + " AS month, c.* FROM counted c) m GROUP BY month" + also + ";\n";
  };
  return by("house", "") + by("consultant", "consultant") + by("source", "source") + targets(w) +
         achievements(w) + roll_calls(w);
}

std::vector<TargetRow> target_rows(const domain::House& house, const domain::Content& content) {
  std::map<std::tuple<std::string, std::string, std::string>, Tally> tallies;
  for (const auto& [id, visit] : house.visits) {
    if (!domain::is_visit(visit)) continue;
    const std::string month =
        domain::month_of(content.showroom.time_zone.day(visit.arrived_at.unix_ms()));
    const bool buying = is_buying(visit, content);
    tallies[{month, "house", ""}].visits.add(visit, buying);
    const std::string& consultant = visit.handover.consultant;
    if (!consultant.empty()) tallies[{month, "consultant", consultant}].visits.add(visit, buying);
    if (!visit.source.empty()) tallies[{month, "source", visit.source}].visits.add(visit, buying);
  }
  std::set<std::string> months;
  for (const auto& [key, standing] : house.targets) months.insert(standing.set.month);
  for (const std::string& month : months)
    for (const auto* one : domain::delivered_in(house, month, content.showroom.time_zone)) {
      ++tallies[{month, "house", ""}].deliveries;
      const std::string& consultant = one->opened.consultant;
      if (!consultant.empty()) ++tallies[{month, "consultant", consultant}].deliveries;
    }
  std::vector<TargetRow> rows;
  for (const auto& [key, standing] : house.targets) {
    const domain::TargetSet& set = standing.set;
    if (!set.target) continue;
    TargetRow& row =
        rows.emplace_back(TargetRow{set.month, set.level, set.whose, set.measure, *set.target, 0});
    const auto counted = Counted::named(set.measure);
    const auto found = tallies.find({set.month, set.level, set.whose});
    if (counted && found != tallies.end()) row.actual = found->second.of(*counted);
  }
  return rows;
}

}  // namespace foyer::reports
