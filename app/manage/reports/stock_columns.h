// The columns of a car in stock: what the view `stock` of both databases says of one, as
// lead_columns.h does of a lead. Nothing of them names or describes anybody. Threads: values.
#pragma once

#include <span>
#include <string>

#include "manage/reports/lead_columns.h"

namespace foyer::reports {

using AskedStock = OfSubject<domain::StockCar>;
std::span<const SubjectColumn<AskedStock>> stock_columns();

// The view `stock`, and what drops it.
std::string stock_views(const ViewSql& w);
std::string drop_stock_views();

}  // namespace foyer::reports
