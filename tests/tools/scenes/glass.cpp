#include "tools/scenes/glass.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include "showroom/visit.h"
#include "tools/scenes/pictures_at_once.h"
#include "tools/scenes/silent_composer.h"

namespace foyer::screens::test {
namespace {

ui::Theme theme_for(const ui::Panel& panel, const ui::Look& look) {
  ui::Theme theme = ui::Theme::for_screen(panel, look);
  theme.reduced_motion = true;
  return theme;
}

// A picture for every name, as large as it is wanted.
class StandIn final : public ui::Pictures {
 public:
  explicit StandIn(ui::TextureStore& textures) {
    constexpr std::uint8_t kGrey[] = {90, 90, 90, 255};
    texture_ = textures.create(1, 1, ui::PixelFormat::rgba8, kGrey);
  }
  Shown ask(std::string_view, int, int) override { return {State::ready, texture_, 16.f / 9}; }
  void soon(std::string_view, int, int) override {}
  Mark mark(std::string_view, int width, int height) override {
    return {.state = State::ready,
            .texture = texture_,
            .width = std::min(width, height * 4),
            .height = std::min(height, width / 4),
            .only = 0x1849D6};
  }

 private:
  ImTextureID texture_{};
};

}  // namespace

Glass::Glass(Size size) : Glass(size, ui::Panel::of(size.width, size.height, 0, false)) {}

Glass::Glass(Size size, const ui::Panel& panel)
    : size_(size), canvas_(size.width, size.height), theme_(theme_for(panel, {})) {
  auto type = ui::Typesetter::open({}, canvas_.textures());
  if (!type) throw std::runtime_error(type.error().what);
  type_ = std::move(*type);
  paint_ = std::make_unique<ui::Paint>(canvas_.textures());
  composer_ = std::make_unique<foyer::scenes::SilentComposer>();
  of_pack_ = std::make_unique<foyer::scenes::PicturesAtOnce>(FOYER_SOURCE_DIR "/data/assets",
                                                             canvas_.textures());
  stand_in_ = std::make_unique<StandIn>(canvas_.textures());
  pictures_ = stand_in_.get();
}

Glass::~Glass() = default;

void Glass::look(const ui::Look& look) { theme_ = theme_for(theme_.panel, look); }

void Glass::respell(std::function<std::string(std::string_view)> respelled) {
  respelled_ = std::move(respelled);
}

Drawn Glass::draw(const std::function<void(ui::Frame&)>& drawing, Lang lang, ImDrawList& list,
                  bool without_ink) {
  ui::Tools tools{*type_, *paint_, pointer_, motion_};
  tools.respelled = respelled_;
  tools.without_ink = without_ink;
  tools.pictures = pictures_;
  ui::Frame frame(list, tools, theme_, lang, whole(), 0);
  const int missing = type_->missing();
  drawing(frame);
  reach_ = frame.reach;
  return {frame.targets(), frame.texts(), frame.signs(), type_->missing() - missing};
}

Drawn Glass::draw(const Scene& scene, const domain::Content& content, ImDrawList& list,
                  bool without_ink) {
  Drafts drafts = scene.drafts;
  const View view{.model = scene.model,
                  .content = content,
                  .clock = "14:32",
                  .idle_seconds_left = scene.idle_seconds_left,
                  .writers = {.engines = {composer_.get(), true}, .phones = nullptr},
                  .consultants = scene.consultants,
                  .offline = scene.offline};
  ui::Pictures* const usual = pictures_;
  if (scene.without_pictures) pictures_ = nullptr;
  Drawn drawn = draw([&](ui::Frame& frame) { screens::draw(view, drafts, frame); },
                     scene.model.lang, list, without_ink);
  pictures_ = usual;
  return drawn;
}

Drawn Glass::show(const std::function<void(ui::Frame&)>& drawing, Lang lang) {
  Drawn drawn = draw(drawing, lang, canvas_.begin());
  canvas_.end();
  return drawn;
}

foyer::test::Picture Glass::painted(const std::function<void(ImDrawList&)>& drawing) {
  pictures_ = of_pack_.get();
  foyer::test::Picture picture = canvas_.picture(drawing, IM_COL32_BLACK);
  pictures_ = stand_in_.get();
  return picture;
}

foyer::test::Picture Glass::picture(const std::function<void(ui::Frame&)>& drawing, Lang lang) {
  return painted([&](ImDrawList& list) { draw(drawing, lang, list); });
}

foyer::test::Picture Glass::ground(const std::function<void(ui::Frame&)>& drawing) {
  return painted([&](ImDrawList& list) { draw(drawing, Lang::zh, list, true); });
}

Drawn Glass::show(const Scene& scene, const domain::Content& content) {
  std::size_t covered = 0;  // texts below a sheet
  if (scene.model.sheet != flow::Sheet::none || scene.drafts.choosing_country) {
    Scene below = scene;
    below.model.sheet = flow::Sheet::none;
    below.drafts.choosing_country = false;
    covered = draw(below, content, canvas_.begin()).texts.size();
    canvas_.end();
  }
  Drawn drawn = draw(scene, content, canvas_.begin());
  canvas_.end();
  drawn.texts.erase(drawn.texts.begin(),
                    drawn.texts.begin() + static_cast<std::ptrdiff_t>(covered));
  return drawn;
}

foyer::test::Picture Glass::ground(const Scene& scene, const domain::Content& content) {
  return painted([&](ImDrawList& list) { draw(scene, content, list, true); });
}

foyer::test::Picture Glass::picture(const Scene& scene, const domain::Content& content) {
  return painted([&](ImDrawList& list) { draw(scene, content, list); });
}

}  // namespace foyer::screens::test
