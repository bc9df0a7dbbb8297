#include "tools/commands/dealer_commands.h"

#include <fmt/format.h>

#include <array>
#include <cstdio>
#include <ctime>
#include <iostream>

#include "content/pack.h"
#include "kit/machine/secret_files.h"
#include "kit/store/dealer_devices.h"
#include "kit/store/dealer_group.h"
#include "kit/store/dealer_quarantine.h"
#include "kit/store/postgres_schema.h"
#include "kit/store/register.h"
#include "manage/reports/store_rules.h"
#include "tools/commands/complain.h"
#include "tools/commands/typed_address.h"

namespace foyer::shell {
namespace {

std::string ago(const std::optional<std::int64_t>& seconds) {
  if (!seconds) return "never";
  if (*seconds < 120) return fmt::format("{} s ago", *seconds);
  if (*seconds < 2 * 3600) return fmt::format("{} min ago", *seconds / 60);
  if (*seconds < 2 * 86400) return fmt::format("{} h ago", *seconds / 3600);
  return fmt::format("{} days ago", *seconds / 86400);
}

std::string clock(const std::optional<std::int64_t>& ahead_ms) {
  constexpr std::int64_t kNoticeable_ms = 1000;
  if (!ahead_ms) return "-";
  if (std::abs(*ahead_ms) < kNoticeable_ms) return "right";
  const std::int64_t seconds = std::abs(*ahead_ms) / 1000;
  return fmt::format("{} s {}", seconds, *ahead_ms > 0 ? "fast" : "slow");
}

std::string moment(const std::optional<std::int64_t>& at_ms) {
  if (!at_ms) return "-";
  const auto at = static_cast<std::time_t>(*at_ms / 1000);
  std::tm parts{};
  ::gmtime_r(&at, &parts);
  std::array<char, 32> text{};
  std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &parts);
  return text.data();
}

}  // namespace

DealerCommands::DealerCommands(CLI::App& app) {
  dealer_ = app.add_subcommand("dealer", "a PostgreSQL dealer's database and its devices");
  dealer_->require_subcommand(1);
  init_ = dealer_->add_subcommand("init", "prepare it, or bring it up to date; loses nothing");
  init_->add_option("URL", url_, "postgresql://OWNER@HOST/DATABASE")->required();
  init_->add_option("--time-zone", time_zone_,
                    "by which its days are counted; the pack's if none is given");
  auto* group = init_->add_option("--group", group_, "the group's database that it belongs to");
  auto* dealership = init_->add_option("--dealership", dealership_, "its name there: north");
  group->needs(dealership);
  dealership->needs(group);
  enrol_ = dealer_->add_subcommand("enrol", "give a device a login and a configuration");
  enrol_->add_option("NAME", name_, "such as entrance-1")->required();
  enrol_->add_option("--role", role_, domain::roles_in_words("or"))
      ->required()
      ->check(CLI::IsMember(domain::role_names()));
  enrol_->add_option("--out", out_, "folder for foyer.toml and foyer.png (default: NAME)");
  enrol_->add_option("--origin", origin_, "facts that this device goes on with");
  enrol_->add_flag("--show", show_, "the QR code on this terminal, too");
  revoke_ = dealer_->add_subcommand("revoke", "take a device's rights and end its connections");
  revoke_->add_option("NAME", name_, "as it was enrolled")->required();
  status_ = dealer_->add_subcommand("status", "how the devices are, and what is unsound");
  status_->add_flag("--every-fact", every_fact_, "read every fact, and check its chain");
  quarantine_ = dealer_->add_subcommand("quarantine", "take an origin that is unsound out of it");
  quarantine_->add_option("ORIGIN", origin_, "as status names it, or its first 8 digits")
      ->required();
  guests_ = std::make_unique<GuestCommands>(*dealer_);
  register_ = dealer_->add_subcommand("register", "the latest visits");
  register_->add_option("--limit", limit_, "how many")->check(CLI::Range(1, 10000));
}

int DealerCommands::run(const std::string& settled, const std::filesystem::path& pack) const {
  for (const std::string& url : {url_, group_})
    if (auto good = check_typed_address(url); !good) return complain(good.error().what);
  if (init_->parsed()) return init(pack);
  if (enrol_->parsed()) return enrol(settled);
  if (revoke_->parsed()) return revoke(settled);
  if (status_->parsed()) return status(settled);
  if (quarantine_->parsed()) return quarantine(settled);
  if (guests_->wanted()) return guests_->run(settled, pack);
  return show_register(settled);
}

// The one that was typed, else the pack's.
Result<TimeZone> DealerCommands::time_zone(const std::filesystem::path& pack) const {
  if (!time_zone_.empty()) {
    auto zone = TimeZone::named(time_zone_);
    if (zone) return std::move(*zone);
    return fail("\"" + time_zone_ +
                "\" is no time zone; a name such as Asia/Shanghai is expected.");
  }
  auto loaded = content::load(pack, content::Depth::start);
  if (loaded.faults.empty()) return std::move(loaded.content.showroom.time_zone);
  return fail("The database counts its days by the showroom's time zone, and the pack " +
              pack.string() + " cannot be read (" + content::to_string(loaded.faults.front()) +
              "); name the pack with --pack, or the zone with --time-zone.");
}

int DealerCommands::init(const std::filesystem::path& pack) const {
  const auto zone = time_zone(pack);
  if (!zone) return complain(zone.error().what);
  const auto made = sync::init_dealer(url_, reports::store_rules(), {.time_zone = *zone});
  if (!made) return complain(made.error().what);
  if (!group_.empty()) {
    const auto joined =
        sync::join_group({dealership_, url_, group_, *zone}, reports::store_rules().views);
    if (!joined) return complain(joined.error().what);
    std::cout << dealership_ << " sends what it has to the group's database from now on\n";
  }
  for (const std::string& one : made->advice) std::cout << one << "\n";
  std::cout << "the dealer's database is ready; next: foyer dealer enrol NAME --role ROLE\n";
  return 0;
}

int DealerCommands::enrol(const std::string& dealer) const {
  const auto folder = out_.empty() ? std::filesystem::path(name_) : out_;
  for (const char* file : {"foyer.toml", "foyer.png"})
    if (std::error_code ignored; std::filesystem::exists(folder / file, ignored))
      return complain((folder / file).string() +
                      " is there already; name another folder with --out.");
  std::optional<Id> origin;
  if (!origin_.empty()) {
    origin = Id::from_hex(origin_);
    if (!origin) return complain("--origin takes 32 hexadecimal digits.");
  }
  const auto made = sync::enrol_device(dealer, reports::store_rules(), name_, role_, origin);
  if (!made) return complain(made.error().what);
  const std::string configuration = made->configuration(role_);
  auto written = write_secret(folder / "foyer.toml", configuration);
  if (written) written = write_secret_qr(folder / "foyer.png", configuration);
  if (!written)
    return complain(written.error().what +
                    " The device is enrolled, but its password is lost: "
                    "enrol it again.");
  std::cout << fmt::format(
      "{0} is enrolled with the login {1}\n"
      "{2}/foyer.toml  its configuration, with its password: move it into the device's home "
      "folder\n"
      "{2}/foyer.png   the same as a QR code; delete both when the device has them\n",
      name_, made->login, folder.string());
  if (!show_) return 0;
  const auto code = qr_for_terminal(configuration);
  if (!code) return complain(code.error().what);
  std::cout << std::flush;  // past what keeps others' texts from steering the terminal
  std::fputs(code->c_str(), stdout);
  return 0;
}

int DealerCommands::revoke(const std::string& dealer) const {
  if (const auto done = sync::revoke_device(dealer, reports::store_rules(), name_); !done)
    return complain(done.error().what);
  std::cout << name_ << " has no rights any more and is not connected\n";
  return 0;
}

int DealerCommands::status(const std::string& dealer) const {
  const auto states = sync::device_states(dealer, reports::store_rules());
  if (!states) return complain(states.error().what);
  constexpr const char* kRow = "{:<24} {:<11} {:<9} {:>12} {:>9} {:>21} {:>12} {:>9} {:>9}\n";
  std::cout << fmt::format(kRow, "device", "role", "line", "last seen", "facts", "newest fact",
                           "clock", "waiting", "set aside");
  for (const sync::DeviceState& one : *states)
    std::cout << fmt::format(kRow, one.name.empty() ? "(" + one.login + ")" : one.name,
                             one.role.empty() ? "no device" : one.role,
                             one.revoked ? "revoked" : (one.connections > 0 ? "connected" : "-"),
                             ago(one.seen_s_ago), one.facts, moment(one.newest_ms),
                             clock(one.clock_ms), one.waiting ? std::to_string(*one.waiting) : "-",
                             one.set_aside);
  for (const sync::DeviceState& one : *states)
    if (!one.revoked && one.hears == false)
      std::cout << fmt::format(
          "{} is not told when others write and finds it by polling alone, every 1 to 2 seconds: a "
          "pooler stands between, or somebody tells too much\n",
          one.name.empty() ? one.login : one.name);
  for (const sync::DeviceState& one : *states)
    if (one.unread > 0)
      std::cout << fmt::format(
          "{} facts of {} were said by a newer program than this one: they are kept and passed on, "
          "but this program shows none of them. Update it, here and on every device.\n",
          one.unread, one.name.empty() ? one.login : one.name);
  const auto unsound = sync::unsound_origins(dealer, reports::store_rules(), every_fact_);
  if (!unsound) return complain(unsound.error().what);
  for (const sync::UnsoundOrigin& one : *unsound)
    std::cout << fmt::format(
        "origin {0}{1} is unsound: {2}. Everybody else's facts go on. Take it out with: foyer "
        "dealer quarantine {0}\n",
        one.origin.hex(), one.whose.empty() ? "" : " of " + one.whose, one.why);
  return 0;
}

int DealerCommands::quarantine(const std::string& dealer) const {
  const auto done = sync::quarantine(dealer, reports::store_rules(), origin_);
  if (!done) return complain(done.error().what);
  std::cout << fmt::format(
      "{} facts of origin {}{} were taken out and are kept in the table quarantined\n"
      "a device that is sound sends its own again; one that is not is shut out with: foyer dealer "
      "revoke NAME\n",
      done->facts, done->origin.hex(), done->whose.empty() ? "" : " of " + done->whose);
  return 0;
}

int DealerCommands::show_register(const std::string& dealer) const {
  const auto rows = sync::register_rows(dealer, limit_);
  if (!rows) return complain(rows.error().what);
  for (const sync::RegisterRow& row : *rows) {
    std::string line;
    for (const auto& [column, value] : row)
      if (value && column != "visit")
        line += fmt::format("{}{}: {}", line.empty() ? "" : "  ", column, *value);
    std::cout << line << "\n";
  }
  return 0;
}

}  // namespace foyer::shell
