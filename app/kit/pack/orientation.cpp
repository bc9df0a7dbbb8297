#include "kit/pack/orientation.h"

#include <algorithm>
#include <fstream>
#include <istream>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace foyer::content {
namespace {

using Bytes = std::span<const std::uint8_t>;

std::uint32_t number(Bytes bytes, std::size_t at, std::size_t size, bool little) {
  if (at + size > bytes.size()) return 0;
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < size; ++i)
    value = value << 8 | bytes[at + (little ? size - 1 - i : i)];
  return value;
}

// EXIF is a TIFF: a list of tags of twelve bytes each.
Orientation of_tiff(Bytes tiff) {
  if (tiff.size() < 14) return Orientation::upright;
  const bool little = tiff[0] == 'I';
  if (tiff[0] != tiff[1] || (tiff[0] != 'I' && tiff[0] != 'M') || number(tiff, 2, 2, little) != 42)
    return Orientation::upright;
  const std::size_t list = number(tiff, 4, 4, little), count = number(tiff, list, 2, little);
  constexpr std::uint32_t kOrientation = 0x0112, kShort = 3;
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t tag = list + 2 + i * 12;
    if (tag + 12 > tiff.size()) break;
    if (number(tiff, tag, 2, little) != kOrientation || number(tiff, tag + 2, 2, little) != kShort)
      continue;
    const std::uint32_t value = number(tiff, tag + 8, 2, little);
    return value >= 1 && value <= 8 ? static_cast<Orientation>(value) : Orientation::upright;
  }
  return Orientation::upright;
}

std::optional<std::vector<std::uint8_t>> read(std::istream& in, std::size_t size) {
  std::vector<std::uint8_t> bytes(size);
  in.read(reinterpret_cast<char*>(bytes.data()), static_cast<std::streamsize>(size));
  if (in.gcount() != static_cast<std::streamsize>(size)) return std::nullopt;
  return bytes;
}

// From marker to marker, up to where the picture itself begins.
Orientation of_jpeg(std::istream& in) {
  in.seekg(2);
  constexpr int kSegments_max = 256;
  for (int i = 0; i < kSegments_max; ++i) {
    const auto head = read(in, 4);
    if (!head || (*head)[0] != 0xFF) break;
    const int marker = (*head)[1];
    const std::size_t size = number(*head, 2, 2, false);
    constexpr int kScan = 0xDA, kApp1 = 0xE1;
    if (marker == kScan || size < 2) break;
    if (marker != kApp1) {
      in.seekg(static_cast<std::streamoff>(size) - 2, std::ios::cur);
      continue;
    }
    const auto body = read(in, size - 2);
    constexpr std::string_view kExif("Exif\0\0", 6);
    if (!body) break;
    if (body->size() > kExif.size() && std::equal(kExif.begin(), kExif.end(), body->begin()))
      return of_tiff(Bytes(*body).subspan(kExif.size()));
  }
  return Orientation::upright;
}

Orientation of_png(std::istream& in) {
  in.seekg(8);
  constexpr int kChunks_max = 1024;
  for (int i = 0; i < kChunks_max; ++i) {
    const auto head = read(in, 8);
    if (!head) break;
    const std::size_t size = number(*head, 0, 4, false);
    const std::string kind(head->begin() + 4, head->end());
    constexpr std::size_t kExif_max = 1 << 20;
    if (kind == "IEND") break;
    if (kind == "eXIf" && size <= kExif_max) {
      const auto body = read(in, size);
      return body ? of_tiff(*body) : Orientation::upright;
    }
    in.seekg(static_cast<std::streamoff>(size) + 4, std::ios::cur);
  }
  return Orientation::upright;
}

}  // namespace

Orientation orientation_of(const std::filesystem::path& picture) {
  std::ifstream in(picture, std::ios::binary);
  return orientation_of(in);
}

Orientation orientation_of(std::istream& in) {
  const auto head = read(in, 2);
  if (!head) return Orientation::upright;
  return (*head)[0] == 0xFF ? of_jpeg(in) : (*head)[0] == 0x89 ? of_png(in) : Orientation::upright;
}

void turn_upright(std::vector<std::uint8_t>& pixels, int& width, int& height, std::size_t bytes,
                  Orientation orientation) {
  if (orientation == Orientation::upright) return;
  const bool side = lies_on_its_side(orientation);
  const int wide = side ? height : width, high = side ? width : height;
  const auto is = [&](auto... any) { return ((orientation == any) || ...); };
  using enum Orientation;
  // Where a pixel of the upright picture is stored.
  const bool from_right = is(mirrored, upside_down, mirrored_on_its_right, on_its_right);
  const bool from_below = is(upside_down, mirrored_upside_down, on_its_left, mirrored_on_its_right);
  std::vector<std::uint8_t> turned(pixels.size());
  for (int y = 0; y < high; ++y)
    for (int x = 0; x < wide; ++x) {
      const int u = side ? y : x, v = side ? x : y;
      const int column = from_right ? width - 1 - u : u, row = from_below ? height - 1 - v : v;
      const auto from = (static_cast<std::size_t>(row) * static_cast<std::size_t>(width) +
                         static_cast<std::size_t>(column)) *
                        bytes;
      const auto to = (static_cast<std::size_t>(y) * static_cast<std::size_t>(wide) +
                       static_cast<std::size_t>(x)) *
                      bytes;
      std::copy_n(pixels.begin() + static_cast<std::ptrdiff_t>(from), bytes,
                  turned.begin() + static_cast<std::ptrdiff_t>(to));
    }
  pixels = std::move(turned);
  width = wide;
  height = high;
}

}  // namespace foyer::content
