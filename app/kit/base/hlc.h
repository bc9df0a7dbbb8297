// Hybrid logical clock: time that never runs backwards within what a device has seen.
//
// An `Hlc` is one unsigned 64-bit number, (milliseconds since 1970 UTC) << 16 | counter, so that
// it sorts as a number and the wall time can be read off it. Source of the algorithm: Kulkarni et
// al., "Logical Physical Clocks", 2014 (here the counter shares the word with the time).
// Threads: `HlcClock` is not synchronised; its owner (the log) guards it.
#pragma once

#include <compare>
#include <cstdint>

namespace foyer {

struct Hlc {
  std::uint64_t value = 0;
  friend auto operator<=>(const Hlc&, const Hlc&) = default;
  std::int64_t unix_ms() const { return static_cast<std::int64_t>(value >> 16); }
  static Hlc at_ms(std::int64_t unix_ms, std::uint16_t counter = 0) {
    return Hlc{(static_cast<std::uint64_t>(unix_ms) << 16) | counter};
  }
};

// When a fact was written: where it stands in the order of all facts, and what the clock on the
// wall showed. They are two things: a device whose clock was ahead once goes on behind its own
// stamps, and its next guest still comes at the time at which they come. Two stamps are compared by
// order.
struct Stamp {
  Hlc order;
  std::int64_t wall_ms = 0;

  Stamp() = default;
  Stamp(Hlc stood) : order(stood), wall_ms(stood.unix_ms()) {}  // NOLINT: its own wall time
  // Within a minute the order tells the time, too: such a difference is none. Nothing was written
  // after its place in the order: a time on the wall behind that says nothing.
  Stamp(Hlc stood, std::int64_t shown_ms);
  std::int64_t unix_ms() const { return wall_ms; }
  bool tells_time() const { return wall_ms == order.unix_ms(); }
  friend bool operator==(const Stamp&, const Stamp&) = default;
  friend auto operator<=>(const Stamp&, const Stamp&) = default;

  static constexpr std::int64_t kSame_ms = 60'000;
};

class HlcClock {
 public:
  // The next stamp: later than every stamp given or observed, and at least `wall_ms`.
  Hlc tick(std::int64_t wall_ms);
  // Learns a stamp from elsewhere. One that lies more than `kDriftMax_ms` ahead of `wall_ms` is
  // not followed (a device whose clock is wrong by years must not drag the others along).
  void observe(Hlc seen, std::int64_t wall_ms);
  // Restores the last stamp of this device's own log, however far ahead it is.
  void resume(Hlc last);
  Hlc last() const { return last_; }

  static constexpr std::int64_t kDriftMax_ms = 10LL * 60 * 1000;

 private:
  Hlc last_;
};

}  // namespace foyer
