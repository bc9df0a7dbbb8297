#include "kit/input/writing/zinnia_handwriting.h"

#include <zinnia.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstring>

namespace foyer::input {
namespace {

constexpr int kAreaSize = 1000;
constexpr std::size_t kPoints_max = 200;  // a stroke; a slow finger gives more than it needs
constexpr std::uint32_t kModelMagic = 0xEF71821U;

// The file of a model, after zinnia 0.06's reader: magic ^ size, version, count; then per class 16
// bytes of text, a bias, and (index, weight) pairs in rising order up to an index of -1.
class ModelReader {
 public:
  explicit ModelReader(std::FILE* file) : file_(file) {}

  bool is_sound(std::uint64_t size) {
    std::uint32_t magic = 0, version = 0, classes = 0;
    if (!read(magic) || !read(version) || !read(classes)) return false;
    if ((magic ^ kModelMagic) != size || classes == 0) return false;
    for (std::uint32_t i = 0; i < classes; ++i)
      if (!class_is_sound()) return false;
    return at_ == size;
  }

 private:
  bool class_is_sound() {
    std::array<char, 16> text{};
    float bias = 0.0F;
    if (!read(text) || std::memchr(text.data(), 0, text.size()) == nullptr) return false;
    if (!read(bias) || !std::isfinite(bias)) return false;
    for (std::int32_t last = -1;;) {
      std::int32_t index = 0;
      float weight = 0.0F;
      if (!read(index) || !read(weight)) return false;
      if (index == -1) return true;
      if (index <= last || !std::isfinite(weight)) return false;
      last = index;
    }
  }

  template <class T>
  bool read(T& value) {
    if (used_ + sizeof(T) > filled_ && !refill()) return false;
    if (used_ + sizeof(T) > filled_) return false;
    std::memcpy(&value, piece_.data() + used_, sizeof(T));
    used_ += sizeof(T);
    at_ += sizeof(T);
    return true;
  }

  bool refill() {
    const std::size_t kept = filled_ - used_;
    std::memmove(piece_.data(), piece_.data() + used_, kept);
    used_ = 0;
    filled_ = kept + std::fread(piece_.data() + kept, 1, piece_.size() - kept, file_);
    return filled_ > kept;
  }

  std::FILE* file_;
  std::array<unsigned char, 65536> piece_{};
  std::size_t used_ = 0, filled_ = 0;
  std::uint64_t at_ = 0;
};

bool is_sound(const std::filesystem::path& model) {
  std::error_code error;
  const std::uintmax_t size = std::filesystem::file_size(model, error);
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(model.c_str(), "rb"),
                                                             &std::fclose);
  if (error || !file) return false;
  const auto reader = std::make_unique<ModelReader>(file.get());
  return reader->is_sound(size);
}

int scaled(float value) {
  return static_cast<int>(std::lround(std::clamp(value, 0.0F, 1.0F) * (kAreaSize - 1)));
}

class ZinniaHandwriting final : public Handwriting {
 public:
  explicit ZinniaHandwriting(std::unique_ptr<zinnia::Recognizer> recognizer)
      : recognizer_(std::move(recognizer)) {}

  std::vector<std::string> recognise(std::span<const Stroke> strokes, std::size_t limit) override {
    std::vector<std::string> found;
    const std::unique_ptr<zinnia::Character> ink(zinnia::Character::create());
    ink->set_width(kAreaSize);
    ink->set_height(kAreaSize);
    std::size_t count = 0;
    for (const Stroke& stroke : strokes.first(std::min(strokes.size(), kStrokesMax)))
      if (add(*ink, count, stroke)) ++count;
    if (count == 0 || limit == 0) return found;
    const std::unique_ptr<zinnia::Result> result(recognizer_->classify(*ink, limit));
    if (!result) return found;
    for (std::size_t i = 0; i < result->size(); ++i) found.emplace_back(result->value(i));
    return found;
  }

 private:
  static bool add(zinnia::Character& ink, std::size_t id, const Stroke& stroke) {
    const std::size_t step = stroke.size() / kPoints_max + 1;
    bool any = false;
    for (std::size_t i = 0; i < stroke.size(); ++i) {
      const InkPoint& point = stroke[i];
      const bool wanted = i % step == 0 || i + 1 == stroke.size();
      if (!wanted || !std::isfinite(point.x) || !std::isfinite(point.y)) continue;
      ink.add(id, scaled(point.x), scaled(point.y));
      any = true;
    }
    return any;
  }

  std::unique_ptr<zinnia::Recognizer> recognizer_;
};

}  // namespace

Result<std::unique_ptr<Handwriting>> open_zinnia(const std::filesystem::path& model) {
  std::unique_ptr<zinnia::Recognizer> recognizer(zinnia::Recognizer::create());
  if (!is_sound(model) || !recognizer || !recognizer->open(model.c_str()))
    return fail("The handwriting model " + model.string() +
                " is missing or damaged; install tegaki-zinnia-simplified-chinese again.");
  return std::make_unique<ZinniaHandwriting>(std::move(recognizer));
}

}  // namespace foyer::input
