// One way of writing Chinese as the name table measures it: letters in, pages of ten candidates,
// and going on with the rest after a choice. Threads: one.
#pragma once

#include <time.h>

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

namespace foyer::input {

// The processor's time of this thread: what a key costs, whatever else the machine is doing.
inline double cpu_ms() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

class Typist {
 public:
  virtual ~Typist() = default;
  // Types the letters one by one, as a guest does; `keys_ms` grows by the time of every key.
  virtual void type(const std::string& letters, std::vector<double>& keys_ms) = 0;
  virtual std::vector<std::string> page() = 0;
  virtual bool next_page() = 0;
  virtual void choose(std::size_t place) = 0;
};

// libpinyin with its stock data and without a user's dictionary; none if it was not built in.
std::unique_ptr<Typist> make_libpinyin();

}  // namespace foyer::input
