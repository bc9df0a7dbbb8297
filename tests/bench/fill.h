// Ten million facts in a minute: what a showroom's devices would have written over years, as the
// text of PostgreSQL's COPY, device by device, each with its chain, so that a tablet that pulls
// them finds them sound. Threads: values.
#pragma once

#include <cstdint>
#include <cstdio>
#include <functional>

#include "kit/log/record.h"

namespace foyer::bench {

// The first millisecond of today, in China.
std::int64_t today_ms();

struct Years {
  std::int64_t facts = 10'000'000;
  int visits_a_day = 250;
  int entrances = 10;
  int consultants = 30;
  std::int64_t last_day_ms = today_ms();  // the last day that has visits
  int devices() const { return entrances + consultants; }
};

// Every fact of one device, in order.
void each_fact(const Years& years, int device, const std::function<void(const log::Record&)>& each);

// The table `event` (kit/log/record.h's columns in the table's order), or `head`.
void print_events(const Years& years, std::FILE* out);
void print_heads(const Years& years, std::FILE* out);

}  // namespace foyer::bench
