#include "manage/reports/drive_figures.h"

#include "manage/register/day.h"
#include "manage/reports/figures.h"

namespace foyer::reports {
namespace {

using D = const DriveAsked&;
using F = DriveFigure;

std::string_view state_now(D a) { return drive_state(a.row, a.now_ms); }
bool began(D a) { return a.row.begun != nullptr || (a.row.file != nullptr && a.row.file->out); }
bool is_off(D a) { return state_now(a) == "cancelled" && !began(a); }
bool is_off_by(D a, std::string_view whom) {
  return is_off(a) && a.row.file->cancelled->by == whom;
}
std::int64_t whole_of(const Value& value) {
  const auto* number = std::get_if<std::int64_t>(&value);
  return number != nullptr ? *number : 0;
}

constexpr DriveFigureRow drive_rate(F figure, std::string_view name, std::string_view zh,
                                    std::string_view en, F part, std::array<F, 2> whole) {
  return {figure, name, zh, en, nullptr, {}, part, whole};
}

constexpr DriveFigureRow kDriveFigureRows[] = {
    {F::bookings, "bookings", "预约的试驾", "Drives that were booked",
     [](D a) -> std::int64_t { return a.row.file != nullptr; },
     "CASE WHEN said_by IS NOT NULL AND state <> 'declined' THEN 1 ELSE 0 END"},
    {F::due, "due", "其中已到时间的：已出发、已取消或已过时",
     "Of them, those whose time has come: they began, were cancelled, or are missed",
     [](D a) -> std::int64_t {
       return a.row.file != nullptr && (began(a) || is_off(a) || state_now(a) == "missed");
     },
     "CASE WHEN said_by IS NOT NULL AND (out_at IS NOT NULL OR state IN ('cancelled', 'missed')) "
     "THEN 1 ELSE 0 END"},
    {F::kept, "kept", "其中如约出发的", "Of them, those that began",
     [](D a) -> std::int64_t { return a.row.file != nullptr && began(a); },
     "CASE WHEN said_by IS NOT NULL AND out_at IS NOT NULL THEN 1 ELSE 0 END"},
    {F::cancelled_by_guest, "cancelled_by_guest", "出发前由客户取消",
     "Cancelled by the guest before they began",
     [](D a) -> std::int64_t { return is_off_by(a, "guest"); },
     "CASE WHEN state = 'cancelled' AND out_at IS NULL AND cancelled_by = 'guest' THEN 1 ELSE 0 "
     "END"},
    {F::cancelled_by_house, "cancelled_by_house", "出发前由店内取消",
     "Cancelled by the house before they began",
     [](D a) -> std::int64_t { return is_off_by(a, "house"); },
     "CASE WHEN state = 'cancelled' AND out_at IS NULL AND cancelled_by = 'house' THEN 1 ELSE 0 "
     "END"},
    {F::missed, "missed", "已过时而没有出发，也没有取消",
     "Neither begun nor cancelled when their time was over",
     [](D a) -> std::int64_t { return state_now(a) == "missed"; },
     "CASE WHEN state = 'missed' THEN 1 ELSE 0 END"},
    drive_rate(F::kept_rate, "kept_rate", "预约成行率 = 如约出发 ÷ 已到时间的预约",
               "Bookings kept = kept ÷ due", F::kept, {F::due, F::due}),
    {F::refusals, "refusals", "客户谢绝的试驾", "Drives that a guest did not want",
     [](D a) -> std::int64_t { return a.row.refusal != nullptr; },
     "CASE WHEN state = 'declined' THEN 1 ELSE 0 END"},
    drive_rate(F::refusal_rate, "refusal_rate", "谢绝率 = 谢绝 ÷（谢绝 + 预约）",
               "Declined = refusals ÷ (refusals + bookings)", F::refusals,
               {F::refusals, F::bookings}),
    {F::begun, "begun", "已经出发的", "Drives that began, booked or not",
     [](D a) -> std::int64_t { return began(a); },
     "CASE WHEN out_at IS NOT NULL THEN 1 ELSE 0 END"},
    {F::rides, "rides", "其中试乘", "Of them, those on which the guest sat beside",
     [](D a) -> std::int64_t {
       return began(a) && a.row.file != nullptr && a.row.file->booked.ride;
     },
     "CASE WHEN out_at IS NOT NULL AND ride = 1 THEN 1 ELSE 0 END"},
    {F::with_papers, "with_papers", "其中手续齐全（验过驾照、签过协议）",
     "Of them, those with a licence that was checked and an agreement that was signed",
     [](D a) -> std::int64_t {
       return began(a) && a.row.file != nullptr && a.row.file->licence && a.row.file->signed_;
     },
     "CASE WHEN out_at IS NOT NULL AND with_papers = 1 THEN 1 ELSE 0 END"},
    drive_rate(F::papers_rate, "papers_rate", "手续齐全率 = 手续齐全 ÷ 出发",
               "With papers = with papers ÷ begun", F::with_papers, {F::begun, F::begun}),
    {F::back, "back", "已经还车的", "Drives that came back",
     [](D a) -> std::int64_t { return !is_nothing(drive_back_at(a)); },
     "CASE WHEN back_at IS NOT NULL THEN 1 ELSE 0 END"},
    {F::minutes, "minutes", "在路上的分钟", "Minutes on the road, of those that came back",
     [](D a) { return whole_of(drive_minutes(a)); }, "coalesce(minutes, 0)"},
    {F::km, "km", "行驶的公里", "Kilometres, where the mileage can be right",
     [](D a) { return whole_of(drive_km(a)); }, "coalesce(km, 0)"},
    {F::late, "late", "超时还车", "Back too late",
     [](D a) -> std::int64_t {
       return a.row.file != nullptr && a.row.file->back && is_abnormal(*a.row.file, "too-long");
     },
     "coalesce(late, 0)"},
    {F::damaged, "damaged", "有新损伤", "Back with new damage",
     [](D a) -> std::int64_t {
       return a.row.file != nullptr && a.row.file->back && !a.row.file->back->damages.empty();
     },
     "CASE WHEN damages IS NOT NULL THEN 1 ELSE 0 END"},
    {F::contested, "contested", "与另一预约抢同一辆车，有待协调",
     "Wanting a car that another drive wants at the same time",
     [](D a) -> std::int64_t { return a.contested; }, "contested"},
};
static_assert(std::size(kDriveFigureRows) == kDriveFigures);

std::int64_t whole_of_rate(const DriveCounts& counts, const DriveFigureRow& row) {
  return counts.of(row.whole[0]) + (row.whole[1] == row.whole[0] ? 0 : counts.of(row.whole[1]));
}

}  // namespace

std::span<const DriveFigureRow> drive_figure_rows() { return kDriveFigureRows; }

const DriveFigureRow& row_of(DriveFigure figure) {
  return kDriveFigureRows[static_cast<std::size_t>(figure)];
}

void DriveCounts::add(const DriveAsked& drive) {
  if (!is_buying(drive.of.visit, drive.of.content)) return;
  for (const DriveFigureRow& row : kDriveFigureRows)
    if (row.of != nullptr) sums_[static_cast<std::size_t>(row.figure)] += row.of(drive);
}

std::optional<double> DriveCounts::rate(DriveFigure figure) const {
  const std::int64_t whole = whole_of_rate(*this, row_of(figure));
  if (whole <= 0) return std::nullopt;
  return static_cast<double>(of(row_of(figure).part)) / static_cast<double>(whole);
}

DriveCounts drive_counts(const domain::House& house, const domain::Content& content,
                         std::string_view day, std::int64_t now_ms) {
  DriveCounts counts;
  const ContestedDrives contested(house, now_ms);
  const TimeZone& zone = content.showroom.time_zone;
  const auto count = [&](const domain::Visit& visit) {
    for (const DriveRow& row : drive_rows(visit))
      counts.add({{house, content, visit}, row, now_ms, contested.has(visit, row)});
  };
  for (const domain::Visit* visit : domain::visits_on(house, day, zone)) count(*visit);
  for (const domain::Visit& visit : visits_ahead(house))
    if (zone.day(visit.arrived_at.unix_ms()) == day) count(visit);
  return counts;
}

}  // namespace foyer::reports
