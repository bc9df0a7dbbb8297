// What the rules say of a delivery: how far it is, what keeps the car here, and what binds the list
// that the guest signed. Pure.
//
//   text = digest(title, each item's id and words, in the language in which they were shown)
//   ink  = digest(name, each text of the strokes)
//   seal = digest(delivery, VIN, language, text, items, moment, witness, ink)
//
// A changed word, tick or stroke breaks the seal; of an erased guest name and strokes are gone and
// the rest still proves itself. Threads: values.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "house/delivery.h"
#include "house/signature.h"
#include "steps/delivery/facts.h"

namespace foyer::domain {

enum class DeliveryState : std::uint8_t {
  waits,      // for its car: no VIN is known
  preparing,  // a gate is shut
  ready,
  handing_over,
  signed_,
  delivered,
  stopped,
};
std::string_view word(DeliveryState state);  // "handing_over", as the views have it

// Whether it itself was told; else only something about it has come so far.
bool is_told(const Delivery& one);
DeliveryState state_of(const Delivery& one);
// It is neither over nor stopped.
bool is_under_way(const Delivery& one);
bool is_passed(const Delivery& one, std::string_view gate);
// Of those that it has to pass.
std::vector<std::string> shut_gates(const Delivery& one);
// The rule that fold and flow share: opened with its gates, not stopped, each of them open,
// the list signed, and this is the car.
bool may_leave(const Delivery& one, std::string_view vin);

// Who holds a gate: staff id, or empty: whoever the pack names. And since when, wall time: since
// the last word on it, or since the delivery was opened.
const std::string& holder_of(const Delivery& one, std::string_view gate);
std::int64_t since_ms(const Delivery& one, std::string_view gate);

// When an item was ticked, wall time; 0: it is not.
std::int64_t ticked_ms(const Delivery& one, std::string_view item);
// Of the hand-over list, how many are ticked.
int ticked(const Delivery& one, const DeliveryRules& rules);
// Minutes that an item took: from the tick before it, or from the beginning. Measured; 0: it is not
// ticked.
int minutes_of(const Delivery& one, std::string_view item, const DeliveryRules& rules);
// And the whole of it, from the beginning to the signature, or until now.
int minutes_in_all(const Delivery& one, std::int64_t now_ms);

std::string list_text(const DeliveryRules& rules, Lang lang);
std::string photo_text(const DeliveryRules& rules, Lang lang);
// Fills `language`, `text`, `ink` and `seal`.
void bind(DeliverySigned& said, const Delivery& one, const DeliveryRules& rules, Lang lang);
Bond bond(const Delivery& one);

}  // namespace foyer::domain
