// One guest after another: the model, and the log under it. The screen never moves past a fact
// that is not on disk: `dispatch` writes first and shows afterwards. UI thread.
#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "house/content.h"
#include "kit/fact/signed_by.h"
#include "kit/log/visit_log.h"
#include "roles/entrance/flow/update.h"
#include "roles/host/program/fact_writer.h"

namespace foyer::shell {

class Session {
 public:
  struct Surroundings {
    std::function<std::int64_t()> wall_ms;    // since 1970 UTC
    std::function<std::int64_t()> steady_ms;  // only runs forward
    std::function<Id()> fresh_id;
    std::function<void(const Error&)> tell_staff;
    std::function<void()> wrote;  // something is there to be synced
    std::string actor{facts::kSignedByGuest};
    std::string ticket_letter = "A";
    Lang language = Lang::zh;
  };
  Session(const domain::Content& content, log::VisitLog& log, Surroundings surroundings);

  const flow::Model& model() const { return model_; }
  // Returns true if the model changed.
  bool dispatch(const flow::Intent& intent);
  // When the idle rules will next have something to do, in ms from now; -1: never.
  std::int64_t idle_due_ms() const;
  int idle_seconds_left() const;

 private:
  flow::Context context(const flow::Intent& intent);
  const domain::Content& content_;
  log::VisitLog& log_;
  Surroundings around_;
  FactWriter writer_;
  flow::Model model_;
};

}  // namespace foyer::shell
