#include "steps/offer/flow/trade_in_touch.h"

#include <algorithm>
#include <charconv>

#include "steps/offer/money.h"

namespace foyer::flow::trade_in {
namespace {

using domain::TradeInOffer;
using domain::TradeInState;
using domain::UsedCar;

constexpr std::size_t kDayDigits = 8, kKmDigits = 8, kYuanDigits = 8;

std::string day_of(const std::string& digits) {
  if (digits.size() != kDayDigits) return digits;
  return digits.substr(0, 4) + "-" + digits.substr(4, 2) + "-" + digits.substr(6);
}

std::string digits_of(std::string_view day) {
  std::string digits(day);
  std::erase(digits, '-');
  return digits;
}

std::int64_t whole(const std::string& digits) {
  std::int64_t number = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return number;
}

struct Turn {
  Model model;
  const Context& context;
  std::vector<domain::Write> writes;

  void say(domain::Event event) {
    if (writes.empty()) writes.push_back({model.visit, {}});
    writes.back().events.push_back(std::move(event));
  }
  const domain::TradeIns& pack() const { return context.pack(); }
};

std::string& text_of(Model& model) {
  switch (model.writing) {
    case Number::registered:
      return model.registered;
    case Number::km:
      return model.km;
    case Number::wish:
      return model.wish;
    case Number::sum:
      break;
  }
  return model.sum;
}

std::size_t longest(Number number) {
  if (number == Number::registered) return kDayDigits;
  return number == Number::km ? kKmDigits : kYuanDigits;
}

// A day that is whole goes on to the kilometres by itself.
bool type(Model& model, const Intent& intent) {
  std::string& text = text_of(model);
  if (const auto* typed = std::get_if<Digit>(&intent)) {
    if (typed->digit < '0' || typed->digit > '9') return true;
    if (text == "0" && model.writing != Number::registered) text.clear();
    if (text.size() < longest(model.writing)) text += typed->digit;
    if (model.writing == Number::registered && text.size() == kDayDigits)
      model.writing = Number::km;
    return true;
  }
  if (!std::holds_alternative<EraseDigit>(intent)) return false;
  if (!text.empty()) text.pop_back();
  return true;
}

domain::TradeInWished wished_in(const Model& model) {
  return {day_of(model.registered),
          model.km.empty() ? -1 : static_cast<int>(whole(model.km)),
          model.energy,
          fen_of(model.wish),
          model.vin,
          model.owner};
}

void save_car(Turn& turn) {
  if (trouble(turn.model, turn.context) != domain::UsedCarTrouble::none) return;
  const domain::TradeInWished said = wished_in(turn.model);
  const UsedCar* car = car_of(turn.model, turn.context);
  if (car == nullptr || car->wished != said) turn.say(said);
  const domain::Visit* visit = turn.context.house.visit(turn.model.visit);
  if (!visit->trade_in) turn.say(domain::PresentCarTold{visit->present_car, visit->plate, true});
  turn.model.stage = Stage::look;
}

void on_car(Turn& turn, const Intent& intent) {
  Model& model = turn.model;
  if (type(model, intent)) return;
  if (const auto* number = std::get_if<WriteNumber>(&intent)) {
    if (number->number != Number::sum) model.writing = number->number;
  } else if (const auto* energy = std::get_if<PickEnergy>(&intent)) {
    const std::string& one = energy->energy;
    if (one == "fuel" || one == "hybrid" || one == "electric") model.energy = one;
    if (!has_battery(model)) model.battery_percent = -1;
  } else if (std::holds_alternative<SaveCar>(intent)) {
    save_car(turn);
  }
}

void touch_panel(Model& model, const std::string& panel) {
  const auto stood = std::ranges::find(model.marks, panel, &domain::TradeInInspected::Mark::panel);
  if (stood == model.marks.end())
    model.marks.push_back({panel, model.brush});
  else if (stood->mark == model.brush)
    model.marks.erase(stood);
  else
    stood->mark = model.brush;
}

void answer_question(Turn& turn, const GiveAnswer& said) {
  const auto* question = domain::find_by_id(turn.pack().questions, said.question);
  if (question == nullptr || !domain::find_by_id(question->options, said.answer)) return;
  auto& all = turn.model.answers;
  const auto stood =
      std::ranges::find(all, said.question, &domain::TradeInInspected::Answer::question);
  if (stood != all.end())
    stood->answer = said.answer;
  else
    all.push_back({said.question, said.answer});
}

// Begins where most batteries are.
void step_battery(Model& model, int by) {
  constexpr int kFirst = 90;
  if (!has_battery(model)) return;
  model.battery_percent =
      model.battery_percent < 0 ? kFirst : std::clamp(model.battery_percent + by, 0, 100);
}

// In the order of the pack, so that the same findings are the same fact.
domain::TradeInInspected found_in(const Model& model, const domain::TradeIns& pack) {
  domain::TradeInInspected said{model.battery_percent, {}, {}};
  for (const domain::Question& question : pack.questions)
    for (const auto& one : model.answers)
      if (one.question == question.id) said.answers.push_back(one);
  for (const domain::Choice& panel : pack.panels)
    for (const auto& one : model.marks)
      if (one.panel == panel.id) said.marks.push_back(one);
  return said;
}

void save_look(Turn& turn) {
  const UsedCar* car = car_of(turn.model, turn.context);
  const domain::TradeInInspected said = found_in(turn.model, turn.pack());
  if (car == nullptr || car->inspected != said) turn.say(said);
  const bool offered = car != nullptr && car->standing() != nullptr;
  turn.model.stage = offered ? Stage::done : Stage::offer;
  turn.model.writing = Number::sum;
}

void on_look(Turn& turn, const Intent& intent) {
  Model& model = turn.model;
  if (const auto* mark = std::get_if<PickMark>(&intent)) {
    if (domain::find_by_id(turn.pack().marks, mark->mark)) model.brush = mark->mark;
  } else if (const auto* panel = std::get_if<TouchPanel>(&intent)) {
    if (domain::find_by_id(turn.pack().panels, panel->panel)) touch_panel(model, panel->panel);
  } else if (const auto* said = std::get_if<GiveAnswer>(&intent)) {
    answer_question(turn, *said);
  } else if (const auto* step = std::get_if<StepBattery>(&intent)) {
    step_battery(model, step->by);
  } else if (std::holds_alternative<SaveLook>(intent)) {
    save_look(turn);
  }
}

void make_offer(Turn& turn) {
  const std::int64_t fen = fen_of(turn.model.sum);
  if (!domain::is_price(fen) || !domain::find_by_id(turn.pack().sources, turn.model.source)) return;
  const UsedCar* car = car_of(turn.model, turn.context);
  const TradeInOffer* stood = car == nullptr ? nullptr : car->standing();
  const std::string today = turn.context.today();
  turn.say(domain::TradeInOffered{fen, turn.model.source, today,
                                  domain::offer_holds_until(turn.pack(), today),
                                  stood == nullptr ? 0 : stood->offered.offer_fen});
  turn.model.sum.clear();
  turn.model.stage = Stage::done;
}

void on_offer(Turn& turn, const Intent& intent) {
  turn.model.writing = Number::sum;
  if (type(turn.model, intent)) return;
  if (const auto* source = std::get_if<PickSource>(&intent)) {
    if (domain::find_by_id(turn.pack().sources, source->source)) turn.model.source = source->source;
  } else if (std::holds_alternative<MakeOffer>(intent)) {
    make_offer(turn);
  }
}

// Only what lies before the guest is answered: another sum came, or midnight did, and they read it
// again.
void on_show(Turn& turn, const Intent& intent) {
  const TradeInOffer* offer = open_offer(turn.model, turn.context);
  const auto holds = [&](std::int64_t fen) {
    return offer != nullptr && offer->offered.offer_fen == fen;
  };
  if (const auto* yes = std::get_if<Accept>(&intent)) {
    if (!holds(yes->offer_fen)) return;
    turn.say(domain::TradeInAccepted{yes->offer_fen, turn.context.today()});
    turn.model.stage = Stage::thanks;
  } else if (const auto* no = std::get_if<Refuse>(&intent)) {
    if (!holds(no->offer_fen) || !domain::find_by_id(turn.pack().refusals, no->reason)) return;
    turn.say(domain::TradeInRefused{no->offer_fen, no->reason, turn.context.today()});
    turn.model.stage = Stage::thanks;
  } else if (const auto* to = std::get_if<GoTo>(&intent)) {
    if (to->stage == Stage::show || to->stage == Stage::refuse) turn.model.stage = to->stage;
  }
}

// Told aloud, before an offer or after one: no less a refusal.
void decline(Turn& turn, const std::string& reason) {
  if (!domain::find_by_id(turn.pack().refusals, reason)) return;
  const UsedCar* car = car_of(turn.model, turn.context);
  const TradeInOffer* offer = car == nullptr ? nullptr : car->standing();
  turn.say(domain::TradeInRefused{offer == nullptr ? 0 : offer->offered.offer_fen, reason,
                                  turn.context.today()});
  turn.model.stage = Stage::done;
}

void go(Turn& turn, Stage stage) {
  const UsedCar* car = car_of(turn.model, turn.context);
  const bool anyhow = stage == Stage::car || stage == Stage::decline;
  const bool known = car != nullptr && (car->wished || stage == Stage::done);
  if (is_in_the_guests_hands(stage) || !(anyhow || known)) return;
  turn.model.stage = stage;
  turn.model.writing = stage == Stage::offer ? Number::sum : Number::registered;
}

}  // namespace

std::string_view name(Stage stage) {
  switch (stage) {
    case Stage::car:
      return "trade-in-car";
    case Stage::look:
      return "trade-in-look";
    case Stage::offer:
      return "trade-in-offer";
    case Stage::decline:
      return "trade-in-decline";
    case Stage::done:
      return "trade-in-done";
    case Stage::show:
      return "trade-in-show";
    case Stage::refuse:
      return "trade-in-refuse";
    case Stage::thanks:
      return "trade-in-thanks";
  }
  return "trade-in-car";
}

bool is_in_the_guests_hands(Stage stage) {
  return stage == Stage::show || stage == Stage::refuse || stage == Stage::thanks;
}

Model open(const Id& visit, const Context& context) {
  Model model;
  model.visit = visit;
  if (!context.pack().marks.empty()) model.brush = context.pack().marks.front().id;
  if (!context.pack().sources.empty()) model.source = context.pack().sources.front().id;
  const UsedCar* car = car_of(model, context);
  model.stage = stage_of(car);
  if (model.stage == Stage::offer) model.writing = Number::sum;
  if (car == nullptr) return model;
  if (car->wished) {
    model.registered = digits_of(car->wished->registered);
    if (car->wished->km >= 0) model.km = std::to_string(car->wished->km);
    if (car->wished->wish_fen > 0)
      model.wish = std::to_string(car->wished->wish_fen / domain::kYuan);
    model.energy = car->wished->energy;
    model.vin = car->wished->vin;
    model.owner = car->wished->owner;
  }
  if (car->inspected) {
    model.battery_percent = car->inspected->battery_percent;
    model.marks = car->inspected->marks;
    model.answers = car->inspected->answers;
  }
  return model;
}

const UsedCar* car_of(const Model& model, const Context& context) {
  const domain::Visit* visit = context.house.visit(model.visit);
  return visit == nullptr ? nullptr : visit->used_car();
}

Stage stage_of(const UsedCar* car) {
  if (car == nullptr || !car->wished) return Stage::car;
  if (car->standing() != nullptr || car->decided() != nullptr) return Stage::done;
  return car->inspected ? Stage::offer : Stage::look;
}

domain::UsedCarTrouble trouble(const Model& model, const Context& context) {
  const domain::TradeInWished said = wished_in(model);
  return domain::judge_used_car(said.registered, said.km, context.today());
}

std::int64_t fen_of(const std::string& yuan) { return whole(yuan) * domain::kYuan; }

bool is_contested(const Model& model, const Context& context) {
  const domain::Visit* visit = context.house.visit(model.visit);
  return visit != nullptr && std::ranges::find(visit->contests, domain::about::kTradeIn,
                                               &domain::Contest::about) != visit->contests.end();
}

const TradeInOffer* open_offer(const Model& model, const Context& context) {
  const UsedCar* car = car_of(model, context);
  if (car == nullptr || is_contested(model, context)) return nullptr;
  return car->state_on(context.today()) == TradeInState::offered ? car->standing() : nullptr;
}

bool has_battery(const Model& model) {
  return model.energy == "electric" || model.energy == "hybrid";
}

Step update(const Model& model, const Intent& intent, const Context& context) {
  Turn turn{model, context, {}};
  if (context.house.visit(model.visit) == nullptr) return {model, {}};
  if (is_in_the_guests_hands(model.stage)) {
    if (std::holds_alternative<ToStaff>(intent))
      turn.model.stage = Stage::done;
    else if (model.stage != Stage::thanks)
      on_show(turn, intent);
  } else if (std::holds_alternative<ToGuest>(intent)) {
    if (open_offer(model, context) != nullptr) turn.model.stage = Stage::show;
  } else if (const auto* to = std::get_if<GoTo>(&intent)) {
    go(turn, to->stage);
  } else if (const auto* declined = std::get_if<Decline>(&intent)) {
    if (model.stage == Stage::decline) decline(turn, declined->reason);
  } else if (model.stage == Stage::car) {
    on_car(turn, intent);
  } else if (model.stage == Stage::look) {
    on_look(turn, intent);
  } else if (model.stage == Stage::offer) {
    on_offer(turn, intent);
  }
  return {std::move(turn.model), std::move(turn.writes)};
}

}  // namespace foyer::flow::trade_in
