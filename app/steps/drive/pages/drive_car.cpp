// A test car: what it is used for when no guest drives it, until when, and that it is back.
#include <array>

#include "steps/drive/pages/drive_parts.h"

namespace foyer::screens::drive {
namespace {

void tiles(const DriveView& view, Frame& frame, Rect& body, DriveTaps& taps) {
  section(frame, body, words::kUsedFor.in(frame.lang));
  const auto& all = view.drives().uses;
  const int count = static_cast<int>(all.size());
  const int columns = frame.portrait() ? 2 : 4, rows = (count + columns - 1) / columns;
  const float gap = frame.px(16);
  const Rect grid = take_top(body, (frame.px(112) + gap) * static_cast<float>(rows) - gap);
  for (int i = 0; i < count; ++i) {
    const domain::Choice& one = all[static_cast<std::size_t>(i)];
    if (pick(frame, "use." + one.id, cell(grid, i, columns, rows, gap), frame.say(one.text),
             one.id == view.model.use))
      taps.intent = flow::drive::PickUse{one.id};
  }
  body.min.y += frame.px(28);
}

void untils(const DriveView& view, Frame& frame, Rect& body, DriveTaps& taps) {
  section(frame, body, words::kUntilWhen.in(frame.lang));
  const auto ends = flow::drive::ends_to_choose(view.context);
  const int count = static_cast<int>(ends.size()) + 1;
  const int columns = 3, rows = (count + columns - 1) / columns;
  const float gap = frame.px(16);
  const Rect grid = take_top(body, (frame.px(96) + gap) * static_cast<float>(rows) - gap);
  for (int i = 0; i < count; ++i) {
    const bool last = i + 1 == count;
    const std::int64_t end = last ? 0 : ends[static_cast<std::size_t>(i)];
    const std::string text =
        last ? std::string(words::kNotKnown.in(frame.lang)) : when_text(view, end, frame.lang);
    if (pick(frame, "until." + std::to_string(i), cell(grid, i, columns, rows, gap), text,
             view.model.until_ms == end))
      taps.intent = flow::drive::PickUntil{end};
  }
}

std::string now_text(const DriveView& view, const domain::CarUse& use, Lang lang) {
  domain::Busy busy;
  busy.use = use.away.use;
  busy.to_ms = use.away.until_ms == 0 ? domain::kNoEnd_ms : use.away.until_ms;
  return joined({use_text(view, busy, lang), said(words::kSaidBy, lang,
                                                  {view.context.house.name_of(use.by.actor),
                                                   when_text(view, use.away.from_ms, lang)})});
}

}  // namespace

void energies(const DriveView& view, const domain::DemoCar* car, Frame& frame, Rect& box,
              DriveTaps& taps) {
  const bool electric = car != nullptr && car->energy == domain::Energy::electric;
  section(frame, box, (electric ? words::kEnergyElectric : words::kEnergy).in(frame.lang));
  constexpr std::array kSteps{10, 25, 50, 75, 90, 100};
  const Rect line = take_top(box, frame.px(88));
  for (int i = 0; i < static_cast<int>(kSteps.size()); ++i) {
    const int percent = kSteps[static_cast<std::size_t>(i)];
    if (pick(frame, "energy." + std::to_string(percent),
             column(line, i, static_cast<int>(kSteps.size()), frame.px(12)),
             std::to_string(percent) + " %", view.model.energy_percent == percent))
      taps.intent = flow::drive::PickEnergy{percent};
  }
  box.min.y += frame.px(28);
}

void draw_car(const DriveView& view, Frame& frame, DriveTaps& taps) {
  const domain::DemoCar* car = view.drives().car(view.model.seen_car);
  const std::string name =
      car == nullptr ? view.model.seen_car : car_name(view.context.content, *car, frame.lang);
  Rect body = begin(frame, name, car == nullptr ? std::string() : car->plate, taps);
  if (taps.back) {
    taps.back = false;
    taps.intent = flow::drive::GoTo{flow::drive::Stage::plan};
  }
  if (car == nullptr) return;  // another pack's
  Rect foot = take_bottom(body, frame.px(frame.theme.size.button));
  body.max.y -= frame.px(24);
  const auto away = view.context.house.cars_away.find(car->id);
  if (away != view.context.house.cars_away.end()) {
    if (ui::button(frame, "take_in", take_right(foot, foot.width() * .4f),
                   words::kCarIsHere.in(frame.lang), ui::ButtonKind::primary))
      taps.intent = flow::drive::TakeIn{};
    frame.write(take_top(body, frame.px(64)), now_text(view, away->second, frame.lang),
                {.dp = 34, .colour = frame.palette.ink, .face = ui::Face::bold, .middle = true});
    body.min.y += frame.px(24);
    return energies(view, car, frame, body, taps);
  }
  const bool ready = !view.model.use.empty();
  if (ui::button(frame, "send_away", take_right(foot, foot.width() * .4f),
                 words::kSendAway.in(frame.lang),
                 ready ? ui::ButtonKind::primary : ui::ButtonKind::waiting) &&
      ready)
    taps.intent = flow::drive::SendAway{};
  tiles(view, frame, body, taps);
  untils(view, frame, body, taps);
}

}  // namespace foyer::screens::drive
