#include "tools/simulate/trade_ins.h"

#include <string>

#include "steps/offer/money.h"
#include "steps/offer/trade_in.h"

namespace foyer::simulate {
namespace {

using namespace domain;

constexpr std::int64_t kStep_ms = 3 * 60'000;
constexpr std::size_t kOfAHundred = 22;  // guests have a car to give

TradeInInspected looked_at(const TradeIns& pack, bool has_battery, Dice& dice) {
  TradeInInspected look{has_battery ? static_cast<int>(dice.between(78, 98)) : -1, {}, {}};
  for (const Question& question : pack.questions)
    look.answers.push_back({question.id, dice.of(question.options).id});
  for (const Choice& panel : pack.panels)
    if (dice.percent(15)) look.marks.push_back({panel.id, dice.of(pack.marks).id});
  return look;
}

}  // namespace

std::vector<Touch> trade_in(const Visit& visit, std::int64_t from_ms, const Content& content,
                            Dice& dice) {
  const TradeIns& pack = content.trade_ins;
  if (!pack.offered() || !dice.percent(kOfAHundred)) return {};
  std::vector<Touch> touches;
  std::int64_t now_ms = from_ms;
  const auto say = [&](std::vector<Event> events) {
    touches.push_back({now_ms, std::move(events)});
    now_ms += kStep_ms;
  };
  const std::string today = content.showroom.time_zone.day(now_ms);
  const std::string energy = dice.percent(25) ? "electric" : "fuel";
  const std::int64_t worth_yuan = dice.between(20, 160) * 1000;
  const std::int64_t wish_fen = (worth_yuan + dice.between(2, 12) * 1000) * kYuan;
  say({TradeInWished{std::to_string(dice.between(2013, 2023)) + "-0" +
                         std::to_string(dice.between(1, 9)) + "-15",
                     static_cast<int>(dice.between(8, 160)) * 1000, energy, wish_fen, "", ""},
       PresentCarTold{visit.present_car, visit.plate, true}});
  if (dice.percent(12)) return touches;
  say({looked_at(pack, energy == "electric", dice)});
  if (dice.percent(10)) return touches;
  std::int64_t offer_fen = worth_yuan * kYuan, before_fen = 0;
  for (int tries = dice.percent(20) ? 2 : 1; tries > 0; --tries) {
    say({TradeInOffered{offer_fen, dice.of(pack.sources).id, today, offer_holds_until(pack, today),
                        before_fen}});
    before_fen = offer_fen;
    if (tries > 1) offer_fen += 1000 * kYuan;
  }
  const std::size_t answer = dice.below(100);
  if (answer < 40) say({TradeInAccepted{before_fen, today}});
  if (answer >= 40 && answer < 75)
    say({TradeInRefused{before_fen, dice.of(pack.refusals).id, today}});
  return touches;  // the rest think it over, and most let it run out
}

}  // namespace foyer::simulate
