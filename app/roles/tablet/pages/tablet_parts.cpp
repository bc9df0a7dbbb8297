#include "roles/tablet/pages/tablet_parts.h"

#include <algorithm>
#include <array>

#include "kit/base/format.h"
#include "kit/input/dialled.h"
#include "manage/register/day.h"
#include "roles/entrance/pages/address.h"
#include "roles/entrance/pages/car_picture.h"
#include "roles/entrance/pages/car_shape.h"

namespace foyer::screens::tablet {

Rect begin(Frame& frame, std::string_view title, std::string_view hint, TabletTaps& taps,
           Rect* right) {
  Rect body;
  if (staff::page_head(frame, title, hint, body, right)) taps.intent = flow::tablet::Back{};
  return body;
}

Rect begin_shown(const TabletView& view, Frame& frame, std::string_view title, TabletTaps& taps,
                 Rect& right) {
  const bool guest = view.model.presenting;
  Rect body;
  if (guest) {
    frame.list.AddRectFilled(frame.screen.min, frame.screen.max, frame.palette.ground);
    right = top_box(frame);
    body = staff::body_below(frame, right);
  } else {
    body = begin(frame, title, {}, taps, &right);
  }
  if (end_chip(frame, right, "present", (guest ? words::kToStaff : words::kForGuest).in(frame.lang),
               guest ? "lock-outline" : "eye"))
    taps.intent = flow::tablet::Present{!guest};
  return body;
}

void section(Frame& frame, Rect& box, std::string_view title) {
  box.min.y += frame.px(22);
  heading(frame, take_top(box, frame.px(50)), title);
  box.min.y += frame.px(8);
}

namespace {

// Where the drawn car stands in the middle of a box.
Rect stand_in(const Frame& frame, const Rect& box) {
  constexpr float kFlat = .4f;  // its height to its width
  const Rect inner = box.inset(frame.px(12));
  const float wide = std::min(inner.width(), inner.height() / kFlat);
  const ImVec2 c = inner.centre();
  return {{c.x - wide / 2, c.y - wide * kFlat / 2}, {c.x + wide / 2, c.y + wide * kFlat / 2}};
}

}  // namespace

void drawn_car(Frame& frame, const Rect& box, const domain::Vehicle& vehicle, float radius) {
  frame.paint.stage(frame.list, box, radius, ImDrawFlags_RoundCornersAll);
  frame.paint.car(frame.list, stand_in(frame, box), car_shape(vehicle.profile));
}

void side_view(Frame& frame, const Rect& box, const domain::Vehicle& vehicle, float radius) {
  car_picture(frame, {.box = box, .stand = stand_in(frame, box), .radius = radius}, vehicle,
              "side");
}

std::string answer_text(const domain::Content& content, const domain::Visit& visit,
                        const std::string& question, Lang lang) {
  return words_for(content, question, domain::answer_to(visit.needs, question), lang);
}

std::string phone_text(const domain::Content& content, const std::string& phone) {
  return input::number_as_dialled(phone, content.showroom.country);
}

std::string card_text(const domain::Content& content, const std::string& card, Lang lang) {
  const domain::Card* known = content.card(card);
  return known_or_id(known ? known->feature.in(lang) : "", card, lang);
}

std::string day_text(std::string_view day, Lang lang) { return foyer::day(day, lang); }

TabletTaps draw_drive(const TabletView& view, TabletDraft& draft, Frame& frame) {
  TabletTaps taps;
  flow::drive::Context context = view.context().of_drive();
  context.lang = frame.lang;
  const DriveTaps said =
      draw_drive({view.model.test_drive, context, view.saved, view.writers}, draft.drive, frame);
  if (said.intent) taps.intent = flow::tablet::DriveTouch{*said.intent};
  taps.save_paper = said.save_paper;
  if (said.back) taps.intent = flow::tablet::Back{};
  if (said.another) taps.intent = flow::tablet::OpenDrive{};
  if (said.language) taps.language = said.language;
  return taps;
}

TabletTaps draw_care(const TabletView& view, TabletDraft& draft, Frame& frame) {
  TabletTaps taps;
  const CareTaps said =
      foyer::screens::draw_care({view.model.contact, view.context().of_care()}, draft.care, frame);
  if (said.intent) taps.intent = flow::tablet::CareTouch{*said.intent};
  if (said.guest) taps.intent = flow::tablet::OpenGuest{*said.guest};
  if (said.note) taps.intent = flow::tablet::WriteText{flow::tablet::TextAbout::care};
  if (said.back) taps.intent = flow::tablet::Back{};
  return taps;
}

TabletTaps draw_trade_in(const TabletView& view, TabletDraft&, Frame& frame) {
  using flow::tablet::TextAbout;
  TabletTaps taps;
  const TradeInTaps said = foyer::screens::draw_trade_in(
      {view.model.used_car, view.context().of_trade_in(), view.who}, frame);
  if (said.intent) taps.intent = flow::tablet::TradeInTouch{*said.intent};
  if (said.back) taps.intent = flow::tablet::Back{};
  if (said.write) {
    const auto about = *said.write == TradeInText::car     ? TextAbout::car
                       : *said.write == TradeInText::plate ? TextAbout::plate
                       : *said.write == TradeInText::vin   ? TextAbout::vin
                                                           : TextAbout::owner;
    taps.intent = flow::tablet::WriteText{about};
  }
  if (said.language) taps.language = said.language;
  return taps;
}

TabletTaps draw_offer(const TabletView& view, TabletDraft& draft, Frame& frame) {
  TabletTaps taps;
  flow::offer::Context context = view.context().of_offer();
  context.lang = frame.lang;
  const OfferTaps said = draw_offer({.model = view.model.quote,
                                     .context = context,
                                     .saved = view.saved,
                                     .kept_since = view.kept_since,
                                     .origin = view.origin},
                                    draft.offer, frame);
  if (said.intent) taps.intent = flow::tablet::OfferTouch{*said.intent};
  if (said.order) taps.intent = flow::tablet::OpenOrder{};
  taps.save_paper = said.save_paper;
  if (said.back) taps.intent = flow::tablet::Back{};
  if (said.language) taps.language = said.language;
  return taps;
}

TabletTaps draw_delivery(const TabletView& view, TabletDraft& draft, Frame& frame) {
  TabletTaps taps;
  flow::delivery::Context context = view.context().of_delivery();
  context.lang = frame.lang;
  const DeliveryTaps said =
      foyer::screens::draw_hand_over({view.model.hand_over, context, {}}, draft.delivery, frame);
  if (said.intent) taps.intent = flow::tablet::DeliveryTouch{*said.intent};
  taps.language = said.language;
  if (said.back) taps.intent = flow::tablet::Back{};
  return taps;
}

TabletTaps draw_order(const TabletView& view, TabletDraft& draft, Frame& frame) {
  TabletTaps taps;
  flow::order::Context context = view.context().of_offer();
  context.lang = frame.lang;
  const OrderTaps said =
      foyer::screens::draw_order({view.model.contract, context, view.saved}, draft.order, frame);
  if (said.intent) taps.intent = flow::tablet::OrderTouch{*said.intent};
  taps.save_paper = said.save_paper;
  if (said.back) taps.intent = flow::tablet::Back{};
  if (said.language) taps.language = said.language;
  return taps;
}

}  // namespace foyer::screens::tablet

namespace foyer::screens {

domain::GuestSummary TabletView::summary() const {
  const domain::Visit* guest = visit();
  if (!guest) return {};
  const std::string day = zone().day(guest->arrived_at.unix_ms());
  return domain::summarise(content, *guest, lang_from_code(guest->lang).value_or(Lang::zh), day,
                           context().today(), house.name_of(guest->handover.consultant));
}

namespace {

using Draw = TabletTaps (*)(const TabletView&, TabletDraft&, ui::Frame&);
constexpr Draw kPages[] = {
#define TABLET_PAGE(id) tablet::draw_##id,
#include "roles/tablet/flow/tablet_pages.def"
};
constexpr Draw kSheets[] = {
    nullptr,  // none
#define TABLET_SHEET(id) tablet::draw_##id,
#include "roles/tablet/flow/tablet_pages.def"
};

// Without a guest there is the list of them, what is typed there, and the pages of the house.
flow::tablet::Page page_of(const TabletView& view) {
  using flow::tablet::Page;
  constexpr std::array kAlone{Page::text,   Page::delivery,  Page::care,     Page::roll_call,
                              Page::today,  Page::standards, Page::meetings, Page::still_open,
                              Page::answer, Page::faults};
  const bool alone = std::ranges::find(kAlone, view.model.page) != kAlone.end();
  return alone || view.visit() ? view.model.page : Page::guests;
}

// Each card is a page of its own.
std::string page_label(const TabletView& view) {
  const flow::tablet::Model& model = view.model;
  return std::string(flow::tablet::name(model)) + "/" +
         std::to_string(static_cast<int>(model.sheet)) + (model.presenting ? "/guest/" : "/") +
         view.guest().hex() + "/" + model.vehicle + "/" + std::to_string(model.at) + "/" +
         model.question + "/" + model.contact.visit.hex() + model.contact.task;
}

}  // namespace

TabletTaps draw_tablet(const TabletView& view, TabletDraft& draft, ui::Frame& frame) {
  frame.page(page_label(view));
  const Draw sheet = kSheets[static_cast<std::size_t>(view.model.sheet)];
  frame.set_live(sheet == nullptr);
  const TabletTaps taps = kPages[static_cast<std::size_t>(page_of(view))](view, draft, frame);
  frame.set_live(true);
  return sheet == nullptr ? taps : sheet(view, draft, frame);
}

}  // namespace foyer::screens
