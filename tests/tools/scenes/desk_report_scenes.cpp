// The daily report at the desk: while it is read, as it was signed and changed since, and what is
// to be done about a guest on it.
#include "tools/scenes/desk_scenes.h"

namespace foyer::screens::test {
namespace {

constexpr const char* kReportDay = "2026-11-20";
constexpr const char* kLedBy = "a0000002";

DeskScene of_report(std::string name, flow::DeskPage page) {
  DeskScene scene;
  scene.name = std::move(name);
  scene.model.page = page;
  scene.model.day = kReportDay;
  scene.sync = {.connected = true, .waiting = 0, .since = "14:32", .trouble = {}};
  scene.reported = true;
  return scene;
}

}  // namespace

// Six who came yesterday; three with an instruction, of which one is answered. Signed in the
// evening; this morning a grade was changed.
domain::House reported() {
  domain::House house = saturday();
  std::int64_t seq = 0;
  constexpr std::int64_t kDay = 24 * 3'600'000LL;
  const auto tell = [&](int subject, std::int64_t ago_min, const std::string& actor,
                        domain::Event event) {
    domain::apply(house, {{desk_visit(89), ++seq},
                          subject == 0 ? Id{} : desk_visit(subject),
                          Hlc::at_ms(kSaturday_ms - ago_min * 60'000),
                          actor,
                          std::move(event)});
  };
  struct Guest {
    const char *name, *honorific, *vehicle, *grade, *staff, *outcome, *step;
  };
  constexpr Guest kGuests[] = {{"郭志成", "mr", "s7", "H", "c0000001", "following", "drive"},
                               {"罗敏", "ms", "e5", "A", "c0000002", "following", "call"},
                               {"邓玉兰", "ms", "v6", "B", "c0000004", "following", "visit"},
                               {"Michael Baker", "mr", "c3", "B", "c0000002", "following", "call"},
                               {"蒋海燕", "ms", "s7", "A", "c0000003", "ordered", ""},
                               {"韩冬", "mr", "v6", "", "c0000005", "lost", ""}};
  constexpr std::int64_t kYesterday_min = kDay / 60'000;
  int number = 121;
  for (const Guest& one : kGuests) {
    const std::int64_t ago = kYesterday_min + 240 - (number - 121) * 50;
    tell(number, ago, "entrance", domain::VisitOpened{"look", "A" + std::to_string(number), "zh"});
    tell(number, ago, "entrance", domain::GuestNamed{one.name, one.honorific});
    tell(number, ago, "entrance", domain::PartyTold{2, true, "friend"});
    tell(number, ago, "entrance", domain::VisitCheckedIn{});
    tell(number, ago, "desk", domain::VisitAssigned{one.staff, "turn", {}, ""});
    tell(number, ago - 2, one.staff, domain::VisitTaken{one.staff, ""});
    tell(number, ago - 9, one.staff, domain::ModelChosen{one.vehicle});
    domain::VisitClosed closed;
    closed.outcome = one.outcome;
    closed.grade = one.grade;
    if (closed.outcome == "lost") closed.lost_reason = "price";
    tell(number, ago - 40, one.staff, closed);
    if (*one.step != 0)
      tell(number, ago - 40, one.staff, domain::NextStepAgreed{one.step, "2026-11-23"});
    tell(number, ago - 41, "desk", domain::VisitLeft{kSaturday_ms - (ago - 41) * 60'000, false});
    ++number;
  }
  constexpr std::int64_t kEvening = kYesterday_min - 240;
  tell(121, kEvening, kLedBy, domain::InstructionGiven{kReportDay, "invite", "周日给他留那台蓝的"});
  tell(122, kEvening, kLedBy, domain::InstructionGiven{kReportDay, "call_today", ""});
  tell(124, kEvening, kLedBy, domain::InstructionGiven{kReportDay, "total", ""});
  tell(122, kEvening - 1, "c0000002", domain::InstructionAnswered{kReportDay, "done", ""});
  return house;
}

domain::House reported_and_signed(const domain::Content& content) {
  domain::House house = reported();
  constexpr std::int64_t kEvening_ms = kSaturday_ms - 19 * 3'600'000LL;
  const auto lines = reports::daily_report(house, content, kReportDay, Lang::zh);
  domain::apply(house, {{desk_visit(88), 1},
                        Id{},
                        Hlc::at_ms(kEvening_ms),
                        kLedBy,
                        reports::report_to_sign(lines, kReportDay, kLedBy)});
  domain::VisitClosed closed;
  closed.outcome = "following";
  closed.grade = "A";
  domain::apply(house, {{desk_visit(88), 2},
                        desk_visit(123),
                        Hlc::at_ms(kSaturday_ms - 3'600'000),
                        "c0000004",
                        closed});
  return house;
}

void add_reports(std::vector<DeskScene>& all) {
  all.push_back(of_report("desk-report", flow::DeskPage::report));
  all.push_back(of_report("desk-report-signed", flow::DeskPage::report));
  all.back().signed_report = true;
  DeskScene fresh = of_report("desk-instruct", flow::DeskPage::instruct);
  fresh.model.guest = desk_visit(123);
  fresh.draft.instruct.begun = true;
  fresh.draft.instruct.sentence = "decider";
  fresh.draft.instruct.text.text.set_text("周末全家一起来");
  all.push_back(fresh);
  DeskScene stands = of_report("desk-instruct-stands", flow::DeskPage::instruct);
  stands.model.guest = desk_visit(121);
  all.push_back(stands);
}

}  // namespace foyer::screens::test
