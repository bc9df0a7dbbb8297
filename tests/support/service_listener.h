// Who starts services and hears what they say of themselves (sd_notify(3)), as far as a program can
// tell: a socket of datagrams. Threads: one.
#pragma once

#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <filesystem>
#include <stdexcept>
#include <string>

namespace foyer::tests {

class ServiceListener {
 public:
  explicit ServiceListener(const std::filesystem::path& folder)
      : address_((folder / "notify").string()) {
    sockaddr_un here{};
    here.sun_family = AF_UNIX;
    std::strncpy(here.sun_path, address_.c_str(), sizeof here.sun_path - 1);
    line_ = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    if (::bind(line_, reinterpret_cast<const sockaddr*>(&here), sizeof here) != 0)
      throw std::runtime_error("no socket at " + address_);
  }
  ~ServiceListener() { ::close(line_); }
  ServiceListener(const ServiceListener&) = delete;
  ServiceListener& operator=(const ServiceListener&) = delete;

  const std::string& address() const { return address_; }
  // The next word; empty if none came for so long.
  std::string hears(int patience_ms) const {
    pollfd one{line_, POLLIN, 0};
    std::array<char, 64> word{};
    if (::poll(&one, 1, patience_ms) <= 0) return "";
    const auto size = ::recv(line_, word.data(), word.size(), 0);
    return std::string(word.data(), static_cast<std::size_t>(std::max<ssize_t>(size, 0)));
  }

 private:
  std::string address_;
  int line_ = -1;
};

}  // namespace foyer::tests
