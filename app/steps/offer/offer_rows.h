// An offer's lines as they are read: in their order, with the sums between them. One place, so that
// the guest's page, the paper that they take home and an order say the same. Pure. Threads: values;
// `lines` must outlive what is returned.
#pragma once

#include <string>
#include <vector>

#include "kit/base/text.h"
#include "steps/offer/offer_line.h"

namespace foyer::domain {

// "List price", "Discount", or as the paper has it.
std::string line_name(const OfferLine& line, Lang lang);

struct OfferRow {
  enum class Kind : std::uint8_t { step, sum, heading, choice, given } kind = Kind::step;
  const OfferLine* line = nullptr;  // none: a sum, or a heading
  std::string text;
  Fen from = 0, to = 0;  // what all comes to before it, and with it
  Fen amount = 0;
};
// Without the total, which every reader shows apart. `after`: as invoiced after the boundary.
std::vector<OfferRow> rows_of(const OfferLines& lines, bool after, Lang lang);

}  // namespace foyer::domain
