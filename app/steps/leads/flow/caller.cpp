#include "steps/leads/flow/caller.h"

#include <algorithm>

#include "kit/base/calendar.h"
#include "showroom/people.h"

namespace foyer::flow::phone {
namespace {

constexpr std::int64_t kMinute_ms = 60'000;

// The later effective contact counts, whoever it was.
void count(Caller& caller, const domain::Protection& other, Effective by) {
  if (other.consultant.empty() || other.from_ms < caller.protection.from_ms) return;
  caller.protection = other;
  caller.by = by;
}

domain::Protection of_visit(const std::string& consultant, std::int64_t at_ms,
                            const std::string& grade, const domain::Content& content) {
  domain::Protection protection;
  protection.consultant = consultant;
  protection.from_ms = at_ms;
  protection.by_contact = true;
  protection.days = content.leads.days_for(grade);
  protection.until = day_after(content.showroom.time_zone.day(at_ms), protection.days);
  return protection;
}

void take_visits(Caller& caller, const domain::House& house, const domain::Content& content,
                 const std::string& phone) {
  const auto visits = domain::visits_with_phone(house, phone);
  for (const domain::Visit* visit : visits) {  // the newest first
    if (!domain::is_visit(*visit)) continue;
    const std::int64_t at_ms = visit->arrived_at.unix_ms();
    if (caller.last_day.empty()) {
      caller.last_day = content.showroom.time_zone.day(at_ms);
      caller.name = visit->name.value_or("");
      caller.honorific = visit->honorific;
      if (visit->closed) caller.grade = visit->closed->grade;
    }
    count(caller, of_visit(visit->handover.consultant, at_ms, caller.grade, content),
          Effective::visited);
  }
}

void take_earlier(Caller& caller, const domain::Content& content, const EarlierVisit& earlier) {
  if (!caller.last_day.empty()) return;
  caller.last_day = earlier.day;
  caller.name = earlier.name;
  caller.honorific = earlier.honorific;
  const auto at_ms = content.showroom.time_zone.begin_ms(earlier.day);
  if (at_ms) count(caller, of_visit(earlier.consultant, *at_ms, {}, content), Effective::visited);
}

void take_leads(Caller& caller, const domain::House& house, const domain::Content& content,
                const std::string& phone) {
  for (const domain::Lead* lead : domain::leads_with_phone(house, phone)) {
    ++caller.leads;
    const bool lives = domain::is_live(*lead);
    if (caller.lead.is_nil() || (lives && !caller.lead_lives)) {
      caller.lead = lead->id;
      caller.lead_lives = lives;
    }
    if (caller.name.empty()) caller.name = lead->received.name;
    if (caller.honorific.empty()) caller.honorific = lead->received.honorific;
    const domain::Protection theirs =
        domain::protection_of(*lead, caller.grade, content.leads, content.showroom.time_zone);
    count(caller, theirs, theirs.by_contact ? Effective::spoken : Effective::allotted);
  }
}

// Whoever called before and left a name.
void take_calls(Caller& caller, const domain::House& house, const std::string& phone) {
  const domain::Call* last = nullptr;
  for (const auto& [id, call] : house.calls)
    if (call.logged.phone == phone &&
        (last == nullptr || call.logged.from_ms > last->logged.from_ms))
      last = &call;
  if (last == nullptr) return;
  caller.again = true;
  if (caller.name.empty()) caller.name = last->logged.name;
  if (caller.honorific.empty()) caller.honorific = last->logged.honorific;
}

bool is_busy(const domain::DrivePlan& plan, const std::string& consultant, std::int64_t at_ms,
             std::int64_t to_ms) {
  if (consultant.empty()) return false;
  for (const domain::Busy& one : plan.known->of_consultant(consultant))
    if (one.from_ms < to_ms && at_ms < one.to_ms) return true;
  return false;
}

std::optional<Slot> with_car(const domain::DrivePlan& plan, const Wanted& wanted,
                             std::int64_t at_ms) {
  if (plan.drives.routes.empty()) return std::nullopt;
  const domain::DriveRoute& route = plan.drives.routes.front();
  for (const domain::DemoCar& car : plan.drives.cars) {
    if (car.vehicle != wanted.vehicle) continue;
    const domain::AskedDrive asked{.car = car.id,
                                   .consultant = wanted.consultant,
                                   .from_ms = at_ms,
                                   .minutes = route.minutes,
                                   .drive = {},
                                   .here = false};
    if (domain::judge(plan, asked).possible()) return Slot{at_ms, car.id, route.id, route.minutes};
  }
  return std::nullopt;
}

}  // namespace

Caller known_caller(const domain::House& house, const domain::Content& content,
                    const std::string& phone, const std::optional<EarlierVisit>& earlier) {
  Caller caller;
  if (phone.empty()) return caller;
  take_visits(caller, house, content, phone);
  if (earlier) take_earlier(caller, content, *earlier);
  take_leads(caller, house, content, phone);
  take_calls(caller, house, phone);
  caller.again = caller.again || caller.leads > 0 || !caller.last_day.empty();
  return caller;
}

std::vector<Slot> free_slots(const domain::DrivePlan& plan, const Wanted& wanted,
                             std::string_view day, std::size_t most) {
  std::vector<Slot> all;
  const std::int64_t slot_ms = plan.drives.plan.slot_min * kMinute_ms;
  for (const std::int64_t at_ms : domain::slots(plan, day)) {
    if (at_ms <= plan.now_ms) continue;
    if (wanted.drive) {
      if (const auto slot = with_car(plan, wanted, at_ms)) all.push_back(*slot);
    } else if (!is_busy(plan, wanted.consultant, at_ms, at_ms + slot_ms)) {
      all.push_back({at_ms, {}, {}, 0});
    }
  }
  if (all.size() <= most || most == 0) return all;
  if (day == plan.zone.day(plan.now_ms)) {
    all.resize(most);
    return all;
  }
  std::vector<Slot> spread;
  for (std::size_t i = 0; i < most; ++i) spread.push_back(all[i * all.size() / most]);
  return spread;
}

}  // namespace foyer::flow::phone
