// The columns of a delivery: what the view `delivery` of both databases says of one, as
// lead_columns.h does of a lead. Nothing of them names or describes anybody. Threads: values.
#pragma once

#include <span>
#include <string>

#include "manage/reports/lead_columns.h"

namespace foyer::reports {

using AskedDelivery = OfSubject<domain::Delivery>;
std::span<const SubjectColumn<AskedDelivery>> delivery_columns();

// The views `delivery` and `delivery_day`, and what drops them.
std::string delivery_views(const ViewSql& w);
std::string drop_delivery_views();

}  // namespace foyer::reports
