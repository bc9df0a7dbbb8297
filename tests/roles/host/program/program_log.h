// What the program writes into foyer.log, for a test to read. Threads: one.
#pragma once

#include <spdlog/sinks/ostream_sink.h>
#include <spdlog/spdlog.h>

#include <memory>
#include <sstream>
#include <string>

namespace foyer::shell {

// The program's log as text, for as long as this lives.
class ProgramLog {
 public:
  ProgramLog() : before_(spdlog::default_logger()) {
    auto log = std::make_shared<spdlog::logger>(
        "test", std::make_shared<spdlog::sinks::ostream_sink_mt>(text_));
    log->set_pattern("%l: %v");
    spdlog::set_default_logger(std::move(log));
  }
  ~ProgramLog() { spdlog::set_default_logger(before_); }
  ProgramLog(const ProgramLog&) = delete;
  ProgramLog& operator=(const ProgramLog&) = delete;
  std::string text() const { return text_.str(); }

 private:
  std::ostringstream text_;
  std::shared_ptr<spdlog::logger> before_;
};

}  // namespace foyer::shell
