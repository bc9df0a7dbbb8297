// `foyer check`: tells a dealer everything that is wrong with a content pack, or that nothing is.
//
// Prints every fault on a line of its own and a summary last. Returns the program's exit code:
// 1 if there is a fault, else 0. Decodes every picture, so it may take seconds. Threads: any.
#pragma once

#include <filesystem>
#include <ostream>

namespace foyer::content {

int check(const std::filesystem::path& pack, std::ostream& out);

}  // namespace foyer::content
