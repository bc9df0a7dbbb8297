#include "kit/sync/sync_thread.h"

#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <map>
#include <mutex>
#include <optional>
#include <random>
#include <stdexcept>
#include <thread>
#include <utility>

#include "kit/sync/pace.h"

namespace foyer::sync {
namespace {

constexpr double kPollMin_ms = 1000;
constexpr double kPollMax_ms = 2000;
constexpr double kRetryFirst_ms = 500;
constexpr double kRetryMax_ms = 5 * 60 * 1000;

std::int64_t now_ms() {
  return std::chrono::duration_cast<std::chrono::milliseconds>(
             std::chrono::system_clock::now().time_since_epoch())
      .count();
}

std::string notice_of(const Round& total) {
  std::string notice;
  const auto add = [&](const std::string& sentence) {
    notice += (notice.empty() ? "" : " ") + sentence;
  };
  if (total.new_origin)
    add("This device's disk had been copied or restored from an older copy: it has written "
        "under a new origin since then, and nothing was lost.");
  if (total.right_clock)
    add("This device had written with a clock that was far ahead: it has written with the right "
        "time "
        "and under a new origin since then, and nothing was lost.");
  if (total.rewound)
    add("The dealer's database had lost facts that it had from this device, as one does that is "
        "restored from an older backup; they were sent again.");
  if (total.fetched_back)
    add("This device had been restored from an older copy; it has fetched its own facts back.");
  if (total.no_place)
    add("The dealer's database was prepared by an older program and keeps no pictures; they wait "
        "here. Prepare it again with: foyer dealer init.");
  if (total.set_aside > 0)
    add(std::to_string(total.set_aside) +
        " fact(s) that the dealer's database cannot show were set aside there.");
  if (!total.left_out.empty())
    add("What the dealer's database holds of origin " + total.left_out.front().short_hex() +
        (total.left_out.size() > 1
             ? " and " + std::to_string(total.left_out.size() - 1) + " other(s)"
             : "") +
        " no device can have written; it is left out, and everything else goes on. Look at it "
        "with: foyer dealer status.");
  return notice;
}

}  // namespace

std::int64_t poll_after_ms(double lot) {
  return static_cast<std::int64_t>(kPollMin_ms + lot * (kPollMax_ms - kPollMin_ms));
}

std::int64_t retry_after_ms(int failures, double lot) {
  double most = kRetryFirst_ms;
  for (int i = 1; i < failures && most < kRetryMax_ms; ++i) most *= 2;
  return static_cast<std::int64_t>(lot * std::min(most, kRetryMax_ms));
}

// What a thread waits for beside a socket.
class Bell {
 public:
  Bell() : handle_(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {
    if (handle_ < 0) throw std::runtime_error("no eventfd");
  }
  ~Bell() { ::close(handle_); }
  Bell(const Bell&) = delete;
  Bell& operator=(const Bell&) = delete;
  void ring() const {
    const std::uint64_t one = 1;
    static_cast<void>(!::write(handle_, &one, sizeof one));
  }
  void silence() const {
    std::uint64_t rung = 0;
    static_cast<void>(!::read(handle_, &rung, sizeof rung));
  }
  int handle() const { return handle_; }

 private:
  int handle_;
};

struct SyncThread::Impl {
  using Clock = std::chrono::steady_clock;

  Impl(log::VisitLog& log, Replicator::Connect connect, const Keeping& keeping)
      : replicator(log, std::move(connect), keeping), retain(keeping.retain) {}

  void run() {
    std::mt19937 dice{std::random_device{}()};
    std::uniform_real_distribution<double> lot(0, 1);
    int failures = 0;
    bool told = false;
    NewsPace pace;
    for (;;) {
      {
        const std::lock_guard guard(mutex);
        if (stopping) return;
        nudged = false;
      }
      const auto round = replicator.round();
      const std::int64_t waiting = replicator.waiting(), stored = replicator.stored();
      if (round) retain_daily();
      if (round) fetch_wanted();
      const int news = round ? replicator.news_handle() : -1;
      {
        const std::lock_guard guard(mutex);
        tell(round, waiting);
        status.acknowledged = stored;
        status.hears = news >= 0;
      }
      failures = round ? 0 : failures + 1;
      const auto now = Clock::now();
      const std::int64_t pause_ms =
          round ? poll_after_ms(lot(dice)) : retry_after_ms(failures, lot(dice));
      const std::int64_t news_ms = pace.after(told, round && round->pulled > 0, lot(dice));
      told = wait({.until = now + std::chrono::milliseconds(pause_ms),
                   .news_from = now + std::chrono::milliseconds(news_ms),
                   .news = news,
                   .may_be_nudged = round.has_value()});
    }
  }

  struct Waiting {
    Clock::time_point until, news_from;
    int news = -1;  // a socket
    bool may_be_nudged = true;
  };
  // True: others have written.
  bool wait(Waiting what) {
    for (;;) {
      {
        const std::lock_guard guard(mutex);
        if (stopping || (nudged && what.may_be_nudged)) return false;
      }
      const auto now = Clock::now();
      if (now >= what.until) return false;
      const bool listens = what.news >= 0 && now >= what.news_from;
      const auto next =
          what.news >= 0 && !listens ? std::min(what.news_from, what.until) : what.until;
      const auto left = std::chrono::ceil<std::chrono::milliseconds>(next - now);
      std::array<pollfd, 2> woken{{{bell.handle(), POLLIN, 0}, {what.news, POLLIN, 0}}};
      static_cast<void>(::poll(woken.data(), listens ? 2 : 1, static_cast<int>(left.count())));
      if (woken[0].revents != 0) bell.silence();
      if (!listens || woken[1].revents == 0) continue;
      const News news = replicator.take_news();
      if (news == News::some) return true;
      if (news == News::broken) what.news = -1;  // the next poll makes the connection anew
    }
  }

  // Soon after the start, for a device that is switched off at night, and then once a day; where
  // it could not be done, again after an hour.
  void retain_daily() {
    const auto now = std::chrono::steady_clock::now();
    const std::chrono::hours pause(retaining_trouble.empty() ? 24 : 1);
    if (!retain || (retained && now - *retained < pause)) return;
    retained = now;
    const auto done = retain(replicator.origin());
    retaining_trouble = done ? "" : done.error().what;
  }

  // Whoever took it may just be sending it, so it is looked for in some rounds to come.
  void fetch_wanted() {
    std::map<Wanted, int> asked;
    std::function<void()> tell_came;
    {
      const std::lock_guard guard(mutex);
      asked.swap(wanted);
      tell_came = came;
    }
    for (auto& [picture, rounds] : asked) {
      const auto found = replicator.fetch_picture(picture.first, picture.second);
      if (found && *found) {
        if (tell_came) tell_came();
      } else if (++rounds < kWantedRounds) {
        const std::lock_guard guard(mutex);
        wanted.emplace(picture, rounds);
      }
    }
  }

  void tell(const Result<Round>& round, std::int64_t waiting) {
    status.connected = round.has_value();
    status.waiting = waiting;
    status.trouble = round ? "" : round.error().what;
    status.notice = notice_of(replicator.total());
    status.clock_off_ms = replicator.clock_off_ms();
    status.other_zone = replicator.other_zone();
    if (!retaining_trouble.empty())
      status.notice += (status.notice.empty() ? "" : " ") + retaining_trouble;
    if (round) status.last_success_ms = now_ms();
  }

  Replicator replicator;
  const std::function<Result<void>(const Id&)> retain;
  std::optional<std::chrono::steady_clock::time_point> retained;  // of the thread alone
  std::string retaining_trouble;                                  // of the thread alone
  Bell bell;
  mutable std::mutex mutex;  // guards what follows, but not the thread
  bool stopping = false;
  bool nudged = false;
  using Wanted = std::pair<Id, log::Hash>;
  static constexpr int kWantedRounds = 30;
  std::map<Wanted, int> wanted;  // and in how many rounds it was looked for in vain
  std::function<void()> came;
  Status status;
  std::thread thread;
};

SyncThread::SyncThread(log::VisitLog& log, Replicator::Connect connect, const Keeping& keeping)
    : impl_(std::make_unique<Impl>(log, std::move(connect), keeping)) {
  impl_->thread = std::thread([impl = impl_.get()] { impl->run(); });
}

SyncThread::~SyncThread() {
  {
    const std::lock_guard guard(impl_->mutex);
    impl_->stopping = true;
  }
  impl_->bell.ring();
  impl_->replicator.stop();
  impl_->thread.join();
}

void SyncThread::nudge() {
  {
    const std::lock_guard guard(impl_->mutex);
    impl_->nudged = true;
  }
  impl_->bell.ring();
}

void SyncThread::want_picture(const Id& visit, const log::Hash& digest) {
  {
    const std::lock_guard guard(impl_->mutex);
    if (!impl_->wanted.try_emplace({visit, digest}, 0).second) return;
  }
  nudge();
}

void SyncThread::on_picture(std::function<void()> came) {
  const std::lock_guard guard(impl_->mutex);
  impl_->came = std::move(came);
}

Status SyncThread::status() const {
  const std::lock_guard guard(impl_->mutex);
  return impl_->status;
}

}  // namespace foyer::sync
