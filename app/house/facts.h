// The fact, as the showroom's code speaks of it. What it is stands in kit/fact.
#pragma once

#include "kit/fact/event.h"
#include "kit/fact/fact.h"
#include "kit/fact/folds.h"

namespace foyer::domain {

using facts::Event;
using facts::Fact;
using facts::FactId;
using facts::Fields;
using facts::folds_before;
using facts::Kinds;

}  // namespace foyer::domain
