// The house at hand: domain::House kept up to date from the visit log, for the screens of staff.
//
// `open` folds what this device knows of the last days; `refresh` takes in what was appended here
// or pulled since, which is a look at the heads when nothing came. A fact that arrives late (an
// older stamp than one that is folded already) folds its visit, or the roster, anew. Everything is
// in memory and in clear, and leaves it only through a screen or an export that staff asked for.
// Threads: one at a time, the UI thread once a screen shows it; the log itself may be used by
// others meanwhile. Errors: the log's.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <vector>

#include "kit/base/result.h"
#include "kit/log/visit_log.h"
#include "showroom/house.h"

namespace foyer::views {

class HouseView {
 public:
  // Whether what is personal in a locked record is shown all the same: for whoever owns the
  // dealer's database and has to show a contract that the law had them keep.
  enum class Locked : std::uint8_t { stays, opened };
  // The log outlives it.
  explicit HouseView(const log::VisitLog& log, Locked locked = Locked::stays)
      : log_(&log), locked_(locked) {}

  // Visits that had a fact at or after `since` (all of such a visit), deliveries that are not over,
  // the last round of each area and those beside guests, however long ago, and all facts of the
  // roster.
  Result<void> open(Hlc since);
  // Whether anything came. `changed()` names the visits that it was about.
  Result<bool> refresh();
  // A visit from before those days, with all of its facts in order as the log had them a moment
  // ago. One that is here already stays as it is.
  void also(const Id& visit, const std::vector<domain::Fact>& facts);
  const std::set<Id>& changed() const { return changed_; }
  const domain::House& house() const { return house_; }
  // Goes up with every refresh that brought something: for caches made from the house.
  std::int64_t edition() const { return edition_; }

 private:
  struct Place {  // the last fact that was folded into a visit
    Hlc at;
    domain::FactId id;
  };
  void fold(const domain::Fact& fact);
  Result<void> fold_anew(const Id& visit);
  bool is_late(const domain::Fact& fact) const;

  const log::VisitLog* log_;
  Locked locked_;
  domain::House house_;
  std::vector<log::Head> known_;
  std::map<Id, Place> folded_;  // by visit; the nil id stands for the roster
  std::set<Id> changed_;
  std::int64_t edition_ = 0;
};

}  // namespace foyer::views
