#include "screens/money.h"

namespace foyer::screens {

std::string money(std::int64_t yuan, Lang lang) {
  if (lang == Lang::zh) {
    const std::int64_t tenths = (yuan + 500) / 1000;  // of 万
    std::string text = std::to_string(tenths / 10);
    if (tenths % 10 != 0) text += "." + std::to_string(tenths % 10);
    return text + " 万";
  }
  std::string digits = std::to_string(yuan);
  for (std::ptrdiff_t at = static_cast<std::ptrdiff_t>(digits.size()) - 3; at > 0; at -= 3)
    digits.insert(static_cast<std::size_t>(at), ",");
  return "¥" + digits;
}

std::string price_from(std::int64_t yuan, Lang lang) {
  return lang == Lang::zh ? money(yuan, lang) + "起" : "from " + money(yuan, lang);
}

}  // namespace foyer::screens
