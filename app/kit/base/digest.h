// A digest of texts: the same texts give the same 64 hexadecimal digits, and nobody finds others
// that do. BLAKE2b with 256 bits, by libsodium; each text counts with its length, so that "ab" +
// "c" is not "a" + "bc". Threads: any; values.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "kit/base/id.h"

namespace foyer {

std::string digest(std::initializer_list<std::string_view> texts);
std::string digest(const std::vector<std::string>& texts);

// The one id of what these texts name: whoever has them makes the same.
Id id_made_of(std::initializer_list<std::string_view> texts);

// A name for what is begun now, 32 of those digits, made of who begins it, when and for whom:
// nobody begins the same twice within a thousandth of a second, and no page needs a source of
// chance.
std::string fresh_name(std::initializer_list<std::string_view> of);

}  // namespace foyer
