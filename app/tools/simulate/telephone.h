// The telephone of a showroom that is not there: calls that are taken and missed, enquiries with a
// number and without, leads of the website, whose they become, how often they are tried and given
// up, and who comes as arranged.
//
// Made by the flow of calls and leads itself, so that who is counted, and as what, is not invented
// here: only how often. Pure but for the dice. Threads: one.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "house/write.h"
#include "showroom/house.h"
#include "steps/leads/flow/phone.h"
#include "tools/simulate/dice.h"
#include "tools/simulate/guest.h"

namespace foyer::simulate {

class Telephone {
 public:
  // What is written, in the order of time; `by`: staff id.
  struct Said {
    std::int64_t at_ms = 0;
    std::string by;
    domain::Write write;
  };
  // Who is expected, when, and by which appointment and lead.
  struct Expected {
    std::int64_t at_ms = 0;
    Id appointment, lead;
    Somebody who;
  };

  // Both outlive the telephone. `consultants`: staff ids; `lifts`: of who sits at it.
  Telephone(const domain::Content& content, std::vector<std::string> consultants, std::string lifts,
            Dice& dice);

  // A day's calls between two moments, and what becomes of the leads; nothing, where the dealer
  // keeps no such list. Days in their order.
  std::vector<Said> day(std::int64_t opens_ms, std::int64_t closes_ms, int calls);
  // Of that day's appointments, those who keep them.
  std::vector<Expected> expected(std::string_view day);
  // They are here, and this visit is theirs; when nobody wrote it down at the door.
  std::vector<Said> came(const Expected& one, const Id& visit, std::int64_t at_ms);

 private:
  using Context = flow::phone::Context;
  using Entry = flow::phone::Entry;

  void touch(const flow::phone::Intent& intent, const std::string& by = {});
  void say(const domain::Write& write, const std::string& by);
  void pass(std::int64_t least_min, std::int64_t most_min);
  Context context() const;

  void call();
  void missed();
  void from_website();
  void allot(const Id& lead);
  void follow_up(const Id& lead);
  Entry enquiry(const std::string& from);
  void log(const Entry& entry);
  std::string number();
  void forget_old();

  const domain::Content& content_;
  const std::vector<std::string> consultants_;
  const std::string lifts_;
  Dice& dice_;
  domain::House house_;
  flow::phone::Model model_;
  std::vector<Said> said_;
  std::vector<Expected> booked_;
  std::int64_t now_ms_ = 0, closes_ms_ = 0;
  std::int64_t seq_ = 0;
};

}  // namespace foyer::simulate
