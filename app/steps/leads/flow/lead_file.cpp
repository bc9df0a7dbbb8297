#include "steps/leads/flow/lead_file.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>

#include "house/told_choice.h"
#include "kit/base/clean_text.h"
#include "kit/base/day_text.h"
#include "kit/base/table_columns.h"
#include "kit/base/text.h"
#include "steps/leads/flow/lead_faults.h"
#include "steps/leads/lead.h"

namespace foyer::flow::phone {
namespace {

using domain::LeadReceived;

enum class Column : std::uint8_t { phone, name, source, campaign, vehicle, day, note };
constexpr std::size_t kColumns = 7;
constexpr std::size_t kNameMost = 40;  // characters
constexpr std::int64_t kDay_ms = 24LL * 60 * 60 * 1000;

// As heading_key gives them, in the order of Column.
const ColumnNames<kColumns>& headings_of_leads() {
  static const ColumnNames<kColumns> all{
      {{"phone", "电话", "電話", "手机", "手机号", "手机号码", "联系电话", "客户电话", "mobile",
        "tel", "telephone", "phonenumber", "联系方式"},
       {"name", "姓名", "客户", "客户姓名", "客户名称", "customer", "customername", "fullname"},
       {"source", "来源", "渠道", "channel", "二级来源", "线索来源"},
       {"campaign", "活动", "市场活动"},
       {"vehicle", "车型", "意向车型", "car", "model", "carmodel"},
       {"day", "date", "日期", "收集日期", "留资日期", "createdat", "created", "time", "时间"},
       {"note", "备注", "remark", "remarks", "comment", "comments"}}};
  return all;
}

class Reader {
 public:
  Reader(const domain::House& house, const domain::Content& content, const LeadFileRules& rules)
      : house_(house), content_(content), rules_(rules) {
    for (const auto& [id, lead] : house.leads)
      known_.insert(key(lead.received.phone, lead.received.source, domain::came_ms(lead)));
  }

  LeadFile read(const Table& table) {
    columns_ = {table, headings_of_leads()};
    if (!columns_.has(Column::phone)) {
      broken(table.heading_line, std::string(fault::kNoPhoneColumn));
      return std::move(file_);
    }
    for (const TableRow& row : table.rows) {
      if (row.trouble.empty())
        take(row);
      else
        broken(row.line, std::string(row.trouble));
    }
    return std::move(file_);
  }

 private:
  std::string key(const std::string& phone, const std::string& source, std::int64_t ms) const {
    return phone + "/" + source + "/" + content_.showroom.time_zone.day(ms);
  }
  void broken(std::size_t line, std::string what) {
    file_.broken.push_back({line, std::move(what)});
  }
  std::string cell(const TableRow& row, Column column) const { return columns_.cell(row, column); }

  // What is wrong with a line; empty: nothing, and it stands in `lead`.
  std::string read_line(const TableRow& row, LeadReceived& lead) const {
    const std::string phone = cell(row, Column::phone);
    if (phone.empty()) return std::string(fault::kNoPhone);
    if (phone.find('*') != std::string::npos) return std::string(fault::kHiddenNumber);
    const auto number = rules_.number ? rules_.number(phone) : std::optional(phone);
    if (!number) return std::string(fault::kNoNumber);
    lead.phone = *number;
    lead.name = cell(row, Column::name);
    if (decode_utf8(lead.name).size() > kNameMost) return std::string(fault::kLongName);
    lead.note = cell(row, Column::note);
    if (decode_utf8(lead.note).size() > kLeadNoteMost) return std::string(fault::kLongNote);
    return read_choices(row, lead);
  }

  std::string read_choices(const TableRow& row, LeadReceived& lead) const {
    if (const std::string said = cell(row, Column::source); !said.empty()) {
      const auto id = domain::id_told(content_.leads.channels, said);
      if (!id) return std::string(fault::kSource);
      const auto* channel = domain::find_by_id(content_.leads.channels, *id);
      if (channel == nullptr || channel->is_top()) return std::string(fault::kTopSource);
      lead.source = *id;
    }
    if (const std::string said = cell(row, Column::campaign); !said.empty()) {
      const auto id = domain::id_told(content_.leads.campaigns, said);
      if (!id) return std::string(fault::kCampaign);
      lead.campaign = *id;
    }
    if (const std::string said = cell(row, Column::vehicle); !said.empty()) {
      const auto id = domain::id_told(content_.vehicles, said);
      if (!id) return std::string(fault::kVehicle);
      lead.vehicle = *id;
    }
    return read_moment(row, lead);
  }

  std::string read_moment(const TableRow& row, LeadReceived& lead) const {
    lead.came_ms = rules_.now_ms;
    const std::string said = cell(row, Column::day);
    if (said.empty()) return {};
    const DayRead day = read_day(said);
    const auto begins = content_.showroom.time_zone.begin_ms(day.day);
    if (day.fault != Unreadable::nothing || !begins) return std::string(fault::kDay);
    if (*begins > rules_.now_ms) return std::string(fault::kToCome);
    if (*begins < rules_.now_ms - 366 * kDay_ms) return std::string(fault::kLongAgo);
    // A day has no hour: that they came then is all that is known.
    if (content_.showroom.time_zone.day(rules_.now_ms) != day.day) lead.came_ms = *begins;
    return {};
  }

  void take(const TableRow& row) {
    LeadFile::Made made;
    made.received.by = "file";
    if (std::string wrong = read_line(row, made.received); !wrong.empty())
      return broken(row.line, std::move(wrong));
    const LeadReceived& lead = made.received;
    if (!known_.insert(key(lead.phone, lead.source, lead.came_ms)).second) {
      ++file_.known;
      return;
    }
    const auto [twin, fresh] = first_.try_emplace(lead.phone, file_.made.size());
    const domain::KnownNumber before = known_number(lead.phone);
    made.received.duplicate_of = before.duplicate_of;
    made.received.earlier = before.earlier;
    if (!fresh && before.duplicate_of.empty()) made.twin = twin->second;
    file_.made.push_back(std::move(made));
  }

  // Looked up as quickly among many thousands as among ten.
  const domain::KnownNumber& known_number(const std::string& phone) {
    if (!listed_) {
      std::map<std::string, std::vector<const domain::Lead*>> by_phone;
      for (const auto& [id, lead] : house_.leads)
        if (!lead.received.phone.empty()) by_phone[lead.received.phone].push_back(&lead);
      for (const auto& [number, leads] : by_phone) {
        domain::Leads few;
        for (const domain::Lead* lead : leads) few.leads.emplace(lead->id, *lead);
        numbers_[number] = domain::known_number(few, number);
      }
      listed_ = true;
    }
    return numbers_[phone];
  }

  const domain::House& house_;
  const domain::Content& content_;
  const LeadFileRules& rules_;
  TableColumns<Column> columns_;
  std::set<std::string> known_;
  std::map<std::string, std::size_t> first_;  // of the file, by number
  bool listed_ = false;
  std::map<std::string, domain::KnownNumber> numbers_;
  LeadFile file_;
};

}  // namespace

LeadFile read_lead_table(const Table& table, const domain::House& house,
                         const domain::Content& content, const LeadFileRules& rules) {
  return Reader(house, content, rules).read(table);
}

LeadFile read_lead_file(std::string_view bytes, const domain::House& house,
                        const domain::Content& content, const LeadFileRules& rules) {
  const auto table = read_table(bytes, [](const std::string& key) {
    return column_named<Column>(headings_of_leads(), key).has_value();
  });
  if (!table) {
    LeadFile none;
    none.broken.push_back({0, table.error().what});
    return none;
  }
  return read_lead_table(*table, house, content, rules);
}

}  // namespace foyer::flow::phone
