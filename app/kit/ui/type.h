// Type: from UTF-8 and a style to glyphs on the screen.
//
// Foyer draws its own glyphs instead of ImGui's font atlas: a glyph is rasterised by FreeType when
// it is first needed, at exactly the size that is used, into pages of coverage that grow as
// needed. So every code point of the fonts can be drawn (ImGui's are 16 bit in Debian's build),
// nothing is baked that is not used, and the first frame costs what it shows. Font files are
// mapped, not read. Lines are broken by ICU's rules for the language.
//
// Sizes are in pixels of capital-square (em). Threads: the UI thread, except `warm_up` (below).
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "kit/base/result.h"
#include "kit/base/text.h"
#include "kit/ui/imgui.h"
#include "kit/ui/textures.h"

namespace foyer::ui {

enum class Face : std::uint8_t { regular, bold, icon };

struct Style {
  float px = 28;
  Face face = Face::regular;
  float tracking = 0;  // extra advance, px
  friend auto operator<=>(const Style&, const Style&) = default;
};

struct FontFiles {  // Debian's paths by default
  std::filesystem::path regular = "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc";
  std::filesystem::path bold = "/usr/share/fonts/opentype/noto/NotoSansCJK-Bold.ttc";
  std::filesystem::path icon =
      "/usr/share/fonts/truetype/materialdesignicons-webfont/materialdesignicons-webfont.ttf";
  int face_index = 2;  // of the .ttc: simplified Chinese
};

struct Line {
  std::string text;  // without the blanks at its end
  float width = 0;   // px
};

class Typesetter {
 public:
  // A missing or unreadable font is an Error that names the file and Debian's package.
  static Result<std::unique_ptr<Typesetter>> open(const FontFiles& files, TextureStore& textures);
  ~Typesetter();

  // Advance of the text set in one line.
  float width(std::string_view text, const Style& style);
  // Distance from the top of a line box to the baseline, and the line box's height (1.0 × em
  // ascent/descent of the design: Latin capitals and Han characters centre optically in it).
  float ascent(const Style& style);
  float line_height(const Style& style);

  // Breaks the text into lines of at most `max_width` px: ICU line rules of `lang`, no line starts
  // with 、，。！？） and none is wider unless a single unbreakable piece is (then it is broken
  // between characters). '\n' ends a line. Cached: the same question again costs a look-up. The
  // reference holds until 1,000 other questions have been asked.
  const std::vector<Line>& lines(std::string_view text, const Style& style, float max_width,
                                 Lang lang);
  // The largest of `style.px`, 0.92 × …, down to `min_px`, at which the text fits the box.
  Style fit(std::string_view text, Style style, float max_width, float max_height, Lang lang,
            float min_px);

  // Draws one line, its top left corner at `at`.
  void draw(ImDrawList& list, ImVec2 at, std::string_view text, const Style& style, ImU32 colour);

  // True if the font has a glyph; what it has not is drawn as one clear placeholder box.
  bool has_glyph(char32_t code_point, Face face);
  // Placeholders drawn so far (a golden or a test must have none).
  int missing() const;

  // Rasterises ahead. `warm_up` may be called from one worker thread (it has FreeType faces of its
  // own) and only fills a queue; `take_warm(max)` uploads up to `max` of them on the UI thread and
  // returns how many are left.
  void warm_up(std::string_view text, const std::vector<Style>& styles);
  std::size_t take_warm(std::size_t max);

  // Bytes of glyph pages held.
  std::size_t bytes() const;
  // Lets go of the font files' pages: a drawn glyph needs them no longer, and the system maps
  // 64 KiB around each that was read. Any thread, any time; what is needed again comes back.
  void give_back_fonts() const;
  // Forgets every glyph if more than `bytes_max` are held (they come back as they are drawn), so
  // that a long day of names cannot fill the memory. Between frames only: textures go.
  void trim(std::size_t bytes_max);

 private:
  struct Impl;
  explicit Typesetter(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

// The code point of a Material Design Icons name ("car-side") as UTF-8; empty if unknown.
std::string icon(std::string_view name);

}  // namespace foyer::ui
