#include "tools/commands/simulate_command.h"

#include <fmt/format.h>
#include <unistd.h>

#include <cstdio>
#include <ctime>
#include <iostream>

#include "content/pack.h"
#include "kit/base/calendar.h"
#include "tools/commands/complain.h"

namespace foyer::shell {
namespace {

void show_progress(int day, int days) {
  constexpr int kWide = 40;
  const int done = kWide * day / days;
  fmt::print(stderr, "\r[{:<{}}] day {} of {}{}", std::string(static_cast<std::size_t>(done), '#'),
             kWide, day, days, day == days ? "\n" : "");
}

}  // namespace

SimulateCommand::SimulateCommand(CLI::App& app) {
  simulate_ = app.add_subcommand("simulate", "fill a dealer's database with made-up visits");
  simulate_->add_option("--devices", plan_.devices, "how many")->check(CLI::Range(1, 1000));
  simulate_->add_option("--days", plan_.days, "how many")->check(CLI::Range(1, 10000));
  simulate_->add_option("--visits-a-day", plan_.visits_a_day, "how many")
      ->check(CLI::Range(1, 100000));
  simulate_->add_option("--seed", plan_.seed, "the same seed makes the same visits");
  simulate_->add_option("--last-day", last_day_, "such as 2026-11-20");
}

int SimulateCommand::run(const std::string& dealer, const std::filesystem::path& pack) const {
  if (dealer.empty())
    return complain("Say with --dealer which database to fill; made-up visits stay in it.");
  if (!is_day(last_day_)) return complain("--last-day takes a day such as 2026-11-20.");
  const content::Loaded loaded = content::load(pack, content::Depth::start);
  if (!loaded.faults.empty()) return complain(content::to_string(loaded.faults.front()));
  simulate::Plan plan = plan_;
  plan.dealer = dealer;
  plan.last_day = last_day_;
  const bool terminal = ::isatty(STDERR_FILENO) == 1;
  const auto count = simulate::fill(plan, loaded.content, [&](int day) {
    if (terminal) show_progress(day, plan.days);
  });
  if (!count) return complain(count.error().what);
  std::cout << fmt::format("{} visits, {} of them abandoned, {} facts\n", count->visits,
                           count->abandoned, count->facts);
  return 0;
}

}  // namespace foyer::shell
