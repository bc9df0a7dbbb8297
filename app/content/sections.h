// The parts of a pack, each read by a function and a file of its own.
//
// Every function takes the file's top table, fills its part of the content and notes its faults
// in the table's Reading; references are only noted, and judged when all files have been read.
// Threads: one thread reads a pack.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "content/pack.h"
#include "house/content.h"
#include "kit/base/calendar.h"
#include "kit/pack/table.h"

namespace foyer::content {

// The logo that it names, if any, is left in `logo`, to be looked at by `check_logo`.
domain::Showroom read_showroom(Table& file, std::optional<Word>& logo);
domain::Questionnaire read_questionnaire(Table& file);
domain::FollowUp read_follow_up(Table& file);
// Cars, routes, sentences; the agreement's text is read from consent/drive.*.md.
domain::TestDrives read_test_drives(Table& file);
domain::TradeIns read_trade_ins(Table& file);

// Deposits, clauses, reasons; the contract's text is read from consent/order.*.md.
domain::OrderRules read_orders(Table& file);

// Channels, campaigns, kinds of calls, reasons, days of protection.
domain::LeadRules read_leads(Table& file);

// Gates, the hand-over list, bays and hours, the introduction to the service.
domain::DeliveryRules read_delivery(Table& file);

// Rounds of standards, and scorecards. `has_hours`: the showroom says when it is open.
domain::StandardRules read_standards(Table& file, bool has_hours);
// Meetings, what is promised at them, problems and measures.
domain::MeetingRules read_meetings(Table& file);
// What sales and service do together, signals and outcomes.
domain::ServiceRules read_service(Table& file);
// Ages of stock.
domain::StockRules read_stock(Table& file);

// The working calendar, and which figures have targets.
domain::TargetRules read_targets(Table& file);
// A figure that is counted, once among those `before` it.
domain::Measure read_measure(Table& table, const std::vector<domain::Measure>& before);
// The daily report's columns, instructions and answers.
domain::DailyReportRules read_daily_report(Table& file);
// The plan of care.
domain::CarePlan read_care(Table& file);

// Cars' prices, extras, dated rules, loans, levels.
domain::Prices read_price_list(Table& file);

// A table of `id` and `text`, and of a `hint` where lists of its kind have them.
enum class Hints : bool { none, may_be };
domain::Choice read_choice(Table& table, IdKind kind, Hints hints = Hints::none);
// All of them that stand under `key`, as [[key]]; fewer than `at_least` is a fault.
std::vector<domain::Choice> read_choices(Table& file, std::string_view key, IdKind kind,
                                         std::size_t at_least, Hints hints = Hints::none);

// A fault where more than `most` stand under `key`.
void at_most(Table& file, std::string_view key, std::size_t count, std::size_t most);

// A day such as "2027-06-30", which has to be there, or may be left out.
std::string read_day(Table& table, std::string_view key);
std::string read_optional_day(Table& table, std::string_view key);
domain::Energy read_energy(Table& table);
// A question's id, text, hint and options; the caller reads what else it has, and calls `done`.
domain::Question read_options(Table& table, IdKind kind);

// `stem` is the file's name without ".toml": the vehicle's id has to be the same. The pictures
// that it names are appended to `pictures`, to be looked at by `check_picture`.
domain::Vehicle read_vehicle(Table& file, std::string_view stem, std::vector<Word>& pictures);

// The cards of the vehicle that the file is named after; their pictures are appended too.
std::vector<domain::Card> read_cards(Table& file, std::string_view vehicle,
                                     std::vector<Word>& pictures);

// One language of a consent text, from Markdown with a version line.
struct ConsentPage {
  std::string version;
  int version_line = 0;
  std::string title, summary, body;
};
ConsentPage read_consent(std::string_view bytes, const std::filesystem::path& file,
                         Reading& reading);

// Faults of a picture that a vehicle or a card names; `assets` is the folder that pictures lie in.
// False: there is one.
bool check_picture(const Word& picture, const std::filesystem::path& assets, Depth depth,
                   Reading& reading);
// The same of the dealer's logo, which also has a shape and has to be seen.
void check_logo(const Word& logo, const std::filesystem::path& assets, Depth depth,
                Reading& reading);

// The place of a word among those that Foyer knows; a fault, and the first, where it is none.
template <std::size_t N>
std::size_t read_known(Table& table, std::string_view key,
                       const std::array<std::string_view, N>& known) {
  std::string all;
  for (const std::string_view one : known) all += (all.empty() ? "" : ", ") + std::string(one);
  const Word word = table.word(key, "one of " + all);
  const auto found = std::ranges::find(known, word.text);
  if (found != known.end()) return static_cast<std::size_t>(found - known.begin());
  const std::string meant = nearest(word.text, {known.begin(), known.end()});
  if (!word.text.empty())
    table.fault(word.spot,
                std::string(key) + " is " + in_quotes(word.text) +
                    (meant.empty() ? "; one of these is expected: " + all
                                   : "; did you mean " + in_quotes(meant) + "? Known are " + all));
  return 0;
}

}  // namespace foyer::content
