#include "showroom/care.h"

#include <algorithm>
#include <tuple>

#include "kit/base/calendar.h"
#include "showroom/arrival.h"
#include "showroom/people.h"

namespace foyer::domain {
namespace {

bool is_to_buy(const Visit& visit, const Content& content) {
  const Purpose* purpose = content.purpose(visit.purpose);
  return purpose == nullptr || purpose->buying;
}

// Checked in, left, and nobody had been with them.
bool is_unattended(const Visit& visit) {
  return has_come(visit) && visit.left_ms && visit.first_taken_at == Stamp{};
}

bool is_owner(const Visit& visit) { return !visit.standing_orders().empty(); }

// Whoever has left has nobody's tasks: they are the manager's to give away.
std::string still_here(const House& house, const std::string& staff) {
  const Staff* who = house.who(staff);
  return who != nullptr && who->removed ? std::string() : staff;
}

// What all visits of one person say together.
struct OfPerson {
  const Visit* newest = nullptr;  // that somebody had
  const Visit* owners = nullptr;  // the newest with an order that stands
  std::string phone;
  ConsentState consent = ConsentState::not_asked;
  std::vector<std::string> came, spoken;
};

// Calls in which somebody spoke, found by the end of their number: asking every call of everybody
// would take seconds.
class CallsBySomebody {
 public:
  explicit CallsBySomebody(const House& house) {
    for (const auto& [id, call] : house.calls) {
      const CallLogged& told = call.logged;
      if (!told.missed && told.until_ms > told.from_ms && !told.phone.empty())
        with_end_[end_of_number(told.phone)].push_back(&told);
    }
  }
  void hear(OfPerson& all, const TimeZone& zone) const {
    const auto found = with_end_.find(end_of_number(all.phone));
    if (found == with_end_.end()) return;
    for (const CallLogged* call : found->second)
      if (same_number(call->phone, all.phone)) all.spoken.push_back(zone.day(call->from_ms));
  }

 private:
  std::map<std::string, std::vector<const CallLogged*>> with_end_;
};

OfPerson together(const std::vector<const Visit*>& visits, const CallsBySomebody& calls,
                  const TimeZone& zone) {
  OfPerson all;
  for (const Visit* visit : visits) {  // the oldest first
    if (!visit->phone.empty()) all.phone = visit->phone;
    if (visit->contact_consent != ConsentState::not_asked) all.consent = visit->contact_consent;
    if (!visit->handover.consultant.empty()) all.newest = visit;
    if (is_owner(*visit)) all.owners = visit;
    if (has_come(*visit)) all.came.push_back(zone.day(visit->arrived_at.unix_ms()));
  }
  calls.hear(all, zone);
  for (auto* days : {&all.came, &all.spoken}) std::ranges::sort(*days);
  return all;
}

// Greetings go to owners, after the visit in which they bought last.
void add_holidays(std::vector<CareCase::Anchor>& anchors, const CarePlan& plan) {
  for (const CareHoliday& one : plan.holidays)
    for (const std::string& day : one.days) anchors.push_back({CareAnchor::holiday, day, one.id});
}

// Care counts from the last car that was handed over of this visit's orders.
void add_delivered(CareCase& about, const Visit& visit, const House& house, const TimeZone& zone) {
  const Delivery* last = nullptr;
  for (const Id& id : deliveries_of(visit))
    if (const Delivery* one = house.delivery(id); one != nullptr && one->delivered.at != Stamp{})
      if (last == nullptr || last->delivered.at < one->delivered.at) last = one;
  if (last == nullptr) return;
  about.anchors.push_back({CareAnchor::delivered, zone.day(last->done.at_ms), {}});
}

bool ends_earlier(const CareTask& a, const CareTask& b) {
  return std::tie(a.to, a.from, a.visit) < std::tie(b.to, b.from, b.visit);
}

}  // namespace

std::vector<CareCase::Anchor> care_anchors(const Visit& visit, const Content& content) {
  std::vector<CareCase::Anchor> all;
  if (!is_visit(visit) || !is_to_buy(visit, content)) return all;
  const TimeZone& zone = content.showroom.time_zone;
  const auto add = [&](CareAnchor kind, const Stamp& at) {
    all.push_back({kind, zone.day(at.unix_ms()), {}});
  };
  const bool lost = visit.closed && visit.closed->outcome == "lost";
  const auto orders = visit.standing_orders();
  if (is_unattended(visit))
    add(CareAnchor::unfinished, visit.arrived_at);
  else if (has_come(visit) && !lost && orders.empty() && visit.first_taken_at != Stamp{})
    add(CareAnchor::visit, visit.arrived_at);
  if (!visit.drives.empty()) add(CareAnchor::drive, visit.drives.back().started_at);
  if (lost) add(CareAnchor::lost, visit.closed_at);
  if (!orders.empty()) add(CareAnchor::ordered, orders.front()->signed_by.at);
  return all;
}

std::vector<Id> deliveries_of(const Visit& visit) {
  std::vector<Id> all;
  for (const OrderFile* order : visit.standing_orders())
    all.push_back(delivery_of(order->made.order));
  return all;
}

namespace {

std::vector<CareTask> care_of_person(const std::vector<const Visit*>& visits,
                                     const CallsBySomebody& calls, const House& house,
                                     const Content& content, std::string_view today) {
  std::vector<const Visit*> oldest_first = visits;
  std::erase_if(oldest_first, [](const Visit* one) { return one->erased || !is_visit(*one); });
  std::ranges::sort(oldest_first, [](const Visit* a, const Visit* b) { return is_newer(b, a); });
  const OfPerson all = together(oldest_first, calls, content.showroom.time_zone);
  std::vector<CareTask> tasks;
  for (const Visit* visit : oldest_first) {
    CareCase about;
    about.visit = visit->id;
    about.anchors = care_anchors(*visit, content);
    add_delivered(about, *visit, house, content.showroom.time_zone);
    if (visit == all.owners) add_holidays(about.anchors, content.care);
    about.consultant = still_here(house, visit->handover.consultant);
    about.may_be_called = all.consent == ConsentState::given && !all.phone.empty();
    about.came = all.came;
    about.spoken = all.spoken;
    about.told = visit;
    for (CareTask& task : tasks_of(about, content.care, today)) {
      task.staff = still_here(house, task.staff);
      tasks.push_back(std::move(task));
    }
  }
  std::ranges::stable_sort(tasks, ends_earlier);
  return tasks;
}

}  // namespace

std::vector<CareTask> care_of(const std::vector<const Visit*>& visits, const House& house,
                              const Content& content, std::string_view today) {
  return care_of_person(visits, CallsBySomebody(house), house, content, today);
}

std::vector<CareTask> care_of_house(const House& house, const Content& content,
                                    std::string_view today, std::string_view staff) {
  std::vector<CareTask> all;
  if (!content.care.kept()) return all;
  const Staff* who = house.who(staff);
  const bool manager = who != nullptr && who->is_manager();
  const Persons persons(house);
  const CallsBySomebody calls(house);
  std::set<Id> seen;
  for (const auto& [id, visit] : house.visits) {
    if (!is_visit(visit) || visit.erased || seen.contains(id)) continue;
    const auto is_theirs = [&](const Id& one) {
      const Visit* of = house.visit(one);
      return of != nullptr && (of->handover.consultant == staff ||
                               std::ranges::any_of(of->tasks, [&](const TaskFile& file) {
                                 return file.handed_to == staff;
                               }));
    };
    const std::vector<Id> ids = persons.of_same_person(id);
    seen.insert(ids.begin(), ids.end());
    if (!staff.empty() && !manager && std::ranges::none_of(ids, is_theirs)) continue;
    std::vector<const Visit*> visits;
    for (const Id& one : ids)
      if (const Visit* of = house.visit(one)) visits.push_back(of);
    for (CareTask& task : care_of_person(visits, calls, house, content, today))
      if (staff.empty() || task.staff == staff || (manager && task.staff.empty()))
        all.push_back(std::move(task));
  }
  std::ranges::stable_sort(all, ends_earlier);
  return all;
}

const CareTask* CareDay::task(const Id& visit, std::string_view name) const {
  const auto found = std::ranges::find_if(
      all, [&](const CareTask& one) { return one.visit == visit && one.name == name; });
  return found == all.end() ? nullptr : &*found;
}

std::vector<const CareTask*> CareDay::after(const Id& visit) const {
  std::vector<const CareTask*> theirs;
  for (const CareTask& one : all)
    if (one.visit == visit) theirs.push_back(&one);
  return theirs;
}

CareDay care_day(const House& house, const Content& content, std::string_view staff,
                 std::string_view today) {
  CareDay made;
  made.day = today;
  made.all = care_of_house(house, content, today, staff);
  const std::string tomorrow = day_after(today);
  const TimeZone& zone = content.showroom.time_zone;
  for (const CareTask& one : made.all) {
    if (one.state == TaskState::overdue) made.overdue.push_back(&one);
    if (one.state == TaskState::open) (one.to == today ? made.today : made.soon).push_back(&one);
    if (one.file != nullptr && one.file->is_ended() &&
        zone.day(one.file->ended.at.unix_ms()) == today)
      made.done.push_back(&one);
    if (one.state == TaskState::no_consent && one.from <= today && today <= one.to)
      made.not_asked.push_back(&one);
    if (one.state == TaskState::ahead && one.from == tomorrow) made.tomorrow.push_back(&one);
  }
  return made;
}

void CareIndex::put(const Visit& visit) {
  Entry entry{
      care_anchors(visit, *content_), visit.handover.consultant, {}, deliveries_of(visit), visit};
  if (is_owner(visit)) add_holidays(entry.anchors, content_->care);
  if (visit.erased || entry.anchors.empty()) {
    entries_.erase(visit.id);
    return;
  }
  entry.told.forget_guest();
  for (const TaskFile& file : visit.tasks)
    if (!file.handed_to.empty()) entry.handed_to.insert(file.handed_to);
  entries_[visit.id] = std::move(entry);
}

void CareIndex::put(const Fact& fact) {
  const auto done = fact.event.as<Delivered>();
  if (!done) return;
  if (const auto visit = Id::from_hex(done->visit)) delivered_ms_[*visit] = done->at_ms;
}

std::int64_t CareIndex::delivered_ms(const Id& visit) const {
  const auto found = delivered_ms_.find(visit);
  return found == delivered_ms_.end() ? 0 : found->second;
}

std::vector<Id> CareIndex::deliveries(const Id& visit) const {
  const auto found = entries_.find(visit);
  return found == entries_.end() ? std::vector<Id>() : found->second.deliveries;
}

std::vector<Id> CareIndex::due(std::string_view today, std::string_view staff) const {
  std::vector<Id> found;
  for (const auto& [id, entry] : entries_) {
    if (!staff.empty() && entry.consultant != staff &&
        !entry.handed_to.contains(std::string(staff)))
      continue;
    CareCase about;
    about.visit = id;
    about.anchors = entry.anchors;
    if (const auto done = delivered_ms_.find(id); done != delivered_ms_.end())
      about.anchors.push_back(
          {CareAnchor::delivered, content_->showroom.time_zone.day(done->second), {}});
    about.may_be_called = true;
    about.told = &entry.told;
    if (std::ranges::any_of(tasks_of(about, content_->care, today), &CareTask::is_due))
      found.push_back(id);
  }
  return found;
}

}  // namespace foyer::domain
