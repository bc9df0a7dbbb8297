// The presentation: which cards were shown, and how strong each was for this guest. Threads:
// values.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "house/visit.h"

namespace foyer::domain {

struct Presentation;

// card.presented / card.judged
struct CardPresented {
  static constexpr std::string_view kKind = "card.presented";
  static constexpr int kVersion = 1;
  std::string card;
  std::string vehicle;
  std::string position;
  void fields(Fields& f) {
    f("card", card);
    f("vehicle", vehicle);
    f("position", position);
  }
  void fold(const Fact&, Presentation& presentation) const;
  friend bool operator==(const CardPresented&, const CardPresented&) = default;
};

struct CardJudged {
  static constexpr std::string_view kKind = "card.judged";
  static constexpr int kVersion = 1;
  std::string card;
  int level = 0;  // index into Showroom::levels, weakest 0
  void fields(Fields& f) {
    f("card", card);
    f("level", level);
  }
  void fold(const Fact&, Presentation& presentation) const;
  friend bool operator==(const CardJudged&, const CardJudged&) = default;
};

// card.withdrawn: the judgement of a card was taken back (undo).
struct CardWithdrawn {
  static constexpr std::string_view kKind = "card.withdrawn";
  static constexpr int kVersion = 1;
  std::string card;
  void fields(Fields& f) { f("card", card); }
  void fold(const Fact&, Presentation& presentation) const;
  friend bool operator==(const CardWithdrawn&, const CardWithdrawn&) = default;
};

struct Presentation {
  std::vector<std::string> presented;  // card ids, each once, in order
  std::map<std::string, int> judged;   // card id -> level

  void forget_guest() {}  // nothing here says who it was
  friend bool operator==(const Presentation&, const Presentation&) = default;
};

using PresentationKinds = Kinds<CardPresented, CardJudged, CardWithdrawn>;

}  // namespace foyer::domain
