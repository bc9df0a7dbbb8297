// Other programs, run and ended by process id. What a child prints goes into files of its own, so
// that nobody has to keep reading; a child dies with the test that started it, however that ends.
// Threads: one.
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace foyer::visit {

// A folder that is gone after the test.
class TemporaryFolder {
 public:
  TemporaryFolder();
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  const std::filesystem::path& path() const { return path_; }
  std::filesystem::path operator/(const std::string& name) const { return path_ / name; }

 private:
  std::filesystem::path path_;
};

std::string text_of(const std::filesystem::path& file, std::size_t from = 0);
void write_text(const std::filesystem::path& file, const std::string& text);

using Words = std::vector<std::string>;
// Variables to set; an empty value takes the variable away.
using Surroundings = std::map<std::string, std::string>;

class Process {
 public:
  Process(const Words& command, const Surroundings& surroundings = {});
  ~Process();
  Process(const Process&) = delete;
  Process& operator=(const Process&) = delete;

  pid_t id() const { return id_; }
  bool is_running();
  // Exit code; 128 + signal; -1 if it still ran after `seconds` (and was killed).
  int wait(int seconds);
  void kill_now();  // SIGKILL, and gone when this returns
  std::string out() const { return text_of(folder_ / "out"); }
  std::string errors() const { return text_of(folder_ / "errors"); }
  // What it has printed there from this byte on.
  std::string errors_since(std::size_t byte) const { return text_of(folder_ / "errors", byte); }

 private:
  TemporaryFolder folder_;
  pid_t id_ = -1;
  int status_ = 0;
  bool ended_ = false;
};

struct Ran {
  int code = -1;
  std::string out, errors;
};
Ran run(const Words& command, const Surroundings& surroundings = {}, int seconds = 60);

// How many times as long as usual a wait may take: FOYER_PATIENCE in the environment, for a program
// that is slowed down by what watches it. 1 otherwise.
int patience();

// Whether a program is on PATH and does what it is asked for.
bool works(const Words& command);

// The program under test, with these arguments.
Words foyer(const Words& arguments);
std::filesystem::path demo_pack();

}  // namespace foyer::visit
