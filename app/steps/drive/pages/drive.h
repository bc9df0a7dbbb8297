// A test drive on the glass: the plan, the papers, the guest's signature, the road, and how it was.
//
// `draw_drive` takes a const view and the draft, draws from top to bottom, and returns what whoever
// holds the tablet wants. UI thread.
#pragma once

#include <optional>

#include "kit/ui/frame.h"
#include "kit/ui/scroll.h"
#include "kit/ui/writing.h"
#include "roles/entrance/pages/view.h"
#include "roles/host/pages/signing.h"
#include "showroom/signed_paper.h"
#include "steps/drive/flow/drive.h"

namespace foyer::screens {

struct DriveView {
  const flow::drive::Model& model;
  flow::drive::Context context;
  std::string saved = {};  // the file of the agreement that was made; empty: none yet
  Writers writers = {};    // for the page of the address

  const domain::TestDrives& drives() const { return context.content.test_drives; }
  const domain::Visit& visit() const { return *context.house.visit(model.visit); }
  // Nullptr: it is planned for somebody who is not here.
  const domain::Visit* guest() const { return context.house.visit(model.visit); }
  const domain::Appointment* appointment() const;
  const domain::DriveFile* file() const { return flow::drive::file_of(model, context.house); }
};

struct DriveDraft {
  staff::SigningDraft signing;  // of the guest who signs
  std::string day;              // of the plan; empty: today
  std::size_t first_slot = 0;
  bool looked = false;  // the plan has been turned to the chosen slot
  ui::Scroll cars, text;
  ui::Writing place{input::Field::free_text};
  bool place_shown = false;  // what stood there is in it
};
// What is typed on the page of the address.
flow::drive::WritePlace place_to_save(const DriveDraft& draft);

struct DriveTaps {
  std::optional<flow::drive::Intent> intent;
  std::optional<Lang> language;
  bool back = false;                 // to the guest's page
  bool save_paper = false;           // the agreement as a file
  bool another = false;              // another drive with this guest
  std::optional<domain::Busy> move;  // whose booking is to be moved: at the desk
};
DriveTaps draw_drive(const DriveView& view, DriveDraft& draft, ui::Frame& frame);

}  // namespace foyer::screens
