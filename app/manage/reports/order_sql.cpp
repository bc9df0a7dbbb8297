#include "manage/reports/order_sql.h"

#include "manage/reports/order_columns.h"

namespace foyer::reports {
namespace {

std::string order_in(const std::string& row) {
  return "coalesce(" + row + ".body ->> 'order', '')";
}
std::string offer_in(const std::string& row) {
  return "coalesce(" + row + ".body ->> 'offer', '')";
}

// Facts of this kind about the same order, said after its terms.
std::string told_of_order(const ViewSql& w, const std::string& row, const std::string& kind,
                          const std::string& terms) {
  return w.told(row, "'" + kind + "'", terms) + " AND " + order_in(row) + " = " + terms +
         ".paper AND " + ViewSql::in_order(row, ">", terms);
}

// Of an offer `f`: said of it after it was made and before the order `k`.
std::string said_before(const ViewSql& w, const std::string& row, const std::string& kind) {
  return "EXISTS (SELECT 1 FROM " + w.told(row, "'" + kind + "'", "k") + " AND " + offer_in(row) +
         " = f.offer AND " + ViewSql::in_order(row, ">", "f") + "\n      AND " +
         ViewSql::in_order(row, "<", "k") + ")";
}

}  // namespace

// Terms that a fold takes, and of those under one name the first: an order is never changed.
std::string OrderSql::rows() const {
  const std::string made = "'order.made'", came = "'visit.checked_in'";
  return "CREATE VIEW order_fit AS\nSELECT k.visit, k.at, k.origin, k.seq, k.wall_ms, k.actor, "
         "k.body, " +
         order_in("k") + " AS paper\nFROM known k WHERE k.kind = " + made + w.obeyed(made, "k.") +
         "\n  AND EXISTS (SELECT 1 FROM " + w.told("c", came, "k") + " AND " +
         ViewSql::in_order("c", "<", "k") +
         ")\n  AND EXISTS (SELECT 1 FROM offer_row f WHERE f.visit = k.visit AND f.offer = " +
         offer_in("k") + "\n    AND " + said_before(w, "a", "offer.accepted") + "\n    AND NOT " +
         said_before(w, "x", "offer.withdrawn") +
         ");\nCREATE VIEW order_row AS\nSELECT d.* FROM order_fit d WHERE NOT EXISTS (SELECT 1 "
         "FROM order_fit e\n  WHERE e.visit = d.visit AND e.paper = d.paper AND " +
         ViewSql::in_order("e", "<", "d") +
         ");\nCREATE VIEW order_standing AS\nSELECT d.* FROM order_row d WHERE " +
         signed_before("d", "") + "\n  AND NOT " + cancelled("d") + ";\n";
}

// A signature counts unless the order had been cancelled by then. `until`: a row; empty: ever.
std::string OrderSql::signed_before(const std::string& row, const std::string& until) const {
  return "EXISTS (SELECT 1 FROM " + told_of_order(w, "s", "order.signed", row) +
         (until.empty() ? "" : " AND " + ViewSql::in_order("s", "<", until)) +
         "\n    AND NOT EXISTS (SELECT 1 FROM " + told_of_order(w, "x", "order.cancelled", row) +
         " AND " + ViewSql::in_order("x", "<", "s") + "))";
}

std::string OrderSql::cancelled(const std::string& row) const {
  return "EXISTS (SELECT 1 FROM " + told_of_order(w, "x", "order.cancelled", row) + ")";
}

std::string OrderSql::signing(const std::string& says) const {
  return "(SELECT " + says + " FROM " + told_of_order(w, "k", "order.signed", "d") +
         "\n    AND NOT EXISTS (SELECT 1 FROM " + told_of_order(w, "x", "order.cancelled", "d") +
         " AND " + ViewSql::in_order("x", "<", "k") +
         ")\n    ORDER BY k.at, k.origin, k.seq LIMIT 1)";
}

std::string OrderSql::payment(const std::string& says) const {
  return "(SELECT " + says + " FROM " + told_of_order(w, "k", "order.paid", "d") + "\n    AND " +
         signed_before("d", "k") + "\n    ORDER BY k.at DESC, k.origin DESC, k.seq DESC LIMIT 1)";
}

std::string OrderSql::cancelling(const std::string& says) const {
  return "(SELECT " + says + " FROM " + told_of_order(w, "k", "order.cancelled", "d") +
         "\n    ORDER BY k.at, k.origin, k.seq LIMIT 1)";
}

// Other terms take the place of what nobody had signed by then.
std::string OrderSql::state() const {
  const std::string one = " LIMIT 1) = 1";
  return "CASE WHEN " + cancelling("1") + " = 1 THEN 'cancelled'\n  WHEN " + signing("1") +
         " = 1 THEN 'stands'\n  WHEN (SELECT 1 FROM order_row n WHERE n.visit = d.visit AND " +
         ViewSql::in_order("n", ">", "d") + "\n    AND NOT " + signed_before("d", "n") + one +
         " THEN 'lapsed'\n  WHEN (SELECT 1 FROM offer_standing f WHERE f.visit = d.visit AND "
         "f.offer = " +
         offer_in("d") + one + " THEN 'to_sign'\n  ELSE 'lapsed' END";
}

std::string OrderSql::contested() const {
  // `v.visit`, not `d.visit`: PostgreSQL would ask it of every pair of a visit and an order.
  const std::string standing =
      "(SELECT 1 FROM order_standing s WHERE s.visit = v.visit AND s.paper ";
  return "CASE WHEN " + standing + "= d.paper LIMIT 1) = 1 AND " + standing +
         "<> d.paper LIMIT 1) = 1 THEN 1 ELSE 0 END";
}

std::string OrderSql::of_offer(const char* key) const {
  return "(SELECT nullif(f.body ->> '" + std::string(key) +
         "', '') FROM offer_row f WHERE f.visit = d.visit AND f.offer = " + offer_in("d") + ")";
}

std::string OrderSql::share_bp() const {
  const std::string deposit = w.number("deposit"), price = w.number("price");
  const auto within = [](const std::string& sum, const char* least) {
    return sum + " BETWEEN " + least + " AND " + std::to_string(kSumMost_fen);
  };
  return "CASE WHEN " + within(deposit, "0") + " AND " + within(price, "1") + " THEN " +
         w.quotient(deposit + " * 10000 + " + w.quotient(price, "2"), price) + " END";
}

}  // namespace foyer::reports
