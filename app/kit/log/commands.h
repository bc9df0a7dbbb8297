// What `foyer log …` does: look at a log, check it, take it away as text. For staff, in English.
//
// What guests said about themselves: `show` names it without telling it (a screen has bystanders,
// a terminal a history); `--json` and `export` tell it, because who asks for all of it in a form
// for machines asks for that too.
// Threads: any. Errors: a sentence on `errors` and exit code 1; 0 is good.
#pragma once

#include <filesystem>
#include <iostream>
#include <optional>
#include <string>

#include "kit/base/id.h"
#include "kit/log/record.h"
#include "kit/log/visit_log.h"

namespace foyer::log {

// A fact a line, in the order of the fold; `visit`: only that one's, an Error if it has none.
int show(const VisitLog& log, const std::optional<Id>& visit, bool json, std::ostream& out,
         std::ostream& errors = std::cerr);
// "12 facts of 1 origin, the chain is whole"; otherwise names the first bad fact, and 1.
int verify(const VisitLog& log, std::ostream& out, std::ostream& errors = std::cerr);
// A JSON object a line (FORMAT.md, "Export"), mode 0600, and in place only when it is complete:
// written beside `file`, synced, renamed. Says how many facts, and that they are in clear.
int export_json_lines(const VisitLog& log, const std::filesystem::path& file,
                      std::ostream& out = std::cout, std::ostream& errors = std::cerr);

// One line without its end. What is personal is named ("name=…") or, as JSON, told.
std::string readable_line(const Record& record);
std::string json_line(const Record& record);

}  // namespace foyer::log
