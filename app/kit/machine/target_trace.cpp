#include "kit/machine/target_trace.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace foyer::shell {
namespace {

std::string px(float value) { return " " + std::to_string(std::lround(value)); }

}  // namespace

void TargetTrace::show(const std::vector<ui::Target>& targets, std::string_view screen,
                       const std::vector<ui::TextBox>& texts) {
  std::string lines;
  for (const ui::Target& one : targets)
    lines += "TARGET " + one.id + px(one.box.min.x) + px(one.box.min.y) + px(one.box.max.x) +
             px(one.box.max.y) + "\n";
  for (const ui::TextBox& one : texts) {
    lines += "TEXT " + one.text + "\n";
    std::replace(lines.end() - static_cast<std::ptrdiff_t>(one.text.size()) - 1, lines.end() - 1,
                 '\n', ' ');
  }
  lines += "SCREEN " + std::string(screen) + "\n";
  if (lines == shown_) return;
  out_ << lines << std::flush;
  shown_ = std::move(lines);
}

void TargetTrace::tell(const ui::Pointer::Heard& heard) {
  if (heard == heard_) return;
  heard_ = heard;
  out_ << "TOUCHED " << heard.touches << " " << heard.passed_over << std::endl;
}

}  // namespace foyer::shell
