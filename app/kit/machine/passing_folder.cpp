#include "kit/machine/passing_folder.h"

#include <stdlib.h>

#include <string>

namespace foyer::shell {

PassingFolder::PassingFolder(std::string_view purpose) {
  std::error_code none;
  const auto place = std::filesystem::temp_directory_path(none);
  std::string pattern = (place / ("foyer-" + std::string(purpose) + "-XXXXXX")).string();
  if (::mkdtemp(pattern.data()) != nullptr) path_ = pattern;
}

PassingFolder::~PassingFolder() {
  std::error_code ignored;
  if (!path_.empty()) std::filesystem::remove_all(path_, ignored);
}

}  // namespace foyer::shell
