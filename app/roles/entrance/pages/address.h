// How a guest is spoken to: 王先生, 欧阳女士, Ms Carter, or not by name at all. Pure; any thread.
#pragma once

#include <string>
#include <string_view>

#include "house/content.h"
#include "roles/entrance/pages/words.h"
#include "showroom/visit.h"

namespace foyer::screens {

// Empty if the guest gave no name. A Chinese name gives its surname (two characters for the
// compound ones), a Latin one its last word; without an honorific the whole name is said.
std::string form_of_address(const domain::Visit& visit, const domain::Content& content, Lang lang);

// `with` ("%s，谢谢您") if there is a form of address, else `without`.
std::string addressed(const Phrase& with, const Phrase& without, const std::string& address,
                      Lang lang);

// The first %s or %d of a phrase, filled in.
std::string filled(std::string_view phrase, std::string_view value);

}  // namespace foyer::screens
