// The pictures that a pack names: there, small enough, and what they say they are.
//
// A picture's size is read from its header and judged before anything is decoded, so that no file
// can ask for more memory than a picture of 8192 by 8192 pixels needs.
#include <stb/stb_image.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <memory>
#include <utility>

#include "content/logo.h"
#include "content/sections.h"
#include "kit/base/name_key.h"
#include "kit/pack/orientation.h"

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

// As systems that tell no capitals apart, and those that write accents as marks of their own, would
// find it; empty: there is nothing like it.
std::string called_otherwise(const std::filesystem::path& assets, const std::string& picture) {
  std::string wanted = picture;
  std::ranges::replace(wanted, '\\', '/');
  std::error_code none;
  std::filesystem::recursive_directory_iterator at(assets, none), end;
  for (; !none && at != end; at.increment(none)) {
    const std::string here = at->path().lexically_relative(assets).generic_string();
    if (at->is_regular_file(none) && name_key(here) == name_key(wanted)) return here;
  }
  return {};
}

}  // namespace

bool check_picture(const Word& picture, const std::filesystem::path& assets, Depth depth,
                   Reading& reading) {
  const std::string shown = "the picture " + in_quotes(picture.text) + " ";
  if (!stays_in_assets(picture.text)) {
    reading.fault(picture.spot, shown + "leads out of assets; a name inside it is expected");
    return false;
  }
  std::error_code ignored;
  const std::filesystem::path path = assets / picture.text;
  if (!std::filesystem::is_regular_file(path, ignored)) {
    const std::string there = called_otherwise(assets, picture.text);
    reading.fault(picture.spot, shown + "is not in assets; " +
                                    (there.empty() ? "put it there or take this line out"
                                                   : "did you mean " + in_quotes(there) + "?"));
    return false;
  }
  const std::string trouble = trouble_with(path, depth);
  if (!trouble.empty()) reading.fault(picture.spot, shown + trouble);
  return trouble.empty();
}

void check_logo(const Word& logo, const std::filesystem::path& assets, Depth depth,
                Reading& reading) {
  if (!check_picture(logo, assets, depth, reading)) return;
  const std::string shown = "the logo " + in_quotes(logo.text) + " ";
  int width = 0, height = 0, channels = 0;
  stbi_info((assets / logo.text).c_str(), &width, &height, &channels);
  if (lies_on_its_side(orientation_of(assets / logo.text))) std::swap(width, height);
  const std::string size = "is " + std::to_string(width) + " x " + std::to_string(height);
  if (height < kLogoHeightMin_px || width > height * kLogoAspectMax) {
    reading.fault(logo.spot, shown + size +
                                 " pixels; at least 64 pixels of height and at most "
                                 "eight times as much width are expected");
    return;
  }
  if (depth == Depth::start) return;
  const auto read = read_logo(assets, logo.text, kSideMax_px, kSideMax_px);
  if (!read || read->empty)
    reading.fault(logo.spot, shown + "shows nothing; a picture with something on it is expected");
  else if (!read->only && !read->on_light && !read->on_dark)
    reading.fault(logo.spot, shown +
                                 "stands out neither from light nor from dark; colours of which "
                                 "most have 3 to 1 to one of them are expected");
}

}  // namespace foyer::content
