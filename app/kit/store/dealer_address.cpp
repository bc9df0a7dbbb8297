#include "kit/store/dealer_address.h"

#include <algorithm>
#include <string_view>

namespace foyer::sync {

Result<DealerAddress> parse_dealer(const std::string& dealer) {
  constexpr std::string_view kSqlite = "sqlite:";
  DealerAddress address;
  if (dealer.starts_with(kSqlite)) {
    address.path = dealer.substr(kSqlite.size());
    if (address.path.empty())
      return fail("The dealer's database \"sqlite:\" lacks its path; write \"sqlite:PATH\".");
    return address;
  }
  if (dealer.starts_with("postgresql://") || dealer.starts_with("postgres://")) {
    address.store = DealerAddress::Store::postgresql;
    address.url = dealer;
    return address;
  }
  // Only what is surely a scheme is named: anything else may be a password in the wrong place.
  const auto colon = dealer.find(':');
  const std::string scheme = dealer.substr(0, colon == std::string::npos ? 0 : colon);
  const bool plain = !scheme.empty() && std::all_of(scheme.begin(), scheme.end(),
                                                    [](char c) { return c >= 'a' && c <= 'z'; });
  return fail("The dealer's database is given " +
              (plain ? "with the unknown scheme \"" + scheme + ":\"" : "without a scheme") +
              "; write \"sqlite:PATH\" or \"postgresql://…\".");
}

}  // namespace foyer::sync
