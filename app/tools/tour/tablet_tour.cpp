#include "tools/tour/tablet_tour.h"

#include <algorithm>
#include <utility>

#include "manage/register/day.h"
#include "roles/tablet/program/tablet_workplace.h"
#include "showroom/house.h"
#include "steps/needs/recommend.h"
#include "tools/commands/export_commands.h"
#include "tools/tour/hand_over_tour.h"
#include "tools/tour/instruction_tour.h"
#include "tools/tour/tablet_tour_house.h"

namespace foyer::shell {
namespace {

constexpr int kCards = 8;

class TabletTour final : public InstructionTour {
 public:
  using InstructionTour::InstructionTour;

 private:
  std::vector<Act> acts() override {
    return {{"the consultant signs in", [this] { return sign_in(); }},
            {"answers what the manager wrote", [this] { return answer_the_manager(); }},
            {"calls whom the plan of care names", [this] { return contact(); }},
            {"hands a car over: the guest ticks and signs", [this] { return hand_over(); }},
            {"begins a drive at a guest's home", [this] { return at_home(); }},
            {"takes over a guest by the ticket", [this] { return take_over(); }},
            {"completes and corrects the needs", [this] { return needs(); }},
            {"walks round the car with eight cards", [this] { return walk(); }},
            {"looks at what was covered, jumps, and comes back", [this] { return cover(); }},
            {"lets the guest hold the tablet", [this] { return show(); }},
            {"compares two cars", [this] { return compare(); }},
            {"writes down what stands in the way, and a note", [this] { return object(); }},
            {"says why one car is not driven today", [this] { return decline(); }},
            {"books a drive for now, and checks the licence", [this] { return book(); }},
            {"explains the car, and the guest reads, ticks and signs", [this] { return sign(); }},
            {"drives off, and comes back", [this] { return drive(); }},
            {"lets the guest say how it was", [this] { return feel(); }},
            {"values the guest's car, and the guest takes the sum", [this] { return trade_in(); }},
            {"makes an offer, and the guest reads and takes it", [this] { return offer(); }},
            {"sets the terms, and the guest reads, ticks and signs", [this] { return agree(); }},
            {"takes the deposit, and cancels the order", [this] { return cancel(); }},
            {"closes with a grade and a next step", [this] { return close(); }},
            {"makes the guest's summary", [this] { return summary(); }},
            {"opens the customer card", [this] { return card(); }}};
  }

  const flow::tablet::Model& model() const {
    return static_cast<const TabletWorkplace&>(staff_.workplace()).model();
  }
  const domain::Visit* guest() const { return staff_.room().house().visit(model().visit); }
  std::size_t presented() const { return guest() ? guest()->presented.size() : 0; }

  Result<void> sign_in() {
    if (auto inside = signs_in(kTourConsultant); !inside) return inside;
    return picture("my-guests");
  }

  Result<void> contact() {
    if (auto opened = touches({"care"}); !opened) return opened;
    if (auto shown = picture("contacts"); !shown) return shown;
    if (auto called = touches({"result.no-answer", "result.reached"}); !called) return called;
    if (auto shown = picture("reached"); !shown) return shown;
    if (auto saved = touches({"save"}); !saved) return saved;
    if (auto shown = picture("contact-done"); !shown) return shown;
    return touches({"back"});
  }

  Result<void> take_over() {
    if (auto asked = touches({"ticket"}); !asked) return asked;
    if (auto typed = types(kTourTicket); !typed) return typed;
    if (auto shown = picture("ticket"); !shown) return shown;
    if (auto found = touches({"save"}); !found) return found;
    if (auto shown = picture("take-over"); !shown) return shown;
    if (auto taken = touches({"take"}); !taken) return taken;
    visit_ = model().visit;
    if (visit_.is_nil()) return fail("the ticket opened nobody");
    return picture("guest");
  }

  Result<void> needs() {
    if (auto edited = touches({"need.budget", "option.20to30", "save", "need.use"}); !edited)
      return edited;
    if (auto shown = picture("need"); !shown) return shown;
    if (auto edited = touches({"option.commute", "save", "need.use", "option.family", "save"});
        !edited)
      return edited;
    if (auto seen = finger_.scroll_to("car", "need.timing"); !seen) return seen;
    if (auto opened = touches({"car"}); !opened) return opened;
    if (auto typed = writes("xiaojiaoche", "saloon"); !typed) return typed;
    if (auto shown = picture("present-car"); !shown) return shown;
    return touches({"save"});
  }

  // Every card is turned by a swipe or by the answer itself; nothing else is touched for it.
  Result<void> walk() {
    if (auto begun = touches({"walk." + best()}); !begun) return begun;
    if (auto shown = picture("walk"); !shown) return shown;
    taps_ = 0;
    int swipes = 0;
    for (const int level : {3, 4, 1, 3})
      if (auto judged = touches({"level." + std::to_string(level)}); !judged) return judged;
    if (auto shown = picture("judged"); !shown) return shown;
    if (auto undone = touches({"undo", "level.4"}); !undone) return undone;
    taps_ -= 2;  // the answer that was taken back, and the way back
    while (presented() < kCards && swipes < kCards) {
      finger_.swipe(-.35f);
      ++swipes;
      if (presented() == 6)
        if (auto shown = picture("swiped"); !shown) return shown;
    }
    if (presented() < kCards) return fail("the eighth card was never shown");
    out_ << "  eight cards: " << taps_ << " answers, " << swipes << " swipes, nothing else"
         << std::endl;
    return picture("eighth-card");
  }

  Result<void> cover() {
    if (auto seen = touches({"coverage"}); !seen) return seen;
    if (auto shown = picture("coverage"); !shown) return shown;
    if (auto closed = touches({"close", "position.driver"}); !closed) return closed;
    if (auto shown = picture("jumped"); !shown) return shown;
    return touches({"come_back"});
  }

  Result<void> show() {
    if (auto shown = touches({"present"}); !shown) return shown;
    if (auto kept = picture("guests-view"); !kept) return kept;
    return touches({"level.3", "present"});
  }

  Result<void> compare() {
    if (auto opened = touches({"compare"}); !opened) return opened;
    if (auto shown = picture("compare"); !shown) return shown;
    if (auto given = touches({"present"}); !given) return given;
    if (auto shown = picture("compare-guests-view"); !shown) return shown;
    return touches({"present", "back"});
  }

  Result<void> object() {
    if (auto raised =
            touches({"objections", "answer.too_dear.running_cost", "judge.too_dear.pretext",
                     "judge.too_dear.figure", "judge.too_dear.partly"});
        !raised)
      return raised;
    if (auto seen = finger_.scroll_to("objection.family", "objection.charging"); !seen) return seen;
    if (auto raised = touches({"objection.family"}); !raised) return raised;
    if (auto shown = picture("objections"); !shown) return shown;
    if (auto opened = touches({"back", "note"}); !opened) return opened;
    if (auto written = writes("xiacitaitaiyiqilai", "Wife comes along"); !written) return written;
    if (auto shown = picture("note"); !shown) return shown;
    if (auto saved = touches({"save", "back", "drive." + best()}); !saved) return saved;
    return picture("guest-afterwards");
  }

  Result<void> decline() {
    if (auto opened = touches({"page.tablet-drive"}); !opened) return opened;
    if (auto shown = picture("drive-plan"); !shown) return shown;
    if (auto asked = touches({"refuse"}); !asked) return asked;
    if (auto shown = picture("drive-refuse"); !shown) return shown;
    return touches({"refusal.weather", "done"});
  }

  Result<void> book() {
    if (auto opened = touches({"page.tablet-drive", "route.lake", "route.town", "book"}); !opened)
      return opened;
    if (auto picked = touches({"class.C1"}); !picked) return picked;
    if (auto typed = digits("20260512"
                            "20320512"
                            "123X");
        !typed)
      return typed;
    if (auto shown = picture("drive-papers-too-young"); !shown) return shown;
    if (auto again = touches({"since"}); !again) return again;
    for (int i = 0; i < 8; ++i)
      if (auto erased = touches({"key.erase"}); !erased) return erased;
    if (auto typed = digits("20170512"); !typed) return typed;
    if (auto shown = picture("drive-papers"); !shown) return shown;
    return photograph_licence();
  }

  // The guest is asked first; the camera's file is gone once it was read.
  Result<void> photograph_licence() {
    if (auto asked = touches({"pictures", "take"}); !asked) return asked;
    if (auto shown = picture("drive-picture-word"); !shown) return shown;
    if (auto agreed = touches({"agree"}); !agreed) return agreed;
    if (auto shown = picture("drive-picture-waits"); !shown) return shown;
    if (auto taken = camera_sees(Specimen::licence); !taken) return taken;
    if (auto shown = picture("drive-picture-came"); !shown) return shown;
    if (auto kept = touches({"good"}); !kept) return kept;
    if (auto shown = picture("drive-pictures"); !shown) return shown;
    return touches({"back", "accept"});
  }

  Result<void> photograph_damage() {
    if (auto asked = touches({"pictures", "take"}); !asked) return asked;
    if (auto taken = camera_sees(Specimen::scratch); !taken) return taken;
    if (auto kept = touches({"good", "picture.1"}); !kept) return kept;
    if (auto shown = picture("drive-picture-seen"); !shown) return shown;
    if (auto asked = touches({"delete"}); !asked) return asked;
    if (auto shown = picture("drive-picture-delete"); !shown) return shown;
    return touches({"keep_it", "all", "back"});
  }

  Result<void> sign() {
    for (const auto& point : staff_.room().content().test_drives.briefing)
      if (auto told = touches({"told." + point.id}); !told) return told;
    if (auto shown = picture("drive-brief"); !shown) return shown;
    if (auto given = touches({"briefed", "text"}); !given) return given;
    if (auto shown = picture("drive-text"); !shown) return shown;
    if (auto read = touches({"read"}); !read) return read;
    for (const auto& clause : staff_.room().content().test_drives.clauses)
      if (auto ticked = touches({"clause." + clause.id}); !ticked) return ticked;
    if (auto written = finger_.write("paper"); !written) return written;
    if (auto shown = picture("drive-sign"); !shown) return shown;
    return touches({"sign"});
  }

  Result<void> drive() {
    if (auto typed = digits("18204"); !typed) return typed;
    if (auto told = touches({"energy.75"}); !told) return told;
    if (auto marked = touches({"marks", "panel.bumper-rear"}); !marked) return marked;
    if (auto shown = picture("drive-marks"); !shown) return shown;
    if (auto photographed = photograph_damage(); !photographed) return photographed;
    if (auto done = touches({"done"}); !done) return done;
    if (auto shown = picture("drive-leave"); !shown) return shown;
    if (auto left = touches({"go"}); !left) return left;
    if (auto shown = picture("drive-road"); !shown) return shown;
    if (auto back = touches({"return"}); !back) return back;
    if (auto typed = digits("18209"); !typed) return typed;
    if (auto told = touches({"energy.75"}); !told) return told;
    if (auto marked = touches({"marks", "brush.dent", "panel.door-rear-left", "done"}); !marked)
      return marked;
    if (auto shown = picture("drive-back"); !shown) return shown;
    return touches({"go"});
  }

  Result<void> feel() {
    for (const char* touch : {"rate.quiet.5", "rate.seat.4", "rate.assist.5", "rate.power.3",
                              "rate.handling.4", "fit.yes", "stars.4"})
      if (auto said = touches({touch}); !said) return said;
    if (auto shown = picture("drive-felt"); !shown) return shown;
    if (auto given = touches({"felt"}); !given) return given;
    if (auto shown = picture("drive-done"); !shown) return shown;
    return touches({"done"});
  }

  Result<void> offer() {
    if (auto opened = touches({"page.tablet-offer", "discount.1"}); !opened) return opened;
    if (auto shown = picture("offer-make"); !shown) return shown;
    if (auto given = touches({"make", "show"}); !given) return given;
    if (auto shown = picture("offer-guests-view"); !shown) return shown;
    if (auto taken = touches({"pay.once", "accept"}); !taken) return taken;
    const domain::OfferFile* file = guest()->newest_offer();
    if (file == nullptr || !file->accepted) return fail("the guest's word was not written down");
    if (auto shown = picture("offer-agreed"); !shown) return shown;
    if (auto further = touches({"code"}); !further) return further;
    if (auto shown = picture("offer-code"); !shown) return shown;
    if (auto further = touches({"back_to_price", "further"}); !further) return further;
    if (auto shown = picture("offer-years"); !shown) return shown;
    return touches({"to_staff"});
  }

  Result<void> agree() {
    if (auto opened = touches({"order", "kind.earnest", "deposit.10000"}); !opened) return opened;
    if (auto shown = picture("order-terms"); !shown) return shown;
    if (auto given = touches({"make", "text"}); !given) return given;
    if (auto shown = picture("order-text"); !shown) return shown;
    if (auto read = touches({"read"}); !read) return read;
    for (const auto& clause : staff_.room().content().orders.clauses)
      if (auto ticked = touches({"clause." + clause.id}); !ticked) return ticked;
    if (auto written = finger_.write("paper"); !written) return written;
    if (auto shown = picture("order-sign"); !shown) return shown;
    if (auto given = touches({"sign"}); !given) return given;
    if (guest()->standing_orders().empty()) return fail("the signature was not written down");
    return picture("order-paper");
  }

  Result<void> cancel() {
    if (auto paid = touches({"paid", "cancel", "by.house", "reason.no-car", "fate.earnest-double"});
        !paid)
      return paid;
    if (auto shown = picture("order-cancel"); !shown) return shown;
    if (auto given = touches({"confirm_cancel"}); !given) return given;
    const auto& order = guest()->orders.back();
    if (!order.cancelled || order.cancelled->back != 2 * order.made.deposit)
      return fail("the deposit was not given back twice");
    if (auto shown = picture("order-cancelled"); !shown) return shown;
    return touches({"back", "back"});
  }

  Result<void> close() {
    if (auto opened = touches({"closing"}); !opened) return opened;
    if (auto shown = picture("closing"); !shown) return shown;
    if (auto chosen = touches({"outcome.following", "step.drive"}); !chosen) return chosen;
    const auto days = flow::tablet::days_for(staff_.room().content(), model().closing.grade,
                                             staff_.room().zone().day(wall_ms()));
    if (days.size() < 2) return fail("the grade offers no day for the next step");
    if (auto chosen = touches({"day." + days[1]}); !chosen) return chosen;
    if (auto shown = picture("closing-following"); !shown) return shown;
    return touches({"confirm"});
  }

  Result<void> summary() {
    if (auto shown = picture("summary"); !shown) return shown;
    if (auto made = touches({"pdf"}); !made) return made;
    const auto folder = options_.settings.home / "summaries";
    const auto is_there = [&] {
      std::error_code none;
      const std::filesystem::directory_iterator files(folder, none);
      return !none && files != std::filesystem::directory_iterator();
    };
    if (!wait_until(is_there)) return fail("no PDF of the summary came");
    if (auto given = touches({"present"}); !given) return given;
    if (auto shown = picture("summary-guests-view"); !shown) return shown;
    return touches({"present", "back"});
  }

  Result<void> card() {
    if (auto opened = touches({"page.tablet-card"}); !opened) return opened;
    if (auto shown = picture("customer-card"); !shown) return shown;
    if (auto opened = touches({"years"}); !opened) return opened;
    if (auto shown = picture("years"); !shown) return shown;
    if (auto back = touches({"back", "back", "back"}); !back) return back;
    return picture("my-guests-afterwards");
  }

  // As far as the licence; the rest is as it is in the showroom.
  Result<void> at_home() {
    const auto& booked = staff_.room().house().appointments;
    const auto one =
        std::ranges::find_if(booked, [](const auto& entry) { return entry.second.made.at_home; });
    if (one == booked.end()) return fail("nobody is to be driven to");
    const auto& drives = staff_.room().content().test_drives;
    const std::string row = "home." + one->first.short_hex();
    if (auto asked = touches({row}); !asked) return asked;
    if (auto shown = picture("at-home-asked"); !shown) return shown;
    if (auto begun = touches({"take"}); !begun) return begun;
    if (guest() == nullptr || !guest()->at_home) return fail("no visit at a home was begun");
    if (auto shown = picture("at-home"); !shown) return shown;
    if (auto opened = touches({"page.tablet-drive"}); !opened) return opened;
    if (flow::drive::file_of(model().test_drive, staff_.room().house()) == nullptr ||
        !drives.at_home())
      return fail("the drive that was booked is not the one that is begun");
    if (auto shown = picture("at-home-papers"); !shown) return shown;
    // Called off after all: the consultant is wanted in the showroom now.
    if (auto called_off = touches({"plan"}); !called_off) return called_off;
    if (auto shown = picture("at-home-plan"); !shown) return shown;
    return touches({"cancel", "back", "back"});
  }

  std::string best() const {
    const auto fits = domain::recommend(staff_.room().content(), guest()->needs);
    return fits.empty() ? std::string() : fits.front().vehicle;
  }
};

}  // namespace

int tablet_tour(const TourOptions& options, std::ostream& out) {
  return staff_tour(
      options,
      {.role = "consultant",
       .prepare = fill_dealer,
       .make = [](App& app, const TourOptions& how, std::ostream& to)
           -> std::unique_ptr<StaffTour> { return std::make_unique<TabletTour>(app, how, to); },
       .told = {{"outcome", "following"}, {"ticket", kTourTicket}, {"test_drive", "driven"}}},
      out);
}

}  // namespace foyer::shell
