// What another program prints, run without a shell in between. Threads: one test at a time.
#pragma once

#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <string>
#include <vector>

namespace foyer::test {

// `words`: the program's path, then its arguments. Standard output and error, in order.
inline std::string printed_by(std::vector<std::string> words) {
  std::vector<char*> arguments;
  for (std::string& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  std::array<int, 2> ends{};
  if (::pipe(ends.data()) != 0) return "no pipe";
  const pid_t other = ::fork();
  if (other == 0) {
    ::dup2(ends[1], STDOUT_FILENO);
    ::dup2(ends[1], STDERR_FILENO);
    ::execv(arguments[0], arguments.data());
    ::_exit(127);
  }
  ::close(ends[1]);
  std::string out;
  std::array<char, 4096> block;
  for (ssize_t got = 0; (got = ::read(ends[0], block.data(), block.size())) > 0;)
    out.append(block.data(), static_cast<std::size_t>(got));
  ::close(ends[0]);
  ::waitpid(other, nullptr, 0);
  return out;
}

}  // namespace foyer::test
