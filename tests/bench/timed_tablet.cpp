#include "timed_tablet.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <thread>

namespace foyer::bench {

std::int64_t processor_ns() {
  timespec spent{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &spent);
  return std::int64_t{spent.tv_sec} * 1000000000 + spent.tv_nsec;
}

std::int64_t wall_ns() {
  return std::chrono::duration_cast<std::chrono::nanoseconds>(
             std::chrono::steady_clock::now().time_since_epoch())
      .count();
}

double quantile_us(std::vector<std::int64_t> ns, double q) {
  std::sort(ns.begin(), ns.end());
  const auto at = static_cast<std::size_t>(q * static_cast<double>(ns.size() - 1));
  return ns.empty() ? 0 : static_cast<double>(ns[at]) / 1e3;
}

void print(const char* name, const std::vector<std::int64_t>& ns,
           const std::vector<std::int64_t>& wall) {
  std::printf("%s %.1f %.1f", name, quantile_us(ns, .5), quantile_us(ns, .99));
  if (!wall.empty()) std::printf(" %.1f", quantile_us(wall, .5) / 1e3);
  std::printf("\n");
  std::fflush(stdout);
}

std::vector<domain::Event> the_consultant() {
  return {domain::StaffAdded{kMe, "manager", "李婷"}, domain::PinSet{kMe, shell::hash_of_pin(kPin)},
          domain::ClockedIn{kMe}};
}

shell::Settings tablet_settings(const std::filesystem::path& pack,
                                const std::filesystem::path& home) {
  shell::Settings settings;
  settings.pack = pack;
  settings.home = home;
  settings.role = "consultant";
  settings.dealer = "sqlite:" + (home / "dealer.db").string();
  settings.width = 1920;
  settings.height = 1200;
  return settings;
}

Result<void> TimedTablet::wait_until(const char* what, const std::function<bool()>& done) {
  constexpr int kTries = 30'000;
  for (int i = 0; i < kTries && !done(); ++i) {
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
    app.frame();
  }
  if (!done()) return fail(std::string("waited in vain for ") + what);
  return {};
}

Result<void> TimedTablet::sign_in() {
  if (auto named = finger.touch("staff.0"); !named) return named;
  if (auto typed = finger.type(kPin); !typed) return typed;
  if (auto entered = finger.touch("enter"); !entered) return entered;
  return wait_until("the PIN", [this] { return staff.inside(); });
}

Result<void> TimedTablet::tap(const std::string& target, std::vector<std::int64_t>& ns,
                              std::vector<std::int64_t>& wall) {
  app.settle();
  const auto& all = app.display().targets();
  const auto there =
      std::find_if(all.begin(), all.end(), [&](const ui::Target& one) { return one.id == target; });
  if (there == all.end()) return fail(target + " is not on " + std::string(app.screen()));
  constexpr std::int64_t kBetween_ms = 600;
  at_ms_ = std::max(shell::steady_ms(), at_ms_ + kBetween_ms);
  const ImVec2 at = there->box.centre();
  app.push({ui::Pointer::Event::Kind::down, at, at_ms_});
  app.frame();
  app.push({ui::Pointer::Event::Kind::up, at, at_ms_ + 60});
  const std::int64_t wall0 = wall_ns(), cpu0 = processor_ns();
  app.frame();      // the release: obeyed, written
  app.frame(true);  // what it leads to
  ns.push_back(processor_ns() - cpu0);
  wall.push_back(wall_ns() - wall0);
  return {};
}

ImVec2 TimedTablet::part_of_glass(float x, float y) const {
  return {static_cast<float>(app.display().window().width()) * x,
          static_cast<float>(app.display().window().height()) * y};
}

void TimedTablet::land(ImVec2 at) {
  app.settle();
  at_ms_ = std::max(shell::steady_ms(), at_ms_ + 400);
  at_ = at;
  app.push({ui::Pointer::Event::Kind::down, at_, at_ms_});
  app.frame();
}

void TimedTablet::move(ImVec2 by, std::int64_t ms, bool always) {
  at_ = {at_.x + by.x, at_.y + by.y};
  app.push({ui::Pointer::Event::Kind::move, at_, at_ms_ += ms});
  app.frame(always);
}

void TimedTablet::leave(std::int64_t ms) {
  app.push({ui::Pointer::Event::Kind::up, at_, at_ms_ += ms});
}

}  // namespace foyer::bench
