#include "kit/machine/worker.h"

#include <utility>

namespace foyer::shell {

Worker::Worker(std::function<void()> on_finished)
    : on_finished_(std::move(on_finished)), thread_([this] { run(); }) {}

Worker::~Worker() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  arrived_.notify_one();
  thread_.join();
}

void Worker::post(std::function<void()> job, std::function<void()> then) {
  {
    const std::lock_guard lock(mutex_);
    jobs_.push_back({std::move(job), std::move(then)});
  }
  arrived_.notify_one();
}

bool Worker::finish() {
  std::vector<std::function<void()>> ready;
  {
    const std::lock_guard lock(mutex_);
    ready.swap(finished_);
  }
  for (const auto& then : ready) then();
  return !ready.empty();
}

void Worker::run() {
  for (;;) {
    Job job;
    {
      std::unique_lock lock(mutex_);
      arrived_.wait(lock, [this] { return stopping_ || !jobs_.empty(); });
      if (stopping_) return;
      job = std::move(jobs_.front());
      jobs_.pop_front();
    }
    job.job();
    if (!job.then) continue;
    {
      const std::lock_guard lock(mutex_);
      finished_.push_back(std::move(job.then));
    }
    on_finished_();
  }
}

}  // namespace foyer::shell
