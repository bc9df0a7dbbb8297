#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/visiting_guest.h"

namespace foyer::flow {
namespace {

using demo::Guest;
using domain::Event;
using testing::ElementsAre;
using testing::IsEmpty;

TEST(Attract, the_touch_that_wakes_does_nothing_else) {
  Guest guest;
  EXPECT_THAT(guest.touch(Wake{}), IsEmpty());
  EXPECT_EQ(guest.model.screen, Screen::welcome);
  EXPECT_EQ(guest.model.visit, domain::Visit{});
}

TEST(Attract, wakes_in_the_language_that_the_device_was_set_to) {
  Guest guest;
  guest.model.lang = Lang::en;
  guest.does(Wake{});
  EXPECT_EQ(guest.model.lang, Lang::en);
  EXPECT_THAT(guest.touch(ChoosePurpose{"look"}),
              ElementsAre(Event(domain::VisitOpened{"look", "A2", "en"})));
}

TEST(Welcome, naming_a_purpose_opens_the_visit_with_the_ticket_it_was_handed) {
  Guest guest;
  guest.at(Screen::welcome);
  EXPECT_THAT(guest.touch(ChoosePurpose{"look"}),
              ElementsAre(Event(domain::VisitOpened{"look", "A2", "zh"})));
  EXPECT_EQ(guest.model.screen, Screen::name);
  EXPECT_EQ(guest.model.visit.state, domain::VisitState::open);
  EXPECT_EQ(guest.model.visit.id, guest.last_visit);
  EXPECT_EQ(guest.model.visit.arrived_at, Hlc::at_ms(guest.now_ms));
}

TEST(Welcome, a_purpose_that_is_not_offered_opens_nothing) {
  Guest guest;
  guest.at(Screen::welcome);
  EXPECT_THAT(guest.touch(ChoosePurpose{"rob"}), IsEmpty());
  EXPECT_EQ(guest.model.screen, Screen::welcome);
}

TEST(Welcome, coming_back_to_the_same_purpose_writes_nothing) {
  Guest guest;
  guest.at(Screen::name);
  guest.touch(Back{});
  EXPECT_EQ(guest.model.screen, Screen::welcome);
  EXPECT_THAT(guest.touch(ChoosePurpose{"look"}), IsEmpty());
  EXPECT_EQ(guest.model.screen, Screen::name);
}

TEST(Welcome, coming_back_to_another_purpose_keeps_visit_and_ticket) {
  Guest guest;
  guest.at(Screen::name);
  const domain::Visit before = guest.model.visit;
  guest.does(Back{}, ChoosePurpose{"service"});
  EXPECT_EQ(guest.model.visit.id, before.id);
  EXPECT_EQ(guest.model.visit.ticket, before.ticket);
  EXPECT_EQ(guest.model.visit.arrived_at, before.arrived_at);
  EXPECT_EQ(guest.model.visit.purpose, "service");
}

domain::BookingCode booking() {
  domain::BookingCode code{{}, "2026-11-25", "14:30"};
  code.appointment.bytes[0] = 0xb0;
  return code;
}

TEST(Booking, read_by_chance_puts_nobody_on_the_board) {
  Guest guest;
  EXPECT_THAT(guest.touch(ShowAppointment{booking()}), IsEmpty());
  EXPECT_EQ(guest.model.screen, Screen::welcome);
  EXPECT_EQ(guest.model.sheet, Sheet::booking);
  EXPECT_EQ(guest.model.booking, booking()) << "the sheet says when it is";
  Guest nobody = guest;
  EXPECT_THAT(guest.touch(CloseSheet{}), IsEmpty());
  EXPECT_EQ(guest.model.visit, domain::Visit{});
  nobody.waits_s(61);
  EXPECT_EQ(nobody.model, attract());
  EXPECT_THAT(nobody.log, IsEmpty());
}

TEST(Booking, shown_to_the_scanner_gives_the_ticket_for_one_yes) {
  Guest guest;
  guest.touch(ShowAppointment{booking()});
  EXPECT_THAT(guest.touch(ConfirmAppointment{}),
              ElementsAre(Event(domain::VisitOpened{"again", "A2", "zh"}),
                          Event(domain::AppointmentKept{booking().appointment.hex()}),
                          Event(domain::PartyTold{std::nullopt, false, ""}),
                          Event(domain::VisitCheckedIn{})));
  EXPECT_EQ(guest.model.screen, Screen::thanks) << "the code says who they are";
  EXPECT_THAT(guest.touch(ShowAppointment{booking()}), IsEmpty()) << "held there for longer";
  EXPECT_EQ(guest.model.sheet, Sheet::none);
}

TEST(Booking, shown_where_a_number_or_a_name_is_asked_for_answers_it) {
  Guest guest;
  guest.at(Screen::welcome).touch(ChoosePurpose{"again"});
  Guest without_number = guest;
  guest.does(ShowAppointment{booking()}, ConfirmAppointment{});
  EXPECT_EQ(guest.model.screen, Screen::thanks);
  without_number.does(RefusePhone{}, ShowAppointment{booking()}, ConfirmAppointment{});
  EXPECT_EQ(without_number.model.screen, Screen::thanks);
  Guest chose_wrong;
  chose_wrong.at(Screen::name).does(ShowAppointment{booking()}, ConfirmAppointment{});
  EXPECT_EQ(chose_wrong.model.screen, Screen::thanks);
  EXPECT_EQ(chose_wrong.model.visit.purpose, "again");
}

TEST(Booking, shown_in_the_middle_of_a_visit_is_of_that_visit_and_changes_no_screen) {
  Guest guest;
  guest.at(Screen::budget);
  EXPECT_THAT(guest.does(ShowAppointment{booking()}, ConfirmAppointment{}),
              ElementsAre(Event(domain::AppointmentKept{booking().appointment.hex()})));
  EXPECT_EQ(guest.model.screen, Screen::budget);
  EXPECT_EQ(guest.model.sheet, Sheet::none);
  EXPECT_EQ(guest.model.visit.purpose, "look");
}

TEST(Booking, shown_while_the_guest_is_asked_whether_they_are_there_says_that_they_are) {
  Guest guest;
  guest.at(Screen::name).waits_s(61);
  ASSERT_EQ(guest.model.sheet, Sheet::idle_warning);
  guest.touch(ShowAppointment{booking()});
  EXPECT_EQ(guest.model.sheet, Sheet::booking);
}

TEST(Name, is_kept_without_the_blanks_around_it) {
  Guest guest;
  guest.at(Screen::name);
  EXPECT_THAT(guest.touch(GiveName{"  Li Na ", "ms"}),
              ElementsAre(Event(domain::GuestNamed{"Li Na", "ms"})));
  EXPECT_EQ(guest.model.screen, Screen::phone);
}

TEST(Name, of_blanks_alone_is_no_name) {
  Guest guest;
  guest.at(Screen::name);
  EXPECT_THAT(guest.touch(GiveName{"   ", "mr"}),
              ElementsAre(Event(domain::GuestNamed{std::nullopt, "mr"})));
}

TEST(Name, can_be_kept_to_oneself) {
  Guest guest;
  guest.at(Screen::name);
  EXPECT_THAT(guest.touch(Skip{}), ElementsAre(Event(domain::GuestNamed{})));
  EXPECT_EQ(guest.model.screen, Screen::phone);
}

TEST(Name, given_again_replaces_the_first) {
  Guest guest;
  guest.at(Screen::phone);
  guest.does(Back{}, GiveName{"赵", "ms"});
  EXPECT_EQ(guest.model.visit.name, "赵");
  EXPECT_EQ(guest.model.visit.honorific, "ms");
}

TEST(Name, with_an_address_that_is_not_offered_is_not_taken) {
  Guest guest;
  guest.at(Screen::name);
  EXPECT_THAT(guest.touch(GiveName{"王", "sir"}), IsEmpty());
  EXPECT_EQ(guest.model.screen, Screen::name);
}

TEST(Phone, refusing_is_one_tap_and_goes_on) {
  Guest guest;
  guest.at(Screen::phone);
  EXPECT_THAT(guest.touch(RefusePhone{}),
              ElementsAre(Event(domain::ConsentRefused{"contact", "2026-11"})));
  EXPECT_EQ(guest.model.screen, Screen::party);
}

TEST(Phone, skipping_is_refusing) {
  Guest guest;
  guest.at(Screen::phone);
  guest.touch(Skip{});
  EXPECT_EQ(guest.model.visit.contact_consent, domain::ConsentState::refused);
  EXPECT_EQ(guest.model.screen, Screen::party);
}

TEST(Phone, comes_with_the_consent_to_the_text_and_language_that_were_shown) {
  Guest guest;
  guest.at(Screen::phone).touch(ChooseLanguage{Lang::en});
  EXPECT_THAT(guest.touch(GivePhone{"+8613800000000"}),
              ElementsAre(Event(domain::ConsentGiven{"contact", "2026-11", "en"}),
                          Event(domain::ContactGiven{"+8613800000000"})));
  EXPECT_EQ(guest.model.screen, Screen::party);
}

TEST(Phone, that_is_empty_consents_to_nothing) {
  Guest guest;
  guest.at(Screen::phone);
  EXPECT_THAT(guest.touch(GivePhone{" "}), IsEmpty());
  EXPECT_EQ(guest.model.screen, Screen::phone);
}

TEST(Phone, given_and_then_refused_is_forgotten) {
  Guest guest;
  guest.at(Screen::phone);
  guest.does(GivePhone{"+8613800000000"}, Back{}, RefusePhone{});
  EXPECT_EQ(guest.model.visit.phone, "");
}

TEST(Phone, the_whole_consent_can_be_read_and_put_away) {
  Guest guest;
  guest.at(Screen::phone);
  EXPECT_THAT(guest.touch(ShowConsent{}), IsEmpty());
  EXPECT_EQ(guest.model.sheet, Sheet::consent_text);
  guest.touch(CloseSheet{});
  EXPECT_EQ(guest.model.sheet, Sheet::none);
  EXPECT_EQ(guest.model.screen, Screen::phone);
}

TEST(Phone, of_who_is_known_or_comes_for_something_else_is_the_only_question) {
  for (const char* purpose : {"again", "collect", "service"}) {
    Guest guest;
    guest.at(Screen::welcome).touch(ChoosePurpose{purpose});
    EXPECT_EQ(guest.model.screen, Screen::phone) << purpose;
    const auto events = guest.touch(GivePhone{"13800138000"});
    EXPECT_EQ(guest.model.screen, Screen::thanks) << purpose;
    EXPECT_EQ(guest.model.visit.state, domain::VisitState::waiting);
    EXPECT_EQ(demo::count<domain::VisitCheckedIn>(events), 1);
  }
}

TEST(Phone, refused_by_who_is_known_asks_for_a_name_and_no_more) {
  Guest guest;
  guest.at(Screen::welcome).does(ChoosePurpose{"collect"}, RefusePhone{});
  EXPECT_EQ(guest.model.screen, Screen::name);
  Guest nameless = guest;
  guest.touch(GiveName{"王", "mr"});
  EXPECT_EQ(guest.model.screen, Screen::thanks);
  EXPECT_EQ(guest.model.visit.name, "王");
  nameless.touch(Skip{});
  EXPECT_EQ(nameless.model.screen, Screen::thanks);
}

TEST(Plate, does_instead_of_the_number_where_a_car_comes_for_service) {
  Guest guest;
  guest.at(Screen::welcome).does(ChoosePurpose{"service"}, UsePlate{});
  ASSERT_EQ(guest.model.screen, Screen::plate);
  Guest back = guest, without = guest;
  EXPECT_THAT(
      guest.touch(GivePlate{"苏C12345"}),
      ElementsAre(
          Event(domain::ConsentGiven{"contact", guest.content.contact_consent.version, "zh"}),
          Event(domain::PresentCarTold{"", "苏C12345", false}), Event(domain::VisitCheckedIn{})));
  EXPECT_EQ(guest.model.screen, Screen::thanks);
  back.touch(Back{});
  EXPECT_EQ(back.model.screen, Screen::phone);
  without.touch(Skip{});
  EXPECT_EQ(without.model.screen, Screen::name);
  Guest collects;
  collects.at(Screen::welcome).does(ChoosePurpose{"collect"}, UsePlate{});
  EXPECT_EQ(collects.model.screen, Screen::phone) << "the new car has none that they know";
}

TEST(Ticket, takes_a_name_and_the_rest_of_it_while_they_wait) {
  Guest guest;
  guest.at(Screen::welcome).does(ChoosePurpose{"again"}, GivePhone{"13800138000"}, TellName{});
  ASSERT_EQ(guest.model.screen, Screen::name);
  Guest shy = guest;
  EXPECT_THAT(guest.touch(GiveName{"王建国", "mr"}),
              ElementsAre(Event(domain::GuestNamed{"王建国", "mr"})));
  EXPECT_EQ(guest.model.screen, Screen::thanks);
  EXPECT_EQ(guest.model.visit.state, domain::VisitState::waiting);
  EXPECT_THAT(shy.touch(Back{}), IsEmpty());
  EXPECT_EQ(shy.model.screen, Screen::thanks);
  guest.does(TellName{}, Skip{});
  EXPECT_EQ(guest.model.visit.name, "王建国") << "nothing is taken back by leaving it";
}

TEST(Ticket, of_who_was_here_before_says_so_and_lets_them_tell_what_they_look_for) {
  Guest guest;
  guest.at(Screen::welcome).does(ChoosePurpose{"again"}, GivePhone{"13800138000"});
  EXPECT_EQ(guest.model.visit.first_visit, false);
  guest.does(TellSource{"friend"}, StartExtra{});
  ASSERT_EQ(guest.model.screen, Screen::party);
  guest.touch(Back{});
  EXPECT_EQ(guest.model.screen, Screen::thanks);
  guest.does(StartExtra{}, TellParty{2, {}, ""}, ChooseUse{"family"}, ChooseBudget{"20to30"},
             ChooseTiming{"month"}, TogglePriority{"safety"}, Continue{}, AskConsultant{});
  EXPECT_EQ(guest.model.screen, Screen::thanks);
  EXPECT_EQ(guest.model.visit.source, "friend");
  EXPECT_EQ(guest.model.visit.party, 2);
  EXPECT_EQ(guest.model.visit.state, domain::VisitState::waiting);
  EXPECT_EQ(demo::count<domain::VisitCheckedIn>(guest.events_of(guest.last_visit)), 1);
}

TEST(Ticket, takes_the_source_and_takes_it_back) {
  Guest guest;
  guest.at(Screen::party).touch(TellParty{2, {}, ""});
  guest.at(Screen::thanks);
  EXPECT_THAT(guest.touch(TellSource{"friend"}),
              ElementsAre(Event(domain::PartyTold{2, true, "friend"})));
  EXPECT_THAT(guest.touch(TellSource{"spam"}), IsEmpty());
  EXPECT_THAT(guest.touch(TellSource{"friend"}),
              ElementsAre(Event(domain::PartyTold{2, true, ""})));
}

TEST(Party, is_told_in_one_go) {
  Guest guest;
  guest.at(Screen::party);
  EXPECT_THAT(guest.touch(TellParty{3, false, "online"}),
              ElementsAre(Event(domain::PartyTold{3, false, "online"})));
  EXPECT_EQ(guest.model.screen, Screen::use);
}

TEST(Party, may_be_told_in_part_or_not_at_all) {
  Guest guest;
  guest.at(Screen::party);
  EXPECT_THAT(guest.touch(TellParty{std::nullopt, std::nullopt, "friend"}),
              ElementsAre(Event(domain::PartyTold{std::nullopt, true, "friend"})));
  guest.touch(Back{});
  EXPECT_THAT(guest.touch(Skip{}), ElementsAre(Event(domain::PartyTold{std::nullopt, true, ""})));
  EXPECT_EQ(guest.model.visit.source, "");
}

TEST(Party, that_cannot_be_is_not_taken) {
  Guest guest;
  guest.at(Screen::party);
  for (const TellParty& told : {TellParty{0, {}, ""}, TellParty{-1, {}, ""}, TellParty{7, {}, ""},
                                TellParty{2, {}, "spam"}}) {
    EXPECT_THAT(guest.touch(told), IsEmpty());
    EXPECT_EQ(guest.model.screen, Screen::party);
  }
}

TEST(Party, the_purpose_says_whether_it_is_the_first_visit) {
  Guest guest;
  guest.at(Screen::party);
  EXPECT_EQ(preset_first_visit(guest.model, guest.content), true);
  EXPECT_THAT(guest.touch(TellParty{2, std::nullopt, ""}),
              ElementsAre(Event(domain::PartyTold{2, true, ""})));
  std::erase_if(guest.content.showroom.purposes,
                [](const domain::Purpose& one) { return one.returning; });
  EXPECT_EQ(preset_first_visit(guest.model, guest.content), std::nullopt)
      << "where nothing else can be chosen, it says nothing";
}

}  // namespace
}  // namespace foyer::flow
