// Disks that are full: a device's, and the dealer's database server's.
#include <sys/mount.h>

#include "faults.h"
#include "manage/reports/store_rules.h"
#include "showroom/visit.h"
#include "support/fault_vfs.h"

namespace foyer::tests {
namespace {

using support::FaultVfs;
using support::Trouble;

// Which no server can press into less room.
domain::Event long_note(Dice& dice) {
  std::string text(60'000, ' ');
  for (char& letter : text) letter = static_cast<char>('0' + dice.roll(64));  // '0' … 'o'
  std::replace(text.begin(), text.end(), '\\', 'p');
  return {"note.taken", 1, "{\"note\":\"" + text + "\"}", ""};
}

// A device whose disk fails at a chosen step.
class FailingDevice {
 public:
  FailingDevice(const std::filesystem::path& home, std::string dealer)
      : disk_("foyer-faults-disk"), dealer_(std::move(dealer)) {
    auto opened = log::VisitLog::open({.home = home, .read_only = false, .vfs = kVfs});
    if (!opened) throw std::runtime_error(opened.error().what);
    log_ = std::move(*opened);
    sync_ = std::make_unique<sync::Replicator>(
        *log_, [this] { return sync::connect(dealer_, reports::store_rules()); });
  }
  FaultVfs& disk() { return disk_; }
  log::VisitLog& log() { return *log_; }
  sync::Replicator& sync() { return *sync_; }
  // Whether the guest was told that it is written.
  bool check_in(int visit) {
    return log_
        ->append({visit_number(visit),
                  log_->tick(1'790'000'000'000),
                  "entrance",
                  {domain::VisitOpened{"look", "A001", "zh"},
                   domain::GuestNamed{"王小姐 " + std::to_string(visit), "ms"}}})
        .has_value();
  }

 private:
  static constexpr const char* kVfs = "foyer-faults-disk";
  FaultVfs disk_;
  std::string dealer_;
  std::unique_ptr<log::VisitLog> log_;
  std::unique_ptr<sync::Replicator> sync_;
};

class Disks : public Faults {};

TEST_F(Disks, a_device_whose_disk_is_full_says_so_and_goes_on_when_there_is_room) {
  Tally tally{.fault = "a device's disk full, torn or failing at any write while it syncs"};
  Device desk(home("desk"), dealer());
  FailingDevice entrance(home("entrance"), dealer());
  std::vector<int> visits;
  int visit = 0;
  int told_by_desk = 0;
  int told = 0;
  for (const Trouble trouble : {Trouble::full, Trouble::torn_then_full, Trouble::io_error})
    for (int step = 1; step <= times(12, 120); ++step)
      for (const int how : {0, 1, 2, 3}) {
        ++tally.runs;
        const bool lasting = (how & 1) != 0;
        const bool only_listens = (how & 2) != 0;
        const auto write = [&] {
          if (!only_listens && entrance.check_in(++visit)) visits.push_back(visit);
        };
        desk.check_in(10'000 + told_by_desk);
        visits.push_back(10'000 + told_by_desk++);
        round_of(desk);  // so that there is something to take in
        write();
        entrance.disk().plan(trouble, step, lasting);
        write();
        const auto round = entrance.sync().round();
        write();
        entrance.disk().heal();
        if (!round) {
          const std::string& words = round.error().what;
          const bool own_disk = words.find("the disk that holds") != std::string::npos;
          EXPECT_TRUE(own_disk) << words;
          EXPECT_EQ(words.find("Check the dealer's database"), std::string::npos) << words;
          ++told;
        }
        const auto again = entrance.sync().round();
        if (!again) ++tally.stuck;
        EXPECT_TRUE(again) << again.error().what;
      }
  EXPECT_GT(told, 0);
  round_of(desk);
  judge(tally, {&desk}, dealer(), visits);
  EXPECT_EQ(text_of(heads_of(entrance.log())), heads_in(dealer()));
  tally.remark = std::to_string(told) + " rounds said which disk";
  tally.conclude();
}

// A disk of its own, small enough to be filled.
class SmallDisk {
 public:
  SmallDisk() {
    mounted_ = ::mount("tmpfs", folder_.path().c_str(), "tmpfs", 0, "size=220m,mode=0755") == 0;
  }
  ~SmallDisk() {
    if (mounted_) ::umount2(folder_.path().c_str(), MNT_DETACH);
  }
  SmallDisk(const SmallDisk&) = delete;
  SmallDisk& operator=(const SmallDisk&) = delete;
  bool is_mounted() const { return mounted_; }
  const std::filesystem::path& path() const { return folder_.path(); }
  // All but so many bytes.
  void fill(std::uintmax_t but) {
    std::ofstream file(path() / "filler", std::ios::binary);
    const std::string block(64 * 1024, 'x');
    while (file && std::filesystem::space(path()).available > but + block.size())
      file << block << std::flush;
  }
  void make_room() const { std::filesystem::remove(path() / "filler"); }

 private:
  Folder folder_;
  bool mounted_ = false;
};

// Whether it had fallen. A server that cannot write its write-ahead log ends; it may also get up
// again by itself once there is room.
bool bring_back(PostgresServer& server) {
  bool fell = false;
  for (;;) {
    if (!server.is_running()) {
      fell = true;
      server.start();
    }
    const std::atomic<bool> never = false;
    if (sync::PostgresSession::open(server.url("postgres"), never)) return fell;
    fell = true;
    pause_ms(20);
  }
}

// Until no piece of write-ahead log is left that could be written on.
void use_up_write_ahead_log(const PostgresServer& server) {
  try {
    for (int piece = 0; piece < 20; ++piece) {
      server.run_sql("postgres", "CREATE TABLE IF NOT EXISTS piece (number int)");
      server.run_sql("postgres", "DROP TABLE IF EXISTS piece; SELECT pg_switch_wal()");
    }
  } catch (const std::exception&) {
    pause_ms(100);  // it has fallen, or refuses
  }
}

TEST_F(Disks, a_server_whose_disk_is_full_keeps_what_it_has_and_takes_the_rest_later) {
  SmallDisk disk;
  if (!disk.is_mounted())
    GTEST_SKIP() << "a small disk for the server cannot be mounted by this user; run it as root";
  PostgresServer server(disk.path());
  const std::string dealer = server.url("postgres");
  ASSERT_TRUE(sync::init_dealer(dealer, reports::store_rules()));
  Tally tally{.fault = "the server's disk full in the middle of pushes"};
  Device entrance(home("entrance"), dealer);
  Device desk(home("desk"), dealer);
  std::vector<int> visits;
  int said_full = 0;
  int fell = 0;
  Dice dice(3);
  int visit = 0;
  for (const int runs = times(4, 20); tally.runs < runs; ++tally.runs) {
    disk.fill(static_cast<std::uintmax_t>(tally.runs % 3) * 300'000);
    if (tally.runs % 2 == 1) use_up_write_ahead_log(server);
    for (int tries = 0; tries < 60; ++tries) {
      entrance.check_in(++visit);
      visits.push_back(visit);
      for (int note = 0; note < 12; ++note) entrance.write(visit_number(visit), {long_note(dice)});
      const auto round = entrance.sync().round();
      if (round) continue;
      said_full += round.error().what.find("is full") != std::string::npos ? 1 : 0;
      break;
    }
    EXPECT_FALSE(entrance.sync().round()) << "the disk is not full";
    disk.make_room();
    fell += bring_back(server) ? 1 : 0;
    EXPECT_EQ(stuck_of({&entrance, &desk}, dealer), 0);
    server.run_sql("postgres", "CHECKPOINT");  // room for the next run
  }
  judge(tally, {&entrance, &desk}, dealer, visits);
  for (Device* device : {&entrance, &desk}) {
    tally.lost += device->sync().total().rewound ? 1 : 0;
    EXPECT_FALSE(device->sync().total().new_origin);
  }
  EXPECT_GT(said_full, 0);
  tally.remark = std::to_string(said_full) + " times told that it is full, the server fell " +
                 std::to_string(fell) + " times";
  tally.conclude();
}

}  // namespace
}  // namespace foyer::tests
