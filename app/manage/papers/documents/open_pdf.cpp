#include "manage/papers/documents/page.h"
#include "manage/papers/documents/pdf.h"

namespace foyer::exporting {
namespace {

// A box to tick, at the left of the line that comes next.
void box(Page& page) {
  constexpr double kSide = 9, kHalfLine = 13;
  const double top = page.room(kHalfLine * 2.2);
  cairo_set_source_rgb(page.cairo(), .5, .52, .55);
  cairo_set_line_width(page.cairo(), .9);
  cairo_rectangle(page.cairo(), kMargin, top + 4, kSide, kSide);
  cairo_stroke(page.cairo());
  page.gap(-kHalfLine * 2.2);
}

void set(Page& page, const morning::OpenPaper& paper) {
  page.write(paper.dealer, {.pt = 11, .grey = .35});
  page.gap(6);
  page.write(paper.title, {.pt = 22, .bold = true});
  page.gap(6);
  page.line();
  if (paper.parts.empty()) page.write(paper.nothing, {.pt = 12});
  for (const morning::OpenPaper::Part& part : paper.parts) {
    page.write(part.name + "  " + std::to_string(part.lines.size()), {.pt = 13, .bold = true});
    page.gap(3);
    for (const morning::OpenLine& one : part.lines) {
      if (paper.boxes) box(page);
      const std::string hint = one.staff.empty() || one.about.empty()
                                   ? one.staff + one.about
                                   : one.staff + " · " + one.about;
      page.pair(one.who, hint, one.since, {.pt = 11, .indent = paper.boxes ? 18. : 0.});
    }
    page.gap(9);
  }
  if (!paper.foot.empty()) page.write(paper.foot, {.pt = 11});
}

}  // namespace

Result<std::string> open_pdf(const morning::OpenPaper& paper) {
  return pdf_of(paper.lang, "sheet", [&](Page& page) { set(page, paper); });
}

}  // namespace foyer::exporting
