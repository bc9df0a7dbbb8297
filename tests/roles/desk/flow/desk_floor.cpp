#include "roles/desk/flow/desk_floor.h"

#include <utility>

namespace foyer::flow {

Desk::Desk() {
  content.showroom = demo::showroom();
  tell({}, domain::StaffAdded{"boss", "manager", "Boss"});
  for (const char* id : {"a", "b", "c"}) {
    tell({}, domain::StaffAdded{id, "consultant", std::string("name of ") + id});
    tell({}, domain::ClockedIn{id});
    minute += 1;
  }
}

void Desk::tell(const Id& visit, domain::Event event) {
  domain::apply(house, {{Id{}, ++seq}, visit, now(), "desk", std::move(event)});
}

void Desk::arrive(int number, const std::string& purpose) {
  tell(visit_id(number), domain::VisitOpened{purpose, "A00" + std::to_string(number), "zh"});
  tell(visit_id(number), domain::VisitCheckedIn{});
}

std::vector<domain::Event> Desk::does(const DeskIntent& intent) {
  DeskContext context{.house = house,
                      .content = content,
                      .who = "boss",
                      .lang = "zh",
                      .fresh = {},
                      .ticket = "D001",
                      .now_ms = kNine_ms + minute * kMinute_ms};
  for (std::size_t i = 0; i < ids_for(intent); ++i) context.fresh.push_back(visit_id(200));
  const DeskStep step = update(model, intent, context);
  std::vector<domain::Event> said;
  for (const Write& write : step.writes)
    for (const domain::Event& event : write.events) {
      said.push_back(event);
      tell(write.visit, event);
    }
  model = step.model;
  return said;
}

Desk::~Desk() = default;

}  // namespace foyer::flow
