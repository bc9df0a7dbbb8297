// Where the targets are, on standard error, for whoever drives the window from outside: a line
// `TARGET <id> <x0> <y0> <x1> <y1>` (px) for each, then `SCREEN <name>`; again when they change.
// What became of touches: `TOUCHED <how many are over> <how many of them acted on nothing>`, behind
// what was on the glass then; whoever meant one that was passed over touches again.
//
// An id names a place of the layout ("next", "key.a", "candidate.0"), never a text: what a guest
// wrote is not in it. Where texts are asked for besides, each is a line `TEXT <words>` before
// `SCREEN`, from the first drawn to the last; that is personal, and for whoever asked alone. UI
// thread.
#pragma once

#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "kit/ui/frame.h"

namespace foyer::shell {

class TargetTrace {
 public:
  explicit TargetTrace(std::ostream& out) : out_(out) {}
  void show(const std::vector<ui::Target>& targets, std::string_view screen,
            const std::vector<ui::TextBox>& texts = {});
  void tell(const ui::Pointer::Heard& heard);

 private:
  std::ostream& out_;
  std::string shown_;
  ui::Pointer::Heard heard_;
};

}  // namespace foyer::shell
