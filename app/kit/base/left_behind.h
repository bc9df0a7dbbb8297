// Files and folders that operating systems, office programs and editors leave in whatever folder
// people look at: hidden ones (.DS_Store, ._e5.toml, .e5.toml.swp), Thumbs.db and desktop.ini, the
// locks of open documents (~$e5.toml, .~lock.e5.toml#), what ends in ~, and what network storages
// keep beside files (@eaDir, #recycle). Nobody put them there, so nobody is told about them.
// Threads: values.
#pragma once

#include <string>

namespace foyer {

bool is_left_behind(const std::string& name);

}  // namespace foyer
