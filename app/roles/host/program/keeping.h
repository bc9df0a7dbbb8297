// What this device keeps, by its role (kit/sync/keeping.h), and who erases what is too old: where
// the dealer's database is a file, each device that writes it; PostgreSQL has `foyer dealer
// retain`. Threads: values.
#pragma once

#include "house/content.h"
#include "kit/sync/keeping.h"
#include "roles/host/program/settings.h"

namespace foyer::shell {

sync::Keeping keeping_of(const Settings& settings, const domain::Showroom& showroom);

}  // namespace foyer::shell
