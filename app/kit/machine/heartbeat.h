// Tells systemd that the program lives, as a service of `Type=notify` with `WatchdogSec=` asks for:
// READY=1 once, WATCHDOG=1 from then on. Whoever beats it from the loop that draws is started again
// when that loop hangs. Without systemd ($NOTIFY_SOCKET, sd_notify(3)) it does nothing.
//
// The protocol is one datagram. libsystemd would bring three compressors and a cryptographic
// library into the start of the program for it. Threads: one. Errors: a word that does not arrive
// is not said again; the next one is.
#pragma once

#include <cstdint>
#include <limits>
#include <string>
#include <string_view>

namespace foyer::shell {

class Heartbeat {
 public:
  Heartbeat();
  ~Heartbeat();
  Heartbeat(const Heartbeat&) = delete;
  Heartbeat& operator=(const Heartbeat&) = delete;

  void ready() const;
  // Says it if it is due: three times in the time that systemd waits for. `now_ms` never goes back.
  void beat(std::int64_t now_ms);
  // How long the loop may sleep before the next one; infinite where nobody listens.
  double due_in_s(std::int64_t now_ms) const;

 private:
  void say(std::string_view word) const;

  int line_ = -1;
  std::string address_;        // as sockaddr_un takes it: '@' is a zero byte
  std::int64_t every_ms_ = 0;  // 0: nobody counts
  std::int64_t last_ms_ = std::numeric_limits<std::int64_t>::min() / 2;
};

}  // namespace foyer::shell
