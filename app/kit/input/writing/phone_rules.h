// libphonenumber behind `PhoneRules` and `NumberRules`. Threads: as they say.
#pragma once

#include <memory>

#include "kit/input/dialled.h"
#include "kit/input/phone.h"

namespace foyer::input {

std::unique_ptr<PhoneRules> make_phone_rules();
const NumberRules& number_rules();

}  // namespace foyer::input
