// What is said of deliveries, at random: often enough as it should be that some cars leave.
#include "manage/reports/histories.h"

namespace foyer::tests {
namespace {

constexpr std::int64_t kHanded_ms = 1'700'000'000'000, kHandMinute_ms = 60'000;
constexpr const char* kRightVin = "1M8GDM9AXKP042788";

}  // namespace

domain::Event delivered(Dice& dice) {
  using namespace domain;
  const auto staff = [&] { return dice.pick({"0000000a", "0000000b", ""}); };
  const auto gate = [&] { return dice.pick({"invoice", "pdi", "pdi", "invoice", "wash", ""}); };
  const auto at = [&] { return kHanded_ms + dice.roll(9000) * kHandMinute_ms; };
  const auto vin = [&] {
    return dice.pick({kRightVin, kRightVin, kRightVin, "1M8GDM9AXKP04278", "车", ""});
  };
  const auto what = [&] { return dice.pick({"file", "first-service"}); };
  switch (dice.roll(15)) {
    case 0: {
      DeliveryOpened opened;
      opened.order = "000000000000000000000000000000aa";
      opened.visit = "000000000000000000000000000000bb";
      opened.vehicle = dice.pick({"e5", "s7", ""});
      opened.trim = dice.pick({"long", ""});
      opened.consultant = staff();
      opened.promised_to = dice.pick({"2023-12-01", "2023-11-15", ""});
      opened.gates = dice.some({"invoice", "pdi"});
      opened.name = "王\"小";
      return opened;
    }
    case 1:
      return DeliveryCar{vin()};
    case 2:
    case 3:
    case 4:
      return DeliveryGate{gate(), dice.roll(6) != 0, staff()};
    case 5:
      return DeliveryPlanned{dice.pick({"2023-11-20", "2023-11-21", ""}),
                             dice.pick({"09:30", "15:00", ""}), dice.pick({"bay-1", ""}), 75};
    case 6:
      return dice.roll(6) == 0 ? Event(DeliveryStopped{dice.pick({"loan", "cancelled"})})
                               : Event(DeliveryCar{kRightVin});
    case 7:
      return DeliveryBegan{at()};
    case 8:
      return DeliveryItem{dice.pick({"papers", "paint", "flowers"}), dice.often(), staff(), at()};
    case 9:
      return DeliveryPhoto{dice.often(), dice.often(), "zh", "0f"};
    case 10: {
      DeliverySigned said;
      said.vin = kRightVin;
      said.at_ms = at();
      said.strokes = {"AABB"};
      return said;
    }
    case 11:
      return ServiceIntroduced{dice.pick({"he-jun", ""}), dice.often(),
                               dice.pick({"2024-02-01", ""}), dice.pick({"phone", ""}),
                               dice.pick({"2023-11-27", ""})};
    case 12:
      return dice.often() ? Event(PassedToService{what(), "he-jun", "2023-11-24"})
                          : Event(ServiceAnswered{what(), dice.pick({"taken", "refused", ""})});
    case 13: {
      Delivered done;
      done.vin = vin();
      done.at_ms = at();
      return done;
    }
    default:
      return dice.roll(5) == 0 ? forgotten(dice) : Event(DeliveryGate{gate(), true, staff()});
  }
}

std::vector<domain::Event> delivered_as_it_should_be(Dice& dice) {
  using namespace domain;
  DeliveryOpened opened;
  opened.order = "000000000000000000000000000000aa";
  opened.gates = {"invoice", "pdi"};
  opened.promised_to = "2023-12-01";
  DeliverySigned said;
  said.at_ms = kHanded_ms + 80 * kHandMinute_ms;
  Delivered done;
  done.vin = kRightVin;
  done.at_ms = kHanded_ms + (90 + dice.roll(2000)) * kHandMinute_ms;
  std::vector<Event> all{opened,
                         DeliveryCar{kRightVin},
                         DeliveryGate{"invoice", true, ""},
                         DeliveryGate{"pdi", true, ""},
                         DeliveryBegan{kHanded_ms},
                         said,
                         done};
  // Cut short, it stands somewhere on its way.
  all.resize(static_cast<std::size_t>(1 + dice.roll(static_cast<int>(all.size()))));
  if (dice.roll(4) == 0) all.push_back(DeliveryStopped{"loan"});
  return all;
}

}  // namespace foyer::tests
