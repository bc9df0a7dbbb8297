// Rows made at random under each role's rights, into stores of today and into such as an older
// program left, which check nothing: whatever goes in, every device goes on, and so does whoever
// looks after the database.
#include <set>

#include "hostile.h"
#include "kit/store/dealer_quarantine.h"
#include "kit/store/postgres_rights.h"
#include "kit/store/register.h"
#include "manage/reports/read_views.h"

namespace foyer::tests {
namespace {

class HostileSayings {
 public:
  explicit HostileSayings(unsigned seed) : dice_(seed) {}

  // One transaction of somebody who may connect.
  std::string next() {
    const Id origin = origin_number(1 + dice_.roll(4));
    std::string sql;
    if (dice_.roll(3) > 0)
      sql +=
          head_of(origin,
                  one_of({"0", "1", "5", "777", "9007199254740992", "9223372036854775807", "-1"})) +
          " ON CONFLICT (origin) DO UPDATE SET last = excluded.last, hash = excluded.hash;";
    for (int rows = dice_.roll(4); rows > 0; --rows) sql += row(origin).sql() + ";";
    if (dice_.roll(6) == 0)
      sql += "UPDATE device SET seen_at = " + one_of({"'infinity'", "'-infinity'", "NULL"}) +
             ", clock_ms = " + number() + ", waiting = " + number() + ";";
    return sql;
  }

 private:
  std::string one_of(const std::vector<std::string>& all) {
    return all[static_cast<std::size_t>(dice_.roll(static_cast<int>(all.size())))];
  }
  std::string number() {
    return one_of({"0", "-1", "1", "9223372036854775807", "-9223372036854775808"});
  }
  std::string kind() {
    return one_of({"'visit.opened'",     "'visit.checked_in'",
                   "'guest.named'",      "'guest.contact'",
                   "'needs.answered'",   "'models.recommended'",
                   "'appointment.kept'", "'appointment.made'",
                   "'staff.added'",      "'staff.pin'",
                   "'staff.removed'",    "'guest.erased'",
                   "'guest.linked'",     "'visit.closed'",
                   "'visit.left'",       "'contest.settled'",
                   "'drive.wished'",     "'card.judged'",
                   "'party.told'",       "'fact.set_aside'",
                   "'some.newer_kind'",  "''",
                   "repeat('k', 200000)"});
  }
  std::string object() {
    return one_of({"'{}'", "'[]'", "'nothing'", "''", "'{\"ticket\":1e400}'",
                   "'{\"party\":1e130000}'", "'{\"options\":{\"0\":[]},\"question\":\"use\"}'",
                   "'{\"options\":[null,[],{}],\"question\":\"budget\",\"min_yuan\":\"x\"}'",
                   "'{\"at_ms\":-9223372036854775808}'", "'{\"at_ms\":1e308}'",
                   "'{\"day\":5,\"staff\":[]}'", "'{\"person\":\"0\"}'", "'{\"x\":\"\\u0000\"}'",
                   "'{\"name\":\"\\u202E\\uD800\"}'", "'{\"models\":[{\"vehicle\":[]}]}'",
                   "'{\"first_visit\":2,\"party\":\"\"}'",
                   "'{\"x\":' || repeat('[', 4000) || repeat(']', 4000) || '}'",
                   "'{\"name\":\"' || repeat('A', 100000) || '\"}'",
                   "'{\"name\":\"' || repeat('A', 3000000) || '\"}'"});
  }
  PlainRow row(const Id& origin) {
    PlainRow row{.origin = origin};
    row.seq = one_of({"1", "2", "3", "5", "777", "0", "-1", "9223372036854775807"});
    row.kind = kind();
    row.version = one_of({"1", "1", "0", "-1", "99", "2147483647"});
    row.at = one_of({"0", "-1", "9223372036854775807", "1", row.at, row.at,
                     "((extract(epoch FROM now()) + 90000) * 1000)::bigint << 16"});
    row.actor = one_of({"'entrance'", "'entrance'", "'desk'", "'dealer'", "''", "'aaaa0001'",
                        "repeat('a', 200000)"});
    row.body = object();
    if (dice_.roll(3) == 0) row.personal = object();
    if (dice_.roll(3) == 0) row.salt = one_of({"'\\x00'", in_sql(std::string(16, '\x22'))});
    if (dice_.roll(4) == 0)
      row.aside =
          one_of({"'\\x'", "'\\x01'", "decode(repeat('00', 16), 'hex')",
                  "decode(repeat('ff', 16), 'hex')", "decode(repeat('00', 200000), 'hex')"});
    row.visit = one_of(
        {in_sql(std::string(16, '\0')), in_sql(std::string(16, '\x77')), in_sql(visit_number(1))});
    return row;
  }

  Dice dice_;
};

class HostileRows : public HostileLogins {
 protected:
  // Of those who look after the database; each has to answer.
  std::vector<std::string> trouble_of_looking() {
    std::vector<std::string> trouble;
    const auto note = [&](const auto& result, const std::string& what) {
      if (!result) trouble.push_back(what + ": " + result.error().what);
    };
    note(sync::init_dealer(dealer()), "init");
    note(sync::device_states(dealer()), "status");
    note(sync::unsound_origins(dealer(), true), "what is unsound");
    note(sync::register_rows(dealer(), 1000), "the register");
    for (const char* view : {"visit", "answer", "card_judgement", "open_visit", "consultant_day",
                             "source_day", "funnel_day", "walk_in_register", "set_aside"}) {
      const auto state = say_as_owner(std::string("SELECT count(v::text) FROM ") + view + " v");
      if (!state.empty()) trouble.push_back(std::string(view) + ": " + state);
    }
    return trouble;
  }
  std::string say_as_owner(const std::string& sql) { return say(dealer(), sql); }

  // A new tablet that begins with the last days, or one that takes everything in.
  Result<sync::Round> newcomer(const std::string& name, int days, const std::string& address) {
    auto log = log::VisitLog::open({.home = home(name), .read_only = false, .vfs = ""});
    if (!log) return fail(log.error().what);
    sync::Keeping keeping;
    keeping.device_days = days;
    sync::Replicator tablet(
        **log, [&] { return sync::connect(address); }, keeping);
    return tablet.round();
  }
};

TEST_F(HostileRows, harm_their_own_origins_only) {
  Tally tally{.fault = "hostile rows by plain SQL under each role's rights"};
  std::int64_t refused = 0;
  int visits = 0;
  const int seeds = times(2, 60);
  for (int seed = 0; seed < seeds; ++seed) {
    store_ = std::make_unique<PostgresStore>();
    const std::string run = std::to_string(seed) + "-";
    Device entrance(home(run + "e"), enrol("sound", "entrance"));
    Device desk(home(run + "d"), enrol("board", "desk"));
    const std::string in_hand = enrol("in-hand", "consultant");
    std::vector<std::string> bad;
    for (const std::string role : sync::kDeviceRoles) bad.push_back(enrol("bad-" + role, role));
    if (seed % 2 == 1) let_anything_in();
    HostileSayings sayings(static_cast<unsigned>(seed));
    for (int batch = 0; batch < 4; ++batch) {
      for (int i = 0; i < 15; ++i) {
        ++tally.runs;
        refused +=
            say(bad[static_cast<std::size_t>(i) % bad.size()], sayings.next()).empty() ? 0 : 1;
      }
      entrance.check_in(++visits);
      for (Device* device : {&entrance, &desk})
        if (const auto round = device->sync().round(); !round) {
          ++tally.stuck;
          ADD_FAILURE() << "seed " << seed << ": " << round.error().what;
        }
      tally.lost += openings_of(facts_of(desk.log()), visits) == 1 ? 0 : 1;
    }
    for (const int days : {0, 1}) {
      const auto round = newcomer(run + "t" + std::to_string(days), days, in_hand);
      tally.stuck += round ? 0 : 1;
      if (!round) ADD_FAILURE() << "seed " << seed << ": " << round.error().what;
    }
    for (const std::string& trouble : trouble_of_looking()) {
      ++tally.stuck;
      ADD_FAILURE() << "seed " << seed << ": " << trouble;
    }
    const auto unsound = sync::unsound_origins(dealer(), true);
    ASSERT_TRUE(unsound) << unsound.error().what;
    for (const auto& one : *unsound) {
      const auto taken = sync::quarantine(dealer(), one.origin.hex());
      EXPECT_TRUE(taken) << taken.error().what;
    }
    EXPECT_TRUE(sync::unsound_origins(dealer(), true)->empty());
    if (HasFailure()) break;
  }
  tally.remark =
      std::to_string(refused) + " refused; " + std::to_string(visits) + " visits went their way";
  tally.conclude();
}

}  // namespace
}  // namespace foyer::tests
