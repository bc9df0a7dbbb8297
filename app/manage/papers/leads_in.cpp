#include "manage/papers/leads_in.h"

#include <algorithm>
#include <optional>
#include <pugixml.hpp>
#include <string>
#include <utility>
#include <vector>

#include "house/told_choice.h"
#include "kit/base/clean_text.h"
#include "kit/base/day_text.h"
#include "kit/base/office_text.h"
#include "kit/base/text.h"
#include "steps/leads/flow/lead_faults.h"

namespace foyer::importing {
namespace {

using pugi::xml_node;

constexpr std::size_t kProspectsMost = 20'000;

std::string text_of(const xml_node& node) {
  // A text may be broken up by comments and by CDATA.
  std::string all;
  for (const xml_node part : node.children())
    if (part.type() == pugi::node_pcdata || part.type() == pugi::node_cdata) all += part.value();
  return trimmed(sanitised(all));
}
std::string child_text(const xml_node& node, const char* name) { return text_of(node.child(name)); }

// Whether a name is written with ideographs, before which the family name stands.
bool is_han(std::string_view name) {
  constexpr char32_t kFirst = 0x3400, kLast = 0x9FFF, kFurther = 0x20000;
  return std::ranges::any_of(
      decode_utf8(name), [](char32_t c) { return (c >= kFirst && c <= kLast) || c >= kFurther; });
}

std::string joined(const std::vector<std::string>& parts, std::string_view between) {
  std::string all;
  for (const std::string& part : parts) {
    if (part.empty()) continue;
    if (!all.empty()) all += between;
    all += part;
  }
  return all;
}

std::string name_of(const xml_node& contact) {
  std::string full, first, middle, last;
  for (const xml_node name : contact.children("name")) {
    const std::string_view part = name.attribute("part").as_string("full");
    std::string& of = part == "first"    ? first
                      : part == "middle" ? middle
                      : part == "last"   ? last
                                         : full;
    if (of.empty()) of = text_of(name);
  }
  if (!full.empty()) return full;
  return is_han(last + first) ? last + first : joined({first, middle, last}, " ");
}

std::string phone_of(const xml_node& contact) {
  std::string best;
  int best_rank = -1;
  for (const xml_node phone : contact.children("phone")) {
    const int rank = (phone.attribute("preferredcontact").as_int() == 1 ? 2 : 0) +
                     (std::string_view(phone.attribute("type").as_string()) == "cellphone" ? 1 : 0);
    if (std::string said = text_of(phone); !said.empty() && rank > best_rank)
      std::tie(best, best_rank) = std::pair(std::move(said), rank);
  }
  return best;
}

bool is_given_away(const xml_node& vehicle) {
  const std::string_view interest = vehicle.attribute("interest").as_string("buy");
  return interest == "trade-in" || interest == "sell";
}
// "2019 Volkswagen Lavida".
std::string car_of(const xml_node& vehicle) {
  return joined({child_text(vehicle, "year"), child_text(vehicle, "make"),
                 child_text(vehicle, "model"), child_text(vehicle, "trim")},
                " ");
}

// "2026-11-28T23:10:00-05:00", in the showroom's days; anything else as it is, for the reader of
// days to judge.
std::string day_of(const std::string& said, const TimeZone& zone) {
  constexpr std::size_t kDay = 10, kClock = 19;
  const auto number = [&](std::size_t at, std::size_t digits) -> std::optional<int> {
    int value = 0;
    for (std::size_t i = at; i < at + digits; ++i) {
      if (i >= said.size() || said[i] < '0' || said[i] > '9') return std::nullopt;
      value = value * 10 + (said[i] - '0');
    }
    return value;
  };
  if (said.size() < kClock || (said[kDay] != 'T' && said[kDay] != ' ')) return said;
  const std::string day = said.substr(0, kDay);
  const auto begins = TimeZone::fixed(0).begin_ms(day);
  const auto hour = number(11, 2), minute = number(14, 2);
  std::size_t at = kClock;
  while (at < said.size() && said[at] != '+' && said[at] != '-' && said[at] != 'Z') ++at;
  if (!begins || !hour || !minute || at == said.size()) return day;  // the sender's own time
  int offset = 0;
  if (said[at] != 'Z') {
    const auto hours = number(at + 1, 2);
    const auto minutes = number(at + (said.size() > at + 3 && said[at + 3] == ':' ? 4 : 3), 2);
    if (!hours) return day;
    offset = (*hours * 60 + minutes.value_or(0)) * (said[at] == '-' ? -1 : 1);
  }
  constexpr std::int64_t kMinute_ms = 60'000;
  return zone.day(*begins + (*hour * 60LL + *minute - offset) * kMinute_ms);
}

// The columns of a lead, in the order in which `row_of` fills them.
const std::vector<std::string>& columns() {
  static const std::vector<std::string> all{"phone", "name", "source", "vehicle", "day", "note"};
  return all;
}

class Prospects {
 public:
  explicit Prospects(const domain::Content& content) : content_(content) {}

  TableRow row_of(const xml_node& prospect, std::size_t line) const {
    const xml_node contact = prospect.child("customer").child("contact");
    std::vector<std::string> note;
    std::string source = child_text(prospect.child("provider"), "name");
    if (source.empty()) source = sanitised(prospect.child("id").attribute("source").as_string());
    if (!source.empty() && !is_channel(source)) note.push_back(std::exchange(source, {}));
    std::string vehicle;
    for (const xml_node car : prospect.children("vehicle")) {
      std::string model = child_text(car, "model");
      const bool known = !model.empty() && domain::id_told(content_.vehicles, model);
      if (vehicle.empty() && known && !is_given_away(car))
        vehicle = std::move(model);
      else
        note.push_back(joined({car_of(car), child_text(car, "comments")}, ": "));
    }
    note.push_back(child_text(prospect.child("customer"), "comments"));
    std::erase(note, "");
    const std::string day =
        day_of(child_text(prospect, "requestdate"), content_.showroom.time_zone);
    return {line,
            {phone_of(contact), name_of(contact), source, vehicle, day,
             taken_in(joined(note, " · "), flow::phone::kLeadNoteMost)},
            {}};
  }

 private:
  // Of the second level: a lead is counted under none of the first.
  bool is_channel(const std::string& said) const {
    const auto id = domain::id_told(content_.leads.channels, said);
    const auto* channel = id ? domain::find_by_id(content_.leads.channels, *id) : nullptr;
    return channel != nullptr && !channel->is_top();
  }

  const domain::Content& content_;
};

Result<Table> read_adf(std::string_view bytes, const domain::Content& content) {
  const auto readings = read_office_text(bytes, Markup::wanted);
  if (!readings) return tl::unexpected<Error>(readings.error());
  const std::string& text = readings->front().utf8;
  pugi::xml_document document;
  const auto parsed = document.load_buffer(
      text.data(), text.size(), pugi::parse_default | pugi::parse_trim_pcdata, pugi::encoding_utf8);
  if (!parsed) return fail(std::string(flow::phone::fault::kXmlBroken));
  const xml_node adf = document.child("adf");
  if (!adf) return fail(std::string(flow::phone::fault::kNoAdf));
  Table table;
  table.headings = columns();
  table.encoding = readings->front().encoding;
  const Prospects prospects(content);
  std::size_t line = 1, from = 0;
  for (const xml_node prospect : adf.children("prospect")) {
    if (table.rows.size() == kProspectsMost) return fail(std::string(kTooManyLines));
    // Counted along the file once, not from its beginning for each.
    const auto at = static_cast<std::size_t>(std::max<std::ptrdiff_t>(prospect.offset_debug(), 0));
    line += static_cast<std::size_t>(
        std::ranges::count(std::string_view(text).substr(from, at - from), '\n'));
    from = at;
    table.rows.push_back(prospects.row_of(prospect, line));
  }
  return table;
}

}  // namespace

bool is_xml(std::string_view bytes) {
  // Behind a mark of UTF-8, zeros of UTF-16 and blanks.
  constexpr std::size_t kLooked = 64;
  for (const char c : bytes.substr(0, kLooked)) {
    if (c == '<') return true;
    if (static_cast<unsigned char>(c) > ' ' && static_cast<unsigned char>(c) < 0x80) return false;
  }
  return false;
}

flow::phone::LeadFile read_leads(std::string_view bytes, const domain::House& house,
                                 const domain::Content& content,
                                 const flow::phone::LeadFileRules& rules) {
  if (!is_xml(bytes)) return flow::phone::read_lead_file(bytes, house, content, rules);
  const auto table = read_adf(bytes, content);
  if (table) return flow::phone::read_lead_table(*table, house, content, rules);
  flow::phone::LeadFile none;
  none.broken.push_back({0, table.error().what});
  return none;
}

}  // namespace foyer::importing
