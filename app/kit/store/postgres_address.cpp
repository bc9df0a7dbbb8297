#include "kit/store/postgres_address.h"

#include <algorithm>
#include <array>

namespace foyer::sync {
namespace {

constexpr const char* kUnreadable =
    "The address of the dealer's database cannot be read; write "
    "postgresql://USER:PASSWORD@HOST:PORT/DATABASE, with special characters as %XX.";

AddressParts as_written(const PQconninfoOption* options) {
  AddressParts parts;
  for (const PQconninfoOption* one = options; one->keyword != nullptr; ++one)
    if (one->val != nullptr) parts[one->keyword] = one->val;
  return parts;
}

// Without what libpq would take anyway.
AddressParts as_chosen(const PQconninfoOption* options) {
  AddressParts parts;
  for (const PQconninfoOption* one = options; one->keyword != nullptr; ++one) {
    if (one->val == nullptr || *one->val == '\0') continue;
    if (one->compiled == nullptr || std::string_view(one->val) != one->compiled)
      parts[one->keyword] = one->val;
  }
  return parts;
}

Result<AddressParts> written(const Pq& pq, const std::string& url) {
  char* complaint = nullptr;
  PQconninfoOption* options = pq.PQconninfoParse(url.c_str(), &complaint);
  if (complaint != nullptr) pq.PQfreemem(complaint);
  if (options == nullptr) return fail(kUnreadable);
  AddressParts parts = as_written(options);
  pq.PQconninfoFree(options);
  // "user:pa@ss@host" is read as the host "ss@host".
  const bool sensible = part_of(parts, "host").find('@') == std::string::npos &&
                        std::ranges::all_of(part_of(parts, "port"), [](char c) {
                          return (c >= '0' && c <= '9') || c == ',';
                        });
  if (!sensible) return fail(kUnreadable);
  return parts;
}

}  // namespace

std::string part_of(const AddressParts& parts, const char* key) {
  const auto found = parts.find(key);
  return found == parts.end() ? std::string() : found->second;
}

Result<AddressParts> parts_of_address(const std::string& url) {
  const auto pq = load_pq();
  if (!pq) return fail(pq.error().what);
  return written(*pq, url);
}

Result<AddressParts> whole_address(const Pq& pq, const std::string& url) {
  auto said = written(pq, url);
  if (!said) return said;
  // libpq alone knows where service files lie and how they are read, and tells it of a connection
  // only. One with a channel_binding that does not exist is given up before any server is asked;
  // and no password is looked up for it.
  const std::array keys{"dbname", "passfile", "channel_binding", static_cast<const char*>(nullptr)};
  const std::array values{url.c_str(), "/nowhere", "none", static_cast<const char*>(nullptr)};
  PGconn* never = pq.PQconnectStartParams(keys.data(), values.data(), 1);
  PQconninfoOption* options = never == nullptr ? nullptr : pq.PQconninfo(never);
  if (options == nullptr) {
    if (never != nullptr) pq.PQfinish(never);
    return said;
  }
  AddressParts whole = as_chosen(options);
  pq.PQconninfoFree(options);
  pq.PQfinish(never);
  const bool has_service = said->contains("service");
  for (const char* mine : {"passfile", "channel_binding"}) whole.erase(mine);
  if (!has_service) whole.erase("sslmode");
  for (const auto& [key, value] : *said)
    if (!value.empty()) whole.insert_or_assign(key, value);
  return whole;
}

Result<AddressParts> whole_address(const std::string& url) {
  const auto pq = load_pq();
  if (!pq) return fail(pq.error().what);
  return whole_address(*pq, url);
}

}  // namespace foyer::sync
