// Pictures of a drive: the driver's licence, which takes a word of theirs, and damage on the car.
#include <algorithm>
#include <array>

#include "steps/drive/flow/drive_turn.h"

namespace foyer::flow::drive {
namespace {

int days_kept(const domain::TestDrives& drives, std::string_view of) {
  return of == domain::kLicencePicture ? drives.pictures.licence_days : drives.pictures.damage_days;
}

// The stage at which the page was opened, while it is open.
Stage opened_from(const Model& model) {
  const bool open = model.stage == Stage::pictures || model.stage == Stage::picture_word;
  return open ? model.pictures_from : model.stage;
}

std::string part_of(const Model& model, const domain::DriveFile& file) {
  if (model.taking == domain::kLicencePicture) return std::to_string(model.driver);
  return file.out ? "after" : "before";
}

void ask_camera(Model& model, std::string_view of) {
  model.taking = of;
  ++model.shot;
}

void take(Turn& turn, const std::string& of) {
  Model& model = turn.model;
  if (!may_take(model, of, turn.context)) return;
  const domain::PictureWord* word = picture_word(model, turn.context);
  if (of == domain::kLicencePicture && (word == nullptr || !word->agreed))
    model.stage = Stage::picture_word;
  else
    ask_camera(model, of);
}

void hear(Turn& turn, bool agreed) {
  const domain::Consent& text = turn.drives().pictures.licence;
  const std::string subject = domain::licence_picture_subject(turn.model.driver);
  if (agreed)
    turn.say(domain::ConsentGiven{subject, text.version, std::string(code(turn.context.lang))});
  else
    turn.say(domain::ConsentRefused{subject, text.version});
  turn.model.stage = Stage::pictures;
  if (agreed) ask_camera(turn.model, domain::kLicencePicture);
}

void keep(Turn& turn) {
  Model& model = turn.model;
  const domain::DriveFile* file = file_of(model, turn.context.house);
  const std::optional<Shot>& shot = turn.context.camera;
  if (file == nullptr || model.taking.empty() || !shot || shot->picture.empty()) return;
  const int days = days_kept(turn.drives(), model.taking);
  turn.say(domain::picture_taken(*shot, model.taking, model.drive, part_of(model, *file),
                                 turn.context.now_ms, days));
  model.taking.clear();
}

// A licence's goes because its owner no longer agrees, and is not asked for again by itself.
void drop(Turn& turn) {
  Model& model = turn.model;
  const auto all = pictures(model, turn.context);
  const auto seen = std::ranges::find_if(
      all, [&](const auto& one) { return one.taken.picture == model.seen_picture; });
  if (seen == all.end()) return;
  const bool licence = seen->taken.of == domain::kLicencePicture;
  turn.say(domain::PictureDropped{model.seen_picture, licence ? "withdrawn" : "house"});
  if (licence) {
    std::string subject = domain::licence_picture_subject(0);
    if (seen->taken.part != "0") subject += "/" + seen->taken.part;
    turn.say(domain::ConsentRefused{subject, turn.drives().pictures.licence.version});
  }
  model.seen_picture.clear();
  model.drops_picture = false;
}

void on_page(Turn& turn, const Intent& intent) {
  Model& model = turn.model;
  if (const auto* wanted = std::get_if<TakePicture>(&intent)) {
    take(turn, wanted->of);
  } else if (std::holds_alternative<KeepPicture>(intent)) {
    keep(turn);
  } else if (std::holds_alternative<AgainPicture>(intent)) {
    if (!model.taking.empty()) ++model.shot;
  } else if (std::holds_alternative<NoPicture>(intent)) {
    model.taking.clear();
  } else if (const auto* seen = std::get_if<SeePicture>(&intent)) {
    model.seen_picture = seen->picture;
    model.drops_picture = false;
  } else if (const auto* gone = std::get_if<DropPicture>(&intent)) {
    if (!model.seen_picture.empty() && gone->sure && model.drops_picture)
      drop(turn);
    else
      model.drops_picture = !gone->sure && !model.drops_picture;
  } else if (std::holds_alternative<ClosePictures>(intent)) {
    model.taking.clear();
    model.seen_picture.clear();
    model.drops_picture = false;
    model.stage = model.pictures_from;
  }
}

}  // namespace

bool wants_camera(const Model& model) {
  return model.stage == Stage::pictures && !model.taking.empty();
}

std::vector<domain::KeptPicture> pictures(const Model& model, const Context& context) {
  const domain::Visit* visit = context.house.visit(model.visit);
  if (visit == nullptr || model.drive.empty()) return {};
  return visit->pictures_about(model.drive, context.now_ms);
}

bool may_take(const Model& model, std::string_view of, const Context& context) {
  if (!context.camera || context.at_desk || days_kept(context.content.test_drives, of) == 0)
    return false;
  if (file_of(model, context.house) == nullptr) return false;
  const Stage at = opened_from(model);
  if (of == domain::kLicencePicture) return at == Stage::papers;
  return of == domain::kDamagePicture && at == Stage::marks;
}

bool has_pictures(const Model& model, const Context& context) {
  return may_take(model, domain::kLicencePicture, context) ||
         may_take(model, domain::kDamagePicture, context) || !pictures(model, context).empty();
}

const domain::PictureWord* picture_word(const Model& model, const Context& context) {
  const domain::Visit* visit = context.house.visit(model.visit);
  if (visit == nullptr) return nullptr;
  return visit->picture_word(domain::licence_picture_subject(model.driver));
}

void on_pictures(Turn& turn, const Intent& intent) {
  Model& model = turn.model;
  if (std::holds_alternative<OpenPictures>(intent)) {
    constexpr std::array kFrom = {Stage::papers, Stage::marks, Stage::leave, Stage::road,
                                  Stage::done};
    if (std::ranges::find(kFrom, model.stage) == kFrom.end() || !has_pictures(model, turn.context))
      return;
    model.pictures_from = model.stage;
    model.stage = Stage::pictures;
  } else if (model.stage == Stage::picture_word) {
    if (const auto* word = std::get_if<AgreePicture>(&intent)) hear(turn, word->agreed);
  } else {
    on_page(turn, intent);
  }
}

}  // namespace foyer::flow::drive
