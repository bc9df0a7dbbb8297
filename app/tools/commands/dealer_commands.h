// `foyer dealer …`: what who runs a PostgreSQL dealer's database types.
//
// A password is taken from PGPASSWORD, ~/.pgpass or foyer.toml, never from the command line, where
// everybody on the machine can read it. What enrolling makes, a configuration and its QR code, is
// secret and written with mode 0600; only --show puts it on the screen. Main thread.
#pragma once

#include <CLI/CLI.hpp>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "kit/base/result.h"
#include "kit/base/time_zone.h"
#include "tools/commands/guest_commands.h"

namespace foyer::shell {

class DealerCommands {
 public:
  explicit DealerCommands(CLI::App& app);
  bool wanted() const { return dealer_->parsed(); }
  // `settled`: the address on the command line or, without one, of foyer.toml. `pack`: the dealer's
  // content. Returns the program's exit status.
  int run(const std::string& settled, const std::filesystem::path& pack) const;

 private:
  int init(const std::filesystem::path& pack) const;
  Result<TimeZone> time_zone(const std::filesystem::path& pack) const;
  int enrol(const std::string& dealer) const;
  int revoke(const std::string& dealer) const;
  int status(const std::string& dealer) const;
  int quarantine(const std::string& dealer) const;
  int show_register(const std::string& dealer) const;

  CLI::App* dealer_;
  std::unique_ptr<GuestCommands> guests_;
  CLI::App *init_, *enrol_, *revoke_, *status_, *quarantine_, *register_;
  std::string url_, name_, role_, origin_, group_, dealership_;
  std::string time_zone_;
  std::filesystem::path out_;
  bool show_ = false, every_fact_ = false;
  std::size_t limit_ = 20;
};

}  // namespace foyer::shell
