// What can be wrong with a line of a file of leads, in English; steps/leads/pages/words_import.h
// has the Chinese for each. None holds anything of the line itself. Threads: constants.
#pragma once

#include <array>
#include <string_view>

namespace foyer::flow::phone::fault {

inline constexpr std::string_view
    kNoPhone = "phone is empty",
    kHiddenNumber = "phone is hidden by stars", kNoNumber = "phone is no telephone number",
    kLongName = "name is longer than 40 characters",
    kLongNote = "note is longer than 200 characters", kSource = "source is no channel of the pack",
    kTopSource = "source is a channel of the first level; name one below it",
    kCampaign = "campaign is none of the pack's", kVehicle = "vehicle is none of the pack's",
    kDay = "day is no date such as 2026-11-25", kToCome = "day is still to come",
    kLongAgo = "day lies more than a year back",
    kNoPhoneColumn = "the first line has no column phone",
    kXmlBroken = "the file is XML that breaks off or is not well formed; export it once more",
    kNoAdf = "the file is XML but no ADF: its first element has to be adf";

inline constexpr std::array kAll{kNoPhone, kHiddenNumber, kNoNumber,      kLongName,  kLongNote,
                                 kSource,  kTopSource,    kCampaign,      kVehicle,   kDay,
                                 kToCome,  kLongAgo,      kNoPhoneColumn, kXmlBroken, kNoAdf};

}  // namespace foyer::flow::phone::fault
