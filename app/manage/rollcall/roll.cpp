#include "manage/rollcall/roll.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "kit/base/digest.h"

namespace foyer::rollcall {
namespace {

using domain::RollCall;
using domain::RollState;
using domain::Visit;

constexpr std::int64_t kRollMinute_ms = 60'000;

bool is_called(const RollCall& one) { return one.called != domain::Said{}; }
bool goes_on(const RollCall& one) { return is_called(one) && one.ended == domain::Said{}; }

std::int64_t end_ms(const RollCall& one, std::int64_t now_ms) {
  return goes_on(one) ? now_ms : one.ended.at.unix_ms();
}

// Of those of today: the one that goes on, else the last.
const RollCall* newest(const domain::House& house, const TimeZone& zone, std::int64_t now_ms) {
  const std::int64_t midnight = zone.begin_of_day_ms(now_ms);
  const RollCall* last = nullptr;
  for (const auto& [id, one] : house.rolls) {
    if (!is_called(one) || one.called.at.unix_ms() < midnight) continue;
    const auto key = [](const RollCall& roll) { return std::tuple(goes_on(roll), roll.called.at); };
    if (last == nullptr || key(*last) < key(one)) last = &one;
  }
  return last;
}

// It, and every other one that was going on at the same time.
std::vector<const RollCall*> together(const domain::House& house, const RollCall& first,
                                      std::int64_t now_ms) {
  std::vector<const RollCall*> all;
  for (const auto& [id, one] : house.rolls) {
    const bool meets = is_called(one) && one.called.at.unix_ms() <= end_ms(first, now_ms) &&
                       end_ms(one, now_ms) >= first.called.at.unix_ms();
    if (&one == &first || meets) all.push_back(&one);
  }
  std::ranges::sort(all, {}, [](const RollCall* one) { return one->called.at; });
  return all;
}

domain::RollWord said_of(const std::vector<const RollCall*>& calls, const std::string& who) {
  domain::RollWord best;
  for (const RollCall* call : calls) {
    const domain::RollWord word = domain::word_on(*call, who);
    if (word.state > best.state || best.by == domain::Said{}) best = word;
  }
  return best;
}

class List {
 public:
  List(const domain::House& house, const TimeZone& zone, std::int64_t now_ms, Roll& roll,
       std::vector<const RollCall*> calls)
      : house_(house),
        midnight_ms_(zone.begin_of_day_ms(now_ms)),
        since_ms_(calls.empty() ? now_ms : calls.front()->called.at.unix_ms()),
        roll_(roll),
        calls_(std::move(calls)) {}

  void make() {
    for (const auto& [id, visit] : house_.visits) take(visit);
    for (const auto& [id, staff] : house_.staff)
      if (!staff.removed && staff.duty != domain::Duty::out)
        add({.who = id, .visit = nullptr, .staff = &staff, .on_the_road = at_guests_.contains(id)});
    std::ranges::sort(roll_.entries, {}, [](const Entry& one) {
      return std::tuple(one.is_clear(), one.staff != nullptr,
                        one.visit != nullptr ? one.visit->arrived_at : Stamp{}, one.who);
    });
    for (const Entry& one : roll_.entries) {
      roll_.people += one.people;
      if (!one.is_clear()) roll_.looked_for += one.people;
    }
  }

 private:
  // Who was never seen leaving on an earlier day is a ghost.
  void take(const Visit& visit) {
    const std::int64_t came = visit.arrived_at.unix_ms();
    const bool left_since = visit.left_ms && *visit.left_ms >= since_ms_;
    const bool is_there = domain::is_inside(visit) || (left_since && !calls_.empty());
    if (!domain::is_visit(visit) || !is_there || came < midnight_ms_) return;
    if (visit.at_home) {
      if (domain::is_inside(visit)) at_guests_.insert(visit.handover.consultant);
      return;
    }
    add({.who = visit.id.hex(),
         .visit = &visit,
         .staff = nullptr,
         .people = std::max(1, visit.party.value_or(1)),
         .on_the_road = domain::is_inside(visit) && !domain::is_in_the_building(visit),
         .gone = left_since});
  }
  void add(Entry entry) {
    const domain::RollWord word = said_of(calls_, entry.who);
    entry.state = word.state;
    entry.by = word.by;
    roll_.entries.push_back(std::move(entry));
  }

  const domain::House& house_;
  const std::int64_t midnight_ms_, since_ms_;
  Roll& roll_;
  const std::vector<const RollCall*> calls_;
  std::set<std::string> at_guests_;  // staff who are at a guest's home
};

std::vector<domain::Write> answer(const Call& call, const Roll& at, const Context& context) {
  if (at.stands()) return {};
  const auto id = Id::from_hex(fresh_name({"roll", context.who, std::to_string(context.now_ms),
                                           std::to_string(context.house.rolls.size())}));
  if (!id) return {};
  return {{*id, {domain::RollCalled{call.drill}}}};
}

std::vector<domain::Write> answer(const Tick& tick, const Roll& at, const Context&) {
  const bool listed = std::ranges::count(at.entries, tick.who, &Entry::who) > 0;
  if (!at.stands() || !listed) return {};
  return {{at.calls.front(), {domain::RollTicked{tick.who, tick.state}}}};
}

std::vector<domain::Write> answer(const End&, const Roll& at, const Context& context) {
  std::vector<domain::Write> writes;
  if (!at.stands()) return writes;
  for (const Id& id : at.calls)
    if (goes_on(context.house.rolls.at(id)))
      writes.push_back({id, {domain::RollEnded{at.people, at.looked_for}}});
  return writes;
}

}  // namespace

int Roll::minutes(std::int64_t now_ms) const {
  const std::int64_t until = ended == domain::Said{} ? now_ms : ended.at.unix_ms();
  return static_cast<int>(std::max<std::int64_t>(0, until - called.at.unix_ms()) / kRollMinute_ms);
}

Roll roll(const domain::House& house, const domain::Content& content, std::int64_t now_ms) {
  const TimeZone& zone = content.showroom.time_zone;
  Roll made;
  std::vector<const RollCall*> calls;
  if (const RollCall* first = newest(house, zone, now_ms)) calls = together(house, *first, now_ms);
  if (!calls.empty()) {
    made.called = calls.front()->called;
    made.drill = std::ranges::all_of(calls, [](const RollCall* one) { return one->drill; });
    for (const RollCall* one : calls) made.calls.push_back(one->id);
    const bool over =
        std::ranges::none_of(calls, [](const RollCall* one) { return goes_on(*one); });
    if (over) {
      const RollCall& last =
          **std::ranges::max_element(calls, {}, [](const RollCall* one) { return one->ended.at; });
      made.ended = last.ended;
      made.as_ended = last.as_ended;
      calls.clear();
    }
  }
  List(house, zone, now_ms, made, std::move(calls)).make();
  return made;
}

std::vector<domain::Write> update(const Intent& intent, const Context& context) {
  const Roll at = roll(context.house, context.content, context.now_ms);
  return std::visit([&](const auto& one) { return answer(one, at, context); }, intent);
}

}  // namespace foyer::rollcall
