// What is said of an office's file that cannot be read, or of a line of it: the Chinese for what
// kit/base/table.h, office_text.h and office_file.h name in English. Threads: constants.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

#include "kit/base/office_file.h"
#include "kit/base/office_text.h"
#include "kit/base/table.h"
#include "roles/entrance/pages/words.h"

namespace foyer::screens::words {

inline constexpr auto kOfficeFileFaults = std::to_array<Phrase>({
    {"引号不成对", kQuoteNotClosed},
    {"有读不出来的字，请把表格另存为 CSV UTF-8", kCharactersLost},
    {"格数比标题多，含有分隔符的文字请加引号", kTooManyCells},
    {"文件里有内容的行超过 20000 行，请只留需要的那些天", kTooManyLines},
    {"文件是空的", kFileIsEmpty},
    {"这是工作簿，不是文本，请另存为 CSV UTF-8", kFileIsWorkbook},
    {"这不是文本文件，请把表格另存为 CSV UTF-8", kFileIsNoText},
    {"这是一个文件夹，不是文件", kFileIsFolder},
    {"文件超过 16 MB，请只留需要的那些天", kFileIsTooLarge},
    {"文件还在写入，请稍后再导入", kFileIsGrowing},
    {"文件打不开，请检查它的权限", kFileIsClosed},
});

// In the reader's language: a fault of this list of a kind of file, or of any file.
template <class Faults>
constexpr std::string_view file_fault(const Faults& faults, std::string_view what, Lang lang) {
  if (const auto found = std::ranges::find(faults, what, &Phrase::en); found != faults.end())
    return found->in(lang);
  const auto found = std::ranges::find(kOfficeFileFaults, what, &Phrase::en);
  return found == kOfficeFileFaults.end() ? what : found->in(lang);
}

}  // namespace foyer::screens::words
