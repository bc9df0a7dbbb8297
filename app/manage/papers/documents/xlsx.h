// The register as an XLSX workbook in `file`, which is made before, mode 0600. Threads: any.
// Errors: no memory, no room.
#pragma once

#include <filesystem>

#include "kit/base/result.h"
#include "manage/papers/export.h"

namespace foyer::exporting {

Result<void> save_xlsx(const Sheet& sheet, const std::filesystem::path& file);

}  // namespace foyer::exporting
