#include <gtest/gtest.h>

#include <limits>
#include <set>

#include "showroom/all_kinds.h"
#include "showroom/care_events.h"
#include "showroom/delivery_events.h"
#include "showroom/house.h"
#include "showroom/lead_events.h"
#include "showroom/managers_events.h"
#include "showroom/offer_events.h"

namespace foyer::domain {
namespace {

// Of a test drive that was booked.
std::vector<Event> every_event_of_a_drive() {
  return {
      DriveBooked{"aa", "s7-1", "s7", "lake", 1763700000000, 32, false, "0a1b2c3d"},
      VisitAtHome{},
      DriveBooked{"aa", "s7-1", "s7", "lake", 1763700000000, 82, false, "0a1b2c3d", true, 25,
                  "湖滨路 8 号"},
      DriveCancelled{"aa", "guest", "no-time"},
      DriveDeclined{"s7", "weather"},
      LicenceChecked{"aa", "C1", "2017-05-12", "2033-05-12", "123X", {"ends-soon"}},
      DriveBriefed{"aa", {"seat"}, 1763700000000},
      DriveSigned{"aa",
                  "2026-11",
                  "zh",
                  "t",
                  {"fit"},
                  "s7-1",
                  "lake",
                  18204,
                  1763700000000,
                  "0a1b2c3d",
                  "i",
                  "s",
                  {"AAAAAA"}},
      DriveStarted{"s7", "lake", "aa", "s7-1", 18204, 75, 1763700000000},
      DriveEnded{"aa", 18219, 50, 1763700000000, {"dent"}, {"too-long"}},
      DriveFelt{"aa", {{"quiet", 5}}, "yes", 4},
      PictureTaken{"0f", "licence", "aa", "0", 1200, 800, 90000, 1763700000000},
      PictureDropped{"0f", "withdrawn"},
      AppointmentMade{"2026-11-25", "14:30", "look", "", "s7", "王建国", "", "s7-1", "lake", 32,
                      true},
      AppointmentMade{.day = "2026-11-25",
                      .time = "14:30",
                      .purpose = "look",
                      .consultant = {},
                      .vehicle = "s7",
                      .name = "王建国",
                      .phone = {},
                      .car = "s7-1",
                      .route = "lake",
                      .minutes = 82,
                      .from_ms = 1763700000000,
                      .at_home = true,
                      .travel_min = 25,
                      .place = "湖滨路 8 号"},
      CarAway{"s7-1", "charging", 1763700000000, 0},
      CarBack{"s7-1", 90, 1763700000000},
  };
}

std::vector<Event> every_event_of_a_trade_in() {
  return {
      TradeInWished{"2019-05-12", 86000, "electric", 7'500'000, "LSVAA0000K1234567", "王建国"},
      TradeInWished{},
      TradeInInspected{92, {{"mortgage", "none"}}, {{"hood", "scratch"}}},
      TradeInInspected{},
      TradeInOffered{6'800'000, "own", "2026-11-21", "2026-11-26", 6'500'000},
      TradeInAccepted{6'800'000, "2026-11-22"},
      TradeInRefused{0, "keeps", "2026-11-21"},
  };
}

std::vector<std::vector<Event>> events_of_further_steps() {
  return {every_event_of_a_drive(),
          every_event_of_a_trade_in(),
          offer_events(),
          order_events(),
          lead_events(),
          delivery_events(),
          care_events(),
          managers_events()};
}

// Every kind, full, empty and odd.
std::vector<Event> every_event() {
  std::vector<Event> all{
      VisitOpened{"look", "A012", "zh"},
      VisitOpened{},
      LanguageChosen{"en"},
      GuestNamed{"王建国", "mr"},
      GuestNamed{"\"O'Neil\"\\<b>", "mr"},
      GuestNamed{"", ""},
      GuestNamed{std::nullopt, "ms"},
      ConsentGiven{"contact", "2026-11", "zh"},
      ConsentRefused{"contact", "2026-11"},
      ContactGiven{"+8613800000000"},
      PartyTold{3, true, "friend"},
      PartyTold{std::nullopt, false, ""},
      PartyTold{},
      NeedsAnswered{"use", {"family"}, std::nullopt, std::nullopt},
      NeedsAnswered{"budget", {"over30"}, 300000, std::nullopt},
      NeedsAnswered{"budget", {"all"}, 0, std::numeric_limits<std::int64_t>::max()},
      NeedsAnswered{"priorities", {"safety", "comfort", "economy"}, std::nullopt, std::nullopt},
      NeedsAnswered{"timing", {}, std::nullopt, std::nullopt},
      ModelsRecommended{{{"s7", 94}, {"v6", 86}}, "demo-1"},
      ModelsRecommended{},
      ModelChosen{"s7"},
      CardPresented{"s7-cage", "s7", "side"},
      CardJudged{"s7-cage", 4},
      PersonCalled{"budget"},
      VisitCheckedIn{},
      VisitAbandoned{"idle", "phone"},
      GuestDescribed{"dark blue coat"},
      PresentCarTold{"2018 saloon", "苏C12345", true},
      ConsultantRequested{"0a1b2c3d"},
      GuestCorrected{"name", "王建国", "王建"},
      NeedsCorrected{"budget", {"20to30"}, 200000, 300000, {"over30"}},
      NeedsCorrected{"use", {"family"}, std::nullopt, std::nullopt, {}},
      GuestLinked{"00112233445566778899aabbccddeeff"},
      GuestLinked{"", "00112233445566778899aabbccddeeff"},
      VisitAssigned{"0a1b2c3d", "turn", {{"11111111", "paused"}}, ""},
      VisitAssigned{"0a1b2c3d", "requested", {}, "11111111"},
      VisitTaken{"0a1b2c3d", "0a1b2c3d"},
      VisitReturned{"busy", "0a1b2c3d"},
      StageReached{"presentation"},
      CardWithdrawn{"s7-cage"},
      DriveWished{"s7", true},
      DriveStarted{"s7", "A"},
      DriveEnded{},
      NoteWritten{"asks for the grey one"},
      NextStepAgreed{"call", "2026-11-25"},
      VisitLeft{1763700000000, true},
      VisitClosed{"lost", "B", "A", "bought elsewhere", "another", "price"},
      VisitReopened{"mistake"},
      ContestSettled{"consultant", {"0a1b2c3d"}, ""},
      ContestSettled{"name", {}, "王建国"},
      GuestErased{"asked"},
      GuestLocked{{"2036-11-30", "contract"}},
      StaffAdded{"0a1b2c3d", "consultant", "李敏"},
      StaffRemoved{"0a1b2c3d"},
      PinSet{"0a1b2c3d", "$argon2id$"},
      ClockedIn{"0a1b2c3d"},
      ClockedOut{"0a1b2c3d"},
      Paused{"0a1b2c3d", "15:00"},
      AppointmentMade{"2026-11-25", "14:30", "look", "0a1b2c3d", "s7", "王建国", "+86138"},
      AppointmentCancelled{"guest"},
      AppointmentKept{"00112233445566778899aabbccddeeff"},
      RegisterClosed{"2026-11-21", "0a1b2c3d", 29},
      Event{"visit.teleported", 7, "{ \"a\" :1}", "{\"b\":2}"},
  };
  for (const auto& some : events_of_further_steps())
    all.insert(all.end(), some.begin(), some.end());
  return all;
}

// A kind of tomorrow stands among them.
std::set<std::string> known_kinds() {
  std::set<std::string> names;
  for (const Event& event : every_event())
    if (is_known_kind(event.kind)) names.insert(event.kind);
  return names;
}

template <class K>
void expect_back(const Event& event) {
  if (!event.is<K>()) return;
  const auto said = event.as<K>();
  ASSERT_TRUE(said) << event.kind << ' ' << event.body;
  EXPECT_EQ(Event(*said), event) << "written again byte for byte";
}
template <class... K>
void expect_back(const Event& event, Kinds<K...>) {
  (expect_back<K>(event), ...);
}

TEST(Codec, every_kind_of_event_comes_back_as_it_was_written) {
  for (const Event& event : every_event()) expect_back(event, AllKinds());
}

TEST(Codec, nothing_that_is_written_down_is_passed_over_by_the_fold) {
  std::set<std::string> unknown;
  for (const Event& event : every_event())
    if (!is_known_kind(event.kind)) unknown.insert(event.kind);
  EXPECT_EQ(unknown, (std::set<std::string>{"visit.teleported"}));
  EXPECT_EQ(known_kinds().size(), 134U);
}

TEST(Codec, kinds_have_the_names_that_logs_have_held_since_the_first_day) {
  std::set<std::string> names;
  for (const Event& event : every_event()) names.insert(Event(event).kind);
  for (const auto& of_another_step : {kinds_of_further_steps(), kinds_of_deliveries()})
    for (const char* kind : of_another_step) EXPECT_EQ(names.erase(kind), 1U) << kind;
  EXPECT_EQ(
      names,
      (std::set<std::string>{
          "visit.opened",      "visit.at_home",      "guest.language",   "guest.named",
          "consent.given",     "consent.refused",    "guest.contact",    "party.told",
          "needs.answered",    "models.recommended", "model.chosen",     "card.presented",
          "card.judged",       "person.called",      "visit.checked_in", "visit.abandoned",
          "visit.teleported",  "guest.described",    "guest.car",        "consultant.requested",
          "guest.corrected",   "needs.corrected",    "guest.linked",     "visit.assigned",
          "visit.taken",       "visit.returned",     "stage.reached",    "card.withdrawn",
          "drive.wished",      "drive.started",      "drive.ended",      "drive.booked",
          "drive.cancelled",   "drive.declined",     "drive.licence",    "drive.briefed",
          "drive.signed",      "drive.felt",         "note.written",     "objection.raised",
          "trade_in.wished",   "trade_in.inspected", "trade_in.offered", "trade_in.accepted",
          "trade_in.refused",  "next_step.agreed",   "visit.left",       "visit.closed",
          "visit.reopened",    "contest.settled",    "guest.erased",     "guest.locked",
          "staff.added",       "staff.removed",      "staff.pin",        "staff.clocked_in",
          "staff.clocked_out", "staff.paused",       "appointment.made", "appointment.cancelled",
          "appointment.kept",  "register.closed",    "car.away",         "car.back"}));
}

TEST(Codec, json_has_sorted_keys_and_no_blanks) {
  EXPECT_EQ(Event(VisitOpened{"look", "A012", "zh"}).body,
            R"({"lang":"zh","purpose":"look","ticket":"A012"})");
  EXPECT_EQ(Event(NeedsAnswered{"budget", {"20to30"}, 200000, 300000}).body,
            R"({"max_yuan":300000,"min_yuan":200000,"options":["20to30"],"question":"budget"})");
  EXPECT_EQ(Event(ModelsRecommended{{{"s7", 94}}, "p"}).body,
            R"({"models":[{"fit":94,"vehicle":"s7"}],"pack":"p"})");
  EXPECT_EQ(Event(PartyTold{}).body, R"({"source":""})");
  EXPECT_EQ(Event(VisitCheckedIn{}).body, "{}");
}

TEST(Codec, the_body_never_holds_who_the_guest_is) {
  for (const Event& event :
       {Event(GuestNamed{"王建国", "mr"}), Event(ContactGiven{"13800000000"})}) {
    EXPECT_EQ(event.body.find("王建国"), std::string::npos);
    EXPECT_EQ(event.body.find("138"), std::string::npos);
    EXPECT_FALSE(event.personal.empty());
  }
  EXPECT_EQ(Event(GuestNamed{"王建国", "mr"}).personal, R"({"name":"王建国"})");
  EXPECT_EQ(Event(ContactGiven{"+8613800000000"}).personal, R"({"phone":"+8613800000000"})");
}

// Whoever adds a kind decides here whether it says something about a person.
TEST(Codec, only_these_kinds_say_something_about_a_person) {
  std::set<std::string> personal;
  for (const Event& event : every_event())
    if (!Event(event).personal.empty()) personal.insert(Event(event).kind);
  EXPECT_EQ(personal,
            (std::set<std::string>{
                "guest.named",     "guest.contact", "guest.described",   "guest.car",
                "guest.corrected", "note.written",  "objection.raised",  "visit.closed",
                "contest.settled", "staff.added",   "staff.pin",         "appointment.made",
                "drive.licence",   "drive.signed",  "offer.answered",    "trade_in.wished",
                "order.signed",    "loss.asked",    "loss.answered",     "visit.teleported",
                "call.logged",     "lead.received", "delivery.opened",   "task.done",
                "delivery.signed", "drive.booked",  "instruction.given", "instruction.answered"}));
}

TEST(Codec, an_erased_guest_is_still_a_named_guest_without_a_name) {
  Event named = GuestNamed{"王建国", "mr"};
  named.personal.clear();
  EXPECT_EQ(named.as<GuestNamed>(), (GuestNamed{std::nullopt, "mr"}));
  Event contact = ContactGiven{"+8613800138000"};
  contact.personal.clear();
  EXPECT_EQ(contact.as<ContactGiven>(), ContactGiven{""});
}

// What a device wrote before there were drives at home.
TEST(Codec, a_booking_of_an_earlier_version_is_one_at_the_showroom) {
  Event booked = DriveBooked{"aa", "s7-1", "s7", "lake", 1763700000000, 32, false, "0a1b2c3d"};
  booked.version = 1;
  booked.body =
      R"({"car":"s7-1","consultant":"0a1b2c3d","drive":"aa","from_ms":1763700000000,"minutes":32,)"
      R"("ride":false,"route":"lake","vehicle":"s7"})";
  booked.personal.clear();
  const auto drive = booked.as<DriveBooked>();
  ASSERT_TRUE(drive);
  EXPECT_EQ(*drive,
            (DriveBooked{"aa", "s7-1", "s7", "lake", 1763700000000, 32, false, "0a1b2c3d"}));
  EXPECT_EQ(drive->drive_min(), 32);
  const Event made{"appointment.made", 3,
                   R"({"car":"s7-1","consultant":"","day":"2026-11-25","from_ms":1763700000000,)"
                   R"("instead_of":"","minutes":32,"purpose":"look","ride":false,"route":"lake",)"
                   R"("time":"14:30","vehicle":"s7"})",
                   R"({"name":"王建国","phone":""})"};
  const auto appointment = made.as<AppointmentMade>();
  ASSERT_TRUE(appointment);
  EXPECT_FALSE(appointment->at_home);
  EXPECT_EQ(appointment->way_min(), 0);
}

TEST(Codec, ways_to_a_home_are_within_reason_whatever_a_device_says) {
  DriveBooked booked{"aa", "s7-1", "s7", "lake", 0, 82, false, "", true, 25};
  EXPECT_EQ(booked.drive_min(), 32);
  booked.travel_min = std::numeric_limits<int>::max();
  EXPECT_EQ(booked.way_min(), 24 * 60);
  booked.travel_min = -5;
  EXPECT_EQ(booked.way_min(), 0);
}

TEST(Codec, a_field_of_a_later_version_of_foyer_is_passed_over_and_kept) {
  const Event closed{"card.judged", 1, R"({"card":"x","level":4,"mood":"good","said_ms":5})", ""};
  EXPECT_EQ(closed.as<CardJudged>(), (CardJudged{"x", 4}));
  EXPECT_NE(closed.body.find("mood"), std::string::npos);
  const Event opened{"visit.checked_in", 1, "{}", R"({"name":"x"})"};
  EXPECT_TRUE(opened.as<VisitCheckedIn>());
}

struct Unreadable {
  const char* why;
  Event written;
};

class CodecKeeps : public testing::TestWithParam<Unreadable> {};

TEST_P(CodecKeeps, every_byte_of_what_it_cannot_read) {
  Visit visit;
  Id id;
  id.bytes[0] = 1;
  const Fact fact{{id, 1}, id, Hlc::at_ms(1), "entrance", GetParam().written};
  apply(visit, fact);
  EXPECT_EQ(visit.unknown, 1) << GetParam().why << ": it is counted";
  Visit untouched;
  untouched.id = id;
  untouched.unknown = 1;
  EXPECT_EQ(visit, untouched) << GetParam().why << ": and does nothing";
}

const char* const kOpened = R"({"lang":"zh","purpose":"look","ticket":"A012"})";

INSTANTIATE_TEST_SUITE_P(
    Table, CodecKeeps,
    testing::Values(
        Unreadable{"a kind of tomorrow", {"visit.teleported", 1, "{}", ""}},
        Unreadable{"no kind", {"", 1, "{}", ""}},
        Unreadable{"a newer version", {"visit.opened", 2, kOpened, ""}},
        Unreadable{"a version before the first", {"visit.opened", 0, kOpened, ""}},
        Unreadable{"no body", {"visit.opened", 1, "", ""}},
        Unreadable{"half a body", {"visit.opened", 1, "{\"lang\":\"zh\"", ""}},
        Unreadable{"bytes after the body", {"visit.checked_in", 1, "{}{}", ""}},
        Unreadable{"not an object", {"visit.checked_in", 1, "[]", ""}},
        Unreadable{"not JSON", {"visit.checked_in", 1, std::string("\xff\x00{", 3), ""}},
        Unreadable{"a key is missing", {"visit.opened", 1, R"({"lang":"zh","purpose":"x"})", ""}},
        Unreadable{"text for a number", {"card.judged", 1, R"({"card":"x","level":"4"})", ""}},
        Unreadable{"a fraction for a number",
                   {"card.judged", 1, R"({"card":"x","level":4.5})", ""}},
        Unreadable{"a level beyond any int",
                   {"card.judged", 1, R"({"card":"x","level":99999999999})", ""}},
        Unreadable{"money beyond 64 bits",
                   {"needs.answered", 1,
                    R"({"min_yuan":18446744073709551615,"options":[],"question":"budget"})", ""}},
        Unreadable{"null for text", {"guest.language", 1, R"({"lang":null})", ""}},
        Unreadable{"null for a number that may be absent",
                   {"party.told", 1, R"({"party":null,"source":""})", ""}},
        Unreadable{"a number among options",
                   {"needs.answered", 1, R"({"options":[1],"question":"use"})", ""}},
        Unreadable{"a recommendation without a fit",
                   {"models.recommended", 1, R"({"models":[{"vehicle":"s7"}],"pack":"p"})", ""}},
        Unreadable{"something personal that is not JSON",
                   {"guest.named", 1, R"({"honorific":"mr"})", "x"}},
        Unreadable{"a name that is a number",
                   {"guest.named", 1, R"({"honorific":"mr"})", R"({"name":5})"}}),
    [](const auto& row) {
      std::string name = row.param.why;
      for (char& c : name)
        if (std::isalnum(static_cast<unsigned char>(c)) == 0) c = '_';
      return name;
    });

TEST(Codec, a_body_nested_a_hundred_thousand_deep_is_kept_and_not_fallen_into) {
  const std::string deep(100000, '[');
  const std::string closed = "{\"lang\":" + deep + std::string(100000, ']') + "}";
  EXPECT_FALSE((Event{"guest.language", 1, closed, ""}.as<LanguageChosen>()));
}

TEST(Codec, what_another_device_wrote_is_read_clean_and_no_longer_than_a_field) {
  const auto read = [](const std::string& name) {
    return Event(GuestNamed{name, "mr"}).as<GuestNamed>()->name.value_or("");
  };
  EXPECT_EQ(read("王\n建\u202E国\x1B[31m"), "王 建国[31m");
  std::string cut(399, 'A');
  cut += "…";
  EXPECT_EQ(read(std::string(40000, 'A')), cut);
  std::string heap = "o";
  for (int i = 0; i < 10000; ++i) heap += "\u0308";
  EXPECT_LE(read(heap).size(), 32u);
}

TEST(Codec, a_list_longer_than_any_dealer_has_is_kept_and_not_understood) {
  const Event written = NeedsAnswered{"use", std::vector<std::string>(1001, "x"), {}, {}};
  EXPECT_FALSE(written.as<NeedsAnswered>());
}

TEST(Codec, bytes_that_are_not_utf8_never_stop_the_machine) {
  const Event written = GuestNamed{std::string("a\xff") + "b", "mr"};
  EXPECT_EQ(written.as<GuestNamed>(), (GuestNamed{"ab", "mr"}));
}

}  // namespace
}  // namespace foyer::domain
