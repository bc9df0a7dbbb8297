// trade_in.toml: what a dealer says of the cars that guests give in exchange.
#include <algorithm>

#include "content/sections.h"

namespace foyer::content {
namespace {

std::vector<domain::Question> read_asked(Table& file) {
  std::vector<domain::Question> all;
  for (Table& table : file.tables("question", 0)) {
    all.push_back(read_options(table, IdKind::trade_in_question));
    table.done();
  }
  return all;
}

// Foyer draws the car, so it knows which panels there are.
domain::Choice read_panel(Table& table) {
  const Spot spot = table.spot_of("id");
  const domain::Choice panel = read_choice(table, IdKind::panel);
  if (panel.id.empty() || std::ranges::find(domain::kPanels, panel.id) != domain::kPanels.end())
    return panel;
  std::string known;
  for (const std::string_view one : domain::kPanels)
    known += (known.empty() ? "" : ", ") + std::string(one);
  table.fault(spot, "no panel of the drawn car is called " + in_quotes(panel.id) +
                        "; one of these is expected: " + known);
  return panel;
}

}  // namespace

domain::TradeIns read_trade_ins(Table& file) {
  constexpr std::size_t kMarksMax = 6, kQuestionsMax = 6, kShortMax = 8;  // what one page holds
  domain::TradeIns all;
  if (std::optional<Table> offer = file.optional_table("offer")) {
    const auto days = offer->optional_whole(
        "days_valid", {domain::TradeIns::kDaysMin, domain::TradeIns::kDaysMax, "days"});
    if (days) all.days_valid = static_cast<int>(*days);
    offer->done();
  }
  all.questions = read_asked(file);
  for (Table& table : file.tables("panel", 1)) all.panels.push_back(read_panel(table));
  all.marks = read_choices(file, "mark", IdKind::mark, 1);
  all.sources = read_choices(file, "source", IdKind::appraisal, 1);
  all.refusals = read_choices(file, "refusal", IdKind::trade_in_refusal, 1);
  at_most(file, "question", all.questions.size(), kQuestionsMax);
  at_most(file, "mark", all.marks.size(), kMarksMax);
  at_most(file, "source", all.sources.size(), kShortMax);
  at_most(file, "refusal", all.refusals.size(), kShortMax);
  file.done();
  return all;
}

}  // namespace foyer::content
