// Deliveries on a Saturday: one today, one ready, one late with its gates, one without car or date.
#include "showroom/house.h"
#include "tools/scenes/desk_scenes.h"

namespace foyer::screens::test {
namespace {

using flow::delivery::Stage;

constexpr std::int64_t kHour_ms = 60 * 60'000;

class Bay {
 public:
  explicit Bay(domain::House& house) : house_(house) {}

  void tell(const Id& one, std::int64_t hours_ago, domain::Event event) {
    domain::apply(house_, {{desk_visit(96), ++seq_},
                           one,
                           Hlc::at_ms(kSaturday_ms - hours_ago * kHour_ms),
                           "a0000001",
                           std::move(event)});
  }
  Id open(const std::string& order, std::int64_t hours_ago, const std::string& name,
          const std::string& honorific, const std::string& vehicle, const std::string& staff,
          const std::string& promised) {
    domain::DeliveryOpened opened;
    opened.order = order;
    opened.visit = desk_visit(90).hex();
    opened.vehicle = vehicle;
    if (vehicle == "s7") opened.trim = "s7-comfort";
    opened.looks = {"珍珠白 · 米色内饰", "Pearl white · beige"};
    opened.consultant = staff;
    opened.promised_from = opened.promised_to = promised;
    opened.gates = {"payment", "invoice",  "insurance", "plates",
                    "pdi",     "cleaning", "papers",    "adviser"};
    opened.language = "zh";
    opened.name = name;
    opened.honorific = honorific;
    const Id one = domain::delivery_of(order);
    tell(one, hours_ago, opened);
    return one;
  }
  void pass(const Id& one, std::int64_t hours_ago, const std::vector<std::string>& gates,
            const std::string& holder = "") {
    for (const std::string& gate : gates)
      tell(one, hours_ago, domain::DeliveryGate{gate, true, holder});
  }

 private:
  domain::House& house_;
  std::int64_t seq_ = 0;
};

}  // namespace

domain::House delivering() {
  domain::House house = saturday();
  add_stock(house);
  Bay bay(house);
  const Id today = bay.open("11", 200, "徐玥", "ms", "e5", "c0000002", "2026-11-25");
  bay.tell(today, 190, domain::DeliveryCar{"LSVAA4187E2184847"});
  bay.tell(today, 100, domain::DeliveryPlanned{"2026-11-20", "15:00", "bay-1", 75});
  bay.tell(today, 50, domain::DeliveryPlanned{"2026-11-21", "16:30", "bay-1", 75});
  bay.pass(today, 60, {"payment", "invoice", "insurance"});
  bay.pass(today, 3, {"pdi", "papers"}, "a0000001");
  bay.tell(today, 5, domain::DeliveryGate{"plates", false, "c0000002"});
  const Id ready = bay.open("12", 300, "Emily Carter", "ms", "s7", "c0000003", "2026-11-28");
  bay.tell(ready, 280, domain::DeliveryCar{"1M8GDM9AXKP042788"});
  bay.tell(ready, 90, domain::DeliveryPlanned{"2026-11-22", "09:30", "bay-2", 75});
  bay.pass(ready, 20,
           {"payment", "invoice", "insurance", "plates", "pdi", "cleaning", "papers", "adviser"});
  bay.open("13", 30, "欧阳淑敏", "ms", "v6", "c0000004", "2026-12-18");
  bay.open("14", 4, "刘志强", "mr", "c3", "c0000002", "2027-01-08");
  return house;
}

void add_deliveries(std::vector<DeskScene>& all) {
  const auto scene = [&](const std::string& name, Stage stage, const char* order) {
    DeskScene one;
    one.name = name;
    one.delivering = true;
    one.model.page = flow::DeskPage::deliveries;
    one.model.delivery.stage = stage;
    one.model.delivery.delivery = domain::delivery_of(order);
    one.sync = {.connected = true, .waiting = 0, .since = "14:32", .trouble = {}};
    return one;
  };
  all.push_back(scene("desk-deliveries", Stage::board, "11"));
  DeskScene holder = scene("desk-deliveries-holder", Stage::board, "11");
  holder.model.delivery.gate = "plates";
  all.push_back(holder);
  DeskScene none = scene("desk-deliveries-none", Stage::board, "11");
  none.delivering = false;
  none.model.delivery.delivery = {};
  all.push_back(none);
  DeskScene plan = scene("desk-deliveries-plan", Stage::plan, "11");
  plan.model.delivery.day = "2026-11-22";
  plan.model.delivery.bay = "bay-2";
  all.push_back(plan);
  DeskScene car = scene("desk-deliveries-car", Stage::car, "13");
  car.draft.delivery.vin.text.set_text("1M8GDM9A1KP042788");
  all.push_back(car);
  all.push_back(scene("desk-deliveries-car-stock", Stage::car, "12"));
  all.push_back(scene("desk-deliveries-stop", Stage::stop, "13"));
}

}  // namespace foyer::screens::test
