#include "kit/store/dealer_address.h"

#include <algorithm>
#include <string_view>

namespace foyer::sync {
namespace {

// As a part of an address.
std::string escaped_path(const std::string& path) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string text;
  for (const char c : path) {
    const auto byte = static_cast<unsigned char>(c);
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                       std::string_view("/-._~").find(c) != std::string_view::npos;
    if (plain)
      text += c;
    else
      (text += '%') += {kDigits[byte >> 4], kDigits[byte & 15]};
  }
  return text;
}

}  // namespace

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

std::string dealer_beside(const std::string& dealer, const std::filesystem::path& folder) {
  constexpr std::string_view kSqlite = "sqlite:";
  const std::filesystem::path beside = std::filesystem::absolute(folder);
  if (dealer.starts_with(kSqlite)) {
    const std::filesystem::path path = dealer.substr(kSqlite.size());
    if (path.empty() || path.is_absolute()) return dealer;
    return std::string(kSqlite) + (beside / path).lexically_normal().string();
  }
  std::string whole = dealer;
  for (const std::string_view key :
       {"sslrootcert=", "sslcert=", "sslkey=", "sslcrl=", "passfile="}) {
    for (std::size_t at = whole.find('?'); at != std::string::npos;) {
      const std::size_t value = at + 1 + key.size();
      const bool is_key = std::string_view(whole).substr(at + 1).starts_with(key);
      const std::string_view path = is_key ? std::string_view(whole).substr(value) : "";
      const bool absolute = path.starts_with('/') || path.starts_with("%2F") ||
                            path.starts_with("%2f") || path.empty() || path.starts_with('&') ||
                            path == "system" || path.starts_with("system&");
      if (is_key && !absolute) whole.insert(value, escaped_path(beside.string() + "/"));
      at = whole.find('&', at + 1);
    }
  }
  return whole;
}

}  // namespace foyer::sync
