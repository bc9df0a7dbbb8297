// The ways to write a name, in a real window: pinyin, handwriting, letters. Their engines are
// opened on a worker, so that a key passes over a way whose engine is not there yet.
#pragma once

#include "visit/showroom.h"

namespace foyer::visit {

inline void wait_for_pinyin(Showroom& showroom) { showroom.wait_until_gone("key.shift"); }

// Where a number belongs can be chosen once they are there.
inline void wait_for_the_rules_of_numbers(Showroom& showroom) {
  showroom.wait_for_target("country");
}

// It may take a second round.
inline void switch_to_handwriting(Showroom& showroom) {
  for (int i = 0; i < 40 && !showroom.shows("ink"); ++i) {
    showroom.touch("key.next_way");
    showroom.picture();  // stands still: the key has done what it does
  }
  showroom.wait_for_target("ink");
}

// Until then the name page says of the next way what it will not say to a later guest.
inline void wait_for_every_way(Showroom& showroom) {
  wait_for_pinyin(showroom);
  switch_to_handwriting(showroom);
  showroom.touch("ink.next_way");
  showroom.wait_for_target("key.shift");
  showroom.touch("key.next_way");
  wait_for_pinyin(showroom);
}

}  // namespace foyer::visit
