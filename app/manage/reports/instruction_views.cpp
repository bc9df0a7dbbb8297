#include "manage/reports/instruction_views.h"

#include "manage/reports/view_sql.h"

namespace foyer::reports {
namespace {

using domain::was_said;
using In = const AskedInstruction&;
using InSql = const ViewSql&;

const std::string kGivenWord = "'instruction.given'", kAnsweredWord = "'instruction.answered'";

std::string same_day(const std::string& row, const std::string& whose) {
  return ViewSql::said(row, "day") + " = " + ViewSql::said(whose, "day");
}

// What the last answer says that came after the instruction; NULL: nobody has answered.
std::string answered(InSql w, const std::string& says) {
  return "(SELECT " + says + " FROM " + w.told("c", kAnsweredWord, "v") + " AND " +
         same_day("c", "v") + "\n    AND " + ViewSql::in_order("c", ">", "v") +
         " ORDER BY c.at DESC, c.origin DESC, c.seq DESC LIMIT 1)";
}

constexpr SubjectColumn<AskedInstruction> kInstructionColumns[] = {
    {"visit", Kind::id, [](In a) -> Value { return a.visit.id.hex(); },
     [](InSql w) { return w.hex("v.visit"); }, "whose guest it is about"},
    {"day", Kind::text, [](In a) -> Value { return a.of.given.day; },
     [](InSql w) { return w.text("day"); }, "of the report on which it stands: `2026-11-21`"},
    {"given_by", Kind::id, [](In a) -> Value { return a.of.by.actor; },
     [](InSql) { return std::string("nullif(v.actor, '')"); },
     "staff id of the manager who gave it last"},
    {"given_at", Kind::moment, [](In a) -> Value { return Value(Moment{a.of.by.at.unix_ms()}); },
     [](InSql w) { return w.iso("v.wall_ms"); }, "when"},
    {"answered_by", Kind::id,
     [](In a) -> Value {
       return was_said(a.of.answered_by) ? Value(a.of.answered_by.actor) : Value();
     },
     [](InSql w) { return answered(w, "nullif(c.actor, '')"); },
     "staff id of who answered it last; none: it waits, or was given anew since"},
    {"answered_at", Kind::moment,
     [](In a) -> Value {
       return was_said(a.of.answered_by) ? Value(Moment{a.of.answered_by.at.unix_ms()}) : Value();
     },
     [](InSql w) { return w.iso(answered(w, "c.wall_ms")); }, "and when"},
};

}  // namespace

std::span<const SubjectColumn<AskedInstruction>> instruction_columns() {
  return kInstructionColumns;
}

std::string drop_instruction_views() {
  return "DROP VIEW IF EXISTS instruction;\nDROP VIEW IF EXISTS instruction_word;\n";
}

std::string instruction_views(const ViewSql& w) {
  std::string asked;
  for (const auto& column : instruction_columns())
    asked += (asked.empty() ? "\n  " : ",\n  ") + column.sql(w) + " AS \"" +
             std::string(column.name) + "\"";
  // Only a manager instructs: what anybody else said of it neither stands nor takes one back.
  return "CREATE VIEW instruction_word AS\nSELECT k.* FROM known k WHERE k.kind = " + kGivenWord +
         w.obeyed(kGivenWord, "k.") + "\n  AND " + w.by_manager("k") +
         "\n  AND NOT EXISTS (SELECT 1 FROM " + w.told("n", kGivenWord, "k") + " AND " +
         same_day("n", "k") + "\n    AND " + ViewSql::in_order("n", ">", "k") + " AND " +
         w.by_manager("n") + ");\nCREATE VIEW instruction AS\nSELECT" + asked +
         "\nFROM instruction_word v WHERE coalesce(" + w.flag("withdrawn") + ", 0) = 0;\n";
}

}  // namespace foyer::reports
