#include "kit/ui/line_breaker.h"

#include <unicode/brkiter.h>
#include <unicode/ubrk.h>
#include <unicode/utext.h>

#include <array>
#include <limits>

namespace foyer::ui {
namespace {

struct CloseText {
  void operator()(UText* text) const { utext_close(text); }
};

bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }

}  // namespace

bool closes(char32_t c) {
  constexpr std::u32string_view kClosing =
      U"，。、；：！？）】》〉」』〕〗…—～％℃·ー々”’,.;:!?)]}%";
  return kClosing.find(c) != std::u32string_view::npos;
}

struct LineBreaker::Impl {
  std::array<std::unique_ptr<icu::BreakIterator>, kLangs.size()> iterators;
  std::unique_ptr<UText, CloseText> text;

  icu::BreakIterator* iterator(Lang lang) {
    std::unique_ptr<icu::BreakIterator>& one = iterators[static_cast<std::size_t>(lang)];
    if (!one) {
      UErrorCode status = U_ZERO_ERROR;
      const icu::Locale locale = lang == Lang::zh ? icu::Locale::getChina() : icu::Locale::getUK();
      one.reset(icu::BreakIterator::createLineInstance(locale, status));
      if (U_FAILURE(status)) one.reset();
    }
    return one.get();
  }
};

LineBreaker::LineBreaker() : impl_(std::make_unique<Impl>()) {}
LineBreaker::~LineBreaker() = default;

const std::vector<LineBreaker::Piece>& LineBreaker::pieces(std::string_view text, Lang lang) {
  pieces_.clear();
  UErrorCode status = U_ZERO_ERROR;
  impl_->text.reset(utext_openUTF8(impl_->text.release(), text.data(),
                                   static_cast<std::int64_t>(text.size()), &status));
  icu::BreakIterator* const iterator = impl_->iterator(lang);
  const bool fits = text.size() < std::numeric_limits<std::int32_t>::max();
  if (iterator != nullptr && fits) iterator->setText(impl_->text.get(), status);
  if (iterator == nullptr || !fits || U_FAILURE(status)) {  // without ICU's data: at the blanks
    for (std::size_t begin = 0, at = 0; at < text.size(); ++at)
      if (is_blank(text[at]) || at + 1 == text.size()) {
        pieces_.push_back({begin, at + 1, text[at] == '\n'});
        begin = at + 1;
      }
    return pieces_;
  }
  std::size_t begin = 0;
  for (std::int32_t next = iterator->next(); next != icu::BreakIterator::DONE;
       next = iterator->next()) {
    const std::size_t end = static_cast<std::size_t>(next);
    const std::int32_t kind = iterator->getRuleStatus();
    const bool hard = kind >= UBRK_LINE_HARD && kind < UBRK_LINE_HARD_LIMIT && end > 0 &&
                      (end < text.size() || is_blank(text[end - 1]));
    std::size_t peek = end;
    if (!hard && end < text.size() && !is_blank(text[end - 1]) &&
        closes(next_code_point(text, peek)))
      continue;
    pieces_.push_back({begin, end, hard});
    begin = end;
  }
  return pieces_;
}

}  // namespace foyer::ui
