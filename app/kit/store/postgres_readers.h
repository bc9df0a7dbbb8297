// Who may read a PostgreSQL dealer's database without being a device: reports and the register.
//
// Two groups. `foyer_reader` reads the report views, which say nothing about a person;
// `foyer_register` reads those and the registers, which do (kit/fact/store_rules.h). Neither reads
// a table, so neither sees a fact's personal part, its salt or what was set aside: the report views
// ask with the rights of their owner. VIEWS.md says how a login for a tool is made. Threads:
// values.
#pragma once

#include <string>

#include "kit/fact/store_rules.h"

namespace foyer::sync {

// Comes behind the views and the devices' rights, in the same transaction; can be run again.
std::string reader_script(const facts::StoreRules& rules);

}  // namespace foyer::sync
