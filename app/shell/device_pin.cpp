#include "shell/device_pin.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>

#include "flow/staff.h"
#include "shell/pin.h"

namespace foyer::shell {
namespace {

std::filesystem::path file_in(const std::filesystem::path& home) { return home / "staff.pin"; }

}  // namespace

Result<std::string> device_pin(const std::filesystem::path& home) {
  std::error_code trouble;
  if (!std::filesystem::exists(file_in(home), trouble)) return std::string();
  std::ifstream in(file_in(home));
  std::string hash;
  if (!std::getline(in, hash))
    return fail(file_in(home).string() + " cannot be read; `foyer pin` writes it anew.");
  return hash;
}

// Written beside it and then put in its place, so that a full disk leaves the old one.
Result<void> set_device_pin(const std::filesystem::path& home, const std::string& pin) {
  const bool digits = std::ranges::all_of(pin, [](char c) { return c >= '0' && c <= '9'; });
  if (!digits || pin.size() < flow::kPinDigitsMin || pin.size() > flow::kPinDigitsMax)
    return fail("A PIN has 4 to 8 digits and nothing else.");
  const std::string text = hash_of_pin(pin) + "\n";
  if (text.size() == 1) return fail("There is not enough memory to hash a PIN.");
  std::error_code trouble;
  std::filesystem::create_directories(home, trouble);
  const std::string fresh = file_in(home).string() + ".new";
  ::unlink(fresh.c_str());
  const int out = ::open(fresh.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (out < 0) return fail(fresh + " cannot be made.");
  const auto wrote = ::write(out, text.data(), text.size());
  const bool whole = wrote == static_cast<ssize_t>(text.size()) && ::fsync(out) == 0;
  ::close(out);
  if (!whole) return fail(fresh + " could not be written whole.");
  std::filesystem::rename(fresh, file_in(home), trouble);
  if (trouble) return fail(file_in(home).string() + " could not be put in its place.");
  return {};
}

}  // namespace foyer::shell
