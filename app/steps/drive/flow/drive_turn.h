// One intent of a drive being answered: the model as it becomes, and the writes it makes. Inside
// `steps/drive/flow` only. Threads: values.
#pragma once

#include <utility>

#include "house/signature.h"
#include "steps/drive/flow/drive.h"

namespace foyer::flow::drive {

// What is booked to begin within this goes on at once with the papers.
inline constexpr std::int64_t kSoon_ms = 30LL * 60 * 1000;

struct Turn {
  Model model;
  const Context& context;
  std::vector<domain::Write> writes;

  const domain::TestDrives& drives() const { return context.content.test_drives; }
  void say(domain::Event event) {
    if (writes.empty()) writes.push_back({model.visit, {}});
    writes.back().events.push_back(std::move(event));
  }
  void say_of(const Id& subject, domain::Event event) { writes.push_back({subject, {event}}); }
  void book();
  void book_for_later();
  void see_last_drive();
  void give_up_car();  // the appointment stays
  void look_at(const std::string& car);
  void read_anew();
  void sign(const std::vector<std::string>& strokes);
  void begin_return();
};

// A car that may not be driven today is changed first, and a licence that is over by now is shown
// again, whatever was checked on the day of the booking. False: neither is needed.
bool goes_back(Model& model, const domain::DriveFile& file, const Context& context);

void on_papers(Turn& turn, const Intent& intent);
void on_car(Turn& turn, const Intent& intent);
void on_yard(Turn& turn, const Intent& intent);  // leaving, and coming back
void on_marks(Turn& turn, const Intent& intent);
void on_pictures(Turn& turn, const Intent& intent);

}  // namespace foyer::flow::drive
