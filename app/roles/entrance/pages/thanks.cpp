#include <algorithm>

#include "kit/ui/widgets.h"
#include "roles/entrance/pages/address.h"
#include "roles/entrance/pages/car_picture.h"
#include "roles/entrance/pages/screens.h"

namespace foyer::screens {
namespace {

using ui::Frame;
using ui::Rect;

// What a hand scanner types on the consultant's tablet: the ticket, and enough of the visit's id
// to tell it from another day's. Nothing about the person.
std::string ticket_code(const domain::Visit& visit) {
  return "FOYER:" + visit.ticket + ":" + visit.id.short_hex();
}

constexpr float kNumber_mm = 40;    // how high its digits are where there is glass for everything
constexpr float kDigitPart = .73f;  // of the size of the type, in the bold face
constexpr float kCode_dp = 132;

// The type whose digits are as high as that.
Frame::Setting number_setting(const Frame& frame) {
  const ui::Theme& theme = frame.theme;
  const float high_px = theme.px_of_mm(kNumber_mm * theme.panel.scale());
  return {.dp = high_px / kDigitPart / theme.px_per_dp,
          .colour = frame.palette.accent_ink,
          .face = ui::Face::bold,
          .align = Frame::Align::centre,
          .min_dp = 32,
          .leading = .72f,  // there is but one line of it
          .middle = true};
}

// The number with its caption above, and "take a photo of it" below.
float number_height(Frame& frame) {
  return frame.room(2 * 48, 30) + frame.height("A001", number_setting(frame), frame.screen.width());
}
constexpr float kPadding_dp = 24, kGap_dp = 16;
// Of a slip with the code below the number; with the code beside it less is enough.
float slip_height(Frame& frame) {
  return number_height(frame) + frame.px(kCode_dp + kGap_dp + 2 * kPadding_dp);
}
float low_slip_height(Frame& frame) { return number_height(frame) + frame.px(2 * kPadding_dp); }

void number(const View& view, Frame& frame, Rect box) {
  const float line = frame.room(48, 30), spare = box.height() - number_height(frame);
  if (spare > 0) {
    box.min.y += spare / 2;
    box.max.y -= spare / 2;
  }
  const Frame::Setting small{
      .dp = 30, .colour = frame.palette.ink2, .align = Frame::Align::centre, .middle = true};
  frame.write(take_top(box, line), words::kTicket.in(frame.lang), small);
  frame.write(take_bottom(box, line), words::kTicketPhoto.in(frame.lang), small);
  frame.write(box, view.model.visit.ticket, number_setting(frame));
}

// The consultant's code with its label, small; and the name that the number is called with, which
// can be given or completed here.
MaybeIntent code_and_name(const View& view, Frame& frame, Rect box, bool beside) {
  const float side = frame.px(kCode_dp);
  Rect top = beside ? take_top(box, side) : box;
  frame.paint.qr(frame.list, take_right(top, side), ticket_code(view.model.visit));
  if (!beside) box.max.x = top.max.x - frame.px(24);
  if (beside) box.min.y += frame.px(4);
  frame.write(
      take_top(box, frame.room(36, 25)), words::kTicketCode.in(frame.lang),
      {.dp = 25, .colour = frame.palette.ink2, .align = Frame::Align::right, .middle = true});
  const bool named = view.model.visit.name && !view.model.visit.name->empty();
  const auto word = (named ? words::kWholeName : words::kAddName).in(frame.lang);
  Rect line = take_bottom(box, frame.px(frame.theme.size.chip));
  const float width = std::min(ui::chip_width(frame, word, true), line.width());
  const Rect chip = beside ? take_right(line, width) : take_left(line, width);
  if (ui::chip(frame, "tell_name", chip, word, false, false, "pencil")) return flow::TellName{};
  return {};
}

// The number is what the guest remembers; the code is the consultant's.
MaybeIntent ticket(const View& view, Frame& frame, const Rect& box) {
  ui::surface(frame, box);
  Rect inner = box.inset(frame.px(kPadding_dp));
  const bool beside = box.height() < slip_height(frame);
  const Rect code =
      beside ? take_right(inner, inner.width() * .4f) : take_bottom(inner, frame.px(kCode_dp));
  if (!beside) inner.max.y -= frame.px(kGap_dp);
  number(view, frame, inner);
  return code_and_name(view, frame, code, beside);
}

// How they heard of us, while they wait: one touch, in the place of the car until it is told. In as
// few columns as the room allows, so that the chips are wide.
MaybeIntent source(const View& view, Frame& frame, Rect box) {
  const auto& all = view.content.showroom.sources;
  if (all.empty()) return {};
  const int count = static_cast<int>(all.size());
  const bool large = frame.theme.large_text;
  const float caption = frame.room(large ? 40 : 48, 30), gap = frame.px(large ? 10 : 16);
  const float least = frame.px(frame.theme.size.chip);
  const auto rows_of = [&](int columns) { return (count + columns - 1) / columns; };
  const auto height_of = [&](int columns) {
    return caption + static_cast<float>(rows_of(columns)) * (least + gap);
  };
  int columns = 2;
  while (columns < count && height_of(columns) > box.height()) ++columns;
  if (!frame.portrait() && !large) columns = std::max(columns, 3);
  const int rows = rows_of(columns);
  frame.write(take_top(box, caption), words::kSource.in(frame.lang),
              {.dp = 30, .colour = frame.palette.ink, .face = ui::Face::bold, .middle = true});
  box.min.y += gap;
  const float most = frame.px(92) + gap;
  box.max.y = std::min(box.max.y, box.min.y + most * static_cast<float>(rows) - gap);
  MaybeIntent intent;
  for (int i = 0; i < count; ++i) {
    const domain::Choice& one = all[static_cast<std::size_t>(i)];
    if (ui::chip(frame, "source." + one.id, cell(box, i, columns, rows, gap), frame.say(one.text),
                 false))
      intent = flow::TellSource{one.id};
  }
  return intent;
}

// Who comes, and when: what this device knows of the showroom just now. It knows nobody's name.
std::string who_comes(const View& view, bool buying, Lang lang) {
  if (view.offline) return std::string(words::kShowAtDesk.in(lang));
  if (view.consultants && view.consultants->assigned) return std::string(words::kOnTheWay.in(lang));
  if (!buying) return std::string(words::kWhoComesOther.in(lang));
  if (!view.consultants || !view.consultants->all_busy())
    return std::string(words::kWhoComesBuying.in(lang));
  if (!view.consultants->wait_min) return std::string(words::kBusy.in(lang));
  return filled(words::kBusyWait.in(lang), std::to_string(*view.consultants->wait_min));
}

// The car that the consultant will begin with: the chosen one, else the one that fits best.
void first_car(const View& view, Frame& frame, const Rect& box) {
  const domain::Visit& visit = view.model.visit;
  std::string id = visit.chosen;
  if (id.empty() && !visit.recommended.empty()) id = visit.recommended.front().vehicle;
  const domain::Vehicle* vehicle = view.content.vehicle(id);
  if (!vehicle || box.height() < frame.px(200)) return;
  const float radius = frame.px(frame.theme.size.radius_card);
  Rect inner = box.inset(frame.px(36));
  const Rect line = take_top(inner, frame.room(52, 30));
  const float width = std::min(inner.width(), inner.height() / .4f);
  const ImVec2 c = inner.centre();
  car_picture(
      frame,
      {.box = box,
       .stand = {{c.x - width / 2, c.y - width * .2f}, {c.x + width / 2, c.y + width * .2f}},
       .radius = radius,
       .corners = ImDrawFlags_RoundCornersAll,
       .words_above = line.max.y - box.min.y + frame.px(40)},
      *vehicle, "side");
  const std::string text = filled(words::kFirstCar.in(frame.lang), frame.say(vehicle->name));
  frame.write(line, text, {.dp = 30, .colour = frame.palette.stage_ink, .middle = true});
}

}  // namespace

MaybeIntent draw_thanks(const View& view, Frame& frame) {
  const std::string address = form_of_address(view.model.visit, view.content, frame.lang);
  Page page =
      begin_page(view, frame, addressed(words::kThanksTo, words::kThanks, address, frame.lang), {});
  MaybeIntent intent = page.intent;
  Rect line = take_bottom(page.body, frame.px(frame.theme.size.button));
  page.body.max.y -= frame.px(40);
  Rect body = page.body;
  // As wide and as high as the number wants to be; the rest is for what may still be said. Where it
  // is not that high, the code stands beside the number.
  const float digits = frame.width(view.model.visit.ticket, number_setting(frame));
  const bool beside = body.height() < slip_height(frame);
  const float wanted =
      beside ? digits / .58f + frame.px(88) : std::max(frame.px(640), digits + frame.px(88));
  const float wide = std::min(wanted, body.width() * .62f);  // whatever another device called it
  const bool low = frame.reach.height() < frame.screen.height();
  const float high = low ? low_slip_height(frame) : slip_height(frame);
  const Rect stub =
      frame.portrait() ? take_bottom(body, std::min(high, body.height())) : take_right(body, wide);
  if (MaybeIntent told = ticket(view, frame, stub)) intent = told;
  if (frame.portrait())
    body.max.y -= frame.px(40);
  else
    body.max.x -= frame.px(80);

  const domain::Purpose* purpose = view.content.purpose(view.model.visit.purpose);
  const bool buying = !purpose || purpose->buying;
  const std::string who = who_comes(view, buying, frame.lang);
  const Frame::Setting text{.dp = 38, .colour = frame.palette.ink, .leading = 1.2f};
  const float height = std::min(frame.height(who, text, body.width()), body.height());
  frame.write(take_top(body, height), who, text);
  body.min.y += frame.px(frame.theme.large_text ? 12 : 28);
  // Who is booked or was here before has told it, or the desk knows.
  if (flow::is_new(view.model, view.content) && view.model.visit.source.empty()) {
    if (MaybeIntent told = source(view, frame, body)) intent = told;
  } else if (buying) {
    first_car(view, frame, body);
  }

  const bool narrow = line.width() < frame.px(1200), large = frame.theme.large_text;
  if (ui::button(frame, "finish", take_right(line, frame.px(narrow ? large ? 210 : 300 : 460)),
                 words::kFinish.in(frame.lang), ui::ButtonKind::primary))
    intent = flow::Continue{};
  line.max.x -= frame.px(24);
  const bool needs = flow::may_tell_needs(view.model, view.content);
  const bool more = needs || flow::next_extra_question(view.model, view.content).has_value();
  if (more && ui::button(frame, "extra",
                         take_left(line, std::min(line.width(), frame.px(large ? 780 : 700))),
                         (needs ? words::kNeedsOffer : words::kExtraOffer).in(frame.lang),
                         ui::ButtonKind::quiet))
    intent = flow::StartExtra{};
  return intent;
}

MaybeIntent draw_trouble(const View& view, Frame& frame) {
  frame.paint.stage(frame.list, frame.screen);
  const MaybeIntent intent = trouble_row(view, frame, top_box(frame));
  const float side = margin(frame);
  const ImVec2 c = frame.screen.centre();
  const float top = std::max(c.y - frame.px(240), top_box(frame).max.y + frame.px(40));
  Rect box{{frame.screen.min.x + side, top},
           {frame.screen.max.x - side, frame.screen.max.y - frame.px(120)}};
  ui::draw_icon(frame, take_top(box, frame.px(140)), "hand-wave", 120, frame.palette.stage_ink);
  box.min.y += frame.px(30);
  frame.write(take_top(box, frame.room(170, 60)), words::kTroubleTitle.in(frame.lang),
              {.dp = 60,
               .colour = frame.palette.stage_ink,
               .face = ui::Face::bold,
               .align = Frame::Align::centre,
               .middle = true});
  box.min.y += frame.px(20);
  frame.write(box, words::kTroubleText.in(frame.lang),
              {.dp = 34, .colour = frame.palette.stage_ink2, .align = Frame::Align::centre});
  return intent;
}

}  // namespace foyer::screens
