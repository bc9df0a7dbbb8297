// The consultant's tablet on the glass.
//
// `draw_tablet` takes a const view and the draft, draws from top to bottom, and returns what the
// consultant (or, while presenting, the guest) wants. UI thread.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "house/content.h"
#include "kit/ui/scroll.h"
#include "kit/ui/swipe.h"
#include "kit/ui/zoom.h"
#include "manage/meetings/pages/meetings_page.h"
#include "manage/rollcall/pages/roll_page.h"
#include "manage/standards/pages/standards_page.h"
#include "manage/today/pages/today_page.h"
#include "roles/entrance/pages/view.h"
#include "roles/tablet/flow/tablet.h"
#include "showroom/summary.h"
#include "steps/care/pages/care.h"
#include "steps/care/pages/years.h"
#include "steps/delivery/pages/delivery.h"
#include "steps/drive/pages/drive.h"
#include "steps/offer/pages/offer.h"
#include "steps/offer/pages/order.h"
#include "steps/offer/pages/trade_in_page.h"

namespace foyer::screens {

struct TabletView {
  const flow::tablet::Model& model;
  const domain::House& house;
  const domain::Content& content;
  std::string who;    // staff id of who is signed in
  std::string clock;  // "14:32"
  std::int64_t now_ms = 0;
  std::string saved;                 // the file of the summary that was made; empty: none yet
  std::int64_t edition = -1;         // of the house; -1: nothing made from it may be kept
  std::vector<Id> same_person = {};  // this guest's visits; empty: as far as the house can tell
  bool all_known = true;             // all of them are in the house
  Writers writers;
  std::string clock_warning = {};  // what is wrong with the time (device_clock.h), or empty
  std::shared_ptr<const domain::Bookings> bookings = {};    // where the page shows the plan
  std::shared_ptr<const domain::CareDay> care = {};         // where it shows whom to contact
  std::shared_ptr<const morning::Gathering> gathered = {};  // on the page of the meetings
  std::optional<flow::drive::Shot> camera = {};             // as flow::drive::Context has it
  std::shared_ptr<const today::DayAtHand> at_hand = {};     // on the pages of the house today
  const targets::Board* board_of_month = nullptr;           // there; nullptr: it is being read
  std::optional<today::ApprovalCase> asked = {};            // what `model.asked` asks of a manager
  SyncState sync = {};
  // Of this device's log, and since when nothing of it has left; none: everything has.
  Id origin = {};
  std::optional<Stamp> kept_since = {};

  const TimeZone& zone() const { return content.showroom.time_zone; }
  flow::tablet::Context context() const {
    return {house, content, who, now_ms, Lang::zh, bookings, care, camera};
  }
  // Whose page it is: a guest of mine, or a colleague's of whom a manager reads.
  const Id& guest() const { return flow::tablet::guest_of(model); }
  const domain::Visit* visit() const { return house.visit(guest()); }
  // What this guest takes home, in their own language.
  domain::GuestSummary summary() const;
};

// The customer card as it was made for one edition of the house: two hundred visits are too dear
// to be written anew in every frame.
struct MadeCard;
struct MadeCardDeleter {
  void operator()(MadeCard* card) const;
};

struct TabletDraft {
  ui::Writing text{input::Field::free_text};
  int text_about = -1;    // what it is filled for, so that it is filled once
  bool may_keep = false;  // the guest agrees that the number is kept
  ui::Scroll left, right;
  ui::Swipe swipe;
  ui::Zoom zoom;  // of the card's picture
  std::unique_ptr<MadeCard, MadeCardDeleter> card;
  RollDraft roll;
  StandardsDraft standards;
  MeetingsDraft meetings;
  TodayDraft today;
  AnswerDraft answer;
  DriveDraft drive;
  OfferDraft offer;
  OrderDraft order;
  DeliveryDraft delivery;
  CareDraft care;
  YearsDraft years;
};

struct TabletTaps {
  std::optional<flow::tablet::Intent> intent;
  std::optional<Lang> language;
  bool lock = false;        // a change of hands
  bool save_pdf = false;    // the summary as a file
  bool save_paper = false;  // what was signed before the drive, or an offer, or an order, likewise
};
// What is saved of the page that is written on; none: nothing is there yet, or a number whose
// keeping the guest has not agreed to.
std::optional<flow::tablet::SaveText> text_to_save(const TabletView& view,
                                                   const TabletDraft& draft);
TabletTaps draw_tablet(const TabletView& view, TabletDraft& draft, ui::Frame& frame);

}  // namespace foyer::screens
