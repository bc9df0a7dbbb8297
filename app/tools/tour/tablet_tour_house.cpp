#include "tools/tour/tablet_tour_house.h"

#include <utility>
#include <vector>

#include "content/pack.h"
#include "kit/log/visit_log.h"
#include "kit/machine/pin.h"
#include "kit/sync/replicator.h"
#include "kit/sync/uplink.h"
#include "manage/reports/store_rules.h"
#include "showroom/house.h"
#include "tools/tour/staff_tour.h"

namespace foyer::shell {
namespace {

using domain::Event;

constexpr const char* kManager = "4e5f6071";
constexpr std::int64_t kMinute_ms = 60 * 1000, kDay_ms = 24 * 60 * kMinute_ms;

// What other devices wrote before the tablet was opened.
class House {
 public:
  House(log::VisitLog& log, const TimeZone& zone, Lang lang)
      : log_(log), zone_(zone), lang_(lang) {}

  Result<void> fill() {
    const std::int64_t now = wall_ms();
    const bool zh = lang_ == Lang::zh;
    say(Id{}, kManager, now - 40 * kDay_ms,
        {domain::StaffAdded{kManager, "manager", zh ? "林岚" : "Linda"},
         domain::StaffAdded{kTourConsultant, "consultant", zh ? "李婷" : "Tina"},
         domain::PinSet{kManager, hash_of_pin(kTourPin)},
         domain::PinSet{kTourConsultant, hash_of_pin(kTourPin)}});
    earlier(now - 20 * kDay_ms);
    to_be_called(now - 3 * kDay_ms);
    say(Id{}, kTourConsultant, now - 60 * kMinute_ms, {domain::ClockedIn{kTourConsultant}});
    const Id handed = arrive(now - 14 * kMinute_ms, "A011", zh ? "欧阳淑敏" : "Grace Miller", "ms",
                             {"economy", "comfort"}, "+8613911112222");
    say(handed, kManager, now - 6 * kMinute_ms,
        {domain::VisitAssigned{kTourConsultant, "turn", {}, ""}});
    arrive(now - 4 * kMinute_ms, kTourTicket, zh ? "王建国" : "Emily Carter", zh ? "mr" : "ms",
           {"safety", "comfort", "economy"}, "+8613800138000");
    return failed_;
  }

 private:
  void say(const Id& visit, const std::string& actor, std::int64_t at_ms,
           std::vector<Event> events) {
    if (!failed_) return;
    const auto written = log_.append({visit, log_.tick(at_ms), actor, std::move(events)});
    if (!written) failed_ = fail(written.error().what);
  }
  Id arrive(std::int64_t at_ms, const std::string& ticket, const std::string& name,
            const std::string& honorific, std::vector<std::string> priorities,
            const std::string& phone) {
    const Id id = random_id();
    say(id, "entrance", at_ms,
        {domain::VisitOpened{"look", ticket, std::string(code(lang_))},
         domain::GuestNamed{name, honorific},
         domain::ConsentGiven{"contact", "1", std::string(code(lang_))},
         domain::ContactGiven{phone}, domain::PartyTold{2, true, "friend"},
         domain::NeedsAnswered{"use", {"family"}, {}, {}},
         domain::NeedsAnswered{"timing", {"month"}, {}, {}},
         domain::NeedsAnswered{"priorities", std::move(priorities), {}, {}},
         domain::VisitCheckedIn{}});
    return id;
  }
  // The same guest, three weeks ago.
  void earlier(std::int64_t at_ms) {
    const bool zh = lang_ == Lang::zh;
    const Id id = arrive(at_ms, "A003", zh ? "王建国" : "Emily Carter", zh ? "mr" : "ms",
                         {"economy"}, "+8613800138000");
    say(id, kTourConsultant, at_ms + 5 * kMinute_ms,
        {domain::VisitTaken{kTourConsultant, ""}, domain::ModelChosen{"e5"},
         domain::NoteWritten{zh ? "先看了电动车，担心充电。"
                                : "Looked at the electric one first; charging is a worry."},
         domain::ObjectionRaised{"charging", "", ""},
         domain::NextStepAgreed{"visit", zone_.day(at_ms + 7 * kDay_ms)},
         domain::VisitClosed{"following", "B", "B", "", "", ""},
         domain::VisitLeft{at_ms + 40 * kMinute_ms, false}});
  }

  // Somebody else, who drove three days ago and has heard nothing since.
  void to_be_called(std::int64_t at_ms) {
    const bool zh = lang_ == Lang::zh;
    const Id id =
        arrive(at_ms, "A017", zh ? "高文静" : "Susan Parker", "ms", {"comfort"}, "+8613805160020");
    say(id, kTourConsultant, at_ms + 5 * kMinute_ms,
        {domain::VisitTaken{kTourConsultant, ""}, domain::ModelChosen{"s7"},
         domain::DriveStarted{"s7", "town"}});
    say(id, kTourConsultant, at_ms + 25 * kMinute_ms,
        {domain::DriveEnded{}, domain::VisitClosed{"following", "A", "A", "", "", ""},
         domain::VisitLeft{at_ms + 40 * kMinute_ms, false}});
  }

  log::VisitLog& log_;
  const TimeZone& zone_;
  Lang lang_;
  Result<void> failed_;
};

}  // namespace

Result<void> fill_dealer(const TourOptions& options) {
  auto log =
      log::VisitLog::open({.home = options.settings.home / "front", .read_only = false, .vfs = {}});
  if (!log) return fail(log.error().what);
  const content::Loaded pack = content::load(options.settings.pack, content::Depth::start);
  if (!pack.faults.empty()) return fail(content::to_string(pack.faults.front()));
  const TimeZone& zone = pack.content.showroom.time_zone;
  if (auto filled = House(**log, zone, options.lang).fill(); !filled) return filled;
  sync::Replicator replicator(
      **log, [&] { return sync::connect(options.settings.dealer, reports::store_rules()); });
  const auto round = replicator.round();
  if (!round) return fail(round.error().what);
  return {};
}

}  // namespace foyer::shell
