#include "steps/drive/flow/drive.h"

#include <algorithm>

#include "kit/base/clean_text.h"
#include "kit/base/digest.h"
#include "steps/drive/flow/drive_turn.h"

namespace foyer::flow::drive {
namespace {

using domain::DriveFile;

std::string fresh_drive(const Model& model, const Context& context) {
  return fresh_name({model.visit.hex(), context.who, std::to_string(context.now_ms), model.car});
}

void toggle(std::vector<std::string>& all, const std::string& id) {
  if (std::erase(all, id) == 0) all.push_back(id);
}

void on_plan(Turn& turn, const Intent& intent) {
  Model& model = turn.model;
  if (const auto* car = std::get_if<PickCar>(&intent)) {
    const domain::DemoCar* known = turn.drives().car(car->car);
    if (!known) return;
    model.car = known->id;
    model.vehicle = known->vehicle;
    model.from_ms = car->from_ms;
  } else if (const auto* route = std::get_if<PickRoute>(&intent)) {
    if (turn.drives().route(route->route)) model.route = route->route;
  } else if (std::holds_alternative<ToggleRide>(intent)) {
    model.ride = !model.ride;
  } else if (const auto* where = std::get_if<PickWhere>(&intent)) {
    model.at_home = where->at_home && turn.drives().at_home();
  } else if (const auto* with = std::get_if<PickConsultant>(&intent)) {
    if (turn.context.at_desk) model.consultant = model.consultant == with->staff ? "" : with->staff;
  } else if (const auto* seen = std::get_if<OpenCar>(&intent)) {
    turn.look_at(seen->car);
  } else if (const auto* to = std::get_if<GoTo>(&intent)) {
    const bool refuse = to->stage == Stage::refuse && !model.visit.is_nil();
    const bool place = to->stage == Stage::place && model.at_home;
    if (refuse || place || to->stage == Stage::plan) model.stage = to->stage;
  } else if (std::holds_alternative<SeeDrive>(intent)) {
    turn.see_last_drive();
  } else if (std::holds_alternative<Book>(intent)) {
    turn.book();
  } else if (!std::holds_alternative<CancelDrive>(intent) || model.drive.empty()) {
    return;
  } else if (!model.appointment.is_nil()) {
    turn.give_up_car();
  } else {
    turn.say(domain::DriveCancelled{model.drive, "guest", {}});
    model = open(model.visit, model.vehicle, turn.context);
    model.drive.clear();
    model.stage = Stage::plan;
  }
}

void on_place(Turn& turn, const Intent& intent) {
  if (const auto* written = std::get_if<WritePlace>(&intent))
    turn.model.place = sanitised(written->place);
  else if (!std::holds_alternative<GoTo>(intent))
    return;
  turn.model.stage = Stage::plan;
}

void on_refuse(Turn& turn, const Intent& intent) {
  if (const auto* to = std::get_if<GoTo>(&intent)) {
    if (to->stage == Stage::plan) turn.model.stage = Stage::plan;
  } else if (const auto* refused = std::get_if<Refuse>(&intent)) {
    if (!domain::find_by_id(turn.drives().refusals, refused->reason)) return;
    if (turn.model.drive.empty())
      turn.say(domain::DriveDeclined{turn.model.vehicle, refused->reason});
    else
      turn.say(domain::DriveCancelled{turn.model.drive, "guest", refused->reason});
    turn.model.stage = Stage::done;
  }
}

void on_brief(Turn& turn, const Intent& intent) {
  if (const auto* told = std::get_if<ToggleTold>(&intent)) {
    if (domain::find_by_id(turn.drives().briefing, told->point))
      toggle(turn.model.told, told->point);
  } else if (std::holds_alternative<Briefed>(intent) && all_told(turn.model, turn.drives())) {
    turn.say(domain::DriveBriefed{turn.model.drive, turn.model.told, turn.context.now_ms});
    turn.model.stage = turn.model.ride ? Stage::leave : Stage::sign;
    turn.read_anew();
  }
}

// What the guest reads may have changed since they began: then it is read again.
void on_sign(Turn& turn, const Intent& intent) {
  Model& model = turn.model;
  if (model.text != domain::agreement_text(turn.drives(), turn.context.lang)) turn.read_anew();
  if (const auto* clause = std::get_if<ToggleClause>(&intent)) {
    if (model.stage == Stage::sign && domain::find_by_id(turn.drives().clauses, clause->clause))
      toggle(model.ticked, clause->clause);
  } else if (const auto* read = std::get_if<ReadAll>(&intent)) {
    model.stage = read->open ? Stage::text : Stage::sign;
  } else if (const auto* signed_by = std::get_if<Sign>(&intent)) {
    if (model.stage == Stage::sign) turn.sign(signed_by->strokes);
  }
}

void on_felt(Turn& turn, const Intent& intent) {
  Model& model = turn.model;
  const auto& drives = turn.drives();
  if (const auto* rated = std::get_if<Rate>(&intent)) {
    if (!domain::find_by_id(drives.aspects, rated->aspect) || rated->points < 1 ||
        rated->points > 5)
      return;
    std::erase_if(model.ratings, [&](const auto& one) { return one.aspect == rated->aspect; });
    model.ratings.push_back({rated->aspect, rated->points});
  } else if (const auto* fit = std::get_if<PickFit>(&intent)) {
    if (domain::find_by_id(drives.fits, fit->fit)) model.fit = fit->fit;
  } else if (const auto* stars = std::get_if<PickStars>(&intent)) {
    if (stars->stars >= 1 && stars->stars <= 5) model.stars = stars->stars;
  } else if (std::holds_alternative<Felt>(intent) || std::holds_alternative<NotFelt>(intent)) {
    domain::DriveFelt said{model.drive, {}, {}, 0};
    if (std::holds_alternative<Felt>(intent)) {
      for (const domain::DriveAspect& aspect : drives.aspects)
        for (const auto& one : model.ratings)
          if (one.aspect == aspect.id) said.ratings.push_back(one);
      said.fit = model.fit;
      said.consultant = model.stars;
    }
    turn.say(said);
    model.stage = Stage::done;
  }
}

// From any page of staff once it is signed, and back to where the drive stands.
void show_paper(Model& model, const DriveFile* file, const ShowPaper& paper) {
  if (file == nullptr || is_in_the_guests_hands(model.stage)) return;
  if (paper.open && file->signed_by(paper.driver) != nullptr) {
    model.stage = Stage::paper;
    model.driver = paper.driver;
  } else if (!paper.open && model.stage == Stage::paper) {
    model.stage = file->back ? Stage::done : stage_of(*file);
    model.driver = 0;
  }
}

// Who drives besides the guest shows a licence of their own and signs for themselves.
void add_driver(Turn& turn) {
  const DriveFile* file = file_of(turn.model, turn.context.house);
  if (file == nullptr || !file->signed_ || turn.model.ride) return;
  const int next = signed_drivers(*file);
  if (next > domain::kOtherDriversMax) return;
  turn.model.driver = next;
  turn.model.licence = {};
  turn.model.writing = Number::since;
  turn.model.stage = Stage::papers;
}

void answer(Turn& turn, const Intent& intent) {
  switch (turn.model.stage) {
    case Stage::plan:
      return on_plan(turn, intent);
    case Stage::place:
      return on_place(turn, intent);
    case Stage::refuse:
      return on_refuse(turn, intent);
    case Stage::car:
      return on_car(turn, intent);
    case Stage::papers:
      return on_papers(turn, intent);
    case Stage::brief:
      return on_brief(turn, intent);
    case Stage::sign:
    case Stage::text:
      return on_sign(turn, intent);
    case Stage::leave:
      if (std::holds_alternative<AddDriver>(intent)) return add_driver(turn);
      return on_yard(turn, intent);
    case Stage::back:
    case Stage::marks:
      return on_yard(turn, intent);
    case Stage::pictures:
    case Stage::picture_word:
      return on_pictures(turn, intent);
    case Stage::paper:
      return;
    case Stage::road:
      if (std::holds_alternative<Return>(intent)) turn.begin_return();
      return;
    case Stage::felt:
      return on_felt(turn, intent);
    case Stage::done:
      return;
  }
}

}  // namespace

std::string_view name(Stage stage) {
  switch (stage) {
    case Stage::plan:
      return "drive-plan";
    case Stage::place:
      return "drive-place";
    case Stage::refuse:
      return "drive-refuse";
    case Stage::car:
      return "drive-car";
    case Stage::papers:
      return "drive-papers";
    case Stage::brief:
      return "drive-brief";
    case Stage::sign:
      return "drive-sign";
    case Stage::text:
      return "drive-text";
    case Stage::leave:
      return "drive-leave";
    case Stage::paper:
      return "drive-paper";
    case Stage::pictures:
      return "drive-pictures";
    case Stage::picture_word:
      return "drive-picture-word";
    case Stage::road:
      return "drive-road";
    case Stage::back:
      return "drive-back";
    case Stage::marks:
      return "drive-marks";
    case Stage::felt:
      return "drive-felt";
    case Stage::done:
      return "drive-done";
  }
  return "drive";
}

bool is_in_the_guests_hands(Stage stage) {
  return stage == Stage::sign || stage == Stage::text || stage == Stage::felt ||
         stage == Stage::picture_word;
}

const DriveFile* file_of(const Model& model, const domain::House& house) {
  const domain::Visit* visit = house.visit(model.visit);
  return visit == nullptr ? nullptr : visit->drive_file(model.drive);
}

int signed_drivers(const DriveFile& file) {
  int count = 0;
  while (file.signed_by(count) != nullptr) ++count;
  return count;
}

Stage stage_of(const DriveFile& file) {
  if (file.back) return file.felt ? Stage::done : Stage::felt;
  if (file.out) return Stage::road;
  if (file.signed_ || (file.booked.ride && file.briefed)) return Stage::leave;
  if (file.briefed) return Stage::sign;
  return file.licence || file.booked.ride ? Stage::brief : Stage::papers;
}

int travel_min(const Model& model, const Context& context) {
  return model.at_home ? context.content.test_drives.travel_min : 0;
}

int minutes_of(const Model& model, const Context& context) {
  const domain::TestDrives& drives = context.content.test_drives;
  const domain::DriveRoute* route = drives.route(model.route);
  return (route == nullptr ? drives.plan.slot_min : route->minutes) +
         2 * travel_min(model, context);
}

domain::AskedDrive asked(const Model& model, const Context& context) {
  return {.car = model.car,
          .consultant = context.at_desk ? model.consultant : context.who,
          .from_ms = model.from_ms == 0 ? context.now_ms : model.from_ms,
          .minutes = minutes_of(model, context),
          .drive = model.drive,
          .here = !model.visit.is_nil() && !model.at_home};
}

bool car_is_fit(const Model& model, const Context& context) {
  return domain::unfit_on(context.content.test_drives.car(model.car), context.today()) ==
         domain::Hindrance::none;
}

std::optional<int> driver_out_of_licence(const DriveFile& file, std::string_view today) {
  const auto is_over = [&](const std::optional<domain::LicenceChecked>& one) {
    return one && !one->until.empty() && one->until < today;
  };
  if (is_over(file.licence)) return 0;
  for (std::size_t i = 0; i < file.others.size(); ++i)
    if (is_over(file.others[i].licence)) return static_cast<int>(i) + 1;
  return std::nullopt;
}

bool all_told(const Model& model, const domain::TestDrives& drives) {
  return model.told.size() == drives.briefing.size();
}

bool is_ticked(const Model& model, std::string_view clause, const Context& context) {
  return model.text == domain::agreement_text(context.content.test_drives, context.lang) &&
         std::ranges::find(model.ticked, clause) != model.ticked.end();
}

bool all_ticked(const Model& model, const Context& context) {
  return std::ranges::all_of(
      context.content.test_drives.clauses,
      [&](const domain::Choice& clause) { return is_ticked(model, clause.id, context); });
}

void Turn::book() {
  const domain::AskedDrive wanted = asked(model, context);
  if (!domain::judge(context.plan(), wanted).possible()) return;
  if (!model.appointment.is_nil()) return book_for_later();
  if (model.visit.is_nil()) return;
  if (model.drive.empty()) model.drive = fresh_drive(model, context);
  say(domain::DriveBooked{model.drive, model.car, model.vehicle, model.route, wanted.from_ms,
                          wanted.minutes, model.ride, wanted.consultant, model.at_home,
                          travel_min(model, context), model.at_home ? model.place : std::string()});
  const DriveFile* file = file_of(model, context.house);
  if (context.at_desk || model.at_home)
    model.stage = Stage::done;
  else if (model.from_ms != 0 && wanted.from_ms > context.now_ms + kSoon_ms)
    model.stage = Stage::done;
  else if (model.ride ||
           (file != nullptr && file->licence && !driver_out_of_licence(*file, context.today())))
    model.stage = Stage::brief;
  else
    model.stage = Stage::papers;
}

void Turn::read_anew() {
  model.ticked.clear();
  model.text = domain::agreement_text(drives(), context.lang);
}

void Turn::sign(const std::vector<std::string>& strokes) {
  if (!all_ticked(model, context) || !domain::is_signature(domain::signature_of(strokes))) return;
  domain::DriveSigned said;
  said.drive = model.drive;
  for (const domain::Choice& clause : drives().clauses) said.clauses.push_back(clause.id);
  said.car = model.car;
  said.route = model.route;
  const domain::DrivePlan plan = context.plan();
  const auto car = plan.cars().find(model.car);
  if (car != plan.cars().end()) said.odometer_km = car->second.odometer_km;
  said.at_ms = context.now_ms;
  said.witness = context.who;
  said.driver = model.driver;
  said.strokes = strokes;
  domain::bind(said, drives(), context.lang);
  say(std::move(said));
  model.driver = 0;
  model.stage = Stage::leave;
}

void Turn::begin_return() {
  model.odometer.clear();
  model.energy_percent = -1;
  model.damages.clear();
  model.brush.clear();
  model.touched.clear();
  model.writing = Number::odometer;
  model.stage = Stage::back;
}

Step update(const Model& model, const Intent& intent, const Context& context) {
  Turn turn{model, context, {}};
  if (std::holds_alternative<ToStaff>(intent) && model.stage == Stage::picture_word) {
    turn.model.stage = Stage::pictures;
    return {std::move(turn.model), {}};
  }
  if (std::holds_alternative<OpenPictures>(intent)) {
    on_pictures(turn, intent);
    return {std::move(turn.model), {}};
  }
  if (std::holds_alternative<ToStaff>(intent)) {
    if (is_in_the_guests_hands(model.stage))
      turn.model.stage = model.stage == Stage::felt ? Stage::done
                         : model.driver > 0         ? Stage::leave
                                                    : Stage::brief;
    turn.model.driver = 0;
    return {std::move(turn.model), {}};
  }
  if (std::holds_alternative<ToGuest>(intent)) {
    const DriveFile* file = file_of(model, context.house);
    if (file != nullptr && is_in_the_guests_hands(stage_of(*file)))
      turn.model.stage = stage_of(*file);
    return {std::move(turn.model), {}};
  }
  if (const auto* paper = std::get_if<ShowPaper>(&intent)) {
    show_paper(turn.model, file_of(model, context.house), *paper);
    return {std::move(turn.model), {}};
  }
  answer(turn, intent);
  return {std::move(turn.model), std::move(turn.writes)};
}

}  // namespace foyer::flow::drive
