// How a small house delivers: two gates, two rows to tick, two bays. Threads: values.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "house/delivery.h"
#include "showroom/house.h"

namespace foyer::demo {

inline domain::DeliveryRules deliveries() {
  domain::DeliveryRules rules;
  rules.title = {"交车确认单", "Hand-over list"};
  rules.gates = {{"invoice", {"发票", "Invoice"}, {"财务", "Accounts"}, 24},
                 {"pdi", {"验车", "PDI"}, {"车间", "Workshop"}, 0}};
  rules.items = {{"papers", {"资料", "Papers"}, {}, 6, false},
                 {"paint", {"漆面", "Paint"}, {}, 8, false}};
  rules.small = {{"flowers", {"鲜花", "Flowers"}, {}}};
  rules.bays = {{"bay-1", {"一号", "One"}, {}}, {"bay-2", {"二号", "Two"}, {}}};
  rules.times = {"09:30", "10:00", "15:00"};
  rules.minutes = 75;
  rules.stop_reasons = {{"loan", {"贷款", "Loan"}, {}}};
  rules.advisers = {{"he-jun", {"何军", "He Jun"}, ""}};
  rules.reach = {{"phone", {"电话", "Phone"}, {}}};
  rules.passed = {{"file", {"档案", "File"}, {}}};
  rules.first_service_months = 3;
  rules.photo_keep = {"留", "Keep"};
  return rules;
}

// A car on its way, up to where it may leave; and that it left.
inline std::vector<domain::Event> may_leave(domain::DeliveryOpened opened, const std::string& vin) {
  opened.gates = {"pdi"};
  return {std::move(opened), domain::DeliveryCar{vin}, domain::DeliveryGate{"pdi", true, ""},
          domain::DeliverySigned{}};
}
inline domain::Delivered left(const std::string& vin, std::int64_t at_ms) {
  domain::Delivered gone;
  gone.vin = vin;
  gone.at_ms = at_ms;
  return gone;
}

}  // namespace foyer::demo
