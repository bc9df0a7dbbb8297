#include "kit/machine/plain_output.h"

#include <unistd.h>

#include <algorithm>

#include "kit/base/clean_text.h"

namespace foyer::shell {
namespace {

// How many bytes of it end with a whole character.
std::size_t whole_characters(const std::string& text) {
  for (std::size_t back = 1; back <= std::min<std::size_t>(3, text.size()); ++back) {
    const auto byte = static_cast<unsigned char>(text[text.size() - back]);
    if ((byte & 0xC0) == 0x80) continue;
    const std::size_t size = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1;
    return size > back ? text.size() - back : text.size();
  }
  return text.size();
}

}  // namespace

void PlainBuffer::let_go(std::size_t bytes) {
  if (bytes == 0) return;
  const std::string plain =
      printable(std::string_view(unfinished_).substr(0, bytes), Lines::several);
  unfinished_.erase(0, bytes);
  to_->sputn(plain.data(), static_cast<std::streamsize>(plain.size()));
}

PlainBuffer::int_type PlainBuffer::overflow(int_type c) {
  if (traits_type::eq_int_type(c, traits_type::eof())) return traits_type::not_eof(c);
  const char one = traits_type::to_char_type(c);
  return xsputn(&one, 1) == 1 ? c : traits_type::eof();
}

std::streamsize PlainBuffer::xsputn(const char* text, std::streamsize count) {
  unfinished_.append(text, static_cast<std::size_t>(count));
  const std::size_t end = unfinished_.rfind('\n');
  if (end != std::string::npos) let_go(end + 1);
  return count;
}

int PlainBuffer::sync() {
  let_go(whole_characters(unfinished_));
  return to_->pubsync();
}

PlainOutput::PlainOutput()
    : out_before_(std::cout.rdbuf()),
      errors_before_(std::cerr.rdbuf()),
      out_(out_before_),
      errors_(errors_before_),
      for_programs_(::isatty(STDOUT_FILENO) == 1 ? &out_ : out_before_) {
  std::cout.rdbuf(&out_);
  std::cerr.rdbuf(&errors_);
}

PlainOutput::~PlainOutput() {
  std::cout.flush();
  std::cout.rdbuf(out_before_);
  std::cerr.rdbuf(errors_before_);
}

}  // namespace foyer::shell
