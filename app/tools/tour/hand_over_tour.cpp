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
  if (auto taken = photograph_the_car(); !taken) return taken;
  if (auto told = introduce(); !told) return told;
  const domain::Delivery* one = delivery();
  if (one == nullptr) return fail("the delivery is gone");
  const std::string& vin = one->vin;
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

// The guest agreed where they signed.
Result<void> HandOverTour::photograph_the_car() {
  if (staff_.room().content().delivery.picture_days == 0) return {};
  if (auto asked = touches({"pictures", "take"}); !asked) return asked;
  if (auto taken = camera_sees(Specimen::car); !taken) return taken;
  if (auto shown = picture("hand-over-photograph-came"); !shown) return shown;
  if (auto kept = touches({"good"}); !kept) return kept;
  const domain::Delivery* one = delivery();
  if (one == nullptr || one->pictures.pictures.empty())
    return fail("the photograph was not kept");
  if (auto shown = picture("hand-over-photograph"); !shown) return shown;
  return touches({"back"});
}

Result<void> HandOverTour::camera_sees(Specimen what) {
  const std::filesystem::path& folder = staff_.room().settings().camera;
  if (auto made = photograph(folder, what); !made) return made;
  const auto came = [this] {
    staff_.tick();
    return staff_.room().camera()->bytes_of(staff_.room().camera()->shot().picture) != nullptr;
  };
  if (!wait_until(came)) return fail("the camera's picture never came");
  std::error_code none;
  if (!std::filesystem::is_empty(folder, none))
    return fail("the camera's folder still holds the picture");
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
