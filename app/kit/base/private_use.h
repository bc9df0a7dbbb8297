// The characters that older Chinese systems hold as code points of Unicode's private use.
//
// GBK had places for 䶮, 㑇 and some ninety others before Unicode had: systems that came from it
// wrote U+E863 for 䶮, and many still do. GB 18030-2022 says which character each of them is. Other
// private-use code points mean nothing outside the machine that they come from.
// Threads: a constant table.
#pragma once

namespace foyer {

// The character that is meant; `c` itself where it is none of these.
char32_t without_private_use(char32_t c);
bool is_private_use(char32_t c);

}  // namespace foyer
