// libphonenumber behind `PhoneRules`. Threads: as `PhoneRules`.
#pragma once

#include <memory>

#include "kit/input/phone.h"

namespace foyer::input {

std::unique_ptr<PhoneRules> make_phone_rules();

}  // namespace foyer::input
