// Standards of the showroom: rounds of what has to be right (5S, and how guests are received), what
// was found wrong and who mends it, and the scorecards of a whole upgrade. The items, their
// weights and the cards are the pack's (standards.toml); what somebody saw and said are facts. A
// dealer without that file keeps none.
//
// A round is a subject of its own: somebody walks one area and answers item by item, then signs it;
// from then on it changes no more. What was wrong goes on afterwards: it has an owner and a day,
// was mended, and was looked at again by somebody else.
//
// The steps of a visit are areas whose items somebody observes beside one guest: such a round is of
// the consultant who looks after that guest, and its guest stands in no score. Threads: values.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "house/choice.h"
#include "house/pictures.h"
#include "house/visit.h"

namespace foyer::domain {

// The rules by which the log answers an item by itself; manage/standards/measured.h has them.
inline constexpr std::array<std::string_view, 4> kMeasuredRules{"waits", "closed", "register",
                                                                "filed"};
// Whether a rule cannot be without its limit.
constexpr bool has_limit(std::string_view rule) { return rule == "waits" || rule == "filed"; }

// How often an area is walked: manage/standards/frequency.h says what that means.
enum class HowOften : std::uint8_t { opening, hourly, closing, weekly, half_yearly };
// As the pack writes them, in the same order.
inline constexpr std::array<std::string_view, 5> kHowOften{"opening", "hourly", "closing", "weekly",
                                                           "half-yearly"};
// Whether it goes by the hours in which the dealer is open.
constexpr bool needs_hours(HowOften often) { return often <= HowOften::closing; }

// What is walked in one go; or a step of a visit, which is observed.
struct StandardArea {
  std::string id;
  Text text;
  std::optional<HowOften> often = {};  // none: whenever somebody wants to
  bool observed = false;               // beside one guest, of the consultant who has them
};

struct StandardItem {
  std::string id, area;  // pack ids
  Text text;
  Text hint;  // the right state; may be empty
  int weight = 1;
  bool critical = false;  // wrong, it fails the round whatever the rest comes to
  std::string measured;   // by which rule of manage/standards the log answers it; empty: by eye
  int limit = 0;          // of that rule
  bool picture = false;   // wrong, it is to be photographed, and once more when it is mended
};

struct ScoreRound {
  Text text;
  int weight = 0;  // percent of the whole; 0: a baseline, which counts for nothing
};
struct ScoreModule {
  std::string id;
  Text text;
  std::vector<int> weights;  // percent, by round; 0: it has no part in that round
};
struct Scorecard {
  std::string id;
  Text text;
  Text note;  // what the dealer settled where the course is unclear; may be empty
  int most = 100;
  int pass = 0;  // points of the whole that are enough; 0: nobody says
  std::vector<ScoreRound> rounds;
  std::vector<ScoreModule> modules;
};

struct StandardRules {
  std::vector<StandardArea> areas;
  std::vector<StandardItem> items;
  std::vector<Scorecard> cards;
  int target = 90;       // points of a hundred that a round should come to
  int due_days = 1;      // that whoever mends a fault has
  int picture_days = 0;  // so long pictures of faults are kept; 0: none is taken
  bool kept() const { return !areas.empty() || !cards.empty(); }
};

struct Standards;

inline constexpr std::string_view kIsRight = "yes", kIsWrong = "no", kDoesNotApply = "na";

// standard.observed: beside which guest a round is, and of whom. The first word holds.
struct StandardObserved {
  static constexpr std::string_view kKind = "standard.observed";
  static constexpr int kVersion = 1;
  std::string visit;       // its id, in hexadecimal digits
  std::string consultant;  // staff id: who had the guest then
  void fields(Fields& f) {
    f("visit", visit);
    f("consultant", consultant);
  }
  void fold(const Fact& fact, Standards& all) const;
  friend bool operator==(const StandardObserved&, const StandardObserved&) = default;
};

// standard.answered: what was seen of one item. Said again: that holds; an empty answer takes it
// back. Of a round that is signed it changes nothing.
struct StandardAnswered {
  static constexpr std::string_view kKind = "standard.answered";
  static constexpr int kVersion = 1;
  std::string area, item;  // pack ids
  std::string answer;      // kIsRight, kIsWrong, kDoesNotApply, or empty
  bool measured = false;   // as the log has it, not by eye
  void fields(Fields& f) {
    f("area", area);
    f("item", item);
    f("answer", answer);
    f("measured", measured);
  }
  void fold(const Fact& fact, Standards& all) const;
  friend bool operator==(const StandardAnswered&, const StandardAnswered&) = default;
};

// standard.fault: who mends what was wrong, and until when. Said again: somebody else, or later.
struct StandardFault {
  static constexpr std::string_view kKind = "standard.fault";
  static constexpr int kVersion = 1;
  std::string item;   // pack id
  std::string owner;  // staff id; empty: nobody yet
  std::string due;    // "2026-11-22"
  void fields(Fields& f) {
    f("item", item);
    f("owner", owner);
    f("due", due);
  }
  void fold(const Fact& fact, Standards& all) const;
  friend bool operator==(const StandardFault&, const StandardFault&) = default;
};

// standard.mended: whoever mended it says so.
struct StandardMended {
  static constexpr std::string_view kKind = "standard.mended";
  static constexpr int kVersion = 1;
  std::string item;
  void fields(Fields& f) { f("item", item); }
  void fold(const Fact& fact, Standards& all) const;
  friend bool operator==(const StandardMended&, const StandardMended&) = default;
};

// standard.checked: somebody looked at it again. Not right: it is open once more.
struct StandardChecked {
  static constexpr std::string_view kKind = "standard.checked";
  static constexpr int kVersion = 1;
  std::string item;
  bool right = false;
  void fields(Fields& f) {
    f("item", item);
    f("right", right);
  }
  void fold(const Fact& fact, Standards& all) const;
  friend bool operator==(const StandardChecked&, const StandardChecked&) = default;
};

// standard.signed: the round as it stood, with the weights of that day. Once.
struct StandardSigned {
  static constexpr std::string_view kKind = "standard.signed";
  static constexpr int kVersion = 1;
  std::string area;
  int right = 0;           // weights of what was right …
  int counted = 0;         // … of those of what was right or wrong
  int wrong_items = 0;     // how many
  int critical_wrong = 0;  // of these, critical ones
  void fields(Fields& f) {
    f("area", area);
    f("right", right);
    f("counted", counted);
    f("wrong_items", wrong_items);
    f("critical_wrong", critical_wrong);
  }
  void fold(const Fact& fact, Standards& all) const;
  friend bool operator==(const StandardSigned&, const StandardSigned&) = default;
};

// score.given: what a module came to in a round of a scorecard. Said again: that holds. About no
// subject.
struct ScoreGiven {
  static constexpr std::string_view kKind = "score.given";
  static constexpr int kVersion = 1;
  std::string card, module;   // pack ids
  int round = 0;              // from 1
  std::optional<int> points;  // none: it is taken back
  void fields(Fields& f) {
    f("card", card);
    f("module", module);
    f("round", round);
    f("points", points);
  }
  void fold(const Fact& fact, Standards& all) const;
  friend bool operator==(const ScoreGiven&, const ScoreGiven&) = default;
};

struct StandardWord {
  std::string answer;
  bool measured = false;
  Said by;
  friend bool operator==(const StandardWord&, const StandardWord&) = default;
};

struct StandardFaultState {
  std::string owner, due;
  Said by;       // of who named the owner
  Said mended;   // nobody: not yet
  Said checked;  // nobody: not yet, or it was not right
  friend bool operator==(const StandardFaultState&, const StandardFaultState&) = default;
};

struct StandardRound {
  Id id;
  std::string area;
  Said began;  // with its first answer
  StandardObserved observed;
  Said observed_by;  // nobody: it is about no guest
  std::map<std::string, StandardWord> items;
  std::map<std::string, StandardFaultState> faults;
  Pictures pictures;  // of faults, by item
  StandardSigned as_signed;
  Said signed_;  // nobody: it goes on
  friend bool operator==(const StandardRound&, const StandardRound&) = default;
};

struct GivenScore {
  std::optional<int> points;
  Said by;
  friend bool operator==(const GivenScore&, const GivenScore&) = default;
};

struct Standards {
  using ScoreKey = std::tuple<std::string, std::string, int>;  // card, module, round
  std::map<Id, StandardRound> standard_rounds;
  std::map<ScoreKey, GivenScore> scores;

  StandardRound& standard_round_with(const Id& id);
  // What is said of a picture of a round; false: it is of something else.
  bool take_picture(const Fact& fact);
  std::optional<int> score(std::string_view card, std::string_view module, int round) const;
  friend bool operator==(const Standards&, const Standards&) = default;
};

using StandardKinds = Kinds<StandardObserved, StandardAnswered, StandardFault, StandardMended,
                            StandardChecked, StandardSigned, ScoreGiven>;

}  // namespace foyer::domain
