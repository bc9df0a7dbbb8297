// Whose visits belong together (showroom/persons.h), over all the time that the log holds, so that
// a customer card can show every visit of a person and a step that was agreed long ago is not
// forgotten. The visits themselves stay in the log until they are wanted.
//
// Built once, off the UI thread and in parts, so that other work there gets its turn: it folds
// every visit, one after the other. Afterwards a visit that is new or has changed is put in.
// Threads: build on one, then use on one. Errors: the log's.
#pragma once

#include <functional>
#include <span>
#include <vector>

#include "kit/base/result.h"
#include "kit/log/visit_log.h"
#include "showroom/persons.h"

namespace foyer::views {

class History : public domain::Persons {
 public:
  // Some of the visits of a log (see `visits_in`).
  // `also`: whatever else is kept of each; `each`: of every fact of them.
  Result<void> read(const log::VisitLog& log, std::span<const Id> visits,
                    const std::function<void(const domain::Visit&)>& also = {},
                    const std::function<void(const domain::Fact&)>& each = {});
};

// Every visit of this log. `stop` is asked now and then.
Result<std::vector<Id>> visits_in(const log::VisitLog& log, const std::function<bool()>& stop);
// One visit's facts in the order in which they fold.
Result<std::vector<domain::Fact>> facts_of(const log::VisitLog& log, const Id& visit);

}  // namespace foyer::views
