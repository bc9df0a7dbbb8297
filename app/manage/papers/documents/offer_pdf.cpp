#include "manage/papers/documents/page.h"
#include "manage/papers/documents/pdf.h"

namespace foyer::exporting {
namespace {

void rows(Page& page, const std::vector<domain::OfferPaper::Row>& all, double pt) {
  for (const domain::OfferPaper::Row& row : all) {
    if (row.heading)
      page.write(row.name, {.pt = pt * .85, .grey = .4});
    else
      page.pair(row.name, row.hint, row.amount, {.pt = pt, .bold = row.strong});
  }
}

void set(Page& page, const domain::OfferPaper& paper) {
  const domain::OfferWords words = domain::offer_words(paper.lang);
  const std::string colon = paper.lang == Lang::zh ? "：" : ": ";
  page.write(paper.dealer + "  " + paper.branch, {.pt = 11, .grey = .35});
  page.gap(4);
  page.write(paper.title, {.pt = 20, .bold = true});
  page.write((paper.guest.empty() ? "" : paper.guest + "  ") + paper.day + "  " + paper.valid,
             {.pt = 10, .grey = .35});
  page.gap(2);
  page.line();
  page.write(paper.car, {.pt = 14, .bold = true});
  page.write(paper.looks, {.pt = 10, .grey = .35});
  page.gap(4);
  rows(page, paper.rows, 10.5);
  page.line();
  page.write(words.paid, {.pt = 12, .bold = true});
  rows(page, paper.paid, 10.5);
  if (!paper.boundary.empty()) page.line();
  rows(page, paper.boundary, 10);
  if (!paper.later.empty()) {
    page.line();
    page.write(words.later, {.pt = 12, .bold = true});
    rows(page, paper.later, 10);
  }
  if (!paper.reasons.empty()) {
    page.line();
    page.write(words.why, {.pt = 12, .bold = true});
    for (const std::string& reason : paper.reasons)
      page.write("\xE2\x80\xA2 " + reason, {.pt = 10.5, .indent = 8});
  }
  page.line();
  if (!paper.consultant.empty())
    page.write(std::string(words.consultant) + colon + paper.consultant + "  " + paper.phone,
               {.pt = 10});
  page.write(std::string(words.number) + colon + paper.number, {.pt = 9, .grey = .35});
  page.write(words.note, {.pt = 9, .grey = .35});
}

}  // namespace

Result<std::string> offer_pdf(const domain::OfferPaper& paper) {
  return pdf_of(paper.lang, "offer", [&](Page& page) { set(page, paper); });
}

}  // namespace foyer::exporting
