// Before a drive: the licence, and what was explained.
#include <algorithm>

#include "steps/drive/pages/drive_parts.h"

namespace foyer::screens::drive {
namespace {

using domain::LicenceTrouble;
using flow::drive::Number;

// "2017 05 12" of the digits so far.
std::string as_day(const std::string& digits) {
  std::string text = digits.substr(0, 4);
  if (digits.size() > 4) text += " " + digits.substr(4, 2);
  if (digits.size() > 6) text += " " + digits.substr(6);
  return text;
}

std::string trouble_text(const DriveView& view, LicenceTrouble trouble, Lang lang) {
  const int years = view.drives().may_drive.held_years_min;
  switch (trouble) {
    case LicenceTrouble::untold:
      return std::string(words::kTroubleUntold.in(lang));
    case LicenceTrouble::no_day:
      return std::string(words::kTroubleNoDay.in(lang));
    case LicenceTrouble::wrong_class:
      return std::string(words::kTroubleClass.in(lang));
    case LicenceTrouble::not_yet:
      return std::string(words::kTroubleNotYet.in(lang));
    case LicenceTrouble::held_short:
      return years == 1 ? std::string(words::kTroubleHeldOne.in(lang))
                        : said(words::kTroubleHeld, lang, {std::to_string(years)});
    case LicenceTrouble::ended:
      return std::string(words::kTroubleEnded.in(lang));
    case LicenceTrouble::ends_soon:
      return std::string(words::kTroubleSoon.in(lang));
  }
  return {};
}

void classes(const DriveView& view, Frame& frame, Rect& box, DriveTaps& taps) {
  section(frame, box, words::kClass.in(frame.lang));
  std::vector<std::string> all;
  for (const domain::DemoCar& car : view.drives().cars)
    for (const std::string& one : car.licences)
      if (std::ranges::find(all, one) == all.end()) all.push_back(one);
  const int count = static_cast<int>(all.size());
  const int columns = std::clamp(static_cast<int>(box.width() / frame.px(104)), 3, 8);
  const int rows = (count + columns - 1) / columns;
  const float gap = frame.px(12);
  const Rect grid = take_top(box, (frame.px(88) + gap) * static_cast<float>(rows) - gap);
  for (int i = 0; i < count; ++i) {
    const std::string& one = all[static_cast<std::size_t>(i)];
    if (pick(frame, "class." + one, cell(grid, i, columns, rows, gap), one,
             one == view.model.licence.licence_class))
      taps.intent = flow::drive::PickClass{one};
  }
  box.min.y += frame.px(24);
}

void numbers(const DriveView& view, Frame& frame, Rect& box, DriveTaps& taps) {
  const auto& model = view.model;
  const float height = frame.px(92), gap = frame.px(14);
  const auto field = [&](std::string_view id, const Rect& place, const Phrase& name,
                         const std::string& text, std::string_view hint, Number number) {
    if (number_field(frame, id, place, name.in(frame.lang), text, hint, model.writing == number))
      taps.intent = flow::drive::WriteNumber{number};
  };
  const auto like = words::kDayLike.in(frame.lang);
  field("since", take_top(box, height), words::kSince, as_day(model.licence.since), like,
        Number::since);
  box.min.y += gap;
  Rect line = take_top(box, height);
  const Rect life = take_right(line, line.width() * .24f);
  line.max.x -= gap;
  if (pick(frame, "for_life", life, words::kForLife.in(frame.lang), model.for_life))
    taps.intent = flow::drive::ToggleForLife{};
  field("until", line, words::kUntil,
        model.for_life ? std::string(words::kForLife.in(frame.lang)) : as_day(model.licence.until),
        like, Number::until);
  box.min.y += gap;
  field("last_four", take_top(box, height), words::kLastFour, model.licence.last_four, {},
        Number::last_four);
  box.min.y += frame.px(20);
}

// What stands against it; a warning does not stop.
void troubles(const DriveView& view, Frame& frame, Rect box,
              const domain::LicenceVerdict& verdict) {
  const auto line = [&](LicenceTrouble trouble, ImU32 colour) {
    const std::string text = trouble_text(view, trouble, frame.lang);
    frame.write(take_top(box, frame.px(46)), text,
                {.dp = 28, .colour = colour, .face = ui::Face::bold, .middle = true});
  };
  for (const LicenceTrouble one : verdict.stops)
    if (one != LicenceTrouble::untold) line(one, frame.palette.warn);
  for (const LicenceTrouble one : verdict.warns) line(one, frame.palette.ink2);
  const bool refused = !verdict.may_drive() && verdict.stops.front() != LicenceTrouble::untold;
  if (refused)
    frame.write(take_top(box, frame.px(46)), words::kOffersRide.in(frame.lang),
                {.dp = 26, .colour = frame.palette.ink2, .middle = true});
}

}  // namespace

void draw_papers(const DriveView& view, Frame& frame, DriveTaps& taps) {
  Rect body = begin(
      frame, words::kLicence.in(frame.lang),
      joined({domain::driver_text(view.model.driver, frame.lang), who_and_what(view, frame.lang)}),
      taps);
  Rect foot = take_bottom(body, frame.px(frame.theme.size.button));
  body.max.y -= frame.px(24);
  const domain::LicenceVerdict verdict = flow::drive::licence_verdict(view.model, view.context);
  const Rect go = take_right(foot, foot.width() * .4f);
  foot.max.x -= frame.px(16);
  if (ui::button(frame, "accept", go, words::kMatches.in(frame.lang),
                 verdict.may_drive() ? ui::ButtonKind::primary : ui::ButtonKind::waiting) &&
      verdict.may_drive())
    taps.intent = flow::drive::AcceptLicence{};
  if (pick(frame, "refuse", column(foot, 0, 2, frame.px(16)), words::kNotToday.in(frame.lang),
           false))
    taps.intent = flow::drive::GoTo{flow::drive::Stage::refuse};
  if (pick(frame, "plan", column(foot, 1, 2, frame.px(16)), words::kBookDrive.in(frame.lang),
           false))
    taps.intent = flow::drive::GoTo{flow::drive::Stage::plan};
  const float beside = frame.px(frame.theme.large_text ? 860 : 690);  // what stands above the pad
  Rect pad = frame.portrait() ? take_bottom(body, std::min(frame.px(760), body.height() - beside))
                              : take_right(body, body.width() * .4f);
  if (frame.portrait())
    body.max.y -= frame.px(24);
  else
    body.max.x -= frame.px(40);
  if (const auto pressed = digits(frame, pad, 'X')) taps.intent = *pressed;
  Rect hint = take_top(
      body,
      frame.px(flow::drive::has_pictures(view.model, view.context) ? frame.theme.size.chip : 48));
  pictures_chip(view, frame, hint, taps);
  frame.write(hint, words::kLicenceHint.in(frame.lang),
              {.dp = 28, .colour = frame.palette.ink2, .middle = true});
  body.min.y += frame.px(12);
  classes(view, frame, body, taps);
  numbers(view, frame, body, taps);
  troubles(view, frame, body, verdict);
}

void draw_brief(const DriveView& view, Frame& frame, DriveTaps& taps) {
  Rect body = begin(frame, words::kBriefing.in(frame.lang), who_and_what(view, frame.lang), taps);
  Rect foot = take_bottom(body, frame.px(frame.theme.size.button));
  body.max.y -= frame.px(24);
  frame.write(take_top(body, frame.px(48)), words::kBriefingHint.in(frame.lang),
              {.dp = 28, .colour = frame.palette.ink2, .middle = true});
  body.min.y += frame.px(12);
  const auto& all = view.drives().briefing;
  const domain::DriveFile* file = view.file();
  const bool done = file != nullptr && file->briefed.has_value();
  for (const domain::Choice& one : all) {
    const bool on = done || std::ranges::find(view.model.told, one.id) != view.model.told.end();
    if (tick_row(frame, "told." + one.id, take_top(body, frame.px(112)), frame.say(one.text), on))
      taps.intent = flow::drive::ToggleTold{one.id};
    body.min.y += frame.px(16);
  }
  const bool ready = done || flow::drive::all_told(view.model, view.drives());
  const auto word = view.model.ride ? words::kBriefed : words::kHandOver;
  if (ui::button(frame, "briefed", take_right(foot, foot.width() * .4f), word.in(frame.lang),
                 ready ? ui::ButtonKind::primary : ui::ButtonKind::waiting) &&
      ready)
    taps.intent = done ? flow::drive::Intent(flow::drive::ToGuest{})
                       : flow::drive::Intent(flow::drive::Briefed{});
}

}  // namespace foyer::screens::drive
