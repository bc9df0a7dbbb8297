// What was begun when an entrance died is settled at its next start.
#include "roles/entrance/program/settling.h"

#include <gtest/gtest.h>

#include "kit/log/device.h"

namespace foyer::shell {
namespace {

using domain::VisitState;
using log::TemporaryHome;
using log::visit_number;

domain::Visit folded(const log::VisitLog& log, const Id& id) {
  domain::Visit visit;
  const auto records = log.of_visit(id);
  if (!records) return visit;
  for (const log::Record& record : *records) domain::apply(visit, log::to_fact(record));
  return visit;
}

Settled settle_all(log::VisitLog& log) {
  const auto begun = begun_visits(log, log.head().last, log::kNoon_ms);
  EXPECT_TRUE(begun);
  const auto settled = settle_visits(log, *begun, log::kNoon_ms, "entrance");
  EXPECT_TRUE(settled);
  return *settled;
}

TEST(a_check_in_cut_by_a_crash, of_a_guest_who_left_number_and_consent_puts_them_on_the_board) {
  const TemporaryHome home;
  const auto log = log::open_log(home.folder());
  ASSERT_TRUE(log::append(*log, visit_number(1), log::check_in()));
  const Settled settled = settle_all(*log);
  EXPECT_EQ(settled.checked_in, 1);
  EXPECT_EQ(settled.abandoned, 0);
  EXPECT_EQ(folded(*log, visit_number(1)).state, VisitState::waiting);
}

TEST(a_check_in_cut_by_a_crash, of_a_guest_who_called_a_person_puts_them_on_the_board) {
  const TemporaryHome home;
  const auto log = log::open_log(home.folder());
  ASSERT_TRUE(log::append(*log, visit_number(1),
                          {domain::VisitOpened{"look", "A001", "zh"}, domain::PersonCalled{}}));
  settle_all(*log);
  EXPECT_EQ(folded(*log, visit_number(1)).state, VisitState::waiting);
}

TEST(a_check_in_cut_by_a_crash, of_anybody_else_is_abandoned) {
  const TemporaryHome home;
  const auto log = log::open_log(home.folder());
  ASSERT_TRUE(
      log::append(*log, visit_number(1),
                  {domain::VisitOpened{"look", "A001", "zh"}, domain::GuestNamed{"Canary Wu", "ms"},
                   domain::ConsentRefused{"contact", "2024-1"}}));
  settle_all(*log);
  EXPECT_EQ(folded(*log, visit_number(1)).state, VisitState::abandoned);
}

TEST(a_check_in_cut_by_a_crash, is_settled_once_and_others_are_left_alone) {
  const TemporaryHome home;
  const auto log = log::open_log(home.folder());
  ASSERT_TRUE(log::append(*log, visit_number(1), log::check_in()));
  ASSERT_TRUE(log::append(*log, visit_number(2), log::check_in()));
  ASSERT_TRUE(log::append(*log, visit_number(2), {domain::VisitCheckedIn{}}));
  ASSERT_TRUE(log::append(*log, visit_number(3), {domain::VisitOpened{"look", "A003", "zh"}}));
  ASSERT_TRUE(log::append(*log, visit_number(3), {domain::VisitAbandoned{"idle", "name"}}));
  const std::int64_t at_the_start = log->head().last;
  ASSERT_TRUE(log::append(*log, visit_number(4), log::check_in()));  // the next guest is here

  const auto begun = begun_visits(*log, at_the_start, log::kNoon_ms);
  ASSERT_TRUE(begun);
  ASSERT_EQ(begun->size(), 1u);
  EXPECT_EQ(begun->front().id, visit_number(1));
  ASSERT_TRUE(settle_visits(*log, *begun, log::kNoon_ms, "entrance"));
  const std::int64_t settled = log->head().last;
  EXPECT_EQ(settled, at_the_start + 6);
  EXPECT_TRUE(begun_visits(*log, at_the_start, log::kNoon_ms)->empty());
  EXPECT_EQ(log::fault_of(*log), "");
}

}  // namespace
}  // namespace foyer::shell
