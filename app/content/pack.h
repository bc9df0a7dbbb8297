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

#include "domain/content.h"

namespace foyer::content {

struct Fault {
  std::filesystem::path file;  // relative to the pack
  int line = 0;                // 1-based; 0: the file as a whole
  std::string what;            // what is wrong and what would be right
};

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

// "vehicles/e5.toml:12: price_from is \"about 20\"; a whole number of yuan is expected, …"
std::string to_string(const Fault& fault);

}  // namespace foyer::content
