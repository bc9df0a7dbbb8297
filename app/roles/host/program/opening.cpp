#include "roles/host/program/opening.h"

#include <sodium.h>
#include <spdlog/pattern_formatter.h>
#include <spdlog/sinks/rotating_file_sink.h>
#include <spdlog/spdlog.h>

#include <chrono>
#include <string>
#include <thread>
#include <utility>

#include "kit/base/clean_text.h"
#include "kit/base/private_files.h"
#include "roles/host/program/staff_room.h"

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
  const bool of_staff = domain::audience_of(settings.role) == domain::Audience::staff;
  // A wall reads its month by itself.
  const bool has_a_house = (domain::speaker_of_role(settings.role) & domain::kStaffDevices) != 0;
  // The pack and the log are read while the window and OpenGL come up.
  Result<std::unique_ptr<log::VisitLog>> log = fail("the log was not opened");
  std::thread reading([&] {
    opened.pack = content::load(settings.pack, content::Depth::start);
    if (!opened.pack.faults.empty()) return;
    log = log::VisitLog::open({.home = settings.home, .read_only = false, .vfs = {}});
    if (!log || !has_a_house) return;
    // One that cannot be read is read once more, by whoever wants to show it and says so.
    if (auto house = StaffRoom::read_house(**log, opened.pack.content, wall_ms()))
      opened.house = std::move(*house);
  });
  // Behind a guests' device nobody stands who may close it: its way out is the PIN's.
  const WindowOptions window{.width = settings.width,
                             .height = settings.height,
                             .visible = false,
                             .may_be_closed = of_staff};
  auto display = Display::open(window, settings.mm_per_px, domain::is_in_hand(settings.role));
  reading.join();
  if (!opened.pack.faults.empty()) return fail(faults_in_words(opened.pack));
  if (!log) return fail(log.error().what);
  if (!display) return fail(display.error().what);
  opened.log = std::move(*log);
  opened.display = std::move(*display);
  return opened;
}

namespace {

// A message as one line that no terminal obeys: servers and other devices have a part in its words.
class PlainMessage final : public spdlog::custom_flag_formatter {
 public:
  void format(const spdlog::details::log_msg& message, const std::tm&,
              spdlog::memory_buf_t& line) override {
    const std::string text = printable({message.payload.data(), message.payload.size()});
    line.append(text.data(), text.data() + text.size());
  }
  std::unique_ptr<custom_flag_formatter> clone() const override {
    return std::make_unique<PlainMessage>();
  }
};

std::shared_ptr<spdlog::sinks::sink> private_file(const std::filesystem::path& file) {
  constexpr std::size_t kBytesMax = 1 << 20, kOlder = 2;
  using Rotating = spdlog::sinks::rotating_file_sink_mt;
  for (std::size_t i = 1; i <= kOlder; ++i) close_to_others(Rotating::calc_filename(file, i));
  spdlog::file_event_handlers handlers;
  handlers.before_open = [](const spdlog::filename_t& name) {
    const auto made = make_private_file(name);
    if (made && !*made) close_to_others(name);
  };
  auto sink = std::make_shared<Rotating>(file.string(), kBytesMax, kOlder, false, handlers);
  auto line = std::make_unique<spdlog::pattern_formatter>();
  line->add_flag<PlainMessage>('*').set_pattern("[%Y-%m-%d %H:%M:%S.%e] [%n] [%l] %*");
  sink->set_formatter(std::move(line));
  return sink;
}

}  // namespace

void begin_program_log(const Settings& settings, const log::VisitLog& log, const ui::Panel& panel) {
  try {
    spdlog::set_default_logger(
        std::make_shared<spdlog::logger>("foyer", private_file(settings.home / "foyer.log")));
    spdlog::flush_on(spdlog::level::info);
  } catch (const spdlog::spdlog_ex&) {  // the disk is full: standard error will do
  }
  for (const std::string& remark : settings.remarks) spdlog::warn("{}", remark);
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
