// Every kind of fact, said by every role's login, plain and set aside: the server lets in what the
// table of rights says, and nothing else.
#include "hostile.h"
#include "house/device_roles.h"
#include "house/staff.h"
#include "kit/store/aside.h"

namespace foyer::tests {
namespace {

constexpr const char* kRefused = "42501";

class RightsOfKinds : public HostileLogins {
 protected:
  static std::string aside_of(const std::string& kind, const std::string& actor) {
    log::Record record;
    record.kind = kind;
    record.actor = actor;
    record.body = "{broken";
    return in_sql(sync::pack_aside(record));
  }
  static PlainRow plain(const std::string& kind, const std::string& actor) {
    return {.origin = origin_number(1), .kind = "'" + kind + "'", .actor = "'" + actor + "'"};
  }
  static PlainRow set_aside(const std::string& kind, const std::string& actor) {
    return {.origin = origin_number(1),
            .kind = "'fact.set_aside'",
            .version = "0",
            .actor = "''",
            .aside = aside_of(kind, actor)};
  }
  // Tried, and taken back.
  static std::string try_it(sync::PostgresSession& session, const PlainRow& row) {
    const auto state = session.run_for_state("BEGIN;" + head_of(row.origin, "1") + ";" + row.sql());
    if (!state) throw std::runtime_error(state.error().what);
    if (auto back = session.run("ROLLBACK"); !back) throw std::runtime_error(back.error().what);
    return *state;
  }
};

TEST_F(RightsOfKinds, are_kept_by_the_server_for_every_kind_and_every_role) {
  const std::atomic<bool> never = false;
  for (const bool has_staff : {false, true}) {
    if (has_staff) {
      Device desk(home("desk"), enrol("first-desk", "desk"));
      desk.write({}, {domain::StaffAdded{"aaaa0001", "manager", "Manager"}});
      round_of(desk);
    }
    for (const std::string& role : domain::role_names()) {
      const auto session = sync::PostgresSession::open(enrol("one-" + role, role), never);
      ASSERT_TRUE(session) << session.error().what;
      const std::uint8_t speaker = domain::speaker_of_role(role);
      const std::string actor = speaker == domain::kEntrance ? "entrance" : "aaaa0001";
      for (const domain::Right& right : domain::kRights) {
        const std::string kind(right.kind);
        const std::uint8_t may = has_staff
                                     ? right.devices
                                     : static_cast<std::uint8_t>(right.devices | right.first_start);
        const std::string wanted = (may & speaker) != 0 ? "" : kRefused;
        EXPECT_EQ(try_it(**session, plain(kind, actor)), wanted) << role << " says " << kind;
        EXPECT_EQ(try_it(**session, set_aside(kind, actor)), wanted)
            << role << " says " << kind << " among the bytes of a fact that is set aside";
      }
    }
  }
}

TEST_F(RightsOfKinds, let_an_entrance_sign_as_nobody_else_and_say_nothing_new) {
  const std::atomic<bool> never = false;
  const auto session = sync::PostgresSession::open(enrol("one", "entrance"), never);
  for (const char* actor : {"aaaa0001", "desk", "dealer", ""}) {
    EXPECT_EQ(try_it(**session, plain("visit.opened", actor)), kRefused) << actor;
    EXPECT_EQ(try_it(**session, set_aside("visit.opened", actor)), kRefused) << actor;
  }
  EXPECT_EQ(try_it(**session, plain("some.newer_kind", "entrance")), kRefused);
  const auto desk = sync::PostgresSession::open(enrol("two", "desk"), never);
  EXPECT_EQ(try_it(**desk, plain("some.newer_kind", "aaaa0001")), "")
      << "a device that is newer than the store goes on";
}

// As it was found: one fact by an entrance's login, and its PIN opened every desk as the manager.
TEST_F(RightsOfKinds, keep_an_entrance_from_becoming_the_manager) {
  Device desk(home("desk"), enrol("desk", "desk"));
  desk.write({}, {domain::StaffAdded{"aaaa0001", "manager", "Manager"},
                  domain::PinSet{"aaaa0001", "hash of the manager"}});
  round_of(desk);
  Device entrance(home("entrance"), enrol("entrance", "entrance"));
  entrance.write({}, {domain::PinSet{"aaaa0001", "hash of a known PIN"}});
  EXPECT_FALSE(entrance.sync().round());
  EXPECT_EQ(round_of(desk).pulled, 0);
  // In a store that nobody has prepared anew yet, it is there, and nobody obeys it.
  store_->run("DROP POLICY what_entrances_say ON event");
  entrance.write({}, {domain::StaffRemoved{"aaaa0001"}});
  round_of(entrance);
  EXPECT_EQ(round_of(desk).pulled, 2);
}

TEST_F(RightsOfKinds, of_an_entrance_erase_no_guest_whatever_it_signs) {
  Device desk(home("desk"), enrol("desk", "desk"));
  desk.check_in(1);
  round_of(desk);
  store_->run("DROP POLICY what_entrances_say ON event");
  const auto log = log::VisitLog::open({.home = home("entrance"), .read_only = false, .vfs = ""});
  ASSERT_TRUE(log);
  const auto written = (*log)->append({visit_number(1),
                                       (*log)->tick(1'790'000'000'000),
                                       "entrance",
                                       {domain::GuestErased{"asked"}}});
  ASSERT_TRUE(written);
  ASSERT_TRUE(desk.log().take_in(*written));
  int named = 0;
  for (const log::Record& fact : facts_of(desk.log())) named += fact.personal ? 1 : 0;
  EXPECT_EQ(named, 1) << "the guest's name is where it was";
}

}  // namespace
}  // namespace foyer::tests
