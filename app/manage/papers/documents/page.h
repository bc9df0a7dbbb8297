// A page being written from top to bottom, and the next one where it is full: Cairo and Pango, A5,
// Noto Sans CJK SC. Inside the documents module. Any thread.
#pragma once

#include <cairo-pdf.h>
#include <pango/pangocairo.h>

#include <memory>
#include <string>
#include <string_view>

#include "kit/base/clean_text.h"
#include "kit/base/result.h"
#include "kit/base/text.h"

namespace foyer::exporting {

// Points of 1/72 inch: A5.
inline constexpr double kWide = 419.53, kHigh = 595.28, kMargin = 42;

struct Away {
  void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
  void operator()(cairo_t* cairo) const { cairo_destroy(cairo); }
  void operator()(PangoLayout* layout) const { g_object_unref(layout); }
  void operator()(PangoFontDescription* font) const { pango_font_description_free(font); }
};
template <class T>
using Handle = std::unique_ptr<T, Away>;

inline cairo_status_t keep(void* bytes, const unsigned char* data, unsigned int length) {
  static_cast<std::string*>(bytes)->append(reinterpret_cast<const char*>(data), length);
  return CAIRO_STATUS_SUCCESS;
}

struct Ink {
  double pt = 11;
  bool bold = false;
  double grey = .07;
  double indent = 0;
};

class Page {
 public:
  explicit Page(cairo_t* cairo, Lang lang) : cairo_(cairo), lang_(lang) {}

  void write(std::string_view given, const Ink& ink) { put(given, ink, PANGO_ALIGN_LEFT, 0); }
  // A name at the left, a figure at the right end of its first line, and a hint in grey below.
  void pair(std::string_view name, std::string_view hint, std::string_view figure, const Ink& ink) {
    constexpr double kFigureWide = 96;
    room(ink.pt * 2.2);  // name and figure stand on one page
    y_ -= ink.pt * 2.2;
    const double top = y_;
    if (!figure.empty()) put(figure, ink, PANGO_ALIGN_RIGHT, 0);
    y_ = top;
    put(name, ink, PANGO_ALIGN_LEFT, kFigureWide);
    if (!hint.empty())
      put(hint, {.pt = ink.pt * .8, .grey = .4, .indent = ink.indent}, PANGO_ALIGN_LEFT,
          kFigureWide);
  }
  void gap(double pt) { y_ += pt; }
  // Room of this height, on this page or the next; returns where it begins.
  double room(double pt) {
    if (y_ + pt > kHigh - kMargin) {
      cairo_show_page(cairo_);
      y_ = kMargin;
    }
    y_ += pt;
    return y_ - pt;
  }
  cairo_t* cairo() const { return cairo_; }
  void line() {
    cairo_set_source_rgb(cairo_, .8, .82, .85);
    cairo_rectangle(cairo_, kMargin, y_, kWide - 2 * kMargin, .8);
    cairo_fill(cairo_);
    y_ += 12;
  }

 private:
  // `right`: what is left free at the right end.
  void put(std::string_view given, const Ink& ink, PangoAlignment align, double right) {
    const std::string text = printable(given);
    if (text.empty()) return;
    const Handle<PangoLayout> layout(pango_cairo_create_layout(cairo_));
    const Handle<PangoFontDescription> font(
        pango_font_description_from_string("Noto Sans CJK SC, Noto Sans, sans-serif"));
    pango_font_description_set_absolute_size(font.get(), ink.pt * PANGO_SCALE);
    pango_font_description_set_weight(font.get(),
                                      ink.bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
    pango_layout_set_font_description(layout.get(), font.get());
    pango_context_set_language(pango_layout_get_context(layout.get()),
                               pango_language_from_string(lang_ == Lang::zh ? "zh-cn" : "en"));
    pango_layout_set_width(
        layout.get(), static_cast<int>((kWide - 2 * kMargin - ink.indent - right) * PANGO_SCALE));
    pango_layout_set_alignment(layout.get(), align);
    pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
    pango_layout_set_text(layout.get(), text.data(), static_cast<int>(text.size()));
    int width = 0, height = 0;
    pango_layout_get_pixel_size(layout.get(), &width, &height);
    if (y_ + height > kHigh - kMargin) {
      cairo_show_page(cairo_);
      y_ = kMargin;
    }
    cairo_set_source_rgb(cairo_, ink.grey, ink.grey, ink.grey);
    cairo_move_to(cairo_, kMargin + ink.indent, y_);
    pango_cairo_show_layout(cairo_, layout.get());
    y_ += height + ink.pt * .35;
  }

  cairo_t* cairo_;
  Lang lang_;
  double y_ = kMargin;
};

// The bytes of a PDF of pages of this size that `draw` draws; `what` it is, for the error.
template <class Draw>
Result<std::string> pdf_drawn(double wide, double high, std::string_view what, const Draw& draw) {
  std::string bytes;
  const Handle<cairo_surface_t> surface(
      cairo_pdf_surface_create_for_stream(keep, &bytes, wide, high));
  const Handle<cairo_t> cairo(cairo_create(surface.get()));
  draw(cairo.get());
  cairo_show_page(cairo.get());
  cairo_surface_finish(surface.get());
  if (const cairo_status_t status = cairo_surface_status(surface.get());
      status != CAIRO_STATUS_SUCCESS)
    return fail("The " + std::string(what) +
                " cannot be made into a PDF: " + cairo_status_to_string(status) + ".");
  return bytes;
}

// Of pages of A5 that `set` writes.
template <class Set>
Result<std::string> pdf_of(Lang lang, std::string_view what, const Set& set) {
  return pdf_drawn(kWide, kHigh, what, [&](cairo_t* cairo) {
    Page page(cairo, lang);
    set(page);
  });
}

}  // namespace foyer::exporting
