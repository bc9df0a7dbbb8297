// What is said of a file of leads that was taken in, and of each of its lines that was not: the
// Chinese for what flow/lead_faults.h names in English. Threads: constants.
#pragma once

#include <array>

#include "roles/host/pages/words_office_file.h"
#include "steps/leads/flow/lead_faults.h"

namespace foyer::screens::leads::words {

using screens::Phrase;

inline constexpr Phrase kImportLeads{"导入线索文件", "Import leads"};
inline constexpr Phrase kReadingLeads{"正在读取 leads.csv…", "Reading leads.csv…"};
inline constexpr Phrase kWritingLeads{"正在保存 %s / %s", "Saving %s of %s"};
inline constexpr Phrase kNoLeadsFile{
    "请把 leads.csv 或 leads.xml 放进本机的 Foyer 文件夹，再点一次。",
    "Put leads.csv or leads.xml into this device's Foyer folder, "
    "then tap again."};
inline constexpr Phrase kLeadsTaken{"新增 %s 条 · 重复 %s 条 · 已有 %s 条 · 有误 %s 行",
                                    "%s taken · %s twice · %s known · %s line(s) broken"};
inline constexpr Phrase kShowBroken{"看有误的行", "Show broken lines"};
inline constexpr Phrase kBackToList{"回到列表", "Back to the list"};

inline constexpr auto kLeadFaults = std::to_array<Phrase>({
    {"没有电话", flow::phone::fault::kNoPhone},
    {"电话被星号遮住了", flow::phone::fault::kHiddenNumber},
    {"电话不是电话号码", flow::phone::fault::kNoNumber},
    {"姓名超过 40 个字", flow::phone::fault::kLongName},
    {"备注超过 200 个字", flow::phone::fault::kLongNote},
    {"内容包里没有这个来源", flow::phone::fault::kSource},
    {"来源只写到了第一级，请写第二级", flow::phone::fault::kTopSource},
    {"内容包里没有这个活动", flow::phone::fault::kCampaign},
    {"内容包里没有这款车", flow::phone::fault::kVehicle},
    {"日期格式应为 2026-11-25", flow::phone::fault::kDay},
    {"日期还没到", flow::phone::fault::kToCome},
    {"日期是一年以前的", flow::phone::fault::kLongAgo},
    {"第一行里没有“电话”这一列", flow::phone::fault::kNoPhoneColumn},
    {"XML 不完整或格式不对，请重新导出", flow::phone::fault::kXmlBroken},
    {"这个 XML 不是 ADF：最外层应是 adf", flow::phone::fault::kNoAdf},
});

}  // namespace foyer::screens::leads::words
