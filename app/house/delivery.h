// How a house delivers: the gates that a car has to pass, what the guest ticks, the ceremony's
// small things, bays and hours, and the introduction to the service. Read from the pack's
// delivery.toml; a dealer without that file keeps no board of deliveries.
//
// Ids are the pack's own short words; they are what the log records. Threads: values, immutable
// once loaded.
#pragma once

#include <string>
#include <vector>

#include "house/choice.h"
#include "kit/base/text.h"

namespace foyer::domain {

struct DeliveryGateRule {
  std::string id;
  Text text;
  Text holder;    // who holds it where nobody is named: the accounts
  int hours = 0;  // shut for longer than this, it stands on the morning sheet; 0: never
};

// One row of the hand-over list, ticked by the guest.
struct HandOverItem {
  std::string id;
  Text text;
  Text hint;             // what exactly; may be empty
  int minutes = 0;       // that it is given
  bool adviser = false;  // the service adviser explains it, not the consultant
};

struct ServiceAdviser {
  std::string id;
  Text text;
  std::string phone;  // may be empty
};

struct DeliveryRules {
  Text title;  // of the list that is signed
  std::vector<DeliveryGateRule> gates;
  std::vector<HandOverItem> items;
  std::vector<Choice> small;  // the ceremony's small things, ticked by staff
  std::vector<Choice> bays;
  std::vector<std::string> times;  // at which a delivery begins: "09:30"
  int minutes = 60;                // of one, in its bay
  bool check_digit = true;         // a VIN's ninth place is what the others come to
  std::vector<Choice> stop_reasons;
  std::vector<ServiceAdviser> advisers;
  std::vector<Choice> reach;   // how the guest wants to be reached
  std::vector<Choice> passed;  // what passes to the service
  int first_service_km = 0, first_service_months = 0;
  int call_after_days = 7;  // the follow-up call, from the delivery on
  int answer_within_days = 3;
  Text photo_keep, photo_publish;  // what a guest agrees to, each for itself
  int picture_days = 0;            // so long pictures are kept; 0: none is taken

  bool kept() const { return !gates.empty() && !items.empty(); }
};

}  // namespace foyer::domain
