// Sales and service together at the desk: what is planned, what passed and what came back.
#include "tools/scenes/desk_scenes.h"
#include "tools/scenes/month_scenes.h"

namespace foyer::screens::test {
namespace {

constexpr const char* kTheManager = "a0000002";
constexpr const char *kOfLi = "c0000001", *kOfZhao = "c0000002", *kOfSun = "c0000003",
                     *kOfQian = "c0000004";
constexpr std::int64_t kServiceDay_ms = 24 * 3'600'000LL;
constexpr int kFirstOwner = 60, kFirstCar = 70;

class Served {
 public:
  domain::House house = november();

  void tell(const Id& subject, double days_ago, const char* actor, domain::Event event) {
    domain::apply(house,
                  {{desk_visit(94), ++seq_},
                   subject,
                   Hlc::at_ms(kSaturday_ms - static_cast<std::int64_t>(
                                                 days_ago * static_cast<double>(kServiceDay_ms))),
                   actor,
                   std::move(event)});
  }
  // Somebody who was here before.
  std::string owner(int number, const char* name, const char* honorific) {
    const Id visit = desk_visit(kFirstOwner + number);
    tell(visit, 40, "desk", domain::VisitOpened{"look", "A7", "zh"});
    tell(visit, 40, "desk", domain::GuestNamed{name, honorific});
    tell(visit, 40, "desk", domain::VisitCheckedIn{});
    tell(visit, 40, "desk", domain::VisitAssigned{kOfLi, "turn", {}, ""});
    tell(visit, 40, kOfLi, domain::VisitTaken{kOfLi, ""});
    domain::VisitClosed closed;
    closed.outcome = "ordered";
    tell(visit, 40, kOfLi, closed);
    tell(visit, 40, "desk",
         domain::VisitLeft{kSaturday_ms - 40 * kServiceDay_ms + 3'600'000, false});
    return visit.hex();
  }
  void signals() {
    const std::string chen = owner(0, "陈晓梅", "ms"), zhou = owner(1, "周小川", "mr"),
                      emily = owner(2, "Emily Carter", "ms"), gone = owner(3, "王建国", "mr");
    tell({}, 3, kTheManager,
         domain::SignalTold{"s1", chen, "next-car", "he-jun", kOfLi, "2026-11-19"});
    tell({}, 1, kTheManager,
         domain::SignalTold{"s2", zhou, "complaint", "lin-xia", kOfZhao, "2026-11-20"});
    tell({}, .1, kTheManager,
         domain::SignalTold{"s3", emily, "family", "he-jun", kOfSun, "2026-11-23"});
    tell({}, 9, kTheManager,
         domain::SignalTold{"s4", chen, "trade-in", "he-jun", kOfLi, "2026-11-13"});
    tell({}, 8, kOfLi, domain::SignalAnswered{"s4", "invited"});
    tell({}, 4, kOfLi, domain::SignalLed{"s4", desk_visit(90).hex(), "2026-11-17"});
    tell({}, 6, kTheManager, domain::SignalTold{"s5", gone, "moved", "", kOfQian, "2026-11-18"});
    tell({}, 5, kOfQian, domain::SignalAnswered{"s5", "settled"});
    tell(Id::from_hex(gone).value(), 2, kTheManager, domain::GuestErased{});
  }
  void passed() {
    int number = kFirstCar;
    const auto car = [&](const char* name, const char* honorific) {
      domain::DeliveryOpened opened;
      opened.consultant = kOfSun;
      opened.vehicle = "e5";
      opened.name = name;
      opened.honorific = honorific;
      const Id delivery = desk_visit(number++);
      tell(delivery, 12, kOfSun, opened);
      return delivery;
    };
    const Id first = car("李国强", "mr"), second = car("何丽", "ms");
    tell(first, 7, kOfSun, domain::PassedToService{"owner-file", "he-jun", "2026-11-17"});
    tell(first, 7, kOfSun, domain::PassedToService{"first-service", "he-jun", "2026-11-17"});
    tell(first, 5, kOfSun, domain::ServiceAnswered{"owner-file", "taken"});
    tell(second, 1, kOfLi, domain::PassedToService{"owner-file", "lin-xia", "2026-11-23"});
    tell(second, 1, kOfLi, domain::PassedToService{"open-items", "lin-xia", "2026-11-23"});
    tell(second, .5, kOfLi, domain::ServiceAnswered{"open-items", "refused"});
  }
  void plan() {
    const auto planned = [&](const char* action, const char* owner, const char* due) {
      tell({}, 14, kTheManager, domain::SharedPlanned{"2026-11", action, owner, due});
    };
    planned("complaints-together", kTheManager, "2026-11-30");
    planned("joint-event", kOfZhao, "2026-11-18");
    planned("coupon", kOfLi, "2026-11-27");
    planned("lapsed", kOfQian, "2026-11-24");
    tell({}, 2, kOfLi, domain::SharedChecked{"2026-11", "coupon", true});
  }

 private:
  std::int64_t seq_ = 0;
};

DeskScene of_service(const char* name, const char* item, ServiceDraft::Tab tab) {
  DeskScene scene;
  scene.name = name;
  scene.serving = true;
  scene.model.page = flow::DeskPage::service;
  scene.draft.service.item = item;
  scene.draft.service.tab = tab;
  scene.sync = {.connected = true, .waiting = 0, .since = "14:32", .trouble = {}};
  return scene;
}

}  // namespace

domain::House serving() {
  Served all;
  all.signals();
  all.passed();
  all.plan();
  return all.house;
}

void add_service(std::vector<DeskScene>& all) {
  using Tab = ServiceDraft::Tab;
  all.push_back(of_service("desk-service", "", Tab::came));
  DeskScene answering = of_service("desk-service-answer", "information", Tab::came);
  answering.draft.service.answering = "s1";
  all.push_back(answering);
  all.push_back(of_service("desk-service-passed", "base", Tab::passed));
  all.push_back(of_service("desk-service-plan", "promotion", Tab::plan));
  all.push_back(of_service("desk-service-results", "results", Tab::came));
  DeskScene planning = of_service("desk-service-planning", "base", Tab::plan);
  planning.draft.service.planning = "lapsed";
  planning.draft.service.owner = kOfQian;
  all.push_back(planning);
  DeskScene telling = of_service("desk-service-tell", "", Tab::came);
  telling.model.about = {desk_visit(kFirstOwner), "陈晓梅", "ms", kOfLi};
  all.push_back(telling);
  DeskScene chosen = telling;
  chosen.name = "desk-service-told";
  chosen.draft.service.telling = desk_visit(kFirstOwner);
  chosen.draft.service.kind = "next-car";
  chosen.draft.service.giver = "he-jun";
  chosen.draft.service.taker = kOfLi;
  all.push_back(chosen);
  DeskScene reading = of_service("desk-service-first", "", Tab::passed);
  reading.serving = false;
  all.push_back(reading);
}

}  // namespace foyer::screens::test
