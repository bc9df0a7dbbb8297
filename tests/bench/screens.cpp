// Walks a whole visit through the real window with a synthetic finger.
//
//   bench_screens work PACK HOME    UI work a frame on every screen, warm, against an empty frame
//                                   drawn in turn with it: "WORK screen p50 p99 empty-p50
//                                   empty-p99" in microseconds; then the same while the screen
//                                   comes in and all that can move on it sets out again and
//                                   again: "MOVE screen …"
//   bench_screens memory PACK HOME  proportional memory on the attract screen and after the visit:
//                                   "PSS attract|visit KiB"
//   bench_screens walk PACK HOME    only the visit, to fill a home
//
// HOME is a folder that is used up. UI work is from a frame's begin to its finished draw data:
// rasterising and presenting are the driver's. Exit code 1: the walk got stuck, and where.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <functional>
#include <string>
#include <thread>
#include <vector>

#include "roles/all/roles.h"
#include "roles/entrance/program/entrance_place.h"
#include "showroom/visit.h"
#include "tools/tour/finger.h"

namespace {

using namespace foyer;

constexpr int kWarm = 20, kCounted = 300;

std::int64_t quantile(std::vector<std::int64_t>& sorted, double q) {
  return sorted[static_cast<std::size_t>(q * static_cast<double>(sorted.size() - 1))];
}

double us(std::int64_t ns) { return static_cast<double>(ns) / 1000; }

// A (the screen) B (an empty frame) A B …
void measure(shell::App& app, const std::string& screen, const char* what,
             const std::function<void(int)>& before) {
  std::vector<std::int64_t> full, empty;
  for (int i = 0; i < kWarm + kCounted; ++i) {
    before(i);
    app.frame(true);
    const std::int64_t screen_ns = app.display().ui_work_ns();
    app.display().draw(app.place<shell::EntrancePlace>().model().lang, [](ui::Frame&) {});
    if (i < kWarm) continue;
    full.push_back(screen_ns);
    empty.push_back(app.display().ui_work_ns());
  }
  std::sort(full.begin(), full.end());
  std::sort(empty.begin(), empty.end());
  std::printf("%s %s %.1f %.1f %.1f %.1f\n", what, screen.c_str(), us(quantile(full, .5)),
              us(quantile(full, .99)), us(quantile(empty, .5)), us(quantile(empty, .99)));
  std::fflush(stdout);
}

void measure(shell::App& app, const std::string& screen) {
  app.settle();
  measure(app, screen, "WORK", [](int) {});
  // Every part of a motion is met: a frame each two milliseconds, and all sets out anew when it has
  // come to rest.
  constexpr int kFramesOfAMotion = 100;
  measure(app, screen, "MOVE", [&](int i) {
    ui::Motion& motion = app.display().motion();
    if (i % kFramesOfAMotion == 0) {
      constexpr int kAnotherScreen = -1;
      motion.clear();
      motion.change("screen", kAnotherScreen, shell::steady_ms());
      motion.change("sheet", kAnotherScreen, shell::steady_ms());
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(2));
  });
  app.settle();
  app.frame(true);  // its targets are there again
}

long pss_kib() {
  std::ifstream rollup("/proc/self/smaps_rollup");
  std::string word;
  long kib = 0;
  while (rollup >> word)
    if (word == "Pss:") {
      rollup >> kib;
      return kib;
    }
  return 0;
}

void print_pss(shell::App& app, const char* when) {
  app.settle();
  std::printf("PSS %s %ld\n", when, pss_kib());
}

struct Stop {
  std::string touch;   // a target, or "type:TEXT"
  std::string screen;  // the name under which what it leads to is measured; empty: not
};

// By way of every screen and sheet that a guest can get to.
std::vector<Stop> script(const domain::Content& content) {
  const auto& asked = content.questionnaire;
  return {{"begin", "welcome"},
          {"purpose.look", "name"},
          {"type:Wang Jianguo", "name-written"},
          {"honorific.mr", "phone"},
          {"type:13800138000", "phone-written"},
          {"next", "party"},
          {"party.3", "use"},
          {"option.family", "budget"},
          {"option." + asked.budgets[asked.budgets.size() / 2].id, "timing"},
          {"option." + asked.timings[asked.timings.size() > 1 ? 1 : 0].id, "priorities"},
          {"priority.safety", ""},
          {"priority.comfort", "priorities-ranked"},
          {"priority.economy", "models"},
          {"model:", "card-feature"},
          {"next", "card-meaning"},
          {"next", "card-benefit"},
          {"next", "card-question"},
          {"level.3", "card-next"},
          {"ask_consultant", "thanks"},
          {"extra", "extra"}};
}

Result<void> perform(shell::App& app, shell::Finger& finger, const Stop& stop) {
  if (stop.touch.starts_with("type:")) return finger.type(stop.touch.substr(5));
  if (stop.touch == "model:")
    return finger.touch("model." + app.place<shell::EntrancePlace>().model().shown.front().vehicle);
  return finger.touch(stop.touch);
}

Result<void> walk(shell::App& app, bool measuring) {
  shell::Finger finger(app);
  if (measuring) measure(app, "attract");
  for (const Stop& stop : script(app.content())) {
    if (auto done = perform(app, finger, stop); !done) return done;
    if (measuring && !stop.screen.empty()) measure(app, stop.screen);
  }
  return {};
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 4) {
    std::fprintf(stderr, "bench_screens work|memory|walk PACK HOME\n");
    return 2;
  }
  const std::string what = argv[1];
  shell::Settings settings;
  settings.home = argv[3];
  settings.pack = argv[2];
  settings.dealer = "sqlite:" + (settings.home / "dealer.db").string();
  settings.width = 1920;
  settings.height = 1080;
  auto app = shell::open_role(settings);
  if (!app) {
    std::fprintf(stderr, "%s\n", app.error().what.c_str());
    return 1;
  }
  if (what == "memory") print_pss(**app, "attract");
  if (const auto walked = walk(**app, what == "work"); !walked) {
    std::fprintf(stderr, "the walk got stuck: %s\n", walked.error().what.c_str());
    return 1;
  }
  if (what == "memory") print_pss(**app, "visit");
  return 0;
}
