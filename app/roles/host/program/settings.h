// What one device is told about itself: `foyer.toml` in its home folder, and the options of the
// command line, which win. A file that is not there means the defaults. Threads: values.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "house/device_roles.h"
#include "kit/base/result.h"
#include "kit/base/text.h"

namespace foyer::shell {

struct Settings {
  std::filesystem::path home;
  std::filesystem::path pack;
  std::string role{domain::kDeviceRoles.front().name};  // house/device_roles.h
  std::string dealer;                                   // "sqlite:PATH" | "postgresql://…"
  // Into which the program of the device's camera puts its files; empty: there is no camera.
  std::filesystem::path camera;
  std::string ticket_letter = "A";  // tells the tickets of a showroom's entrances apart
  Lang language = Lang::zh;         // of the attract screen
  float mm_per_px = 0;              // 0: see ui::Panel::of
  int width = 0, height = 0;        // 0: full screen
  bool trace_start = false;
  bool trace_frames = false;
  bool trace_targets = false;
  bool trace_texts = false;               // with the targets; staff's devices alone
  std::vector<std::string> remarks = {};  // what reading them found and put right, a sentence each
};

// $XDG_DATA_HOME/foyer, else ~/.local/share/foyer.
std::filesystem::path default_home();
// `data` beside the program's folder or in it, else /usr/share/foyer/data.
std::filesystem::path default_pack();
// Reads `settings.home / "foyer.toml"` into `settings`. An unknown key, a wrong type or an
// unreadable file is an Error with file, line and what would be right. It may hold a password: one
// that others can read is closed to them, and remarked upon.
Result<void> read_settings(Settings& settings);

}  // namespace foyer::shell
