// What a guest takes home: the cars, what they liked about them, and what was agreed next.
//
// Nothing in it is for staff alone: no grade, no note, no objection, no other guest. A claim that
// has expired or that the guest did not care for is not in it. In the guest's language. Pure.
// Threads: any.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "house/content.h"
#include "showroom/visit.h"

namespace foyer::domain {

struct SummarisedCar {
  std::string vehicle;  // pack id
  std::string name, kind, price;
  std::vector<std::string> liked;  // benefits in this guest's terms, the strongest first
  friend bool operator==(const SummarisedCar&, const SummarisedCar&) = default;
};

struct GuestSummary {
  Lang lang = Lang::zh;
  std::string dealer, branch, phone;
  std::string day;         // of the visit, "2026-11-21"
  std::string consultant;  // name; may be empty
  std::string guest;       // as they gave it; may be empty
  std::vector<SummarisedCar> cars;
  std::string next_step, next_day;  // empty: nothing was agreed
  friend bool operator==(const GuestSummary&, const GuestSummary&) = default;
};

// `lang`: as the guest spoke. `day` is the day of the visit, `today` that on which it is made.
GuestSummary summarise(const Content& content, const Visit& visit, Lang lang, std::string_view day,
                       std::string_view today, std::string_view consultant);

// The same as lines of text, for a QR code: at most `bytes_max` bytes, cut at whole lines from the
// least important (what was liked least) on.
std::string as_text(const GuestSummary& summary, std::size_t bytes_max = 600);

// Headings of the page and the text, the same on paper and on glass.
struct SummaryWords {
  std::string_view title, consultant, liked, next, closing;
};
// Inline: the documents module is built without this folder's code.
inline SummaryWords summary_words(Lang lang) {
  if (lang == Lang::zh) return {"看车摘要", "您的顾问", "您喜欢的", "下一步", "期待再次见到您。"};
  return {"Your visit", "Your consultant", "What you liked", "Next",
          "We look forward to seeing you."};
}

}  // namespace foyer::domain
