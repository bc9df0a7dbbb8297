#include "tools/tour/gallery.h"

#include <algorithm>
#include <cstring>
#include <deque>
#include <future>
#include <string>

#include "content/pack.h"
#include "kit/machine/display.h"
#include "kit/machine/picture_file.h"
#include "tools/scenes/pictures_at_once.h"
#include "tools/scenes/scenes.h"
#include "tools/scenes/silent_composer.h"

namespace foyer::shell {
namespace {

constexpr int kThumbSide_px = 240;  // the longer side of a picture on the contact sheet
constexpr int kThumbGap_px = 8;

// The mean of the pixels that each small one stands for.
Picture shrunk(const Picture& from, int width, int height) {
  Picture small{width, height,
                std::vector<std::uint8_t>(static_cast<std::size_t>(width) *
                                          static_cast<std::size_t>(height) * 3)};
  const auto at = [&](int x, int y) {
    return (static_cast<std::size_t>(y) * static_cast<std::size_t>(from.width) +
            static_cast<std::size_t>(x)) *
           3;
  };
  std::size_t to = 0;
  for (int y = 0; y < height; ++y)
    for (int x = 0; x < width; ++x)
      for (std::size_t channel = 0; channel < 3; ++channel) {
        const int left = x * from.width / width, right = (x + 1) * from.width / width;
        const int top = y * from.height / height, foot = (y + 1) * from.height / height;
        std::size_t sum = 0, count = 0;
        for (int v = top; v < std::max(foot, top + 1); ++v)
          for (int u = left; u < std::max(right, left + 1); ++u, ++count)
            sum += from.rgb[at(u, v) + channel];
        small.rgb[to++] = static_cast<std::uint8_t>(sum / count);
      }
  return small;
}

// The thumbnails of one size and language, in a grid on grey.
class ContactSheet {
 public:
  ContactSheet(int width, int height, int columns, int rows) {
    const float k = static_cast<float>(kThumbSide_px) / static_cast<float>(std::max(width, height));
    width_ = static_cast<int>(static_cast<float>(width) * k);
    height_ = static_cast<int>(static_cast<float>(height) * k);
    sheet_.width = columns * (width_ + kThumbGap_px) + kThumbGap_px;
    sheet_.height = rows * (height_ + kThumbGap_px) + kThumbGap_px;
    sheet_.rgb.assign(
        static_cast<std::size_t>(sheet_.width) * static_cast<std::size_t>(sheet_.height) * 3, 128);
  }
  void add(const Picture& picture, int column, int row) {
    const Picture small = shrunk(picture, width_, height_);
    const auto line = static_cast<std::size_t>(width_) * 3;
    const int left = kThumbGap_px + column * (width_ + kThumbGap_px);
    const int top = kThumbGap_px + row * (height_ + kThumbGap_px);
    for (int y = 0; y < height_; ++y)
      std::memcpy(
          &sheet_.rgb[(static_cast<std::size_t>(top + y) * static_cast<std::size_t>(sheet_.width) +
                       static_cast<std::size_t>(left)) *
                      3],
          &small.rgb[static_cast<std::size_t>(y) * line], line);
  }
  const Picture& picture() const { return sheet_; }

 private:
  int width_ = 0, height_ = 0;
  Picture sheet_;
};

// Pictures on their way to the disk: a few at a time, since each is held in memory.
class Shelf {
 public:
  void put(std::filesystem::path file, Picture picture) {
    constexpr std::size_t kMost = 4;
    if (waiting_.size() >= kMost) take_first();
    waiting_.push_back(
        std::async(std::launch::async, [file = std::move(file), picture = std::move(picture)] {
          return write_jpeg(file, picture);
        }));
  }
  // The first fault, or that all are written.
  Result<void> close() {
    while (!waiting_.empty()) take_first();
    return result_;
  }

 private:
  void take_first() {
    Result<void> written = waiting_.front().get();
    waiting_.pop_front();
    if (!written && result_) result_ = std::move(written);
  }
  std::deque<std::future<Result<void>>> waiting_;
  Result<void> result_;
};

std::string numbered(std::size_t number, const std::string& name) {
  return (number < 10 ? "0" : "") + std::to_string(number) + "-" + name + ".jpg";
}

class Gallery {
 public:
  Gallery(Display& display, const content::Loaded& pack, const GalleryOptions& options)
      : display_(display),
        content_(pack.content),
        options_(options),
        pictures_(pack.assets, display.textures()) {}
  ~Gallery() { display_.show_pictures(nullptr); }
  Gallery(const Gallery&) = delete;
  Gallery& operator=(const Gallery&) = delete;

  // All scenes in one size and language; returns how many pictures were drawn.
  Result<std::size_t> hang(int width, int height, Lang lang) {
    const std::vector<scenes::Scene> all = scenes::all(content_, lang);
    const auto modes = scenes::modes();
    const std::string size = std::to_string(width) + "x" + std::to_string(height);
    ContactSheet sheet(width, height, static_cast<int>(modes.size()), static_cast<int>(all.size()));
    Shelf shelf;
    for (std::size_t m = 0; m < modes.size(); ++m) {
      const std::filesystem::path folder =
          options_.out / size / std::string(code(lang)) / std::string(modes[m].name);
      std::error_code error;
      std::filesystem::create_directories(folder, error);
      for (std::size_t i = 0; i < all.size(); ++i) {
        Picture picture = draw(all[i], modes[m], width, height);
        sheet.add(picture, static_cast<int>(m), static_cast<int>(i));
        shelf.put(folder / numbered(i + 1, all[i].name), std::move(picture));
      }
    }
    pictures_.forget();  // the next size wants others
    if (auto written = shelf.close(); !written) return fail(written.error().what);
    const std::string name = "contact-" + size + "-" + std::string(code(lang)) + ".png";
    if (auto written = write_png(options_.out / name, sheet.picture()); !written)
      return fail(written.error().what);
    return modes.size() * all.size();
  }

 private:
  Picture draw(scenes::Scene scene, const scenes::Mode& mode, int width, int height) {
    // Nobody has asked for anything yet where nobody stands.
    if (scene.model.screen != flow::Screen::attract) scene.model.access = mode.access;
    ui::Look look = screens::look_of(scene.model, content_.showroom, mode.evening);
    look.reduced_motion = true;  // a picture shows what comes to rest
    const screens::View view{.model = scene.model,
                             .content = content_,
                             .clock = "14:32",
                             .idle_seconds_left = scene.idle_seconds_left,
                             .writers = {.engines = {&composer_, true}, .phones = nullptr},
                             .consultants = scene.consultants,
                             .offline = scene.offline};
    display_.show_pictures(scene.without_pictures ? nullptr : &pictures_);
    return display_.picture(
        width, height, scene.model.lang,
        [&](ui::Frame& frame) { screens::draw(view, scene.drafts, frame); }, look);
  }

  Display& display_;
  const domain::Content& content_;
  const GalleryOptions& options_;
  scenes::PicturesAtOnce pictures_;
  scenes::SilentComposer composer_;
};

}  // namespace

int gallery(const GalleryOptions& options, std::ostream& out) {
  const content::Loaded pack = content::load(options.pack, content::Depth::start);
  if (!pack.faults.empty()) {
    out << content::to_string(pack.faults.front()) << std::endl;
    return 1;
  }
  auto display = Display::open({640, 360, false}, 0, false);
  if (!display) {
    out << display.error().what << std::endl;
    return 1;
  }
  std::vector<std::pair<int, int>> sizes = options.sizes;
  if (sizes.empty()) sizes = {{1920, 1080}, {1080, 1920}, {1920, 1200}, {1280, 800}, {3840, 2160}};
  Gallery one(**display, pack, options);
  std::size_t drawn = 0;
  for (const auto& [width, height] : sizes)
    for (const Lang lang : kLangs) {
      out << width << "x" << height << " " << code(lang) << " …" << std::endl;
      const auto hung = one.hang(width, height, lang);
      if (!hung) {
        out << hung.error().what << std::endl;
        return 1;
      }
      drawn += *hung;
    }
  out << drawn << " pictures: " << std::filesystem::absolute(options.out).string() << std::endl;
  return 0;
}

}  // namespace foyer::shell
