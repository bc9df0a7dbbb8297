// How a visit went and what came of it: where the guest is, drives, the car in exchange, the offer.
#include <algorithm>

#include "manage/reports/cells.h"
#include "manage/reports/column_parts.h"
#include "manage/reports/drive_rows.h"
#include "manage/reports/drive_sql.h"
#include "manage/reports/figures.h"
#include "manage/reports/offer_columns.h"
#include "manage/reports/offer_views.h"
#include "manage/reports/trade_in_columns.h"
#include "manage/reports/trade_in_views.h"

namespace foyer::reports {
namespace {

using domain::VisitState;
using A = const Asked&;
using S = const ViewSql&;

Value waited_s(A a) {
  if (a.visit.first_taken_at == Stamp{}) return {};
  return (a.visit.first_taken_at.unix_ms() - a.visit.arrived_at.unix_ms()) / 1000;
}

Value on_the_road(A a) { return a.visit.on_the_road(); }

Value buying(A a) { return is_buying(a.visit, a.content); }

std::string state_of(VisitState state) {
  if (state == VisitState::waiting) return "waiting";
  if (state == VisitState::assigned) return "assigned";
  if (state == VisitState::taken) return "with_consultant";
  return state == VisitState::abandoned ? "abandoned" : "checking_in";
}

constexpr Column kVisitColumns[] = {
    {{},
     {Where::visit, "state"},
     Kind::id,
     [](A a) -> Value { return state_of(a.visit.state); },
     [](S w) { return w.state(); },
     "where the guest is: `checking_in` at the entrance, `waiting`, `assigned` to a consultant who "
     "has not come yet, `with_consultant`, or `abandoned`: gone before anybody had them"},
    {{},
     {Where::visit, "checked_in_at"},
     Kind::moment,
     [](A a) -> Value { return column_moment(a.visit.checked_in_at); },
     [](S w) { return w.iso(w.first_ms("visit.checked_in")); },
     "the first `visit.checked_in`"},
    {{},
     {Where::visit, "taken_at"},
     Kind::moment,
     [](A a) -> Value { return column_moment(a.visit.first_taken_at); },
     [](S w) { return w.iso(w.first_ms("visit.taken")); },
     "the first `visit.taken`"},
    {{},
     {Where::visit, "waited_s"},
     Kind::whole,
     waited_s,
     [](S w) { return w.waited_s(); },
     "`taken_at − arrived_at`, in seconds"},
    {{},
     {Where::visit, "buying"},
     Kind::flag,
     buying,
     [](S w) { return w.buying(); },
     "1, or 0 for a purpose that is not buying"},
    {{},
     {Where::visit, "lang"},
     Kind::id,
     [](A a) -> Value { return a.visit.lang; },
     [](S w) { return w.last("'visit.opened', 'guest.language'", w.text("lang")); },
     "the language in which the guest reads"},
    {{},
     {Where::visit, "filed"},
     Kind::flag,
     [](A a) -> Value { return a.visit.filed; },
     [](S w) { return w.filed(); },
     "1 if the guest gave contact data under a consent that stands. Stays 1 when the guest is "
     "erased later: figures do not change because a name went"},
    {{},
     {Where::visit, "drives"},
     Kind::whole,
     [](A a) -> Value { return std::int64_t(a.visit.drives.size()); },
     [](S w) { return w.count("drive.started"); },
     "test drives that began"},
    {{},
     {Where::visit, "drive_wished"},
     Kind::flag,
     [](A a) -> Value { return !a.visit.drives_wished.empty(); },
     [](S w) { return w.drive_wished(); },
     "1 if one is wished"},
    {{},
     {Where::visit, "by_appointment"},
     Kind::flag,
     [](A a) -> Value { return !a.visit.appointment.empty(); },
     [](S w) {
       return "CASE WHEN " + w.last("'appointment.kept'", w.text("appointment")) +
              " IS NULL THEN 0 ELSE 1 END";
     },
     "1 if the guest came as arranged"},
    {{},
     {Where::visit, "on_the_road"},
     Kind::flag,
     on_the_road,
     [](S w) { return DriveSql(w).on_the_road(); },
     "1 while the guest is on a test drive, and so not in the house"},
    {{"trade_in", 28, "置换", "Trade-in", {}, trade_in_cell},
     {Where::everywhere, "trade_in"},
     Kind::id,
     [](A a) { return trade_in_of(a.visit); },
     trade_in_so_far,
     "how far a car in exchange has come: `wished`, `inspected`, `offered`, `accepted`, `refused`; "
     "whether an offer ran out is said by the view `trade_in`, day by day"},
    {{},
     {Where::everywhere, "trade_in_offer_fen"},
     Kind::whole,
     [](A a) { return trade_in_offer_of(a.visit); },
     trade_in_sum,
     "the house's offer for it that stands, in fen"},
    {{"offer", 29, "报价", "Offer", {}, offer_cell},
     {Where::everywhere, "offer"},
     Kind::id,
     [](A a) { return offer_of(a.visit); },
     offer_so_far,
     "how far the newest paper that stands has come, as `state` of the view `offer`, but as of no "
     "day: whether it ran out is said there"},
    {{},
     {Where::everywhere, "offer_total_fen"},
     Kind::whole,
     [](A a) { return offer_total_of(a.visit); },
     offer_total,
     "what that paper comes to, in fen"},
    {{},
     {Where::everywhere, "offer_concession_fen"},
     Kind::whole,
     [](A a) { return offer_concession_of(a.visit); },
     offer_concession,
     "and what it gives away, all together, in fen"},
    {{"at_home", 30, "上门", "At home", {}, at_home_cell},
     {Where::everywhere, "at_home"},
     Kind::flag,
     [](A a) -> Value { return a.visit.at_home; },
     [](S w) { return w.at_home(); },
     "1: the consultant went to the guest, for a drive that was booked there. It stands in the "
     "register and is no arrival: visits, first and again, what is filed, cards and the funnel "
     "leave "
     "it out; its drives and an order count"},
};

}  // namespace

std::span<const Column> visit_part() { return kVisitColumns; }

}  // namespace foyer::reports
