// Writes a picture as PNG. Any thread. Errors: the file cannot be written.
#pragma once

#include <filesystem>

#include "base/result.h"
#include "shell/display.h"

namespace foyer::shell {
Result<void> write_png(const std::filesystem::path& file, const Picture& picture);
}
