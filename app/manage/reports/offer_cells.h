// How a cell of the register of offers is written: in words of the pack, in the reader's language.
// Inside `reports`. Threads: values.
#pragma once

#include <string>

#include "manage/reports/offer_columns.h"

namespace foyer::reports {

std::string offer_number_cell(const OfferAsked& a, const Value&);
std::string offer_guest_cell(const OfferAsked& a, const Value&);
std::string offer_staff_cell(const OfferAsked& a, const Value& value);  // a name
std::string offer_car_cell(const OfferAsked& a, const Value&);          // model and version
std::string offer_time_cell(const OfferAsked& a, const Value& value);   // day and time
std::string offer_fen_cell(const OfferAsked& a, const Value& value);    // "229,800.00"
std::string offer_share_cell(const OfferAsked& a, const Value&);        // of the list price
std::string offer_state_cell(const OfferAsked& a, const Value& value);
std::string offer_answer_cell(const OfferAsked& a, const Value& value);
std::string offer_seconds_cell(const OfferAsked& a, const Value& value);  // "1:05"
// "ready" and the like in Foyer's own words.
std::string offer_state_word(const std::string& state, Lang lang);

}  // namespace foyer::reports
