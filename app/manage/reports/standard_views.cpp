#include "manage/reports/standard_views.h"

#include <algorithm>

#include "manage/reports/lead_views.h"
#include "manage/reports/view_sql.h"

namespace foyer::reports {
namespace {

using domain::was_said;
using Rd = const AskedRound&;
using RdSql = const ViewSql&;

constexpr MonthColumn kScoreColumns[] = {
    {"card", Kind::id, "which scorecard; the pack's"},
    {"module", Kind::id, "which part of it"},
    {"round", Kind::whole, "from 1"},
    {"points", Kind::whole, "the last word on it; one that was taken back is in no row"},
    {"given_by", Kind::id, "staff id of the manager"},
    {"given_at", Kind::moment, "when"},
};

// Of the first signature.
std::string signed_as(const ViewSql& w, const std::string& says) {
  return first_told(w, "standard.signed", says);
}
template <auto Member>
Value signed_count(Rd a) {
  if (!was_said(a.of.signed_)) return {};
  return std::int64_t{a.of.as_signed.*Member};
}

// The first word on it; after the signature nothing is said any more.
std::string observed_of(const ViewSql& w) {
  return "(SELECT CASE f.kind WHEN 'standard.observed' THEN " + w.text("consultant") +
         " END FROM " + w.told("f", "'standard.observed', 'standard.signed'", "v") +
         "\n    ORDER BY f.at, f.origin, f.seq LIMIT 1)";
}

// The last word on who mends each item; `open`: of those, which nobody saw to be right since.
std::string faults(const ViewSql& w, bool open) {
  const auto same = [&](const char* row) {
    return " AND " + ViewSql::said(row, "item") + " = " + ViewSql::said("f", "item");
  };
  const std::string checked = "'standard.checked'";
  return "(SELECT count(*) FROM " + w.told("f", "'standard.fault'", "v") +
         " AND NOT EXISTS (SELECT "
         "1 FROM " +
         w.told("n", "'standard.fault'", "v") + same("n") + " AND " +
         ViewSql::in_order("n", ">", "f") + ")" +
         (open ? "\n  AND coalesce((SELECT " + w.flag("right") + " FROM " +
                     w.told("c", checked, "v") + same("c") + " AND " +
                     ViewSql::in_order("c", ">", "f") +
                     "\n    ORDER BY c.at DESC, c.origin DESC, c.seq DESC LIMIT 1), 0) = 0"
               : std::string()) +
         ")";
}

std::int64_t still_open(const domain::StandardRound& round) {
  return std::ranges::count_if(round.faults,
                               [](const auto& one) { return !was_said(one.second.checked); });
}

using domain::StandardSigned;

constexpr SubjectColumn<AskedRound> kRoundColumns[] = {
    {"round", Kind::id, [](Rd a) -> Value { return a.of.id.hex(); },
     [](RdSql w) { return w.hex("v.visit"); }, "which it is"},
    {"area", Kind::id, [](Rd a) -> Value { return a.of.area; },
     [](RdSql w) { return w.text("area"); }, "what was walked; the pack's"},
    {"consultant", Kind::id, [](Rd a) -> Value { return a.of.observed.consultant; },
     [](RdSql w) { return observed_of(w); },
     "of a step of a visit, whose it is: staff id of who had the guest; none: an area was walked"},
    {"begun_by", Kind::id, [](Rd a) -> Value { return a.of.began.actor; },
     [](RdSql) { return std::string("nullif(v.actor, '')"); }, "staff id"},
    {"begun_at", Kind::moment, [](Rd a) -> Value { return Value(Moment{a.of.began.at.unix_ms()}); },
     [](RdSql w) { return w.iso("v.wall_ms"); }, "with its first answer"},
    {"signed_at", Kind::moment,
     [](Rd a) -> Value {
       return was_said(a.of.signed_) ? Value(Moment{a.of.signed_.at.unix_ms()}) : Value();
     },
     [](RdSql w) { return w.iso(signed_as(w, "f.wall_ms")); }, "from when on it changes no more"},
    {"right_weight", Kind::whole, signed_count<&StandardSigned::right>,
     [](RdSql w) { return signed_as(w, "coalesce(" + w.number("right") + ", 0)"); },
     "weights of what was right, as it was signed"},
    {"counted_weight", Kind::whole, signed_count<&StandardSigned::counted>,
     [](RdSql w) { return signed_as(w, "coalesce(" + w.number("counted") + ", 0)"); },
     "of what was right or wrong; what did not apply is not counted: the score is one ÷ the other"},
    {"wrong_items", Kind::whole, signed_count<&StandardSigned::wrong_items>,
     [](RdSql w) { return signed_as(w, "coalesce(" + w.number("wrong_items") + ", 0)"); },
     "how many were wrong"},
    {"critical_wrong", Kind::whole, signed_count<&StandardSigned::critical_wrong>,
     [](RdSql w) { return signed_as(w, "coalesce(" + w.number("critical_wrong") + ", 0)"); },
     "of these, critical ones"},
    {"faults", Kind::whole, [](Rd a) -> Value { return std::int64_t(a.of.faults.size()); },
     [](RdSql w) { return faults(w, false); }, "items for which somebody was to mend something"},
    {"open_faults", Kind::whole, [](Rd a) -> Value { return still_open(a.of); },
     [](RdSql w) { return faults(w, true); }, "of these, which nobody has seen to be right since"},
};

const std::string kScores = "'score.given'", kAnswers = "'standard.answered'";

std::string scores(const ViewSql& w) {
  return "CREATE VIEW score_word AS\nSELECT t.*, row_number() OVER (PARTITION BY " +
         ViewSql::said("t", "card") + ", " + ViewSql::said("t", "module") + ",\n  " +
         ViewSql::said("t", "round") +
         " ORDER BY t.at DESC, t.origin DESC, t.seq DESC) AS nth FROM known t WHERE t.visit = " +
         w.nil() + "\n  AND t.kind = " + kScores + w.obeyed(kScores, "t.") + " AND " +
         w.by_manager("t") + ";\nCREATE VIEW score AS\nSELECT " + ViewSql::said("k", "card") +
         " AS card, " + ViewSql::said("k", "module") + " AS module, " + w.number("round") +
         " AS round,\n  " + w.number("points") + " AS points, k.actor AS given_by, " +
         w.iso("k.wall_ms") + " AS given_at\nFROM score_word k WHERE k.nth = 1 AND " +
         w.number("points") + " IS NOT NULL;\n";
}

}  // namespace

std::span<const SubjectColumn<AskedRound>> standard_round_columns() { return kRoundColumns; }
std::span<const MonthColumn> score_columns() { return kScoreColumns; }

std::string drop_standard_views() {
  return "DROP VIEW IF EXISTS standard_round;\nDROP VIEW IF EXISTS score;\n"
         "DROP VIEW IF EXISTS score_word;\n";
}

std::string standard_views(const ViewSql& w) {
  std::string asked;
  for (const auto& column : standard_round_columns())
    asked += (asked.empty() ? "\n  " : ",\n  ") + column.sql(w) + " AS \"" +
             std::string(column.name) + "\"";
  // An answer after the signature begins no round: the signature came first, and nothing was begun.
  return "CREATE VIEW standard_round AS\nSELECT" + asked +
         "\nFROM known v WHERE v.kind = " + kAnswers + w.obeyed(kAnswers, "v.") +
         "\n  AND NOT EXISTS (SELECT 1 FROM " + w.told("n", kAnswers + ", 'standard.signed'", "v") +
         " AND " + ViewSql::in_order("n", "<", "v") + ");\n" + scores(w);
}

}  // namespace foyer::reports
