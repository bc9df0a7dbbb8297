// `foyer simulate`: fills a dealer's database with visits of a showroom that is not there.
//
// Only into a database that the command line names: a showroom's own is never filled by mistake.
// A progress bar on a terminal, nothing where there is none; the counts at the end. Main thread.
#pragma once

#include <CLI/CLI.hpp>
#include <filesystem>
#include <string>

#include "tools/simulate/showroom.h"

namespace foyer::shell {

class SimulateCommand {
 public:
  explicit SimulateCommand(CLI::App& app);
  bool wanted() const { return simulate_->parsed(); }
  // Returns the program's exit status. `dealer`: as the command line says, or empty.
  int run(const std::string& dealer, const std::filesystem::path& pack) const;

 private:
  CLI::App* simulate_;
  simulate::Plan plan_;
  std::string last_day_ = "2026-11-20";
};

}  // namespace foyer::shell
