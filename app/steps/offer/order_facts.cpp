#include "steps/offer/order_facts.h"

#include <algorithm>

namespace foyer::domain {
namespace {

const auto kOrderId = [](const OrderFile& file) { return std::string_view(file.made.order); };

}  // namespace

const OrderFile* Agreement::order(std::string_view id) const {
  const auto found = std::ranges::find(orders, id, kOrderId);
  return found == orders.end() ? nullptr : &*found;
}

OrderFile* Agreement::known_order(std::string_view id) {
  const auto found = std::ranges::find(orders, id, kOrderId);
  return found == orders.end() ? nullptr : &*found;
}

const OrderFile* Agreement::newest_order(const Offers& offers) const {
  const OrderFile* newest = nullptr;
  for (const OrderFile& file : orders) {
    const OrderState state = state_of(file, offers);
    if (state == OrderState::to_sign || state == OrderState::stands) newest = &file;
  }
  return newest;
}

std::vector<const OrderFile*> Agreement::standing_orders() const {
  std::vector<const OrderFile*> all;
  for (const OrderFile& file : orders)
    if (file.signed_ && !file.cancelled) all.push_back(&file);
  return all;
}

bool Agreement::is_lost() const {
  const LossFile* last = loss();
  return last != nullptr && last->answer && last->answer->answer == "approved";
}

void Agreement::forget_guest() {
  for (OrderFile& file : orders)
    if (file.signed_) {
      file.signed_->buyer.clear();
      file.signed_->strokes.clear();
    }
  for (LossFile& file : losses) {
    file.asked.model.clear();
    if (file.answer) file.answer->reason.clear();
  }
}

void OrderMade::fold(const Fact& fact, Agreement& all, const Offers& offers,
                     VisitBasics& visit) const {
  if (all.known_order(order) != nullptr) return;  // a paper is never changed
  const OfferFile* file = offers.offer(offer);
  if (file == nullptr || !file->accepted || file->withdrawn) return;
  if (visit.checked_in_at == Stamp()) return;
  for (OrderFile& before : all.orders) before.followed = before.followed || !before.signed_;
  all.orders.push_back({.made = *this, .by = said_by(fact)});
  visit.stage = "order";
}

void OrderSigned::fold(const Fact& fact, Agreement& all) const {
  OrderFile* file = all.known_order(order);
  if (file == nullptr || file->signed_ || file->cancelled) return;
  file->signed_ = *this;
  file->signed_by = said_by(fact);
}

void OrderPaid::fold(const Fact& fact, Agreement& all) const {
  OrderFile* file = all.known_order(order);
  if (file == nullptr || !file->signed_) return;
  file->paid = *this;
  file->paid_by = said_by(fact);
}

void OrderCancelled::fold(const Fact& fact, Agreement& all) const {
  OrderFile* file = all.known_order(order);
  if (file == nullptr || file->cancelled) return;
  file->cancelled = *this;
  file->cancelled_by = said_by(fact);
}

void LossAsked::fold(const Fact& fact, Agreement& all) const {
  const bool known =
      std::ranges::any_of(all.losses, [&](const LossFile& one) { return one.asked.loss == loss; });
  if (!known) all.losses.push_back({.asked = *this, .by = said_by(fact)});
}

void LossAnswered::fold(const Fact& fact, Agreement& all) const {
  const auto file =
      std::ranges::find_if(all.losses, [&](const LossFile& one) { return one.asked.loss == loss; });
  if (file == all.losses.end() || fact.actor == file->by.actor) return;
  if (file->answer && (file->answer->answer == "refused" || answer == "approved")) return;
  file->answer = *this;
  file->answered_by = said_by(fact);
}

OrderState state_of(const OrderFile& file, const Offers& offers) {
  if (file.cancelled) return OrderState::cancelled;
  if (file.signed_) return OrderState::stands;
  const OfferFile* offer = offers.offer(file.made.offer);
  const bool gone = file.followed || offer == nullptr || offer->withdrawn || offer->followed;
  return gone ? OrderState::lapsed : OrderState::to_sign;
}

std::string_view word(OrderState state) {
  constexpr std::string_view kWords[] = {"to_sign", "lapsed", "stands", "cancelled"};
  return kWords[static_cast<std::size_t>(state)];
}

}  // namespace foyer::domain
