// What writing costs: a key, a stroke, the engines' memory, and the wait for pinyin.
//
//   bench_writing keys PACK HOME NAMES  names written by touch on the name screen, each letter of
//                                       each of them: "KEY p50 p99" and "READY ms", from the touch
//                                       that opens the screen until pinyin can be written
//   bench_writing engines               "STROKE p50 p99", a recogniser's work after each stroke;
//                                       "PSS engines KiB", what all of them add once each was used
//
// NAMES is tests/kit/input/names/common_names.txt (pinyin, tab, name); HOME is a folder that is
// used up. A key is the UI work of the frames from the finger's landing until candidates stand on
// the screen, glyphs included; times are processor time of the thread, in microseconds.
#include "kit/input/writing.h"

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <random>
#include <string>
#include <thread>
#include <vector>

#include "roles/all/roles.h"
#include "roles/entrance/program/entrance_place.h"
#include "tools/tour/finger.h"

namespace {

using namespace foyer;

constexpr std::size_t kNames = 500;

std::int64_t processor_ns() {
  timespec spent{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &spent);
  return std::int64_t{spent.tv_sec} * 1000000000 + spent.tv_nsec;
}

void print(const char* what, std::vector<std::int64_t>& all_ns) {
  std::sort(all_ns.begin(), all_ns.end());
  const auto us = [&](double q) {
    const auto place = static_cast<std::size_t>(q * static_cast<double>(all_ns.size() - 1));
    return static_cast<double>(all_ns[place]) / 1000;
  };
  std::printf("%s %.0f %.0f\n", what, us(.5), us(.99));
}

// Every so many of the list, so that all of it is sampled.
std::vector<std::string> pinyin_of(const char* file) {
  std::vector<std::string> all, some;
  std::ifstream lines(file);
  for (std::string line; std::getline(lines, line);)
    if (const auto tab = line.find('\t'); tab != std::string::npos && line[0] != '#')
      all.push_back(line.substr(0, tab));
  for (std::size_t i = 0; i < kNames && !all.empty(); ++i)
    some.push_back(all[i * all.size() / kNames]);
  return some;
}

// The UI work of a touch in the frames up to the one that shows what it did; -1: no such key.
std::int64_t touch_ns(shell::App& app, const std::string& id) {
  for (const ui::Target& one : app.display().targets()) {
    if (one.id != id) continue;
    const ImVec2 at = one.box.centre();
    std::int64_t spent = 0;
    const auto frame = [&] {
      app.frame(true);
      spent += app.display().ui_work_ns();
    };
    constexpr std::int64_t kBetweenTaps_ms = 60;  // sooner, it would be one wet finger
    static std::int64_t at_ms = 0;
    at_ms = std::max(shell::steady_ms(), at_ms + kBetweenTaps_ms);
    app.push({ui::Pointer::Event::Kind::down, at, at_ms});
    frame();
    app.push({ui::Pointer::Event::Kind::up, at, at_ms});
    frame();
    frame();
    return spent;
  }
  return -1;
}

Result<void> come_to_the_name(shell::App& app) {
  shell::Finger finger(app);
  if (auto begun = finger.touch("begin"); !begun) return begun;
  app.settle();
  const std::int64_t before_ms = shell::steady_ms();
  if (auto opened = finger.touch("purpose.look"); !opened) return opened;
  while (!app.can_write_chinese() && shell::steady_ms() - before_ms < 10000) {
    app.frame();
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
  std::printf("READY %lld\n", static_cast<long long>(shell::steady_ms() - before_ms));
  if (!app.can_write_chinese()) return fail("Pinyin does not become ready; see foyer.log.");
  app.frame(true);
  return {};
}

Result<void> write_names(shell::App& app, const std::vector<std::string>& names) {
  if (names.size() < kNames) return fail("There are too few names to write.");
  std::vector<std::int64_t> keys;
  for (const std::string& pinyin : names) {
    for (const char letter : pinyin) {
      keys.push_back(touch_ns(app, "key." + std::string(1, letter)));
      if (keys.back() < 0) return fail("The keyboard lacks a letter of the list of names.");
    }
    if (touch_ns(app, "candidate.0") < 0) return fail("A name has no candidates.");
    if (touch_ns(app, "name.clear") < 0) return fail("A name was not taken.");
  }
  print("KEY", keys);
  return {};
}

Result<void> measure_keys(char** argv) {
  shell::Settings settings;
  settings.pack = argv[0];
  settings.home = argv[1];
  settings.dealer = "sqlite:" + (settings.home / "dealer.db").string();
  settings.width = 1920;
  settings.height = 1080;
  auto app = shell::open_role(settings);
  if (!app) return tl::unexpected(app.error());
  if (auto there = come_to_the_name(**app); !there) return there;
  return write_names(**app, pinyin_of(argv[2]));
}

long pss_kib() {
  std::ifstream rollup("/proc/self/smaps_rollup");
  long kib = 0;
  for (std::string word; rollup >> word;)
    if (word == "Pss:") rollup >> kib;
  return kib;
}

// A stroke as a finger leaves it: forty points, bent.
input::Stroke stroke(std::mt19937& dice) {
  std::uniform_real_distribution<float> on_paper(.1f, .9f);
  const auto x = [&] { return on_paper(dice); };
  const float at[] = {x(), x(), x(), x(), x(), x()};
  input::Stroke made;
  for (int i = 0; i < 40; ++i) {
    const float t = static_cast<float>(i) / 39, u = 1 - t;
    made.push_back({u * u * at[0] + 2 * u * t * at[1] + t * t * at[2],
                    u * u * at[3] + 2 * u * t * at[4] + t * t * at[5]});
  }
  return made;
}

void write_by_hand(input::Handwriting& handwriting) {
  std::vector<std::int64_t> strokes;
  std::mt19937 dice(1);
  for (std::size_t character = 0; character < 60; ++character) {
    std::vector<input::Stroke> ink;
    while (ink.size() < 3 + character % 15) {
      ink.push_back(stroke(dice));
      const std::int64_t before = processor_ns();
      (void)handwriting.recognise(ink, 12);
      strokes.push_back(processor_ns() - before);
    }
  }
  print("STROKE", strokes);
}

Result<void> measure_engines() {
  const long before = pss_kib();
  input::Writing writing;
  auto composer = writing.open_composer();
  if (!composer) return tl::unexpected(composer.error());
  auto phones = writing.open_phone_rules();
  if (!phones) return tl::unexpected(phones.error());
  auto handwriting = writing.open_handwriting();
  if (!handwriting) return tl::unexpected(handwriting.error());
  for (const char* pinyin : {"wangjianguo", "ouyangnana", "zhangwei", "shishishi", "lmn"}) {
    (*composer)->start(input::Field::name, {});
    for (const char* letter = pinyin; *letter != 0; ++letter) (*composer)->type(*letter);
  }
  for (const char* region : {"CN", "GB", "US"}) (void)(*phones)->read("13800138000", region);
  write_by_hand(**handwriting);
  std::printf("PSS engines %ld\n", pss_kib() - before);
  return {};
}

}  // namespace

int main(int argc, char** argv) {
  const std::string what = argc > 1 ? argv[1] : "";
  const bool keys = what == "keys" && argc == 5, engines = what == "engines" && argc == 2;
  if (!keys && !engines) {
    std::fprintf(stderr, "bench_writing keys PACK HOME NAMES | bench_writing engines\n");
    return 2;
  }
  const Result<void> measured = keys ? measure_keys(argv + 2) : measure_engines();
  if (!measured) std::fprintf(stderr, "%s\n", measured.error().what.c_str());
  return measured ? 0 : 1;
}
