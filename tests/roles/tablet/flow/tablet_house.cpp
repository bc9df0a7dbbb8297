#include "roles/tablet/flow/tablet_house.h"

namespace foyer::flow::tablet {

Tablet::Tablet() {
  for (int i = 0; i < 8; ++i)
    content_.cards.push_back(demo::card("s7-more" + std::to_string(i), "s7", "side", {"safety"}));
  say(Id{}, "", domain::StaffAdded{kMe, "consultant", "李"});
  say(Id{}, "", domain::StaffAdded{kOther, "consultant", "赵"});
  arrive(1, "A001");
  arrive(2, "A002");
}

void Tablet::say(const Id& visit, const std::string& actor, domain::Event event) {
  facts_.push_back({{id_of(200), static_cast<std::int64_t>(facts_.size()) + 1},
                    visit,
                    Hlc::at_ms(kNoon_ms + static_cast<std::int64_t>(facts_.size())),
                    actor,
                    std::move(event)});
  domain::apply(house_, facts_.back());
}

void Tablet::arrive(int number, const std::string& ticket) {
  say(id_of(number), "entrance", domain::VisitOpened{"look", ticket, "zh"});
  say(id_of(number), "entrance", domain::NeedsAnswered{"priorities", {"safety"}, {}, {}});
  say(id_of(number), "entrance", domain::NeedsAnswered{"timing", {"month"}, {}, {}});
  say(id_of(number), "entrance", domain::VisitCheckedIn{});
}

std::size_t Tablet::touch(const Intent& intent) {
  Step step = update(model_, intent, context());
  std::size_t count = 0;
  for (const Write& write : step.writes)
    for (const domain::Event& event : write.events) say(write.visit, kMe, event), ++count;
  model_ = step.model;
  return count;
}

void Tablet::follow() {
  take(1);
  touch(OpenPage{Page::closing});
  touch(ChooseOutcome{"following"});
  touch(ChooseStep{"call"});
}

void Tablet::take(int number) {
  touch(OpenGuest{id_of(number)});
  touch(TakeGuest{});
}

Tablet::~Tablet() = default;

}  // namespace foyer::flow::tablet
