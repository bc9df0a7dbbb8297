// What two ways of writing one name have in common, to tell whether they are the same.
//
// Without blanks and marks between its parts: 阿卜杜拉·买买提 is the same with any of the marks
// that keyboards and forms offer for it, and with none. In one case and one width, private-use
// characters of old systems as those that are meant (private_use.h), without joiners and selectors.
// Never shown and never kept. Threads: values.
#pragma once

#include <string>
#include <string_view>

namespace foyer {

std::string name_key(std::string_view name);

}  // namespace foyer
