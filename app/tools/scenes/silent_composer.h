// A composer that is there and writes nothing: what has been composed stands in the scene's draft.
#pragma once

#include "kit/input/composer.h"

namespace foyer::scenes {

class SilentComposer final : public input::Composer {
 public:
  input::Composition start(input::Field, std::string_view) override { return {}; }
  input::Composition type(char) override { return {}; }
  input::Composition erase() override { return {}; }
  input::Composition choose(std::size_t) override { return {}; }
  input::Composition next_page() override { return {}; }
  input::Composition previous_page() override { return {}; }
  input::Composition commit_raw() override { return {}; }
  input::Composition clear() override { return {}; }
};

}  // namespace foyer::scenes
