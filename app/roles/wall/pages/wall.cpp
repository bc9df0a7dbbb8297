// The wall on the glass: dark, large, and still.
#include "roles/wall/pages/wall.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "roles/wall/pages/wall_parts.h"
#include "roles/wall/pages/words_wall.h"

namespace foyer::screens {
namespace {

using namespace wall;

void head(const WallBoard& board, Wall& wall, Rect line) {
  const float clock = wall.width(board.clock, kWallTitle, ui::Face::bold);
  wall.write(take_right(line, clock + 2), board.clock, kWallTitle, kInk, Frame::Align::right,
             ui::Face::bold);
  line.max.x -= wall.px(24);
  const float title = wall.width(board.title, kWallTitle, ui::Face::bold);
  wall.write(take_left(line, title + 2), board.title, kWallTitle, kInk, Frame::Align::left,
             ui::Face::bold);
  line.min.x += wall.px(30);
  wall.write(line, board.beside, kWallSmall, kInk2);
}

// Which of the pages is shown; and, before anything else, that what is shown is old.
void foot(const WallBoard& board, std::size_t page, Wall& wall, Rect line) {
  const float dot = wall.px(9), gap = wall.px(34);
  const auto count = static_cast<float>(board.pages.size());
  const Rect dots = take_right(line, board.pages.size() > 1 ? count * gap : 0);
  for (std::size_t i = 0; board.pages.size() > 1 && i < board.pages.size(); ++i)
    wall.frame().list.AddCircleFilled(
        {dots.min.x + (static_cast<float>(i) + .5f) * gap, dots.centre().y},
        i == page ? dot * 1.3f : dot, i == page ? kInk : kTrack, 24);
  if (!board.old.empty()) wall.write(line, board.old, kWallSmall, kAmber);
}

void ring(const WallFigure& one, Wall& wall, ImVec2 centre, float radius) {
  ImDrawList& list = wall.frame().list;
  const float thick = wall.px(42), from = -std::numbers::pi_v<float> / 2;
  const float whole = 2 * std::numbers::pi_v<float>;
  const auto at = [&](float part, float r) {
    return ImVec2{centre.x + std::cos(from + whole * part) * r,
                  centre.y + std::sin(from + whole * part) * r};
  };
  list.AddCircle(centre, radius, kTrack, 128, thick);
  if (one.achieved_bp && *one.achieved_bp > 0) {
    const float part = std::min(1.f, static_cast<float>(*one.achieved_bp) / 10'000);
    list.PathArcTo(centre, radius, from, from + whole * part, 128);
    list.PathStroke(ink_of(one.tone), 0, thick);
    list.AddCircleFilled(at(0, radius), thick / 2, ink_of(one.tone), 48);
    list.AddCircleFilled(at(part, radius), thick / 2, ink_of(one.tone), 48);
  }
  if (!one.target) return;
  const float time = static_cast<float>(one.time_bp) / 10'000;
  list.AddLine(at(time, radius - thick * .8f), at(time, radius + thick * .8f), kInk, wall.px(10));
}

void figure(const WallFigure& one, Wall& wall, Rect box) {
  wall.panel(box);
  Rect inner = box.inset(wall.px(28));
  const Rect rest = take_bottom(inner, wall.px(78));
  const Rect lead = take_bottom(inner, wall.px(84));
  const float radius = std::min(inner.width(), inner.height()) / 2 - wall.px(30);
  const ImVec2 centre = inner.centre();
  ring(one, wall, centre, radius);
  const float half = radius - wall.px(50);
  const Rect value{{centre.x - half, centre.y - wall.px(120)},
                   {centre.x + half, centre.y + wall.px(30)}};
  wall.write(value, std::to_string(one.actual), kWallValue, kInk, Frame::Align::centre,
             ui::Face::bold);
  const std::string target = one.target ? "/ " + std::to_string(*one.target) : std::string();
  const std::string both = one.name + " " + target;
  Rect below{{centre.x - half, value.max.y}, {centre.x + half, value.max.y + wall.px(126)}};
  if (wall.width(both, kWallSmall) <= 2 * half) {
    wall.write(take_top(below, wall.px(80)), both, wall.fitting(both, 2 * half, kWallBody), kInk2,
               Frame::Align::centre);
  } else {  // one below the other
    wall.write(take_top(below, wall.px(64)), one.name, kWallSmall, kInk2, Frame::Align::centre);
    wall.write(below, target, kWallSmall, kInk2, Frame::Align::centre);
  }
  wall.write(lead, one.lead, kWallBody, one.tone == targets::Tone::none ? kInk2 : ink_of(one.tone),
             Frame::Align::centre, ui::Face::bold);
  wall.write(rest, one.rest, kWallSmall, kInk2, Frame::Align::centre);
}

void figures(const std::vector<WallFigure>& all, Wall& wall, const Rect& box) {
  const int count = static_cast<int>(all.size());
  for (int i = 0; i < count; ++i) {
    const float gap = wall.px(28);
    figure(all[static_cast<std::size_t>(i)], wall,
           wall.frame().portrait() ? ui::row(box, i, std::max(2, count), gap)
                                   : ui::column(box, i, count, gap));
  }
}

void funnel(const std::vector<WallStep>& all, Wall& wall, const Rect& box) {
  wall.panel(box);
  const Rect inner = box.inset(wall.px(44));
  const int count = static_cast<int>(all.size());
  const int most = std::max(1, all.front().value);
  for (int i = 0; i < count; ++i) {
    const WallStep& step = all[static_cast<std::size_t>(i)];
    Rect line = ui::row(inner, i, count, wall.px(10));
    const bool standing = wall.frame().portrait();
    Rect name = standing ? take_top(line, line.height() * .45f) : take_left(line, wall.px(430));
    Rect numbers = standing ? name : take_right(line, wall.px(480));
    if (standing) take_left(numbers, numbers.width() * .44f);
    wall.write(name, step.name, kWallBody, kInk);
    const Rect rate = take_right(numbers, wall.px(240));
    wall.write(rate, step.rate, kWallBody, kInk2, Frame::Align::right);
    wall.write(numbers, std::to_string(step.value), kWallTitle, kInk, Frame::Align::right,
               ui::Face::bold);
    const float half = std::min(line.height() / 2, wall.px(32));
    const float part =
        std::clamp(static_cast<float>(step.value) / static_cast<float>(most), 0.f, 1.f);
    if (step.value > 0)
      wall.frame().list.AddRectFilled(
          {line.min.x, line.centre().y - half},
          {line.min.x + std::max(2 * half, line.width() * part), line.centre().y + half},
          i + 1 == count ? kGood : ui::mix(kPanel, kBlue, 1.f - .13f * static_cast<float>(i)),
          wall.px(14));
  }
}

// --- rows ---

struct Places {
  Rect name, bar, value, achieved;
  std::vector<Rect> others;
};

// Standing, a row has its bar below.
Places places_of(Wall& wall, Rect line, std::size_t others) {
  Places all;
  const bool standing = wall.frame().portrait();
  if (standing) all.bar = take_bottom(line, line.height() * .34f);
  all.name = take_left(line, standing ? line.width() * .5f : wall.px(380));
  all.achieved = take_right(line, wall.px(215));
  all.others.resize(standing ? 0 : others);
  for (std::size_t i = all.others.size(); i > 0; --i)
    all.others[i - 1] = take_right(line, wall.px(262));
  all.value = take_right(line, std::min(line.width(), wall.px(240)));
  line.max.x -= wall.px(24);
  if (!standing) all.bar = line;
  return all;
}

void bar(const WallFigure& one, Wall& wall, const Rect& box) {
  ImDrawList& list = wall.frame().list;
  const float half = wall.px(14), y = box.centre().y;
  if (box.width() < 4 * half) return;
  list.AddRectFilled({box.min.x, y - half}, {box.max.x, y + half}, kTrack, half);
  if (!one.achieved_bp) return;
  const float part = std::clamp(static_cast<float>(*one.achieved_bp) / 10'000, 0.f, 1.f);
  if (part > 0)
    list.AddRectFilled({box.min.x, y - half},
                       {box.min.x + std::max(2 * half, box.width() * part), y + half},
                       ink_of(one.tone), half);
  const float x = box.min.x + box.width() * static_cast<float>(one.time_bp) / 10'000;
  list.AddRectFilled({x - wall.px(3), y - half * 1.9f}, {x + wall.px(3), y + half * 1.9f}, kInk);
}

void table_head(const WallPage& page, Wall& wall, const Rect& line) {
  Places at = places_of(wall, line, page.headings.size() - 1);
  if (wall.frame().portrait()) {
    for (Rect* one : {&at.name, &at.value, &at.achieved}) one->max.y = line.max.y;
  }
  wall.write(at.name, page.of_whom, kWallSmall, kInk2);
  wall.write(
      wall.frame().portrait() ? at.value : Rect{at.bar.min, {at.value.max.x, at.value.max.y}},
      page.headings.front(), kWallSmall, kInk2);
  for (std::size_t i = 0; i < at.others.size(); ++i)
    wall.write(at.others[i], page.headings[i + 1], kWallSmall, kInk2, Frame::Align::right);
  wall.write(at.achieved, words::kWallAchieved.in(wall.frame().lang), kWallSmall, kInk2,
             Frame::Align::right);
}

void table(const WallPage& page, Wall& wall, const Rect& box) {
  wall.panel(box);
  Rect inner = box.inset(wall.px(36));
  table_head(page, wall, take_top(inner, wall.px(70)));
  const float high = wall.px(wall.frame().portrait() ? 150 : 94);
  for (const WallRow& row : page.rows) {
    const Rect line = take_top(inner, high);
    wall.frame().list.AddRectFilled({line.min.x, line.min.y}, {line.max.x, line.min.y + wall.px(2)},
                                    kLine);
    const Places at = places_of(wall, line, row.others.size());
    wall.write(at.name, row.name, wall.fitting(row.name, at.name.width(), kWallBody), kInk);
    bar(row.lead, wall, at.bar);
    const std::string value =
        std::to_string(row.lead.actual) +
        (row.lead.target ? " / " + std::to_string(*row.lead.target) : std::string());
    wall.write(at.value, value, kWallBody, kInk, Frame::Align::left, ui::Face::bold);
    for (std::size_t i = 0; i < at.others.size() && i < row.others.size(); ++i)
      wall.write(at.others[i], std::to_string(row.others[i]), kWallBody, kInk, Frame::Align::right);
    if (row.lead.achieved_bp)
      wall.write(at.achieved, std::to_string((*row.lead.achieved_bp + 50) / 100) + " %", kWallBody,
                 ink_of(row.lead.tone), Frame::Align::right, ui::Face::bold);
  }
}

}  // namespace

void draw_wall(const WallBoard& board, std::size_t page, Frame& frame) {
  frame.page("wall/" + std::to_string(page));
  Wall wall(frame);
  frame.list.AddRectFilled(frame.screen.min, frame.screen.max, kGround);
  Rect body = frame.screen.inset(wall.px(34));
  if (frame.portrait()) {  // the date stands below the title
    Rect upper = take_top(body, wall.px(96));
    Rect below = take_top(body, wall.px(76));
    WallBoard title = board;
    title.beside.clear();
    head(title, wall, upper);
    wall.write(below, board.beside, kWallSmall, kInk2);
  } else {
    head(board, wall, take_top(body, wall.px(96)));
  }
  body.min.y += wall.px(16);
  foot(board, page, wall, take_bottom(body, wall.px(66)));
  body.max.y -= wall.px(12);
  if (board.pages.empty()) return;
  const WallPage& one = board.pages[std::min(page, board.pages.size() - 1)];
  if (!one.figures.empty()) figures(one.figures, wall, body);
  if (!one.funnel.empty()) funnel(one.funnel, wall, body);
  if (!one.rows.empty()) table(one, wall, body);
  if (!one.deliveries.empty()) draw_deliveries(one, wall, body);
  if (!one.stock.empty()) draw_stock(one, wall, body);
  if (!one.promises.empty()) draw_promises(one, wall, body);
  if (!one.actions.empty()) draw_actions(one, wall, body);
}

}  // namespace foyer::screens
