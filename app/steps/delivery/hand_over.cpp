#include "steps/delivery/hand_over.h"

#include <algorithm>
#include <array>

#include "kit/base/digest.h"

namespace foyer::domain {
namespace {

constexpr std::int64_t kMinute_ms = 60'000;

std::string ink_of(const DeliverySigned& said) {
  std::vector<std::string> all{said.name};
  all.insert(all.end(), said.strokes.begin(), said.strokes.end());
  return digest(all);
}

std::string seal_of(const DeliverySigned& said, const Id& delivery) {
  return digest({delivery.hex(), said.vin, said.language, said.text, digest(said.items),
                 std::to_string(said.at_ms), said.witness, said.ink});
}

}  // namespace

std::string_view word(DeliveryState state) {
  constexpr std::array<std::string_view, 7> kWords{"waits",  "preparing", "ready",  "handing_over",
                                                   "signed", "delivered", "stopped"};
  return kWords[static_cast<std::size_t>(state)];
}

bool is_told(const Delivery& one) { return was_said(one.by); }

bool is_passed(const Delivery& one, std::string_view gate) {
  const auto found = one.gates.find(std::string(gate));
  return found != one.gates.end() && found->second.passed;
}

std::vector<std::string> shut_gates(const Delivery& one) {
  std::vector<std::string> shut;
  for (const std::string& gate : one.opened.gates)
    if (!is_passed(one, gate)) shut.push_back(gate);
  return shut;
}

bool may_leave(const Delivery& one, std::string_view vin) {
  return is_told(one) && !was_said(one.stopped) && was_said(one.signed_) && has_vin_shape(vin) &&
         one.vin == vin && !one.opened.gates.empty() && shut_gates(one).empty();
}

DeliveryState state_of(const Delivery& one) {
  if (was_said(one.delivered)) return DeliveryState::delivered;
  if (was_said(one.stopped)) return DeliveryState::stopped;
  if (was_said(one.signed_)) return DeliveryState::signed_;
  if (was_said(one.began)) return DeliveryState::handing_over;
  if (one.vin.empty()) return DeliveryState::waits;
  return shut_gates(one).empty() ? DeliveryState::ready : DeliveryState::preparing;
}

bool is_under_way(const Delivery& one) {
  return is_told(one) && !was_said(one.delivered) && !was_said(one.stopped);
}

const std::string& holder_of(const Delivery& one, std::string_view gate) {
  static const std::string kNobody;
  const auto found = one.gates.find(std::string(gate));
  return found == one.gates.end() ? kNobody : found->second.holder;
}

std::int64_t since_ms(const Delivery& one, std::string_view gate) {
  const auto found = one.gates.find(std::string(gate));
  return found == one.gates.end() ? one.by.at.unix_ms() : found->second.since.at.unix_ms();
}

std::int64_t ticked_ms(const Delivery& one, std::string_view item) {
  const auto found = one.items.find(std::string(item));
  return found == one.items.end() || !found->second.told.done ? 0 : found->second.told.at_ms;
}

int ticked(const Delivery& one, const DeliveryRules& rules) {
  return static_cast<int>(std::ranges::count_if(
      rules.items, [&](const HandOverItem& item) { return ticked_ms(one, item.id) > 0; }));
}

int minutes_of(const Delivery& one, std::string_view item, const DeliveryRules& rules) {
  const std::int64_t at = ticked_ms(one, item);
  if (at == 0) return 0;
  std::int64_t before = one.began_ms;
  for (const HandOverItem& other : rules.items)
    if (const std::int64_t then = ticked_ms(one, other.id); then < at && other.id != item)
      before = std::max(before, then);
  return static_cast<int>(std::max<std::int64_t>(0, at - before) / kMinute_ms);
}

int minutes_in_all(const Delivery& one, std::int64_t now_ms) {
  if (!was_said(one.began)) return 0;
  const std::int64_t end = was_said(one.signed_) ? one.list.at_ms : now_ms;
  return static_cast<int>(std::max<std::int64_t>(0, end - one.began_ms) / kMinute_ms);
}

std::string list_text(const DeliveryRules& rules, Lang lang) {
  std::vector<std::string> shown{rules.title.in(lang)};
  for (const HandOverItem& item : rules.items)
    for (std::string text : {item.id, item.text.in(lang), item.hint.in(lang)})
      shown.push_back(std::move(text));
  return digest(shown);
}

std::string photo_text(const DeliveryRules& rules, Lang lang) {
  return digest({rules.photo_keep.in(lang), rules.photo_publish.in(lang)});
}

void bind(DeliverySigned& said, const Delivery& one, const DeliveryRules& rules, Lang lang) {
  said.language = code(lang);
  said.text = list_text(rules, lang);
  said.ink = ink_of(said);
  said.seal = seal_of(said, one.id);
}

Bond bond(const Delivery& one) {
  if (!was_said(one.signed_) || seal_of(one.list, one.id) != one.list.seal) return Bond::broken;
  if (one.list.strokes.empty()) return Bond::erased;
  return ink_of(one.list) == one.list.ink ? Bond::unbroken : Bond::broken;
}

}  // namespace foyer::domain
