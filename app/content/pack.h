// Reads a content pack (a folder like data/) into domain values, and checks all of it.
//
// Every fault is found in one run, each with its file, line and what would be right; a pack with
// a fault is refused. The pack's format is described for dealers in data/README.md.
// Threads: any; no shared state. Errors: faults are values, because there are usually several.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "house/content.h"
#include "kit/pack/faults.h"

namespace foyer::content {

struct Loaded {
  domain::Content content;       // complete only if there are no faults
  std::vector<Fault> faults;     // in order of file and line
  std::filesystem::path assets;  // the folder that the names of pictures start from
};

enum class Depth {
  start,  // everything but the pixels of pictures (their headers are looked at)
  full,   // pictures are decoded too, as `foyer check` does
};

Loaded load(const std::filesystem::path& pack, Depth depth);

}  // namespace foyer::content
