#include "tools/simulate/guest.h"

#include <algorithm>

#include "tools/simulate/bargain.h"
#include "tools/simulate/trade_ins.h"

namespace foyer::simulate {
namespace {

using namespace flow;

const std::vector<std::string> kSurnames{"王", "李", "张", "刘", "陈",
                                         "杨", "赵", "黄", "周", "吴"};
// With the form of address that fits: the demo pack has a man's first.
struct Given {
  std::string name;
  std::size_t honorific = 0;
};
const std::vector<Given> kGiven{{"建国", 0}, {"婷", 1},   {"伟", 0}, {"子涵", 1}, {"秀英", 1},
                                {"浩然", 0}, {"欣怡", 1}, {"磊", 0}, {"静", 1}};

Intent name(const domain::Content& content, Dice& dice, const Somebody* known) {
  if (known != nullptr && !known->name.empty()) return GiveName{known->name, known->honorific};
  if (!dice.percent(85)) return GiveName{std::nullopt, dice.of(content.showroom.honorifics).id};
  const Somebody who = somebody(content, dice);
  return GiveName{who.name, who.honorific};
}

Intent phone(Dice& dice, const Somebody* known) {
  if (known != nullptr && !known->phone.empty()) return GivePhone{known->phone};
  if (!dice.percent(65)) return RefusePhone{};
  return GivePhone{some_number(dice)};
}

Intent party(const domain::Content& content, Dice& dice) {
  TellParty told;
  if (dice.percent(95)) told.party = static_cast<int>(dice.between(1, 4));
  if (dice.percent(90)) told.first_visit = dice.percent(70);
  if (dice.percent(80)) told.source = dice.of(content.showroom.sources).id;
  return told;
}

Intent priorities(const Model& model, const domain::Content& content, Dice& dice) {
  const auto wanted = static_cast<std::size_t>(content.showroom.priorities_max);
  if (model.ranked.size() >= wanted || (!model.ranked.empty() && dice.percent(30)))
    return Continue{};
  std::vector<std::string> left;
  for (const auto& one : content.questionnaire.priorities)
    if (std::find(model.ranked.begin(), model.ranked.end(), one.id) == model.ranked.end())
      left.push_back(one.id);
  if (left.empty()) return Continue{};
  return TogglePriority{dice.of(left)};
}

Intent cards(const Model& model, Dice& dice) {
  constexpr int kQuestion = 3;
  if (model.card_step < kQuestion) return NextStep{};
  if (dice.percent(25)) return AskConsultant{};
  return JudgeCard{static_cast<int>(dice.between(0, 4))};
}

}  // namespace

Somebody somebody(const domain::Content& content, Dice& dice) {
  const auto& honorifics = content.showroom.honorifics;
  const Given& given = dice.of(kGiven);
  return {dice.of(kSurnames) + given.name, honorifics[given.honorific % honorifics.size()].id};
}

std::string some_number(Dice& dice) {
  return "+86138" + std::to_string(dice.between(10'000'000, 99'999'999));
}

std::optional<Intent> next_touch(const Model& model, const domain::Content& content, Dice& dice,
                                 const Somebody* known) {
  if (model.sheet == Sheet::start_over) return ConfirmStartOver{};
  if (model.sheet != Sheet::none) return CloseSheet{};
  const bool under_way = model.screen > Screen::welcome && model.screen < Screen::thanks;
  if (under_way && dice.percent(1)) return StartOver{};  // walked away
  const auto& asked = content.questionnaire;
  switch (model.screen) {
    case Screen::attract:
      return Wake{};
    case Screen::welcome:
      return ChoosePurpose{dice.of(content.showroom.purposes).id};
    case Screen::name:
      return name(content, dice, known);
    case Screen::phone:
      return phone(dice, known);
    case Screen::party:
      return party(content, dice);
    case Screen::use:
      return dice.percent(92) ? Intent(ChooseUse{dice.of(asked.uses).id}) : Intent(Skip{});
    case Screen::budget:
      return dice.percent(75) ? Intent(ChooseBudget{dice.of(asked.budgets).id}) : Intent(Skip{});
    case Screen::timing:
      return dice.percent(85) ? Intent(ChooseTiming{dice.of(asked.timings).id}) : Intent(Skip{});
    case Screen::priorities:
      return priorities(model, content, dice);
    case Screen::models:
      if (model.shown.empty() || dice.percent(40)) return AskConsultant{};
      return ChooseModel{dice.of(model.shown).vehicle};
    case Screen::cards:
      return cards(model, dice);
    default:  // the thank-you, and what lies behind it
      return std::nullopt;
  }
}

std::vector<Touch> looked_after(const domain::Visit& visit, const std::string& consultant,
                                std::int64_t from_ms, const domain::Content& content, Yard& yard,
                                Dice& dice) {
  using namespace domain;
  std::int64_t now_ms = from_ms;
  std::vector<Touch> touches;
  const auto say = [&](std::vector<Event> events) {
    now_ms += dice.between(1, 8) * 60'000;
    touches.push_back({now_ms, std::move(events)});
  };
  say({VisitAssigned{consultant, "turn", {}, ""}});
  say({VisitTaken{consultant, consultant}});
  const auto left = [&] { return now_ms + dice.between(2, 40) * 60'000; };
  const Purpose* purpose = content.purpose(visit.purpose);
  const bool buying = purpose == nullptr || purpose->buying;
  if (!buying) {
    say({VisitClosed{"other", "", "", "", "", ""}, VisitLeft{left(), false}});
    return touches;
  }
  if (dice.percent(55))
    for (Touch& touch : yard.drive(consultant, now_ms + 60'000, dice)) {
      now_ms = touch.at_ms;
      touches.push_back(std::move(touch));
    }
  for (Touch& touch : trade_in(visit, now_ms + 60'000, content, dice)) {
    now_ms = touch.at_ms;
    touches.push_back(std::move(touch));
  }
  Bargain deal = bargain(visit, touches, consultant, now_ms + 60'000, content, dice);
  for (Touch& touch : deal.touches) {
    now_ms = touch.at_ms;
    touches.push_back(std::move(touch));
  }
  if (dice.percent(70)) say({NextStepAgreed{"call", "2026-12-01"}});
  const std::vector<std::string> grades{"H", "A", "A", "B", "B", "C"};
  // Where offers are made, an order is one that was signed.
  const bool ordered = content.prices.offered() ? deal.ordered : dice.percent(9);
  const bool graded = dice.percent(90);  // the rest stays half filled, as it does
  if (graded)
    say({VisitClosed{ordered     ? "ordered"
                     : deal.lost ? "lost"
                                 : "following",
                     ordered ? "O" : dice.of(grades), "", "", "", deal.lost_reason}});
  say({VisitLeft{left(), !graded}});
  return touches;
}

}  // namespace foyer::simulate
