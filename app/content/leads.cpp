// leads.toml: the phone and leads.
#include <algorithm>

#include "content/price_parts.h"

namespace foyer::content {
namespace {

constexpr std::int64_t kProtectionMax_days = 365;
constexpr std::int64_t kContactMax_min = 7 * 24 * 60;

void read_protection(Table& file, domain::LeadRules& rules) {
  std::optional<Table> protection = file.table("protection");
  if (!protection) return;
  rules.protection_days =
      static_cast<int>(protection->whole("days", {1, kProtectionMax_days, "days"}));
  rules.contact_within_min =
      static_cast<int>(protection->whole("contact_within_min", {1, kContactMax_min, "minutes"}));
  for (Table& table : protection->tables("grade", 0)) {
    const Word grade = table.word("grade", "the letter of a grade, such as \"H\",");
    if (!grade.text.empty()) table.reading().ids.refer(IdKind::grade, grade.text, grade.spot);
    const int days = static_cast<int>(table.whole("days", {1, kProtectionMax_days, "days"}));
    if (!grade.text.empty() && !rules.days_of_grade.emplace(grade.text, days).second)
      table.fault(grade.spot, "the grade " + in_quotes(grade.text) +
                                  " has its days of protection twice; once is expected");
    table.done();
  }
  protection->done();
}

domain::CallKind read_call_kind(Table& table) {
  domain::CallKind kind;
  kind.id = table.id(IdKind::call_kind);
  kind.text = table.text("text");
  kind.enquiry = table.truth("enquiry", false);
  table.done();
  return kind;
}

domain::CallerAsks read_asked(Table& table) {
  domain::CallerAsks asked;
  asked.id = table.id(IdKind::asked);
  asked.text = table.text("text");
  asked.drive = table.truth("drive", false);
  table.done();
  return asked;
}

domain::Campaign read_campaign(Table& table) {
  domain::Campaign campaign;
  campaign.id = table.id(IdKind::campaign);
  campaign.text = table.text("text");
  const domain::Window window = read_window(table, "from", "until");
  campaign.from = window.from;
  campaign.until = window.to;
  table.done();
  return campaign;
}

domain::ContactResult read_result(Table& table) {
  domain::ContactResult result;
  result.id = table.id(IdKind::contact_result);
  result.text = table.text("text");
  result.effective = table.truth("effective", false);
  table.done();
  return result;
}

// Two levels, and no more: whoever came by a channel of the second came by its parent.
void read_channels(Table& file, domain::LeadRules& rules) {
  std::vector<Word> parents;
  for (Table& table : file.tables("channel", 1)) {
    domain::Channel channel;
    channel.id = table.id(IdKind::channel);
    channel.text = table.text("text");
    Word parent{{}, table.spot()};
    if (const auto word = table.optional_word("parent", "the id of a channel")) parent = *word;
    channel.parent = parent.text;
    if (!parent.text.empty()) table.reading().ids.refer(IdKind::channel, parent.text, parent.spot);
    parents.push_back(parent);
    rules.channels.push_back(std::move(channel));
    table.done();
  }
  for (const Word& parent : parents) {
    const auto* above = domain::find_by_id(rules.channels, parent.text);
    if (above != nullptr && !above->is_top())
      file.fault(parent.spot, "the parent " + in_quotes(parent.text) +
                                  " has a parent itself; a channel of the first level, without "
                                  "one, is expected");
  }
}

void read_call_source(Table& file, domain::LeadRules& rules) {
  const Word source = file.word("call_source", "the id of a channel of the second level");
  rules.call_source = source.text;
  if (source.text.empty()) return;
  file.reading().ids.refer(IdKind::channel, source.text, source.spot);
  const auto* channel = domain::find_by_id(rules.channels, source.text);
  if (channel != nullptr && channel->is_top())
    file.fault(source.spot, "call_source is " + in_quotes(source.text) +
                                ", a channel of the first level; one with a parent is expected");
}

// Without an enquiry no caller would ever become a lead; without an effective result nobody would
// ever have been reached.
void check_meaning(Table& file, const domain::LeadRules& rules) {
  if (!rules.call_kinds.empty() &&
      std::ranges::none_of(rules.call_kinds, &domain::CallKind::enquiry))
    file.fault(file.spot_of("call_kind"),
               "no kind of call is an enquiry; one with enquiry = true is expected");
  if (!rules.results.empty() &&
      std::ranges::none_of(rules.results, &domain::ContactResult::effective))
    file.fault(file.spot_of("result"),
               "no result says that somebody was spoken to; one with effective = true is "
               "expected");
}

}  // namespace

domain::LeadRules read_leads(Table& file) {
  domain::LeadRules rules;
  read_protection(file, rules);
  rules.address = file.text("address");
  for (Table& table : file.tables("call_kind", 1))
    rules.call_kinds.push_back(read_call_kind(table));
  read_channels(file, rules);
  read_call_source(file, rules);
  rules.media = read_choices(file, "medium", IdKind::medium, 1);
  for (Table& table : file.tables("campaign", 0)) rules.campaigns.push_back(read_campaign(table));
  for (Table& table : file.tables("asked", 1)) rules.asked.push_back(read_asked(table));
  rules.promises = read_choices(file, "promise", IdKind::promise, 1);
  rules.items = read_choices(file, "item", IdKind::call_item, 1);
  rules.no_appointment = read_choices(file, "no_appointment", IdKind::no_appointment, 1);
  for (Table& table : file.tables("result", 1)) rules.results.push_back(read_result(table));
  rules.not_interested = read_choices(file, "not_interested", IdKind::not_interested, 1);
  check_meaning(file, rules);
  at_most(file, "call_kind", rules.call_kinds.size(), 5);
  at_most(file, "asked", rules.asked.size(), 7);
  at_most(file, "promise", rules.promises.size(), 4);
  at_most(file, "item", rules.items.size(), 8);
  at_most(file, "no_appointment", rules.no_appointment.size(), 5);
  at_most(file, "result", rules.results.size(), 6);
  at_most(file, "not_interested", rules.not_interested.size(), 9);
  file.done();
  return rules;
}

}  // namespace foyer::content
