#include "steps/delivery/flow/delivery.h"

#include <algorithm>
#include <array>
#include <utility>

#include "kit/base/calendar.h"

namespace foyer::flow::delivery {
namespace {

using domain::Delivery;

struct Turn {
  Step step;
  const Context& context;

  Model& model() { return step.model; }
  const Delivery* one() const { return chosen(step.model, context.house); }
  // Nullptr: it is over, or none is chosen.
  const Delivery* under_way() const {
    const Delivery* found = one();
    return found != nullptr && domain::is_under_way(*found) ? found : nullptr;
  }
  void say(domain::Event event) {
    if (step.writes.empty()) step.writes.push_back({step.model.delivery, {}});
    step.writes.back().events.push_back(std::move(event));
  }
};

void on(Turn& turn, const Open& open) {
  const Delivery* found = turn.context.house.delivery(open.delivery);
  if (found == nullptr || !domain::is_told(*found)) return;
  const Stage stage = turn.model().stage < Stage::overview ? Stage::board : Stage::overview;
  turn.model() = {};
  turn.model().stage = stage;
  turn.model().delivery = open.delivery;
}

void on(Turn& turn, const GoTo& to) {
  const Delivery* one = turn.one();
  Model& model = turn.model();
  model.gate.clear();
  model.tail.clear();
  model.wrong_tail = false;
  const bool of_desk = model.stage < Stage::overview, to_desk = to.stage < Stage::overview;
  if (of_desk != to_desk) return;
  if (to.stage == Stage::board || to.stage == Stage::overview) {
    model.stage = to.stage;
    return;
  }
  const bool open_later = to.stage == Stage::service || to.stage == Stage::pictures;
  if (one == nullptr || (!domain::is_under_way(*one) && !open_later)) return;
  if (to.stage == Stage::sign &&
      (!all_ticked(*one, turn.context.rules()) || domain::was_said(one->signed_)))
    return;
  if (to.stage == Stage::list && !domain::was_said(one->began)) return;
  if (to.stage == Stage::plan) {
    model.day = one->plan.day.empty() || one->plan.day < turn.context.today()
                    ? day_after(turn.context.today())
                    : one->plan.day;
    const auto& bays = turn.context.rules().bays;
    model.bay = !one->plan.bay.empty() ? one->plan.bay : bays.empty() ? "" : bays.front().id;
  }
  model.stage = to.stage;
}

bool has_gate(const Delivery& one, const std::string& gate) {
  return std::ranges::find(one.opened.gates, gate) != one.opened.gates.end();
}

void on(Turn& turn, const ToggleGate& toggle) {
  const Delivery* one = turn.under_way();
  if (one == nullptr || !has_gate(*one, toggle.gate)) return;
  turn.say(domain::DeliveryGate{toggle.gate, !domain::is_passed(*one, toggle.gate),
                                domain::holder_of(*one, toggle.gate)});
}

void on(Turn& turn, const AskHolder& ask) {
  const Delivery* one = turn.under_way();
  if (one == nullptr) return;
  turn.model().gate = has_gate(*one, ask.gate) && turn.model().gate != ask.gate ? ask.gate : "";
}

void on(Turn& turn, const Hold& hold) {
  const Delivery* one = turn.under_way();
  const std::string gate = std::exchange(turn.model().gate, {});
  if (one == nullptr || !has_gate(*one, gate)) return;
  const domain::Staff* who = turn.context.house.who(hold.staff);
  if (!hold.staff.empty() && (who == nullptr || who->removed)) return;
  if (domain::holder_of(*one, gate) == hold.staff) return;
  turn.say(domain::DeliveryGate{gate, domain::is_passed(*one, gate), hold.staff});
}

void on(Turn& turn, const PickDay& pick) {
  if (pick.day >= turn.context.today()) turn.model().day = pick.day;
}
void on(Turn& turn, const PickBay& pick) {
  if (domain::find_by_id(turn.context.rules().bays, pick.bay)) turn.model().bay = pick.bay;
}

void on(Turn& turn, const Plan& plan) {
  const Delivery* one = turn.under_way();
  const domain::DeliveryRules& rules = turn.context.rules();
  Model& model = turn.model();
  if (one == nullptr || model.stage != Stage::plan || model.day < turn.context.today()) return;
  if (std::ranges::find(rules.times, plan.time) == rules.times.end()) return;
  if (is_taken(turn.context.house, rules, one->id, model.day, plan.time, model.bay)) return;
  turn.say(domain::DeliveryPlanned{model.day, plan.time, model.bay, rules.minutes});
  model.stage = Stage::board;
}

void on(Turn& turn, const CallOff&) {
  const Delivery* one = turn.under_way();
  if (one == nullptr || one->plan.day.empty()) return;
  turn.say(domain::DeliveryPlanned{});
  turn.model().stage = Stage::board;
}

void on(Turn& turn, const SetCar& car) {
  const Delivery* one = turn.under_way();
  const std::string vin = domain::kept_vin(car.vin);
  if (one == nullptr || domain::was_said(one->signed_)) return;
  if (vin_trouble(vin, one->id, turn.context) != VinTrouble::none) return;
  if (one->vin != vin) turn.say(domain::DeliveryCar{vin});
  turn.model().stage = Stage::board;
}

void on(Turn& turn, const Stop& stop) {
  if (turn.under_way() == nullptr || turn.model().stage != Stage::stop) return;
  if (!domain::find_by_id(turn.context.rules().stop_reasons, stop.reason)) return;
  turn.say(domain::DeliveryStopped{stop.reason});
  turn.model().stage = Stage::board;
}

void tick(Turn& turn, const Delivery& one, const std::string& item, const std::string& by) {
  const bool done = domain::ticked_ms(one, item) == 0;
  turn.say(domain::DeliveryItem{item, done, by, done ? turn.context.now_ms : 0});
}

void on(Turn& turn, const ToggleSmall& small) {
  const Delivery* one = turn.under_way();
  if (one == nullptr || !domain::find_by_id(turn.context.rules().small, small.item)) return;
  tick(turn, *one, small.item, turn.context.who);
}

void on(Turn& turn, const Begin&) {
  const Delivery* one = turn.under_way();
  if (one == nullptr || domain::was_said(one->signed_)) return;
  if (!domain::was_said(one->began)) turn.say(domain::DeliveryBegan{turn.context.now_ms});
  turn.model().stage = Stage::list;
  turn.model().text = domain::list_text(turn.context.rules(), turn.context.lang);
}

void on(Turn& turn, const ToStaff&) {
  if (is_in_the_guests_hands(turn.model().stage)) turn.model().stage = Stage::overview;
}

// The adviser's rows are theirs to explain once they were met; else whoever hands over does.
void on(Turn& turn, const ToggleItem& item) {
  const Delivery* one = turn.under_way();
  if (one == nullptr || turn.model().stage != Stage::list) return;
  if (domain::was_said(one->signed_)) return;
  const auto* row = domain::find_by_id(turn.context.rules().items, item.item);
  if (row != nullptr) tick(turn, *one, row->id, turn.context.who);
}

// Their guest no longer agrees.
void take_out_all(Turn& turn, const Delivery& one) {
  for (const domain::KeptPicture& kept : one.pictures.pictures)
    turn.say(domain::PictureDropped{kept.taken.picture, "withdrawn"});
}

void on(Turn& turn, const PhotoWord& word) {
  const Delivery* one = turn.under_way();
  if (one == nullptr || !is_in_the_guests_hands(turn.model().stage)) return;
  if (!word.keep) take_out_all(turn, *one);
  // Nobody agrees that a picture is shown which nobody may keep.
  turn.say(domain::DeliveryPhoto{word.keep, word.keep && word.publish,
                                 std::string(code(turn.context.lang)),
                                 domain::photo_text(turn.context.rules(), turn.context.lang)});
}

void on(Turn& turn, const Sign& sign) {
  const Delivery* one = turn.under_way();
  const domain::DeliveryRules& rules = turn.context.rules();
  if (one == nullptr || turn.model().stage != Stage::sign || domain::was_said(one->signed_)) return;
  if (!all_ticked(*one, rules) || !domain::has_vin_shape(one->vin)) return;
  if (!domain::is_signature(domain::signature_of(sign.strokes))) return;
  domain::DeliverySigned said;
  said.vin = one->vin;
  for (const domain::HandOverItem& item : rules.items) said.items.push_back(item.id);
  said.at_ms = turn.context.now_ms;
  said.witness = turn.context.who;
  said.name = one->opened.name;
  said.strokes = sign.strokes;
  domain::bind(said, *one, rules, turn.context.lang);
  turn.say(std::move(said));
  turn.model().stage = Stage::overview;
}

void on(Turn& turn, const Introduce& introduce) {
  const Delivery* one = turn.one();
  const domain::DeliveryRules& rules = turn.context.rules();
  if (one == nullptr || turn.model().stage != Stage::service) return;
  domain::ServiceIntroduced said = one->service;
  const domain::ServiceIntroduced& more = introduce.said;
  if (!more.adviser.empty()) {
    if (!domain::find_by_id(rules.advisers, more.adviser)) return;
    said.met = more.met || (said.met && said.adviser == more.adviser);
    said.adviser = more.adviser;
  }
  if (!more.reach.empty() && domain::find_by_id(rules.reach, more.reach)) said.reach = more.reach;
  if (!more.call_on.empty()) said.call_on = more.call_on;
  if (said.first_service.empty()) {
    constexpr int kMonth_days = 30;
    said.first_service = day_after(turn.context.today(), rules.first_service_months * kMonth_days);
  }
  if (!(said == one->service)) turn.say(std::move(said));
}

void on(Turn& turn, const Pass& pass) {
  const Delivery* one = turn.one();
  const domain::DeliveryRules& rules = turn.context.rules();
  if (one == nullptr || one->service.adviser.empty()) return;  // nobody is there to take it
  if (!domain::find_by_id(rules.passed, pass.what)) return;
  const auto given = one->passed.find(pass.what);
  const bool stands = given != one->passed.end() && given->second.answer != "refused";
  if (stands) return;
  turn.say(domain::PassedToService{pass.what, one->service.adviser,
                                   day_after(turn.context.today(), rules.answer_within_days)});
}

void on(Turn& turn, const Answer& answer) {
  const Delivery* one = turn.one();
  if (one == nullptr || (answer.answer != "taken" && answer.answer != "refused")) return;
  const auto given = one->passed.find(answer.what);
  if (given == one->passed.end() || given->second.answer == answer.answer) return;
  turn.say(domain::ServiceAnswered{answer.what, answer.answer});
}

void on(Turn& turn, const Digit& digit) {
  Model& model = turn.model();
  model.wrong_tail = false;
  if (digit.digit == '\0') {
    if (!model.tail.empty()) model.tail.pop_back();
  } else if (digit.digit >= '0' && digit.digit <= '9' && model.tail.size() < kTailDigits) {
    model.tail += digit.digit;
  }
}

void on(Turn& turn, const Leave&) {
  const Delivery* one = turn.under_way();
  Model& model = turn.model();
  if (one == nullptr || model.stage != Stage::overview || model.tail.size() < kTailDigits) return;
  if (!one->vin.ends_with(model.tail)) {
    model.wrong_tail = true;
    model.tail.clear();
    return;
  }
  if (!domain::may_leave(*one, one->vin)) return;
  domain::Delivered done;
  done.order = one->opened.order;
  done.visit = one->opened.visit;
  done.vin = one->vin;
  done.consultant = one->opened.consultant;
  done.adviser = one->service.adviser;
  done.at_ms = turn.context.now_ms;
  const domain::StockCar* car = turn.context.house.car_of(one->vin);
  turn.say(std::move(done));
  model.tail.clear();
  if (car != nullptr && car->is_in_stock())
    turn.step.writes.push_back({car->id, {domain::StockLeft{"delivered"}}});
}

void on(Turn& turn, const KeepPicture&) {
  const Delivery* one = turn.one();
  const Context& context = turn.context;
  if (one == nullptr || turn.model().stage != Stage::pictures) return;
  if (!may_photograph(*one, context) || context.camera->picture.empty()) return;
  turn.say(domain::picture_taken(*context.camera, domain::kHandOverPicture, {}, {}, context.now_ms,
                                 context.rules().picture_days));
}

void on(Turn& turn, const DropPicture& drop) {
  const Delivery* one = turn.one();
  if (one == nullptr || turn.model().stage != Stage::pictures) return;
  for (const domain::KeptPicture& kept : one->pictures.pictures)
    if (kept.taken.picture == drop.picture)
      return turn.say(domain::PictureDropped{drop.picture, "house"});
}

}  // namespace

bool may_photograph(const Delivery& one, const Context& context) {
  return context.camera && context.rules().picture_days > 0 && one.photo.keep && !one.erased;
}

std::string_view name(Stage stage) {
  constexpr std::array<std::string_view, 9> kNames{
      "deliveries",      "deliveries-plan",   "deliveries-car",
      "deliveries-stop", "delivery-overview", "delivery-list",
      "delivery-sign",   "delivery-service",  "delivery-pictures"};
  return kNames[static_cast<std::size_t>(stage)];
}

bool is_in_the_guests_hands(Stage stage) { return stage == Stage::list || stage == Stage::sign; }

Step update(const Model& model, const Intent& intent, const Context& context) {
  Turn turn{{model, {}}, context};
  std::visit([&](const auto& one) { on(turn, one); }, intent);
  return std::move(turn.step);
}

}  // namespace foyer::flow::delivery
