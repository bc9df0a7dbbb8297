// What the devices fold of a history and what either database answers about it are the same, row
// for row, in every view that a report reads. FOYER_HISTORIES=1000 tells that many, not some tens.
#include <cstdlib>
#include <tuple>

#include "kit/store/devices.h"
#include "kit/store/sqlite_store.h"
#include "manage/reports/ask_store.h"
#include "manage/reports/asked_views.h"
#include "manage/reports/expected_care.h"
#include "manage/reports/expected_deliveries.h"
#include "manage/reports/expected_leads.h"
#include "manage/reports/expected_meetings.h"
#include "manage/reports/expected_opening.h"
#include "manage/reports/expected_service.h"
#include "manage/reports/expected_standards.h"
#include "manage/reports/expected_stock.h"
#include "manage/reports/expected_targets.h"
#include "manage/reports/histories.h"
#include "manage/reports/read_views.h"
#include "manage/reports/store_rules.h"
#include "support/postgres.h"

namespace foyer::tests {
namespace {

// Where, and in which kind of store.
class Histories : public testing::TestWithParam<std::tuple<std::string, std::string>>,
                  protected AskedViews {
 protected:
  Histories() : zone_(TimeZone::named(std::get<1>(GetParam())).value()) {
    if (std::get<0>(GetParam()) == "sqlite") {
      auto store = std::make_unique<SqliteStore>(folder_.path());
      path_ = store->path();
      store_ = std::move(store);
      EXPECT_TRUE(sync::open_sqlite_store(path_, reports::store_rules(), zone_));
    } else if (PostgresServer::is_installed()) {
      store_ = std::make_unique<PostgresStore>();
      EXPECT_TRUE(
          sync::init_dealer(store_->dealer(), reports::store_rules(), {.time_zone = zone_}));
    }
  }
  void SetUp() override { ASSERT_TRUE(store_) << "PostgreSQL 15 is not installed"; }

  // Every guest of a history is written down first, by each device in turn; then all three, whose
  // clocks interleave, write in any order, and hear of each other now and then. The clock of one
  // may be ahead by hours while it does: its facts still say when they were.
  void tell(unsigned seed) {
    constexpr int kGuests = 5, kGuestsWithACar = 2, kGuestsWithAnOffer = 3;
    Dice dice(seed), cars(seed + 1'000'000);
    Dice papers(seed + 2'000'000), ahead(seed + 3'000'000), orders(seed + 4'000'000),
        lines(seed + 6'000'000), months(seed + 7'000'000), handed(seed + 8'000'000),
        care(seed + 9'000'000), yard(seed + 10'000'000), walks(seed + 11'000'000),
        talks(seed + 12'000'000), shared(seed + 13'000'000), notes(seed + 14'000'000);
    const Id booking = visit_number(5'000'000 + static_cast<int>(seed));
    std::vector<std::string> others{""};
    const int first = static_cast<int>(seed) * kGuests;
    for (int i = 0; i < kGuests; ++i) others.push_back(visit_number(first + i).hex());
    for (int i = 0; i < kGuests; ++i)
      devices_[seed % 3]->write(visit_number(first + i),
                                {VisitOpened{dice.pick({"look", "look", "collect"}), "A1", "en"}});
    devices_[seed % 2 + 1]->write(
        booking, {AppointmentMade{"2025-10-22", "10:00", "look", "", "", "王", "", "s7-1"}});
    for (auto& device : devices_) round_of(*device);
    const Id buyer = visit_number(first + kGuestsWithAnOffer);
    tell_of_buyer(orders, buyer);
    const std::int64_t ahead_ms = dice.roll(5) == 0 ? dice.roll(12) * kHour_ms : 0;
    Device& wrong = *devices_[static_cast<std::size_t>(dice.roll(3))];
    wrong.pass_time(ahead_ms);
    for (int i = 10 + dice.roll(80); i > 0; --i) {
      Device& device = *devices_[static_cast<std::size_t>(dice.roll(3))];
      device.write(visit_number(first + dice.roll(kGuests)), {anything(dice, others)});
      if (cars.roll(4) == 0)
        devices_[static_cast<std::size_t>(cars.roll(3))]->write(
            visit_number(first + cars.roll(kGuestsWithACar)), {traded_in(cars)});
      if (papers.roll(3) == 0)
        devices_[static_cast<std::size_t>(papers.roll(3))]->write_as(
            somebody(papers), visit_number(first + papers.roll(kGuestsWithAnOffer)),
            {offered(papers)});
      if (orders.roll(3) == 0)
        devices_[static_cast<std::size_t>(orders.roll(3))]->write_as(somebody(orders), buyer,
                                                                     {ordered(orders)});
      if (ahead.roll(6) == 0) staffs(ahead).write(booking, {arranged(ahead)});
      if (ahead.roll(200) == 0)
        devices_[1]->write(visit_number(first),
                           {DriveBooked{booking.hex(), "s7-1", "s7", "town", 4'070'908'800'000, 20,
                                        false, "0000000a"}});
      if (lines.roll(2) == 0)
        staffs(lines).write(visit_number(6'000'000 + first + lines.roll(2)), {phoned(lines)});
      for (int told = lines.roll(3); told > 0; --told)
        staffs(lines).write(visit_number(7'000'000 + first + lines.roll(2)), {led(lines)});
      tell_of_delivery(handed, visit_number(8'000'000 + first + handed.roll(3)));
      if (months.roll(3) == 0) staffs(months).write_as(somebody(months), Id{}, {targeted(months)});
      if (months.roll(2) == 0)
        staffs(months).write_as(somebody(months), visit_number(9'000'000 + static_cast<int>(seed)),
                                {rolled(months)});
      if (care.roll(3) == 0)
        staffs(care).write(visit_number(first + care.roll(kGuests)), {cared(care)});
      if (notes.roll(2) == 0)
        staffs(notes).write_as(somebody(notes), visit_number(first + notes.roll(kGuests)),
                               {instructed(notes)});
      tell_of_stock(yard, visit_number(10'000'000 + first + yard.roll(3)));
      tell_of_standards(walks, visit_number(11'000'000 + first + walks.roll(2)));
      tell_of_meetings(talks);
      if (shared.roll(2) == 0)
        devices_[static_cast<std::size_t>(1 + shared.roll(2))]->write_as(somebody(shared), Id{},
                                                                         {served(shared)});
      if (dice.roll(20) == 0) round_of(device);
    }
    wrong.pass_time(-ahead_ms);
    // Up to a day passes; all clocks stay near one another.
    const std::int64_t pause_ms = dice.roll(24) * kHour_ms;
    for (auto& device : devices_) device->pass_time(pause_ms);
    passed_ms_ += pause_ms;
  }

  Device& staffs(Dice& dice) { return *devices_[static_cast<std::size_t>(1 + dice.roll(2))]; }
  static const char* somebody(Dice& dice) {
    return kOfferStaff.at(static_cast<std::size_t>(dice.roll(kOfferStaff.size())));
  }

  // One of a house that keeps to the order of things, or anything that anybody may say.
  void tell_of_delivery(Dice& handed, const Id& delivery) {
    Device& device = *devices_[static_cast<std::size_t>(1 + handed.roll(2))];
    if (handed.roll(12) == 0) device.write(delivery, delivered_as_it_should_be(handed));
    for (int told = handed.roll(3); told > 0; --told) device.write(delivery, {delivered(handed)});
  }

  // A desk reads the lists; whoever hands a car over says that it has left.
  void tell_of_stock(Dice& yard, const Id& car) {
    if (yard.roll(3) == 0) devices_[1]->write(car, {stocked(yard)});
    if (yard.roll(20) == 0) devices_[2]->write(car, {domain::StockLeft{"delivered"}});
  }

  void tell_of_standards(Dice& walks, const Id& round) {
    const char* who = somebody(walks);
    Device& device = *devices_[static_cast<std::size_t>(1 + walks.roll(2))];
    if (walks.roll(2) == 0) device.write_as(who, round, {walked(walks)});
    if (walks.roll(3) == 0) device.write_as(who, Id{}, {scored(walks)});
  }

  // Of the day that it is, or of one on which cars are handed over; whoever leads it may do so at
  // either device.
  void tell_of_meetings(Dice& talks) {
    const std::string today = zone_.day(zone_.begin_ms(kFirstDay).value() + passed_ms_);
    const std::string day = talks.roll(4) == 0 ? kHandOverDay : today;
    const std::string kind = talks.pick({"morning", "evening"});
    const char* who = somebody(talks);
    if (talks.roll(3) == 0)
      devices_[static_cast<std::size_t>(1 + talks.roll(2))]->write_as(who, meeting_of(day, kind),
                                                                      {met(talks, day, kind)});
  }

  // Whose paper is accepted, by most of them once somebody checked them in; a second paper stands
  // beside it.
  void tell_of_buyer(Dice& orders, const Id& buyer) {
    Device& device = *devices_[1];
    if (orders.often()) device.write(buyer, {VisitCheckedIn{}});
    for (const char* paper : {"p1", "p2"}) {
      OfferMade made;
      made.offer = paper;
      made.vehicle = orders.pick({"e5", "s7"});
      made.trim = orders.pick({"e5-605", ""});
      made.follows = orders.roll(4) == 0 ? "p1" : "";
      device.write(buyer, {made});
    }
    device.write(buyer, {OfferAccepted{"p1", {}, false, 1, 1, 1'700'000'000'000}});
    for (auto& one : devices_) round_of(*one);
  }

  // Of four who make offers and answer them two are managers, and one of these only for a time.
  void hire() {
    const std::string manager = kOfferStaff[2];
    for (const std::string staff : kOfferStaff)
      devices_[1]->write(Id{},
                         {StaffAdded{staff, staff[6] == 'c' ? "manager" : "consultant", "店员"}});
    devices_[1]->write(Id{}, {PinSet{manager, "hash"}});
    for (auto& device : devices_) round_of(*device);
  }
  void demote() {
    devices_[1]->write_as(kOfferStaff[2], Id{}, {StaffAdded{kOfferStaff[3], "consultant", "店员"}});
    for (auto& device : devices_) round_of(*device);
  }

  // What chance may leave out: a drive to its end, and a manager's answers.
  void tell_what_has_to_be_there() {
    devices_[1]->write_as(kOfferStaff[2], Id{},
                          {TargetSet{"2023-11", "deliveries", "house", "", 4}});
    // One that is ready and waits for its hour, whatever the dice said.
    domain::DriveSigned ready;
    ready.drive = "ready";
    devices_[1]->write(visit_number(0), {DriveBooked{"ready", "e5-1", "e5", "town",
                                                     4'080'000'000'000, 20, false, "0000000a"},
                                         ready});
    const Id guest = visit_number(0);
    constexpr std::int64_t kThen_ms = 1'700'000'000'000, kFuture_ms = 4'070'908'800'000;
    DriveBooked booked{"whole", "e5-1", "e5", "town", kThen_ms, 20, false, "0000000a"};
    DriveFelt felt{"whole", {{"power", 4}}, "yes", 5};
    devices_[2]->write_as("0000000a", guest,
                          {booked, DriveStarted{"e5", "town", "whole", "e5-1"},
                           DriveEnded{"whole", 120, 50, kThen_ms, {}, {}}, felt});
    OfferMade seen;
    seen.offer = "seen";
    seen.valid_until_ms = kFuture_ms;
    devices_[2]->write_as("0000000a", guest, {seen, OfferShown{"seen", "zh", kThen_ms}});
    for (const char* answer : {"refused", "countered", ""}) {
      OfferMade made;
      made.offer = std::string("answered-") + answer;
      made.level = "showroom";
      made.valid_until_ms = kFuture_ms;
      devices_[2]->write_as("0000000a", guest, {made, ApprovalAsked{made.offer, {}, 0, kThen_ms}});
      if (*answer != 0)
        devices_[2]->write_as(kOfferStaff[2], guest,
                              {ApprovalAnswered{made.offer, answer, 500'000, "太低"}});
    }
  }

  // What is compared has to be there: every state of a drive, contested and erased ones.
  void expect_all_is_there() const {
    expect_states("drive", {"declined", "booked", "papers", "briefed", "signed", "out", "back",
                            "felt", "cancelled", "missed"});
    expect_some("drive", {"contested = 1"});
    expect_some("drive_row", {"kind = 'appointment.made'"});
    expect_states("trade_in", {"wished", "inspected", "offered", "accepted", "refused", "expired"});
    expect_some("trade_in", {"contested = 1"});
    expect_states("offer", {"draft", "asks", "unanswered", "countered", "refused", "ready", "shown",
                            "accepted", "expired", "withdrawn", "superseded"});
    expect_some("offer", {"contested = 1"});
    expect_states("\"order\"", {"to_sign", "lapsed", "stands", "cancelled"});
    expect_some("\"order\"", {"contested = 1", "paid_fen > 0", "cancelled_by = 'house'",
                              "deposit_bp > 0", "deposit_bp IS NULL", "witness IS NULL"});
    expect_some("drive_register", {"licence_class IS NOT NULL AND licence_last_four IS NULL"});
  }
  void expect_same_of_care(const Expected& all) {
    expect_same("task", tasks_of(all));
    expect_same("task_day", task_days_of(all));
    expect_same("instruction", instructions_of(all));
    expect_some("instruction", {"answered_at IS NULL", "answered_by IS NOT NULL", "day IS NULL"});
    expect_some("task", {"state = 'done'", "state = 'dropped'", "state = 'open'", "in_time = 1",
                         "in_time = 0", "satisfied >= 9", "moved > 0", "handed_to IS NOT NULL"});
  }
  void expect_same_of_leads(const Expected& all) {
    expect_same("call", calls_of(all));
    expect_same("call_day", call_days_of(all));
    expect_same("lead", leads_of(all));
    expect_same("lead_day", lead_days_of(all));
    expect_states("lead", {"received", "allotted", "confirmed", "contacted", "carded", "visited",
                           "not_interested", "duplicate"});
    expect_some("lead", {"rival IS NOT NULL"});
  }

  void expect_same_of_cars(const Expected& all) {
    expect_same("delivery", deliveries_of(all));
    expect_same("delivery_day", delivery_days_of(all));
    expect_states("delivery", {"waits", "preparing", "ready", "handing_over", "signed", "delivered",
                               "stopped"});
    expect_same("stock", stock_of(all));
    expect_states("stock", {"here", "transit", "ordered", "left"});
  }

  void expect_same_of_standards(const Expected& all) {
    expect_same("standard_round", rounds_of(all));
    expect_same("score", scores_of(all));
    expect_some("standard_round", {"consultant IS NOT NULL", "signed_at IS NULL", "open_faults > 0",
                                   "signed_at IS NOT NULL", "faults > open_faults"});
    EXPECT_NE(ask("SELECT count(*) FROM score"), (Table{{"0"}}));
  }

  void expect_same_of_meetings(const Expected& all) {
    expect_same("meeting", meetings_of(all));
    expect_same("meeting_promise", promises_of(all));
    expect_same("meeting_action", actions_of(all));
    expect_some("meeting", {"signed_at IS NULL", "here > 0", "promises > 0",
                            "actions > open_actions", "open_actions > 0"});
    expect_some("meeting_promise", {"actual > 0", "actual >= promised",
                                    "figure = 'deliveries' AND actual > 0", "staff IS NULL"});
    expect_some("meeting_action", {"done_at IS NULL", "done_at IS NOT NULL"});
  }

  void expect_same_of_service(const Expected& all) {
    expect_same("service_signal", signals_of(all));
    expect_same("shared_action", shared_actions_of(all));
    expect_some("service_signal", {"outcome IS NULL",
                                   "outcome IS NOT NULL AND answered_at IS NOT "
                                   "NULL",
                                   "order_day IS NOT NULL", "given_by IS NULL"});
    expect_some("shared_action", {"done_at IS NULL", "done_at IS NOT NULL"});
  }

  void expect_same_of_months(const Expected& all) {
    expect_same("house_month", house_months_of(all));
    expect_same("consultant_month",
                months_of(all, [](const Visit& visit) { return visit.handover.consultant; }));
    expect_same("source_month", months_of(all, [](const Visit& visit) { return visit.source; }));
    expect_same("target", targets_of(all));
    expect_same("achievement", achievements_of(all));
    expect_same("roll_call", rolls_of(all));
    expect_some("achievement", {"level = 'house'", "level = 'consultant'", "target = 0"});
    expect_some("achievement", {"actual > 0", "measure = 'deliveries' AND actual > 0",
                                "measure = 'deliveries' AND level = 'source'"});
    expect_boards_as_in_views(all, [this](const std::string& sql) { return ask(sql); });
    expect_openings_as_told(all, [this](const std::string& sql) { return ask(sql); });
    expect_some("roll_call", {"found > 0", "was_seen_leaving > 0", "missing > 0"});
  }

  static constexpr const char *kFirstDay = "2025-10-20", *kHandOverDay = "2023-11-15";
  Folder folder_;
  TimeZone zone_;
  std::vector<std::unique_ptr<Device>> devices_;

 private:
  std::int64_t passed_ms_ = 0;
};

TEST_P(Histories, are_the_same_in_every_view_as_in_the_devices_fold) {
  for (const char* name : {"entrance", "desk", "tablet"})
    devices_.push_back(std::make_unique<Device>(folder_.path() / name, store_->dealer()));
  // Summer time ends in Europe while the histories go on: a day of 25 hours is among them.
  for (auto& device : devices_)
    device->pass_time(zone_.begin_ms(kFirstDay).value() - Device::kBegins_ms);
  const char* wanted = std::getenv("FOYER_HISTORIES");
  const unsigned histories = wanted == nullptr ? 30u : static_cast<unsigned>(std::atoi(wanted));
  hire();
  for (unsigned seed = 0; seed < histories; ++seed) {
    if (seed == histories / 2) demote();
    tell(seed);
  }
  tell_what_has_to_be_there();
  for (int rounds = 0; rounds < 2; ++rounds)
    for (auto& device : devices_) round_of(*device);

  learn_how_much_there_is();
  std::vector<log::Record> facts;
  ASSERT_TRUE(devices_[1]->log().each([&](const log::Record& record) {
    facts.push_back(record);
    return true;
  }));
  const Expected all(facts, zone_);
  ASSERT_EQ(all.size(), histories * 5u);
  expect_same("visit", all.visits(reports::name_in_visit));
  expect_same("walk_in_register", all.visits(reports::name_in_register));
  expect_same("answer", all.answers());
  expect_same("card_judgement", all.judgements());
  expect_same("consultant_day",
              all.figures([](const Visit& visit) { return visit.handover.consultant; }));
  expect_same("source_day", all.figures([](const Visit& visit) { return visit.source; }));
  expect_same("funnel_day", all.funnel());
  expect_same("open_visit", all.open(), "visit, state, on_the_road, at_home");
  expect_same("drive", all.drives(false));
  expect_same("drive_register", all.drives(true));
  expect_same("drive_rating", all.ratings());
  expect_same("drive_day", all.drive_days());
  expect_same("refusal_day", all.refusals());
  expect_same("car_day", all.cars());
  expect_same("trade_in", all.trade_ins());
  expect_same("offer", all.offers());
  expect_same("offer_line", all.lines_of_offers());
  expect_same("concession", all.concessions());
  expect_same("offer_day", all.offer_days());
  expect_same("\"order\"", all.orders());
  expect_same_of_leads(all);
  expect_same_of_cars(all);
  expect_same_of_standards(all);
  expect_same_of_meetings(all);
  expect_same_of_service(all);
  expect_same_of_months(all);
  expect_same_of_care(all);
  expect_all_is_there();
}

INSTANTIATE_TEST_SUITE_P(With, Histories,
                         testing::Combine(testing::Values("sqlite", "postgresql"),
                                          testing::Values("Asia/Shanghai", "Europe/Berlin")),
                         [](const auto& kind) {
                           const std::string zone = std::get<1>(kind.param);
                           return std::get<0>(kind.param) + "_" + zone.substr(zone.find('/') + 1);
                         });

}  // namespace
}  // namespace foyer::tests
