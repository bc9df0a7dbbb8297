// Text that runs from right to left, as it is seen from left to right: Arabic letters joined in
// their forms, Hebrew and Arabic turned, numbers and Latin words among them left as they run (ICU).
//
// The pieces of a page's line, which " · " parts, stay in their places, each in its own order: a
// day, a time and a telephone number stand beside an Arabic name as beside any other.
//
// A font is asked for the joined forms by their own code points (Arabic Presentation Forms), which
// is enough for Arabic, Persian, Urdu and Uyghur names without a shaping engine. Threads: any;
// values. Without ICU's help the text stays as it is.
#pragma once

#include <string>
#include <string_view>

namespace foyer::ui {

// Quick: whether there is anything of the kind in it.
bool runs_to_the_left(std::string_view text);
std::string in_visual_order(std::string_view text);

}  // namespace foyer::ui
