#include "kit/machine/touchable.h"

namespace foyer::shell {

void Touchable::settle() {
  // What draws several times a second is moving, what draws later is at rest until then.
  constexpr double kMoving_s = .1;
  const auto goes_on = [this] { return pictures_coming() || display().again_in_s() < kMoving_s; };
  for (bool more = true; more;) {
    display().window().wait(goes_on() ? .002 : 0);
    more = frame() || goes_on();
  }
}

}  // namespace foyer::shell
