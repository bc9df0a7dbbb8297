// Random histories of a showroom: every kind of fact about a visit, erased guests, contests, people
// who were merged, visits that were opened again, and facts that this program does not know. The
// same seed tells the same history. Threads: values.
#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <random>
#include <string>
#include <vector>

#include "showroom/house.h"

namespace foyer::tests {

class Dice {
 public:
  explicit Dice(unsigned seed) : engine_(seed) {}
  int roll(int sides) { return static_cast<int>(engine_() % static_cast<unsigned>(sides)); }
  bool often() { return roll(3) != 0; }
  std::string pick(std::vector<std::string> of) {
    return of[static_cast<std::size_t>(roll(static_cast<int>(of.size())))];
  }
  std::vector<std::string> some(const std::vector<std::string>& of) {
    std::vector<std::string> chosen;
    for (const std::string& one : of)
      if (roll(2) == 0) chosen.push_back(one);
    std::shuffle(chosen.begin(), chosen.end(), engine_);
    return chosen;
  }
  template <class T>
  std::optional<T> maybe(T value) {
    return often() ? std::optional<T>(value) : std::nullopt;
  }

 private:
  std::mt19937 engine_;
};

// A guest is erased, or locked.
domain::Event forgotten(Dice& dice);
// What somebody may do with a visit; `others`: ids of visits whose person this one may be.
domain::Event anything(Dice& dice, const std::vector<std::string>& others);
// And with the car that its guest would give in exchange: told apart, so that other histories stay
// what they were.
domain::Event traded_in(Dice& dice);
// And about an offer: some papers of a visit, whoever says it.
domain::Event offered(Dice& dice);
// And about an order of one of those papers.
domain::Event ordered(Dice& dice);
// Who works there; the last two are managers.
inline constexpr std::array<const char*, 4> kOfferStaff{"0000000a", "0000000b", "000000c1",
                                                        "000000c2"};
// What is said of a call, and of a lead.
domain::Event phoned(Dice& dice);
domain::Event led(Dice& dice);
// And of a delivery: anything, or what has to be said in its order until somewhere.
domain::Event delivered(Dice& dice);
std::vector<domain::Event> delivered_as_it_should_be(Dice& dice);
// What a list of stock says of a car.
domain::Event stocked(Dice& dice);
// What is said in a round of standards, and of a scorecard.
domain::Event walked(Dice& dice);
domain::Event scored(Dice& dice);
// And at a meeting of this day and kind.
domain::Event met(Dice& dice, const std::string& day, const std::string& kind);
// What the service tells, and what is planned with it; about no subject.
domain::Event served(Dice& dice);
// What a manager says of targets, though not only managers do; and what is said in a roll call.
domain::Event targeted(Dice& dice);
domain::Event rolled(Dice& dice);
// And about the contacts that follow a visit.
domain::Event cared(Dice& dice);
// And of an instruction on some days' reports.
domain::Event instructed(Dice& dice);
// And with an appointment that may keep a test car.
domain::Event arranged(Dice& dice);

}  // namespace foyer::tests
