#include <string_view>

#include "kit/store/dealer_address.h"
#include "kit/store/postgres_uplink.h"
#include "kit/store/sqlite_uplink.h"
#include "kit/sync/uplink.h"

namespace foyer::sync {

Result<std::unique_ptr<Uplink>> connect(const std::string& dealer, const facts::StoreRules& rules,
                                        const std::optional<TimeZone>& zone, bool only_reads,
                                        const LastHost& last) {
  const auto address = parse_dealer(dealer);
  if (!address) return fail(address.error().what);
  switch (address->store) {
    case DealerAddress::Store::sqlite:
      return open_sqlite_uplink(address->path, rules, zone);
    case DealerAddress::Store::postgresql:
      return make_postgres_uplink(address->url, {.only_reads = only_reads, .last_host = last});
  }
  return fail("The dealer's database is of no known kind.");
}

}  // namespace foyer::sync
