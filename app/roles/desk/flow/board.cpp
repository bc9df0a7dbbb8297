#include "roles/desk/flow/board.h"

#include <algorithm>
#include <tuple>

#include "manage/register/day.h"
#include "showroom/arrival.h"
#include "steps/drive/flow/fleet.h"

namespace foyer::flow {
namespace {

using domain::Visit;
using domain::VisitState;

constexpr std::int64_t kMinute_ms = 60 * 1000;

int minutes_since(Stamp then, std::int64_t now_ms) {
  return static_cast<int>(std::max<std::int64_t>(0, now_ms - then.unix_ms()) / kMinute_ms);
}

// One pass over the visits: each goes into the list that it belongs to.
class Sorter {
 public:
  Sorter(Board& board, const domain::TestDrives& drives, const StaffLimits& limits,
         std::int64_t now_ms, std::int64_t midnight)
      : board_(board), drives_(drives), limits_(limits), now_ms_(now_ms), midnight_ms_(midnight) {}

  void take(const Visit& visit) {
    const bool today = visit.arrived_at.unix_ms() >= midnight_ms_;
    // A car that is out is waited for, whoever was seen leaving meanwhile.
    if (is_inside(visit) || drive::on_the_road(visit, drives_, now_ms_))
      return today ? present(visit) : forgotten(visit);
    if (visit.state == VisitState::open && visit.calls > 0 && today) return calling(visit);
    if (today && visit.left_ms)
      board_.left.push_back(
          {.visit = &visit,
           .minutes = static_cast<int>(
               std::max<std::int64_t>(0, *visit.left_ms - visit.arrived_at.unix_ms()) /
               kMinute_ms)});
  }

 private:
  void present(const Visit& visit) {
    if (visit.state == VisitState::waiting && !visit.closed) {
      const int minutes = minutes_since(visit.arrived_at, now_ms_);
      board_.waiting.push_back(
          {.visit = &visit, .minutes = minutes, .late = minutes > limits_.wait_min});
      return;
    }
    const bool taken = visit.state == VisitState::taken;
    const Stamp since = taken ? visit.handover.taken_at : visit.handover.assigned_at;
    const int minutes = minutes_since(since, now_ms_);
    const bool not_taken = !taken && !visit.closed && minutes >= limits_.take_up_min;
    const auto road = drive::on_the_road(visit, drives_, now_ms_);
    board_.with.push_back({.visit = &visit,
                           .minutes = minutes,
                           .late = not_taken || (road && road->late),
                           .not_taken = not_taken,
                           .drive_due_ms = road ? road->due_ms : 0});
  }
  void forgotten(const Visit& visit) {
    // A drive that went on past midnight is still expected back.
    const auto road = drive::on_the_road(visit, drives_, now_ms_);
    if (road) return present(visit);
    board_.forgotten.push_back(
        {.visit = &visit, .minutes = minutes_since(visit.arrived_at, now_ms_), .late = true});
  }
  void calling(const Visit& visit) {
    board_.waiting.push_back({.visit = &visit,
                              .minutes = minutes_since(visit.arrived_at, now_ms_),
                              .late = true,
                              .calling = true});
  }

  Board& board_;
  const domain::TestDrives& drives_;
  const StaffLimits& limits_;
  std::int64_t now_ms_, midnight_ms_;
};

bool arrived_before(const BoardGuest& a, const BoardGuest& b) {
  return std::tuple(!a.calling, a.visit->arrived_at, a.visit->id) <
         std::tuple(!b.calling, b.visit->arrived_at, b.visit->id);
}

bool with_before(const BoardGuest& a, const BoardGuest& b) {
  return std::tuple(!a.not_taken, -a.minutes, a.visit->id) <
         std::tuple(!b.not_taken, -b.minutes, b.visit->id);
}

void take_turn(Board& board, const domain::House& house, std::int64_t now_ms) {
  int place = 0;
  for (const domain::Place& one : domain::turn(house)) {
    const domain::Staff* staff = house.who(one.staff);
    if (staff == nullptr) continue;
    BoardConsultant row{.staff = staff};
    const auto visit = Id::from_hex(one.with);
    row.with = visit ? house.visit(*visit) : nullptr;
    if (one.free) row.place = ++place;
    Stamp since = one.waiting_since;
    if (staff->duty == domain::Duty::paused) since = staff->duty_since;
    row.minutes = minutes_since(since, now_ms);
    board.turn.push_back(row);
  }
  for (const auto& [id, staff] : house.staff)
    if (staff.role == domain::Role::consultant && !staff.removed && staff.duty == domain::Duty::out)
      board.turn.push_back({.staff = &staff});
}

// Those who stand at the entrance are expected until they have checked in; who is driven to is not
// expected here at all.
void take_expected(Board& board, const domain::House& house) {
  for (const auto& [id, appointment] : house.appointments) {
    if (appointment.made.day != board.day || appointment.cancelled || appointment.erased) continue;
    if (appointment.made.at_home) continue;
    const auto open = [&](const Id& visit) {
      const Visit* found = house.visit(visit);
      return found != nullptr && found->state == VisitState::open;
    };
    const bool came = std::ranges::any_of(appointment.kept_by, [&](const Id& visit) {
      const Visit* found = house.visit(visit);
      return found == nullptr || domain::has_come(*found);
    });
    if (!came)
      board.expected.push_back({&appointment, std::ranges::any_of(appointment.kept_by, open)});
  }
  std::ranges::sort(board.expected, [](const Expected& a, const Expected& b) {
    return std::tie(a.appointment->made.time, a.appointment->id) <
           std::tie(b.appointment->made.time, b.appointment->id);
  });
}

}  // namespace

Board board(const domain::House& house, const domain::Content& content, const StaffLimits& limits,
            std::int64_t now_ms) {
  const TimeZone& zone = content.showroom.time_zone;
  Board board;
  board.day = zone.day(now_ms);
  board.figures = reports::day_figures(house, content, board.day, now_ms);
  board.delivered = static_cast<int>(domain::delivered_on(house, board.day, zone).size());
  Sorter sorter(board, content.test_drives, limits, now_ms, zone.begin_of_day_ms(now_ms));
  for (const auto& [id, visit] : house.visits) sorter.take(visit);
  std::ranges::sort(board.waiting, arrived_before);
  std::ranges::sort(board.with, with_before);
  std::ranges::sort(board.forgotten, arrived_before);
  std::ranges::sort(board.left, [](const BoardGuest& a, const BoardGuest& b) {
    return std::tie(*b.visit->left_ms, b.visit->id) < std::tie(*a.visit->left_ms, a.visit->id);
  });
  take_turn(board, house, now_ms);
  take_expected(board, house);
  const auto first =
      std::ranges::find_if(board.waiting, [](const BoardGuest& one) { return !one.calling; });
  if (first != board.waiting.end()) board.next = domain::propose(house, *first->visit);
  return board;
}

std::vector<const Visit*> received(const domain::House& house, std::string_view staff,
                                   std::string_view day, const TimeZone& zone) {
  std::vector<const Visit*> visits;
  for (const Visit* visit : domain::visits_on(house, day, zone))
    if (visit->handover.consultant == staff) visits.push_back(visit);
  std::ranges::sort(visits, {}, [](const Visit* visit) { return visit->handover.assigned_at; });
  return visits;
}

}  // namespace foyer::flow
