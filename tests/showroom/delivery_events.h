// Every kind of fact about a delivery, full and empty. For the tests that walk all kinds. Threads:
// values.
#pragma once

#include <vector>

#include "showroom/house.h"

namespace foyer::domain {

inline std::vector<Event> delivery_events() {
  const char* one = "00112233445566778899aabbccddeeff";
  return {
      DeliveryOpened{one,
                     one,
                     "e5",
                     "long",
                     {"珍珠白", "Pearl white"},
                     "0a1b2c3d",
                     "2026-12-01",
                     "2026-12-08",
                     {"invoice", "pdi"},
                     "zh",
                     "ms",
                     "徐玥"},
      DeliveryOpened{},
      DeliveryCar{"LSVAA0000K1234567"},
      DeliveryGate{"pdi", true, "0a1b2c3d"},
      DeliveryGate{},
      DeliveryPlanned{"2026-12-05", "16:00", "bay-1", 60},
      DeliveryPlanned{},
      DeliveryStopped{"cancelled"},
      DeliveryBegan{1764921600000},
      DeliveryItem{"papers", true, "0a1b2c3d", 1764921840000},
      DeliveryPhoto{true, false, "zh", "0f"},
      DeliverySigned{"LSVAA0000K1234567",
                     "zh",
                     "0f",
                     {"papers"},
                     1764921840000,
                     "0a1b2c3d",
                     "0f",
                     "0f",
                     "徐玥",
                     {"AABBCC"}},
      DeliverySigned{},
      ServiceIntroduced{"he-jun", true, "2027-02-05", "phone", "2026-12-12"},
      PassedToService{"car", "he-jun", "2026-12-08"},
      ServiceAnswered{"car", "taken"},
      Delivered{one, one, "LSVAA0000K1234567", "0a1b2c3d", "he-jun", 1764925200000},
      StockListed{"1M8GDM9AXKP042788", "s7", "s7-premium", "pearl", "moon", "here", "2026-09-05"},
      StockListed{},
      StockLeft{"delivered"},
      StockCounted{"2026-11-21", 42, 1},
  };
}

inline std::vector<const char*> kinds_of_deliveries() {
  return {"delivery.opened",  "delivery.car",     "delivery.gate",   "delivery.planned",
          "delivery.stopped", "delivery.began",   "delivery.item",   "delivery.photo",
          "delivery.signed",  "delivery.service", "delivery.passed", "delivery.answered",
          "delivery.done",    "stock.listed",     "stock.left",     "stock.counted"};
}

}  // namespace foyer::domain
