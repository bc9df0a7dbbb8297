// The sheets above the list of guests, which ask before something begins: a guest is taken, a drive
// at their home.
#include "roles/tablet/pages/tablet_parts.h"

namespace foyer::screens::tablet {
namespace {

// `yes`: what is asked; none: there is nothing to be done.
struct AskedOnSheet {
  const Phrase& word;
  flow::tablet::Intent intent;
};
void ask_sheet(Frame& frame, std::string_view title, const std::string& text, TabletTaps& taps,
               const std::optional<AskedOnSheet>& yes) {
  const Rect box = ui::sheet(frame, 900, 460);
  Rect inner = box.inset(frame.px(48));
  frame.write(take_top(inner, frame.px(80)), title,
              {.dp = 44, .colour = frame.palette.ink, .face = ui::Face::bold, .middle = true});
  Rect foot = take_bottom(inner, frame.px(frame.theme.size.button));
  frame.write(inner, text, {.dp = 30, .colour = frame.palette.ink2, .middle = true});
  if (yes) {
    if (ui::button(frame, "take", take_right(foot, foot.width() * .5f), yes->word.in(frame.lang),
                   ui::ButtonKind::primary))
      taps.intent = yes->intent;
    foot.max.x -= frame.px(24);
  }
  if (ui::button(frame, "close", foot, (yes ? words::kCancel : words::kUnderstood).in(frame.lang),
                 ui::ButtonKind::quiet))
    taps.intent = flow::tablet::CloseSheet{};
}

}  // namespace

TabletTaps draw_not_found(const TabletView&, TabletDraft&, Frame& frame) {
  TabletTaps taps;
  ask_sheet(frame, words::kNotFoundTitle.in(frame.lang),
            std::string(words::kNotFoundText.in(frame.lang)), taps, std::nullopt);
  return taps;
}

TabletTaps draw_take(const TabletView& view, TabletDraft& draft, Frame& frame) {
  const domain::Visit* asked = view.house.visit(view.model.asked);
  if (!asked) return draw_not_found(view, draft, frame);
  TabletTaps taps;
  const std::string& with = asked->handover.consultant;
  const std::string text = with.empty()
                               ? std::string(words::kTakeWaiting.in(frame.lang))
                               : said(words::kTakeOthers, frame.lang, {view.house.name_of(with)});
  const std::string who = joined({asked->ticket, called(*asked, view.content, frame.lang)});
  ask_sheet(frame, said(words::kTakeTitle, frame.lang, {who}), text, taps,
            AskedOnSheet{words::kTakeYes, flow::tablet::TakeGuest{}});
  return taps;
}

// What the consultant needs to be sure that it is this one.
TabletTaps draw_at_home(const TabletView& view, TabletDraft& draft, Frame& frame) {
  const domain::Appointment* one = flow::tablet::asked_at_home(view.model, view.house);
  if (one == nullptr) return draw_not_found(view, draft, frame);
  TabletTaps taps;
  const domain::AppointmentMade& made = one->made;
  const domain::DemoCar* car = view.content.test_drives.car(made.car);
  const bool today = made.day == view.context().today();
  const std::string who =
      joined({today ? made.time : day_text(made.day, frame.lang) + " " + made.time, made.name,
              car == nullptr ? std::string() : car->plate});
  const std::string where =
      made.place.empty() ? std::string(words::kNoPlaceYet.in(frame.lang)) : made.place;
  ask_sheet(frame, words::kAtHomeTitle.in(frame.lang), who + "\n" + where, taps,
            AskedOnSheet{words::kAtHomeYes, flow::tablet::BeginAtHome{}});
  return taps;
}

}  // namespace foyer::screens::tablet
