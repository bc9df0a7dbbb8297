#include "tools/tour/hand_over_tour.h"

#include "showroom/house.h"
#include "steps/delivery/flow/delivery.h"

namespace foyer::shell {

const domain::Delivery* HandOverTour::delivery() const {
  const auto& all = staff_.room().house().deliveries;
  return all.empty() ? nullptr : &all.begin()->second;
}

bool HandOverTour::said(domain::Said domain::Delivery::*what) const {
  const domain::Delivery* one = delivery();
  return one != nullptr && domain::was_said(one->*what);
}

Result<void> HandOverTour::hand_over() {
  if (!wait_until([this] { return delivery() != nullptr; }))
    return fail("no delivery came from the dealer's database");
  if (auto opened = touches({"delivery." + delivery()->id.short_hex()}); !opened) return opened;
  const auto& small = staff_.room().content().delivery.small;
  if (!small.empty())
    if (auto ready = touches({"small." + small.front().id}); !ready) return ready;
  if (auto shown = picture("hand-over"); !shown) return shown;
  if (auto ticked = tick_the_list(); !ticked) return ticked;
  if (auto told = introduce(); !told) return told;
  const std::string& vin = delivery()->vin;
  if (auto read = digits(vin.substr(vin.size() - flow::delivery::kTailDigits)); !read) return read;
  if (auto shown = picture("hand-over-number"); !shown) return shown;
  if (auto left = touches({"leave"}); !left) return left;
  if (!said(&domain::Delivery::delivered)) return fail("the car was not handed over");
  if (auto shown = picture("hand-over-done"); !shown) return shown;
  return touches({"back"});
}

Result<void> HandOverTour::tick_the_list() {
  if (auto given = touches({"to-guest"}); !given) return given;
  const auto& items = staff_.room().content().delivery.items;
  for (const domain::HandOverItem& item : items) {
    const std::string row = "item." + item.id;
    if (auto seen = finger_.scroll_to(row, "item." + items.front().id); !seen) return seen;
    if (auto ticked = touches({row}); !ticked) return ticked;
  }
  if (auto shown = picture("hand-over-list"); !shown) return shown;
  if (auto agreed = touches({"to-sign", "photo.keep"}); !agreed) return agreed;
  if (auto written = finger_.write("paper"); !written) return written;
  if (auto shown = picture("hand-over-sign"); !shown) return shown;
  if (auto signed_ = touches({"sign"}); !signed_) return signed_;
  if (!said(&domain::Delivery::signed_)) return fail("the signature was not written down");
  return {};
}

Result<void> HandOverTour::introduce() {
  if (auto met = touches({"service", "adviser.0", "met", "reach.0", "call.1"}); !met) return met;
  for (const domain::Choice& what : staff_.room().content().delivery.passed)
    if (auto passed = touches({"pass." + what.id, "taken." + what.id}); !passed) return passed;
  if (auto shown = picture("hand-over-service"); !shown) return shown;
  return touches({"back"});
}

}  // namespace foyer::shell
