// What a guest cares about as a figure, and what came of the walk round so far: what moved them
// most, what still stands in the way, what was noted.
#include <algorithm>
#include <array>
#include <cstdint>
#include <span>

#include "roles/tablet/pages/tablet_parts.h"
#include "steps/presentation/coverage.h"

namespace foyer::screens::tablet {
namespace {

void figure(const TabletView& view, Frame& frame, const Rect& box, const domain::Visit& visit) {
  std::vector<float> values;
  std::vector<std::string_view> names;
  std::vector<std::uint8_t> ranked;
  constexpr std::array<float, 3> kByRank{1.f, .78f, .58f};
  for (const domain::Choice& one : view.content.questionnaire.priorities) {
    const auto& all = visit.needs.priorities;
    const auto at = static_cast<std::size_t>(std::ranges::find(all, one.id) - all.begin());
    values.push_back(at < all.size() ? kByRank[std::min<std::size_t>(at, 2)] : .22f);
    names.push_back(frame.say(one.text));
    ranked.push_back(at < all.size());
  }
  std::array<bool, 16> strong{};
  for (std::size_t i = 0; i < std::min(ranked.size(), strong.size()); ++i) strong[i] = ranked[i];
  ui::radar(frame, box, values, names, std::span<const bool>(strong.data(), values.size()));
}

struct Line {
  std::string text, icon;
  ImU32 colour = 0;
};

std::vector<Line> moved(const TabletView& view, const domain::Visit& visit, const Frame& frame) {
  constexpr int kGood = 2;  // "good" and above
  constexpr std::size_t kMost = 3;
  std::vector<Line> lines;
  for (const domain::Moved& one : domain::moved_most(view.content, visit.needs, visit))
    if (one.level >= kGood && lines.size() < kMost)
      lines.push_back(
          {card_text(view.content, one.card, frame.lang), "thumb-up-outline", frame.palette.good});
  return lines;
}

std::vector<Line> open_ones(const TabletView& view, const domain::Visit& visit,
                            const Frame& frame) {
  std::vector<Line> lines;
  for (const domain::Objection& one : visit.objections) {
    if (!one.raised.is_open()) continue;
    const auto* known = domain::find_by_id(view.content.follow_up.objections, one.raised.objection);
    const std::string text =
        one.raised.text.empty()
            ? known_or_id(known ? known->text.in(frame.lang) : "", one.raised.objection, frame.lang)
            : one.raised.text;
    lines.push_back({text, "comment-text-outline", frame.palette.warn});
  }
  return lines;
}

std::vector<Line> noted(const domain::Visit& visit, const Frame& frame) {
  std::vector<Line> lines;  // the latest first
  for (auto note = visit.notes.rbegin(); note != visit.notes.rend(); ++note)
    lines.push_back({note->text, "pencil", frame.palette.ink2});
  return lines;
}

// As many as there is room for.
void part(Frame& frame, Rect& box, std::string_view title, const std::vector<Line>& lines) {
  constexpr float kHeading_dp = 46, kLine_dp = 25;
  if (lines.empty() || box.height() < frame.px(kHeading_dp + 2 * kLine_dp)) return;
  heading(frame, take_top(box, frame.px(kHeading_dp)), title);
  for (const Line& one : lines) {
    const Frame::Setting setting{.dp = kLine_dp, .colour = frame.palette.ink};
    const float sign = frame.px(40);
    const float height = frame.height(one.text, setting, box.width() - sign);
    if (height > box.height()) return;
    Rect line = take_top(box, height);
    Rect mark = take_left(line, sign);
    mark.max.x -= frame.px(12);
    mark.max.y = mark.min.y + frame.height("+", setting, sign);
    ui::draw_icon(frame, mark, one.icon, 24, one.colour);
    frame.write(line, one.text, setting);
    box.min.y += frame.px(8);
  }
  box.min.y += frame.px(14);
}

}  // namespace

void draw_profile(const TabletView& view, Frame& frame, Rect box, const domain::Visit& visit) {
  const float high = std::min(box.height() * .55f, box.width() * .92f);
  figure(view, frame, take_top(box, high), visit);
  box.min.y += frame.px(8);
  const auto most = moved(view, visit, frame);
  const auto open = open_ones(view, visit, frame);
  const auto notes = noted(visit, frame);
  part(frame, box, words::kMovedSoFar.in(frame.lang), most);
  part(frame, box, words::kStandsInTheWay.in(frame.lang), open);
  part(frame, box, words::kNotesSoFar.in(frame.lang), notes);
  if (most.empty() && open.empty() && notes.empty())
    frame.write(box, words::kNothingYet.in(frame.lang),
                {.dp = 25, .colour = frame.palette.ink2, .align = Frame::Align::centre});
}

}  // namespace foyer::screens::tablet
