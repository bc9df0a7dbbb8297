#include "roles/desk/flow/appointment_file.h"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>
#include <utility>

#include "house/told_choice.h"
#include "kit/base/calendar.h"
#include "kit/base/clean_text.h"
#include "kit/base/day_text.h"
#include "kit/base/name_key.h"
#include "kit/base/number_text.h"
#include "kit/base/private_use.h"
#include "kit/base/table_columns.h"
#include "kit/base/text.h"
#include "manage/register/day.h"
#include "roles/desk/flow/appointment_faults.h"

namespace foyer::flow {
namespace {

enum class Column : std::uint8_t { day, time, name, phone, consultant, vehicle, purpose };
constexpr std::size_t kColumns = 7;

// As heading_key gives them, in the order of Column.
const ColumnNames<kColumns>& headings() {
  static const ColumnNames<kColumns> all{
      {{"day", "date", "日期", "预约日期", "預約日期", "到店日期", "来店日期", "预约到店日期",
        "appointmentdate", "visitdate", "startdate"},
       {"time", "时间", "時間", "预约时间", "預約時間", "到店时间", "来店时间", "预约到店时间",
        "appointmenttime", "visittime", "start", "starttime", "datetime", "日期时间",
        "dateandtime"},
       {"name",       "姓名",   "客户",       "客户姓名",    "客户名称",     "客人",
        "客人姓名",   "顾客",   "顾客姓名",   "客戶姓名",    "联系人",       "联系人姓名",
        "聯絡人",     "预约人", "预约人姓名", "customer",    "customername", "client",
        "clientname", "guest",  "guestname",  "contactname", "fullname"},
       {"phone",    "电话",         "電話",          "电话号码",     "联系电话", "聯絡電話",
        "手机",     "手机号",       "手机号码",      "手機",         "客户电话", "客户手机",
        "联系手机", "联系人电话",   "联系人手机",    "预约人电话",   "mobile",   "mobilephone",
        "cell",     "cellphone",    "tel",           "telephone",    "phoneno",  "phonenumber",
        "mobileno", "mobilenumber", "contactnumber", "contactphone", "联系方式"},
       {"consultant", "顾问", "顧問", "销售顾问", "銷售顧問", "接待顾问", "salesconsultant"},
       {"vehicle", "车型", "車型", "意向车型", "预约车型", "car", "model", "carmodel"},
       {"purpose", "事由", "来访目的", "到店目的", "目的", "reason"}}};
  return all;
}

using Columns = TableColumns<Column>;

std::optional<std::string> staff_of(const domain::House& house, const std::string& said) {
  if (said.empty()) return std::string();
  const std::string wanted = name_key(said);
  for (const auto& [id, staff] : house.staff)
    if (!staff.removed && (id == said || name_key(staff.name) == wanted)) return id;
  return std::nullopt;
}

struct Fault {
  std::string_view what;
  std::string value;
};
using Trouble = std::optional<Fault>;  // none: it is good

Fault day_fault(Unreadable why, const std::string& cell) {
  switch (why) {
    case Unreadable::empty:
      return {fault::kNoDay, {}};
    case Unreadable::two_days:
      return {fault::kTwoDays, cell};
    case Unreadable::no_year:
    case Unreadable::short_year:
      return {fault::kNoYear, cell};
    case Unreadable::bare_number:
      return {fault::kDayIsNumber, cell};
    default:
      return {fault::kDay, cell};
  }
}

// Reads rows of one file.
class Rows {
 public:
  Rows(Columns columns, const domain::House& house, const domain::Content& content,
       const AppointmentRules& rules)
      : columns_(std::move(columns)), house_(house), content_(content), rules_(rules) {}

  Trouble read(const TableRow& row, domain::AppointmentMade& made) const {
    if (!row.trouble.empty()) return Fault{row.trouble, {}};
    if (auto value = said_otherwise(row)) return Fault{fault::kSaidTwice, *value};
    if (auto wrong = when(row, made)) return wrong;
    if (auto wrong = who(cell(row, Column::name), made)) return wrong;
    if (auto wrong = number(cell(row, Column::phone), made)) return wrong;
    return what(row, made);
  }
  // A day that has gone by. (Days are texts that sort.)
  bool is_over(const domain::AppointmentMade& made) const { return made.day < rules_.today; }

 private:
  std::string cell(const TableRow& row, Column column) const { return columns_.cell(row, column); }

  // What a second column of one meaning says instead of the first: nobody can tell which is meant.
  // (A mobile and a landline are two numbers of one guest.)
  std::optional<std::string> said_otherwise(const TableRow& row) const {
    for (const auto& [column, places] : columns_.places()) {
      const std::string said = cell(row, column);
      for (const std::size_t place : places) {
        if (column == Column::phone || place >= row.cells.size()) continue;
        const std::string& other = row.cells[place];
        if (!says_nothing(other) && heading_key(other) != heading_key(said)) return other;
      }
    }
    return std::nullopt;
  }

  // The day may stand before the time in one cell, under either heading.
  Trouble when(const TableRow& row, domain::AppointmentMade& made) const {
    std::string day_cell = cell(row, Column::day), time_cell = cell(row, Column::time);
    if (!columns_.has(Column::day)) std::swap(day_cell, time_cell);
    const DayRead day = read_day(day_cell);
    if (day.fault != Unreadable::nothing) return day_fault(day.fault, day_cell);
    if (auto wrong = out_of_range(day.day)) return Fault{*wrong, day_cell};
    made.day = day.day;
    // A spreadsheet writes midnight behind a day that has no time of its own.
    const bool apart = !time_cell.empty();
    if (!apart) time_cell = day.rest;
    if (apart && !day.rest.empty() && read_time(day.rest).fault != Unreadable::nothing)
      return Fault{fault::kDay, day_cell};
    TimeRead time = read_time(time_cell);
    if (time.fault == Unreadable::unknown && apart) {  // the day once more in front of it
      const DayRead again = read_day(time_cell);
      const bool none = again.day.starts_with("1899-") || again.day.starts_with("1900-");
      if (again.fault == Unreadable::nothing && (again.day == made.day || none))
        time = read_time(again.rest);
    }
    const bool midnight = !apart && time.time == "00:00";
    if (time.fault == Unreadable::empty || midnight) return Fault{fault::kNoTime, {}};
    if (time.fault == Unreadable::bare_number) return Fault{fault::kTimeIsNumber, time_cell};
    if (time.fault != Unreadable::nothing) return Fault{fault::kTime, time_cell};
    made.time = time.time;
    if (time.offset_min) by_the_showrooms_clock(*time.offset_min, made);
    return std::nullopt;
  }

  // A time that a machine wrote for another zone than the showroom's.
  void by_the_showrooms_clock(int offset_min, domain::AppointmentMade& made) const {
    const auto day = day_number(made.day);
    if (!day) return;
    const std::int64_t minutes =
        std::stoi(made.time.substr(0, 2)) * 60 + std::stoi(made.time.substr(3)) - offset_min;
    const std::int64_t moment_ms = (*day * 24 * 60 + minutes) * 60'000;
    made.day = content_.showroom.time_zone.day(moment_ms);
    made.time = content_.showroom.time_zone.clock(moment_ms);
  }

  std::optional<std::string_view> out_of_range(const std::string& day) const {
    if (rules_.today.size() < 4) return std::nullopt;
    constexpr int kYearsAhead = 2;
    const auto in_years = [&](int years) {
      return std::to_string(std::stoi(rules_.today.substr(0, 4)) + years) + rules_.today.substr(4);
    };
    if (day < in_years(-1)) return fault::kLongAgo;
    if (day > in_years(kYearsAhead)) return fault::kFarAhead;
    return std::nullopt;
  }

  static Trouble who(const std::string& cell, domain::AppointmentMade& made) {
    std::string name;
    for (std::size_t at = 0; at < cell.size();)
      append_utf8(name, without_private_use(next_code_point(cell, at)));
    for (std::size_t at = 0; at < name.size();)
      if (is_private_use(next_code_point(name, at))) return Fault{fault::kPrivateUse, cell};
    made.name = trimmed(sanitised(name));
    if (made.name.empty()) return Fault{fault::kNoName, {}};
    // What a spreadsheet writes for characters that its encoding does not have.
    if (made.name.find_first_not_of("? ") == std::string::npos) return Fault{kCharactersLost, cell};
    if (first_characters(made.name, kNameCharactersMax).size() < made.name.size())
      return Fault{fault::kLongName, std::string(first_characters(made.name, 20)) + "…"};
    return std::nullopt;
  }

  Trouble number(const std::string& cell, domain::AppointmentMade& made) const {
    const NumberRead read = read_number_cell(cell);
    switch (read.kind) {
      case NumberCell::empty:
        return std::nullopt;
      case NumberCell::shortened:
        return Fault{fault::kShortenedNumber, cell};
      case NumberCell::hidden:
        return Fault{fault::kHiddenNumber, cell};
      case NumberCell::extended:
        return Fault{fault::kExtendedNumber, cell};
      case NumberCell::several:
        return Fault{fault::kSeveralNumbers, cell};
      case NumberCell::words:
        return Fault{fault::kNoNumber, cell};
      case NumberCell::number:
        break;
    }
    const auto kept = rules_.number ? rules_.number(read.digits) : std::optional(read.digits);
    if (!kept) return Fault{fault::kNoNumber, cell};
    made.phone = *kept;
    return std::nullopt;
  }

  Trouble what(const TableRow& row, domain::AppointmentMade& made) const {
    const auto consultant = staff_of(house_, cell(row, Column::consultant));
    if (!consultant) return Fault{fault::kConsultant, cell(row, Column::consultant)};
    const auto vehicle = domain::id_told(content_.vehicles, cell(row, Column::vehicle));
    if (!vehicle) return Fault{fault::kVehicle, cell(row, Column::vehicle)};
    const auto purpose = domain::id_told(content_.showroom.purposes, cell(row, Column::purpose));
    if (!purpose) return Fault{fault::kPurpose, cell(row, Column::purpose)};
    made.consultant = *consultant;
    made.vehicle = *vehicle;
    made.purpose = *purpose;
    for (const domain::Purpose& one : content_.showroom.purposes)
      if (made.purpose.empty() && one.buying) made.purpose = one.id;
    return std::nullopt;
  }

  Columns columns_;
  const domain::House& house_;
  const domain::Content& content_;
  const AppointmentRules& rules_;
};

// The commonest fault first; none: what is needed is there.
std::optional<std::string_view> missing_column(const Columns& columns) {
  const bool day = columns.has(Column::day), time = columns.has(Column::time);
  if (!day && !time) return fault::kNoDayColumn;
  if (!columns.has(Column::name)) return fault::kNoNameColumn;
  return std::nullopt;
}

}  // namespace

KnownAppointments::KnownAppointments(const domain::House& house) {
  for (const auto& [id, appointment] : house.appointments) add(appointment.made);
}

std::string KnownAppointments::key(const domain::AppointmentMade& one) {
  return one.day + " " + one.time + " " + name_key(one.name);
}

AppointmentFile read_appointments(std::string_view bytes, const domain::House& house,
                                  const domain::Content& content, const AppointmentRules& rules) {
  AppointmentFile file;
  const auto table = read_table(bytes, [](const std::string& key) {
    return column_named<Column>(headings(), key).has_value();
  });
  if (!table) {
    file.broken.push_back({1, table.error().what, {}});
    return file;
  }
  Columns columns(*table, headings());
  if (const auto missing = missing_column(columns)) {
    file.broken.push_back({table->heading_line, std::string(*missing), {}});
    return file;
  }
  if (table->rows.empty())
    file.broken.push_back({table->heading_line, std::string(fault::kNoRows), {}});
  const Rows rows(std::move(columns), house, content, rules);
  KnownAppointments known(house);
  for (const TableRow& row : table->rows) {
    domain::AppointmentMade made;
    if (auto wrong = rows.read(row, made)) {
      file.broken.push_back({row.line, std::string(wrong->what), std::move(wrong->value)});
      continue;
    }
    if (known.has(made)) {
      ++file.known;
    } else if (rows.is_over(made)) {
      ++file.over;
    } else {
      known.add(made);
      file.made.push_back(std::move(made));
    }
  }
  return file;
}

}  // namespace foyer::flow
