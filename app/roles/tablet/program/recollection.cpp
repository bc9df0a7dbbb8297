#include "roles/tablet/program/recollection.h"

#include <algorithm>
#include <span>
#include <utility>

#include "manage/register/day.h"

namespace foyer::shell {

namespace {

constexpr std::size_t kPart = 200;  // visits that are read in one go

}  // namespace

// The index as it is being made, on the worker or between two of its parts; never on both sides.
struct Recollection::Reading {
  explicit Reading(const domain::Content& content)
      : care(std::make_unique<domain::CareIndex>(content)) {}
  std::unique_ptr<views::History> history = std::make_unique<views::History>();
  std::unique_ptr<domain::CareIndex> care;
  std::vector<Id> visits;
  std::size_t at = 0;
  bool begun = false, failed = false;
};

Recollection::Recollection(StaffRoom& room, Worker& worker, std::function<void()> changed)
    : room_(room), worker_(worker), changed_(std::move(changed)) {}

void Recollection::begin() {
  if (history_) return recall_owed();
  if (!std::exchange(reading_, true)) read_on(std::make_shared<Reading>(room_.content()));
}

void Recollection::end() { wanted_ = {}; }

// A part at a time: pictures wait on the same worker.
void Recollection::read_on(const std::shared_ptr<Reading>& reading) {
  worker_.post(
      [reading, log = &room_.log(), ending = &room_.ending] {
        if (!reading->begun) {
          auto visits = views::visits_in(*log, [ending] { return ending->load(); });
          reading->begun = true;
          reading->failed = !visits;
          if (visits) reading->visits = std::move(*visits);
          return;
        }
        const std::size_t count = std::min(kPart, reading->visits.size() - reading->at);
        const auto part = std::span(reading->visits).subspan(reading->at, count);
        reading->failed = !reading->history->read(
            *log, part, [&](const domain::Visit& visit) { reading->care->put(visit); },
            [&](const domain::Fact& fact) { reading->care->put(fact); });
        reading->at += count;
      },
      [this, reading] {
        if (!reading->failed && reading->at < reading->visits.size()) return read_on(reading);
        reading_ = false;
        if (reading->failed)
          return room_.tell(
              {"earlier visits cannot be read from the log; the card of a guest shows "
               "those of the last days"});
        history_ = std::move(reading->history);
        care_ = std::move(reading->care);
        // What came while it was being read.
        for (const auto& [id, visit] : room_.house().visits) {
          history_->put(visit);
          care_->put(visit);
        }
        recall_owed();
        recall(wanted_);
        changed_();
      });
}

void Recollection::facts_came() {
  if (!history_) return;
  for (const Id& id : room_.changed())
    if (const domain::Visit* visit = room_.house().visit(id)) {
      history_->put(*visit);
      care_->put(*visit);
    }
}

void Recollection::recall_owed() {
  if (room_.who().empty()) return;
  const std::string today = room_.zone().day(room_.now_ms());
  fetch(history_->owed(room_.who(), today));
  if (!room_.content().care.kept()) return;
  // What closes a contact stands in any visit of that person.
  const domain::Staff* who = room_.house().who(room_.who());
  const bool manager = who != nullptr && who->is_manager();
  for (const Id& id : care_->due(today, manager ? std::string() : room_.who())) {
    fetch(history_->of_same_person(id));
    fetch(care_->deliveries(id));
  }
}

void Recollection::recall(const Id& visit) {
  wanted_ = visit;
  if (history_ && !visit.is_nil()) fetch(history_->of_same_person(visit));
}

std::vector<Id> Recollection::of_same_person(const Id& visit) const {
  return history_ ? history_->of_same_person(visit) : std::vector<Id>{};
}

bool Recollection::knows(const Id& visit) const {
  if (!history_) return false;
  const auto all = history_->of_same_person(visit);
  return std::ranges::all_of(all, [&](const Id& id) { return room_.house().visit(id) != nullptr; });
}

// A few at a time: folding them is the UI thread's.
void Recollection::fetch(const std::vector<Id>& visits) {
  constexpr std::size_t kTogether = 25;
  std::vector<Id> missing;
  for (const Id& id : visits) {
    const bool here = room_.house().visit(id) != nullptr || room_.house().delivery(id) != nullptr;
    if (here || !asked_.insert(id).second) continue;
    missing.push_back(id);
    if (missing.size() == kTogether) read(std::exchange(missing, {}));
  }
  if (!missing.empty()) read(missing);
}

void Recollection::read(const std::vector<Id>& missing) {
  using Read = std::vector<std::pair<Id, std::vector<domain::Fact>>>;
  auto read = std::make_shared<Read>();
  worker_.post(
      [read, missing, log = &room_.log()] {
        for (const Id& id : missing)
          if (auto facts = views::facts_of(*log, id)) read->emplace_back(id, std::move(*facts));
      },
      [this, read, missing] {
        for (const Id& id : missing) asked_.erase(id);
        for (const auto& [id, facts] : *read) room_.also(id, facts);
        changed_();
      });
}

}  // namespace foyer::shell
