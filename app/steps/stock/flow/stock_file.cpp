#include "steps/stock/flow/stock_file.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <optional>
#include <utility>

#include "house/told_choice.h"
#include "kit/base/calendar.h"
#include "kit/base/day_text.h"
#include "kit/base/table_columns.h"
#include "steps/delivery/facts.h"

namespace foyer::flow::stock {
namespace {

using domain::StockListed;

enum class Column : std::uint8_t { vin, vehicle, trim, colour, interior, place, since, days };
constexpr std::size_t kColumns = 8;
constexpr int kYears_days = 10 * 366;  // no car of a stock stands longer
// So few may all go in a day.
constexpr std::size_t kFewCars = 5;

// As heading_key gives them, in the order of Column.
const ColumnNames<kColumns>& headings_of_stock() {
  static const ColumnNames<kColumns> all{
      {{"vin", "车架号", "車架號", "车辆识别代号", "车辆识别代码", "底盘号", "vinno", "chassis",
        "chassisno", "vinnumber"},
       {"vehicle", "车型", "車型", "model", "car", "carmodel", "车系", "series"},
       {"trim", "版本", "配置", "车款", "version", "grade", "版型"},
       {"colour", "color", "颜色", "顏色", "外观", "外观颜色", "外观色", "车身颜色", "paint",
        "exterior"},
       {"interior", "内饰", "内饰颜色", "内饰色", "inside"},
       {"place", "状态", "库存状态", "位置", "status", "state", "stockstatus"},
       {"since", "入库日期", "到店日期", "到库日期", "入库时间", "instocksince", "arrived",
        "arrivaldate", "stockdate", "date", "日期"},
       {"days", "库龄", "在库天数", "库龄天", "库存天数", "daysinstock", "age", "stockage"}}};
  return all;
}

// Empty: no word for where a car is.
std::string_view place_told(const std::string& said) {
  static const std::map<std::string, std::string_view, std::less<>> kWords{
      {"", domain::kStandsHere},         {"here", domain::kStandsHere},
      {"instock", domain::kStandsHere},  {"stock", domain::kStandsHere},
      {"在库", domain::kStandsHere},     {"现车", domain::kStandsHere},
      {"在店", domain::kStandsHere},     {"到店", domain::kStandsHere},
      {"已入库", domain::kStandsHere},   {"transit", domain::kInTransit},
      {"intransit", domain::kInTransit}, {"在途", domain::kInTransit},
      {"已发运", domain::kInTransit},    {"ordered", domain::kOnOrder},
      {"onorder", domain::kOnOrder},     {"order", domain::kOnOrder},
      {"在产", domain::kOnOrder},        {"已订", domain::kOnOrder},
      {"production", domain::kOnOrder},  {"inproduction", domain::kOnOrder},
      {"排产", domain::kOnOrder}};
  const auto found = kWords.find(heading_key(said));
  return found == kWords.end() ? std::string_view() : found->second;
}

class Reader {
 public:
  Reader(const domain::House& house, const domain::Content& content, const StockFileRules& rules)
      : house_(house),
        content_(content),
        rules_(rules),
        today_(content.showroom.time_zone.day(rules.now_ms)) {}

  StockFile read(const Table& table) {
    columns_ = {table, headings_of_stock()};
    for (const auto& [column, name] : {std::pair{Column::vin, "vin"}, {Column::vehicle, "vehicle"}})
      if (!columns_.has(column)) {
        broken(table.heading_line, "the first line has no column " + std::string(name));
        file_.part = true;
        return std::move(file_);
      }
    for (const TableRow& row : table.rows) take(row);
    find_those_who_left();
    return std::move(file_);
  }

 private:
  void broken(std::size_t line, std::string what) {
    file_.broken.push_back({line, std::move(what)});
  }
  std::string cell(const TableRow& row, Column column) const { return columns_.cell(row, column); }

  // Before the word on a car is older than a device's days.
  int renewed_days() const {
    return std::clamp(content_.showroom.keep.device_days - 1, 1, domain::kStockRenewed_days);
  }

  std::string read_vin(const TableRow& row, std::string& vin) const {
    vin = domain::kept_vin(cell(row, Column::vin));
    if (vin.empty()) return "vin is empty";
    if (!domain::has_vin_shape(vin))
      return "vin is no vehicle identification number: 17 letters and digits without I, O and Q";
    const bool checked = content_.delivery.kept() && content_.delivery.check_digit;
    if (checked && !domain::has_vin_check_digit(vin))
      return "vin has another check digit in its ninth place than its other places ask for";
    return {};
  }

  std::string read_car(const TableRow& row, StockListed& car) const {
    const auto vehicle = domain::id_told(content_.vehicles, cell(row, Column::vehicle));
    if (!vehicle || vehicle->empty()) return "vehicle is none of the pack's";
    car.vehicle = *vehicle;
    if (!content_.prices.offered()) return read_place(row, car);
    std::vector<domain::Trim> trims;
    for (const domain::Trim* trim : content_.prices.trims_of(car.vehicle)) trims.push_back(*trim);
    const auto trim = domain::id_told(trims, cell(row, Column::trim));
    if (!trim) return "trim is none of this vehicle's";
    car.trim = *trim;
    const auto colour = domain::id_told(content_.prices.colours, cell(row, Column::colour));
    if (!colour) return "colour is none of the pack's";
    car.colour = *colour;
    const auto interior = domain::id_told(content_.prices.interiors, cell(row, Column::interior));
    if (!interior) return "interior is none of the pack's";
    car.interior = *interior;
    return read_place(row, car);
  }

  std::string read_place(const TableRow& row, StockListed& car) const {
    car.place = place_told(cell(row, Column::place));
    if (car.place.empty()) return "place is none of: here, transit, ordered";
    if (const std::string said = cell(row, Column::since); !said.empty()) {
      const DayRead day = read_day(said);
      if (day.fault != Unreadable::nothing || !is_day(day.day))
        return "since is no date such as 2026-11-25";
      if (day.day > today_) return "since is still to come";
      if (day.day < day_after(today_, -kYears_days)) return "since lies more than ten years back";
      car.since = day.day;
      return {};
    }
    const std::string said = cell(row, Column::days);
    if (said.empty()) return {};
    int days = -1;
    const auto [end, error] = std::from_chars(said.data(), said.data() + said.size(), days);
    if (error != std::errc() || end != said.data() + said.size() || days < 0 || days > kYears_days)
      return "days is no count of days such as 86";
    car.since = day_after(today_, -days);
    return {};
  }

  void take(const TableRow& row) {
    StockListed car;
    if (!row.trouble.empty()) {
      file_.part = true;
      return broken(row.line, std::string(row.trouble));
    }
    if (std::string wrong = read_vin(row, car.vin); !wrong.empty()) {
      file_.part = true;
      return broken(row.line, std::move(wrong));
    }
    const auto [first, fresh] = lines_.try_emplace(car.vin, row.line);
    if (!fresh)
      return broken(row.line, "vin stands in line " + std::to_string(first->second) + " already");
    if (std::string wrong = read_car(row, car); !wrong.empty())
      return broken(row.line, std::move(wrong));
    ++file_.cars;
    const domain::StockCar* before = house_.car_of(car.vin);
    const bool is_known = before != nullptr && before->is_in_stock();
    if (is_known && car.since.empty() && before->listed.place == car.place)
      car.since = before->listed.since;  // an earlier list knew it
    if (is_known && before->listed == car) {
      if (content_.showroom.time_zone.day(before->by.at.unix_ms()) >
          day_after(today_, -renewed_days()))
        return;
      ++file_.renewed;
    }
    file_.listed.push_back(std::move(car));
  }

  void find_those_who_left() {
    file_.part = file_.part || rules_.part;
    std::size_t known = 0;
    std::vector<std::string> missing;
    for (const auto& [id, car] : house_.stock) {
      if (!car.is_in_stock()) continue;
      ++known;
      if (!lines_.contains(car.listed.vin)) missing.push_back(car.listed.vin);
    }
    if (file_.part) return;
    file_.most_left = missing.size() > kFewCars && missing.size() * 2 > known;
    file_.left = std::move(missing);
  }

  const domain::House& house_;
  const domain::Content& content_;
  const StockFileRules& rules_;
  const std::string today_;
  TableColumns<Column> columns_;
  std::map<std::string, std::size_t> lines_;  // by VIN: where it stands first
  StockFile file_;
};

}  // namespace

StockFile read_stock_file(std::string_view bytes, const domain::House& house,
                          const domain::Content& content, const StockFileRules& rules) {
  const auto table = read_table(bytes, [](const std::string& key) {
    return column_named<Column>(headings_of_stock(), key).has_value();
  });
  if (!table) {
    StockFile none;
    none.part = true;
    none.broken.push_back({0, table.error().what});
    return none;
  }
  return Reader(house, content, rules).read(*table);
}

}  // namespace foyer::flow::stock
