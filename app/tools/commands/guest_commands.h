// `foyer dealer erase` and `foyer dealer retain`: taking guests out of a dealer's database.
//
// What they do, and who may, is in kit/store/erasure.h. Nothing that they print or complain of
// repeats a telephone number. Main thread.
#pragma once

#include <CLI/CLI.hpp>
#include <filesystem>
#include <string>
#include <vector>

#include "kit/base/id.h"

namespace foyer::shell {

class GuestCommands {
 public:
  // `dealer`: the subcommand that these belong to.
  explicit GuestCommands(CLI::App& dealer);
  bool wanted() const { return erase_->parsed() || retain_->parsed(); }
  // Returns the program's exit status.
  int run(const std::string& dealer, const std::filesystem::path& pack) const;

 private:
  int erase(const std::string& dealer, const std::filesystem::path& pack) const;
  int answer(const std::string& dealer, const std::filesystem::path& pack,
             const std::vector<Id>& visits) const;
  int retain(const std::string& dealer, const std::filesystem::path& pack) const;

  CLI::App *erase_, *retain_;
  std::string phone_, visit_;
  std::filesystem::path known_to_;
  int days_ = 0;
  bool yes_ = false;
};

}  // namespace foyer::shell
