#include "roles/desk/flow/appointment_file.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <tuple>

#include "kit/base/calendar.h"
#include "manage/register/day.h"

namespace foyer::flow {
namespace {

struct Record {
  std::size_t line = 1;
  std::vector<std::string> fields;
  bool whole = true;  // its quotes are closed
};

// RFC 4180: a record ends at a line end outside quotes.
std::vector<Record> records_of(std::string_view text) {
  std::vector<Record> records;
  std::size_t line = 1;
  Record record;
  std::string field;
  bool quoted = false;
  const auto end_field = [&] {
    record.fields.push_back(std::move(field));
    field.clear();
  };
  const auto end_record = [&] {
    end_field();
    const bool empty = record.fields.size() == 1 && record.fields.front().empty();
    if (!empty) records.push_back(std::move(record));
    record = {};
  };
  record.line = line;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '\n') ++line;
    if (quoted) {
      if (c == '"' && i + 1 < text.size() && text[i + 1] == '"') {
        field += '"';
        ++i;
      } else if (c == '"') {
        quoted = false;
      } else {
        field += c;
      }
    } else if (c == '"' && field.empty()) {
      quoted = true;
    } else if (c == ',') {
      end_field();
    } else if (c == '\n') {
      end_record();
      record.line = line;
    } else if (c != '\r') {
      field += c;
    }
  }
  record.whole = !quoted;
  if (!field.empty() || !record.fields.empty()) end_record();
  return records;
}

std::string trimmed(std::string text) {
  const auto first = text.find_first_not_of(" \t");
  if (first == std::string::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

constexpr std::array<std::array<std::string_view, 2>, 7> kColumns{{{"day", "日期"},
                                                                   {"time", "时间"},
                                                                   {"name", "姓名"},
                                                                   {"phone", "电话"},
                                                                   {"consultant", "顾问"},
                                                                   {"vehicle", "车型"},
                                                                   {"purpose", "事由"}}};

// Where each column stands; a column that is not there is left out.
std::map<std::string, std::size_t> columns_of(const Record& heading) {
  std::map<std::string, std::size_t> places;
  for (std::size_t i = 0; i < heading.fields.size(); ++i)
    for (const auto& names : kColumns)
      if (const std::string text = trimmed(heading.fields[i]); text == names[0] || text == names[1])
        places.emplace(names[0], i);
  return places;
}

bool is_time(std::string_view text) {
  const auto digit = [&](std::size_t i) { return text[i] >= '0' && text[i] <= '9'; };
  if (text.size() != 5 || text[2] != ':' || !digit(0) || !digit(1) || !digit(3) || !digit(4))
    return false;
  return (text[0] - '0') * 10 + text[1] - '0' < 24 && text[3] < '6';
}

// "9:30" as "09:30".
std::string two_digits(std::string time) { return time.size() == 4 ? "0" + time : time; }

// An id, or the text in either language.
template <class T>
std::optional<std::string> id_of(const std::vector<T>& all, const std::string& said) {
  if (said.empty()) return std::string();
  for (const T& one : all) {
    if (one.id == said) return one.id;
    if constexpr (requires { one.name.zh; }) {
      if (one.name.zh == said || one.name.en == said) return one.id;
    } else {
      if (one.text.zh == said || one.text.en == said) return one.id;
    }
  }
  return std::nullopt;
}

std::optional<std::string> staff_of(const domain::House& house, const std::string& said) {
  if (said.empty()) return std::string();
  for (const auto& [id, staff] : house.staff)
    if (!staff.removed && (id == said || staff.name == said)) return id;
  return std::nullopt;
}

// Empty: the line is good, and `made` is filled.
std::string read_line(const Record& record, const std::map<std::string, std::size_t>& columns,
                      const domain::House& house, const domain::Content& content,
                      domain::AppointmentMade& made) {
  const auto field = [&](const char* name) {
    const auto at = columns.find(name);
    const bool there = at != columns.end() && at->second < record.fields.size();
    return there ? trimmed(record.fields[at->second]) : std::string();
  };
  if (!record.whole) return "a quote is opened and not closed";
  made.day = field("day");
  made.time = two_digits(field("time"));
  made.name = field("name");
  made.phone = field("phone");
  if (!is_day(made.day)) return "day is no date such as 2026-11-25";
  if (!is_time(made.time)) return "time is no time such as 14:30";
  if (made.name.empty()) return "name is empty";
  if (!is_valid_utf8(made.name)) return "name is not written in UTF-8";
  const auto consultant = staff_of(house, field("consultant"));
  if (!consultant) return "consultant is nobody who works here";
  const auto vehicle = id_of(content.vehicles, field("vehicle"));
  if (!vehicle) return "vehicle is none of the pack's";
  const auto purpose = id_of(content.showroom.purposes, field("purpose"));
  if (!purpose) return "purpose is none of the pack's";
  made.consultant = *consultant;
  made.vehicle = *vehicle;
  made.purpose = *purpose;
  for (const domain::Purpose& one : content.showroom.purposes)
    if (made.purpose.empty() && one.buying) made.purpose = one.id;
  return {};
}

bool same(const domain::AppointmentMade& a, const domain::AppointmentMade& b) {
  return std::tie(a.day, a.time, a.name) == std::tie(b.day, b.time, b.name);
}

}  // namespace

bool is_made(const domain::House& house, const domain::AppointmentMade& one) {
  return std::ranges::any_of(house.appointments,
                             [&](const auto& known) { return same(known.second.made, one); });
}

AppointmentFile read_appointments(std::string_view text, const domain::House& house,
                                  const domain::Content& content) {
  AppointmentFile file;
  if (text.starts_with("\xef\xbb\xbf")) text.remove_prefix(3);
  const std::vector<Record> records = records_of(text);
  if (records.empty()) return file;
  const auto columns = columns_of(records.front());
  for (const char* needed : {"day", "time", "name"})
    if (!columns.contains(needed)) {
      file.broken.push_back({1, "the first line has no column " + std::string(needed)});
      return file;
    }
  for (std::size_t i = 1; i < records.size(); ++i) {
    domain::AppointmentMade made;
    const std::string wrong = read_line(records[i], columns, house, content, made);
    if (!wrong.empty()) {
      file.broken.push_back({records[i].line, wrong});
      continue;
    }
    const auto is_same = [&](const domain::AppointmentMade& one) { return same(one, made); };
    if (is_made(house, made) || std::ranges::any_of(file.made, is_same))
      ++file.known;
    else
      file.made.push_back(std::move(made));
  }
  return file;
}

}  // namespace foyer::flow
