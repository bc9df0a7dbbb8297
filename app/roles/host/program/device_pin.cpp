#include "roles/host/program/device_pin.h"

#include <algorithm>
#include <fstream>

#include "kit/base/private_files.h"
#include "kit/base/whole_file.h"
#include "kit/machine/pin.h"
#include "roles/host/door/staff.h"

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

Result<void> set_device_pin(const std::filesystem::path& home, const std::string& pin) {
  const bool digits = std::ranges::all_of(pin, [](char c) { return c >= '0' && c <= '9'; });
  if (!digits || pin.size() < flow::kPinDigitsMin || pin.size() > flow::kPinDigitsMax)
    return fail("A PIN has 4 to 8 digits and nothing else.");
  const std::string text = hash_of_pin(pin) + "\n";
  if (text.size() == 1) return fail("There is not enough memory to hash a PIN.");
  if (const auto made = make_private_folder(home); !made)
    return fail("The folder " + home.string() + " cannot be made: " + made.error().what);
  WholeFile file(file_in(home));
  if (!file.write(text) || !file.put_in_place())
    return fail(file_in(home).string() + " cannot be written: " + file.why());
  return {};
}

}  // namespace foyer::shell
