// A screen of a given size without a window: shows the desk's scenes, and says what was drawn.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "kit/ui/frame.h"
#include "showroom/house.h"
#include "support/rasteriser.h"
#include "tools/scenes/desk_scenes.h"
#include "tools/scenes/silent_composer.h"

namespace foyer::screens::test {

class DeskGlass {
 public:
  struct Drawn {
    std::vector<ui::Target> targets;
    std::vector<ui::TextBox> texts;  // of what can be touched: the sheet if one lies on top
    int missing = 0;                 // glyphs that no font has
  };
  // A 21.5-inch panel of this resolution.
  DeskGlass(int width, int height);
  DeskGlass(int width, int height, const ui::Panel& panel);
  ~DeskGlass();
  // Every house that its scenes are drawn from becomes another one.
  void change(const std::function<void(domain::House&)>& change) {
    for (domain::House* house :
         {&saturday_, &busy_, &morning_, &contested_, &asking_, &left_open_, &phoning_,
          &delivering_, &november_, &cleared_, &walked_, &gathered_, &serving_})
      change(*house);
    known_ = {};
  }

  Drawn show(const DeskScene& scene, const domain::Content& content, Lang lang);
  foyer::test::Picture picture(const DeskScene& scene, const domain::Content& content, Lang lang);
  // A finger lands on the middle of this target of the last `tap` or `show`, and leaves it: what
  // the desk wants then. What is half written stays in the scene's draft. Nothing if it is not
  // there.
  std::optional<DeskTaps> tap(DeskScene& scene, const domain::Content& content, Lang lang,
                              std::string_view target);
  const std::vector<ui::Target>& targets() const { return targets_; }
  float mm_per_px() const { return theme_.panel.mm_per_px; }
  ui::Rect whole() const {
    return {{0, 0}, {static_cast<float>(width_), static_cast<float>(height_)}};
  }

 private:
  Drawn draw(DeskScene scene, const domain::Content& content, Lang lang, ImDrawList& list);
  const domain::House& house_of(const DeskScene& scene, const domain::Content& content);
  // What a desk works out of a house.
  struct Known {
    const domain::House* house = nullptr;
    const domain::Content* content = nullptr;
    Lang lang = Lang::zh;
    flow::DeskPage page = {};
    std::string of_month;
    flow::Board board = {};
    std::optional<targets::Board> month = {};
    std::shared_ptr<const morning::Gathering> gathered = {};
    std::string day = {};
    std::optional<ReportShown> report = {};
    bool is_of_the_same(const Known& other) const {
      return house == other.house && content == other.content && lang == other.lang &&
             page == other.page && of_month == other.of_month && day == other.day;
    }
  };
  const Known& known_of(const DeskScene& scene, const domain::Content& content, Lang lang);
  void draw_door_of(const DeskScene& scene, const domain::Content& content, ui::Frame& frame);
  DeskTaps draw_into(DeskScene& scene, const domain::Content& content, Lang lang, ImDrawList& list,
                     Drawn& drawn);

  int width_, height_;
  foyer::test::Canvas canvas_;
  std::unique_ptr<ui::Typesetter> type_;
  std::unique_ptr<ui::Paint> paint_;
  foyer::scenes::SilentComposer composer_;
  ui::Pointer pointer_;
  ui::Motion motion_;
  ui::Theme theme_;
  std::vector<ui::Target> targets_;
  std::int64_t finger_ms_ = 0;
  Known known_;
  domain::House saturday_, busy_, morning_, contested_, asking_, left_open_, phoning_, delivering_,
      november_, cleared_, walked_, gathered_, serving_, reported_;
  // Signed with the pack at hand, which says what stands in the report.
  std::map<const domain::Content*, domain::House> signed_;
};

}  // namespace foyer::screens::test
