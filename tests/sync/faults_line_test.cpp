// A line that is cut at any byte, and writers that commit late.
#include <functional>

#include "faults.h"
#include "support/tcp_proxy.h"

namespace foyer::tests {
namespace {

using Break = TcpProxy::Break;

// Every 37th byte in every run, every byte by command.
long step_bytes() { return in_full() ? 1 : 37; }

// Through a line that breaks after every so many bytes in one direction, until it no longer does.
// Returns how many breaks there were.
int break_everywhere(TcpProxy& proxy, bool up, const std::function<void()>& try_once,
                     const std::function<void()>& try_well) {
  int breaks = 0;
  for (long after = 0;; after += step_bytes()) {
    proxy.break_next(Break::cut, up ? after : TcpProxy::kNever, up ? TcpProxy::kNever : after);
    try_once();
    if (!proxy.broke()) return breaks;
    ++breaks;
    try_well();
  }
}

class CutLine : public Faults {
 protected:
  // (The last byte may have arrived before the cut.)
  void try_round(Device& device) const {
    device.reconnect();
    const auto round = device.sync().round();
    EXPECT_TRUE(round || proxy_.broke()) << (round ? "" : round.error().what);
  }
  static std::vector<int> first(int visits) {
    std::vector<int> all;
    for (int visit = 0; visit < visits; ++visit) all.push_back(visit);
    return all;
  }

  TcpProxy proxy_{PostgresServer::shared().port()};
};

TEST_F(CutLine, a_push_that_is_cut_anywhere_is_stored_once) {
  Tally tally{.fault = "connection cut at every byte of a push, both directions"};
  if (!in_full()) tally.remark = "every 37th byte";
  Device entrance(home("entrance"), store_->dealer_at(proxy_.port()));
  int visits = 0;
  for (const bool up : {true, false})
    tally.runs += break_everywhere(
        proxy_, up,
        [&] {
          entrance.check_in(visits++);
          try_round(entrance);
        },
        [&] { round_of(entrance); });
  judge(tally, {&entrance}, dealer(), first(visits));
  EXPECT_EQ(value_in(dealer(), "SELECT count(*) FROM event"), std::to_string(3 * visits));
  EXPECT_GT(tally.runs, 50);
  tally.conclude();
}

TEST_F(CutLine, a_pull_that_is_cut_anywhere_is_taken_in_once) {
  Tally tally{.fault = "connection cut at every byte of a pull, both directions"};
  if (!in_full()) tally.remark = "every 37th byte";
  Device entrance(home("entrance"), dealer());
  Device desk(home("desk"), store_->dealer_at(proxy_.port()));
  int visits = 0;
  for (const bool up : {true, false})
    tally.runs += break_everywhere(
        proxy_, up,
        [&] {
          entrance.check_in(visits++);
          round_of(entrance);
          try_round(desk);
        },
        [&] { round_of(desk); });
  judge(tally, {&entrance, &desk}, dealer(), first(visits));
  EXPECT_GT(tally.runs, 50);
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
