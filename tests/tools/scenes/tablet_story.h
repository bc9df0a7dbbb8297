// How the tablet's scenes are reached: a consultant with a house, who touches and keeps what is
// seen.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "tools/scenes/tablet_scenes.h"

namespace foyer::screens::test {

// A consultant with a house, who touches and keeps scenes.
class TabletStory {
 public:
  static constexpr const char* kMe = "aa00bb11";
  static constexpr const char* kOther = "cc22dd33";
  static constexpr std::int64_t kNoon_ms = 1795262400000;  // 2026-11-21 12:00 UTC
  static constexpr std::int64_t kMinute_ms = 60 * 1000, kDay_ms = 24 * 60 * kMinute_ms;
  static Id id_of(int number) {
    Id id;
    id.bytes.fill(static_cast<std::uint8_t>(number));
    return id;
  }

  explicit TabletStory(const domain::Content& content) : content_(content) {
    say(Id{}, "", kNoon_ms - 300 * kMinute_ms, domain::StaffAdded{kMe, "consultant", "李婷"});
    say(Id{}, "", kNoon_ms - 300 * kMinute_ms, domain::StaffAdded{kOther, "consultant", "赵磊"});
    guest(1, "A012", "王建国", "mr", 26, {"safety", "comfort", "economy"}, "month");
    guest(2, "A013", "Emily Carter", "ms", 12, {"handling", "power"}, "quarter");
    guest(3, "A014", "欧阳淑敏", "ms", 4, {"economy"}, "looking");
    earlier(4, "A003", "陈晓梅", "ms", 0, "2026-11-23");
    earlier(5, "B007", "刘志强", "mr", 3, "2026-11-21");
    earlier(6, "B002", "孙丽", "ms", 5, "2026-11-19");
    say(id_of(1), kOther, kNoon_ms - 20 * kMinute_ms, domain::VisitAssigned{kMe, "turn", {}, ""});
    say(id_of(2), kOther, kNoon_ms - 3 * kMinute_ms, domain::VisitAssigned{kMe, "turn", {}, ""});
  }

  void say(const Id& visit, const std::string& actor, std::int64_t at_ms, domain::Event event) {
    const domain::Fact fact{
        {id_of(200), ++seq_}, visit, Hlc::at_ms(at_ms), actor, std::move(event)};
    domain::apply(house_, fact);
  }
  void touch(const flow::tablet::Intent& intent) {
    flow::tablet::Step step = flow::tablet::update(model_, intent, context());
    for (const flow::Write& write : step.writes)
      for (const domain::Event& event : write.events)
        say(write.visit, kMe, now_ms_ - kMinute_ms, event);
    model_ = step.model;
  }
  void keep(const std::string& name) {
    scenes_.push_back({name, house_, model_, now_ms_});
    scenes_.back().camera = camera_;
  }
  // What the tablet's camera has made; none: it has no camera.
  void see(std::optional<flow::drive::Shot> shot) { camera_ = std::move(shot); }
  // As it is where nothing that was written here has left the tablet.
  void keep_offline(const std::string& name) {
    keep(name);
    scenes_.back().offline = true;
  }
  // The page of the standards, in one of its parts.
  void keep_standards(const std::string& name, std::string_view tab, StandardsDraft draft = {}) {
    keep(name);
    draft.tab = tab;
    scenes_.back().standards = std::move(draft);
  }
  // Of what was found wrong on a round.
  void keep_faults(const std::string& name, StandardsDraft draft) {
    keep_standards(name, kFaultsTabId, std::move(draft));
  }
  // As it is where these are known to be one person's visits.
  void keep_with(const std::string& name, std::vector<Id> same_person) {
    keep(name);
    scenes_.back().same_person = std::move(same_person);
  }
  void be_at(std::int64_t now_ms) { now_ms_ = now_ms; }
  std::int64_t now_ms() const { return now_ms_; }
  const domain::House& house() const { return house_; }
  std::vector<TabletScene> take() { return std::move(scenes_); }

 private:
  flow::tablet::Context context() const {
    flow::tablet::Context context{house_, content_, kMe, now_ms_};
    context.camera = camera_;
    return context;
  }
  void guest(int number, const std::string& ticket, const std::string& name,
             const std::string& honorific, int minutes, std::vector<std::string> priorities,
             const std::string& timing, std::int64_t days = 0) {
    const Id id = id_of(number);
    const std::int64_t at = kNoon_ms - minutes * kMinute_ms - days * kDay_ms;
    const bool english = name.front() < 0x7F && name.front() > 0;
    say(id, "entrance", at, domain::VisitOpened{"look", ticket, english ? "en" : "zh"});
    say(id, "entrance", at, domain::GuestNamed{name, honorific});
    say(id, "entrance", at, domain::NeedsAnswered{"use", {"family"}, {}, {}});
    say(id, "entrance", at, domain::NeedsAnswered{"budget", {"20to30"}, 200000, 300000});
    say(id, "entrance", at, domain::NeedsAnswered{"timing", {timing}, {}, {}});
    say(id, "entrance", at, domain::NeedsAnswered{"priorities", std::move(priorities), {}, {}});
    say(id, "entrance", at, domain::VisitCheckedIn{});
  }
  void earlier(int number, const std::string& ticket, const std::string& name,
               const std::string& honorific, std::int64_t days, const std::string& next) {
    guest(number, ticket, name, honorific, 150, {"comfort"}, "quarter", days);
    const std::int64_t at = kNoon_ms - 100 * kMinute_ms - days * kDay_ms;
    say(id_of(number), kMe, at, domain::VisitTaken{kMe, ""});
    say(id_of(number), kMe, at, domain::NextStepAgreed{"call", next});
    say(id_of(number), kMe, at, domain::VisitClosed{"following", "B", "B", "", "", ""});
    say(id_of(number), kMe, at, domain::VisitLeft{at, false});
  }

  const domain::Content& content_;
  domain::House house_;
  flow::tablet::Model model_;
  std::int64_t seq_ = 0;
  std::int64_t now_ms_ = kNoon_ms;
  std::optional<flow::drive::Shot> camera_;
  std::vector<TabletScene> scenes_;
};

// A licence and damage are photographed, from the licence's page and the drawn car (the file
// tablet_picture_scenes.cpp).
void play_licence_picture(TabletStory& story);
void play_damage_picture(TabletStory& story);
// Of a car in exchange, of an offer and of the order made of it, each from the guest's page on.
void play_trade_in(TabletStory& story);
void play_ends_of_trade_ins(TabletStory& story);
void play_offer(TabletStory& story);
// One of other prices than today's, and one whose guest is paid.
void play_odd_papers(TabletStory& story);
// A manager's instructions and their answers (tablet_instruction_scenes.cpp).
void play_instructions(TabletStory& story);
// Goes on where play_offer ends: terms, contract, signature, cancellation.
void play_order(TabletStory& story);
// A car handed over (tablet_delivery_scenes.cpp).
void play_delivery(TabletStory& story);
// A drive at the guest's home: booked by one who is here, and begun there (tablet_home_scenes.cpp).
void play_at_home(TabletStory& story);
// Whom to contact: from the list of guests on.
void play_care(TabletStory& story);
// What was found wrong on a round and is mine to mend (tablet_manager_scenes.cpp).
void play_my_faults(TabletStory& story);
// A manager's: the house today and what it leads to (there, too).
std::vector<TabletScene> managers_day(const domain::Content& content);

}  // namespace foyer::screens::test
