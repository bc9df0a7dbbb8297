// What is typed about a drive: the licence, and the car as it leaves and comes back.
#include <algorithm>

#include "steps/drive/flow/drive_turn.h"

namespace foyer::flow::drive {
namespace {

constexpr std::size_t kDayDigits = 8, kLastDigits = 4, kOdometerDigits = 7;

std::string& text_of(Model& model, Number number) {
  switch (number) {
    case Number::since:
      return model.licence.since;
    case Number::until:
      return model.licence.until;
    case Number::last_four:
      return model.licence.last_four;
    case Number::odometer:
      return model.odometer;
  }
  return model.odometer;
}

std::size_t longest(Number number) {
  if (number == Number::last_four) return kLastDigits;
  return number == Number::odometer ? kOdometerDigits : kDayDigits;
}

// A number that is whole goes on to the next by itself.
void go_on(Model& model) {
  if (text_of(model, model.writing).size() < longest(model.writing)) return;
  if (model.writing == Number::since)
    model.writing = model.for_life ? Number::last_four : Number::until;
  else if (model.writing == Number::until)
    model.writing = Number::last_four;
}

bool type(Model& model, const Intent& intent) {
  std::string& text = text_of(model, model.writing);
  if (const auto* typed = std::get_if<Digit>(&intent)) {
    const bool is_digit = typed->digit >= '0' && typed->digit <= '9';
    // The last of a licence's number may be an X.
    if (!is_digit && !(typed->digit == 'X' && model.writing == Number::last_four)) return true;
    if (text.size() < longest(model.writing)) text += typed->digit;
    go_on(model);
    return true;
  }
  if (!std::holds_alternative<EraseDigit>(intent)) return false;
  if (!text.empty()) text.pop_back();
  return true;
}

std::string day_of(const std::string& digits) {
  if (digits.size() != kDayDigits) return digits;
  return digits.substr(0, 4) + "-" + digits.substr(4, 2) + "-" + digits.substr(6);
}

int odometer_of(const Model& model) {
  return model.odometer.empty() ? 0 : std::stoi(model.odometer);
}

void leave(Turn& turn) {
  const Model& model = turn.model;
  const domain::DriveFile* file = file_of(model, turn.context.house);
  if (model.odometer.empty() || file == nullptr || goes_back(turn.model, *file, turn.context))
    return;
  const domain::DrivePlanRules& rules = turn.drives().plan;
  turn.say(domain::DriveStarted{model.vehicle, model.route, model.drive, model.car,
                                odometer_of(model), model.energy_percent, turn.context.now_ms,
                                rules.closes_min - rules.opens_min, marks(model, turn.context)});
  turn.model.touched.clear();
  turn.model.stage = Stage::road;
}

void take_back(Turn& turn) {
  const Model& model = turn.model;
  const domain::DriveFile* file = file_of(model, turn.context.house);
  if (file == nullptr || !file->is_out() || model.odometer.empty()) return;
  domain::DriveEnded ended{model.drive,
                           odometer_of(model),
                           model.energy_percent,
                           turn.context.now_ms,
                           model.damages,
                           {},
                           marks(model, turn.context)};
  for (const domain::PanelMark& one : ended.marks)
    if (std::ranges::find(ended.damages, one.mark) == ended.damages.end())
      ended.damages.push_back(one.mark);
  ended.abnormal =
      domain::abnormal(file->out->odometer_km, ended.odometer_km, file->out->at_ms, ended.at_ms,
                       static_cast<int>(file->booked.drive_min()), turn.drives().plan);
  const domain::AskedDrive began{model.car, {}, file->out->at_ms, 0, model.drive};
  if (domain::is_outside_hours(turn.context.plan(), began))
    ended.abnormal.emplace_back("outside-hours");
  if (!ended.damages.empty()) ended.abnormal.emplace_back("damage");
  turn.say(std::move(ended));
  turn.model.stage = Stage::felt;
}

}  // namespace

domain::Licence licence_of(const Model& model) {
  domain::Licence licence = model.licence;
  licence.since = day_of(licence.since);
  licence.until = model.for_life ? std::string() : day_of(licence.until);
  return licence;
}

domain::LicenceVerdict licence_verdict(const Model& model, const Context& context) {
  const domain::DemoCar* car = context.content.test_drives.car(model.car);
  const domain::Licence told = licence_of(model);
  const bool whole = told.since.size() > kDayDigits && told.last_four.size() == kLastDigits &&
                     (model.for_life || told.until.size() > kDayDigits) &&
                     !told.licence_class.empty();
  if (car == nullptr || !whole) return {{domain::LicenceTrouble::untold}, {}};
  return domain::judge_licence(told, *car, context.content.test_drives.may_drive, context.today());
}

bool odometer_holds(const Model& model, const Context& context) {
  if (model.odometer.empty()) return false;
  const auto plan = context.plan();
  const auto car = plan.cars().find(model.car);
  return car == plan.cars().end() || odometer_of(model) >= car->second.odometer_km;
}

void on_papers(Turn& turn, const Intent& intent) {
  Model& model = turn.model;
  if (type(model, intent)) return;
  if (const auto* picked = std::get_if<PickClass>(&intent)) {
    model.licence.licence_class = picked->licence_class;
  } else if (const auto* written = std::get_if<WriteNumber>(&intent)) {
    if (written->number != Number::odometer) model.writing = written->number;
  } else if (std::holds_alternative<ToggleForLife>(intent)) {
    model.for_life = !model.for_life;
    if (model.for_life && model.writing == Number::until) model.writing = Number::last_four;
  } else if (const auto* to = std::get_if<GoTo>(&intent)) {
    const bool away = to->stage == Stage::refuse || to->stage == Stage::plan;
    if (away) model.stage = model.driver > 0 ? Stage::leave : to->stage;
    if (away) model.driver = 0;
  } else if (std::holds_alternative<AcceptLicence>(intent)) {
    const domain::LicenceVerdict verdict = licence_verdict(model, turn.context);
    if (!verdict.may_drive()) return;
    const domain::Licence told = licence_of(model);
    domain::LicenceChecked said{model.drive, told.licence_class, told.since,
                                told.until,  told.last_four,     {}};
    for (const domain::LicenceTrouble one : verdict.warns)
      said.warnings.emplace_back(domain::word(one));
    said.driver = model.driver;
    turn.say(std::move(said));
    model.licence = {};
    model.stage = model.driver > 0 ? Stage::sign : Stage::brief;
    if (model.driver > 0) turn.read_anew();
  }
}

std::vector<domain::PanelMark> marks_before(const Model& model, const Context& context) {
  const domain::DriveFile* file = file_of(model, context.house);
  return file != nullptr && file->is_out() ? file->out->marks : std::vector<domain::PanelMark>();
}

std::vector<domain::PanelMark> marks(const Model& model, const Context& context) {
  const domain::DriveFile* file = file_of(model, context.house);
  std::vector<domain::PanelMark> all;
  if (file == nullptr || !file->out) {
    const auto plan = context.plan();
    const auto car = plan.cars().find(model.car);
    if (car != plan.cars().end()) all = car->second.marks;
  }
  for (const domain::PanelMark& one : model.touched)
    if (std::erase(all, one) == 0) all.push_back(one);
  return all;
}

// The drawn car, between the pages of the car as it leaves or comes back.
void on_marks(Turn& turn, const Intent& intent) {
  Model& model = turn.model;
  const domain::DriveFile* file = file_of(model, turn.context.house);
  if (const auto* brush = std::get_if<PickBrush>(&intent)) {
    if (domain::find_by_id(turn.drives().damages, brush->damage)) model.brush = brush->damage;
  } else if (const auto* panel = std::get_if<TouchPanel>(&intent)) {
    const bool known = std::ranges::find(domain::kPanels, panel->panel) != domain::kPanels.end();
    if (!known || model.brush.empty()) return;
    const domain::PanelMark one{panel->panel, model.brush};
    if (std::erase(model.touched, one) == 0) model.touched.push_back(one);
  } else if (std::holds_alternative<GoTo>(intent)) {
    model.stage = file != nullptr && file->is_out() ? Stage::back : Stage::leave;
  }
}

void on_yard(Turn& turn, const Intent& intent) {
  Model& model = turn.model;
  if (model.stage == Stage::marks) return on_marks(turn, intent);
  model.writing = Number::odometer;
  if (type(model, intent)) return;
  if (const auto* energy = std::get_if<PickEnergy>(&intent)) {
    if (energy->percent >= 0 && energy->percent <= 100) model.energy_percent = energy->percent;
  } else if (const auto* damage = std::get_if<ToggleDamage>(&intent)) {
    if (model.stage != Stage::back || !domain::find_by_id(turn.drives().damages, damage->damage))
      return;
    if (std::erase(model.damages, damage->damage) == 0) model.damages.push_back(damage->damage);
  } else if (std::holds_alternative<Leave>(intent) && model.stage == Stage::leave) {
    leave(turn);
  } else if (std::holds_alternative<CarIsBack>(intent) && model.stage == Stage::back) {
    take_back(turn);
  } else if (const auto* to = std::get_if<GoTo>(&intent)) {
    if (to->stage == Stage::road && model.stage == Stage::back) model.stage = Stage::road;
    if (to->stage == Stage::marks) {
      model.stage = Stage::marks;
      if (model.brush.empty()) model.brush = turn.drives().damages.front().id;
    }
  }
}

}  // namespace foyer::flow::drive
