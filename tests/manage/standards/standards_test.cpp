// Rounds of standards item by item, what is to be mended by whom, and a scorecard.
#include <gtest/gtest.h>

#include "manage/standards/round.h"
#include "support/demo_content.h"

namespace foyer::standards {
namespace {

constexpr const char *kManager = "aaaa0001", *kHost = "bbbb0002";
constexpr std::int64_t kRoundAt_ms = 1'795'242'720'000, kRoundDay_ms = 24LL * 3'600'000;

// As the course prints it.
domain::Scorecard upgrade() {
  domain::Scorecard card;
  card.id = "upgrade";
  card.rounds = {{{}, 0}, {{}, 30}, {{}, 40}, {{}, 30}};
  card.modules = {{"showroom", {}, {50, 40, 25, 25}},
                  {"sources", {}, {50, 40, 25, 25}},
                  {"meetings", {}, {0, 20, 25, 25}},
                  {"service", {}, {0, 0, 25, 25}}};
  return card;
}

domain::Content content() {
  domain::Content all = demo::content();
  domain::StandardRules& rules = all.standards;
  rules.areas = {{"hall", {"展厅", "Hall"}}, {"log", {"系统", "Log"}}};
  rules.items = {{"lights", "hall", {"灯", "Lights"}, {}, 2, false, {}, 0},
                 {"floor", "hall", {"地", "Floor"}, {}, 1, false, {}, 0},
                 {"exits", "hall", {"门", "Exits"}, {}, 3, true, {}, 0},
                 {"waits", "log", {"等", "Waits"}, {}, 3, false, "waits", 5},
                 {"register", "log", {"签", "Signed"}, {}, 1, false, "register", 0},
                 {"closed", "log", {"结", "Closed"}, {}, 1, false, "closed", 0},
                 {"filed", "log", {"档", "Filed"}, {}, 1, false, "filed", 50}};
  rules.cards = {upgrade()};
  return all;
}

class Standards : public testing::Test {
 protected:
  Standards() {
    say(Id{}, domain::StaffAdded{kManager, "manager", "林岚"}, "desk");
    say(Id{}, domain::StaffAdded{kHost, "reception", "郑洁"}, kManager);
  }
  void say(const Id& subject, domain::Event event, const std::string& actor) {
    domain::apply(house_,
                  {{Id{}, ++seq_}, subject, Hlc::at_ms(now_ms_ + seq_), actor, std::move(event)});
  }
  Context context(const std::string& who = kManager) const {
    return {house_, content_, who, now_ms_};
  }
  std::size_t touch(const Intent& intent, const std::string& who = kManager) {
    std::size_t said = 0;
    for (const domain::Write& write : update(intent, context(who)))
      for (const domain::Event& event : write.events) {
        say(write.visit, event, who);
        ++said;
      }
    return said;
  }
  void walk_hall() {
    touch(Answer{"hall", "lights", "yes"});
    touch(Answer{"hall", "floor", "no"});
    touch(Answer{"hall", "exits", "na"});
  }
  const domain::StandardRound& round() const { return *open_round(context(), "hall"); }
  void guest(int number, std::int64_t waited_min, bool files, bool leaves) {
    Id visit;
    visit.bytes[0] = 7;
    visit.bytes[15] = static_cast<std::uint8_t>(number);
    now_ms_ += 1;
    say(visit, domain::VisitOpened{"look", "", "zh"}, "entrance");
    if (files) {
      say(visit, domain::ConsentGiven{"contact", "v", "zh"}, "entrance");
      say(visit, domain::ContactGiven{"+8613800138000"}, "entrance");
    }
    say(visit, domain::PartyTold{1, true, "friend"}, "entrance");
    say(visit, domain::VisitCheckedIn{}, "entrance");
    now_ms_ += waited_min * 60'000;
    say(visit, domain::VisitTaken{kHost, ""}, kHost);
    if (leaves) say(visit, domain::VisitLeft{now_ms_, true}, kHost);
  }

  domain::Content content_ = content();
  domain::House house_;
  std::int64_t now_ms_ = kRoundAt_ms, seq_ = 0;
};

TEST_F(Standards, count_the_weights_of_what_is_right_and_leave_out_what_does_not_apply) {
  walk_hall();
  const RoundScore score = score_of(answers_of(context(), "hall"));
  EXPECT_EQ(score.right, 2);
  EXPECT_EQ(score.counted, 3);
  EXPECT_EQ(score.bp(), 6'667);
  EXPECT_EQ(score.wrong_items, 1);
  EXPECT_TRUE(score.is_whole());
  EXPECT_EQ(score_of(answers_of(context(kHost), "hall")).answered, 0)
      << "somebody else walks their own";
}

TEST_F(Standards, of_a_round_without_anything_that_counts_have_no_score) {
  for (const char* item : {"lights", "floor", "exits"}) touch(Answer{"hall", item, "na"});
  EXPECT_FALSE(score_of(answers_of(context(), "hall")).bp());
  EXPECT_TRUE(score_of(answers_of(context(), "hall")).is_whole());
}

TEST_F(Standards, are_answered_in_one_touch_and_taken_back_by_the_same) {
  touch(Answer{"hall", "lights", "no"});
  EXPECT_EQ(open_faults(house_, content_).size(), 1u);
  touch(Answer{"hall", "lights", "yes"});
  EXPECT_EQ(round().items.at("lights").answer, "yes");
  EXPECT_TRUE(open_faults(house_, content_).empty()) << "it was a slip of the finger";
  touch(Answer{"hall", "lights", "yes"});
  EXPECT_EQ(score_of(answers_of(context(), "hall")).answered, 0);
  EXPECT_EQ(touch(Answer{"hall", "lights", "perhaps"}), 0u);
  EXPECT_EQ(touch(Answer{"hall", "waits", "yes"}), 0u) << "of another area";
}

TEST_F(Standards, are_signed_whole_once_and_change_no_more) {
  touch(Answer{"hall", "lights", "yes"});
  EXPECT_EQ(touch(SignRound{"hall"}), 0u) << "two are left";
  touch(Answer{"hall", "lights", "yes"});
  walk_hall();
  const Id id = round().id;
  EXPECT_GT(touch(SignRound{"hall"}), 0u);
  const domain::StandardRound& signed_one = house_.standard_rounds.at(id);
  EXPECT_EQ(signed_one.as_signed.right, 2);
  EXPECT_EQ(score_bp(signed_one.as_signed), 6'667);
  say(id, domain::StandardAnswered{"hall", "floor", "yes", false}, kManager);
  EXPECT_EQ(house_.standard_rounds.at(id).items.at("floor").answer, "no");
  EXPECT_EQ(last_signed(house_, "hall"), &signed_one);
  EXPECT_EQ(open_round(context(), "hall"), nullptr) << "the next one begins anew";
  now_ms_ += 60'000;
  walk_hall();
  EXPECT_NE(round().id, id);
}

TEST_F(Standards, of_yesterday_that_nobody_signed_are_not_gone_on_with_today) {
  walk_hall();
  now_ms_ += kRoundDay_ms;
  EXPECT_EQ(open_round(context(), "hall"), nullptr);
}

TEST_F(Standards, fail_where_something_critical_is_wrong_whatever_the_rest_comes_to) {
  touch(Answer{"hall", "lights", "yes"});
  touch(Answer{"hall", "floor", "yes"});
  touch(Answer{"hall", "exits", "no"});
  EXPECT_EQ(score_of(answers_of(context(), "hall")).critical_wrong, 1);
}

// Owner, mended, and seen by somebody else; until then it is open.
TEST_F(Standards, that_were_wrong_have_somebody_who_mends_and_another_who_looks) {
  walk_hall();
  const Id id = round().id;
  touch(SignRound{"hall"});
  const auto fault = [&] { return open_faults(house_, content_); };
  ASSERT_EQ(fault().size(), 1u);
  EXPECT_EQ(fault().front().state->due, "2026-11-22") << "a day later";
  EXPECT_EQ(touch(Blame{id, "floor", "nobody"}), 0u);
  EXPECT_EQ(touch(Blame{id, "floor", kHost}), 1u);
  EXPECT_EQ(fault().front().state->owner, kHost);
  EXPECT_EQ(touch(Check{id, "floor", true}), 0u) << "it is not mended";
  EXPECT_EQ(touch(Mend{id, "floor"}, kHost), 1u);
  EXPECT_EQ(touch(Mend{id, "floor"}, kHost), 0u);
  EXPECT_EQ(touch(Check{id, "floor", true}, kHost), 0u) << "two people look at it";
  EXPECT_EQ(touch(Check{id, "floor", false}), 1u);
  EXPECT_FALSE(fault().front().is_mended()) << "not right yet: open once more";
  touch(Mend{id, "floor"}, kHost);
  EXPECT_EQ(touch(Check{id, "floor", true}), 1u);
  EXPECT_TRUE(fault().empty());
}

// Of whoever owns a fault: until they have mended it, and again when it was not right.
TEST_F(Standards, that_were_wrong_are_their_owners_to_mend_until_they_are) {
  walk_hall();
  const Id id = round().id;
  touch(SignRound{"hall"});
  const auto left = [&](const char* who) { return faults_of(context(who)).size(); };
  EXPECT_EQ(left(kHost), 0u) << "nobody's yet";
  EXPECT_EQ(left(""), 0u);
  touch(Blame{id, "floor", kHost});
  EXPECT_EQ(left(kHost), 1u);
  EXPECT_EQ(left(kManager), 0u);
  const OpenFault one = faults_of(context(kHost)).front();
  EXPECT_FALSE(is_late(one, "2026-11-22")) << "its day";
  EXPECT_TRUE(is_late(one, "2026-11-23"));
  touch(Mend{id, "floor"}, kHost);
  EXPECT_EQ(left(kHost), 0u);
  touch(Check{id, "floor", false});
  EXPECT_EQ(left(kHost), 1u) << "not right yet";
}

TEST_F(Standards, are_answered_by_the_log_where_a_rule_says_so_until_somebody_says_otherwise) {
  const auto answer = [&](const char* item) {
    return measured(*domain::find_by_id(content_.standards.items, std::string(item)), house_,
                    content_, now_ms_);
  };
  EXPECT_EQ(answer("waits").answer, "na") << "nobody came";
  EXPECT_EQ(answer("register").answer, "na");
  // Who walked away at the entrance is in no register, and waited for nobody.
  Id gone;
  gone.bytes[0] = 8;
  say(gone, domain::VisitOpened{"look", "", "zh"}, "entrance");
  say(gone, domain::VisitAbandoned{"idle", "use"}, "entrance");
  EXPECT_EQ(answer("waits").answer, "na");
  EXPECT_EQ(answer("filed").answer, "na");
  guest(1, 3, true, true);
  guest(2, 5, false, true);
  EXPECT_EQ(answer("waits"), (Measured{"yes", 2, 2}));
  EXPECT_EQ(answer("filed"), (Measured{"yes", 1, 2}));
  guest(3, 6, false, false);
  EXPECT_EQ(answer("waits"), (Measured{"no", 2, 3}));
  EXPECT_EQ(answer("filed"), (Measured{"no", 1, 3}));
  now_ms_ += kRoundDay_ms;
  EXPECT_EQ(answer("closed"), (Measured{"no", 2, 3})) << "one never left";
  EXPECT_EQ(answer("register"), (Measured{"no", 0, 1}));
  say(Id{}, domain::RegisterClosed{"2026-11-21", kManager, 3}, kManager);
  EXPECT_EQ(answer("register"), (Measured{"yes", 1, 1}));

  EXPECT_TRUE(score_of(answers_of(context(), "log")).is_whole()) << "the log has answered them all";
  touch(Answer{"log", "closed", "na"});
  touch(SignRound{"log"});
  const auto* last = last_signed(house_, "log");
  ASSERT_NE(last, nullptr);
  EXPECT_EQ(last->items.at("closed").answer, "na");
  EXPECT_FALSE(last->items.at("closed").measured);
  EXPECT_TRUE(last->items.at("register").measured);
}

// The worked example of the course: A 70, 60; B 80, 70, 60; C 85, 80, 70, 75; D 90, 85, 80, 85.
TEST_F(Standards, scored_as_the_course_works_it_out_come_to_78_1) {
  const auto give = [&](const char* module, int round, int points) {
    EXPECT_EQ(touch(GiveScore{"upgrade", module, round, points}), 1u);
  };
  const domain::Scorecard card = upgrade();
  give("showroom", 1, 70), give("sources", 1, 60);
  give("showroom", 2, 80), give("sources", 2, 70), give("meetings", 2, 60);
  give("showroom", 3, 85), give("sources", 3, 80), give("meetings", 3, 75), give("service", 3, 70);
  ScoredCard all = scored(card, house_);
  EXPECT_FALSE(all.g_tenths) << "round 4 is not scored";
  EXPECT_EQ(all.so_far_tenths, 526);
  give("showroom", 4, 90), give("sources", 4, 85), give("meetings", 4, 85), give("service", 4, 80);
  all = scored(card, house_);
  EXPECT_EQ(all.rounds[0].e_hundredths, 6'500) << "kept as the baseline";
  EXPECT_EQ(all.rounds[0].f_tenths, 0) << "and not counted";
  EXPECT_EQ(all.rounds[1].e_hundredths, 7'200);
  EXPECT_EQ(all.rounds[2].e_hundredths, 7'750);
  EXPECT_EQ(all.rounds[3].e_hundredths, 8'500);
  EXPECT_EQ(all.rounds[1].f_tenths, 216);
  EXPECT_EQ(all.rounds[2].f_tenths, 310);
  EXPECT_EQ(all.rounds[3].f_tenths, 255);
  EXPECT_EQ(all.g_tenths, 781);
}

TEST_F(Standards, are_scored_by_a_manager_within_what_the_card_has) {
  EXPECT_EQ(touch(GiveScore{"upgrade", "showroom", 2, 80}, kHost), 0u);
  for (const GiveScore& wrong :
       {GiveScore{"upgrade", "showroom", 2, 101}, GiveScore{"upgrade", "showroom", 2, -1},
        GiveScore{"upgrade", "showroom", 5, 80}, GiveScore{"upgrade", "showroom", 0, 80},
        GiveScore{"upgrade", "garage", 2, 80}, GiveScore{"other", "showroom", 2, 80}})
    EXPECT_EQ(touch(wrong), 0u);
  EXPECT_EQ(touch(GiveScore{"upgrade", "showroom", 2, 80}), 1u);
  EXPECT_EQ(touch(GiveScore{"upgrade", "showroom", 2, 80}), 0u) << "it is that already";
  EXPECT_EQ(touch(GiveScore{"upgrade", "showroom", 2, std::nullopt}), 1u);
  EXPECT_FALSE(house_.score("upgrade", "showroom", 2));
}

// On a device with a camera, where the pack says how long pictures are kept.
class PicturesOfFaults : public Standards {
 protected:
  PicturesOfFaults() {
    content_.standards.picture_days = 90;
    content_.standards.items[1].picture = true;  // the floor
    walk_hall();
  }
  std::size_t photograph(const std::string& picture, const std::string& item = "floor") {
    Context with = context();
    with.camera = domain::CameraShot{picture, 1200, 900, 80'000};
    std::size_t said = 0;
    for (const domain::Write& write : update(KeepPicture{round().id, item}, with))
      for (const domain::Event& event : write.events) say(write.visit, event, kManager), ++said;
    return said;
  }
  OpenFault fault() const { return open_faults(house_, content_).front(); }
};

TEST_F(PicturesOfFaults, show_what_was_found_and_what_was_mended) {
  EXPECT_TRUE(lacks_picture(fault()));
  EXPECT_EQ(photograph("aa"), 1u);
  EXPECT_FALSE(lacks_picture(fault()));
  touch(Mend{round().id, "floor"}, kHost);
  EXPECT_TRUE(lacks_picture(fault())) << "of what it looks like now";
  EXPECT_EQ(photograph("bb"), 1u);
  EXPECT_FALSE(lacks_picture(fault()));
  const auto all = pictures_of(fault(), now_ms_);
  ASSERT_EQ(all.size(), 2u);
  EXPECT_EQ(all[0].taken.part, "before");
  EXPECT_EQ(all[1].taken.part, "after");
  EXPECT_EQ(all[1].taken.until_ms, now_ms_ + 90 * kRoundDay_ms);
  EXPECT_TRUE(pictures_of(fault(), now_ms_ + 90 * kRoundDay_ms).empty());
}

TEST_F(PicturesOfFaults, belong_to_their_round_and_to_no_guest) {
  photograph("aa");
  EXPECT_EQ(house_.visit(round().id), nullptr);
}

TEST_F(PicturesOfFaults, are_taken_out_again_by_hand) {
  photograph("aa");
  EXPECT_EQ(touch(DropPicture{round().id, "bb"}), 0u) << "there is no such picture";
  EXPECT_EQ(touch(DropPicture{round().id, "aa"}), 1u);
  EXPECT_TRUE(pictures_of(fault(), now_ms_).empty());
}

TEST_F(PicturesOfFaults, are_of_what_is_wrong_and_take_a_camera_and_a_pack_that_wants_them) {
  EXPECT_EQ(photograph("aa", "lights"), 0u) << "they are right";
  EXPECT_EQ(photograph({}), 0u) << "nothing has come from the camera";
  EXPECT_EQ(touch(KeepPicture{round().id, "floor"}), 0u) << "there is no camera";
  content_.standards.picture_days = 0;
  EXPECT_EQ(photograph("aa"), 0u);
}

}  // namespace
}  // namespace foyer::standards
