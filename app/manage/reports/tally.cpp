#include "manage/reports/tally.h"

#include <algorithm>

#include "house/targets.h"
#include "kit/base/text.h"

namespace foyer::reports {

std::optional<Counted> Counted::named(std::string_view name) {
  if (name == domain::kDeliveries) return deliveries();
  const auto rows = figure_rows();
  const auto found = std::ranges::find(rows, name, &FigureRow::name);
  if (found == rows.end() || found->of == nullptr) return std::nullopt;
  return Counted(found->figure);
}

std::string Counted::names() {
  std::string all;
  for (const FigureRow& row : figure_rows())
    if (row.of != nullptr) all += std::string(row.name) + ", ";
  return all + std::string(domain::kDeliveries);
}

std::string_view Counted::name() const {
  return of_visits_ ? row_of(*of_visits_).name : domain::kDeliveries;
}

std::string Counted::meaning(Lang lang) const {
  if (!of_visits_)
    return either(lang, "交到客户手里的新车，不论哪天订的；记在订单的顾问名下",
                  "Cars that left with their buyers, whenever they were ordered; of the "
                  "consultant whose order it was");
  const FigureRow& row = row_of(*of_visits_);
  return std::string(lang == Lang::zh ? row.zh : row.en);
}

}  // namespace foyer::reports
