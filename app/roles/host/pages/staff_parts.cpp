#include "roles/host/pages/staff_parts.h"

#include <algorithm>

#include "roles/entrance/pages/address.h"
#include "roles/host/pages/words_staff.h"

namespace foyer::screens::staff {

std::string full_name(const std::string& name, const std::string& honorific,
                      const domain::Content& content, Lang lang) {
  if (name.empty()) return std::string(words::kNoNameYet.in(lang));
  const std::string title =
      text_of(domain::find_by_id(content.showroom.honorifics, honorific), lang);
  if (title.empty()) return name;
  return lang == Lang::zh ? name + " " + title : title + " " + name;
}

std::string full_name(const domain::Visit& visit, const domain::Content& content, Lang lang) {
  return full_name(visit.name.value_or(""), visit.honorific, content, lang);
}

std::string called(const domain::Visit& visit, const domain::Content& content, Lang lang) {
  const std::string address = form_of_address(visit, content, lang);
  return address.empty() ? visit.ticket : address;
}

std::string said(const Phrase& phrase, Lang lang, std::initializer_list<std::string> values) {
  std::string text(phrase.in(lang));
  std::size_t at = 0;
  for (const std::string& value : values) {
    at = std::min(text.find("%s", at), text.find("%d", at));
    if (at == std::string::npos) break;
    text.replace(at, 2, value);
    at += value.size();
    // "%d visit(s)": its ending goes by the number before it.
    const std::size_t next = std::min(text.find('%', at), text.size());
    if (const std::size_t ending = text.find("(s)", at); ending < next)
      text.replace(ending, 3, value == "1" ? "" : "s");
  }
  return text;
}

std::string joined(std::initializer_list<std::string> parts) {
  std::string text;
  for (const std::string& part : parts) {
    if (part.empty()) continue;
    if (!text.empty()) text += " · ";
    text += part;
  }
  return text;
}

std::string minutes_text(int minutes, Lang lang) {
  if (minutes < 100) return said(words::kMinutes, lang, {std::to_string(minutes)});
  return said(words::kHours, lang, {std::to_string(minutes / 60)});
}

std::string text_of(const domain::Choice* choice, Lang lang) {
  return choice == nullptr ? std::string() : choice->text.in(lang);
}

std::string vehicle_name(const domain::Content& content, std::string_view id, Lang lang) {
  const domain::Vehicle* vehicle = content.vehicle(id);
  return vehicle == nullptr ? std::string() : vehicle->name.in(lang);
}

std::string reason_text(std::string_view reason, Lang lang) {
  if (reason == "turn") return std::string(words::kReasonTurn.in(lang));
  if (reason == "requested") return std::string(words::kReasonRequested.in(lang));
  if (reason == "appointment") return std::string(words::kReasonAppointment.in(lang));
  if (reason == "previous") return std::string(words::kReasonPrevious.in(lang));
  if (reason == "chosen") return std::string(words::kReasonChosen.in(lang));
  if (reason == "paused") return std::string(words::kSkipPaused.in(lang));
  if (reason == "busy") return std::string(words::kSkipBusy.in(lang));
  if (reason == "declined") return std::string(words::kSkipDeclined.in(lang));
  if (reason == "out") return std::string(words::kSkipOut.in(lang));
  return std::string(words::kSkipOther.in(lang));
}

std::string stage_text(std::string_view stage, Lang lang) {
  if (stage == "needs") return std::string(words::kStageNeeds.in(lang));
  if (stage == "presentation") return std::string(words::kStagePresentation.in(lang));
  if (stage == "drive") return std::string(words::kStageDrive.in(lang));
  if (stage == "offer") return std::string(words::kStageOffer.in(lang));
  if (stage == "order") return std::string(words::kStageOrder.in(lang));
  return {};
}

void card_box(Frame& frame, const Rect& box, bool held, bool marked, float radius_dp) {
  const float radius = frame.px(radius_dp > 0 ? radius_dp : frame.theme.size.radius_card);
  const ui::Palette& p = frame.palette;
  frame.list.AddRectFilled(box.min, box.max, held ? ui::mix(p.surface, p.press, .08f) : p.surface,
                           radius);
  const float width = std::max(1.f, frame.line(marked ? 4 : 2));
  const Rect middle = box.inset(width / 2);
  frame.list.AddRect(middle.min, middle.max, marked ? p.warn : p.line, radius, 0, width);
}

float tag(Frame& frame, ImVec2 at, std::string_view text, float room, float height_dp) {
  const Frame::Setting setting{.dp = 22, .colour = frame.palette.ink, .middle = true};
  const float pad = frame.px(16), height = frame.room(height_dp, 22);
  const float width = std::min(frame.width(text, setting) + 2 * pad + 1, room);
  if (width < frame.px(60)) return 0;
  const Rect box{at, {at.x + width, at.y + height}};
  frame.list.AddRectFilled(box.min, box.max,
                           ui::mix(frame.palette.surface, frame.palette.track, .4f), frame.px(12));
  frame.write({{box.min.x + pad, box.min.y}, {box.max.x - pad + 1, box.max.y}}, text, setting);
  return width + frame.px(10);
}

void title(Frame& frame, const Rect& box, std::string_view text) {
  frame.write(box, text,
              {.dp = 30, .colour = frame.palette.ink, .face = ui::Face::bold, .middle = true});
}

bool row(Frame& frame, std::string_view id, const Rect& box, std::string_view left,
         std::string_view right, bool strong) {
  const bool tapped = !id.empty() && frame.tap(id, box);
  const ui::Palette& p = frame.palette;
  if (!id.empty() && frame.held(id, box))
    frame.list.AddRectFilled(box.min, box.max, ui::with_alpha(p.press, .06f), frame.px(12));
  frame.list.AddRectFilled({box.min.x, box.max.y - frame.line(2)}, box.max, p.line);
  const Frame::Setting second{
      .dp = 24, .colour = p.ink2, .align = Frame::Align::right, .middle = true};
  const float wanted = frame.width(right, second) + 2;
  const float most = box.width() * .62f;
  Rect rest = box;
  rest.max.y -= frame.line(2);
  const Rect end = take_right(rest, std::min(wanted, most));
  rest.max.x -= frame.px(16);
  if (!right.empty()) frame.write(end, right, second);
  frame.write(rest, left,
              {.dp = 28,
               .colour = p.ink,
               .face = strong ? ui::Face::bold : ui::Face::regular,
               .middle = true});
  return tapped;
}

Rect body_below(const Frame& frame, const Rect& top) {
  return {{top.min.x, top.max.y + frame.px(32)},
          {top.max.x, frame.screen.max.y - frame.px(frame.theme.size.edge)}};
}

bool page_head(Frame& frame, std::string_view title, std::string_view hint, Rect& body,
               Rect* right) {
  frame.list.AddRectFilled(frame.screen.min, frame.screen.max, frame.palette.ground);
  const Rect top = top_box(frame);
  Rect line = top;
  const bool back =
      ui::round_chip(frame, "back", take_left(line, top.height()), false, false, "arrow-left");
  line.min.x += frame.px(28);
  const Frame::Setting name{
      .dp = 40, .colour = frame.palette.ink, .face = ui::Face::bold, .middle = true};
  // A name of any length leaves what stands beside it its place.
  const Frame::Setting beside{.dp = 26, .colour = frame.palette.ink2, .middle = true};
  const float gap = frame.px(24);
  const float rest = line.width() - (hint.empty() ? 0 : frame.width(hint, beside) + 2 + gap);
  const float most = right ? line.width() * .42f : std::max(rest, line.width() * .42f);
  frame.write(take_left(line, std::min(frame.width(title, name) + 2, most)), title, name);
  line.min.x += gap;
  if (right)
    *right = line;
  else
    frame.write(line, hint, beside);
  body = body_below(frame, top);
  return back;
}

bool end_chip(Frame& frame, Rect& from, std::string_view id, std::string_view label,
              std::string_view icon, bool on, bool dark, float most) {
  const float width = std::min(ui::chip_width(frame, label, !icon.empty()), from.width() * most);
  const bool tapped = ui::chip(frame, id, take_right(from, width), label, on, dark, icon);
  from.max.x -= frame.px(16);
  return tapped;
}

void heading(Frame& frame, const Rect& box, std::string_view text) {
  frame.write(box, text,
              {.dp = 28, .colour = frame.palette.ink2, .face = ui::Face::bold, .middle = true});
}

bool pick(Frame& frame, std::string_view id, const Rect& box, std::string_view text, bool on,
          std::string_view hint) {
  const ui::Palette& p = frame.palette;
  const bool tapped = frame.tap(id, box);
  ImU32 fill = on ? p.accent : p.surface;
  if (frame.held(id, box)) fill = ui::mix(fill, p.press, .08f);
  const float radius = frame.px(22), line = frame.line(2);
  frame.list.AddRectFilled(box.min, box.max, fill, radius);
  const Rect middle = box.inset(line / 2);
  frame.list.AddRect(middle.min, middle.max, on ? p.accent : p.line, radius, 0, line);
  Rect inner = box.inset(frame.px(12));
  if (!hint.empty()) {
    const Rect below = take_bottom(inner, inner.height() * .45f);
    frame.write(below, hint,
                {.dp = 22,
                 .colour = on ? p.on_accent : p.ink2,
                 .align = Frame::Align::centre,
                 .middle = true});
  }
  frame.write(inner, text,
              {.dp = 27,
               .colour = on ? p.on_accent : p.ink,
               .face = ui::Face::bold,
               .align = Frame::Align::centre,
               .middle = true});
  return tapped;
}

std::size_t pages(Frame& frame, std::string_view id, Rect& bar, std::size_t& from,
                  std::size_t count, std::size_t fit) {
  fit = std::max<std::size_t>(1, fit);
  if (count <= fit) {
    from = 0;
    return count;
  }
  from = std::min(from, count - 1);
  const std::size_t shown = std::min(count, from + fit);  // a tap moves the next frame's
  const float side = frame.px(60), middle = bar.centre().y;
  const auto chip = [&] {
    Rect box = take_right(bar, side);
    bar.max.x -= frame.px(12);
    box.min.y = middle - side / 2;
    box.max.y = middle + side / 2;
    return box;
  };
  const Rect next = chip(), back = chip();
  const std::string name(id);
  if (ui::round_chip(frame, name + ".more", next, false, false, "chevron-down") &&
      from + fit < count)
    from += fit;
  if (ui::round_chip(frame, name + ".less", back, false, false, "chevron-up"))
    from -= std::min(from, fit);
  return shown;
}

namespace {

constexpr float kChipsGap_dp = 12;

// Where each of them stands; below the last line.
float place_chips(Frame& frame, const std::vector<ChipOf>& all, const Rect& box,
                  std::vector<Rect>& places) {
  const float high = frame.px(frame.theme.size.chip), gap = frame.px(kChipsGap_dp);
  ImVec2 at = box.min;
  for (const ChipOf& one : all) {
    const float wide = std::min(box.width(), ui::chip_width(frame, one.label, false));
    if (at.x > box.min.x && at.x + wide > box.max.x) at = {box.min.x, at.y + high + gap};
    places.push_back({at, {at.x + wide, at.y + high}});
    at.x += wide + gap;
  }
  return at.y + high;
}

}  // namespace

float chips_height(Frame& frame, const std::vector<ChipOf>& all, float width) {
  std::vector<Rect> places;
  return place_chips(frame, all, {{0, 0}, {width, 0}}, places);
}

std::string chips(Frame& frame, std::string_view name, Rect box, const std::vector<ChipOf>& all,
                  std::string_view chosen) {
  std::vector<Rect> places;
  place_chips(frame, all, box, places);
  std::string touched;
  for (std::size_t i = 0; i < all.size(); ++i)
    if (ui::chip(frame, std::string(name) + "." + all[i].id, places[i], all[i].label,
                 all[i].id == chosen))
      touched = all[i].id;
  return touched;
}

bool answer_key(Frame& frame, std::string_view id, const Rect& box,
                std::string_view label, bool on, ImU32 colour) {
  const ui::Palette& p = frame.palette;
  const bool tapped = frame.tap(id, box);
  const bool held = frame.held(id, box);
  const float radius = frame.px(18);
  ui::key_box(frame, box,
              held ? p.press
              : on ? ui::mix(p.surface, colour, .12f)
                   : p.surface,
              radius);
  const float line = frame.line(on ? 4 : 2);
  const Rect inside = box.inset(line / 2);
  frame.list.AddRect(inside.min, inside.max, on ? colour : p.line, radius, 0, line);
  frame.write(box.inset(frame.px(6)), label,
              {.dp = 27,
               .colour = on ? colour : p.ink,
               .face = on ? ui::Face::bold : ui::Face::regular,
               .align = Frame::Align::centre,
               .min_dp = 20,
               .middle = true});
  return tapped;
}

}  // namespace foyer::screens::staff
