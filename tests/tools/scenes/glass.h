// A screen of a given size without a window: shows scenes, and says what was drawn where. In its
// pictures there are those of the pack; where only places are asked for, one stands in for all.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "kit/ui/frame.h"
#include "kit/ui/pictures.h"
#include "showroom/visit.h"
#include "support/rasteriser.h"
#include "tools/scenes/guest_scenes.h"

namespace foyer::screens::test {

struct Size {
  int width = 0, height = 0;
  std::string name() const { return std::to_string(width) + "x" + std::to_string(height); }
};

struct Drawn {
  std::vector<ui::Target> targets;
  std::vector<ui::TextBox> texts;  // of what can be touched: the sheet if one lies on top
  std::vector<ui::Sign> signs;
  int missing = 0;  // glyphs that no font has
};

class Glass {
 public:
  // A 21.5-inch panel of this resolution, as the shell assumes where nothing is configured.
  explicit Glass(Size size);
  Glass(Size size, const ui::Panel& panel);
  // How the panel looks from now on.
  void look(const ui::Look& look);
  // Every text is written in a longer way from now on.
  void respell(std::function<std::string(std::string_view)> respelled);
  ~Glass();

  Drawn show(const Scene& scene, const domain::Content& content);
  foyer::test::Picture picture(const Scene& scene, const domain::Content& content);
  // The same without its texts and icons: what they lie on.
  foyer::test::Picture ground(const Scene& scene, const domain::Content& content);

  const ui::Theme& theme() const { return theme_; }
  ui::Rect whole() const {
    return {{0, 0}, {static_cast<float>(size_.width), static_cast<float>(size_.height)}};
  }
  // Where controls may be, for whoever stands before it now.
  ui::Rect reach() const { return reach_; }
  // Anything at all, for the tests of the checks.
  Drawn show(const std::function<void(ui::Frame&)>& drawing, Lang lang = Lang::zh);
  foyer::test::Picture ground(const std::function<void(ui::Frame&)>& drawing);
  foyer::test::Picture picture(const std::function<void(ui::Frame&)>& drawing, Lang lang);
  ui::Typesetter& type() { return *type_; }

 private:
  foyer::test::Picture painted(const std::function<void(ImDrawList&)>& drawing);
  Drawn draw(const std::function<void(ui::Frame&)>& drawing, Lang lang, ImDrawList& list,
             bool without_ink = false);
  Drawn draw(const Scene& scene, const domain::Content& content, ImDrawList& list,
             bool without_ink = false);

  Size size_;
  foyer::test::Canvas canvas_;
  std::unique_ptr<ui::Typesetter> type_;
  std::unique_ptr<ui::Paint> paint_;
  std::unique_ptr<input::Composer> composer_;  // there, and never asked
  std::unique_ptr<ui::Pictures> of_pack_, stand_in_;
  ui::Pictures* pictures_ = nullptr;  // which of them; none: as where none can be read
  ui::Pointer pointer_;
  ui::Motion motion_;
  ui::Theme theme_;
  ui::Rect reach_;
  std::function<std::string(std::string_view)> respelled_;
};

}  // namespace foyer::screens::test
