#include "tools/simulate/telephone.h"

#include <algorithm>
#include <utility>

namespace foyer::simulate {
namespace telephone {

using namespace domain;
namespace phone = flow::phone;

constexpr std::int64_t kDay_ms = 24 * 60 * kMinute_ms;
// Of a hundred calls, callers, leads and appointments.
constexpr std::size_t kMissed = 10, kReturned = 70, kNoEnquiry = 20, kNumber = 88, kAgain = 15,
                      kName = 80, kBooked = 45, kSaidBack = 80, kMessage = 75, kWebsite = 30,
                      kAllotted = 92, kConfirmed = 85, kTried = 60, kSpoken = 45, kGivenUp = 25,
                      kKept = 62;
constexpr int kTries = 3;            // nobody is called more often
constexpr int kRemembered_day = 90;  // a lead that came to its end is not called again after that

std::string any(const std::vector<Choice>& some, Dice& dice) {
  return some.empty() ? std::string() : dice.of(some).id;
}
std::vector<std::string> some_of(const std::vector<Choice>& all, std::size_t chance, Dice& dice) {
  std::vector<std::string> some;
  for (const Choice& one : all)
    if (dice.percent(chance)) some.push_back(one.id);
  return some;
}

}  // namespace telephone

using namespace telephone;

Telephone::Telephone(const Content& content, std::vector<std::string> consultants,
                     std::string lifts, Dice& dice)
    : content_(content),
      consultants_(std::move(consultants)),
      lifts_(std::move(lifts)),
      dice_(dice) {
  const auto add = [&](const std::string& id, const char* role) {
    const Hlc at = Hlc::at_ms(0, static_cast<std::uint16_t>(++seq_));
    apply(house_, {{Id{}, seq_}, Id{}, at, lifts_, StaffAdded{id, role, ""}});
  };
  add(lifts_, "reception");
  for (const std::string& one : consultants_) add(one, "consultant");
}

Telephone::Context Telephone::context() const {
  return {.house = house_, .content = content_, .who = lifts_, .now_ms = now_ms_};
}

void Telephone::say(const Write& write, const std::string& by) {
  for (const Event& event : write.events) {
    const Hlc at = Hlc::at_ms(now_ms_, static_cast<std::uint16_t>(++seq_ % 60'000));
    apply(house_, {{Id{}, seq_}, write.visit, at, by, event});
  }
  said_.push_back({now_ms_, by, write});
}

void Telephone::touch(const phone::Intent& intent, const std::string& by) {
  Context about = context();
  for (std::size_t i = phone::ids_for(intent); i > 0; --i) about.fresh.push_back(dice_.id());
  phone::Step step = phone::update(model_, intent, about);
  for (const Write& write : step.writes) say(write, by.empty() ? lifts_ : by);
  model_ = std::move(step.model);
}

void Telephone::pass(std::int64_t least_min, std::int64_t most_min) {
  now_ms_ = std::min(closes_ms_, now_ms_ + dice_.between(least_min, most_min) * kMinute_ms);
}

std::vector<Telephone::Said> Telephone::day(std::int64_t opens_ms, std::int64_t closes_ms,
                                            int calls) {
  said_.clear();
  if (!content_.leads.kept() || consultants_.empty()) return {};
  closes_ms_ = closes_ms;
  now_ms_ = opens_ms;
  forget_old();
  // Those of the days before, the first thing in the morning.
  std::vector<Id> open;
  for (const auto& [id, lead] : house_.leads)
    if (is_open(lead)) open.push_back(id);
  for (const Id& lead : open)
    if (dice_.percent(kTried)) follow_up(lead);
  std::vector<std::int64_t> at_ms;
  for (int i = 0; i < calls; ++i) at_ms.push_back(dice_.between(opens_ms, closes_ms));
  std::ranges::sort(at_ms);
  for (const std::int64_t rings_ms : at_ms) {
    now_ms_ = std::max(now_ms_, rings_ms);
    if (dice_.percent(kWebsite))
      from_website();
    else
      call();
  }
  return std::exchange(said_, {});
}

// What came to its end long ago is of no use here, and a year has many.
void Telephone::forget_old() {
  const std::int64_t before_ms = now_ms_ - kRemembered_day * kDay_ms;
  std::erase_if(house_.leads, [&](const auto& one) {
    return !is_live(one.second) && came_ms(one.second) < before_ms;
  });
  std::erase_if(house_.calls,
                [&](const auto& one) { return one.second.logged.from_ms < before_ms; });
  const std::string today = content_.showroom.time_zone.day(now_ms_);
  std::erase_if(house_.appointments, [&](const auto& one) { return one.second.made.day < today; });
}

std::string Telephone::number() {
  if (!house_.leads.empty() && dice_.percent(kAgain)) {
    const auto one = std::next(house_.leads.begin(),
                               static_cast<std::ptrdiff_t>(dice_.below(house_.leads.size())));
    if (!one->second.received.phone.empty()) return one->second.received.phone;
  }
  return some_number(dice_);
}

phone::Entry Telephone::enquiry(const std::string& from) {
  const LeadRules& rules = content_.leads;
  Entry entry;
  for (const CallKind& one : rules.call_kinds)
    if (one.enquiry) entry.kind = one.id;
  if (dice_.percent(kName)) {
    const Somebody who = somebody(content_, dice_);
    entry.name = who.name;
    entry.honorific = who.honorific;
  }
  std::vector<std::string> sources;
  for (const Channel& one : rules.channels)
    if (!one.is_top()) sources.push_back(one.id);
  entry.source = sources.empty() || dice_.percent(60) ? rules.call_source : dice_.of(sources);
  if (dice_.percent(40)) entry.medium = any(rules.media, dice_);
  for (const Campaign& one : rules.campaigns)
    if (one.runs_on(context().today()) && dice_.percent(30)) entry.campaign = one.id;
  if (!rules.asked.empty()) entry.asked = {dice_.of(rules.asked).id};
  if (!content_.vehicles.empty() && dice_.percent(65))
    entry.vehicle = dice_.of(content_.vehicles).id;
  const auto& asked = content_.questionnaire;
  if (!asked.budgets.empty() && dice_.percent(30)) entry.budget = dice_.of(asked.budgets).id;
  if (!asked.timings.empty() && dice_.percent(30)) entry.timing = dice_.of(asked.timings).id;
  entry.items = some_of(rules.items, 70, dice_);
  entry.promises = some_of(rules.promises, 20, dice_);
  if (!from.empty() && dice_.percent(kBooked)) {
    const std::int64_t day_ms = now_ms_ + dice_.between(1, 3) * kDay_ms;
    const auto free = phone::free_slots(context().plan(), {entry.vehicle, false, {}},
                                        content_.showroom.time_zone.day(day_ms), 8);
    if (!free.empty()) entry.slot = dice_.of(free);
    entry.repeated = entry.slot && dice_.percent(kSaidBack);
  }
  if (!entry.slot) entry.no_appointment = any(rules.no_appointment, dice_);
  return entry;
}

void Telephone::call() {
  if (dice_.percent(kMissed)) return missed();
  const bool enquires = !dice_.percent(kNoEnquiry);
  const std::string from = dice_.percent(kNumber) ? number() : std::string();
  touch(phone::Lift{from});
  Entry entry;
  if (enquires) {
    entry = enquiry(from);
  } else {
    std::vector<std::string> others;
    for (const CallKind& one : content_.leads.call_kinds)
      if (!one.enquiry) others.push_back(one.id);
    if (!others.empty()) entry.kind = dice_.of(others);
  }
  log(entry);
  if (const Lead* lead = live_lead(house_, from); lead != nullptr && lead->consultant.empty())
    allot(lead->id);
}

// Whoever booked gets a message, as a rule.
void Telephone::log(const Entry& entry) {
  const std::string from = model_.phone;
  pass(1, 6);
  touch(phone::LogCall{entry});
  if (model_.part != phone::Part::sent) return;
  const CallLogged& told = house_.calls.at(model_.call).logged;
  Expected booked{entry.slot->at_ms, {}, {}, {entry.name, entry.honorific, from}};
  booked.appointment = Id::from_hex(told.appointment).value_or(Id{});
  booked.lead = Id::from_hex(told.lead).value_or(Id{});
  booked_.push_back(std::move(booked));
  touch(dice_.percent(kMessage) ? phone::Intent(phone::MessageWent{})
                                : phone::Intent(phone::NextCall{}));
}

void Telephone::missed() {
  const std::string from = dice_.percent(kNumber) ? number() : std::string();
  touch(phone::Missed{from});
  if (from.empty() || !dice_.percent(kReturned)) return;
  pass(3, 40);
  touch(phone::CallNumber{from});
  if (dice_.percent(40)) return touch(phone::Unanswered{});
  log(enquiry(from));
}

void Telephone::from_website() {
  const std::string from = number();
  touch(phone::WriteDown{from});
  Entry entry = enquiry(from);
  entry.slot.reset();
  touch(phone::AddLead{entry});
  if (const Lead* lead = live_lead(house_, from); lead != nullptr && lead->consultant.empty())
    allot(lead->id);
}

void Telephone::allot(const Id& lead) {
  if (!dice_.percent(kAllotted)) return;
  pass(1, 8);
  touch(phone::OpenLead{lead});
  touch(phone::Allot{dice_.of(consultants_)});
  if (!dice_.percent(kConfirmed)) return;
  pass(1, 20);
  touch(phone::Confirm{}, house_.leads.at(lead).consultant);
}

// Tried once; who was tried often enough, or says no, is given up.
void Telephone::follow_up(const Id& id) {
  pass(1, 4);
  touch(phone::OpenLead{id});
  if (house_.leads.at(id).consultant.empty()) return touch(phone::Allot{dice_.of(consultants_)});
  const std::string by = house_.leads.at(id).consultant;
  std::vector<std::string> spoken, unanswered;
  for (const ContactResult& one : content_.leads.results)
    (one.effective ? spoken : unanswered).push_back(one.id);
  const bool reached = dice_.percent(kSpoken);
  const auto& results = reached ? spoken : unanswered;
  if (!results.empty()) touch(phone::Contact{dice_.of(results)}, by);
  const bool often = static_cast<int>(house_.leads.at(id).contacts.size()) >= kTries;
  if ((often || (reached && dice_.percent(kGivenUp))) && !content_.leads.not_interested.empty())
    touch(phone::GiveUp{dice_.of(content_.leads.not_interested).id}, by);
}

std::vector<Telephone::Expected> Telephone::expected(std::string_view day) {
  std::vector<Expected> all;
  std::erase_if(booked_, [&](const Expected& one) {
    if (content_.showroom.time_zone.day(one.at_ms) != day) return false;
    if (dice_.percent(kKept)) {
      all.push_back(one);
      all.back().at_ms += dice_.between(-20, 25) * kMinute_ms;
    }
    return true;
  });
  std::ranges::sort(all, {}, &Expected::at_ms);
  return all;
}

std::vector<Telephone::Said> Telephone::came(const Expected& one, const Id& visit,
                                             std::int64_t at_ms) {
  said_.clear();
  now_ms_ = at_ms;
  say({visit, {AppointmentKept{one.appointment.hex()}}}, lifts_);
  const auto lead = house_.leads.find(one.lead);
  if (lead != house_.leads.end() && is_live(lead->second))
    say({one.lead, {LeadVisited{visit.hex(), "code"}}}, lifts_);
  return std::exchange(said_, {});
}

}  // namespace foyer::simulate
