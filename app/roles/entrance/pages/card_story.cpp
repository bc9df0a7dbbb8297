#include "roles/entrance/pages/card_story.h"

#include <algorithm>
#include <array>
#include <string>

#include "kit/ui/widgets.h"
#include "roles/entrance/pages/words.h"

namespace foyer::screens {
namespace {

using ui::Frame;
using ui::Rect;

// The three told steps; later ones appear as the guest goes on.
struct Told {
  Phrase caption;
  std::string_view text;
  bool strong = false;
  float share = 1;  // of the height that it would take
};
using Story = std::array<Told, 3>;

constexpr float kStoryGap_dp = 20;

Frame::Setting told_setting(const Frame& frame, const Told& told, float scale) {
  return {.dp = (told.strong ? 38.f : 31.f) * scale,
          .colour = frame.palette.ink,
          .face = told.strong ? ui::Face::bold : ui::Face::regular,
          .leading = 1.1f};
}

// Padding, caption and text of one box.
float told_height(Frame& frame, const Told& told, float width, float scale) {
  const float pad = frame.px(30) * scale, head = frame.room(44 * scale, 24 * scale);
  return (pad * 1.6f + head +
          frame.height(told.text, told_setting(frame, told, scale), width - pad * 2)) *
         told.share;
}

// One size for the whole story, chosen so that all of it fits: nothing jumps from step to step.
float story_scale(Frame& frame, const Story& story, const Rect& box) {
  const float least = frame.theme.large_text ? .2f : .4f;
  for (float scale = 1; scale > least; scale -= .06f) {
    float sum = frame.px(kStoryGap_dp) * scale * 2;
    for (const Told& told : story) sum += told_height(frame, told, box.width(), scale);
    if (sum <= box.height()) return scale;
  }
  return least;
}

float scale_alone(Frame& frame, const Told& told, const Rect& box) {
  float scale = 1;
  while (scale > .2f && told_height(frame, told, box.width(), scale) > box.height()) scale -= .06f;
  return scale;
}

// `come`: 0 to 1, how far it has come to its place.
void tell(Frame& frame, Rect& from, const Told& told, float scale, float come) {
  const int before = frame.list.VtxBuffer.Size;
  const float pad = frame.px(30) * scale, head = frame.room(44 * scale, 24 * scale);
  const Rect box = take_top(from, told_height(frame, told, from.width(), scale));
  ui::surface(frame, box);
  if (told.strong) {
    const float radius = frame.px(frame.theme.size.radius_card), line = frame.px(3);
    const Rect middle = box.inset(line / 2);
    frame.list.AddRectFilled(box.min, box.max, frame.palette.chosen, radius);
    frame.list.AddRect(middle.min, middle.max, frame.palette.accent_ink, radius, 0, line);
  }
  Rect inner{{box.min.x + pad, box.min.y + pad * .8f}, {box.max.x - pad, box.max.y - pad * .8f}};
  frame.write(take_top(inner, head), told.caption.in(frame.lang),
              {.dp = 24 * scale,
               .colour = told.strong ? frame.palette.accent_ink : frame.palette.ink2,
               .face = ui::Face::bold});
  frame.write(inner, told.text, told_setting(frame, told, scale));
  if (come < 1) frame.shift_since(before, {0, frame.px(28) * (1 - come)}, come);
  from.min.y += frame.px(kStoryGap_dp) * scale;
}

// A step that is still to come: its place and its name.
void announce(Frame& frame, Rect& from, const Told& told, float scale) {
  const Rect box = take_top(from, told_height(frame, told, from.width(), scale));
  const float pad = frame.px(30) * scale, line = frame.px(2);
  const Rect middle = box.inset(line / 2);
  frame.list.AddRect(middle.min, middle.max, frame.palette.line,
                     frame.px(frame.theme.size.radius_card), 0, line);
  const Rect inner{{box.min.x + pad, box.min.y}, {box.max.x - pad, box.max.y}};
  frame.write(inner, told.caption.in(frame.lang),
              {.dp = 26, .colour = frame.palette.ink2, .middle = true});
  from.min.y += frame.px(kStoryGap_dp) * scale;
}

}  // namespace

void draw_story(Frame& frame, Rect box, const domain::Card& card, std::string_view use, int step) {
  Story story{{{words::kFeature, frame.say(card.feature)},
               {words::kMeaning, frame.say(card.meaning)},
               {words::kBenefit, frame.say(card.benefit_to(use)), true}}};
  const float scale = story_scale(frame, story, box);
  float sum = 0;
  for (const Told& told : story) sum += told_height(frame, told, box.width(), scale);
  const float room = box.height() - frame.px(kStoryGap_dp) * scale * 2;
  // Large text has a least size: where not all of it fits well, the step that is told stands alone.
  constexpr float kWell = .7f;
  if (frame.theme.large_text && (sum > room || scale < kWell)) {
    const Told& told = story[static_cast<std::size_t>(std::clamp(step, 0, 2))];
    tell(frame, box, told, scale_alone(frame, told, box), 1);
    return;
  }
  for (Told& told : story) told.share = std::clamp(room / sum, .1f, 1.f);
  for (int i = 0; i < 3; ++i) {
    const Told& told = story[static_cast<std::size_t>(i)];
    const std::string id = "story/" + card.id + "/" + std::to_string(i);
    if (i <= step)  // the first one comes with the card
      tell(frame, box, told, scale, i == 0 ? 1 : frame.ease(id, 1, 0));
    else
      announce(frame, box, told, scale);
  }
}

}  // namespace foyer::screens
