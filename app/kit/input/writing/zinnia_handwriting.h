// zinnia with a model of simplified Chinese behind `Handwriting`. Threads: as `Handwriting`.
#pragma once

#include <filesystem>
#include <memory>

#include "kit/base/result.h"
#include "kit/input/handwriting.h"

namespace foyer::input {

// Checks the whole model first (26 MB read in pieces, about 10 ms): zinnia maps it and trusts it.
Result<std::unique_ptr<Handwriting>> open_zinnia(const std::filesystem::path& model);

}  // namespace foyer::input
