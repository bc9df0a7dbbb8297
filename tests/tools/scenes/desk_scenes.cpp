#include "tools/scenes/desk_scenes.h"

#include "showroom/house.h"

namespace foyer::screens::test {
namespace {

constexpr std::int64_t kMinute_ms = 60'000;

// Writes a day down, fact by fact.
class Day {
 public:
  domain::House house;

  void tell(const Id& visit, int minutes_ago, domain::Event event) {
    domain::apply(house, {{Id{}, ++seq_},
                          visit,
                          Hlc::at_ms(kSaturday_ms - minutes_ago * kMinute_ms,
                                     static_cast<std::uint16_t>(seq_)),
                          "desk",
                          std::move(event)});
  }
  void colleague(const std::string& id, const std::string& role, const std::string& name,
                 int clocked_in_ago = 0) {
    tell({}, 600, domain::StaffAdded{id, role, name});
    tell({}, 600, domain::PinSet{id, "hash"});
    if (clocked_in_ago > 0) tell({}, clocked_in_ago, domain::ClockedIn{id});
  }
  struct Guest {
    std::string name, honorific, lang = "zh";
    std::optional<bool> first = true;
    int party = 1;
    std::string source = "friend";
  };
  void arrive(int number, int ago, const Guest& guest) {
    const Id id = desk_visit(number);
    std::string ticket = std::to_string(number);
    while (ticket.size() < 3) ticket.insert(ticket.begin(), '0');
    tell(id, ago, domain::VisitOpened{"look", "A" + ticket, guest.lang});
    tell(id, ago,
         domain::GuestNamed{guest.name.empty() ? std::nullopt : std::optional(guest.name),
                            guest.honorific});
    tell(id, ago, domain::PartyTold{guest.party, guest.first, guest.source});
    tell(id, ago, domain::VisitCheckedIn{});
  }
  void contact(int number, int ago, const std::string& phone) {
    tell(desk_visit(number), ago, domain::ConsentGiven{"contact", "2026-11", "zh"});
    tell(desk_visit(number), ago, domain::ContactGiven{phone});
  }
  void taken(int number, int ago, const std::string& staff, const std::string& reason) {
    tell(desk_visit(number), ago + 2, domain::VisitAssigned{staff, reason, {}, ""});
    tell(desk_visit(number), ago, domain::VisitTaken{staff, staff});
  }

 private:
  std::int64_t seq_ = 0;
};

void roster(Day& day) {
  day.colleague("a0000001", "reception", "周文洁");
  day.colleague("a0000002", "manager", "林岚");
  day.colleague("c0000001", "consultant", "李敏", 330);
  day.colleague("c0000002", "consultant", "赵永刚", 329);
  day.colleague("c0000003", "consultant", "孙佳悦", 328);
  day.colleague("c0000004", "consultant", "钱峰", 300);
  day.colleague("c0000005", "consultant", "吴桐", 290);
  day.colleague("c0000006", "consultant", "郑文洁", 280);
}

void in_the_house(Day& day) {
  day.arrive(1, 6, {"王建国", "mr", "zh", true, 2});
  day.tell(desk_visit(1), 6, domain::NeedsAnswered{"use", {"family"}, {}, {}});
  day.tell(desk_visit(1), 6, domain::NeedsAnswered{"budget", {"20to30"}, 200000, 300000});
  day.tell(desk_visit(1), 6, domain::NeedsAnswered{"priorities", {"safety", "comfort"}, {}, {}});
  day.tell(desk_visit(1), 6, domain::ModelsRecommended{{{"s7", 92}, {"e5", 80}}, "demo"});
  day.arrive(2, 3, {"Emily Carter", "ms", "en", true, 1});
  day.tell(desk_visit(2), 3, domain::ModelChosen{"e5"});
  day.arrive(3, 1, {"", "", "zh", false, 3});
  day.tell(desk_visit(3), 1, domain::GuestDescribed{"深蓝外套"});
  day.tell(desk_visit(3), 1, domain::ConsultantRequested{"c0000001"});
  day.arrive(4, 26, {"刘晓雯", "ms"});
  day.taken(4, 22, "c0000001", "turn");
  day.tell(desk_visit(4), 20, domain::StageReached{"presentation"});
  day.tell(desk_visit(4), 20, domain::ModelChosen{"v6"});
  for (const char* card : {"v6-1", "v6-2", "v6-3"})
    day.tell(desk_visit(4), 18, domain::CardPresented{card, "v6", "side"});
  day.arrive(5, 40, {"陈志远", "mr", "zh", false});
  day.taken(5, 35, "c0000002", "previous");
  day.tell(desk_visit(5), 10, domain::DriveStarted{"s7", "A"});
  day.tell(desk_visit(5), 10, domain::ModelChosen{"s7"});
  day.arrive(6, 62, {"周堃", "mr"});
  day.taken(6, 58, "c0000003", "turn");
  day.tell(desk_visit(6), 12, domain::StageReached{"offer"});
  day.tell(desk_visit(6), 50, domain::ModelChosen{"e5"});
  // Booked, and here; 刘晓雯 and Emily Carter were here before.
  day.arrive(7, 0, {"何婷", "ms", "zh", false, 2});
  day.contact(7, 0, "+8613800000077");
  day.tell(desk_visit(7), 0, domain::AppointmentKept{desk_visit(90).hex()});
  constexpr int kWeek = 7 * 24 * 60;
  day.arrive(20, kWeek, {"刘晓雯", "ms"});
  day.taken(20, kWeek - 10, "c0000001", "turn");
  day.tell(desk_visit(20), kWeek - 60,
           domain::VisitLeft{kSaturday_ms - (kWeek - 60) * kMinute_ms, false});
  day.tell(desk_visit(4), 24, domain::GuestLinked{desk_visit(20).hex(), ""});
  day.arrive(21, 2 * kWeek, {"Emily Carter", "ms", "en"});
  day.taken(21, 2 * kWeek - 10, "c0000003", "turn");
  day.tell(desk_visit(21), 2 * kWeek - 40,
           domain::VisitLeft{kSaturday_ms - (2 * kWeek - 40) * kMinute_ms, false});
}

void gone(Day& day) {
  const std::array<const char*, 6> names{"韩雪梅", "吴志刚", "郭宇航",
                                         "唐志勇", "冯德明", "Anna Berg"};
  const std::array<const char*, 6> plates{"苏C8K26M", "皖L52Q08", "", "苏C1L077", "鲁DD30921", ""};
  for (int i = 0; i < 6; ++i) {
    const int number = 10 + i, ago = 280 - i * 30;
    day.arrive(number, ago,
               {names[static_cast<std::size_t>(i)], i % 2 == 0 ? "ms" : "mr", "zh", i % 3 != 0});
    if (i % 2 == 0) day.contact(number, ago, "+861380000010" + std::to_string(i));
    day.taken(number, ago - 5, "c000000" + std::to_string(1 + i % 5), "turn");
    day.tell(desk_visit(number), ago - 47,
             domain::VisitLeft{kSaturday_ms - (ago - 47) * kMinute_ms, false});
    if (i < 2) day.tell(desk_visit(number), ago - 30, domain::DriveStarted{"s7", "A"});
    if (const std::string plate = plates[static_cast<std::size_t>(i)]; !plate.empty())
      day.tell(desk_visit(number), ago, domain::PresentCarTold{"", plate, false});
  }
}

DeskScene page(std::string name, flow::DeskPage which) {
  DeskScene scene;
  scene.name = std::move(name);
  scene.model.page = which;
  scene.model.day = "2026-11-21";
  scene.sync = {.connected = true, .waiting = 0, .since = "14:32", .trouble = {}};
  return scene;
}

DeskScene sheet(std::string name, flow::DeskSheet which, int visit = 0) {
  DeskScene scene = page(std::move(name), flow::DeskPage::board);
  scene.model.sheet = which;
  if (visit > 0) scene.model.guest = desk_visit(visit);
  return scene;
}

DeskScene door(std::string name, flow::DoorScreen screen) {
  DeskScene scene = page(std::move(name), flow::DeskPage::board);
  scene.door = true;
  scene.at_door.screen = screen;
  if (screen == flow::DoorScreen::pin) {
    scene.at_door.staff = "a0000001";
    scene.at_door.digits = "123";
    scene.at_door.trouble = flow::DoorTrouble::wrong;
  }
  return scene;
}

// A file of appointments that was taken in but for five lines; and those lines.
void add_broken_file(std::vector<DeskScene>& all, Lang lang) {
  flow::AppointmentFile file;
  file.made.resize(12);
  file.known = 3;
  file.broken = {{4, "day is no date such as 2026-11-25", {}},
                 {9, "time is no time such as 14:30", {}},
                 {12, "name is empty", {}},
                 {13, "consultant is nobody who works here", {}},
                 {20, "a quote is opened and not closed", {}}};
  DeskScene taken = page("desk-appointments-file", flow::DeskPage::appointments);
  taken.import_report = import_report(file, lang);
  taken.import_broken = import_broken(file, lang);
  all.push_back(taken);
  taken.name = "desk-appointments-broken";
  taken.draft.broken_lines = true;
  all.push_back(taken);
}

void add_pages(std::vector<DeskScene>& all, const domain::Content& content, Lang lang) {
  all.push_back(page("desk-board", flow::DeskPage::board));
  all.push_back(page("desk-board-busy", flow::DeskPage::board));
  all.back().busy = true;
  DeskScene offline = page("desk-morning", flow::DeskPage::board);
  offline.empty = true;
  offline.sync = {.connected = false, .waiting = 12, .since = "14:02", .trouble = {}};
  all.push_back(offline);
  all.push_back(page("desk-walk-in", flow::DeskPage::walk_in));
  DeskScene looks = page("desk-walk-in-looks", flow::DeskPage::walk_in);
  looks.draft.walk_in.taken_up = 1;
  looks.draft.walk_in.purpose = content.showroom.purposes.front().id;
  looks.draft.walk_in.party = 2;
  looks.draft.walk_in.first_visit = false;
  looks.draft.walk_in.field = WalkInDraft::Field::description;
  looks.draft.walk_in.description.text.set_text(lang == Lang::zh ? "深蓝外套" : "dark blue coat");
  all.push_back(looks);
  looks.name = "desk-walk-in-car";
  looks.draft.walk_in.field = WalkInDraft::Field::car;
  looks.draft.walk_in.car.text.set_text("SUV");
  all.push_back(looks);
  looks.name = "desk-walk-in-plate";
  looks.draft.walk_in.field = WalkInDraft::Field::plate;
  looks.draft.walk_in.plate.text.set_text("苏C8");
  all.push_back(looks);
  DeskScene search = page("desk-search", flow::DeskPage::search);
  search.draft.search.text.set_text("wang");
  search.found = {{desk_visit(1).hex(), "王芳", "ms", "139****5678", "2026-11-08", "c0000002", 2},
                  {desk_visit(2).hex(), "王建国", "mr", "138****0001", "2026-11-15", "c0000001", 1},
                  {desk_visit(3).hex(), "王喆", "mr", "", "2026-10-02", "", 1}};
  all.push_back(search);
  all.push_back(page("desk-people", flow::DeskPage::people));
  DeskScene open = page("desk-still-open", flow::DeskPage::still_open);
  open.open = true;
  all.push_back(open);
  all.push_back(page("desk-ledger", flow::DeskPage::ledger));
  all.push_back(page("desk-appointments", flow::DeskPage::appointments));
  add_broken_file(all, lang);
  DeskScene made = page("desk-appointment-new", flow::DeskPage::appointments);
  made.draft.typing_appointment = true;
  made.draft.appointment.time = "14:30";
  all.push_back(made);
  all.push_back(page("desk-day", flow::DeskPage::day));
}

// Of somebody who looked, bought, and whose second car is being made ready.
std::vector<domain::ErasingAnswer> three_answers() {
  using domain::Because, domain::Erasing;
  return {{desk_visit(20), Erasing::erased, Because::nothing, ""},
          {desk_visit(21), Erasing::locked, Because::contract, "2036-05-17"},
          {desk_visit(4), Erasing::refused, Because::contract_runs, ""}};
}

// Whose visit it is: asked, merged, taken out for good.
void add_people(std::vector<DeskScene>& all, const DeskScene& person) {
  DeskScene twice = sheet("desk-sheet-twice", flow::DeskSheet::guest, 2);
  twice.twice = {desk_visit(2)};
  twice.also = desk_visit(21);
  all.push_back(twice);
  all.push_back(sheet("desk-sheet-booked", flow::DeskSheet::guest, 7));
  DeskScene merge = person;
  merge.name = "desk-sheet-merge";
  merge.model.sheet = flow::DeskSheet::merge;
  merge.model.known = {desk_visit(21).hex(), "Emily Carter", "ms"};
  merge.model.merging = {desk_visit(2).hex(), "Emily Carter", "ms"};
  all.push_back(merge);
  for (const auto& [name, which] : {std::pair{"desk-sheet-erase", flow::DeskSheet::erase},
                                    {"desk-sheet-erase-sure", flow::DeskSheet::erase_sure},
                                    {"desk-sheet-erase-sure-here", flow::DeskSheet::erase_sure},
                                    {"desk-sheet-erased", flow::DeskSheet::erased}}) {
    DeskScene& erase = all.emplace_back(person);
    erase.name = name;
    erase.model.sheet = which;
    erase.erasing = three_answers();
    erase.erasing_everywhere = erase.name != "desk-sheet-erase-sure-here";
  }
}

void add_sheets(std::vector<DeskScene>& all) {
  all.push_back(sheet("desk-sheet-waiting", flow::DeskSheet::guest, 1));
  all.push_back(sheet("desk-sheet-with", flow::DeskSheet::guest, 4));
  DeskScene contested = sheet("desk-sheet-contested", flow::DeskSheet::guest, 6);
  contested.contested = true;
  all.push_back(contested);
  DeskScene asks = sheet("desk-sheet-offer", flow::DeskSheet::guest, 6);
  asks.asking = true;
  all.push_back(asks);
  DeskScene board = page("desk-board-asked", flow::DeskPage::board);
  board.asking = true;
  all.push_back(board);
  DeskScene words = page("desk-answer", flow::DeskPage::answer);
  words.asking = true;
  words.model.guest = desk_visit(6);
  all.push_back(words);
  all.push_back(sheet("desk-sheet-hand-to", flow::DeskSheet::hand_to, 1));
  DeskScene skip = sheet("desk-sheet-skip", flow::DeskSheet::skip, 1);
  skip.model.staff = "c0000005";
  all.push_back(skip);
  all.push_back(sheet("desk-sheet-leave", flow::DeskSheet::leave, 4));
  DeskScene filed = sheet("desk-sheet-first", flow::DeskSheet::figure);
  filed.model.figure = 2;
  all.push_back(filed);
  DeskScene left = sheet("desk-sheet-left", flow::DeskSheet::figure);
  left.model.figure = 5;
  all.push_back(left);
  all.push_back(sheet("desk-sheet-menu", flow::DeskSheet::menu));
  all.push_back(sheet("desk-sheet-sync", flow::DeskSheet::sync));
  DeskScene consultant = sheet("desk-sheet-consultant", flow::DeskSheet::consultant);
  consultant.model.staff = "c0000001";
  all.push_back(consultant);
  DeskScene colleague = sheet("desk-sheet-colleague", flow::DeskSheet::colleague);
  colleague.model.page = flow::DeskPage::people;
  colleague.model.staff = "c0000001";
  all.push_back(colleague);
  DeskScene person = sheet("desk-sheet-person", flow::DeskSheet::person);
  person.model.page = flow::DeskPage::search;
  person.model.known = {desk_visit(4).hex(), "刘晓雯", "ms"};
  all.push_back(person);
  add_people(all, person);
  DeskScene expected = sheet("desk-sheet-appointment", flow::DeskSheet::appointment);
  expected.model.appointment = desk_visit(90);
  all.push_back(expected);
  all.push_back(door("staff-roster", flow::DoorScreen::roster));
  all.push_back(door("staff-pin", flow::DoorScreen::pin));
  DeskScene first = door("staff-first", flow::DoorScreen::name);
  first.empty = true;
  all.push_back(first);
}

}  // namespace

Id desk_visit(int number) {
  Id id;
  id.bytes[14] = 0x5a;
  id.bytes[15] = static_cast<std::uint8_t>(number);
  return id;
}

domain::House saturday() {
  Day day;
  roster(day);
  gone(day);
  in_the_house(day);
  day.tell({}, 20, domain::Paused{"c0000006", "15:00"});
  day.tell(desk_visit(90), 500,
           domain::AppointmentMade{"2026-11-21", "15:30", "look", "c0000004", "v6", "何婷",
                                   "+8613800000077"});
  day.tell(desk_visit(91), 500,
           domain::AppointmentMade{"2026-11-21", "16:00", "look", "", "e5", "徐玥", "", "e5-1",
                                   "town", 12, false});
  const std::int64_t half_past_three = kSaturday_ms + 58 * kMinute_ms;
  day.tell(desk_visit(4), 15,
           domain::DriveBooked{"d4", "s7-1", "s7", "lake", half_past_three, 32, false, "c0000001"});
  day.tell({}, 200, domain::CarAway{"c3-1", "workshop", kSaturday_ms - 200 * kMinute_ms, 0});
  day.tell({}, 40,
           domain::CarAway{"v6-1", "charging", kSaturday_ms - 40 * kMinute_ms,
                           kSaturday_ms + 73 * kMinute_ms});
  return day.house;
}

domain::House busy() {
  Day day;
  day.house = saturday();
  const std::array<const char*, 8> waiting{"徐国强", "马丽华", "高俊",   "林秀英",
                                           "罗建军", "郭敏",   "宋伟民", "梁燕"};
  for (int i = 0; i < 8; ++i) {
    const int number = 40 + i;
    day.arrive(number, 24 - 3 * i,
               {waiting[static_cast<std::size_t>(i)], i % 2 == 0 ? "mr" : "ms", "zh", i % 3 != 0,
                1 + i % 4});
    if (i % 2 == 0) day.tell(desk_visit(number), 20 - 2 * i, domain::ModelChosen{"s7"});
  }
  const std::array<const char*, 6> served{"蒋海燕", "韩冬", "邓玉兰", "曹立新", "彭静", "袁志刚"};
  for (int i = 0; i < 6; ++i) {
    day.arrive(60 + i, 70 - 4 * i, {served[static_cast<std::size_t>(i)], i % 2 == 0 ? "ms" : "mr"});
    day.taken(60 + i, 64 - 4 * i, "c000000" + std::to_string(1 + i % 5), "turn");
    day.tell(desk_visit(60 + i), 40, domain::StageReached{i % 2 == 0 ? "presentation" : "needs"});
  }
  return day.house;
}

// Another desk, offline, handed the same guest to somebody else, and gave a booked car away.
domain::House contested() {
  domain::House house = saturday();
  std::int64_t seq = 0;
  const auto tell = [&](int subject, domain::Event event) {
    domain::apply(house, {{desk_visit(99), ++seq},
                          desk_visit(subject),
                          Hlc::at_ms(kSaturday_ms),
                          "desk",
                          std::move(event)});
  };
  tell(6, domain::VisitAssigned{"c0000004", "turn", {}, ""});
  tell(6, domain::DriveBooked{"d6", "s7-1", "s7", "town", kSaturday_ms + 73 * kMinute_ms, 12, false,
                              "c0000003"});
  // And two devices moved one appointment, neither of which knew of the other.
  domain::AppointmentMade moved{"2026-11-21", "16:30", "look", "", "e5", "徐玥",
                                "",           "e5-1",  "town", 12, false};
  moved.instead_of = "2026-11-21 16:00 e5-1";
  tell(91, moved);
  moved.time = "17:00";
  tell(91, moved);
  return house;
}

domain::House morning() {
  Day day;
  roster(day);
  return day.house;
}

std::vector<DeskScene> desk_scenes(const domain::Content& content, Lang lang) {
  std::vector<DeskScene> all;
  add_pages(all, content, lang);
  add_sheets(all);
  add_drives(all, content, lang);
  add_targets(all);
  add_roll_calls(all);
  add_standards(all), add_meetings(all, lang), add_service(all), add_reports(all);
  add_phone(all, lang);
  add_deliveries(all);
  return all;
}

}  // namespace foyer::screens::test
