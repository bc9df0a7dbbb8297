// The one way in which a running role writes facts: durable first, then the sync hears of it. UI
// thread.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "kit/log/visit_log.h"

namespace foyer::shell {

class FactWriter {
 public:
  // `tell_staff` hears why nothing could be written; `wrote`: something is there to be synced.
  FactWriter(log::VisitLog& log, std::function<void(const Error&)> tell_staff,
             std::function<void()> wrote)
      : log_(log), tell_staff_(std::move(tell_staff)), wrote_(std::move(wrote)) {}

  // Whether all of it is on disk; if not, none of it is.
  bool write(const log::Draft& what);

 private:
  log::VisitLog& log_;
  std::function<void(const Error&)> tell_staff_;
  std::function<void()> wrote_;
};

}  // namespace foyer::shell
