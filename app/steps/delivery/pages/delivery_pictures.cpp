// The photograph of a hand-over: taken where the guest agreed that one is kept, looked at, and
// taken out again.
#include "steps/delivery/pages/delivery_parts.h"

namespace foyer::screens::delivery {
namespace {

staff::PictureBoard board_of(const DeliveryView& view, const DeliveryDraft& draft,
                             const domain::Delivery& one, Lang lang) {
  const bool may = flow::delivery::may_photograph(one, view.context);
  staff::PictureBoard board{
      .pictures = {},
      .take = may ? words::kTakePicture.in(lang) : std::string_view(),
      .hint = (one.photo.publish ? words::kPictureToShow : words::kPictureToKeep).in(lang),
      .none = words::kNoPictureYet.in(lang),
      .taking = may && draft.pictures.taking,
      .shot = view.context.camera.value_or(domain::CameraShot{}),
      .in_view = words::kPictureInView.in(lang),
      .is_it_good = words::kIsPictureGood.in(lang),
      .seen = draft.pictures.seen,
      .asks = draft.pictures.asks,
      .zone = view.context.zone()};
  for (const domain::KeptPicture& kept : one.pictures.pictures_about({}, view.context.now_ms))
    board.pictures.push_back({one.id, kept.taken, std::string(words::kPictures.in(lang))});
  return board;
}

}  // namespace

void pictures_chip(const DeliveryView& view, const domain::Delivery& one, Frame& frame, Rect& line,
                   DeliveryTaps& taps) {
  const std::size_t count = one.pictures.pictures_about({}, view.context.now_ms).size();
  if (count == 0 && !flow::delivery::may_photograph(one, view.context)) return;
  const std::string text = count == 0
                               ? std::string(words::kPictures.in(frame.lang))
                               : said(words::kPicturesCount, frame.lang, {std::to_string(count)});
  if (staff::end_chip(frame, line, "pictures", text, "camera"))
    taps.intent = flow::delivery::GoTo{flow::delivery::Stage::pictures};
}

void draw_pictures(const DeliveryView& view, DeliveryDraft& draft, Frame& frame,
                   DeliveryTaps& taps) {
  const domain::Delivery* one = view.one();
  Rect body;
  const bool back = staff::page_head(
      frame, words::kPictures.in(frame.lang),
      one == nullptr ? std::string() : name_of(*one, view.context.content, frame.lang), body);
  if (one == nullptr) {
    taps.back = back;
    return;
  }
  const staff::PictureBoard board = board_of(view, draft, *one, frame.lang);
  const auto turned = back ? staff::back_of(board) : std::nullopt;
  if (back && !turned) taps.intent = flow::delivery::GoTo{flow::delivery::Stage::overview};
  const auto touch = staff::picture_board(frame, body, board);
  if (!turned && !touch) return;
  const staff::PictureWish wish = staff::obey(draft.pictures, turned ? *turned : *touch);
  if (wish.keep) taps.intent = flow::delivery::KeepPicture{};
  if (!wish.drop.empty()) taps.intent = flow::delivery::DropPicture{wish.drop};
}

}  // namespace foyer::screens::delivery
