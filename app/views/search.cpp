#include "views/search.h"

#include <algorithm>
#include <deque>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "base/text.h"

namespace foyer::views {
namespace {

struct Entry {
  KnownGuest guest;
  std::string pinyin;  // what the guests are sorted by
};

// One text under which somebody is found. Keys are sorted by their text.
struct Key {
  std::string text;
  std::uint32_t entry = 0;
  friend bool operator<(const Key& a, const Key& b) { return a.text < b.text; }
};

// What is typed or kept of a name, in one case.
std::string folded(std::string_view text) {
  std::string low;
  for (const char c : text)
    if (c != ' ') low += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return low;
}

bool all_digits(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

std::string digits_of(std::string_view text) {
  std::string digits;
  for (const char c : text)
    if (c >= '0' && c <= '9') digits += c;
  return digits;
}

// Sorted keys, and a few that came since; they are merged when they are many.
class Keys {
 public:
  void add(std::string text, std::uint32_t entry) {
    if (!text.empty()) fresh_.push_back({std::move(text), entry});
  }
  void sort() {
    std::ranges::move(fresh_, std::back_inserter(sorted_));
    fresh_.clear();
    std::ranges::sort(sorted_, {}, [](const Key& key) { return std::tie(key.text, key.entry); });
  }
  template <class Take>
  void with_prefix(std::string_view prefix, const Take& take) const {
    auto at = std::ranges::lower_bound(sorted_, prefix, {}, &Key::text);
    for (; at != sorted_.end() && at->text.starts_with(prefix); ++at) take(at->entry);
    for (const Key& key : fresh_)
      if (key.text.starts_with(prefix)) take(key.entry);
  }

 private:
  std::vector<Key> sorted_, fresh_;
};

}  // namespace

struct GuestIndex::Impl {
  Speller speller;
  std::deque<Entry> entries;
  std::vector<std::uint32_t> rank;  // by pinyin; entries that came since stand behind
  std::map<Id, std::uint32_t> of_person;
  std::map<Id, Id> person_of_visit;  // of visits that are counted already
  std::unordered_map<std::string, std::uint32_t> of_phone;
  Keys letters, characters, digits;
  // For `find`, so that nobody is counted twice; a mark for each query.
  mutable std::vector<std::uint32_t> marked;
  mutable std::uint32_t mark = 0;

  void index(std::uint32_t which) {
    Entry& entry = entries[which];
    const Spelling spelling = speller.spell(entry.guest.name);
    entry.pinyin = spelling.full;
    for (std::size_t i = 0; i < spelling.syllables.size(); ++i) {
      letters.add(spelling.full.substr(spelling.syllables[i]), which);
      if (spelling.syllables.size() > 1) letters.add(spelling.initials.substr(i), which);
    }
    const std::string name = folded(entry.guest.name);
    for (std::size_t at = 0; at < name.size();) {
      characters.add(name.substr(at), which);
      next_code_point(name, at);
    }
    const std::string number = digits_of(entry.guest.phone);
    if (number.size() >= 4) digits.add(number.substr(number.size() - 4), which);
    digits.add(number, which);
    if (number.starts_with("86")) digits.add(number.substr(2), which);
    if (!entry.guest.phone.empty()) of_phone.emplace(entry.guest.phone, which);
  }

  // What is known of the person so far, or somebody new.
  std::uint32_t take(KnownGuest guest) {
    std::uint32_t which = 0;
    const auto by_phone = of_phone.find(guest.phone);
    if (const auto found = of_person.find(guest.person); found != of_person.end()) {
      which = found->second;
    } else if (!guest.phone.empty() && by_phone != of_phone.end()) {
      which = by_phone->second;
      of_person.emplace(guest.person, which);
    } else {
      which = static_cast<std::uint32_t>(entries.size());
      of_person.emplace(guest.person, which);
      entries.push_back({std::move(guest), {}});
      index(which);
      return which;
    }
    KnownGuest& known = entries[which].guest;
    const bool renamed = !guest.name.empty() && guest.name != known.name;
    const bool rung = !guest.phone.empty() && guest.phone != known.phone;
    if (guest.last >= known.last) {
      known.last = guest.last;
      if (!guest.name.empty()) known.name = guest.name;
      if (!guest.honorific.empty()) known.honorific = guest.honorific;
      if (!guest.phone.empty()) known.phone = guest.phone;
      if (!guest.consultant.empty()) known.consultant = guest.consultant;
    }
    known.visits += guest.visits;
    if (renamed || rung) index(which);
    return which;
  }
};

GuestIndex::GuestIndex() : impl_(std::make_unique<Impl>()) {}
GuestIndex::~GuestIndex() = default;

Result<void> GuestIndex::build(const log::VisitLog& log, const std::function<bool()>& stop) {
  std::unordered_map<std::string, domain::Visit> visits;
  std::vector<std::string> order;
  std::size_t read = 0;
  const auto walked = log.each([&](const log::Record& record) {
    if (++read % 4096 == 0 && stop && stop()) return false;
    const domain::Fact fact = log::to_fact(record);
    if (fact.visit.is_nil()) return true;
    const auto [at, fresh] = visits.try_emplace(fact.visit.hex());
    if (fresh) order.push_back(at->first);
    domain::apply(at->second, fact);
    return true;
  });
  if (!walked) return walked;
  for (const std::string& id : order) put(visits.at(id));
  sort();
  return {};
}

void GuestIndex::add(KnownGuest guest) { impl_->take(std::move(guest)); }

void GuestIndex::sort() {
  Impl& all = *impl_;
  all.letters.sort();
  all.characters.sort();
  all.digits.sort();
  std::vector<std::uint32_t> order(all.entries.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
  std::ranges::sort(order, {}, [&](std::uint32_t i) {
    const Entry& entry = all.entries[i];
    return std::tie(entry.pinyin, entry.guest.name, entry.guest.person);
  });
  all.rank.assign(order.size(), 0);
  for (std::uint32_t place = 0; place < order.size(); ++place) all.rank[order[place]] = place;
}

bool GuestIndex::relinked(const domain::Visit& visit) const {
  const auto counted = impl_->person_of_visit.find(visit.id);
  if (counted == impl_->person_of_visit.end()) return false;
  const auto linked = Id::from_hex(visit.person);
  return counted->second != (linked ? *linked : visit.id);
}

void GuestIndex::put(const domain::Visit& visit) {
  if (!is_visit(visit)) return;
  if (!visit.name && visit.phone.empty()) return;
  Impl& all = *impl_;
  const auto linked = Id::from_hex(visit.person);
  const Id person = linked ? *linked : visit.id;
  const auto [counted, fresh] = all.person_of_visit.try_emplace(visit.id, person);
  all.take({.person = person,
            .name = visit.name.value_or(""),
            .honorific = visit.honorific,
            .phone = visit.phone,
            .consultant = visit.handover.consultant,
            .last = visit.arrived_at,
            .visits = fresh ? 1 : 0});
}

std::size_t GuestIndex::size() const { return impl_->entries.size(); }

GuestIndex::Answer GuestIndex::find(std::string_view typed, std::size_t most) const {
  const Impl& all = *impl_;
  const std::string wanted = folded(typed);
  Answer answer;
  if (wanted.empty()) return answer;
  all.marked.resize(all.entries.size(), 0);
  ++all.mark;
  std::vector<std::uint32_t> found;
  const auto take = [&](std::uint32_t which) {
    if (std::exchange(all.marked[which], all.mark) != all.mark) found.push_back(which);
  };
  if (all_digits(wanted)) {
    all.digits.with_prefix(wanted, take);
  } else if (std::ranges::all_of(wanted, [](char c) { return c >= 'a' && c <= 'z'; })) {
    all.letters.with_prefix(wanted, take);
  } else {
    all.characters.with_prefix(wanted, take);
  }
  answer.count = found.size();
  const auto place = [&](std::uint32_t which) {
    return which < all.rank.size() ? all.rank[which] : which;
  };
  const std::size_t kept = std::min(most, found.size());
  std::ranges::partial_sort(found, found.begin() + static_cast<std::ptrdiff_t>(kept), {}, place);
  for (std::size_t i = 0; i < kept; ++i) answer.best.push_back(&all.entries[found[i]].guest);
  return answer;
}

const KnownGuest* GuestIndex::with_phone(std::string_view phone) const {
  const auto found = impl_->of_phone.find(std::string(phone));
  return found == impl_->of_phone.end() ? nullptr : &impl_->entries[found->second].guest;
}

}  // namespace foyer::views
