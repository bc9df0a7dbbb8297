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
  all.push_back(of_month("desk-targets-none"));
  all.back().month = false;
  all.back().sync = {.connected = false, .waiting = 3, .since = "14:02", .trouble = {}};
  all.push_back(of_month("desk-sheet-board-figure", flow::DeskSheet::board_figure));
  all.back().model.board.whose = {"consultant", "c0000006"};
  all.push_back(of_month("desk-sheet-board-rate", flow::DeskSheet::board_figure));
  all.back().model.board.figure = reports::Figure::test_drive_rate;
  all.push_back(of_month("desk-sheet-target", flow::DeskSheet::target));
}

}  // namespace foyer::screens::test
