// What the start consists of: each part of it after the other, in wall and processor time, where
// the program itself does some of them side by side. Prints a line a part. Informative: the budget
// is on the program as it is, which run.sh measures from outside.
#include <GL/gl.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <functional>
#include <string>

#include "content/pack.h"
#include "kit/log/visit_log.h"
#include "kit/machine/display.h"
#include "roles/entrance/pages/view.h"
#include "roles/host/program/settings.h"

namespace {

using namespace foyer;

double wall_ms() {
  return std::chrono::duration<double, std::milli>(
             std::chrono::steady_clock::now().time_since_epoch())
      .count();
}

double processor_ms(clockid_t whose) {
  timespec spent{};
  clock_gettime(whose, &spent);
  return static_cast<double>(spent.tv_sec) * 1e3 + static_cast<double>(spent.tv_nsec) / 1e6;
}

double resident_mib() {
  std::ifstream pages("/proc/self/statm");
  double all = 0, resident = 0;
  pages >> all >> resident;
  return resident * static_cast<double>(sysconf(_SC_PAGESIZE)) / (1024 * 1024);
}

void part(const char* name, const std::function<void()>& work) {
  const double wall = wall_ms();
  const double own = processor_ms(CLOCK_THREAD_CPUTIME_ID);
  const double all = processor_ms(CLOCK_PROCESS_CPUTIME_ID);
  work();
  const double taken = wall_ms() - wall;
  std::printf(
      "%-40s wall %6.1f ms  this thread %5.1f ms  all threads %5.1f ms  resident %5.1f MiB\n", name,
      taken, processor_ms(CLOCK_THREAD_CPUTIME_ID) - own,
      processor_ms(CLOCK_PROCESS_CPUTIME_ID) - all, resident_mib());
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    std::fprintf(stderr, "bench_start PACK HOME\n");
    return 2;
  }
  std::printf("%-40s                 this thread %5.1f ms\n",
              "loading the program and its libraries", processor_ms(CLOCK_PROCESS_CPUTIME_ID));
  content::Loaded pack;
  Result<std::unique_ptr<log::VisitLog>> log = fail("");
  part("content pack", [&] { pack = content::load(argv[1], content::Depth::start); });
  part("visit log",
       [&] { log = log::VisitLog::open({.home = argv[2], .read_only = false, .vfs = {}}); });
  Result<std::unique_ptr<shell::Display>> display = fail("");
  part("window, OpenGL, fonts, brushes", [&] {
    display = shell::Display::open({1920, 1080, false}, 0, false);
  });
  if (!display) return 1;
  const flow::Model model;
  screens::Drafts drafts;
  const screens::View view{.model = model,
                           .content = pack.content,
                           .clock = "09:00",
                           .idle_seconds_left = 0,
                           .writers = {}};
  const auto draw = [&] {
    (*display)->draw(Lang::zh, [&](ui::Frame& frame) { (void)screens::draw(view, drafts, frame); });
    glFinish();
  };
  part("window shown", [&] { (*display)->window().show(); });
  part("a frame with one rectangle in it", [&] {
    (*display)->draw(Lang::zh, [](ui::Frame& frame) {
      frame.list.AddRectFilled(frame.screen.min, frame.screen.max, IM_COL32_BLACK);
    });
    glFinish();
  });
  part("the attract screen, first time", draw);
  std::printf("%-40s wall %6.1f ms\n", "  UI work in it",
              static_cast<double>((*display)->ui_work_ns()) / 1e6);
  part("the same frame again", draw);
  std::printf("%-40s wall %6.1f ms\n", "  UI work in it",
              static_cast<double>((*display)->ui_work_ns()) / 1e6);
  part("and again", draw);
  return 0;
}
