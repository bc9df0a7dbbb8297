#include "house/device_roles.h"

namespace foyer::domain {

std::vector<std::string> role_names() {
  std::vector<std::string> names;
  for (const DeviceRole& role : kDeviceRoles) names.emplace_back(role.name);
  return names;
}

std::string roles_in_words(const char* last_word, std::string_view mark) {
  std::string words;
  for (const DeviceRole& role : kDeviceRoles) {
    if (&role == &kDeviceRoles.back())
      words += std::string(" ") + last_word + " ";
    else if (!words.empty())
      words += ", ";
    words += std::string(mark) + std::string(role.name) + std::string(mark);
  }
  return words;
}

}  // namespace foyer::domain
