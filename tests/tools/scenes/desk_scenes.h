// The desk on an ordinary Saturday, as the goldens show it: who waits, who is with whom, and every
// page and sheet. Each scene is what the screen is given.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "roles/desk/pages/desk.h"
#include "roles/host/pages/staff_door.h"
#include "showroom/house.h"

namespace foyer::screens::test {

struct DeskScene {
  std::string name;  // "desk-board"
  flow::DeskModel model;
  DeskDraft draft;
  SyncState sync;
  std::vector<FoundPerson> found;
  std::string import_report;
  std::vector<std::string> import_broken;
  std::size_t importing = 0;  // so many of 1,200 leads of a file are written
  std::vector<Id> twice;
  std::vector<domain::ErasingAnswer> erasing;  // what becomes of a guest who asks to be erased
  bool erasing_everywhere = true;
  Id also;             // a visit that has the same number as the guest's
  bool empty = false;  // in the morning, before anybody came
  bool busy = false;   // as many as a Saturday brings
  bool contested = false;
  bool open = false;                // days before left something open
  bool asking = false;              // a consultant asks whether an offer may be made
  bool phoning = false;             // and people call
  bool delivering = false;          // and cars are handed over
  bool month = false;               // a month with its targets
  bool rolling = false;             // the house is cleared
  bool walked = false;              // somebody walks the hall, and mends what was wrong
  bool gathered = false;            // a meeting is held
  bool serving = false;             // sales and service do something together
  bool reported = false;            // the daily report of yesterday, …
  bool signed_report = false;       // … which was signed, and is another one since
  std::optional<AuditShown> audit;  // of the page of that name; none: it is being read
  bool door = false;                // the door instead of the desk
  flow::Door at_door;
};

// 王建国, Emily Carter and a guest without a name wait; three more are with consultants.
domain::House saturday();
domain::House busy();  // eight more wait, six more are with consultants
domain::House morning();
domain::House contested();
domain::House asking();
domain::House left_open();
domain::House phoning();                                  // (desk_phone_scenes.cpp)
constexpr std::int64_t kSaturday_ms = 1'795'242'720'000;  // 2026-11-21 14:32 in China
Id desk_visit(int number);

// The plan of the test cars (desk_drive_scenes.cpp).
void add_drives(std::vector<DeskScene>& all, const domain::Content& content, Lang lang);
// Calls and leads (desk_phone_scenes.cpp).
void add_phone(std::vector<DeskScene>& all, Lang lang);
// The cars in stock, by a list of that day (stock_scenes.cpp).
void add_stock(domain::House& house, const std::string& list_day = "2026-11-21");
// Deliveries (desk_delivery_scenes.cpp).
domain::House delivering();
void add_deliveries(std::vector<DeskScene>& all);
// The board of a month, and the roll call (desk_target_scenes.cpp).
void add_targets(std::vector<DeskScene>& all);
void add_roll_calls(std::vector<DeskScene>& all);
void add_standards(std::vector<DeskScene>& all);
domain::House walked();
// The meetings of the day (desk_meeting_scenes.cpp).
void add_meetings(std::vector<DeskScene>& all, Lang lang);
domain::House gathered();
// Sales and service together (desk_service_scenes.cpp).
void add_service(std::vector<DeskScene>& all);
domain::House serving();
domain::House cleared();
// The daily report (desk_report_scenes.cpp).
void add_reports(std::vector<DeskScene>& all);
domain::House reported();
domain::House reported_and_signed(const domain::Content& content);
std::vector<DeskScene> desk_scenes(const domain::Content& content, Lang lang);

}  // namespace foyer::screens::test
