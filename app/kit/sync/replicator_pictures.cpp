// Replicator's pictures: sent behind all facts, fetched by who looks at one, erased in time.
#include <algorithm>

#include "kit/sync/clocks.h"
#include "kit/sync/replicator.h"

namespace foyer::sync {

Result<void> Replicator::send_pictures(const StoreTime& time, Round& done) {
  if (!keeping_.others) return {};  // no pictures are taken at an entrance
  if (done.rewound)
    if (auto again = log_.send_pictures_again(); !again) return again;
  const std::int64_t now = no_later_than_known(time, now_ms());
  if (keeping_.wall_ms && (!dropped_there_ms_ || now - *dropped_there_ms_ >= kDropPictures_ms)) {
    if (auto dropped = uplink_->drop_old_pictures(now); !dropped) return dropped;
    dropped_there_ms_ = now;
  }
  done.no_place = no_place_;
  if (no_place_) return {};  // an older store is not asked again before it is reached anew
  const auto waiting = log_.pictures_to_send(kPictures);
  if (!waiting) return fail(waiting.error().what);
  for (const log::Picture& picture : *waiting) {
    // One whose time is over goes within the hour, and keeps no other from being sent.
    const bool over = keeping_.wall_ms && picture.keep_until_ms <= now;
    const auto put =
        over ? Result<PictureVerdict>(PictureVerdict::stored) : uplink_->put_picture(picture);
    if (!put) return fail(put.error().what);
    done.no_place = no_place_ = *put == PictureVerdict::no_place;
    if (no_place_) return {};
    if (auto noted = log_.note_picture_sent(picture); !noted) return noted;
    done.pictures += over ? 0 : 1;
  }
  return {};
}

// Also without a line to the store. A clock that is known to be ahead erases nothing too early.
void Replicator::drop_old_pictures() {
  if (!keeping_.wall_ms) return;
  const std::int64_t now = now_ms() - std::max<std::int64_t>(0, clock_off_ms_.value_or(0));
  if (dropped_here_ms_ && std::abs(now - *dropped_here_ms_) < kDropPictures_ms) return;
  if (log_.drop_old_pictures(now)) dropped_here_ms_ = now;
}

Result<bool> Replicator::fetch_picture(const Id& visit, const log::Hash& digest) {
  if (!uplink_) return fail("The dealer's database is not connected.");
  const auto found = uplink_->picture(visit, digest);
  if (!found) return fail(found.error().what);
  if (!*found || (keeping_.wall_ms && (*found)->keep_until_ms <= now_ms())) return false;
  if (auto kept = log_.keep_fetched(**found, now_ms()); !kept) return fail(kept.error().what);
  return true;
}

}  // namespace foyer::sync
