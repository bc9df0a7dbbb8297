// Pieces of the pages of a delivery. Inside `steps/delivery/pages`. UI thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "roles/host/pages/number_pad.h"
#include "roles/host/pages/staff_parts.h"
#include "steps/delivery/pages/delivery.h"
#include "steps/delivery/pages/words.h"

namespace foyer::screens::delivery {

using staff::joined;
using staff::said;
using ui::Frame;
using ui::Rect;

inline constexpr std::int64_t kOneMinute_ms = 60'000;

std::string name_of(const domain::Delivery& one, const domain::Content& content, Lang lang);
// "徐女士" / "Ms Xu", or empty: without a name.
std::string called(const domain::Delivery& one, const domain::Content& content, Lang lang);
std::string car_of(const domain::Delivery& one, const domain::Content& content, Lang lang);
// "今天 16:00" / "12-05 16:00", or that none is set.
std::string when_of(const domain::Delivery& one, const std::string& today, Lang lang);
// How long, in the largest whole measure.
std::string length_text(std::int64_t ms, Lang lang);
std::string gate_name(const domain::DeliveryRules& rules, const std::string& id, Lang lang);
std::string holder_name(const DeliveryView& view, const domain::Delivery& one,
                        const std::string& gate, Lang lang);
// A round sign: ticked, or an empty ring; `warn`: it is late.
void mark(Frame& frame, const Rect& box, bool on, bool warn = false);
// Gates in rows, each with its holder and since when; what was touched. `brief`: whose each is
// cannot be touched.
void gates(const DeliveryView& view, Frame& frame, Rect box, int columns, bool brief,
           DeliveryTaps& taps);
// How high they have to be, briefly told, so that a finger can touch each.
float gates_need(const DeliveryView& view, const Frame& frame, int columns);
// A caption and choices below it; which was touched.
std::optional<std::size_t> choices(Frame& frame, Rect& body, std::string_view caption,
                                   std::string_view id, const std::vector<std::string>& texts,
                                   int chosen, int columns);

void draw_plan(const DeliveryView& view, DeliveryDraft& draft, Frame& frame, Rect box,
               DeliveryTaps& taps);
void draw_car(const DeliveryView& view, DeliveryDraft& draft, Frame& frame, Rect box,
              DeliveryTaps& taps);
void draw_stop(const DeliveryView& view, Frame& frame, Rect box, DeliveryTaps& taps);

void draw_overview(const DeliveryView& view, DeliveryDraft& draft, Frame& frame,
                   DeliveryTaps& taps);
void draw_list(const DeliveryView& view, DeliveryDraft& draft, Frame& frame, DeliveryTaps& taps);
void draw_sign(const DeliveryView& view, DeliveryDraft& draft, Frame& frame, DeliveryTaps& taps);
// A chip at the right of `line` that leads to the photographs, where there is one or one may be
// taken.
void pictures_chip(const DeliveryView& view, const domain::Delivery& one, Frame& frame, Rect& line,
                   DeliveryTaps& taps);
void draw_pictures(const DeliveryView& view, DeliveryDraft& draft, Frame& frame,
                   DeliveryTaps& taps);
void draw_service(const DeliveryView& view, Frame& frame, DeliveryTaps& taps);

}  // namespace foyer::screens::delivery
