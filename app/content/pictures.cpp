// The pictures that vehicles name: there, small enough, and what they say they are.
//
// A picture's size is read from its header and judged before anything is decoded, so that no file
// can ask for more memory than a picture of 8192 by 8192 pixels needs.
#include <stb/stb_image.h>

#include <array>
#include <cstdio>
#include <memory>

#include "content/sections.h"

namespace foyer::content {
namespace {

constexpr int kSideMax_px = 8192;

struct CloseFile {
  void operator()(std::FILE* file) const { std::fclose(file); }
};
using FileHandle = std::unique_ptr<std::FILE, CloseFile>;

struct FreePixels {
  void operator()(stbi_uc* pixels) const { stbi_image_free(pixels); }
};
using Pixels = std::unique_ptr<stbi_uc, FreePixels>;

// The library guesses at formats without a signature, so it is asked only about these two.
bool is_jpeg_or_png(std::FILE* file) {
  std::array<unsigned char, 8> head{};
  const std::size_t size = std::fread(head.data(), 1, head.size(), file);
  std::rewind(file);
  constexpr std::array<unsigned char, 8> kPng{0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
  return (size == head.size() && head == kPng) ||
         (size > 3 && head[0] == 0xFF && head[1] == 0xD8 && head[2] == 0xFF);
}

// Empty if the picture can be used.
std::string trouble_with(const std::filesystem::path& path, Depth depth) {
  const FileHandle file(std::fopen(path.c_str(), "rb"));
  if (!file) return "cannot be opened; a file that Foyer may read is expected";
  if (!is_jpeg_or_png(file.get())) return "is no JPEG or PNG; one of these is expected";
  int width = 0, height = 0, channels = 0;
  if (!stbi_info_from_file(file.get(), &width, &height, &channels))
    return "cannot be decoded; a whole JPEG or PNG is expected";
  if (width > kSideMax_px || height > kSideMax_px)
    return "is " + std::to_string(width) + " x " + std::to_string(height) +
           " pixels; at most 8192 x 8192 are expected";
  if (depth == Depth::start) return "";
  std::rewind(file.get());
  const Pixels pixels(stbi_load_from_file(file.get(), &width, &height, &channels, 0));
  return pixels ? "" : "cannot be decoded; a whole JPEG or PNG is expected";
}

// A picture lies in assets or a folder below it, and nowhere else.
bool stays_in_assets(const std::filesystem::path& picture) {
  if (picture.is_absolute()) return false;
  for (const std::filesystem::path& step : picture)
    if (step == "..") return false;
  return true;
}

}  // namespace

void check_picture(const Word& picture, const std::filesystem::path& assets, Depth depth,
                   Reading& reading) {
  const std::string shown = "the picture " + in_quotes(picture.text) + " ";
  if (!stays_in_assets(picture.text)) {
    reading.fault(picture.spot, shown + "leads out of assets; a name inside it is expected");
    return;
  }
  std::error_code ignored;
  const std::filesystem::path path = assets / picture.text;
  if (!std::filesystem::is_regular_file(path, ignored)) {
    reading.fault(picture.spot, shown + "is not in assets; put it there or take this line out");
    return;
  }
  if (const std::string trouble = trouble_with(path, depth); !trouble.empty())
    reading.fault(picture.spot, shown + trouble);
}

}  // namespace foyer::content
