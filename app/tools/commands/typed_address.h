// An address on the command line must not hold a password: every user of the machine can read what
// a program was started with, for as long as it runs.
//
// Asked of every address that is typed, whatever the command: an option or an argument that takes
// one calls this before anything else. Threads: any. Errors: Result, with what is right, and never
// with the address in it.
#pragma once

#include <string>

#include "kit/base/result.h"

namespace foyer::shell {

Result<void> check_typed_address(const std::string& address);

}  // namespace foyer::shell
