#include "together/one_customer.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include "content/pack.h"
#include "house/signature.h"
#include "kit/base/calendar.h"
#include "showroom/care.h"
#include "steps/delivery/facts.h"
#include "steps/leads/flow/caller.h"
#include "steps/stock/facts.h"

namespace foyer::together {
namespace {

namespace tab = flow::tablet;
namespace drive = flow::drive;
namespace offer = flow::offer;
namespace order = flow::order;
namespace hand = flow::delivery;
namespace phone = flow::phone;
namespace care = flow::care;

domain::Content demo_pack() {
  auto loaded = content::load(FOYER_SOURCE_DIR "/data", content::Depth::start);
  EXPECT_TRUE(loaded.faults.empty());
  return std::move(loaded.content);
}

std::vector<std::string> strokes() {
  return domain::to_texts(
      {{{120, 310, 0}, {680, 270, 210}, {920, 330, 320}}, {{420, 110, 500}, {390, 690, 810}}});
}

}  // namespace

OneCustomer::OneCustomer() : content_(demo_pack()), rooms_(content_, 0) {}

void OneCustomer::at(const std::string& day, double hours) {
  constexpr double kHour_ms = 3600.0 * 1000;
  day_ = day;
  rooms_.at(*content_.showroom.time_zone.begin_ms(day) +
            static_cast<std::int64_t>(hours * kHour_ms));
}

void OneCustomer::later(int days) { at(day_after(day_, days), 10); }

std::string OneCustomer::asked(const std::string& sql) const {
  constexpr std::size_t kScheme = std::string_view("sqlite:").size();
  SQLite::Database store(rooms_.dealer().substr(kScheme), SQLite::OPEN_READONLY);
  SQLite::Statement query(store, sql);
  std::string text;
  while (query.executeStep())
    for (int column = 0; column < query.getColumnCount(); ++column)
      text += (text.empty() ? "" : "|") + query.getColumn(column).getString();
  return text;
}

void OneCustomer::the_house_opens() {
  rooms_.act(kDesk, [](Device& desk) {
    desk.tell({}, "boss",
              {domain::StaffAdded{"boss", "manager", "林岚"},
               domain::StaffAdded{kLi, "consultant", "李敏"}});
    desk.tell({}, kLi, {domain::ClockedIn{kLi}});
    desk.tell(domain::stock_of(kVin), "boss",
              {domain::StockListed{kVin, "s7", "s7-max", "", "", std::string(domain::kStandsHere),
                                   "2026-02-01"}});
  });
  rooms_.sync_all();
}

void OneCustomer::calls() {
  const std::string tomorrow = day_after(day_, 1);
  rooms_.act(kDesk, [&](Device& desk) {
    desk.touch_desk(flow::OpenPage{flow::DeskPage::phone});
    desk.touch_desk(flow::PhoneTouch{phone::Lift{kPhone}});
    desk.pass(3);
    phone::Entry entry;
    entry.kind = "enquiry";
    entry.name = "王晓";
    entry.honorific = "mr";
    entry.source = content_.leads.call_source;
    entry.vehicle = "s7";
    const domain::House known = desk.house();
    const flow::DeskContext context{.house = known,
                                    .content = content_,
                                    .who = "boss",
                                    .lang = "zh",
                                    .fresh = {},
                                    .ticket = "",
                                    .now_ms = desk.now_ms()};
    const auto free = phone::free_slots(context.of_phone().plan(), {"s7", false, {}}, tomorrow, 1);
    ASSERT_FALSE(free.empty());
    entry.slot = free.front();
    entry.repeated = true;
    desk.touch_desk(flow::PhoneTouch{phone::LogCall{entry}});
    desk.touch_desk(flow::PhoneTouch{phone::MessageWent{}});
    const domain::House told = desk.house();
    ASSERT_EQ(told.leads.size(), 1u);
    desk.touch_desk(flow::PhoneTouch{phone::OpenLead{told.leads.begin()->first}});
    desk.touch_desk(flow::PhoneTouch{phone::Allot{kLi}});
  });
  const domain::House told = house();
  ASSERT_EQ(told.appointments.size(), 1u);
  const domain::AppointmentMade& made = told.appointments.begin()->second.made;
  slot_day_ = made.day;
  slot_hours_ = std::stoi(made.time.substr(0, 2)) + std::stoi(made.time.substr(3)) / 60.0;
  rooms_.sync_all();
}

void OneCustomer::comes() {
  at(slot_day_, slot_hours_);
  rooms_.act(kEntrance, [](Device& entrance) {
    entrance.tell(kVisit, "entrance",
                  {domain::VisitOpened{"look", "A001", "zh"}, domain::GuestNamed{"王晓", "mr"},
                   domain::ConsentGiven{"contact", "1", "zh"}, domain::ContactGiven{kPhone},
                   domain::NeedsAnswered{"use", {"family"}, {}, {}}, domain::VisitCheckedIn{}});
  });
  rooms_.sync_all();
  rooms_.act(kDesk, [&](Device& desk) {
    desk.write(flow::kept_appointments(desk.house(), desk.now_ms(), content_.showroom.time_zone),
               "boss");
    const domain::House known = desk.house();
    const auto lead = phone::lead_of_visit(known, *known.visit(kVisit));
    ASSERT_NE(lead.lead, nullptr);
    desk.at_desk({flow::CreditLead{kVisit, known.leads.begin()->first, lead.told_by},
                  flow::HandTo{kVisit, kLi}});
  });
  rooms_.sync_all();
}

void OneCustomer::is_taken() {
  rooms_.act(kTablet, [](Device& tablet) {
    tablet.on_tablet(kLi, {tab::OpenGuest{kVisit}, tab::TakeGuest{}, tab::Walk{"s7"}, tab::Judge{3},
                           tab::TurnCard{1}, tab::Judge{4}});
  });
}

void OneCustomer::drives() {
  rooms_.act(kTablet, [&](Device& tablet) {
    const auto touch = [&](const drive::Intent& intent) {
      return tablet.touch_tablet(kLi, tab::DriveTouch{intent}).test_drive.stage;
    };
    const auto type = [&](const std::string& digits) {
      for (const char digit : digits) touch(drive::Digit{digit});
    };
    tablet.touch_tablet(kLi, tab::OpenGuest{kVisit});
    tablet.touch_tablet(kLi, tab::OpenDrive{"s7"});
    touch(drive::PickRoute{content_.test_drives.routes.front().id});
    ASSERT_EQ(touch(drive::Book{}), drive::Stage::papers);
    touch(drive::PickClass{"C1"});
    type("20170512");
    type("20330512");
    type("1234");
    ASSERT_EQ(touch(drive::AcceptLicence{}), drive::Stage::brief);
    for (const auto& point : content_.test_drives.briefing) touch(drive::ToggleTold{point.id});
    touch(drive::Briefed{});
    for (const auto& clause : content_.test_drives.clauses) touch(drive::ToggleClause{clause.id});
    ASSERT_EQ(touch(drive::Sign{strokes()}), drive::Stage::leave);
    const int km = content_.test_drives.cars.front().odometer_km;
    type(std::to_string(km));
    touch(drive::PickEnergy{80});
    ASSERT_EQ(touch(drive::Leave{}), drive::Stage::road);
    tablet.pass(content_.test_drives.routes.front().minutes);
    touch(drive::Return{});
    type(std::to_string(km + 12));
    ASSERT_EQ(touch(drive::CarIsBack{}), drive::Stage::felt);
    for (const auto& aspect : content_.test_drives.aspects) touch(drive::Rate{aspect.id, 5});
    touch(drive::PickFit{content_.test_drives.fits.front().id});
    touch(drive::PickStars{5});
    touch(drive::Felt{});
  });
}

void OneCustomer::orders() {
  rooms_.act(kTablet, [&](Device& tablet) {
    tablet.pass(60);
    const auto offers = [&](const offer::Intent& intent) {
      tablet.touch_tablet(kLi, tab::OfferTouch{intent});
    };
    const auto papers = [&](const order::Intent& intent) {
      tablet.touch_tablet(kLi, tab::OrderTouch{intent});
    };
    tablet.touch_tablet(kLi, tab::OpenGuest{kVisit});
    tablet.touch_tablet(kLi, tab::OpenOffer{});
    offers(offer::PickVehicle{"s7"});
    offers(offer::Make{});
    offers(offer::Show{});
    tablet.pass(10);
    offers(offer::Accept{});
    offers(offer::ToStaff{});
    tablet.touch_tablet(kLi, tab::OpenOrder{});
    papers(order::PickKind{content_.orders.deposits.front().id});
    papers(order::Make{});
    for (const auto& clause : content_.orders.clauses) papers(order::ToggleClause{clause.id});
    papers(order::Sign{strokes()});
    papers(order::Paid{});
    const domain::House known = tablet.house();
    ASSERT_EQ(known.visit(kVisit)->standing_orders().size(), 1u);
  });
  rooms_.sync_all();
}

void OneCustomer::goes() {
  rooms_.act(kTablet, [](Device& tablet) {
    tablet.pass(90);
    tablet.on_tablet(kLi, {tab::OpenGuest{kVisit}, tab::OpenPage{tab::Page::closing},
                           tab::ChooseOutcome{"ordered"}, tab::ConfirmClose{}});
  });
  rooms_.sync_all();
  rooms_.act(kDesk, [](Device& desk) {
    desk.pass(95);
    desk.touch_desk(flow::GuestLeft{kVisit, desk.now_ms()});
  });
  rooms_.sync_all();
}

void OneCustomer::is_prepared_for() {
  rooms_.act(kDesk, [&](Device& desk) {
    desk.write(hand::opened_orders(desk.house(), content_), "boss");
    const domain::House known = desk.house();
    ASSERT_EQ(known.deliveries.size(), 1u);
    const auto touch = [&](const hand::Intent& intent) {
      desk.touch_desk(flow::DeliveryTouch{intent});
    };
    desk.touch_desk(flow::OpenPage{flow::DeskPage::deliveries});
    touch(hand::Open{known.deliveries.begin()->first});
    touch(hand::GoTo{hand::Stage::car});
    touch(hand::SetCar{kVin});
    for (const auto& gate : content_.delivery.gates) {
      const domain::House now = desk.house();
      const auto shut = domain::shut_gates(now.deliveries.begin()->second);
      if (std::ranges::find(shut, gate.id) != shut.end()) touch(hand::ToggleGate{gate.id});
    }
    touch(hand::GoTo{hand::Stage::plan});
    touch(hand::PickDay{day_after(day_, 2)});
    touch(hand::PickBay{content_.delivery.bays.front().id});
    touch(hand::Plan{content_.delivery.times.front()});
  });
  rooms_.sync_all();
}

void OneCustomer::takes_the_car() {
  rooms_.act(kTablet, [&](Device& tablet) {
    const domain::House known = tablet.house();
    ASSERT_EQ(known.deliveries.size(), 1u);
    const auto& [id, delivery] = *known.deliveries.begin();
    EXPECT_TRUE(domain::shut_gates(delivery).empty());
    const auto touch = [&](const hand::Intent& intent) {
      tablet.touch_tablet(kLi, tab::DeliveryTouch{intent});
    };
    tablet.touch_tablet(kLi, tab::OpenDelivery{id});
    touch(hand::Begin{});
    for (const auto& item : content_.delivery.items) {
      tablet.pass(item.minutes);
      touch(hand::ToggleItem{item.id});
    }
    touch(hand::PhotoWord{true, false});
    touch(hand::GoTo{hand::Stage::sign});
    touch(hand::Sign{strokes()});
    touch(hand::GoTo{hand::Stage::service});
    domain::ServiceIntroduced said;
    said.adviser = content_.delivery.advisers.front().id;
    said.met = true;
    said.reach = content_.delivery.reach.front().id;
    said.call_on = day_after(day_, content_.delivery.call_after_days);
    touch(hand::Introduce{said});
    touch(hand::GoTo{hand::Stage::overview});
    for (const char digit : std::string_view(kVin).substr(13)) touch(hand::Digit{digit});
    touch(hand::Leave{});
    EXPECT_TRUE(domain::was_said(tablet.house().deliveries.begin()->second.delivered));
  });
  rooms_.sync_all();
}

// Whoever is asked to be called today is called, and says that all is well.
void OneCustomer::is_called(int expected) {
  rooms_.act(kTablet, [&](Device& tablet) {
    const auto touch = [&](const care::Intent& intent) {
      tablet.touch_tablet(kLi, tab::CareTouch{intent});
    };
    int called = 0;
    for (int most = 5; most > 0; --most) {
      const domain::House known = tablet.house();
      const domain::CareDay day = domain::care_day(known, content_, kLi, day_);
      const auto due = std::ranges::find_if(day.all, &domain::CareTask::is_due);
      if (due == day.all.end()) break;
      const domain::CareTask& task = *due;
      tablet.touch_tablet(kLi, tab::OpenCare{});
      touch(care::Show{task.visit, task.name});
      touch(care::PickResult{"reached"});
      if (task.item->satisfaction) {
        touch(care::PickFinding{content_.care.findings.front().id});
        touch(care::PickUnfinished{"no"});
        touch(care::PickSatisfied{9});
      }
      if (task.item->referral) touch(care::PickReferral{"not_now"});
      touch(care::Save{});
      ++called;
    }
    EXPECT_EQ(called, expected) << day_;
  });
  rooms_.sync_all();
}

}  // namespace foyer::together
