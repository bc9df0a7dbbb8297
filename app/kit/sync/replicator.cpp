#include "kit/sync/replicator.h"

#include <algorithm>
#include <cstdlib>
#include <string>
#include <utility>

#include "kit/sync/batch.h"

namespace foyer::sync {
namespace {

using log::Head;
using log::Record;

constexpr const char* kBegun = "begun";          // it has been decided where the log begins
constexpr const char* kForgotten = "forgotten";  // no guest is held by facts up to this seq
constexpr int kHellosMax = 4;                    // a round

// A number that was noted; 0 if there is none.
Result<std::int64_t> noted_number(const log::VisitLog& log, const char* name) {
  const auto noted = log.note(name);
  if (!noted) return fail(noted.error().what);
  if (!*noted) return 0;
  std::int64_t last = 0;
  for (const char digit : **noted) {
    if (digit < '0' || digit > '9') return 0;  // a hint that cannot be read is no hint
    last = last * 10 + (digit - '0');
  }
  return last;
}

Result<std::int64_t> acknowledged(const log::VisitLog& log) {
  return noted_number(log, kAcknowledged);
}

// This device's own record `seq`, if it has it.
Result<Head> own_head_at(const log::VisitLog& log, const Id& origin, std::int64_t seq) {
  if (seq == 0) return Head{origin, 0, {}};
  const auto found = log.own_after(seq - 1, 1);
  if (!found) return fail(found.error().what);
  if (found->empty() || found->front().id.seq != seq)
    return fail("This device's log lacks its fact " + std::to_string(seq) +
                "; check it with: foyer log verify.");
  return behind(found->front());
}

}  // namespace

Replicator::Replicator(log::VisitLog& log, Connect connect, Keeping keeping)
    : log_(log), connect_(std::move(connect)), keeping_(std::move(keeping)) {}

Result<Round> Replicator::round() {
  Round done;
  const auto attended = attend(done);
  drop_old_pictures();
  total_.pushed += done.pushed;
  total_.pulled += done.pulled;
  total_.set_aside += done.set_aside;
  total_.rewound |= done.rewound;
  total_.fetched_back |= done.fetched_back;
  total_.new_origin |= done.new_origin;
  total_.right_clock |= done.right_clock;
  total_.pictures += done.pictures;
  total_.no_place = done.no_place;
  for (const auto& [origin, how] : left_out_) done.left_out.push_back(origin);
  total_.left_out = done.left_out;
  // Whoever was left out and is asked for in every round yet is not to be waited for.
  complete_ = attended && std::ranges::none_of(
                              left_out_, [](const auto& one) { return one.second.pause == 0; });
  if (attended) return done;
  if (reached_) batch_max_ = std::max<std::size_t>(1, batch_max_ / 2);
  hang_up();
  return fail(attended.error().what);
}

std::int64_t Replicator::waiting() const {
  return std::max<std::int64_t>(0, log_.head().last - stored());
}

std::int64_t Replicator::stored() const { return acknowledged(log_).value_or(0); }

std::int64_t Replicator::now_ms() const { return keeping_.wall_ms ? keeping_.wall_ms() : 0; }

void Replicator::stop() {
  stopping_ = true;
  const std::lock_guard guard(dialling_);
  if (uplink_) uplink_->interrupt();
}

Result<void> Replicator::attend(Round& done) {
  const bool untouched = complete_ && waiting() == 0 && uplink_ && uplink_->is_untouched();
  if (untouched && log_.pictures_waiting().value_or(0) == 0)
    return keeping_.others ? Result<void>{} : forget_guests(false);
  reached_ = false;
  Result<void> pushed;
  std::optional<StoreTime> time;
  for (int hellos = 0;; ++hellos) {
    if (hellos == kHellosMax)
      return fail(
          "The dealer's database keeps moving under this device; another one seems to "
          "write with a copy of this device's disk. It will be tried again.");
    const auto hello = greet();
    if (!hello) return fail(hello.error().what);
    reached_ = true;
    time = hello->time;
    compare_time(*hello);
    auto theirs = settle(hello->head, done);
    if (theirs) theirs = right_clock(*hello, *theirs, done);
    if (!theirs) return fail(theirs.error().what);
    const auto all = push_all(*theirs, done);
    if (all && !*all) continue;  // the head moved
    if (!all) pushed = fail(all.error().what);
    break;
  }
  if (done.pushed > 0) uplink_->tell_others();
  auto pulled = keeping_.others ? begin() : forget_guests(true);
  if (pulled && keeping_.others) pulled = pull_all(done);
  if (pulled && !keeping_.others && keeping_.look) pulled = keeping_.look(*uplink_, now_ms());
  if (!pulled || !pushed) return pushed ? pulled : pushed;
  return send_pictures(*time, done);
}

// Decides once where a log that knows nothing of others yet begins.
Result<void> Replicator::begin() {
  if (keeping_.device_days <= 0) return {};
  const auto begun = log_.note(kBegun);
  if (!begun) return fail(begun.error().what);
  if (*begun) return {};
  const auto cursor = log_.cursors();
  if (!cursor) return fail(cursor.error().what);
  if (cursor->empty()) {
    const auto bases = uplink_->beginnings(log_.origin(), keeping_.device_days);
    if (!bases) return fail(bases.error().what);
    if (!bases->empty())
      if (auto done = log_.begin_behind(*bases); !done) return done;
  }
  return log_.set_note(kBegun, std::to_string(keeping_.device_days));
}

// Of an entrance: what is personal in its own facts, once the store has them and the guest is
// somebody else's, or was here too long ago. `ask`: the store may know more than last time.
Result<void> Replicator::forget_guests(bool ask) {
  const auto from = noted_number(log_, kForgotten);
  if (!from) return fail(from.error().what);
  const auto stored = acknowledged(log_);
  if (!stored) return fail(stored.error().what);
  auto held = log_.held_guests(*from);
  if (!held) return fail(held.error().what);
  std::erase_if(*held, [&](const log::HeldGuest& guest) { return guest.last > *stored; });
  if (held->empty()) return {};
  std::vector<Id> asked;
  for (const log::HeldGuest& guest : *held) asked.push_back(guest.visit);
  const auto gone = ask ? uplink_->handed_over(asked) : std::vector<Id>{};
  if (!gone) return fail(gone.error().what);
  if (!gone->empty())
    if (auto passed = uplink_->erase_what_passed(*gone); !passed) return passed;
  const std::int64_t now = now_ms();
  for (const log::HeldGuest& guest : *held) {
    const bool taken_over = std::find(gone->begin(), gone->end(), guest.visit) != gone->end();
    // A guest of a time to come was written down by a clock that was wrong: nobody knows when.
    const std::int64_t ago_ms = now - guest.wall_ms;
    if (!taken_over && std::abs(ago_ms) < Keeping::kForgetAfter_ms) continue;
    if (const auto erased = log_.erase_personal_of(guest.visit); !erased)
      return fail(erased.error().what);
  }
  const auto left = log_.held_guests(*from);
  if (!left) return fail(left.error().what);
  const std::int64_t up_to = left->empty() ? *stored : std::min(*stored, left->front().first - 1);
  return up_to > *from ? log_.set_note(kForgotten, std::to_string(up_to)) : Result<void>{};
}

// Compares the store's head for this origin with the log, and brings the two onto one chain.
Result<Head> Replicator::settle(Head theirs, Round& done) {
  for (;;) {
    if (stopping_) return fail("The sync is stopping.");
    const Head mine = log_.head();
    if (theirs.origin != mine.origin)
      return fail("The dealer's database answered for another device.");
    if (theirs.last > mine.last) {
      const auto fetched = fetch_back(mine, done);
      if (!fetched) return fail(fetched.error().what);
      if (log_.head() == mine) return renew_origin(mine, theirs, done);
      continue;
    }
    const auto here = own_head_at(log_, mine.origin, theirs.last);
    if (!here) return here;
    if (*here != theirs) return renew_origin(mine, theirs, done);
    const auto hint = acknowledged(log_);
    if (!hint) return fail(hint.error().what);
    if (theirs.last < *hint) done.rewound = true;
    if (theirs.last != *hint) {
      auto noted = log_.set_note(kAcknowledged, std::to_string(theirs.last));
      if (!noted) return fail(noted.error().what);
    }
    return theirs;
  }
}

// One batch of this device's own tail. The log stays as it is if the tail does not chain onto it:
// then it is not this log's.
Result<void> Replicator::fetch_back(const Head& mine, Round& done) {
  const auto tail = uplink_->own_tail(mine.origin, mine.last, batch_max_);
  if (!tail) return fail(tail.error().what);
  if (tail->empty() || tail->front().id != facts::FactId{mine.origin, mine.last + 1})
    return fail("The dealer's database lacks fact " + std::to_string(mine.last + 1) +
                " of this device although it says that it has it; it is damaged.");
  if (log::chain(mine.hash, tail->front()) != tail->front().hash) return {};
  const auto taken = log_.take_back(*tail);
  if (taken) {
    done.fetched_back = true;
    return {};
  }
  // A guest may have touched the screen just now: then the log is ahead of where we asked.
  if (log_.head() != mine) return {};
  return fail(taken.error().what);
}

// This log and the store's parted: the disk was copied, or this device was restored from an older
// copy and went on. What both have stays; what only this log has moves to a new origin.
Result<Head> Replicator::renew_origin(const Head& mine, const Head& theirs, Round& done) {
  std::int64_t same = 0;  // both have the same fact here (a chain: and all before it)
  std::int64_t different = std::min(mine.last, theirs.last) + 1;
  while (different - same > 1) {
    const std::int64_t middle = same + (different - same) / 2;
    const auto there = uplink_->own_tail(mine.origin, middle - 1, 1);
    if (!there) return fail(there.error().what);
    const auto here = own_head_at(log_, mine.origin, middle);
    if (!here) return here;
    const bool equal = !there->empty() && behind(there->front()) == *here;
    (equal ? same : different) = middle;
  }
  const auto origin = log_.start_new_origin(same);  // drops the acknowledgement as well
  if (!origin) return fail(origin.error().what);
  done.new_origin = true;
  return Head{*origin, 0, {}};
}

void Replicator::compare_time(const Hello& hello) {
  if (keeping_.wall_ms) clock_off_ms_ = sync::clock_off_ms(hello.time, now_ms());
  const bool other = !keeping_.time_zone.empty() && hello.time_zone != keeping_.time_zone;
  other_zone_ = other ? hello.time_zone : std::string();
}

// A device that once started with a clock far ahead would write with those stamps until that day
// comes, and outrank whatever others say of its guests. Once its clock is right, and the store says
// so too, it goes on as a new origin; what the store does not have yet is stamped anew.
Result<Head> Replicator::right_clock(const Hello& hello, const Head& theirs, Round& done) {
  if (!keeping_.wall_ms || !is_confirmed(hello.time, now_ms())) return theirs;
  if (log_.ahead_ms(now_ms()) <= kFarAhead_ms) return theirs;
  const auto origin = log_.start_with_right_clock(theirs.last, now_ms());
  if (!origin) return fail(origin.error().what);
  done.right_clock = true;
  return Head{*origin, 0, {}};
}

// A connection that is left over from an earlier round may have died since; that is no trouble
// before a new one has failed as well.
Result<Hello> Replicator::greet() {
  if (uplink_ && !stopping_) {
    tell_how_it_is();
    auto hello = uplink_->hello(log_.origin());
    if (hello) return hello;
    hang_up();
  }
  if (auto dialled = dial(); !dialled) return fail(dialled.error().what);
  tell_how_it_is();
  return uplink_->hello(log_.origin());
}

void Replicator::tell_how_it_is() {
  uplink_->tell_waiting(waiting());
  uplink_->tell_left_out(total_.left_out);
}

Result<void> Replicator::dial() {
  if (stopping_) return fail("The sync is stopping.");
  auto uplink = connect_();
  if (!uplink) return fail(uplink.error().what);
  const std::lock_guard guard(dialling_);
  uplink_ = std::move(*uplink);
  no_place_ = false;
  if (stopping_) uplink_->interrupt();
  return {};
}

void Replicator::hang_up() {
  const std::lock_guard guard(dialling_);
  uplink_.reset();
}

}  // namespace foyer::sync
