// The meetings of a showroom that is not there: who is late for them, what they promise, what they
// agree on and whether it is done. Made by the meetings' own rules (manage/meetings), from the
// dealer's agenda; only how often is invented here. Pure but for the dice. Threads: one.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "house/content.h"
#include "house/write.h"
#include "showroom/house.h"
#include "tools/simulate/dice.h"

namespace foyer::simulate {

class Meetings {
 public:
  Meetings(const domain::Content& content, std::uint64_t seed) : content_(content), dice_(seed) {}

  // Who works there, as the roster says it.
  void hire(const std::vector<domain::Event>& roster);

  struct Said {
    std::int64_t at_ms = 0;
    domain::Write write;
  };
  // What is said at the meetings of a day that begin before noon, or after it; by the manager.
  std::vector<Said> of_day(std::int64_t midnight_ms, bool before_noon);

 private:
  class AtHand;
  const domain::Content& content_;
  Dice dice_;
  domain::House house_;  // of the roster and the meetings alone
  std::int64_t facts_ = 0;
};

}  // namespace foyer::simulate
