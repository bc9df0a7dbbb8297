#include "roles/host/program/picture_store.h"

#include <malloc.h>

#include <algorithm>
#include <utility>

#include "content/logo.h"

namespace foyer::shell {
namespace {

std::string key_of(std::string_view name, int width, int height) {
  return std::string(name) + "@" + std::to_string(width) + "x" + std::to_string(height);
}

constexpr char kNoFile = '@';  // begins the name of a picture that is no file of the pack
bool is_no_file(std::string_view name) { return name.starts_with(kNoFile); }

}  // namespace

PictureStore::PictureStore(Worker& worker, ui::TextureStore& textures, Surroundings surroundings,
                           std::size_t budget_bytes)
    : worker_(worker),
      textures_(textures),
      around_(std::move(surroundings)),
      budget_bytes_(budget_bytes) {}

PictureStore::~PictureStore() {
  for (auto& [key, one] : kept_) drop(one);
  for (auto& [key, one] : marks_)
    if (one.state == State::ready) textures_.destroy(one.texture);
}

PictureStore::Kept& PictureStore::keep(std::string_view name, int width, int height) {
  const std::string file(name), key = key_of(name, width, height);
  const auto [found, fresh] = kept_.try_emplace(key);
  Kept& one = found->second;
  // One that was not here may be by now, for who comes back to it.
  const bool again = is_no_file(name) && one.state == State::missing && one.wanted + 1 < frame_;
  if (!fresh && !again) return one;
  one = {};
  if (bad_.contains(file)) {
    one.state = State::missing;
    return one;
  }
  read_on_worker(file, key, width, height);
  return one;
}

void PictureStore::read_on_worker(const std::string& file, const std::string& key, int width,
                                  int height) {
  ++decoding_;
  auto made = std::make_shared<Result<content::PicturePixels>>(fail("not read yet"));
  auto here = std::make_shared<bool>(true);
  worker_.post(
      [made, here, assets = around_.assets, bytes_of = around_.bytes_of, file, width, height] {
        if (!is_no_file(file)) {
          *made = content::read_picture(assets, file, width, height);
          return;
        }
        const auto bytes = bytes_of ? bytes_of(file) : nullptr;
        *here = bytes != nullptr;
        // Its name says whose it is: no Error repeats it.
        if (bytes) *made = content::read_picture_bytes(*bytes, "of a visit", width, height);
      },
      [this, made, here, key, file, epoch = epoch_] {
        --decoding_;
        if (!*here && around_.not_here) around_.not_here(file);
        if (*here && !*made && bad_.emplace(file, true).second) around_.tell_staff(made->error());
        take(key, epoch, *made);
        around_.draw();
      });
}

void PictureStore::look_again() {
  const auto gone = std::erase_if(kept_, [](const auto& entry) {
    return entry.first.starts_with(kNoFile) && entry.second.state == State::missing;
  });
  if (gone > 0) around_.draw();
}

void PictureStore::take(const std::string& key, std::int64_t epoch,
                        Result<content::PicturePixels>& made) {
  const auto found = kept_.find(key);
  if (epoch != epoch_ || found == kept_.end()) return;  // forgotten meanwhile
  Kept& one = found->second;
  if (!made) {
    one.state = State::missing;
    return;
  }
  one.pixels = std::move(*made);
  ++handing_over_;
}

ui::Pictures::Shown PictureStore::ask(std::string_view name, int width, int height) {
  Kept& one = keep(name, width, height);
  one.wanted = frame_;
  if (one.state == State::coming) missed_ = frame_;
  return {one.state, one.texture, one.pixels.aspect};
}

ui::Pictures::Mark PictureStore::mark(std::string_view name, int width, int height) {
  const std::string file(name), key = key_of(name, width, height);
  const auto [found, fresh] = marks_.try_emplace(key);
  if (!fresh) return found->second;
  if (bad_.contains(file)) {
    found->second.state = State::missing;
    return found->second;
  }
  ++decoding_;
  auto made = std::make_shared<Result<content::Logo>>(fail("not read yet"));
  worker_.post([made, assets = around_.assets, file, width,
                height] { *made = content::read_logo(assets, file, width, height); },
               [this, made, key, file] {
                 --decoding_;
                 Mark& one = marks_[key];
                 one.state = *made ? State::ready : State::missing;
                 if (*made) {
                   const content::Logo& logo = **made;
                   one.texture =
                       textures_.create(logo.width, logo.height, ui::PixelFormat::rgba8, logo.rgba);
                   one.width = logo.width;
                   one.height = logo.height;
                   one.only = logo.only;
                   one.on_light = logo.on_light;
                   one.on_dark = logo.on_dark;
                 } else if (bad_.emplace(file, true).second) {
                   around_.tell_staff(made->error());
                 }
                 around_.draw();
               });
  return found->second;
}

void PictureStore::soon(std::string_view name, int width, int height) {
  // Only once the one that is looked at is there: it must not wait for its successor.
  if (!busy()) keep(name, width, height).wanted = frame_;
}

bool PictureStore::hand_over() {
  ++frame_;
  if (handing_over_ == 0) return false;
  // What is looked at goes first.
  const auto waits = [](const auto& entry) { return !entry.second.pixels.rgba.empty(); };
  auto best = kept_.end();
  for (auto at = kept_.begin(); at != kept_.end(); ++at)
    if (waits(*at) && (best == kept_.end() || at->second.wanted > best->second.wanted)) best = at;
  if (best == kept_.end()) return false;
  Kept& one = best->second;
  content::PicturePixels& pixels = one.pixels;
  const std::size_t row = static_cast<std::size_t>(pixels.width) * 4;
  if (!one.has_texture) {
    make_room(pixels.rgba.size());
    one.texture = textures_.reserve(pixels.width, pixels.height, ui::PixelFormat::rgba8);
    one.has_texture = true;
    one.bytes = pixels.rgba.size();
    bytes_ += one.bytes;
  }
  const int most = std::max(1, static_cast<int>(kSlice_bytes / row));
  const int rows = std::min(most, pixels.height - one.rows_over);
  const std::size_t from = row * static_cast<std::size_t>(one.rows_over);
  textures_.update(one.texture, 0, one.rows_over, pixels.width, rows,
                   std::span(pixels.rgba).subspan(from, row * static_cast<std::size_t>(rows)));
  one.rows_over += rows;
  if (one.rows_over == pixels.height) {
    pixels.rgba = {};
    one.state = State::ready;
    --handing_over_;
  }
  return true;
}

// The longest unasked go first; what the last frame showed stays, whatever it costs.
void PictureStore::make_room(std::size_t bytes) {
  while (bytes_ + bytes > budget_bytes_) {
    auto oldest = kept_.end();
    for (auto at = kept_.begin(); at != kept_.end(); ++at)
      if (at->second.state == State::ready && at->second.wanted + 1 < frame_ &&
          (oldest == kept_.end() || at->second.wanted < oldest->second.wanted))
        oldest = at;
    if (oldest == kept_.end()) return;
    drop(oldest->second);
    kept_.erase(oldest);
  }
}

void PictureStore::drop(Kept& one) {
  if (!one.has_texture) return;
  textures_.destroy(one.texture);
  bytes_ -= one.bytes;
  one.has_texture = false;
}

void PictureStore::forget() {
  if (kept_.empty()) return;
  ++epoch_;
  handing_over_ = 0;
  for (auto& [key, one] : kept_) drop(one);
  kept_.clear();
  // Decoding leaves holes in the heap that nobody needs until the next guest.
  worker_.post([] { malloc_trim(0); });
}

}  // namespace foyer::shell
