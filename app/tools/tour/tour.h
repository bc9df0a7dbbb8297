// `foyer tour`: plays a whole visit through the real window with synthetic touches at the places
// where the widgets really are, keeps a picture of every step, and reads the visit back from the
// dealer's database. It is how the program shows that it works, on any machine. UI thread.
#pragma once

#include <filesystem>
#include <ostream>

#include "roles/host/program/settings.h"

namespace foyer::shell {

struct TourOptions {
  Settings settings;  // home empty: a temporary one, removed afterwards
  Lang lang = Lang::zh;
  std::filesystem::path out;  // where the pictures go
};

// Returns the program's exit code: 0 only if the dealer's database has every answer that was
// given. Prints what it does, a line a step, and the register's row.
int tour(const TourOptions& options, std::ostream& out);

}  // namespace foyer::shell
