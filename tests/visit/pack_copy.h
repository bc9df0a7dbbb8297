// A copy of the demo pack to change, gone after the test. Threads: one.
#pragma once

#include <gtest/gtest.h>

#include <string>

#include "visit/process.h"

namespace foyer::visit {

class PackCopy {
 public:
  PackCopy() {
    std::filesystem::copy(demo_pack(), path(), std::filesystem::copy_options::recursive);
  }
  std::filesystem::path path() const { return folder_ / "pack"; }
  // Replaces the first `from`; the test fails if it is not there.
  void replace(const std::string& file, const std::string& from, const std::string& to) {
    std::string text = text_of(path() / file);
    const auto at = text.find(from);
    ASSERT_NE(at, std::string::npos) << from;
    write_text(path() / file, text.replace(at, from.size(), to));
  }
  // The shortest times that a pack may set: nobody wants to wait for a minute in a test.
  void lose_patience() {
    replace("showroom.toml", "warning_after_s = 60\ngrace_s = 25",
            "warning_after_s = 5\ngrace_s = 20");
  }

 private:
  TemporaryFolder folder_;
};

}  // namespace foyer::visit
