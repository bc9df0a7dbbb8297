// A guest for tests of the flow: touches things one after the other, and keeps the log that a
// device would have written, in memory, as it would have been written down (encoded). After every
// touch it checks that the fold of that log is the visit on the screen. Threads: one.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "domain/fact.h"
#include "flow/update.h"
#include "support/demo_content.h"

namespace foyer::demo {

struct LoggedFact {
  domain::FactId id;
  Id visit;
  Hlc at;
  domain::EncodedEvent event;
};

inline domain::Visit fold(const std::vector<LoggedFact>& log, const Id& visit) {
  domain::Visit folded;
  for (const LoggedFact& one : log)
    if (one.visit == visit)
      domain::apply(folded, {one.id, one.visit, one.at, "entrance", domain::decode(one.event)});
  return folded;
}

class Guest {
 public:
  Guest() { origin_.bytes[0] = 7; }

  // Answers the intent, writes its events down, and shows the new model. Returns the events.
  std::vector<domain::Event> touch(const flow::Intent& intent) {
    now_ms += 100;
    ++stamp_;
    flow::Step step = flow::update(model, intent, context());
    for (const domain::Event& event : step.events)
      log.push_back({{origin_, static_cast<std::int64_t>(log.size()) + 1},
                     step.visit,
                     Hlc::at_ms(now_ms),
                     domain::encode(event)});
    model = std::move(step.model);
    last_visit = step.visit;
    // A visit that was never opened is nobody's: its fold is the empty one.
    EXPECT_EQ(fold(log, model.visit.id), model.visit);
    return std::move(step.events);
  }

  // Touches several things; the events of the last.
  template <class... Intents>
  std::vector<domain::Event> does(const Intents&... intents) {
    std::vector<domain::Event> events;
    ((events = touch(intents)), ...);
    return events;
  }

  std::vector<domain::Event> waits_s(double seconds) {
    now_ms += static_cast<std::int64_t>(seconds * 1000) - 100;
    return touch(flow::Tick{});
  }

  // Walks the shortest way on to a screen of the buying flow, which is the order of `Screen`.
  Guest& at(flow::Screen screen) {
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

  std::vector<domain::Event> events_of(const Id& visit) const {
    std::vector<domain::Event> all;
    for (const LoggedFact& one : log)
      if (one.visit == visit) all.push_back(domain::decode(one.event));
    return all;
  }

  domain::Content content = demo::content();
  flow::Model model = flow::attract();
  std::vector<LoggedFact> log;
  Id last_visit;
  std::int64_t now_ms = 1'790'000'000'000;

 private:
  // A fresh visit and ticket are offered with every touch; they differ each time.
  flow::Context context() const {
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

  Id origin_;
  std::uint64_t stamp_ = 0;
};

template <class E>
int count(const std::vector<domain::Event>& events) {
  int found = 0;
  for (const domain::Event& event : events) found += std::holds_alternative<E>(event) ? 1 : 0;
  return found;
}

}  // namespace foyer::demo
