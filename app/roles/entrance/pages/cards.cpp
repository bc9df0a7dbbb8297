// A card of the chosen car, told in four steps; the car and the walk-round beside it.
#include <algorithm>
#include <cmath>
#include <string>

#include "kit/ui/widgets.h"
#include "roles/entrance/pages/address.h"
#include "roles/entrance/pages/card_stage.h"
#include "roles/entrance/pages/card_story.h"
#include "roles/entrance/pages/screens.h"

namespace foyer::screens {
namespace {

using ui::Frame;
using ui::Rect;

constexpr Frame::Setting kQuestion{.dp = 28, .face = ui::Face::bold};

// Two lines of large text fit.
float levels_height(const Frame& frame) { return frame.px(frame.theme.large_text ? 132 : 116); }

MaybeIntent judge(const View& view, Frame& frame, Rect box, const Deck& deck) {
  MaybeIntent intent;
  const std::string& question = frame.say(deck.card->question);
  frame.write(take_top(box, frame.height(question, kQuestion, box.width())), question, kQuestion);
  box.min.y += frame.px(14);
  box.max.y = std::min(box.max.y, box.min.y + levels_height(frame));
  const auto& levels = view.content.showroom.levels;
  const auto judged = view.model.visit.judged.find(deck.card->id);
  for (std::size_t i = 0; i < levels.size(); ++i) {
    const bool on =
        judged != view.model.visit.judged.end() && judged->second == static_cast<int>(i);
    const Rect place =
        column(box, static_cast<int>(i), static_cast<int>(levels.size()), frame.px(14));
    const std::string id = "level." + std::to_string(i);
    if (frame.tap(id, place, true)) intent = flow::JudgeCard{static_cast<int>(i)};
    const float radius = frame.px(24);
    ImU32 fill = on ? frame.palette.accent : frame.palette.surface;
    if (frame.held(id, place)) fill = ui::mix(fill, frame.palette.accent, .3f);
    frame.list.AddRectFilled(place.min, place.max, fill, radius);
    frame.list.AddRect(place.min, place.max, on ? frame.palette.accent : frame.palette.line, radius,
                       0, frame.px(2));
    frame.write(place.inset(frame.px(frame.theme.large_text ? 4 : 8)), frame.say(levels[i].text),
                {.dp = 27,
                 .colour = on ? frame.palette.on_accent : frame.palette.ink,
                 .face = ui::Face::bold,
                 .align = Frame::Align::centre,
                 .middle = true});
  }
  return intent;
}

// "安全 · 您看重的第 1 项" and how far one has come.
void headline(const View& view, Frame& frame, Rect line, const Deck& deck) {
  const std::string place = std::to_string(deck.at + 1) + " / " + std::to_string(deck.count);
  const Frame::Setting counted{
      .dp = 28, .colour = frame.palette.ink2, .align = Frame::Align::right, .middle = true};
  frame.write(take_right(line, frame.px(140)), place, counted);
  const auto& ranked = view.model.visit.needs.priorities;
  std::string text;
  for (std::size_t rank = 0; rank < ranked.size() && text.empty(); ++rank) {
    if (std::find(deck.card->priorities.begin(), deck.card->priorities.end(), ranked[rank]) ==
        deck.card->priorities.end())
      continue;
    if (const auto* priority =
            domain::find_by_id(view.content.questionnaire.priorities, ranked[rank]))
      text = frame.say(priority->text) + " · " +
             filled(words::kYourPriority.in(frame.lang), std::to_string(rank + 1));
  }
  if (text.empty() && !deck.card->priorities.empty())
    if (const auto* priority = domain::find_by_id(view.content.questionnaire.priorities,
                                                  deck.card->priorities.front()))
      text = frame.say(priority->text);
  frame.write(
      line, text,
      {.dp = 28, .colour = frame.palette.accent_ink, .face = ui::Face::bold, .middle = true});
}

MaybeIntent card_foot(const View& view, Frame& frame, Rect line) {
  MaybeIntent intent;
  const float gap = frame.px(24);
  // Where it is on every screen: lying, that is on the stage.
  const Rect back = back_box(frame);
  const auto kind = frame.portrait() ? ui::ButtonKind::quiet : ui::ButtonKind::stage;
  if (ui::button(frame, "back", back, words::kBack.in(frame.lang), kind)) intent = flow::Back{};
  if (frame.portrait()) line.min.x = back.max.x + gap;
  const bool asking = view.model.card_step >= 3;
  const Rect next = take_right(line, frame.px(256));
  line.max.x -= gap;
  if (ui::button(frame, "ask_consultant", line, words::kAskConsultant.in(frame.lang),
                 ui::ButtonKind::quiet))
    intent = flow::AskConsultant{};
  if (asking) {
    if (ui::button(frame, "skip", next, words::kSkip.in(frame.lang), ui::ButtonKind::quiet))
      intent = flow::Skip{};
  } else if (ui::button(frame, "next", next, words::kNext.in(frame.lang),
                        ui::ButtonKind::primary)) {
    intent = flow::NextStep{};
  }
  return intent;
}

MaybeIntent panel(const View& view, Frame& frame, Rect box, const Deck& deck, bool with_top,
                  float offset) {
  MaybeIntent intent;
  if (with_top) {
    intent = top_row(view, frame, take_top(box, frame.px(frame.theme.size.chip)), false, true);
    box.min.y += frame.px(20);
  }
  if (MaybeIntent tapped =
          card_foot(view, frame, take_bottom(box, frame.px(frame.theme.size.button))))
    intent = tapped;
  box.max.y -= frame.px(24);
  if (!deck.card) return intent;
  const int from = frame.list.VtxBuffer.Size;
  frame.arriving(true);
  headline(view, frame, take_top(box, frame.room(52, 28)), deck);
  box.min.y += frame.px(10);
  const int step = view.model.card_step;
  const float asked = frame.height(frame.say(deck.card->question), kQuestion, box.width());
  Rect ask = take_bottom(box, asked + frame.px(14) + levels_height(frame));
  box.max.y -= frame.px(16);
  const std::string use =
      view.model.visit.needs.use.empty() ? "" : view.model.visit.needs.use.front();
  draw_story(frame, box, *deck.card, use, step);
  if (step >= 3)
    if (MaybeIntent judged = judge(view, frame, ask, deck)) intent = judged;
  frame.arriving(false);
  if (offset != 0) {                                // the words go with the picture, and less far
    constexpr float kWithIt = .25f, kMost_dp = 40;  // and not onto the stage
    const float most = frame.px(kMost_dp);
    frame.shift_since(from, {std::clamp(offset * kWithIt, -most, most), 0},
                      std::max(0.f, 1 - std::abs(offset) / box.width()));
  }
  return intent;
}

// A finger that goes across turns to the card before or after.
MaybeIntent turn(Drafts& drafts, Frame& frame, const Deck& deck, float page_px) {
  const bool has_next = deck.at + 1 < deck.count;
  switch (ui::swipe(frame, frame.screen, page_px, drafts.card_swipe, deck.at > 0, has_next)) {
    case ui::Turn::previous:
      return flow::GoToCard{deck.at - 1};
    case ui::Turn::next:
      return flow::GoToCard{deck.at + 1};
    case ui::Turn::none:
      return std::nullopt;
  }
  return std::nullopt;
}

// Where the picture lies: at the left, or at the top of a standing screen.
Rect stage_of(Frame& frame, Rect rest, float page_px) {
  if (!frame.portrait()) return take_left(rest, page_px);
  const Rect top = top_box(frame);
  // With a low reach the stage begins at the top, and the chips stand on it.
  const bool low = frame.reach.min.y > frame.screen.min.y;
  if (!low) rest.min.y = top.max.y + frame.px(64);
  return take_top(rest, low ? top.max.y - rest.min.y + frame.px(200) : frame.px(640));
}

}  // namespace

MaybeIntent draw_cards(const View& view, Drafts& drafts, Frame& frame) {
  frame.list.AddRectFilled(frame.screen.min, frame.screen.max, frame.palette.ground);
  const Deck deck = deck_of(view);
  Rect rest = frame.screen;
  // Larger words need more of the glass.
  const float part = frame.theme.large_text ? .44f : .5625f;
  const float page_px = frame.portrait() ? rest.width() : rest.width() * part;
  const Rect stage = stage_of(frame, rest, page_px);
  const bool looks_closer = ui::zoom(frame, stage, picture_of(deck), drafts.zoom);
  MaybeIntent intent;
  if (looks_closer)
    drafts.card_swipe = {};
  else
    intent = turn(drafts, frame, deck, page_px);
  // A turn is shown from the next frame on, when it has happened.
  const float offset = intent ? 0 : drafts.card_swipe.offset;
  if (frame.portrait()) {
    const Rect top = top_box(frame);
    const float side = margin(frame);
    const bool low = frame.reach.min.y > frame.screen.min.y;
    rest.min.y = stage.max.y;
    if (MaybeIntent tapped = draw_card_stage(view, frame, stage, deck, offset, drafts.zoom))
      intent = tapped;
    if (MaybeIntent tapped = top_row(view, frame, top, low, low)) intent = tapped;
    const Rect box{{rest.min.x + side, rest.min.y + frame.px(28)},
                   {rest.max.x - side, rest.max.y - frame.px(56)}};
    if (MaybeIntent tapped = panel(view, frame, box, deck, false, offset)) intent = tapped;
    return intent;
  }
  rest.min.x = stage.max.x;
  if (MaybeIntent tapped = draw_card_stage(view, frame, stage, deck, offset, drafts.zoom))
    intent = tapped;
  const Rect box{{rest.min.x + frame.px(48), top_box(frame).min.y},
                 {top_box(frame).max.x, back_box(frame).max.y}};
  if (MaybeIntent tapped = panel(view, frame, box, deck, true, offset)) intent = tapped;
  return intent;
}

}  // namespace foyer::screens
