#include "manage/reports/drives_in_words.h"

#include <map>

#include "manage/register/day.h"
#include "manage/reports/car_days.h"
#include "manage/reports/drive_cells.h"
#include "manage/reports/drive_figures.h"
#include "manage/reports/figures.h"

namespace foyer::reports {
namespace {

using domain::DemoCar;

struct DayInWords {
  const domain::House& house;
  const domain::Content& content;
  std::string day;
  std::int64_t now_ms;
  Lang lang;
  std::vector<std::string> lines = {};

  std::string in(const char* zh, const char* en) const { return lang == Lang::zh ? zh : en; }
  std::string number(std::int64_t n) const { return std::to_string(n); }
  std::string percent(std::optional<double> rate) const {
    return rate ? number(static_cast<std::int64_t>(*rate * 100 + .5)) + "%" : "–";
  }
  std::string name_of_car(const DemoCar& car) const {
    const domain::Vehicle* model = content.vehicle(car.vehicle);
    return (model != nullptr ? model->name.in(lang) + " " : "") + car.name.in(lang);
  }
};

std::string means(const DayInWords& d, Figure figure) {
  const FigureRow& row = row_of(figure);
  return std::string(d.lang == Lang::zh ? row.zh : row.en);
}

void rates(DayInWords& d) {
  Counts counts;
  for (const domain::Visit* visit : domain::visits_on(d.house, d.day, d.content.showroom.time_zone))
    counts.add(*visit, is_buying(*visit, d.content));
  const auto n = [&](Figure figure) { return d.number(counts.of(figure)); };
  d.lines.push_back(means(d, Figure::first_or_invited_drive_rate) + ": " + n(Figure::test_drives) +
                    " / (" + n(Figure::first_visits) + " + " + n(Figure::invited) + ")");
  d.lines.push_back(means(d, Figure::driven_guest_rate) + ": " + n(Figure::visits_driven) + " / " +
                    n(Figure::visits));
}

void bookings(DayInWords& d, const DriveCounts& counts) {
  if (counts.of(DriveFigure::bookings) == 0) return;
  const auto n = [&](DriveFigure figure) { return d.number(counts.of(figure)); };
  const std::string kept = n(DriveFigure::kept) + " / " + n(DriveFigure::due);
  const std::int64_t cancelled =
      counts.of(DriveFigure::cancelled_by_guest) + counts.of(DriveFigure::cancelled_by_house);
  d.lines.push_back(d.in("预约成行 ", "Bookings kept ") + kept + d.in("，取消 ", ", cancelled ") +
                    d.number(cancelled) + d.in("，未成行 ", ", missed ") + n(DriveFigure::missed));
}

void refusals(DayInWords& d) {
  std::map<std::string, int> reasons;
  for (const domain::Visit* visit : domain::visits_on(d.house, d.day, d.content.showroom.time_zone))
    for (const domain::DriveRefusal& one : visit->drives_declined) ++reasons[one.reason];
  std::string text;
  for (const auto& [reason, count] : reasons) {
    const auto* known = domain::find_by_id(d.content.test_drives.refusals, reason);
    text += (text.empty() ? "" : d.in("、", ", ")) +
            (known != nullptr ? known->text.in(d.lang) : reason) + " " + d.number(count);
  }
  if (!text.empty()) d.lines.push_back(d.in("谢绝：", "Declined: ") + text);
}

// Some of them a line, since a big house has many.
void cars(DayInWords& d) {
  constexpr int kALine = 4;
  const auto days = car_days(d.house, d.content, d.now_ms);
  std::string text;
  int count = 0;
  const auto done = [&] {
    if (!text.empty()) d.lines.push_back(d.in("用车：", "Cars out: ") + text);
    text.clear();
  };
  for (const DemoCar& car : d.content.test_drives.cars) {
    const auto found = days.find({d.day, car.id});
    const CarDay out = found == days.end() ? CarDay{} : found->second;
    text += (text.empty() ? "" : d.in("；", "; ")) + d.name_of_car(car) + " " +
            d.number(out.minutes_out) + d.in(" 分钟 ", " min ") +
            d.percent(out.drives == 0 ? 0 : out.use_rate());
    if (++count % kALine == 0) done();
  }
  done();
}

// Of the cars that came back on this day, whenever their guests came.
void to_look_at(DayInWords& d) {
  const auto& drives = d.content.test_drives;
  for (const auto& [id, visit] : d.house.visits)
    for (const DriveRow& row : drive_rows(visit)) {
      if (row.file == nullptr || !row.file->back) continue;
      const domain::DriveEnded& back = *row.file->back;
      const int percent = back.energy_percent;
      const bool low = percent >= 0 && percent < drives.plan.low_energy_percent;
      if (d.content.showroom.time_zone.day(back.at_ms) != d.day || (back.abnormal.empty() && !low))
        continue;
      const DriveAsked asked{{d.house, d.content, visit, 0, d.lang}, row, d.now_ms};
      const DemoCar* car = drives.car(drive_car(*row.file));
      std::string text = d.in("请查看：", "To look at: ") +
                         (car != nullptr ? d.name_of_car(*car) : drive_car(*row.file)) + " " +
                         d.content.showroom.time_zone.clock(back.at_ms);
      if (!back.abnormal.empty()) text += " " + drive_abnormal_cell(asked, back.abnormal);
      if (!back.damages.empty())
        text += d.in("（", " (") + drive_damages_cell(asked, back.damages) + d.in("）", ")");
      text += " " + d.number(row.file->out->odometer_km) + "–" + d.number(back.odometer_km) + " km";
      if (low) text += d.in("，油量/电量 ", ", fuel or charge ") + d.number(percent) + "%";
      d.lines.push_back(std::move(text));
    }
}

}  // namespace

std::vector<std::string> drives_in_words(const domain::House& house, const domain::Content& content,
                                         std::string_view day, std::int64_t now_ms, Lang lang) {
  DayInWords d{house, content, std::string(day), now_ms, lang};
  rates(d);
  bookings(d, drive_counts(house, content, day, now_ms));
  to_look_at(d);
  refusals(d);
  cars(d);
  return d.lines;
}

}  // namespace foyer::reports
