// The board of a month at the desk, in every state that it can be in.
#include "tools/scenes/desk_scenes.h"

namespace foyer::screens::test {
namespace {

DeskScene of_month(std::string name, flow::DeskSheet sheet = flow::DeskSheet::none) {
  DeskScene scene;
  scene.name = std::move(name);
  scene.model.page = flow::DeskPage::targets;
  scene.model.sheet = sheet;
  scene.model.board.month = "2026-11";
  scene.sync = {.connected = true, .waiting = 0, .since = "14:32", .trouble = {}};
  scene.month = true;
  return scene;
}

}  // namespace

void add_roll_calls(std::vector<DeskScene>& all) {
  DeskScene scene;
  scene.name = "desk-roll-call";
  scene.model.page = flow::DeskPage::roll_call;
  scene.sync = {.connected = false, .waiting = 3, .since = "14:02", .trouble = {}};
  all.push_back(scene);
  scene.name = "desk-roll-call-on";
  scene.rolling = true;
  all.push_back(scene);
}

// A manager has walked a part of the hall; what was wrong yesterday is mended, or not; and the
// course's own example of a scorecard.
domain::House walked() {
  domain::House house = saturday();
  std::int64_t seq = 0;
  constexpr std::int64_t kHour = 3'600'000;
  const auto tell = [&](int subject, std::int64_t hours_ago, const char* actor,
                        domain::Event event) {
    domain::apply(house, {{desk_visit(93), ++seq},
                          subject == 0 ? Id{} : desk_visit(subject),
                          Hlc::at_ms(kSaturday_ms - hours_ago * kHour),
                          actor,
                          std::move(event)});
  };
  constexpr const char *kManager = "a0000002", *kHost = "a0000001";
  const auto wrong = [&](const char* area, const char* item, const char* owner, const char* due) {
    tell(91, 28, kManager, domain::StandardAnswered{area, item, "no", false});
    tell(91, 27, kManager, domain::StandardFault{item, owner, due});
  };
  wrong("cars", "cars-cards", "c0000002", "2026-11-20");
  wrong("cars", "cars-clean", kHost, "2026-11-22");
  wrong("cars", "cars-locked", "", "2026-11-22");
  tell(91, 26, kManager, domain::StandardSigned{"cars", 1, 6, 3, 1});
  const auto photograph = [&](std::int64_t hours, const char* picture, const char* part) {
    const domain::CameraShot shot{picture, 1200, 900, 80'000};
    tell(91, hours, kHost,
         domain::picture_taken(shot, domain::kFaultPicture, "cars-clean", part, kSaturday_ms, 90));
  };
  photograph(4, "1a", "before");
  tell(91, 3, kHost, domain::StandardMended{"cars-clean"});
  photograph(2, "2b", "after");
  tell(90, 29, kManager, domain::StandardAnswered{"hall", "lights", "yes", false});
  tell(90, 28, kManager, domain::StandardSigned{"hall", 10, 11, 1, 0});
  for (const auto& [item, answer] : {std::pair{"lights", "yes"},
                                     {"floor", "yes"},
                                     {"tables", "no"},
                                     {"exits", "yes"},
                                     {"drinks", "yes"},
                                     {"children", "na"}})
    tell(92, 1, kManager, domain::StandardAnswered{"hall", item, answer, false});
  tell(92, 1, kManager, domain::StandardFault{"tables", kHost, "2026-11-22"});
  // A manager stood beside some of them, beside one of them twice.
  int beside = 70;
  const auto observe = [&](const char* staff, const char* step, std::int64_t days_ago, int right,
                           int critical) {
    const int round = ++beside;
    tell(round, 24 * days_ago + 2, kManager, domain::StandardObserved{desk_visit(4).hex(), staff});
    tell(round, 24 * days_ago + 2, kManager, domain::StandardAnswered{step, "smile", "yes", false});
    tell(round, 24 * days_ago + 1, kManager, domain::StandardSigned{step, right, 20, 1, critical});
  };
  observe("c0000001", "reception", 9, 15, 0), observe("c0000001", "reception", 2, 19, 0);
  observe("c0000001", "needs", 2, 16, 0), observe("c0000002", "needs", 3, 20, 0);
  observe("c0000002", "drive", 8, 19, 0), observe("c0000002", "drive", 3, 17, 1);
  observe("c0000003", "offer", 4, 18, 0), observe("c0000003", "farewell", 4, 20, 0);
  observe("c0000003", "delivery", 1, 18, 0), observe("c0000003", "presentation", 1, 12, 0);
  const auto score = [&](const char* module, int round, int points) {
    tell(0, 2, kManager, domain::ScoreGiven{"upgrade", module, round, points});
  };
  score("showroom", 1, 70), score("sources", 1, 60);
  score("showroom", 2, 80), score("sources", 2, 70), score("meetings", 2, 60);
  score("showroom", 3, 85), score("sources", 3, 80), score("meetings", 3, 75);
  score("service", 3, 70), score("showroom", 4, 90), score("sources", 4, 85);
  score("meetings", 4, 85), score("service", 4, 80);
  tell(0, 1, kManager, domain::ScoreGiven{"own", "rounds", 1, 91});
  return house;
}

void add_standards(std::vector<DeskScene>& all) {
  const auto scene = [&](const char* name, const char* tab) {
    DeskScene one;
    one.name = name;
    one.walked = true;
    one.model.page = flow::DeskPage::standards;
    one.draft.standards.tab = tab;
    one.sync = {.connected = true, .waiting = 0, .since = "14:32", .trouble = {}};
    return one;
  };
  all.push_back(scene("desk-standards-due", ""));
  all.push_back(scene("desk-standards", "hall"));
  all.push_back(scene("desk-standards-steps", "steps"));
  DeskScene beside = scene("desk-standards-beside", "steps");
  beside.draft.standards.beside = desk_visit(4);
  all.push_back(beside);
  all.push_back(scene("desk-standards-measured", "welcome"));
  all.push_back(scene("desk-standards-faults", "faults"));
  DeskScene owner = scene("desk-standards-owner", "faults");
  owner.draft.standards.fault_round = desk_visit(91);
  owner.draft.standards.fault_item = "cars-locked";
  all.push_back(owner);
  DeskScene pictures = scene("desk-standards-pictures", "faults");
  pictures.draft.standards.picture_round = desk_visit(91);
  pictures.draft.standards.picture_item = "cars-clean";
  all.push_back(pictures);
  DeskScene card = scene("desk-standards-card", "card.upgrade");
  card.draft.standards.module = "meetings";
  card.draft.standards.round = 3;
  card.draft.standards.typed = "75";
  all.push_back(card);
  all.push_back(scene("desk-standards-own-card", "card.own"));
}

// The house is cleared: some are found, one left, one is looked for in vain.
domain::House cleared() {
  domain::House house = busy();
  std::int64_t seq = 0;
  const auto tell = [&](std::int64_t ago_min, domain::Event event) {
    domain::apply(house, {{desk_visit(96), ++seq},
                          desk_visit(95),
                          Hlc::at_ms(kSaturday_ms - ago_min * 60'000),
                          "a0000002",
                          std::move(event)});
  };
  tell(4, domain::RollCalled{false});
  for (const int found : {1, 2, 4}) tell(3, domain::RollTicked{desk_visit(found).hex(), "found"});
  tell(2, domain::RollTicked{desk_visit(3).hex(), "missing"});
  tell(2, domain::RollTicked{"c0000004", "found"});
  tell(1, domain::RollTicked{"c0000005", "left"});
  return house;
}

void add_targets(std::vector<DeskScene>& all) {
  all.push_back(of_month("desk-targets"));
  all.push_back(of_month("desk-targets-source"));
  all.back().draft.board_table = BoardTable::sources;
  all.push_back(of_month("desk-targets-stock"));
  all.back().draft.board_table = BoardTable::stock;
  all.push_back(of_month("desk-targets-opening"));
  all.back().draft.board_table = BoardTable::opening;
  all.push_back(of_month("desk-targets-opening-unknown"));
  all.back().draft.board_table = BoardTable::opening;
  all.back().model.board.month = "2026-10";
  all.push_back(of_month("desk-targets-none"));
  all.back().month = false;
  all.back().sync = {.connected = false, .waiting = 3, .since = "14:02", .trouble = {}};
  all.push_back(of_month("desk-sheet-board-figure", flow::DeskSheet::board_figure));
  all.back().model.board.whose = {"consultant", "c0000006"};
  all.push_back(of_month("desk-sheet-board-deliveries", flow::DeskSheet::board_figure));
  all.back().model.board.figure = reports::Counted::deliveries();
  all.push_back(of_month("desk-sheet-board-rate", flow::DeskSheet::board_figure));
  all.back().model.board.figure = reports::Figure::test_drive_rate;
  all.push_back(of_month("desk-sheet-target", flow::DeskSheet::target));
}

}  // namespace foyer::screens::test
