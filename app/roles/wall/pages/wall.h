// The board on the wall: what a month has come to beside its targets, page by page, for everybody
// in the house to see from five metres.
//
// A page is made of values alone, and no guest is in any of them: nothing that names or describes
// one can reach the glass. Nothing on it can be touched. Sizes are parts of the glass's shorter
// side, not millimetres under a finger: a wall's panel is as large as the wall is far. Two boards
// that are equal look the same, so a frame is drawn only when one differs. UI thread; the values:
// any.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kit/ui/frame.h"
#include "manage/meetings/meeting.h"
#include "manage/targets/board.h"

namespace foyer::screens {

// Height of type, in thousandths of the glass's shorter side. The least has capitals of 16 minutes
// of arc at 5 m on a panel of 55 inches, which is what can be read without an effort.
inline constexpr float kWallSmall = 47, kWallBody = 58, kWallTitle = 66, kWallValue = 150;
inline constexpr float kWallReadAt_mm = 5'000, kWallPanel_mm = 1'218;  // how far, and how wide

struct WallFigure {
  std::string name;
  int actual = 0;
  std::optional<int> target, achieved_bp;
  int time_bp = 0;
  targets::Tone tone = targets::Tone::none;
  std::string lead, rest;  // in words; may be empty
  friend bool operator==(const WallFigure&, const WallFigure&) = default;
};
struct WallStep {  // of the funnel
  std::string name;
  int value = 0;
  std::string rate;  // "79.1 %"; empty: it is the first
  friend bool operator==(const WallStep&, const WallStep&) = default;
};
struct WallRow {  // a consultant or a source
  std::string name;
  WallFigure lead;
  std::vector<int> others;
  friend bool operator==(const WallRow&, const WallRow&) = default;
};

// What somebody said at the meeting that they mean to do today, and what came of it so far.
struct WallPromises {
  std::string name;
  std::vector<meetings::Promise> figures;
  friend bool operator==(const WallPromises&, const WallPromises&) = default;
};
// What was agreed at a meeting; all of it is chosen from the pack, nothing was typed.
struct WallAction {
  std::string problem, measure, who, due;
  bool late = false, done = false;
  friend bool operator==(const WallAction&, const WallAction&) = default;
};

// A car that leaves today; who gets it is nobody's business on a wall.
struct WallDelivery {
  std::string time, car, whose;  // "15:00", the model, the consultant
  bool done = false;
  friend bool operator==(const WallDelivery&, const WallDelivery&) = default;
};

// Cars of a model that are free, by how long they have stood here; and those that are promised.
struct WallStock {
  std::string name;
  std::vector<int> counts;  // under the page's headings
  friend bool operator==(const WallStock&, const WallStock&) = default;
};

// One page: it has one of these.
struct WallPage {
  std::vector<WallFigure> figures;
  std::vector<WallStep> funnel;
  std::string of_whom;  // heads the rows: "顾问"
  std::vector<std::string> headings;
  std::vector<WallRow> rows;
  std::vector<WallPromises> promises;    // under `headings`; the last is the house's
  std::vector<WallAction> actions;       // under `of_whom`
  std::vector<WallDelivery> deliveries;  // and these
  std::vector<WallStock> stock;          // and these, under `headings`
  std::size_t oldest = 0;                // which of those headings is of the oldest cars
  std::string note;                      // of which day their list is
  bool note_warns = false;               // and that it is old
  friend bool operator==(const WallPage&, const WallPage&) = default;
};

struct WallBoard {
  std::string title;            // "11 月看板"
  std::string beside;           // "21日 星期六 · 工作日 21 / 30"
  std::string clock;            // "14:32"
  std::string old;              // what is not known, and since when; empty: all is
  std::vector<WallPage> pages;  // at least one
  friend bool operator==(const WallBoard&, const WallBoard&) = default;
};

// How well the house is known: of a device that has not heard of the others for a while.
struct WallNews {
  std::int64_t heard_ms = 0;  // the last round with the dealer's database; 0: none
  bool connected = false;
};
// So long it may be without one before it says so.
inline constexpr std::int64_t kWallOld_ms = 3 * 60 * 1000;

WallBoard wall_board(const targets::Board& board, const domain::Content& content,
                     const WallNews& news, std::int64_t now_ms, bool portrait, Lang lang);
// A further page, where cars leave today.
void add_deliveries(WallBoard& wall, const domain::House& house, const domain::Content& content,
                    std::int64_t now_ms, bool portrait, Lang lang);
// And where a list of stock was read. The house has to reach back as far as a list is said anew
// (domain::kStockRenewed_days).
void add_stock_by_age(WallBoard& wall, const domain::House& house, const domain::Content& content,
                      std::int64_t now_ms, bool portrait, Lang lang);
// Further pages, where a meeting of today has said something.
void add_meeting(WallBoard& wall, const domain::House& house, const domain::Content& content,
                 std::int64_t now_ms, bool portrait, Lang lang);
// Until the month has been read.
WallBoard wall_reading(const domain::Content& content, std::int64_t now_ms, Lang lang);

void draw_wall(const WallBoard& board, std::size_t page, ui::Frame& frame);

}  // namespace foyer::screens
