// Pieces that the pages of a test drive share, and the pages themselves. Inside
// `steps/drive/pages`. UI thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kit/ui/widgets.h"
#include "roles/entrance/pages/address.h"
#include "roles/host/pages/number_pad.h"
#include "steps/drive/pages/drive.h"
#include "steps/drive/pages/words.h"

namespace foyer::screens::drive {

using staff::end_chip;
using staff::fact_lines;
using staff::FactLine;
using staff::joined;
using staff::number_field;
using staff::pick;
using staff::said;
using staff::section;
using staff::tick_row;
using ui::Frame;
using ui::Rect;

// A page of staff: the ground, a way back, a title with a line beside it; returns the body.
Rect begin(Frame& frame, std::string_view title, std::string_view hint, DriveTaps& taps);
// A page in the guest's hands: the car on the dark stage at the left (above, on a tall screen), the
// other language and the way back to the consultant; returns the body beside it, and in `stage`
// what is left of the stage below the car.
Rect begin_for_guest(const DriveView& view, Frame& frame, DriveTaps& taps, Rect& stage);
// Ten digits, delete, and `extra` where it is not empty; returns what was pressed.
std::optional<flow::drive::Intent> digits(Frame& frame, const Rect& box, char extra);
// The route as it is driven, with its points; `dark` on the stage.
void draw_route(Frame& frame, const Rect& box, const domain::DriveRoute& route, bool dark);

// The guest, or who is booked; empty: nobody yet.
std::string whose(const DriveView& view, Lang lang);
// The guest, the car and its plate.
std::string who_and_what(const DriveView& view, Lang lang);
std::string car_name(const domain::Content& content, const domain::DemoCar& car, Lang lang);
std::string kilometres(int metres, Lang lang);
std::string priority_text(const domain::Content& content, std::string_view id, Lang lang);
std::string_view hindrance_text(domain::Hindrance why, Lang lang);
// What a car is used for, and until when.
std::string use_text(const DriveView& view, const domain::Busy& one, Lang lang);
std::string clock(const DriveView& view, std::int64_t ms);
// "15:30", or with its day where that is not today.
std::string when_text(const DriveView& view, std::int64_t ms, Lang lang);
// Fuel or charge, in percent; empty: nobody knows.
std::string energy_text(const domain::DemoCar& car, int percent, Lang lang);
void energies(const DriveView& view, const domain::DemoCar* car, Frame& frame, Rect& box,
              DriveTaps& taps);
// "Today", "Tomorrow", or the day.
std::string day_word(const DriveView& view, std::string_view day, Lang lang);

// The page of the plan begins where the chosen slot is.
void look_at_choice(const DriveView& view, DriveDraft& draft, const domain::DrivePlan& plan);
void draw_grid(const DriveView& view, DriveDraft& draft, Frame& frame, Rect box,
               const domain::DrivePlan& plan, DriveTaps& taps);

void draw_plan(const DriveView& view, DriveDraft& draft, Frame& frame, DriveTaps& taps);
// At the showroom or at home, of a dealer who offers both, and where that is.
void where_line(const DriveView& view, Frame& frame, Rect line, DriveTaps& taps);
void draw_place(const DriveView& view, DriveDraft& draft, Frame& frame, DriveTaps& taps);
// When a drive at home leaves the yard, is at the guest's and is back: "14:00 出发 · …".
std::string home_times(const DriveView& view, std::int64_t from_ms, std::int64_t minutes,
                       std::int64_t way_min, Lang lang);
void draw_car(const DriveView& view, Frame& frame, DriveTaps& taps);
void draw_refuse(const DriveView& view, Frame& frame, DriveTaps& taps);
void draw_papers(const DriveView& view, Frame& frame, DriveTaps& taps);
void draw_brief(const DriveView& view, Frame& frame, DriveTaps& taps);
void draw_sign(const DriveView& view, DriveDraft& draft, Frame& frame, DriveTaps& taps);
void draw_text(const DriveView& view, DriveDraft& draft, Frame& frame, DriveTaps& taps);
void draw_paper(const DriveView& view, Frame& frame, DriveTaps& taps);
void draw_leave(const DriveView& view, Frame& frame, DriveTaps& taps);
void draw_marks(const DriveView& view, Frame& frame, DriveTaps& taps);
// What is marked on the drawn car so far, and the way there.
void marks_line(const DriveView& view, Frame& frame, Rect& body, const Phrase& count,
                DriveTaps& taps);
// Where pictures can be taken or looked at: the way there, at the right end of `line`.
void pictures_chip(const DriveView& view, Frame& frame, Rect& line, DriveTaps& taps);
void draw_pictures(const DriveView& view, Frame& frame, DriveTaps& taps);
void draw_picture_word(const DriveView& view, DriveDraft& draft, Frame& frame, DriveTaps& taps);
void draw_road(const DriveView& view, Frame& frame, DriveTaps& taps);
void draw_back(const DriveView& view, Frame& frame, DriveTaps& taps);
void draw_felt(const DriveView& view, Frame& frame, DriveTaps& taps);
void draw_done(const DriveView& view, Frame& frame, DriveTaps& taps);

}  // namespace foyer::screens::drive
