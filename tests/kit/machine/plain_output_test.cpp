// What commands print, on its way to a terminal that would obey it.
#include "kit/machine/plain_output.h"

#include <gtest/gtest.h>

#include <functional>
#include <sstream>
#include <string>

namespace foyer::shell {
namespace {

std::string printed(const std::function<void(std::ostream&)>& print) {
  std::ostringstream out;
  {
    PlainBuffer buffer(out.rdbuf());
    std::ostream plain(&buffer);
    print(plain);
  }
  return out.str();
}

TEST(a_terminal, is_steered_by_nothing_that_a_guest_or_a_server_wrote) {
  EXPECT_EQ(printed([](std::ostream& out) {
              out << "guest: \x1B[2J\x1B]0;mine\a王\u202E国\x7F\r\u009B1m" << std::endl;
            }),
            "guest: ?[2J?]0;mine?王?国???1m\n");
}

TEST(a_terminal, is_told_the_rest_as_it_is_whenever_it_is_flushed) {
  EXPECT_EQ(printed([](std::ostream& out) {
              for (const char byte : std::string("王建国")) out << byte << std::flush;
              out << "\tone\ntwo";
            }),
            "王建国\tone\ntwo");
}

}  // namespace
}  // namespace foyer::shell
