// The audit log of a day at the desk, for a manager: who said what, when and at which device.

#include "roles/desk/pages/desk_parts.h"
#include "roles/desk/pages/words_audit.h"

namespace foyer::screens::desk {
namespace {

using audit::AuditLine;

constexpr float kAuditRow_dp = 66;
// In the place of an actor: whoever's exceptions.
constexpr std::string_view kAuditExceptions = "exceptions";

std::string chain_in_words(const AuditShown& shown, Lang lang) {
  if (!shown.checked) return std::string(words::kAuditChecking.in(lang));
  if (!shown.broken.empty()) return said(words::kAuditBroken, lang, {shown.broken});
  return said(words::kAuditWhole, lang,
              {std::to_string(shown.facts), std::to_string(shown.devices)});
}

// Everybody, and whoever said most: as many as the line holds.
void audit_people(const AuditShown& shown, DeskDraft& draft, Frame& frame, Rect line) {
  const auto chip = [&](const std::string& actor, const std::string& text) {
    const float wide = ui::chip_width(frame, text, false);
    if (line.width() < wide) return;
    if (ui::chip(frame, "audit.of." + (actor.empty() ? "all" : actor), take_left(line, wide), text,
                 draft.audit_of == actor)) {
      draft.audit_of = actor;
      draft.audit = {};
    }
    line.min.x += frame.px(12);
  };
  chip({}, said(words::kAuditAll, frame.lang, {std::to_string(shown.lines.size())}));
  chip(std::string(kAuditExceptions),
       said(words::kAuditExceptions, frame.lang, {std::to_string(shown.exceptions)}));
  for (const audit::AuditPerson& one : shown.people)
    chip(one.actor, one.who + " " + std::to_string(one.count));
}

void audit_row(const DeskView& view, Frame& frame, const Rect& box, const AuditLine& one) {
  const ui::Palette& p = frame.palette;
  Rect line = box;
  const float width = box.width();
  const Frame::Setting usual{.dp = 26, .colour = p.ink, .min_dp = 19, .middle = true};
  Frame::Setting grey = usual, strong = usual;
  grey.colour = p.ink2;
  strong.face = ui::Face::bold;
  const auto cell = [&](float part, std::string_view text, const Frame::Setting& setting) {
    Rect place = take_left(line, width * part);
    place.max.x -= frame.px(16);
    frame.write(place, text, setting);
  };
  cell(.09f, view.zone().clock(one.at_ms), grey);
  cell(.22f, one.who, strong);
  Frame::Setting what = usual;
  if (one.exception) what.colour = p.warn;
  cell(.36f, one.after_signing ? joined({one.what, audit::remark_of(one, frame.lang)}) : one.what,
       what);
  cell(.15f, one.about, usual);
  grey.align = Frame::Align::right;
  frame.write(line, one.device + " / " + std::to_string(one.number), grey);
  frame.list.AddRectFilled({box.min.x, box.max.y - frame.line(2)}, box.max, p.line);
}

}  // namespace

DeskTaps draw_audit(const DeskView& view, DeskDraft& draft, Frame& frame) {
  DeskTaps taps;
  const Lang lang = frame.lang;
  Rect body = begin(view, frame, words::kAudit.in(lang), taps);
  Rect line = take_top(body, frame.px(72));
  if (auto day = day_chips(view, frame, line)) taps.intent = flow::OpenAudit{std::move(*day)};
  body.min.y += frame.px(18);
  if (view.audit != nullptr) audit_people(*view.audit, draft, frame, line);
  ui::surface(frame, body);
  Rect inner = body.inset(frame.px(32));
  const Frame::Setting small{.dp = 26, .colour = frame.palette.ink2, .middle = true};
  if (view.audit == nullptr) {
    frame.write(take_top(inner, frame.px(60)), words::kAuditReading.in(lang), small);
    return taps;
  }
  const AuditShown& shown = *view.audit;
  Frame::Setting chain = small;
  if (!shown.broken.empty()) chain.colour = frame.palette.warn;
  frame.write(take_bottom(inner, frame.px(52)), chain_in_words(shown, lang), chain);
  std::vector<const AuditLine*> lines;
  for (const AuditLine& one : shown.lines)
    if (draft.audit_of.empty() || one.actor == draft.audit_of ||
        (draft.audit_of == kAuditExceptions && one.exception))
      lines.push_back(&one);
  if (lines.empty())
    frame.write(inner, words::kAuditNothing.in(lang), {.dp = 27, .colour = small.colour});
  const float high = frame.px(kAuditRow_dp);
  Rect content =
      ui::begin_scroll(frame, inner, draft.audit, high * static_cast<float>(lines.size()));
  for (const AuditLine* one : lines)
    if (const Rect place = take_top(content, high); ui::seen_in(inner, place))
      audit_row(view, frame, place, *one);
  ui::end_scroll(frame, draft.audit, frame.palette.surface);
  return taps;
}

}  // namespace foyer::screens::desk
