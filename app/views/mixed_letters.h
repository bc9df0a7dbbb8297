// Syllables and their beginnings in one row, as people write names into a name field: "wangjg",
// "wjguo" and "wjianguo" are 王建国.
//
// Which initials may be meant by the letters is a small set, since a piece has to be the beginning
// of something that one can say in Chinese; whoever has these initials is then compared with the
// letters. Letters as `plain_pinyin` gives them. Inside views. Threads: values.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace foyer::views {

struct Spelling;

// Of two to four pieces, of which one at least has several letters; fewest pieces first.
std::vector<std::string> initials_meant(std::string_view letters);
// Whether the letters are beginnings of syllables that follow each other, and of no other.
bool is_mixed_of(std::string_view letters, const Spelling& spelling);

}  // namespace foyer::views
