// Pictures of the licence and of damage: asked for in the guest's hands, taken, looked at.
#include <algorithm>

#include "roles/host/pages/guest_side.h"
#include "roles/host/pages/picture_board.h"
#include "steps/drive/pages/drive_parts.h"

namespace foyer::screens::drive {
namespace {

using domain::PictureTaken;

std::string label(const DriveView& view, const PictureTaken& one, Lang lang) {
  if (one.of == domain::kDamagePicture)
    return std::string((one.part == "after" ? words::kDamageAfter : words::kDamageBefore).in(lang));
  const int driver = one.part.empty() ? 0 : std::clamp(one.part.front() - '0', 0, 9);
  const std::string whose = driver == 0 ? staff::full_name(view.visit(), view.context.content, lang)
                                        : domain::driver_text(driver, lang);
  return said(words::kLicenceOf, lang, {whose});
}

staff::PictureBoard board_of(const DriveView& view, Lang lang) {
  const auto& model = view.model;
  const bool licence = flow::drive::may_take(model, domain::kLicencePicture, view.context);
  const bool damage = flow::drive::may_take(model, domain::kDamagePicture, view.context);
  const domain::PictureWord* word = flow::drive::picture_word(model, view.context);
  const bool of_licence = model.taking == domain::kLicencePicture;
  staff::PictureBoard board{
      .pictures = {},
      .take = licence  ? words::kTakeLicence.in(lang)
              : damage ? words::kTakeDamage.in(lang)
                       : std::string_view(),
      .hint = !licence                ? words::kDamageHint.in(lang)
              : word && !word->agreed ? words::kRefusedPicture.in(lang)
                                      : words::kAsksFirst.in(lang),
      .none = words::kNoPictures.in(lang),
      .taking = !model.taking.empty(),
      .shot = view.context.camera.value_or(domain::CameraShot{}),
      .in_view = (of_licence ? words::kLicenceInView : words::kDamageInView).in(lang),
      .is_it_good = (of_licence ? words::kCanItBeRead : words::kIsItSeen).in(lang),
      .seen = model.seen_picture,
      .asks = model.drops_picture,
      .zone = view.context.zone()};
  for (const domain::KeptPicture& one : flow::drive::pictures(model, view.context))
    board.pictures.push_back({model.visit, one.taken, label(view, one.taken, lang)});
  return board;
}

flow::drive::Intent meant(const DriveView& view, const staff::PictureTouch& touch) {
  using What = staff::PictureTouch::What;
  switch (touch.what) {
    case What::take: {
      const bool licence = flow::drive::may_take(view.model, domain::kLicencePicture, view.context);
      return flow::drive::TakePicture{
          std::string(licence ? domain::kLicencePicture : domain::kDamagePicture)};
    }
    case What::keep:
      return flow::drive::KeepPicture{};
    case What::again:
      return flow::drive::AgainPicture{};
    case What::none:
      return flow::drive::NoPicture{};
    case What::see:
      return flow::drive::SeePicture{touch.picture};
    case What::drop:
    case What::not_drop:
      return flow::drive::DropPicture{false};
    case What::really:
      return flow::drive::DropPicture{true};
  }
  return flow::drive::NoPicture{};
}

}  // namespace

void pictures_chip(const DriveView& view, Frame& frame, Rect& line, DriveTaps& taps) {
  if (!flow::drive::has_pictures(view.model, view.context)) return;
  const std::size_t count = flow::drive::pictures(view.model, view.context).size();
  const std::string text = count == 0
                               ? std::string(words::kPictures.in(frame.lang))
                               : said(words::kPicturesCount, frame.lang, {std::to_string(count)});
  if (end_chip(frame, line, "pictures", text, "camera")) taps.intent = flow::drive::OpenPictures{};
}

void draw_pictures(const DriveView& view, Frame& frame, DriveTaps& taps) {
  const Rect body =
      begin(frame, words::kPictures.in(frame.lang), who_and_what(view, frame.lang), taps);
  const staff::PictureBoard board = board_of(view, frame.lang);
  if (taps.back) {
    taps.back = false;
    const auto back = staff::back_of(board);
    taps.intent = back ? meant(view, *back) : flow::drive::Intent(flow::drive::ClosePictures{});
  }
  if (const auto touch = staff::picture_board(frame, body, board))
    taps.intent = meant(view, *touch);
}

void draw_picture_word(const DriveView& view, DriveDraft& draft, Frame& frame, DriveTaps& taps) {
  Rect stage;
  Rect body = begin_for_guest(view, frame, taps, stage);
  const domain::Consent& asked = view.drives().pictures.licence;
  staff::guest_title(frame, body, frame.say(asked.title), frame.say(asked.summary));
  Rect foot = take_bottom(body, frame.px(frame.theme.size.button));
  body.max.y -= frame.px(24);
  const Frame::Setting setting{.dp = 29, .colour = frame.palette.ink, .leading = 1.25f};
  const std::string& text = frame.say(asked.body);
  const float height = frame.height(text, setting, body.width());
  const Rect content = ui::begin_scroll(frame, body, draft.text, height + frame.px(20));
  frame.write({content.min, {content.max.x, content.min.y + height + frame.px(20)}}, text, setting);
  ui::end_scroll(frame, draft.text);
  // Both are as large and as near: who says no loses nothing.
  if (ui::button(frame, "refuse", column(foot, 0, 2, frame.px(20)),
                 words::kNoLicencePicture.in(frame.lang), ui::ButtonKind::quiet))
    taps.intent = flow::drive::AgreePicture{false};
  if (ui::button(frame, "agree", column(foot, 1, 2, frame.px(20)),
                 words::kYesLicencePicture.in(frame.lang), ui::ButtonKind::quiet))
    taps.intent = flow::drive::AgreePicture{true};
}

}  // namespace foyer::screens::drive
