#include "shell/target_trace.h"

#include <cmath>
#include <utility>

namespace foyer::shell {
namespace {

std::string px(float value) { return " " + std::to_string(std::lround(value)); }

}  // namespace

void TargetTrace::show(const std::vector<ui::Target>& targets, std::string_view screen) {
  std::string lines;
  for (const ui::Target& one : targets)
    lines += "TARGET " + one.id + px(one.box.min.x) + px(one.box.min.y) + px(one.box.max.x) +
             px(one.box.max.y) + "\n";
  lines += "SCREEN " + std::string(screen) + "\n";
  if (lines == shown_) return;
  out_ << lines << std::flush;
  shown_ = std::move(lines);
}

}  // namespace foyer::shell
