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

constexpr const char* kManager = kTourManager;
constexpr std::int64_t kMinute_ms = 60 * 1000, kDay_ms = 24 * 60 * kMinute_ms;

// What other devices wrote before the tablet was opened.
class House {
 public:
  House(log::VisitLog& log, const domain::Content& content, Lang lang)
      : log_(log), content_(content), zone_(content.showroom.time_zone), lang_(lang) {}

  Result<void> fill(bool for_manager) {
    const std::int64_t now = wall_ms();
    const bool zh = lang_ == Lang::zh;
    say(Id{}, kManager, now - 40 * kDay_ms,
        {domain::StaffAdded{kManager, "manager", zh ? "林岚" : "Linda"},
         domain::StaffAdded{kTourConsultant, "consultant", zh ? "李婷" : "Tina"},
         domain::PinSet{kManager, hash_of_pin(kTourPin)},
         domain::PinSet{kTourConsultant, hash_of_pin(kTourPin)}});
    earlier(now - 20 * kDay_ms);
    to_be_called(now - 3 * kDay_ms);
    to_drive_home(now - 10 * kDay_ms, now);
    at_a_guests_home(now);
    say(Id{}, kTourConsultant, now - 60 * kMinute_ms, {domain::ClockedIn{kTourConsultant}});
    const Id handed = arrive(now - 14 * kMinute_ms, "A011", zh ? "欧阳淑敏" : "Grace Miller", "ms",
                             {"economy", "comfort"}, "+8613911112222");
    say(handed, kManager, now - 6 * kMinute_ms,
        {domain::VisitAssigned{kTourConsultant, "turn", {}, ""}});
    arrive(now - 4 * kMinute_ms, kTourTicket, zh ? "王建国" : "Emily Carter", zh ? "mr" : "ms",
           {"safety", "comfort", "economy"}, "+8613800138000");
    if (for_manager) to_be_answered(now);
    if (for_manager) to_be_mended(now - 3 * kDay_ms);
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
  // A test car is expected at somebody's home in a quarter of an hour.
  void at_a_guests_home(std::int64_t now) {
    const bool zh = lang_ == Lang::zh;
    const domain::TestDrives& drives = content_.test_drives;
    if (!drives.at_home()) return;
    const std::int64_t there_ms = now + 15 * kMinute_ms;
    domain::AppointmentMade made;
    made.day = zone_.day(there_ms);
    made.time = zone_.clock(there_ms);
    made.purpose = "look";
    made.consultant = kTourConsultant;
    made.vehicle = "e5";
    made.name = zh ? "何婷" : "Olivia Brown";
    made.car = "e5-1";
    made.route = "town";
    made.minutes = 12 + 2 * drives.travel_min;
    made.from_ms = there_ms - drives.travel_min * kMinute_ms;
    made.at_home = true;
    made.travel_min = drives.travel_min;
    made.place = zh ? "湖滨路 8 号" : "8 Lakeside Road";
    say(random_id(), kManager, now - kDay_ms, {made});
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
    // What the manager wrote beside them on that day's report.
    const auto& ready = content_.daily_report.instructions;
    say(id, kManager, at_ms + 9 * 60 * kMinute_ms,
        {domain::InstructionGiven{
            zone_.day(at_ms), ready.empty() ? "" : ready.front().id,
            zh ? "问问她觉得后排怎么样" : "Ask how she liked the back seats"}});
  }

  // And somebody who ordered ten days ago, whose car stands in the bay.
  void to_drive_home(std::int64_t at_ms, std::int64_t now_ms) {
    const domain::DeliveryRules& rules = content_.delivery;
    if (!rules.kept()) return;
    const bool zh = lang_ == Lang::zh;
    const std::string name = zh ? "周静怡" : "Laura Bennett";
    const Id visit = arrive(at_ms, "A021", name, "ms", {"safety"}, "+8613805160031");
    say(visit, kTourConsultant, at_ms + 5 * kMinute_ms,
        {domain::VisitTaken{kTourConsultant, ""}, domain::ModelChosen{"s7"},
         domain::VisitClosed{"ordered", "A", "A", "", "", ""},
         domain::VisitLeft{at_ms + 90 * kMinute_ms, false}});
    domain::DeliveryOpened opened;
    opened.order = random_id().hex();
    opened.visit = visit.hex();
    opened.vehicle = "s7";
    opened.consultant = kTourConsultant;
    opened.promised_from = zone_.day(now_ms - kDay_ms);
    opened.promised_to = zone_.day(now_ms + kDay_ms);
    opened.language = code(lang_);
    opened.honorific = "ms";
    opened.name = name;
    std::vector<Event> events;
    for (const domain::DeliveryGateRule& gate : rules.gates) {
      opened.gates.push_back(gate.id);
      events.emplace_back(domain::DeliveryGate{gate.id, true, ""});
    }
    const Id delivery = random_id();
    say(delivery, kManager, now_ms - kDay_ms, {opened, domain::DeliveryCar{"LFYSH7A03T0000017"}});
    say(delivery, kManager, now_ms - kDay_ms, std::move(events));
    say(delivery, kManager, now_ms - kDay_ms,
        {domain::DeliveryPlanned{zone_.day(now_ms), rules.times.front(), rules.bays.front().id,
                                 rules.minutes}});
  }

  // One whose consultant asks for more than they may give, and one who is given up.
  void to_be_answered(std::int64_t now) {
    const bool zh = lang_ == Lang::zh;
    const Id asked = arrive(now - 70 * kMinute_ms, kAskedTicket, zh ? "周堃" : "Henry Ward", "mr",
                            {"economy"}, "+8613805160041");
    domain::OfferMade made;
    made.offer = random_id().hex();
    made.vehicle = "e5";
    made.trim = "e5-605";
    made.lines = {{"e5-605", "guide", {}, {}, {}, 229'800'00, 229'800'00, 0, true},
                  {"discount", "discount", {}, {}, {}, -9'800'00, -9'800'00, 0, true}};
    made.level = "showroom";
    made.valid_until_ms = now + kDay_ms;
    say(asked, kTourConsultant, now - 20 * kMinute_ms,
        {domain::VisitTaken{kTourConsultant, ""}, made,
         domain::ApprovalAsked{made.offer, {"drove"}}});
    const Id lost = arrive(now - 2 * kDay_ms, kGivenUpTicket, zh ? "冯建华" : "Walter Price", "mr",
                           {"safety"}, "+8613805160042");
    say(lost, kTourConsultant, now - 2 * kDay_ms + 5 * kMinute_ms,
        {domain::VisitTaken{kTourConsultant, ""}, domain::VisitLeft{now - 2 * kDay_ms, false}});
    say(lost, kTourConsultant, now - 40 * kMinute_ms,
        {domain::LossAsked{random_id().hex(), "price", "", {}, ""}});
  }

  // On a round: one thing for the manager to mend, and one that is, and wants another look.
  void to_be_mended(std::int64_t at_ms) {
    const Id round = random_id();
    const std::string due = zone_.day(at_ms + kDay_ms);
    for (const domain::StandardItem& item : content_.standards.items) {
      if (!item.measured.empty()) continue;
      const bool mine = item.picture && waits_for_picture_.empty();
      if (!mine && !waits_for_look_.empty()) continue;
      (mine ? waits_for_picture_ : waits_for_look_) = item.id;
      say(round, kTourConsultant, at_ms,
          {domain::StandardAnswered{item.area, item.id, std::string(domain::kIsWrong), false},
           domain::StandardFault{item.id, mine ? kManager : kTourConsultant, due}});
      if (!mine) say(round, kTourConsultant, at_ms + kMinute_ms, {domain::StandardMended{item.id}});
    }
  }

  log::VisitLog& log_;
  const domain::Content& content_;
  const TimeZone& zone_;
  Lang lang_;
  std::string waits_for_picture_, waits_for_look_;  // items of the standards
  Result<void> failed_;
};

Result<void> fill(const TourOptions& options, bool for_manager) {
  auto log =
      log::VisitLog::open({.home = options.settings.home / "front", .read_only = false, .vfs = {}});
  if (!log) return fail(log.error().what);
  const content::Loaded pack = content::load(options.settings.pack, content::Depth::start);
  if (!pack.faults.empty()) return fail(content::to_string(pack.faults.front()));
  if (auto filled = House(**log, pack.content, options.lang).fill(for_manager); !filled)
    return filled;
  sync::Replicator replicator(
      **log, [&] { return sync::connect(options.settings.dealer, reports::store_rules()); });
  const auto round = replicator.round();
  if (!round) return fail(round.error().what);
  return {};
}

}  // namespace

Result<void> fill_dealer(const TourOptions& options) { return fill(options, false); }
Result<void> fill_for_manager(const TourOptions& options) { return fill(options, true); }

}  // namespace foyer::shell
