// What the guest holds: what they sign, the whole text, and how it was.
#include <algorithm>

#include "roles/entrance/pages/address.h"
#include "roles/host/pages/guest_side.h"
#include "steps/drive/pages/drive_parts.h"

namespace foyer::screens::drive {
namespace {

std::string address(const DriveView& view, Lang lang) {
  const bool other = view.model.driver > 0 && view.model.stage == flow::drive::Stage::sign;
  return other ? domain::driver_text(view.model.driver, lang)
               : form_of_address(view.visit(), view.context.content, lang);
}

// --- what is beside it ---

void terms(const DriveView& view, Frame& frame, Rect box) {
  const Lang lang = frame.lang;
  const domain::DemoCar* car = view.drives().car(view.model.car);
  const domain::DriveRoute* route = view.drives().route(view.model.route);
  if (car == nullptr || route == nullptr) return;
  const std::int64_t from = std::max(view.model.from_ms, view.context.now_ms);
  const auto& zone = view.context.zone();
  const int odometer = view.context.plan().cars().at(car->id).odometer_km;
  const auto line = [&](const Phrase& name, std::string value) {
    return FactLine{std::string(name.in(lang)), std::move(value)};
  };
  fact_lines(
      frame, box,
      {line(words::kCarLine, frame.say(car->name)), line(words::kPlateLine, car->plate),
       line(words::kTimeLine,
            zone.clock(from) + " – " + zone.clock(from + route->minutes * 60'000LL)),
       line(words::kRouteLine,
            joined({frame.say(route->text),
                    said(words::kKilometres, lang, {kilometres(route->metres, lang)})})),
       line(words::kBesideLine, view.context.house.name_of(view.context.who)),
       line(words::kOdometerLine, said(words::kKilometres, lang, {std::to_string(odometer)})),
       line(words::kInsuranceLine, frame.say(car->insurance))},
      true);
}

}  // namespace

void draw_sign(const DriveView& view, DriveDraft& draft, Frame& frame, DriveTaps& taps) {
  Rect stage;
  Rect body = begin_for_guest(view, frame, taps, stage);
  terms(view, frame, stage);
  staff::guest_title(
      frame, body,
      addressed(words::kBeforeYouGo, words::kBeforeYouGoAlone, address(view, frame.lang),
                frame.lang),
      body.height() < frame.px(900) ? std::string_view() : words::kReadAndTick.in(frame.lang));
  Rect foot = take_bottom(body, frame.px(frame.theme.size.button));
  body.max.y -= frame.px(24);
  const auto& clauses = view.drives().clauses;
  const float gap = frame.px(10);
  const float least = frame.px(frame.theme.size.chip), paper_least = frame.px(230);
  const auto count = static_cast<float>(clauses.size());
  const float row = std::clamp((body.height() - paper_least) / count - gap, least, frame.px(112));
  for (const domain::Choice& one : clauses) {
    const bool on = flow::drive::is_ticked(view.model, one.id, view.context);
    if (tick_row(frame, "clause." + one.id, take_top(body, row), frame.say(one.text), on))
      taps.intent = flow::drive::ToggleClause{one.id};
    body.min.y += gap;
  }
  staff::signing_sheet(frame, body, draft.signing, view.context.house.name_of(view.context.who));
  const Rect whole = take_left(foot, foot.width() * .28f);
  foot.min.x += frame.px(20);
  if (ui::button(frame, "text", whole, words::kWholeText.in(frame.lang), ui::ButtonKind::quiet))
    taps.intent = flow::drive::ReadAll{true};
  if (staff::sign_button(frame, foot, draft.signing,
                         flow::drive::all_ticked(view.model, view.context)))
    taps.intent = flow::drive::Sign{domain::to_texts(domain::thinned(draft.signing.strokes))};
}

void draw_text(const DriveView& view, DriveDraft& draft, Frame& frame, DriveTaps& taps) {
  Rect stage;
  Rect body = begin_for_guest(view, frame, taps, stage);
  terms(view, frame, stage);
  const domain::Consent& agreement = view.drives().agreement;
  staff::guest_title(frame, body, frame.say(agreement.title), {});
  Rect foot = take_bottom(body, frame.px(frame.theme.size.button));
  body.max.y -= frame.px(24);
  const Frame::Setting setting{.dp = 29, .colour = frame.palette.ink, .leading = 1.25f};
  const std::string& text = frame.say(agreement.body);
  const float height = frame.height(text, setting, body.width());
  const Rect content = ui::begin_scroll(frame, body, draft.text, height + frame.px(20));
  frame.write({content.min, {content.max.x, content.min.y + height + frame.px(20)}}, text, setting);
  ui::end_scroll(frame, draft.text);
  if (ui::button(frame, "read", foot, words::kReadIt.in(frame.lang), ui::ButtonKind::primary))
    taps.intent = flow::drive::ReadAll{false};
}

namespace {

// One to five: the bar is filled as far as the guest went.
void rating(const DriveView& view, Frame& frame, Rect box, const domain::DriveAspect& aspect,
            DriveTaps& taps) {
  const ui::Palette& p = frame.palette;
  const auto& said_so = view.model.ratings;
  const auto found = std::ranges::find(said_so, aspect.id, &domain::DriveFelt::Rating::aspect);
  const int points = found == said_so.end() ? 0 : found->points;
  Rect names = take_left(box, box.width() * (frame.portrait() ? .3f : .25f));
  names.max.x -= frame.px(16);
  const auto& priorities = view.visit().needs.priorities;
  if (std::ranges::find(priorities, aspect.priority) != priorities.end() &&
      !aspect.priority.empty())
    frame.write(take_bottom(names, names.height() * .42f),
                filled(words::kYouCare.in(frame.lang),
                       priority_text(view.context.content, aspect.priority, frame.lang)),
                {.dp = 22, .colour = p.accent_ink, .middle = true});
  frame.write(names, frame.say(aspect.text),
              {.dp = 31, .colour = p.ink, .face = ui::Face::bold, .middle = true});
  const float radius = box.height() / 2;
  frame.list.AddRectFilled(box.min, box.max, p.surface, radius);
  frame.list.AddRect(box.min, box.max, p.line, radius, 0, frame.line(2));
  if (points > 0) {
    const Rect last = column(box, points - 1, 5, 0);
    frame.list.AddRectFilled(box.min, last.max, ui::mix(p.surface, p.accent, .12f), radius);
    frame.list.AddRectFilled(last.min, last.max, p.accent, radius);
  }
  for (int i = 1; i <= 5; ++i) {
    const Rect cell = column(box, i - 1, 5, 0);
    if (frame.tap("rate." + aspect.id + "." + std::to_string(i), cell))
      taps.intent = flow::drive::Rate{aspect.id, i};
    frame.write(cell, std::to_string(i),
                {.dp = i == points ? 34.f : 28.f,
                 .colour = i == points ? p.on_accent : p.ink2,
                 .face = i == points ? ui::Face::bold : ui::Face::regular,
                 .align = Frame::Align::centre,
                 .middle = true});
  }
}

void stars(const DriveView& view, Frame& frame, Rect box, DriveTaps& taps) {
  const ui::Palette& p = frame.palette;
  const std::string who = view.context.house.name_of(view.context.who);
  frame.write(take_top(box, frame.px(70)), filled(words::kHowWasBeside.in(frame.lang), who),
              {.dp = 27, .colour = p.stage_ink2, .middle = true});
  for (int i = 1; i <= 5; ++i) {
    const Rect cell = column(box, i - 1, 5, frame.px(8));
    const float radius = std::min(cell.width(), cell.height()) / 2;
    const bool on = i <= view.model.stars;
    if (frame.tap("stars." + std::to_string(i), cell)) taps.intent = flow::drive::PickStars{i};
    frame.list.AddCircleFilled(cell.centre(), radius, p.stage_fill, 48);
    ui::draw_icon(frame, cell, on ? "star" : "star-outline", 44,
                  on ? ui::rgb(0xF5B94A) : p.stage_ink2);
  }
}

void driven(const DriveView& view, Frame& frame, Rect& box) {
  const domain::DriveFile* file = view.file();
  if (file == nullptr || !file->out || !file->back) return;
  const auto minutes = (file->back->at_ms - file->out->at_ms + 59'999) / 60'000;
  const int km = file->back->odometer_km - file->out->odometer_km;
  Rect line = take_top(box, frame.px(80));
  const auto figure = [&](const Rect& at, const std::string& value, std::string_view unit) {
    const Frame::Setting large{
        .dp = 56, .colour = frame.palette.stage_ink, .face = ui::Face::bold, .middle = true};
    Rect rest = at;
    frame.write(take_left(rest, frame.width(value, large) + frame.px(12)), value, large);
    rest.min.y += rest.height() * .3f;
    frame.write(rest, unit, {.dp = 26, .colour = frame.palette.stage_ink2, .middle = true});
  };
  figure(column(line, 0, 2, 0), std::to_string(std::max<std::int64_t>(1, minutes)),
         words::kMinutesDriven.in(frame.lang));
  if (km > 0) figure(column(line, 1, 2, 0), std::to_string(km), words::kKmDriven.in(frame.lang));
}

// The warmest verdict first, at the foot of the body.
void verdict(const DriveView& view, Frame& frame, Rect& body, DriveTaps& taps) {
  const Rect fits = take_bottom(body, frame.px(100));
  body.max.y -= frame.px(12);
  frame.write(take_bottom(body, frame.px(52)), words::kFits.in(frame.lang),
              {.dp = 31, .colour = frame.palette.ink, .face = ui::Face::bold, .middle = true});
  body.max.y -= frame.px(16);
  const auto& all = view.drives().fits;
  for (int i = 0; i < static_cast<int>(all.size()); ++i) {
    const domain::Choice& one = all[static_cast<std::size_t>(i)];
    if (pick(frame, "fit." + one.id, column(fits, i, static_cast<int>(all.size()), frame.px(16)),
             frame.say(one.text), one.id == view.model.fit))
      taps.intent = flow::drive::PickFit{one.id};
  }
}

void ratings(const DriveView& view, Frame& frame, Rect body, DriveTaps& taps) {
  Rect ends = take_top(body, frame.px(40));
  ends.min.x += ends.width() * (frame.portrait() ? .3f : .25f);
  const Frame::Setting small{.dp = 23, .colour = frame.palette.ink2, .middle = true};
  frame.write(column(ends, 0, 2, 0), words::kNotHappy.in(frame.lang), small);
  frame.write(
      column(ends, 1, 2, 0), words::kVeryHappy.in(frame.lang),
      {.dp = 23, .colour = frame.palette.ink2, .align = Frame::Align::right, .middle = true});
  const auto& aspects = view.drives().aspects;
  const int count = static_cast<int>(aspects.size());
  body.max.y = std::min(body.max.y, body.min.y + frame.px(124) * static_cast<float>(count));
  for (int i = 0; i < count; ++i)
    rating(view, frame, row(body, i, count, frame.px(8)), aspects[static_cast<std::size_t>(i)],
           taps);
}

}  // namespace

void draw_felt(const DriveView& view, Frame& frame, DriveTaps& taps) {
  Rect stage;
  Rect body = begin_for_guest(view, frame, taps, stage);
  stars(view, frame, take_bottom(stage, frame.px(200)), taps);
  stage.max.y -= frame.px(16);
  driven(view, frame, stage);
  const domain::DriveRoute* route = view.drives().route(view.model.route);
  if (route != nullptr && stage.height() > frame.px(160)) draw_route(frame, stage, *route, true);
  staff::guest_title(
      frame, body,
      addressed(words::kHowWasIt, words::kHowWasItAlone, address(view, frame.lang), frame.lang),
      {});
  Rect foot = take_bottom(body, frame.px(frame.theme.size.button));
  body.max.y -= frame.px(24);
  verdict(view, frame, body, taps);
  ratings(view, frame, body, taps);
  const Rect skip = take_left(foot, foot.width() * .28f);
  foot.min.x += frame.px(20);
  if (ui::button(frame, "not_felt", skip, words::kRatherNot.in(frame.lang), ui::ButtonKind::quiet))
    taps.intent = flow::drive::NotFelt{};
  const bool told = !view.model.ratings.empty() || !view.model.fit.empty() || view.model.stars > 0;
  if (ui::button(
          frame, "felt", foot,
          filled(words::kGiveTo.in(frame.lang), view.context.house.name_of(view.context.who)),
          told ? ui::ButtonKind::primary : ui::ButtonKind::waiting) &&
      told)
    taps.intent = flow::drive::Felt{};
}

}  // namespace foyer::screens::drive
