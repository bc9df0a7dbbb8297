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

Result<void> Replicator::pull_all(Round& done) {
  std::vector<Id> unsound;  // origins whose facts do not follow what is here; the others go on
  Result<void> outcome;
  PullAhead ahead(*uplink_, log_.origin());
  for (;;) {
    if (stopping_) return fail("The sync is stopping.");
    auto cursor = log_.cursors();
    if (!cursor) return fail(cursor.error().what);
    for (const Id& origin : unsound) {
      std::erase_if(*cursor, [&](const Head& head) { return head.origin == origin; });
      cursor->push_back({origin, std::numeric_limits<std::int64_t>::max(), {}});
    }
    const std::size_t limit = batch_max_;
    const auto records = ahead.pull(*cursor, limit);
    if (!records) return fail(records.error().what);
    if (records->empty()) return outcome;
    if (unsound.empty() && records->size() == limit) pull_what_follows(ahead, *cursor, *records);
    const std::size_t known_unsound = unsound.size();
    const auto taken = take_in(*records, unsound);
    if (!taken) return fail(taken.error().what);
    done.pulled += *taken;
    if (auto erased = erase_what_passed(*records); !erased) return erased;
    if (unsound.size() > known_unsound)
      outcome = fail("The dealer's database sent facts of origin " + unsound.back().short_hex() +
                     " that do not follow those that are here; they were not taken in. Check the "
                     "dealer's database.");
    else if (*taken == 0)
      return fail(
          "The dealer's database sent only facts that are here already; it does not keep "
          "to the protocol.");
    if (records->size() < limit && unsound.size() == known_unsound) return outcome;
    if (records->size() == limit) batch_max_ = grown_pull(*records);
  }
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
  if (taken) return taken;
  std::int64_t count = 0;
  for (auto first = records.begin(); first != records.end();) {
    const auto last = std::find_if(first, records.end(), [&](const Record& record) {
      return record.id.origin != first->id.origin;
    });
    const auto some = log_.take_in({first, last});
    if (!some && !some.error().what.starts_with(kRefusedByLog)) return some;
    if (some)
      count += *some;
    else
      unsound.push_back(first->id.origin);
    first = last;
  }
  return count;
}

}  // namespace foyer::sync
