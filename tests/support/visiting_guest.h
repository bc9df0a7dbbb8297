// A guest for tests of the flow: touches things one after the other, and keeps the log that a
// device would have written, in memory, as it would have been written down (encoded). After every
// touch it checks that the fold of that log is the visit on the screen. Threads: one.
#pragma once

#include <string>
#include <vector>

#include "roles/entrance/flow/update.h"
#include "showroom/visit.h"
#include "support/demo_content.h"

namespace foyer::demo {

struct LoggedFact {
  domain::FactId id;
  Id visit;
  Hlc at;
  domain::Event event;
};

domain::Visit fold(const std::vector<LoggedFact>& log, const Id& visit);

class Guest {
 public:
  Guest();
  ~Guest();

  // Answers the intent, writes its events down, and shows the new model. Returns the events.
  std::vector<domain::Event> touch(const flow::Intent& intent);

  // Touches several things; the events of the last.
  template <class... Intents>
  std::vector<domain::Event> does(const Intents&... intents) {
    std::vector<domain::Event> events;
    ((events = touch(intents)), ...);
    return events;
  }

  std::vector<domain::Event> waits_s(double seconds);

  // Walks the shortest way on to a screen of the buying flow, which is the order of `Screen`.
  Guest& at(flow::Screen screen);

  std::vector<domain::Event> events_of(const Id& visit) const;

  domain::Content content = demo::content();
  flow::Model model = flow::attract();
  std::vector<LoggedFact> log;
  Id last_visit;
  std::int64_t now_ms = 1'790'000'000'000;

 private:
  // A fresh visit and ticket are offered with every touch; they differ each time.
  flow::Context context() const;

  Id origin_;
  std::uint64_t stamp_ = 0;
};

template <class E>
int count(const std::vector<domain::Event>& events) {
  int found = 0;
  for (const domain::Event& event : events) found += event.is<E>() ? 1 : 0;
  return found;
}

}  // namespace foyer::demo
