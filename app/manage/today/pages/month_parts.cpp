#include "manage/today/pages/month_parts.h"

#include <algorithm>

#include "manage/today/pages/words_today.h"
#include "roles/host/pages/staff_parts.h"

namespace foyer::screens::month {

using ui::Frame;
using ui::Rect;

ImU32 tone_ink(const Frame& frame, targets::Tone tone) {
  switch (tone) {
    case targets::Tone::good:
      return frame.palette.good;
    case targets::Tone::amber:
      return frame.palette.warn;
    case targets::Tone::red:
      return ui::rgb(0xB42318);
    case targets::Tone::none:
      break;
  }
  return frame.palette.ink2;
}

void target_bar(Frame& frame, const Rect& box, const targets::Standing& one, int time_bp) {
  const ui::Palette& p = frame.palette;
  const float radius = box.height() / 2;
  frame.list.AddRectFilled(box.min, box.max, ui::mix(p.surface, p.track, .7f), radius);
  if (!one.achieved_bp) return;
  const float part = std::clamp(static_cast<float>(*one.achieved_bp) / 10'000.f, 0.f, 1.f);
  if (part > 0)
    frame.list.AddRectFilled(box.min,
                             {box.min.x + std::max(box.height(), box.width() * part), box.max.y},
                             tone_ink(frame, one.tone), radius);
  const float x =
      box.min.x + box.width() * std::clamp(static_cast<float>(time_bp) / 10'000.f, 0.f, 1.f);
  const float half = frame.line(2), over = frame.px(6);
  frame.list.AddRectFilled({x - half, box.min.y - over}, {x + half, box.max.y + over}, p.ink);
}

bool is_known_whole(const targets::Board& board, const SyncState& sync) {
  return board.known_from.empty() && sync.connected;
}

std::string known_text(const targets::Board& board, const SyncState& sync, std::string_view clock,
                       Lang lang) {
  const std::string& from = board.known_from;
  const std::string until = sync.connected ? staff::said(words::kAsOf, lang, {std::string(clock)})
                            : sync.since.empty()
                                ? std::string(words::kOthersNever.in(lang))
                                : staff::said(words::kOthersUntil, lang, {sync.since});
  return staff::joined(
      {from.empty() ? std::string() : staff::said(words::kKnownFrom, lang, {from}), until});
}

}  // namespace foyer::screens::month
