// The reception desk on the glass: the board, its pages and its sheets.
//
// `draw_desk` takes a const view and the draft, draws from top to bottom, and returns what the
// desk wants. Everything dear (the board, what a search found) is made outside and handed in.
// UI thread.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "house/content.h"
#include "kit/ui/scroll.h"
#include "manage/audit/audit.h"
#include "manage/meetings/pages/meetings_page.h"
#include "manage/reports/daily.h"
#include "manage/rollcall/pages/roll_page.h"
#include "manage/service/pages/service_page.h"
#include "manage/standards/pages/standards_page.h"
#include "manage/today/pages/today_page.h"
#include "roles/desk/flow/appointment_file.h"
#include "roles/desk/flow/board.h"
#include "roles/desk/flow/desk.h"
#include "roles/entrance/pages/view.h"
#include "roles/entrance/pages/words.h"
#include "roles/host/pages/sync_state.h"
#include "steps/care/pages/years.h"
#include "steps/delivery/pages/delivery.h"
#include "steps/drive/pages/drive.h"
#include "steps/leads/pages/phone.h"

namespace foyer::screens {

// What the search found, already as it is shown.
struct FoundPerson {
  std::string person;      // 32 hexadecimal digits
  std::string name;        // as written down
  std::string honorific;   // pack id
  std::string phone;       // masked: "138****0001"; empty: none
  std::string last_day;    // "2026-11-15"
  std::string consultant;  // staff id, or empty
  int visits = 0;
  std::int64_t met_ms = 0;    // for the first time
  std::string masked_name{};  // "王*国"
};

struct Found {
  std::span<const FoundPerson> best;  // by pinyin
  int in_all = 0;
};

// The audit log of a day, and whether the chains of this device's log are whole.
struct AuditShown {
  std::vector<audit::AuditLine> lines;  // the newest first
  std::vector<audit::AuditPerson> people;
  std::int64_t exceptions = 0;  // of the lines
  bool checked = false;         // the chains were walked
  std::int64_t facts = 0, devices = 0;
  std::string broken;  // the first bad fact; empty: they are whole
};

// The daily report of a day.
struct ReportShown {
  std::vector<reports::DailyLine> lines;
  std::vector<reports::GradeCount> grades;
  reports::SinceSigned since;  // of no line, while nobody has signed it
  std::string signature;
  bool may_sign = false;
};

struct DeskView {
  const flow::DeskModel& model;
  const domain::House& house;
  const domain::Content& content;
  const flow::Board& board;
  std::string who;    // staff id of who is signed in
  std::string date;   // "周六 11月21日"
  std::string clock;  // "14:32"
  SyncState sync;
  std::int64_t now_ms = 0;
  const TimeZone& zone() const { return content.showroom.time_zone; }
  // Who is found by what stands in the search field: asked for after the keys were drawn, so that a
  // key on the glass is answered in its own frame.
  std::function<Found(const std::string& typed)> find;
  bool index_ready = true;                       // the search knows everybody
  std::optional<FoundPerson> same_phone;         // of the walk-in that is being written
  std::string import_report;                     // of appointments from a file; empty: none yet
  std::span<const std::string> import_broken{};  // its broken lines, each with what is wrong
  bool can_export = false;                       // the register page offers its files
  std::string export_report;
  // All visits of whose sheet is open, newest first; and of the other one who may be the same.
  std::span<const domain::Visit> record{}, other_record{};
  std::span<const Id> twice{};  // told to be first visits, of numbers that were here before
  bool erasing = false;         // the dealer's database is being asked
  int erasing_appointments = 0;
  // What becomes of it; empty: nobody has asked yet. Not everywhere: the dealer's database could
  // not be reached, and this is what this device knows.
  std::span<const domain::ErasingAnswer> erasing_answers{};
  bool erasing_everywhere = false;
  Writers writers;
  std::shared_ptr<const domain::Bookings> bookings{};  // where the page shows the plan
  const flow::phone::Shown* calls = nullptr;           // on the page `phone`
  LeadsImport leads_import{};
  std::optional<flow::phone::EarlierVisit> caller{};  // who has called, if the list knows them
  // What `model.guest`'s consultant asks of whoever is signed in; none: nothing.
  std::optional<today::ApprovalCase> asked{};
  // On the page `targets`: the board of the month that the model names, and the house that has it;
  // nullptr: it is being read.
  const targets::Board* board_of_month = nullptr;
  const domain::House* month_house = nullptr;
  std::optional<service::Share> base{};                  // on the page `service`, once it is known
  std::shared_ptr<const morning::Gathering> gathered{};  // on the page `meetings`
  const ReportShown* report = nullptr;  // on the page `report`; nullptr: it is being read
  const AuditShown* audit = nullptr;    // on the page `audit`; nullptr: it is being read

  const domain::Staff* me() const { return house.who(who); }
  bool manager() const { return me() != nullptr && me()->is_manager(); }
};

// What is half written about a walk-in.
struct WalkInDraft {
  enum class Field : std::uint8_t { name, description, phone, car, plate };
  Field field = Field::name;
  ui::Writing name{input::Field::name};
  ui::Writing description{input::Field::free_text};
  ui::Writing phone{input::Field::phone};
  ui::Writing car{input::Field::free_text};
  ui::Writing plate{input::Field::plate};
  std::string purpose, honorific, source, requested;
  std::optional<int> party;
  std::optional<bool> first_visit;
  std::string person;
  bool may_keep_phone = false;  // the guest said yes to the consent
  int taken_up = -1;            // what it was filled from, so that it is filled once
  ui::Writing& writing();       // of the field that is being written
};

struct AppointmentDraft {
  ui::Writing name{input::Field::name};
  ui::Writing phone{input::Field::phone};
  bool on_phone = false;
  std::string purpose, consultant, vehicle, time;
  int day = 0;  // 0 today
};

// Of what is to be done about a guest on the daily report.
struct InstructDraft {
  std::string sentence;  // pack id
  ui::Writing text{input::Field::free_text};
  bool begun = false;  // filled from what stands
};

// What the board's table is of.
enum class BoardTable : std::uint8_t { consultants, sources, stock, opening };

struct DeskDraft {
  // Which part of a list that is longer than its place is shown.
  std::size_t turn_from = 0, list_from = 0;
  ui::Scroll waiting, with;  // the board's columns
  TodayDraft today;          // of the house today and the morning sheet
  ui::Scroll audit;          // the audit log, …
  std::string audit_of;      // … and whose of it; empty: everybody's
  ui::Scroll behind, rows;   // of a month: who is behind a figure, and its table
  BoardTable board_table = BoardTable::consultants;  // of a month
  int target = 0;                                    // that is being set, …
  std::string target_of;                             // … and what it was begun for
  ui::Writing search{input::Field::free_text};
  WalkInDraft walk_in;
  AppointmentDraft appointment;
  AnswerDraft answer;
  InstructDraft instruct;
  ui::Scroll report;  // its lines
  RollDraft roll;
  StandardsDraft standards;
  MeetingsDraft meetings;
  ServiceDraft service;
  DriveDraft drive;
  PhoneDraft phone;
  DeliveryDraft delivery;
  YearsDraft years;
  std::string years_of;  // whose years are shown instead of their visits alone; empty: nobody's
  bool typing_appointment = false;
  bool broken_lines = false;  // of the file that was taken in, instead of the appointments
};

struct DeskTaps {
  std::optional<flow::DeskIntent> intent;
  std::optional<Lang> language;
  bool lock = false;                 // a change of hands
  std::optional<flow::Door> door;    // a colleague is added, a PIN is set
  bool import_appointments = false;  // from the file that lies in the device's folder
  bool import_leads = false;         // likewise
  bool export_day = false;
  bool export_report = false, export_status = false;  // of the model's day, and of its month
  bool ask_erasing = false;  // what would become of whose record is open, everywhere
};
DeskTaps draw_desk(const DeskView& view, DeskDraft& draft, ui::Frame& frame);

// What taking in a file of appointments came to, for the person who asked for it; and every line of
// it that is broken.
std::string import_report(const flow::AppointmentFile& file, Lang lang);
std::vector<std::string> import_broken(const flow::AppointmentFile& file, Lang lang);
std::string import_missing(Lang lang);
std::string import_begun(Lang lang);

// The walk-in as it stands in the draft.
flow::WalkIn walk_in_of(const DeskView& view, const WalkInDraft& draft);

}  // namespace foyer::screens
