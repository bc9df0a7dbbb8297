#include "tools/tour/manager_tour.h"

#include <algorithm>
#include <utility>

#include "roles/tablet/program/tablet_workplace.h"
#include "showroom/house.h"
#include "tools/tour/staff_tour.h"
#include "tools/tour/tablet_tour_house.h"

namespace foyer::shell {
namespace {

class ManagerTour final : public StaffTour {
 public:
  using StaffTour::StaffTour;

 private:
  std::vector<Act> acts() override {
    return {{"the manager signs in", [this] { return sign_in(); }},
            {"says what is mended, and photographs it", [this] { return mend(); }},
            {"looks at the house today", [this] { return look(); }},
            {"answers an offer, and a loss", [this] { return answer(); }},
            {"goes through the morning sheet", [this] { return go_through(); }},
            {"looks again at what somebody mended", [this] { return look_again(); }},
            {"calls the roll", [this] { return call(); }},
            {"holds the meeting that is due", [this] { return meet(); }}};
  }

  const domain::House& house() const { return staff_.room().house(); }
  const domain::Visit* with_ticket(std::string_view ticket) const {
    const auto found = std::ranges::find_if(
        house().visits, [&](const auto& one) { return one.second.ticket == ticket; });
    return found == house().visits.end() ? nullptr : &found->second;
  }
  std::vector<standards::OpenFault> faults() const {
    return standards::open_faults(house(), staff_.room().content());
  }
  static std::string key_of(const standards::OpenFault& one) {
    return one.item->id + "." + one.round->id.hex();
  }

  Result<void> sign_in() {
    if (auto inside = signs_in(kTourManager); !inside) return inside;
    if (!wait_until([this] { return with_ticket(kGivenUpTicket) != nullptr && !faults().empty(); }))
      return fail("what waits for a manager never came from the dealer's database");
    const domain::Visit* asked = with_ticket(kAskedTicket);
    if (asked == nullptr) return fail("nobody asks for anything");
    visit_ = asked->id;
    return picture("my-guests");
  }

  Result<void> mend() {
    const auto all = faults();
    const auto mine =
        std::ranges::find(all, kTourManager, [](const auto& one) { return one.state->owner; });
    if (mine == all.end()) return fail("nothing is the manager's to mend");
    const std::string key = key_of(*mine);
    const std::string row = "clipboard-check." + mine->item->id + "." + mine->round->id.short_hex();
    if (auto opened = touches({row}); !opened) return opened;
    if (auto shown = picture("to-mend"); !shown) return shown;
    if (auto said = touches({"mend." + key}); !said) return said;
    if (auto taken = camera_sees(Specimen::scratch); !taken) return taken;
    if (auto shown = picture("mended-picture"); !shown) return shown;
    if (auto kept = touches({"good"}); !kept) return kept;
    if (auto shown = picture("mended"); !shown) return shown;
    return touches({"to_faults", "back"});
  }

  Result<void> look() {
    if (auto opened = touches({"today"}); !opened) return opened;
    const auto& tablet = static_cast<const TabletWorkplace&>(staff_.workplace());
    if (!wait_until([&] { return tablet.knows_the_month(); }))
      return fail("the month was never read from the log");
    return picture("house-today");
  }

  // A smaller sum with a word, and a loss in one touch.
  Result<void> answer() {
    if (auto opened = touches({"asks." + visit_.hex()}); !opened) return opened;
    if (auto shown = picture("asked"); !shown) return shown;
    if (auto begun = touches({"reason"}); !begun) return begun;
    if (auto written = writes("taiduo", "Too much"); !written) return written;
    if (auto shown = picture("answer"); !shown) return shown;
    if (auto answered = touches({"offer.countered"}); !answered) return answered;
    const domain::OfferFile* offer = house().visit(visit_)->newest_offer();
    if (offer == nullptr || !offer->answer || offer->answer->reason.empty())
      return fail("the answer was not written down with its reason");
    const Id lost = with_ticket(kGivenUpTicket)->id;
    if (auto agreed = touches({"agree." + lost.hex()}); !agreed) return agreed;
    if (!house().visit(lost)->is_lost()) return fail("the loss was not agreed to");
    return picture("answered");
  }

  // The first that is about somebody else's guest, whom a manager may read of.
  Result<void> go_through() {
    const auto all = morning::open_things(house(), staff_.room().content(), staff_.room().now_ms());
    const auto one = std::ranges::find_if(all, [](const morning::OpenThing& thing) {
      return thing.visit != nullptr && thing.kind != morning::OpenKind::approval;
    });
    if (one == all.end()) return fail("the days before left nothing open");
    const std::string kind = "kind." + std::string(morning::word(one->kind));
    if (auto opened = touches({kind}); !opened) return opened;
    if (auto shown = picture("morning-sheet"); !shown) return shown;
    if (auto opened = touches({"open.0"}); !opened) return opened;
    if (auto shown = picture("colleagues-guest"); !shown) return shown;
    return touches({"back"});
  }

  Result<void> look_again() {
    const auto all = faults();
    const auto other = std::ranges::find_if(all, [](const standards::OpenFault& one) {
      return one.is_mended() && one.state->mended.actor != kTourManager;
    });
    if (other == all.end()) return fail("nobody else has mended anything");
    const std::string key = key_of(*other);
    if (auto opened = touches({"kind.fault", "open.0"}); !opened) return opened;
    if (auto shown = picture("faults"); !shown) return shown;
    if (auto right = touches({"right-now." + key}); !right) return right;
    if (faults().size() + 1 != all.size()) return fail("it was not seen to be right");
    return touches({"back", "back"});
  }

  Result<void> call() {
    if (auto opened = touches({"roll"}); !opened) return opened;
    if (auto shown = picture("roll-call"); !shown) return shown;
    return touches({"back"});
  }

  Result<void> meet() {
    if (auto opened = touches({"today.due"}); !opened) return opened;
    if (auto shown = picture("meeting"); !shown) return shown;
    if (auto back = touches({"back"}); !back) return back;
    return picture("house-today-afterwards");
  }
};

}  // namespace

int manager_tour(const TourOptions& options, std::ostream& out) {
  return staff_tour(options,
                    {.role = "consultant",
                     .prepare = fill_for_manager,
                     .make = [](App& app, const TourOptions& how,
                                std::ostream& to) -> std::unique_ptr<StaffTour> {
                       return std::make_unique<ManagerTour>(app, how, to);
                     },
                     .told = {{"ticket", kAskedTicket}}},
                    out);
}

}  // namespace foyer::shell
