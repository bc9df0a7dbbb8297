// librime, with one session and without a memory: letters in, sentence candidates out.
//
// It opens only what `foyer_prepare_writing` deployed, after checking the files against their
// manifest (librime maps them and trusts them). It writes nothing, anywhere.
// Threads: one. At most one engine at a time in a process, since librime is a global engine.
#pragma once

#include <rime_api.h>

#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "kit/base/result.h"

namespace foyer::input {

class RimeEngine {
 public:
  static Result<std::unique_ptr<RimeEngine>> open(const std::filesystem::path& deployed);
  ~RimeEngine();
  RimeEngine(const RimeEngine&) = delete;
  RimeEngine& operator=(const RimeEngine&) = delete;

  // Lower-case letters and apostrophes; replaces what was there. Letters that only follow those
  // already written cost one key each.
  void write(std::string_view letters);
  // The candidate at `index`, or nothing behind the last one.
  std::optional<std::string> candidate(std::size_t index);
  // The letters, parted into syllables: "wang jian guo".
  std::string preedit();

  struct Choice {
    std::string text;
    std::size_t letters_left = 0;  // how many letters at the end it does not cover
  };
  // Chooses, and forgets the letters: what is left is written anew by the caller.
  Choice choose(std::size_t index);

 private:
  explicit RimeEngine(RimeApi* api) : api_(api) {}
  RimeApi* api_;
  RimeSessionId session_ = 0;
  std::string written_;
};

}  // namespace foyer::input
