// Puts an export in its place, whole or not at all. Inside export.
#pragma once

#include <filesystem>
#include <string_view>

#include "kit/base/result.h"
#include "kit/base/whole_file.h"

namespace foyer::exporting {

inline Result<void> not_taken_out(const std::filesystem::path& file, const WholeFile& whole) {
  return fail("The export " + file.string() + " cannot be written: " + whole.why() +
              ". A folder that can be written and has room is needed.");
}

inline Result<void> take_out(std::string_view bytes, const std::filesystem::path& file) {
  WholeFile whole(file);
  if (whole.write(bytes) && whole.put_in_place()) return {};
  return not_taken_out(file, whole);
}

}  // namespace foyer::exporting
