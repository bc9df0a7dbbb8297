// How every command says that it could not do what it was asked for, and why.
#pragma once

#include <iostream>
#include <string_view>

namespace foyer::shell {

// Writes it to standard error. Returns the exit code that says so.
inline int complain(std::string_view what) {
  std::cerr << "foyer: " << what << "\n";
  return 1;
}

}  // namespace foyer::shell
