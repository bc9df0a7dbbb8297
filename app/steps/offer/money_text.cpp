#include "steps/offer/money_text.h"

#include "kit/base/format.h"
#include "steps/offer/money.h"

namespace foyer::domain {
namespace {

std::string two_digits(Fen rest) { return (rest < 10 ? ".0" : ".") + std::to_string(rest); }

}  // namespace

std::string fen_text(Fen fen, Lang lang) {
  const Fen size = fen < 0 ? -fen : fen;
  return (fen < 0 ? "−" : "") + number(size / kYuan, lang) + two_digits(size % kYuan);
}

std::string short_fen_text(Fen fen, Lang lang) {
  if (fen % kYuan != 0) return fen_text(fen, lang);
  return (fen < 0 ? "−" : "") + number((fen < 0 ? -fen : fen) / kYuan, lang);
}

std::string percent_text(int bp, Lang lang) {
  constexpr int kPercent = 100;
  return number(bp / kPercent, lang) + two_digits(bp % kPercent);
}

}  // namespace foyer::domain
