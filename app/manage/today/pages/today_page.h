// The house today, the morning sheet and the page of an answer, on any device of a manager: each
// says what was touched, and the device opens it in its own way. UI thread.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "kit/ui/scroll.h"
#include "kit/ui/writing.h"
#include "manage/targets/board.h"
#include "manage/today/today.h"
#include "roles/entrance/pages/view.h"
#include "roles/host/pages/staff_parts.h"
#include "roles/host/pages/sync_state.h"

namespace foyer::screens {

struct TodayView {
  today::Context context;
  const reports::DayFigures& figures;
  int delivered = 0;  // cars that left today
  const std::vector<morning::OpenThing>& open;
  const meetings::Promises& promises;
  // Whether this device can open that: what it cannot is no button, and says where it can be.
  std::function<bool(const today::Touch&)> opens;
  const targets::Board* month = nullptr;  // nullptr: it is being read
  SyncState sync = {};
  std::string clock = {};  // "14:32"
  // Which kind the morning sheet begins with.
  morning::OpenKind kind = morning::OpenKind::car_not_back;

  const domain::House& house() const { return context.house; }
  const domain::Content& content() const { return context.content; }
};
struct TodayDraft {
  ui::Scroll asked, open, promised;       // of the house today
  ui::Scroll kinds, things;               // of the morning sheet
  std::optional<morning::OpenKind> kind;  // that it shows; none: the one that led there
  std::string of;                         // whose; empty: everybody's
};
using TodayTouched = std::optional<today::Touch>;

// All of it but the page's head, and what stands in the head beside its title.
TodayTouched draw_today(const TodayView& view, TodayDraft& draft, ui::Frame& frame, ui::Rect body);
TodayTouched draw_beside_today(const TodayView& view, ui::Frame& frame, ui::Rect line);
std::string_view today_title(Lang lang);

TodayTouched draw_still_open(const TodayView& view, TodayDraft& draft, ui::Frame& frame,
                             ui::Rect body);
std::string_view still_open_title(Lang lang);

// --- what waits for a manager's word ---

struct AnswerView {
  today::Context context;
  const std::optional<today::ApprovalCase>& asked;  // none: nothing any more
  Writers writers = {};
};
struct AnswerDraft {
  std::string offer = {};  // what it was begun for
  domain::Fen up_to = 0;   // of a counter-offer
  bool writing = false;    // a word, where the keys need the width of what is held in the hand
  ui::Writing reason{input::Field::free_text};
};
// The page on which an offer is answered with another sum or in words; below its head.
TodayTouched draw_answer(const AnswerView& view, AnswerDraft& draft, ui::Frame& frame,
                         ui::Rect body);
// The page on which a loss is; below its head.
TodayTouched draw_loss_answer(const AnswerView& view, const domain::Visit& visit,
                              AnswerDraft& draft, ui::Frame& frame, ui::Rect body);
std::string answer_title(const AnswerView& view, const domain::Visit* visit, Lang lang);

// On a sheet: an offer with what speaks for it, answered in one touch; a loss likewise, also when
// it was answered. What they take is taken from `body`.
TodayTouched draw_approval(const AnswerView& view, ui::Frame& frame, ui::Rect& body);
TodayTouched draw_loss(const AnswerView& view, const domain::Visit& visit, ui::Frame& frame,
                       ui::Rect& body);
// "Asks: 11,000 off", where it is this manager's to answer; else empty.
std::string asks_text(const today::Context& context, const domain::Visit& visit, Lang lang);

}  // namespace foyer::screens
