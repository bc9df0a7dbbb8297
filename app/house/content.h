// What a dealer puts into Foyer: the showroom, the questions, the cars and the cards, as values.
//
// These are read from a content pack by `content`, and everything that Foyer asks or says about a
// car comes from here: questions, priorities, positions and walk-round order are data, not code.
// Ids are the pack's own short words ("family", "e5"); they are what the visit log records, so
// they must never change their meaning. Money is in whole yuan. Threads: values, immutable once
// loaded.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "house/care.h"
#include "house/choice.h"
#include "house/consent_text.h"
#include "house/daily_report.h"
#include "house/delivery.h"
#include "house/leads.h"
#include "house/meetings.h"
#include "house/orders.h"
#include "house/prices.h"
#include "house/service.h"
#include "house/standards.h"
#include "house/stock.h"
#include "house/targets.h"
#include "house/test_drives.h"
#include "house/trade_ins.h"
#include "kit/base/text.h"
#include "kit/base/time_zone.h"

namespace foyer::domain {

// What brings a guest here.
struct Purpose {
  std::string id;
  Text text;
  Text hint;
  std::string icon;        // a Material Design Icons name, "car-side"
  bool buying = true;      // asks the needs; otherwise the guest is only announced
  bool returning = false;  // "I was here before": the first-visit question starts at "again"
  bool plate = false;      // the guest may give their number plate instead of their number
};

struct BudgetRange {
  std::string id;
  Text text;
  std::int64_t min_yuan = 0;
  std::optional<std::int64_t> max_yuan;  // none: no upper end
};

struct TimingRange {
  std::string id;
  Text text;
  Text hint;
  std::optional<int> days_max;  // none: only looking
};

// From one minute of the showroom's day to another, over midnight if it ends before it begins.
struct Hours {
  int from_min = 0;
  int to_min = 0;
  bool at(int minute_of_day) const;
};

// How long what guests say is kept: where, and when it is erased by itself.
struct Keep {
  int personal_days = 730;  // after the last fact of a visit
  int device_days = 30;     // how far back a new device begins; open visits come along all the same
  int contract_years = 10;  // what a buyer signed, and whose it is: as the law asks
  int agreement_days = 0;   // what was signed for a drive, though its guest asks to be erased
  friend bool operator==(const Keep&, const Keep&) = default;
};

// How long the staff's side waits, warns and remembers.
struct StaffLimits {
  int lock_after_s = 5 * 60;  // without a touch
  int wait_min = 5;           // a guest who waits longer than this is shown in the warning colour
  int take_up_min = 3;        // a guest handed over and not taken up within this is told
  int board_days = 8;         // how far back the board and its lists know
  int on_time_min = 15;       // so much earlier or later, an appointment was kept on time
  friend bool operator==(const StaffLimits&, const StaffLimits&) = default;
};

struct Showroom {
  std::string dealer_id;
  Text dealer;         // 晨曜汽车
  Text branch;         // 徐州店
  Text phone;          // of the showroom, as printed
  TimeZone time_zone;  // whose day and hour everything is shown and counted by
  int idle_warning_after_s = 60;
  int idle_grace_s = 25;  // how long the warning stands; at least 20
  Keep keep;
  StaffLimits staff;
  std::map<std::string, Text> register_headings;  // by column of the register; Foyer's else
  int priorities_max = 3;
  int party_max = 6;  // the last tile reads "6 or more"
  std::vector<Purpose> purposes;
  std::vector<Choice> sources;     // how did you hear of us
  std::vector<Choice> honorifics;  // 先生 / 女士; `text` stands alone, `hint` is the form of
                                   // address with %s for the name: "%s先生", "Mr %s"
  std::vector<Choice> positions;   // walk-round positions, in the dealer's order
  std::vector<Choice> levels;      // how strong was it: five, weakest first
  std::string accent = "#1849D6";  // the dealer's colour, six hexadecimal digits
  Text make;                       // of its cars, unless a car says its own; empty: `dealer`
  std::string country = "CN";  // whose phone numbers need no country code; ISO 3166, two letters
  int calling_code = 86;       // and that code, as it is shown before the number
  std::optional<Hours> screen_off;  // nobody can see the screen; none: it is always on
  std::optional<Hours> evening;     // the dark theme; none: it is always light
  std::optional<Hours> open;        // for guests, on one day; none: the dealer has not said
  std::string logo;  // a picture in assets/ that stands for the dealer's name; empty: the name
};

// The first day of which a house at hand knows every visit and every round: only so far back is a
// register shown or signed. The days before it are in the dealer's database.
std::string first_whole_day(const Showroom& showroom, std::int64_t now_ms);

struct Questionnaire {
  std::vector<Choice> uses;
  std::vector<BudgetRange> budgets;
  std::vector<TimingRange> timings;
  std::vector<Choice> priorities;
  std::vector<Question> optional;
};

// A score of 0 to 100 with the fact that earns it, as it can be said to a guest.
struct Score {
  int points = 0;
  Text evidence;
};

struct Specification {
  Text name;
  Text value;
};

// The side profile as the light-line drawing takes it, in a box of 1000 x 360. Fractions run from
// the nose (0) to the tail (1); lengths are in the box's units.
struct Profile {
  double length = 940, height = 250;
  double hood = .30, windscreen = .42, roof = .66, rear = .88;
  double roof_drop = 8, deck = 70, clearance = 34, wheel_radius = 62;
  double front_axle = .205, rear_axle = .785;
};

struct Vehicle {
  std::string id;
  Text name;  // 曜行 S7
  Text kind;  // 中型 SUV
  Text tagline;
  Text make;     // as registration papers name it; empty: the showroom's
  int year = 0;  // of the model; 0: the one in which it is asked for
  std::int64_t price_from_yuan = 0;
  std::int64_t price_to_yuan = 0;
  int delivery_days = 0;  // from order to hand-over
  std::vector<Specification> specifications;
  std::map<std::string, Score> priorities;  // priority id -> score; every priority is there
  std::map<std::string, Score> uses;        // use id -> score; every use is there
  Profile profile;
  std::map<std::string, std::string> pictures;  // position id or "side" -> file in assets/
};

// A selling point in four steps: feature, meaning, benefit, question.
struct Card {
  std::string id;
  std::string vehicle;
  std::string position;
  std::vector<std::string> priorities;  // what it speaks to, strongest first; at least one
  int weight = 50;                      // how strong a point it is, 0 to 100
  Text feature;
  Text meaning;
  Text benefit;
  std::map<std::string, Text> benefit_for;  // use id -> the benefit in that guest's terms
  Text question;
  double spot_x = .5, spot_y = .5;  // where it sits on the position's picture, 0 to 1
  bool has_spot = false;            // the pack says where; otherwise the middle is a guess
  std::string picture;  // a detail, a file in assets/; empty: the position's picture is shown
  Text evidence;        // where the claim comes from, for staff; may be empty
  std::string expires;  // the last day on which it may be told, "2027-06-30"; empty: no end
  bool expired_on(std::string_view day) const { return !expires.empty() && expires < day; }
  const Text& benefit_to(std::string_view use) const;
};

// How soon a guest will buy, as the dealer grades it.
struct Grade {
  std::string id;  // "H"
  Text text;
  Text rule;                    // in words: "Buys within a week"
  std::optional<int> days_max;  // buys within so many days; none: no end
  int contact_every_days = 7;   // the next step lies within so many days
};

// What stands in a guest's way, and what can be answered.
struct Answered {
  std::string id;
  Text text;
  std::vector<Choice> answers;  // ids are the objection's own
  std::string lost_reason;      // proposed where the guest goes for good and it is still open
};

// How a visit ends and how it goes on.
struct FollowUp {
  std::vector<Grade> grades;       // the soonest buyer first
  std::vector<Choice> outcomes;    // ids as in VisitClosed::outcome; never empty
  std::vector<Choice> next_steps;  // "call", "visit" …
  std::vector<Choice> lost_reasons;
  std::vector<Answered> objections;
};

struct Content {
  // In the .cpp: otherwise each file that holds one compiles what makes, copies and destroys it.
  Content();
  Content(const Content&);
  Content(Content&&) noexcept;
  Content& operator=(const Content&);
  Content& operator=(Content&&) noexcept;
  ~Content();

  std::string version;  // a digest of the pack's files
  Showroom showroom;
  Questionnaire questionnaire;
  std::vector<Vehicle> vehicles;
  std::vector<Card> cards;
  FollowUp follow_up;
  Consent contact_consent;
  TestDrives test_drives;
  Prices prices;
  TradeIns trade_ins;
  OrderRules orders;
  LeadRules leads;
  DeliveryRules delivery;
  StockRules stock;
  StandardRules standards;
  TargetRules targets;
  MeetingRules meetings;
  ServiceRules service;
  CarePlan care;
  DailyReportRules daily_report;

  const Purpose* purpose(std::string_view id) const;
  const Vehicle* vehicle(std::string_view id) const;
  const Card* card(std::string_view id) const;
  const BudgetRange* budget(std::string_view id) const;
  const TimingRange* timing(std::string_view id) const;
  const Question* question(std::string_view id) const;
  const Grade* grade(std::string_view id) const;
};

// The element with this id, or nullptr.
template <class T>
const T* find_by_id(const std::vector<T>& all, std::string_view id) {
  for (const T& one : all)
    if (one.id == id) return &one;
  return nullptr;
}
// Its text; of one that the pack no longer has, the id itself.
template <class T>
std::string text_or_id(const std::vector<T>& all, std::string_view id, Lang lang) {
  const T* found = find_by_id(all, id);
  return found == nullptr ? std::string(id) : std::string(found->text.in(lang));
}

}  // namespace foyer::domain
