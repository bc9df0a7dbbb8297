// The list of stock, as the dealer's own system or somebody's spreadsheet writes it.
//
// Which file that may be, base/table.h says: UTF-8, GB 18030 or UTF-16, any line ends, commas,
// semicolons or tabs. The columns, in any order: vin and vehicle, which must be there; trim,
// colour, interior, place, since, days. Every line is accounted for: it says something new, or what
// is known, or it is broken, and then it is named with what is wrong and left out whole. A file is
// the whole stock: a car that it does not name any more has left, unless a line of it could not be
// read, since that may have been the car. Pure; threads: values.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "house/content.h"
#include "showroom/house.h"

namespace foyer::flow::stock {

struct StockFile {
  struct Broken {
    std::size_t line = 0;  // counted from 1, where it begins in the file
    std::string what;
  };
  std::vector<domain::StockListed> listed;  // new cars, and those of which it says something else
  std::vector<std::string> left;            // VINs that it does not name any more
  std::vector<Broken> broken;
  int cars = 0;       // lines that were read
  int renewed = 0;    // of `listed`: nothing new is said, but long ago
  bool part = false;  // nobody has left: a line could not be read, or the caller says so
  // More than half of what stands here would leave at once: a person has to say that it is so.
  bool most_left = false;
};

struct StockFileRules {
  std::int64_t now_ms = 0;
  bool part = false;  // the file is no whole list
};

StockFile read_stock_file(std::string_view bytes, const domain::House& house,
                          const domain::Content& content, const StockFileRules& rules);

}  // namespace foyer::flow::stock
