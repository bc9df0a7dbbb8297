// A table on A4 pages that lie: each column as wide as its texts need while there is room; where
// there is not, the widest give way and break their lines. Headings stand on each page.
#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

#include "manage/papers/documents/page.h"
#include "manage/papers/documents/pdf.h"

namespace foyer::exporting {
namespace {

// Points of 1/72 inch.
constexpr double kTableWide = 841.89, kTableHigh = 595.28, kEdge = 28, kPad = 2.2, kText_pt = 7.5,
                 kTextLeast_pt = 5.8;

class TablePage {
 public:
  TablePage(cairo_t* cairo, const TablePaper& paper) : cairo_(cairo), paper_(paper) {}

  void draw() {
    measure();
    head();
    for (const std::vector<std::string>& line : paper_.lines) row(line, false);
    y_ += 8;
    for (const std::string& text : paper_.below) {
      const double high = height_of(text, kInside, false, 9);
      if (y_ + high > kTableHigh - kEdge) next_page();
      write(text, kEdge, kInside, false, 9);
      y_ += high + 3;
    }
    foot();
  }

 private:
  static constexpr double kInside = kTableWide - 2 * kEdge;

  Handle<PangoLayout> layout_of(std::string_view given, double width, bool bold, double pt) const {
    Handle<PangoLayout> layout(pango_cairo_create_layout(cairo_));
    const Handle<PangoFontDescription> font(
        pango_font_description_from_string("Noto Sans CJK SC, Noto Sans, sans-serif"));
    pango_font_description_set_absolute_size(font.get(), pt * PANGO_SCALE);
    pango_font_description_set_weight(font.get(), bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
    pango_layout_set_font_description(layout.get(), font.get());
    pango_context_set_language(
        pango_layout_get_context(layout.get()),
        pango_language_from_string(paper_.lang == Lang::zh ? "zh-cn" : "en"));
    pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
    pango_layout_set_width(layout.get(), width < 0 ? -1 : static_cast<int>(width * PANGO_SCALE));
    const std::string text = printable(given);
    pango_layout_set_text(layout.get(), text.data(), static_cast<int>(text.size()));
    return layout;
  }
  static std::pair<double, double> size_of(PangoLayout* layout) {
    int width = 0, height = 0;
    pango_layout_get_size(layout, &width, &height);
    return {static_cast<double>(width) / PANGO_SCALE, static_cast<double>(height) / PANGO_SCALE};
  }
  double height_of(std::string_view text, double width, bool bold, double pt) const {
    return size_of(layout_of(text, width, bold, pt).get()).second;
  }
  void write(std::string_view text, double x, double width, bool bold, double pt) const {
    cairo_set_source_rgb(cairo_, .07, .07, .07);
    cairo_move_to(cairo_, x, y_);
    pango_cairo_show_layout(cairo_, layout_of(text, width, bold, pt).get());
  }

  // In one line each, where letters that are somewhat smaller make it possible.
  void measure() {
    std::vector<double> wanted = wanted_widths();
    const double sum = std::accumulate(wanted.begin(), wanted.end(), 0.0);
    if (sum > kInside) {
      pt_ = std::max(kTextLeast_pt, kText_pt * kInside / sum * .98);
      wanted = wanted_widths();
    }
    shrink(wanted);
    widths_ = std::move(wanted);
  }
  // What the longest text of each column needs in one line.
  std::vector<double> wanted_widths() const {
    std::vector<double> wanted(paper_.headings.size());
    const auto want = [&](std::size_t i, const std::string& text, bool bold) {
      wanted[i] = std::max(wanted[i], size_of(layout_of(text, -1, bold, pt_).get()).first);
    };
    for (std::size_t i = 0; i < wanted.size(); ++i) {
      want(i, paper_.headings[i], true);
      for (const auto& line : paper_.lines)
        if (i < line.size()) want(i, line[i], false);
      wanted[i] += 2 * kPad + 1;
    }
    return wanted;
  }

  // Nobody is narrower than a common share: of who is wider, all get as much as is left.
  static void shrink(std::vector<double>& wanted) {
    const double sum = std::accumulate(wanted.begin(), wanted.end(), 0.0);
    if (wanted.empty()) return;
    if (sum <= kInside) {
      for (double& one : wanted) one *= kInside / sum;
      return;
    }
    double low = 0, high = kInside;
    for (int i = 0; i < 40; ++i) {
      const double most = (low + high) / 2;
      double taken = 0;
      for (const double one : wanted) taken += std::min(one, most);
      (taken > kInside ? high : low) = most;
    }
    for (double& one : wanted) one = std::min(one, low);
  }

  void head() {
    y_ = kEdge;
    write(paper_.title, kEdge, kInside, true, 14);
    const auto layout = layout_of(paper_.dealer, kInside, false, 9);
    pango_layout_set_alignment(layout.get(), PANGO_ALIGN_RIGHT);
    cairo_move_to(cairo_, kEdge, y_ + 5);
    pango_cairo_show_layout(cairo_, layout.get());
    y_ += 26;
    row(paper_.headings, true);
  }

  void row(const std::vector<std::string>& cells, bool heading) {
    double high = 0;
    for (std::size_t i = 0; i < cells.size() && i < widths_.size(); ++i)
      high = std::max(high, height_of(cells[i], widths_[i] - 2 * kPad, heading, pt_));
    high += 2 * kPad;
    if (!heading && y_ + high > kTableHigh - kEdge - 12) next_page();
    double x = kEdge;
    for (std::size_t i = 0; i < widths_.size(); ++i) {
      cell(x, widths_[i], high, i < cells.size() ? cells[i] : std::string(), heading);
      x += widths_[i];
    }
    y_ += high;
  }

  void cell(double x, double width, double high, const std::string& text, bool heading) {
    if (heading) {
      cairo_set_source_rgb(cairo_, .93, .94, .95);
      cairo_rectangle(cairo_, x, y_, width, high);
      cairo_fill(cairo_);
    }
    cairo_set_source_rgb(cairo_, .7, .72, .75);
    cairo_set_line_width(cairo_, .5);
    cairo_rectangle(cairo_, x, y_, width, high);
    cairo_stroke(cairo_);
    y_ += kPad;
    write(text, x + kPad, width - 2 * kPad, heading, pt_);
    y_ -= kPad;
  }

  void foot() {
    ++page_;
    y_ = kTableHigh - kEdge - 2;
    write(std::to_string(page_), kEdge, kInside, false, 7.5);
  }
  void next_page() {
    foot();
    cairo_show_page(cairo_);
    head();
  }

  cairo_t* cairo_;
  const TablePaper& paper_;
  std::vector<double> widths_;
  double pt_ = kText_pt;
  double y_ = kEdge;
  int page_ = 0;
};

}  // namespace

Result<std::string> table_pdf(const TablePaper& paper) {
  return pdf_drawn(kTableWide, kTableHigh, "table",
                   [&](cairo_t* cairo) { TablePage(cairo, paper).draw(); });
}

}  // namespace foyer::exporting
