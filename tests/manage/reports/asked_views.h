// What every test of views asks of a store: whether a view has these rows, and whether it has some
// of which something is true. Threads: one.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "manage/reports/ask_store.h"
#include "manage/reports/expected.h"
#include "support/dealer_store.h"

namespace foyer::tests {

class AskedViews {
 protected:
  Table ask(const std::string& sql) const {
    if (!asked_) asked_ = std::make_unique<AskedStore>(store_->dealer(), path_);
    return asked_->ask(sql);
  }
  void expect_same(const char* view, Table expected, const std::string& columns = "*") const {
    Table got = ask("SELECT " + columns + " FROM " + view);
    std::ranges::sort(got);
    std::ranges::sort(expected);
    ASSERT_EQ(got.size(), expected.size()) << view;
    for (std::size_t i = 0; i < got.size(); ++i) ASSERT_EQ(got[i], expected[i]) << view;
  }

  // As PostgreSQL does by itself within its first minutes; before, it plans for empty tables.
  void learn_how_much_there_is() const {
    if (path_.empty()) ask("ANALYZE");
  }

  // Rows of which these are true have to be there, lest nothing is compared. One question for all
  // of them: each would make the whole view anew.
  void expect_some(const std::string& view, const std::vector<std::string>& true_of) const {
    std::string counts;
    for (const std::string& is_so : true_of)
      counts += (counts.empty() ? "" : ", ") + ("count(CASE WHEN " + is_so + " THEN 1 END)");
    const Table got = ask("SELECT " + counts + " FROM " + view);
    ASSERT_EQ(got.size(), 1u) << view;
    for (std::size_t i = 0; i < true_of.size(); ++i)
      EXPECT_NE(got.front()[i], "0") << view << ": " << true_of[i];
  }
  void expect_states(const std::string& view, const std::vector<std::string>& states) const {
    std::vector<std::string> true_of;
    for (const std::string& state : states) true_of.push_back("state = '" + state + "'");
    expect_some(view, true_of);
  }

  std::unique_ptr<DealerStore> store_;
  std::filesystem::path path_;  // sqlite

 private:
  mutable std::unique_ptr<AskedStore> asked_;
};

}  // namespace foyer::tests
