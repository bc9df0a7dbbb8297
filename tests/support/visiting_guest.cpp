#include "support/visiting_guest.h"

#include <gtest/gtest.h>

#include <utility>

#include "showroom/visit.h"

namespace foyer::demo {

domain::Visit fold(const std::vector<LoggedFact>& log, const Id& visit) {
  domain::Visit folded;
  for (const LoggedFact& one : log)
    if (one.visit == visit)
      domain::apply(folded, {one.id, one.visit, one.at, "entrance", one.event});
  return folded;
}

std::vector<domain::Event> Guest::touch(const flow::Intent& intent) {
  now_ms += 100;
  ++stamp_;
  flow::Step step = flow::update(model, intent, context());
  for (const domain::Event& event : step.events)
    log.push_back({{origin_, static_cast<std::int64_t>(log.size()) + 1},
                   step.visit,
                   Hlc::at_ms(now_ms),
                   domain::Event(event)});
  model = std::move(step.model);
  last_visit = step.visit;
  // A visit that was never opened is nobody's: its fold is the empty one.
  EXPECT_EQ(fold(log, model.visit.id), model.visit);
  return std::move(step.events);
}

std::vector<domain::Event> Guest::waits_s(double seconds) {
  now_ms += static_cast<std::int64_t>(seconds * 1000) - 100;
  return touch(flow::Tick{});
}

Guest& Guest::at(flow::Screen screen) {
  using namespace flow;
  const std::vector<std::pair<Screen, std::vector<Intent>>> way{
      {Screen::welcome, {Wake{}}},
      {Screen::name, {ChoosePurpose{"look"}}},
      {Screen::phone, {GiveName{"王", "mr"}}},
      {Screen::party, {RefusePhone{}}},
      {Screen::use, {TellParty{2, true, "friend"}}},
      {Screen::budget, {ChooseUse{"family"}}},
      {Screen::timing, {ChooseBudget{"20to30"}}},
      {Screen::priorities, {ChooseTiming{"month"}}},
      {Screen::models, {TogglePriority{"safety"}, Continue{}}},
      {Screen::cards, {ChooseModel{"s7"}}},
      {Screen::thanks, {AskConsultant{}}},
      {Screen::extra, {StartExtra{}}}};
  for (const auto& [to, intents] : way) {
    if (to > screen) break;
    if (to <= model.screen) continue;  // the guest is past it
    for (const Intent& intent : intents) touch(intent);
    EXPECT_EQ(model.screen, to);
  }
  return *this;
}

std::vector<domain::Event> Guest::events_of(const Id& visit) const {
  std::vector<domain::Event> all;
  for (const LoggedFact& one : log)
    if (one.visit == visit) all.push_back(one.event);
  return all;
}

flow::Context Guest::context() const {
  Id fresh;
  for (std::size_t i = 0; i < 8; ++i)
    fresh.bytes[15 - i] = static_cast<std::uint8_t>(stamp_ >> (8 * i));
  return {.content = content,
          .at = Hlc::at_ms(now_ms),
          .origin = origin_,
          .next_seq = static_cast<std::int64_t>(log.size()) + 1,
          .fresh_visit = fresh,
          .ticket = "A" + std::to_string(stamp_),
          .actor = "entrance",
          .now_ms = now_ms};
}

Guest::Guest() { origin_.bytes[0] = 7; }

Guest::~Guest() = default;

}  // namespace foyer::demo
