// What waits for a manager's word, and what they weigh before they answer a consultant who asks for
// more than they may give: the request, what speaks for it, and what was given so far, to this
// guest and on average. A guest who is given up is the other question; nobody answers their own.
//
// Averages are of the offers that this device knows of and that guests of buying visits accepted,
// as `offer_day` counts them (manage/reports/offer_figures.h). Made when the request is opened or
// the house changes, never in a frame; its pointers hold until the house changes. Pure. Threads:
// values.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "house/content.h"
#include "house/write.h"
#include "showroom/house.h"
#include "showroom/stock_at_hand.h"

namespace foyer::today {

struct Context {
  const domain::House& house;
  const domain::Content& content;
  std::string who;  // staff id of who is signed in
  std::int64_t now_ms = 0;
};

// What is given away on average; `offers`: of how many, 0: nothing is known.
struct UsuallyGiven {
  domain::Fen fen = 0;
  int bp = 0;  // of the list prices
  int offers = 0;
  friend bool operator==(const UsuallyGiven&, const UsuallyGiven&) = default;
};

struct ApprovalCase {
  const domain::Visit* visit = nullptr;
  const domain::OfferFile* file = nullptr;
  domain::Fen given = 0, guide = 0, total = 0;
  int given_bp = 0;         // of the list price
  std::string grade;        // pack id; empty: none
  bool grade_said = false;  // by a consultant when an earlier visit was closed; else by the rule
  std::vector<std::string> open;  // objections that are not cleared, pack ids
  std::string rival;              // pack id, from an application to give this guest up; or empty
  std::string rival_model;        // as it was written there
  // Given on the version before this one, where it was granted; less than 0: there is none.
  domain::Fen before = -1;
  // And with what this person accepted on other visits.
  domain::Fen earlier = 0;
  int earlier_offers = 0;
  UsuallyGiven consultant, model;
  // What stands here and is promised to nobody: of cars built as this one, and of its model. None:
  // no list of stock was read.
  std::optional<domain::CarsHere> same_cars, same_model;
  std::string list_day;   // of the list, where that is old; else empty
  domain::Fen alone = 0;  // what whoever made it may give without asking
};

// `record`: all visits of this person, as far as they are at hand, this one among them or not.
ApprovalCase approval_case(const domain::House& house, const domain::Content& content,
                           const domain::Visit& visit, const domain::OfferFile& file,
                           std::span<const domain::Visit> record, std::int64_t now_ms);

// Sums for a counter-offer, rising: what the consultant may give alone, half of what lies between
// that and the request, and the request less one step; whole steps, each less than the request.
std::vector<domain::Fen> counters(const ApprovalCase& asked);
inline constexpr domain::Fen kCounterStep = 500'00;

// The one that was made last, as long as it holds: averages are of every visit at hand.
class KnownCase {
 public:
  // Of what this guest's paper asks of `context.who`; none: nothing. `edition` of the house.
  const std::optional<ApprovalCase>& of(const domain::Visit* visit, const Context& context,
                                        std::span<const domain::Visit> record,
                                        std::int64_t edition);

 private:
  std::optional<ApprovalCase> made_;
  std::string about_;
  std::int64_t edition_ = -1;
};

// The paper of this guest that waits for this manager's word; nullptr: none does.
const domain::OfferFile* asks_for(const domain::Visit& visit, const domain::House& house,
                                  std::string_view who, std::int64_t now_ms);
// Who gives this guest up and waits for this manager's word; nullptr: nobody does.
const domain::LossFile* loss_asked(const domain::Visit& visit, const domain::House& house,
                                   std::string_view who);
// One of the two.
bool waits_for(const domain::Visit& visit, const Context& context);

// --- what a touch writes ---

struct AnswerOffer {  // a manager, to whoever asks whether an offer may be made
  Id visit;
  std::string offer;
  std::string answer;       // "approved" | "countered" | "refused"
  domain::Fen up_to = 0;    // of a counter-offer: less than was asked for, and more than nothing
  std::string reason = {};  // as it was written; may be empty
};
struct AnswerLoss {  // a manager, to whoever gives a guest up
  Id visit;
  std::string loss;
  std::string answer;       // "approved" | "refused"
  std::string reason = {};  // as it was written; may be empty
};
// Nothing where it makes no sense: it is answered already, or not theirs to answer.
std::vector<domain::Write> update(const AnswerOffer& said, const Context& context);
std::vector<domain::Write> update(const AnswerLoss& said, const Context& context);

}  // namespace foyer::today
