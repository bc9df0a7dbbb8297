#include "visit/process.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <thread>

namespace foyer::visit {
namespace {

// Of the child, between fork and exec.
[[noreturn]] void become(const Words& command, const Surroundings& surroundings,
                         const std::filesystem::path& folder) {
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  const auto redirect = [](const std::filesystem::path& file, int to, int flags) {
    const int opened = ::open(file.c_str(), flags | O_CLOEXEC, 0600);
    if (opened >= 0) ::dup2(opened, to);
  };
  redirect("/dev/null", STDIN_FILENO, O_RDONLY);
  redirect(folder / "out", STDOUT_FILENO, O_WRONLY | O_CREAT | O_APPEND);
  redirect(folder / "errors", STDERR_FILENO, O_WRONLY | O_CREAT | O_APPEND);
  for (const auto& [name, value] : surroundings) {
    if (value.empty())
      ::unsetenv(name.c_str());
    else
      ::setenv(name.c_str(), value.c_str(), 1);
  }
  std::vector<char*> words;
  for (const std::string& word : command) words.push_back(const_cast<char*>(word.c_str()));
  words.push_back(nullptr);
  ::execvp(words[0], words.data());
  ::_exit(127);
}

int code_of(int status) {
  return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}

}  // namespace

TemporaryFolder::TemporaryFolder() {
  std::string pattern = (std::filesystem::temp_directory_path() / "foyer-visit-XXXXXX").string();
  if (::mkdtemp(pattern.data()) == nullptr) ADD_FAILURE() << "no temporary folder";
  path_ = pattern;
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

std::string text_of(const std::filesystem::path& file, std::size_t from) {
  std::ifstream in(file, std::ios::binary);
  in.seekg(static_cast<std::streamoff>(from));
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

void write_text(const std::filesystem::path& file, const std::string& text) {
  std::ofstream(file, std::ios::binary) << text;
}

Process::Process(const Words& command, const Surroundings& surroundings) {
  id_ = ::fork();
  if (id_ == 0) become(command, surroundings, folder_.path());
  if (id_ < 0) ended_ = true;
}

Process::~Process() { kill_now(); }

bool Process::is_running() {
  if (!ended_ && ::waitpid(id_, &status_, WNOHANG) == id_) ended_ = true;
  return !ended_;
}

int Process::wait(int seconds) {
  const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(seconds) * patience();
  while (is_running()) {
    if (std::chrono::steady_clock::now() > end) {
      kill_now();
      return -1;
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
  }
  return code_of(status_);
}

void Process::kill_now() {
  if (!is_running()) return;
  ::kill(id_, SIGKILL);
  ::waitpid(id_, &status_, 0);
  ended_ = true;
}

Ran run(const Words& command, const Surroundings& surroundings, int seconds) {
  Process process(command, surroundings);
  const int code = process.wait(seconds);
  return {code, process.out(), process.errors()};
}

int patience() {
  const char* times = std::getenv("FOYER_PATIENCE");
  return times == nullptr ? 1 : std::max(1, std::atoi(times));
}

bool works(const Words& command) { return run(command).code == 0; }

Words foyer(const Words& arguments) {
  const char* other = std::getenv("FOYER_PROGRAM");
  Words command{other != nullptr && *other != 0 ? other : FOYER_PROGRAM};
  command.insert(command.end(), arguments.begin(), arguments.end());
  return command;
}

std::filesystem::path demo_pack() { return std::filesystem::path(FOYER_SOURCE_DIR) / "data"; }

}  // namespace foyer::visit
