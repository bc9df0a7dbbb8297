// The house today, for a manager on any device of staff: the day's figures, what is still open and
// what was promised, and what a touch on its pages asks for. Each device opens that in its own way.
//
// Made once a change of the house or a minute, not once a frame; its pointers hold until the house
// changes. Pure. Threads: values.
#pragma once

#include <cstdint>
#include <memory>
#include <variant>
#include <vector>

#include "manage/meetings/meeting.h"
#include "manage/morning/open_things.h"
#include "manage/reports/day_figures.h"
#include "manage/today/answer.h"

namespace foyer::today {

struct DayAtHand {
  reports::DayFigures figures;
  int delivered = 0;                     // cars that left today
  std::vector<morning::OpenThing> open;  // the morning sheet
  meetings::Promises promises;           // of today
};
DayAtHand day_at_hand(const domain::House& house, const domain::Content& content,
                      std::int64_t now_ms);

// The one that was made last, as long as it holds.
class KnownDay {
 public:
  // `edition` of the house.
  std::shared_ptr<const DayAtHand> at(const Context& context, std::int64_t edition);

 private:
  std::int64_t edition_ = -1, minute_ = -1;
  std::shared_ptr<const DayAtHand> made_;
};

// Of what is open: what waits for the word of whoever is signed in.
std::vector<const morning::OpenThing*> asked_of(const std::vector<morning::OpenThing>& open,
                                                const Context& context);
// Somebody waits for it at this moment, or the house may not do it at all.
inline bool is_pressing(morning::OpenKind kind) { return kind <= morning::OpenKind::contested; }

// --- what a touch asks for ---

enum class DayFigure : std::uint8_t { first, filed, drives, orders, delivered, month };
struct OpenFigure {
  DayFigure figure = DayFigure::first;
};
struct OpenKind {  // the morning sheet, at what is open of this kind
  morning::OpenKind kind = morning::OpenKind::car_not_back;
};
// What an open thing is about.
enum class Subject : std::uint8_t {
  visit,
  appointment,
  delivery,
  fault,
  round,        // that nobody walked
  action,       // of a meeting
  instruction,  // a manager's, that nobody answered
  service,      // told by it, or planned with it
  car,
};
struct OpenThing {
  Subject subject = Subject::visit;
  Id id = {};            // of the visit, the appointment or the delivery
  std::string day = {};  // of an instruction: of which report
  friend bool operator==(const OpenThing&, const OpenThing&) = default;
};
OpenThing opening(const morning::OpenThing& one);
struct OpenAnswer {  // what this guest's consultant asks, with all that speaks for it
  Id visit;
};
struct OpenMeetings {};
using Touch = std::variant<OpenFigure, OpenKind, OpenThing, OpenAnswer, OpenMeetings, AnswerOffer,
                           AnswerLoss>;

}  // namespace foyer::today
