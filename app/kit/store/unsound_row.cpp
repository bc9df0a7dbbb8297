#include "kit/store/unsound_row.h"

#include "kit/log/visit_log.h"

namespace foyer::sync {

static_assert(kTextsMax_bytes == log::VisitLog::kFactMax_bytes);

log::Record unsound_row(const Id& origin, std::int64_t seq) {
  log::Record record;
  record.id = {origin, seq};
  return record;
}

std::size_t texts_bytes(const log::Record& record) {
  return record.kind.size() + record.actor.size() + record.body.size() +
         (record.personal ? record.personal->size() : 0);
}

}  // namespace foyer::sync
