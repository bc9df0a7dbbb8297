// What stands against what, in words: the two that a person decides between, on the desk's sheet
// and on the tablet's page alike. Threads: values.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "house/content.h"
#include "showroom/house.h"

namespace foyer::screens {

// A name from the pack, or the id with a word that this device does not know it.
std::string known_or_id(const std::string& known, const std::string& id, Lang lang);
// The options of a question in the pack's words; of "honorific", the forms of address.
std::string words_for(const domain::Content& content, const std::string& question,
                      const std::vector<std::string>& options, Lang lang);
// What a question is called.
std::string question_text(const domain::Content& content, const std::string& question, Lang lang);
// How a visit ended, in the dealer's words.
std::string outcome_text(const domain::Content& content, const std::string& outcome, Lang lang);

// What a contest is about: "Consultant", "Budget".
std::string contested_what(const domain::Content& content, const std::string& about, Lang lang);
// One of its two sides; never an id.
struct Contested {
  const domain::House& house;
  const domain::Content& content;
  Lang lang = Lang::zh;
  std::string side(const std::string& about, const std::string& value) const;
};

}  // namespace foyer::screens
