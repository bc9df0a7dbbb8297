// What is said of a file that was taken in, and of each of its lines that was not: the Chinese for
// what flow/appointment_faults.h names in English. Threads: constants.
#pragma once

#include <array>
#include <string_view>

#include "roles/desk/flow/appointment_faults.h"
#include "roles/host/pages/words_office_file.h"

namespace foyer::screens::words {

inline constexpr Phrase kImportedOver{" · 已过期 %d 条", " · %d of days gone by"};
inline constexpr Phrase kBrokenValue{"第 %d 行：%s（%s）", "line %d: %s (%s)"};

inline constexpr auto kImportFaults = std::to_array<Phrase>({
    {"没有日期", flow::fault::kNoDay},
    {"日期格式应为 2026-11-25", flow::fault::kDay},
    {"分不清哪个是月、哪个是日，请写成 2026-11-25", flow::fault::kTwoDays},
    {"日期没有四位数的年份，请写成 2026-11-25", flow::fault::kNoYear},
    {"日期成了表格里的一个数字，请把这一列设为日期格式", flow::fault::kDayIsNumber},
    {"日期是一年以前的", flow::fault::kLongAgo},
    {"日期在两年以后", flow::fault::kFarAhead},
    {"没有时间", flow::fault::kNoTime},
    {"时间格式应为 14:30", flow::fault::kTime},
    {"时间成了表格里的一个数字，请把这一列设为时间格式", flow::fault::kTimeIsNumber},
    {"没有姓名", flow::fault::kNoName},
    {"姓名超过 40 个字", flow::fault::kLongName},
    {"姓名里有别的电脑不认识的自造字", flow::fault::kPrivateUse},
    {"电话被表格软件截短了，请把这一列设为文本格式后重新填写", flow::fault::kShortenedNumber},
    {"电话被星号遮住了", flow::fault::kHiddenNumber},
    {"电话不是电话号码", flow::fault::kNoNumber},
    {"电话带有分机号，分机号不能保存，请只写总机号码", flow::fault::kExtendedNumber},
    {"一格里有几个电话，请只留一个", flow::fault::kSeveralNumbers},
    {"店里没有这位顾问", flow::fault::kConsultant},
    {"内容包里没有这款车", flow::fault::kVehicle},
    {"内容包里没有这个事由", flow::fault::kPurpose},
    {"意思相同的两列写得不一样，请只留一列", flow::fault::kSaidTwice},
    {"第一行里没有“日期”这一列", flow::fault::kNoDayColumn},
    {"第一行里没有“姓名”这一列", flow::fault::kNoNameColumn},
    {"标题下面一行也没有", flow::fault::kNoRows},
});

constexpr std::string_view import_fault(std::string_view what, Lang lang) {
  return file_fault(kImportFaults, what, lang);
}

}  // namespace foyer::screens::words
