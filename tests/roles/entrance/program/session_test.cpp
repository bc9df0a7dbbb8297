// One guest after another over a real log: what the screen knows is what the disk has, whatever is
// touched, whenever the program dies, and when the disk is full.
#include "roles/entrance/program/session.h"

#include <gtest/gtest.h>
#include <stdlib.h>

#include <map>
#include <optional>
#include <random>
#include <set>
#include <utility>

#include "kit/log/device.h"
#include "roles/host/program/tickets.h"
#include "support/demo_content.h"
#include "support/fault_vfs.h"

namespace foyer::shell {
namespace {

using namespace flow;
using log::TemporaryHome;
using log::VisitLog;

constexpr const char* kVfs = "foyer-session-fault";

// The program without its window: a log, a session, and clocks that the test moves.
class Entrance {
 public:
  explicit Entrance(std::string vfs = {}) : vfs_(std::move(vfs)) { start(); }

  // As the program starts: nothing is remembered but what the log holds.
  void start() {
    session_.reset();
    log_.reset();
    auto opened = log::try_open(home.folder(), vfs_);
    ASSERT_TRUE(opened) << opened.error().what;
    log_ = std::move(*opened);
    session_ = std::make_unique<Session>(
        content, *log_,
        Session::Surroundings{.wall_ms = [this] { return now_ms; },
                              .steady_ms = [this] { return now_ms; },
                              .fresh_id = [this] { return fresh_id(); },
                              .tell_staff = [this](const Error& error) { told = error.what; },
                              .wrote = [this] { wrote_ = true; }});
  }

  bool touch(const Intent& intent) {
    now_ms += 700;
    wrote_ = false;
    return session_->dispatch(intent);
  }
  template <class... Intents>
  void does(const Intents&... intents) {
    (touch(intents), ...);
  }

  const Model& model() const { return session_->model(); }
  bool wrote() const { return wrote_; }  // by the last touch
  VisitLog& log() { return *log_; }

  // The fold of what the log has of a visit.
  domain::Visit logged(const Id& visit) {
    domain::Visit folded;
    const auto records = log_->of_visit(visit);
    EXPECT_TRUE(records) << records.error().what;
    if (!records) return folded;
    for (const log::Record& record : *records) domain::apply(folded, log::to_fact(record));
    return folded;
  }

  domain::Content content = demo::content();
  TemporaryHome home;
  std::int64_t now_ms = log::kNoon_ms;
  std::string told;
  bool wrote_ = false;

 private:
  Id fresh_id() {
    Id id;
    const int number = ++visits_;
    id.bytes[14] = static_cast<std::uint8_t>(number >> 8);
    id.bytes[15] = static_cast<std::uint8_t>(number & 0xff);
    return id;
  }
  std::string vfs_;
  int visits_ = 0;
  std::unique_ptr<VisitLog> log_;
  std::unique_ptr<Session> session_;
};

// A guest who mostly touches what the screen offers, and sometimes anything.
class Wanderer {
 public:
  explicit Wanderer(unsigned seed) : random_(seed) {}
  bool once_in(int n) { return pick(n) == 0; }

  Intent next(const Model& model) {
    if (once_in(15))
      return one_of({Skip{}, Back{}, Back{}, CallPerson{}, CloseSheet{}, StartOver{},
                     ConfirmStartOver{}, ChooseLanguage{Lang::en}, AskConsultant{}, Tick{}});
    if (model.sheet == Sheet::start_over) return one_of({ConfirmStartOver{}, CloseSheet{}});
    if (model.sheet != Sheet::none) return CloseSheet{};
    switch (model.screen) {
      case Screen::attract:
        return Wake{};
      case Screen::welcome:
        return one_of({ChoosePurpose{"look"}, ChoosePurpose{"again"}, ChoosePurpose{"service"}});
      case Screen::name:
        return one_of({GiveName{"王", "mr"}, GiveName{std::nullopt, "ms"}, Skip{}});
      case Screen::phone:
        return one_of({GivePhone{"+8613800000000"}, RefusePhone{}, ShowConsent{}});
      case Screen::plate:
        return one_of({GivePlate{"苏C12345"}, Skip{}, Back{}});
      case Screen::party:
        return one_of({TellParty{3, true, "friend"}, TellParty{1, {}, "online"}, Skip{}});
      case Screen::use:
        return one_of({ChooseUse{"family"}, ChooseUse{"commute"}});
      case Screen::budget:
        return one_of({ChooseBudget{"to20"}, ChooseBudget{"20to30"}, Skip{}});
      case Screen::timing:
        return one_of({ChooseTiming{"month"}, ChooseTiming{"looking"}, Skip{}});
      case Screen::priorities:
        return one_of(
            {TogglePriority{"safety"}, TogglePriority{"comfort"}, Continue{}, Continue{}});
      case Screen::models:
        return one_of({ChooseModel{"s7"}, ChooseModel{"e5"}});
      case Screen::cards:
        return one_of(
            {NextStep{}, NextStep{}, NextStep{}, JudgeCard{3}, JudgeCard{1}, AskConsultant{}});
      case Screen::thanks:
        return one_of({StartExtra{}, Continue{}});
      case Screen::extra:
        return one_of({ChooseOption{"petrol"}, ToggleOption{"suv"}, Continue{}, Skip{}});
      case Screen::trouble:
        return Tick{};
    }
    return Tick{};
  }

 private:
  int pick(int n) { return std::uniform_int_distribution<int>(0, n - 1)(random_); }
  Intent one_of(const std::vector<Intent>& all) {
    return all[static_cast<std::size_t>(pick(static_cast<int>(all.size())))];
  }
  std::mt19937 random_;
};

TEST(a_session, shows_what_its_log_holds_after_each_of_three_thousand_touches) {
  Entrance entrance;
  Wanderer guest(2026);
  std::set<Id> visits;
  for (int i = 0; i < 3000; ++i) {
    if (guest.once_in(50)) entrance.now_ms += 61'000;
    entrance.touch(guest.next(entrance.model()));
    const Id visit = entrance.model().visit.id;
    ASSERT_EQ(entrance.logged(visit), entrance.model().visit) << "at touch " << i;
    if (!visit.is_nil()) visits.insert(visit);
  }
  EXPECT_GT(visits.size(), 30u);
  EXPECT_EQ(log::fault_of(entrance.log()), "");
  EXPECT_EQ(entrance.told, "");
}

// What a program finds that starts after the first one died without a word: its files, as they are.
std::vector<log::Record> found_after_dying_now(const TemporaryHome& home) {
  const TemporaryHome again;
  std::filesystem::copy(
      home.folder(), again.folder(),
      std::filesystem::copy_options::recursive | std::filesystem::copy_options::overwrite_existing);
  std::filesystem::remove(again.folder() / "foyer.db-shm");  // memory of the dead process
  const auto log = log::open_log(again.folder());
  if (!log) return {};
  EXPECT_EQ(log::fault_of(*log), "");
  return log::every_record(*log);
}

TEST(a_session, that_dies_at_any_of_fifty_moments_has_lost_nothing_that_it_showed) {
  Entrance entrance;
  Wanderer guest(7);
  for (int death = 0; death < 50; ++death) {
    SCOPED_TRACE("death " + std::to_string(death));
    for (int i = 0; i < 3 + death % 11; ++i) entrance.touch(guest.next(entrance.model()));
    const domain::Visit shown = entrance.model().visit;
    const std::vector<log::Record> found = found_after_dying_now(entrance.home);
    ASSERT_EQ(found, log::every_record(entrance.log()));
    domain::Visit folded;
    for (const log::Record& record : found)
      if (!shown.id.is_nil() && record.visit == shown.id)
        domain::apply(folded, log::to_fact(record));
    ASSERT_EQ(folded, shown);
    if (death % 5 == 4) {
      entrance.start();
      ASSERT_EQ(entrance.model().screen, Screen::attract);
      ASSERT_EQ(log::every_record(entrance.log()), found);
    }
  }
}

TEST(a_full_disk, shows_the_guest_a_gentle_page_and_the_next_one_checks_in) {
  support::FaultVfs disk(kVfs);
  Entrance entrance(kVfs);
  entrance.does(Wake{}, ChoosePurpose{"look"}, GiveName{"王", "mr"});
  const std::vector<log::Record> before = log::every_record(entrance.log());
  const Id visit = entrance.model().visit.id;

  disk.plan(support::Trouble::full, 1, true);
  EXPECT_TRUE(entrance.touch(GivePhone{"+8613800138000"}));  // two facts in one touch
  EXPECT_TRUE(disk.struck());
  EXPECT_EQ(entrance.model().screen, Screen::trouble);
  EXPECT_FALSE(entrance.wrote());
  EXPECT_NE(entrance.told, "");
  EXPECT_EQ(entrance.told.find("13800138000"), std::string::npos) << "staff read a guest's number";
  EXPECT_EQ(log::every_record(entrance.log()), before);
  EXPECT_EQ(found_after_dying_now(entrance.home), before);

  // Still full: the page goes when nobody is there, and the next guest finds the same.
  entrance.now_ms += 61'000;
  entrance.touch(Tick{});
  EXPECT_EQ(entrance.model().screen, Screen::attract);
  entrance.does(Wake{}, ChoosePurpose{"look"});
  EXPECT_EQ(entrance.model().screen, Screen::trouble);

  disk.heal();
  entrance.now_ms += 61'000;
  entrance.does(Tick{}, Wake{}, ChoosePurpose{"service"}, GivePhone{"+8613900001111"});
  EXPECT_EQ(entrance.model().screen, Screen::thanks);
  EXPECT_NE(entrance.model().visit.id, visit);
  EXPECT_EQ(entrance.logged(entrance.model().visit.id), entrance.model().visit);
  EXPECT_EQ(entrance.logged(visit).phone, "");
  EXPECT_EQ(log::fault_of(entrance.log()), "");
}

TEST(a_disk_that_fills_at_any_write, leaves_nothing_half_written) {
  support::FaultVfs disk(kVfs);
  for (std::int64_t step = 1; step < 200; ++step) {
    SCOPED_TRACE("step " + std::to_string(step));
    Entrance entrance(kVfs);
    entrance.does(Wake{}, ChoosePurpose{"look"}, GiveName{"王", "mr"});
    const std::vector<log::Record> before = log::every_record(entrance.log());
    disk.plan(support::Trouble::torn_then_full, step);
    entrance.touch(GivePhone{"+8613800138000"});
    const bool struck = disk.struck();
    disk.heal();
    EXPECT_EQ(entrance.model().screen, struck ? Screen::trouble : Screen::party);
    EXPECT_EQ(log::every_record(entrance.log()).size(), before.size() + (struck ? 0 : 2));
    EXPECT_EQ(log::fault_of(entrance.log()), "");
    if (!struck) return;  // every write of an append has been refused once
  }
  FAIL() << "an append never came to its end";
}

// The zone that the operating system is set to, for as long as the test lasts.
class MachineZone {
 public:
  explicit MachineZone(const char* name) {
    ::setenv("TZ", name, 1);
    ::tzset();
  }
  ~MachineZone() {
    ::unsetenv("TZ");
    ::tzset();
  }
};

TEST(a_ticket, is_counted_from_one_each_day_of_the_showroom_whatever_the_machines_zone) {
  const MachineZone elsewhere("America/Los_Angeles");
  Entrance entrance;
  const auto next_ticket = [&] {
    entrance.does(Wake{}, ChoosePurpose{"look"});
    const std::string given = entrance.model().visit.ticket;
    entrance.does(StartOver{}, ConfirmStartOver{});
    return given;
  };
  constexpr std::int64_t kMinute_ms = 60'000;
  const std::int64_t midnight = *demo::showroom().time_zone.begin_ms("2027-01-16");
  entrance.now_ms = midnight - 3 * kMinute_ms;
  EXPECT_EQ(next_ticket(), "A001");
  EXPECT_EQ(next_ticket(), "A002");
  entrance.start();
  EXPECT_EQ(next_ticket(), "A003");
  entrance.now_ms = midnight + kMinute_ms;
  EXPECT_EQ(next_ticket(), "A001");
  entrance.start();
  EXPECT_EQ(next_ticket(), "A002");
}

TEST(a_ticket, stays_the_same_for_a_guest_who_goes_back_to_the_welcome) {
  Entrance entrance;
  entrance.does(Wake{}, ChoosePurpose{"look"});
  const std::string given = entrance.model().visit.ticket;
  entrance.does(Back{}, ChoosePurpose{"service"});
  EXPECT_EQ(entrance.model().visit.ticket, given);
}

TEST(a_ticket, has_its_entrances_letter_and_grows_past_three_digits) {
  EXPECT_EQ(ticket("A", 0), "A001");
  EXPECT_EQ(ticket("B", 11), "B012");
  EXPECT_EQ(ticket("A", 999), "A1000");
}

}  // namespace
}  // namespace foyer::shell
