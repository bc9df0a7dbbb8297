// A line of a given speed to a server: what a device at the far end of a showroom has. Forwards one
// connection at a time from a loopback port to a server's socket, each direction at that speed.
// Threads: one of its own, which ends with the object.
#pragma once

#include <atomic>
#include <cstdint>
#include <filesystem>
#include <thread>

namespace foyer::bench {

class SlowLine {
 public:
  // `server`: the file of its socket.
  SlowLine(std::filesystem::path server, double bits_a_second);
  ~SlowLine();
  SlowLine(const SlowLine&) = delete;
  SlowLine& operator=(const SlowLine&) = delete;

  int port() const { return port_; }
  std::int64_t bytes_up() const { return bytes_[0]; }
  std::int64_t bytes_down() const { return bytes_[1]; }

 private:
  void run();
  void forward(int client, int server);

  const std::filesystem::path server_;
  const double bytes_a_second_;
  int listener_ = -1;
  int port_ = 0;
  std::atomic<bool> stopping_ = false;
  std::atomic<std::int64_t> bytes_[2] = {0, 0};
  std::thread thread_;
};

}  // namespace foyer::bench
