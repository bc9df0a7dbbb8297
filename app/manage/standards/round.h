// Rounds of standards at hand: what a touch means, and which facts it makes; what a round has come
// to; what is still wrong; and a scorecard.
//
//   score of a round = weights of what is right ÷ weights of what is right or wrong
//                      (what does not apply is not counted)
//   E of a round     = Σ score of a module × its weight in that round
//   F                = E × weight of the round,  G = Σ F
//
// The scorecard's formulas are the course's (module weights and round weights are the pack's); a
// round whose own weight is 0 is a baseline. Somebody else than who mended a fault looks at it
// again. A step of a visit is observed by a manager beside a guest whom a consultant has: the round
// is of that consultant. Pure. Threads: values; pointers into `house` hold until it changes.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "house/content.h"
#include "house/write.h"
#include "manage/standards/frequency.h"
#include "manage/standards/measured.h"
#include "showroom/house.h"

namespace foyer::standards {

struct Context {
  const domain::House& house;
  const domain::Content& content;
  std::string who;  // staff id of who is signed in
  std::int64_t now_ms = 0;
  std::optional<domain::CameraShot> camera = {};  // of the device's camera; none: it has none

  const domain::StandardRules& rules() const { return content.standards; }
  std::string today() const { return content.showroom.time_zone.day(now_ms); }
};

// The one of this person in this area that was begun today and goes on, of a step beside this
// guest; nullptr: none.
const domain::StandardRound* open_round(const Context& context, std::string_view area,
                                        const Id& beside = {});
// The last that anybody signed there, of a step the last of this consultant; nullptr: none that
// this device knows.
const domain::StandardRound* last_signed(const domain::House& house, std::string_view area,
                                         std::string_view consultant = {});

// --- how often ---

// An area that is walked, its last round, and whether one is due.
struct AreaDue {
  const domain::StandardArea* area = nullptr;
  const domain::StandardRound* last = nullptr;  // none: none that this device knows
  std::optional<RoundDue> due;                  // none: the pack says nothing
  bool is_due() const { return due && due->since_ms; }
};
// Due ones first, what is due longest before the others; of the others what is due next.
std::vector<AreaDue> areas_due(const domain::House& house, const domain::Content& content,
                               std::int64_t now_ms);

// --- steps beside a guest ---

bool may_observe(const Context& context);
// Guests whom a consultant has now, who came first before the others.
std::vector<const domain::Visit*> with_consultants(const domain::House& house);
// Whose round it would be: of a guest beside whom one goes on, whoever had them when it began.
std::string consultant_beside(const Context& context, const Id& visit);

// What a consultant came to in a step, and the time before.
struct StepScore {
  std::optional<int> bp, before_bp;  // none: nobody has looked, or nothing was counted
  bool critical_wrong = false;
};
struct StepScores {
  std::string staff, name;
  std::vector<StepScore> steps;  // in the order of the pack's observed areas
};
// Of every consultant who works here, by name.
std::vector<StepScores> step_scores(const domain::House& house, const domain::Content& content);

// What is answered of an item: by eye, else by the log where a rule says so.
struct ItemAnswer {
  const domain::StandardItem* item = nullptr;
  std::string answer;           // empty: nothing yet
  bool by_eye = false;          // somebody said so in this round
  std::optional<Measured> log;  // of an item that has a rule
};
// Of an area, in the order of the pack: one walk over the house for each rule, so once a drawing.
std::vector<ItemAnswer> answers_of(const Context& context, std::string_view area,
                                   const Id& beside = {});

struct RoundScore {
  int right = 0, counted = 0;  // weights
  int answered = 0, items = 0;
  int wrong_items = 0, critical_wrong = 0;
  // Basis points; none: nothing is counted.
  std::optional<int> bp() const;
  bool is_whole() const { return answered == items; }
  friend bool operator==(const RoundScore&, const RoundScore&) = default;
};
RoundScore score_of(const std::vector<ItemAnswer>& answers);
std::optional<int> score_bp(const domain::StandardSigned& as_signed);

// Something that was found wrong and is not seen to be right again.
struct OpenFault {
  const domain::StandardRound* round = nullptr;
  const domain::StandardItem* item = nullptr;
  const domain::StandardFaultState* state = nullptr;
  bool is_mended() const { return domain::was_said(state->mended); }
};
// Those that are due first, first; mended ones last.
std::vector<OpenFault> open_faults(const domain::House& house, const domain::Content& content);
// Those that this person owns and has not mended, or that were seen not to be right again.
std::vector<OpenFault> faults_of(const Context& context);
bool is_late(const OpenFault& fault, std::string_view today);

// Pictures of it whose time is not over, and whether the pack asks for one that is not there yet:
// of what is wrong, and of what was mended.
std::vector<domain::KeptPicture> pictures_of(const OpenFault& fault, std::int64_t now_ms);
bool lacks_picture(const OpenFault& fault);
bool may_photograph(const Context& context);

// --- scorecards ---

struct ScoredRound {
  std::optional<int> e_hundredths;  // none: a score is missing
  std::optional<int> f_tenths;      // weighted; of a baseline 0
  bool has_part = false;            // a module has a weight in it
};
struct ScoredCard {
  std::vector<ScoredRound> rounds;
  std::optional<int> g_tenths;       // none: a round that counts is not whole
  std::optional<int> so_far_tenths;  // of the rounds that are; none: none is
};
ScoredCard scored(const domain::Scorecard& card, const domain::Standards& house);
bool may_score(const Context& context);

// --- what a touch writes ---

struct Answer {
  std::string area, item, answer;  // the one that stands already: taken back
  Id beside = {};                  // of a step: which guest
};
struct Blame {
  Id round;
  std::string item, owner;
};
struct Mend {
  Id round;
  std::string item;
};
struct Check {
  Id round;
  std::string item;
  bool right = false;
};
struct KeepPicture {  // what the camera has made
  Id round;
  std::string item;
};
struct DropPicture {
  Id round;
  std::string picture;
};
struct SignRound {
  std::string area;
  Id beside = {};
};
struct GiveScore {
  std::string card, module;
  int round = 1;
  std::optional<int> points;  // none: taken back
};
using Intent =
    std::variant<Answer, Blame, Mend, Check, KeepPicture, DropPicture, SignRound, GiveScore>;
// Nothing where it makes no sense.
std::vector<domain::Write> update(const Intent& intent, const Context& context);

}  // namespace foyer::standards
