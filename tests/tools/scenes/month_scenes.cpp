#include "tools/scenes/month_scenes.h"

#include <array>
#include <utility>

#include "support/demo_deliveries.h"
#include "tools/scenes/desk_scenes.h"

namespace foyer::screens::test {
namespace {

constexpr std::int64_t kADay_ms = 24 * 60 * 60'000;
constexpr int kFirst = 402, kFiled = 318, kCards = 268, kDrives = 151, kOrders = 43, kAgain = 186;
constexpr int kDelivered = 35, kDeliveryTarget = 54;
constexpr const char* kManager = "a0000002";

struct Consultant {
  const char *id, *name;
  int orders, target, came_days_ago;
};
constexpr std::array kTeam{
    Consultant{"c0000001", "李敏", 9, 11, 60},   Consultant{"c0000002", "赵永刚", 8, 10, 60},
    Consultant{"c0000003", "孙佳悦", 8, 11, 60}, Consultant{"c0000004", "钱峰", 7, 10, 60},
    Consultant{"c0000005", "吴桐", 6, 9, 60},    Consultant{"c0000006", "郑文洁", 5, 9, 9}};

class Month {
 public:
  domain::House house;

  void tell(const Id& about, std::int64_t ago_ms, const std::string& actor, domain::Event event) {
    domain::apply(
        house, {{Id{}, ++seq_}, about, Hlc::at_ms(kSaturday_ms - ago_ms), actor, std::move(event)});
  }
  void target(const char* month, const char* measure, const char* level, const char* whose,
              int value) {
    tell({}, 20 * kADay_ms, kManager, domain::TargetSet{month, measure, level, whose, value});
  }
  void staff() {
    tell({}, 60 * kADay_ms, "desk", domain::StaffAdded{kManager, "manager", "林岚"});
    tell({}, 60 * kADay_ms, "desk", domain::PinSet{kManager, "hash"});
    for (const Consultant& one : kTeam)
      tell({}, one.came_days_ago * kADay_ms, kManager,
           domain::StaffAdded{one.id, "consultant", one.name});
  }
  void targets() {
    target("2026-11", "orders", "house", "", 60);
    target("2026-11", "deliveries", "house", "", kDeliveryTarget);
    target("2026-11", "test_drives", "house", "", 200);
    target("2026-11", "cards", "house", "", 400);
    for (const Consultant& one : kTeam)
      target("2026-11", "orders", "consultant", one.id, one.target);
    target("2026-11", "orders", "source", "friend", 20);
  }

  // The i-th of the cars that left.
  void delivery(int i) {
    const std::int64_t ago = (i % 20) * kADay_ms + (1 + i / 20) * 80 * 60'000LL;
    const Consultant& who = kTeam.at(static_cast<std::size_t>(i) % kTeam.size());
    domain::DeliveryOpened opened;
    opened.consultant = who.id;
    opened.name = kGuestOfNovember;
    opened.honorific = "ms";
    opened.vehicle = "s7";
    const std::string vin = "LSVFA49J2320" + std::to_string(37'000 + i);
    for (domain::Event& event : demo::may_leave(opened, vin))
      tell(number(2'000 + i), 30 * kADay_ms, who.id, std::move(event));
    tell(number(2'000 + i), ago, who.id, demo::left(vin, kSaturday_ms - ago));
  }

  // The i-th of the month's visits; the later, the longer ago.
  void visit(int i, bool first, const char* source) {
    const Id id = number(i);
    const std::int64_t ago = (i % 20) * kADay_ms + (i % 300) * 60'000LL + 3'600'000LL;
    const Consultant& who = kTeam.at(consultant_of(i, first));
    tell(id, ago, "desk", domain::VisitOpened{"look", "A" + std::to_string(100 + i), "zh"});
    tell(id, ago, "desk", domain::GuestNamed{kGuestOfNovember, "ms"});
    tell(id, ago, "desk", domain::PartyTold{1 + i % 3, first, source});
    if (first && i < kFiled) {
      tell(id, ago, "desk", domain::ConsentGiven{"contact", "2026-11", "zh"});
      tell(id, ago, "desk", domain::ContactGiven{"+86138" + std::to_string(10'000'000 + i)});
    }
    tell(id, ago, "desk", domain::VisitCheckedIn{});
    tell(id, ago, "desk", domain::VisitAssigned{who.id, "turn", {}, ""});
    tell(id, ago, who.id, domain::VisitTaken{who.id, ""});
    if (first && i < kDrives) tell(id, ago, who.id, domain::DriveStarted{"s7", "A"});
    if (first && i < kCards) {
      domain::VisitClosed closed;
      closed.outcome = i < kOrders ? "ordered" : "following";
      closed.grade = "B";
      tell(id, ago - 1'800'000, who.id, closed);
    }
    tell(id, ago - 2'400'000, "desk", domain::VisitLeft{kSaturday_ms - ago + 2'400'000, false});
  }

 private:
  static Id number(int i) {
    Id id;
    id.bytes[13] = 0x11;
    id.bytes[14] = static_cast<std::uint8_t>(i / 256);
    id.bytes[15] = static_cast<std::uint8_t>(i % 256);
    return id;
  }
  // Orders as the team has them; all others in turn.
  static std::size_t consultant_of(int i, bool first) {
    if (!first || i >= kOrders) return static_cast<std::size_t>(i) % kTeam.size();
    int sum = 0;
    for (std::size_t at = 0; at < kTeam.size(); ++at)
      if (i < (sum += kTeam.at(at).orders)) return at;
    return 0;
  }
  std::int64_t seq_ = 0;
};

}  // namespace

domain::House november() {
  static const domain::House house = [] {
    Month month;
    month.staff();
    month.targets();
    constexpr std::array<const char*, 4> kSources{"passing", "friend", "owner", "friend"};
    for (int i = 0; i < kFirst + kAgain; ++i)
      month.visit(i, i < kFirst, kSources.at(static_cast<std::size_t>(i) % kSources.size()));
    for (int i = 0; i < kDelivered; ++i) month.delivery(i);
    add_stock(month.house);
    return month.house;
  }();
  return house;
}

}  // namespace foyer::screens::test
