#include <algorithm>

#include "manage/papers/documents/page.h"
#include "manage/papers/documents/pdf.h"

namespace foyer::exporting {
namespace {

constexpr double kSignatureHigh = 84;

// The strokes as they were written, drawn to fit.
void sign(Page& page, const domain::Signature& strokes) {
  int most_x = 1, most_y = 1;
  for (const auto& stroke : strokes)
    for (const domain::SignaturePoint& point : stroke) {
      most_x = std::max(most_x, point.x);
      most_y = std::max(most_y, point.y);
    }
  const double top = page.room(kSignatureHigh + 8);
  const double unit = std::min((kWide - 2 * kMargin) / most_x, kSignatureHigh / most_y);
  cairo_t* const cairo = page.cairo();
  cairo_set_source_rgb(cairo, .05, .07, .15);
  cairo_set_line_width(cairo, 1.6);
  cairo_set_line_cap(cairo, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join(cairo, CAIRO_LINE_JOIN_ROUND);
  for (const auto& stroke : strokes) {
    for (std::size_t i = 0; i < stroke.size(); ++i) {
      const double x = kMargin + stroke[i].x * unit, y = top + stroke[i].y * unit;
      if (i == 0)
        cairo_move_to(cairo, x, y);
      else
        cairo_line_to(cairo, x, y);
    }
    cairo_stroke(cairo);
  }
}

void set(Page& page, const domain::SignedPaper& paper) {
  const domain::SignedWords words = domain::signed_words(paper.lang);
  const std::string colon = paper.lang == Lang::zh ? "：" : ": ";
  page.write(paper.dealer + "  " + paper.branch, {.pt = 11, .grey = .35});
  page.gap(6);
  page.write(paper.title, {.pt = 22, .bold = true});
  page.gap(4);
  page.line();
  for (const domain::SignedPaper::Line& line : paper.lines)
    page.write(line.name + colon + line.value, {.pt = 11});
  page.gap(6);
  page.line();
  if (!paper.meaning.empty()) page.write(paper.meaning, {.pt = 11, .bold = true});
  for (const domain::SignedPaper::Line& line : paper.costs) {
    const bool last = &line == &paper.costs.back();
    page.pair(line.name, {}, line.value, {.pt = last ? 12. : 10., .bold = last});
  }
  if (!paper.costs.empty()) page.line();
  if (paper.same_words) {
    page.write(words.ticked, {.pt = 12, .bold = true});
    for (const std::string& clause : paper.clauses)
      page.write("\xE2\x9C\x93 " + clause, {.pt = 11, .indent = 8});
  } else {
    page.write(words.other_words, {.pt = 11, .bold = true});
  }
  page.gap(8);
  page.write(words.signature, {.pt = 12, .bold = true});
  if (!paper.strokes.empty()) sign(page, paper.strokes);
  page.write(
      std::string(words.seal) + colon + std::string(domain::bond_text(paper.bond, paper.lang)),
      {.pt = 11, .bold = true});
  page.write(paper.seal, {.pt = 8, .grey = .35});
  page.write(words.rights, {.pt = 10, .grey = .35});
  if (paper.text.empty()) return;
  page.gap(8);
  page.line();
  page.write(words.text, {.pt = 12, .bold = true});
  std::string_view rest = paper.text;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    page.write(rest.substr(0, end), {.pt = 9.5});
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
}

}  // namespace

Result<std::string> agreement_pdf(const domain::SignedPaper& paper) {
  return pdf_of(paper.lang, "agreement", [&](Page& page) { set(page, paper); });
}

}  // namespace foyer::exporting
