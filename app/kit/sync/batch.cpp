#include "kit/sync/batch.h"

#include <system_error>
#include <utility>

namespace foyer::sync {
namespace {

std::size_t size_bytes(const log::Record& record) {
  constexpr std::size_t kFixed_bytes = 160;  // ids, hashes, numbers
  return kFixed_bytes + record.kind.size() + record.actor.size() + record.body.size() +
         (record.personal ? record.personal->size() : 0);
}

}  // namespace

log::Head behind(const log::Record& record) {
  return {record.id.origin, record.id.seq, record.hash};
}

std::size_t size_bytes(const std::vector<log::Record>& batch) {
  std::size_t bytes = 0;
  for (const log::Record& record : batch) bytes += size_bytes(record);
  return bytes;
}

void trim(std::vector<log::Record>& batch, std::size_t max_bytes) {
  std::size_t bytes = 0;
  std::size_t count = 0;
  while (count < batch.size()) {
    bytes += size_bytes(batch[count]);
    if (count > 0 && bytes > max_bytes) break;
    ++count;
  }
  batch.resize(count);
}

Result<std::vector<log::Record>> ReadAhead::read(std::int64_t after, std::size_t limit) {
  auto begun = std::exchange(begun_, std::nullopt);
  if (begun && begun->after == after && begun->limit == limit) return begun->records.get();
  return log_.own_after(after, limit);
}

void ReadAhead::begin(std::int64_t after, std::size_t limit) {
  begun_.reset();
  try {
    begun_ = {after, limit, std::async(std::launch::async, [&log = log_, after, limit] {
                return log.own_after(after, limit);
              })};
  } catch (const std::system_error&) {
    // No thread to be had: it is read when it is wanted.
  }
}

Result<std::vector<log::Record>> PullAhead::pull(const std::vector<log::Head>& cursor,
                                                 std::size_t limit) {
  auto begun = std::exchange(begun_, std::nullopt);
  if (begun) {
    auto records = begun->records.get();
    if (!records || (begun->cursor == cursor && begun->limit == limit)) return records;
  }
  return uplink_.pull(self_, cursor, limit);
}

void PullAhead::begin(std::vector<log::Head> cursor, std::size_t limit) {
  begun_.reset();
  try {
    auto records = std::async(std::launch::async,
                              [this, cursor, limit] { return uplink_.pull(self_, cursor, limit); });
    begun_ = {std::move(cursor), limit, std::move(records)};
  } catch (const std::system_error&) {
    // As above.
  }
}

}  // namespace foyer::sync
