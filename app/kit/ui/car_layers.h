// The car's layers, from the floor upwards, each drawn with a pen into one mesh. UI thread.
#pragma once

#include "kit/ui/car_outline.h"
#include "kit/ui/car_pen.h"

namespace foyer::ui {

// The colour of the line of light at x: faint white at the nose, white over the windscreen, bluish
// over the rear, red at the tail.
Tint line_colour(const CarOutline& car, float x);

void draw_floor(CarPen& pen, const CarOutline& car);
void draw_body(CarPen& pen, const CarOutline& car);
void draw_glass(CarPen& pen, const CarOutline& car);
void draw_details(CarPen& pen, const CarOutline& car);
void draw_wheels(CarPen& pen, const CarOutline& car);
// The upper edge itself: four vertices a point, in order from the nose, before and after the two
// soft ends.
void draw_line(CarPen& pen, const CarOutline& car);
void draw_lamps(CarPen& pen, const CarOutline& car);

}  // namespace foyer::ui
