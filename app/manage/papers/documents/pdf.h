// The guest's papers, and a sheet for the meeting, as PDFs by Cairo and Pango, made inside the
// documents module. Any thread.
#pragma once

#include <string>

#include "kit/base/result.h"
#include "manage/morning/in_words.h"
#include "manage/papers/export.h"
#include "showroom/offer_paper.h"
#include "showroom/signed_paper.h"
#include "showroom/summary.h"

namespace foyer::exporting {

// One A5 page, more if the text needs them; Noto Sans CJK SC. The bytes of the file.
Result<std::string> summary_pdf(const domain::GuestSummary& summary);
// An offer: every line with its figure, sums, payment, what may be had later.
Result<std::string> offer_pdf(const domain::OfferPaper& paper);
// What was signed: before a drive, or of an order.
Result<std::string> agreement_pdf(const domain::SignedPaper& paper);
// What is still open, with a box before each line.
Result<std::string> open_pdf(const morning::OpenPaper& paper);

// A table on A4 pages that lie; as wide as its columns need, and no wider than the page.
Result<std::string> table_pdf(const TablePaper& paper);

}  // namespace foyer::exporting
