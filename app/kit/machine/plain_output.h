// What commands print goes through here on its way to standard output and standard error: a
// terminal obeys control characters, and names, tickets and a server's messages have been written
// by others. Each such character becomes "?" (base/clean_text.h), whatever command printed it.
//
// Whoever means to steer the terminal (a QR code, a progress bar) writes to stdout or stderr
// directly. Threads: one; made first thing in main.
#pragma once

#include <iostream>
#include <streambuf>
#include <string>

namespace foyer::shell {

class PlainBuffer : public std::streambuf {
 public:
  explicit PlainBuffer(std::streambuf* to) : to_(to) {}
  ~PlainBuffer() override { let_go(unfinished_.size()); }

 protected:
  int_type overflow(int_type c) override;
  std::streamsize xsputn(const char* text, std::streamsize count) override;
  int sync() override;

 private:
  void let_go(std::size_t bytes);
  std::streambuf* to_;
  std::string unfinished_;  // the end of a line that has not ended
};

class PlainOutput {
 public:
  PlainOutput();
  ~PlainOutput();
  PlainOutput(const PlainOutput&) = delete;
  PlainOutput& operator=(const PlainOutput&) = delete;
  // Standard output as it is, for lines that another program reads; where a terminal reads them,
  // the plain one.
  std::ostream& for_programs() { return for_programs_; }

 private:
  std::streambuf *out_before_, *errors_before_;
  PlainBuffer out_, errors_;
  std::ostream for_programs_;
};

}  // namespace foyer::shell
