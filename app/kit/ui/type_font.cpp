#include "kit/ui/type_font.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <utility>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wold-style-cast"
#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_ADVANCES_H
#pragma GCC diagnostic pop

namespace foyer::ui {
namespace {

std::string how_to_get(const std::filesystem::path& path, std::string_view package) {
  return "The font \"" + path.string() +
         "\" cannot be opened; it must be a readable font file, as Debian's package " +
         std::string(package) + " installs it.";
}

// The exponent that coverage is lifted by. Blending is done on sRGB values, where half-covered
// pixels of light text on black come out too dark; this much makes 20 px regular on black readable
// and leaves the counters of 64 px bold Han on white open.
constexpr double kLift = 1.15;

std::array<std::uint8_t, 256> coverage_curve() {
  std::array<std::uint8_t, 256> curve{};
  for (std::size_t i = 0; i < curve.size(); ++i)
    curve[i] = static_cast<std::uint8_t>(
        std::lround(255.0 * std::pow(static_cast<double>(i) / 255.0, 1.0 / kLift)));
  return curve;
}

}  // namespace

Result<MappedFile> MappedFile::open(const std::filesystem::path& path) {
  const auto refuse = [&] { return fail("The file \"" + path.string() + "\" cannot be read."); };
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return refuse();
  struct stat status {};
  void* address = MAP_FAILED;
  if (::fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode) && status.st_size > 0)
    address = ::mmap(nullptr, static_cast<std::size_t>(status.st_size), PROT_READ, MAP_PRIVATE,
                     descriptor, 0);
  ::close(descriptor);
  if (address == MAP_FAILED) return refuse();
  MappedFile file;
  file.bytes_ = {static_cast<const std::uint8_t*>(address),
                 static_cast<std::size_t>(status.st_size)};
  return file;
}

MappedFile::MappedFile(MappedFile&& other) noexcept : bytes_(std::exchange(other.bytes_, {})) {}

MappedFile& MappedFile::operator=(MappedFile&& other) noexcept {
  std::swap(bytes_, other.bytes_);
  return *this;
}

MappedFile::~MappedFile() {
  if (!bytes_.empty()) ::munmap(const_cast<std::uint8_t*>(bytes_.data()), bytes_.size());
}

void MappedFile::give_back() const {
  if (!bytes_.empty())
    ::madvise(const_cast<std::uint8_t*>(bytes_.data()), bytes_.size(), MADV_DONTNEED);
}

Result<MappedFonts> MappedFonts::open(const FontFiles& files) {
  MappedFonts fonts;
  fonts.face_index = files.face_index;
  const std::array<std::filesystem::path, kFaces> paths{files.regular, files.bold, files.icon};
  for (std::size_t i = 0; i < kFaces; ++i) {
    Result<MappedFile> file = MappedFile::open(paths[i]);
    if (!file)
      return fail(
          how_to_get(paths[i], i == 2 ? "fonts-materialdesignicons-webfont" : "fonts-noto-cjk"));
    fonts.files[i] = std::move(*file);
  }
  fonts.spares = std::make_unique<SpareFonts>();
  return fonts;
}

void Faces::CloseLibrary::operator()(FT_LibraryRec_* library) const { FT_Done_FreeType(library); }
void Faces::CloseFace::operator()(FT_FaceRec_* face) const { FT_Done_Face(face); }

Result<Faces> Faces::open(const MappedFonts& fonts) {
  Faces faces;
  faces.spares_ = fonts.spares.get();
  faces.spare_faces_.resize(fonts.spares->count());
  FT_Library library = nullptr;
  if (FT_Init_FreeType(&library) != 0) return fail("FreeType cannot be started.");
  faces.library_.reset(library);
  constexpr std::array<std::string_view, kFaces> kNames{"regular", "bold", "icon"};
  for (std::size_t i = 0; i < kFaces; ++i) {
    const std::span<const std::uint8_t> bytes = fonts.files[i].bytes();
    FT_Face face = nullptr;
    const FT_Long index = i == 2 ? 0 : fonts.face_index;
    if (FT_New_Memory_Face(library, bytes.data(), static_cast<FT_Long>(bytes.size()), index,
                           &face) != 0 ||
        !FT_IS_SCALABLE(face)) {
      if (face != nullptr) FT_Done_Face(face);
      return fail("The " + std::string(kNames[i]) +
                  " font is no scalable font that FreeType reads" +
                  (i == 2 ? "; Debian's package fonts-materialdesignicons-webfont has one."
                          : " or has no face " + std::to_string(index) +
                                "; Debian's package fonts-noto-cjk has one."));
    }
    faces.faces_[i].reset(face);
  }
  return faces;
}

FT_FaceRec_* Faces::opened(Face face, const Found& found) const {
  return found.spare == 0 ? faces_[static_cast<std::size_t>(face)].get()
                          : spare_faces_[found.spare - 1u].face.get();
}

// nullptr: it is not there, or is no font.
FT_FaceRec_* Faces::spare(std::size_t which) {
  Spare& one = spare_faces_[which];
  if (std::exchange(one.asked, true)) return one.face.get();
  const std::span<const std::uint8_t> bytes = spares_->bytes(which);
  FT_Face face = nullptr;
  if (!bytes.empty() && FT_New_Memory_Face(library_.get(), bytes.data(),
                                           static_cast<FT_Long>(bytes.size()), 0, &face) == 0)
    one.face.reset(face);
  return one.face.get();
}

Faces::Found Faces::find(Face face, char32_t code_point) {
  Found found{FT_Get_Char_Index(faces_[static_cast<std::size_t>(face)].get(), code_point), 0};
  // What stands for nothing is a box, whatever a font draws for it.
  const bool nothing = code_point == 0xFFFD || code_point >= 0xF0000 ||
                       (code_point >= 0xE000 && code_point <= 0xF8FF);
  for (std::size_t i = 0; found.glyph == 0 && !nothing && i < spare_faces_.size(); ++i) {
    FT_FaceRec_* const other = spares_->serves(i, face) ? spare(i) : nullptr;
    if (other != nullptr && FT_IS_SCALABLE(other))
      found = {FT_Get_Char_Index(other, code_point), static_cast<std::uint8_t>(i + 1)};
  }
  return found.glyph == 0 ? Found{} : found;
}

float Faces::advance(Face face, const Found& found) const {
  FT_FaceRec_* const font = opened(face, found);
  FT_Fixed units = 0;
  if (FT_Get_Advance(font, found.glyph, FT_LOAD_NO_SCALE, &units) != 0) return 0;
  return static_cast<float>(units) / static_cast<float>(font->units_per_EM);
}

Coverage Faces::rasterise(Face face, const Found& found, int quarter_px) {
  static const std::array<std::uint8_t, 256> kCurve = coverage_curve();
  FT_FaceRec_* const font = opened(face, found);
  if (int& set = quarter_px_[font]; set != quarter_px) {
    FT_Set_Char_Size(font, 0, quarter_px * 16, 72, 72);  // 26.6 points at 72 dpi are pixels
    set = quarter_px;
  }
  Coverage coverage;
  // Light hinting moves outlines up and down only: horizontal strokes of Han are crisp, and
  // advances stay what they are.
  const FT_Int32 load = face == Face::icon ? FT_LOAD_NO_HINTING : FT_LOAD_TARGET_LIGHT;
  if (FT_Load_Glyph(font, found.glyph, load | FT_LOAD_NO_BITMAP) != 0 ||
      FT_Render_Glyph(font->glyph, FT_RENDER_MODE_NORMAL) != 0)
    return coverage;
  const FT_Bitmap& bitmap = font->glyph->bitmap;
  coverage.width = static_cast<int>(bitmap.width);
  coverage.height = static_cast<int>(bitmap.rows);
  coverage.left = font->glyph->bitmap_left;
  coverage.top = font->glyph->bitmap_top;
  coverage.pixels.reserve(bitmap.width * bitmap.rows);
  for (unsigned row = 0; row < bitmap.rows; ++row) {
    const unsigned char* from = bitmap.buffer + static_cast<std::ptrdiff_t>(row) * bitmap.pitch;
    std::transform(from, from + bitmap.width, std::back_inserter(coverage.pixels),
                   [](unsigned char value) { return kCurve[value]; });
  }
  return coverage;
}

Coverage placeholder(int quarter_px) {
  const float em = static_cast<float>(quarter_px) / 4;
  const int side = std::max(4, static_cast<int>(std::lround(.80f * em)));
  Coverage box;
  box.width = box.height = side;
  box.left = static_cast<int>(std::lround((em - static_cast<float>(side)) / 2));
  box.top = static_cast<int>(std::lround(.375f * em + static_cast<float>(side) / 2));
  box.pixels.resize(static_cast<std::size_t>(side) * static_cast<std::size_t>(side));
  const float half = static_cast<float>(side) / 2, radius = .12f * em;
  const float stroke = std::max(1.f, .055f * em);
  for (int y = 0; y < side; ++y)
    for (int x = 0; x < side; ++x) {
      const float dx = std::abs(static_cast<float>(x) + .5f - half);
      const float dy = std::abs(static_cast<float>(y) + .5f - half);
      const float qx = std::max(0.f, dx - (half - radius)),
                  qy = std::max(0.f, dy - (half - radius));
      const float outside = std::sqrt(qx * qx + qy * qy) - radius +
                            std::min(0.f, std::max(dx - (half - radius), dy - (half - radius)));
      const float edge = std::abs(outside + stroke / 2) - stroke / 2;
      const float across =
          std::abs(static_cast<float>(x + y + 1 - side)) * .7071f - stroke / 2;  // '/'
      const float line = std::max(across, outside + stroke / 2);
      const float covered = std::clamp(.5f - std::min(edge, line), 0.f, 1.f);
      box.pixels[static_cast<std::size_t>(y * side + x)] =
          static_cast<std::uint8_t>(covered * 255 + .5f);
    }
  return box;
}

}  // namespace foyer::ui
