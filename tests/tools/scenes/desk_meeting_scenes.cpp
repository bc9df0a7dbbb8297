// The meetings of the day at the desk: what each point of the agenda shows.
#include <algorithm>

#include "tools/scenes/desk_scenes.h"
#include "tools/scenes/month_scenes.h"

namespace foyer::screens::test {
namespace {

constexpr const char* kLeader = "a0000002";
constexpr const char *kLi = "c0000001", *kZhao = "c0000002", *kSun = "c0000003",
                     *kQian = "c0000004", *kWu = "c0000005", *kZheng = "c0000006";
constexpr std::int64_t kMeetingHour_ms = 3'600'000;

class Gathered {
 public:
  domain::House house = november();

  void tell(const Id& subject, double hours_ago, const char* actor, domain::Event event) {
    domain::apply(
        house, {{desk_visit(94), ++seq_},
                subject,
                Hlc::at_ms(kSaturday_ms - static_cast<std::int64_t>(hours_ago * kMeetingHour_ms)),
                actor,
                std::move(event)});
  }
  void yesterday() {
    const Id morning = domain::meeting_of("2026-11-20", "morning");
    tell(morning, 30, kLeader, domain::MeetingBegan{"2026-11-20", "morning"});
    promise(morning, 30, kLi, 1, 0, 2, 2), promise(morning, 30, kZhao, 1, 0, 2, 2);
    promise(morning, 30, kSun, 1, 1, 1, 1), promise(morning, 30, kQian, 0, 0, 6, 3);
    tell(morning, 29.5, kLeader, domain::MeetingPresent{kLi, "here", ""});
    tell(morning, 29.4, kLeader,
         domain::MeetingAction{"00000001", "waits", "practise", kLi, "2026-11-20"});
    tell(morning, 29.4, kLeader,
         domain::MeetingAction{"00000002", "unfiled", "accompany", kLeader, "2026-11-21"});
    tell(morning, 29.3, kLeader,
         domain::MeetingAction{"00000003", "floor", "mend", kZheng, "2026-11-21"});
    tell(morning, 29.2, kLeader, domain::MeetingSigned{6, 0, 8, 8});
    tell(morning, 1, kLeader, domain::MeetingChecked{"00000003", true});
  }
  void today() {
    for (const char* who : {kLi, kZhao, kSun, kQian, kWu}) tell({}, 7, who, domain::ClockedIn{who});
    const Id morning = domain::meeting_of("2026-11-21", "morning");
    tell(morning, 5.9, kLeader, domain::MeetingBegan{"2026-11-21", "morning"});
    for (const char* who : {kLi, kZhao, kSun, kLeader})
      tell(morning, 5.9, kLeader, domain::MeetingPresent{who, "here", ""});
    tell(morning, 5.8, kLeader, domain::MeetingPresent{kZheng, "absent", "leave"});
    for (const char* point : {"present", "yesterday", "actions"})
      tell(morning, 5.7, kLeader, domain::MeetingPointDone{point, true});
    promise(morning, 5.6, kLi, 1, 1, 2, 2), promise(morning, 5.6, kZhao, 1, std::nullopt, 2, 2);
    promise(morning, 5.6, kSun, 1, 1, 1, 1), promise(morning, 5.6, kQian, 1, 0, 3, 12);
    tell(morning, 5.5, kLeader,
         domain::MeetingAction{"00000004", "follow-up", "call", kWu, "2026-11-22"});
  }
  void evening() {
    const Id evening = domain::meeting_of("2026-11-21", "evening");
    tell(evening, .3, kLeader, domain::MeetingBegan{"2026-11-21", "evening"});
    for (const char* who : {kLi, kZhao, kSun})
      tell(evening, .3, kLeader, domain::MeetingPresent{who, "here", ""});
    tell(evening, .3, kLeader, domain::MeetingPresent{kZheng, "absent", "leave"});
    for (const char* point : {"present", "today", "open", "good", "actions", "tomorrow"})
      tell(evening, .2, kLeader, domain::MeetingPointDone{point, true});
    tell(evening, .1, kLeader, domain::MeetingSigned{3, 1, 6, 6});
  }
  void expected() {
    tell(desk_visit(80), 20, kLi,
         domain::AppointmentMade{"2026-11-21", "15:30", "look", kLi, "e5", "王建国", ""});
    tell(desk_visit(81), 20, kSun,
         domain::AppointmentMade{"2026-11-21", "16:00", "collect", kSun, "", "陈晓梅", ""});
    tell(desk_visit(82), 20, kLeader,
         domain::AppointmentMade{"2026-11-21", "17:15", "look", "", "s7", "Emily Carter", ""});
    domain::DeliveryOpened opened;
    opened.consultant = kSun;
    opened.vehicle = "e5";
    opened.name = "周小川";
    opened.honorific = "mr";
    tell(desk_visit(83), 400, kSun, opened);
    tell(desk_visit(83), 20, kSun, domain::DeliveryPlanned{"2026-11-21", "16:30", "bay-1", 75});
  }

 private:
  void promise(const Id& meeting, double hours_ago, const char* who, std::optional<int> orders,
               std::optional<int> deliveries, int drives, int invited) {
    const auto say = [&](const char* figure, std::optional<int> count) {
      if (count) tell(meeting, hours_ago, kLeader, domain::MeetingPromised{who, figure, count});
    };
    say("orders", orders), say("deliveries", deliveries);
    say("test_drives", drives), say("invited", invited);
  }
  std::int64_t seq_ = 0;
};

DeskScene of_meeting(const char* name, const char* point, const char* kind = "morning") {
  DeskScene scene;
  scene.name = name;
  scene.gathered = true;
  scene.model.page = flow::DeskPage::meetings;
  scene.draft.meetings.kind = kind;
  scene.draft.meetings.point = point;
  scene.sync = {.connected = true, .waiting = 0, .since = "14:32", .trouble = {}};
  return scene;
}

// A morning's facts as the audit log says them.
AuditShown audited(Lang lang) {
  static const domain::Content content = [] {
    domain::Content all;
    all.showroom.time_zone = TimeZone::named("Asia/Shanghai").value();
    return all;
  }();
  const domain::House house = november();
  AuditShown shown;
  std::int64_t seq = 4'211;
  const auto tell = [&](double hours_ago, const char* actor, domain::Event event) {
    const domain::Fact fact{
        {desk_visit(94), ++seq},
        Id{},
        Hlc::at_ms(kSaturday_ms - static_cast<std::int64_t>(hours_ago * kMeetingHour_ms)),
        actor,
        std::move(event)};
    shown.lines.push_back(audit::audit_line(audit::audit_fact(fact), house, content, lang));
  };
  tell(.1, kLi, domain::VisitTaken{kLi, ""});
  tell(.2, kLeader, domain::ApprovalAnswered{"o1", "approved", 0, ""});
  tell(.3, kSun, domain::ApprovalAsked{"o1", {}, 0, 0});
  tell(.5, "entrance", domain::VisitCheckedIn{});
  tell(.6, "entrance", domain::ConsentGiven{"contact", "2026-11", "zh"});
  tell(1, kLeader, domain::TargetSet{"2026-11", "orders", "house", "", 60});
  tell(2, kZheng, domain::ClockedIn{kZheng});
  tell(3, kLeader, domain::MeetingSigned{6, 1, 8, 8});
  tell(4, "dealer", domain::GuestErased{});
  shown.people = audit::people_in(shown.lines);
  shown.exceptions = std::ranges::count_if(shown.lines, &audit::AuditLine::exception);
  shown.checked = true;
  shown.facts = 48'213;
  shown.devices = 9;
  return shown;
}

void add_audit(std::vector<DeskScene>& all, Lang lang) {
  DeskScene scene = of_meeting("desk-audit", "");
  scene.model.page = flow::DeskPage::audit;
  scene.model.day = "2026-11-21";
  scene.audit = audited(lang);
  all.push_back(scene);
  scene.name = "desk-audit-broken";
  scene.audit->broken = "0000005e / 4212";
  scene.draft.audit_of = kLeader;
  all.push_back(scene);
  scene.name = "desk-audit-reading";
  scene.audit.reset();
  all.push_back(scene);
}

}  // namespace

domain::House gathered() {
  Gathered all;
  all.yesterday();
  all.today();
  all.evening();
  all.expected();
  return all.house;
}

void add_meetings(std::vector<DeskScene>& all, Lang lang) {
  for (const auto& [name, point] : {std::pair{"desk-meeting-present", "present"},
                                    {"desk-meeting-kept", "yesterday"},
                                    {"desk-meeting-actions", "actions"},
                                    {"desk-meeting-open", "open"},
                                    {"desk-meeting-news", "news"},
                                    {"desk-meeting-expected", "expected"},
                                    {"desk-meeting-promises", "promises"}})
    all.push_back(of_meeting(name, point));
  DeskScene agrees = of_meeting("desk-meeting-agree", "actions");
  agrees.draft.meetings.agreeing = true;
  agrees.draft.meetings.problem = "waits";
  all.push_back(agrees);
  all.push_back(of_meeting("desk-meeting-signed", "present", "evening"));
  DeskScene today = of_meeting("desk-today", "");
  today.model.page = flow::DeskPage::today;
  today.model.board.month = "2026-11";
  all.push_back(today);
  today.name = "desk-today-early";
  today.gathered = false;
  today.asking = true;
  all.push_back(today);
  add_audit(all, lang);
  DeskScene first = of_meeting("desk-meeting-first", "", "morning");
  first.gathered = false;
  all.push_back(first);
}

}  // namespace foyer::screens::test
