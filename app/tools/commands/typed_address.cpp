#include "tools/commands/typed_address.h"

#include "kit/store/postgres_session.h"

namespace foyer::shell {

Result<void> check_typed_address(const std::string& address) {
  if (!address.starts_with("postgres")) return {};
  const auto parts = sync::parts_of_address(address);
  if (!parts) return fail(parts.error().what);
  if (!parts->contains("password") && !parts->contains("sslpassword")) return {};
  return fail(
      "A password on the command line can be read by everybody on this machine; leave it out of "
      "the address and put it into ~/.pgpass (mode 0600), into PGPASSWORD, or with the whole "
      "address into the device's foyer.toml. Whoever could read this one knows it: change it.");
}

}  // namespace foyer::shell
