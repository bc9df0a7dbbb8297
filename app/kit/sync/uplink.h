// The port to a dealer's database: what replication needs of a store, and nothing else.
//
// The store's head is the truth; what a device remembers of it is a hint. After any error the
// position is asked for again (hello), never guessed: a push that failed may have been stored.
// Implementations: SQLite (embedded), PostgreSQL. What both do, statement by statement, is in
// PROTOCOL.md. Threads: used by one thread, the sync thread, except `interrupt`. Errors: Result;
// none of them names a password or anything about a guest.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "kit/base/id.h"
#include "kit/base/result.h"
#include "kit/base/time_zone.h"
#include "kit/fact/store_rules.h"
#include "kit/log/record.h"
#include "kit/log/visit_log.h"
#include "kit/sync/clocks.h"

namespace foyer::sync {

// The version of the store's tables that this program reads and writes. A store with a newer one
// is refused and left as it is.
constexpr int kSchema = 1;

struct Hello {
  std::string store_epoch;  // made at random with the store: another one is another store
  int schema = 0;           // version of the store's tables
  log::Head head;           // of the asked origin: last 0 and a zero hash if it is unknown there
  StoreTime time;
  std::string time_zone;  // by which the store counts its days; empty: it does not say
};

enum class PushVerdict : std::uint8_t {
  stored,      // all of the batch, in one transaction
  head_moved,  // the compare-and-set on the head missed: say hello again
  refused,     // nothing stored: a fact of the batch can never be held as it is (see set_aside)
};

enum class PictureVerdict : std::uint8_t {
  stored,    // or not kept, since its guest was erased or its time is over: nobody has to send it
  no_place,  // the store was prepared by an older program and has no place for pictures
};

enum class News : std::uint8_t {
  none,
  some,
  broken,  // the connection has gone: nothing comes any more
};

class Uplink {
 public:
  virtual ~Uplink() = default;
  // Comes first on every connection.
  virtual Result<Hello> hello(const Id& origin) = 0;
  // `batch` is not empty and follows (previous.last, previous.hash) without a hole.
  virtual Result<PushVerdict> push(const log::Head& previous,
                                   const std::vector<log::Record>& batch) = 0;
  // Stores one poison fact, one that push refused, where the read views do not look: byte for
  // byte, under its own number, so that the stream goes on and pullers still see every fact.
  virtual Result<PushVerdict> set_aside(const log::Head& previous, const log::Record& record) = 0;
  // Records of all origins but `self` behind the vector cursor, ordered by origin, seq; at most
  // `limit`. One statement, so one snapshot. A row that no device can have written is among them as
  // a record that follows nothing (unsound_row.h), so that it harms its own origin only.
  virtual Result<std::vector<log::Record>> pull(const Id& self,
                                                const std::vector<log::Head>& cursor,
                                                std::size_t limit) = 0;
  // This origin's own records behind `after`, when the store is ahead of the device.
  virtual Result<std::vector<log::Record>> own_tail(const Id& origin, std::int64_t after,
                                                    std::size_t limit) = 0;
  // Where a device that knows nothing yet may begin: for each other origin the head behind which
  // lie all of its facts of the last `days` by the store's clock, of open visits and appointments
  // to come, and those that say who works here. Origins that are read from their first fact are
  // left out, and so is nothing else: an origin that is new later has to be read from its first
  // fact.
  virtual Result<std::vector<log::Head>> beginnings(const Id&, int) {
    return std::vector<log::Head>{};
  }
  // Which of these visits somebody has taken over, or ended, or erased.
  virtual Result<std::vector<Id>> handed_over(const std::vector<Id>&) { return std::vector<Id>{}; }
  // How many facts wait on this device, and which origins it leaves out because what they say does
  // not follow: for those who look after devices. Said with the next hello.
  virtual void tell_waiting(std::int64_t) {}
  virtual void tell_left_out(const std::vector<Id>&) {}
  // Of visits with a guest.erased in the store: sees to it that nothing personal is left, also of
  // facts that were stored at the same moment. A store where one write waits for another has no
  // such moment.
  virtual Result<void> erase_what_passed(const std::vector<Id>&) { return {}; }
  // Pictures lie beside the facts (kit/log/picture.h); one that is there already stays. A store
  // keeps none of a guest who was erased, and none whose time is over.
  virtual Result<PictureVerdict> put_picture(const log::Picture&) {
    return PictureVerdict::no_place;
  }
  // None: it is not there, or not for this login.
  virtual Result<std::optional<log::Picture>> picture(const Id&, const log::Hash&) {
    return std::optional<log::Picture>();
  }
  // Erases those whose time is over: by the store's own clock, or by `now_ms` where it has none.
  virtual Result<void> drop_old_pictures(std::int64_t) { return {}; }
  // True only if nobody can have written to the store since the last `hello`: then a device that
  // waits for nothing need not ask again. A store that cannot know cheaply says false.
  virtual bool is_untouched() { return false; }
  // A hint, over the polling that stays the truth, and never a part of what is stored: others are
  // told that there is something new. That they were not is no error.
  virtual void tell_others() {}
  // A socket that can be read when somebody was told so; -1: this store tells nothing, or not over
  // this connection. To be asked for anew after every call; what it is worth, take_news says.
  virtual int news_handle() { return -1; }
  virtual News take_news() { return News::none; }
  // Any thread: the call that is running, if any, and all later ones return an Error soon.
  virtual void interrupt() = 0;
};

// One of the servers that an address names.
struct NamedHost {
  std::string host, address, port, session;  // session: libpq's target_session_attrs
  friend bool operator==(const NamedHost&, const NamedHost&) = default;
};
// Which of them was there last: kept by whoever connects again and again, who would wait for a deaf
// one each time. Of one address, for one thread.
using LastHost = std::shared_ptr<std::optional<NamedHost>>;

// "sqlite:PATH" or "postgresql://…". An unknown scheme is an Error that names the known ones.
// A file that is not there yet, or is older, is made by the `rules`; PostgreSQL's owner prepares
// his. `zone`: the showroom's, by which a file's days are counted from now on. None: as they are.
// `only_reads`: a server that can only be read will do. `last`: tried first, and noted anew.
Result<std::unique_ptr<Uplink>> connect(const std::string& dealer, const facts::StoreRules& rules,
                                        const std::optional<TimeZone>& zone = {},
                                        bool only_reads = false, const LastHost& last = nullptr);

}  // namespace foyer::sync
