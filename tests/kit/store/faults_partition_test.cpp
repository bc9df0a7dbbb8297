// Tablets that are carried in and out of the Wi-Fi, and lose their battery on the way.
#include <poll.h>
#include <sys/wait.h>

#include <set>

#include "faults.h"
#include "support/tcp_proxy.h"

namespace foyer::tests {
namespace {

// Short, so that a device meets many partitions in a short life.
const sync::PgLimits kShort{100, 100};

// A device in a process of its own, to be killed in the middle of anything: it takes visits and
// syncs them, and reports each visit once the log has it, which is when a guest sees the next
// screen. (Forked without exec: nothing but this thread uses the log, libpq or SQLite.)
class DeviceProcess {
 public:
  DeviceProcess(std::filesystem::path home, std::string dealer, int first_visit)
      : home_(std::move(home)), dealer_(std::move(dealer)), next_(first_visit) {}
  ~DeviceProcess() { kill(); }
  DeviceProcess(const DeviceProcess&) = delete;
  DeviceProcess& operator=(const DeviceProcess&) = delete;

  void start() {
    std::array<int, 2> ends{};
    if (::pipe(ends.data()) != 0) throw std::runtime_error("no pipe");
    const pid_t parent = ::getpid();
    std::cout.flush();
    child_ = ::fork();
    if (child_ == 0) live(parent, ends[1]);
    ::close(ends[1]);
    reports_ = ends[0];
  }
  void kill() {
    if (child_ <= 0) return;
    ::kill(child_, SIGKILL);
    ::waitpid(child_, nullptr, 0);
    child_ = -1;
    for (int visit = 0; ::read(reports_, &visit, sizeof visit) == sizeof visit;) {
      taken_.push_back(visit);
      next_ = visit + 1;
    }
    ++next_;  // one more may be in the log without a word about it
    ::close(reports_);
  }
  const std::filesystem::path& home() const { return home_; }
  const std::vector<int>& taken() const { return taken_; }

 private:
  [[noreturn]] void live(pid_t parent, int reports) {
    ::dup2(reports, 3);
    ::close_range(4, ~0U, 0);  // else this process would hold the proxies' lines open
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (::getppid() != parent) ::_exit(1);
    try {
      Device device(home_, dealer_, kShort);
      Dice dice(static_cast<unsigned>(::getpid()));
      constexpr int kVisitsMax = 8;  // a life
      for (int visits = 0;; ++visits) {
        if (visits < kVisitsMax) {
          device.check_in(next_);
          if (::write(3, &next_, sizeof next_) != sizeof next_) ::_exit(1);
          ++next_;
        }
        static_cast<void>(device.sync().round());
        ::usleep(static_cast<useconds_t>(dice.roll(3000)));
      }
    } catch (const std::exception& problem) {
      std::cerr << problem.what() << std::endl;
      ::_exit(1);
    }
  }

  std::filesystem::path home_;
  std::string dealer_;
  int next_;
  pid_t child_ = -1;
  int reports_ = -1;
  std::vector<int> taken_;
};

class Partitions : public Faults {
 protected:
  static constexpr int kDevices = 3;

  // An empty store, whatever still hangs on its lines.
  void empty_store() const {
    store_->run(
        "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity "
        "WHERE datname = current_database() AND pid <> pg_backend_pid()");
    store_->run("TRUNCATE head, event");
  }

  // A short life of three devices; what they took in it.
  void live_through(std::vector<std::unique_ptr<DeviceProcess>>& devices, Dice& dice) {
    for (auto& device : devices) device->start();
    constexpr int kPhases = 4;
    for (int phase = 0; phase < kPhases; ++phase) {
      for (auto& line : lines_) {
        const int how = dice.roll(4);  // none, in, out, both
        line->hold((how & 1) != 0, (how & 2) != 0);
      }
      pause_ms(5 + dice.roll(25));
      for (auto& device : devices)
        if (dice.roll(3) == 0) {
          device->kill();
          device->start();
        }
      if (dice.roll(2) == 0)
        for (auto& line : lines_) line->hold(false, false);
      pause_ms(5 + dice.roll(25));
    }
    for (auto& device : devices) device->kill();
    for (auto& line : lines_) line->hold(false, false);
  }

  std::vector<std::unique_ptr<TcpProxy>> lines_;
};

TEST_F(Partitions, in_out_and_both_with_devices_killed_end_in_the_same_state_everywhere) {
  for (int device = 0; device < kDevices; ++device)
    lines_.push_back(std::make_unique<TcpProxy>(PostgresServer::shared().port()));
  Tally tally{.fault = "partitions in, out and both, devices killed -9"};
  std::int64_t facts = 0;
  for (const int runs = times(60, 1000); tally.runs < runs; ++tally.runs) {
    Dice dice(static_cast<unsigned>(tally.runs));
    empty_store();
    std::vector<std::unique_ptr<DeviceProcess>> processes;
    for (int device = 0; device < kDevices; ++device) {
      const auto at = static_cast<std::size_t>(device);
      processes.push_back(std::make_unique<DeviceProcess>(home("d" + std::to_string(device)),
                                                          store_->dealer_at(lines_[at]->port()),
                                                          device * 1000));
    }
    live_through(processes, dice);
    std::vector<int> visits;
    std::vector<std::unique_ptr<Device>> survivors;
    std::vector<Device*> all;
    for (const auto& process : processes) {
      visits.insert(visits.end(), process->taken().begin(), process->taken().end());
      survivors.push_back(std::make_unique<Device>(process->home(), dealer()));
      all.push_back(survivors.back().get());
    }
    judge(tally, all, dealer(), visits);
    for (Device* device : all) {
      EXPECT_FALSE(device->sync().total().new_origin) << "taken for a copied disk";
      facts += device->log().head().last;
    }
    survivors.clear();
    for (const auto& process : processes) std::filesystem::remove_all(process->home());
    if (HasFailure()) FAIL() << "run " << tally.runs;
  }
  tally.remark = std::to_string(facts) + " facts of 3 devices";
  tally.conclude();
}

}  // namespace
}  // namespace foyer::tests
