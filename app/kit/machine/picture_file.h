// Writes a picture as PNG or JPEG. Any thread. Errors: the file cannot be written.
#pragma once

#include <filesystem>

#include "kit/base/result.h"
#include "kit/machine/display.h"

namespace foyer::shell {
Result<void> write_png(const std::filesystem::path& file, const Picture& picture);
// A tenth of the size and of the time, for pictures by the thousand.
Result<void> write_jpeg(const std::filesystem::path& file, const Picture& picture);
}  // namespace foyer::shell
