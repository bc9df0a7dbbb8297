// Files that only who runs the program may read: a device's configuration and its QR code.
//
// Made with mode 0600 before a byte is in them, in a folder that is made with 0700; a file that is
// there already is never written over. Any thread. Errors: Result, with the path and never with
// what should have been written.
#pragma once

#include <filesystem>
#include <string>

#include "kit/base/result.h"

namespace foyer::shell {

Result<void> write_secret(const std::filesystem::path& file, const std::string& text);
// A PNG that a phone can read from a screen or from paper.
Result<void> write_secret_qr(const std::filesystem::path& file, const std::string& text);
// The same for a terminal with a dark or a light ground: two modules a character.
Result<std::string> qr_for_terminal(const std::string& text);

}  // namespace foyer::shell
