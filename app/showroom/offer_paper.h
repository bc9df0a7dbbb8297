// What a guest takes home of an offer: the car, every line with who gets the money, the sums, how
// it is paid, why this car, and until when it holds. Made of the paper alone, as the guest's page
// is: nothing of the house's own is in it. Pure. Threads: any.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "house/content.h"
#include "showroom/house.h"
#include "steps/needs/recommend.h"

namespace foyer::domain {

struct OfferPaper {
  struct Row {
    std::string name, hint, amount;
    bool strong = false;   // a sum
    bool heading = false;  // a title over those below
  };
  Lang lang = Lang::zh;
  std::string dealer, branch, phone;
  std::string title;  // with its version
  std::string day, valid;
  std::string guest, consultant;  // may be empty
  std::string car, looks;
  std::vector<Row> rows;      // the total is the last
  std::vector<Row> paid;      // today, monthly and so on; without amounts: a note
  std::vector<Row> later;     // what may be had later, with its conditions
  std::vector<Row> boundary;  // what another day of the invoice would change; may be empty
  std::vector<std::string> reasons;
  std::string number;  // of the paper, to be asked for
};

// As the guest takes it, where they did; nullopt: there is no such offer.
std::optional<OfferPaper> offer_paper(const House& house, const Content& content,
                                      const Visit& visit, std::string_view offer, Lang lang);
// The same as lines of text, for a QR code: the car, the sums and until when; no name.
std::string as_text(const OfferPaper& paper);

// Three of the guest's own words that this car has something for; without money, which is told to
// the fen.
std::vector<Reason> reasons_for(const Content& content, const Visit& visit,
                                std::string_view vehicle);

// Headings. Inline: the documents module is built without this folder's code.
struct OfferWords {
  std::string_view car, paid, later, why, consultant, number, note;
};
inline OfferWords offer_words(Lang lang) {
  if (lang == Lang::zh)
    return {"车",
            "怎么付",
            "办妥后可能拿到",
            "为什么是这台",
            "您的顾问",
            "报价单号",
            "代收的税、险、牌费以税务局、保险公司、车管所为准。"};
  return {"The car",
          "How it is paid",
          "What you may get later",
          "Why this one",
          "Your consultant",
          "Number",
          "What is collected for tax office, insurer and registry is for those to say."};
}

}  // namespace foyer::domain
