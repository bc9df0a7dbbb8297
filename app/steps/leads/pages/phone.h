// Calls and leads on the glass: the list, who is calling, the call while it goes on, what is sent
// to whoever is expected, and one lead.
//
// `draw_phone` takes a const view and the draft, draws from top to bottom, and returns what whoever
// stands there wants. UI thread.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "kit/ui/frame.h"
#include "kit/ui/scroll.h"
#include "kit/ui/writing.h"
#include "roles/entrance/pages/view.h"
#include "steps/leads/flow/phone.h"

namespace foyer::screens {

// Leads that are taken in from a file, or were.
struct LeadsImport {
  std::string report;                     // empty: none yet
  std::span<const std::string> broken{};  // lines that were not, each with what is wrong
  std::size_t made = 0, of = 0;           // while they are written; of 0: they are not
};

struct PhoneView {
  const flow::phone::Model& model;
  flow::phone::Context context;
  const flow::phone::Shown& shown;
  std::vector<const domain::Staff*> consultants;  // to whom a lead can be given
  Writers writers;
  LeadsImport import{};

  const domain::LeadRules& rules() const { return context.rules(); }
  const domain::Lead* lead() const {
    const auto found = context.house.leads.find(model.lead);
    return found == context.house.leads.end() ? nullptr : &found->second;
  }
};

struct PhoneDraft {
  ui::Writing number{input::Field::phone};
  ui::Writing name{input::Field::name};
  flow::phone::Entry entry;
  bool taken_up = false;      // what is known of the caller stands in the entry
  bool naming = false;        // the keyboard is up
  bool more = false;          // the second page of the form
  int day = 1;                // which day stands below today's: 1 tomorrow
  bool why_none = false;      // no appointment was made: why
  bool broken_lines = false;  // of a file, in the place of the list
  ui::Scroll list;
};

struct PhoneTaps {
  std::optional<flow::phone::Intent> intent;
  bool back = false;
  bool import_leads = false;  // from the file that lies in the device's folder
};
PhoneTaps draw_phone(const PhoneView& view, PhoneDraft& draft, ui::Frame& frame);

// The number that is typed, as it is kept: E.164, or as typed.
std::string kept_number(const PhoneDraft& draft, const domain::Content& content);

}  // namespace foyer::screens
