// A test that runs once on an embedded dealer's database and once on a real PostgreSQL.
#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <memory>
#include <string>

#include "devices.h"
#include "support/postgres.h"

namespace foyer::tests {

class OnBothStores : public testing::TestWithParam<const char*> {
 protected:
  void SetUp() override {
    if (!is_postgres()) {
      store_ = std::make_unique<SqliteStore>(folder_.path());
    } else {
      ASSERT_TRUE(PostgresServer::is_installed()) << "PostgreSQL 15 is not installed";
      store_ = std::make_unique<PostgresStore>();
    }
  }
  static bool is_postgres() { return std::string(GetParam()) == "postgres"; }
  std::string dealer() const { return store_->dealer(); }
  std::filesystem::path home(const std::string& name) const { return folder_.path() / name; }

  Folder folder_;
  std::unique_ptr<DealerStore> store_;
};

}  // namespace foyer::tests
