#include "content/check.h"

#include <string>

#include "content/pack.h"

namespace foyer::content {
namespace {

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
  return std::to_string(count) + " " + std::string(count == 1 ? one : many);
}

std::string summary(const domain::Content& content) {
  std::size_t pictures = 0;
  for (const domain::Vehicle& vehicle : content.vehicles) pictures += vehicle.pictures.size();
  return counted(content.vehicles.size(), "vehicle", "vehicles") + ", " +
         counted(content.cards.size(), "card", "cards") + ", " +
         counted(content.showroom.purposes.size(), "purpose", "purposes") + ", " +
         counted(content.questionnaire.optional.size(), "optional question", "optional questions") +
         ", " + counted(pictures, "picture", "pictures") + ", version " + content.version;
}

}  // namespace

int check(const std::filesystem::path& pack, std::ostream& out) {
  const Loaded loaded = load(pack, Depth::full);
  for (const Fault& fault : loaded.faults) out << to_string(fault) << '\n';
  if (!loaded.faults.empty()) {
    out << counted(loaded.faults.size(), "fault", "faults") << " in " << pack.string() << '\n';
    return 1;
  }
  out << pack.string() << " is whole: " << summary(loaded.content) << '\n';
  return 0;
}

}  // namespace foyer::content
