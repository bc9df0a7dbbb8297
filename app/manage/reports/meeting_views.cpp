#include "manage/reports/meeting_views.h"

#include <algorithm>

#include "manage/reports/lead_views.h"
#include "manage/reports/view_sql.h"

namespace foyer::reports {
namespace {

using domain::MeetingSigned;
using domain::was_said;
using Mt = const AskedMeeting&;
using MtSql = const ViewSql&;

constexpr MonthColumn kPromiseColumns[] = {
    {"meeting", Kind::id, "at which it was made"},
    {"day", Kind::text, "such as `2026-11-21`: of which it is"},
    {"staff", Kind::id, "staff id"},
    {"figure", Kind::id, "the figure's column in `consultant_day`, or `deliveries`"},
    {"promised", Kind::whole, "the last word on it; one that was taken back is in no row"},
    {"promised_by", Kind::id, "staff id of who wrote it down"},
    {"promised_at", Kind::moment, "when"},
    {"actual", Kind::whole,
     "the figure of that day and consultant, from `consultant_day`; of deliveries from "
     "`delivery_day`"},
};

constexpr MonthColumn kActionColumns[] = {
    {"meeting", Kind::id, "at which it was agreed"},
    {"day", Kind::text, "of the meeting"},
    {"action", Kind::id, "which of the meeting's; one that was taken back is in no row"},
    {"problem", Kind::id, "what it is about; the pack's"},
    {"measure", Kind::id, "what is done; the pack's"},
    {"owner", Kind::id, "staff id of who does it"},
    {"due", Kind::text, "the day by which"},
    {"agreed_by", Kind::id, "staff id of who wrote it down"},
    {"agreed_at", Kind::moment, "when, for the last time"},
    {"done_by", Kind::id, "staff id of who saw that it was done; none: it is open"},
    {"done_at", Kind::moment, "and when"},
};

const std::string kBegan = "'meeting.began'", kPromised = "'meeting.promised'",
                  kAction = "'meeting.action'", kSigned = "'meeting.signed'",
                  kChecked = "'meeting.checked'";

// A condition: the meeting was not signed before this fact, which it would not change.
std::string not_signed_before(const ViewSql& w, const std::string& row) {
  return "NOT EXISTS (SELECT 1 FROM " + w.told("g", kSigned, row) + " AND " +
         ViewSql::in_order("g", "<", row) + ")";
}

// The last word of this kind on each of `keys`, of those that were said before the signature.
std::string last_words(const ViewSql& w, const char* view, const std::string& kind,
                       std::initializer_list<const char*> keys) {
  std::string same;
  for (const char* key : keys)
    same += " AND " + ViewSql::said("n", key) + " = " + ViewSql::said("k", key);
  return std::string("CREATE VIEW ") + view +
         " AS\nSELECT k.* FROM known k WHERE k.kind = " + kind + w.obeyed(kind, "k.") + " AND " +
         not_signed_before(w, "k") + "\n  AND NOT EXISTS (SELECT 1 FROM " + w.told("n", kind, "k") +
         same + " AND " + ViewSql::in_order("n", ">", "k") + "\n    AND " +
         not_signed_before(w, "n") + ");\n";
}

// Of the first signature.
std::string meeting_signed(const ViewSql& w, const std::string& says) {
  return first_told(w, "meeting.signed", says);
}
std::string meeting_number(const ViewSql& w, const char* key) {
  return meeting_signed(w, "coalesce(" + w.number(key) + ", 0)");
}
template <auto Member>
Value number_as_signed(Mt a) {
  return was_said(a.of.signed_) ? Value(std::int64_t{a.of.as_signed.*Member}) : Value();
}

std::string count_where(const char* view, const std::string& and_so) {
  return "(SELECT count(*) FROM " + std::string(view) + " k WHERE k.visit = v.visit AND " + and_so +
         ")";
}

// Of `b`, its meeting; a body of its own would make `body` one of two.
const std::string kItsMeeting =
    "(SELECT visit, coalesce(body ->> 'day', '') AS day FROM meeting_begun) b";
const std::string kStands = "coalesce(k.body ->> 'measure', '') <> ''";

// Of `k`, an action: what the last check says, if it says that it is done.
std::string done(const ViewSql& w, const std::string& says) {
  return "(SELECT CASE WHEN " + w.flag("done") + " = 1 THEN " + says + " END FROM " +
         w.told("c", kChecked, "k") + " AND " + ViewSql::said("c", "action") + " = " +
         ViewSql::said("k", "action") +
         "\n    ORDER BY c.at DESC, c.origin DESC, c.seq DESC LIMIT 1)";
}

std::int64_t promises_in(const domain::Meeting& meeting) {
  return std::ranges::count_if(meeting.promises,
                               [](const auto& one) { return one.second.count.has_value(); });
}
std::int64_t actions_in(const domain::Meeting& meeting, bool open) {
  return std::ranges::count_if(meeting.actions, [&](const auto& one) {
    return one.second.stands() && (!open || !was_said(one.second.done));
  });
}

constexpr SubjectColumn<AskedMeeting> kMeetingColumns[] = {
    {"meeting", Kind::id, [](Mt a) -> Value { return a.of.id.hex(); },
     [](MtSql w) { return w.hex("v.visit"); }, "which it is"},
    {"day", Kind::text, [](Mt a) -> Value { return a.of.as_begun.day; },
     [](MtSql w) { return w.text("day"); }, "the showroom's day, such as `2026-11-21`"},
    {"kind", Kind::id, [](Mt a) -> Value { return a.of.as_begun.meeting; },
     [](MtSql w) { return w.text("meeting"); }, "which of the pack's"},
    {"led_by", Kind::id, [](Mt a) -> Value { return a.of.began.actor; },
     [](MtSql) { return std::string("nullif(v.actor, '')"); }, "staff id of who began it"},
    {"begun_at", Kind::moment, [](Mt a) -> Value { return Value(Moment{a.of.began.at.unix_ms()}); },
     [](MtSql w) { return w.iso("v.wall_ms"); }, "with its first word"},
    {"signed_by", Kind::id,
     [](Mt a) -> Value { return was_said(a.of.signed_) ? Value(a.of.signed_.actor) : Value(); },
     [](MtSql w) { return meeting_signed(w, "nullif(f.actor, '')"); }, "staff id"},
    {"signed_at", Kind::moment,
     [](Mt a) -> Value {
       return was_said(a.of.signed_) ? Value(Moment{a.of.signed_.at.unix_ms()}) : Value();
     },
     [](MtSql w) { return w.iso(meeting_signed(w, "f.wall_ms")); },
     "from when on it changes no more, but for what is seen of its actions"},
    {"here", Kind::whole, number_as_signed<&MeetingSigned::here>,
     [](MtSql w) { return meeting_number(w, "here"); }, "persons who were there, as it was signed"},
    {"absent", Kind::whole, number_as_signed<&MeetingSigned::absent>,
     [](MtSql w) { return meeting_number(w, "absent"); },
     "persons who were not, as it was signed; those of whom nothing was said are neither"},
    {"points_done", Kind::whole, number_as_signed<&MeetingSigned::points_done>,
     [](MtSql w) { return meeting_number(w, "points_done"); },
     "points of the agenda that were dealt with, as it was signed"},
    {"points", Kind::whole, number_as_signed<&MeetingSigned::points>,
     [](MtSql w) { return meeting_number(w, "points"); }, "of so many"},
    {"promises", Kind::whole, [](Mt a) -> Value { return promises_in(a.of); },
     [](MtSql w) { return count_where("promise_word", w.number("count") + " IS NOT NULL"); },
     "promises that stand"},
    {"actions", Kind::whole, [](Mt a) -> Value { return actions_in(a.of, false); },
     [](MtSql) { return count_where("action_word", kStands); }, "what was agreed to be done"},
    {"open_actions", Kind::whole, [](Mt a) -> Value { return actions_in(a.of, true); },
     [](MtSql w) {
       return count_where("action_word", kStands + " AND " + done(w, "1") + " IS NULL");
     },
     "of these, which nobody has seen to be done"},
};

// Each promise beside what its day and consultant have come to.
std::string promises(const ViewSql& w) {
  return "CREATE VIEW meeting_promise AS\nSELECT " + w.hex("k.visit") + " AS meeting, " +
         "nullif(b.day, '') AS day, nullif(" + ViewSql::said("k", "staff") +
         ", '') AS staff,\n  nullif(" + ViewSql::said("k", "figure") + ", '') AS figure, " +
         w.number("count") + " AS promised, nullif(k.actor, '') AS promised_by,\n  " +
         w.iso("k.wall_ms") + " AS promised_at, " +
         counted_by_name(ViewSql::said("k", "figure"), "c",
                         "\n    WHEN '" + std::string(domain::kDeliveries) + "' THEN d.delivered") +
         " AS actual\nFROM promise_word k JOIN " + kItsMeeting +
         " ON b.visit = k.visit\n"
         "LEFT JOIN consultant_day c ON " +
         w.day_in_text("c.day") +
         " = b.day AND coalesce(c.consultant, '') = " + ViewSql::said("k", "staff") +
         "\nLEFT JOIN delivery_day d ON " + w.day_in_text("d.day") +
         " = b.day AND coalesce(d.consultant, '') = " + ViewSql::said("k", "staff") + "\nWHERE " +
         w.number("count") + " IS NOT NULL;\n";
}

std::string agreed(const ViewSql& w) {
  const auto text = [](const char* key) {
    return "nullif(" + ViewSql::said("k", key) + ", '') AS " + key;
  };
  return "CREATE VIEW meeting_action AS\nSELECT " + w.hex("k.visit") +
         " AS meeting, nullif(b.day, '') "
         "AS day, " +
         text("action") + ", " + text("problem") + ",\n  " + text("measure") + ", " +
         text("owner") + ", " + text("due") + ", nullif(k.actor, '') AS agreed_by,\n  " +
         w.iso("k.wall_ms") + " AS agreed_at, " + done(w, "nullif(c.actor, '')") +
         " AS done_by,\n  " + w.iso(done(w, "c.wall_ms")) +
         " AS done_at\nFROM action_word k JOIN " + kItsMeeting + " ON b.visit = k.visit WHERE " +
         kStands + ";\n";
}

}  // namespace

std::span<const SubjectColumn<AskedMeeting>> meeting_columns() { return kMeetingColumns; }
std::span<const MonthColumn> meeting_promise_columns() { return kPromiseColumns; }
std::span<const MonthColumn> meeting_action_columns() { return kActionColumns; }

std::string drop_meeting_views() {
  std::string drops;
  for (const char* view : {"meeting_action", "meeting_promise", "meeting", "action_word",
                           "promise_word", "meeting_begun"})
    drops += std::string("DROP VIEW IF EXISTS ") + view + ";\n";
  return drops;
}

std::string meeting_views(const ViewSql& w) {
  std::string asked;
  for (const auto& column : meeting_columns())
    asked += (asked.empty() ? "\n  " : ",\n  ") + column.sql(w) + " AS \"" +
             std::string(column.name) + "\"";
  return "CREATE VIEW meeting_begun AS\nSELECT v.* FROM known v WHERE v.kind = " + kBegan +
         w.obeyed(kBegan, "v.") + "\n  AND NOT EXISTS (SELECT 1 FROM " +
         w.told("n", kBegan + ", " + kSigned, "v") + " AND " + ViewSql::in_order("n", "<", "v") +
         ");\n" + last_words(w, "promise_word", kPromised, {"staff", "figure"}) +
         last_words(w, "action_word", kAction, {"action"}) + "CREATE VIEW meeting AS\nSELECT" +
         asked + "\nFROM meeting_begun v;\n" + promises(w) + agreed(w);
}

}  // namespace foyer::reports
