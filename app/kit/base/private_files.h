// Files and folders that are their owner's alone from their first moment: whoever opened one while
// it was still open to all would keep it for good.
//
// A folder is made with 0700 and a file with 0600, whatever the umask; what is there already keeps
// its mode until `close_to_others`. Their entries are on the disk when they are made. Threads: any.
// Errors: what the system said; the caller says which file and what would be right.
#pragma once

#include <cstdint>
#include <filesystem>

#include "kit/base/result.h"

namespace foyer {

// With whatever is missing above it, which is made as the umask has it. True: it was made.
Result<bool> make_private_folder(const std::filesystem::path& folder);
// Empty. True: it was made; false: there is such a file.
Result<bool> make_private_file(const std::filesystem::path& file);

enum class Closed : std::uint8_t {
  already,
  now,     // others could read or write it until now
  cannot,  // they still can
};
Closed close_to_others(const std::filesystem::path& file);

// What was made, renamed and removed in it is so after the power has gone. False: `errno` says why.
bool sync_folder(const std::filesystem::path& folder);

}  // namespace foyer
