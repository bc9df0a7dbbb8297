// Pictures of the licence and of damage: asked for in the guest's hands, taken, looked at.
#include <algorithm>

#include "kit/base/format.h"
#include "kit/ui/pictures.h"
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

// The last day on which it is kept.
std::string until(const DriveView& view, const PictureTaken& one, Lang lang) {
  return said(words::kKeptUntil, lang,
              {day_with_year(view.context.zone().day(one.until_ms - 1), lang)});
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

std::string kept_name(const DriveView& view, const PictureTaken& one) {
  return domain::kept_picture_name(view.model.visit, one.picture);
}

// One picture fills the page; under it, whose it is, until when, and a way to take it out.
void draw_seen(const DriveView& view, Frame& frame, Rect body, const PictureTaken& one,
               DriveTaps& taps) {
  Rect foot = take_bottom(body, frame.px(frame.theme.size.button));
  body.max.y -= frame.px(20);
  const Rect line = take_bottom(body, frame.px(56));
  body.max.y -= frame.px(12);
  whole_picture(frame, kept_name(view, one), body, one.width, one.height,
                words::kPictureComes.in(frame.lang));
  const bool asks = view.model.drops_picture;
  frame.write(line,
              asks ? std::string(words::kReallyDelete.in(frame.lang))
                   : joined({label(view, one, frame.lang), until(view, one, frame.lang)}),
              {.dp = 29,
               .colour = asks ? frame.palette.warn : frame.palette.ink,
               .face = ui::Face::bold,
               .middle = true});
  const Rect close = take_right(foot, foot.width() * .4f);
  foot.max.x -= frame.px(16);
  if (asks) {
    if (ui::button(frame, "keep_it", close, words::kKeepIt.in(frame.lang), ui::ButtonKind::primary))
      taps.intent = flow::drive::DropPicture{false};
    if (ui::button(frame, "really", take_left(foot, foot.width() * .5f),
                   words::kDeleteIt.in(frame.lang), ui::ButtonKind::quiet))
      taps.intent = flow::drive::DropPicture{true};
    return;
  }
  if (ui::button(frame, "all", close, words::kAllPictures.in(frame.lang), ui::ButtonKind::primary))
    taps.intent = flow::drive::SeePicture{};
  if (ui::button(frame, "delete", take_left(foot, foot.width() * .5f),
                 words::kDeletePicture.in(frame.lang), ui::ButtonKind::quiet))
    taps.intent = flow::drive::DropPicture{false};
}

// The camera is waited for, and what it made is looked at before it counts.
void draw_taking(const DriveView& view, Frame& frame, Rect body, DriveTaps& taps) {
  const bool licence = view.model.taking == domain::kLicencePicture;
  const auto& shot = view.context.camera;
  const bool here = shot && !shot->picture.empty();
  Rect foot = take_bottom(body, frame.px(frame.theme.size.button));
  body.max.y -= frame.px(20);
  const Rect hint = take_bottom(body, frame.px(56));
  body.max.y -= frame.px(12);
  const auto hint_word = shot && shot->unreadable ? words::kNoPictureCame
                         : !here                  ? words::kTakeWithCamera
                         : licence                ? words::kCanItBeRead
                                                  : words::kIsItSeen;
  frame.write(hint, hint_word.in(frame.lang),
              {.dp = 28, .colour = frame.palette.ink2, .middle = true});
  if (here) {
    whole_picture(frame, domain::camera_picture_name(shot->picture), body, shot->width,
                  shot->height, {});
  } else {
    frame.list.AddRectFilled(body.min, body.max, frame.palette.track, frame.px(24));
    Rect middle = body;
    middle.min.y = body.centre().y - frame.px(120);
    ui::draw_icon(frame, take_top(middle, frame.px(140)), "camera", 120, frame.palette.ink2);
    frame.write(take_top(middle, frame.px(110)),
                (licence ? words::kLicenceInView : words::kDamageInView).in(frame.lang),
                {.dp = 34,
                 .colour = frame.palette.ink,
                 .face = ui::Face::bold,
                 .align = Frame::Align::centre,
                 .middle = true});
  }
  const Rect good = take_right(foot, foot.width() * .4f);
  foot.max.x -= frame.px(16);
  if (ui::button(frame, "good", good, words::kPictureGood.in(frame.lang),
                 here ? ui::ButtonKind::primary : ui::ButtonKind::waiting) &&
      here)
    taps.intent = flow::drive::KeepPicture{};
  if (here && ui::button(frame, "again", column(foot, 0, 2, frame.px(16)),
                         words::kPictureAgain.in(frame.lang), ui::ButtonKind::quiet))
    taps.intent = flow::drive::AgainPicture{};
  if (ui::button(frame, "none", column(foot, 1, 2, frame.px(16)),
                 words::kNoPictureNow.in(frame.lang), ui::ButtonKind::quiet))
    taps.intent = flow::drive::NoPicture{};
}

void draw_all(const DriveView& view, Frame& frame, Rect body, DriveTaps& taps) {
  const bool licence = flow::drive::may_take(view.model, domain::kLicencePicture, view.context);
  const bool damage = flow::drive::may_take(view.model, domain::kDamagePicture, view.context);
  if (licence || damage) {
    Rect foot = take_bottom(body, frame.px(frame.theme.size.button));
    body.max.y -= frame.px(24);
    const Rect go = take_right(foot, foot.width() * .4f);
    const auto word = licence ? words::kTakeLicence : words::kTakeDamage;
    if (ui::button(frame, "take", go, word.in(frame.lang), ui::ButtonKind::primary))
      taps.intent = flow::drive::TakePicture{
          std::string(licence ? domain::kLicencePicture : domain::kDamagePicture)};
    foot.max.x -= frame.px(24);
    const domain::PictureWord* word_said = flow::drive::picture_word(view.model, view.context);
    const bool refused = licence && word_said != nullptr && !word_said->agreed;
    frame.write(foot,
                refused   ? words::kRefusedPicture.in(frame.lang)
                : licence ? words::kAsksFirst.in(frame.lang)
                          : words::kDamageHint.in(frame.lang),
                {.dp = 27, .colour = frame.palette.ink2, .middle = true});
  }
  const auto all = flow::drive::pictures(view.model, view.context);
  if (all.empty()) {
    frame.write(take_top(body, frame.px(60)), words::kNoPictures.in(frame.lang),
                {.dp = 30, .colour = frame.palette.ink2, .middle = true});
    return;
  }
  const int columns = frame.portrait() ? 2 : 3;
  const int count = static_cast<int>(all.size());
  const int rows = std::max(2, (count + columns - 1) / columns);
  const float gap = frame.px(20);
  for (int i = 0; i < count; ++i) {
    const PictureTaken& one = all[static_cast<std::size_t>(i)].taken;
    Rect box = cell(body, i, columns, rows, gap);
    const std::string id = "picture." + std::to_string(i);
    if (frame.tap(id, box)) taps.intent = flow::drive::SeePicture{one.picture};
    staff::card_box(frame, box, frame.held(id, box));
    box = box.inset(frame.px(18));
    Rect words_box = take_bottom(box, frame.px(80));
    box.max.y -= frame.px(10);
    whole_picture(frame, kept_name(view, one), box, one.width, one.height, {});
    frame.write(take_top(words_box, frame.px(40)), label(view, one, frame.lang),
                {.dp = 28, .colour = frame.palette.ink, .face = ui::Face::bold, .middle = true});
    frame.write(words_box, until(view, one, frame.lang),
                {.dp = 25, .colour = frame.palette.ink2, .middle = true});
  }
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
  Rect body = begin(frame, words::kPictures.in(frame.lang), who_and_what(view, frame.lang), taps);
  if (taps.back) {
    taps.back = false;
    if (!view.model.taking.empty())
      taps.intent = flow::drive::NoPicture{};
    else if (!view.model.seen_picture.empty())
      taps.intent = flow::drive::SeePicture{};
    else
      taps.intent = flow::drive::ClosePictures{};
  }
  if (!view.model.taking.empty()) return draw_taking(view, frame, body, taps);
  for (const domain::KeptPicture& one : flow::drive::pictures(view.model, view.context))
    if (one.taken.picture == view.model.seen_picture)
      return draw_seen(view, frame, body, one.taken, taps);
  draw_all(view, frame, body, taps);
}

void draw_picture_word(const DriveView& view, DriveDraft& draft, Frame& frame, DriveTaps& taps) {
  Rect stage;
  Rect body = begin_for_guest(view, frame, taps, stage);
  const domain::Consent& asked = view.drives().pictures.licence;
  guest_title(frame, body, frame.say(asked.title), frame.say(asked.summary));
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
