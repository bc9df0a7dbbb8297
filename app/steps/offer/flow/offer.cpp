#include "steps/offer/flow/offer.h"

#include <algorithm>

#include "kit/base/digest.h"
#include "steps/offer/money.h"
#include "steps/offer/order.h"

namespace foyer::flow::offer {
namespace {

using domain::Fen;

constexpr std::size_t kDigitsMost = 7;  // of a figure that is typed, yuan

void toggle(std::vector<std::string>& all, const std::string& id) {
  if (std::erase(all, id) == 0) all.push_back(id);
}

struct Turn {
  Model model;
  const Context& context;
  std::vector<domain::Write> writes;

  const domain::Prices& prices() const { return context.prices(); }
  void say(domain::Event event) {
    if (writes.empty()) writes.push_back({model.visit, {}});
    writes.back().events.push_back(std::move(event));
  }
  bool pick_car(const Intent& intent);
  bool pick_extras(const Intent& intent);
  bool pick_money(const Intent& intent);
  void pick_vehicle(const std::string& vehicle);
  void take_typed();
  void make();
  void ask(const std::string& offer);
  void ask_again();
  void withdraw();
  void show();
  void on_guest(const Intent& intent);
  void accept(const domain::OfferFile& file);
};

void Turn::pick_vehicle(const std::string& vehicle) {
  const auto trims = prices().trims_of(vehicle);
  if (trims.empty()) return;
  model.wish.trim = trims[trims.size() / 2]->id;
  model.wish.options.clear();
  model.wish.discount = 0;
}

// True: it was of these, and the draft is another.
bool Turn::pick_car(const Intent& intent) {
  domain::OfferWish& wish = model.wish;
  if (const auto* vehicle = std::get_if<PickVehicle>(&intent)) {
    pick_vehicle(vehicle->vehicle);
  } else if (const auto* trim = std::get_if<PickTrim>(&intent)) {
    if (!prices().trim(trim->trim)) return false;
    wish.trim = trim->trim;
    std::erase_if(wish.options, [&](const std::string& id) {
      const auto* option = domain::find_by_id(prices().options, id);
      return option == nullptr ||
             (!option->trims.empty() &&
              std::ranges::find(option->trims, wish.trim) == option->trims.end());
    });
  } else if (const auto* colour = std::get_if<PickColour>(&intent)) {
    wish.colour = colour->colour;
  } else if (const auto* interior = std::get_if<PickInterior>(&intent)) {
    wish.interior = interior->interior;
  } else if (const auto* supply = std::get_if<PickSupply>(&intent)) {
    if (!domain::find_by_id(prices().supplies, supply->supply)) return false;
    wish.supply = supply->supply;
  } else {
    return false;
  }
  return true;
}

bool Turn::pick_extras(const Intent& intent) {
  domain::OfferWish& wish = model.wish;
  if (const auto* option = std::get_if<ToggleOption>(&intent)) {
    if (const auto* known = domain::find_by_id(prices().options, option->option)) {
      for (const std::string& other : known->excludes) std::erase(wish.options, other);
      std::erase_if(wish.options, [&](const std::string& id) {
        const auto* other = domain::find_by_id(prices().options, id);
        return other && std::ranges::find(other->excludes, known->id) != other->excludes.end();
      });
      toggle(wish.options, option->option);
    }
  } else if (const auto* taken = std::get_if<ToggleTaken>(&intent)) {
    if (const auto* line = domain::find_by_id(prices().lines, taken->line)) {
      toggle(wish.taken, taken->line);
      const bool on = std::ranges::find(wish.taken, taken->line) != wish.taken.end();
      if (line->typed_in && on && !std::ranges::count(wish.typed, line->id, &domain::TypedIn::line))
        model.writing = line->id;
    } else if (domain::find_by_id(prices().accessories, taken->line)) {
      toggle(wish.accessories, taken->line);
    }
  } else if (const auto* gift = std::get_if<ToggleGift>(&intent)) {
    if (!domain::find_by_id(prices().accessories, gift->accessory)) return false;
    std::erase(wish.accessories, gift->accessory);
    toggle(wish.gifts, gift->accessory);
  } else if (const auto* waived = std::get_if<ToggleWaived>(&intent)) {
    const auto* line = domain::find_by_id(prices().lines, waived->line);
    if (line == nullptr || !line->waivable) return false;
    toggle(wish.waived, waived->line);
  } else {
    return false;
  }
  return true;
}

void Turn::take_typed() {
  std::erase_if(model.wish.typed, [&](const auto& one) { return one.line == model.writing; });
  if (!model.typed.empty())
    model.wish.typed.push_back({model.writing, std::stoll(model.typed) * domain::kYuan});
}

bool Turn::pick_money(const Intent& intent) {
  if (const auto* discount = std::get_if<SetDiscount>(&intent)) {
    if (discount->discount < 0) return false;
    model.wish.discount = discount->discount;
  } else if (const auto* loan = std::get_if<PickLoan>(&intent)) {
    model.wish.loan = loan->loan;
    model.wish.months = loan->months;
  } else if (const auto* down = std::get_if<PickDown>(&intent)) {
    model.down_bp = std::clamp<int>(down->bp, 0, static_cast<int>(domain::kWhole_bp));
  } else if (const auto* type = std::get_if<TypeFor>(&intent)) {
    model.writing = type->line;
    model.typed.clear();
    return false;
  } else if (const auto* digit = std::get_if<Digit>(&intent)) {
    const bool fits =
        model.typed.size() < kDigitsMost && digit->digit >= '0' && digit->digit <= '9';
    if (model.writing.empty() || !fits) return false;
    model.typed += digit->digit;
    take_typed();
  } else if (std::holds_alternative<EraseDigit>(intent)) {
    if (model.writing.empty() || model.typed.empty()) return false;
    model.typed.pop_back();
    take_typed();
  } else {
    return false;
  }
  return true;
}

void Turn::make() {
  if (!model.changed && newest(model, context.house) != nullptr) return;
  if (!worked(model, context).troubles.empty()) return;
  const Authority who = authority(model, context);
  if (!who.enough && who.needs == nullptr) return;  // nobody in the house may
  domain::OfferMade made = draft(model, context);
  made.offer = fresh_name({model.visit.hex(), context.who, std::to_string(context.now_ms),
                           std::to_string(made.version), made.trim});
  const std::string id = made.offer;
  say(std::move(made));
  if (!who.enough) ask(id);
  model.changed = false;
  model.writing.clear();
}

void Turn::ask(const std::string& offer) {
  constexpr std::int64_t kMinute_ms = 60'000;
  const domain::ApprovalTimes& times = prices().approval;
  say(domain::ApprovalAsked{offer, evidence(*context.house.visit(model.visit)),
                            context.now_ms + times.stand_in_minutes * kMinute_ms,
                            context.now_ms + times.answer_minutes * kMinute_ms});
}

void Turn::ask_again() {
  const domain::OfferFile* file = newest(model, context.house);
  if (file == nullptr || model.changed) return;
  const domain::OfferState state = domain::state_of(*file, context.now_ms);
  if (state == domain::OfferState::unanswered || state == domain::OfferState::draft)
    ask(file->made.offer);
}

void Turn::withdraw() {
  const domain::Offers* all = offers_of(model, context.house);
  if (all == nullptr) return;
  const auto rivals = all->rivals();
  const domain::OfferFile* which = rivals.empty() ? all->newest_offer() : rivals.front();
  if (which == nullptr || which->accepted) return;
  say(domain::OfferWithdrawn{which->made.offer, "house"});
  model.changed = model.changed || rivals.empty();
}

void Turn::show() {
  const domain::OfferFile* file = newest(model, context.house);
  if (file == nullptr || model.changed || !domain::may_be_shown(*file, context.now_ms)) return;
  model.stage = Stage::guest;
  model.paper = file->made.offer;
  model.on.clear();
  for (const domain::OfferLine& line : file->made.lines)
    if (line.is(domain::part::kChoice) && line.on) model.on.push_back(line.id);
  model.at_once = false;
  model.after = false;
  say(domain::OfferShown{model.paper, std::string(code(context.lang)), context.now_ms});
}

void Turn::accept(const domain::OfferFile& file) {
  const domain::OfferLines lines = as_taken(file.made, model.on);
  const Fen sum = domain::total(lines);
  const auto loan = model.at_once ? std::nullopt : file.made.lent();
  say(domain::OfferAccepted{model.paper, model.on, model.at_once, sum, domain::today_of(sum, loan),
                            context.now_ms});
}

void Turn::on_guest(const Intent& intent) {
  if (std::holds_alternative<ToStaff>(intent)) {
    model.stage = Stage::make;
    return;
  }
  const domain::OfferFile* file = in_hand(model, context);
  if (file == nullptr) return;
  if (const auto* one = std::get_if<Switch>(&intent)) {
    const auto line = std::ranges::find(file->made.lines, one->line, &domain::OfferLine::id);
    if (line != file->made.lines.end() && line->is(domain::part::kChoice) && !file->accepted)
      toggle(model.on, one->line);
  } else if (const auto* pay = std::get_if<PayAtOnce>(&intent)) {
    if (!file->accepted) model.at_once = pay->on;
  } else if (const auto* after = std::get_if<LookAfter>(&intent)) {
    model.after = after->on && !file->made.first_after.empty();
  } else if (const auto* further = std::get_if<LookFurther>(&intent)) {
    model.stage = further->on ? Stage::compare : Stage::guest;
  } else if (const auto* code = std::get_if<ShowCode>(&intent)) {
    model.stage = code->on ? Stage::code : Stage::guest;
  } else if (std::holds_alternative<Accept>(intent) && model.stage == Stage::guest) {
    if (!file->accepted && domain::may_be_shown(*file, context.now_ms)) accept(*file);
  }
}

}  // namespace

std::string_view name(Stage stage) {
  switch (stage) {
    case Stage::make:
      return "offer-make";
    case Stage::guest:
      return "offer-guest";
    case Stage::compare:
      return "offer-compare";
    case Stage::code:
      return "offer-code";
  }
  return "offer";
}

Step update(const Model& model, const Intent& intent, const Context& context) {
  Turn turn{model, context, {}};
  if (context.house.visit(model.visit) == nullptr) return {model, {}};
  if (is_in_the_guests_hands(model.stage)) {
    turn.on_guest(intent);
  } else if (turn.pick_car(intent) || turn.pick_extras(intent) || turn.pick_money(intent)) {
    turn.model.changed = true;
  } else if (std::holds_alternative<Make>(intent)) {
    turn.make();
  } else if (std::holds_alternative<AskAgain>(intent)) {
    turn.ask_again();
  } else if (std::holds_alternative<Withdraw>(intent)) {
    turn.withdraw();
  } else if (std::holds_alternative<Show>(intent)) {
    turn.show();
  }
  return {std::move(turn.model), std::move(turn.writes)};
}

const domain::Offers* offers_of(const Model& model, const domain::House& house) {
  return house.visit(model.visit);
}

const domain::OfferFile* newest(const Model& model, const domain::House& house) {
  const domain::Offers* all = offers_of(model, house);
  return all == nullptr ? nullptr : all->newest_offer();
}

std::vector<std::string> evidence(const domain::Visit& visit) {
  std::vector<std::string> all;
  if (std::ranges::any_of(visit.drive_files,
                          [](const auto& file) { return file.back.has_value(); }))
    all.emplace_back("drove");
  const auto timing = domain::answer_to(visit.needs, "timing");
  if (!timing.empty() && timing.front() == "week") all.emplace_back("soon");
  if (std::ranges::any_of(visit.objections, [](const auto& one) { return one.raised.is_open(); }))
    all.emplace_back("open-objection");
  return all;
}

domain::OfferLines as_taken(const domain::OfferMade& paper, const std::vector<std::string>& on) {
  return domain::taken_lines(paper, on);
}

const domain::OfferFile* in_hand(const Model& model, const Context& context) {
  const domain::Offers* all = offers_of(model, context.house);
  return all == nullptr ? nullptr : all->offer(model.paper);
}

const domain::OfferFile* other_car(const Model& model, const Context& context) {
  const domain::Offers* all = offers_of(model, context.house);
  const domain::OfferFile* file = in_hand(model, context);
  if (all == nullptr || file == nullptr) return nullptr;
  const domain::OfferFile* other = nullptr;
  for (const domain::OfferFile& one : all->offers)
    if (one.shown && !one.withdrawn && one.made.trim != file->made.trim) other = &one;
  return other;
}

Fen traded_in(const domain::Visit& visit) {
  const domain::UsedCar* car = visit.used_car();
  if (car == nullptr || car->state() != domain::TradeInState::accepted) return 0;
  return car->decided()->offer_fen;
}

const domain::OfferFile* before(const domain::OfferFile& file, const domain::Offers& all) {
  return file.made.follows.empty() ? nullptr : all.offer(file.made.follows);
}

}  // namespace foyer::flow::offer
