// The reception desk: what a tap there means, and which facts it makes. Pure: time, ids and the
// ticket are handed in, nothing is written.
//
// The caller writes `DeskStep::writes`, durably, and shows `DeskStep::model` only then. An intent
// that makes no sense (the guest has gone meanwhile, the consultant clocked out) makes no fact.
// Who gets a guest is recorded with its reason: requested, previous or turn where the desk follows
// the proposal; "chosen" where it does not, and then for everybody who was passed over why.
// Threads: values.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "house/content.h"
#include "house/erasing.h"
#include "manage/meetings/meeting.h"
#include "manage/rollcall/roll.h"
#include "manage/service/service.h"
#include "manage/standards/round.h"
#include "manage/targets/board.h"
#include "manage/today/today.h"
#include "roles/host/door/staff.h"
#include "steps/delivery/flow/delivery.h"
#include "steps/drive/flow/drive.h"
#include "steps/leads/flow/phone.h"

namespace foyer::flow {

enum class DeskPage : std::uint8_t {
#define DESK_PAGE(id) id,
#include "roles/desk/flow/desk_pages.def"
};
enum class DeskSheet : std::uint8_t {
  none,
#define DESK_SHEET(id) id,
#include "roles/desk/flow/desk_pages.def"
};
std::string_view name(DeskPage page);  // "desk-board", as goldens and the trace call it
std::string_view name(DeskSheet sheet);

// Whom the register knows but not by this visit: what the search found.
struct KnownPerson {
  std::string person;  // 32 hexadecimal digits
  std::string name;
  std::string honorific;
  std::int64_t met_ms = 0;  // for the first time
  friend bool operator==(const KnownPerson&, const KnownPerson&) = default;
};

// On the board of a month: which, and which figure of whom is open.
struct BoardChoice {
  std::string month;
  reports::Counted figure = reports::Figure::orders;
  targets::Whose whose;
  friend bool operator==(const BoardChoice&, const BoardChoice&) = default;
};

struct DeskModel {
  DeskPage page = DeskPage::board;
  DeskPage from = DeskPage::board;  // where the way back leads: there, or to the house today
  DeskSheet sheet = DeskSheet::none;
  Id guest;                  // of the guest's sheets
  std::string staff;         // of the consultant's and the colleague's sheet, and of a hand-over
  std::size_t figure = 0;    // 0 waiting .. 5 left
  std::string day;           // of the register page, of the daily report, of an instruction on it
  Id appointment;            // of its sheet; on the walk-in page: who comes as arranged
  KnownPerson known;         // on the walk-in page and in the person's sheet
  KnownPerson merging;       // on the search page: whose other record is looked for
  drive::Model test_drive;   // of the page `drives`
  phone::Model phone;        // of the page `phone`
  delivery::Model delivery;  // of the page `deliveries`
  BoardChoice board;         // of the page `targets`
  // Which kind the page `still_open` begins with.
  morning::OpenKind open_kind = morning::OpenKind::car_not_back;
  service::About about;  // of the page `service`: of whom something is told
  // On the appointments' page: who is that car for which is chosen in `test_drive`?
  bool asks_for_whom = false;
  friend bool operator==(const DeskModel&, const DeskModel&) = default;
};
std::string screen_name(const DeskModel& model);  // page, and sheet behind a dot

// A guest who did not check in, as the desk writes them down.
struct WalkIn {
  std::string purpose;
  std::optional<int> party;
  std::optional<bool> first_visit;
  std::string name, honorific;
  std::string description;
  std::string source;
  std::string requested;  // staff id
  std::string car, plate;
  std::string phone;   // only with the guest's consent, which is recorded with it
  std::string person;  // 32 hexadecimal digits, or empty
  friend bool operator==(const WalkIn&, const WalkIn&) = default;
};

struct OpenPage {
  DeskPage page = DeskPage::board;
};
struct OpenStillOpen {  // the morning sheet, at what is open of this kind
  morning::OpenKind kind = morning::OpenKind::car_not_back;
};
struct OpenMenu {};
struct OpenSync {};
struct OpenFigure {
  std::size_t figure = 0;
};
struct OpenGuest {
  Id visit;
};
struct OpenConsultant {
  std::string staff;
};
struct OpenColleague {
  std::string staff;
};
struct OpenPerson {
  KnownPerson known;
};
struct OpenAppointment {
  Id appointment;
};
struct OpenDay {
  std::string day;
};
struct OpenAudit {  // of a day that this device knows whole, for a manager
  std::string day;
};
struct CloseDeskSheet {};
struct ChooseOther {};  // hand this guest to somebody else
struct HandTo {
  Id visit;
  std::string staff;
};
struct SkipBecause {
  std::string reason;  // "declined" | "busy" | "other"
};
struct TakeBack {
  Id visit;
};
struct AskLeave {};  // when did they leave
struct GuestLeft {
  Id visit;
  std::int64_t at_ms = 0;
};
struct Settle {
  Id visit;
  std::string about;
  std::string value;
};
struct RegisterWalkIn {
  WalkIn guest;
};
struct ComesAgain {};       // the known person, on the walk-in page
struct ComesAsArranged {};  // the appointment's guest is here
// The record of whose visit this is.
struct OpenRecord {
  Id visit;
};
// Somebody with this visit's number was here before, and it is them: a first visit it is not.
struct LinkTo {
  Id visit;
  std::string person;
};
struct NotThem {  // and it is somebody else
  Id visit;
};
// The later one's record becomes the earlier one's; `Unlink` of that visit undoes it.
struct AskMerge {};  // of whom `known` is
struct StopMerging {};
struct Merge {};
struct Unlink {
  Id visit;
};
struct AskErase {};
struct AskEraseAgain {};
// What is personal in these visits, appointments, leads and deliveries goes for good, or is locked,
// or stays, as each is answered: for a manager.
struct EraseGuest {
  std::vector<domain::ErasingAnswer> answers;
};
struct KeepAppointment {
  Id visit, appointment;
};
struct NotArranged {  // this visit keeps no appointment: it was somebody else
  Id visit;
};
struct Clock {
  std::string staff;
  domain::Duty duty = domain::Duty::in;
  std::string back_at;
};
struct RemoveColleague {
  std::string staff;
};
struct MakeAppointments {
  std::vector<domain::AppointmentMade> made;
};
struct CancelAppointment {
  std::string reason;
};
// Of one that two devices moved to two times: which of them holds.
struct SettleAppointment {
  std::string slot;
};
struct SignDay {
  std::string day;
};
// The plan of the test cars: for this guest, for who is booked so, or for nobody yet (both nil).
struct OpenDrives {
  Id visit, appointment;
};
struct DriveTouch {  // on the pages of the test drive
  drive::Intent intent;
};
struct PhoneTouch {  // on the page of calls and leads
  phone::Intent intent;
};
struct DeliveryTouch {  // on the page of deliveries
  delivery::Intent intent;
};
// This guest came from that lead; `told_by`: "number", "code" or "word".
struct CreditLead {
  Id visit, lead;
  std::string told_by;
};
struct OpenAnswer {  // the page on which a manager answers with another sum, or in words
  Id visit;
};
using today::AnswerLoss;
using today::AnswerOffer;

struct OpenReport {  // the daily report of a day that this device knows whole, for a manager
  std::string day;
};
struct OpenInstruction {  // for a manager
  Id visit;
  std::string day;  // of the report
};
struct GiveInstruction {  // on the page `instruct`
  std::string sentence, text;
  bool withdrawn = false;
};
struct AnswerInstruction {  // a manager, for whoever told them
  std::string sentence;
};
struct SignReport {};  // of the model's day

struct OpenMonth {  // the board, for a manager
  std::string month;
};
struct OpenBoardFigure {  // with its formula and who is behind it
  reports::Counted figure = reports::Figure::orders;
  targets::Whose whose;
};
struct AskTarget {};  // of the figure that is open
struct SetTarget {
  std::optional<int> target;  // none: there is none any more
};
struct TakeLastTargets {};  // of the month before
struct RollTouch {          // on the page of the roll call
  rollcall::Intent intent;
};
struct StandardsTouch {  // on the page of the rounds and scorecards
  standards::Intent intent;
};
struct MeetingsTouch {  // on the page of the meetings
  meetings::Intent intent;
};
struct ServiceTouch {  // on the page of sales and service
  service::Intent intent;
};
// The service has told something of the known person: what, is asked on that page.
struct TellOfKnown {
  Id visit;                // their newest
  std::string consultant;  // staff id; may be empty
};
struct LeaveTelling {};

using DeskIntent = std::variant<
    OpenPage, OpenMenu, OpenSync, OpenFigure, OpenGuest, OpenConsultant, OpenColleague, OpenPerson,
    OpenAppointment, OpenDay, CloseDeskSheet, ChooseOther, HandTo, SkipBecause, TakeBack, AskLeave,
    GuestLeft, Settle, RegisterWalkIn, ComesAgain, ComesAsArranged, OpenRecord, LinkTo, NotThem,
    AskMerge, StopMerging, Merge, Unlink, AskErase, AskEraseAgain, EraseGuest, KeepAppointment,
    NotArranged, Clock, RemoveColleague, MakeAppointments, CancelAppointment, SettleAppointment,
    SignDay, OpenDrives, DriveTouch, PhoneTouch, DeliveryTouch, CreditLead, OpenAnswer, AnswerOffer,
    AnswerLoss, OpenMonth, OpenBoardFigure, AskTarget, SetTarget, TakeLastTargets, RollTouch,
    StandardsTouch, MeetingsTouch, ServiceTouch, TellOfKnown, LeaveTelling, OpenAudit,
    OpenStillOpen, OpenReport, OpenInstruction, GiveInstruction, AnswerInstruction, SignReport>;

struct DeskContext {
  const domain::House& house;
  const domain::Content& content;
  std::string who;        // staff id of who is signed in
  std::string lang;       // "zh" | "en": in which a walk-in is spoken to
  std::vector<Id> fresh;  // as many as the intent needs (see `ids_for`)
  std::string ticket;     // of a walk-in
  std::int64_t now_ms = 0;
  std::shared_ptr<const domain::Bookings> bookings = {};  // as drive::Context has them
  std::optional<phone::EarlierVisit> caller = {};  // of the page `phone`: who was here long ago
  // On the page `report`: all that this device knows; nullptr: it is being read.
  const domain::House* whole = nullptr;

  foyer::today::Context of_today() const { return {house, content, who, now_ms}; }
  drive::Context of_drive() const {
    return {house, content, who, lang == "en" ? Lang::en : Lang::zh, now_ms, true, bookings};
  }
  phone::Context of_phone() const { return {house, content, who, fresh, now_ms, caller, bookings}; }
  delivery::Context of_delivery() const {
    return {house, content, who, lang == "en" ? Lang::en : Lang::zh, now_ms};
  }
  const TimeZone& zone() const { return content.showroom.time_zone; }
  std::string today() const { return zone().day(now_ms); }
};
// How many fresh ids an intent needs.
std::size_t ids_for(const DeskIntent& intent);

struct DeskStep {
  DeskModel model;
  std::vector<Write> writes;
};
DeskStep update(const DeskModel& model, const DeskIntent& intent, const DeskContext& context);

// Who would be passed over if this guest went to `staff`: those free before them in the turn, and
// whom the proposal names. Their reasons are empty where only a person can say them.
std::vector<domain::Skip> passed_over(const domain::House& house, const domain::Visit& visit,
                                      const std::string& staff);

// Guests of today under whose number somebody is booked today, while nobody has said yet whether it
// is them: the facts that say so. Two desks may write the same.
std::vector<Write> kept_appointments(const domain::House& house, std::int64_t now_ms,
                                     const TimeZone& zone);
// The appointment of today that a guest of this name seems to keep; nullptr: none.
const domain::Appointment* booked_under_name(const domain::House& house, const domain::Visit& visit,
                                             std::string_view today);

// A manager may sign the daily report of a day whose guests have all been seen off, once.
bool may_sign_report(const DeskContext& context, const std::string& day);

// Targets are set for this month and for those that come.
bool may_set_target(const DeskContext& context, std::string_view month);

// Visits of the day that are still open, and so keep its register from being signed.
std::vector<const domain::Visit*> still_open(const domain::House& house, std::string_view day,
                                             const TimeZone& zone);

}  // namespace foyer::flow
