#include "tools/simulate/showroom.h"

#include <algorithm>
#include <filesystem>
#include <memory>
#include <utility>
#include <vector>

#include "kit/base/calendar.h"
#include "kit/fact/signed_by.h"
#include "kit/log/visit_log.h"
#include "kit/sync/replicator.h"
#include "manage/reports/store_rules.h"
#include "roles/entrance/flow/update.h"
#include "tools/simulate/bargain.h"
#include "tools/simulate/care.h"
#include "tools/simulate/deliveries.h"
#include "tools/simulate/guest.h"
#include "tools/simulate/meetings.h"
#include "tools/simulate/telephone.h"

namespace foyer::simulate {
namespace {

constexpr std::int64_t kOpens_ms = 9 * 3'600'000, kCloses_ms = 18 * 3'600'000;

// A folder for the logs that goes with the simulation.
class Folder {
 public:
  Folder() {
    const bool memory = std::filesystem::is_directory("/dev/shm");
    path_ = (memory ? std::filesystem::path("/dev/shm") : std::filesystem::temp_directory_path()) /
            "foyer-simulate-XXXXXX";
    std::string name = path_.string();
    made_ = ::mkdtemp(name.data()) != nullptr;
    path_ = name;
  }
  ~Folder() {
    std::error_code ignored;
    if (made_) std::filesystem::remove_all(path_, ignored);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  bool made() const { return made_; }
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
  bool made_ = false;
};

// Sends, and takes nothing in.
class Outbox final : public sync::Uplink {
 public:
  explicit Outbox(std::unique_ptr<sync::Uplink> real) : real_(std::move(real)) {}
  Result<sync::Hello> hello(const Id& origin) override { return real_->hello(origin); }
  Result<sync::PushVerdict> push(const log::Head& previous,
                                 const std::vector<log::Record>& batch) override {
    return real_->push(previous, batch);
  }
  Result<sync::PushVerdict> set_aside(const log::Head& previous,
                                      const log::Record& record) override {
    return real_->set_aside(previous, record);
  }
  Result<std::vector<log::Record>> pull(const Id&, const std::vector<log::Head>&,
                                        std::size_t) override {
    return std::vector<log::Record>{};
  }
  Result<std::vector<log::Record>> own_tail(const Id& origin, std::int64_t after,
                                            std::size_t limit) override {
    return real_->own_tail(origin, after, limit);
  }
  void interrupt() override { real_->interrupt(); }

 private:
  std::unique_ptr<sync::Uplink> real_;
};

struct Device {
  std::unique_ptr<log::VisitLog> log;
  std::unique_ptr<sync::Replicator> sync;
  std::string actor;
  std::int64_t free_ms = 0;  // nobody stands at it from then on
};

constexpr const char* kReception = "10000098";  // who sits at the telephone

// Who stands at the door next, and whom the house expects (nullptr: nobody in particular).
struct Arrival {
  std::int64_t at_ms = 0;
  const Telephone::Expected* expected = nullptr;
};

class House {
 public:
  House(const Plan& plan, const domain::Content& content)
      : plan_(plan),
        content_(content),
        dice_(plan.seed),
        of_care_(plan.seed + 1),
        yard_(content),
        deliveries_(content, plan.seed + 2),
        meetings_(content, plan.seed + 3),
        telephone_(content, consultants(), kReception, dice_) {}

  Result<void> open() {
    if (!folder_.made()) return fail("There is no temporary folder for the simulated logs.");
    for (int i = 0; i < plan_.devices; ++i)
      if (auto added = add_device(i < entrances() ? std::string(facts::kSignedByGuest) : staff(i));
          !added)
        return added;
    return content_.leads.kept() ? add_device(kReception) : Result<void>{};
  }

  // Who works here, as it was set up the evening before the first day.
  Result<void> hire() {
    const std::string first = day_after(plan_.last_day, 1 - plan_.days);
    const std::int64_t at_ms =
        content_.showroom.time_zone.begin_ms(first).value_or(0) - 6 * 3'600'000;
    std::vector<domain::Event> all{
        domain::StaffAdded{kManager, "manager", somebody(content_, dice_).name}};
    for (const std::string& one : consultants())
      all.push_back(domain::StaffAdded{one, "consultant", somebody(content_, dice_).name});
    if (content_.leads.kept())
      all.push_back(domain::StaffAdded{kReception, "reception", somebody(content_, dice_).name});
    meetings_.hire(all);
    Device& device = devices_.back();
    return write(device, Id{}, device.log->tick(at_ms), "desk", std::move(all));
  }

  Result<void> live(int day) {
    const std::string today = day_after(plan_.last_day, day + 1 - plan_.days);
    const std::int64_t midnight_ms = content_.showroom.time_zone.begin_ms(today).value_or(0);
    const auto expected = telephone_.expected(today);
    std::vector<Arrival> arrivals;
    for (const Telephone::Expected& one : expected) arrivals.push_back({one.at_ms, &one});
    for (int i = static_cast<int>(arrivals.size()); i < plan_.visits_a_day; ++i)
      arrivals.push_back({midnight_ms + dice_.between(kOpens_ms, kCloses_ms)});
    std::ranges::stable_sort(arrivals, {}, &Arrival::at_ms);
    said_ = telephone_.day(midnight_ms + kOpens_ms, midnight_ms + kCloses_ms, calls_a_day());
    tickets_ = 0;
    if (auto met = meet(midnight_ms, true); !met) return met;
    for (const Arrival& one : arrivals)
      if (auto came = receive(one); !came) return came;
    const auto handed = deliver(midnight_ms);
    if (!handed) return handed;
    if (auto told = tell(); !told) return told;
    if (auto kept = keep_in_touch(midnight_ms); !kept) return kept;
    if (auto met = meet(midnight_ms, false); !met) return met;
    for (Device& device : devices_)
      if (const auto sent = device.sync->round(); !sent) return fail(sent.error().what);
    return {};
  }

  const Count& count() const { return count_; }

 private:
  int entrances() const { return std::max(1, plan_.devices / 4); }
  static std::string staff(int device) { return std::to_string(10'000'000 + device); }
  std::vector<std::string> consultants() const {
    std::vector<std::string> all;
    for (int i = entrances(); i < plan_.devices; ++i) all.push_back(staff(i));
    return all.empty() ? std::vector<std::string>{staff(0)} : all;
  }
  // A house has a call for every three who walk in.
  int calls_a_day() const { return content_.leads.kept() ? (plan_.visits_a_day + 2) / 3 : 0; }

  Result<void> add_device(std::string actor) {
    auto log = log::VisitLog::open(
        {.home = folder_.path() / std::to_string(devices_.size()), .read_only = false, .vfs = {}});
    if (!log) return fail(log.error().what);
    Device& device = devices_.emplace_back();
    device.log = std::move(*log);
    device.actor = std::move(actor);
    device.sync = std::make_unique<sync::Replicator>(
        *device.log, [this]() -> Result<std::unique_ptr<sync::Uplink>> {
          auto real =
              sync::connect(plan_.dealer, reports::store_rules(), content_.showroom.time_zone);
          if (!real) return real;
          return std::unique_ptr<sync::Uplink>(std::make_unique<Outbox>(std::move(*real)));
        });
    return {};
  }

  // What the desk wrote today: of the telephone, and of who came as arranged.
  Result<void> tell() {
    std::ranges::stable_sort(said_, {}, &Telephone::Said::at_ms);
    for (Telephone::Said& one : std::exchange(said_, {}))
      if (auto written =
              write(devices_.back(), one.write.visit, devices_.back().log->tick(one.at_ms), one.by,
                    std::move(one.write.events));
          !written)
        return written;
    return {};
  }

  // At the desk, where there is one.
  Result<void> meet(std::int64_t midnight_ms, bool before_noon) {
    if (!content_.leads.kept()) return {};
    Device& desk = devices_.back();
    for (Meetings::Said& one : meetings_.of_day(midnight_ms, before_noon))
      if (auto written = write(desk, one.write.visit, desk.log->tick(one.at_ms), kManager,
                               std::move(one.write.events));
          !written)
        return written;
    return {};
  }

  // What the desk does for deliveries, and the hand-overs in the bays; whoever keeps in touch with
  // the guest hears of it.
  Result<void> deliver(std::int64_t midnight_ms) {
    for (Deliveries::Said& one : deliveries_.day(midnight_ms)) {
      const auto kept = std::ranges::find(kept_, one.visit, &Kept::visit);
      if (kept != kept_.end() && !one.visit.is_nil()) {
        remember(*kept, one.write.visit, {{one.at_ms, one.write.events, one.by}});
        kept->last_day = day_after(content_.showroom.time_zone.day(one.at_ms), last_contact());
      }
      if (!one.device) {
        said_.push_back({one.at_ms, one.by, std::move(one.write)});
        continue;
      }
      Device& device = devices_[*one.device];
      if (auto written = write(device, one.write.visit, device.log->tick(one.at_ms), one.by,
                               std::move(one.write.events));
          !written)
        return written;
    }
    return {};
  }

  // At the entrance that is free first; a guest waits for it.
  Result<void> receive(const Arrival& arrival) {
    const auto at =
        std::min_element(devices_.begin(), devices_.begin() + entrances(),
                         [](const Device& a, const Device& b) { return a.free_ms < b.free_ms; });
    Device& entrance = *at;
    std::int64_t now_ms = std::max(arrival.at_ms, entrance.free_ms);
    flow::Model model = flow::attract();
    const Id fresh = dice_.id();
    const std::string ticket = "A" + std::to_string(++tickets_);
    domain::Visit visit;
    constexpr int kTouchesMax = 200;
    for (int touches = 0; touches < kTouchesMax; ++touches) {
      const auto intent = next_touch(
          model, content_, dice_, arrival.expected != nullptr ? &arrival.expected->who : nullptr);
      if (!intent) break;
      now_ms += dice_.between(2, 15) * 1000;
      const flow::Context about{.content = content_,
                                .at = entrance.log->tick(now_ms),
                                .origin = entrance.log->origin(),
                                .next_seq = entrance.log->head().last + 1,
                                .fresh_visit = fresh,
                                .ticket = ticket,
                                .actor = entrance.actor,
                                .now_ms = now_ms};
      flow::Step step = flow::update(model, *intent, about);
      if (auto written = write(entrance, step.visit, about.at, entrance.actor, step.events);
          !written)
        return written;
      const bool gone = step.model.screen == flow::Screen::attract && touches > 0;
      model = std::move(step.model);
      if (gone) break;
      visit = model.visit;
    }
    entrance.free_ms = now_ms + 10'000;
    ++count_.visits;
    if (model.screen == flow::Screen::attract) {
      ++count_.abandoned;
      return {};
    }
    if (arrival.expected != nullptr)
      for (Telephone::Said& one : telephone_.came(*arrival.expected, visit.id, now_ms + 30'000))
        said_.push_back(std::move(one));
    return look_after(visit, now_ms);
  }

  Result<void> look_after(const domain::Visit& visit, std::int64_t from_ms) {
    const std::size_t first =
        plan_.devices > entrances() ? static_cast<std::size_t>(entrances()) : 0;
    const std::size_t tablets = static_cast<std::size_t>(plan_.devices) - first;
    Device& device = devices_[first + dice_.below(tablets)];
    const std::string who = device.actor == facts::kSignedByGuest ? staff(0) : device.actor;
    const auto touches = looked_after(visit, who, from_ms, content_, yard_, dice_);
    for (const Touch& touch : touches)
      if (auto written = write(device, visit.id, device.log->tick(touch.at_ms),
                               touch.by.empty() ? who : touch.by, touch.events);
          !written)
        return written;
    const auto place = static_cast<std::size_t>(&device - devices_.data());
    deliveries_.note(visit, touches, who, place);
    if (content_.care.kept() && visit.contact_consent == domain::ConsentState::given) {
      Kept& kept = kept_.emplace_back();
      kept.house.visits[visit.id] = visit;
      kept.visit = visit.id;
      kept.consultant = who;
      kept.device = place;
      kept.last_day = day_after(content_.showroom.time_zone.day(from_ms), last_contact());
      remember(kept, visit.id, touches);
    }
    return {};
  }

  // How long after a visit the plan asks for anything.
  int last_contact() const {
    int most = 0;
    for (const domain::CareItem& item : content_.care.items) most = std::max(most, item.to_day);
    return most + content_.care.lapses_after_days;
  }

  // Each calls whom the plan names, before the doors close.
  Result<void> keep_in_touch(std::int64_t midnight_ms) {
    const std::string today = content_.showroom.time_zone.day(midnight_ms + kOpens_ms);
    std::erase_if(kept_, [&](const Kept& kept) { return kept.last_day < today; });
    for (Kept& kept : kept_) {
      Device& device = devices_[kept.device];
      for (const Touch& touch : contacted(
               kept, midnight_ms + of_care_.between(kOpens_ms, kCloses_ms), content_, of_care_))
        if (auto written =
                write(device, kept.visit, device.log->tick(touch.at_ms), touch.by, touch.events);
            !written)
          return written;
    }
    return {};
  }

  Result<void> write(Device& device, const Id& visit, Stamp at, const std::string& actor,
                     std::vector<domain::Event> events) {
    if (events.empty()) return {};
    count_.facts += static_cast<std::int64_t>(events.size());
    const auto written = device.log->append({visit, at, actor, std::move(events)});
    if (!written) return fail(written.error().what);
    return {};
  }

  const Plan& plan_;
  const domain::Content& content_;
  Folder folder_;  // outlives the logs in it
  Dice dice_;
  Dice of_care_;  // apart, so that visits stay what they were
  Yard yard_;
  Deliveries deliveries_;  // apart, too
  Meetings meetings_;      // likewise
  std::vector<Kept> kept_;
  Telephone telephone_;
  std::vector<Telephone::Said> said_;  // today
  std::vector<Device> devices_;        // the desk's is the last, where there is one
  int tickets_ = 0;
  Count count_;
};

}  // namespace

Result<Count> fill(const Plan& plan, const domain::Content& content,
                   const std::function<void(int)>& progress) {
  House house(plan, content);
  if (auto opened = house.open(); !opened) return fail(opened.error().what);
  if (auto hired = house.hire(); !hired) return fail(hired.error().what);
  for (int day = 0; day < plan.days; ++day) {
    if (auto lived = house.live(day); !lived) return fail(lived.error().what);
    if (progress) progress(day + 1);
  }
  return house.count();
}

}  // namespace foyer::simulate
