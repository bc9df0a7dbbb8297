// Two facts about one thing that did not know of each other. Facts never change: where two people
// may act without a network, the later fact says what it replaces (`instead_of`); if that is not
// what it found, the visit is contested, and a person decides (contest.settled).
//
// What may be contested is listed here, once; everything else that a contest can be about is a
// question of the questionnaire, by its id. Threads: values.
#pragma once

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace foyer::domain {

namespace about {
inline constexpr std::string_view kConsultant = "consultant";
inline constexpr std::string_view kClosing = "closing";
inline constexpr std::string_view kName = "name";
inline constexpr std::string_view kPhone = "phone";
inline constexpr std::string_view kHonorific = "honorific";
inline constexpr std::string_view kPerson = "person";
inline constexpr std::string_view kTradeIn = "trade_in";  // a sum in fen
inline constexpr std::array kAll{kConsultant, kClosing, kName,   kPhone,
                                 kHonorific,  kPerson,  kTradeIn};

inline bool is_question(std::string_view about) {
  return std::ranges::find(kAll, about) == kAll.end();
}
// What holds is a personal datum then.
inline bool is_personal(std::string_view about) {
  return about == kName || about == kPhone || about == kHonorific;
}
}  // namespace about

struct Contest {
  std::string about;
  std::string theirs;  // what stood there, as one text: staff id, outcome, ids with ", " between
  std::string ours;    // what came against it, and holds until it is settled
  friend bool operator==(const Contest&, const Contest&) = default;
};

// How several options stand in a contest, "a, b", and back.
std::string listed(const std::vector<std::string>& options);
std::vector<std::string> options_in(const std::string& text);

}  // namespace foyer::domain
