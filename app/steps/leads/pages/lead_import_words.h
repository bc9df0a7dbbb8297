// What the page of calls and leads says of a file that was taken in. Pure.
#pragma once

#include <string>
#include <vector>

#include "kit/base/text.h"
#include "steps/leads/flow/lead_file.h"

namespace foyer::screens::leads {

std::string import_begun(Lang lang);
std::string import_missing(Lang lang);
// "新增 120 条 · 重复 3 条 · 已有 5 条 · 有误 2 行".
std::string import_report(const flow::phone::LeadFile& file, Lang lang);
// A line each: "第 7 行：电话不是电话号码"; of a file that cannot be read, why.
std::vector<std::string> import_broken(const flow::phone::LeadFile& file, Lang lang);

}  // namespace foyer::screens::leads
