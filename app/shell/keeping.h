// What this device keeps, by its role (sync/keeping.h), and who erases what is too old: where the
// dealer's database is a file, each device that writes it; PostgreSQL has `foyer dealer retain`.
// Threads: values.
#pragma once

#include "domain/content.h"
#include "shell/settings.h"
#include "sync/keeping.h"

namespace foyer::shell {

sync::Keeping keeping_of(const Settings& settings, const domain::Keep& keep);

}  // namespace foyer::shell
