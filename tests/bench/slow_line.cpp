#include "slow_line.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstring>
#include <stdexcept>

namespace foyer::bench {
namespace {

using Clock = std::chrono::steady_clock;

int connect_to(const std::filesystem::path& file) {
  const int end = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  std::strncpy(address.sun_path, file.c_str(), sizeof address.sun_path - 1);
  if (::connect(end, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0) return end;
  ::close(end);
  return -1;
}

bool send_all(int end, const char* bytes, std::size_t count) {
  while (count > 0) {
    const ssize_t sent = ::send(end, bytes, count, MSG_NOSIGNAL);
    if (sent <= 0) return false;
    bytes += sent;
    count -= static_cast<std::size_t>(sent);
  }
  return true;
}

}  // namespace

SlowLine::SlowLine(std::filesystem::path server, double bits_a_second)
    : server_(std::move(server)), bytes_a_second_(bits_a_second / 8) {
  listener_ = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = ::htonl(INADDR_LOOPBACK);
  socklen_t size = sizeof address;
  auto* generic = reinterpret_cast<sockaddr*>(&address);
  // Small buffers, or the kernel would take in seconds' worth at once.
  const int buffer = 32 * 1024;
  ::setsockopt(listener_, SOL_SOCKET, SO_RCVBUF, &buffer, sizeof buffer);
  if (::bind(listener_, generic, size) != 0 || ::listen(listener_, 4) != 0 ||
      ::getsockname(listener_, generic, &size) != 0)
    throw std::runtime_error("the line has no port");
  port_ = ::ntohs(address.sin_port);
  thread_ = std::thread([this] { run(); });
}

SlowLine::~SlowLine() {
  stopping_ = true;
  thread_.join();
  ::close(listener_);
}

void SlowLine::run() {
  while (!stopping_) {
    pollfd waiting{listener_, POLLIN, 0};
    if (::poll(&waiting, 1, 20) <= 0) continue;
    const int client = ::accept4(listener_, nullptr, nullptr, SOCK_CLOEXEC);
    const int server = connect_to(server_);
    if (client >= 0 && server >= 0) forward(client, server);
    if (client >= 0) ::close(client);
    if (server >= 0) ::close(server);
  }
}

// Each direction may send what its time has earned since its last byte, and saves no more than a
// moment's worth.
void SlowLine::forward(int client, int server) {
  constexpr double kMoment_s = 0.01;
  const std::array<int, 2> from{client, server}, to{server, client};
  std::array<double, 2> earned{0, 0};
  auto last = Clock::now();
  std::array<char, 16384> bytes;
  while (!stopping_) {
    pollfd ends[2] = {{client, POLLIN, 0}, {server, POLLIN, 0}};
    ::poll(ends, 2, 5);
    const auto now = Clock::now();
    const double since_s = std::chrono::duration<double>(now - last).count();
    last = now;
    bool waiting = false;
    for (std::size_t i = 0; i < 2; ++i) {
      // (A thread that slept too long has earned that time all the same.)
      earned[i] = std::min(earned[i] + since_s * bytes_a_second_,
                           std::max(kMoment_s, since_s) * bytes_a_second_);
      if ((ends[i].revents & (POLLIN | POLLHUP)) == 0) continue;
      const auto may = std::min(bytes.size(), static_cast<std::size_t>(earned[i]));
      waiting = waiting || may < 1500;
      if (may < 1500) continue;
      const ssize_t count = ::recv(from[i], bytes.data(), may, 0);
      if (count <= 0 || !send_all(to[i], bytes.data(), static_cast<std::size_t>(count))) return;
      earned[i] -= static_cast<double>(count);
      bytes_[i] += count;
    }
    if (waiting) std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
}

}  // namespace foyer::bench
