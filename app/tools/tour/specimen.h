// What the camera of a tour sees: a card with a portrait and lines where a licence has its text,
// and a scratch on a panel. Drawn, so that nobody's papers are in any picture. Any thread.
#pragma once

#include <filesystem>

#include "kit/base/result.h"

namespace foyer::shell {

enum class Specimen { licence, scratch, car };
// Into the camera's folder, as a camera's program puts it there.
Result<void> photograph(const std::filesystem::path& folder, Specimen what);

}  // namespace foyer::shell
