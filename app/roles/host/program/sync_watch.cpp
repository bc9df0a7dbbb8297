#include "roles/host/program/sync_watch.h"

#include <spdlog/spdlog.h>

namespace foyer::shell {

void SyncWatch::look(const sync::Status& now) {
  const std::string& what = now.trouble.empty() ? now.notice : now.trouble;
  if (what == told_) return;
  if (what.empty())
    spdlog::info("the dealer's database is reached again; {} facts wait", now.waiting);
  else
    spdlog::error("{}", what);
  told_ = what;
}

}  // namespace foyer::shell
