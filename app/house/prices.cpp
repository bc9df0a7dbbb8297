#include "house/prices.h"

#include "house/content.h"

namespace foyer::domain {

const Trim* Prices::trim(std::string_view id) const { return find_by_id(trims, id); }

std::vector<const Trim*> Prices::trims_of(std::string_view vehicle) const {
  std::vector<const Trim*> all;
  for (const Trim& one : trims)
    if (one.vehicle == vehicle) all.push_back(&one);
  return all;
}

}  // namespace foyer::domain
