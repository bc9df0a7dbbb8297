// Sales and service together on the desk: the items on one side, and of the one at hand what is
// planned, what went to the service and what came back, one touch a word. UI thread.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "kit/ui/scroll.h"
#include "manage/service/service.h"
#include "roles/host/pages/staff_parts.h"

namespace foyer::screens {

struct ServiceView {
  service::Context context;
  const domain::House* month_house = nullptr;  // with all of the month; nullptr: it is being read
  std::optional<service::Share> base = {};     // none: it is not known yet
  service::About about = {};                   // of whom something is told; nobody: nothing is
};
struct ServiceDraft {
  enum class Tab : std::uint8_t { plan, passed, came };
  std::string item;  // which is at hand; empty: all of them
  Tab tab = Tab::came;
  ui::Scroll list = {};
  std::string answering = {};                       // the signal whose outcomes are offered
  std::string planning = {}, owner = {}, due = {};  // the action that is planned
  std::string kind = {}, giver = {}, taker = {};    // of a signal that is told
  Id telling = {};                                  // about whom it was begun
};
struct ServiceTaps {
  std::optional<service::Intent> intent;
  bool find = false;   // whom it is about is looked for
  bool leave = false;  // nothing is told after all
};

// All of it but the page's head.
ServiceTaps draw_service(const ServiceView& view, ServiceDraft& draft, ui::Frame& frame,
                         ui::Rect body);
std::string_view service_title(Lang lang);

}  // namespace foyer::screens
