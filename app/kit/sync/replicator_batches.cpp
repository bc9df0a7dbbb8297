// A Replicator's batches on their way to the store and out of it.
#include <algorithm>
#include <limits>
#include <string>
#include <utility>

#include "kit/sync/batch.h"
#include "kit/sync/replicator.h"

namespace foyer::sync {

using log::Head;
using log::Record;

namespace {

// So begins what the log says of records that it does not take. All its other words are about
// itself, most often its disk; they say nothing about whoever sent the records.
constexpr const char* kRefusedByLog = "Nothing was taken over";

// The limit of the next batch behind one that went well, of which `read` facts were there and
// `sent` were not too many bytes.
std::size_t grown(std::size_t limit, std::size_t read, std::size_t sent) {
  if (sent == limit) return std::min(Replicator::kBatchMax, limit * 2);
  return sent == read ? limit : std::max(limit, std::min(Replicator::kBatchFirst, limit * 2));
}

// The limit of the next pull behind a full one. A store cuts nothing down, so where facts are long
// it is asked for no more of them than the longest push would carry.
std::size_t grown_pull(const std::vector<Record>& full) {
  constexpr std::size_t kMost_bytes = Replicator::kBatchMax * Replicator::kFact_bytes;
  const std::size_t most = full.size() * kMost_bytes / size_bytes(full);
  return std::max<std::size_t>(1, std::min(most, grown(full.size(), full.size(), full.size())));
}

}  // namespace

// True: the store has everything. False: its head moved, ask again where it stands.
Result<bool> Replicator::push_all(Head theirs, Round& done) {
  const std::int64_t before = theirs.last;
  Result<bool> outcome = true;
  ReadAhead ahead(log_);
  while (outcome && *outcome && theirs.last < log_.head().last) {
    if (stopping_) return fail("The sync is stopping.");
    const auto verdict = push_batch(theirs, ahead, done);
    if (!verdict) {
      outcome = fail(verdict.error().what);
    } else if (*verdict == PushVerdict::head_moved) {
      outcome = false;
    }
  }
  if (theirs.last == before) return outcome;
  auto noted = log_.set_note(kAcknowledged, std::to_string(theirs.last));
  if (!noted) return fail(noted.error().what);
  return outcome;
}

// One batch, or one attempt at it: after `refused` the next one is smaller, down to the poison
// fact alone, and that is set aside.
Result<PushVerdict> Replicator::push_batch(Head& theirs, ReadAhead& ahead, Round& done) {
  auto batch = ahead.read(theirs.last, batch_max_);
  if (!batch) return fail(batch.error().what);
  const std::size_t read = batch->size();
  trim(*batch, batch_max_ * kFact_bytes);
  if (batch->empty() || batch->front().id.seq != theirs.last + 1)
    return fail("This device's log lacks its fact " + std::to_string(theirs.last + 1) +
                "; check it with: foyer log verify.");
  if (batch->back().id.seq < log_.head().last)
    ahead.begin(batch->back().id.seq, grown(batch_max_, read, batch->size()));
  auto verdict = uplink_->push(theirs, *batch);
  if (verdict && *verdict == PushVerdict::refused) {
    batch_max_ = std::max<std::size_t>(1, batch->size() / 2);
    if (batch->size() > 1) return verdict;
    verdict = uplink_->set_aside(theirs, batch->front());
    if (verdict && *verdict == PushVerdict::refused)
      return fail("The dealer's database takes fact " + std::to_string(theirs.last + 1) +
                  " of this device in no form; it needs a newer schema.");
    if (verdict && *verdict == PushVerdict::stored) ++done.set_aside;
  }
  if (verdict && *verdict == PushVerdict::stored) {
    theirs = behind(batch->back());
    done.pushed += static_cast<std::int64_t>(batch->size());
    batch_max_ = grown(batch_max_, read, batch->size());
  }
  return verdict;
}

// Which of the origins that had to be left out are not asked for in this round either.
std::vector<Id> Replicator::not_asked_now() {
  std::vector<Id> skipped;
  for (auto& [origin, how] : left_out_) {
    if (how.pause == 0) continue;
    --how.pause;
    skipped.push_back(origin);
  }
  return skipped;
}

// Behind a pull that went to its end: who was asked for and is sound again is forgotten.
void Replicator::note_left_out(const std::vector<Id>& not_asked, const std::vector<Id>& unsound) {
  std::map<Id, LeftOut> now;
  for (const Id& origin : not_asked) now[origin] = left_out_[origin];
  for (const Id& origin : unsound) {
    LeftOut how = left_out_[origin];
    ++how.times;
    for (int more = kPatience_rounds; more < how.times; ++more)
      how.pause = std::min(kAskAgainMax_rounds, how.pause == 0 ? 1 : how.pause * 2);
    now[origin] = how;
  }
  left_out_ = std::move(now);
}

// What this log has of everybody, with those that are left out at an end that nobody is past.
Result<std::vector<Head>> Replicator::cursor_without(const std::vector<Id>& left_out) const {
  auto cursor = log_.cursors();
  if (!cursor) return cursor;
  for (const Id& origin : left_out) {
    const Head end{origin, std::numeric_limits<std::int64_t>::max(), {}};
    const auto at = std::ranges::lower_bound(*cursor, origin, {}, &Head::origin);
    if (at != cursor->end() && at->origin == origin)
      *at = end;
    else
      cursor->insert(at, end);
  }
  return cursor;
}

Result<void> Replicator::pull_all(Round& done) {
  const std::vector<Id> not_asked = not_asked_now();
  std::vector<Id> unsound;  // whose facts do not follow what is here
  std::vector<Id> left_out = not_asked;
  PullAhead ahead(*uplink_, log_.origin());
  for (;;) {
    if (stopping_) return fail("The sync is stopping.");
    const auto cursor = cursor_without(left_out);
    if (!cursor) return fail(cursor.error().what);
    const std::size_t limit = batch_max_;
    const auto records = ahead.pull(*cursor, limit);
    if (!records) return fail(records.error().what);
    if (records->empty()) break;
    if (records->size() == limit) pull_what_follows(ahead, *cursor, *records);
    const std::size_t known_unsound = unsound.size();
    const auto taken = take_in(*records, unsound);
    if (!taken) return fail(taken.error().what);
    done.pulled += *taken;
    if (auto erased = erase_what_passed(*records); !erased) return erased;
    left_out.insert(left_out.end(), unsound.begin() + static_cast<std::ptrdiff_t>(known_unsound),
                    unsound.end());
    if (unsound.size() == known_unsound && *taken == 0)
      return fail(
          "The dealer's database sent only facts that are here already; it does not keep "
          "to the protocol.");
    if (records->size() < limit && unsound.size() == known_unsound) break;
    if (records->size() == limit) batch_max_ = grown_pull(*records);
  }
  note_left_out(not_asked, unsound);
  return {};
}

// The next batch, while the log takes this one in. (Not if there is to be asked something in
// between.)
void Replicator::pull_what_follows(PullAhead& ahead, std::vector<Head> cursor,
                                   const std::vector<Record>& records) {
  for (const Record& record : records) {
    if (record.kind == facts::kErasingKind) return;
    const auto known =
        std::lower_bound(cursor.begin(), cursor.end(), record.id.origin,
                         [](const Head& head, const Id& origin) { return head.origin < origin; });
    if (known != cursor.end() && known->origin == record.id.origin)
      *known = behind(record);
    else
      cursor.insert(known, behind(record));
  }
  ahead.begin(std::move(cursor), grown_pull(records));
}

// The log has erased these guests with the facts that say so. A fact of theirs that this device or
// another pushed at that very moment may have slipped past the store.
Result<void> Replicator::erase_what_passed(const std::vector<Record>& records) {
  std::vector<Id> visits;
  for (const Record& record : records)
    if (record.kind == facts::kErasingKind) visits.push_back(record.visit);
  if (visits.empty()) return {};
  return uplink_->erase_what_passed(visits);
}

// All in one transaction; if that cannot be, origin by origin, and those that are unsound are
// named.
Result<std::int64_t> Replicator::take_in(const std::vector<Record>& records,
                                         std::vector<Id>& unsound) {
  auto taken = log_.take_in(records);
  if (taken || !taken.error().what.starts_with(kRefusedByLog)) return taken;
  std::int64_t count = 0;
  for (auto first = records.begin(); first != records.end();) {
    const auto last = std::find_if(first, records.end(), [&](const Record& record) {
      return record.id.origin != first->id.origin;
    });
    const auto some = log_.take_in({first, last});
    if (!some && !some.error().what.starts_with(kRefusedByLog)) return some;
    if (!some) unsound.push_back(first->id.origin);
    const auto sound = some ? some : take_in_what_follows({first, last});
    if (!sound) return sound;
    count += *sound;
    first = last;
  }
  return count;
}

// Of facts of one origin that the log does not take together: as many as follow, so that every
// device has the same of an origin that goes wrong somewhere.
Result<std::int64_t> Replicator::take_in_what_follows(const std::vector<Record>& records) {
  std::int64_t count = 0;
  auto sound = records.begin();  // up to here they follow
  auto wrong = records.end();    // up to here they do not
  while (wrong - sound > 1) {
    const auto middle = sound + (wrong - sound) / 2;
    const auto some = log_.take_in({sound, middle});
    if (!some && !some.error().what.starts_with(kRefusedByLog)) return some;
    if (some) count += *some;
    (some ? sound : wrong) = middle;
  }
  return count;
}

}  // namespace foyer::sync
