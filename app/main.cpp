// Foyer's composition root and command line.
#include <CLI/CLI.hpp>
#include <cstdio>
#include <iostream>
#include <string>

#include "content/check.h"
#include "content/pack.h"
#include "house/device_roles.h"
#include "kit/input/writing.h"
#include "kit/log/commands.h"
#include "kit/machine/closed_process.h"
#include "kit/machine/plain_output.h"
#include "kit/sync/replicator.h"
#include "kit/sync/uplink.h"
#include "manage/reports/store_rules.h"
#include "roles/all/roles.h"
#include "roles/host/program/device_pin.h"
#include "roles/host/program/keeping.h"
#include "tools/commands/dealer_commands.h"
#include "tools/commands/export_commands.h"
#include "tools/commands/import_commands.h"
#include "tools/commands/left_out.h"
#include "tools/commands/simulate_command.h"
#include "tools/commands/typed_address.h"
#include "tools/tour/gallery.h"
#include "tools/tour/tours.h"

namespace {

using namespace foyer;

int complain(const Error& error) {
  std::cerr << "foyer: " << error.what << "\n";
  return 1;
}

// "1920x1080"
CLI::Validator size_validator() {
  return CLI::Validator(
      [](std::string& text) -> std::string {
        int width = 0, height = 0;
        char rest = 0;
        const bool good = std::sscanf(text.c_str(), "%dx%d%c", &width, &height, &rest) == 2 &&
                          width >= 320 && height >= 320 && width <= 16384 && height <= 16384;
        return good ? ""
                    : "\"" + text + "\" is no size; WIDTHxHEIGHT in pixels is, such as 1920x1080";
      },
      "WxH");
}

void set_size(const std::string& text, shell::Settings& settings) {
  if (!text.empty()) std::sscanf(text.c_str(), "%dx%d", &settings.width, &settings.height);
}

struct Options {
  shell::Settings settings;
  std::string home, pack, dealer, window, size, lang = "zh", visit, file, field = "name", role,
                                                tour;
  std::string out = "out/tour";
  bool json = false, once = false, all = false;
};

// The device's own settings, then what the command line says.
Result<void> settle(Options& options) {
  if (auto good = shell::check_typed_address(options.dealer); !good) return good;
  shell::Settings& settings = options.settings;
  settings.home =
      options.home.empty() ? shell::default_home() : std::filesystem::path(options.home);
  settings.pack = shell::default_pack();
  if (auto read = shell::read_settings(settings); !read) return read;
  if (!options.pack.empty()) settings.pack = options.pack;
  if (!options.dealer.empty()) settings.dealer = options.dealer;
  if (!options.role.empty()) settings.role = options.role;
  if (settings.dealer.empty()) settings.dealer = "sqlite:" + (settings.home / "dealer.db").string();
  set_size(options.window, settings);
  return {};
}

// A window that could not be put back on its display: whoever watches over the program starts it
// again.
int run(const Options& options) {
  constexpr int kStartAgain = 3;
  const auto lost = shell::run_role(options.settings);
  if (!lost) return complain(lost.error());
  return *lost ? kStartAgain : 0;
}

int play_tour(Options& options) {
  if (options.all) {
    shell::GalleryOptions every{.pack = options.settings.pack, .sizes = {}, .out = options.out};
    int width = 0, height = 0;
    if (std::sscanf(options.size.c_str(), "%dx%d", &width, &height) == 2)
      every.sizes = {{width, height}};
    return shell::gallery(every, std::cout);
  }
  shell::TourOptions tour{
      .settings = options.settings, .lang = *lang_from_code(options.lang), .out = options.out};
  // Its own log, unless one is named: a tour never walks into a showroom's real visits.
  if (options.home.empty()) tour.settings.home.clear();
  tour.settings.dealer = options.dealer;
  if (!options.tour.empty()) tour.settings.role = options.tour;
  tour.settings.width = 1920;
  tour.settings.height = 1080;
  set_size(options.size.empty() ? options.window : options.size, tour.settings);
  return shell::play_tour(tour, std::cout);
}

int with_log(const Options& options, const std::function<int(log::VisitLog&)>& use) {
  auto log = log::VisitLog::open({.home = options.settings.home, .read_only = true, .vfs = {}});
  if (!log) return complain(log.error());
  return use(**log);
}

int show_log(const Options& options, std::ostream& for_programs) {
  std::optional<Id> visit;
  if (!options.visit.empty()) {
    visit = Id::from_hex(options.visit);
    if (!visit)
      return complain(
          {"--visit takes the 32 hexadecimal digits of a visit, as `foyer log show` prints them"});
  }
  return with_log(options, [&](log::VisitLog& log) {
    return log::show(log, visit, options.json, options.json ? for_programs : std::cout);
  });
}

int sync_once(const Options& options) {
  auto log = log::VisitLog::open({.home = options.settings.home, .read_only = false, .vfs = {}});
  if (!log) return complain(log.error());
  const content::Loaded pack = content::load(options.settings.pack, content::Depth::start);
  std::optional<TimeZone> zone;  // none: the store keeps its own
  if (pack.faults.empty()) zone = pack.content.showroom.time_zone;
  sync::Keeping keeping = shell::keeping_of(options.settings, {});
  keeping.time_zone = zone ? zone->name() : std::string();
  sync::Replicator replicator(
      **log, [&] { return sync::connect(options.settings.dealer, reports::store_rules(), zone); },
      keeping);
  const auto round = replicator.round();
  if (!round) return complain(round.error());
  shell::tell_left_out(*round);
  std::cout << "pushed " << round->pushed << ", pulled " << round->pulled << " facts\n";
  return 0;
}

int set_pin(const Options& options) {
  std::string digits;
  std::getline(std::cin, digits);
  const auto set = shell::set_device_pin(options.settings.home, digits);
  return set ? 0 : complain(set.error());
}

int candidates(const Options& options) {
  const input::Field field = options.field == "name" ? input::Field::name : input::Field::free_text;
  const auto printed = input::print_candidates(std::cin, std::cout, field);
  return printed ? 0 : complain(printed.error());
}

// For the tests and the benchmarks, which see the program from outside.
void add_traces(CLI::App& app, shell::Settings& settings) {
  app.add_flag("--trace-start", settings.trace_start,
               "print PAINTED <unix ms> when the first frame is on the screen");
  app.add_flag("--trace-frames", settings.trace_frames, "print FRAME whenever a frame is drawn");
  app.add_flag("--trace-targets", settings.trace_targets,
               "print where the targets of the screen are, whenever they change");
  app.add_flag("--trace-texts", settings.trace_texts,
               "and what is written on it, on staff's devices: it holds names and numbers");
}

// Which device it is, and where it keeps what.
void add_device(CLI::App& app, Options& options) {
  app.add_option("--home", options.home, "everything this device keeps: log, key, settings");
  app.add_option("--pack", options.pack, "the dealer's content");
  app.add_option("--dealer", options.dealer,
                 "the dealer's database: sqlite:PATH or postgresql://…");
  app.add_option("--window", options.window, "a window of this size instead of full screen")
      ->check(size_validator());
  app.add_option("--role", options.role, "what this device is")
      ->check(CLI::IsMember(domain::role_names()));
  app.add_option("--mm-per-px", options.settings.mm_per_px, "size of a pixel in millimetres")
      ->check(CLI::Range(0.02, 2.0));
}

}  // namespace

int main(int argc, char** argv) {
  shell::PlainOutput output;
  Options options;
  CLI::App app("Foyer: the touch application of a car showroom");
  add_device(app, options);
  add_traces(app, options.settings);
  app.fallthrough();
  app.require_subcommand(0, 1);

  auto* check = app.add_subcommand("check", "read a content pack and print every fault");
  check->add_option("PACK", options.pack, "the pack's folder");
  auto* tour =
      app.add_subcommand("tour", "play a whole visit through the window and keep pictures");
  tour->add_option("--lang", options.lang, "zh or en")->check(CLI::IsMember({"zh", "en"}));
  tour->add_option("--size", options.size, "size of the window")->check(size_validator());
  tour->add_option("--role", options.tour, "whose")->check(CLI::IsMember(shell::tour_names()));
  tour->add_option("--out", options.out, "where the pictures go");
  tour->add_flag("--all", options.all,
                 "instead: every screen in every language, mode and size, with contact sheets");
  auto* log = app.add_subcommand("log", "the visit log of this device")->require_subcommand(1);
  auto* show = log->add_subcommand("show", "print the facts");
  show->add_option("--visit", options.visit, "only of this visit");
  show->add_flag("--json", options.json, "as JSON lines");
  auto* verify = log->add_subcommand("verify", "check that the chain of facts is whole");
  auto* export_to = log->add_subcommand("export", "write the facts as JSON lines");
  export_to->add_option("FILE", options.file, "the file to write; - is the standard output")
      ->required();
  auto* sync = app.add_subcommand("sync", "push and pull what there is");
  sync->add_flag("--once", options.once, "one round, then end")->required();
  auto* candidate = app.add_subcommand("candidates", "pinyin on standard input, candidates out");
  candidate->add_option("--field", options.field, "name or free")
      ->check(CLI::IsMember({"name", "free"}));
  auto* pin = app.add_subcommand(
      "pin", "the PIN of staff at this entrance, 4 to 8 digits on standard input");
  const shell::DealerCommands dealer(app);
  const shell::SimulateCommand simulate(app);
  const shell::ExportCommands exports(app);
  const shell::ImportCommands imports(app);
  CLI11_PARSE(app, argc, argv);

  const std::string typed_dealer = options.dealer;
  const shell::Settings& traces = options.settings;
  shell::close_process(traces.trace_start || traces.trace_frames || traces.trace_targets);
  if (auto settled = settle(options); !settled) return complain(settled.error());
  for (const std::string& remark : options.settings.remarks)
    std::cerr << "foyer: " << remark << "\n";
  if (*check) return content::check(options.settings.pack, std::cout);
  if (*tour) return play_tour(options);
  if (*show) return show_log(options, output.for_programs());
  if (*verify)
    return with_log(options, [](log::VisitLog& one) { return log::verify(one, std::cout); });
  if (*export_to)
    return with_log(options,
                    [&](log::VisitLog& one) { return log::export_json_lines(one, options.file); });
  if (*sync) return sync_once(options);
  if (*pin) return set_pin(options);
  if (simulate.wanted()) return simulate.run(options.dealer, options.settings.pack);
  if (*candidate) return candidates(options);
  if (dealer.wanted()) return dealer.run(options.settings.dealer, options.settings.pack);
  if (exports.wanted())
    return exports.run(options.settings.home, options.settings.pack, typed_dealer);
  if (imports.wanted())
    return imports.run(options.settings.home, options.settings.pack, options.settings.role);
  return run(options);
}
