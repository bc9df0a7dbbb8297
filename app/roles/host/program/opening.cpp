#include "roles/host/program/opening.h"

#include <sodium.h>
#include <spdlog/sinks/rotating_file_sink.h>
#include <spdlog/spdlog.h>

#include <chrono>
#include <string>
#include <thread>
#include <utility>

namespace foyer::shell {
namespace {

std::string faults_in_words(const content::Loaded& pack) {
  std::string words = "the content pack cannot be used:";
  for (const content::Fault& fault : pack.faults) words += "\n  " + content::to_string(fault);
  return words;
}

}  // namespace

Result<Opened> open_all(const Settings& settings) {
  Opened opened;
  // The pack and the log are read while the window and OpenGL come up.
  Result<std::unique_ptr<log::VisitLog>> log = fail("the log was not opened");
  std::thread reading([&] {
    opened.pack = content::load(settings.pack, content::Depth::start);
    if (opened.pack.faults.empty())
      log = log::VisitLog::open({.home = settings.home, .read_only = false, .vfs = {}});
  });
  auto display = Display::open({settings.width, settings.height, false}, settings.mm_per_px,
                               settings.role == "consultant");
  reading.join();
  if (!opened.pack.faults.empty()) return fail(faults_in_words(opened.pack));
  if (!log) return fail(log.error().what);
  if (!display) return fail(display.error().what);
  opened.log = std::move(*log);
  opened.display = std::move(*display);
  return opened;
}

void begin_program_log(const Settings& settings, const log::VisitLog& log, const ui::Panel& panel) {
  try {
    auto sink = std::make_shared<spdlog::sinks::rotating_file_sink_mt>(
        (settings.home / "foyer.log").string(), 1 << 20, 2);
    spdlog::set_default_logger(std::make_shared<spdlog::logger>("foyer", sink));
    spdlog::flush_on(spdlog::level::info);
  } catch (const spdlog::spdlog_ex&) {  // the disk is full: standard error will do
  }
  for (const std::string& remark : log.remarks()) spdlog::warn("{}", remark);
  constexpr std::int64_t kMinute_ms = 60'000;
  if (const std::int64_t ahead_ms = log.ahead_ms(wall_ms()); ahead_ms > HlcClock::kDriftMax_ms)
    spdlog::warn(
        "This device's log is {} min ahead of its clock: the clock was ahead once, or is behind "
        "now. What is written from now on says the time of the clock as it is.",
        ahead_ms / kMinute_ms);
  spdlog::info("The panel's mm_per_px is {:.4f}{}", panel.mm_per_px,
               panel.in_hand ? ", and it is held in the hand" : "");
  if (panel.scale() < 1)
    spdlog::warn(
        "By mm_per_px = {:.4f} this panel is smaller than the pages need: everything is drawn at "
        "{:.0f} % of its size",
        panel.mm_per_px, panel.scale() * 100);
}

std::int64_t wall_ms() {
  return std::chrono::duration_cast<std::chrono::milliseconds>(
             std::chrono::system_clock::now().time_since_epoch())
      .count();
}

Id random_id() {
  Id id;
  randombytes_buf(id.bytes.data(), id.bytes.size());
  return id;
}

}  // namespace foyer::shell
