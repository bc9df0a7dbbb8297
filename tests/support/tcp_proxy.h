// A line that can be cut: forwards every connection on a loopback port to a server's port, and
// breaks the next one after so many bytes in one direction, stops carrying anything without a
// word, as a tablet does that is carried out of the Wi-Fi, or keeps a direction waiting.
#pragma once

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <limits>
#include <list>
#include <mutex>
#include <stdexcept>
#include <thread>
#include <vector>

namespace foyer::tests {

class TcpProxy {
 public:
  enum class Break { cut, silence };
  static constexpr long kNever = std::numeric_limits<long>::max();

  explicit TcpProxy(int server_port) : server_port_(server_port) {
    listener_ = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address = loopback(0);
    socklen_t size = sizeof address;
    auto* generic = reinterpret_cast<sockaddr*>(&address);
    if (::bind(listener_, generic, size) != 0 || ::listen(listener_, 64) != 0 ||
        ::getsockname(listener_, generic, &size) != 0)
      throw std::runtime_error("the proxy has no port");
    port_ = ::ntohs(address.sin_port);
    thread_ = std::thread([this] { run(); });
  }
  ~TcpProxy() {
    stopping_ = true;
    thread_.join();
    for (Line& line : lines_) close(line);
    ::close(listener_);
  }
  TcpProxy(const TcpProxy&) = delete;
  TcpProxy& operator=(const TcpProxy&) = delete;

  int port() const { return port_; }
  // The next connection breaks once this many bytes have gone up (to the server) or down.
  void break_next(Break how, long after_up, long after_down) {
    const std::lock_guard guard(mutex_);
    how_ = how;
    left_ = {after_up, after_down};
    broke_ = false;
  }
  // A partition, until it is told otherwise: what goes up or down waits, on new connections as
  // well, and arrives when the partition ends, even if who sent it has long given up or died.
  void hold(bool up, bool down) {
    held_[0] = up;
    held_[1] = down;
  }
  // The server finds out that the other end of silent connections is gone; the clients do not.
  void server_notices() { notice_ = true; }
  // Whether the connection that break_next was for did break.
  bool broke() const { return broke_; }

 private:
  static constexpr int kLook_ms = 5;  // how soon a partition is seen to end

  struct Line {
    std::array<int, 2> ends{-1, -1};  // client, server
    std::array<long, 2> left{kNever, kNever};
    Break how = Break::cut;
    bool silent = false;
    bool over = false;
  };

  static sockaddr_in loopback(int port) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = ::htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = ::htonl(INADDR_LOOPBACK);
    return address;
  }

  void run() {
    while (!stopping_) {
      std::vector<pollfd> waits{{listener_, POLLIN, 0}};
      for (const Line& line : lines_)
        for (std::size_t side = 0; side < 2; ++side)
          waits.push_back({line.silent || held_[side] ? -1 : line.ends[side], POLLIN, 0});
      const int ready = ::poll(waits.data(), waits.size(), kLook_ms);
      if (notice_.exchange(false))
        for (Line& line : lines_)
          if (line.silent) close(line.ends[1]);
      if (ready <= 0) continue;
      std::size_t at = 1;
      for (Line& line : lines_)
        for (std::size_t side = 0; side < 2; ++side)
          if (waits[at++].revents != 0 && !line.over && !line.silent) carry(line, side);
      if (waits[0].revents != 0) accept();
      lines_.remove_if([&](Line& line) {
        if (line.over) close(line);
        return line.over;
      });
    }
  }

  void accept() {
    Line line;
    line.ends[0] = ::accept4(listener_, nullptr, nullptr, SOCK_CLOEXEC);
    line.ends[1] = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const sockaddr_in server = loopback(server_port_);
    line.over =
        ::connect(line.ends[1], reinterpret_cast<const sockaddr*>(&server), sizeof server) != 0;
    const int yes = 1;
    for (const int end : line.ends) ::setsockopt(end, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
    {
      const std::lock_guard guard(mutex_);
      line.how = how_;
      line.left = std::exchange(left_, {kNever, kNever});
    }
    lines_.push_back(line);
    for (const long left : line.left)
      if (left == 0) end_of(lines_.back());
  }

  // side 0: up, from the client; 1: down.
  void carry(Line& line, std::size_t side) {
    std::array<char, 16384> bytes;
    const auto want = std::min<long>(bytes.size(), line.left[side]);
    const auto got = ::recv(line.ends[side], bytes.data(), static_cast<std::size_t>(want), 0);
    if (got <= 0) {
      line.over = true;
      return;
    }
    for (long sent = 0; sent < got;) {
      const auto now = ::send(line.ends[1 - side], bytes.data() + sent,
                              static_cast<std::size_t>(got - sent), MSG_NOSIGNAL);
      if (now <= 0) {
        line.over = true;
        return;
      }
      sent += now;
    }
    if (line.left[side] == kNever) return;
    line.left[side] -= got;
    if (line.left[side] == 0) end_of(line);
  }

  void end_of(Line& line) {
    broke_ = true;
    line.over = line.how == Break::cut;
    line.silent = !line.over;
  }

  // Without waiting for what is still under way: the other side sees a reset.
  static void close(Line& line) {
    for (int& end : line.ends) close(end);
  }
  static void close(int& end) {
    if (end < 0) return;
    const linger at_once{1, 0};
    ::setsockopt(end, SOL_SOCKET, SO_LINGER, &at_once, sizeof at_once);
    ::close(end);
    end = -1;
  }

  const int server_port_;
  int listener_ = -1;
  int port_ = 0;
  std::atomic<bool> stopping_ = false;
  std::atomic<bool> broke_ = false;
  std::atomic<bool> notice_ = false;
  std::array<std::atomic<bool>, 2> held_{};  // up, down
  std::mutex mutex_;                         // guards how_ and left_
  Break how_ = Break::cut;
  std::array<long, 2> left_{kNever, kNever};
  std::list<Line> lines_;
  std::thread thread_;
};

}  // namespace foyer::tests
