// The order that a guest signed, as a paper: the car, every line of what it costs, the deposit and
// what follows from it, when and where the car is handed over, what was ticked, the contract, the
// strokes, and whether the seal is unbroken. In the language in which it was read. Pure. Threads:
// any.
#pragma once

#include <optional>
#include <string_view>

#include "showroom/signed_paper.h"

namespace foyer::domain {

// A screen has no room for what stands on the offer, too: looks, extras, the price of the car, the
// place. A paper has all of it.
enum class Told : bool { on_screen, whole };

// Nullopt: there is no such order, or nobody signed it.
std::optional<SignedPaper> order_paper(const House& house, const Content& content,
                                       const Visit& visit, std::string_view order,
                                       Told told = Told::whole);

// The key elements of an order's terms, as the guest is shown them before they sign, too: the car,
// what it costs, the deposit and its meaning, how it is paid, when and where it is handed over.
std::vector<SignedPaper::Line> key_elements(const Content& content, const Visit& visit,
                                            const OrderMade& terms, Lang lang,
                                            Told told = Told::whole);

}  // namespace foyer::domain
