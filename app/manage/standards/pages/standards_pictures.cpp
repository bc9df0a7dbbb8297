// Pictures of a fault: as it was found, and as it was mended.
#include "manage/standards/pages/standards_parts.h"
#include "roles/host/pages/picture_board.h"

namespace foyer::screens::standards_page {
namespace {

using What = staff::PictureTouch::What;

staff::PictureBoard board_of(const StandardsView& view, const StandardsDraft& draft,
                             const domain::StandardRound& round, Lang lang) {
  const bool may = standards::may_photograph(view.context);
  staff::PictureBoard board{.pictures = {},
                            .take = may ? words::kPhotographIt.in(lang) : std::string_view(),
                            .hint = words::kFaultHint.in(lang),
                            .none = words::kNoFaultPictures.in(lang),
                            .taking = may && draft.taking,
                            .shot = view.context.camera.value_or(domain::CameraShot{}),
                            .in_view = words::kFaultInView.in(lang),
                            .is_it_good = words::kIsFaultSeen.in(lang),
                            .seen = draft.seen_picture,
                            .asks = draft.drops_picture,
                            .zone = view.context.content.showroom.time_zone};
  for (const domain::KeptPicture& one :
       round.pictures.pictures_about(draft.picture_item, view.context.now_ms))
    board.pictures.push_back(
        {round.id, one.taken,
         std::string((one.taken.part == "after" ? words::kAsMended : words::kAsFound).in(lang))});
  return board;
}

Touched obey(StandardsDraft& draft, const staff::PictureTouch& touch) {
  switch (touch.what) {
    case What::take:
    case What::again:
      draft.taking = true;
      ++draft.shot;
      return std::nullopt;
    case What::keep:
      draft.taking = false;
      return standards::KeepPicture{draft.picture_round, draft.picture_item};
    case What::none:
      draft.taking = false;
      return std::nullopt;
    case What::see:
      draft.seen_picture = touch.picture;
      draft.drops_picture = false;
      return std::nullopt;
    case What::drop:
      draft.drops_picture = true;
      return std::nullopt;
    case What::not_drop:
      draft.drops_picture = false;
      return std::nullopt;
    case What::really:
      draft.drops_picture = false;
      draft.seen_picture.clear();
      return standards::DropPicture{draft.picture_round, touch.picture};
  }
  return std::nullopt;
}

}  // namespace

Touched draw_fault_pictures(const StandardsView& view, StandardsDraft& draft, Frame& frame,
                            Rect body) {
  const auto round = view.context.house.standard_rounds.find(draft.picture_round);
  const auto* item = domain::find_by_id(view.context.rules().items, draft.picture_item);
  if (round == view.context.house.standard_rounds.end() || item == nullptr) {
    draft.picture_round = {};
    return std::nullopt;
  }
  Rect head = take_top(body, frame.px(frame.theme.size.chip));
  body.min.y += frame.px(16);
  const staff::PictureBoard board = board_of(view, draft, round->second, frame.lang);
  if (staff::end_chip(frame, head, "to_faults", words::kBackToFaults.in(frame.lang),
                      "arrow-left")) {
    const auto back = staff::back_of(board);
    if (back) return obey(draft, *back);
    draft.picture_round = {};
    return std::nullopt;
  }
  frame.write(head, item->text.in(frame.lang),
              {.dp = 32, .colour = frame.palette.ink, .face = ui::Face::bold, .middle = true});
  const auto touch = staff::picture_board(frame, body, board);
  return touch ? obey(draft, *touch) : std::nullopt;
}

}  // namespace foyer::screens::standards_page
