// What the page of the audit log says, in both languages.
#pragma once

#include "roles/entrance/pages/words.h"

namespace foyer::screens::words {

inline constexpr Phrase kAudit{"操作记录", "Audit log"};
inline constexpr Phrase kAuditReading{"正在读取……", "Reading …"};
inline constexpr Phrase kAuditChecking{"正在核对……", "checking the chain …"};
inline constexpr Phrase kAuditWhole{"全部 %s 条、%s 台设备，核对无误",
                                    "all %s fact(s) of %s device(s): the chain is whole"};
inline constexpr Phrase kAuditBroken{"核对发现问题：%s", "the chain is broken at %s"};
inline constexpr Phrase kAuditNothing{"这一天没有记录。", "Nothing was recorded on this day."};
inline constexpr Phrase kAuditExceptions{"例外 %s", "Exceptions %s"};
inline constexpr Phrase kAuditAll{"全部 %s", "All %s"};

}  // namespace foyer::screens::words
