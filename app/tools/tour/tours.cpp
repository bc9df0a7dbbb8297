#include "tools/tour/tours.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "tools/tour/desk_tour.h"
#include "tools/tour/manager_tour.h"
#include "tools/tour/tablet_tour.h"
#include "tools/tour/wall_tour.h"

namespace foyer::shell {
namespace {

struct Row {
  std::string_view role;
  int (*play)(const TourOptions&, std::ostream&);
};
constexpr std::array kTours{Row{"entrance", tour}, Row{"desk", desk_tour},
                            Row{"consultant", tablet_tour}, Row{"manager", manager_tour},
                            Row{"wall", wall_tour}};

}  // namespace

std::vector<std::string> tour_names() {
  std::vector<std::string> all;
  for (const Row& row : kTours) all.emplace_back(row.role);
  return all;
}

int play_tour(const TourOptions& options, std::ostream& out) {
  const auto row = std::ranges::find(kTours, options.settings.role, &Row::role);
  if (row != kTours.end()) return row->play(options, out);
  out << "There is no tour of a device that is a " << options.settings.role << ".\n";
  return 1;
}

}  // namespace foyer::shell
