// Font files, mapped into memory, and the faces that FreeType opens in them.
//
// A FreeType library and its faces belong to one thread; the mapping is shared, so a second set of
// faces (the worker's) costs only its own bookkeeping. Pages of a font that no glyph touches are
// never read. Errors: a file that is missing or no font, named with the package that brings it.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <span>
#include <vector>

#include "kit/base/result.h"
#include "kit/ui/spare_fonts.h"
#include "kit/ui/type.h"

struct FT_LibraryRec_;
struct FT_FaceRec_;

namespace foyer::ui {

inline constexpr std::size_t kFaces = 3;

class MappedFile {
 public:
  static Result<MappedFile> open(const std::filesystem::path& path);
  MappedFile() = default;
  MappedFile(MappedFile&& other) noexcept;
  MappedFile& operator=(MappedFile&& other) noexcept;
  ~MappedFile();
  std::span<const std::uint8_t> bytes() const { return bytes_; }
  // Lets go of the pages that were read; they are mapped again when they are touched.
  void give_back() const;

 private:
  std::span<const std::uint8_t> bytes_;
};

struct MappedFonts {
  std::array<MappedFile, kFaces> files;
  int face_index = 0;  // of the text faces
  std::unique_ptr<SpareFonts> spares;
  static Result<MappedFonts> open(const FontFiles& files);
};

// A glyph's coverage: rows from the top, and where its box lies against the pen on the baseline.
struct Coverage {
  int width = 0, height = 0;
  int left = 0;  // px from the pen to the box
  int top = 0;   // px from the baseline up to the box
  std::vector<std::uint8_t> pixels;
};

// One thread's FreeType.
class Faces {
 public:
  static Result<Faces> open(const MappedFonts& fonts);

  struct Found {
    std::uint32_t glyph = 0;  // 0: no font has it
    std::uint8_t spare = 0;   // 0: the face's own font; else the spare before that
  };
  Found find(Face face, char32_t code_point);
  float advance(Face face, const Found& found) const;  // em, unhinted
  Coverage rasterise(Face face, const Found& found, int quarter_px);

 private:
  FT_FaceRec_* opened(Face face, const Found& found) const;
  FT_FaceRec_* spare(std::size_t which);
  struct CloseLibrary {
    void operator()(FT_LibraryRec_* library) const;
  };
  struct CloseFace {
    void operator()(FT_FaceRec_* face) const;
  };
  std::unique_ptr<FT_LibraryRec_, CloseLibrary> library_;
  std::array<std::unique_ptr<FT_FaceRec_, CloseFace>, kFaces> faces_;
  SpareFonts* spares_ = nullptr;
  struct Spare {
    bool asked = false;
    std::unique_ptr<FT_FaceRec_, CloseFace> face;
  };
  std::vector<Spare> spare_faces_;
  std::map<FT_FaceRec_*, int> quarter_px_;  // the size that is set
};

// What is drawn for a character that no font has: a rounded box with a stroke across it, one em
// wide.
Coverage placeholder(int quarter_px);

}  // namespace foyer::ui
