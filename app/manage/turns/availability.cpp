#include "manage/turns/availability.h"

#include <algorithm>
#include <cstddef>
#include <vector>

#include "manage/turns/turn.h"

namespace foyer::domain {
namespace {

constexpr std::int64_t kMinute_ms = 60'000, kKnown_ms = 12 * 60 * kMinute_ms;
constexpr std::size_t kMost = 20;
constexpr std::int64_t kLeast_min = 5, kMostSaid_min = 60;

bool was_taken(const Visit& visit) { return visit.handover.taken_at != Stamp{}; }

std::int64_t ended_ms(const Visit& visit) {
  return visit.left_ms ? *visit.left_ms : visit.closed ? visit.closed_at.unix_ms() : 0;
}

// How long a guest takes, from being taken up to the end; 0: nobody knows yet.
std::int64_t usual_ms(const House& house, std::int64_t now_ms) {
  std::vector<const Visit*> ended;
  for (const auto& [id, visit] : house.visits)
    if (was_taken(visit) && ended_ms(visit) > visit.handover.taken_at.unix_ms() &&
        ended_ms(visit) > now_ms - kKnown_ms)
      ended.push_back(&visit);
  std::ranges::sort(ended, [](const Visit* a, const Visit* b) {
    return ended_ms(*a) > ended_ms(*b) || (ended_ms(*a) == ended_ms(*b) && a->id < b->id);
  });
  ended.resize(std::min(ended.size(), kMost));
  std::int64_t sum = 0;
  for (const Visit* visit : ended) sum += ended_ms(*visit) - visit->handover.taken_at.unix_ms();
  return ended.empty() ? 0 : sum / static_cast<std::int64_t>(ended.size());
}

// How many guests came before this one whom nobody has yet.
std::size_t waiting(const House& house, const Id& guest, std::int64_t now_ms) {
  const Visit* known = house.visit(guest);
  std::size_t count = 0;
  for (const auto& [id, visit] : house.visits)
    if (id != guest && is_present(visit) && visit.handover.consultant.empty() &&
        visit.arrived_at.unix_ms() > now_ms - kKnown_ms &&
        (!known || visit.arrived_at < known->arrived_at))
      ++count;
  return count;
}

}  // namespace

std::optional<Availability> availability(const House& house, const Id& guest, std::int64_t now_ms) {
  Availability now;
  std::vector<std::int64_t> left;
  const std::int64_t usual = usual_ms(house, now_ms);
  for (const Place& place : turn(house)) {
    if (place.free) ++now.free;
    if (place.with.empty()) continue;
    ++now.busy;
    const auto id = Id::from_hex(place.with);
    const Visit* visit = id ? house.visit(*id) : nullptr;
    const std::int64_t since =
        visit && was_taken(*visit) ? visit->handover.taken_at.unix_ms() : now_ms;
    left.push_back(std::max(kLeast_min * kMinute_ms, usual - (now_ms - since)));
  }
  if (now.free == 0 && now.busy == 0) return std::nullopt;
  if (now.free > 0 || usual == 0) return now;
  std::ranges::sort(left);
  const std::size_t before = waiting(house, guest, now_ms);
  const std::int64_t wait_ms =
      left[before % left.size()] + usual * static_cast<std::int64_t>(before / left.size());
  constexpr std::int64_t kStep_ms = 5 * kMinute_ms;
  const std::int64_t said_min = (wait_ms + kStep_ms - 1) / kStep_ms * 5;
  if (said_min <= kMostSaid_min) now.wait_min = static_cast<int>(said_min);
  return now;
}

}  // namespace foyer::domain
