// One bad row harms its origin only: every other device goes on at full speed, is told, and what is
// bad can be taken out. Written by plain SQL, under the rights of a device.
#include "hostile.h"
#include "kit/store/dealer_quarantine.h"
#include "kit/store/unsound_row.h"
#include "manage/reports/store_rules.h"

namespace foyer::tests {
namespace {

class UnsoundRows : public HostileLogins {
 protected:
  // The first round of a tablet that begins with the last day; nullptr: there was none.
  std::unique_ptr<log::VisitLog> begun(sync::Round& first) {
    auto log = log::VisitLog::open({.home = home("begins"), .read_only = false, .vfs = ""});
    if (!log) return nullptr;
    sync::Keeping last_days;
    last_days.device_days = 1;
    const std::string address = enrol("begins", "consultant");
    sync::Replicator begins(
        **log, [&] { return sync::connect(address, reports::store_rules()); }, last_days);
    const auto round = begins.round();
    EXPECT_TRUE(round) << (round ? "" : round.error().what);
    if (!round) return nullptr;
    first = *round;
    return std::move(*log);
  }
  // Round after round, what an entrance writes reaches a desk that was there before and a tablet
  // that is new.
  void expect_all_others_go_on() {
    Device entrance(home("sound"), enrol("sound", "entrance"));
    Device desk(home("desk"), enrol("desk", "desk"));
    for (int visit = 1; visit <= 3; ++visit) {
      entrance.check_in(visit);
      EXPECT_EQ(round_of(entrance).pushed, 3);
      EXPECT_EQ(round_of(desk).pulled, 3) << "and no round counts as failed";
    }
    Device tablet(home("tablet"), enrol("tablet", "consultant"));
    EXPECT_EQ(round_of(tablet).pulled, 9);
    sync::Round begins;
    ASSERT_TRUE(begun(begins));
    EXPECT_TRUE(sync::device_states(store_->dealer(), reports::store_rules()));
    EXPECT_TRUE(sync::unsound_origins(store_->dealer(), reports::store_rules(), true));
    EXPECT_TRUE(sync::init_dealer(store_->dealer(), reports::store_rules()));
  }
};

const Id kBad = origin_number(1);

TEST_F(UnsoundRows, of_an_aside_that_cannot_be_unpacked_stop_nobodys_pull) {
  let_anything_in();
  const std::string bad = enrol("bad", "entrance");
  ASSERT_EQ(say(bad, head_of(kBad, "1") + ";" +
                         PlainRow{.origin = kBad,
                                  .kind = "'fact.set_aside'",
                                  .version = "0",
                                  .actor = "''",
                                  .aside = "'\\x01'"}
                             .sql()),
            "");
  expect_all_others_go_on();
}

TEST_F(UnsoundRows, with_a_wrong_hash_leave_everybody_elses_rounds_good_ones) {
  const std::string bad = enrol("bad", "entrance");
  ASSERT_EQ(say(bad, head_of(kBad, "1") + ";" + PlainRow{.origin = kBad}.sql()), "");
  expect_all_others_go_on();
  Device desk(home("another"), enrol("another", "desk"));
  const auto round = round_of(desk);
  EXPECT_EQ(round.left_out, std::vector<Id>{kBad});
  EXPECT_EQ(round_of(desk).left_out, std::vector<Id>{kBad}) << "and it tells the store so";
  const auto unsound = sync::unsound_origins(store_->dealer(), reports::store_rules(), false);
  ASSERT_TRUE(unsound) << unsound.error().what;
  ASSERT_EQ(unsound->size(), 1U);
  EXPECT_EQ(unsound->front().origin, kBad);
  EXPECT_EQ(unsound->front().whose, "bad");
  EXPECT_NE(unsound->front().why.find("another"), std::string::npos) << unsound->front().why;
}

TEST_F(UnsoundRows, behind_sound_ones_leave_those_and_the_same_on_every_device) {
  const std::string bad = enrol("bad", "entrance");
  Device writer(home("writer"), bad);
  for (int visit = 20; visit < 40; ++visit) writer.check_in(visit);
  round_of(writer);
  const Id origin = writer.log().origin();
  ASSERT_EQ(say(bad, "UPDATE head SET last = 61 WHERE origin = " + in_sql(origin) + ";" +
                         PlainRow{.origin = origin, .seq = "61"}.sql()),
            "");
  Device desk(home("desk"), enrol("desk", "desk"));
  EXPECT_EQ(round_of(desk).pulled, 60);
  Device tablet(home("tablet"), enrol("tablet", "consultant"));
  EXPECT_EQ(round_of(tablet).pulled, 60);
}

TEST_F(UnsoundRows, that_are_left_out_are_not_asked_for_again_and_again) {
  const std::string bad = enrol("bad", "entrance");
  ASSERT_EQ(say(bad, head_of(kBad, "1") + ";" + PlainRow{.origin = kBad}.sql()), "");
  Device desk(home("desk"), enrol("desk", "desk"));
  int pulls = 0;
  desk.fail_by([&](Call call, std::size_t) {
    pulls += call == Call::pull ? 1 : 0;
    return Fault::none;
  });
  constexpr int kRounds = 1000;
  for (int i = 0; i < kRounds; ++i) EXPECT_EQ(round_of(desk).left_out.size(), 1U);
  EXPECT_LE(pulls, kRounds + 20) << "a second pull of a round: it was asked for, and is unsound";
  store_->run("DELETE FROM event WHERE origin = " + in_sql(kBad) +
              "; DELETE FROM head WHERE origin = " + in_sql(kBad));
  int rounds = 0;
  while (!round_of(desk).left_out.empty() && rounds < 300) ++rounds;
  EXPECT_LT(rounds, 300) << "and forgotten when it is gone";
}

TEST_F(UnsoundRows, are_not_needed_for_a_head_without_facts_to_stop_a_new_tablet) {
  const std::string bad = enrol("bad", "entrance");
  ASSERT_EQ(say(bad, head_of(kBad, "5")), "");
  expect_all_others_go_on();
  const auto unsound = sync::unsound_origins(store_->dealer(), reports::store_rules(), false);
  ASSERT_EQ(unsound->size(), 1U);
  EXPECT_NE(unsound->front().why.find("not there"), std::string::npos) << unsound->front().why;
}

TEST_F(UnsoundRows, and_heads_at_the_end_of_all_numbers_overflow_nothing) {
  let_anything_in();
  const std::string bad = enrol("bad", "entrance");
  for (int i = 1; i <= 2; ++i)
    ASSERT_EQ(say(bad, head_of(origin_number(i), "9223372036854775807")), "");
  ASSERT_EQ(say(bad, "UPDATE head SET last = 9223372036854775807 WHERE origin = " +
                         in_sql(origin_number(1)) + ";" +
                         PlainRow{.origin = origin_number(1), .seq = "9223372036854775807"}.sql()),
            "");
  ASSERT_EQ(say(bad,
                "UPDATE device SET seen_at = 'infinity', clock_ms = -9223372036854775808, "
                "waiting = 9223372036854775807"),
            "");
  expect_all_others_go_on();
}

// Sound at every place that a new tablet looks at, and numbered as no device numbers: it would
// begin behind a number that no other reader can hold.
TEST_F(UnsoundRows, beyond_every_number_of_a_devices_begin_no_tablet) {
  let_anything_in();
  const std::string bad = enrol("bad", "entrance");
  const std::int64_t last = sync::kSeqMax + 1;
  std::string rows = head_of(kBad, std::to_string(last)) + ";";
  for (std::int64_t before = 0; before < last;) {
    before += (last + 1 - before) / 2;
    rows += PlainRow{.origin = kBad, .seq = std::to_string(before), .at = "1"}.sql() + ";";
  }
  ASSERT_EQ(say(bad, rows), "");
  sync::Round round;
  const auto log = begun(round);
  ASSERT_TRUE(log);
  EXPECT_EQ(round.left_out, std::vector<Id>{kBad});
  EXPECT_TRUE(log->cursors()->empty());
}

TEST_F(UnsoundRows, that_are_longer_than_a_fact_are_neither_taken_nor_carried_to_a_device) {
  const std::string bad = enrol("bad", "entrance");
  const std::string long_body = "'{\"x\":\"' || repeat('x', 20000000) || '\"}'";
  EXPECT_EQ(say(bad, head_of(kBad, "1") + ";" + PlainRow{.origin = kBad, .body = long_body}.sql()),
            "23514");
  let_anything_in();
  ASSERT_EQ(say(bad, head_of(kBad, "1") + ";" + PlainRow{.origin = kBad, .body = long_body}.sql()),
            "");
  const auto facts = facts_of(store_->dealer());
  ASSERT_EQ(facts.size(), 1U);
  EXPECT_EQ(facts.front().body, "") << "it stayed in the store";
  expect_all_others_go_on();
}

TEST_F(UnsoundRows, are_refused_by_the_store_where_it_can_see_that) {
  const std::string bad = enrol("bad", "entrance");
  const std::string head = head_of(kBad, "1") + ";";
  for (const PlainRow& row :
       {PlainRow{.origin = kBad, .kind = "repeat('k', 140000)"},
        PlainRow{.origin = kBad, .at = "-1"},
        PlainRow{.origin = kBad, .kind = "'fact.set_aside'", .version = "0", .aside = "'\\x01'"},
        PlainRow{.origin = kBad,
        .kind = "'fact.set_aside'",
        .version = "0",
        .aside = "decode(repeat('00', 15), 'hex')"},
        PlainRow{.origin = kBad, .kind = "'fact.set_aside'"},
        PlainRow{.origin = kBad, .personal = "'{}'"}})
    EXPECT_EQ(say(bad, head + row.sql()), "23514") << row.sql().substr(0, 300);
  EXPECT_EQ(say(bad, head + PlainRow{.origin = kBad, .seq = "2"}.sql()), "42501")
      << "behind its head";
  EXPECT_EQ(say(bad, head_of(kBad, "9223372036854775807")), "23514");
  EXPECT_EQ(
      say(bad, head + PlainRow{.origin = kBad,
                               .at = "((extract(epoch FROM now()) + 90000) * 1000)::bigint << 16"}
                          .sql()),
      "FOY01")
      << "more than a day ahead";
  EXPECT_EQ(
      say(bad, head + PlainRow{.origin = kBad,
                               .at = "((extract(epoch FROM now()) + 3000) * 1000)::bigint << 16"}
                          .sql()),
      "");
}

TEST_F(UnsoundRows, of_a_login_that_takes_on_its_groups_role_still_belong_to_it) {
  const std::string bad = enrol("bad", "entrance");
  ASSERT_EQ(say(bad, "SET LOCAL ROLE foyer_entrance;" + head_of(kBad, "0")), "");
  Device other(home("other"), enrol("other", "entrance"));
  EXPECT_EQ(
      say(enrol("other", "entrance"), "SET LOCAL ROLE foyer_entrance; UPDATE head SET last = 1; " +
                                          PlainRow{.origin = kBad}.sql()),
      "42501");
  const auto states = sync::device_states(store_->dealer(), reports::store_rules());
  ASSERT_TRUE(states) << states.error().what;
  for (const auto& state : *states) EXPECT_FALSE(state.name.empty()) << state.login;
}

TEST_F(UnsoundRows, are_taken_out_by_quarantine_and_a_sound_device_sends_its_own_again) {
  const std::string bad = enrol("bad", "entrance");
  Device writer(home("writer"), bad);
  writer.check_in(1);
  round_of(writer);
  const Id origin = writer.log().origin();
  ASSERT_EQ(say(bad, "UPDATE head SET last = 4 WHERE origin = " + in_sql(origin) + ";" +
                         PlainRow{.origin = origin, .seq = "4"}.sql()),
            "");
  Device desk(home("desk"), enrol("desk", "desk"));
  EXPECT_EQ(round_of(desk).left_out.size(), 1U);
  const auto unsound = sync::unsound_origins(store_->dealer(), reports::store_rules(), true);
  ASSERT_TRUE(unsound) << unsound.error().what;
  ASSERT_EQ(unsound->size(), 1U);
  EXPECT_NE(unsound->front().why.find("its fact 4 does not follow"), std::string::npos);
  EXPECT_FALSE(sync::quarantine(store_->dealer(), reports::store_rules(), "ffffffff"));
  EXPECT_FALSE(sync::quarantine(store_->dealer(), reports::store_rules(), "' OR '1"));
  const auto taken = sync::quarantine(store_->dealer(), reports::store_rules(), origin.short_hex());
  ASSERT_TRUE(taken) << taken.error().what;
  EXPECT_EQ(taken->facts, 4);
  EXPECT_EQ(taken->whose, "bad");
  EXPECT_TRUE(facts_of(store_->dealer()).empty());
  EXPECT_EQ(round_of(writer).pushed, 3);
  EXPECT_TRUE(round_of(desk).left_out.empty());
  EXPECT_EQ(facts_of(desk.log()), facts_of(writer.log()));
}

TEST_F(UnsoundRows, that_hold_a_guest_forget_them_in_quarantine_too) {
  Device writer(home("writer"), enrol("writer", "desk"));
  writer.check_in(1);
  round_of(writer);
  ASSERT_TRUE(
      sync::quarantine(store_->dealer(), reports::store_rules(), writer.log().origin().hex()));
  round_of(writer);
  writer.write(visit_number(1), {domain::GuestErased{"asked"}});
  round_of(writer);
  store_->run(
      "DO $$ BEGIN IF EXISTS (SELECT FROM quarantined WHERE personal IS NOT NULL OR salt IS "
      "NOT NULL) THEN RAISE 'a name is left'; END IF; END $$");
}

// ACCESS EXCLUSIVE behind somebody's idle transaction holds up every device behind it.
TEST_F(UnsoundRows, are_not_needed_to_hold_up_init_which_says_who_does) {
  const std::string bad = enrol("bad", "entrance");
  const std::atomic<bool> never = false;
  const auto idle = sync::PostgresSession::open(bad, never);
  ASSERT_TRUE(idle);
  ASSERT_TRUE((*idle)->run("BEGIN; SELECT count(*) FROM head"));
  const auto pid = (*idle)->ask({{"SELECT pg_backend_pid()", {}}}, sync::Reply::text);
  const auto made = sync::init_dealer(store_->dealer(), reports::store_rules(),
                                      {.lock_ms = 50, .lock_tries = 2, .lock_pause_ms = 10});
  ASSERT_FALSE(made);
  EXPECT_NE(made.error().what.find("Process " + std::string(*pid->front().at(0, 0))),
            std::string::npos)
      << made.error().what;
  ASSERT_TRUE((*idle)->run("ROLLBACK"));
  EXPECT_TRUE(sync::init_dealer(store_->dealer(), reports::store_rules()));
}

TEST_F(UnsoundRows, are_all_that_a_login_may_leave_on_the_servers_disk) {
  for (const std::string role : {"entrance", "desk", "consultant"})
    EXPECT_EQ(say(enrol("one-" + role, role), "SELECT lo_from_bytea(0, 'x')"), "42501") << role;
}

}  // namespace
}  // namespace foyer::tests
