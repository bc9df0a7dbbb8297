#include "views/search.h"

#include <algorithm>
#include <deque>
#include <optional>
#include <set>
#include <span>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "kit/base/clean_text.h"
#include "kit/base/text.h"
#include "kit/fact/person.h"
#include "showroom/people.h"
#include "views/mixed_letters.h"
#include "views/sorted_keys.h"
#include "views/wanted.h"

namespace foyer::views {
namespace {

struct Entry {
  KnownGuest guest;
  std::string pinyin;  // what the guests are sorted by
  std::vector<Id> visits;
};

}  // namespace

constexpr std::size_t kBriefBest = 16;
constexpr std::size_t kMixedCompared_max = 256;

struct GuestIndex::Impl {
  std::string calling_code;
  mutable Speller speller;  // remembers characters
  std::deque<Entry> entries;
  std::vector<std::uint32_t> into;  // the entry that this one was merged into; else itself
  std::vector<std::uint32_t> rank;  // by pinyin; entries that came since stand behind
  std::size_t merged = 0;
  std::map<Id, std::uint32_t> of_person;
  std::map<Id, Id> linked;                 // as the facts have it: visit and person
  std::map<Id, std::uint32_t> of_counted;  // visits that are counted, and where
  std::unordered_map<std::string, std::uint32_t> of_phone;
  SortedKeys letters, characters, digits;
  // For `find`, so that nobody is counted twice; a mark for each query.
  mutable std::vector<std::uint32_t> marked;
  mutable std::uint32_t mark = 0;

  std::uint32_t resolved(std::uint32_t which) const {
    while (into[which] != which) which = into[which];
    return which;
  }

  Id person_of(const Id& visit) const {
    return facts::person_at_end(visit, [&](const Id& at) {
      const auto next = linked.find(at);
      return next == linked.end() ? std::nullopt : std::optional(next->second);
    });
  }

  void index(std::uint32_t which, bool by_phone) {
    Entry& entry = entries[which];
    // What a field can hold is what can be typed to find it; every ending of it is a key.
    const std::string_view written = first_characters(entry.guest.name, kNameCharactersMax);
    const std::vector<Spelling> spellings = speller.spell(written);
    entry.pinyin = spellings.front().full;
    std::set<std::string> ways;  // many endings are alike in all of them
    for (const Spelling& spelling : spellings)
      for (std::size_t i = 0; i < spelling.syllables.size(); ++i) {
        ways.insert(spelling.full.substr(spelling.syllables[i]));
        if (spelling.syllables.size() > 1) ways.insert(plain_pinyin(spelling.initials.substr(i)));
      }
    for (const std::string& way : ways) letters.add(way, which);
    const std::string name = speller.characters(written);
    for (std::size_t at = 0; at < name.size();) {
      characters.add(name.substr(at), which);
      next_code_point(name, at);
    }
    const std::string number = digits_of(first_characters(entry.guest.phone, kNameCharactersMax));
    if (number.size() >= 4) digits.add(number.substr(number.size() - 4), which);
    digits.add(number, which);
    if (number.starts_with(calling_code)) digits.add(number.substr(calling_code.size()), which);
    if (by_phone && !entry.guest.phone.empty()) of_phone.emplace(entry.guest.phone, which);
  }

  std::uint32_t place(std::uint32_t which) const {
    return which < rank.size() ? rank[which] : which;
  }
  void order_best(std::vector<std::uint32_t>& found, std::size_t most) const {
    const std::size_t kept = std::min(most, found.size());
    std::ranges::partial_sort(found, found.begin() + static_cast<std::ptrdiff_t>(kept), {},
                              [&](std::uint32_t which) { return place(which); });
    found.resize(kept);
  }
  // True once a query for each guest who can be shown.
  bool take_once(std::uint32_t which) const {
    if (entries[which].guest.visits == 0) return false;
    return std::exchange(marked[which], mark) != mark;
  }
  void begin_query() const {
    marked.resize(entries.size(), 0);
    ++mark;
  }
  SortedKeys::Brief brief_of(std::span<const Key> run) const {
    begin_query();
    SortedKeys::Brief brief;
    for (const Key& key : run)
      if (const std::uint32_t which = resolved(key.entry); take_once(which))
        brief.best.push_back(which);
    brief.count = brief.best.size();
    order_best(brief.best, kBriefBest);
    brief.best.shrink_to_fit();
    return brief;
  }

  // What one knew of `from` is known of `to`; under whatever it was found, it is `to` now.
  std::uint32_t merge(std::uint32_t from, std::uint32_t to) {
    if (from == to) return to;
    into[from] = to;
    ++merged;
    add_to(entries[to], entries[from].guest);
    Entry& gone = entries[from];
    std::ranges::move(gone.visits, std::back_inserter(entries[to].visits));
    gone = {};
    return to;
  }

  static void add_to(Entry& entry, const KnownGuest& guest) {
    KnownGuest& known = entry.guest;
    const bool later = guest.last >= known.last;
    const auto take = [&](std::string& kept, const std::string& told) {
      if (!told.empty() && (later || kept.empty())) kept = told;
    };
    take(known.name, guest.name);
    take(known.honorific, guest.honorific);
    take(known.phone, guest.phone);
    take(known.consultant, guest.consultant);
    known.first = std::min(known.first, guest.first);
    known.last = std::max(known.last, guest.last);
    known.visits += guest.visits;
  }

  // What is known of the person so far, or somebody new.
  std::uint32_t take(KnownGuest guest, bool by_phone) {
    const auto phone = by_phone ? of_phone.find(guest.phone) : of_phone.end();
    const auto found = of_person.find(guest.person);
    if (found == of_person.end() && phone == of_phone.end()) {
      const auto which = static_cast<std::uint32_t>(entries.size());
      of_person.emplace(guest.person, which);
      entries.push_back({std::move(guest), {}, {}});
      into.push_back(which);
      index(which, by_phone);
      return which;
    }
    std::uint32_t which = resolved(found != of_person.end() ? found->second : phone->second);
    if (found != of_person.end() && phone != of_phone.end())
      which = merge(resolved(phone->second), which);
    of_person.emplace(guest.person, which);
    const KnownGuest before = entries[which].guest;
    add_to(entries[which], guest);
    const KnownGuest& now = entries[which].guest;
    if (now.name != before.name || now.phone != before.phone) index(which, by_phone);
    return which;
  }

  void link(const domain::Visit& visit) {
    if (const auto person = Id::from_hex(visit.person))
      linked[visit.id] = *person;
    else
      linked.erase(visit.id);
  }

  // Nothing of whoever is erased is left to be found.
  void forget(std::uint32_t which) {
    if (!entries[which].guest.phone.empty()) of_phone.erase(entries[which].guest.phone);
    entries[which].guest.name.clear();
    entries[which].guest.honorific.clear();
    entries[which].guest.phone.clear();
    entries[which].pinyin.clear();
    entries[which].guest.visits = 0;
  }

  bool put(const domain::Visit& visit) {
    const auto counted = of_counted.find(visit.id);
    if (visit.erased) {
      if (counted != of_counted.end()) forget(resolved(counted->second));
      return counted == of_counted.end();
    }
    const auto was = linked.find(visit.id);
    const bool other = was != linked.end() && Id::from_hex(visit.person) != was->second;
    const Id before = person_of(visit.id);
    link(visit);
    const bool itself = domain::is_said_apart(visit);
    if (!is_visit(visit) || (!visit.name && visit.phone.empty())) return !other;
    const Id person = person_of(visit.id);
    const std::uint32_t which = take({.person = person,
                                      .name = visit.name.value_or(""),
                                      .honorific = visit.honorific,
                                      .phone = visit.phone,
                                      .consultant = visit.handover.consultant,
                                      .first = visit.arrived_at,
                                      .last = visit.arrived_at,
                                      .visits = counted == of_counted.end() ? 1 : 0},
                                     !visit.phone.empty() && !itself);
    if (counted == of_counted.end()) {
      of_counted.emplace(visit.id, which);
      entries[which].visits.push_back(visit.id);
    }
    // Linked for the first time: whoever was counted there comes along.
    const auto earlier = of_person.find(before);
    if (earlier != of_person.end() && before != person && !other)
      merge(resolved(earlier->second), which);
    // Somebody else although the number is the same: the entry that held both is to be divided.
    const bool divided = itself && was == linked.end() && counted != of_counted.end();
    return !other && !divided;
  }
};

GuestIndex::GuestIndex(int calling_code) : impl_(std::make_unique<Impl>()) {
  impl_->calling_code = std::to_string(calling_code);
}
GuestIndex::~GuestIndex() = default;

Result<void> GuestIndex::build(const log::VisitLog& log, const std::function<bool()>& stop,
                               const std::function<void(const domain::Visit&)>& also,
                               const std::function<void(const domain::Fact&)>& each) {
  std::unordered_map<std::string, domain::Visit> visits;
  std::vector<std::string> order;
  std::size_t read = 0;
  const auto walked = log.each([&](const log::Record& record) {
    if (++read % 4096 == 0 && stop && stop()) return false;
    const domain::Fact fact = log::to_fact(record);
    if (fact.visit.is_nil()) return true;
    if (each) each(fact);
    const auto [at, fresh] = visits.try_emplace(fact.visit.hex());
    if (fresh) order.push_back(at->first);
    domain::apply(at->second, fact);
    return true;
  });
  if (!walked) return walked;
  for (const std::string& id : order) impl_->link(visits.at(id));
  for (const std::string& id : order) {
    put(visits.at(id));
    if (also) also(visits.at(id));
  }
  sort();
  return {};
}

void GuestIndex::add(KnownGuest guest) { impl_->take(std::move(guest), true); }

void GuestIndex::sort() {
  Impl& all = *impl_;
  std::vector<std::uint32_t> order(all.entries.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
  std::ranges::sort(order, {}, [&](std::uint32_t i) {
    const Entry& entry = all.entries[i];
    return std::tie(entry.pinyin, entry.guest.name, entry.guest.person);
  });
  all.rank.assign(order.size(), 0);
  for (std::uint32_t place = 0; place < order.size(); ++place) all.rank[order[place]] = place;
  for (SortedKeys* keys : {&all.letters, &all.characters, &all.digits})
    keys->sort([&](std::span<const Key> run) { return all.brief_of(run); });
}

bool GuestIndex::put(const domain::Visit& visit) { return impl_->put(visit); }

std::size_t GuestIndex::size() const { return impl_->entries.size() - impl_->merged; }

GuestIndex::Answer GuestIndex::find(std::string_view typed, std::size_t most) const {
  const auto found = [&](const Wanted& wanted) {
    const SortedKeys& keys = wanted.kind == Wanted::Kind::digits    ? impl_->digits
                             : wanted.kind == Wanted::Kind::letters ? impl_->letters
                                                                    : impl_->characters;
    return find_in(keys, wanted.text, most);
  };
  const Wanted first = wanted_of(typed, impl_->speller);
  Answer answer = found(first);
  if (answer.count > 0) return answer;
  for (const Wanted& other : also_meant(typed, first, impl_->calling_code, impl_->speller)) {
    const std::size_t walked = answer.walked;
    answer = found(other);
    answer.walked += walked;
    if (answer.count > 0) return answer;
  }
  if (first.kind != Wanted::Kind::letters) return answer;
  const std::size_t walked = answer.walked;
  answer = find_mixed(first.text, most);
  answer.walked += walked;
  return answer;
}

GuestIndex::Answer GuestIndex::find_mixed(const std::string& letters, std::size_t most) const {
  const Impl& all = *impl_;
  Answer answer;
  all.begin_query();
  std::vector<std::uint32_t> found;
  const auto compare = [&](std::uint32_t key) {
    const std::uint32_t which = all.resolved(key);
    if (!all.take_once(which)) return;
    const auto spellings =
        all.speller.spell(first_characters(all.entries[which].guest.name, kNameCharactersMax));
    if (std::ranges::any_of(spellings,
                            [&](const Spelling& one) { return is_mixed_of(letters, one); }))
      found.push_back(which);
  };
  std::size_t left = kMixedCompared_max;
  for (const std::string& initials : initials_meant(letters)) {
    left -= all.letters.first_with_prefix(initials, left, compare);
    answer.walked += all.letters.fresh_with_prefix(initials, compare);
  }
  answer.walked += kMixedCompared_max - left;
  answer.count = found.size();
  all.order_best(found, most);
  for (const std::uint32_t which : found) answer.best.push_back(&all.entries[which].guest);
  return answer;
}

GuestIndex::Answer GuestIndex::find_in(const SortedKeys& keys, const std::string& wanted,
                                       std::size_t most) const {
  const Impl& all = *impl_;
  Answer answer;
  if (wanted.empty()) return answer;
  all.begin_query();
  std::vector<std::uint32_t> found;
  const auto take = [&](std::uint32_t key) {
    if (const std::uint32_t which = all.resolved(key); all.take_once(which)) found.push_back(which);
  };
  const SortedKeys::Brief* brief = most <= kBriefBest ? keys.brief(wanted) : nullptr;
  if (brief != nullptr) {
    std::ranges::for_each(brief->best, take);
    if (found.size() < brief->best.size()) brief = nullptr;  // somebody was merged or erased since
  }
  if (brief != nullptr) {
    const std::size_t known = found.size();
    answer.walked = keys.fresh_with_prefix(wanted, take);
    answer.count = brief->count + found.size() - known;
  } else {
    all.begin_query();
    found.clear();
    answer.walked = keys.with_prefix(wanted, take);
    answer.count = found.size();
  }
  all.order_best(found, most);
  for (const std::uint32_t which : found) answer.best.push_back(&all.entries[which].guest);
  return answer;
}

const KnownGuest* GuestIndex::with_phone(std::string_view phone) const {
  const auto found = impl_->of_phone.find(std::string(phone));
  return found == impl_->of_phone.end() ? nullptr
                                        : &impl_->entries[impl_->resolved(found->second)].guest;
}

const KnownGuest* GuestIndex::of_visit(const Id& visit) const {
  const auto found = impl_->of_counted.find(visit);
  return found == impl_->of_counted.end() ? nullptr
                                          : &impl_->entries[impl_->resolved(found->second)].guest;
}

std::vector<Id> GuestIndex::visits_of(const Id& visit) const {
  const auto found = impl_->of_counted.find(visit);
  if (found == impl_->of_counted.end()) return {};
  return impl_->entries[impl_->resolved(found->second)].visits;
}

}  // namespace foyer::views
