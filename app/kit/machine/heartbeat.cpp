#include "kit/machine/heartbeat.h"

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <cstring>

namespace foyer::shell {
namespace {

// Whether systemd counts this process, and not one that started it.
bool is_for_this_process() {
  const char* pid = std::getenv("WATCHDOG_PID");
  return pid == nullptr || std::strtoll(pid, nullptr, 10) == ::getpid();
}

}  // namespace

Heartbeat::Heartbeat() {
  const char* where = std::getenv("NOTIFY_SOCKET");
  if (where == nullptr || (where[0] != '/' && where[0] != '@')) return;
  address_ = where;
  if (address_.size() >= sizeof(sockaddr_un::sun_path)) return;
  if (address_[0] == '@') address_[0] = '\0';
  line_ = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
  const char* patience_us = std::getenv("WATCHDOG_USEC");
  if (patience_us == nullptr || !is_for_this_process()) return;
  constexpr std::int64_t kShortest_ms = 10;
  if (const std::int64_t us = std::strtoll(patience_us, nullptr, 10); us > 0)
    every_ms_ = std::max(kShortest_ms, us / 1000 / 3);
}

Heartbeat::~Heartbeat() {
  if (line_ >= 0) ::close(line_);
}

void Heartbeat::ready() const { say("READY=1"); }

void Heartbeat::beat(std::int64_t now_ms) {
  if (every_ms_ == 0 || now_ms - last_ms_ < every_ms_) return;
  last_ms_ = now_ms;
  say("WATCHDOG=1");
}

double Heartbeat::due_in_s(std::int64_t now_ms) const {
  if (line_ < 0 || every_ms_ == 0) return std::numeric_limits<double>::infinity();
  const std::int64_t left_ms = std::max<std::int64_t>(0, last_ms_ + every_ms_ - now_ms);
  return static_cast<double>(left_ms) / 1000;
}

void Heartbeat::say(std::string_view word) const {
  if (line_ < 0) return;
  sockaddr_un to{};
  to.sun_family = AF_UNIX;
  std::memcpy(to.sun_path, address_.data(), address_.size());
  const auto size = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + address_.size());
  static_cast<void>(::sendto(line_, word.data(), word.size(), MSG_NOSIGNAL | MSG_DONTWAIT,
                             reinterpret_cast<const sockaddr*>(&to), size));
}

}  // namespace foyer::shell
