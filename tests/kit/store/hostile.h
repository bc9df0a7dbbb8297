// What somebody writes into a dealer's database who has a login and means harm, or whose program
// is wrong: plain SQL of their own, under a real device's rights.
#pragma once

#include <cstdio>
#include <string>
#include <vector>

#include "faults.h"
#include "kit/store/dealer_devices.h"
#include "manage/reports/store_rules.h"

namespace foyer::tests {

inline std::string in_sql(const std::string& bytes) {
  constexpr const char* kDigits = "0123456789abcdef";
  std::string hex;
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    hex += {kDigits[byte / 16U], kDigits[byte % 16U]};
  }
  return "decode('" + hex + "', 'hex')";
}
inline std::string in_sql(const Id& id) { return "decode('" + id.hex() + "', 'hex')"; }

// An origin that nobody made.
inline Id origin_number(int number) {
  Id id = visit_number(number);
  id.bytes[0] = 0x01;
  return id;
}

// One transaction; the state with which it was refused, or "".
inline std::string say(const std::string& dealer, const std::string& sql) {
  const std::atomic<bool> never = false;
  const auto session = sync::PostgresSession::open(dealer, never);
  if (!session) throw std::runtime_error(session.error().what);
  const auto state = (*session)->run_for_state("BEGIN;" + sql + ";COMMIT");
  if (!state) throw std::runtime_error(state.error().what);
  return *state;
}

inline std::string head_of(const Id& origin, const std::string& last,
                           const std::string& hash = std::string(32, '\x11')) {
  return "INSERT INTO head (origin, last, hash) VALUES (" + in_sql(origin) + ", " + last + ", " +
         in_sql(hash) + ")";
}

// A row of `event` with the values that are given, and otherwise what a device might write.
struct PlainRow {
  Id origin;
  std::string seq = "1";
  std::string kind = "'visit.opened'";
  std::string version = "1";
  std::string at = "(extract(epoch FROM now()) * 1000)::bigint << 16";
  std::string actor = "'entrance'";
  std::string body = "'{}'";
  std::string personal = "NULL";
  std::string salt = "NULL";
  std::string hash = in_sql(std::string(32, '\x11'));
  std::string aside = "NULL";
  std::string visit = in_sql(std::string(16, '\x77'));

  std::string sql() const {
    return "INSERT INTO event (origin, seq, visit, kind, version, at, actor, body, personal, salt, "
           "personal_hash, hash, aside) VALUES (" +
           in_sql(origin) + ", " + seq + ", " + visit + ", " + kind + ", " + version + ", " + at +
           ", " + actor + ", " + body + ", " + personal + ", " + salt + ", " +
           in_sql(std::string(32, '\0')) + ", " + hash + ", " + aside + ")";
  }
};

inline std::string login_of(const std::string& dealer, const std::string& name,
                            const std::string& role) {
  const auto enrolled = sync::enrol_device(dealer, reports::store_rules(), name, role);
  if (!enrolled) throw std::runtime_error(enrolled.error().what);
  return enrolled->dealer;
}

// From now on it is an older program's, in which nothing was checked.
inline void let_anything_in(const PostgresStore& store) {
  store.run(
      "DROP TRIGGER event_is_sound ON event; DROP TRIGGER event_is_of_today ON event; "
      "ALTER TABLE head DROP CONSTRAINT head_within_reason; "
      "DROP POLICY what_entrances_say ON event; DROP POLICY what_desks_say ON event; "
      "DROP POLICY what_consultants_say ON event");
}

// A store of which somebody has a device's login.
class HostileLogins : public Faults {
 protected:
  std::string enrol(const std::string& name, const std::string& role) const {
    return login_of(dealer(), name, role);
  }
  void let_anything_in() const { tests::let_anything_in(*store_); }
};

}  // namespace foyer::tests
