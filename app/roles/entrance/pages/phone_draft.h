// Where the number belongs that is being typed: what the guest chose, else the dealer's country.
// UI thread.
#pragma once

#include <string>

#include "roles/entrance/pages/view.h"

namespace foyer::screens {

std::string phone_region(const View& view, const Drafts& drafts);
// 86; of a region that no list knows the dealer's.
int phone_calling_code(const View& view, const Drafts& drafts);
// The number as it is kept: E.164 where it is possible, else what was typed, with the code of a
// country that was chosen.
std::string phone_as_kept(const View& view, Drafts& drafts);
const input::PhoneReading& phone_reading(const View& view, Drafts& drafts);

}  // namespace foyer::screens
