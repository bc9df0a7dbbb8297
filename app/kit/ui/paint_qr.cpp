#include "kit/ui/paint_qr.h"

#include <qrencode.h>

#include <algorithm>
#include <cmath>
#include <memory>

#include "kit/ui/paint_colour.h"

namespace foyer::ui {
namespace {

constexpr int kQuiet = 4;  // modules of white on every side (ISO/IEC 18004)

struct FreeCode {
  void operator()(QRcode* code) const { QRcode_free(code); }
};

}  // namespace

bool QrPainter::make(std::string_view text) {
  if (modules_ > 0 && text == text_) return true;
  text_ = text;
  runs_.clear();
  modules_ = 0;
  const std::unique_ptr<QRcode, FreeCode> code(
      QRcode_encodeString8bit(text_.c_str(), 0, QR_ECLEVEL_M));
  if (!code) return false;
  modules_ = code->width;
  for (int y = 0; y < modules_; ++y) {
    const unsigned char* row = code->data + static_cast<std::ptrdiff_t>(y) * modules_;
    for (int x = 0; x < modules_;) {
      const int start = x;
      while (x < modules_ && (row[x] & 1) != 0) ++x;
      if (x > start)
        runs_.push_back({start, y, x - start});
      else
        ++x;
    }
  }
  return true;
}

bool QrPainter::draw(ImDrawList& list, const Rect& box, std::string_view text) {
  if (text.empty() || !make(text)) return false;
  const float side = std::min(box.width(), box.height());
  // Whole pixels a module: edges stay sharp and every module has the same size.
  const float module = std::floor(side / static_cast<float>(modules_ + 2 * kQuiet));
  if (module < 1) return false;
  list.AddRectFilled(box.min, box.max, pack(tint(0xFFFFFF)));
  const float code = module * static_cast<float>(modules_);
  const ImVec2 at{std::round(box.centre().x - code / 2), std::round(box.centre().y - code / 2)};
  const ImU32 black = pack(tint(0));
  const int count = static_cast<int>(runs_.size());
  list.PrimReserve(6 * count, 4 * count);
  for (const Run& run : runs_) {
    const ImVec2 min = at + ImVec2{static_cast<float>(run.x), static_cast<float>(run.y)} * module;
    list.PrimRect(min, min + ImVec2{static_cast<float>(run.length) * module, module}, black);
  }
  return true;
}

}  // namespace foyer::ui
