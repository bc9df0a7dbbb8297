// The phone and the leads: what a touch there means, and which facts it makes. Pure: time and fresh
// ids are handed in, nothing is written; the caller writes `Step::writes`, durably, and shows
// `Step::model` only then.
//
// A call is logged as one fact when it is over; what is half typed belongs to the page's draft. An
// enquiry with a number makes a lead, unless one of that number is alive: then the call is about
// that one, and nobody is counted twice. Threads: values.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "house/content.h"
#include "house/write.h"
#include "steps/drive/flow/fleet.h"
#include "steps/leads/flow/caller.h"

namespace foyer::flow::phone {

enum class Part : std::uint8_t {
  number,  // who calls?
  talk,    // the call is on
  sent,    // what goes to the caller
  lead,    // one of the list
};
std::string_view name(Part part);  // as goldens and the trace call it

enum class List : std::uint8_t { today, open, pool };

struct Model {
  Part part = Part::number;
  List list = List::today;
  std::string phone;          // of who is on the line; empty: none was shown
  bool out = false;           // we call them
  bool by_desk = false;       // nobody calls: a lead is written down
  std::int64_t began_ms = 0;  // of the call
  Id call;                    // that was logged last
  Id lead;                    // on the page `lead`; of whom we call
  friend bool operator==(const Model&, const Model&) = default;
};

// What is known of a call when it is over, or of a lead.
struct Entry {
  std::string kind = {};  // pack id; of a lead that is written down: empty
  std::string name = {}, honorific = {};
  std::string source = {}, medium = {}, campaign = {};
  std::vector<std::string> asked = {};
  std::string vehicle = {}, budget = {}, timing = {};
  std::optional<Slot> slot = {};
  std::string no_appointment = {};
  std::vector<std::string> items = {}, promises = {};
  bool repeated = false;
  bool transferred = false;  // to whose customer they are
  std::string note = {};
};

struct ShowList {
  List list = List::today;
};
struct Lift {  // somebody calls, from this number
  std::string phone;
};
struct WriteDown {  // a lead, whose number this is
  std::string phone;
};
struct NextCall {};  // back to the number
struct Missed {      // nobody lifted
  std::string phone;
};
struct LogCall {
  Entry entry;
};
struct Unanswered {};  // we called and nobody lifted
struct AddLead {
  Entry entry;
};
// Leads of a file, some of its lines; of a duplicate within it, it says whose.
struct NewLead {
  Id lead;
  domain::LeadReceived received;
};
struct ReceiveLeads {
  std::vector<NewLead> leads;
};
struct MessageWent {};  // the caller has address and time
struct OpenLead {
  Id lead;
};
struct CallBack {};  // of the lead that is open
struct CallNumber {  // whose call nobody lifted
  std::string phone;
};
struct Allot {
  std::string staff;
};
struct Confirm {};
struct Contact {
  std::string result;
};
struct GiveUp {
  std::string reason;
};
using Intent = std::variant<ShowList, Lift, WriteDown, NextCall, Missed, LogCall, Unanswered,
                            AddLead, ReceiveLeads, MessageWent, OpenLead, CallBack, CallNumber,
                            Allot, Confirm, Contact, GiveUp>;

struct Context {
  const domain::House& house;
  const domain::Content& content;
  std::string who;             // staff id of who is signed in
  std::vector<Id> fresh = {};  // as many as the intent needs (`ids_for`)
  std::int64_t now_ms = 0;
  std::optional<EarlierVisit> earlier = {};  // of who calls
  // As drive::Context has them.
  std::shared_ptr<const domain::Bookings> known = {};

  const TimeZone& zone() const { return content.showroom.time_zone; }
  std::string today() const { return zone().day(now_ms); }
  const domain::LeadRules& rules() const { return content.leads; }
  domain::DrivePlan plan() const {
    return {content.test_drives, zone(), now_ms,
            known ? known : drive::bookings(house, content, now_ms)};
  }
};
std::size_t ids_for(const Intent& intent);

struct Step {
  Model model;
  std::vector<domain::Write> writes;
};
Step update(const Model& model, const Intent& intent, const Context& context);

// Whose customer they are today; empty: nobody's.
std::string owner_today(const Caller& caller, const domain::House& house, std::string_view today);
// Leads that are alive and nobody's: never allotted, their days are over, or whoever had them left.
bool is_in_pool(const domain::Lead& lead, const domain::House& house,
                const domain::Content& content, std::string_view today);
// What a list shows, as the page orders it: the newest first.
std::vector<const domain::Lead*> listed(const domain::House& house, const domain::Content& content,
                                        List list, std::int64_t now_ms);
// Nobody lifted, and nobody has spoken to that number since.
bool waits_for_return(const domain::House& house, const domain::Call& call);

// A call, or a lead that no call of the list made.
struct Row {
  std::int64_t at_ms = 0;
  Id call, lead;  // either may be nil; of a call about a lead, both are there
};

// What the page shows beside the form: worked out when the house, the minute or the number changes.
struct Shown {
  Caller caller;  // of the number that is typed or on the line
  std::string owner;
  std::vector<Row> rows;  // of the model's list
  std::size_t today = 0, open = 0, pool = 0;
  domain::CallSums sums;
  int arrived = 0;  // of today's calls with an appointment: whoever has come already
};
// `typed`: the number as it is kept, while it is being typed.
Shown shown(const Model& model, const std::string& typed, const Context& context);

// Leads of one number that two devices received: the facts that leave one to be counted.
std::vector<domain::Write> joined_leads(const domain::House& house);

// The live lead that this visit seems to have come from, by the appointment that a call made, or by
// its number; nullptr: none, or one has the credit already.
struct ProposedLead {
  const domain::Lead* lead = nullptr;
  std::string told_by;  // "code" | "number"
};
ProposedLead lead_of_visit(const domain::House& house, const domain::Visit& visit);
// Which lead has the credit for this visit; nullptr: none.
const domain::Lead* credited_lead(const domain::House& house, const Id& visit);

}  // namespace foyer::flow::phone
