#include "tools/tour/desk_tour.h"

#include <algorithm>
#include <chrono>

#include "steps/leads/lead.h"
#include "tools/tour/staff_tour.h"

namespace foyer::shell {
namespace {

class DeskTour final : public StaffTour {
 public:
  using StaffTour::StaffTour;

 private:
  std::vector<Act> acts() override {
    return {{"the first start makes the manager", [this] { return first_manager(); }},
            {"the manager adds two consultants, who clock in", [this] { return consultants(); }},
            {"a guest walks in and is registered", [this] { return walk_in(); }},
            {"the guest is handed to who is next", [this] { return hand_over(); }},
            {"the figures, the ledger, the search", [this] { return look_around(); }},
            {"a test car is booked for the guest", [this] { return drive(); }},
            {"and one for somebody who has not come yet", [this] { return drive_for_later(); }},
            {"somebody calls, and an appointment is made", [this] { return call(); }},
            {"the lead is allotted", [this] { return lead(); }},
            {"the guest leaves", [this] { return leave(); }},
            {"the day is closed and signed", [this] { return sign(); }},
            {"the manager reads the daily report, instructs, and signs it",
             [this] { return report(); }},
            {"the manager sets a target, and looks behind a figure", [this] { return month(); }},
            {"and walks the hall, has something mended, and scores a module",
             [this] { return standards(); }},
            {"and holds the morning meeting", [this] { return meeting(); }},
            {"the service tells of a guest, who will come again", [this] { return service(); }}};
  }
  Result<void> colleague(const char* pinyin, const char* latin) {
    if (auto added = touches({"add.consultant"}); !added) return added;
    if (auto written = writes(pinyin, latin); !written) return written;
    if (auto next = touches({"next"}); !next) return next;
    if (auto typed = pin(); !typed) return typed;
    if (auto typed = pin(); !typed) return typed;
    wait_until([this] { return app_.screen() == "desk-people"; });
    return {};
  }

  Result<void> first_manager() {
    if (auto written = writes("linlan", "Linda"); !written) return written;
    if (auto shown = picture("first-start"); !shown) return shown;
    if (auto next = touches({"next"}); !next) return next;
    if (auto typed = pin(); !typed) return typed;
    if (auto shown = picture("pin-again"); !shown) return shown;
    if (auto typed = pin(); !typed) return typed;
    wait_until([this] { return staff_.inside(); });
    return picture("board-empty");
  }

  Result<void> consultants() {
    if (auto opened = touches({"menu", "menu.people"}); !opened) return opened;
    if (auto added = colleague("qianfeng", "Quinn"); !added) return added;
    if (auto added = colleague("wutong", "Wanda"); !added) return added;
    if (auto shown = picture("people"); !shown) return shown;
    if (auto back = touches({"back", "turn.0", "clock.in", "turn.1", "clock.in"}); !back)
      return back;
    return picture("turn");
  }

  Result<void> walk_in() {
    const std::string source = staff_.room().content().showroom.sources.front().id;
    const auto begin = std::chrono::steady_clock::now();
    taps_ = 0;
    if (auto told = touches({"register", "party.2", "visit.first", "source." + source}); !told)
      return told;
    if (auto written = writes("wang", "Carter"); !written) return written;
    if (auto said = touches({"honorific.mr"}); !said) return said;
    const int taps = taps_ + 1;  // and the last one, which saves
    const auto took = std::chrono::steady_clock::now() - begin;
    if (auto shown = picture("walk-in"); !shown) return shown;
    if (auto saved = touches({"save"}); !saved) return saved;
    out_ << "  registered with " << taps << " taps; the program itself took "
         << std::chrono::duration_cast<std::chrono::milliseconds>(took).count() << " ms"
         << std::endl;
    for (const auto& [id, visit] : staff_.room().house().visits) visit_ = id;
    if (visit_.is_nil()) return fail("the registered guest is not in the house");
    return picture("board-waiting");
  }

  Result<void> hand_over() {
    if (auto handed = touches({"hand"}); !handed) return handed;
    if (staff_.room().house().visit(visit_)->handover.consultant.empty())
      return fail("the guest was handed to nobody");
    return picture("board-handed-over");
  }

  Result<void> look_around() {
    if (auto seen = touches({"figure.2"}); !seen) return seen;
    if (auto shown = picture("figure"); !shown) return shown;
    if (auto seen = touches({"close", "menu", "menu.ledger"}); !seen) return seen;
    if (auto shown = picture("ledger"); !shown) return shown;
    if (auto seen = touches({"back", "search"}); !seen) return seen;
    if (auto typed = types(options_.lang == Lang::zh ? "wang" : "carter"); !typed) return typed;
    if (auto shown = picture("search"); !shown) return shown;
    return touches({"back"});
  }

  Result<void> drive() {
    if (auto opened = touches({"with.0", "drive"}); !opened) return opened;
    if (auto shown = picture("drive-plan"); !shown) return shown;
    if (auto booked = touches({"book"}); !booked) return booked;
    if (staff_.room().house().visit(visit_)->drive_files.empty())
      return fail("no test drive was booked for the guest");
    if (auto shown = picture("drive-booked"); !shown) return shown;
    return touches({"done"});
  }

  // Its code is shown, for the guest to photograph; a car goes to be charged, and comes back.
  Result<void> drive_for_later() {
    const std::string car = staff_.room().content().test_drives.cars.front().id;
    if (auto opened = touches({"menu", "menu.drives", "car." + car, "use.charging", "until.0"});
        !opened)
      return opened;
    if (auto shown = picture("drive-car"); !shown) return shown;
    if (auto away = touches({"send_away"}); !away) return away;
    if (auto shown = picture("drive-plan-later"); !shown) return shown;
    if (auto back = touches({"car." + car, "take_in", "book"}); !back) return back;
    if (auto written = writes("wang", "Baker"); !written) return written;
    if (auto shown = picture("drive-for-whom"); !shown) return shown;
    if (auto saved = touches({"save"}); !saved) return saved;
    const auto& booked = staff_.room().house().appointments;
    if (booked.empty() || booked.begin()->second.made.car.empty())
      return fail("no test car was booked for who has not come yet");
    if (auto shown = picture("drive-for-later"); !shown) return shown;
    return touches({"close", "back"});
  }

  // With the number on the pad; a test car is kept for tomorrow.
  Result<void> call() {
    const domain::House& house = staff_.room().house();
    const std::size_t booked = house.appointments.size();
    const std::string car = staff_.room().content().vehicles.front().id;
    if (auto opened = touches({"phone"}); !opened) return opened;
    if (auto typed = types("13900139000"); !typed) return typed;
    if (auto shown = picture("phone"); !shown) return shown;
    taps_ = 0;
    if (auto told = touches({"talk", "asked.drive", "car." + car, "then.0", "repeat"}); !told)
      return told;
    if (auto shown = picture("phone-talk"); !shown) return shown;
    if (auto logged = touches({"log"}); !logged) return logged;
    out_ << "  the call took " << taps_ << " touches beside its number" << std::endl;
    if (house.calls.size() != 1 || house.leads.size() != 1)
      return fail("the call and its lead were not written");
    if (house.appointments.size() != booked + 1) return fail("no appointment came of the call");
    if (auto shown = picture("phone-sent"); !shown) return shown;
    return touches({"sent"});
  }

  Result<void> lead() {
    if (auto given = touches({"row.0", "allot.0", "confirm"}); !given) return given;
    if (auto shown = picture("phone-lead"); !shown) return shown;
    const auto& leads = staff_.room().house().leads;
    if (leads.empty() || domain::state_of(leads.begin()->second) != domain::LeadState::confirmed)
      return fail("the lead was not allotted and confirmed");
    return touches({"back"});
  }

  Result<void> leave() {
    if (auto opened = touches({"with.0"}); !opened) return opened;
    if (auto shown = picture("guest"); !shown) return shown;
    if (auto left = touches({"left", "left.0"}); !left) return left;
    return picture("board-left");
  }

  Result<void> sign() {
    if (auto signed_it = touches({"menu", "menu.day", "sign"}); !signed_it) return signed_it;
    if (staff_.room().house().registers.empty()) return fail("the day was not signed");
    if (auto shown = picture("day-signed"); !shown) return shown;
    if (auto opened = touches({"back", "menu", "menu.open"}); !opened) return opened;
    if (auto shown = picture("still-open"); !shown) return shown;
    return touches({"back"});
  }

  // What is to be done about the guest who left, in one of the pack's sentences.
  Result<void> report() {
    const auto& ready = staff_.room().content().daily_report.instructions;
    if (ready.empty()) return fail("the pack has no ready instructions");
    if (auto opened = touches({"menu", "menu.report"}); !opened) return opened;
    const auto is_read = [this] {
      return std::ranges::count(app_.display().targets(), "report.0", &ui::Target::id) > 0;
    };
    if (!wait_until(is_read)) return fail("the daily report was not read");
    if (auto shown = picture("report"); !shown) return shown;
    if (auto chosen = touches({"report.0", "ready." + ready.front().id}); !chosen) return chosen;
    if (auto shown = picture("instruct"); !shown) return shown;
    if (auto given = touches({"give"}); !given) return given;
    const domain::Visit* guest = staff_.room().house().visit(visit_);
    if (guest == nullptr || guest->waiting_instruction() == nullptr)
      return fail("nothing is to be done about the guest");
    if (!wait_until(is_read)) return fail("the daily report was not read again");
    if (auto signed_it = touches({"sign"}); !signed_it) return signed_it;
    if (staff_.room().house().reports.empty()) return fail("the daily report was not signed");
    if (auto shown = picture("report-signed"); !shown) return shown;
    return touches({"back"});
  }

  Result<void> month() {
    if (auto opened = touches({"menu", "menu.targets"}); !opened) return opened;
    const auto is_read = [this] {
      return std::ranges::count(app_.display().targets(), "measure.orders", &ui::Target::id) > 0;
    };
    if (!wait_until(is_read)) return fail("the month was not read");
    if (auto shown = picture("month-without-targets"); !shown) return shown;
    if (auto set = touches({"measure.orders", "target", "step.10", "target.set"}); !set) return set;
    if (staff_.room().house().targets.empty()) return fail("no target was set");
    if (auto shown = picture("month-target"); !shown) return shown;
    if (auto closed = touches({"close", "funnel.first_visits"}); !closed) return closed;
    if (auto shown = picture("month-behind"); !shown) return shown;
    if (auto closed = touches({"close"}); !closed) return closed;
    if (auto shown = picture("month"); !shown) return shown;
    return touches({"back"});
  }

  Result<void> standards() {
    if (auto opened = touches({"menu", "menu.standards"}); !opened) return opened;
    if (auto shown = picture("standards-due"); !shown) return shown;
    if (auto walked = touches({"area.hall", "yes.lights", "no.floor", "yes.tables"}); !walked)
      return walked;
    if (auto shown = picture("standards"); !shown) return shown;
    const auto& rounds = staff_.room().house().standard_rounds;
    if (rounds.empty()) return fail("no round was begun");
    const std::string fault = "mend.floor." + rounds.begin()->first.hex();
    if (auto mended = touches({"tab.faults", fault}); !mended) return mended;
    if (auto shown = picture("standards-mended"); !shown) return shown;
    if (auto scored =
            touches({"tab.card.upgrade", "score.showroom.2", "key.8", "key.0", "score.give"});
        !scored)
      return scored;
    if (staff_.room().house().scores.empty()) return fail("no module was scored");
    if (auto shown = picture("standards-score"); !shown) return shown;
    return touches({"back"});
  }

  // Whatever the hour: it is today's, and nobody has begun it.
  Result<void> meeting() {
    std::string who;  // a consultant
    for (const auto& [id, one] : staff_.room().house().staff)
      if (one.role == domain::Role::consultant) who = id;
    const auto met = [this]() -> domain::Meeting {
      const auto& all = staff_.room().house().meetings;
      return all.empty() ? domain::Meeting{} : all.begin()->second;
    };
    if (auto begun = touches({"menu", "menu.meetings", "meeting.morning", "all-here"}); !begun)
      return begun;
    if (auto shown = picture("meeting-present"); !shown) return shown;
    if (met().present.empty()) return fail("nobody is at the meeting");
    if (auto promised = touches({"point.done", "point.promises", "more.orders." + who,
                                 "more.test_drives." + who, "more.test_drives." + who});
        !promised)
      return promised;
    if (auto shown = picture("meeting-promises"); !shown) return shown;
    if (met().promises.size() != 2) return fail("two figures were promised, and are not there");
    if (auto agreed = touches({"point.actions", "agree", "problem.waits", "measure.practise"});
        !agreed)
      return agreed;
    if (auto shown = picture("meeting-agree"); !shown) return shown;
    if (auto agreed = touches({"owner." + who, "agree.take"}); !agreed) return agreed;
    if (auto shown = picture("meeting-agreed"); !shown) return shown;
    if (met().actions.size() != 1) return fail("nothing was agreed");
    if (auto written = touches({"meeting.sign"}); !written) return written;
    if (auto shown = picture("meeting-signed"); !shown) return shown;
    if (!domain::was_said(met().signed_)) return fail("the meeting is not signed");
    if (auto opened = touches({"back", "menu", "menu.today"}); !opened) return opened;
    if (auto shown = picture("house-today"); !shown) return shown;
    if (auto opened = touches({"back", "menu", "menu.audit"}); !opened) return opened;
    const auto is_read = [this] {
      return std::ranges::count(app_.display().targets(), "audit.of.all", &ui::Target::id) > 0;
    };
    if (!wait_until(is_read)) return fail("the audit log was not read");
    if (auto shown = picture("audit"); !shown) return shown;
    return touches({"back"});
  }

  // Found as every guest is, told of, and answered by whoever takes it.
  Result<void> service() {
    const auto& signals = staff_.room().house().signals;
    if (auto opened = touches({"menu", "menu.service"}); !opened) return opened;
    if (auto shown = picture("service"); !shown) return shown;
    if (auto wanted = touches({"signal.new"}); !wanted) return wanted;
    if (auto typed = types(options_.lang == Lang::zh ? "wang" : "carter"); !typed) return typed;
    if (auto told = touches({"found.0", "service", "kind.next-car"}); !told) return told;
    if (auto shown = picture("service-tell"); !shown) return shown;
    if (auto told = touches({"shared.take"}); !told) return told;
    if (signals.size() != 1) return fail("nothing was told of the guest");
    const std::string name = signals.begin()->first;
    if (auto shown = picture("service-told"); !shown) return shown;
    if (auto answered = touches({"signal." + name, "came.invited"}); !answered) return answered;
    if (signals.at(name).outcome != "invited") return fail("the signal was not answered");
    if (auto shown = picture("service-answered"); !shown) return shown;
    if (auto planned = touches({"item.base", "tab.plan", "plan.lapsed"}); !planned) return planned;
    const std::string who = staff_.room().who();
    if (auto planned = touches({"owner." + who, "shared.take", "did.lapsed"}); !planned)
      return planned;
    if (staff_.room().house().shared_actions.empty()) return fail("nothing was planned");
    if (auto shown = picture("service-plan"); !shown) return shown;
    return touches({"back"});
  }
};

}  // namespace

int desk_tour(const TourOptions& options, std::ostream& out) {
  return staff_tour(options,
                    {.role = "desk",
                     .prepare = {},
                     .make = [](App& app, const TourOptions& how,
                                std::ostream& to) -> std::unique_ptr<StaffTour> {
                       return std::make_unique<DeskTour>(app, how, to);
                     },
                     .told = {{"party", "2"}}},
                    out);
}

}  // namespace foyer::shell
