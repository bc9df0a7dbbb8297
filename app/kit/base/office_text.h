// The text of a file that an office made, whatever it was saved as.
//
// Chinese spreadsheets save CSV as GBK, "Unicode text" is UTF-16 with tabs, and a file that came by
// mail has lost its mark. So what a file is written in is told by its content: a mark at its
// beginning, else zeros as UTF-16 has them, else UTF-8 where nearly all of it is that, else those
// that are left, in the order of how often they are met. What cannot be told apart by the bytes
// alone (GB 18030, Big5 and Windows-1252 share most of theirs) comes as several readings; the
// reader of a table takes the one in which it finds its headings.
// Threads: values; ICU's converters are loaded when they are needed. Errors: a file that is no text
// at all, with what it is and what would be right.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kit/base/result.h"

namespace foyer {

struct OfficeText {
  std::string utf8;           // U+FFFD stands for bytes that are nothing in this encoding
  std::string_view encoding;  // "UTF-8", "GB 18030", "UTF-16 LE" …
};

// A table is no page and no XML document: those are workbooks that are called otherwise. Who reads
// XML wants one.
enum class Markup : bool { refused, wanted };
// At least one; the likeliest first.
Result<std::vector<OfficeText>> read_office_text(std::string_view bytes,
                                                 Markup markup = Markup::refused);

inline constexpr std::string_view kFileIsWorkbook =
    "the file is a workbook and no text; save the table as CSV UTF-8";
inline constexpr std::string_view kFileIsNoText =
    "the file is no text; save the table as CSV UTF-8";

}  // namespace foyer
