// How a cell of the register is written: in words of the pack, in the reader's language. Inside
// `reports`. Threads: values.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "kit/base/format.h"
#include "manage/reports/columns.h"

namespace foyer::reports {

using Shown = const Value&;

// A choice of the pack's by its id, or several.
std::string chosen_words(const Asked& a, Shown value,
                         const std::function<const Text*(const std::string&)>& text_of);
template <auto List>
std::string in_words(const Asked& a, Shown value) {
  return chosen_words(a, value, [&](const std::string& id) -> const Text* {
    const auto* found = domain::find_by_id(List(a.content), id);
    return found != nullptr ? &found->text : nullptr;
  });
}
inline const auto& purposes(const domain::Content& c) { return c.showroom.purposes; }
inline const auto& sources(const domain::Content& c) { return c.showroom.sources; }
inline const auto& uses(const domain::Content& c) { return c.questionnaire.uses; }
inline const auto& budgets(const domain::Content& c) { return c.questionnaire.budgets; }
inline const auto& timings(const domain::Content& c) { return c.questionnaire.timings; }
inline const auto& priorities(const domain::Content& c) { return c.questionnaire.priorities; }
inline const auto& outcomes(const domain::Content& c) { return c.follow_up.outcomes; }
inline const auto& next_steps(const domain::Content& c) { return c.follow_up.next_steps; }
inline const auto& lost_reasons(const domain::Content& c) { return c.follow_up.lost_reasons; }

std::string number_cell(const Asked& a, Shown);      // in its day
std::string consultant_cell(const Asked& a, Shown);  // their name
std::string guest_cell(const Asked& a, Shown);  // "王建国 先生"; of who has no name, how they look
std::string first_cell(const Asked& a, Shown);  // first, or again
// "王建国 先生", "Mr Baker"; the name alone where the pack has no such honorific.
std::string guest_name(const std::string& name, const std::string& honorific,
                       const domain::Content& content, Lang lang);
std::string phone_cell(const Asked& a, Shown);
std::string model_cell(const Asked& a, Shown);     // the chosen one, else the best of those shown
std::string drive_cell(const Asked& a, Shown);     // the car, or that one is wished for
std::string trade_in_cell(const Asked& a, Shown);  // how far it is, and for how much
std::string offer_cell(const Asked& a, Shown);     // how far it is, and what it comes to
std::string lost_cell(const Asked& a, Shown);      // why, and to which car
std::string remarks_cell(const Asked& a, Shown);   // the description and every note
std::string at_home_cell(const Asked& a, Shown);   // yes, or nothing
std::string late_cell(const Asked& a, Shown);  // whether it was changed after its day was signed

}  // namespace foyer::reports
