#include "kit/ui/type.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <cmath>
#include <mutex>
#include <unordered_map>
#include <unordered_set>

#include "kit/ui/glyph_map.h"
#include "kit/ui/glyph_pages.h"
#include "kit/ui/line_setter.h"
#include "kit/ui/type_font.h"
#include "kit/ui/visual_order.h"

namespace foyer::ui {
namespace {

constexpr float kLineHeight = 1.32f;  // em
constexpr float kCentre = .375f;      // em from the baseline up to the middle of Han and capitals
constexpr char32_t kPlaceholder = 0x110000;
// Larger type is drawn by scaling this size: a page has no room for many larger glyphs.
constexpr int kQuarterPxMax = 4 * 320;

int quarter_px(const Style& style) {
  return std::max(4, static_cast<int>(std::lround(style.px * 4)));
}

// Characters that have no picture of their own: controls, zero-width and bidi marks, selectors.
bool is_silent(char32_t c) {
  if (c < 0x20 || (c >= 0x7F && c < 0xA0)) return true;
  if (c < 0xAD) return false;
  const UChar32 code_point = static_cast<UChar32>(c);
  const auto kind = u_charType(code_point);
  return kind == U_FORMAT_CHAR || kind == U_LINE_SEPARATOR || kind == U_PARAGRAPH_SEPARATOR ||
         u_hasBinaryProperty(code_point, UCHAR_DEFAULT_IGNORABLE_CODE_POINT);
}

std::uint64_t character_key(char32_t c, Face face) {
  return (std::uint64_t{1} << 63) | (static_cast<std::uint64_t>(face) << 24) | c;
}

std::uint64_t glyph_key(char32_t c, Face face, int quarter) {
  if (c == kPlaceholder) face = Face::regular;
  return character_key(c, face) | (static_cast<std::uint64_t>(quarter) << 32);
}

// What a font knows of a character, whatever the size.
struct Character {
  Faces::Found found;
  float advance = 0;  // em
  bool silent = false;
  bool missing() const { return found.glyph == 0 && !silent; }
};

Character character_in(Faces& faces, char32_t c, Face face) {
  if (is_silent(c)) return {{}, 0, true};
  const Faces::Found found = faces.find(face, c);
  return {found, found.glyph == 0 ? 1.f : faces.advance(face, found), false};
}

Coverage rasterise(Faces& faces, char32_t c, Face face, const Faces::Found& found, int quarter) {
  return c == kPlaceholder ? placeholder(quarter) : faces.rasterise(face, found, quarter);
}

// A character at a size, as a frame needs it.
struct Glyph {
  std::int16_t left = 0, top = 0;
  std::uint16_t width = 0, height = 0;
  GlyphPages::Place place{};
  float advance = 0;  // px, without tracking
  bool missing = false;
};

struct Quad {
  std::uint16_t page;
  ImVec2 min, max, uv_min, uv_max;
};

}  // namespace

struct Typesetter::Impl {
  Impl(MappedFonts mapped, Faces opened, TextureStore& textures)
      : fonts(std::move(mapped)), faces(std::move(opened)), pages(textures) {}

  const MappedFonts fonts;
  Faces faces;
  GlyphPages pages;
  GlyphMap<Character> characters;
  GlyphMap<Glyph> glyphs;
  LineSetter setter{[this](char32_t c, const Style& style) { return advance(c, style); }};
  std::vector<Quad> quads;  // of the line being drawn
  int missing = 0;

  // Guards what the worker hands over. `claimed` are the glyphs that are drawn or queued, so that
  // none is rasterised twice.
  std::mutex warm_mutex;
  std::unordered_set<std::uint64_t> claimed;
  std::unordered_map<std::uint64_t, Coverage> queue;

  std::mutex worker_mutex;  // one warm_up at a time
  std::unique_ptr<Faces> worker_faces;

  const Character& character(char32_t c, Face face) {
    const std::uint64_t key = character_key(c, face);
    if (const Character* known = characters.find(key)) return *known;
    return characters.insert(key, character_in(faces, c, face));
  }

  float advance(char32_t c, const Style& style) {
    const Character& known = character(c, style.face);
    if (known.advance <= 0) return 0;  // silent, or an accent upon what stands before it
    return known.advance * static_cast<float>(quarter_px(style)) / 4 + style.tracking;
  }

  const Glyph& glyph(char32_t c, Face face, int quarter) {
    const std::uint64_t key = glyph_key(c, face, quarter);
    if (const Glyph* known = glyphs.find(key)) return *known;
    const Character drawn = character(c, face);
    Glyph made;
    if (drawn.missing()) {
      made = glyph_of(key_of_placeholder(quarter), kPlaceholder, face, {}, quarter);
      made.missing = true;
    } else if (!drawn.silent) {
      made = glyph_of(key, c, face, drawn.found, quarter);
    }
    made.advance = drawn.advance * static_cast<float>(quarter) / 4;
    return glyphs.insert(key, made);
  }

  static std::uint64_t key_of_placeholder(int quarter) {
    return glyph_key(kPlaceholder, Face::regular, quarter);
  }

  // From the queue if the worker was faster, else rasterised now.
  Glyph glyph_of(std::uint64_t key, char32_t c, Face face, const Faces::Found& found, int quarter) {
    if (const Glyph* known = glyphs.find(key)) return *known;
    const int raster = std::min(quarter, kQuarterPxMax);
    Coverage coverage;
    {
      const std::lock_guard lock(warm_mutex);
      claimed.insert(key);
      if (auto ready = queue.extract(key)) coverage = std::move(ready.mapped());
    }
    if (coverage.pixels.empty()) coverage = rasterise(faces, c, face, found, raster);
    const Glyph made = packed(coverage);
    if (c == kPlaceholder) glyphs.insert(key, made);
    return made;
  }

  Glyph packed(const Coverage& coverage) {
    Glyph made;
    if (coverage.pixels.empty() || coverage.width > GlyphPages::kGlyphSideMax ||
        coverage.height > GlyphPages::kGlyphSideMax)
      return made;
    made.left = static_cast<std::int16_t>(coverage.left);
    made.top = static_cast<std::int16_t>(coverage.top);
    made.width = static_cast<std::uint16_t>(coverage.width);
    made.height = static_cast<std::uint16_t>(coverage.height);
    made.place = pages.add(coverage.width, coverage.height, coverage.pixels);
    return made;
  }

  void collect(ImVec2 at, std::string_view text, const Style& style);
  void emit(ImDrawList& list, ImU32 colour);
};

void Typesetter::Impl::collect(ImVec2 at, std::string_view text, const Style& style) {
  std::string seen;
  if (runs_to_the_left(text)) text = seen = in_visual_order(text);
  const int quarter = quarter_px(style);
  const float scale = quarter > kQuarterPxMax
                          ? static_cast<float>(quarter) / static_cast<float>(kQuarterPxMax)
                          : 1.f;
  constexpr float kTexel = 1.f / GlyphPages::kSide;
  quads.clear();
  float pen = at.x;
  for (std::size_t next = 0; next < text.size();) {
    const Glyph& one = glyph(next_code_point(text, next), style.face, quarter);
    if (one.width > 0) {
      const ImVec2 min{std::floor(pen + .5f) + static_cast<float>(one.left) * scale,
                       at.y - static_cast<float>(one.top) * scale};
      const ImVec2 size{static_cast<float>(one.width), static_cast<float>(one.height)};
      const ImVec2 uv{static_cast<float>(one.place.x) * kTexel,
                      static_cast<float>(one.place.y) * kTexel};
      quads.push_back({one.place.page, min, min + size * scale, uv, uv + size * kTexel});
    }
    missing += one.missing ? 1 : 0;
    pen += one.advance + (one.advance > 0 ? style.tracking : 0);
  }
}

void Typesetter::Impl::emit(ImDrawList& list, ImU32 colour) {
  const auto by_page = [](const Quad& a, const Quad& b) { return a.page < b.page; };
  if (!std::is_sorted(quads.begin(), quads.end(), by_page))
    std::stable_sort(quads.begin(), quads.end(), by_page);
  for (auto run = quads.begin(); run != quads.end();) {
    const auto end =
        std::find_if(run, quads.end(), [&](const Quad& quad) { return quad.page != run->page; });
    const int count = static_cast<int>(end - run);
    list.PushTextureID(pages.texture(run->page));
    list.PrimReserve(count * 6, count * 4);
    for (; run != end; ++run) list.PrimRectUV(run->min, run->max, run->uv_min, run->uv_max, colour);
    list.PopTextureID();
  }
}

Result<std::unique_ptr<Typesetter>> Typesetter::open(const FontFiles& files,
                                                     TextureStore& textures) {
  Result<MappedFonts> fonts = MappedFonts::open(files);
  if (!fonts) return fail(std::move(fonts.error().what));
  Result<Faces> faces = Faces::open(*fonts);
  if (!faces) return fail(std::move(faces.error().what));
  auto impl = std::make_unique<Impl>(std::move(*fonts), std::move(*faces), textures);
  return std::unique_ptr<Typesetter>(new Typesetter(std::move(impl)));
}

Typesetter::Typesetter(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Typesetter::~Typesetter() = default;

float Typesetter::width(std::string_view text, const Style& style) {
  return impl_->setter.width(text, style);
}

float Typesetter::line_height(const Style& style) { return std::round(kLineHeight * style.px); }

float Typesetter::ascent(const Style& style) {
  return std::round(line_height(style) / 2 + kCentre * style.px);
}

const std::vector<Line>& Typesetter::lines(std::string_view text, const Style& style,
                                           float max_width, Lang lang) {
  return impl_->setter.set(text, style, max_width, lang).lines;
}

Style Typesetter::fit(std::string_view text, Style style, float max_width, float max_height,
                      Lang lang, float min_px) {
  for (;; style.px = std::max(min_px, style.px * .92f)) {
    const LinesOfText& set = impl_->setter.set(text, style, max_width, lang);
    const float height = static_cast<float>(set.lines.size()) * line_height(style);
    if (!set.torn && set.widest <= max_width && height <= max_height) return style;
    if (style.px <= min_px) return style;
  }
}

void Typesetter::draw(ImDrawList& list, ImVec2 at, std::string_view text, const Style& style,
                      ImU32 colour) {
  if ((colour & IM_COL32_A_MASK) == 0) return;
  // Nothing is spent on a line that is scrolled out of sight; half an em covers what overhangs.
  const ImVec2 clip_min = list.GetClipRectMin(), clip_max = list.GetClipRectMax();
  const float overhang = style.px / 2;
  if (at.x - overhang > clip_max.x || at.y - overhang > clip_max.y ||
      at.y + line_height(style) + overhang < clip_min.y)
    return;
  impl_->collect({at.x, std::round(at.y + ascent(style))}, text, style);
  impl_->emit(list, colour);
}

bool Typesetter::has_glyph(char32_t code_point, Face face) {
  return !impl_->character(code_point, face).missing();
}

int Typesetter::missing() const { return impl_->missing; }

void Typesetter::warm_up(std::string_view text, const std::vector<Style>& styles) {
  Impl& impl = *impl_;
  const std::lock_guard one_at_a_time(impl.worker_mutex);
  if (!impl.worker_faces) {
    Result<Faces> faces = Faces::open(impl.fonts);
    if (!faces) return;  // the UI thread draws them when they are needed
    impl.worker_faces = std::make_unique<Faces>(std::move(*faces));
  }
  std::vector<char32_t> points = decode_utf8(text);
  std::sort(points.begin(), points.end());
  points.erase(std::unique(points.begin(), points.end()), points.end());
  for (const Style& style : styles)
    for (const char32_t c : points) {
      const int quarter = quarter_px(style);
      const std::uint64_t key = glyph_key(c, style.face, quarter);
      {
        const std::lock_guard lock(impl.warm_mutex);
        if (impl.claimed.contains(key)) continue;
      }
      const Character character = character_in(*impl.worker_faces, c, style.face);
      if (character.found.glyph == 0) continue;
      Coverage coverage = impl.worker_faces->rasterise(style.face, character.found,
                                                       std::min(quarter, kQuarterPxMax));
      const std::lock_guard lock(impl.warm_mutex);
      if (impl.claimed.insert(key).second) impl.queue.emplace(key, std::move(coverage));
    }
}

std::size_t Typesetter::take_warm(std::size_t max) {
  Impl& impl = *impl_;
  for (; max > 0; --max) {
    std::uint64_t key = 0;
    {
      const std::lock_guard lock(impl.warm_mutex);
      if (impl.queue.empty()) return 0;
      key = impl.queue.begin()->first;
    }
    impl.glyph(static_cast<char32_t>(key & 0xFFFFFF), static_cast<Face>((key >> 24) & 0xFF),
               static_cast<int>((key >> 32) & 0x7FFFFFFF));
    const std::lock_guard lock(impl.warm_mutex);
    impl.queue.erase(key);
  }
  const std::lock_guard lock(impl.warm_mutex);
  return impl.queue.size();
}

std::size_t Typesetter::bytes() const { return impl_->pages.bytes(); }

void Typesetter::give_back_fonts() const {
  for (const MappedFile& file : impl_->fonts.files) file.give_back();
  impl_->fonts.spares->give_back();
}

void Typesetter::trim(std::size_t bytes_max) {
  if (impl_->pages.bytes() <= bytes_max) return;
  impl_->pages.clear();
  impl_->glyphs.clear();
  const std::lock_guard lock(impl_->warm_mutex);
  impl_->claimed.clear();
  for (const auto& [key, coverage] : impl_->queue) impl_->claimed.insert(key);
}

}  // namespace foyer::ui
