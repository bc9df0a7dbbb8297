// Every kind of fact about calls and leads, full and empty. For the tests that walk all kinds.
// Threads: values.
#pragma once

#include <vector>

#include "showroom/house.h"

namespace foyer::domain {

inline std::vector<Event> lead_events() {
  return {
      CallLogged{"in",
                 "enquiry",
                 false,
                 1763700000000,
                 1763700072000,
                 true,
                 "+8613800000000",
                 "黄志强",
                 "mr",
                 "hotline",
                 "radio",
                 "winter-2026",
                 {"drive", "price"},
                 "s7",
                 "20to30",
                 "month",
                 "00112233445566778899aabbccddeeff",
                 "",
                 {"greeting"},
                 {"quote"},
                 true,
                 "0a1b2c3d",
                 "00112233445566778899aabbccddeeff",
                 "来过一次"},
      CallLogged{},
      MessageSent{"code"},
      LeadReceived{"file", "", 1763700000000, "+8613800000000", "周", "ms", "car-site", "web", "",
                   "v6", "", "", "00112233445566778899aabbccddeeff", "", "备注"},
      LeadReceived{},
      LeadJoined{"00112233445566778899aabbccddeeff"},
      LeadAllotted{"0a1b2c3d", "11111111", "chosen"},
      LeadConfirmed{"0a1b2c3d"},
      LeadContacted{"spoke", true, "0a1b2c3d"},
      LeadCarded{"00112233445566778899aabbccddeeff"},
      LeadVisited{"00112233445566778899aabbccddeeff", "number"},
      LeadNotInterested{"no-plan"},
  };
}

// As logs hold them, beside the kinds of the first day.
inline std::vector<const char*> kinds_of_further_steps() {
  return {"picture.taken",     "picture.dropped",   "offer.made",
          "offer.asked",       "offer.answered",    "offer.shown",
          "offer.accepted",    "offer.withdrawn",   "order.made",
          "order.signed",      "order.paid",        "order.cancelled",
          "loss.asked",        "loss.answered",     "call.logged",
          "call.message",      "lead.received",     "lead.joined",
          "lead.allotted",     "lead.confirmed",    "lead.contacted",
          "lead.carded",       "lead.visited",      "lead.not_interested",
          "task.tried",        "task.done",         "task.moved",
          "task.handed",       "task.dropped",      "target.set",
          "roll.called",       "roll.ticked",       "roll.ended",
          "standard.observed", "standard.answered", "standard.fault",
          "standard.mended",   "standard.checked",  "standard.signed",
          "score.given",       "meeting.began",     "meeting.point",
          "meeting.present",   "meeting.promised",  "meeting.action",
          "meeting.checked",   "meeting.signed",    "service.told",
          "service.answered",  "service.led",       "shared.planned",
          "shared.checked",    "instruction.given", "instruction.answered",
          "report.signed"};
}

}  // namespace foyer::domain
