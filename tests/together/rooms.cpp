#include "together/rooms.h"

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstring>
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

// What was found wrong in this test so far.
int failures() {
  return testing::UnitTest::GetInstance()->current_test_info()->result()->total_part_count();
}

// Runs it in a process of its own; what it returns, below 255, is the exit code. What is found
// wrong there is wrong here, too.
int in_a_process(const std::function<int()>& body) {
  const int before = failures();
  std::fflush(nullptr);
  const pid_t child = ::fork();
  if (child == 0) {
    int code = kFailed;
    try {
      code = body();
      if (failures() > before) code = kFailed;
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
  desk_ = {};
  for (const flow::DeskIntent& intent : touches) touch_desk(intent);
}

const flow::DeskModel& Device::touch_desk(const flow::DeskIntent& touch) {
  constexpr std::size_t kFresh = 3;
  const domain::House known = house();
  flow::DeskContext context{.house = known,
                            .content = content_,
                            .who = "boss",
                            .lang = "zh",
                            .fresh = {},
                            .ticket = "D001",
                            .now_ms = now_ms_};
  for (std::size_t i = 0; i < kFresh; ++i) {
    Id id;
    ++fresh_;
    const std::int64_t moment = now_ms_ + static_cast<std::int64_t>(fresh_);
    std::memcpy(id.bytes.data(), &moment, sizeof moment);
    context.fresh.push_back(id);
  }
  const flow::DeskStep step = flow::update(desk_, touch, context);
  write(step.writes, "boss");
  desk_ = step.model;
  return desk_;
}

void Device::on_tablet(const std::string& who, const std::vector<flow::tablet::Intent>& touches) {
  tablet_ = {};
  for (const flow::tablet::Intent& intent : touches) touch_tablet(who, intent);
}

const flow::tablet::Model& Device::touch_tablet(const std::string& who,
                                                const flow::tablet::Intent& touch) {
  const domain::House known = house();
  const flow::tablet::Step step =
      flow::tablet::update(tablet_, touch, {known, content_, who, now_ms_});
  write(step.writes, who);
  tablet_ = step.model;
  return tablet_;
}

Rooms::Rooms() : Rooms(demo::content(), kNine_ms) {}

Rooms::Rooms(domain::Content content, std::int64_t now_ms)
    : content_(std::move(content)), now_ms_(now_ms) {
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

void Rooms::back_up() {
  const auto now = folder_.path() / "now";
  std::filesystem::remove_all(folder_.path() / "copy");
  std::filesystem::create_directories(folder_.path() / "copy");
  for (const auto& file : std::filesystem::directory_iterator(now))
    if (file.is_regular_file())
      std::filesystem::copy_file(file.path(), folder_.path() / "copy" / file.path().filename());
}

void Rooms::restore() {
  const auto now = folder_.path() / "now";
  std::vector<std::filesystem::path> old;
  for (const auto& file : std::filesystem::directory_iterator(now))
    if (file.is_regular_file()) old.push_back(file.path());
  for (const auto& file : old) std::filesystem::remove(file);
  for (const auto& file : std::filesystem::directory_iterator(folder_.path() / "copy"))
    std::filesystem::copy_file(file.path(), now / file.path().filename());
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
