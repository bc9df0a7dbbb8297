// How a cell of the register of orders is written: in words, in the reader's language. Inside
// `reports`. Threads: values.
#pragma once

#include <string>

#include "manage/reports/order_columns.h"

namespace foyer::reports {

std::string order_number_cell(const OrderAsked& a, const Value&);
std::string order_guest_cell(const OrderAsked& a, const Value&);
std::string order_staff_cell(const OrderAsked& a, const Value& value);  // a name
std::string order_car_cell(const OrderAsked& a, const Value&);          // model and version
std::string order_time_cell(const OrderAsked& a, const Value& value);   // day and time
std::string order_fen_cell(const OrderAsked& a, const Value& value);    // "229,800.00"
std::string order_share_cell(const OrderAsked& a, const Value& value);  // "8.70%"
std::string order_state_cell(const OrderAsked& a, const Value& value);
// As it stands on the paper, whatever the pack calls it today.
std::string order_deposit_cell(const OrderAsked& a, const Value&);
std::string order_fate_cell(const OrderAsked& a, const Value&);
std::string order_side_cell(const OrderAsked& a, const Value& value);  // who cancelled
std::string order_reason_cell(const OrderAsked& a, const Value& value);

}  // namespace foyer::reports
