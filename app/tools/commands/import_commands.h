// `foyer import leads FILE` and `foyer import stock FILE`: leads that a website, a brand's system
// or a spreadsheet wrote, and the list of cars in stock, taken into this device's log. Every broken
// line is named, the rest is taken; the same file again adds nothing. The device's own program must
// not be running, since a log has one writer. Main thread.
#pragma once

#include <CLI/CLI.hpp>
#include <filesystem>
#include <string>

namespace foyer::shell {

class ImportCommands {
 public:
  explicit ImportCommands(CLI::App& app);
  bool wanted() const { return import_->parsed(); }
  // `role`: of this device, which signs what it takes in. Returns the program's exit status: 1
  // where nothing could be read.
  int run(const std::filesystem::path& home, const std::filesystem::path& pack,
          const std::string& role) const;

 private:
  CLI::App *import_, *leads_, *stock_;
  std::filesystem::path file_;
  bool part_ = false, most_left_ = false;
};

}  // namespace foyer::shell
