// The stock and the bays of a showroom that is not there: cars that a list names, deliveries of
// what was ordered, gates that open one after another, appointments that are moved, and hand-overs
// that the guest ticks and signs.
//
// Made by the flow of deliveries itself, with the dealer's gates, list, bays and hours; only how
// often and how soon is invented here. Pure but for the dice. Threads: one.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "house/write.h"
#include "steps/delivery/flow/delivery.h"
#include "tools/simulate/drives.h"

namespace foyer::simulate {

class Deliveries {
 public:
  struct Said {
    std::int64_t at_ms = 0;
    domain::Write write;
    std::string by;                          // staff id, or the desk's own name
    std::optional<std::size_t> device = {};  // of the consultant; none: the desk
    Id visit = {};                           // in which the order was signed; nil: none
  };

  Deliveries(const domain::Content& content, std::uint64_t seed);

  // A guest as they left: if they ordered and paid, there is something to deliver.
  void note(const domain::Visit& visit, const std::vector<Touch>& touches,
            const std::string& consultant, std::size_t device);
  // What is written on a day that begins then, in order.
  std::vector<Said> day(std::int64_t midnight_ms);

 private:
  void list_stock(const std::string& today);
  void list(domain::StockListed car);
  void prepare(const Id& id, const std::string& today);
  void hand_over(const Id& id);
  void tick_and_sign();
  void introduce();
  void touch(const flow::delivery::Intent& intent, std::int64_t pause_ms);
  void say(const Id& subject, std::vector<domain::Event> events);
  const domain::Delivery& one() const { return house_.deliveries.at(model_.delivery); }
  std::string fresh_vin();

  const domain::Content& content_;
  Dice dice_;
  domain::House house_;  // the buyers' visits, the deliveries, the stock
  std::map<Id, std::size_t> devices_;
  flow::delivery::Model model_;
  std::int64_t now_ms_ = 0, seq_ = 0;
  std::string by_;
  std::optional<std::size_t> device_;
  std::vector<Said> said_;
};

}  // namespace foyer::simulate
