// One contact: who it is, where it stands among the others, what to say, and what came of it.
#include <algorithm>

#include "kit/base/calendar.h"
#include "kit/input/dialled.h"
#include "steps/care/pages/care_parts.h"

namespace foyer::screens::care {
namespace {

using domain::CareOutcome;
using domain::CareTask;
using domain::TaskState;

constexpr float kAnswer_dp = 76, kBetween_dp = 12;

Rect row_of(Frame& frame, Rect& body, std::string_view caption) {
  Rect line = take_top(body, frame.px(kAnswer_dp));
  body.min.y += frame.px(kBetween_dp);
  frame.write(take_left(line, frame.px(148)), caption,
              {.dp = 26, .colour = frame.palette.ink, .face = ui::Face::bold, .middle = true});
  return line;
}

// What they bought or looked at.
std::string car_of(const CareView& view, const domain::Visit& visit, Lang lang) {
  const domain::OfferFile* offer = visit.newest_offer();
  std::string car = offer == nullptr ? visit.chosen : offer->made.vehicle;
  if (car.empty() && !visit.drives.empty()) car = visit.drives.back().vehicle;
  return vehicle_name(view.context.content, car, lang);
}

std::string since_text(const CareView& view, const CareTask& task, Lang lang) {
  const std::int64_t days =
      day_number(view.context.day->day).value_or(0) - day_number(task.anchor_day).value_or(0);
  if (task.item->anchor == domain::CareAnchor::holiday || days < 0)
    return joined(
        {std::string(anchor_text(task.item->anchor, lang)), short_day(task.anchor_day, lang)});
  const std::string anchor(anchor_text(task.item->anchor, lang));
  const std::string day = short_day(task.anchor_day, lang);
  return lang == Lang::zh ? said(words::kDayOf, lang, {day, anchor, std::to_string(days + 1)})
                          : said(words::kDayOf, lang, {anchor, day, std::to_string(days + 1)});
}

void head(const CareView& view, Frame& frame, Rect& body, const CareTask& task, CareTaps& taps) {
  Rect line = take_top(body, frame.px(84));
  body.min.y += frame.px(kBetween_dp);
  const float chip = frame.px(frame.theme.size.chip) / 2, middle = line.centre().y;
  Rect chips{{line.min.x, middle - chip}, {line.max.x, middle + chip}};
  if (end_chip(frame, chips, "guest", words::kGuestPage.in(frame.lang), "account"))
    taps.guest = task.visit;
  if (task.is_due() && end_chip(frame, chips, "hand-on", words::kHandOn.in(frame.lang),
                                "swap-horizontal", view.model.hands_on))
    taps.intent = flow::care::HandOn{!view.model.hands_on};
  line.max.x = chips.max.x;
  frame.write(take_top(line, frame.px(50)), who_text(view, task, frame.lang),
              {.dp = 40, .colour = frame.palette.ink, .face = ui::Face::bold, .middle = true});
  const domain::Visit* visit = view.context.house.visit(task.visit);
  frame.write(line,
              joined({visit == nullptr ? std::string() : car_of(view, *visit, frame.lang),
                      since_text(view, task, frame.lang)}),
              {.dp = 25, .colour = frame.palette.ink2, .min_dp = 20, .middle = true});
}

void results(const CareView& view, Frame& frame, Rect& body, CareTaps& taps) {
  const auto& all = view.context.plan().results;
  const int columns = frame.portrait() && all.size() > 4 ? 3 : static_cast<int>(all.size());
  const int rows = (static_cast<int>(all.size()) + columns - 1) / columns;
  Rect line = row_of(frame, body, words::kResultRow.in(frame.lang));
  if (rows > 1) {
    const float more = static_cast<float>(rows - 1) * frame.px(kAnswer_dp + kBetween_dp);
    line.max.y += more;
    body.min.y += more;
  }
  for (std::size_t i = 0; i < all.size(); ++i)
    if (pick(frame, "result." + all[i].id,
             cell(line, static_cast<int>(i), columns, rows, frame.px(kBetween_dp)),
             frame.say(all[i].text), view.model.entry.result == all[i].id))
      taps.intent = flow::care::PickResult{all[i].id};
}

void findings(const CareView& view, Frame& frame, Rect& body, CareTaps& taps) {
  const auto& all = view.context.plan().findings;
  const Lang lang = frame.lang;
  const flow::care::Entry& entry = view.model.entry;
  Rect line = row_of(frame, body, words::kFindingRow.in(lang));
  const float gap = frame.px(kBetween_dp);
  Rect open = frame.portrait() ? row_of(frame, body, words::kUnfinishedRow.in(lang))
                               : take_right(line, line.width() * .46f);
  for (std::size_t i = 0; i < all.size(); ++i)
    if (pick(frame, "finding." + all[i].id,
             column(line, static_cast<int>(i), static_cast<int>(all.size()), gap),
             frame.say(all[i].text), entry.finding == all[i].id))
      taps.intent = flow::care::PickFinding{all[i].id};
  if (!frame.portrait()) {
    open.min.x += gap * 2;
    frame.write(take_left(open, frame.px(150)), words::kUnfinishedRow.in(lang),
                {.dp = 26, .colour = frame.palette.ink, .face = ui::Face::bold, .middle = true});
  }
  if (pick(frame, "unfinished.no", column(open, 0, 2, gap), words::kNone.in(lang),
           entry.unfinished == "no"))
    taps.intent = flow::care::PickUnfinished{"no"};
  if (pick(frame, "unfinished.yes", column(open, 1, 2, gap), words::kSome.in(lang),
           entry.unfinished == "yes"))
    taps.intent = flow::care::PickUnfinished{"yes"};
}

// Nought to ten, filled up to what was said.
void satisfied(const CareView& view, Frame& frame, Rect& body, CareTaps& taps) {
  constexpr int kMost = 10;
  const ui::Palette& p = frame.palette;
  const Rect line = row_of(frame, body, words::kSatisfiedRow.in(frame.lang));
  const auto& chosen = view.model.entry.satisfied;
  const float radius = line.height() / 2;
  frame.list.AddRectFilled(line.min, line.max, p.surface, radius);
  frame.list.AddRect(line.min, line.max, p.line, radius, 0, frame.line(2));
  if (chosen) {
    const Rect to = column(line, *chosen, kMost + 1, 0);
    const Rect filled{line.min, to.max};
    frame.list.AddRectFilled(filled.min, filled.max, ui::mix(p.surface, p.accent, .12f), radius);
  }
  for (int points = 0; points <= kMost; ++points) {
    const Rect place = column(line, points, kMost + 1, 0);
    const std::string id = "satisfied." + std::to_string(points);
    if (frame.tap(id, place)) taps.intent = flow::care::PickSatisfied{points};
    const bool on = chosen == points;
    if (on) frame.list.AddCircleFilled(place.centre(), radius - frame.px(3), p.accent);
    frame.write(place, std::to_string(points),
                {.dp = on ? 34.f : 30.f,
                 .colour = on ? p.on_accent : p.ink2,
                 .face = on ? ui::Face::bold : ui::Face::regular,
                 .align = Frame::Align::centre,
                 .middle = true});
  }
}

Rect square_at(Rect& box, float side) {
  const Rect place = take_left(box, side);
  const float middle = place.centre().y;
  return {{place.min.x, middle - side / 2}, {place.max.x, middle + side / 2}};
}

// What a friend scans: where to go and what to show; nothing about anybody.
std::string friend_text(const CareView& view, const CareTask& task, Lang lang) {
  const domain::Showroom& showroom = view.context.content.showroom;
  std::string code = task.visit.short_hex();
  std::ranges::transform(code, code.begin(), [](unsigned char c) { return std::toupper(c); });
  return said(words::kFriendCard, lang,
              {joined({showroom.dealer.in(lang), showroom.branch.in(lang)}),
               view.context.content.leads.address.in(lang), showroom.phone.in(lang), code});
}

void friends_card(const CareView& view, Frame& frame, const Rect& box, const CareTask& task,
                  CareTaps& taps) {
  const Lang lang = frame.lang;
  const std::string& answer = view.model.entry.referral;
  const auto answers = [&](const Rect& given, const Rect& not_now) {
    if (pick(frame, "referral.given", given, words::kGiven.in(lang), answer == "given"))
      taps.intent = flow::care::PickReferral{"given"};
    if (pick(frame, "referral.not_now", not_now, words::kNotNow.in(lang), answer == "not_now"))
      taps.intent = flow::care::PickReferral{"not_now"};
  };
  const float gap = frame.px(12), least = frame.px(74);
  if (box.height() < 2 * least + gap + frame.px(32)) {  // no room for the card itself
    Rect line = box;
    line.max.y = line.min.y + std::clamp(line.height(), least, frame.px(88));
    const Rect both = take_right(line, line.width() * .5f);
    frame.write(line, words::kFriend.in(lang),
                {.dp = 27, .colour = frame.palette.ink, .min_dp = 20, .middle = true});
    return answers(column(both, 0, 2, gap), column(both, 1, 2, gap));
  }
  ui::surface(frame, box);
  Rect inner = box.inset(frame.px(16));
  const float side = std::min(inner.height(), frame.px(220));
  frame.paint.qr(frame.list, square_at(inner, side), friend_text(view, task, lang));
  inner.min.x += frame.px(28);
  Rect right = take_right(inner, frame.px(260));
  inner.max.x -= frame.px(20);
  const float middle = inner.centre().y;
  frame.write({{inner.min.x, inner.min.y}, {inner.max.x, middle - frame.px(14)}},
              words::kFriend.in(lang),
              {.dp = 32, .colour = frame.palette.ink, .face = ui::Face::bold, .middle = true});
  frame.write({{inner.min.x, middle - frame.px(8)}, inner.max}, words::kFriendHint.in(lang),
              {.dp = 25, .colour = frame.palette.ink2});
  const float high = std::min(frame.px(88), (right.height() - gap) / 2);
  right = {{right.min.x, right.centre().y - high - gap / 2},
           {right.max.x, right.centre().y + high + gap / 2}};
  answers(row(right, 0, 2, gap), row(right, 1, 2, gap));
}

// The number, and that the code beside it dials it.
void number(const CareView& view, Frame& frame, const Rect& box, const std::string& phone) {
  Rect line = box;
  frame.write(take_top(line, line.height() * .58f),
              input::number_as_dialled(phone, view.context.content.showroom.country),
              {.dp = 36, .colour = frame.palette.ink, .face = ui::Face::bold, .middle = true});
  frame.write(line, words::kDial.in(frame.lang),
              {.dp = 25, .colour = frame.palette.ink2, .middle = true});
}

// What to say, and the number as a code that a telephone dials.
void script(const CareView& view, Frame& frame, const Rect& box, const CareTask& task) {
  const Lang lang = frame.lang;
  ui::surface(frame, box);
  Rect inner = box.inset(frame.px(28));
  const std::string phone = flow::care::phone_of(task, view.context);
  if (!phone.empty()) {
    const float side = std::min({inner.height(), inner.width() * .3f, frame.px(300)});
    const Rect code = take_right(inner, side);
    inner.max.x -= frame.px(32);
    const float middle = code.centre().y;
    frame.paint.qr(frame.list, {{code.min.x, middle - side / 2}, {code.max.x, middle + side / 2}},
                   "tel:" + phone);
    number(view, frame, take_bottom(inner, std::min(frame.px(92), inner.height() * .4f)), phone);
  }
  if (inner.height() > frame.px(150)) {
    frame.write(take_top(inner, frame.px(40)), words::kSay.in(lang),
                {.dp = 25, .colour = frame.palette.ink2, .middle = true});
    inner.min.y += frame.px(4);
  }
  frame.write(inner, frame.say(task.item->script),
              {.dp = 32, .colour = frame.palette.ink, .min_dp = 22, .leading = 1.15f});
}

// Nothing can be written about it, and why.
std::string closed_text(const CareTask& task, Lang lang) {
  if (task.state == TaskState::no_consent) return std::string(words::kNoConsent.in(lang));
  if (task.state == TaskState::happened)
    return said(words::kHappened, lang, {short_day(task.ended, lang)});
  if (task.state == TaskState::lapsed) return std::string(words::kLapsed.in(lang));
  return {};
}

// After which day the next one of this visit comes; empty: none.
std::string next_day(const CareView& view, const CareTask& task) {
  std::string next;
  for (const CareTask* one : view.context.day->after(task.visit))
    if (one->name != task.name && one->state == TaskState::ahead && one->to > task.to &&
        (next.empty() || one->from < next))
      next = one->from;
  return next;
}

void foot(const CareView& view, Frame& frame, Rect line, const CareTask& task, CareTaps& taps) {
  const Lang lang = frame.lang;
  const auto means = flow::care::outcome(view.model, view.context);
  const bool ready = flow::care::can_be_saved(view.model, view.context);
  const std::string next = next_day(view, task);
  std::string label(words::kPickFirst.in(lang));
  if (means == CareOutcome::ends)
    label = words::kSaveEnds.in(lang);
  else if (ready)
    label = next.empty() ? std::string(words::kSave.in(lang))
                         : said(words::kSaveNext, lang, {short_day(next, lang)});
  const Rect save = take_right(line, line.width() * (frame.portrait() ? .64f : .7f));
  line.max.x -= frame.px(28);
  if (ui::button(frame, "save", save, label,
                 ready ? ui::ButtonKind::primary : ui::ButtonKind::waiting))
    taps.intent = flow::care::Save{};
  if (ui::button(frame, "note", line, words::kNote.in(lang), ui::ButtonKind::quiet, "pencil"))
    taps.note = true;
}

void colleagues(const CareView& view, Frame& frame, Rect& body, const CareTask& task,
                CareTaps& taps) {
  const auto all = flow::care::colleagues(task, view.context);
  Rect line = row_of(frame, body, words::kHandRow.in(frame.lang));
  if (all.empty())
    frame.write(line, words::kNobodyElse.in(frame.lang),
                {.dp = 26, .colour = frame.palette.ink2, .middle = true});
  const int columns = frame.portrait() ? 3 : 5;
  const int rows = std::max(1, (static_cast<int>(all.size()) + columns - 1) / columns);
  const float more = static_cast<float>(rows - 1) * frame.px(kAnswer_dp + kBetween_dp);
  line.max.y += more;
  body.min.y += more;
  for (std::size_t i = 0; i < all.size(); ++i)
    if (pick(frame, "hand." + all[i]->id,
             cell(line, static_cast<int>(i), columns, rows, frame.px(kBetween_dp)), all[i]->name,
             false))
      taps.intent = flow::care::HandTo{all[i]->id};
}

void other_days(const CareView& view, Frame& frame, Rect& body, CareTaps& taps) {
  const auto days = flow::care::days_to_put_off(view.context);
  const Rect line = row_of(frame, body, words::kDayRow.in(frame.lang));
  for (std::size_t i = 0; i < days.size(); ++i)
    if (pick(
            frame, "day." + std::to_string(i),
            column(line, static_cast<int>(i), static_cast<int>(days.size()), frame.px(kBetween_dp)),
            short_day(days[i], frame.lang), false))
      taps.intent = flow::care::PutOff{days[i]};
}

// What was written of the tries so far, and the note that will be kept.
void so_far(const CareView& view, Frame& frame, Rect& body, const CareTask& task) {
  std::string text;
  if (task.file != nullptr && !task.file->tries.empty()) {
    const auto* last = view.context.plan().result(task.file->tries.back().result);
    text = said(words::kTries, frame.lang,
                {std::to_string(task.file->tries.size()),
                 last == nullptr ? std::string() : frame.say(last->text)});
  }
  text = joined({text, view.model.entry.note});
  if (text.empty()) return;
  frame.write(take_top(body, frame.px(44)), text,
              {.dp = 25, .colour = frame.palette.ink2, .middle = true});
  body.min.y += frame.px(6);
}

}  // namespace

void draw_task(const CareView& view, Frame& frame, Rect body, const CareTask& task,
               CareTaps& taps) {
  head(view, frame, body, task, taps);
  draw_stations(view, frame, take_top(body, frame.px(144)), task);
  body.min.y += frame.px(kBetween_dp + 2);
  if (const std::string closed = closed_text(task, frame.lang); !closed.empty()) {
    const Rect box = take_top(body, std::min(body.height(), frame.px(220)));
    ui::surface(frame, box);
    frame.write(box.inset(frame.px(40)), closed,
                {.dp = 32, .colour = frame.palette.ink, .leading = 1.2f, .middle = true});
    return;
  }
  const Rect line = take_bottom(body, frame.px(104));
  body.max.y -= frame.px(14);
  foot(view, frame, line, task, taps);
  if (view.model.hands_on) colleagues(view, frame, body, task, taps);
  results(view, frame, body, taps);
  const auto means = flow::care::outcome(view.model, view.context);
  const bool reached = means == CareOutcome::reached;
  if (means == CareOutcome::later) other_days(view, frame, body, taps);
  if (reached && task.item->satisfaction) {
    findings(view, frame, body, taps);
    satisfied(view, frame, body, taps);
  }
  so_far(view, frame, body, task);
  if (reached && task.item->referral && !view.model.hands_on)
    friends_card(view, frame, body, task, taps);
  else if (body.height() > frame.px(140))
    script(view, frame, body, task);
}

}  // namespace foyer::screens::care
