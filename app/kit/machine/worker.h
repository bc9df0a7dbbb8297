// The one worker thread: jobs in the order they come, each told nothing of the others. What a job
// makes is handed back to the UI thread by `finish`. Ends when it is destroyed, after the job at
// hand; jobs that have not begun are dropped.
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace foyer::shell {

class Worker {
 public:
  // `on_finished` is called on the worker thread when something waits for `finish`.
  explicit Worker(std::function<void()> on_finished);
  ~Worker();
  Worker(const Worker&) = delete;
  Worker& operator=(const Worker&) = delete;

  // `job` runs on the worker; `then`, if any, on the UI thread.
  void post(std::function<void()> job, std::function<void()> then = {});
  // UI thread: runs what is waiting; returns whether there was anything.
  bool finish();

 private:
  struct Job {
    std::function<void()> job, then;
  };
  void run();
  std::function<void()> on_finished_;
  std::mutex mutex_;
  std::condition_variable arrived_;
  std::deque<Job> jobs_;                         // guarded by mutex_
  std::vector<std::function<void()>> finished_;  // guarded by mutex_
  bool stopping_ = false;                        // guarded by mutex_
  std::thread thread_;
};

}  // namespace foyer::shell
