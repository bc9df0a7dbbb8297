// A line that is cut at any byte, and writers that commit late.
#include "faults.h"
#include "support/tcp_proxy.h"

namespace foyer::tests {
namespace {

using Break = TcpProxy::Break;

// Every 97th byte in every run, every byte by command.
long step_bytes() { return in_full() ? 1 : 97; }

// One showroom whose devices are cut off at each `kSharers`th of those bytes. Several share the
// work, since most of it is waiting; each has a store of its own, so that what one pulls does not
// depend on the others.
class CutShowroom {
 public:
  static constexpr int kSharers = 4;

  CutShowroom(const std::filesystem::path& home, bool pulls)
      : entrance_(home / "entrance", pulls ? store_.dealer() : cut_dealer()),
        desk_(home / "desk", pulls ? cut_dealer() : store_.dealer()),
        pulls_(pulls) {}

  // Through a line that breaks after every so many bytes in one direction, until it no longer
  // does. Returns how many breaks there were.
  int break_everywhere(bool up, long first) {
    Device& victim = pulls_ ? desk_ : entrance_;
    int breaks = 0;
    for (long after = first;; after += kSharers * step_bytes()) {
      entrance_.check_in(visits_++);
      if (pulls_) round_of(entrance_);
      line_.break_next(Break::cut, up ? after : TcpProxy::kNever, up ? TcpProxy::kNever : after);
      victim.reconnect();
      const auto round = victim.sync().round();
      // (The last byte may have arrived before the cut.)
      EXPECT_TRUE(round || line_.broke()) << (round ? "" : round.error().what);
      if (!line_.broke()) return breaks;
      ++breaks;
      round_of(victim);
    }
  }
  void judge_it(Tally& tally) {
    std::vector<int> visits;
    for (int visit = 0; visit < visits_; ++visit) visits.push_back(visit);
    judge(tally, {&entrance_, &desk_}, store_.dealer(), visits);
    const auto stored = std::stoll(value_in(store_.dealer(), "SELECT count(*) FROM event"));
    EXPECT_EQ(stored, 3 * visits_);
  }

 private:
  std::string cut_dealer() const { return store_.dealer_at(line_.port()); }

  PostgresStore store_;
  TcpProxy line_{PostgresServer::shared().port()};
  Device entrance_, desk_;
  bool pulls_;
  int visits_ = 0;
};

class CutLine : public Faults {
 protected:
  void cut(Tally tally, bool pulls) const {
    if (!in_full()) tally.remark = "every 97th byte";
    std::vector<std::unique_ptr<CutShowroom>> showrooms;
    std::vector<std::thread> threads;
    std::atomic<int> breaks = 0;
    for (int sharer = 0; sharer < CutShowroom::kSharers; ++sharer) {
      showrooms.push_back(std::make_unique<CutShowroom>(home(std::to_string(sharer)), pulls));
      threads.emplace_back([&breaks, sharer, showroom = showrooms.back().get()] {
        for (const bool up : {true, false})
          breaks += showroom->break_everywhere(up, sharer * step_bytes());
      });
    }
    for (std::thread& thread : threads) thread.join();
    tally.runs = breaks;
    for (const auto& showroom : showrooms) showroom->judge_it(tally);
    EXPECT_GT(tally.runs, 50);
    tally.conclude();
  }
};

TEST_F(CutLine, a_push_that_is_cut_anywhere_is_stored_once) {
  cut({.fault = "connection cut at every byte of a push, both directions"}, false);
}

TEST_F(CutLine, a_pull_that_is_cut_anywhere_is_taken_in_once) {
  cut({.fault = "connection cut at every byte of a pull, both directions"}, true);
}

// Four batches, each asked for while the log takes in the one before it.
TEST_F(CutLine, a_long_pull_that_is_cut_anywhere_is_taken_in_once) {
  Tally tally{.fault = "connection cut anywhere in a pull of four batches"};
  constexpr int kVisits = 1300;
  constexpr int kBytes = 900'000;  // somewhat fewer than come down
  Device entrance(home("entrance"), dealer());
  std::vector<int> visits;
  for (int visit = 0; visit < kVisits; ++visit) {
    entrance.check_in(visit);
    visits.push_back(visit);
  }
  round_of(entrance);
  TcpProxy line{PostgresServer::shared().port()};
  Dice dice(3);
  std::int64_t kept = 0;
  for (const int runs = times(6, 200); tally.runs < runs; ++tally.runs) {
    line.break_next(Break::cut, TcpProxy::kNever, dice.roll(kBytes));
    Device desk(home("desk"), store_->dealer_at(line.port()));
    EXPECT_FALSE(desk.sync().round());
    EXPECT_TRUE(line.broke());
    const auto verdict = desk.log().verify();
    EXPECT_TRUE(verdict && !verdict->fault) << "a chain is broken";
    kept += verdict ? verdict->facts : 0;
    judge(tally, {&desk}, dealer(), visits);
    desk.switch_off();
    std::filesystem::remove_all(home("desk"));
  }
  tally.remark = std::to_string(kept) + " facts were in before the cuts";
  EXPECT_GT(kept, 0);
  tally.conclude();
}

// Each COMMIT of a push waits a random moment before it becomes visible.
class LateCommits : public Faults {
 protected:
  static constexpr int kWriters = 16;
  static constexpr int kPullers = 3;

  // `pushes` pushes of `visits_a_push` visits; three facts a visit.
  void write(int writer, int pushes, int visits_a_push) {
    Device entrance(home("w" + std::to_string(writer)), dealer());
    for (int push = 0; push < pushes; ++push) {
      for (int visit = 0; visit < visits_a_push; ++visit) entrance.check_in(writer * 1000 + visit);
      round_without_pulling(entrance);
    }
    --writing_;
  }
  // The writers need not read each other's facts; they would spend their time on it. A push that
  // a busy machine lets wait too long is tried again.
  static void round_without_pulling(Device& device) {
    device.fail_by([](Call call, std::size_t) {
      return call == Call::pull ? Fault::lose_request : Fault::none;
    });
    do static_cast<void>(device.sync().round());
    while (device.sync().waiting() > 0);
  }

  std::atomic<int> writing_ = kWriters;
};

TEST_F(LateCommits, of_sixteen_writers_are_missed_by_no_puller) {
  store_->run(
      "CREATE FUNCTION dawdle() RETURNS trigger LANGUAGE plpgsql AS "
      "'BEGIN PERFORM pg_sleep(random() * 0.02); RETURN NULL; END'; "
      "CREATE CONSTRAINT TRIGGER late AFTER UPDATE ON head DEFERRABLE INITIALLY DEFERRED "
      "FOR EACH ROW EXECUTE FUNCTION dawdle()");
  const int visits_a_push = times(3, 20);
  const int pushes = times(4000, 1'000'000) / kWriters / visits_a_push / 3 + 1;
  Tally tally{.fault = "late commits of 16 writers, facts seen by 3 pullers"};
  std::vector<std::thread> threads;
  for (int writer = 0; writer < kWriters; ++writer)
    threads.emplace_back([=, this] { write(writer, pushes, visits_a_push); });
  std::vector<std::unique_ptr<Device>> desks;
  std::vector<Device*> all;
  for (int puller = 0; puller < kPullers; ++puller) {
    desks.push_back(std::make_unique<Device>(home("desk" + std::to_string(puller)), dealer()));
    all.push_back(desks.back().get());
  }
  std::atomic<int> pulls = 0;
  for (Device* desk : all)
    threads.emplace_back([this, desk, &pulls] {
      while (writing_ > 0) pulls += desk->sync().round() ? 1 : 0;
    });
  for (std::thread& thread : threads) thread.join();
  tally.runs = std::stoll(value_in(dealer(), "SELECT count(*) FROM event"));
  EXPECT_EQ(tally.runs, std::int64_t{kWriters} * pushes * visits_a_push * 3);
  tally.stuck = stuck_of(all, dealer());
  for (Device* desk : all) {
    const auto verdict = desk->log().verify();
    ASSERT_TRUE(verdict);
    EXPECT_FALSE(verdict->fault);
    tally.lost += std::max<std::int64_t>(0, tally.runs - verdict->facts);
    tally.doubled += std::max<std::int64_t>(0, verdict->facts - tally.runs);
  }
  tally.remark = std::to_string(pulls) + " pulls meanwhile";
  tally.conclude();
}

}  // namespace
}  // namespace foyer::tests
