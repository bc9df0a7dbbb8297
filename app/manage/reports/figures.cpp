#include "manage/reports/figures.h"

#include <algorithm>

namespace foyer::reports {
namespace {

using domain::Visit;
using domain::VisitState;

// Of a purpose to buy, and in the showroom: a visit at the guest's home is no arrival.
bool came(const Visit& v, bool buying) { return buying && !v.at_home; }
bool is_first(const Visit& v) { return v.first_visit == true; }
bool is_invited(const Visit& v) { return !is_first(v) && !v.appointment.empty(); }
bool is_card(const Visit& v) {
  return is_first(v) && v.filed && v.closed && !v.closed->grade.empty();
}

// A rate has no `of` and no `sql`.
constexpr FigureRow rate(Figure figure, std::string_view name, std::string_view zh,
                         std::string_view en, Figure part, std::array<Figure, 2> whole) {
  return {figure, name, zh, en, nullptr, {}, part, whole};
}

constexpr FigureRow kRows[] = {
    {Figure::visits, "visits", "来买车的客户", "Visits for buying",
     [](const Visit& v, bool buying) -> int { return came(v, buying); },
     "CASE WHEN buying = 1 AND at_home = 0 THEN 1 ELSE 0 END"},
    {Figure::other_visits, "other_visits", "提车、售后等，另外计",
     "Visits for a purpose that is not buying: counted apart",
     [](const Visit& v, bool buying) -> int { return came(v, !buying); },
     "CASE WHEN buying = 0 AND at_home = 0 THEN 1 ELSE 0 END"},
    {Figure::first_visits, "first_visits", "来买车、第一次到店的客户",
     "Visits for buying that are the guest's first",
     [](const Visit& v, bool buying) -> int { return came(v, buying) && is_first(v); },
     "CASE WHEN buying = 1 AND at_home = 0 AND first_visit = 1 THEN 1 ELSE 0 END"},
    {Figure::again_visits, "again_visits", "来买车、以前到过店的客户",
     "Visits for buying by guests who were here before",
     [](const Visit& v, bool buying) -> int { return came(v, buying) && v.first_visit == false; },
     "CASE WHEN buying = 1 AND at_home = 0 AND first_visit = 0 THEN 1 ELSE 0 END"},
    {Figure::untold_visits, "untold_visits", "没有说首次还是再次",
     "Neither first nor again was told",
     [](const Visit& v, bool buying) -> int { return came(v, buying) && !v.first_visit; },
     "CASE WHEN buying = 1 AND at_home = 0 AND first_visit IS NULL THEN 1 ELSE 0 END"},
    {Figure::filed, "filed", "首次到店、经同意留下联系方式；之后应要求删除姓名，数字不变",
     "First visits that left contact data under a consent that stands; the figure stays when such "
     "a "
     "guest is erased",
     [](const Visit& v, bool buying) -> int { return came(v, buying) && is_first(v) && v.filed; },
     "CASE WHEN buying = 1 AND at_home = 0 AND first_visit = 1 AND filed = 1 THEN 1 ELSE 0 END"},
    {Figure::unfiled, "unfiled", "首次到店、没有留下联系方式", "First visits without contact data",
     [](const Visit& v, bool buying) -> int { return came(v, buying) && is_first(v) && !v.filed; },
     "CASE WHEN buying = 1 AND at_home = 0 AND first_visit = 1 AND filed = 0 THEN 1 ELSE 0 END"},
    rate(Figure::filing_rate, "filing_rate", "留档率 = 留档的首次 ÷ 全部首次",
         "Filed = first visits filed ÷ first visits", Figure::filed,
         {Figure::filed, Figure::unfiled}),
    {Figure::test_drives, "test_drives", "已经出发的试驾，上门的也算；一位客户试两辆算两次",
     "Test drives that began, of visits for buying, those at a guest's home too; a guest who "
     "drives "
     "two cars counts twice",
     [](const Visit& v, bool buying) { return buying ? static_cast<int>(v.drives.size()) : 0; },
     "buying * drives"},
    {Figure::visits_driven, "visits_driven", "至少试驾一次的到店",
     "Visits with at least one of them",
     [](const Visit& v, bool buying) -> int { return came(v, buying) && !v.drives.empty(); },
     "CASE WHEN buying = 1 AND at_home = 0 AND drives > 0 THEN 1 ELSE 0 END"},
    rate(Figure::test_drive_rate, "test_drive_rate", "试驾率 = 试驾 ÷（留档的首次 + 再次到店）",
         "Drive rate = drives ÷ (first visits filed + back again)", Figure::test_drives,
         {Figure::filed, Figure::again_visits}),
    {Figure::cards, "cards", "首次到店、已留档并定了级别：该联系谁、何时联系，都清楚",
     "First visits that are filed and graded: somebody to call, and when",
     [](const Visit& v, bool buying) -> int { return came(v, buying) && is_card(v); },
     "CASE WHEN buying = 1 AND at_home = 0 AND first_visit = 1 AND filed = 1 AND grade IS NOT NULL "
     "THEN 1 ELSE 0 END"},
    rate(Figure::card_rate, "card_rate", "建卡率 = 建卡 ÷ 首次", "Card rate = cards ÷ first visits",
         Figure::cards, {Figure::first_visits, Figure::first_visits}),
    {Figure::orders, "orders", "结果是订车，上门的也算",
     "Visits for buying that ended with an order, at a guest's home too",
     [](const Visit& v, bool buying) -> int {
       return buying && v.closed && v.closed->outcome == "ordered";
     },
     "CASE WHEN buying = 1 AND outcome = 'ordered' THEN 1 ELSE 0 END"},
    rate(Figure::order_rate, "order_rate", "成交率 = 订单 ÷ 建卡", "Order rate = orders ÷ cards",
         Figure::orders, {Figure::cards, Figure::cards}),
    {Figure::incomplete, "incomplete",
     "不完整 = "
     "客户已离店或已结案，还缺：结果、离店时间、首次与否、渠道或顾问；上门的不问首次和渠道",
     "Incomplete = over (left or closed), and one of these is missing: outcome, time of leaving, "
     "first or again, source, consultant; at a guest's home neither first nor source is asked",
     [](const Visit& v, bool buying) -> int { return is_incomplete(v, buying); },
     "CASE WHEN buying = 1 AND (left_at IS NOT NULL OR outcome IS NOT NULL) AND (outcome IS NULL "
     "OR "
     "left_at IS NULL OR at_home = 0 AND (first_visit IS NULL OR source IS NULL) OR consultant IS "
     "NULL) THEN 1 ELSE 0 END"},
    {Figure::invited, "invited", "来买车、预约到店的再次客户；首次的已计在首次里",
     "Visits for buying that kept an appointment, first visits left out: those count as first",
     [](const Visit& v, bool buying) -> int { return came(v, buying) && is_invited(v); },
     "CASE WHEN buying = 1 AND at_home = 0 AND by_appointment = 1 AND coalesce(first_visit, 0) = 0 "
     "THEN 1 ELSE 0 END"},
    rate(Figure::first_or_invited_drive_rate, "first_or_invited_drive_rate",
         "试驾率（首次与邀约）= 试驾 ÷（首次 + 邀约到店）",
         "Drive rate of first and invited visits = drives ÷ (first visits + invited)",
         Figure::test_drives, {Figure::first_visits, Figure::invited}),
    rate(Figure::driven_guest_rate, "driven_guest_rate",
         "试驾客户占比 = 试驾过的到店 ÷ 来买车的到店",
         "Guests who drove = visits with a drive ÷ visits for buying", Figure::visits_driven,
         {Figure::visits, Figure::visits}),
    {Figure::driven_orders, "driven_orders", "试驾过并订车的到店",
     "Visits with a drive that ended with an order",
     [](const Visit& v, bool buying) -> int {
       return came(v, buying) && !v.drives.empty() && v.closed && v.closed->outcome == "ordered";
     },
     "CASE WHEN buying = 1 AND at_home = 0 AND drives > 0 AND outcome = 'ordered' THEN 1 ELSE 0 "
     "END"},
    rate(Figure::driven_order_rate, "driven_order_rate", "试驾成交率 = 试驾后订车 ÷ 试驾过的到店",
         "Orders after a drive = visits with a drive that ordered ÷ visits with a drive",
         Figure::driven_orders, {Figure::visits_driven, Figure::visits_driven}),
};
static_assert(std::size(kRows) == kFigures);

}  // namespace

std::span<const FigureRow> figure_rows() { return kRows; }

const FigureRow& row_of(Figure figure) { return kRows[static_cast<std::size_t>(figure)]; }

bool is_buying(const Visit& visit, const domain::Content& content) {
  const domain::Purpose* purpose = content.purpose(visit.purpose);
  return purpose == nullptr || purpose->buying;
}

bool is_counted(const Visit& visit) {
  return visit.state == VisitState::waiting || visit.state == VisitState::assigned ||
         visit.state == VisitState::taken;
}

bool is_incomplete(const Visit& v, bool buying) {
  const bool over = v.left_ms || v.closed;
  const bool ended = v.left_ms && v.closed && !v.closed->outcome.empty();
  const bool first = v.at_home || (v.first_visit && !v.source.empty());
  const bool told = first && !v.handover.consultant.empty();
  return buying && over && !(ended && told);
}

void Counts::add(const Visit& visit, bool buying) {
  if (!is_counted(visit)) return;
  for (const FigureRow& row : kRows)
    if (row.of != nullptr) sums_[static_cast<std::size_t>(row.figure)] += row.of(visit, buying);
}

int Counts::whole(Figure rate) const {
  const FigureRow& row = row_of(rate);
  return of(row.whole[0]) + (row.whole[1] == row.whole[0] ? 0 : of(row.whole[1]));
}

std::optional<double> Counts::rate(Figure figure) const {
  const int all = whole(figure);
  if (all <= 0) return std::nullopt;
  return static_cast<double>(of(row_of(figure).part)) / all;
}

std::optional<int> Counts::percent(Figure figure) const {
  const int all = whole(figure);
  if (all <= 0) return std::nullopt;
  return (of(row_of(figure).part) * 100 + all / 2) / all;
}

}  // namespace foyer::reports
