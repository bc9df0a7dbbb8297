#include "manage/reports/offer_sql.h"

namespace foyer::reports {
namespace {

std::string paper_of(const std::string& row) {
  return "coalesce(" + row + ".body ->> 'offer', '')";
}

// Facts of this kind about the same paper, said after it was made.
std::string said_of(const ViewSql& w, const std::string& row, const std::string& kind,
                    const std::string& paper) {
  return w.told(row, "'" + kind + "'", paper) + " AND " + paper_of(row) + " = " + paper +
         ".offer AND " + ViewSql::in_order(row, ">", paper);
}

std::string is_there(const std::string& row) { return "(SELECT 1 FROM " + row + " LIMIT 1) = 1"; }

constexpr const char* kStrictness =
    "CASE k.body ->> 'answer' WHEN 'approved' THEN 0 WHEN 'countered' THEN 1 ELSE 2 END";

}  // namespace

// A paper is never changed: what is said under its name later makes no other one.
std::string OfferSql::rows() const {
  const std::string made = "'offer.made'";
  return "CREATE VIEW offer_row AS\nSELECT k.visit, k.at, k.origin, k.seq, k.wall_ms, k.actor, "
         "k.body, " +
         paper_of("k") + " AS offer\nFROM known k WHERE k.kind = " + made + w.obeyed(made, "k.") +
         "\n  AND NOT EXISTS (SELECT 1 FROM " + w.told("e", made, "k") + " AND " + paper_of("e") +
         " = " + paper_of("k") + " AND " + ViewSql::in_order("e", "<", "k") +
         ");\nCREATE VIEW offer_standing AS\nSELECT d.* FROM offer_row d WHERE NOT " +
         withdrawn("d") + "\n  AND NOT " + followed("d") + ";\n";
}

std::string OfferSql::withdrawn(const std::string& row) const {
  return "EXISTS (SELECT 1 FROM " + said_of(w, "x", "offer.withdrawn", row) + ")";
}

std::string OfferSql::followed(const std::string& row) const {
  return "EXISTS (SELECT 1 FROM offer_row n WHERE n.visit = " + row +
         ".visit AND coalesce(n.body ->> 'follows', '') = " + row + ".offer\n    AND NOT " +
         withdrawn("n") + ")";
}

std::string OfferSql::standing(const std::string& kind, const std::string& says) const {
  return "(SELECT " + says + " FROM " + said_of(w, "k", kind, "d") +
         "\n    ORDER BY k.at DESC, k.origin DESC, k.seq DESC LIMIT 1)";
}

std::string OfferSql::answered(const std::string& says) const {
  const std::string last_question =
      "EXISTS (SELECT 1 FROM " + said_of(w, "q", "offer.asked", "d") + " AND q.actor <> k.actor " +
      "AND " + ViewSql::in_order("q", "<", "k") + "\n      AND NOT EXISTS (SELECT 1 FROM " +
      said_of(w, "r", "offer.asked", "d") + " AND " + ViewSql::in_order("r", ">", "q") + "))";
  return "(SELECT " + says + " FROM " + said_of(w, "k", "offer.answered", "d") +
         "\n    AND k.actor <> d.actor AND " + last_question + "\n    AND " + w.by_manager("k") +
         "\n    ORDER BY " + kStrictness + " DESC, k.at, k.origin, k.seq LIMIT 1)";
}

std::string OfferSql::granted() const {
  return "(coalesce(d.body ->> 'level', '') = '' OR " + answered(kStrictness) + " = 0)";
}

std::string OfferSql::state(const std::string& now_ms) const {
  const std::string expired =
      "  WHEN coalesce(" + w.number("valid_until_ms") + ", 0) < " + now_ms + " THEN 'expired'\n";
  const std::string unanswered =
      asked("CASE WHEN " + w.number("until_ms") + " > 0 AND " + w.number("until_ms") + " < " +
            now_ms + " THEN 'unanswered' END");
  return "CASE WHEN " + is_there(said_of(w, "k", "offer.withdrawn", "d")) +
         " THEN 'withdrawn'\n  WHEN " +
         is_there(
             "offer_row n WHERE n.visit = d.visit AND coalesce(n.body ->> 'follows', '') = "
             "d.offer AND NOT " +
             withdrawn("n")) +
         " THEN 'superseded'\n  WHEN " + accepted("1") + " = 1 THEN 'accepted'\n" +
         (now_ms.empty() ? "" : expired) + "  WHEN " + granted() + " THEN CASE WHEN " + shown("1") +
         " = 1 THEN 'shown' ELSE 'ready' END\n  WHEN " + asked("1") +
         " IS NULL THEN 'draft'\n  ELSE coalesce(" +
         answered(
             "CASE k.body ->> 'answer' WHEN 'countered' THEN 'countered' ELSE 'refused' "
             "END") +
         (now_ms.empty() ? "" : ", " + unanswered) + ", 'asks') END";
}

std::string OfferSql::contested() const {
  const std::string standing = "offer_standing s WHERE s.visit = d.visit AND s.offer ";
  return "CASE WHEN " + is_there(standing + "= d.offer") + " AND " +
         is_there(standing + "<> d.offer") + " THEN 1 ELSE 0 END";
}

std::string OfferSql::granted_by() const {
  return "CASE coalesce(d.body ->> 'level', '') WHEN '' THEN d.actor ELSE " +
         answered("CASE k.body ->> 'answer' WHEN 'approved' THEN k.actor END") + " END";
}

std::string OfferSql::answer_s() const {
  return "(" + answered("k.wall_ms") + " - " + asked("k.wall_ms") + ") / 1000";
}

std::string OfferSql::sum_of(const std::string& of_a_line) const {
  return "coalesce((SELECT " + w.sum_of(of_a_line) + " FROM " + w.elements("d", "lines") + "), 0)";
}

std::string OfferSql::amount_on(const char* key) const {
  return "CASE WHEN " + w.true_by_element("d", "on") + " THEN " + w.fen_by_element("d", key) +
         " ELSE 0 END";
}

std::string OfferSql::of_parts(const char* parts) const {
  return sum_of("CASE WHEN " + part() + " IN (" + parts + ") THEN " + amount_on() + " ELSE 0 END");
}

std::string OfferSql::element_given_as() const {
  return "CASE " + part() +
         " WHEN 'discount' THEN 'cash' WHEN 'gift' THEN 'gift' WHEN 'due' THEN 'waived' WHEN "
         "'choice' THEN 'waived' END";
}

std::string OfferSql::element_worth() const {
  return "CASE " + part() + " WHEN 'discount' THEN -(" + amount_on() + ") ELSE " + worth() + " END";
}

std::string OfferSql::given_as(const char* as) const {
  return sum_of("CASE WHEN " + element_given_as() + " = '" + as + "' THEN " + element_worth() +
                " ELSE 0 END");
}

std::string OfferSql::concession() const {
  return "(" +
         sum_of("CASE WHEN " + element_given_as() + " IS NULL THEN 0 ELSE " + element_worth() +
                " END") +
         " + coalesce(" + w.fen("trade_in_above") + ", 0))";
}

std::string OfferSql::later_total() const {
  return "CASE WHEN coalesce(d.body ->> 'first_after', '') <> '' THEN " +
         sum_of(amount_on("later")) + " END";
}

std::string OfferSql::of_loan(const std::string& says) const {
  return "CASE WHEN " + w.number("months") + " > 0 THEN " + says + " END";
}

std::string OfferSql::today() const {
  return total() + " - coalesce(" + of_loan(w.fen("principal")) + ", 0) + coalesce(" +
         of_loan(w.fen("fee")) + ", 0)";
}

std::string of_newest_offer(const std::string& says) {
  return "(SELECT " + says +
         "\n  FROM offer_standing d WHERE d.visit = v.visit ORDER BY d.at DESC, d.origin DESC, "
         "d.seq DESC LIMIT 1)";
}

}  // namespace foyer::reports
