// Replication of the visit log with the dealer's database, one round at a time.
//
// Protocol: PROTOCOL.md. Knows no clock and no thread of its own, so that tests can drive it
// through every fault; SyncThread adds time. Threads: one, except `stop`. Errors: Result; after
// one, the next round connects anew and asks the store where it stands.
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

#include "kit/base/result.h"
#include "kit/log/visit_log.h"
#include "kit/sync/keeping.h"
#include "kit/sync/uplink.h"

namespace foyer::sync {

class PullAhead;
class ReadAhead;

struct Round {
  std::int64_t pushed = 0;
  std::int64_t pulled = 0;
  std::int64_t set_aside = 0;  // of those pushed: poison facts, kept where no view looks
  bool rewound = false;        // the store was behind what it had acknowledged (restored backup)
  bool fetched_back = false;   // the store was ahead of this device (device restored)
  bool new_origin = false;     // a cloned disk was found; this device writes as a new origin now
  std::int64_t pictures = 0;   // that the store has from this device now
  bool no_place = false;       // pictures wait: the store was prepared by an older program
  bool right_clock = false;    // its stamps were far ahead; it goes on with the right clock
  // Origins whose facts in the store do not follow each other, or that no device can have written:
  // what is sound before is here, the rest is left out, and everybody else's facts go on.
  std::vector<Id> left_out;
};

class Replicator {
 public:
  using Connect = std::function<Result<std::unique_ptr<Uplink>>()>;
  Replicator(log::VisitLog& log, Connect connect, Keeping keeping = {});
  // Pushes and pulls until there is nothing more to do, or an error. A push that failed does not
  // keep others' facts from coming in, and neither does an origin that has to be left out.
  Result<Round> round();
  // After a round that went well: looks for this picture in the store and keeps it in the log to be
  // looked at. False: the store does not have it.
  Result<bool> fetch_picture(const Id& visit, const log::Hash& digest);
  // Everything since this object was made, also of rounds that ended in an error; `left_out` as it
  // is now.
  const Round& total() const { return total_; }
  Id origin() const { return log_.origin(); }
  // How far this device's clock is ahead of the store's (kit/sync/clocks.h), and by which zone the
  // store counts its days, by the last hello. None, and empty: nothing is wrong.
  std::optional<std::int64_t> clock_off_ms() const { return clock_off_ms_; }
  const std::string& other_zone() const { return other_zone_; }
  // Own facts that the store is not known to have.
  std::int64_t waiting() const;
  // Number of the last own fact that it has, as far as is known.
  std::int64_t stored() const;
  // Between two rounds: what others say unasked (Uplink). -1: nothing is heard.
  int news_handle() { return uplink_ ? uplink_->news_handle() : -1; }
  News take_news() { return uplink_ ? uplink_->take_news() : News::broken; }
  // Any thread: the running round ends soon, with an Error; so do all later ones.
  void stop();

  static constexpr std::size_t kBatchFirst = 500;  // events
  static constexpr std::size_t kBatchMax = 2000;
  static constexpr std::size_t kFact_bytes = 512;  // as long as they are no longer on average
  // An origin that is left out is asked for again in each round at first, in the end in every so
  // many: what a store keeps of it may be long, and it may stay there for ever.
  // Pictures are sent behind all facts, so many in a round: what a guest waits for comes between.
  static constexpr std::size_t kPictures = 4;
  static constexpr std::int64_t kDropPictures_ms = 3600 * 1000;
  static constexpr int kPatience_rounds = 5;
  static constexpr int kAskAgainMax_rounds = 256;

 private:
  std::int64_t now_ms() const;
  Result<void> attend(Round& done);
  Result<log::Head> settle(log::Head theirs, Round& done);
  Result<void> fetch_back(const log::Head& mine, Round& done);
  Result<log::Head> renew_origin(const log::Head& mine, const log::Head& theirs, Round& done);
  Result<log::Head> right_clock(const Hello& hello, const log::Head& theirs, Round& done);
  void compare_time(const Hello& hello);
  Result<bool> push_all(log::Head theirs, Round& done);
  Result<PushVerdict> push_batch(log::Head& theirs, ReadAhead& ahead, Round& done);
  Result<void> pull_all(Round& done);
  void pull_what_follows(PullAhead& ahead, std::vector<log::Head> cursor,
                         const std::vector<log::Record>& records);
  Result<std::int64_t> take_in(const std::vector<log::Record>& records, std::vector<Id>& unsound);
  Result<std::int64_t> take_in_what_follows(const std::vector<log::Record>& of_one_origin);
  Result<std::vector<log::Head>> cursor_without(const std::vector<Id>& left_out) const;
  std::vector<Id> not_asked_now();
  void note_left_out(const std::vector<Id>& not_asked, const std::vector<Id>& unsound);
  Result<void> begin();
  Result<void> forget_guests(bool ask);
  Result<void> send_pictures(const StoreTime& time, Round& done);
  void drop_old_pictures();
  Result<void> erase_what_passed(const std::vector<log::Record>& records);
  Result<Hello> greet();
  void tell_how_it_is();
  Result<void> dial();
  void hang_up();

  log::VisitLog& log_;
  Connect connect_;
  const Keeping keeping_;
  std::atomic<bool> stopping_ = false;
  mutable std::mutex dialling_;     // guards the exchange of uplink_ against stop
  std::unique_ptr<Uplink> uplink_;  // none: not connected
  bool reached_ = false;            // the store answered in this round
  bool complete_ = false;           // the last round ended well
  std::optional<std::int64_t> clock_off_ms_;
  std::string other_zone_;
  bool no_place_ = false;  // for pictures, in the store that this connection leads to
  // When old pictures were erased last, here and in the store; none: not yet.
  std::optional<std::int64_t> dropped_here_ms_, dropped_there_ms_;
  // Events. Halved by a round that failed after the store had answered, doubled by each full batch
  // that went well: a line that only carries little still carries that.
  std::size_t batch_max_ = kBatchFirst;
  struct LeftOut {
    int times = 0;  // asked for and found unsound, in a row
    int pause = 0;  // rounds in which it is not asked for
  };
  std::map<Id, LeftOut> left_out_;
  Round total_;
};

}  // namespace foyer::sync
