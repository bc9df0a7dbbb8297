// A dealer's database that crashes, or is put back to what it was yesterday, while devices write.
#include "faults.h"

namespace foyer::tests {
namespace {

// Devices on threads of their own that take visits and sync until they are told to stop.
class Showroom {
 public:
  Showroom(const std::filesystem::path& folder, const std::string& dealer, int devices) {
    for (int device = 0; device < devices; ++device)
      devices_.push_back(std::make_unique<Device>(folder / ("d" + std::to_string(device)), dealer));
  }
  ~Showroom() { close(); }
  Showroom(const Showroom&) = delete;
  Showroom& operator=(const Showroom&) = delete;

  void open() {
    for (std::size_t at = 0; at < devices_.size(); ++at)
      threads_.emplace_back([this, at] { work(static_cast<int>(at)); });
  }
  void close() {
    closing_ = true;
    for (std::thread& thread : threads_) thread.join();
    threads_.clear();
  }
  std::vector<Device*> devices() const {
    std::vector<Device*> all;
    for (const auto& device : devices_) all.push_back(device.get());
    return all;
  }
  std::vector<int> visits() const {
    std::vector<int> all;
    for (int device = 0; device < static_cast<int>(devices_.size()); ++device)
      for (int visit = 0; visit < kVisitsMax; ++visit)
        if (visit < taken_[static_cast<std::size_t>(device)])
          all.push_back(device * kVisitsMax + visit);
    return all;
  }
  std::int64_t failed_rounds() const { return failed_rounds_; }
  std::int64_t rounds() const { return rounds_; }

 private:
  static constexpr int kVisitsMax = 8000;  // a device

  void work(int number) {
    Device& device = *devices_[static_cast<std::size_t>(number)];
    std::atomic<int>& taken = taken_[static_cast<std::size_t>(number)];
    while (!closing_) {
      if (taken < kVisitsMax) {
        device.check_in(number * kVisitsMax + taken);
        ++taken;
      }
      ++rounds_;
      failed_rounds_ += device.sync().round() ? 0 : 1;
      pause_ms(5);
    }
  }

  std::vector<std::unique_ptr<Device>> devices_;
  std::array<std::atomic<int>, 8> taken_{};
  std::vector<std::thread> threads_;
  std::atomic<bool> closing_ = false;
  std::atomic<std::int64_t> rounds_ = 0, failed_rounds_ = 0;
};

class Crashes : public Faults {};

TEST_F(Crashes, a_server_killed_and_started_again_during_load_loses_nothing_it_acknowledged) {
  Tally tally{.fault = "server killed -9 and restarted during load"};
  Showroom showroom(folder_.path(), dealer(), 4);
  Dice dice(1);
  showroom.open();
  for (const int runs = times(5, 100); tally.runs < runs; ++tally.runs) {
    pause_ms(100 + dice.roll(200));
    PostgresServer::shared().kill_all();
    pause_ms(dice.roll(50));
    PostgresServer::shared().start();
  }
  pause_ms(100);
  showroom.close();
  EXPECT_GT(showroom.failed_rounds(), 0);
  judge(tally, showroom.devices(), dealer(), showroom.visits());
  // A device that found the store behind what it had acknowledged would have sent it again.
  for (Device* device : showroom.devices()) {
    tally.lost += device->sync().total().rewound ? 1 : 0;
    EXPECT_FALSE(device->sync().total().new_origin);
  }
  tally.remark = std::to_string(showroom.visits().size()) + " visits, " +
                 std::to_string(showroom.failed_rounds()) + " of " +
                 std::to_string(showroom.rounds()) + " rounds failed";
  tally.conclude();
}

TEST_F(Crashes,
       a_database_put_back_to_an_older_backup_under_running_devices_gets_everything_again) {
  Tally tally{.fault = "database restored from an older backup under running devices"};
  Showroom showroom(folder_.path(), dealer(), 4);
  Dice dice(2);
  showroom.open();
  for (const int runs = times(4, 60); tally.runs < runs; ++tally.runs) {
    pause_ms(dice.roll(100));
    if (tally.runs == 0 || dice.roll(3) > 0) store_->back_up();  // else the same one once more
    pause_ms(50 + dice.roll(200));
    store_->restore();
  }
  pause_ms(100);
  showroom.close();
  judge(tally, showroom.devices(), dealer(), showroom.visits());
  bool rewound = false;
  for (Device* device : showroom.devices()) {
    rewound |= device->sync().total().rewound;
    EXPECT_FALSE(device->sync().total().new_origin);
  }
  EXPECT_TRUE(rewound);
  tally.remark = std::to_string(showroom.visits().size()) + " visits of 4 devices";
  tally.conclude();
}

}  // namespace
}  // namespace foyer::tests
