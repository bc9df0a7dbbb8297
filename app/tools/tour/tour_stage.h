// What every tour needs around its play: a home and a dealer's database for its time, a folder for
// the pictures, and afterwards the visit as the dealer's database has it. UI thread.
#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <ostream>
#include <string>
#include <thread>

#include "kit/store/register.h"
#include "tools/tour/tour.h"

namespace foyer::shell {

// Fills in what the options leave open, calls `play`, and says how it went and where the pictures
// are. Returns the program's exit code.
int on_stage(TourOptions options, std::ostream& out,
             const std::function<bool(const TourOptions&)>& play);

// Prints the visit's row of the register; none, and why, if the dealer's database does not have it.
// `trouble`: what sync says.
std::optional<sync::RegisterRow> print_row(const std::string& dealer, const Id& visit,
                                           const std::string& trouble, std::ostream& out);

// The same, after all that was written has had time to arrive.
template <class App>
std::optional<sync::RegisterRow> read_back(App& app, const std::string& dealer, const Id& visit,
                                           std::ostream& out) {
  constexpr int kTries = 100;
  for (int i = 0; i < kTries && (app.sync_status().waiting > 0 || !app.sync_status().connected);
       ++i) {
    app.nudge_sync();
    std::this_thread::sleep_for(std::chrono::milliseconds(100));
  }
  return print_row(dealer, visit, app.sync_status().trouble, out);
}

}  // namespace foyer::shell
