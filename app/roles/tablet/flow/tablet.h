// The consultant's tablet: what a tap there means, and which facts it makes. Pure: time is handed
// in, nothing is written.
//
// The guest is never copied into the model: it holds where the consultant is (page, card, what is
// half chosen), and everything about the guest is read from the house, which is the fold of the
// log. So what comes from the desk or the entrance is there by itself, and fold(log) == view.
// The caller writes `Step::writes`, durably, and shows `Step::model` only then. An intent that
// makes no sense (the guest was handed to somebody else meanwhile) changes nothing.
//
// Nobody else's guest is opened by accident: a waiting one or a colleague's opens a sheet that
// asks, and only TakeGuest takes them. While `presenting`, the guest holds the tablet: nothing but
// turning cards, judging, the language and the way back does anything, and no page of staff can be
// reached (a test walks through every intent).
// Turning a card records that it was presented; judging it is one touch, which can be taken back.
// Threads: values.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "house/content.h"
#include "manage/meetings/meeting.h"
#include "manage/register/day.h"
#include "manage/rollcall/roll.h"
#include "manage/standards/round.h"
#include "manage/today/today.h"
#include "roles/host/door/staff.h"
#include "showroom/house.h"
#include "steps/care/flow/care.h"
#include "steps/delivery/flow/delivery.h"
#include "steps/drive/flow/drive.h"
#include "steps/offer/flow/offer.h"
#include "steps/offer/flow/order.h"
#include "steps/offer/flow/trade_in_touch.h"

namespace foyer::flow::tablet {

enum class Page : std::uint8_t {
#define TABLET_PAGE(id) id,
#include "roles/tablet/flow/tablet_pages.def"
};
std::string_view name(Page page);  // "tablet-walk", as goldens and the trace call it

enum class Sheet : std::uint8_t {
  none,
#define TABLET_SHEET(id) id,
#include "roles/tablet/flow/tablet_pages.def"
};

enum class TextAbout : std::uint8_t {
  ticket,
  note,
  objection,
  car,
  plate,
  reason,
  lost_model,
  name,         // and how they are addressed: an honorific is a choice of the page
  phone,        // kept only where the guest has agreed, then or now
  vin,          // of the car in exchange
  owner,        // in its papers
  care,         // what came of a contact
  instruction,  // an answer to a manager's
};

// What is half decided about the end of a visit.
struct Closing {
  std::string outcome, grade, grade_reason;
  std::string step, day;
  std::string lost_model, lost_reason, rival;
  bool leaves = true;  // the guest goes now
  friend bool operator==(const Closing&, const Closing&) = default;
};

struct Undo {
  std::string card;
  std::optional<int> before;  // none: it had not been judged
  friend bool operator==(const Undo&, const Undo&) = default;
};

struct Model {
  Page page = Page::guests;
  Page from = Page::guest;  // where `back` from a page that several lead to goes
  Sheet sheet = Sheet::none;
  bool presenting = false;
  Id visit;  // whose page it is; nil on the list
  // Of the sheet that asks: a visit, or an appointment at the guest's home. Whom a manager answers
  // about or reads of, who is not theirs.
  Id asked;
  bool at_faults = false;  // the page `standards` begins with what is to be mended
  morning::OpenKind open_kind = morning::OpenKind::car_not_back;  // likewise `still_open`
  std::string vehicle;
  std::vector<std::string> deck;         // card ids, in this guest's order
  std::size_t at = 0;                    // index into deck
  std::optional<std::size_t> came_from;  // after a jump: where to come back to
  std::optional<Undo> undo;
  std::vector<std::string> compared;  // vehicle ids, at most three
  std::string question;               // of the need page
  std::vector<std::string> chosen;    // there, not yet saved; on the name's page the honorific
  TextAbout about = TextAbout::note;
  std::string worry;  // the objection whose words are written; empty: one that the pack has not
  Closing closing;
  drive::Model test_drive;    // of the page `drive`
  trade_in::Model used_car;   // of the page `trade_in`
  offer::Model quote;         // of the page `offer`
  order::Model contract;      // of the page `order`
  delivery::Model hand_over;  // of the page `delivery`, which a guest's page or the list leads to
  care::Model contact;        // of the page `care`
  friend bool operator==(const Model&, const Model&) = default;
};
std::string_view name(const Model& model);  // of the page, or of the step's own

struct GoGuests {};
struct OpenGuest {
  Id visit;
};
struct FindTicket {
  std::string text;  // typed or scanned: the ticket, or what its QR code says
};
struct TakeGuest {};  // of the sheet that asks
struct OpenAtHome {   // from the list of guests
  Id appointment;
};
struct BeginAtHome {};  // of the sheet that asks
struct CloseSheet {};
struct Back {};
struct OpenPage {
  Page page = Page::guest;
};
struct EditNeed {
  std::string question;
};
struct ToggleChoice {
  std::string option;
};
struct SaveNeed {};
struct Walk {
  std::string vehicle;
};
struct TurnCard {
  int by = 1;
};
struct TurnTo {
  std::size_t index = 0;
};
struct GoPosition {
  std::string position;
};
struct ComeBack {};  // after a jump
struct Judge {
  int level = 0;
};
struct TakeBack {};  // the last judgement
struct ShowCoverage {};
struct ToggleCompared {
  std::string vehicle;
};
struct Present {
  bool on = true;
};
struct WriteText {
  TextAbout about = TextAbout::note;
  std::string worry = {};  // of an objection: which
};
struct SaveText {
  std::string text;
  bool may_keep = false;  // of a phone number: the guest has just agreed
};
struct RaiseObjection {
  std::string objection, answer;
};
// What it really was, what answered it and how far; what is empty stays as it was.
struct JudgeObjection {
  std::string objection;
  std::string truth, with, outcome;
};
struct ToggleDrive {
  std::string vehicle;
};
struct OpenDrive {
  std::string vehicle;  // empty: as wished
};
struct DriveTouch {  // on the pages of the test drive
  drive::Intent intent;
};
struct OpenOffer {};
struct OfferTouch {  // on the pages of the offer
  offer::Intent intent;
};
struct OpenOrder {};
struct OrderTouch {  // on the pages of the order
  order::Intent intent;
};
struct OpenDelivery {
  Id delivery;
};
struct DeliveryTouch {  // on the pages of a delivery
  delivery::Intent intent;
};
struct OpenCare {};
struct CareTouch {  // on the page of the day's contacts
  care::Intent intent;
};
struct ToggleTradeIn {};
struct OpenTradeIn {};
struct TradeInTouch {  // on the pages of the car in exchange
  trade_in::Intent intent;
};
struct Settle {
  std::string about, value;  // value: options with ", " between, as in domain::Contest
};
struct ChooseOutcome {
  std::string id;
};
struct ChooseGrade {
  std::string id;
};
struct ChooseStep {
  std::string id;
};
struct ChooseDay {
  std::string day;
};
struct ChooseLostReason {
  std::string id;
};
struct ChooseRival {
  std::string id;
};
struct ChooseLostModel {
  std::string text;
};
struct ToggleLeaves {};
struct ConfirmClose {};
struct Reopen {};
struct OpenToday {};  // a manager, from the list of guests
struct TodayTouch {   // on the house today, the morning sheet and the page of an answer
  today::Touch touch;
};
struct OpenFaults {};    // from the list of guests
struct OpenRollCall {};  // from there, or from the house today
struct RollTouch {       // on the page of the roll call
  rollcall::Intent intent;
};
struct OpenStandards {};  // from the list of guests
struct StandardsTouch {   // on the page of the rounds and scorecards, or of what is mine to mend
  standards::Intent intent;
};
struct OpenInstruction {  // a manager's about a guest of mine, from the list or their page
  Id visit;
};
struct AnswerInstruction {  // of its sheet
  std::string sentence;     // pack id
};
struct OpenMeetings {};  // from the list of guests
struct MeetingsTouch {   // on the page of the meetings
  meetings::Intent intent;
};

using Intent =
    std::variant<GoGuests, OpenGuest, FindTicket, TakeGuest, OpenAtHome, BeginAtHome, CloseSheet,
                 Back, OpenPage, EditNeed, ToggleChoice, SaveNeed, Walk, TurnCard, TurnTo,
                 GoPosition, ComeBack, Judge, TakeBack, ShowCoverage, ToggleCompared, Present,
                 WriteText, SaveText, RaiseObjection, JudgeObjection, ToggleDrive, OpenDrive,
                 DriveTouch, OpenOffer, OfferTouch, OpenOrder, OrderTouch, OpenDelivery,
                 DeliveryTouch, ToggleTradeIn, OpenTradeIn, TradeInTouch, Settle, ChooseOutcome,
                 ChooseGrade, ChooseStep, ChooseDay, ChooseLostReason, ChooseRival, ChooseLostModel,
                 ToggleLeaves, ConfirmClose, Reopen, OpenRollCall, RollTouch, OpenStandards,
                 StandardsTouch, OpenMeetings, MeetingsTouch, OpenCare, CareTouch, OpenToday,
                 TodayTouch, OpenFaults, OpenInstruction, AnswerInstruction>;

struct Context {
  const domain::House& house;
  const domain::Content& content;
  std::string who;  // staff id of who is signed in
  std::int64_t now_ms = 0;
  Lang lang = Lang::zh;                                   // in which the pages are shown
  std::shared_ptr<const domain::Bookings> bookings = {};  // as drive::Context has them
  std::shared_ptr<const domain::CareDay> care = {};       // none: worked out where it is asked for
  std::optional<drive::Shot> camera = {};                 // as drive::Context has it

  foyer::today::Context of_today() const { return {house, content, who, now_ms}; }
  standards::Context of_standards() const { return {house, content, who, now_ms, camera}; }
  trade_in::Context of_trade_in() const { return {house, content, now_ms}; }
  drive::Context of_drive() const {
    return {house, content, who, lang, now_ms, false, bookings, camera};
  }
  delivery::Context of_delivery() const { return {house, content, who, lang, now_ms, camera}; }
  care::Context of_care() const {
    return {house, content, who, now_ms, care ? care : care::day_of(house, content, who, now_ms)};
  }
  offer::Context of_offer() const { return {house, content, who, lang, now_ms}; }
  const TimeZone& zone() const { return content.showroom.time_zone; }
  std::string today() const { return zone().day(now_ms); }
};

struct Step {
  Model model;
  std::vector<Write> writes;
};
Step update(const Model& model, const Intent& intent, const Context& context);

// --- what the screens ask ---

// The appointment of the sheet that asks whether a drive at home begins; nullptr: it is no longer
// booked, or somebody began it.
const domain::Appointment* asked_at_home(const Model& model, const domain::House& house);

// Whose page it is: a guest of mine, or whom a manager answers about or reads of.
const Id& guest_of(const Model& model);
// Whether a touch on a manager's pages leads anywhere on a tablet; the rest is at the desk.
bool can_open(const today::Touch& touch, const Context& context);

// What still keeps the visit from being closed.
enum class Missing : std::uint8_t { nothing, outcome, grade, reason, step, day, lost };
Missing missing(const Closing& closing, const domain::Visit& visit, const Context& context);
// Days on which the next step may lie, for a grade: from tomorrow to its contact interval.
std::vector<std::string> days_for(const domain::Content& content, std::string_view grade,
                                  std::string_view today);

// What is shown of a manager's instructions about this guest: the one that waits for an answer,
// else the newest; nullptr: there is none.
const domain::InstructionFile* instruction_shown(const domain::Visit& visit);

struct Lists {
  std::vector<const domain::Visit*> now;           // with me, or on their way to me
  std::vector<const domain::Visit*> waiting;       // nobody's yet, the longest wait first
  std::vector<const domain::Visit*> today;         // mine, gone or closed today
  std::vector<const domain::Visit*> due, overdue;  // next steps of mine, by day
  std::vector<const domain::Visit*> instructed;    // mine, with an instruction to answer
};
Lists lists(const Context& context);

// A visit that this consultant may change: theirs.
bool is_mine(const domain::Visit& visit, std::string_view who);
// What stands there already, before it is written anew.
std::string standing_text(const Model& model, const domain::Visit& visit);

// --- after the program was killed ---

// One line that `log::VisitLog::set_note` keeps: page, visit, car and card. No personal data.
std::string to_text(const Model& model);
// Where it was, if the guest is still this consultant's; the list otherwise.
Model from_text(std::string_view text, const Context& context);

}  // namespace foyer::flow::tablet
