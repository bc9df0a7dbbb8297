#include "kit/store/register.h"

#include "devices.h"
#include "showroom/visit.h"
#include "support/postgres.h"

namespace foyer::tests {
namespace {

class Register : public testing::TestWithParam<std::string> {
 protected:
  Register() {
    if (GetParam() == "sqlite")
      store_ = std::make_unique<SqliteStore>(folder_.path());
    else if (PostgresServer::is_installed())
      store_ = std::make_unique<PostgresStore>();
  }
  void SetUp() override { ASSERT_TRUE(store_) << "PostgreSQL 15 is not installed"; }
  std::string dealer() const { return store_->dealer(); }
  Folder folder_;
  std::unique_ptr<DealerStore> store_;
};

TEST_P(Register, has_no_row_for_a_visit_that_it_never_heard_of) {
  Device entrance(folder_.path() / "entrance", dealer());
  round_of(entrance);
  const auto row = sync::register_row(dealer(), visit_number(1));
  ASSERT_TRUE(row);
  EXPECT_FALSE(row->has_value());
}

TEST_P(Register, lists_the_latest_arrivals_first) {
  Device entrance(folder_.path() / "entrance", dealer());
  for (int visit = 0; visit < 5; ++visit) entrance.check_in(visit);
  round_of(entrance);
  const auto rows = sync::register_rows(dealer(), 3);
  ASSERT_TRUE(rows);
  ASSERT_EQ(rows->size(), 3U);
  for (int i = 0; i < 3; ++i)
    EXPECT_EQ((*rows)[static_cast<std::size_t>(i)][1].second, "A" + std::to_string(4 - i));
}

TEST(RegisterOfNobody, a_store_that_is_not_there_is_an_error_and_is_not_made) {
  const Folder folder;
  const SqliteStore nowhere(folder.path());
  EXPECT_FALSE(sync::register_row(nowhere.dealer(), visit_number(1)));
  EXPECT_FALSE(std::filesystem::exists(nowhere.path()));
}

TEST_P(Register, still_opens_when_a_poison_fact_was_set_aside) {
  Device entrance(folder_.path() / "entrance", dealer());
  entrance.write(visit_number(1), {domain::VisitOpened{"look", "A001", "zh"}});
  entrance.write(visit_number(1), {domain::Event{"guest.named", 1, "{broken", "{broken"}});
  EXPECT_EQ(round_of(entrance).set_aside, 1);
  const auto row = sync::register_row(dealer(), visit_number(1));
  ASSERT_TRUE(row) << row.error().what;
  EXPECT_TRUE(row->has_value());
}

// Bodies that are JSON objects, but not of the shape that their kind has.
TEST_P(Register, still_opens_when_a_fact_has_another_shape_than_its_kind) {
  Device entrance(folder_.path() / "entrance", dealer());
  entrance.write(visit_number(1), {domain::VisitOpened{"look", "A001", "zh"}});
  const auto told = [&](const char* kind, const char* body) {
    entrance.write(visit_number(1), {domain::Event{kind, 1, body, R"({"name":[1]})"}});
  };
  told("needs.answered", R"({"question":"use","options":"family"})");
  told("needs.answered", R"({"question":"priorities","options":{"a":[1,{}]}})");
  told("needs.answered", R"({"question":"budget","options":5,"min_yuan":1e400,"max_yuan":"many"})");
  told("needs.answered", R"({"question":"timing"})");
  told("models.recommended", R"({"models":[1,null,"x",{"vehicle":{}}]})");
  told("party.told", R"({"party":"two","first_visit":"perhaps"})");
  told("card.presented", R"({"card":["c1"]})");
  told("consent.given", R"({"subject":{"contact":1}})");
  told("guest.contact", R"({})");
  told("guest.named", R"({"honorific":null})");
  EXPECT_EQ(round_of(entrance).set_aside, 0);
  const auto row = sync::register_row(dealer(), visit_number(1));
  ASSERT_TRUE(row) << row.error().what;
  ASSERT_TRUE(row->has_value());
  EXPECT_EQ((**row)[1].second, "A001");
}

INSTANTIATE_TEST_SUITE_P(With, Register, testing::Values("sqlite", "postgresql"),
                         [](const auto& kind) { return kind.param; });

}  // namespace
}  // namespace foyer::tests
