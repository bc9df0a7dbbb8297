#include "manage/papers/documents/pdf.h"

#include "manage/papers/documents/page.h"

namespace foyer::exporting {
namespace {

void set(Page& page, const domain::GuestSummary& summary) {
  const domain::SummaryWords words = domain::summary_words(summary.lang);
  const std::string colon = summary.lang == Lang::zh ? "：" : ": ";
  page.write(summary.dealer + "  " + summary.branch, {.pt = 11, .grey = .35});
  page.gap(6);
  page.write(words.title, {.pt = 24, .bold = true});
  page.write(summary.guest.empty() ? summary.day : summary.guest + "  " + summary.day,
             {.pt = 11, .grey = .35});
  page.gap(8);
  page.line();
  for (const domain::SummarisedCar& car : summary.cars) {
    page.write(car.name, {.pt = 16, .bold = true});
    page.write(car.kind + "  " + car.price, {.pt = 11, .grey = .35});
    if (!car.liked.empty()) page.write(words.liked, {.pt = 10, .bold = true, .grey = .35});
    for (const std::string& liked : car.liked) page.write("• " + liked, {.pt = 12, .indent = 8});
    page.gap(10);
  }
  page.line();
  if (!summary.next_step.empty())
    page.write(std::string(words.next) + colon + summary.next_step + "  " + summary.next_day,
               {.pt = 13, .bold = true});
  if (!summary.consultant.empty())
    page.write(std::string(words.consultant) + colon + summary.consultant, {.pt = 12});
  page.write(summary.phone, {.pt = 12});
  page.gap(8);
  page.write(words.closing, {.pt = 11, .grey = .35});
}

}  // namespace

Result<std::string> summary_pdf(const domain::GuestSummary& summary) {
  return pdf_of(summary.lang, "summary", [&](Page& page) { set(page, summary); });
}

}  // namespace foyer::exporting
