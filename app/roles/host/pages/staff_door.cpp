#include "roles/host/pages/staff_door.h"

#include <algorithm>

#include "kit/ui/keyboard.h"
#include "kit/ui/widgets.h"
#include "roles/entrance/pages/address.h"
#include "roles/entrance/pages/chrome.h"
#include "roles/host/pages/words_staff.h"

namespace foyer::screens {
namespace {

using flow::DoorScreen;
using flow::DoorTrouble;
using ui::Frame;
using ui::Rect;

Rect begin(Frame& frame, const DoorView& view, std::string_view title, std::string_view hint,
           DoorTaps& taps) {
  frame.list.AddRectFilled(frame.screen.min, frame.screen.max, frame.palette.ground);
  Rect top = top_box(frame);
  const Lang other = frame.lang == Lang::zh ? Lang::en : Lang::zh;
  const std::string_view word = other == Lang::zh ? "中文" : "English";
  if (ui::chip(frame, "language", take_right(top, ui::chip_width(frame, word, false)), word, false))
    taps.language = other;
  top.max.x -= frame.px(16);
  if (view.may_leave) {
    const auto cancel = words::kCancel.in(frame.lang);
    if (ui::chip(frame, "cancel", take_right(top, ui::chip_width(frame, cancel, false)), cancel,
                 false))
      taps.leave = true;
    top.max.x -= frame.px(16);
  }
  frame.write(top, frame.say(view.content.showroom.dealer),
              {.dp = 32, .colour = frame.palette.ink, .face = ui::Face::bold, .middle = true});
  Rect body{{top_box(frame).min.x, top.max.y + frame.px(44)},
            {top_box(frame).max.x, frame.screen.max.y - frame.px(56)}};
  frame.write(take_top(body, frame.px(80)), title,
              {.dp = 60, .colour = frame.palette.ink, .face = ui::Face::bold, .middle = true});
  frame.write(take_top(body, frame.px(52)), hint,
              {.dp = 28, .colour = frame.palette.ink2, .middle = true});
  body.min.y += frame.px(28);
  return body;
}

void names(const DoorView& view, Frame& frame, const Rect& body, DoorTaps& taps) {
  const std::vector<const domain::Staff*> all = flow::roster(view.house);
  const int count = std::max(1, static_cast<int>(all.size()));
  const int columns = frame.portrait() ? 2 : count <= 9 ? 3 : count <= 16 ? 4 : 5;
  const int rows = (count + columns - 1) / columns;
  const float gap = frame.px(24);
  Rect grid = body;
  const float most = frame.px(190) * static_cast<float>(rows) + gap * static_cast<float>(rows - 1);
  grid.max.y = std::min(grid.max.y, grid.min.y + most);
  for (std::size_t i = 0; i < all.size(); ++i)
    if (ui::tile(frame, "staff." + std::to_string(i),
                 cell(grid, static_cast<int>(i), columns, rows, gap), all[i]->name,
                 role_name(all[i]->role).in(frame.lang), false, "account-outline"))
      taps.intent = flow::TapName{all[i]->id};
}

std::string digits_min(const DoorView& view) {
  return std::to_string(flow::pin_digits_min(view.door, view.house));
}

std::string trouble_of(const DoorView& view, Lang lang) {
  if (view.door.busy) return std::string(words::kPinBusy.in(lang));
  if (view.wait_s > 0) return filled(words::kPinWaits.in(lang), std::to_string(view.wait_s));
  switch (view.door.trouble) {
    case DoorTrouble::wrong:
    case DoorTrouble::waits:
      return std::string(words::kPinWrong.in(lang));
    case DoorTrouble::too_short:
      return filled(words::kPinShort.in(lang), digits_min(view));
    case DoorTrouble::differ:
      return std::string(words::kPinDiffers.in(lang));
    case DoorTrouble::unanswered:
      return std::string(words::kPinUnanswered.in(lang));
    case DoorTrouble::none:
      break;
  }
  return {};
}

void dots(const DoorView& view, Frame& frame, Rect box) {
  const float gap = frame.px(56), radius = frame.px(16);
  const float y = box.min.y + frame.px(48);
  for (std::size_t i = 0; i < flow::kPinDigitsMax; ++i) {
    const ImVec2 at{box.min.x + radius + gap * static_cast<float>(i), y};
    const bool filled_one = i < view.door.digits.size();
    if (filled_one)
      frame.list.AddCircleFilled(at, radius, frame.palette.ink, 32);
    else if (i < flow::pin_digits_min(view.door, view.house))
      frame.list.AddCircle(at, radius - frame.line(2), frame.palette.ink2, 32, frame.line(4));
    else
      frame.list.AddCircleFilled(at, radius * .5f, frame.palette.track, 24);
  }
  box.min.y += frame.px(110);
  const bool calm = view.door.busy;
  frame.write(box, trouble_of(view, frame.lang),
              {.dp = 30, .colour = calm ? frame.palette.ink2 : frame.palette.warn});
}

void pin(const DoorView& view, Frame& frame, Rect body, DoorTaps& taps) {
  Rect foot_row = take_bottom(body, frame.px(frame.theme.size.button));
  body.max.y -= frame.px(36);
  Rect pad = frame.portrait() ? take_bottom(body, frame.px(780)) : take_right(body, frame.px(760));
  if (!frame.portrait()) body.max.x -= frame.px(64);
  dots(view, frame, body);
  if (const auto key = ui::keyboard(frame, pad, input::layout(input::Keyboard::digits), false,
                                    {.space = {},
                                     .symbols = {},
                                     .done = {},
                                     .clear = words::kClearInk.in(frame.lang),
                                     .unlikely = {}})) {
    if (key->action == input::KeyAction::text) taps.intent = flow::TapDigit{key->text.front()};
    if (key->action == input::KeyAction::erase) taps.intent = flow::EraseDigit{};
    if (key->action == input::KeyAction::clear) taps.intent = flow::EraseDigit{true};
  }
  if (ui::button(frame, "back", back_box(frame), words::kBack.in(frame.lang),
                 ui::ButtonKind::quiet))
    taps.intent = flow::DoorBack{};
  const bool ready =
      view.door.digits.size() >= flow::pin_digits_min(view.door, view.house) && !view.door.busy;
  const auto word = view.door.screen == DoorScreen::new_pin ? words::kNext : words::kEnter;
  if (ui::button(frame, "enter", take_right(foot_row, frame.px(frame.portrait() ? 460 : 760)),
                 word.in(frame.lang), ready ? ui::ButtonKind::primary : ui::ButtonKind::waiting) &&
      ready)
    taps.intent = flow::EnterPin{};
}

void new_name(const DoorView& view, DoorDraft& draft, Frame& frame, Rect body, DoorTaps& taps) {
  Rect line = take_top(body, frame.px(120));
  const Rect next = take_right(line, frame.px(frame.portrait() ? 280 : 400));
  line.max.x -= frame.px(24);
  if (ui::text_field(frame, "name", line, draft.name.text,
                     {.placeholder = words::kYourName.in(frame.lang),
                      .preedit = draft.name.composition.preedit,
                      .shown = {},
                      .prefix = {}}))
    ui::forget_composition(draft.name, view.writers.engines);
  const float bottom = frame.screen.max.y;
  const float height = std::min(bottom - body.min.y - frame.px(40), frame.px(720));
  const Rect keys = keys_ground(frame, bottom - height, bottom);
  ui::writing_panel(frame, keys, draft.name, view.writers.engines, writing_words(frame.lang));
  const bool written = !draft.name.text.is_empty() || !draft.name.composition.is_empty();
  if (ui::button(frame, "next", next, words::kNext.in(frame.lang),
                 written ? ui::ButtonKind::primary : ui::ButtonKind::waiting) &&
      written) {
    ui::finish_composition(draft.name, view.writers.engines);
    taps.intent = flow::GiveStaffName{draft.name.text.text()};
  }
}

}  // namespace

ui::WritingWords writing_words(Lang lang) {
  return {.space = words::kSpace.in(lang),
          .pinyin = words::kPinyin.in(lang),
          .handwriting = words::kHandwriting.in(lang),
          .latin = words::kLatin.in(lang),
          .undo_stroke = words::kUndoStroke.in(lang),
          .clear = words::kClearInk.in(lang),
          .write_here = words::kWriteHere.in(lang)};
}

Phrase role_name(domain::Role role) {
  switch (role) {
    case domain::Role::reception:
      return words::kReception;
    case domain::Role::consultant:
      return words::kConsultant;
    case domain::Role::manager:
      return words::kManagerRole;
  }
  return words::kConsultant;
}

Rect keys_ground(Frame& frame, float top, float bottom) {
  frame.list.AddRectFilled({frame.screen.min.x, top}, frame.screen.max, frame.palette.keyboard);
  const float side = margin(frame);
  return {{frame.screen.min.x + side, top + frame.px(20)},
          {frame.screen.max.x - side, bottom - frame.px(20)}};
}

DoorTaps draw_door(const DoorView& view, DoorDraft& draft, Frame& frame) {
  DoorTaps taps;
  const Lang lang = frame.lang;
  const flow::Door& door = view.door;
  frame.page(std::string(flow::name(door.screen)) + "/" + door.staff +
             (door.digits_before.empty() ? "" : "/again"));
  const std::string who = door.staff.empty() ? door.name : view.house.name_of(door.staff);
  switch (door.screen) {
    case DoorScreen::roster:
      names(view, frame,
            begin(frame, view, words::kWhoIsThere.in(lang), words::kWhoHint.in(lang), taps), taps);
      break;
    case DoorScreen::name: {
      const bool first = !view.house.has_manager();
      const auto& title = first ? words::kFirstTitle : words::kNewColleague;
      const std::string_view hint =
          first ? words::kFirstHint.in(lang) : role_name(door.role).in(lang);
      new_name(view, draft, frame, begin(frame, view, title.in(lang), hint, taps), taps);
      break;
    }
    case DoorScreen::pin:
    case DoorScreen::new_pin: {
      const auto& title = door.screen == DoorScreen::pin ? words::kPinTitle : words::kNewPinTitle;
      pin(view, frame,
          begin(frame, view, filled(title.in(lang), who),
                filled(words::kPinHint.in(lang), digits_min(view)), taps),
          taps);
      break;
    }
    case DoorScreen::again:
      pin(view, frame,
          begin(frame, view, words::kPinAgainTitle.in(lang),
                filled(words::kPinHint.in(lang), digits_min(view)), taps),
          taps);
      break;
  }
  return taps;
}

}  // namespace foyer::screens
