#include "sync/uplink.h"

#include <string_view>

#include "sync/dealer_address.h"
#include "sync/postgres_uplink.h"
#include "sync/sqlite_uplink.h"

namespace foyer::sync {

Result<std::unique_ptr<Uplink>> connect(const std::string& dealer) {
  const auto address = parse_dealer(dealer);
  if (!address) return fail(address.error().what);
  switch (address->store) {
    case DealerAddress::Store::sqlite:
      return open_sqlite_uplink(address->path);
    case DealerAddress::Store::postgresql:
      return make_postgres_uplink(address->url);
  }
  return fail("The dealer's database is of no known kind.");
}

}  // namespace foyer::sync
