#include "kit/store/erasure.h"

#include <sodium.h>

#include <algorithm>
#include <atomic>
#include <map>
#include <memory>
#include <set>

#include "kit/base/calendar.h"
#include "kit/fact/erasure.h"
#include "kit/fact/person.h"
#include "kit/fact/signed_by.h"
#include "kit/store/dealer_address.h"
#include "kit/store/guest_records.h"
#include "kit/sync/uplink.h"

namespace foyer::sync {
namespace {

constexpr std::size_t kBatchMax = 500;

using Said = std::vector<std::pair<Id, facts::Event>>;  // of which subject, and what

// The facts that record it, chained from the first on.
std::vector<log::Record> recorded(const Said& all, std::int64_t wall_ms) {
  Id origin;
  randombytes_buf(origin.bytes.data(), origin.bytes.size());
  HlcClock clock;
  log::Hash previous{};
  std::vector<log::Record> records;
  for (const auto& [visit, said] : all) {
    log::Record record;
    record.id = {origin, static_cast<std::int64_t>(records.size()) + 1};
    record.visit = visit;
    record.kind = said.kind;
    record.version = said.version;
    record.at = clock.tick(wall_ms);
    record.actor = facts::kSignedByDealer;
    record.body = said.body;
    record.hash = previous = log::chain(previous, record);
    records.push_back(std::move(record));
  }
  return records;
}

Result<void> push(const std::string& dealer, const facts::StoreRules& rules,
                  const std::vector<log::Record>& records) {
  const auto uplink = connect(dealer, rules);
  if (!uplink) return fail(uplink.error().what);
  const Id origin = records.front().id.origin;
  if (const auto hello = (*uplink)->hello(origin); !hello) return fail(hello.error().what);
  log::Head head{origin, 0, {}};
  for (std::size_t from = 0; from < records.size(); from += kBatchMax) {
    const auto first = records.begin() + static_cast<std::ptrdiff_t>(from);
    const auto last =
        records.begin() + static_cast<std::ptrdiff_t>(std::min(records.size(), from + kBatchMax));
    const std::vector<log::Record> batch(first, last);
    const auto verdict = (*uplink)->push(head, batch);
    if (!verdict) return fail(verdict.error().what);
    if (*verdict != PushVerdict::stored)
      return fail("The dealer's database did not take the record of an erasure; try it again.");
    std::vector<Id> visits;
    for (const log::Record& record : batch)
      if (record.kind == facts::kErasingKind) visits.push_back(record.visit);
    if (auto passed = (*uplink)->erase_what_passed(visits); !passed) return passed;
    head = {origin, batch.back().id.seq, batch.back().hash};
  }
  return {};
}

Result<Erased> erase(const std::string& dealer, const facts::StoreRules& rules,
                     GuestRecords& records, std::vector<Id> visits, const std::string& reason,
                     std::int64_t wall_ms) {
  Erased done;
  std::erase_if(visits, [](const Id& visit) { return visit.is_nil(); });
  if (visits.empty()) return done;
  const auto facts = records.personal_facts(visits);
  if (!facts) return fail(facts.error().what);
  Said said;
  for (const Id& visit : visits) said.emplace_back(visit, facts::Erasure{reason});
  if (auto pushed = push(dealer, rules, recorded(said, wall_ms)); !pushed)
    return fail(pushed.error().what);
  done.visits = static_cast<std::int64_t>(visits.size());
  done.facts = *facts;
  return done;
}

Result<std::int64_t> lock(const std::string& dealer, const facts::StoreRules& rules,
                          GuestRecords& records, const std::vector<Locked>& what,
                          std::int64_t wall_ms) {
  Said said;
  for (const Locked& one : what) {
    const auto state = records.state_of(one.subject);
    if (!state) return fail(state.error().what);
    if (!state->personal) continue;
    const auto until = records.locked_until(one.subject);
    if (!until) return fail(until.error().what);
    if (*until < one.lock.until) said.emplace_back(one.subject, one.lock);
  }
  if (said.empty()) return 0;
  if (auto pushed = push(dealer, rules, recorded(said, wall_ms)); !pushed)
    return fail(pushed.error().what);
  return static_cast<std::int64_t>(said.size());
}

}  // namespace

Result<std::vector<Id>> visits_of_phone(const std::string& dealer,
                                        const std::vector<std::string>& forms) {
  std::vector<std::string> bare;
  for (std::string form : forms) {
    std::erase_if(form,
                  [](char c) { return std::string_view(" -.()").find(c) != std::string::npos; });
    constexpr std::size_t kFewest = 5;  // an empty or short one would erase strangers
    if (form.size() >= kFewest) bare.push_back(std::move(form));
  }
  if (bare.empty()) return fail("A telephone number has at least five digits.");
  const auto records = open_guest_records(dealer);
  if (!records) return fail(records.error().what);
  return (*records)->with_phone(bare);
}

Result<std::vector<Id>> visits_of_same_people(const std::string& dealer,
                                              const std::vector<Id>& visits) {
  const auto records = open_guest_records(dealer);
  if (!records) return fail(records.error().what);
  const auto links = (*records)->links();
  if (!links) return fail(links.error().what);
  std::map<Id, Id> person_of;  // what the last fact says; nil: nobody's
  for (const auto& [visit, person] : *links) person_of[visit] = person;
  const auto person = [&](const Id& visit) {
    return facts::person_at_end(visit, [&](const Id& at) -> std::optional<Id> {
      const auto known = person_of.find(at);
      if (known == person_of.end() || known->second.is_nil()) return std::nullopt;
      return known->second;
    });
  };
  std::set<Id> people;
  for (const Id& visit : visits) people.insert(person(visit));
  std::set<Id> all(visits.begin(), visits.end());
  for (const auto& [visit, whose] : person_of)
    if (people.contains(person(visit))) all.insert(visit);
  // A person is named by the visit in which they were first met.
  for (const Id& one : people)
    if (person(one) == one) all.insert(one);
  return std::vector<Id>(all.begin(), all.end());
}

Result<std::vector<facts::Belonging>> belonging_to(const std::string& dealer,
                                                   const facts::StoreRules& rules,
                                                   const std::vector<Id>& visits) {
  std::vector<facts::Belonging> all;
  if (visits.empty()) return all;
  const auto records = open_guest_records(dealer);
  if (!records) return fail(records.error().what);
  for (const facts::StoreBelonging& how : rules.belongings) {
    const auto found = (*records)->naming(visits, how.kind, how.visit);
    if (!found) return fail(found.error().what);
    for (const auto& [subject, visit] : *found)
      all.push_back({subject, visit, std::string(how.kind)});
  }
  return all;
}

Result<std::vector<facts::LastSaid>> last_said(const std::string& dealer,
                                               const std::vector<Id>& subjects,
                                               const Asked& asked) {
  if (subjects.empty() || asked.kinds.empty()) return std::vector<facts::LastSaid>();
  const auto records = open_guest_records(dealer);
  if (!records) return fail(records.error().what);
  return (*records)->last_said(subjects, asked);
}

Result<std::int64_t> lock_visits(const std::string& dealer, const facts::StoreRules& rules,
                                 const std::vector<Locked>& what, std::int64_t wall_ms) {
  const auto records = open_guest_records(dealer);
  if (!records) return fail(records.error().what);
  return lock(dealer, rules, **records, what, wall_ms);
}

Result<Erased> erase_visits(const std::string& dealer, const facts::StoreRules& rules,
                            const std::vector<Id>& visits, const std::string& reason,
                            std::int64_t wall_ms) {
  const auto records = open_guest_records(dealer);
  if (!records) return fail(records.error().what);
  std::vector<Id> wanted;
  for (const Id& visit : visits) {
    const auto state = (*records)->state_of(visit);
    if (!state) return fail(state.error().what);
    if (!state->known)
      return fail("The dealer's database has no facts of the visit " + visit.hex() + ".");
    if (!state->erased || state->personal) wanted.push_back(visit);
  }
  return erase(dealer, rules, **records, std::move(wanted), reason, wall_ms);
}

Result<Erased> erase_again(const std::string& dealer, const facts::StoreRules& rules,
                           const log::VisitLog& log, std::int64_t wall_ms) {
  std::map<std::string, std::set<Id>> known;
  std::vector<Locked> locked;
  const auto read = log.each([&](const log::Record& record) {
    const facts::Event event = log::to_fact(record).event;
    if (const auto erased = event.as<facts::Erasure>()) known[erased->reason].insert(record.visit);
    if (const auto one = event.as<facts::Lock>()) locked.push_back({record.visit, *one});
    return true;
  });
  if (!read) return fail(read.error().what);
  const auto records = open_guest_records(dealer);
  if (!records) return fail(records.error().what);
  Erased all;
  for (const auto& [reason, visits] : known) {
    std::vector<Id> wanted;
    for (const Id& visit : visits) {
      const auto state = (*records)->state_of(visit);
      if (!state) return fail(state.error().what);
      if (state->known && (!state->erased || state->personal)) wanted.push_back(visit);
    }
    const auto done = erase(dealer, rules, **records, std::move(wanted), reason, wall_ms);
    if (!done) return done;
    all.visits += done->visits;
    all.facts += done->facts;
  }
  const auto again = lock(dealer, rules, **records, locked, wall_ms);
  if (!again) return fail(again.error().what);
  all.locked = *again;
  return all;
}

Result<Erased> erase_older_than(const std::string& dealer, const facts::StoreRules& rules,
                                const Retention& how) {
  constexpr std::int64_t kDay_ms = 24LL * 3600 * 1000;
  const auto records = open_guest_records(dealer);
  if (!records) return fail(records.error().what);
  const auto time = (*records)->time(how.self);
  if (!time) return fail(time.error().what);
  const std::int64_t now_ms = no_later_than_known(*time, how.wall_ms);
  const auto before = [&](int days) { return std::max<std::int64_t>(0, now_ms - days * kDay_ms); };
  GuestRecords::Left left;
  for (const facts::StoreHold& hold : how.holds)
    left.held.push_back({hold.kinds, before(hold.days)});
  for (const facts::StoreBelonging& one : rules.belongings)
    if (one.held) left.kept_with.push_back(one);
  // A day by Greenwich, and a day of grace: over in every zone.
  left.locked_on = day_named(now_ms / kDay_ms - 1);
  auto aged = (*records)->untouched_since(before(how.days), left);
  if (!aged) return fail(aged.error().what);
  const auto guests = (*records)->guests();
  if (!guests) return fail(guests.error().what);
  const auto count = static_cast<std::int64_t>(aged->size());
  if (!how.many && count * 100 > *guests * kGuestsAtOnce_percent)
    return fail("Nobody was erased by age: by the rule of " + std::to_string(how.days) +
                " days it would be " + std::to_string(count) + " of " + std::to_string(*guests) +
                " guests at once. Look at the clocks; if it is right: foyer dealer retain --yes");
  auto late = (*records)->erased_but_personal();
  if (!late) return fail(late.error().what);
  aged->insert(aged->end(), late->begin(), late->end());
  std::sort(aged->begin(), aged->end());
  aged->erase(std::unique(aged->begin(), aged->end()), aged->end());
  return erase(dealer, rules, **records, std::move(*aged), "age", now_ms);
}

}  // namespace foyer::sync
