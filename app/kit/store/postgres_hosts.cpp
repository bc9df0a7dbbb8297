#include "kit/store/postgres_hosts.h"

#include <netdb.h>
#include <sys/socket.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <memory>

namespace foyer::sync {
namespace {

std::vector<std::string> listed(const std::string& text) {
  std::vector<std::string> all;
  for (std::size_t from = 0; from <= text.size();) {
    const std::size_t comma = std::min(text.find(',', from), text.size());
    all.push_back(text.substr(from, comma - from));
    from = comma + 1;
  }
  return all;
}

// Every address of a name; empty where there is nothing to choose between.
std::vector<std::string> addresses_of(const std::string& host) {
  if (host.empty() || host.front() == '/' || host.front() == '@') return {};
  addrinfo wanted{};
  wanted.ai_family = AF_UNSPEC;
  wanted.ai_socktype = SOCK_STREAM;
  addrinfo* found = nullptr;
  if (::getaddrinfo(host.c_str(), nullptr, &wanted, &found) != 0) return {};
  const std::unique_ptr<addrinfo, void (*)(addrinfo*)> all(found, ::freeaddrinfo);
  std::vector<std::string> addresses;
  for (const addrinfo* one = found; one != nullptr; one = one->ai_next) {
    std::array<char, NI_MAXHOST> text{};
    if (::getnameinfo(one->ai_addr, one->ai_addrlen, text.data(), text.size(), nullptr, 0,
                      NI_NUMERICHOST) == 0 &&
        std::ranges::find(addresses, text.data()) == addresses.end())
      addresses.emplace_back(text.data());
  }
  if (addresses.size() < 2) addresses.clear();
  return addresses;
}

}  // namespace

std::vector<HostToTry> hosts_to_try(const AddressParts& parts,
                                    const std::optional<HostToTry>& last) {
  const std::vector<std::string> hosts = listed(part_of(parts, "host"));
  const std::vector<std::string> addresses = listed(part_of(parts, "hostaddr"));
  const std::vector<std::string> ports = listed(part_of(parts, "port"));
  const std::size_t count = std::max(hosts.size(), addresses.size());
  const auto at = [](const std::vector<std::string>& all, std::size_t i) {
    return all.size() == 1 ? all.front() : i < all.size() ? all[i] : std::string();
  };
  // Lists that do not go together are libpq's to complain about.
  const bool matched = (hosts.size() == count || part_of(parts, "host").empty()) &&
                       (addresses.size() == count || part_of(parts, "hostaddr").empty()) &&
                       (ports.size() == count || ports.size() == 1);
  if (!matched) return {{}};
  std::vector<HostToTry> all;
  for (std::size_t i = 0; i < count; ++i) {
    const std::string host = at(hosts, i), address = at(addresses, i);
    std::string port = at(ports, i);
    if (port.empty() && count > 1) port = "5432";
    const auto several = address.empty() ? addresses_of(host) : std::vector<std::string>();
    for (const std::string& one : several) all.push_back({host, one, port, {}});
    if (several.empty()) all.push_back({host, address, port, {}});
  }
  if (part_of(parts, "target_session_attrs") != "prefer-standby") {
    const auto found = last ? std::ranges::find(all, *last) : all.end();
    if (found != all.end()) std::rotate(all.begin(), found, found + 1);
    return all;
  }
  std::vector<HostToTry> twice;
  for (const char* session : {"standby", "any"})
    for (HostToTry one : all) {
      one.session = session;
      twice.push_back(std::move(one));
    }
  return twice;
}

int host_limit_ms(const AddressParts& parts, int usual_ms) {
  const std::string text = part_of(parts, "connect_timeout");
  int seconds = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), seconds);
  constexpr int kLeast = 2, kMost = 3600;
  if (error != std::errc() || end != text.data() + text.size() || seconds <= 0) return usual_ms;
  return std::clamp(seconds, kLeast, kMost) * 1000;
}

}  // namespace foyer::sync
