// A pixel of a screen.
#pragma once

namespace foyer::visit {

struct Place {
  int x = 0, y = 0;
  friend bool operator==(const Place&, const Place&) = default;
};

}  // namespace foyer::visit
