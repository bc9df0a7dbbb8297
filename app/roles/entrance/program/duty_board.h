// How busy the consultants are, from the thread that hears of it to the screen that says it.
// `hear`: the sync thread. `now`: the UI thread.
#pragma once

#include <cstdint>
#include <mutex>
#include <optional>

#include "roles/entrance/pages/view.h"
#include "showroom/house.h"

namespace foyer::shell {

class DutyBoard {
 public:
  void hear(domain::House house);
  // As the guest of this visit is told. None: nothing was heard yet, or nobody has clocked in.
  std::optional<screens::OnDuty> now(const Id& guest, std::int64_t now_ms);

 private:
  std::mutex mutex_;
  domain::House heard_;  // guarded by mutex_, and so is `news_`
  bool news_ = false;
  domain::House house_;  // the UI thread's
};

}  // namespace foyer::shell
