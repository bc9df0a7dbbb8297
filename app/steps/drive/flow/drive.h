// A test drive with a guest: what a tap means, and which facts it makes. Pure: time is handed in,
// nothing is written; the caller writes `Step::writes`, durably, and shows `Step::model` only then.
//
// What is known of a drive is read from its facts, so a tablet that died at the signature or while
// the car was out opens at the same place (`stage_of`). The model holds what is half typed. While
// the guest holds the tablet (signing, reading, saying how it was) only their own touches and the
// way back do anything. Threads: values.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "house/content.h"
#include "house/pictures.h"
#include "house/write.h"
#include "showroom/house.h"
#include "steps/drive/agreement.h"
#include "steps/drive/flow/fleet.h"
#include "steps/drive/licence.h"

namespace foyer::flow::drive {

enum class Stage : std::uint8_t {
  plan,    // which car, when, which route
  place,   // where the guest lives, of a drive at home
  refuse,  // why not today
  car,     // what a car is used for
  papers,  // the licence
  brief,   // what was explained
  sign,    // in the guest's hands
  text,    // the whole agreement, in the guest's hands
  leave,   // odometer and fuel at the start
  road,
  paper,         // what was signed
  pictures,      // of the licence and of damage: taken, and looked at
  picture_word,  // in the guest's hands: whether their licence may be photographed
  back,          // and at the end
  marks,         // the drawn car, then and now
  felt,          // in the guest's hands
  done,
};
std::string_view name(Stage stage);  // "drive-plan", as goldens and the trace call it
bool is_in_the_guests_hands(Stage stage);

enum class Number : std::uint8_t { since, until, last_four, odometer };

using Shot = domain::CameraShot;

struct Model {
  Stage stage = Stage::plan;
  Id visit;             // nil: nobody who is here
  Id appointment;       // of who has not come yet; nil: a guest, or nobody yet
  std::string drive;    // empty: not booked yet
  std::string vehicle;  // the model that is asked about
  std::string car, route;
  std::int64_t from_ms = 0;  // of the chosen slot; 0: as soon as it can be
  bool ride = false;
  bool at_home = false;
  std::string place;       // there; empty: nobody asked yet
  std::string consultant;  // staff id of who goes along; empty: nobody yet
  std::string seen_car;    // whose page it is
  std::string use;         // chosen there
  std::int64_t until_ms = 0;
  int driver = 0;           // whose papers these are: 0 the guest's, 1 of who drives besides …
  domain::Licence licence;  // digits as they are typed: "20170512"
  bool for_life = false;
  Number writing = Number::since;
  std::vector<std::string> told;  // points of the briefing
  std::vector<std::string> ticked;
  std::string text;      // digest of the agreement that lies before the guest
  std::string odometer;  // digits
  int energy_percent = -1;
  std::vector<std::string> damages;
  std::string brush;  // the damage that a touch puts on a panel of the drawn car
  std::vector<domain::PanelMark> touched;
  std::vector<domain::DriveFelt::Rating> ratings;
  std::string fit;
  int stars = 0;
  Stage pictures_from = Stage::papers;  // where the page of pictures was opened
  std::string taking;          // what is being photographed, kLicencePicture …; empty: nothing
  int shot = 0;                // raised with each picture that is asked for
  std::string seen_picture;    // which one fills the page; empty: all of them are small
  bool drops_picture = false;  // it was asked to go, and that is asked back
  friend bool operator==(const Model&, const Model&) = default;
};

struct PickCar {
  std::string car;
  std::int64_t from_ms = 0;  // 0: as soon as it can be
};
struct PickRoute {
  std::string route;
};
struct ToggleRide {};
struct PickWhere {
  bool at_home = false;
};
struct WritePlace {
  std::string place;
};
struct Book {};
struct CancelDrive {};
struct GoTo {  // refuse or place, and back from it
  Stage stage = Stage::plan;
};
struct Refuse {
  std::string reason;
};
struct PickConsultant {
  std::string staff;
};
struct OpenCar {
  std::string car;
};
struct PickUse {
  std::string use;
};
struct PickUntil {
  std::int64_t until_ms = 0;  // 0: nobody knows
};
struct SendAway {};  // the car is used for that from now on
struct TakeIn {};    // and is back
struct PickClass {
  std::string licence_class;
};
struct WriteNumber {
  Number number = Number::since;
};
struct Digit {
  char digit = '0';
};
struct EraseDigit {};
struct ToggleForLife {};
struct AcceptLicence {};
struct ToggleTold {
  std::string point;
};
struct Briefed {};
struct ToggleClause {
  std::string clause;
};
struct ReadAll {
  bool open = true;
};
struct Sign {
  std::vector<std::string> strokes;  // as to_texts makes them
};
struct AddDriver {};  // once the guest has signed
struct ShowPaper {
  bool open = true;
  int driver = 0;
};
struct SeeDrive {};      // the guest's last drive that is over: what was signed, and its pictures
struct OpenPictures {};  // from the licence, the drawn car, or what came of it; and back again
struct ClosePictures {};
struct TakePicture {
  std::string of;  // kLicencePicture: of whoever `driver` is
};
struct AgreePicture {
  bool agreed = false;
};
struct KeepPicture {};   // the one that has come
struct AgainPicture {};  // it is not good
struct NoPicture {};     // none after all
struct SeePicture {
  std::string picture;  // empty: back to all
};
struct DropPicture {
  bool sure = false;
};
struct PickEnergy {
  int percent = -1;
};
struct Leave {};   // out of the yard
struct Return {};  // the car is back: the page for it
struct ToggleDamage {
  std::string damage;
};
struct PickBrush {
  std::string damage;
};
struct TouchPanel {  // puts the brush's damage there, or takes it away
  std::string panel;
};
struct CarIsBack {};
struct Rate {
  std::string aspect;
  int points = 0;
};
struct PickFit {
  std::string fit;
};
struct PickStars {
  int stars = 0;
};
struct Felt {};     // given
struct NotFelt {};  // the guest would rather not
struct ToStaff {};  // the tablet goes back to the consultant
struct ToGuest {};  // and to the guest again
using Intent =
    std::variant<PickCar, PickRoute, ToggleRide, PickWhere, WritePlace, Book, CancelDrive, GoTo,
                 Refuse, PickConsultant, OpenCar, PickUse, PickUntil, SendAway, TakeIn, PickClass,
                 WriteNumber, Digit, EraseDigit, ToggleForLife, AcceptLicence, ToggleTold, Briefed,
                 ToggleClause, ReadAll, Sign, AddDriver, ShowPaper, PickEnergy, Leave, Return,
                 ToggleDamage, PickBrush, TouchPanel, CarIsBack, Rate, PickFit, PickStars, Felt,
                 NotFelt, ToStaff, ToGuest, SeeDrive, OpenPictures, ClosePictures, TakePicture,
                 AgreePicture, KeepPicture, AgainPicture, NoPicture, SeePicture, DropPicture>;

struct Context {
  const domain::House& house;
  const domain::Content& content;
  std::string who;  // staff id of who is signed in
  Lang lang = Lang::zh;
  std::int64_t now_ms = 0;
  bool at_desk = false;  // which books for others, and goes no further
  // Of `house` today, where somebody keeps them; nullptr: they are worked out when they are asked
  // for.
  std::shared_ptr<const domain::Bookings> known = {};
  // Of the device's camera; none: it has none, or the dealer takes no pictures.
  std::optional<Shot> camera = {};

  const TimeZone& zone() const { return content.showroom.time_zone; }
  std::string today() const { return zone().day(now_ms); }
  domain::DrivePlan plan() const {
    return {content.test_drives, zone(), now_ms, known ? known : bookings(house, content, now_ms)};
  }
};

struct Step {
  Model model;
  std::vector<domain::Write> writes;
};

// This guest's drive that is not over, or a new one with this model of car.
Model open(const Id& visit, const std::string& vehicle, const Context& context);
// For somebody who has not come yet: the car that this appointment keeps, or one for it.
Model open_for(const Id& appointment, const Context& context);
// For nobody yet.
Model look(const Context& context);
Step update(const Model& model, const Intent& intent, const Context& context);
// `made` with the car, the time and the route that are chosen.
domain::AppointmentMade with_drive(domain::AppointmentMade made, const Model& model,
                                   const Context& context);
// When a car that goes away now may be back: in hours, at the end of the day, tomorrow.
std::vector<std::int64_t> ends_to_choose(const Context& context);

// --- what the pages ask ---
const domain::DriveFile* file_of(const Model& model, const domain::House& house);
// Whether the device's camera is waited for.
bool wants_camera(const Model& model);
// The pictures of this drive whose time is not over.
std::vector<domain::KeptPicture> pictures(const Model& model, const Context& context);
// Whether one of this kind can be taken now: a licence while it is looked at, damage at the car.
bool may_take(const Model& model, std::string_view of, const Context& context);
// Whether the page of pictures has anything on it.
bool has_pictures(const Model& model, const Context& context);
// What whoever shows this licence said when asked; nullptr: they were not.
const domain::PictureWord* picture_word(const Model& model, const Context& context);
// How many have signed: the guest, and who drives besides.
int signed_drivers(const domain::DriveFile& file);
// The guest's last drive that is over; nullptr: there is none.
const domain::DriveFile* last_drive(const Model& model, const domain::House& house);
// Where a drive stands by its facts.
Stage stage_of(const domain::DriveFile& file);
// The slot that would be booked now, and what hinders it.
domain::AskedDrive asked(const Model& model, const Context& context);
int minutes_of(const Model& model, const Context& context);  // both ways in it, at home
int travel_min(const Model& model, const Context& context);  // each way; 0: at the showroom
domain::Licence licence_of(const Model& model);              // with days instead of digits
domain::LicenceVerdict licence_verdict(const Model& model, const Context& context);
bool all_told(const Model& model, const domain::TestDrives& drives);
// What was ticked under another text, or in the other language, is not.
bool is_ticked(const Model& model, std::string_view clause, const Context& context);
bool all_ticked(const Model& model, const Context& context);
// What the drawn car bears: before the drive all of it, afterwards what is new.
std::vector<domain::PanelMark> marks(const Model& model, const Context& context);
// And what it bore before the drive that is being ended.
std::vector<domain::PanelMark> marks_before(const Model& model, const Context& context);
// Whether the car that is booked may be driven today.
bool car_is_fit(const Model& model, const Context& context);
// Whose licence was checked and is over by now, 0 the guest's; none: all that were checked hold.
std::optional<int> driver_out_of_licence(const domain::DriveFile& file, std::string_view today);
// Whether the odometer that was typed can be right: not below the car's last one. One that cannot
// is taken all the same, since the last one may have been the wrong one; the page says so.
bool odometer_holds(const Model& model, const Context& context);

}  // namespace foyer::flow::drive
