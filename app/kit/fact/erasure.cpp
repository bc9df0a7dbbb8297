#include "kit/fact/erasure.h"

#include "kit/fact/event.h"

namespace foyer::facts {

std::optional<std::string> dropped_picture(std::string_view kind, const std::string& body) {
  if (kind != kPictureDroppingKind) return std::nullopt;
  return Event(std::string(kind), 1, body, {}).text("picture");
}

}  // namespace foyer::facts
