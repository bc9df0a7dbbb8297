// The table of pictures that Foyer uses from the Material Design Icons font, by their names there.
// `ui::icon(name)` of type.h looks one up; this header is for whoever wants to go through all of
// them (the test that each has a glyph). Threads: constants.
#pragma once

#include <span>
#include <string_view>

namespace foyer::ui {

struct Icon {
  std::string_view name;
  char32_t code_point;
};

std::span<const Icon> icons();

}  // namespace foyer::ui
