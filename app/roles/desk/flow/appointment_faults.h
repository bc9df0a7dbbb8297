// What can be wrong with a line of a file of appointments, in English; screens/words_import.h has
// the Chinese for each. None holds anything of the line itself. Inside flow and for the screens.
#pragma once

#include <array>
#include <string_view>

#include "kit/base/office_file.h"
#include "kit/base/office_text.h"
#include "kit/base/table.h"

namespace foyer::flow::fault {

inline constexpr std::string_view
    kNoDay = "day is empty",
    kDay = "day is no date such as 2026-11-25",
    kTwoDays = "day may be day and month or month and day; write it as 2026-11-25",
    kNoYear = "day has no year of four digits; write it as 2026-11-25",
    kDayIsNumber = "day is a spreadsheet's bare number; format the column as a date",
    kLongAgo = "day lies more than a year back", kFarAhead = "day lies more than two years ahead",
    kNoTime = "time is empty", kTime = "time is no time such as 14:30",
    kTimeIsNumber = "time is a spreadsheet's bare number; format the column as a time",
    kNoName = "name is empty", kLongName = "name is longer than 40 characters",
    kPrivateUse = "name has a character that only the computer knows on which it was written",
    kShortenedNumber =
        "phone was shortened by a spreadsheet; format the column as text and enter it anew",
    kHiddenNumber = "phone is hidden by stars",
    kExtendedNumber = "phone has an extension, which is not kept; write the number without it",
    kSeveralNumbers = "phone has more than one number; leave one",
    kNoNumber = "phone is no telephone number", kConsultant = "consultant is nobody who works here",
    kVehicle = "vehicle is none of the pack's", kPurpose = "purpose is none of the pack's",
    kSaidTwice = "two columns of one meaning say different things; leave one of them",
    kNoDayColumn = "the first line has no column day",
    kNoNameColumn = "the first line has no column name",
    kNoRows = "there is no line below the headings";

inline constexpr std::array kAll{kNoDay,          kDay,
                                 kTwoDays,        kNoYear,
                                 kDayIsNumber,    kLongAgo,
                                 kFarAhead,       kNoTime,
                                 kTime,           kTimeIsNumber,
                                 kNoName,         kLongName,
                                 kPrivateUse,     kShortenedNumber,
                                 kHiddenNumber,   kNoNumber,
                                 kExtendedNumber, kSeveralNumbers,
                                 kConsultant,     kVehicle,
                                 kPurpose,        kNoDayColumn,
                                 kNoNameColumn,   kNoRows,
                                 kQuoteNotClosed, kCharactersLost,
                                 kTooManyCells,   kTooManyLines,
                                 kFileIsEmpty,    kFileIsWorkbook,
                                 kFileIsNoText,   kFileIsFolder,
                                 kFileIsTooLarge, kFileIsGrowing,
                                 kFileIsClosed,   kSaidTwice};

}  // namespace foyer::flow::fault
