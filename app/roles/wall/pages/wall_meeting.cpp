// What the meeting of the day said, on the wall: each promise with what came of it so far, and what
// was agreed to be done.
#include <algorithm>

#include "kit/base/calendar.h"
#include "roles/wall/pages/wall_parts.h"
#include "roles/wall/pages/words_wall.h"

namespace foyer::screens {
namespace wall {
namespace {

using meetings::Promise;

struct PromisePlaces {
  Rect name;
  std::vector<Rect> figures;
};

std::string promise_text(const Promise& one) {
  if (one.promised) return std::to_string(one.actual) + " / " + std::to_string(*one.promised);
  return one.actual > 0 ? std::to_string(one.actual) : std::string("–");
}

// How wide each column has to be: as its heading, or the widest figure below it.
std::vector<float> widths_of(const WallPage& page, Wall& wall) {
  std::vector<float> all;
  for (std::size_t i = 0; i < page.headings.size(); ++i) {
    float most = wall.width(page.headings[i], kWallSmall);
    for (const WallPromises& row : page.promises) {
      const std::string text = promise_text(row.figures.at(i));
      most = std::max(most, wall.width(text, kWallBody, ui::Face::bold));
    }
    all.push_back(most);
  }
  return all;
}

// Standing, a name has its figures below. What the columns leave over they share.
PromisePlaces promise_places(Wall& wall, Rect line, const std::vector<float>& widths) {
  PromisePlaces all;
  if (wall.frame().portrait()) {
    all.name = take_top(line, line.height() * .46f);
  } else {
    all.name = take_left(line, line.width() * .24f);
    line.min.x += wall.px(16);
  }
  float taken = 0;
  for (const float width : widths) taken += width;
  const float more = (line.width() - taken) / static_cast<float>(widths.size());
  for (const float width : widths) all.figures.push_back(take_left(line, width + more));
  return all;
}

// Behind a promise is no fault of a day that is not over: only what came true has a colour.
void promise_cell(const Promise& one, Wall& wall, const Rect& box) {
  const std::string text = promise_text(one);
  wall.write(box, text, wall.fitting(text, box.width(), kWallBody),
             one.is_kept()  ? kGood
             : one.promised ? kInk
                            : kInk2,
             Frame::Align::right, one.promised ? ui::Face::bold : ui::Face::regular);
}

void line_above(Wall& wall, const Rect& line) {
  wall.frame().list.AddRectFilled(line.min, {line.max.x, line.min.y + wall.px(2)}, kLine);
}

void promise_heads(const WallPage& page, Wall& wall, const std::vector<float>& widths,
                   Rect& inner) {
  const bool standing = wall.frame().portrait();
  if (standing)
    wall.write(take_top(inner, wall.px(78)), page.of_whom, kWallBody, kInk, Frame::Align::left,
               ui::Face::bold);
  const Rect head = take_top(inner, wall.px(standing ? 66 : 78));
  PromisePlaces heads = promise_places(wall, head, widths);
  for (Rect& one : heads.figures) one.min.y = head.min.y;
  if (!standing)
    wall.write(heads.name, page.of_whom, wall.fitting(page.of_whom, heads.name.width(), kWallBody),
               kInk, Frame::Align::left, ui::Face::bold);
  for (std::size_t i = 0; i < page.headings.size(); ++i)
    wall.write(heads.figures[i], page.headings[i], kWallSmall, kInk2, Frame::Align::right);
}

// Standing, there is no room for the measure beside the problem.
std::string what_of(const WallAction& one, bool standing) {
  return standing ? one.problem : one.problem + " · " + one.measure;
}

// The larger size in which all of them fit.
float size_of_all(Wall& wall, const std::vector<WallAction>& all, float width_px) {
  float size = kWallBody;
  for (const WallAction& one : all) {
    const std::string what = what_of(one, wall.frame().portrait());
    size = std::min(size, wall.fitting(what, width_px, kWallBody));
  }
  return size;
}

}  // namespace

void draw_promises(const WallPage& page, Wall& wall, const Rect& box) {
  wall.panel(box);
  Rect inner = box.inset(wall.px(36));
  const std::vector<float> widths = widths_of(page, wall);
  promise_heads(page, wall, widths, inner);
  const float high = std::min(inner.height() / static_cast<float>(page.promises.size()),
                              wall.px(wall.frame().portrait() ? 166 : 100));
  for (const WallPromises& row : page.promises) {
    const bool house = &row == &page.promises.back();
    const Rect line = take_top(inner, high);
    line_above(wall, line);
    const PromisePlaces at = promise_places(wall, line, widths);
    wall.write(at.name, row.name, wall.fitting(row.name, at.name.width(), kWallBody),
               house ? kInk2 : kInk);
    for (std::size_t i = 0; i < row.figures.size(); ++i)
      promise_cell(row.figures[i], wall, at.figures[i]);
  }
}

void draw_actions(const WallPage& page, Wall& wall, const Rect& box) {
  wall.panel(box);
  Rect inner = box.inset(wall.px(36));
  wall.write(take_top(inner, wall.px(78)), page.of_whom, kWallBody, kInk, Frame::Align::left,
             ui::Face::bold);
  const bool standing = wall.frame().portrait();
  const float high = std::min(wall.px(standing ? 170 : 160),
                              inner.height() / static_cast<float>(page.actions.size()));
  const float due = wall.px(standing ? 190 : 240), gap = wall.px(24);
  const float size = size_of_all(wall, page.actions, inner.width() - due - gap);
  for (const WallAction& one : page.actions) {
    Rect line = take_top(inner, high);
    line_above(wall, line);
    line.min.y += wall.px(10);
    line.max.y -= wall.px(6);
    Rect upper = take_top(line, line.height() * .54f);
    wall.write(take_right(upper, due), one.due, kWallBody,
               one.done   ? kGood
               : one.late ? kRed
                          : kInk2,
               Frame::Align::right, ui::Face::bold);
    upper.max.x -= gap;
    wall.write(upper, what_of(one, standing), size, one.done ? kInk2 : kInk);
    if (standing) {
      wall.write(take_right(line, wall.width(one.who, kWallSmall) + 2), one.who, kWallSmall, kInk2);
      line.max.x -= gap;
    }
    wall.write(line, standing ? one.measure : one.who, kWallSmall, kInk2);
  }
}

}  // namespace wall

namespace {

constexpr std::size_t kPromisesAPage = 6, kPromisesAPageStanding = 9;
constexpr std::size_t kActionsMost = 4, kActionsMostStanding = 8;

void add_promises(WallBoard& wall, const domain::House& house, const domain::Content& content,
                  const std::string& today, bool portrait, Lang lang) {
  const meetings::Promises all = meetings::promises_on(house, content, today);
  if (!all.any()) return;
  const std::size_t most = portrait ? kPromisesAPageStanding : kPromisesAPage;
  const auto said = [](const meetings::PromiseRow& row) {
    return std::ranges::any_of(row.figures,
                               [](const auto& one) { return one.promised.has_value(); });
  };
  std::size_t shown = 0;
  const WallPromises sum{std::string(words::kWallHouse.in(lang)), all.house};
  for (const meetings::PromiseRow& row : all.rows) {
    if (!said(row)) continue;
    if (shown++ % most == 0) {
      WallPage& page = wall.pages.emplace_back();
      page.of_whom = words::kWallPromised.in(lang);
      for (const domain::Measure& one : content.meetings.promises)
        page.headings.push_back(one.text.in(lang));
      page.promises.push_back(sum);
    }
    auto& rows = wall.pages.back().promises;
    rows.insert(rows.end() - 1, {row.name, row.figures});
  }
}

void add_actions(WallBoard& wall, const domain::House& house, const domain::Content& content,
                 std::int64_t now_ms, bool portrait, Lang lang) {
  const domain::MeetingRules& rules = content.meetings;
  const std::string today = content.showroom.time_zone.day(now_ms);
  WallPage page;
  page.of_whom = words::kWallActions.in(lang);
  for (const meetings::Action& one : meetings::actions(house, content, now_ms)) {
    if (page.actions.size() == (portrait ? kActionsMostStanding : kActionsMost)) break;
    const domain::MeetingAction& said = one.state->said;
    page.actions.push_back({domain::text_or_id(rules.problems, said.problem, lang),
                            domain::text_or_id(rules.measures, said.measure, lang),
                            house.name_of(said.owner), month_and_day(said.due),
                            meetings::is_late(one, today), one.is_done()});
  }
  if (!page.actions.empty()) wall.pages.push_back(std::move(page));
}

}  // namespace

void add_meeting(WallBoard& wall, const domain::House& house, const domain::Content& content,
                 std::int64_t now_ms, bool portrait, Lang lang) {
  if (!content.meetings.kept()) return;
  add_promises(wall, house, content, content.showroom.time_zone.day(now_ms), portrait, lang);
  add_actions(wall, house, content, now_ms, portrait, lang);
}

}  // namespace foyer::screens
