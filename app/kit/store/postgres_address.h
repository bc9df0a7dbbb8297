// What a postgresql:// address says, and what it leaves to a service file or the environment.
//
// libpq's own names for the parts: host, port, dbname, user, sslmode … Its words about an address
// that it cannot read may quote a piece of a password, so they are not passed on. Threads: any.
// Errors: Result. Private to this folder, but for `parts_of_address`.
#pragma once

#include <map>
#include <string>

#include "kit/base/result.h"
#include "kit/store/pq.h"

namespace foyer::sync {

using AddressParts = std::map<std::string, std::string>;

// Empty: nothing is said of it.
std::string part_of(const AddressParts& parts, const char* key);
// As it is written.
Result<AddressParts> parts_of_address(const std::string& url);
// As a connection would be made by it: with what the service that it names stands for
// (`service=…`, pg_service.conf) and with what libpq's variables say. No server is asked. Of
// sslmode only what the address or its service says: a variable does not open what is closed.
Result<AddressParts> whole_address(const Pq& pq, const std::string& url);
Result<AddressParts> whole_address(const std::string& url);

}  // namespace foyer::sync
