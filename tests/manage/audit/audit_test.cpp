// The audit log: every kind of fact in words, and nothing in it that a guest could ask to have
// erased.
#include "manage/audit/audit.h"

#include <gtest/gtest.h>

#include <map>
#include <set>

#include "showroom/all_kinds.h"
#include "support/demo_content.h"

namespace foyer::audit {
namespace {

TEST(TheAuditLog, has_words_for_every_kind_of_fact_in_both_languages_each_its_own) {
  for (const Lang lang : {Lang::zh, Lang::en}) {
    std::map<std::string, std::string> said;
    for (const domain::KnownKind& one : domain::kKnownKinds) {
      const std::string words = words_for(one.kind, lang);
      EXPECT_NE(words, one.kind) << "no words";
      const auto [before, is_new] = said.try_emplace(words, one.kind);
      EXPECT_TRUE(is_new) << one.kind << " reads as " << before->second << ": " << words;
    }
  }
  EXPECT_EQ(words_for("visit.teleported", Lang::zh), "visit.teleported");
}

class AuditOf : public testing::Test {
 protected:
  AuditLine tell(const Id& subject, domain::Event event, const std::string& actor) {
    const domain::Fact fact{{origin_, ++seq_},
                            subject,
                            Hlc::at_ms(1'795'221'600'000 + seq_ * 60'000),
                            actor,
                            std::move(event)};
    domain::apply(house_, fact);
    return audit_line(audit_fact(fact), house_, content_, Lang::en);
  }
  domain::Content content_ = demo::content();
  domain::House house_;
  Id origin_{{0xAB, 0xCD, 0xEF, 0x01}};
  std::int64_t seq_ = 0;
};

TEST_F(AuditOf, a_fact_says_who_when_what_about_whom_and_where_it_began) {
  tell(Id{}, domain::StaffAdded{"aaaa0001", "manager", "林岚"}, "desk");
  const Id visit{{7}};
  tell(visit, domain::VisitOpened{"look", "A012", "zh"}, "entrance");
  const AuditLine named = tell(visit, domain::GuestNamed{"王建国", "mr"}, "entrance");
  EXPECT_EQ(named.who, "guest, at the entrance");
  EXPECT_EQ(named.what, "Name given");
  EXPECT_EQ(named.about, "A012");
  EXPECT_EQ(named.device, "abcdef01");
  EXPECT_EQ(named.number, 3);
  const TimeZone zone = TimeZone::named("Asia/Shanghai").value();
  EXPECT_EQ(audit_cells(named, zone, Lang::en),
            (std::vector<std::string>{"2026-11-21", "08:43", "guest, at the entrance", "Name given",
                                      "A012", "abcdef01", "3", ""}));
  const AuditLine left = tell(visit, domain::VisitLeft{1'795'222'000'000, false}, "aaaa0001");
  EXPECT_EQ(left.who, "林岚");
  EXPECT_EQ(audit_headings(Lang::zh).size(), audit_cells(left, zone, Lang::zh).size());
}

TEST_F(AuditOf, a_guest_names_them_by_their_ticket_alone) {
  const Id visit{{7}};
  tell(visit, domain::VisitOpened{"look", "A012", "zh"}, "entrance");
  for (const domain::Event& event : {domain::Event(domain::GuestNamed{"王建国", "mr"}),
                                     domain::Event(domain::ContactGiven{"+8613800010001"}),
                                     domain::Event(domain::NoteWritten{"王建国喜欢蓝色"})}) {
    const AuditLine line = tell(visit, event, "aaaa0001");
    for (const std::string& cell : audit_cells(line, TimeZone::fixed(480), Lang::zh)) {
      EXPECT_EQ(cell.find("王建国"), std::string::npos);
      EXPECT_EQ(cell.find("138"), std::string::npos);
    }
  }
}

TEST_F(AuditOf, what_was_put_right_or_came_after_the_signature_is_an_exception) {
  const Id visit{{7}};
  EXPECT_FALSE(tell(visit, domain::VisitOpened{"look", "A012", "zh"}, "entrance").exception);
  const AuditLine erased = tell(visit, domain::GuestErased{}, "aaaa0001");
  EXPECT_TRUE(erased.exception);
  EXPECT_EQ(remark_of(erased, Lang::en), "exception");
  tell(Id{}, domain::RegisterClosed{"2026-11-21", "aaaa0001", 1}, "aaaa0001");
  const AuditLine late = tell(visit, domain::VisitLeft{1'795'222'000'000, false}, "aaaa0001");
  EXPECT_TRUE(late.exception);
  EXPECT_EQ(remark_of(late, Lang::en), "after signing");
}

TEST_F(AuditOf, a_day_says_who_said_most) {
  const Id visit{{7}};
  std::vector<AuditLine> lines{tell(visit, domain::VisitOpened{"look", "A012", "zh"}, "entrance")};
  for (int i = 0; i < 2; ++i) lines.push_back(tell(visit, domain::VisitCheckedIn{}, "aaaa0001"));
  const std::vector<AuditPerson> people = people_in(lines);
  ASSERT_EQ(people.size(), 2u);
  EXPECT_EQ(people[0].actor, "aaaa0001");
  EXPECT_EQ(people[0].count, 2);
  EXPECT_EQ(people[1].who, "guest, at the entrance");
}

TEST_F(AuditOf, staff_says_who_among_them) {
  tell(Id{}, domain::StaffAdded{"aaaa0001", "manager", "林岚"}, "desk");
  EXPECT_EQ(tell(Id{}, domain::ClockedIn{"aaaa0001"}, "aaaa0001").about, "林岚");
}

}  // namespace
}  // namespace foyer::audit
