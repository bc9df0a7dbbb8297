#include "roles/host/pages/picture_board.h"

#include <algorithm>

#include "kit/base/format.h"
#include "kit/ui/pictures.h"
#include "roles/host/pages/staff_parts.h"
#include "roles/host/pages/words_staff.h"

namespace foyer::screens::staff {
namespace {

using domain::PictureTaken;
using What = PictureTouch::What;
using Touched = std::optional<PictureTouch>;

// The last day on which it is kept.
std::string until(const PictureBoard& board, const PictureTaken& one, Lang lang) {
  return said(words::kKeptUntil, lang, {day_with_year(board.zone.day(one.until_ms - 1), lang)});
}

// All of it, as large as it goes in `box`; what stands for it where it has not come.
void whole_picture(Frame& frame, std::string_view name, const Rect& box, int width, int height,
                   std::string_view instead) {
  const float aspect =
      width > 0 && height > 0 ? static_cast<float>(width) / static_cast<float>(height) : 1.5f;
  const float w = std::min(box.width(), box.height() * aspect), h = w / aspect;
  const ImVec2 c = box.centre();
  const Rect at{{c.x - w / 2, c.y - h / 2}, {c.x + w / 2, c.y + h / 2}};
  frame.list.AddRectFilled(at.min, at.max, frame.palette.track, frame.px(16));
  const auto drawn = ui::picture(frame, name, at, frame.px(16), ImDrawFlags_RoundCornersAll);
  if (drawn.shown <= 0 && !instead.empty())
    frame.write(
        at.inset(frame.px(12)), instead,
        {.dp = 26, .colour = frame.palette.ink2, .align = Frame::Align::centre, .middle = true});
}

std::string name_of(const ShownPicture& one) {
  return domain::kept_picture_name(one.subject, one.of.picture);
}

// One picture fills the page; under it, what it is, until when, and a way to take it out.
Touched seen(Frame& frame, Rect body, const PictureBoard& board, const ShownPicture& one) {
  Touched touched;
  Rect foot = take_bottom(body, frame.px(frame.theme.size.button));
  body.max.y -= frame.px(20);
  const Rect line = take_bottom(body, frame.px(56));
  body.max.y -= frame.px(12);
  whole_picture(frame, name_of(one), body, one.of.width, one.of.height,
                words::kPictureComes.in(frame.lang));
  frame.write(line,
              board.asks ? std::string(words::kReallyDelete.in(frame.lang))
                         : joined({one.label, until(board, one.of, frame.lang)}),
              {.dp = 29,
               .colour = board.asks ? frame.palette.warn : frame.palette.ink,
               .face = ui::Face::bold,
               .middle = true});
  const Rect main = take_right(foot, foot.width() * .4f);
  foot.max.x -= frame.px(16);
  const Rect beside = take_left(foot, foot.width() * .5f);
  if (board.asks) {
    if (ui::button(frame, "keep_it", main, words::kKeepIt.in(frame.lang), ui::ButtonKind::primary))
      touched = PictureTouch{What::not_drop, {}};
    if (ui::button(frame, "really", beside, words::kDeleteIt.in(frame.lang), ui::ButtonKind::quiet))
      touched = PictureTouch{What::really, one.of.picture};
    return touched;
  }
  if (ui::button(frame, "all", main, words::kAllPictures.in(frame.lang), ui::ButtonKind::primary))
    touched = PictureTouch{What::see, {}};
  if (ui::button(frame, "delete", beside, words::kDeletePicture.in(frame.lang),
                 ui::ButtonKind::quiet))
    touched = PictureTouch{What::drop, one.of.picture};
  return touched;
}

void camera_sign(Frame& frame, const Rect& box, std::string_view what) {
  frame.list.AddRectFilled(box.min, box.max, frame.palette.track, frame.px(24));
  Rect middle = box;
  middle.min.y = box.centre().y - frame.px(120);
  ui::draw_icon(frame, take_top(middle, frame.px(140)), "camera", 120, frame.palette.ink2);
  frame.write(take_top(middle, frame.px(110)), what,
              {.dp = 34,
               .colour = frame.palette.ink,
               .face = ui::Face::bold,
               .align = Frame::Align::centre,
               .middle = true});
}

// The camera is waited for, and what it made is looked at before it counts.
Touched taking(Frame& frame, Rect body, const PictureBoard& board) {
  Touched touched;
  const domain::CameraShot& shot = board.shot;
  const bool here = !shot.picture.empty();
  Rect foot = take_bottom(body, frame.px(frame.theme.size.button));
  body.max.y -= frame.px(20);
  const Rect hint = take_bottom(body, frame.px(56));
  body.max.y -= frame.px(12);
  frame.write(hint,
              here              ? board.is_it_good
              : shot.unreadable ? words::kNoPictureCame.in(frame.lang)
                                : words::kTakeWithCamera.in(frame.lang),
              {.dp = 28, .colour = frame.palette.ink2, .middle = true});
  if (here)
    whole_picture(frame, domain::camera_picture_name(shot.picture), body, shot.width, shot.height,
                  {});
  else
    camera_sign(frame, body, board.in_view);
  const Rect good = take_right(foot, foot.width() * .4f);
  foot.max.x -= frame.px(16);
  if (ui::button(frame, "good", good, words::kPictureGood.in(frame.lang),
                 here ? ui::ButtonKind::primary : ui::ButtonKind::waiting) &&
      here)
    touched = PictureTouch{What::keep, shot.picture};
  if (here && ui::button(frame, "again", column(foot, 0, 2, frame.px(16)),
                         words::kPictureAgain.in(frame.lang), ui::ButtonKind::quiet))
    touched = PictureTouch{What::again, {}};
  if (ui::button(frame, "none", column(foot, 1, 2, frame.px(16)),
                 words::kNoPictureNow.in(frame.lang), ui::ButtonKind::quiet))
    touched = PictureTouch{What::none, {}};
  return touched;
}

Touched small_one(Frame& frame, Rect box, const PictureBoard& board, std::size_t place) {
  Touched touched;
  const ShownPicture& one = board.pictures[place];
  const std::string id = "picture." + std::to_string(place);
  if (frame.tap(id, box)) touched = PictureTouch{What::see, one.of.picture};
  card_box(frame, box, frame.held(id, box));
  box = box.inset(frame.px(18));
  Rect about = take_bottom(box, frame.px(80));
  box.max.y -= frame.px(10);
  whole_picture(frame, name_of(one), box, one.of.width, one.of.height, {});
  frame.write(take_top(about, frame.px(40)), one.label,
              {.dp = 28, .colour = frame.palette.ink, .face = ui::Face::bold, .middle = true});
  frame.write(about, until(board, one.of, frame.lang),
              {.dp = 25, .colour = frame.palette.ink2, .middle = true});
  return touched;
}

Touched all(Frame& frame, Rect body, const PictureBoard& board) {
  Touched touched;
  if (!board.take.empty()) {
    Rect foot = take_bottom(body, frame.px(frame.theme.size.button));
    body.max.y -= frame.px(24);
    const Rect go = take_right(foot, foot.width() * .4f);
    if (ui::button(frame, "take", go, board.take, ui::ButtonKind::primary))
      touched = PictureTouch{What::take, {}};
    foot.max.x -= frame.px(24);
    frame.write(foot, board.hint, {.dp = 27, .colour = frame.palette.ink2, .middle = true});
  }
  if (board.pictures.empty()) {
    frame.write(take_top(body, frame.px(60)), board.none,
                {.dp = 30, .colour = frame.palette.ink2, .middle = true});
    return touched;
  }
  const int columns = frame.portrait() ? 2 : 3;
  const int count = static_cast<int>(board.pictures.size());
  const int rows = std::max(2, (count + columns - 1) / columns);
  for (int i = 0; i < count; ++i)
    if (const Touched some = small_one(frame, cell(body, i, columns, rows, frame.px(20)), board,
                                       static_cast<std::size_t>(i)))
      touched = some;
  return touched;
}

}  // namespace

PictureWish obey(PictureDraft& draft, const PictureTouch& touch) {
  using What = PictureTouch::What;
  switch (touch.what) {
    case What::take:
    case What::again:
      draft.taking = true;
      ++draft.shot;
      break;
    case What::keep:
      draft.taking = false;
      return {.keep = true, .drop = {}};
    case What::none:
      draft.taking = false;
      break;
    case What::see:
      draft.seen = touch.picture;
      draft.asks = false;
      break;
    case What::drop:
      draft.asks = true;
      break;
    case What::not_drop:
      draft.asks = false;
      break;
    case What::really:
      draft.asks = false;
      draft.seen.clear();
      return {.keep = false, .drop = touch.picture};
  }
  return {};
}

std::optional<PictureTouch> picture_board(ui::Frame& frame, ui::Rect body,
                                          const PictureBoard& board) {
  if (board.taking) return taking(frame, body, board);
  for (const ShownPicture& one : board.pictures)
    if (one.of.picture == board.seen) return seen(frame, body, board, one);
  return all(frame, body, board);
}

std::optional<PictureTouch> back_of(const PictureBoard& board) {
  if (board.taking) return PictureTouch{What::none, {}};
  if (!board.seen.empty()) return PictureTouch{What::see, {}};
  return std::nullopt;
}

}  // namespace foyer::screens::staff
