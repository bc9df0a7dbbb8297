#include "together/rooms.h"

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <random>

#include "manage/reports/store_rules.h"
#include "showroom/house.h"
#include "support/demo_content.h"
#include "views/house.h"

namespace foyer::together {
namespace {

constexpr int kFailed = 255;

std::unique_ptr<log::VisitLog> opened(const std::filesystem::path& home) {
  auto log = log::VisitLog::open({.home = home, .read_only = false, .vfs = ""});
  if (!log) throw std::runtime_error(log.error().what);
  return std::move(*log);
}

// Runs it in a process of its own; what it returns, below 255, is the exit code.
int in_a_process(const std::function<int()>& body) {
  std::fflush(nullptr);
  const pid_t child = ::fork();
  if (child == 0) {
    int code = kFailed;
    try {
      code = body();
    } catch (const std::exception& what) {
      std::fprintf(stderr, "%s\n", what.what());
    }
    std::fflush(nullptr);
    ::_exit(code);
  }
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  const int code = WIFEXITED(status) ? WEXITSTATUS(status) : kFailed;
  EXPECT_NE(code, kFailed) << "the process of a device failed";
  return code;
}

}  // namespace

void Device::tell(const Id& visit, const std::string& actor, std::vector<domain::Event> events) {
  const auto written = log_.append({visit, log_.tick(now_ms_), actor, std::move(events)});
  if (!written) throw std::runtime_error(written.error().what);
  written_ += written->size();
}

void Device::write(const std::vector<flow::Write>& writes, const std::string& actor) {
  for (const flow::Write& one : writes)
    if (!one.events.empty()) tell(one.visit, actor, one.events);
}

domain::House Device::house() const {
  views::HouseView view(log_);
  if (const auto read = view.open(Hlc{}); !read) throw std::runtime_error(read.error().what);
  return view.house();
}

void Device::at_desk(const std::vector<flow::DeskIntent>& touches) {
  flow::DeskModel model;
  for (const flow::DeskIntent& intent : touches) {
    const domain::House known = house();
    const flow::DeskContext context{.house = known,
                                    .content = content_,
                                    .who = "boss",
                                    .lang = "zh",
                                    .fresh = {},
                                    .ticket = "D001",
                                    .now_ms = now_ms_};
    const flow::DeskStep step = flow::update(model, intent, context);
    write(step.writes, "boss");
    model = step.model;
  }
}

void Device::on_tablet(const std::string& who, const std::vector<flow::tablet::Intent>& touches) {
  flow::tablet::Model model;
  for (const flow::tablet::Intent& intent : touches) {
    const domain::House known = house();
    const flow::tablet::Step step =
        flow::tablet::update(model, intent, {known, content_, who, now_ms_});
    write(step.writes, who);
    model = step.model;
  }
}

Rooms::Rooms() : content_(demo::content()) {
  for (std::size_t device = 0; device < kDevices; ++device)
    std::filesystem::create_directories(home(device));
}

std::filesystem::path Rooms::home(std::size_t device) const {
  return folder_.path() / "now" / std::to_string(device);
}

std::string Rooms::dealer() const {
  return "sqlite:" + (folder_.path() / "now" / "dealer.db").string();
}

std::size_t Rooms::act(std::size_t device, const Act& act) {
  now_ms_ += 1000;
  return static_cast<std::size_t>(in_a_process([&] {
    const auto log = opened(home(device));
    Device on(*log, content_, now_ms_);
    act(on);
    return static_cast<int>(on.written());
  }));
}

void Rooms::sync(std::size_t device) {
  in_a_process([&] {
    const auto log = opened(home(device));
    sync::Replicator line(*log, [&] { return sync::connect(dealer(), reports::store_rules()); });
    const auto round = line.round();
    if (!round) throw std::runtime_error(round.error().what);
    return 0;
  });
}

void Rooms::sync_all() {
  for (int round = 0; round < 2; ++round)
    for (std::size_t device = 0; device < kDevices; ++device) sync(device);
}

domain::House Rooms::house(std::size_t device) const {
  const auto log = opened(home(device));
  return Device(*log, content_, now_ms_).house();
}

std::vector<log::Record> Rooms::facts(std::size_t device) const {
  return tests::facts_of(*opened(home(device)));
}

void Rooms::keep() {
  std::filesystem::remove_all(folder_.path() / "kept");
  std::filesystem::copy(folder_.path() / "now", folder_.path() / "kept",
                        std::filesystem::copy_options::recursive);
}

void Rooms::back() {
  std::filesystem::remove_all(folder_.path() / "now");
  std::filesystem::copy(folder_.path() / "kept", folder_.path() / "now",
                        std::filesystem::copy_options::recursive);
}

std::vector<std::vector<std::size_t>> orders(std::size_t steps_each, std::size_t some,
                                             unsigned seed) {
  std::vector<std::size_t> order;
  for (std::size_t device = 0; device < kDevices; ++device)
    order.insert(order.end(), steps_each, device);
  std::vector<std::vector<std::size_t>> all;
  do all.push_back(order);
  while (std::next_permutation(order.begin(), order.end()));
  if (some >= all.size()) return all;
  std::mt19937 dice(seed);
  std::shuffle(all.begin(), all.end(), dice);
  all.resize(some);
  return all;
}

}  // namespace foyer::together
