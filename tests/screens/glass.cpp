#include "screens/glass.h"

#include <cmath>
#include <stdexcept>

namespace foyer::screens::test {
namespace {

ui::Theme theme_for(Size size, const ui::Look& look) {
  constexpr float kDiagonal_mm = 21.5f * 25.4f;
  ui::Theme theme = ui::Theme::for_screen(
      kDiagonal_mm / std::hypot(static_cast<float>(size.width), static_cast<float>(size.height)),
      look);
  theme.reduced_motion = true;
  return theme;
}

// Pinyin can be written; what has been composed stands in the scene's draft.
class SilentComposer final : public input::Composer {
 public:
  input::Composition start(input::Field, std::string_view) override { return {}; }
  input::Composition type(char) override { return {}; }
  input::Composition erase() override { return {}; }
  input::Composition choose(std::size_t) override { return {}; }
  input::Composition next_page() override { return {}; }
  input::Composition previous_page() override { return {}; }
  input::Composition commit_raw() override { return {}; }
  input::Composition clear() override { return {}; }
};

}  // namespace

Glass::Glass(Size size)
    : size_(size), canvas_(size.width, size.height), theme_(theme_for(size, {})) {
  auto type = ui::Typesetter::open({}, canvas_.textures());
  if (!type) throw std::runtime_error(type.error().what);
  type_ = std::move(*type);
  paint_ = std::make_unique<ui::Paint>(canvas_.textures());
  composer_ = std::make_unique<SilentComposer>();
}

Glass::~Glass() = default;

void Glass::look(const ui::Look& look) { theme_ = theme_for(size_, look); }

void Glass::respell(std::function<std::string(std::string_view)> respelled) {
  respelled_ = std::move(respelled);
}

Drawn Glass::draw(const std::function<void(ui::Frame&)>& drawing, Lang lang, ImDrawList& list,
                  bool without_ink) {
  ui::Tools tools{*type_, *paint_, pointer_, motion_};
  tools.respelled = respelled_;
  tools.without_ink = without_ink;
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
  return draw([&](ui::Frame& frame) { screens::draw(view, drafts, frame); }, scene.model.lang, list,
              without_ink);
}

Drawn Glass::show(const std::function<void(ui::Frame&)>& drawing, Lang lang) {
  Drawn drawn = draw(drawing, lang, canvas_.begin());
  canvas_.end();
  return drawn;
}

foyer::test::Picture Glass::picture(const std::function<void(ui::Frame&)>& drawing, Lang lang) {
  return canvas_.picture([&](ImDrawList& list) { draw(drawing, lang, list); }, IM_COL32_BLACK);
}

foyer::test::Picture Glass::ground(const std::function<void(ui::Frame&)>& drawing) {
  return canvas_.picture([&](ImDrawList& list) { draw(drawing, Lang::zh, list, true); },
                         IM_COL32_BLACK);
}

Drawn Glass::show(const Scene& scene, const domain::Content& content) {
  std::size_t covered = 0;  // texts below a sheet
  if (scene.model.sheet != flow::Sheet::none) {
    Scene below = scene;
    below.model.sheet = flow::Sheet::none;
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
  return canvas_.picture([&](ImDrawList& list) { draw(scene, content, list, true); },
                         IM_COL32_BLACK);
}

foyer::test::Picture Glass::picture(const Scene& scene, const domain::Content& content) {
  return canvas_.picture([&](ImDrawList& list) { draw(scene, content, list); }, IM_COL32_BLACK);
}

}  // namespace foyer::screens::test
